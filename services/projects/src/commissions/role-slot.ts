import type { Currency } from '@millepiani/kernel/currency';
import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import type { Id } from '@millepiani/kernel/id';
import { fits, type Money, type MoneyText, money } from '@millepiani/kernel/money';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { parsePrice } from './price.ts';
import { parseFurtherNeeds, parseSkill, parseWhole, type RoleNeed, type RoleNeedText } from './skill-needs.ts';

export type SlotId = Id<'slt'>;

/** What a role asks for. Who fills it is the team's to say, and with it whether it is open, held or filled. */
export interface RoleSlot {
  readonly id: SlotId;
  readonly title: string;
  /** An ESCO skill's URI. */
  readonly skill: string;
  /** The skill's name, as whoever asks for it reads it. */
  readonly skillLabel: string;
  /** 1 to 5. */
  readonly level: number;
  readonly hours: number;
  /** The first day, ISO 8601. */
  readonly from: string;
  /** The last day, ISO 8601. */
  readonly to: string;
  /** Per hour, in the currency of the commission's price. */
  readonly rate: Money;
  /** The skills that it asks for besides; left out where there are none. */
  readonly furtherNeeds?: readonly RoleNeed[];
}

/** A slot as the edge hands it over. */
export interface RoleSlotText {
  /** That of a slot which the commission has and keeps. */
  readonly id?: string | null | undefined;
  readonly title: string;
  readonly skill: string;
  readonly skillLabel: string;
  readonly level: number;
  readonly hours: number;
  readonly from: string;
  readonly to: string;
  readonly rate: MoneyText;
  readonly furtherNeeds?: readonly RoleNeedText[] | null | undefined;
}

/** What slots are read against. */
export interface SlotsContext {
  /** Of the commission's price; undefined where that is faulty itself. */
  readonly currency: Currency | undefined;
  /** Those that the commission has. */
  readonly present: readonly RoleSlot[];
  /** An identifier for each slot that is read, used where the slot is new. */
  readonly newIds: readonly SlotId[];
}

const mostSlots = 30;
/** The most hours that one piece of work may be said to take. */
export const mostHours = 10_000;

/** What all the slots' hours cost at their rates. Throws `MoneyOverflow` where {@link parseSlots} would refuse them. */
export const slotsCost = (slots: readonly RoleSlot[], currency: Currency): Money => money(costOf(slots), currency);

const costOf = (slots: readonly RoleSlot[]): bigint =>
  slots.reduce((sum, { hours, rate }) => sum + BigInt(hours) * rate.minor, 0n);

/**
 * Reads a commission's slots. Fails with `NO_SLOT`, `TOO_MANY_SLOTS` (over 30), `SLOT_NOT_FOUND`, `DUPLICATE_SLOT`,
 * `INVALID_SKILL`, `LEVEL_OUT_OF_RANGE`, `HOURS_OUT_OF_RANGE`, `ENDS_BEFORE_START`, `CURRENCY_MISMATCH`, with what further needs,
 * texts and amounts fail with, and with `AMOUNT_OUT_OF_RANGE` when together they cost more than can be held.
 */
export function parseSlots(
  slots: readonly RoleSlotText[],
  context: SlotsContext,
): Result<readonly RoleSlot[], Failures> {
  if (slots.length === 0) return fail('NO_SLOT', 'A commission has at least one role.', ['slots']);
  if (slots.length > mostSlots) return fail('TOO_MANY_SLOTS', `At most ${mostSlots} roles.`, ['slots']);
  const parsed = slots.map((slot, at) => parseSlot(slot, context.newIds[at], context));
  const failures = parsed.flatMap((slot, at) => (slot.ok ? [] : within(['slots', at], slot.error)));
  if (failures.length > 0) return err(failures);
  return checkTogether(parsed.flatMap((slot) => (slot.ok ? [slot.value] : [])));
}

function checkTogether(slots: readonly RoleSlot[]): Result<readonly RoleSlot[], Failures> {
  const twice = slots.findIndex((slot, at) => slots.findIndex((other) => other.id === slot.id) < at);
  if (twice >= 0) return fail('DUPLICATE_SLOT', 'This slot is named twice.', ['slots', twice, 'id']);
  if (!fits(costOf(slots))) return fail('AMOUNT_OUT_OF_RANGE', 'Together they cost more than can be held.', ['slots']);
  return ok(slots);
}

function parseSlot(slot: RoleSlotText, newId: SlotId | undefined, context: SlotsContext): Result<RoleSlot, Failures> {
  const parsed = gather({
    id: parseSlotId(slot.id, newId, context.present),
    title: parseText(slot.title, { max: 120 }, ['title']),
    skill: parseSkill(slot.skill),
    skillLabel: parseText(slot.skillLabel, { max: 200 }, ['skillLabel']),
    level: parseWhole(slot.level, { code: 'LEVEL_OUT_OF_RANGE', max: 5, field: 'level' }),
    hours: parseWhole(slot.hours, { code: 'HOURS_OUT_OF_RANGE', max: mostHours, field: 'hours' }),
    days: parseDays(slot),
    rate: parseRate(slot.rate, context.currency),
    further: parseFurtherNeeds(slot.furtherNeeds ?? [], slot.skill),
  });
  if (!parsed.ok) return parsed;
  const { days, further, ...terms } = parsed.value;
  return ok({ ...terms, ...days, ...(further.length > 0 ? { furtherNeeds: further } : {}) });
}

/** A slot that is kept keeps its id. */
function parseSlotId(
  id: string | null | undefined,
  newId: SlotId | undefined,
  present: readonly RoleSlot[],
): Result<SlotId, Failures> {
  if (id === undefined || id === null) {
    if (newId === undefined) throw new MissingSlotId();
    return ok(newId);
  }
  const kept = present.find((slot) => slot.id === id);
  return kept ? ok(kept.id) : fail('SLOT_NOT_FOUND', 'The commission has no such slot.', ['id']);
}

/** Reads the first day and the last. Fails with `ENDS_BEFORE_START`. */
export function parseDays({ from, to }: { from: string; to: string }): Result<{ from: string; to: string }, Failures> {
  return from <= to ? ok({ from, to }) : fail('ENDS_BEFORE_START', 'The last day is before the first.', ['to']);
}

function parseRate(text: MoneyText, currency: Currency | undefined): Result<Money, Failures> {
  const rate = parsePrice(text, ['rate']);
  if (!rate.ok || currency === undefined || rate.value.currency === currency) return rate;
  return fail('CURRENCY_MISMATCH', `The commission is priced in ${currency}.`, ['rate', 'currency']);
}

/** Fewer identifiers than slots were handed in: a bug of the caller. */
export class MissingSlotId extends TypeError {
  constructor() {
    super('Every slot that is read needs an identifier, in case that it is new.');
  }
}
