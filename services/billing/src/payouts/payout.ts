import { dayOf, daysBetween } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { money } from '@millepiani/kernel/money';
import { err, ok, type Result } from '@millepiani/kernel/result';
import type { BatchId, PostedRun } from '../distributions/distribution-run.ts';
import { compact } from '../documents/identifiers.ts';
import type { Refund } from '../payments/client-credit.ts';
import { composeBatch, type SepaChecks, type TransferBatch } from '../sepa/credit-transfer.ts';
import type { BatchFacts, BatchPayment, NotPaid, NotPayable } from './payment-batch.ts';
import { usableFrom } from './payout-account.ts';
import { fitted, type ShareAbout, shareRemittance } from './remittance.ts';

/** Somebody who can be paid, or pay, as far as there is a bank account. */
export interface Payable {
  readonly name: string;
  readonly iban: string | undefined;
  /** Until then nothing is paid to the account, for it was changed; undefined where it may be. */
  readonly heldUntil?: Instant | undefined;
  /** What the payment is for is said in it, where it is known: Italian or English. */
  readonly language?: 'it' | 'en' | undefined;
}

/** To pay what runs have to be paid. */
export interface MakeBatch {
  readonly id: BatchId;
  readonly by: PersonId;
  /** For which the person speaks: what they are paid is the person's too. */
  readonly organizations: readonly AgentId[];
  readonly at: Instant;
  readonly executeOn: string;
  /** All of one payer; what a batch has already is passed over. */
  readonly runs: readonly PostedRun[];
  /** Of the same payer. */
  readonly refunds?: readonly Refund[];
  readonly accounts: ReadonlyMap<AgentId, Payable>;
  /** What payments of runs are for, to be said on payees' statements. */
  readonly about?: readonly ShareAbout[];
  /** Whether who cannot be paid is left out; otherwise nobody is paid. */
  readonly leaveOut: boolean;
}

const longestAhead = 365;

/**
 * Decides what a batch pays. Fails with `SEVERAL_PAYERS`, `NOTHING_TO_PAY`, `EXECUTE_ON_PASSED`, `EXECUTE_ON_TOO_FAR` (over a year
 * ahead), `IBAN_MISSING` and `IBAN_NOT_PAYABLE` (its check digits do not fit, or its country takes no part in SEPA), each with whose it
 * is, `IBAN_ON_HOLD` (it was changed, or a refund said to go there, less than 48 hours ago), with `OWN_PAYMENT` (who makes it is a payee of it, or speaks for one) and with what `composeBatch` fails with.
 */
export function makeBatch(command: MakeBatch, checks: SepaChecks): Result<BatchFacts, Failures> {
  const { id, by: madeBy, organizations, at: madeAt, executeOn, runs, refunds = [], accounts } = command;
  const day = checkDay(executeOn, madeAt);
  if (!day.ok) return day;
  const [payerId, ...others] = new Set([
    ...runs.map(({ basis }) => basis.payerId),
    ...refunds.map((one) => one.payerId),
  ]);
  if (others.length > 0) return fail('SEVERAL_PAYERS', 'A batch is of one payer.', ['runIds']);
  const owed: readonly OpenPayment[] = [...runs.flatMap(openPayments), ...refunds.map(openRefund)];
  if (!payerId || owed.length === 0) return fail('NOTHING_TO_PAY', 'All of it is paid, or ordered already.');
  const problem = notPayable(accounts.get(payerId), checks);
  if (problem) return refuse(problem, payerId, 'payer');
  const unpaid = unpayable(owed, command, checks);
  if (!unpaid.ok) return unpaid;
  const payments = owed
    .filter((payment) => !unpaid.value.has(payment))
    .map((payment, at) => ({ ...payment, reference: referenceOf(id, at) }));
  if (payments.length === 0) return fail('NOTHING_TO_PAY', 'Nobody who is to be paid can be paid.');
  const own = payments.find(({ payeeId }) => payeeId === madeBy || organizations.includes(payeeId));
  if (own) return ownPayment(own.payeeId);
  const facts = { id, payerId, executeOn, leftOut: notPaid(unpaid.value), madeBy, madeAt };
  const transfers = transfersOf({ ...facts, payments }, command, checks);
  if (!transfers.ok) return transfers;
  const plain = payments.map(({ to: _, reason: __, toSince: ___, ...payment }): BatchPayment => payment);
  return ok({ ...facts, payments: plain, transfers: transfers.value });
}

function checkDay(executeOn: string, at: Instant): Result<undefined, Failures> {
  const today = dayOf(at);
  if (executeOn < today) return fail('EXECUTE_ON_PASSED', 'A bank executes it today or later.', ['executeOn']);
  if (daysBetween(today, executeOn) <= longestAhead) return ok(undefined);
  return fail('EXECUTE_ON_TOO_FAR', `At most ${longestAhead} days ahead.`, ['executeOn']);
}

/** What is to be paid; `to`, `reason` and since when it is said to go there of a refund, where they are its own. */
type OpenPayment = Omit<BatchPayment, 'reference'> &
  Partial<Pick<Refund, 'to' | 'reason'>> & { readonly toSince?: Instant };

