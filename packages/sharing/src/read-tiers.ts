import type { Currency } from '@millepiani/kernel/currency';
import type { FailurePath } from '@millepiani/kernel/failure';
import { money } from '@millepiani/kernel/money';
import { readRelease } from './read-releases.ts';
import {
  type AgentAmount,
  type AgreedRates,
  type MinimumsRule,
  minimumModes,
  type ReserveRule,
  reservePurposes,
  type SharingRule,
  shortfalls,
} from './rule.ts';
import {
  type Entries,
  type Reading,
  readAmount,
  readable,
  readBoolean,
  readChoice,
  readCurrency,
  readList,
  readObject,
  readParty,
  readRate,
  readWeight,
  refuse,
  refuseRepeated,
} from './rule-reading.ts';

/** Reads tier 1. */
export function readExpenses(reading: Reading, value: unknown): SharingRule['expenses'] | undefined {
  const expenses = readObject(reading, value, ['expenses'], { required: ['shortfall'] });
  const shortfall = readChoice(reading, expenses?.shortfall, ['expenses', 'shortfall'], shortfalls);
  return shortfall && { shortfall };
}

/** Reads tier 2. */
export function readFee(reading: Reading, value: unknown): SharingRule['fee'] | undefined {
  const fee = readObject(reading, value, ['fee'], { required: ['rate'] });
  const rate = readRate(reading, fee?.rate, ['fee', 'rate']);
  return rate && { rate };
}

/** Reads tier 3: each purpose once a currency. */
export function readReserve(reading: Reading, value: unknown): readonly ReserveRule[] | undefined {
  const purposes = readList(reading, value, ['reserve'], { min: 0, entry: (...one) => readPurpose(reading, ...one) });
  refuseRepeated(reading, purposes, ['reserve'], ({ purpose, currency }) => `${purpose} ${currency}`);
  return purposes && readable(purposes);
}

function readPurpose(reading: Reading, value: unknown, path: FailurePath): ReserveRule | undefined {
  const required = ['purpose', 'currency', 'rate'];
  const one = readObject(reading, value, path, { required, optional: ['cap', 'floor', 'topUp', 'release'] });
  const purpose = readChoice(reading, one?.purpose, [...path, 'purpose'], reservePurposes);
  const currency = readCurrency(reading, one?.currency, [...path, 'currency']);
  const rate = readRate(reading, one?.rate, [...path, 'rate']);
  const cap = readAmount(reading, one?.cap, [...path, 'cap'], currency);
  const floor = readAmount(reading, one?.floor, [...path, 'floor'], currency);
  const topUp = readBoolean(reading, one?.topUp, [...path, 'topUp']);
  if (one === undefined) return undefined;
  refuseBounds(reading, path, { said: one, cap, floor });
  const release = readRelease(reading, one.release, [...path, 'release'], one.floor !== undefined);
  if (!(purpose && currency && rate)) return undefined;
  const rule = { purpose, currency, rate, cap, floor, topUp: topUp ?? false };
  return release ? { ...rule, release } : rule;
}

function refuseBounds(
  reading: Reading,
  path: FailurePath,
  bounds: { said: Readonly<Record<string, unknown>>; cap: bigint | undefined; floor: bigint | undefined },
): void {
  const { said, cap, floor } = bounds;
  const [hasFloor, hasTopUp] = [said.floor !== undefined, said.topUp !== undefined];
  if (hasFloor && !hasTopUp) {
    refuse(reading, 'MISSING_KEY', 'A floor only limits releases, or is filled up too: say which.', [...path, 'topUp']);
  }
  if (hasTopUp && !hasFloor) {
    refuse(reading, 'TOP_UP_WITHOUT_FLOOR', 'There is no floor to fill up to.', [...path, 'topUp']);
  }
  if (cap !== undefined && floor !== undefined && cap < floor) {
    refuse(reading, 'CAP_BELOW_FLOOR', 'The cap is below the floor.', [...path, 'cap']);
  }
}

/** Reads a list of amounts of agents: each agent once a currency. */
export function readAmounts(
  reading: Reading,
  value: unknown,
  path: FailurePath,
  min: number,
): Entries<AgentAmount> | undefined {
  const amounts = readList(reading, value, path, {
    min,
    entry: (entry, place): AgentAmount | undefined => {
      const one = readObject(reading, entry, place, { required: ['agent', 'amount', 'currency'] });
      const agent = readParty(reading, one?.agent, [...place, 'agent']);
      const currency = readCurrency(reading, one?.currency, [...place, 'currency']);
      const minor = readAmount(reading, one?.amount, [...place, 'amount'], currency);
      if (agent === undefined || currency === undefined || minor === undefined) return undefined;
      return { agent, amount: money(minor, currency) };
    },
  });
  refuseRepeated(reading, amounts, path, ({ agent, amount }) => `${agent} ${amount.currency}`);
  return amounts;
}

/** Reads tier 4, where there is one. */
export function readMinimums(reading: Reading, value: unknown): MinimumsRule | null | undefined {
  if (value === null) return null;
  const minimums = readObject(reading, value, ['minimums'], { required: ['mode', 'shortfall', 'amounts'] });
  const mode = readChoice(reading, minimums?.mode, ['minimums', 'mode'], minimumModes);
  const shortfall = readChoice(reading, minimums?.shortfall, ['minimums', 'shortfall'], shortfalls);
  const amounts = readAmounts(reading, minimums?.amounts, ['minimums', 'amounts'], 1);
  return mode && shortfall && amounts && { mode, shortfall, amounts: readable(amounts) };
}

/** Reads what an hour is worth, where that is said. */
export function readRates(reading: Reading, value: unknown): AgreedRates | null | undefined {
  if (value === null) return null;
  const rates = readObject(reading, value, ['rates'], { required: ['currency', 'perHour'] });
  const currency: Currency | undefined = readCurrency(reading, rates?.currency, ['rates', 'currency']);
  const at = ['rates', 'perHour'];
  const perHour = readList(reading, rates?.perHour, at, {
    min: 1,
    entry: (entry, place) => {
      const one = readObject(reading, entry, place, { required: ['agent', 'rate'] });
      const agent = readParty(reading, one?.agent, [...place, 'agent']);
      const rate = readWeight(reading, one?.rate, [...place, 'rate']);
      return agent && rate && { agent, rate };
    },
  });
  refuseRepeated(reading, perHour, at, ({ agent }) => agent);
  return currency && perHour && { currency, perHour: readable(perHour) };
}
