import type { CommissionId } from '@millepiani/kernel/id';

/** How many events a commission has in these tests: it is opened, qualified, bid for and won. */
export const perCommission = 4;

/** The id of a commission by its number, from 0: the same in each run. */
export const commissionOf = (number: number): CommissionId =>
  `com_00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}` as CommissionId;

/** Which event something is. */
export interface Numbered {
  /** Of all: what comes first of a commission has a number that can be divided by {@link perCommission}. */
  readonly event: number;
  /** Its place among its subject's, from 1. */
  readonly version: number;
}

const subject = /"subject":"com_[0-9a-f-]{24}([0-9a-f]{12})"/;
const version = /"aggregateversion":(\d{1,9})[,}]/;

/** Which event a body is, without reading all of it; undefined where it is none of a commission of these tests. */
export function numberOf(body: string): Numbered | undefined {
  const [commission, place] = [subject.exec(body)?.[1], version.exec(body)?.[1]];
  if (commission === undefined || place === undefined) return undefined;
  const at = Number(place);
  if (at < 1 || at > perCommission) return undefined;
  return { event: Number.parseInt(commission, 16) * perCommission + at - 1, version: at };
}

/** The commission that an event is of, by their numbers. */
export const commissionOfEvent = (event: number): number => Math.floor(event / perCommission);
