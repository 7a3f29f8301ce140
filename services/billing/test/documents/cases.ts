import { type Content, type ContentText, compose, type FiscalDocument } from '../../src/documents/document.ts';
import { identifierChecks } from '../../src/documents/identifiers.adapter.ts';
import type { LineText } from '../../src/documents/line.ts';
import { buyers, sellers } from './parties.ts';

/** A line of one hour's work, or as changed. */
export const line = (unitPrice: string, change: Partial<LineText> = {}): LineText => ({
  description: 'Sviluppo software',
  quantity: '1',
  unitPrice,
  ...change,
});

/** A document to be made, and what must come out: all amounts as text, worked by hand. */
export interface Case {
  readonly name: string;
  readonly text: ContentText;
  readonly kind?: 'credit-note';
  readonly total: string;
  readonly toPay: string;
  readonly vat: string;
  readonly withheld?: string;
  /** 2.00 is due, told without a line, or asked of the buyer by one. */
  readonly stamp?: 'told' | 'recharged';
  /** What the exchange is told that it is; TD01, or TD04 of a credit note. */
  readonly type?: string;
  /** Whether EN 16931 can say it, and by which categories. */
  readonly categories?: readonly string[];
}

type Seller = keyof typeof sellers;
type Buyer = keyof typeof buyers;

/** A case of who sells to whom. */
export function of(
  [seller, buyer]: readonly [Seller, Buyer],
  lines: readonly LineText[],
  expected: Omit<Case, 'name' | 'text'> & { readonly more?: Partial<ContentText>; readonly what?: string },
): Case {
  const { more, what, ...rest } = expected;
  const text = { seller: sellers[seller], buyer: buyers[buyer], lines, ...more };
  const kind = rest.kind === 'credit-note' ? 'credit note: ' : '';
  return { name: `${kind}${seller} → ${buyer}${what === undefined ? '' : `, ${what}`}`, text, ...rest };
}

/** So many hours. */
export const hours = (quantity: string, unitPrice: string, change: Partial<LineText> = {}) =>
  line(unitPrice, { quantity, unit: 'ore', ...change });
/** A tenth off. */
export const tenth = { discountPercentage: '10.00' };

