import pdfMake, { type Piece, type TableLayout } from 'pdfmake';
import roboto from 'pdfmake/fonts/Roboto.js';
import type { FiscalDocument } from '../documents/document.ts';
import { toPrintable } from '../documents/latin.adapter.ts';
import { fullName } from '../documents/party.ts';
import { type Page, type PageLine, pageOf, type Row } from './page.ts';
import type { Language, Words } from './words.ts';

const fontFiles = new Set<string>(Object.values(roboto.Roboto));
pdfMake.setFonts(roboto);
// A document has texts of others in it: nothing that they say makes the library read or fetch anything.
pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy((path) => fontFiles.has(path));

const ink = '#1f2933';
const faint = '#616e7c';
const rule = '#cbd2d9';

/** Lines between rows; figures stand flush with the edge on the right. */
const ruled = (columns: number): TableLayout => ({
  hLineWidth: (line) => (line === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: (line) => (line === 1 ? ink : rule),
  paddingLeft: (column) => (column === 0 ? 0 : 12),
  paddingRight: (column) => (column === columns - 1 ? 0 : 2),
  paddingTop: () => 5,
  paddingBottom: () => 5,
});

const bare: TableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 8,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
};

const right = (text: string): Piece => ({ text, alignment: 'right' });
const head = (text: string): Piece => ({ text, style: 'head' });
const headRight = (text: string): Piece => ({ text, style: 'head', alignment: 'right' });

export const party = (title: string, [name = '', ...rest]: readonly string[]): Piece => ({
  width: '*',
  stack: [head(title), { text: name, bold: true, fontSize: 10.5, margin: [0, 3, 0, 1] }, ...rest],
});

export const rows = (all: readonly Row[], width: number | string): Piece => ({
  width,
  table: { widths: ['auto', '*'], body: all.map(({ label, figure }) => [{ text: label, color: faint }, figure]) },
  layout: bare,
});

function lineTable({ lines, words, hasDiscounts }: Page): Piece {
  const pick = (pieces: readonly (Piece | false)[]): readonly Piece[] => pieces.filter((piece) => piece !== false);
  const row = ({ description, quantity, price, discount, vat, amount }: PageLine): readonly Piece[] =>
    pick([description, right(quantity), right(price), hasDiscounts && right(discount), right(vat), right(amount)]);
  const header = pick([
    head(words.description),
    headRight(words.quantity),
    headRight(words.price),
    hasDiscounts && headRight(words.discount),
    headRight(words.vat),
    headRight(words.amount),
  ]);
  const widths = hasDiscounts ? ['*', 'auto', 'auto', 'auto', 'auto', 'auto'] : ['*', 'auto', 'auto', 'auto', 'auto'];
  return {
    margin: [0, 22, 0, 0],
    table: { widths, headerRows: 1, dontBreakRows: true, body: [header, ...lines.map(row)] },
    layout: ruled(widths.length),
  };
}

const summaryTable = ({ summaries, words }: Page): Piece => ({
  width: '*',
  table: {
    widths: ['*', 'auto', 'auto'],
    headerRows: 1,
    body: [
      [head(words.vat), headRight(words.taxable), headRight(words.tax)],
      ...summaries.map(({ vat, taxable, tax }) => [vat, right(taxable), right(tax)]),
    ],
  },
  layout: ruled(3),
});

/** Figures, one below the other, and what they come to. */
export const totalsTable = ({ sums, due }: Pick<Page, 'sums' | 'due'>, width: number | string = 235): Piece => ({
  width,
  table: {
    widths: ['*', 'auto'],
    body: [
      ...sums.map(({ label, figure }) => [{ text: label, color: faint }, right(figure)]),
      [
        { text: due.label, bold: true, fontSize: 11 },
        { text: due.figure, bold: true, fontSize: 11, alignment: 'right' as const },
      ],
    ],
  },
  layout: {
    ...ruled(2),
    hLineWidth: (line) => (line === sums.length || line === sums.length + 1 ? 1 : 0),
    hLineColor: () => ink,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
});

/** Small print. */
export const noteLines = (notes: readonly string[]): readonly Piece[] =>
  notes.map((text): Piece => ({ text, color: faint, fontSize: 8, margin: [0, 3, 0, 0] }));

function content(page: Page): readonly Piece[] {
  const { title, facts, seller, buyer, words, payment, notes } = page;
  return [
    { text: title, style: 'title' },
    { columns: [rows(facts, '*')], margin: [0, 6, 0, 18] },
    { columns: [party(words.seller, seller), party(words.buyer, buyer)], columnGap: 24 },
    lineTable(page),
    {
      unbreakable: true,
      margin: [0, 22, 0, 0],
      stack: [
        { columns: [summaryTable(page), totalsTable(page)], columnGap: 24 },
        ...(payment.length > 0 ? [{ margin: [0, 18, 0, 0] as const, columns: [rows(payment, '*')] }] : []),
        {
          margin: [0, 14, 0, 0],
          stack: noteLines(notes),
        },
      ],
    },
  ];
}

/** The page in characters that the font has. */
function printable(page: Page): Page {
  const all = (texts: readonly string[]) => texts.map(toPrintable);
  const { seller, buyer, notes, lines } = page;
  const written = lines.map((line) => ({ ...line, description: toPrintable(line.description) }));
  return { ...page, seller: all(seller), buyer: all(buyer), notes: all(notes), lines: written };
}

/**
 * Prints a document as a PDF. The same document gives the same bytes: its own date stands for the time of printing.
 */
export async function toPdf(document: FiscalDocument, language: Language): Promise<Uint8Array> {
  const page = printable(pageOf(document, language));
  const name = toPrintable(fullName(document.seller.name));
  return await print({ ...page, name, date: document.date }, content(page));
}

/** What stands around a page's content. */
export interface Frame {
  readonly language: Language;
  readonly words: Pick<Words, 'page' | 'of'>;
  readonly title: string;
  /** Whose document it is. */
  readonly name: string;
  /** ISO 8601; it stands for the time of printing. */
  readonly date: string;
}

/** Prints pieces on as many pages as they need. */
export async function print(
  { language, words, title, name, date }: Frame,
  pieces: readonly Piece[],
): Promise<Uint8Array> {
  return await pdfMake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [48, 48, 48, 56],
      language,
      info: { title: `${title} – ${name}`, author: name, creationDate: new Date(`${date}T00:00:00Z`) },
      defaultStyle: { fontSize: 9, color: ink, lineHeight: 1.15 },
      styles: {
        title: { fontSize: 18, bold: true },
        head: { fontSize: 8, color: faint, bold: true },
      },
      content: pieces,
      footer: (at, pages) => ({
        margin: [48, 20, 48, 0],
        columns: [
          { text: `${name} · ${title}`, color: faint, fontSize: 8 },
          { text: `${words.page} ${at} ${words.of} ${pages}`, color: faint, fontSize: 8, alignment: 'right' },
        ],
      }),
    })
    .getBuffer();
}
