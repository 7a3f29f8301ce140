import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { connectStore, prepareStore } from '@millepiani/mongo/connection';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import type { Connection } from 'mongoose';
import { ErasedPersonStore } from './erased-persons.store.ts';
import { dueForgetting, type Forgetting, forget } from './forgetting.ts';
import { betweenPassesMs } from './passes.ts';

const database = freshDatabase('erasure');
let connection: Connection;
let erased: ErasedPersonStore;
let now = new Date('2026-11-26T09:00:00Z');
beforeAll(async () => {
  connection = await connectStore({ uri: database.uri, appName: 'test' });
  erased = new ErasedPersonStore(connection);
  await prepareStore(connection);
});
afterAll(async () => {
  await connection.close();
  await database.drop();
});

/** A service that keeps what it did, and may fail at a step. */
function service(failsAt?: string) {
  const done: string[] = [];
  const act = (name: string) => async (person: PersonId) => {
    if (name === failsAt) throw new RangeError('killed');
    done.push(`${name} ${person}`);
  };
  const forgetting: Forgetting = {
    ...{ clock: { now: () => now }, erased, steps: [act('rows'), act('files')] },
    eraseEvents: (person) => act('events')(person as PersonId),
  };
  return { done, forgetting };
}
const note = (personId: PersonId) => inTransaction(connection, (session) => erased.note(session, personId, now));
const dueIds = async (forgetting: Forgetting) =>
  (await dueForgetting(forgetting)).map(({ payload }) => (payload as { personId: PersonId }).personId);

describe('somebody who was erased', () => {
  it('is forgotten twice, events last, the second time when it is due and never again', async () => {
    const ada = newId('per');
    const { done, forgetting } = service();
    expect(await forget(forgetting, ada)).toBe(false);
    await note(ada);
    expect(await dueIds(forgetting)).toEqual([ada]);
    expect(await forget(forgetting, ada)).toBe(true);
    expect([await dueIds(forgetting), await forget(forgetting, ada)]).toEqual([[], false]);
    now = plusMs(now, betweenPassesMs);
    expect(await dueIds(forgetting)).toEqual([ada]);
    expect(await forget(forgetting, ada)).toBe(true);
    const pass = ['rows', 'files', 'events'].map((step) => `${step} ${ada}`);
    expect(done).toEqual([...pass, ...pass]);
    now = plusMs(now, 10 * betweenPassesMs);
    // Told again, it is known.
    await note(ada);
    expect([await dueIds(forgetting), await forget(forgetting, ada)]).toEqual([[], false]);
  });

  it.each(['rows', 'files', 'events'])('is still to be forgotten when the process died at the %s', async (step) => {
    const ada = newId('per');
    await note(ada);
    await expect(forget(service(step).forgetting, ada)).rejects.toThrow('killed');
    const next = service();
    expect(await dueIds(next.forgetting)).toEqual([ada]);
    await forget(next.forgetting, ada);
    expect(next.done).toHaveLength(3);
    now = plusMs(now, betweenPassesMs);
    await forget(next.forgetting, ada);
  });

  it('two workers at once count as one pass', async () => {
    const ada = newId('per');
    await note(ada);
    await Promise.all([forget(service().forgetting, ada), forget(service().forgetting, ada)]);
    expect(await erased.find(ada)).toMatchObject({ passes: 1 });
    now = plusMs(now, betweenPassesMs);
    await forget(service().forgetting, ada);
  });

  it('is known among others', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    await note(ada);
    expect(await erased.among([ada, bruno])).toEqual(new Set([ada]));
    expect(await erased.among([])).toEqual(new Set());
    await forget(service().forgetting, ada);
  });

  it('is found by an index', async () => {
    const { queryPlanner } = await connection
      .collection('erased_persons')
      .find({ dueAt: { $lte: now } })
      .sort({ dueAt: 1 })
      .explain('queryPlanner');
    expect(JSON.stringify(queryPlanner.winningPlan)).toContain('IXSCAN');
  });
});
