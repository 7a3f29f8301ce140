import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { rational } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import { aurora } from '../../test/tax-given.ts';
import type { Organization } from '../organizations/organization.ts';
import { identifierChecks } from './identifiers.adapter.ts';
import { parseTaxFacts } from './parse-tax-facts.ts';
import type { TaxFacts } from './tax-facts.ts';
import { evolve, mostProfiles, NoSuchProfile, profileOn, set, type TaxProfile, type Timeline } from './tax-profile.ts';
import { canSeeTaxes, canSetTaxes } from './tax-profile-access.ts';

const agentId = newId('org');
const at = new Date('2026-11-24T09:00:00Z');

/** Facts that are told apart by the name. */
function named(name: string): TaxFacts {
  const parsed = parseTaxFacts({ ...aurora, name }, { isPerson: false, checks: identifierChecks, path: [] });
  if (!parsed.ok) throw new TypeError('The fixture was refused.');
  return parsed.value;
}

function happened(timeline: Timeline, validFrom: string, name: string) {
  const decided = set({ id: newId('tax'), agentId, validFrom, facts: named(name), at }, timeline);
  if (!decided.ok) throw new TypeError('It was refused.');
  return decided.value;
}
const after = (timeline: Timeline, validFrom: string, name: string): Timeline =>
  happened(timeline, validFrom, name).reduce(evolve, timeline);
const given = (...said: readonly (readonly [validFrom: string, name: string])[]): Timeline =>
  said.reduce<Timeline>((timeline, [validFrom, name]) => after(timeline, validFrom, name), []);
const spans = (timeline: Timeline) =>
  timeline.map(({ validFrom, validTo, facts, version }) => [validFrom, validTo ?? null, facts.name, version]);

