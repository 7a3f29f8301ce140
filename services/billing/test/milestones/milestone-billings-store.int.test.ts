import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import fc from 'fast-check';
import { begin, type MilestoneBilling, withOutcome } from '../../src/milestones/milestone-billing.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { accepted } from './milestones.ts';

const database = freshDatabase('billing_milestone_store');
let service: OpenBilling;
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const store = () => service.billing.milestoneBillings;
const put = (billing: MilestoneBilling) =>
  inTransaction(service.connection, (session) => store().insert(session, billing));
const save = (billing: MilestoneBilling) =>
  inTransaction(service.connection, (session) => store().save(session, billing));
const euros = (minor: bigint) => ({ minor, currency: 'EUR' }) as const;
const obstacle = { code: 'TAX_PROFILE_MISSING', message: 'None.', path: ['seller'] };
const waiting = (agentId: Parameters<ReturnType<typeof store>['awaiting']>[0]) =>
  inTransaction(service.connection, async (session) =>
    (await store().awaiting(agentId, session)).map(({ milestoneId }) => milestoneId),
  );

describe('stored billings of milestones', () => {
  it('are read as they were written, whatever their parts (property)', async () => {
    const part = fc.record({
      net: fc.bigInt(1n, 2n ** 63n - 1n),
      outcome: fc.constantFrom<'drafted' | 'waiting' | 'untried'>('drafted', 'waiting', 'untried'),
    });
    const change = fc.record({
      title: fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
      number: fc.integer({ min: 1, max: 200 }),
      isLast: fc.boolean(),
      clientId: fc.option(fc.constant(newId('org')), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(change, fc.array(part, { minLength: 1, maxLength: 4 }), async (facts, parts) => {
        const sellers = parts.map(({ net }) => ({ sellerId: newId('per'), net: euros(net) }));
        const billing = parts.reduce(
          (before, { outcome }, at) => {
            const sellerId = sellers[at]?.sellerId;
            if (sellerId === undefined || outcome === 'untried') return before;
            const error = [obstacle, { ...obstacle, path: ['seller', 'vatNumber'] }];
            return withOutcome(
              before,
              sellerId,
              outcome === 'drafted' ? { ok: true, value: newId('inv') } : { ok: false, error },
            );
          },
          begin(accepted(facts), sellers),
        );
        await put(billing);
        expect(await store().find(billing.milestoneId)).toEqual(billing);
      }),
      { numRuns: 50 },
    );
  });

  it('are found by who is awaited, as long as somebody is', async () => {
    const [seller, client] = [newId('org'), newId('org')];
    const begun = begin(accepted({ clientId: undefined }), [{ sellerId: seller, net: euros(1n) }]);
    await put(begun);
    expect([await waiting(seller), await waiting(client)]).toEqual([[begun.milestoneId], []]);
    const named = { ...begun, clientId: client };
    await save(named);
    expect([await waiting(seller), await waiting(client)]).toEqual([[begun.milestoneId], [begun.milestoneId]]);
    const drafted = withOutcome(named, seller, { ok: true, value: newId('inv') });
    await save(drafted);
    expect([await waiting(seller), await waiting(client)]).toEqual([[], []]);
    expect(await store().find(begun.milestoneId)).toEqual(drafted);
  });

  it('are listed by version and by commission, in the plan’s order, in one query for many', async () => {
    const [commissionId, agreementVersionId] = [newId('com'), newId('agv')];
    const part = { sellerId: newId('org'), net: euros(1n) };
    const second = begin(accepted({ commissionId, agreementVersionId, number: 2 }), [part]);
    const first = begin(accepted({ commissionId, agreementVersionId, number: 1 }), [part]);
    for (const billing of [second, first]) await put(billing);
    expect(await store().ofVersion(agreementVersionId)).toEqual([second, first]);
    expect(await store().ofCommission(commissionId)).toEqual([first, second]);
    expect(
      await store()
        .ofCommissionLoader()
        .loadMany([newId('com'), commissionId]),
    ).toEqual([[], [first, second]]);
    expect(
      await store()
        .loader()
        .loadMany([newId('mil'), first.milestoneId]),
    ).toEqual([undefined, first]);
  });

  it('are asked by indexes', async () => {
    const billings = service.connection.collection('milestone_billings');
    for (const [filter, index] of [
      [{ versionId: newId('agv') }, 'versionId_1__id_1'],
      [{ commissionId: newId('com') }, 'commissionId_1_number_1'],
      [{ awaited: newId('org') }, 'awaited_1__id_1'],
    ] as const) {
      const { queryPlanner } = await billings.find(filter).explain('queryPlanner');
      expect(JSON.stringify(queryPlanner.winningPlan)).toContain(index);
    }
  });
});
