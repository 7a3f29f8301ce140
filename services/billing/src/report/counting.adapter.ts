import { Reckoned } from '@millepiani/cache/reckoned';
import type { Billing } from '../billing.ts';
import { type BillingReport, billingReport } from './billing-report.ts';

/** Where it is counted. */
export type Counted = Pick<Billing, 'accounts' | 'invoices'>;

/** For so long the report is as it was reckoned. */
const freshMs = 5_000;
/** The part of all time that reckoning it may take. */
const share = 0.05;

/** Sums up what billing knows of what the community adds up to, by indexes. */
const countReport = async ({ accounts, invoices }: Counted): Promise<BillingReport> =>
  billingReport([await invoices.collected()], await accounts.totals(['INCOME', 'RESERVE']));

/** The report as it stands, reckoned no more often than its pace allows, however many ask. */
export const presentReport = (counted: Counted): Reckoned<BillingReport> =>
  new Reckoned(() => countReport(counted), { forMs: freshMs, share, now: () => performance.now() });
