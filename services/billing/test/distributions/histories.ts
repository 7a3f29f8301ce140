import type { AgentId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import { documents, inputs } from '../../../../packages/sharing/test/arbitraries.ts';
import { agents, person } from '../../../../packages/sharing/test/community.ts';
import { type Basis, nothingBefore, outcomeOf, type PostedBefore } from '../../src/distributions/computing.ts';
import { entriesOf, type RunMovement } from '../../src/distributions/run-postings.ts';
import type { SellerCash } from '../../src/distributions/version-cash.ts';
import { value } from './given.ts';

/** Who leads without being a party that is paid: reserves are hers alone. */
const lead = person('zoe');

const percent = fc.integer({ min: 0, max: 100 });
/** What has come in, what was put in, and which part of it two others than the payer collected and had withheld. */
const step = fc.record({ inputs, parts: fc.tuple(percent, percent), tax: fc.bigInt(0n, 500n) });

/** A rule with what came in and was put in, time after time. */
export const histories = fc.record({
  document: documents(),
  payerId: fc.constantFrom<AgentId[]>(...agents),
  leadId: fc.constantFrom<AgentId[]>(...agents, lead),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
});

type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;
/** Such a history. */
export type History = Generated<typeof histories>;
/** One time of it. */
export type Step = History['steps'][number];
/** As steps are made. */
export const steps = step;

/** Two others collect so many percent of it each, as far as there is as much; the payer the rest, and pays tax by withholding. */
function collectedOf({ inputs: { cash }, parts, tax }: Step, payerId: AgentId): readonly SellerCash[] {
  const [first, second] = agents.filter((agent) => agent !== payerId);
  const one = (cash * BigInt(parts[0])) / 200n;
  const other = (cash * BigInt(parts[1])) / 200n;
  const rest = { agent: payerId, net: cash - one - other, withheld: tax };
  return [
    rest,
    { agent: first ?? payerId, net: one, withheld: 0n },
    { agent: second ?? payerId, net: other, withheld: 0n },
  ];
}

/** A run of a history: its basis, what comes of it, and its entries. */
function runOf({ document, payerId, leadId }: Omit<History, 'steps'>, one: Step, before: PostedBefore) {
  const basis: Basis = {
    ...{ rule: JSON.stringify(document), parties: [...agents], payerId, before },
    inputs: { ...one.inputs, currency: 'EUR' },
    collected: collectedOf(one, payerId),
  };
  const outcome = value(outcomeOf(basis));
  return { basis, outcome, entries: entriesOf({ basis, run: outcome.run, leadId }) };
}

/** One run after the other, each on what the one before left. */
export function runsOf(history: History, from: PostedBefore = nothingBefore) {
  const made: ReturnType<typeof runOf>[] = [];
  for (const one of history.steps) {
    const last = made.at(-1);
    const before = last ? { posted: last.outcome.run.posted, collected: last.basis.collected } : from;
    made.push(runOf(history, one, before));
  }
  return made;
}

/** Every account's balance by owner and purpose after these movements, those at nothing left out. */
export function balancesOf(movements: readonly RunMovement[]): Readonly<Record<string, bigint>> {
  const sums = new Map<string, bigint>();
  for (const { ownerId, purpose, minor } of movements) {
    const key = `${ownerId} ${purpose}`;
    sums.set(key, (sums.get(key) ?? 0n) + minor);
  }
  return Object.fromEntries([...sums].filter(([, balance]) => balance !== 0n).toSorted());
}

/** All that entries of runs move. */
export const movementsOf = (
  made: readonly { readonly entries: ReturnType<typeof entriesOf> }[],
): readonly RunMovement[] => made.flatMap(({ entries }) => entries.flatMap(({ movements }) => movements));

/** A total of minor units. */
export const total = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);
