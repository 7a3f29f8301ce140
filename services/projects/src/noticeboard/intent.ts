import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import type { Id } from '@millepiani/kernel/id';
import type { Money, MoneyText } from '@millepiani/kernel/money';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { parsePrice } from '../commissions/price.ts';
import { mostHours, parseDays } from '../commissions/role-slot.ts';
import { parseSkill, parseWhole } from '../commissions/skill-needs.ts';

export type IntentId = Id<'int'>;

/** What is to be done (ValueFlows *action*): work, use of equipment, citing know-how, handing something over. */
export type IntentAction = 'WORK' | 'USE' | 'CITE' | 'TRANSFER';

/** A part of what is asked for or offered (ValueFlows *intent*). */
export interface Intent {
  readonly id: IntentId;
  readonly action: IntentAction;
  /** An ESCO skill's URI: of work, and of nothing else. So are its name and level. */
  readonly skill: string | undefined;
  readonly skillLabel: string | undefined;
  /** 1 to 5. */
  readonly level: number | undefined;
  /** Of work and of use, and of nothing else. */
  readonly hours: number | undefined;
  /** The first day and the last, ISO 8601; both or neither. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** What is used, cited or handed over, in words: of all but work. */
  readonly resource: string | undefined;
  /** Per hour of work or use; for all of it else. */
  readonly rate: Money | undefined;
  /** What is given instead of a rate, in words: a fifth of the surplus. */
  readonly share: string | undefined;
}

/** An intent of work: it has all that a role has. */
export interface WorkIntent extends Intent {
  readonly action: 'WORK';
  readonly skill: string;
  readonly skillLabel: string;
  readonly level: number;
  readonly hours: number;
  readonly from: string;
  readonly to: string;
}

/** An intent as the edge hands it over. */
export type IntentText = {
  readonly id?: string | null | undefined;
  readonly action: IntentAction;
  readonly skill?: string | null | undefined;
  readonly skillLabel?: string | null | undefined;
  readonly level?: number | null | undefined;
  readonly hours?: number | null | undefined;
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly resource?: string | null | undefined;
  readonly rate?: MoneyText | null | undefined;
  readonly share?: string | null | undefined;
};

/** What intents are read against. */
export interface IntentsContext {
  /** Those that the proposal has. */
  readonly present: readonly Intent[];
  /** An identifier for each intent that is read, used where the intent is new. */
  readonly newIds: readonly IntentId[];
}

const mostIntents = 20;

/** Whether an intent is of work: then all that work has is there, for `parseIntents` saw to it. */
export const isWork = (intent: Intent): intent is WorkIntent => intent.action === 'WORK';

/** The skills that work asks for, each once. */
export const skillsOf = (intents: readonly Intent[]): readonly string[] => [
  ...new Set(intents.filter(isWork).map(({ skill }) => skill)),
];

/**
 * Reads a proposal's intents. Fails with `NO_INTENT`, `TOO_MANY_INTENTS` (over 20), `INTENT_NOT_FOUND`, `DUPLICATE_INTENT`,
 * `FIELD_MISSING` and `NOT_FOR_ACTION` (what such an action must have, or cannot), `RATE_AND_SHARE`, `INVALID_SKILL`,
 * `LEVEL_OUT_OF_RANGE`, `HOURS_OUT_OF_RANGE`, `ENDS_BEFORE_START`, and with what texts and amounts fail with.
 */
export function parseIntents(
  intents: readonly IntentText[],
  context: IntentsContext,
): Result<readonly Intent[], Failures> {
  if (intents.length === 0) return fail('NO_INTENT', 'A proposal has at least one intent.', ['intents']);
  if (intents.length > mostIntents) return fail('TOO_MANY_INTENTS', `At most ${mostIntents} intents.`, ['intents']);
  const parsed = intents.map((intent, at) => parseIntent(intent, context.newIds[at], context.present));
  const failures = parsed.flatMap((intent, at) => (intent.ok ? [] : within(['intents', at], intent.error)));
  if (failures.length > 0) return err(failures);
  const read = parsed.flatMap((intent) => (intent.ok ? [intent.value] : []));
  const twice = read.findIndex(({ id }, at) => read.findIndex((other) => other.id === id) < at);
  if (twice >= 0) return fail('DUPLICATE_INTENT', 'This intent is named twice.', ['intents', twice, 'id']);
  return ok(read);
}

