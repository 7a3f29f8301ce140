import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { aSlot, javaSkill } from './given.ts';
import {
  commissionInput,
  member,
  nextKey,
  type ProjectsUnderTest,
  startProjectsUnderTest,
} from './projects-under-test.ts';

let projects: ProjectsUnderTest;
beforeAll(async () => {
  projects = await startProjectsUnderTest();
});
afterAll(() => projects.close());

const ada = member();
const bruno = member();
const aMilestone = (amount: string, currency = 'EUR') => ({
  title: 'All',
  amount: { amount, currency },
  due: '2099-01-01',
});
const codesOf = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);

describe('opening a commission', () => {
  it('stores what was asked for, exactly', async () => {
    const [clientId, leadId] = [newId('org'), newId('org')];
    const input = commissionInput({ clientId, leadId, slots: [aSlot(), aSlot({ title: 'Design', hours: 41 })] });
    const { commission, userErrors } = await projects.mutate('openCommission', input, ada);
    expect(userErrors).toEqual([]);
    expect(commission).toEqual({
      id: expect.stringMatching(/^com_/),
      title: 'A shop for Lumen',
      description: 'Shop, stock and delivery.',
      version: 1,
      state: 'LEAD',
      visibility: 'COMMUNITY',
      respondBy: input.respondBy,
      openedAt: expect.stringMatching(/Z$/),
      qualifiedAt: null,
      bidAt: null,
      wonAt: null,
      lostAt: null,
      lossReason: null,
      client: { id: clientId },
      lead: { id: leadId },
      openedBy: { id: ada.id },
      price: { amount: '24000.00', currency: 'EUR' },
      slotsCost: { amount: '6345.00', currency: 'EUR' },
      slots: [
        { ...aSlot(), id: expect.stringMatching(/^slt_/), skill: javaSkill, state: 'OPEN' },
        { ...aSlot({ title: 'Design', hours: 41 }), id: expect.stringMatching(/^slt_/), state: 'OPEN' },
      ],
    });
    expect(await projects.read(commission.id, bruno)).toEqual(commission);
  });

  it('has no client as long as none is known, and is led by whoever opens it', async () => {
    const { commission } = await projects.open(ada);
    expect(commission).toMatchObject({ client: null, lead: { id: ada.id } });
  });

  it('holds the largest amount there is, of a currency without decimals too', async () => {
    const price = { amount: '9223372036854775807', currency: 'JPY' };
    const slots = [aSlot({ hours: 1, rate: price })];
    const { commission } = await projects.open(ada, { price, slots });
    expect(commission).toMatchObject({ price, slotsCost: price });
  });

  it.each<[object, string, string]>([
    [{ title: '' }, 'TOO_SHORT', 'title'],
    [{ title: 'x'.repeat(5_000) }, 'TOO_LONG', 'title'],
    [{ title: 'A\u202eb' }, 'FORBIDDEN_CHARACTER', 'title'],
    [{ clientId: 'org_x' }, 'INVALID_ID', 'clientId'],
    [{ leadId: newId('per') }, 'LEAD_NOT_YOU', 'leadId'],
    [{ price: { amount: '1', currency: 'XTS' } }, 'UNKNOWN_CURRENCY', 'price.currency'],
    [{ price: { amount: 'much', currency: 'EUR' } }, 'INVALID_AMOUNT', 'price.amount'],
    [{ price: { amount: '1.001', currency: 'EUR' } }, 'TOO_MANY_DECIMALS', 'price.amount'],
    [{ price: { amount: '0.00', currency: 'EUR' } }, 'AMOUNT_NOT_POSITIVE', 'price.amount'],
    [{ price: { amount: '-1.00', currency: 'EUR' } }, 'AMOUNT_NOT_POSITIVE', 'price.amount'],
    [{ price: { amount: '92233720368547758.08', currency: 'EUR' } }, 'AMOUNT_OUT_OF_RANGE', 'price.amount'],
    [{ respondBy: '2020-01-01T00:00:00.000Z' }, 'RESPOND_BY_PAST', 'respondBy'],
    [{ slots: [] }, 'NO_SLOT', 'slots'],
    [{ slots: Array.from({ length: 31 }, () => aSlot()) }, 'TOO_MANY_SLOTS', 'slots'],
    [{ slots: [aSlot({ id: newId('slt') })] }, 'SLOT_NOT_FOUND', 'slots.0.id'],
    [{ slots: [aSlot({ skill: 'java' })] }, 'INVALID_SKILL', 'slots.0.skill'],
    [{ slots: [aSlot({ level: 6 })] }, 'LEVEL_OUT_OF_RANGE', 'slots.0.level'],
    [{ slots: [aSlot(), aSlot({ hours: 0 })] }, 'HOURS_OUT_OF_RANGE', 'slots.1.hours'],
    [{ slots: [aSlot({ from: '2027-02-01', to: '2027-01-01' })] }, 'ENDS_BEFORE_START', 'slots.0.to'],
    [{ slots: [aSlot({ rate: { amount: '45', currency: 'USD' } })] }, 'CURRENCY_MISMATCH', 'slots.0.rate.currency'],
    [{ milestones: [] }, 'NO_MILESTONE', 'milestones'],
    [{ milestones: [aMilestone('23999.99')] }, 'MILESTONES_NOT_PRICE', 'milestones'],
    [{ milestones: [aMilestone('24000.00', 'USD')] }, 'CURRENCY_MISMATCH', 'milestones.0.amount.currency'],
    [{ idempotencyKey: 'short' }, 'INVALID_IDEMPOTENCY_KEY', 'idempotencyKey'],
  ])('is refused with what is wrong and where, and stores nothing (case %#)', async (fault, code, path) => {
    const stored = () => projects.database((db) => db.collection('commissions').countDocuments());
    const before = await stored();
    const { commission, userErrors } = await projects.open(ada, fault);
    expect(commission).toBeNull();
    expect(userErrors).toEqual([{ code, path: ['input', ...path.split('.')] }]);
    expect(await stored()).toBe(before);
  });

  it.each([
    { slots: [{ ...aSlot(), from: '2027-02-30' }] },
    { slots: [{ ...aSlot(), hours: 1.5 }] },
    { slots: [{ ...aSlot(), hours: 3_000_000_000 }] },
    { price: { amount: 24_000, currency: 'EUR' } },
    { respondBy: 'tomorrow' },
    { visibility: 'NOBODY' },
  ])('is refused by the schema where it is of another form (case %#)', async (fault) => {
    const { errors } = await projects.open(ada, fault);
    expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is for members whose token may write', async () => {
    for (const actor of [undefined, { id: ada.id, scopes: ['projects:read'] }]) {
      expect(codesOf(await projects.open(actor))).toEqual(['FORBIDDEN']);
    }
  });
});

