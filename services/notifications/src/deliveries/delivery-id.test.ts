import { describe, expect, it } from '@jest/globals';
import { isId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { deliveryIdOf } from './delivery-id.adapter.ts';

describe('the id of a delivery', () => {
  it('is the same for the same endpoint and event, and another for any other', () => {
    const [endpoint, other, event] = [newId('end'), newId('end'), newId('evt')];
    const id = deliveryIdOf(endpoint, event);
    expect(isId(id, 'dlv')).toBe(true);
    expect(deliveryIdOf(endpoint, event)).toBe(id);
    const ids = [endpoint, other].flatMap((to) => [event, newId('evt')].map((of) => deliveryIdOf(to, of)));
    expect(new Set(ids).size).toBe(4);
  });

  it('is in the order of the events', () => {
    const endpoint = newId('end');
    const times = [1, 2, 3].map((second) => new Date(second * 1_000_000));
    const ids = times.map((at) => deliveryIdOf(endpoint, newId('evt', at)));
    expect(ids.toSorted()).toEqual(ids);
  });
});
