import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { told } from '@millepiani/testing/told';
import { type ServiceUnderTest, serviceUnderTest } from '../../test/service-under-test.ts';
import type { Held } from '../lease.ts';
import { leasesOf } from '../lease-rows.ts';
import { noStep } from '../steps.ts';
import { Assigner, Fenced } from './assigner.ts';

let members: ServiceUnderTest;
beforeEach(async () => {
  members = await serviceUnderTest('members');
});
afterEach(() => members.close());

it('gives positions in the epoch of the lease alone, though nobody has told a former holder', async () => {
  const { connection } = members;
  const row = { _id: 'relay', owner: 'x', epoch: 7, expiresAt: new Date(), sessions: [] };
  await leasesOf(connection).insertOne(row);
  await members.emit([told('a'), told('a'), told('b')]);
  const assigner = new Assigner({ connection, leaseId: 'relay', leaseMs: 1_000, limit: 2, step: noStep });
  const session = connection.getClient().startSession();
  const held = (epoch: number): Held => ({
    ...{ epoch, row, signal: new AbortController().signal, renew: async () => true },
    ...{ renewedSince: () => undefined, lose: () => undefined },
  });
  await expect(assigner.assign(session, held(6))).rejects.toThrow(Fenced);
  expect(await members.events.countDocuments({ position: null })).toBe(3);
  expect([await assigner.assign(session, held(7)), await assigner.assign(session, held(7))]).toEqual([
    { count: 2, last: 2 },
    { count: 1, last: 3 },
  ]);
  expect(await assigner.assign(session, held(6))).toEqual({ count: 0, last: undefined });
  await session.endSession();
});
