import { dayOf } from '@millepiani/kernel/day';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { AgentId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { type MoneyText, parseMoney } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { type IssuedInvoice, type Payment, standing } from '../invoices/invoice.ts';

export type WithholdingCreditId = Id<'whc'>;

/** What a client certified of what it withheld in a year: its *certificazione unica*. */
export interface Certification {
  /** In cents. */
  readonly amount: bigint;
  readonly receivedOn: string;
  /** The document's own name or number. */
  readonly document: string;
  readonly recordedBy: PersonId;
}

/** Tax that one client withheld from one seller in one year, by the days of payments: a credit against the state once it is certified. */
export interface WithholdingCredit {
  readonly id: WithholdingCreditId;
  readonly sellerId: AgentId;
  readonly clientId: AgentId;
  readonly year: number;
  /** In cents, as payments say. */
  readonly withheld: bigint;
  readonly certification: Certification | undefined;
}

/** Where it stands: `EXPECTED` until the client certifies it, by 16 March of the next year; `DIFFERENT` where that is another amount. */
export type WithholdingState = 'EXPECTED' | 'CERTIFIED' | 'DIFFERENT';

/** Where a credit stands. */
export function stateOf({ withheld, certification }: WithholdingCredit): WithholdingState {
  if (!certification) return 'EXPECTED';
  return certification.amount === withheld ? 'CERTIFIED' : 'DIFFERENT';
}

const yearOf = ({ paidOn }: Payment): number => Number(paidOn.slice(0, 4));

/**
 * In which years more was withheld because of a payment, or less, in cents. What was withheld for a payment that is taken back was never withheld, in the year of
 * that payment; what is withheld for others instead, a cent or what a credit note changed, is of the last of those that stay.
 */
export function yearsOf(
  invoice: IssuedInvoice,
  payment: Payment,
  reversed: Payment | undefined,
): ReadonlyMap<number, bigint> {
  if (!reversed) return present([[yearOf(payment), payment.withheld]]);
  const last = standing(invoice).at(-1) ?? reversed;
  return present([
    [yearOf(reversed), -reversed.withheld],
    [yearOf(last), payment.withheld + reversed.withheld],
  ]);
}

function present(parts: readonly (readonly [number, bigint])[]): ReadonlyMap<number, bigint> {
  const years = new Map<number, bigint>();
  for (const [year, cents] of parts) years.set(year, (years.get(year) ?? 0n) + cents);
  return new Map([...years].filter(([, cents]) => cents !== 0n));
}

/** To record what a client certified. */
export interface CertifyText {
  readonly amount: MoneyText;
  readonly receivedOn: string;
  readonly document: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/**
 * Decides to record a certification; another takes the place of the one before. Fails with `CURRENCY_MISMATCH`, `NEGATIVE_AMOUNT`, `DATE_IN_FUTURE`, `YEAR_NOT_OVER`, and
 * what amounts and texts fail with.
 */
export function certify(credit: WithholdingCredit, text: CertifyText): Result<WithholdingCredit, Failures> {
  const parts = gather({
    amount: parseAmount(text.amount),
    document: parseText(text.document, { max: 140 }, ['document']),
    receivedOn: checkDay(text, credit.year),
  });
  if (!parts.ok) return parts;
  return ok({ ...credit, certification: { ...parts.value, recordedBy: text.by } });
}

function parseAmount(text: MoneyText): Result<bigint, Failures> {
  const amount = parseMoney(text, ['amount']);
  if (!amount.ok) return amount;
  if (amount.value.currency !== 'EUR') return fail('CURRENCY_MISMATCH', 'It is in EUR.', ['amount', 'currency']);
  return amount.value.minor >= 0n
    ? ok(amount.value.minor)
    : fail('NEGATIVE_AMOUNT', 'Not below nothing.', ['amount', 'amount']);
}

function checkDay({ receivedOn, at }: CertifyText, year: number): Result<string, Failures> {
  if (receivedOn > dayOf(at)) return fail('DATE_IN_FUTURE', 'It is yet to come.', ['receivedOn']);
  if (Number(receivedOn.slice(0, 4)) > year) return ok(receivedOn);
  return fail('YEAR_NOT_OVER', `What was withheld in ${year} is certified after it.`, ['receivedOn']);
}
