/** What is used of pdfmake. Its published types bring the browser's globals into every file of the project. */
declare module 'pdfmake' {
  /** Points from the left, the top, the right and the bottom. */
  type Margins = readonly [number, number, number, number];

  /** How a piece looks. */
  export interface Style {
    readonly fontSize?: number;
    readonly bold?: boolean;
    readonly color?: string;
    readonly alignment?: 'left' | 'right' | 'center';
    readonly lineHeight?: number;
    readonly margin?: Margins;
    readonly characterSpacing?: number;
  }

  /** How a table is drawn. Rows and columns are counted from 0, lines between them from 0 to their number. */
  export interface TableLayout {
    hLineWidth?(line: number): number;
    vLineWidth?(line: number): number;
    hLineColor?(line: number): string;
    paddingLeft?(column: number): number;
    paddingRight?(column: number): number;
    paddingTop?(row: number): number;
    paddingBottom?(row: number): number;
    fillColor?(row: number): string | null;
  }

  export type Piece =
    | string
    | (Style & { readonly style?: string; readonly text: string; readonly colSpan?: number })
    | (Style & { readonly stack: readonly Piece[]; readonly width?: number | string; readonly unbreakable?: boolean })
    | (Style & { readonly columns: readonly Piece[]; readonly columnGap?: number; readonly unbreakable?: boolean })
    | (Style & {
        readonly width?: number | string;
        readonly table: {
          readonly widths: readonly (number | string)[];
          readonly body: readonly (readonly Piece[])[];
          readonly headerRows?: number;
          readonly dontBreakRows?: boolean;
        };
        readonly layout: TableLayout;
      });

  export interface DocumentDefinition {
    readonly pageSize: 'A4';
    readonly pageMargins: Margins;
    readonly language: string;
    readonly info: Readonly<Record<string, string | Date>>;
    readonly defaultStyle: Style;
    readonly styles: Readonly<Record<string, Style>>;
    readonly content: readonly Piece[];
    footer(page: number, pages: number): Piece;
  }

  interface Created {
    getBuffer(): Promise<Buffer>;
  }

  interface PdfMake {
    /** By name, the files of each face. */
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void;
    setUrlAccessPolicy(mayFetch: (url: string) => boolean): void;
    setLocalAccessPolicy(mayRead: (path: string) => boolean): void;
    createPdf(definition: DocumentDefinition): Created;
  }

  const pdfMake: PdfMake;
  // biome-ignore lint/style/noDefaultExport: so does the package
  export default pdfMake;
}

declare module 'pdfmake/fonts/Roboto.js' {
  const fonts: { readonly Roboto: Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>> };
  // biome-ignore lint/style/noDefaultExport: so does the package
  export default fonts;
}
