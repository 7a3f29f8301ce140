import { type Case, cases, hours, line, of, tenth } from './cases.ts';

/** A delivery note. */
const ddt = (number: string, date: string) => ({ number, date });

/** What else a seller's document may be than an invoice, and what else may stand on one. */
const others: readonly Case[] = [
  of(['aurora', 'agent'], [line('500.00')], {
    what: 'an advance',
    more: { documentType: 'TD02', suppliedOn: '2026-11-20' },
    ...{ total: '610.00', toPay: '610.00', vat: '110.00', categories: ['S'], type: 'TD02' },
  }),
  of(['ada', 'agent'], [line('500.00')], {
    what: 'an advance on a fee',
    more: { documentType: 'TD03' },
    ...{ total: '634.40', toPay: '534.40', vat: '114.40', withheld: '100.00', type: 'TD03' },
  }),
  of(['greta', 'comune'], [line('2500.00')], {
    what: 'a fee note to a public body',
    more: { documentType: 'TD06', cig: 'Z123456789' },
    // 2,500 + 100 = 2,600; VAT 572.00; withheld 520.00.
    ...{ total: '3172.00', toPay: '2652.00', vat: '572.00', withheld: '520.00', type: 'TD06' },
  }),
  of(['aurora', 'agent'], [line('80.00', { description: 'Differenza di prezzo' })], {
    what: 'a debit note',
    more: { documentType: 'TD05', linked: { number: '7/2026', date: '2026-10-01' } },
    ...{ total: '97.60', toPay: '97.60', vat: '17.60', categories: ['S'], type: 'TD05' },
  }),
  of(['officina', 'agent'], [hours('8', '35.00'), hours('4', '35.00', tenth)], {
    what: 'a deferred invoice of a month',
    more: { documentType: 'TD24', deliveries: [ddt('11', '2026-10-09'), ddt('12', '2026-10-30')] },
    // 280.00 + 126.00; VAT 89.32.
    ...{ total: '495.32', toPay: '495.32', vat: '89.32', categories: ['S'], type: 'TD24' },
  }),
  of(['aurora', 'comune'], [line('100.00'), line('100.00', { vat: '10' })], {
    what: 'a deferred invoice, its VAT split',
    more: { documentType: 'TD24', deliveries: [ddt('13', '2026-10-30')] },
    ...{ total: '232.00', toPay: '200.00', vat: '32.00', type: 'TD24' },
  }),
  of(['aurora', 'lumen'], [line('1200.00')], {
    what: 'a deferred invoice of a triangle',
    more: { documentType: 'TD25', deliveries: [ddt('A/14', '2026-10-02')] },
    ...{ total: '1200.00', toPay: '1200.00', vat: '0.00', stamp: 'told', categories: ['AE'], type: 'TD25' },
  }),
  of(['officina', 'agent'], [line('150.00', { description: 'Tornio usato' })], {
    what: 'goods that were written off',
    more: { documentType: 'TD26' },
    ...{ total: '183.00', toPay: '183.00', vat: '33.00', categories: ['S'], type: 'TD26' },
  }),
  // What was spent and is given back: with VAT, outside fund and withholding.
  of(['greta', 'agent'], [line('1000.00'), line('200.00', { description: 'Rimborso spese', isExpense: true })], {
    what: 'expenses given back',
    // 1,000 + 40 + 200 = 1,240; VAT 272.80; withheld 20 % of 1,040.
    ...{ total: '1512.80', toPay: '1304.80', vat: '272.80', withheld: '208.00' },
  }),
  of(['fabio', 'agent'], [line('100.00'), line('30.00', { description: 'Rimborso spese', isExpense: true })], {
    what: 'expenses given back, in forfettario',
    ...{ total: '134.00', toPay: '134.00', vat: '0.00', stamp: 'told', categories: ['E'] },
  }),
  of(['ada', 'comune'], [hours('10', '80.00', { discountAmount: '5' })], {
    what: 'an amount off each, a profession’s fund, and no split',
    // 750 + 30 = 780; VAT 171.60; withheld 150.00.
    ...{ total: '951.60', toPay: '801.60', vat: '171.60', withheld: '150.00' },
  }),
  of(['elisa', 'comune'], [line('90.00')], {
    more: { rechargeStampDuty: true },
    ...{ total: '92.00', toPay: '92.00', vat: '0.00', stamp: 'recharged' },
  }),
  of(['officina', 'visitor'], [line('99.99')], {
    ...{ total: '99.99', toPay: '99.99', vat: '0.00', stamp: 'told', categories: ['O'] },
  }),
];

/** All documents that are made, and looked at: regimes × clients × discounts × funds × stamp duty × types × credit notes. */
export const matrix: readonly Case[] = [...cases, ...others];
