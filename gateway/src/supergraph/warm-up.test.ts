import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { fixtureSupergraph } from '../../test/support/community.ts';
import { actorWith, fixtureGeneration } from '../../test/support/generation.ts';
import { NO_POLICIES } from '../authorisation/condition.ts';
import type { Generation } from './generation.ts';
import { warmUp } from './warm-up.ts';

const CHANGED = `${fixtureSupergraph()}\n# changed`;
const WITHOUT_MOTTO = fixtureSupergraph().replace(/ {2}""".*"""\n {2}motto: String .*\n/, '');
const TOTAL = '{ total }';

/** Has an operation asked for, by those with these scopes. */
async function ask(generation: Generation, source: string, ...scopes: (string | undefined)[]): Promise<void> {
  const operation = generation.operations.prepare({ source, document: parse(source), operationName: undefined });
  for (const scope of scopes) await operation?.variantFor(actorWith(scope), NO_POLICIES);
}

const warmed = async (before: Generation, supergraph: string, options = {}) => {
  const next = await fixtureGeneration(supergraph);
  const ready = await warmUp(next, before, { policies: NO_POLICIES, now: () => 0, ...options });
  return { next, ready };
};

describe('a new supergraph', () => {
  it('has what was asked for last ready, for each class of those who asked', async () => {
    const before = await fixtureGeneration();
    await ask(before, '{ motto }', undefined);
    await ask(before, TOTAL, undefined, 'admin');
    const { next, ready } = await warmed(before, CHANGED);
    expect(ready).toBe(2);
    expect(next.operations.find('{ motto }', undefined)).toBeDefined();
    const total = next.operations.find(TOTAL, undefined);
    const variants = [undefined, 'admin'].map((scope) => total?.variantFor(actorWith(scope), NO_POLICIES));
    // At once: nothing is made any more.
    expect(variants).toMatchObject([{ kind: 'refused' }, { kind: 'run' }]);
  });

  it('has nothing of what it does not know any more', async () => {
    const before = await fixtureGeneration();
    await ask(before, '{ motto }', undefined);
    await ask(before, TOTAL, 'admin');
    const { next, ready } = await warmed(before, WITHOUT_MOTTO);
    expect([ready, next.operations.find('{ motto }', undefined)]).toEqual([1, undefined]);
  });

  it('waits for no more than so many, those asked for last first, and for no longer than that', async () => {
    const before = await fixtureGeneration();
    for (const source of ['{ motto }', '{ mood }', TOTAL]) await ask(before, source);
    const few = await warmed(before, CHANGED, { atMost: 1 });
    expect([few.ready, few.next.operations.find(TOTAL, undefined)]).toEqual([1, expect.anything()]);
    let time = 0;
    const tick = () => {
      time += 1;
      return time;
    };
    expect((await warmed(before, CHANGED, { now: tick, withinMs: 2 })).ready).toBe(1);
  });
});