describe('the way of a commission', () => {
  it('leads to won, each step with its event and version', async () => {
    const { commission } = await projects.open(ada, { visibility: 'PUBLIC' });
    const { id: commissionId, slots } = commission;
    const kept = { ...aSlot({ hours: 10 }), id: slots[0].id };
    const revised = await projects.change('reviseSlots', ada, { commissionId, slots: [kept, aSlot()] });
    expect(revised.commission).toMatchObject({ version: 2, slots: [{ id: slots[0].id, hours: 10 }, { hours: 100 }] });
    const qualified = await projects.change('qualifyCommission', ada, { commissionId, expectedVersion: 2 });
    expect(qualified.commission).toMatchObject({ state: 'QUALIFIED', version: 3 });
    const bid = await projects.change('bidForCommission', ada, { commissionId, expectedVersion: 3 });
    expect(bid.commission).toMatchObject({ state: 'BID', version: 4 });
    const won = await projects.change('winCommission', ada, { commissionId, expectedVersion: 4 });
    const { qualifiedAt, bidAt, wonAt } = won.commission;
    expect(won.commission).toMatchObject({ state: 'WON', version: 5, lostAt: null, lossReason: null });
    expect([qualifiedAt, bidAt, wonAt]).toEqual([qualifiedAt, bidAt, wonAt].toSorted());

    const events = await projects.eventsOf(commissionId);
    expect(events.map(({ type }) => type)).toEqual(
      ['opened', 'slots-revised', 'qualified', 'bid', 'won'].map((what) => `millepiani.projects.commission.${what}.v1`),
    );
    for (const [at, event] of events.entries()) {
      expect(event).toMatchObject({
        source: 'urn:millepiani:projects',
        aggregateversion: at + 1,
        partitionkey: commissionId,
        // The second place in the partition is the plan of its milestones.
        partitionversion: at === 0 ? 1 : at + 2,
        visibility: 'public',
        actor: ada.id,
        data: { commissionId },
      });
    }
    expect(events[0]?.data).toMatchObject({ price: { amount: '24000.00', currency: 'EUR' }, openedBy: ada.id });
  });

  it.each([0, 1, 2])('may end as lost after %i steps, for a reason', async (count) => {
    const { commission } = await projects.open(ada, { visibility: 'PARTIES' });
    const steps = ['qualifyCommission', 'bidForCommission'].slice(0, count);
    for (const [at, step] of steps.entries()) {
      await projects.change(step, ada, { commissionId: commission.id, expectedVersion: at + 1 });
    }
    const input = { commissionId: commission.id, expectedVersion: count + 1 };
    const early = await projects.change('loseCommission', ada, { ...input, reason: 'EXPIRED' });
    expect(early.userErrors).toEqual([{ code: 'RESERVED_REASON', path: ['input', 'reason'] }]);
    const { commission: lost } = await projects.change('loseCommission', ada, { ...input, reason: 'OUTBID' });
    expect(lost).toMatchObject({ state: 'LOST', lossReason: 'OUTBID', version: count + 2 });
    const [last] = (await projects.eventsOf(commission.id)).slice(-1);
    expect(last).toMatchObject({ visibility: 'parties', data: { reason: 'OUTBID' }, aggregateversion: count + 2 });
    const again = await projects.change('qualifyCommission', ada, { ...input, expectedVersion: count + 2 });
    expect(again.userErrors).toEqual([{ code: 'WRONG_STATE', path: ['input', 'commissionId'] }]);
  });

  it('is not gone by skipping, nor from a version that is past', async () => {
    const { commission } = await projects.open(ada);
    const on = { commissionId: commission.id };
    for (const name of ['bidForCommission', 'winCommission', 'startCommission', 'closeCommission']) {
      expect(codesOf(await projects.change(name, ada, on))).toEqual(['WRONG_STATE']);
    }
    await projects.change('qualifyCommission', ada, on);
    const stale = await projects.change('bidForCommission', ada, on);
    expect(stale.userErrors).toEqual([{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }]);
  });

  it('is not to be qualified once its time is up', async () => {
    const { commission } = await projects.open(ada);
    await projects.database((db) =>
      db
        .collection<{ _id: string }>('commissions')
        .updateOne({ _id: commission.id }, { $set: { respondBy: new Date() } }),
    );
    const late = await projects.change('qualifyCommission', ada, { commissionId: commission.id });
    // Either the clock was there first, or it will be soon.
    expect(['TOO_LATE', 'WRONG_STATE', 'VERSION_CONFLICT']).toContain(codesOf(late)[0]);
  });

  it('shows each mutation of one request what it made itself', async () => {
    const { commission } = await projects.open(ada);
    const { data } = await projects.ask(
      `mutation ($a: QualifyCommissionInput!, $b: BidForCommissionInput!) {
        a: qualifyCommission(input: $a) { commission { state version } }
        b: bidForCommission(input: $b) { commission { state version } }
      }`,
      {
        a: { idempotencyKey: nextKey(), commissionId: commission.id, expectedVersion: 1 },
        b: { idempotencyKey: nextKey(), commissionId: commission.id, expectedVersion: 2 },
      },
      ada,
    );
    expect(data).toEqual({
      a: { commission: { state: 'QUALIFIED', version: 2 } },
      b: { commission: { state: 'BID', version: 3 } },
    });
  });
});

