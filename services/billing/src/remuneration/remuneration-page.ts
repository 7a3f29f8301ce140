import { formatNumber } from '../documents/document.ts';
import { fullName } from '../documents/party.ts';
import { showBare, showCents, showDay, showIban, showMonth, showPercentage } from '../pdf/figures.ts';
import type { Row } from '../pdf/page.ts';
import type { PaperPage, PaperSide } from '../pdf/paper-page.ts';
import type { Language } from '../pdf/words.ts';
import type { PaperParty } from './paper-party.ts';
import type { PayrollInstruction } from './payroll-instruction.ts';
import type { InpsYear, Receipt } from './receipt.ts';
import type { IssuedDocument } from './remuneration-document.ts';
import { type RemunerationWords, remunerationWords } from './remuneration-words.ts';

/** What a page is printed with. */
interface Printing {
  readonly document: IssuedDocument;
  readonly language: Language;
  readonly words: RemunerationWords;
}

function sideOf(title: string, { name, address, vatNumber, taxCode }: PaperParty, words: RemunerationWords): PaperSide {
  const { street, city, postalCode, province, country } = address;
  const place = [postalCode, city, province === undefined ? '' : `(${province})`].filter(Boolean).join(' ');
  return {
    title,
    lines: [
      ...[fullName(name), street, country === 'IT' ? place : `${place}, ${country}`],
      ...(vatNumber === undefined ? [] : [`${words.vatNumber} ${showVatNumber(vatNumber, country)}`]),
      ...(taxCode === undefined ? [] : [`${words.taxCode} ${taxCode}`]),
    ],
  };
}

/** As invoices show it: with its country. */
const showVatNumber = (vatNumber: string, country: string): string =>
  /^\d/.test(vatNumber) ? `${country}${vatNumber}` : vatNumber;

const titleOf = (name: string, { document: { number }, words }: Printing): string =>
  number === undefined ? name : `${name} ${words.number} ${formatNumber(number)}`;

const signatureOf = ({ document, language, words }: Printing, name: string): string =>
  `${words.signed} ${showDay(document.date, language)}: ${name}`;

/** Fee and expenses apart, where there are both. */
function partsOf(fee: bigint, expenses: bigint, { language, words }: Printing): readonly Row[] {
  const row = (label: string, cents: bigint): Row => ({ label, figure: showCents(cents, language) });
  return [...(fee > 0n ? [row(words.fee, fee)] : []), ...(expenses > 0n ? [row(words.expenses, expenses)] : [])];
}

function inpsNotes(
  { before, elsewhere, above }: InpsYear,
  fee: bigint,
  { language, words }: Printing,
): readonly string[] {
  const year = showCents(before + elsewhere + fee, language);
  const declared = elsewhere > 0n ? ` (${words.elsewhere} ${showCents(elsewhere, language)})` : '';
  if (above === 0n) return [`${words.below} ${year}${declared}, ${words.limit}`];
  return [`${words.below} ${year}${declared}, ${words.above} ${showCents(above, language)}, ${words.shares}`];
}

function receiptPage(receipt: Receipt, printing: Printing): PaperPage {
  const { document, language, words } = printing;
  const { payee, payer, description, fee, expenses, gross, withheld, net, iban, stampDuty, inps } = receipt;
  const name = fullName(payee.name);
  const withheldLabel =
    withheld &&
    `${words.withheld} ${showPercentage(withheld.rate, language)} ${words.onBase} ${showBare(gross, language)}`;
  return {
    ...{ language, name, date: document.date, title: titleOf(words.receipt, printing) },
    facts: [{ label: words.date, figure: showDay(document.date, language) }],
    sides: [sideOf(words.payee, payee, words), sideOf(words.payer, payer, words)],
    description: `${words.work}: ${description}`,
    sums: [
      ...partsOf(fee, expenses, printing),
      { label: words.gross, figure: showCents(gross, language) },
      ...(withheld && withheldLabel ? [{ label: withheldLabel, figure: showCents(-withheld.amount, language) }] : []),
    ],
    due: { label: words.net, figure: showCents(net, language) },
    payment: iban === undefined ? [] : [{ label: words.iban, figure: showIban(iban) }],
    notes: [
      ...[words.law, withheld ? words.withheldLaw : words.notWithheld],
      ...(stampDuty === undefined ? [] : [words.stamp]),
      ...(inps ? inpsNotes(inps, fee, printing) : []),
    ],
    signature: signatureOf(printing, name),
  };
}

function instructionPage(instruction: PayrollInstruction, printing: Printing): PaperPage {
  const { document, language, words } = printing;
  const { employer, employee, description, fee, expenses, month, cleared = 0n } = instruction;
  const name = fullName(employer.name);
  return {
    ...{ language, name, date: document.date, title: titleOf(words.instruction, printing) },
    facts: [
      { label: words.date, figure: showDay(document.date, language) },
      ...(month === undefined ? [] : [{ label: words.month, figure: showMonth(month, language) }]),
    ],
    sides: [sideOf(words.employer, employer, words), sideOf(words.employee, employee, words)],
    description: `${words.work}: ${description}`,
    sums: [
      ...(fee > 0n ? [{ label: words.cost, figure: showCents(fee, language) }] : []),
      ...(expenses > 0n ? [{ label: words.expenses, figure: showCents(expenses, language) }] : []),
    ],
    due: { label: words.total, figure: showCents(fee + expenses, language) },
    payment: cleared > 0n ? [{ label: words.cleared, figure: showCents(cleared, language) }] : [],
    notes: [words.wages, ...(expenses > 0n ? [words.spent] : [])],
    signature: signatureOf(printing, name),
  };
}

/** The page of an issued document in a language; undefined of those that are written otherwise, or elsewhere. */
export function remunerationPage(document: IssuedDocument, language: Language): PaperPage | undefined {
  const printing = { document, language, words: remunerationWords(language) };
  const { paper } = document;
  if (paper.kind === 'OCCASIONAL_RECEIPT') return receiptPage(paper.receipt, printing);
  return paper.kind === 'PAYROLL_INSTRUCTION' ? instructionPage(paper.instruction, printing) : undefined;
}
