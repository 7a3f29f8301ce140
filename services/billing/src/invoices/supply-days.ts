import { daysBetween, plusDays } from '@millepiani/kernel/day';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { type DocumentType, isDeferred, type Nature } from '../documents/document-type.ts';

/** Within so many days of what was done, or paid before, a document is sent (art. 21 c. 4 DPR 633/72). */
const daysToSend = 12;

const monthAfter = (day: string): string => plusDays(`${day.slice(0, 7)}-28`, 10).slice(0, 7);
/** The first day of the month after next, less one. */
const endOf = (month: string): string => plusDays(`${monthAfter(`${month}-01`)}-01`, -1);

/** The last day on which a document about something that was done on a day may be sent. */
export function lastDayToSend(type: DocumentType, suppliedOn: string): string {
  if (!isDeferred(type)) return plusDays(suppliedOn, daysToSend);
  const next = monthAfter(suppliedOn);
  return type === 'TD24' ? `${next}-15` : endOf(next);
}

/**
 * Whether a document is in time for what it is about. `isLate`: who issues it knows that it is not, and does so all the same: late is better
 * than never, and cheaper. Fails with `SUPPLIED_TOO_LONG_AGO`.
 */
export function checkInTime(
  { documentType, suppliedOn }: Pick<Nature, 'documentType' | 'suppliedOn'>,
  today: string,
  isLate: boolean,
): Result<undefined, Failures> {
  if (suppliedOn === undefined || isLate) return ok(undefined);
  const last = lastDayToSend(documentType, suppliedOn);
  if (today <= last) return ok(undefined);
  return fail('SUPPLIED_TOO_LONG_AGO', `It was to be sent by ${last}. Say that it is late, to send it all the same.`, [
    'invoiceId',
  ]);
}

/** The day of which a document is to be where nobody says it: that on which what it is about was done, as far as a document can still be of it. */
export function dayFor({ suppliedOn }: Pick<Nature, 'suppliedOn'>, today: string): string {
  if (suppliedOn === undefined || suppliedOn > today) return today;
  return daysBetween(suppliedOn, today) <= daysToSend ? suppliedOn : today;
}