/** Regimes × clients × discounts × funds × stamp duty × credit notes. */
export const cases: readonly Case[] = [
  // An ordinary company: VAT and nothing else, split where the buyer is public.
  of(['aurora', 'agent'], [line('1000.00')], { total: '1220.00', toPay: '1220.00', vat: '220.00', categories: ['S'] }),
  of(['aurora', 'flat'], [line('1000.00', tenth)], {
    what: 'a tenth off',
    ...{ total: '1098.00', toPay: '1098.00', vat: '198.00', categories: ['S'] },
  }),
  of(['aurora', 'comune'], [line('3000.00')], {
    more: { cig: 'Z123456789', cup: 'J31B21000000001', order: 'DET 41/2026' },
    ...{ total: '3660.00', toPay: '3000.00', vat: '660.00' },
  }),
  of(['aurora', 'elisa'], [hours('2.5', '40')], { total: '122.00', toPay: '122.00', vat: '22.00', categories: ['S'] }),
  of(['aurora', 'lumen'], [line('8000.00')], {
    ...{ total: '8000.00', toPay: '8000.00', vat: '0.00', stamp: 'told', categories: ['AE'] },
  }),
  of(['aurora', 'lumen'], [line('77.47')], {
    what: 'just below stamp duty',
    ...{ total: '77.47', toPay: '77.47', vat: '0.00', categories: ['AE'] },
  }),
  of(['aurora', 'klara'], [line('100.00')], { total: '122.00', toPay: '122.00', vat: '22.00', categories: ['S'] }),
  of(['aurora', 'overseas'], [line('500.00')], {
    ...{ total: '500.00', toPay: '500.00', vat: '0.00', stamp: 'told', categories: ['O'] },
  }),
  of(['aurora', 'visitor'], [line('50.00')], { total: '50.00', toPay: '50.00', vat: '0.00', categories: ['O'] }),
  of(
    ['aurora', 'agent'],
    [line('100', { vat: '10' }), line('100', { vat: '5' }), line('100', { vat: '4' }), line('100')],
    {
      what: 'all rates',
      ...{ total: '441.00', toPay: '441.00', vat: '41.00', categories: ['S', 'S', 'S', 'S'] },
    },
  ),
  of(['aurora', 'agent'], [line('100.00'), line('77.47', { vat: 'N4' })], {
    what: 'exempt training just below stamp duty',
    ...{ total: '199.47', toPay: '199.47', vat: '22.00', categories: ['S', 'E'] },
  }),
  of(['aurora', 'agent'], [line('100.00'), line('77.48', { vat: 'N4' })], {
    what: 'exempt training just above stamp duty',
    more: { rechargeStampDuty: true },
    ...{ total: '201.48', toPay: '201.48', vat: '22.00', stamp: 'recharged' },
  }),
  of(['aurora', 'agent'], [line('100.00'), line('500.00', { vat: 'N1', description: 'Marche e diritti' })], {
    what: 'what was advanced',
    ...{ total: '622.00', toPay: '622.00', vat: '22.00', categories: ['S', 'E'] },
  }),
  of(['aurora', 'agent'], [line('60.00', { vat: 'N1' }), line('40.00', { vat: 'N4' })], {
    what: 'two reasons that are one category in Europe',
    ...{ total: '100.00', toPay: '100.00', vat: '0.00', categories: ['E'] },
  }),
  of(['aurora', 'agent'], [line('300.00', { vat: 'N3.5' })], {
    what: 'declaration of intent',
    ...{ total: '300.00', toPay: '300.00', vat: '0.00', stamp: 'told', categories: ['Z'] },
  }),
  of(['aurora', 'agent'], [line('300.00', { vat: 'N6.7' })], {
    what: 'domestic reverse charge',
    ...{ total: '300.00', toPay: '300.00', vat: '0.00', categories: ['AE'] },
  }),
  of(['aurora', 'agent'], [hours('3', '33.33333333'), hours('0.33333333', '100')], {
    what: 'eight decimals',
    ...{ total: '162.66', toPay: '162.66', vat: '29.33', categories: ['S'] },
  }),
  of(['aurora', 'agent'], [hours('7', '99.99', { discountAmount: '0.995' })], {
    what: 'an amount off each',
    // 98.995 × 7 = 692.965 → 692.97; VAT 152.4534 → 152.45.
    ...{ total: '845.42', toPay: '845.42', vat: '152.45', categories: ['S'] },
  }),
  // VAT when paid.
  of(['officina', 'agent'], [line('250.00')], { total: '305.00', toPay: '305.00', vat: '55.00', categories: ['S'] }),
  of(['officina', 'comune'], [line('250.00')], { total: '305.00', toPay: '250.00', vat: '55.00' }),
  // Forfettario: no VAT, no withholding, stamp duty, INPS.
  of(['fabio', 'agent'], [line('1000.00')], {
    ...{ total: '1040.00', toPay: '1040.00', vat: '0.00', stamp: 'told', categories: ['E'] },
  }),
  of(['fabio', 'agent'], [line('1000.00')], {
    what: 'stamp duty recharged',
    more: { rechargeStampDuty: true },
    ...{ total: '1042.00', toPay: '1042.00', vat: '0.00', stamp: 'recharged' },
  }),
  of(['fabio', 'agent'], [line('74.49')], {
    what: 'the fund takes it to 77.47',
    ...{ total: '77.47', toPay: '77.47', vat: '0.00', categories: ['E'] },
  }),
  of(['fabio', 'agent'], [line('74.50')], {
    what: 'the fund takes it to 77.48',
    ...{ total: '77.48', toPay: '77.48', vat: '0.00', stamp: 'told', categories: ['E'] },
  }),
  of(['fabio', 'comune'], [line('300.00')], {
    total: '312.00',
    toPay: '312.00',
    vat: '0.00',
    stamp: 'told',
    categories: ['E'],
  }),
  of(['fabio', 'elisa'], [line('20.00', tenth)], {
    what: 'a tenth off',
    ...{ total: '18.72', toPay: '18.72', vat: '0.00', categories: ['E'] },
  }),
  of(['fabio', 'lumen'], [line('2000.00')], {
    ...{ total: '2080.00', toPay: '2080.00', vat: '0.00', stamp: 'told', categories: ['AE'] },
  }),
  of(['fabio', 'klara'], [line('70.00')], { total: '72.80', toPay: '72.80', vat: '0.00', categories: ['E'] }),
  of(['fabio', 'overseas'], [line('70.00')], { total: '72.80', toPay: '72.80', vat: '0.00', categories: ['O'] }),
  of(['elisa', 'agent'], [line('400.00')], {
    ...{ total: '400.00', toPay: '400.00', vat: '0.00', stamp: 'told', categories: ['E'] },
  }),
  // Professionals: the fund within VAT; INPS's within what tax is withheld from, a profession's own without.
  of(['greta', 'agent'], [line('1000.00')], { total: '1268.80', toPay: '1060.80', vat: '228.80', withheld: '208.00' }),
  of(['ada', 'agent'], [line('1000.00')], { total: '1268.80', toPay: '1068.80', vat: '228.80', withheld: '200.00' }),
  of(['greta', 'flat'], [line('1000.00')], {
    ...{ total: '1268.80', toPay: '1268.80', vat: '228.80', categories: ['S'] },
  }),
  // Of a professional's fee tax is withheld, so VAT is not split.
  of(['greta', 'comune'], [line('1000.00')], { total: '1268.80', toPay: '1060.80', vat: '228.80', withheld: '208.00' }),
  of(['greta', 'elisa'], [line('1000.00')], {
    ...{ total: '1268.80', toPay: '1268.80', vat: '228.80', categories: ['S'] },
  }),
  of(['greta', 'lumen'], [line('1000.00')], {
    ...{ total: '1040.00', toPay: '1040.00', vat: '0.00', stamp: 'told', categories: ['AE'] },
  }),
  of(['greta', 'agent'], [hours('12.5', '48.00', tenth), line('150', { vat: '10' }), line('60.20', { vat: 'N1' })], {
    what: 'two rates and something advanced',
    // 540.00 + 4 % = 561.60, VAT 123.55; 150 + 6 = 156, VAT 15.60; 60.20 outside all. Withheld from 717.60: 143.52.
    ...{ total: '916.95', toPay: '773.43', vat: '139.15', withheld: '143.52' },
  }),
  of(['ada', 'agent'], [line('333.33'), line('0.01')], {
    what: 'odd cents',
    // 333.34 + 13.33 = 346.67; VAT 76.2674 → 76.27; withheld 66.668 → 66.67.
    ...{ total: '422.94', toPay: '356.27', vat: '76.27', withheld: '66.67' },
  }),
  // Credit notes: the same reckoning, positive amounts.
  of(['aurora', 'agent'], [line('100.00')], {
    kind: 'credit-note',
    total: '122.00',
    toPay: '122.00',
    vat: '22.00',
    categories: ['S'],
  }),
  of(['aurora', 'comune'], [line('100.00')], { kind: 'credit-note', total: '122.00', toPay: '100.00', vat: '22.00' }),
  of(['aurora', 'lumen'], [line('8000.00')], {
    kind: 'credit-note',
    ...{ total: '8000.00', toPay: '8000.00', vat: '0.00', stamp: 'told', categories: ['AE'] },
  }),
  of(['aurora', 'overseas'], [line('20.00')], {
    kind: 'credit-note',
    ...{ total: '20.00', toPay: '20.00', vat: '0.00', categories: ['O'] },
  }),
  of(['fabio', 'agent'], [line('50.00')], {
    kind: 'credit-note',
    ...{ total: '52.00', toPay: '52.00', vat: '0.00', categories: ['E'] },
  }),
  of(['fabio', 'agent'], [line('1000.00')], {
    what: 'with the stamp duty that was asked for',
    kind: 'credit-note',
    more: { rechargeStampDuty: true },
    ...{ total: '1042.00', toPay: '1042.00', vat: '0.00', stamp: 'recharged' },
  }),
  of(['ada', 'agent'], [line('0.50')], {
    what: 'a fund of two cents',
    kind: 'credit-note',
    // 0.50 + 0.02 = 0.52; VAT 0.11; withheld 0.10.
    ...{ total: '0.63', toPay: '0.53', vat: '0.11', withheld: '0.10' },
  }),
  of(['greta', 'comune'], [hours('2', '33.33', tenth), line('10.00', { vat: '4' })], {
    what: 'two rates of a professional',
    kind: 'credit-note',
    // 59.99 + 2.40 = 62.39, VAT 13.73; 10.00 + 0.40 = 10.40, VAT 0.42; withheld from 72.79: 14.56.
    ...{ total: '86.94', toPay: '72.38', vat: '14.15', withheld: '14.56' },
  }),
  of(['greta', 'agent'], [line('1000.00')], {
    kind: 'credit-note',
    ...{ total: '1268.80', toPay: '1060.80', vat: '228.80', withheld: '208.00' },
  }),
];

/** What a text composes to; a test fails where it is refused. */
export function composed(text: ContentText): Content {
  const content = compose(text, identifierChecks);
  if (!content.ok) throw new Error(JSON.stringify(content.error));
  return content.value;
}

/** A document of a case, numbered and dated. */
export function documentOf({ text, kind }: Pick<Case, 'text' | 'kind'>, sequence = 1): FiscalDocument {
  const common = { ...composed(text), number: { year: 2026, sequence }, date: '2026-11-24' };
  return kind === 'credit-note'
    ? { ...common, kind, credits: { number: '1/2026', date: '2026-11-02' } }
    : { ...common, kind: 'invoice', dueDate: '2026-12-24' };
}
