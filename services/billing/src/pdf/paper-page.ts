import type { Row } from './page.ts';
import type { Language } from './words.ts';

/** A side of a document, as it is printed. */
export interface PaperSide {
  readonly title: string;
  /** Its name first. */
  readonly lines: readonly string[];
}

/** A page that is no fiscal document: who, to whom, figures one below the other and what they come to, and what else is to be said. */
export interface PaperPage {
  readonly language: Language;
  readonly title: string;
  /** Whose document it is. */
  readonly name: string;
  /** ISO 8601. */
  readonly date: string;
  readonly facts: readonly Row[];
  readonly sides: readonly [PaperSide, PaperSide];
  readonly description: string;
  readonly sums: readonly Row[];
  readonly due: Row;
  readonly payment: readonly Row[];
  readonly notes: readonly string[];
  /** Who signs it, where somebody does. */
  readonly signature: string | undefined;
}
