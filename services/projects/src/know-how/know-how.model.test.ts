import { describe, expect, it } from '@jest/globals';
import { actorOf } from '@millepiani/kernel/actor';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { Standing } from '@millepiani/speakers/standing';
import fc from 'fast-check';
import { ada, at } from '../../test/given.ts';
import { aContentText, registering, shares } from '../../test/know-how-given.ts';
import { bruno, greta } from '../../test/ventures-given.ts';
import { contentOf, evolve, isWaiting, type KnowHowAsset, type KnowHowEvent, type KnowHowState, numberOf } from './know-how.ts';
import { can } from './know-how-access.ts';
import { decide, type KnowHowCommand } from './know-how-lifecycle.ts';

const steps: Readonly<Record<KnowHowState, readonly KnowHowState[]>> = {
  PROPOSED: ['REGISTERED', 'DECLINED'],
  REGISTERED: ['RETIRED'],
  RETIRED: [],
  DECLINED: [],
};
const stranger = newId('per');
const people: readonly PersonId[] = [ada, bruno, greta, stranger];
const standingOf = (sub: PersonId): Standing => ({
  actor: actorOf({ sub, scope: 'projects:write' }),
  organizations: [],
});

/** Shares among some of the first three, which add up. */
const makers = fc
  .uniqueArray(fc.constantFrom(ada, bruno, greta), { minLength: 1, maxLength: 3 })
  .map((some) => shares(...some.map((one, index) => [one, index === 0 ? 10_000 - (some.length - 1) : 1] as const)));
const op = fc.record({
  who: fc.integer({ min: 0, max: 3 }),
  isStale: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  what: fc.oneof(
    { weight: 6, arbitrary: fc.constant({ type: 'confirm', makerId: undefined } as const) },
    { weight: 1, arbitrary: fc.constant({ type: 'decline' } as const) },
    { weight: 1, arbitrary: fc.constant({ type: 'retire' } as const) },
    {
      weight: 3,
      arbitrary: fc
        .record({ title: fc.constantFrom('A', 'B', 'C'), makers })
        .map((change) => ({ type: 'revise', text: aContentText(change) }) as const),
    },
  ),
});

describe('any 50 commands by anybody', () => {
  it('name nobody a maker, and take nothing from one, without their word', () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(makers, fc.array(op, { maxLength: 50, size: 'max' }), (first, ops) => {
        const start = registering({ makers: first });
        if (!start.ok) return;
        let asset: KnowHowAsset | undefined;
        let events = 0;
        // Who has said yes to what is proposed, by what they did themselves.
        let said = new Set<AgentId>();
        const take = (by: PersonId, happened: readonly KnowHowEvent[]) => {
          for (const event of happened) {
            const before = asset;
            if (event.type === 'know-how.proposed') said = new Set();
            if (event.type === 'know-how.proposed' || event.type === 'know-how.confirmed') said.add(by);
            asset = evolve(asset, event);
            events += 1;
            reached.add(event.type);
            const isStep = before === undefined || before.state === asset.state || steps[before.state].includes(asset.state);
            expect(isStep).toBe(true);
            // What is in force moves by whole versions, each with 100 %.
            const sum = contentOf(asset).makers.reduce((total, { basisPoints }) => total + basisPoints, 0);
            expect(sum).toBe(10_000);
            if (before && numberOf(asset) !== numberOf(before)) expect(numberOf(asset)).toBe(numberOf(before) + 1);
            // Whoever's share comes, goes or changes has said so.
            if (asset.state !== 'REGISTERED' && asset.state !== 'RETIRED') continue;
            const wasInForce = before?.state === 'REGISTERED' ? before.content.makers : [];
            const isEnd = asset.state === 'RETIRED' && before?.state !== 'RETIRED';
            for (const agent of [...wasInForce, ...asset.content.makers].map(({ agentId }) => agentId)) {
              const share = (all: readonly { agentId: AgentId; basisPoints: number }[]) =>
                all.find(({ agentId }) => agentId === agent)?.basisPoints;
              if (isEnd || share(wasInForce) !== share(asset.content.makers)) expect(said).toContain(agent);
            }
          }
        };
        take(ada, start.value);
        for (const { who, isStale, what } of ops) {
          const by = people[who] ?? ada;
          if (!asset) return;
          const action = what.type === 'confirm' || what.type === 'decline' ? 'answer' : 'make';
          if (!can(standingOf(by), action, asset)) continue;
          expect(by).not.toBe(stranger);
          const expectedVersion = asset.version - (isStale ? 1 : 0);
          const command: KnowHowCommand = { ...what, by, agents: [by], at, expectedVersion };
          const decided = decide(command, asset);
          if (isStale) expect(decided.ok).toBe(false);
          if (decided.ok) take(by, decided.value);
          expect(asset.version).toBe(events);
          reached.add(asset.state);
          if (isWaiting(asset)) reached.add(asset.proposed.what);
        }
      }),
      { numRuns: 2_000 },
    );
    const all = [...Object.keys(steps), 'REGISTER', 'REVISE', 'RETIRE'];
    for (const one of all) expect(reached).toContain(one);
    expect([...reached].filter((one) => one.startsWith('know-how.'))).toHaveLength(6);
  });
});
