import { describe, expect, it } from '@jest/globals';
import { communityZone, parseTimeZone } from '@millepiani/kernel/time-zone';
import fc from 'fast-check';
import { at, inHours, terms } from '../../test/holds-given.ts';
import { aWindow, local, unwrap, weekdays } from '../../test/offers-given.ts';
import type { ActiveHold } from '../holds/capacity-hold.ts';
import { type FeedContents, feedEvents } from './feed-events.ts';

const held: ActiveHold = { ...terms({ minutes: 90 }), state: 'HELD', version: 1 };
const confirmed: ActiveHold = { ...terms({ minutes: 90 }), state: 'CONFIRMED', confirmedAt: inHours(0.5), version: 2 };
const contents = (change: Partial<FeedContents>): FeedContents => ({
  ...{ holds: [], offers: [], works: new Map(), locale: 'EN', timeZone: communityZone, at, commissionPage: undefined },
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

  it('is called as the commission is, with the hours, and tells the role', () => {
    const { commissionId, slotId } = confirmed;
    const roles = new Map([[slotId, 'Web development']]);
    const works = new Map([[commissionId, { title: 'A shop for Lumen', roles }]]);
    const other = { ...held, commissionId };
    const hours = (change: Partial<FeedContents>) =>
      feedEvents(contents({ holds: [{ ...confirmed, minutes: 10_800 }, other], works, ...change })).map(
        ({ summary, description }) => [summary, description],
      );
    const where = `For the commission ${commissionId}, at any time in between that you offer.`;
    expect(hours({})).toEqual([
      ['A shop for Lumen: 180 h of work', `Role: Web development.\n${where}`],
      // Of another role, which was not told.
      ['A shop for Lumen: 1.5 h of work, to be confirmed', expect.stringMatching(/^For the commission com_/)],
    ]);
    expect(hours({ locale: 'IT' })).toEqual([
      ['A shop for Lumen: 180 h di lavoro', expect.stringMatching(/^Ruolo: Web development\.\nPer la commessa com_/)],
      ['A shop for Lumen: 1.5 h di lavoro, da confermare', expect.stringMatching(/Da confermare entro /)],
    ]);
    expect(hours({ works: new Map() })[0]?.[0]).toBe('Committed: 180 h of work');
  });

  type Case = readonly [what: string, span: readonly [from: string, to: string], hours: number, isBusy: boolean];
  it.each<Case>([
    ['hours within months', ['2027-01-10T23:00:00Z', '2027-03-31T22:00:00Z'], 180, false],
    ['hours within a day', ['2027-01-10T23:00:00Z', '2027-01-11T23:00:00Z'], 8, false],
    ['all of a day', ['2027-01-10T23:00:00Z', '2027-01-11T23:00:00Z'], 24, true],
    ['an afternoon', ['2027-01-11T13:00:00Z', '2027-01-11T17:00:00Z'], 4, true],
    ['hours of an afternoon', ['2027-01-11T13:00:00Z', '2027-01-11T17:00:00Z'], 2, true],
    ['hours from Monday at nine to Friday at five', ['2027-01-11T08:00:00Z', '2027-01-15T16:00:00Z'], 20, false],
    ['all of two nights', ['2027-01-11T18:00:00Z', '2027-01-13T06:00:00Z'], 36, true],
  ])('of %s takes the time, or leaves it free', (_what, span, hours, isBusy) => {
    const [from, to] = [new Date(span[0]), new Date(span[1])];
    const hold = { ...confirmed, from, to, minutes: hours * 60 };
    expect(feedEvents(contents({ holds: [hold] }))).toMatchObject([{ isBusy, isTentative: false }]);
  });

  it('property: takes no time of which there is more than it needs, beyond a day', () => {
    const span = fc.integer({ min: 86_400, max: 90 * 86_400 });
    fc.assert(
      fc.property(span, fc.integer({ min: 1, max: 99 }), (seconds, percent) => {
        const to = new Date(at.getTime() + seconds * 1_000);
        const minutes = Math.max(1, Math.floor((seconds * percent) / 6_000));
        expect(feedEvents(contents({ holds: [{ ...held, to, minutes }] }))[0]?.isBusy).toBe(false);
      }),
    );
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