const openRefund = ({ id: refundId, commissionId, payeeId, amount, to, reason, requestedAt }: Refund): OpenPayment => ({
  ...{ refundId, commissionId, payeeId, amount, to, reason, toSince: requestedAt },
});

const openPayments = ({ id: runId, commissionId, payments }: PostedRun): readonly OpenPayment[] =>
  payments
    .filter(({ batchId }) => batchId === undefined)
    .map(({ payeeId, amount }) => ({ runId, commissionId, payeeId, amount }));

/** What cannot be paid, and why. */
type Unpayable = ReadonlyMap<OpenPayment, NotPayable>;

/** What cannot be paid. Fails with whose it is, unless that is to be left out. */
function unpayable(
  owed: readonly OpenPayment[],
  { accounts, leaveOut, at }: Pick<MakeBatch, 'accounts' | 'leaveOut' | 'at'>,
  checks: SepaChecks,
): Result<Unpayable, Failures> {
  const found = new Map<OpenPayment, NotPayable>();
  for (const payment of owed) {
    const reason = notPayable(addressOf(payment, accounts.get(payment.payeeId), at), checks);
    if (reason) found.set(payment, reason);
  }
  if (leaveOut || found.size === 0) return ok(found);
  return err(notPaid(found).flatMap(({ payeeId, reason }) => refuse(reason, payeeId, 'payees').error));
}

/** Where a payment goes. A refund's own account waits as a changed one does, unless it is the payee's by their tax profile. */
function addressOf({ to, toSince }: OpenPayment, known: Payable | undefined, at: Instant): Payable | undefined {
  if (!to) return known;
  if (known?.iban !== undefined && compact(known.iban) === compact(to.iban)) return { ...known, ...to };
  const from = toSince && usableFrom(toSince);
  return { ...to, heldUntil: from && from > at ? from : undefined };
}

/** Each with each reason once. */
function notPaid(found: Unpayable): readonly NotPaid[] {
  const all = [...found].map(([{ payeeId }, reason]) => ({ payeeId, reason }));
  return [...new Map(all.map((one) => [`${one.payeeId} ${one.reason}`, one])).values()];
}

function notPayable(account: Payable | undefined, checks: SepaChecks): NotPayable | undefined {
  if (account?.iban === undefined) return 'IBAN_MISSING';
  const iban = compact(account.iban);
  if (!(checks.isIban(iban) && checks.isInSepa(iban.slice(0, 2)))) return 'IBAN_NOT_PAYABLE';
  return account.heldUntil ? 'IBAN_ON_HOLD' : undefined;
}

const messages: Readonly<Record<NotPayable, string>> = {
  IBAN_MISSING: 'has no bank account in a tax profile that is valid today',
  IBAN_NOT_PAYABLE: 'has a bank account that SEPA does not reach',
  IBAN_ON_HOLD: 'is to be paid to another bank account since less than 48 hours, to which nothing is paid yet',
};

const refuse = (reason: NotPayable, agent: AgentId, as: 'payer' | 'payees') =>
  fail(reason, `${agent} ${messages[reason]}.`, [as, agent]);

const ownPayment = (agent: AgentId) =>
  fail('OWN_PAYMENT', 'Who is paid by a batch does not make it: somebody unconcerned does.', ['payees', agent]);

/** All digits of the batch's own UUID, and which payment it is: 35 characters are what banks take. */
const referenceOf = (id: BatchId, at: number): string => `${bare(id)}${at.toString(36)}`;
const bare = (id: BatchId): string => id.slice(id.indexOf('_') + 1).replaceAll('-', '');

function transfersOf(
  {
    id,
    payerId,
    executeOn,
    payments,
    madeAt,
  }: Omit<BatchFacts, 'transfers' | 'payments' | 'leftOut'> & {
    readonly payments: readonly (OpenPayment & Pick<BatchPayment, 'reference'>)[];
  },
  { accounts, about = [] }: Pick<MakeBatch, 'accounts' | 'about'>,
  checks: SepaChecks,
): Result<TransferBatch, Failures> {
  const holder = (agent: AgentId) => {
    const { name = '', iban = '' } = accounts.get(agent) ?? {};
    return { name, account: { iban } };
  };
  const transfers = payments.map((payment) => ({
    ...{ endToEndId: payment.reference, amount: money(payment.amount, 'EUR') },
    creditor: payment.to ? { name: payment.to.name, account: { iban: payment.to.iban } } : holder(payment.payeeId),
    remittance: remittanceOf(payment, about, accounts.get(payment.payeeId)?.language ?? 'en'),
  }));
  return composeBatch({ id: bare(id), executeOn, debtor: holder(payerId), transfers }, madeAt, checks);
}

/** What a payment is for, in its payee's language; of a refund why it goes back, in who asked's own words. */
function remittanceOf(
  { runId, payeeId, refundId, reason }: OpenPayment,
  about: readonly ShareAbout[],
  language: 'it' | 'en',
): string {
  if (refundId) return fitted(`${language === 'it' ? 'Rimborso' : 'Refund'}: ${reason ?? refundId}`);
  if (!runId) return '';
  const known = about.find((one) => one.runId === runId && one.payeeId === payeeId);
  return shareRemittance(known ?? { runId, title: undefined, paper: undefined }, language);
}
