import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { ContractBroken, event } from './event.ts';
import { accountRoleGranted } from './members/account.events.ts';
import { organizationOwnersChanged } from './members/organization.events.ts';
import { personRegistered } from './members/person.events.ts';
import { commissionOpened, commissionWon } from './projects/commission.events.ts';

const [ada, won, org] = [newId('per'), newId('com'), newId('org')];
const place = { subject: won, partition: won, aggregateVersion: 5 };
const data = { commissionId: won };

describe('an event that fits its contract', () => {
  it('is what `emit` takes', () => {
    expect(event(commissionWon, { ...place, visibility: 'public', data })).toEqual({
      type: 'commission.won.v1',
      ...place,
      visibility: 'public',
      data,
    });
  });

  it('has its visibility from the contract, where that leaves no choice', () => {
    const granted = { personId: ada, role: 'BOOKKEEPER' } as const;
    const told = { subject: `${ada}#account`, partition: ada, aggregateVersion: 1, data: granted } as const;
    expect(event(accountRoleGranted, told).visibility).toBe('internal');
  });
});

describe('an event that does not fit', () => {
  const told = { ...place, visibility: 'public', data } as const;

  it.each([
    ['data of another form', { ...told, data: { commissionId: 'com_1' as typeof won } }, 'data.commissionId'],
    ['a field too many', { ...told, data: { ...data, client: 'Lumen' } }, 'data.client: not declared'],
    ['a subject of another kind', { ...told, subject: String(org) as typeof won }, 'subject'],
    ['a partition of another kind', { ...told, partition: '' as typeof won }, 'partition'],
    ['version 0', { ...told, aggregateVersion: 0 }, 'aggregateVersion'],
    ['another visibility', { ...told, visibility: 'internal' as 'public' }, 'visibility'],
  ])('throws: %s', (_, broken, place) => {
    expect(() => event(commissionWon, broken)).toThrow(ContractBroken);
    expect(() => event(commissionWon, broken)).toThrow(place);
  });

  it('throws for a field too many at any depth', () => {
    const owners = [{ personId: ada, share: '100%', name: 'Ada' }];
    const changed = { subject: org, partition: org, aggregateVersion: 2, data: { organizationId: org, owners } };
    expect(() => event(organizationOwnersChanged, changed)).toThrow('data.owners.0.name: not declared');
  });

  it('throws for what only erasure leaves', () => {
    const registered = { subject: ada, partition: ada, aggregateVersion: 1, data: { personId: ada, personal: null } };
    expect(() => event(personRegistered, registered)).toThrow('personal');
  });

  it('says where and never what: it may be personal', () => {
    const personal = { name: JSON.parse('7') };
    const registered = { subject: ada, partition: ada, aggregateVersion: 1, data: { personId: ada, personal } };
    expect(() => event(personRegistered, registered)).toThrow('data.personal.name: invalid_type');
  });
});

/** Never run: each of these lines is a mistake that the compiler finds. */
export function mistakes() {
  // @ts-expect-error: the data is another event's.
  event(commissionOpened, { ...place, visibility: 'public', data });
  // @ts-expect-error: a person's id is no commission's.
  event(commissionWon, { ...place, visibility: 'public', data: { commissionId: ada } });
  // @ts-expect-error: an organization is no commission.
  event(commissionWon, { ...place, subject: org, visibility: 'public', data });
  // @ts-expect-error: it may have three visibilities, so which one is to be said.
  event(commissionWon, { ...place, data });
  // @ts-expect-error: no commission's event is internal.
  event(commissionWon, { ...place, visibility: 'internal', data });
  // @ts-expect-error: an event of an organization is for the community.
  event(organizationOwnersChanged, { ...place, visibility: 'public', data: { organizationId: org, owners: [] } });
  // @ts-expect-error: not of the roles that there are.
  event(accountRoleGranted, { ...place, data: { personId: ada, role: 'KING' } });
}
