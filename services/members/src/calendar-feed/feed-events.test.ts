import { describe, expect, it } from '@jest/globals';
import { communityZone, parseTimeZone } from '@millepiani/kernel/time-zone';
import { at, inHours, terms } from '../../test/holds-given.ts';
import { aWindow, local, unwrap, weekdays } from '../../test/offers-given.ts';
import type { ActiveHold } from '../holds/capacity-hold.ts';
import { type FeedContents, feedEvents } from './feed-events.ts';

const held: ActiveHold = { ...terms({ minutes: 90 }), state: 'HELD', version: 1 };
const confirmed: ActiveHold = { ...terms({ minutes: 90 }), state: 'CONFIRMED', confirmedAt: inHours(0.5), version: 2 };
const contents = (change: Partial<FeedContents>): FeedContents => ({
  ...{ holds: [], offers: [], locale: 'EN', timeZone: communityZone, at, commissionPage: undefined },
  ...change,
});

describe('a hold in a calendar', () => {
  it('takes time, for sure or until it is confirmed', () => {
    expect(feedEvents(contents({ holds: [confirmed, held] }))).toMatchObject([
      {
        ...{ uid: confirmed.id, sequence: 1, stamp: inHours(0.5), isTentative: false, isBusy: true, url: undefined },
        summary: 'Committed: 1.5 h of work',
        description: `For the commission ${confirmed.commissionId}, at any time in between that you offer.`,
        time: { kind: 'INSTANTS', start: at, end: inHours(10) },
      },
      {
        ...{ uid: held.id, sequence: 0, stamp: at, isTentative: true, isBusy: true },
        summary: 'Held: 1.5 h of work, to be confirmed',
        description: expect.stringMatching(/\nTo be confirmed before 2026-11-24 11:00\.$/),
      },
    ]);
  });

  it('is said in the language and by the clock of the person, and leads to the commission', () => {
    const tokyo = unwrap(parseTimeZone('Asia/Tokyo', []));
    const commissionPage = 'https://work.example/commissions/{id}';
    expect(feedEvents(contents({ holds: [held], locale: 'IT', timeZone: tokyo, commissionPage }))).toMatchObject([
      {
        summary: 'In attesa di conferma: 1.5 h di lavoro',
        description: expect.stringMatching(/Da confermare entro 2026-11-24 19:00\.$/),
        url: `https://work.example/commissions/${held.commissionId}`,
      },
    ]);
  });

  it('of whole days is one of days, by the person’s clock', () => {
    const [from, to] = [new Date('2027-01-10T23:00:00Z'), new Date('2027-01-15T23:00:00Z')];
    const timeOf = (change: Partial<FeedContents>) =>
      feedEvents(contents({ holds: [{ ...held, from, to }], ...change }))[0]?.time;
    expect(timeOf({})).toEqual({ kind: 'DAYS', start: '2027-01-11', end: '2027-01-16' });
    expect(timeOf({ timeZone: unwrap(parseTimeZone('UTC', [])) })).toEqual({ kind: 'INSTANTS', start: from, end: to });
  });

  it('of odd minutes is said as exactly as need be', () => {
    expect(feedEvents(contents({ holds: [{ ...confirmed, minutes: 100 }] }))[0]?.summary).toBe(
      'Committed: 1.67 h of work',
    );
  });
});

describe('an offer in a calendar', () => {
  it('is free time, by its rule', () => {
    const week = weekdays({ exceptions: [local('2026-12-08T09:00:00')] });
    expect(feedEvents(contents({ offers: [week] }))).toEqual([
      {
        ...{ uid: week.id, sequence: 0, stamp: at, isTentative: false, isBusy: false, url: undefined, description: '' },
        summary: 'Offered: 6 h',
        time: {
          ...{ kind: 'LOCAL', start: '2026-11-30T09:00:00', end: '2026-11-30T17:00:00', timeZone: 'Europe/Rome' },
          ...{ rule: week.rule, exceptions: ['2026-12-08T09:00:00'] },
          extent: { start: new Date('2026-11-30T08:00:00Z'), end: new Date('2027-01-01T16:00:00Z') },
        },
      },
    ]);
  });

  it('that is over is not there, and one that is tentative says so', () => {
    const over = aWindow({ start: inHours(-5), end: at, minutes: 60 });
    const perhaps = aWindow({ start: inHours(5), end: inHours(6), minutes: 60, firmness: 'TENTATIVE' });
    expect(feedEvents(contents({ offers: [over, perhaps], locale: 'IT' }))).toMatchObject([
      { uid: perhaps.id, isTentative: true, summary: 'Forse disponibile: 1 h', time: { rule: undefined } },
    ]);
  });
});