describe('managing a commission', () => {
  const changes: [string, object][] = [
    ['reviseSlots', { slots: [aSlot()] }],
    ['reviseCommission', { title: 'Another shop' }],
    ['qualifyCommission', {}],
    ['bidForCommission', {}],
    ['winCommission', {}],
    ['startCommission', {}],
    ['closeCommission', {}],
    ['loseCommission', { reason: 'DECLINED' }],
  ];

  it.each(changes)('by %s is for whoever opened it', async (name, input) => {
    const { commission } = await projects.open(ada, { visibility: 'PUBLIC', clientId: bruno.id });
    const readOnly = { id: ada.id, scopes: ['projects:read'] };
    for (const actor of [bruno, member(), readOnly, undefined]) {
      const refused = await projects.change(name, actor, { commissionId: commission.id, ...input });
      expect(refused.commission).toBeNull();
      expect(refused.userErrors).toEqual([{ code: 'FORBIDDEN', path: ['input', 'commissionId'] }]);
    }
    expect((await projects.read(commission.id)).version).toBe(1);
  });

  it.each(changes)('by %s does not tell that there is one which one may not see', async (name, input) => {
    const { commission } = await projects.open(ada, { visibility: 'PARTIES' });
    const hidden = await projects.change(name, bruno, { commissionId: commission.id, ...input });
    const absent = await projects.change(name, bruno, { commissionId: newId('com'), ...input });
    expect(hidden.userErrors).toEqual([{ code: 'COMMISSION_NOT_FOUND', path: ['input', 'commissionId'] }]);
    expect(hidden).toEqual(absent);
    expect(codesOf(await projects.change(name, ada, { commissionId: 'com_x', ...input }))).toEqual(['INVALID_ID']);
  });
});

