import { describe, expect, it } from '@jest/globals';
import { actorOf } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { canSeeBilling, seenParts } from './milestone-access.ts';
import type { BillingPart } from './milestone-billing.ts';

const [aurora, officina, lumen] = [newId('org'), newId('org'), newId('org')];
const fabio = newId('per');
const net = { minor: 1n, currency: 'EUR' } as const;
const part = (sellerId: BillingPart['sellerId']): BillingPart => ({ stage: 'waiting', sellerId, net, missing: [] });
const billed = { clientId: lumen, parts: [part(aurora), part(officina), part(fabio)] };
const reader = (speaksFor: readonly (typeof aurora)[], sub: string = newId('per'), scope = 'ledger:read') => ({
  ...{ actor: actorOf({ sub, scope }), organizations: speaksFor },
});

describe('who sees what of a milestone’s billing', () => {
  it.each([
    ['who speaks for the client: all', reader([lumen]), [aurora, officina, fabio]],
    ['an auditor: all', reader([], newId('per'), 'ledger:audit'), [aurora, officina, fabio]],
    ['who speaks for a seller: that part', reader([officina]), [officina]],
    ['who speaks for two of them: both', reader([aurora, officina]), [aurora, officina]],
    ['a seller in person: their own', reader([], fabio), [fabio]],
    ['somebody else: nothing', reader([newId('org')]), []],
    ['a seller whose token may not read: nothing', reader([aurora], fabio, 'projects:read'), []],
  ])('%s', (_who, standing, expected) => {
    expect(seenParts(standing, billed).map(({ sellerId }) => sellerId)).toEqual(expected);
    expect(canSeeBilling(standing, billed)).toBe(expected.length > 0);
  });

  it('nobody sees all of it for being no client', () => {
    expect(seenParts(reader([lumen]), { ...billed, clientId: undefined })).toEqual([]);
  });
});
