import { type FiscalDocument, formatNumber } from '../documents/document.ts';
import { toLatin1 } from '../documents/latin.adapter.ts';
import { toXml } from '../documents/xml.adapter.ts';
import { checkForExchange } from '../fattura-pa/exchange-checks.ts';
import { fatturaPa, fileName } from '../fattura-pa/fattura-pa.ts';
import { printPdf } from '../pdf/print.adapter.ts';
import { toUbl } from '../ubl/ubl.ts';
import type { DocumentFile } from './document-files.store.ts';
import type { CreditNote, IssuedInvoice } from './invoice.ts';

/** A file that the exchange would refuse: a bug of whoever wrote it, to be seen before it is sent. */
class WouldBeRefused extends TypeError {
  constructor(number: string, codes: readonly string[]) {
    super(`${number} would be refused: ${codes.join(', ')}.`);
  }
}

/** The document as its writers take it. */
function fiscalDocument(of: IssuedInvoice | CreditNote): FiscalDocument {
  const { content, number, date } = of;
  if ('invoiceId' in of) {
    const credits = { number: formatNumber(of.invoiceNumber), date: of.invoiceDate };
    return { ...content, kind: 'credit-note', number, date, credits };
  }
  return { ...content, kind: 'invoice', number, date, dueDate: of.dueDate };
}

const firstYear = 2020;

/** The file's own number at the exchange: new for each attempt, in at most five letters and digits until 2080. */
export const progressiveOf = ({ number, attempts }: Pick<IssuedInvoice, 'number' | 'attempts'>): string =>
  (((number.year - firstYear) * 100_000 + number.sequence) * 10 + (attempts % 10)).toString(36).toUpperCase();

/** Every form of a document. FatturaPA always; UBL where the norm has a place for what the document says. */
export async function render(of: IssuedInvoice | CreditNote): Promise<readonly Omit<DocumentFile, 'sha256'>[]> {
  const document = fiscalDocument(of);
  const progressive = progressiveOf(of);
  const name = `${document.kind}-${formatNumber(document.number).replace('/', '-')}`;
  const tree = fatturaPa(document, { progressive, toLatin1 });
  const issues = checkForExchange(tree);
  if (issues.length > 0)
    throw new WouldBeRefused(
      name,
      issues.map(({ code }) => code),
    );
  const ubl = toUbl(document);
  const xml = { documentId: of.id, attempt: 0, mediaType: 'application/xml' };
  const pdf = { ...xml, mediaType: 'application/pdf' };
  return [
    {
      ...xml,
      ...{ form: 'FATTURA_PA', attempt: of.attempts, name: fileName(document, progressive) },
      content: Buffer.from(toXml(tree)),
    },
    ...(ubl.ok ? [{ ...xml, form: 'UBL' as const, name: `${name}.xml`, content: Buffer.from(toXml(ubl.value)) }] : []),
    { ...pdf, form: 'PDF_IT', name: `${name}.it.pdf`, content: Buffer.from(await printPdf(document, 'it')) },
    { ...pdf, form: 'PDF_EN', name: `${name}.en.pdf`, content: Buffer.from(await printPdf(document, 'en')) },
  ];
}
