import pdfMake, { type Piece } from 'pdfmake';
import roboto from 'pdfmake/fonts/Roboto.js';
import { toPrintable } from '../documents/latin.adapter.ts';
import { descriptionIn } from './entry-words.ts';
import type { Made, Statement, StatementLine } from './statement.ts';
import {
  purposeIn,
  readableDay,
  readableFigure,
  type StatementLanguage,
  type StatementWords,
  statementWords,
} from './words.ts';

const fontFiles = new Set<string>(Object.values(roboto.Roboto));
pdfMake.setFonts(roboto);
// Nothing that texts of others say makes the library read or fetch anything.
pdfMake.setUrlAccessPolicy(() => false);
pdfMake.setLocalAccessPolicy((path) => fontFiles.has(path));

const [ink, faint, rule] = ['#1f2933', '#616e7c', '#cbd2d9'];

const right = (text: string, bold = false): Piece => ({ text, alignment: 'right', bold });
const head = (text: string): Piece => ({ text, style: 'head' });
const headRight = (text: string): Piece => ({ text, style: 'head', alignment: 'right' });
const strong = (text: string): Piece => ({ text, bold: true });

interface Writing {
  readonly words: StatementWords;
  readonly day: (day: string) => string;
  readonly figure: (minor: bigint) => string;
}

function lineTable(
  { opening, turnover, closing, period }: Statement,
  lines: readonly (StatementLine & { readonly counter: string })[],
  { words, day, figure }: Writing,
): Piece {
  const row = ({ posting, description, counter, balance }: (typeof lines)[number]): readonly Piece[] => {
    const { minor } = posting.amount;
    const told = toPrintable(description);
    return [
      day(posting.date),
      counter === '' ? told : { stack: [told, { text: counter, color: faint, fontSize: 8 }] },
      right(minor > 0n ? figure(minor) : ''),
      right(minor > 0n ? '' : figure(-minor)),
      right(figure(balance)),
    ];
  };
  const body: readonly (readonly Piece[])[] = [
    [
      head(words.date),
      head(words.description),
      headRight(words.debit),
      headRight(words.credit),
      headRight(words.balance),
    ],
    [day(period.from), strong(words.opening), '', '', right(figure(opening), true)],
    ...lines.map(row),
    ['', strong(words.totals), right(figure(turnover.debits), true), right(figure(turnover.credits), true), ''],
    [day(period.to), strong(words.closing), '', '', right(figure(closing), true)],
  ];
  return {
    margin: [0, 18, 0, 0],
    table: { widths: [52, '*', 'auto', 'auto', 'auto'], headerRows: 1, dontBreakRows: true, body },
    layout: {
      hLineWidth: (line) => (line === 0 ? 0 : 0.5),
      vLineWidth: () => 0,
      hLineColor: (line) => (line === 1 || line === body.length ? ink : rule),
      paddingLeft: (column) => (column === 0 ? 0 : 10),
      paddingRight: () => 0,
      paddingTop: () => 4,
      paddingBottom: () => 4,
    },
  };
}

function facts(
  { account, period, postedBefore }: Statement,
  { words, day }: Writing,
  { language, made }: Wanted,
): Piece {
  const rows: readonly (readonly [string, string])[] = [
    [words.account, `${toPrintable(account.name)} (${account.id})`],
    [words.owner, made.ownerName ? `${toPrintable(made.ownerName)} (${account.ownerId})` : account.ownerId],
    [words.purpose, purposeIn(account.purpose, language)],
    [words.currency, account.currency],
    [words.period, `${day(period.from)} – ${day(period.to)}`],
    ...(postedBefore ? [[words.asKnown, postedBefore.toISOString()] as const] : []),
    [words.made, made.at.toISOString()],
  ];
  return {
    table: { widths: ['auto', '*'], body: rows.map(([label, text]) => [{ text: label, color: faint }, text]) },
    layout: {
      ...{ hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 10 },
      ...{ paddingTop: () => 1.5, paddingBottom: () => 1.5 },
    },
  };
}

/** In which language it is printed, and what it says of itself. */
interface Wanted {
  readonly language: StatementLanguage;
  readonly made: Made;
}

/** Prints a statement as a PDF. */
export async function statementPdf(
  statement: Statement,
  lines: readonly StatementLine[],
  wanted: Wanted,
): Promise<Uint8Array> {
  const { language, made } = wanted;
  const words = statementWords[language];
  const { account } = statement;
  const writing: Writing = {
    words,
    day: (day) => readableDay(day, language),
    figure: (minor) => readableFigure(minor, account.currency, language),
  };
  const written = lines.map((line) => ({
    ...line,
    description: descriptionIn(line, language),
    counter: line.counterPurposes.map((purpose) => purposeIn(purpose, language)).join(', '),
  }));
  const name = toPrintable(account.name);
  return await pdfMake
    .createPdf({
      ...{ pageSize: 'A4', pageMargins: [44, 44, 44, 52], language: language.toLowerCase() },
      info: { title: `${words.statement} – ${name}`, author: name, creationDate: made.at },
      defaultStyle: { fontSize: 9, color: ink, lineHeight: 1.15 },
      styles: {
        title: { fontSize: 18, bold: true, margin: [0, 0, 0, 8] },
        head: { fontSize: 8, color: faint, bold: true },
      },
      content: [
        { text: words.statement, style: 'title' },
        facts(statement, writing, wanted),
        lineTable(statement, written, writing),
        ...(lines.length === 0 ? [{ text: words.none, color: faint, margin: [0, 10, 0, 0] as const }] : []),
        { text: words.signs, color: faint, fontSize: 8, margin: [0, 12, 0, 0] },
      ],
      footer: (at, pages) => ({
        margin: [44, 18, 44, 0],
        columns: [
          { text: `${words.statement} · ${name}`, color: faint, fontSize: 8 },
          { text: `${words.page} ${at} ${words.of} ${pages}`, color: faint, fontSize: 8, alignment: 'right' },
        ],
      }),
    })
    .getBuffer();
}
