import { describe, expect, it } from '@jest/globals';
import { ada, given, later, opened } from '../../test/given.ts';
import { toData } from './event-data.ts';

describe('what an event tells', () => {
  it('is JSON, with amounts as decimal strings and instants in UTC', () => {
    const event = opened();
    const { id, slots } = given(event);
    const data = toData(id, event);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(data).toMatchObject({
      commissionId: id,
      openedBy: ada,
      leadId: ada,
      clientId: null,
      price: { amount: '24000.00', currency: 'EUR' },
      respondBy: '2026-12-01T00:00:00.000Z',
      slots: [{ id: slots[0]?.id, hours: 100, rate: { amount: '45.00', currency: 'EUR' }, state: 'OPEN' }],
    });
    expect(data).not.toHaveProperty('id');
  });

  it('says of a later step what is new', () => {
    const { id, slots } = given(opened());
    expect(toData(id, { type: 'commission.lost', reason: 'OUTBID', at: later })).toEqual({
      commissionId: id,
      reason: 'OUTBID',
    });
    expect(toData(id, { type: 'commission.won', at: later })).toEqual({ commissionId: id });
    expect(toData(id, { type: 'commission.slots-revised', slots, at: later })).toMatchObject({
      slots: [{ rate: { amount: '45.00', currency: 'EUR' } }],
    });
  });
});
