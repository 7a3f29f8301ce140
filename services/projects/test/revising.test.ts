import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { member, nextKey, type ProjectsUnderTest, startProjectsUnderTest } from './projects-under-test.ts';

let projects: ProjectsUnderTest;
const ada = member();
beforeAll(async () => {
  projects = await startProjectsUnderTest();
});
afterAll(() => projects.close());

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const part = (amount: string, change: object = {}) => ({
  title: 'Part',
  amount: euros(amount),
  due: '2099-03-31',
  ...change,
});
const revise = (commissionId: string, change: object, actor = ada) =>
  projects.change('reviseCommission', actor, { commissionId, ...change });
const milestonesOf = async (id: string) =>
  (
    await projects.ask(
      `query ($id: ID!) { commission(id: $id) { milestones { number title due amount { amount } } } }`,
      { id },
      ada,
    )
  ).data.commission.milestones;
const two = [part('14000.00'), part('10000.00', { title: 'Rest' })];

describe('a commission that is not won', () => {
  it('is revised in its words, its price and its milestones, and tells all of it', async () => {
    const { commission } = await projects.open(ada, { visibility: 'PUBLIC' });
    const milestones = [part('1000.00'), part('500.50', { title: 'Rest', due: '2099-04-30' })];
    const { commission: after, userErrors } = await revise(commission.id, {
      ...{ title: 'A shop for Officina', description: 'With a stock.', price: euros('1500.50'), milestones },
    });
    expect(userErrors).toEqual([]);
    expect(after).toMatchObject({
      ...{
        title: 'A shop for Officina',
        description: 'With a stock.',
        price: euros('1500.50'),
        version: 2,
        state: 'LEAD',
      },
      ...{ respondBy: commission.respondBy, slots: commission.slots },
    });
    expect(await milestonesOf(commission.id)).toEqual([
      { number: 1, title: 'Part', due: '2099-03-31', amount: { amount: '1000.00' } },
      { number: 2, title: 'Rest', due: '2099-04-30', amount: { amount: '500.50' } },
    ]);
    const [, told] = await projects.eventsOf(commission.id);
    expect(told).toMatchObject({
      ...{ type: 'millepiani.projects.commission.revised.v1', visibility: 'public', aggregateversion: 2 },
      data: { title: 'A shop for Officina', price: euros('1500.50'), milestones },
    });
  });

  it('is revised as long as it is one, and goes on with its new price', async () => {
    const { commission } = await projects.open(ada);
    const on = { commissionId: commission.id };
    await projects.change('qualifyCommission', ada, on);
    await projects.change('bidForCommission', ada, { ...on, expectedVersion: 2 });
    const { commission: bid } = await revise(commission.id, { expectedVersion: 3, price: euros('20000.00') });
    expect(bid).toMatchObject({ state: 'BID', version: 4, price: euros('20000.00') });
    expect(await milestonesOf(commission.id)).toMatchObject([{ amount: { amount: '20000.00' } }]);
    await projects.change('winCommission', ada, { ...on, expectedVersion: 4 });
    const late = await revise(commission.id, { expectedVersion: 5, title: 'Late' });
    expect(late.userErrors).toEqual([{ code: 'WRONG_STATE', path: ['input', 'commissionId'] }]);
  });

  it('is lost by its new term, and not by the old one', async () => {
    const { commission } = await projects.open(ada);
    const respondBy = new Date(Date.now() + 1_500).toISOString();
    await revise(commission.id, { respondBy });
    const { commission: later } = await revise(commission.id, {
      ...{ expectedVersion: 2, respondBy: new Date(Date.now() + 86_400_000).toISOString() },
    });
    expect(later).toMatchObject({ version: 3, state: 'LEAD' });
  });

  it('is revised once by one key, and by one of two at the same time', async () => {
    const { commission } = await projects.open(ada);
    const input = { idempotencyKey: nextKey(), title: 'Once' };
    await Promise.all(Array.from({ length: 4 }, () => revise(commission.id, input)));
    expect(await projects.eventsOf(commission.id)).toHaveLength(2);
    const both = await Promise.all(
      ['One', 'Other'].map((title) => revise(commission.id, { expectedVersion: 2, title })),
    );
    expect(both.filter((one) => one.commission)).toHaveLength(1);
    expect(both.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] },
    ]);
  });
});

describe('what is refused', () => {
  it.each<readonly [string, object, string]>([
    ['a stale version', { expectedVersion: 7, title: 'x' }, 'VERSION_CONFLICT expectedVersion'],
    ['nothing', {}, 'NOTHING_TO_DO '],
    ['no title', { title: ' ' }, 'TOO_SHORT title'],
    ['a title too long', { title: 'x'.repeat(121) }, 'TOO_LONG title'],
    ['a control character', { title: 'a\u0007b' }, 'FORBIDDEN_CHARACTER title'],
    ['a description too long', { description: 'x'.repeat(10_001) }, 'TOO_LONG description'],
    ['a price of 0', { price: euros('0.00'), milestones: two }, 'AMOUNT_NOT_POSITIVE price.amount'],
    ['a price below 0', { price: euros('-0.01'), milestones: two }, 'AMOUNT_NOT_POSITIVE price.amount'],
    ['a price of 2^63', { price: euros('92233720368547758.08'), milestones: two }, 'AMOUNT_OUT_OF_RANGE price.amount'],
    ['another currency', { price: { amount: '1.00', currency: 'USD' } }, 'CURRENCY_MISMATCH price.currency'],
    ['a price without its milestones', { price: euros('24000.01') }, 'MILESTONES_NOT_PRICE milestones'],
    ['milestones that are not the price', { milestones: [part('1.00')] }, 'MILESTONES_NOT_PRICE milestones'],
    ['no milestones', { milestones: [] }, 'NO_MILESTONE milestones'],
    [
      'a milestone of yesterday',
      { milestones: [part('24000.00', { due: '2020-01-01' })] },
      'DUE_PAST milestones.0.due',
    ],
    ['a term that is past', { respondBy: '2020-01-01T00:00:00Z' }, 'RESPOND_BY_PAST respondBy'],
  ])('%s, and nothing is stored', async (_what, change, expected) => {
    const { commission } = await projects.open(ada, { milestones: two });
    const before = await stored(commission.id);
    const { userErrors, commission: none } = await revise(commission.id, change);
    expect(none).toBeNull();
    expect(
      userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.slice(1).join('.')}`),
    ).toEqual([expected]);
    expect(await stored(commission.id)).toEqual(before);
  });

  it('to a stranger, as if it were not there where it is for its parties alone', async () => {
    const { commission } = await projects.open(ada, { visibility: 'PARTIES' });
    const before = await stored(commission.id);
    const refused = await revise(commission.id, { title: 'Mine' }, member());
    expect(refused.userErrors).toEqual([{ code: 'COMMISSION_NOT_FOUND', path: ['input', 'commissionId'] }]);
    expect(await stored(commission.id)).toEqual(before);
  });
});

/** All that is stored of a commission, but for what watches over it. */
const stored = (id: string) =>
  projects.database(async (db) => [
    await db.collection<{ _id: string }>('commissions').findOne({ _id: id }),
    await db.collection<{ _id: string }>('milestone_plans').findOne({ _id: id }),
    (await projects.eventsOf(id)).length,
  ]);
