import { describe, expect, it } from '@jest/globals';
import { ada, given, later, opened } from '../../test/given.ts';
import { toEvent } from './commissions.events.ts';

describe('what an event tells', () => {
  it('is JSON, with amounts as decimal strings and instants in UTC', () => {
    const happened = opened();
    const commission = given(happened);
    const { id, slots } = commission;
    const event = toEvent(commission, 1, happened);
    expect(JSON.parse(JSON.stringify(event))).toEqual(event);
    expect(event).toMatchObject({ type: 'commission.opened.v1', subject: id, partition: id, aggregateVersion: 1 });
    expect(event.data).toMatchObject({
      commissionId: id,
      openedBy: ada,
      leadId: ada,
      clientId: null,
      price: { amount: '24000.00', currency: 'EUR' },
      respondBy: '2026-12-01T00:00:00.000Z',
      slots: [{ id: slots[0]?.id, hours: 100, rate: { amount: '45.00', currency: 'EUR' }, state: 'OPEN' }],
    });
    expect(event.data).not.toHaveProperty('id');
  });

  it('says of a later step what is new', () => {
    const commission = given(opened());
    const { id, slots } = commission;
    expect(toEvent(commission, 2, { type: 'commission.lost', reason: 'OUTBID', at: later }).data).toEqual({
      commissionId: id,
      reason: 'OUTBID',
    });
    expect(toEvent(commission, 2, { type: 'commission.won', at: later }).data).toEqual({ commissionId: id });
    expect(toEvent(commission, 2, { type: 'commission.slots-revised', slots, at: later }).data).toMatchObject({
      slots: [{ rate: { amount: '45.00', currency: 'EUR' } }],
    });
  });

  it.each([
    ['PUBLIC', 'public'],
    ['COMMUNITY', 'community'],
    ['PARTIES', 'parties'],
  ] as const)('of a %s commission is %s', (visibility, expected) => {
    const happened = opened({ visibility });
    expect(toEvent(given(happened), 1, happened).visibility).toBe(expected);
  });
});