describe('a tax profile', () => {
  it('is valid from its day on', () => {
    const timeline = given(['2026-01-01', 'A']);
    expect(spans(timeline)).toEqual([['2026-01-01', null, 'A', 1]]);
    expect(profileOn(timeline, '2025-12-31')).toBeUndefined();
    expect(profileOn(timeline, '2026-01-01')?.facts.name).toBe('A');
  });

  it('ends where the next one begins, which is told first', () => {
    const before = given(['2026-01-01', 'A']);
    const events = happened(before, '2027-01-01', 'B');
    expect(events.map(({ type }) => type)).toEqual(['tax-profile.ended', 'tax-profile.set']);
    const timeline = events.reduce(evolve, before);
    expect(spans(timeline)).toEqual([
      ['2026-01-01', '2027-01-01', 'A', 2],
      ['2027-01-01', null, 'B', 1],
    ]);
    expect(profileOn(timeline, '2026-12-31')?.facts.name).toBe('A');
    expect(profileOn(timeline, '2027-01-01')?.facts.name).toBe('B');
  });

  it('said before the first ends where that begins; said in between, splits', () => {
    const timeline = given(['2026-01-01', 'A'], ['2027-01-01', 'B'], ['2025-01-01', 'Z'], ['2026-07-01', 'C']);
    expect(spans(timeline)).toEqual([
      ['2025-01-01', '2026-01-01', 'Z', 1],
      ['2026-01-01', '2026-07-01', 'A', 3],
      ['2026-07-01', '2027-01-01', 'C', 1],
      ['2027-01-01', null, 'B', 1],
    ]);
  });

  it('said again for its very day is corrected, and the same again is nothing', () => {
    const before = given(['2026-01-01', 'A'], ['2027-01-01', 'B']);
    const [event, ...more] = happened(before, '2026-01-01', 'A2');
    expect([event?.type, more]).toEqual(['tax-profile.corrected', []]);
    const timeline = after(before, '2026-01-01', 'A2');
    expect(spans(timeline)).toEqual([
      ['2026-01-01', '2027-01-01', 'A2', 3],
      ['2027-01-01', null, 'B', 1],
    ]);
    expect(timeline.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(happened(timeline, '2026-01-01', 'A2')).toEqual([]);
  });

  it('is one of at most a hundred', () => {
    const [profile] = given(['2026-01-01', 'A']);
    const full = Array.from({ length: mostProfiles }, (_, day): TaxProfile => {
      if (!profile) throw new TypeError('There is one.');
      return { ...profile, id: newId('tax'), validFrom: `2026-01-01T${day}`, validTo: `2026-01-01T${day + 1}` };
    });
    const command = { id: newId('tax'), agentId, facts: named('B'), at };
    expect(set({ ...command, validFrom: '2027-01-01' }, full)).toMatchObject({
      ok: false,
      error: [{ code: 'TOO_MANY_PROFILES', path: ['validFrom'] }],
    });
    expect(set({ ...command, validFrom: '2026-01-01T7' }, full).ok).toBe(true);
  });

  it('that is not there has no events', () => {
    const event = { type: 'tax-profile.ended', id: newId('tax'), validTo: '2027-01-01' } as const;
    expect(() => evolve([], event)).toThrow(NoSuchProfile);
  });
});

describe('whatever is said, in any order', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`);
  const said = fc.array(fc.tuple(day, fc.constantFrom('A', 'B', 'C')), { maxLength: 12 });

  it('on each day that is valid which was said last for the latest day up to it', () => {
    fc.assert(
      fc.property(said, day, (sayings, on) => {
        const timeline = given(...sayings);
        const last = new Map(sayings);
        const begins = [...last.keys()].filter((begin) => begin <= on).toSorted();
        expect(profileOn(timeline, on)?.facts.name).toBe(last.get(begins.at(-1) ?? ''));
      }),
    );
  });

  it('no two overlap, and none leaves a gap behind it', () => {
    fc.assert(
      fc.property(said, (sayings) => {
        const timeline = given(...sayings);
        expect(timeline.map(({ validTo }) => validTo)).toEqual(timeline.map((_, at) => timeline[at + 1]?.validFrom));
        expect(new Set(timeline.map(({ validFrom }) => validFrom)).size).toBe(timeline.length);
      }),
    );
  });

  it('a copy that keeps the last that was told of each is right at every step, and never has two for a day', () => {
    fc.assert(
      fc.property(said, day, (sayings, on) => {
        let timeline: Timeline = [];
        const copy = new Map<string, TaxProfile>();
        for (const [validFrom, name] of sayings) {
          const events = happened(timeline, validFrom, name);
          timeline = events.reduce(evolve, timeline);
          for (const { id } of events) {
            const told = timeline.find((profile) => profile.id === id);
            if (told) copy.set(id, told);
            const valid = [...copy.values()].filter((profile) => profileOn([profile], on));
            expect(valid.length).toBeLessThanOrEqual(1);
          }
          expect([...copy.values()].toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))).toEqual(timeline);
        }
      }),
    );
  });
});

describe('who sees and says how an agent is taxed', () => {
  const [ada, bruno, carla] = [newId('per'), newId('per'), newId('per')];
  const as = (sub: string, scope = 'members:write') => actorOf({ sub, scope });
  const facts = { kind: 'organization', id: agentId, name: 'A', country: 'IT', registeredAt: at, version: 1 } as const;
  const owners = [{ personId: ada, share: rational(1n) }];
  const proposal = { owners: [{ personId: bruno, share: rational(1n) }], confirmedBy: [] };
  const registered: Organization = { ...facts, state: 'registered', owners, proposal };
  const proposed: Organization = { ...facts, state: 'proposed', proposal };
  const declined: Organization = { ...facts, state: 'declined' };

  it('of a person: that person alone, administrators neither', () => {
    expect(canSeeTaxes(as(ada), { id: ada })).toBe(true);
    expect(canSeeTaxes(as(bruno, 'members:write members:administer'), { id: ada })).toBe(false);
    expect(canSeeTaxes(anonymous, { id: ada })).toBe(false);
    expect([canSetTaxes(as(ada), { id: ada }), canSetTaxes(as(ada, ''), { id: ada })]).toEqual([true, false]);
  });

  it('of an organization: who owns it; until it is registered, who is to', () => {
    const sees = (organization: Organization) =>
      [ada, bruno, carla].map((id) => canSeeTaxes(as(id), { id: agentId, organization }));
    expect(sees(registered)).toEqual([true, false, false]);
    expect(sees(proposed)).toEqual([false, true, false]);
    expect(sees(declined)).toEqual([false, false, false]);
    expect(canSeeTaxes(anonymous, { id: agentId, organization: registered })).toBe(false);
  });
});
