import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeCredit } from '../../src/documents/credit.ts';
import { type Content, type ContentText, compose, type FiscalDocument } from '../../src/documents/document.ts';
import { identifierChecks } from '../../src/documents/identifiers.adapter.ts';
import { toLatin1 } from '../../src/documents/latin.adapter.ts';
import { toXml } from '../../src/documents/xml.adapter.ts';
import { checkForExchange } from '../../src/fattura-pa/exchange-checks.ts';
import { fatturaPa } from '../../src/fattura-pa/fattura-pa.ts';
import { toUbl } from '../../src/ubl/ubl.ts';
import { composed, line } from './cases.ts';
import { buyers, sellers } from './parties.ts';
import { reckonUbl } from './reckon-ubl.ts';

const text = (change: Partial<ContentText> = {}): ContentText => ({
  ...{ seller: sellers.aurora, buyer: buyers.agent, lines: [line('100.00')] },
  ...change,
});

/** What credit notes of these lines, one after the other, say; or what the last of them fails with. */
function credited(invoice: Content, ...notes: (ContentText['lines'] | undefined)[]) {
  return notes.reduce<{ notes: Content[]; error?: { code: string; message?: string | undefined }[] }>(
    ({ notes: before }, lines) => {
      const note = composeCredit(invoice, before, { reason: 'Not as agreed', lines });
      return note.ok ? { notes: [...before, note.value] } : { notes: before, error: [...note.error] };
    },
    { notes: [] },
  );
}

type Figures = Content['totals'];

const sum = (notes: readonly Content[], of: keyof Figures): bigint =>
  notes.reduce((all, { totals }) => all + totals[of], 0n);

const figures: readonly (keyof Figures)[] = ['taxable', 'vat', 'withheld', 'splitVat', 'funds', 'toPay', 'total'];

/** The credit notes that can be made of parts of an invoice's lines, one after the other. */
function inParts(
  invoice: Content,
  lines: ContentText['lines'],
  taken: readonly (readonly [number, string])[],
): readonly Content[] {
  const notes: Content[] = [];
  for (const [at, unitPrice] of taken) {
    const part = lines.slice(at % lines.length).slice(0, 1);
    const said = part.map((of) => ({ ...of, unitPrice, description: 'In parte' }));
    const note = composeCredit(invoice, notes, { reason: 'In part', lines: said });
    if (note.ok) notes.push(note.value);
  }
  return notes;
}

/** Those notes with one of the rest, and why there is none where there is none. */
function withRest(invoice: Content, notes: readonly Content[]) {
  const rest = composeCredit(invoice, notes, { reason: 'The rest' });
  return rest.ok ? { all: [...notes, rest.value], why: undefined } : { all: notes, why: rest.error[0]?.code };
}

/** The figures in which notes do not come to the invoice. */
const leftOf = (invoice: Content, notes: readonly Content[]) =>
  figures.filter((figure) => sum(notes, figure) !== invoice.totals[figure]);

const issued = (note: Content): FiscalDocument => ({
  ...{ ...note, kind: 'credit-note', number: { year: 2026, sequence: 2 }, date: '2026-11-24' },
  credits: { number: '1/2026', date: '2026-11-02' },
});

/** What the exchange, and EN 16931 where that has a place for it, have against a note. */
function refusals(note: Content): readonly unknown[] {
  const ubl = toUbl(issued(note));
  const broken = ubl.ok ? reckonUbl(toXml(ubl.value)).broken : [];
  return [...checkForExchange(fatturaPa(issued(note), { progressive: 'A1', toLatin1 })), ...broken];
}

