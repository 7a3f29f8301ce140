import { describe, expect, it } from '@jest/globals';
import { schemaErrors } from '@millepiani/testing/schemas';
import fc from 'fast-check';
import { formatCents } from '../../src/documents/decimal.ts';
import { type ContentText, compose } from '../../src/documents/document.ts';
import { identifierChecks } from '../../src/documents/identifiers.adapter.ts';
import { toLatin1 } from '../../src/documents/latin.adapter.ts';
import type { LineText } from '../../src/documents/line.ts';
import { toXml } from '../../src/documents/xml.adapter.ts';
import { checkForExchange } from '../../src/fattura-pa/exchange-checks.ts';
import { fatturaPa } from '../../src/fattura-pa/fattura-pa.ts';
import { toUbl } from '../../src/ubl/ubl.ts';
import { documentOf } from './cases.ts';
import { buyers, sellers } from './parties.ts';
import { reckonFatturaPa } from './reckon-fattura-pa.ts';
import { reckonUbl } from './reckon-ubl.ts';

const number = (whole: number, decimals: number) =>
  fc
    .record({ digits: fc.bigInt(1n, 10n ** BigInt(whole)), scale: fc.integer({ min: 0, max: decimals }) })
    .map(({ digits, scale }) => {
      const text = digits.toString().padStart(scale + 1, '0');
      return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
    });

const anyLine: fc.Arbitrary<LineText> = fc.record({
  description: fc.constantFrom('Sviluppo software', 'Größe → 3', 'Corso di formazione', '日本語'),
  quantity: number(4, 3),
  unitPrice: number(6, 4),
  discountPercentage: fc.option(fc.constantFrom('0.5', '10', '33.33', '99.99')),
  isExpense: fc.boolean(),
  vat: fc.option(fc.constantFrom('22', '10', '5', '4', 'N1', 'N2.1', 'N2.2', 'N3.5', 'N4', 'N6.7')),
});

const anyText: fc.Arbitrary<ContentText> = fc.record({
  seller: fc.constantFrom(...Object.values(sellers)),
  buyer: fc.constantFrom(...Object.values(buyers)),
  lines: fc.array(anyLine, { minLength: 1, maxLength: 8 }),
  rechargeStampDuty: fc.boolean(),
  documentType: fc.constantFrom('TD01', 'TD02', 'TD03', 'TD05', 'TD06', 'TD24', 'TD25', 'TD26'),
  deliveries: fc.constantFrom([], [{ number: 'DDT 1', date: '2026-10-30' }]),
  linked: fc.option(fc.constant({ number: '7/2026', date: '2026-10-01' })),
});

/** Runs `check` on many documents that can be: what is refused has tests of its own. */
function onMany(runs: number, check: (text: ContentText) => void): void {
  let seen = 0;
  fc.assert(
    fc.property(anyText, (text) => {
      if (!compose(text, identifierChecks).ok) return;
      seen += 1;
      check(text);
    }),
    { numRuns: runs },
  );
  expect(seen).toBeGreaterThan(runs / 20);
}

describe('any document (property)', () => {
  it('is valid FatturaPA, passes the exchange, and is the same when it is reckoned anew', () => {
    onMany(3_000, (text) => {
      const document = documentOf({ text });
      const tree = fatturaPa(document, { progressive: 'A1', toLatin1 });
      const xml = toXml(tree);
      expect(schemaErrors('fatturapa', xml)).toEqual([]);
      expect(checkForExchange(tree)).toEqual([]);
      const { total, vat, withheld, toPay } = document.totals;
      expect(reckonFatturaPa(xml)).toEqual({
        ...{ total: formatCents(total), vat: formatCents(vat), withheld: formatCents(withheld) },
        toPay: formatCents(toPay),
        problems: [],
      });
    });
  });

  it('holds the rules of EN 16931, where that has a place for it', () => {
    onMany(3_000, (text) => {
      const document = documentOf({ text });
      const tree = toUbl(document);
      if (!tree.ok) return;
      const xml = toXml(tree.value);
      expect(schemaErrors('ubl-invoice', xml)).toEqual([]);
      expect(reckonUbl(xml)).toMatchObject({ broken: [], total: formatCents(document.totals.total) });
    });
  });

  it('comes to the same whatever the order of its lines', () => {
    onMany(2_000, (text) => {
      const [there, back] = [text, { ...text, lines: text.lines.toReversed() }].map((one) => documentOf({ text: one }));
      expect(back?.totals).toEqual(there?.totals);
      expect(back?.stampDuty).toEqual(there?.stampDuty);
    });
  });

  it('has a credit note that takes back all of it, figure by figure', () => {
    onMany(3_000, (text) => {
      expect(documentOf({ text, kind: 'credit-note' }).totals).toEqual(documentOf({ text }).totals);
    });
  });

  it('never withholds and splits at once, and pays no more than its total', () => {
    onMany(2_000, (text) => {
      const { totals, stampDuty } = documentOf({ text });
      expect(totals.withheld > 0n && totals.splitVat > 0n).toBe(false);
      expect(totals.toPay).toBe(totals.total - totals.withheld - totals.splitVat);
      expect(totals.taxable).toBe(totals.lines + totals.funds);
      expect(stampDuty?.isRecharged ?? false).toBe(text.rechargeStampDuty === true && stampDuty !== undefined);
    });
  });
});
