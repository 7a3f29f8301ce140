import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, type Payload } from './projects-under-test.ts';
import { ada, bruno, day, greta, lumen } from './teams-under-test.ts';
import { faults, ledByAurora, startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
let commission: Payload;
beforeAll(async () => {
  projects = await startWorkUnderTest();
  commission = await projects.running();
});
afterAll(() => projects.close());

const recorded = async (of: Payload = commission, minutes = 30): Promise<Payload> => {
  const work = { kind: 'WORK', slotId: of.slots[0].id, minutes, note: 'Rooms', happenedOn: day(0) };
  return (await projects.act('recordContribution', 'contribution', { commissionId: of.id, ...work }, bruno))
    .contribution;
};
const judge = (name: 'approve' | 'reverse', { id }: Payload, actor?: TestActor) =>
  projects.act(`${name}Contribution`, 'contribution', { contributionId: id }, actor);
const approved = async (of: Payload = commission): Promise<Payload> =>
  (await judge('approve', await recorded(of), ada)).contribution;
const dispute = ({ id, version }: Payload, actor: TestActor | undefined = greta, change: object = {}) =>
  projects.act(
    'openDispute',
    'dispute',
    { contributionId: id, expectedVersion: version, reason: 'He was not there.', ...change },
    actor,
  );
const show = ({ id, version }: Payload, actor?: TestActor, change: object = {}) =>
  projects.act(
    'addDisputeEvidence',
    'dispute',
    { disputeId: id, expectedVersion: version, text: 'The door’s log', ...change },
    actor,
  );
const resolve = ({ id, version }: Payload, outcome: 'UPHELD' | 'DISMISSED', actor?: TestActor, change: object = {}) =>
  projects.act(
    'resolveDispute',
    'dispute',
    { disputeId: id, expectedVersion: version, outcome, resolution: 'By the log.', ...change },
    actor,
  );
const withdraw = ({ id, version }: Payload, actor?: TestActor) =>
  projects.act('withdrawDispute', 'dispute', { disputeId: id, expectedVersion: version, resolution: 'I see.' }, actor);
const approvedMinutes = async (of: Payload) => {
  const { commitments } = await projects.ask(of.id, 'commitments { edges { node { slotId approvedMinutes } } }', ada);
  return commitments.edges.find(({ node }: Payload) => node.slotId === of.slots[0].id).node.approvedMinutes;
};
const stateOf = async (contribution: Payload, of: Payload = commission) => {
  const { contributions } = await projects.ask(of.id, 'contributions(first: 100) { edges { node { id state } } }', ada);
  return contributions.edges.find(({ node }: Payload) => node.id === contribution.id).node.state;
};

describe('a dispute', () => {
  it('that is upheld has the contribution reversed, and what it counted taken off', async () => {
    const own = await projects.running();
    const contribution = await approved(own);
    const opened = (await dispute(contribution)).dispute;
    expect(opened).toMatchObject({
      ...{ state: 'OPENED', outcome: null, version: 1, reason: 'He was not there.', openedBy: { id: greta.id } },
      ...{ evidence: [], resolvedBy: null, commission: { id: own.id } },
      contribution: { id: contribution.id, state: 'DISPUTED', version: 3, dispute: { id: opened.id } },
    });
    for (const name of ['approve', 'reverse'] as const) {
      expect(faults(await judge(name, contribution, ada))).toEqual(['WRONG_STATE input.contributionId']);
    }
    // What was approved stays counted until it is known.
    expect(await approvedMinutes(own)).toBe(30);
    const link = 'https://door.example/log';
    const shown = (await show(opened, bruno, { link })).dispute;
    expect(shown).toMatchObject({
      ...{ state: 'EVIDENCE', version: 2 },
      evidence: [{ text: 'The door’s log', link, addedBy: { id: bruno.id }, addedAt: expect.any(String) }],
    });
    const ended = (await resolve(shown, 'UPHELD', ada)).dispute;
    expect(ended).toMatchObject({
      ...{ state: 'RESOLVED', outcome: 'UPHELD', resolution: 'By the log.', resolvedBy: { id: ada.id }, version: 3 },
      contribution: { state: 'REVERSED', version: 4 },
    });
    expect(await approvedMinutes(own)).toBe(0);
    expect(await projects.typesOf(opened.id)).toEqual(
      ['opened', 'evidence-added', 'resolved'].map((what) => `dispute.${what}`),
    );
    expect(await projects.typesOf(contribution.id)).toEqual(
      ['recorded', 'approved', 'disputed', 'reversed'].map((what) => `contribution.${what}`),
    );
    const [, , disputed] = await projects.eventsOf(contribution.id);
    expect(disputed).toMatchObject({
      ...{ partitionkey: own.id, visibility: 'parties' },
      data: { disputeId: opened.id, approvedBy: ada.id, disputedBy: greta.id },
    });
  });

  it('that is dismissed or given up leaves the contribution as it was', async () => {
    const [before, counting] = [await recorded(), await approved()];
    const first = (await dispute(before)).dispute;
    expect((await resolve(first, 'DISMISSED', ada)).dispute).toMatchObject({
      ...{ outcome: 'DISMISSED', contribution: { state: 'RECORDED', version: 3 } },
    });
    expect((await judge('approve', before, ada)).contribution).toMatchObject({ state: 'APPROVED', version: 4 });
    const second = (await dispute(counting)).dispute;
    expect((await withdraw(second, greta)).dispute).toMatchObject({
      ...{ outcome: 'WITHDRAWN', resolvedBy: { id: greta.id }, contribution: { state: 'APPROVED', version: 4 } },
    });
    expect(await projects.typesOf(counting.id)).toEqual(
      ['recorded', 'approved', 'disputed', 'restored'].map((what) => `contribution.${what}`),
    );
    // Once more by who gave it up, and not by who was not right.
    expect(faults(await dispute({ ...before, version: 4 }))).toEqual(['ALREADY_DECIDED input.contributionId']);
    const again = (await dispute({ ...counting, version: 4 })).dispute;
    expect(again.state).toBe('OPENED');
    expect((await withdraw(again, greta)).dispute).toMatchObject({ contribution: { state: 'APPROVED', version: 6 } });
    // Nor a third time: it would keep what is right from ever counting.
    expect(faults(await dispute({ ...counting, version: 6 }))).toEqual(['ALREADY_GIVEN_UP input.contributionId']);
    expect((await dispute({ ...counting, version: 6 }, ada)).dispute.state).toBe('OPENED');
  });

  it('is not resolved by who opened it or whose contribution it is, and says who could', async () => {
    const byAda = (await dispute(await recorded(), ada)).dispute;
    for (const actor of [ada, bruno]) {
      const { userErrors } = await resolve(byAda, 'UPHELD', actor);
      expect(userErrors).toMatchObject([{ code: 'HAS_PART', path: ['input', 'disputeId'] }]);
      expect(userErrors[0].message).toContain(greta.id);
    }
    // Ada manages the commission and disputes herself: another party resolves it.
    expect((await resolve(byAda, 'DISMISSED', greta)).dispute).toMatchObject({ resolvedBy: { id: greta.id } });
    const byGreta = (await dispute(await recorded())).dispute;
    expect(faults(await withdraw(byGreta, ada))).toEqual(['FORBIDDEN input.disputeId']);
    expect(faults(await resolve(byGreta, 'UPHELD', greta))).toEqual(['HAS_PART input.disputeId']);
  });

  it('is opened, and resolved, for an organization by who speaks for it', async () => {
    const { own, klara } = await ledByAurora(projects);
    const contribution = await recorded(own);
    expect((await dispute(contribution, klara)).dispute).toMatchObject({ openedBy: { id: klara.id } });
    const other = await recorded(own);
    const byAda = (await dispute(other, ada)).dispute;
    expect((await resolve(byAda, 'UPHELD', klara)).dispute).toMatchObject({ outcome: 'UPHELD' });
    expect(await stateOf(other, own)).toBe('REVERSED');
  });

  it('is one at a time: of several at once one is opened, and of approval and dispute at once one is told to wait', async () => {
    const contribution = await recorded();
    const answers = await Promise.all([greta, ada, greta, ada].map((actor) => dispute(contribution, actor)));
    expect(answers.filter((answer) => answer.dispute)).toHaveLength(1);
    expect(new Set(answers.flatMap(faults))).toEqual(new Set(['VERSION_CONFLICT input.expectedVersion']));
    const both = await recorded();
    const [disputed, judged] = await Promise.all([dispute(both), judge('approve', both, ada)]);
    const won = await stateOf(both);
    expect(won).toBe(disputed.dispute ? 'DISPUTED' : 'APPROVED');
    expect([disputed.dispute, judged.contribution].filter(Boolean).length).toBeGreaterThan(0);
  });

  it('by one key is opened once', async () => {
    const contribution = await recorded();
    const input = { idempotencyKey: 'one-dispute-once' };
    const answers = await Promise.all([1, 2, 3].map(() => dispute(contribution, greta, input)));
    expect(new Set(answers.map((answer) => answer.dispute.id)).size).toBe(1);
  });

  it('can end once the commission is accepted and settled, and not begin any more', async () => {
    const own = await projects.running();
    const [open, other] = [await recorded(own), await recorded(own)];
    const opened = (await dispute(open)).dispute;
    await projects.database((db) =>
      db.collection<{ _id: string }>('commissions').updateOne(
        { _id: own.id },
        {
          $set: { state: 'SETTLED', acceptedAt: new Date(), settledAt: new Date() },
        },
      ),
    );
    expect(faults(await dispute(other))).toEqual(['WRONG_STATE input.contributionId']);
    expect((await resolve(opened, 'DISMISSED', ada)).dispute).toMatchObject({ contribution: { state: 'RECORDED' } });
  });
});

describe('disputes', () => {
  it('are listed newest first, by state, in pages, to who does the commission', async () => {
    const own = await projects.running({ visibility: 'PUBLIC' });
    const all: Payload[] = [];
    for (let at = 0; at < 4; at += 1) all.push((await dispute(await recorded(own))).dispute);
    await show(all[1], bruno);
    await resolve(all[2], 'UPHELD', ada);
    const list = async (args: string, actor: TestActor = greta) => {
      const fields = `disputes${args} { edges { node { id contribution { dispute { id } } } } pageInfo { hasNextPage endCursor } }`;
      return (await projects.ask(own.id, fields, actor)).disputes;
    };
    const ids = ({ edges }: Payload) => edges.map(({ node }: Payload) => all.findIndex(({ id }) => id === node.id));
    const whole = await list('');
    expect(ids(whole)).toEqual([3, 2, 1, 0]);
    for (const { node } of whole.edges) expect(node.contribution.dispute.id).toBe(node.id);
    expect(ids(await list('(state: OPENED)'))).toEqual([3, 0]);
    expect(ids(await list('(state: EVIDENCE)'))).toEqual([1]);
    expect(ids(await list('(state: RESOLVED)'))).toEqual([2]);
    const page = await list('(first: 3)');
    expect([ids(page), page.pageInfo.hasNextPage]).toEqual([[3, 2, 1], true]);
    expect(ids(await list(`(first: 3, after: "${page.pageInfo.endCursor}")`))).toEqual([0]);
    for (const actor of [lumen, member()]) expect(await list('', actor)).toBeNull();
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Dispute { id reason } } }';
    const r = [all[0].id, newId('dsp')].map((id) => ({ __typename: 'Dispute', id }));
    const entities = async (actor: TestActor) => (await projects.askWith(query, { r }, actor)).data._entities;
    expect(await entities(bruno)).toEqual([{ id: all[0].id, reason: 'He was not there.' }, null]);
    expect(await entities(lumen)).toEqual([null, null]);
  });
});
