import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ClientSession } from 'mongoose';
import { type DistributionRun, evolve } from '../../src/distributions/distribution-run.ts';
import { decide, type RunCommand } from '../../src/distributions/run-lifecycle.ts';
import { changed, emptyReserve } from '../../src/reserves/reserve.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { at, collected, factsOf, fixed, ruleOf, runFacts, value, versionOf } from './given.ts';

const database = freshDatabase('billing_distribution_stores');
let service: OpenBilling;
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const inOne = <T>(work: (session: ClientSession) => Promise<T>) => inTransaction(service.connection, work);
const [aurora, fabio, greta] = [newId('org'), newId('per'), newId('per')];
const [bea, carl] = [newId('per'), newId('per')];
const batchId = newId('pbt');

/** A run of its own version, after these commands. */
function given(...commands: readonly RunCommand[]): DistributionRun {
  const shares = fixed([aurora, '1/3'], [fabio, '1/3'], [greta, '1/3']);
  const version = versionOf([aurora, fabio, greta], ruleOf({ shares }));
  const facts = runFacts(factsOf(version, collected(version, 1000_00n)));
  const computed = evolve(undefined, { type: 'distribution.computed', facts });
  return commands.reduce((run, command) => value(decide(command, run)).reduce(evolve, run), computed);
}
const review = { type: 'review', by: bea, organizations: [], at } as const;
const approve = { type: 'approve', by: carl, at } as const;
const post = { type: 'post', by: bea, at, isFinal: true, setOff: [{ agent: fabio, amount: 1n }] } as const;
const order = { type: 'order', batchId, payees: [fabio] } as const;
const all = { ...order, payees: [fabio, greta] } as const;
const execute = { type: 'execute', batchId, paidOn: '2026-12-01' } as const;
const discard = { type: 'discard', for: newId('dst'), at } as const;

describe('the store of runs', () => {
  it.each<[string, DistributionRun]>([
    ['computed', given()],
    ['reviewed', given(review)],
    ['approved', given(review, approve)],
    ['posted', given(review, approve, post)],
    ['ordered', given(review, approve, post, order)],
    ['paid', given(review, approve, post, all, execute)],
    ['discarded', given(review, approve, discard)],
    ['discarded for none', given({ ...discard, for: undefined })],
  ])('gives a run that is %s back as it was put in, to the last figure', async (_state, run) => {
    const { distributions } = service.billing;
    await inOne((session) => distributions.insert(session, given()));
    await inOne((session) => distributions.insert(session, run));
    expect(await distributions.find(run.id)).toEqual(run);
    await inOne((session) => distributions.replace(session, run));
    expect(await distributions.loader().load(run.id)).toEqual(run);
  });

  it('has one open run of a version', async () => {
    const { distributions } = service.billing;
    const run = given();
    const twin = { ...run, id: newId('dst') };
    await inOne((session) => distributions.insert(session, run));
    await expect(inOne((session) => distributions.insert(session, twin))).rejects.toThrow('E11000');
    const gone = value(decide(discard, run)).reduce(evolve, run);
    await inOne(async (session) => {
      await distributions.replace(session, gone);
      await distributions.insert(session, twin);
    });
    expect(await inOne((session) => distributions.ofVersion(run.versionId, session))).toEqual({
      open: twin,
      last: undefined,
    });
  });

  it('knows the last that was posted, what is owed by whom, and whose runs are open', async () => {
    const { distributions } = service.billing;
    const first = given(review, approve, post);
    const second = { ...given(review, approve, post, all, execute), versionId: first.versionId };
    const open = { ...given(review), versionId: first.versionId };
    const other = newId('org');
    const owing = { ...first, id: newId('dst'), basis: { ...first.basis, payerId: other } };
    await inOne(async (session) => {
      for (const run of [first, second, { ...open, leadId: other }, owing]) await distributions.insert(session, run);
    });
    await inOne(async (session) => {
      expect(await distributions.ofVersion(first.versionId, session)).toMatchObject({
        open: { id: open.id },
        last: { id: owing.id },
      });
      expect((await distributions.owingOf(other, session)).map(({ id }) => id)).toEqual([owing.id]);
      expect((await distributions.owingOfVersion(first.versionId, session)).map(({ id }) => id).toSorted()).toEqual(
        [first.id, owing.id].toSorted(),
      );
      expect(await distributions.openOf(other, session)).toEqual([open.commissionId]);
    });
  });

  it('does not read what lacks what its state has', async () => {
    const run = given(review, approve, post);
    await inOne((session) => service.billing.distributions.insert(session, run));
    const rows = service.connection.collection<{ _id: string }>('distribution_runs');
    for (const field of ['payments', 'approvedBy', 'reviewedAt']) {
      await rows.updateOne({ _id: run.id }, { $unset: { [field]: 1 } });
      await expect(service.billing.distributions.find(run.id)).rejects.toThrow('lacks what that has');
      await inOne((session) => service.billing.distributions.replace(session, run));
    }
  });
});

describe('the store of reserves', () => {
  it('keeps one for each owner, purpose and currency, to the last of 64 bits', async () => {
    const { reserves } = service.billing;
    const key = { ownerId: newId('org'), purpose: 'staff', currency: 'EUR' } as const;
    const reserve = changed(emptyReserve(newId('rsv'), key), 2n ** 63n - 1n);
    await inOne((session) => reserves.save(session, reserve));
    expect(await reserves.ofOwner(key.ownerId)).toEqual([reserve]);
    const twin = emptyReserve(newId('rsv'), key);
    await expect(inOne((session) => reserves.save(session, twin))).rejects.toThrow('E11000');
    const after = changed(reserve, -(2n ** 63n));
    await inOne((session) => reserves.save(session, after));
    expect(await reserves.loader().load(reserve.id)).toEqual({ ...reserve, balance: -1n });
    expect(await reserves.ofOwnerLoader().loadMany([key.ownerId, newId('org')])).toEqual([[after], []]);
  });
});

describe('what is behind', () => {
  it('is counted: a change that comes after a computation is not missed', async () => {
    const { sharing } = service.billing;
    const commissionId = newId('com');
    expect(await sharing.due(commissionId)).toBeUndefined();
    const stir = () => inOne((session) => sharing.stir(session, commissionId));
    expect([await stir(), await stir()]).toEqual([
      { commissionId, change: 1 },
      { commissionId, change: 2 },
    ]);
    await inOne((session) => sharing.settle(session, commissionId));
    expect(await sharing.due(commissionId)).toBeUndefined();
    await Promise.all([stir(), stir(), stir()]);
    expect(await sharing.due(commissionId)).toEqual({ commissionId, change: 5 });
    expect(await sharing.allDue(10)).toContainEqual({ commissionId, change: 5 });
  });
});
