import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, nextKey, type Payload } from './projects-under-test.ts';
import { ada, bruno, day, greta, lumen } from './teams-under-test.ts';
import { bySlices, faults, ledByAurora, startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
let commission: Payload;
beforeAll(async () => {
  projects = await startWorkUnderTest();
  commission = await projects.running({}, { rule: bySlices });
});
afterAll(() => projects.close());

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const work = (change: object = {}, of: Payload = commission) => ({
  ...{ commissionId: of.id, kind: 'WORK', slotId: of.slots[0].id, minutes: 60, note: 'Rooms', happenedOn: day(0) },
  ...change,
});
const record = (input: object, actor?: TestActor) => projects.act('recordContribution', 'contribution', input, actor);
const judge = (name: 'approve' | 'reverse', { id }: Payload, actor?: TestActor) =>
  projects.act(`${name}Contribution`, 'contribution', { contributionId: id }, actor);
const approvedOf = async (of: Payload) => {
  const { commitments } = await projects.ask(of.id, 'commitments { edges { node { slotId approvedMinutes } } }', ada);
  return commitments.edges.find(({ node }: Payload) => node.slotId === of.slots[0].id).node.approvedMinutes;
};

describe('recording a contribution', () => {
  it('says what a party put in, by the version that is in force', async () => {
    const { contribution } = await record(work(), bruno);
    expect(contribution).toMatchObject({
      ...{ kind: 'WORK', state: 'RECORDED', version: 1, minutes: 60, slotId: commission.slots[0].id, note: 'Rooms' },
      ...{ agent: { id: bruno.id }, rate: euros('45.00'), amount: null, vat: null, happenedOn: day(0) },
      ...{ agreementVersion: { id: commission.agreementVersion.id }, recordedBy: { id: bruno.id }, approvedBy: null },
    });
    const money = { slotId: undefined, minutes: undefined, amount: euros('100.00') };
    const spent = await record(work({ ...money, kind: 'EXPENSE', vat: euros('22.00') }), bruno);
    expect(spent.contribution).toMatchObject({
      kind: 'EXPENSE',
      amount: euros('100.00'),
      vat: euros('22.00'),
      minutes: null,
    });
    const forGreta = await record(work({ ...money, kind: 'TRANSFER', agentId: greta.id }), ada);
    expect(forGreta.contribution).toMatchObject({ agent: { id: greta.id }, recordedBy: { id: ada.id } });
    const just = { slotId: undefined, minutes: undefined };
    const cited = await record(work({ ...just, kind: 'CITE', reference: 'https://blu.example/light' }), greta);
    expect(cited.contribution).toMatchObject({ kind: 'CITE', amount: null, reference: 'https://blu.example/light' });
    const drill = { equipment: 'The big drill', quantity: '1.5', unit: 'DAY' };
    const used = await record(work({ ...just, kind: 'USE', ...drill, externalReference: 'U-1' }), greta);
    expect(used.contribution).toMatchObject({ kind: 'USE', ...drill, externalReference: 'U-1', amount: null });
  });

  it('is done for an organization by who speaks for it, and approved by nobody who does', async () => {
    const { own, klara, aurora } = await ledByAurora(projects);
    const put = work(
      { agentId: aurora, kind: 'TRANSFER', slotId: undefined, minutes: undefined, amount: euros('500') },
      own,
    );
    const { contribution } = await record(put, klara);
    expect(contribution).toMatchObject({ agent: { id: aurora }, recordedBy: { id: klara.id }, state: 'RECORDED' });
    const byAda = (await record({ ...put, note: 'More' }, ada)).contribution;
    expect(faults(await judge('approve', byAda, klara))).toEqual(['FORBIDDEN input.contributionId']);
    expect((await judge('approve', byAda, bruno)).contribution.state).toBe('APPROVED');
    expect((await judge('reverse', byAda, klara)).contribution.state).toBe('REVERSED');
    const [told] = await projects.eventsOf(contribution.id);
    expect(told?.data).toMatchObject({ agentId: aurora, kind: 'TRANSFER', amount: euros('500.00') });
    const work_ = work({ agentId: aurora }, own);
    expect(faults(await record(work_, klara))).toEqual(['NO_COMMITMENT input.agentId']);
    expect(faults(await record(put, greta))).toEqual(['FORBIDDEN input.agentId']);
  });

  it('is refused with what is wrong, and stores nothing', async () => {
    const stored = () => projects.database((db) => db.collection('contributions').countDocuments());
    const before = await stored();
    const cases: [object, TestActor | undefined, string[]][] = [
      [work({ happenedOn: day(2) }), bruno, ['IN_FUTURE input.happenedOn']],
      [work({ minutes: 0 }), bruno, ['MINUTES_OUT_OF_RANGE input.minutes']],
      [work({ slotId: commission.slots[1].id }), bruno, ['NO_COMMITMENT input.slotId']],
      [work({ vat: euros('1') }), bruno, ['NOT_FOR_KIND input.vat']],
      [work(), ada, ['NO_COMMITMENT input.agentId']],
      [work({ agentId: bruno.id }), greta, ['FORBIDDEN input.agentId']],
      [work({ agentId: newId('org') }), ada, ['NO_COMMITMENT input.agentId']],
      [work({ agentId: newId('com') }), ada, ['INVALID_ID input.agentId']],
      [work({ commissionId: newId('com') }), bruno, ['COMMISSION_NOT_FOUND input.commissionId']],
      [work({ idempotencyKey: 'short' }), bruno, ['INVALID_IDEMPOTENCY_KEY input.idempotencyKey']],
    ];
    for (const [input, actor, codes] of cases) expect(faults(await record(input, actor))).toEqual(codes);
    expect(await stored()).toBe(before);
  });

  it('by one key happens once', async () => {
    const input = work({ idempotencyKey: nextKey() });
    const answers = await Promise.all([1, 2, 3, 4].map(() => record(input, bruno)));
    expect(new Set(answers.map(({ contribution }) => contribution.id)).size).toBe(1);
  });

  it('waits for the work to begin', async () => {
    const agreed = await projects.agreed();
    expect(faults(await record(work({}, agreed), bruno))).toEqual(['WRONG_STATE input.commissionId']);
  });
});

describe('a contribution', () => {
  it('is approved by another party or who manages the commission, never by who recorded it or whose it is', async () => {
    const { contribution } = await record(work(), bruno);
    const forBruno = (await record(work({ agentId: bruno.id }), ada)).contribution;
    expect(faults(await judge('approve', contribution, bruno))).toEqual(['FORBIDDEN input.contributionId']);
    for (const actor of [ada, bruno]) {
      expect(faults(await judge('approve', forBruno, actor))).toEqual(['FORBIDDEN input.contributionId']);
    }
    for (const actor of [lumen, member()]) {
      expect(faults(await judge('approve', contribution, actor))).toEqual([
        'CONTRIBUTION_NOT_FOUND input.contributionId',
      ]);
    }
    const before = await approvedOf(commission);
    const approved = (await judge('approve', contribution, ada)).contribution;
    expect(approved).toMatchObject({ ...contribution, state: 'APPROVED', version: 2, approvedBy: { id: ada.id } });
    expect((await judge('approve', forBruno, greta)).contribution.state).toBe('APPROVED');
    expect(await approvedOf(commission)).toBe(before + 120);
    expect(faults(await judge('approve', contribution, ada))).toEqual(['WRONG_STATE input.contributionId']);
    const [, told] = await projects.eventsOf(contribution.id);
    expect(told).toMatchObject({
      ...{ type: 'millepiani.projects.contribution.approved.v1', partitionkey: commission.id, visibility: 'parties' },
      data: {
        agentId: bruno.id,
        kind: 'WORK',
        minutes: 60,
        rate: euros('45.00'),
        recordedBy: bruno.id,
        approvedBy: ada.id,
      },
    });
  });

  it('is corrected by its reversal alone, and both stay', async () => {
    const { contribution } = await record(work(), bruno);
    await judge('approve', contribution, ada);
    const before = await approvedOf(commission);
    expect(faults(await judge('reverse', contribution, greta))).toEqual(['FORBIDDEN input.contributionId']);
    const reversed = (await judge('reverse', contribution, bruno)).contribution;
    expect(reversed).toMatchObject({
      ...{ ...contribution, state: 'REVERSED', version: 3, approvedBy: { id: ada.id }, reversedBy: { id: bruno.id } },
    });
    expect(await approvedOf(commission)).toBe(before - 60);
    expect(faults(await judge('reverse', contribution, ada))).toEqual(['WRONG_STATE input.contributionId']);
    expect(await projects.typesOf(contribution.id)).toEqual(
      ['recorded', 'approved', 'reversed'].map((what) => `contribution.${what}`),
    );
  });

  it('of work is approved up to what is committed, also of several at once, unless more is agreed', async () => {
    const own = await projects.running();
    const recorded: Payload[] = [];
    for (let at = 0; at < 5; at += 1) recorded.push((await record(work({ minutes: 100 }, own), bruno)).contribution);
    const answers = await Promise.all(recorded.map((one) => judge('approve', one, ada)));
    // 360 minutes are committed.
    expect(answers.filter(({ contribution }) => contribution)).toHaveLength(3);
    expect(answers.flatMap(faults)).toEqual(Array.from({ length: 2 }, () => 'OVER_COMMITTED input.contributionId'));
    expect(await approvedOf(own)).toBe(300);

    const hours = [{ slotId: own.slots[0].id, minutes: 500 }];
    const below = await projects.propose(own.id, { expectedVersion: 5, hours: [{ ...hours[0], minutes: 299 }] });
    expect(faults(below)).toEqual(['BELOW_APPROVED input.hours.0.minutes']);
    const { agreementVersion } = await projects.propose(own.id, { expectedVersion: 5, hours });
    for (const party of [ada, bruno, greta]) await projects.sign(agreementVersion, party);
    const left = recorded.filter((_, index) => faults(answers[index]).length > 0);
    for (const one of left) expect((await judge('approve', one, ada)).contribution.state).toBe('APPROVED');
    expect(await approvedOf(own)).toBe(500);
  });
});

describe('what was put in', () => {
  it('is listed newest first, by state, in pages, to who does the commission', async () => {
    const own = await projects.running({ visibility: 'PUBLIC' });
    const all: Payload[] = [];
    for (let at = 0; at < 5; at += 1) all.push((await record(work({ minutes: 10 }, own), bruno)).contribution);
    await judge('approve', all[1], ada);
    await judge('reverse', all[3], ada);
    const list = async (args: string, actor = greta) => {
      const fields = `contributions${args} { edges { cursor node { id state } } pageInfo { hasNextPage endCursor } }`;
      return (await projects.ask(own.id, fields, actor)).contributions;
    };
    const ids = ({ edges }: Payload) => edges.map(({ node }: Payload) => all.findIndex(({ id }) => id === node.id));
    expect(ids(await list(''))).toEqual([4, 3, 2, 1, 0]);
    expect(ids(await list('(state: RECORDED)'))).toEqual([4, 2, 0]);
    expect(ids(await list('(state: APPROVED)'))).toEqual([1]);
    expect(ids(await list('(state: REVERSED)'))).toEqual([3]);
    const page = await list('(state: RECORDED, first: 2)');
    expect([ids(page), page.pageInfo.hasNextPage]).toEqual([[4, 2], true]);
    const rest = await list(`(state: RECORDED, first: 2, after: "${page.pageInfo.endCursor}")`);
    expect([ids(rest), rest.pageInfo.hasNextPage]).toEqual([[0], false]);
    for (const actor of [lumen, member()]) expect(await list('', actor)).toBeNull();
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Contribution { id commission { id } } } }';
    const r = [all[0].id, newId('ctr')].map((id) => ({ __typename: 'Contribution', id }));
    const entities = async (actor: TestActor) => (await projects.askWith(query, { r }, actor)).data._entities;
    expect(await entities(bruno)).toEqual([{ id: all[0].id, commission: { id: own.id } }, null]);
    expect(await entities(lumen)).toEqual([null, null]);
  });
});
