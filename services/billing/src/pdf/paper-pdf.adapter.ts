import type { Piece } from 'pdfmake';
import { toPrintable } from '../documents/latin.adapter.ts';
import type { PaperPage } from './paper-page.ts';
import { noteLines, party, print, rows, totalsTable } from './pdf.adapter.ts';
import { wordsOf } from './words.ts';

const side = (of: PaperPage['sides'][number]): Piece => party(of.title, of.lines.map(toPrintable));

/** Prints a page that is no fiscal document. The same page gives the same bytes. */
export function paperPdf(page: PaperPage): Promise<Uint8Array> {
  const { title, facts, sides, description, payment, notes, signature, language, date } = page;
  const name = toPrintable(page.name);
  return print({ language, words: wordsOf(language), title, name, date }, [
    { text: title, style: 'title' },
    { columns: [rows(facts, '*')], margin: [0, 6, 0, 18] },
    { columns: sides.map(side), columnGap: 24 },
    { text: toPrintable(description), fontSize: 10.5, margin: [0, 24, 0, 0] },
    { columns: [totalsTable(page, '*')], margin: [0, 12, 0, 0] },
    ...(payment.length > 0 ? [{ margin: [0, 18, 0, 0] as const, columns: [rows(payment, '*')] }] : []),
    { margin: [0, 14, 0, 0], stack: noteLines(notes.map(toPrintable)) },
    ...(signature === undefined ? [] : [{ text: toPrintable(signature), margin: [0, 36, 0, 0] as const }]),
  ]);
}
