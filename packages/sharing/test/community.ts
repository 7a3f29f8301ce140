import { type AgentId, type Id, isId, type PersonId } from '@millepiani/kernel/id';
import { parseRational, type Rational } from '@millepiani/kernel/rational';
import type { SharingInputs } from '../src/inputs.ts';
import { parseRule } from '../src/parse-rule.ts';
import type { SharingRule } from '../src/rule.ts';

/** A person's id that is made of a short name, in the names' order. */
export function person(name: string): PersonId {
  const id = `per_00000000-0000-7000-8000-${Buffer.from(name).toString('hex').padEnd(12, '0').slice(0, 12)}`;
  if (!isId(id, 'per')) throw new TypeError(`${name} makes no id.`);
  return id;
}

export const [ada, bruno, carla, dario] = [person('ada'), person('bruno'), person('carla'), person('dario')] as const;

export const agents: readonly AgentId[] = [ada, bruno, carla, dario, person('elisa')];
/** Know-how that may be cited. */
export const assets: readonly Id<'kha'>[] = ['a', 'b', 'c'].map(
  (name) => person(name).replace('per_', 'kha_') as Id<'kha'>,
);
export const parties: ReadonlySet<AgentId> = new Set(agents);

/** An exact number, from how a rule writes it. */
export function exact(text: string): Rational {
  const number = parseRational(text, []);
  if (!number.ok) throw new TypeError(`${text} is no exact number.`);
  return number.value;
}

/** The document of a rule that gives all to Ada; tests change what they are about. */
export const plainDocument = {
  version: '1',
  expenses: { shortfall: 'proportional' },
  fee: { rate: '0' },
  reserve: [],
  minimums: null,
  rates: null,
  shares: { kind: 'fixed', rates: [{ agent: ada, rate: '1' }] },
  caps: [],
} as const;

/** The rule of a document that is valid; what is wrong with another is the test's message. */
export function ruleOf(changes: Readonly<Record<string, unknown>> = {}): SharingRule {
  const rule = parseRule({ ...plainDocument, ...changes }, parties);
  if (!rule.ok) throw new TypeError(JSON.stringify(rule.error));
  return rule.value;
}

/** Inputs in EUR without contributions. */
export const inputsOf = (changes: Partial<SharingInputs> = {}): SharingInputs => ({
  currency: 'EUR',
  cash: 0n,
  expenses: [],
  reserves: [],
  hours: [],
  money: [],
  points: [],
  citations: [],
  ...changes,
});

/** A fixed component of parts of a whole. */
export const fixed = (parts: Readonly<Record<string, string>>) => ({
  kind: 'fixed',
  rates: Object.entries(parts).map(([agent, rate]) => ({ agent, rate })),
});

/** Amounts in EUR of agents. */
export const amounts = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([agent, amount]) => ({ agent, amount, currency: 'EUR' }));

/** Rates per hour in EUR. */
export const perHour = (of: Readonly<Record<string, string>>) => ({
  currency: 'EUR',
  perHour: Object.entries(of).map(([agent, rate]) => ({ agent, rate })),
});