/** What each action must have, may have, and cannot have: all that is in neither list. */
const fieldsOf: Readonly<Record<IntentAction, { readonly must: readonly Field[]; readonly may: readonly Field[] }>> = {
  WORK: { must: ['skill', 'skillLabel', 'level', 'hours', 'from', 'to'], may: ['rate', 'share'] },
  USE: { must: ['resource', 'from', 'to'], may: ['hours', 'rate', 'share'] },
  CITE: { must: ['resource'], may: ['from', 'to', 'rate', 'share'] },
  TRANSFER: { must: ['resource'], may: ['from', 'to', 'rate', 'share'] },
};
type Field = Exclude<keyof Intent, 'id' | 'action'>;
const fields: readonly Field[] = [
  ...(['skill', 'skillLabel', 'level', 'hours', 'from', 'to', 'resource', 'rate', 'share'] as const),
];

function parseIntent(
  text: IntentText,
  newId: IntentId | undefined,
  present: readonly Intent[],
): Result<Intent, Failures> {
  const parsed = gather({
    id: parseIntentId(text.id, newId, present),
    form: checkFields(text),
    skill: optional(text.skill, parseSkill),
    skillLabel: optional(text.skillLabel, (label) => parseText(label, { max: 200 }, ['skillLabel'])),
    level: optional(text.level, (level) => parseWhole(level, { code: 'LEVEL_OUT_OF_RANGE', max: 5, field: 'level' })),
    hours: optional(text.hours, (hours) =>
      parseWhole(hours, { code: 'HOURS_OUT_OF_RANGE', max: mostHours, field: 'hours' }),
    ),
    days: parseSpan(text),
    resource: optional(text.resource, (words) => parseText(words, { max: 200 }, ['resource'])),
    rate: optional(text.rate, (rate) => parsePrice(rate, ['rate'])),
    share: optional(text.share, (words) => parseText(words, { max: 200 }, ['share'])),
  });
  if (!parsed.ok) return parsed;
  const { form: _, days, ...values } = parsed.value;
  return ok({ action: text.action, ...values, ...days });
}

const optional = <T, V>(value: T | null | undefined, parse: (value: T) => Result<V, Failures>) =>
  value === undefined || value === null ? ok(undefined) : parse(value);

/** An intent that is kept keeps its id. */
function parseIntentId(
  id: string | null | undefined,
  newId: IntentId | undefined,
  present: readonly Intent[],
): Result<IntentId, Failures> {
  if (id === undefined || id === null) {
    if (newId === undefined) throw new MissingIntentId();
    return ok(newId);
  }
  const kept = present.find((intent) => intent.id === id);
  return kept ? ok(kept.id) : fail('INTENT_NOT_FOUND', 'The proposal has no such intent.', ['id']);
}

/** Everything that is missing or too much is said at once. */
function checkFields(text: IntentText): Result<true, Failures> {
  const { must, may } = fieldsOf[text.action];
  const isSaid = (field: Field) => text[field] !== undefined && text[field] !== null;
  const failures = fields.flatMap((field) => {
    if (isSaid(field) && !must.includes(field) && !may.includes(field)) {
      return failuresOf('NOT_FOR_ACTION', `${text.action} has no ${field}.`, field);
    }
    return !isSaid(field) && must.includes(field)
      ? failuresOf('FIELD_MISSING', `${text.action} needs ${field}.`, field)
      : [];
  });
  if (isSaid('rate') && isSaid('share')) {
    failures.push(...failuresOf('RATE_AND_SHARE', 'Either a rate or a share, or neither.', 'share'));
  }
  return failures.length > 0 ? err(failures) : ok(true);
}

const failuresOf = (code: string, message: string, field: Field): Failures[number][] => [
  { code, message, path: [field] },
];

/** Both days or neither; what an action must have, `checkFields` says. */
function parseSpan({ action, from, to }: IntentText): Result<Pick<Intent, 'from' | 'to'>, Failures> {
  if (from && to) return parseDays({ from, to });
  if (!(from || to) || fieldsOf[action].must.includes('from')) return ok({ from: undefined, to: undefined });
  return fail('FIELD_MISSING', 'Both days, or neither.', [from ? 'to' : 'from']);
}

/** Fewer identifiers than intents were handed in: a bug of the caller. */
export class MissingIntentId extends TypeError {
  constructor() {
    super('Every intent that is read needs an identifier, in case that it is new.');
  }
}
