import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { javaSkill, later } from '../../test/given.ts';
import { anIntent, aPublished, aThing } from '../../test/notices-given.ts';
import { fitOf, fitWeights, type Looker } from './fit.ts';
import { isWork } from './intent.ts';

const day = 86_400_000;
const other = 'http://data.europa.eu/esco/skill/867137fb-ff1b-4ca3-99f3-cb6969aa2c68';
const [officina, alliance] = [newId('org'), newId('ali')];
const hours = (count: number, firmness: 'FIRM' | 'TENTATIVE' = 'FIRM') => ({
  start: new Date('2027-01-12T08:00:00Z'),
  end: new Date('2027-01-15T18:00:00Z'),
  minutes: count * 60,
  firmness,
});
const looker = (change: Partial<Looker> = {}): Looker => ({
  ...{ at: later, levels: new Map([[javaSkill, 3]]), windows: () => [hours(40)], holds: [], needs: [] },
  ...{ alliances: [], allies: new Set() },
  ...change,
});
const needing = (change: Parameters<typeof anIntent>[0] = {}) =>
  aPublished({ intents: [anIntent(change)] }).intents.filter(isWork);
const offer = (change: Parameters<typeof anIntent>[0] = {}) =>
  aPublished({ kind: 'OFFER', intents: [anIntent(change)] });

describe('how a request fits', () => {
  it('is whole where all of it can be done, is new and is of allies', () => {
    const request = aPublished({ ownerId: officina }, { agents: [officina] });
    const fit = fitOf(request, looker({ allies: new Set([officina]) }));
    expect(fit).toMatchObject({
      freshness: 1,
      isAllied: true,
      intent: { skill: 1, availability: 1, level: 3, asked: 3 },
    });
    expect(fit.score).toBeCloseTo(1, 10);
  });

  it.each<[string, Partial<Looker>, Partial<{ skill: number; availability: number }>]>([
    ['by the level over the one that is asked for', { levels: new Map([[javaSkill, 1]]) }, { skill: 1 / 3 }],
    ['and no more for more', { levels: new Map([[javaSkill, 5]]) }, { skill: 1 }],
    ['by the part of the hours that fits', { windows: () => [hours(10)] }, { availability: 0.25 }],
    ['tentative ones counting half', { windows: () => [hours(10), hours(20, 'TENTATIVE')] }, { availability: 0.5 }],
    ['and nothing where nothing is offered', { windows: () => [] }, { availability: 0 }],
    [
      'besides what is held already',
      {
        windows: () => [hours(40)],
        holds: [{ from: hours(1).start, to: hours(1).end, minutes: 30 * 60, mayUseTentative: false }],
      },
      { availability: 0.25 },
    ],
    ['and nothing once its days are over', { at: new Date('2027-02-01T12:00:00Z') }, { availability: 0 }],
  ])('is reckoned %s', (_how, change, expected) => {
    expect(fitOf(aPublished(), looker(change)).intent).toMatchObject(expected);
  });

  it('is asked of the time from now on', () => {
    const asked: Date[] = [];
    const at = new Date('2027-01-20T12:00:00Z');
    const windows = (from: Date) => {
      asked.push(from);
      return [];
    };
    fitOf(aPublished(), looker({ at, windows }));
    expect(asked).toEqual([at]);
  });

  it('is by the work that fits the best, and by none where one can do nothing of it', () => {
    const intents = [anIntent({ level: 5 }), anIntent({ skill: other }), anIntent({ level: 2 }), aThing()];
    const request = aPublished({ intents });
    expect(fitOf(request, looker()).intent).toMatchObject({ intentId: request.intents[2]?.id, asked: 2 });
    const fit = fitOf(request, looker({ levels: new Map() }));
    expect(fit).toMatchObject({ intent: undefined, freshness: 1 });
    expect(fit.score).toBeCloseTo(fitWeights.freshness, 10);
  });
});

describe('how an offer fits', () => {
  it('is by what one asks for: its level, and its hours on the days of both', () => {
    expect(fitOf(offer(), looker({ needs: needing() })).intent).toMatchObject({ skill: 1, availability: 1 });
    expect(fitOf(offer({ level: 1 }), looker({ needs: needing() })).intent).toMatchObject({ skill: 1 / 3 });
    const half = fitOf(offer({ hours: 20 }), looker({ needs: needing() })).intent;
    expect(half?.availability).toBeCloseTo(0.5, 10);
    const apart = needing({ from: '2027-03-01', to: '2027-03-31' });
    expect(fitOf(offer(), looker({ needs: apart })).intent).toMatchObject({ availability: 0 });
  });

  it('is by nothing where one asks for nothing of it, whatever one can do', () => {
    expect(fitOf(offer(), looker()).intent).toBeUndefined();
    expect(fitOf(offer(), looker({ needs: needing({ skill: other }) })).intent).toBeUndefined();
  });
});

describe('freshness and allies', () => {
  it('halves in 14 days', () => {
    expect(fitOf(aPublished(), looker({ at: plusMs(later, 14 * day) })).freshness).toBeCloseTo(0.5, 10);
  });

  it('counts what is for an alliance of one’s own', () => {
    const allied = aPublished({ visibility: 'ALLIANCE', allianceId: alliance }, { alliances: [alliance] });
    expect([fitOf(allied, looker({ alliances: [alliance] })).isAllied, fitOf(allied, looker()).isAllied]).toEqual([
      true,
      false,
    ]);
  });

  it('are parts of a score between 0 and 1, which more never makes less', () => {
    const levels = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        levels,
        levels,
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 0, max: 60 }),
        (a, asked, time, days) => {
          const request = aPublished({ intents: [anIntent({ level: asked })] });
          const at = plusMs(later, day * Math.min(days, 28));
          const score = (level: number, offered: number) =>
            fitOf(request, looker({ at, levels: new Map([[javaSkill, level]]), windows: () => [hours(offered)] }))
              .score;
          expect(score(a, time)).toBeGreaterThanOrEqual(0);
          expect(score(a, time)).toBeLessThanOrEqual(1 + 1e-9);
          expect(score(Math.min(5, a + 1), time)).toBeGreaterThanOrEqual(score(a, time));
          expect(score(a, time + 1)).toBeGreaterThanOrEqual(score(a, time));
        },
      ),
    );
  });

  it('weigh 1 together', () => {
    expect(Object.values(fitWeights).reduce((sum, weight) => sum + weight)).toBeCloseTo(1, 10);
  });
});
