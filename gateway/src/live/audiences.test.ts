import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../identity/actor.ts';
import { ANONYMOUS } from '../identity/actor.ts';
import { Audiences } from './audiences.ts';
import type { AudiencesRead } from './event-log.ts';

const actor = (actorId: string, ...scopes: string[]): Actor => ({
  kind: 'signed-in',
  actorId,
  scopes: new Set(scopes),
  issuedAt: 0,
  expiresAt: 0,
});
const nameOf = (one: Actor) => (one.kind === 'anonymous' ? '' : one.actorId);

function setUp() {
  const state = { epoch: 0, at: 0, asked: [] as string[][], away: false };
  const audiences = new Audiences({
    ask: async (actors): Promise<AudiencesRead> => {
      state.asked.push(actors.map(nameOf));
      if (state.away) return { kind: 'away', code: 'SUBGRAPH_TIMEOUT' };
      return { kind: 'audiences', audiences: actors.map((one) => ['VIEWER', nameOf(one)]) };
    },
    epoch: () => state.epoch,
    now: () => state.at,
    holdsMs: 100,
  });
  const of = async (one: Actor, epoch = state.epoch) => {
    const standing = await audiences.of(one, { epoch });
    return standing.kind === 'audiences' ? [...standing.audiences] : standing.kind;
  };
  return { state, of, audiences };
}

describe('who is what', () => {
  it('is asked of all of one moment at once, each once, and told to each', async () => {
    const { state, of } = setUp();
    const told = await Promise.all([of(actor('b')), of(actor('a')), of(ANONYMOUS), of(actor('b'))]);
    expect(told).toEqual([
      ['VIEWER', 'b'],
      ['VIEWER', 'a'],
      ['VIEWER', ''],
      ['VIEWER', 'b'],
    ]);
    expect(state.asked).toEqual([['', 'a', 'b']]);
  });

  it('holds until something changes who is told, and never for long', async () => {
    const { state, of } = setUp();
    const ada = actor('a');
    await of(ada);
    await of(ada);
    expect(state.asked).toHaveLength(1);
    state.epoch = 1;
    await of(ada, 0);
    expect(state.asked).toHaveLength(1);
    await of(ada, 1);
    expect(state.asked).toHaveLength(2);
    state.at = 100;
    await of(ada);
    expect(state.asked).toHaveLength(3);
  });

  it('is not known by what was asked before a change was read, though it is answered later', async () => {
    const { state, of } = setUp();
    const before = of(actor('a'));
    state.epoch = 1;
    const after = of(actor('a'));
    await Promise.all([before, after]);
    // Both are asked with one question, which is asked now: after the change.
    expect(state.asked).toEqual([['a']]);
    const first = of(actor('b'));
    await first;
    state.epoch = 2;
    await of(actor('b'));
    expect(state.asked.slice(1)).toEqual([['b'], ['b']]);
  });

  it('is asked anew for what was read since, and for nothing that was read before', async () => {
    const { state, audiences } = setUp();
    const ada = actor('a');
    const first = audiences.noteReading();
    await audiences.of(ada, { reading: first });
    await audiences.of(ada, { reading: first });
    expect(state.asked).toHaveLength(1);
    const [second, third] = [audiences.noteReading(), audiences.noteReading()];
    await audiences.of(ada, { reading: second });
    await audiences.of(ada, { reading: third });
    await audiences.of(ada, { epoch: 0 });
    expect(state.asked).toHaveLength(2);
  });

  it('is another thing by other scopes', async () => {
    const { state, of } = setUp();
    await Promise.all([of(actor('a', 'x')), of(actor('a', 'y')), of(actor('a', 'x'))]);
    expect(state.asked).toEqual([['a', 'a']]);
  });

  it('is asked again where it was not answered', async () => {
    const { state, of } = setUp();
    state.away = true;
    expect(await of(actor('a'))).toBe('away');
    state.away = false;
    expect(await of(actor('a'))).toEqual(['VIEWER', 'a']);
  });

  it('is asked of many in parts', async () => {
    const { state, of } = setUp();
    await Promise.all(Array.from({ length: 1_201 }, (_, index) => of(actor(`p${index}`))));
    expect(state.asked.map(({ length }) => length)).toEqual([500, 500, 201]);
  });
});
