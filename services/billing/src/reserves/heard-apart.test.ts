import { describe, expect, it } from '@jest/globals';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { heardApart } from './heard-apart.ts';

const agents: readonly AgentId[] = [newId('org'), newId('org'), newId('org'), newId('org')];
const people: readonly PersonId[] = [newId('per'), newId('per'), newId('per'), newId('per')];
const pairs = fc.uniqueArray(fc.record({ agentId: fc.constantFrom(...agents), by: fc.constantFrom(...people) }), {
  selector: ({ agentId, by }) => `${agentId} ${by}`,
});
type Pairs = readonly { readonly agentId: AgentId; readonly by: PersonId }[];

/** By trying all ways. */
function most([agent, ...others]: readonly AgentId[], approvals: Pairs): number {
  if (agent === undefined) return 0;
  const without = most(others, approvals);
  const withOne = approvals
    .filter(({ agentId }) => agentId === agent)
    .map(
      ({ by }) =>
        1 +
        most(
          others,
          approvals.filter((one) => one.by !== by),
        ),
    );
  return Math.max(without, ...withOne);
}

describe('those who are heard each by a person of their own', () => {
  it('are as many as there can be, whoever approved first', () => {
    fc.assert(
      fc.property(pairs, fc.subarray([...agents]), (approvals, named) => {
        const heard = heardApart(named, approvals);
        expect(heard.size).toBe(most(named, approvals));
        for (const agent of heard) expect(named).toContain(agent);
      }),
    );
  });

  it('are two, where who spoke for both leaves one to another', () => {
    const [a, b] = agents;
    const [ada, bruno] = people;
    if (!(a && b && ada && bruno)) throw new TypeError();
    const ofAda = [
      { agentId: a, by: ada },
      { agentId: b, by: ada },
    ];
    expect(heardApart([a, b], ofAda).size).toBe(1);
    expect(heardApart([a, b], [...ofAda, { agentId: a, by: bruno }]).size).toBe(2);
    expect(heardApart([a, b], [...ofAda, { agentId: b, by: bruno }]).size).toBe(2);
  });
});
