import { describe, expect, it } from '@jest/globals';
import { windowsOf } from '@millepiani/calendar/offer';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { at, inHours, terms } from '../../test/holds-given.ts';
import { aWindow, codesOf, daysOf, offered, personId, unwrap, weekdays } from '../../test/offers-given.ts';
import type { ActiveHold } from '../holds/capacity-hold.ts';
import { evolve } from './availability-offer.ts';
import { changeTerms, type TermsText } from './changing.ts';

const week = weekdays();
const pastId = newId('avl');
const monday = new Date('2026-12-07T08:00:00Z');
const change = (
  text: Partial<TermsText>,
  { holds = [], now = at, offer = week }: { holds?: readonly ActiveHold[]; now?: Date; offer?: typeof week } = {},
) =>
  changeTerms(
    offer,
    { hours: undefined, firmness: undefined, ...text },
    {
      ...{ availability: offered(offer), holds, pastId, at: now },
    },
  );
const hold = (minutes: number, state: 'HELD' | 'CONFIRMED', mayUseTentative = false): ActiveHold => {
  const facts = terms({ personId, from: monday, to: plusMs(monday, 86_400_000), minutes, mayUseTentative });
  return { ...facts, version: 1, ...(state === 'HELD' ? { state } : { state, confirmedAt: at }) };
};

describe('other terms', () => {
  it('hold for all of an offer of which nothing is over', () => {
    expect(change({ hours: '4' })).toEqual({
      ok: true,
      value: {
        event: {
          type: 'availability.changed',
          offer: { ...week, rule: expect.any(String), minutes: 240 },
          past: undefined,
        },
        released: [],
      },
    });
    const event = unwrap(change({ hours: '4' }))?.event;
    expect(event?.type === 'availability.changed' ? daysOf(event.offer) : []).toEqual(daysOf(week));
  });

  it('hold from the next window on, and what is over goes on as it was', () => {
    const event = unwrap(change({ firmness: 'TENTATIVE' }, { now: plusMs(monday, 8 * 3_600_000) }))?.event;
    if (event?.type !== 'availability.changed') throw new TypeError('Something is to change.');
    expect(event.offer).toMatchObject({
      id: week.id,
      start: '2026-12-08T09:00:00',
      firmness: 'TENTATIVE',
      minutes: 360,
    });
    expect(event.past).toMatchObject({ id: pastId, start: week.start, firmness: 'FIRM', minutes: 360 });
    expect([...daysOf(event.past), ...daysOf(event.offer)]).toEqual(daysOf(week));
  });

  it('hold for a single window as well', () => {
    const window = aWindow({ start: inHours(1), end: inHours(9), minutes: 60 });
    const event = unwrap(change({ hours: '8' }, { offer: window }))?.event;
    expect(event).toEqual({ type: 'availability.changed', offer: { ...window, minutes: 480 }, past: undefined });
    expect(codesOf(change({ hours: '8' }, { offer: window, now: inHours(9) }))).toEqual(['OFFER_OVER offerId']);
  });

  it('that are the terms already are nothing', () => {
    expect([change({}), change({ hours: '6', firmness: 'FIRM' })]).toEqual(
      Array(2).fill({ ok: true, value: undefined }),
    );
  });

  it.each([
    [{ hours: '8.5' }, 'HOURS_EXCEED_WINDOW hours'],
    [{ hours: '0' }, 'INVALID_HOURS hours'],
    [{ hours: '1.3' }, 'INVALID_HOURS hours'],
    [{ hours: '' }, 'INVALID_HOURS hours'],
  ])('are refused as they are when something is offered (case %#)', (text, code) => {
    expect(codesOf(change(text))).toEqual([code]);
  });

  it('are refused where confirmed work needs it as it is', () => {
    expect(codesOf(change({ hours: '5' }, { holds: [hold(301, 'CONFIRMED')] }))).toEqual([
      'AVAILABILITY_IN_USE offerId',
    ]);
    expect(codesOf(change({ hours: '5' }, { holds: [hold(300, 'CONFIRMED')] }))).toEqual([]);
    const tentative = { firmness: 'TENTATIVE' } as const;
    expect(codesOf(change(tentative, { holds: [hold(1, 'CONFIRMED')] }))).toEqual(['AVAILABILITY_IN_USE offerId']);
    expect(codesOf(change(tentative, { holds: [hold(1, 'CONFIRMED', true)] }))).toEqual([]);
  });

  it('release what was held and does not fit any more', () => {
    const holds = [hold(200, 'HELD'), hold(160, 'HELD')];
    expect(unwrap(change({ hours: '5' }, { holds }))?.released).toEqual([holds[1]]);
    expect(unwrap(change({ hours: '8' }, { holds }))?.released).toEqual([]);
  });

  it('never change when windows are', () => {
    const spans = (offers: Parameters<typeof windowsOf>[0]) => windowsOf(offers).map(({ start, end }) => [start, end]);
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 40 * 24 }), (hours) => {
        const now = plusMs(monday, hours * 3_600_000);
        const changed = change({ hours: '3' }, { now });
        if (!changed.ok || !changed.value) return;
        const { offers } = evolve(offered(week), changed.value.event);
        expect(spans(offers)).toEqual(spans([week]));
        for (const { end, minutes } of windowsOf(offers)) expect(minutes).toBe(end <= now ? 360 : 180);
      }),
    );
  });
});
