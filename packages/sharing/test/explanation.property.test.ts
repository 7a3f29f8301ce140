import { describe, expect, it, jest } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import fc from 'fast-check';
import { entitlementsOf } from '../src/distribution.ts';
import { explain } from '../src/explain.ts';
import { type Explanation, figuresOf } from '../src/explanation.ts';
import type { SharingInputs } from '../src/inputs.ts';
import { weighComponents } from '../src/weights.ts';
import { cases } from './arbitraries.ts';
import { evaluate, numberOf } from './arithmetic.ts';
import { agents } from './community.ts';
import { shareCase, thousand } from './sharing-case.ts';

// A thousand cases each, on a machine that may be busy with other things.
jest.setTimeout(120_000);

const steps = (tree: Explanation): readonly Explanation[] => [tree, ...tree.parts.flatMap(steps)];

/** What a document has at a path. */
const placed = (document: unknown, path: Explanation['at']): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value ? Reflect.get(value, key) : undefined),
    document,
  );

const ids = (list: readonly { readonly id: string; readonly agent: AgentId }[], agent: AgentId): readonly string[] =>
  list.filter((one) => one.agent === agent).map(({ id }) => id);

function contributionsOf(inputs: SharingInputs, agent: AgentId): ReadonlySet<string> {
  const makes = inputs.citations.filter(({ makers }) => makers.some((maker) => maker.agent === agent));
  const own = [inputs.expenses, inputs.hours, inputs.money, inputs.points].flatMap((list) => ids(list, agent));
  return new Set([...own, ...makes.map(({ id }) => id)]);
}

describe('the explanation of what one gets', () => {
  const forEach = (
    check: (tree: Explanation, of: ReturnType<typeof shareCase> & { agent: AgentId; document: object }) => void,
  ) =>
    fc.assert(
      fc.property(cases(), fc.constantFrom(...agents), (one, agent) => {
        const made = shareCase(one);
        check(explain(made, agent), { ...made, agent, document: one.document });
      }),
      thousand,
    );

  it('comes to what one is entitled to', () => {
    forEach((tree, { agent, distribution }) => {
      const due = entitlementsOf(distribution).find((one) => one.agent === agent);
      const total = (due?.expenses ?? 0n) + (due?.minimum ?? 0n) + (due?.share ?? 0n);
      expect(tree.value).toBe(figuresOf(distribution.currency).amount(total));
    });
  });

  it('is true in every step, to the last fraction', () => {
    forEach((tree, { inputs }) => {
      for (const { arithmetic, value, kind } of steps(tree)) {
        expect([kind, arithmetic, evaluate(arithmetic, inputs.currency)]).toEqual([kind, arithmetic, numberOf(value)]);
      }
    });
  });

  it('names places that the rule has, and contributions that are one’s own', () => {
    forEach((tree, { agent, inputs, document }) => {
      const own = contributionsOf(inputs, agent);
      for (const { at, inputs: named, kind } of steps(tree)) {
        expect([kind, at, placed(document, at) === undefined]).toEqual([kind, at, false]);
        for (const id of named) expect(own.has(id)).toBe(true);
      }
    });
  });

  it('goes down to every contribution that weighs, and to every expense', () => {
    forEach((tree, { agent, inputs, rule, distribution }) => {
      const named = steps(tree).flatMap((step) => step.inputs);
      for (const id of ids(inputs.expenses, agent)) expect(named).toContain(id);
      const shares = distribution.shares.shares.some((one) => one.agent === agent && one.weight.numerator > 0n);
      const used = shares ? weighComponents(rule, inputs).filter(({ part }) => part.numerator > 0n) : [];
      const weighing = used.flatMap(({ terms }) =>
        terms.filter((one) => one.agent === agent && one.input !== undefined),
      );
      for (const { input } of weighing) expect(named).toContain(input);
    });
  });
});