describe('what a credit note takes back', () => {
  const invoice = composed(text({ lines: [line('100.00'), line('50.00', { vat: '10' })] }));

  it('is at most what was invoiced, of each rate', () => {
    expect(credited(invoice, [line('100.00'), line('50.00', { vat: '10' })]).error).toBeUndefined();
    expect(credited(invoice, [line('100.01')]).error).toMatchObject([
      { code: 'CREDIT_EXCEEDS_INVOICE', message: 'There is 100.00 EUR left of it (VAT 22 %).' },
    ]);
    expect(credited(invoice, [line('1', { vat: 'N4' })]).error).toMatchObject([
      { code: 'CREDIT_EXCEEDS_INVOICE', message: 'There is 0.00 EUR left of it (Exempt, art. 10 DPR 633/72).' },
    ]);
  });

  it('counts what was taken back before', () => {
    const before = [[line('60.00')], [line('39.99'), line('1.00', { vat: '10' })]];
    expect(credited(invoice, ...before, [line('0.01')]).error).toBeUndefined();
    expect(credited(invoice, ...before, [line('0.02')]).error).toHaveLength(1);
    expect(credited(invoice, ...before, [line('49.00', { vat: '10' })]).error).toBeUndefined();
  });

  it.each([
    [
      ['33.35', '33.35', '33.30'],
      [734n, 733n, 733n],
    ],
    [
      ['33.33', '33.33', '33.34'],
      [733n, 734n, 733n],
    ],
    [
      ['0.03', '0.03', '0.03'],
      [1n, 0n, 1n],
    ],
  ])('in parts of %j, has VAT of what all parts come to', (parts, vat) => {
    const { notes } = credited(composed(text()), ...parts.map((part) => [line(part)]));
    expect(notes.map(({ totals }) => totals.vat)).toEqual(vat);
  });

  it('is all that is left where no lines are said: lines as they were, and the rest of what was taken in part', () => {
    const three = composed(
      text({ lines: [line('100.00', { description: 'A' }), line('70.00'), line('50.00', { vat: '10' })] }),
    );
    const whole = credited(three, undefined).notes;
    expect(whole).toEqual([{ ...three, note: 'Not as agreed' }]);
    const [, rest] = credited(
      three,
      [line('100.00', { description: 'A' }), line('10.00', { vat: '10' })],
      undefined,
    ).notes;
    expect(rest?.lines.map(({ position, total }) => [position, total])).toEqual([
      [1, 7_000n],
      [2, 4_000n],
    ]);
    expect(credited(three, [line('10.00')], undefined).notes[1]?.lines).toMatchObject([
      { description: 'Quanto resta da accreditare', total: 16_000n },
      { total: 5_000n },
    ]);
    expect(credited(three, undefined, undefined).error).toMatchObject([{ code: 'CREDIT_EXCEEDS_INVOICE' }]);
  });

  it('is of the fee, or of what was spent, where tax is withheld from the fee alone', () => {
    const spent = line('100.00', { description: 'Rimborso spese', isExpense: true });
    const both = composed(text({ seller: sellers.greta, lines: [line('100.00'), spent] }));
    expect(credited(both, [line('150.00')]).error).toMatchObject([
      { code: 'CREDIT_EXCEEDS_INVOICE', message: 'There is 100.00 EUR left of it (VAT 22 %).' },
    ]);
    expect(credited(both, [line('100.01', { isExpense: true })]).error).toMatchObject([
      { message: 'There is 100.00 EUR left of what was spent (VAT 22 %).' },
    ]);
    expect(credited(both, [spent], undefined).notes[1]?.totals.withheld).toBe(both.totals.withheld);
  });

  it('in any parts never comes to more than the invoice, and with the last of them to just that (property)', () => {
    const cents = fc.integer({ min: 1, max: 20_000 }).map((amount) => (amount / 100).toFixed(2));
    const vat = fc.constantFrom(undefined, '22', '10', '4');
    const anyInvoice = fc.record({
      seller: fc.constantFrom(...Object.values(sellers)),
      buyer: fc.constantFrom(...Object.values(buyers)),
      lines: fc.array(
        fc
          .record({ price: cents, isExpense: fc.boolean(), rate: vat })
          .map(({ price, isExpense, rate }) => line(price, { isExpense, ...(rate ? { vat: rate } : {}) })),
        { minLength: 1, maxLength: 4 },
      ),
    });
    const parts = fc.array(fc.tuple(fc.nat(3), cents), { maxLength: 6 });
    let seen = 0;
    const check = (given: Partial<ContentText>, taken: readonly (readonly [number, string])[]) => {
      const whole = compose(text(given), identifierChecks);
      if (!whole.ok) return;
      const notes = inParts(whole.value, given.lines ?? [], taken);
      for (const figure of figures) expect(sum(notes, figure)).toBeLessThanOrEqual(whole.value.totals[figure]);
      const { all, why } = withRest(whole.value, notes);
      // Unless there was nothing left of it, or a cent from which as much is withheld.
      expect([undefined, 'CREDIT_EXCEEDS_INVOICE', 'NOTHING_TO_PAY']).toContain(why);
      if (why !== 'NOTHING_TO_PAY') expect(leftOf(whole.value, all)).toEqual([]);
      seen += all.length;
      for (const note of all) expect(refusals(note)).toEqual([]);
    };
    fc.assert(fc.property(anyInvoice, parts, check), { numRuns: 1_500 });
    expect(seen).toBeGreaterThan(1_500);
  });
});
