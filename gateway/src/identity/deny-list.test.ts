import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SignedInActor } from './actor.ts';
import { DENIED_FOR_MS, DenyList } from './deny-list.ts';

const START = Date.UTC(2026, 2, 1);

/** A session's id, as members makes it for one that begins then. */
const sessionAt = (ms: number): string => {
  const hex = ms.toString(16).padStart(12, '0');
  return `ses_${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
};

const actor = (change: Partial<SignedInActor> = {}): SignedInActor => ({
  kind: 'signed-in',
  actorId: 'per_ada',
  scopes: new Set(),
  sessionId: sessionAt(START),
  clientId: 'web',
  issuedAt: START,
  expiresAt: START + 300_000,
  ...change,
});

/** A token that says nothing of its session. */
function withoutSession(change: Partial<SignedInActor> = {}): SignedInActor {
  const { sessionId: _none, ...others } = actor(change);
  return others;
}

function setUp() {
  const clock = { at: START };
  return { clock, list: new DenyList(() => clock.at) };
}

describe('who is shut out', () => {
  it('is nobody of whom nothing was said', () => {
    expect(setUp().list.isDenied(actor())).toBe(false);
  });

  it('is a session, and not another of the same person', () => {
    const { list } = setUp();
    list.add([{ subject: sessionAt(START), at: START + 5 }]);
    expect(list.isDenied(actor())).toBe(true);
    expect(list.isDenied(actor({ sessionId: sessionAt(START + 1) }))).toBe(false);
    expect(list.isDenied(withoutSession())).toBe(false);
  });

  it('is a person in all sessions that had begun, and not in one that begins a moment later', () => {
    const { list } = setUp();
    list.add([{ subject: 'per_ada', at: START + 500 }]);
    for (const begun of [0, 499, 500]) {
      expect(list.isDenied(actor({ sessionId: sessionAt(START + begun) }))).toBe(true);
    }
    // Issued in the same second, which is all that tokens say of their time.
    expect(list.isDenied(actor({ sessionId: sessionAt(START + 501), issuedAt: START }))).toBe(false);
    expect(list.isDenied(actor({ actorId: 'per_bruno' }))).toBe(false);
  });

  it('is a person by a token that says nothing of its session, if it was issued by then', () => {
    const { list } = setUp();
    list.add([{ subject: 'per_ada', at: START + 500 }]);
    expect(list.isDenied(withoutSession())).toBe(true);
    expect(list.isDenied(actor({ sessionId: 'ses_1', issuedAt: START + 1_000 }))).toBe(false);
  });

  it('is an application, by itself and for whom it acts', () => {
    const { list } = setUp();
    list.add([{ subject: 'cli_1', at: START }]);
    expect(list.isDenied(actor({ clientId: 'cli_1', issuedAt: START + 60_000 }))).toBe(true);
    expect(list.isDenied(withoutSession({ actorId: 'cli_1', clientId: 'cli_1' }))).toBe(true);
    expect(list.isDenied(actor({ clientId: 'cli_2' }))).toBe(false);
  });

  it('is forgotten once every token is over, and not before', () => {
    const { list, clock } = setUp();
    list.add([{ subject: 'cli_1', at: START }]);
    clock.at = START + DENIED_FOR_MS;
    list.add([]);
    expect(list.size).toBe(1);
    clock.at += 1;
    list.add([]);
    expect(list.size).toBe(0);
  });

  it('property: is the same however often and in which order it was told', () => {
    const denial = fc.record({
      subject: fc.constantFrom('per_ada', 'cli_1', sessionAt(START), sessionAt(START + 7)),
      at: fc.integer({ min: START - 1_000, max: START + 1_000 }),
    });
    const asked = fc.record({
      sessionId: fc.integer({ min: START - 1_000, max: START + 1_000 }).map(sessionAt),
      clientId: fc.constantFrom('cli_1', 'web'),
    });
    fc.assert(
      fc.property(fc.array(denial), fc.array(asked), (denials, actors) => {
        const [once, twice] = [setUp().list, setUp().list];
        once.add(denials);
        for (const one of denials.toReversed()) {
          twice.add([one]);
        }
        twice.add(denials);
        const verdicts = (list: DenyList) => actors.map((change) => list.isDenied(actor(change)));
        expect(verdicts(twice)).toEqual(verdicts(once));
      }),
    );
  });
});
