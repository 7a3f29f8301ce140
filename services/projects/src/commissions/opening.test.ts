import { describe, expect, it } from '@jest/globals';
import { money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { ada, aSlot, at, given, opening, respondBy } from '../../test/given.ts';
import type { CommissionText } from './opening.ts';

const failuresOf = (change: object) => {
  const decided = opening(change);
  return decided.ok ? [] : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('opening a commission', () => {
  it('makes a lead of version 1 that the person who asks brings in', () => {
    const decided = opening();
    const state = given(...(decided.ok ? decided.value : []));
    expect(state).toMatchObject({
      state: 'LEAD',
      version: 1,
      openedBy: ada,
      leadId: ada,
      clientId: undefined,
      price: money(2_400_000n, 'EUR'),
      openedAt: at,
      respondBy,
      description: 'Shop, stock and delivery.\nIn three milestones.',
    });
  });

  it('takes a client of either kind, and an organization or oneself as lead', () => {
    for (const clientId of [newId('per'), newId('org'), ada, null]) expect(failuresOf({ clientId })).toEqual([]);
    for (const leadId of [newId('org'), ada, null]) expect(failuresOf({ leadId })).toEqual([]);
  });

  it.each<[Partial<CommissionText>, string]>([
    [{ title: '' }, 'TOO_SHORT title'],
    [{ title: 'x'.repeat(121) }, 'TOO_LONG title'],
    [{ title: 'two\nlines' }, 'FORBIDDEN_CHARACTER title'],
    [{ description: '\n' }, 'TOO_SHORT description'],
    [{ description: 'x'.repeat(10_001) }, 'TOO_LONG description'],
    [{ clientId: 'lumen' }, 'INVALID_ID clientId'],
    [{ clientId: newId('com') }, 'INVALID_ID clientId'],
    [{ leadId: newId('per') }, 'LEAD_NOT_YOU leadId'],
    [{ leadId: newId('acc') }, 'INVALID_ID leadId'],
    [{ price: { amount: '0', currency: 'EUR' } }, 'AMOUNT_NOT_POSITIVE price.amount'],
    [{ price: { amount: '-24000.00', currency: 'EUR' } }, 'AMOUNT_NOT_POSITIVE price.amount'],
    [{ price: { amount: '92233720368547758.08', currency: 'EUR' } }, 'AMOUNT_OUT_OF_RANGE price.amount'],
    [{ price: { amount: '24.000,00', currency: 'EUR' } }, 'INVALID_AMOUNT price.amount'],
    [
      { price: { amount: '1.5', currency: 'JPY' }, slots: [aSlot({ rate: { amount: '9', currency: 'JPY' } })] },
      'TOO_MANY_DECIMALS price.amount',
    ],
    [{ price: { amount: '1', currency: 'eur' } }, 'UNKNOWN_CURRENCY price.currency'],
    [{ respondBy: at }, 'RESPOND_BY_PAST respondBy'],
    [{ slots: [] }, 'NO_SLOT slots'],
    [{ slots: [aSlot(), aSlot({ to: '2027-01-10' })] }, 'ENDS_BEFORE_START slots.1.to'],
  ])('refuses what is faulty and says where (case %#)', (fault, failure) => {
    expect(failuresOf(fault)).toEqual([failure]);
  });

  it('names every fault at once', () => {
    const faults = { title: '', respondBy: at, price: { amount: '0', currency: 'EUR' }, slots: [aSlot({ level: 0 })] };
    expect(failuresOf(faults)).toEqual([
      'TOO_SHORT title',
      'AMOUNT_NOT_POSITIVE price.amount',
      'RESPOND_BY_PAST respondBy',
      'LEVEL_OUT_OF_RANGE slots.0.level',
    ]);
  });

  it('may cost more by its slots than its price: nobody forbids it', () => {
    expect(failuresOf({ price: { amount: '0.01', currency: 'EUR' } })).toEqual([]);
  });
});
