import type { Movement } from './acts/bank-file.ts';
import type { AccountKey, PersonKey } from './community.ts';
import { officinaBlu, studioAurora } from './ties.ts';

/** What members may pay, who invoices it, and who chose it. */
export const fees = {
  organization: 'aurora',
  member: 'greta' satisfies PersonKey,
  plan: {
    name: 'Desk',
    description: 'A desk by the window, the meeting room for four hours a month, and coffee.',
    terms: { interval: 'MONTHLY', price: '120.00' },
  },
  dueInDays: 14,
  graceDays: 14,
} as const;

/** Both sides as their tax profiles say. */
const sides = {
  seller: {
    ...{ name: studioAurora.name, address: studioAurora.address, vatNumber: studioAurora.vatNumber },
    ...{ regime: studioAurora.regime, account: { iban: studioAurora.iban } },
  },
  buyer: {
    ...{ kind: 'BUSINESS', name: officinaBlu.name, address: officinaBlu.address, vatNumber: officinaBlu.vatNumber },
    ...{ pec: officinaBlu.certifiedMail, isWithholdingAgent: officinaBlu.isWithholdingAgent },
  },
} as const;

/** What Officina Blu did not pay by its day. Late by less than twelve days, it can be issued of the day on which the work was done. */
export const lateInvoice = {
  ...{ key: 'workshop', seller: 'aurora', buyer: 'officina', suppliedOnDay: -9, dueInDays: 0 },
  content: {
    ...sides,
    lines: [{ description: 'A day’s workshop on TypeScript', quantity: '1', unit: 'day', unitPrice: '500.00' }],
  },
} as const;

/**
 * What the bank tells of Studio Aurora's account. What it charges is known at once; the payment names no number, so that somebody has to say
 * what it is.
 */
export const bankDay = {
  ...{ owner: 'aurora', name: 'Current account', iban: studioAurora.iban, openingCents: 800_000 },
  charges: {
    movement: { cents: -750, reference: 'B-0001', remittance: 'Canone mensile' },
    account: 'aurora-expense' satisfies AccountKey,
    note: 'The bank’s monthly charge',
  },
  receipt: {
    ...{ cents: 61_000, reference: 'B-0002', remittance: 'Saldo laboratorio TypeScript' },
    payer: { name: officinaBlu.name, iban: officinaBlu.iban },
  } satisfies Movement,
} as const;
