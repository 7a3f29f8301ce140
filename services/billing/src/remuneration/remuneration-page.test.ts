import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { pdfPages } from '@millepiani/testing/pdf-text';
import { profiles } from '../../test/milestones/profiles.ts';
import { paperPdf } from '../pdf/paper-pdf.adapter.ts';
import { printPaper } from '../pdf/print.adapter.ts';
import type { Language } from '../pdf/words.ts';
import { instructionOf } from './payroll-instruction.ts';
import { inpsOf, receiptOf } from './receipt.ts';
import type { IssuedDocument, Paper } from './remuneration-document.ts';
import { remunerationPage } from './remuneration-page.ts';

const runId = newId('dst');
const [elisa, aurora] = [
  { ...profiles.elisa(newId('per')), iban: 'IT76U0503401600000000777001' },
  profiles.aurora(newId('org')),
];
const share = { fee: 100_000n, expenses: 25_050n };
const sides = { payee: elisa, payer: aurora, description: 'A catalogue of lamps' };

const issued = (paper: Paper): IssuedDocument => ({
  ...{ id: newId('rmd'), runId, versionId: newId('agv'), commissionId: newId('com'), ...share, paper },
  ...{ payeeId: elisa.agentId, payerId: aurora.agentId, drawnUpAt: new Date(0), state: 'ISSUED' },
  ...{ number: { year: 2026, sequence: 7 }, ownNumber: undefined, date: '2026-11-24', approvedBy: newId('per') },
  ...{ approvedAt: new Date(0), settlement: { restated: 0n, owedBack: 0n }, isWritten: false },
});

/** A receipt to `payer`, with so much earned before. */
function receipt(payer = aurora, before = 400_000n): Paper {
  const made = receiptOf(share, { ...sides, payer });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const inps = inpsOf(made.value.fee, { year: 2026, before, elsewhere: 50_000n });
  return { kind: 'OCCASIONAL_RECEIPT', receipt: { ...made.value, inps } };
}

/** An instruction, of which a claim has cleared so much. */
function instruction(cleared?: bigint): Paper {
  const made = instructionOf(share, sides);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return { kind: 'PAYROLL_INSTRUCTION', instruction: { ...made.value, month: '2026-12', cleared } };
}

function pageOf(paper: Paper, language: Language) {
  const page = remunerationPage(issued(paper), language);
  if (!page) throw new Error('No page.');
  return page;
}
const printed = async (paper: Paper, language: Language) =>
  (await pdfPages(await paperPdf(pageOf(paper, language)))).join('\n').replaceAll('\u00a0', ' ');
const plain = (figure: string) => BigInt(figure.replaceAll(/[^\d−]/g, '').replace('−', '-'));

describe.each(['it', 'en'] as const)('a receipt, printed (%s)', (language) => {
  it('has who, to whom, for what, and figures that add up', () => {
    const page = pageOf(receipt(), language);
    const [fee, expenses, gross, withheld] = page.sums.map(({ figure }) => plain(figure));
    expect([fee, expenses, gross, withheld]).toEqual([100_000n, 25_050n, 125_050n, -25_010n]);
    expect(plain(page.due.figure)).toBe(100_040n);
    expect(page.sides.map(({ lines }) => lines[0])).toEqual(['Elisa Bianchi', 'Studio Aurora']);
    expect(JSON.stringify(page.sides)).toContain('BNCLSE02C50D612F');
    expect(page.payment.map(({ figure }) => figure)).toEqual(['IT76 U050 3401 6000 0000 0777 001']);
    expect(page.description).toBe(
      language === 'it' ? 'Compenso per il lavoro svolto: A catalogue of lamps' : 'For work done: A catalogue of lamps',
    );
    // As invoices write it.
    expect(page.sides[1]?.lines.join('\n')).toContain(`IT${aurora.vatNumber}`);
  });

  it('names the law, the stamp duty, and what is above the threshold of INPS', () => {
    const notes = pageOf(receipt(), language).notes.join('\n');
    for (const said of ['2222', 'art. 25', '2,00', 'INPS']) {
      expect(notes).toContain(language === 'en' ? said.replace('2,00', '2.00') : said);
    }
    // 4,000.00 and 500.00 before, and a fee of 1,000.00, without what was spent: 500.00 above.
    const figures = notes.replaceAll('\u00a0', ' ');
    expect(figures).toContain(language === 'it' ? ': 5.500,00 €' : ': EUR 5,500.00');
    expect(figures).toContain(language === 'it' ? 'dovuti su 500,00 €' : 'due on EUR 500.00');
    const below = pageOf(receipt(aurora, 0n), language).notes.join();
    expect(below).toContain(language === 'it' ? '5.000,00' : '5,000.00');
    expect(below).not.toMatch(/oltre|above/);
    expect(pageOf(receipt(profiles.officina(newId('org'))), language).sums).toHaveLength(3);
  });

  it('is a page of PDF that says so, the same bytes each time', async () => {
    const text = await printed(receipt(), language);
    const title =
      language === 'it' ? 'Ricevuta per prestazione occasionale n. 7/2026' : 'Receipt for occasional work no. 7/2026';
    for (const said of [title, 'Elisa Bianchi', 'Studio Aurora', 'BNCLSE02C50D612F']) expect(text).toContain(said);
    expect(text).toContain(language === 'it' ? '1.000,40 €' : 'EUR 1,000.40');
    const page = pageOf(receipt(), language);
    const [here, there] = [await paperPdf(page), await printPaper(page)];
    expect(Buffer.compare(here, there)).toBe(0);
  });
});

describe.each(['it', 'en'] as const)('a payroll instruction, printed (%s)', (language) => {
  it('says with which wages, what it costs, and what is given back besides', async () => {
    const text = await printed(instruction(), language);
    for (const said of language === 'it'
      ? ['dicembre 2026', '1.250,50 €', 'busta paga']
      : ['December 2026', 'EUR 1,250.50', 'Payroll']) {
      expect(text).toContain(said);
    }
    const { sums, payment } = pageOf(instruction(), language);
    expect([sums.length, payment]).toEqual([2, []]);
  });

  it('says what of it is to be kept back, since a claim has cleared it', async () => {
    const text = await printed(instruction(250_50n), language);
    expect(text).toContain(language === 'it' ? 'da trattenere' : 'to be kept back');
    expect(text).toContain(language === 'it' ? '250,50 €' : 'EUR 250.50');
  });
});

it('of other documents there is no page here', () => {
  expect(remunerationPage(issued({ kind: 'FOREIGN_DOCUMENT' }), 'it')).toBeUndefined();
});