describe('one key', () => {
  it('opens one commission, also at the same time', async () => {
    const input = commissionInput();
    const answers = await Promise.all(Array.from({ length: 8 }, () => projects.mutate('openCommission', input, ada)));
    expect(new Set(answers.map((answer) => answer.commission?.id)).size).toBe(1);
    const [{ commission }] = answers;
    expect((await projects.mutate('openCommission', input, ada)).commission.id).toBe(commission.id);
    expect(await projects.eventsOf(commission.id)).toHaveLength(1);
  });

  it('is refused for another input, and free for another member', async () => {
    const input = commissionInput();
    const first = await projects.mutate('openCommission', input, ada);
    const other = await projects.mutate('openCommission', { ...input, title: 'Another shop' }, ada);
    expect(other.userErrors).toEqual([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }]);
    const { commission } = await projects.mutate('openCommission', input, bruno);
    expect(commission.id).not.toBe(first.commission.id);
  });

  it('takes a step once, and gives the same answer after it', async () => {
    const { commission } = await projects.open(ada);
    const input = { idempotencyKey: nextKey(), commissionId: commission.id };
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => projects.change('qualifyCommission', ada, input)),
    );
    for (const answer of answers) expect(answer.commission).toMatchObject({ state: 'QUALIFIED', version: 2 });
    expect(await projects.eventsOf(commission.id)).toHaveLength(2);
  });
});

describe('two at the same time', () => {
  it('one wins, and the others are told', async () => {
    const { commission } = await projects.open(ada);
    const on = { commissionId: commission.id };
    const answers = await Promise.all([
      projects.change('qualifyCommission', ada, on),
      projects.change('loseCommission', ada, { ...on, reason: 'DECLINED' }),
      projects.change('reviseSlots', ada, { ...on, slots: [aSlot()] }),
      projects.change('qualifyCommission', ada, on),
    ]);
    expect(answers.filter((answer) => answer.commission)).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(['VERSION_CONFLICT', 'VERSION_CONFLICT', 'VERSION_CONFLICT']);
    const versions = (await projects.eventsOf(commission.id)).map(({ aggregateversion }) => aggregateversion);
    expect(versions).toEqual([1, 2]);
  });
});
