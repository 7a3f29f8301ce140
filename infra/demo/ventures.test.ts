import { describe, expect, it } from '@jest/globals';
import { organizations, people } from './community.ts';
import { contributions, disputed, halfWay } from './half-way.ts';
import { knowHow, venture } from './ventures.ts';

const ownersOf = (key: string): readonly string[] =>
  organizations.find((one) => one.key === key)?.owners.map(({ person }) => person) ?? [key];
const cents = (amount: string) => Number(amount.replace('.', ''));

describe('what the demo’s people develop together', () => {
  it('is led and backed by who may, and neither funded nor hopeless', () => {
    expect(ownersOf(venture.lead)).toContain(venture.by);
    for (const { by, backer } of venture.pledges) expect(ownersOf(backer)).toContain(by);
    const pledged = venture.pledges.reduce((sum, { amount }) => sum + cents(amount), 0);
    expect(pledged).toBeGreaterThan(0);
    expect(pledged).toBeLessThan(cents(venture.minimum));
    expect(cents(venture.minimum)).toBeLessThanOrEqual(cents(venture.target));
    expect(people.map(({ key }) => key)).toContain(venture.asks);
  });

  it('is know-how whose makers share all of it: one can be cited, one waits for somebody’s word', () => {
    for (const { makers, confirmedBy } of knowHow) {
      expect(makers.reduce((sum, { basisPoints }) => sum + basisPoints, 0)).toBe(10_000);
      for (const person of confirmedBy) expect(makers.slice(1).map((maker) => maker.person)).toContain(person);
    }
    expect(knowHow.map(({ makers, confirmedBy }) => confirmedBy.length === makers.length - 1)).toEqual([true, false]);
  });
});

describe('what is in dispute', () => {
  it('is one thing that somebody put in, by another who is bound, and for who manages the commission to resolve', () => {
    const { put, by } = disputed;
    expect(put.to).toBe(halfWay.commission);
    expect(put.person).not.toBe(by);
    for (const one of [put.person, by]) expect(halfWay.people).toContain(one);
    expect(contributions.map(({ note }) => note)).not.toContain(put.note);
    // Whoever opens it does not speak for the lead: else nobody who does could resolve it.
    expect(ownersOf('aurora')).not.toContain(by);
    expect(['ada', put.person]).not.toContain(by);
  });
});
