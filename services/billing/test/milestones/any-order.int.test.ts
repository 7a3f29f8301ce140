import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import fc from 'fast-check';
import { invoicesOf, stateOf } from '../../src/milestones/milestone-billing.ts';
import { type OpenBilling, openBillingOn } from '../billing-on-database.ts';
import { accepted, fixedRule } from './milestones.ts';
import { profiles } from './profiles.ts';
import { Teller } from './told.ts';

const database = freshDatabase('billing_any_order');
let service: OpenBilling;
const tell = new Teller(() => service);
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** What is told of a milestone besides its agreement, which comes before it always. */
const steps = ['seller', 'other', 'buyer', 'accepted'] as const;
type StepName = (typeof steps)[number];

/** Each of them once or twice, in any order; some at the same time as the one before. */
const tellings = fc
  .tuple(
    fc.shuffledSubarray([...steps], { minLength: steps.length }),
    fc.array(fc.constantFrom(...steps), { maxLength: 3 }),
  )
  .chain(([all, again]) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }))
  .chain((order) => fc.tuple(fc.constant(order), fc.array(fc.boolean(), { maxLength: order.length })));

/** Tells one thing after the other, or together with those before it where that is said. */
async function tellAll(
  [order, together]: readonly [readonly StepName[], readonly boolean[]],
  how: Readonly<Record<StepName, () => Promise<void>>>,
): Promise<void> {
  let running: Promise<void>[] = [];
  for (const [at, step] of order.entries()) {
    if (!together[at]) {
      await Promise.all(running);
      running = [];
    }
    running.push(how[step]());
  }
  await Promise.all(running);
}

describe('a milestone of two sellers', () => {
  it('ends with one draft of each, in whatever order and however often all is told (property)', async () => {
    await fc.assert(
      fc.asyncProperty(tellings, async (told) => {
        const [aurora, officina, lumen] = [newId('org'), newId('org'), newId('org')];
        await tell.allied({
          ...{ id: newId('ali'), name: 'Allies', organizationIds: [aurora, officina] },
          mandate: { kind: 'WITHOUT_REPRESENTATION' },
        });
        const milestone = accepted({ invoicerId: aurora, clientId: lumen });
        const rule = fixedRule([
          [aurora, '0.5'],
          [officina, '0.5'],
        ]);
        await tell.agreed(milestone, rule, [aurora, officina]);
        const known = {
          seller: profiles.aurora(aurora),
          other: profiles.officina(officina),
          buyer: profiles.lumen(lumen),
        };
        await tellAll(told, {
          seller: () => tell.profile(known.seller),
          other: () => tell.profile(known.other),
          buyer: () => tell.profile(known.buyer),
          accepted: () => tell.accepted(milestone),
        });
        const billing = await service.billing.milestoneBillings.find(milestone.milestoneId);
        expect(billing && stateOf(billing)).toBe('DRAFTED');
        const drafts = service.connection.collection<{ _id: string }>('invoices');
        const ids = (await drafts.find({ commissionId: milestone.commissionId }).toArray()).map(({ _id }) => _id);
        expect(ids.toSorted()).toEqual([...(billing ? invoicesOf(billing) : [])].toSorted());
        expect(ids).toHaveLength(2);
      }),
      { numRuns: 15 },
    );
  });
});
