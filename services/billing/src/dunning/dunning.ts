import { plusDays } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { type Dunning, dueOf, type Invoice, type IssuedInvoice } from '../invoices/invoice.ts';

/**
 * The steps, by days after the day by which an invoice is to be paid: 0 tells the seller and the buyer that it is overdue, 1 and 2 remind the buyer, 3 is the last
 * before whoever collects it. No step has a fee: the seller may agree one with the buyer, and invoices it.
 */
export const steps = [1, 7, 21, 45] as const;
/** The last step. */
export const lastLevel = steps.length - 1;

const nextLevel = (dunning: Dunning | undefined): number => (dunning?.reminders.at(-1)?.level ?? -1) + 1;

/** Whether its buyer is asked for it: what the exchange refused counts as never issued, and a share is paid by its distribution alone. */
export const isAskedFor = ({
  transmission,
  remunerates,
}: Pick<IssuedInvoice, 'transmission' | 'remunerates'>): boolean =>
  transmission !== 'REJECTED' && remunerates === undefined;

type Dunned = Pick<IssuedInvoice, 'dueDate' | 'dunning' | 'transmission' | 'remunerates'>;

/** The next day on which something is to be said of an invoice; undefined where nothing is owed of it or asked for, or all was said. */
export function nextDayOf(invoice: Dunned, due: bigint): string | undefined {
  const days = due > 0n && isAskedFor(invoice) ? steps[nextLevel(invoice.dunning)] : undefined;
  if (days === undefined) return undefined;
  const day = plusDays(invoice.dueDate, days);
  const until = invoice.dunning?.paused?.until;
  return until !== undefined && until > day ? until : day;
}

/** What is said of an invoice on a day. */
export interface Reminded {
  readonly invoice: IssuedInvoice;
  /** The levels that are told of, in order: that it is overdue first, and then the highest reminder that is called for. */
  readonly levels: readonly number[];
}

/**
 * What is to be said on a day, if anything is. Who was away for long says it once: of several reminders that are called for, the highest alone
 * is sent.
 */
export function remind(invoice: Invoice, today: string): Reminded | undefined {
  if (invoice.stage !== 'issued') return undefined;
  const next = nextDayOf(invoice, dueOf(invoice));
  if (next === undefined || today < next) return undefined;
  const level = nextLevel(invoice.dunning);
  const reached = steps.findLastIndex((days) => plusDays(invoice.dueDate, days) <= today);
  const levels = level === 0 && reached > 0 ? [0, reached] : [reached];
  const reminders = [...(invoice.dunning?.reminders ?? []), ...levels.map((one) => ({ level: one, on: today }))];
  const dunning = { reminders };
  return { invoice: { ...invoice, dunning, version: invoice.version + levels.length }, levels };
}

/** To say nothing for a while. */
export interface PauseCommand {
  /** ISO 8601: the day on which it goes on. */
  readonly until: string;
  readonly reason: string;
  readonly today: string;
}

/** Decides to say nothing until a day. Fails with `NOT_ISSUED`, `NOTHING_DUE`, `DATE_PASSED`, `TOO_FAR`, and what texts fail with. */
export function pause(invoice: Invoice, { until, reason, today }: PauseCommand): Result<IssuedInvoice, Failures> {
  if (invoice.stage !== 'issued') return fail('NOT_ISSUED', 'Nobody is reminded of a draft.', ['invoiceId']);
  if (dueOf(invoice) <= 0n) return fail('NOTHING_DUE', 'Nothing of it is left to be paid.', ['invoiceId']);
  if (until <= today) return fail('DATE_PASSED', 'A day to come.', ['until']);
  if (until > plusDays(today, 365)) return fail('TOO_FAR', 'At most a year.', ['until']);
  const why = parseText(reason, { max: 500 }, ['reason']);
  if (!why.ok) return why;
  const reminders = invoice.dunning?.reminders ?? [];
  return ok({ ...invoice, dunning: { reminders, paused: { until, reason: why.value } } });
}
