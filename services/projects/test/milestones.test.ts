import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { member, type Payload } from './projects-under-test.ts';
import { ada, bruno, greta, lumen } from './teams-under-test.ts';
import { faults, startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
beforeAll(async () => {
  projects = await startWorkUnderTest();
});
afterAll(() => projects.close());

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const three = [
  { title: 'Design', amount: euros('6000.00'), due: '2099-01-31' },
  { title: 'First version', amount: euros('12000.00'), due: '2099-02-28' },
  { title: 'Delivery', amount: euros('6000.00'), due: '2099-03-31' },
];
const milestonesOf = async (id: string, actor = ada): Promise<Payload> =>
  (await projects.ask(id, `state milestones { ${projects.selections.milestone} }`, actor)).milestones;
const act = (name: string, milestone: Payload, actor = lumen, change: object = {}) =>
  projects.act(
    `${name}Milestone`,
    'milestone',
    { milestoneId: milestone.id, expectedVersion: milestone.version, ...change },
    actor,
  );
/** Delivers one that is to be, and gives it as it is then. */
const deliver = async (milestone: Payload) => (await act('deliver', milestone, bruno)).milestone;

describe('the milestones of a commission', () => {
  it('are planned when it is opened, and told beside it', async () => {
    const { id } = await projects.qualified({ milestones: three });
    expect(await milestonesOf(id, member())).toMatchObject(
      three.map((one, index) => ({ ...one, number: index + 1, state: 'PLANNED', version: 0, deliveredBy: null })),
    );
    const [told] = await projects.eventsOf(`${id}#milestones`);
    expect(told).toMatchObject({
      type: 'millepiani.projects.commission.milestones-planned.v1',
      ...{ aggregateversion: 1, partitionkey: id, visibility: 'community' },
      data: { commissionId: id, milestones: three },
    });
  });

  it('are one of the whole price where none is named', async () => {
    const { id } = await projects.qualified();
    expect(await milestonesOf(id)).toMatchObject([{ title: 'A shop for Lumen', amount: euros('24000.00'), number: 1 }]);
  });

  it('move only once the work has begun', async () => {
    const { id } = await projects.agreed({ milestones: three });
    const [first] = await milestonesOf(id);
    expect(faults(await act('deliver', first, bruno))).toEqual(['WRONG_STATE input.milestoneId']);
  });
});

describe('the way of a milestone', () => {
  it('is delivered, rejected with reasons, delivered again and accepted; with the last, the commission is', async () => {
    const commission = await projects.running({ milestones: three });
    const [first, second, third] = await milestonesOf(commission.id);
    const delivered = await deliver(first);
    expect(delivered).toMatchObject({ state: 'DELIVERED', version: 1, deliveredBy: { id: bruno.id } });
    const reasons = ['The colours are not ours.', 'It is slow.'];
    const rejected = (await act('reject', delivered, lumen, { reasons })).milestone;
    expect(rejected).toMatchObject({
      state: 'REJECTED',
      version: 2,
      rejectionReasons: reasons,
      rejectedBy: { id: lumen.id },
    });
    const again = (await act('deliver', rejected, ada)).milestone;
    const accepted = (await act('accept', again)).milestone;
    expect(accepted).toMatchObject({
      state: 'ACCEPTED',
      version: 4,
      acceptedBy: { id: lumen.id },
      acceptanceEvidence: null,
    });
    expect(await projects.typesOf(first.id)).toEqual(
      ['delivered', 'rejected', 'delivered', 'accepted'].map((what) => `milestone.${what}`),
    );
    const [, , , told] = await projects.eventsOf(first.id);
    expect(told?.data).toEqual({
      ...{ milestoneId: first.id, commissionId: commission.id, title: 'Design', number: 1, amount: euros('6000.00') },
      agreementVersionId: commission.agreementVersion.id,
      ...{ clientId: lumen.id, leadId: ada.id, invoicerId: ada.id, acceptedBy: lumen.id },
      ...{ acceptedAt: accepted.acceptedAt, isLast: false },
    });

    for (const one of [second, third]) await act('accept', await deliver(one));
    const [, last] = await projects.eventsOf(third.id);
    expect(last?.data.isLast).toBe(true);
    const after = await projects.ask(
      commission.id,
      `state acceptedAt version commitments { edges { node { state person { id } } } }`,
      ada,
    );
    expect(after).toMatchObject({
      ...{ state: 'ACCEPTED', acceptedAt: last?.data.acceptedAt, version: commission.version + 1 },
      commitments: { edges: [{ node: { state: 'FULFILLED' } }, { node: { state: 'FULFILLED' } }] },
    });
    expect((await projects.typesOf(commission.id)).slice(-2)).toEqual(['commission.started', 'commission.accepted']);
  });

  it('of two accepted at once, one is the last and the commission is accepted once', async () => {
    for (let round = 0; round < 3; round += 1) {
      const commission = await projects.running({ milestones: three });
      const all: Payload[] = [];
      for (const one of await milestonesOf(commission.id)) all.push(await deliver(one));
      const answers = await Promise.all(all.map((one) => act('accept', one)));
      expect(answers.flatMap(faults)).toEqual([]);
      const told = await Promise.all(all.map(async ({ id }) => (await projects.eventsOf(id))[1]?.data.isLast));
      expect(told.toSorted()).toEqual([false, false, true]);
      expect((await projects.ask(commission.id, 'state', ada)).state).toBe('ACCEPTED');
    }
  });

  it('is answered by who read it as it is: of two at once, one happens', async () => {
    const { id } = await projects.running();
    const delivered = await deliver((await milestonesOf(id))[0]);
    const answers = await Promise.all([
      act('accept', delivered),
      act('reject', delivered, lumen, { reasons: ['No.'] }),
    ]);
    expect(answers.filter(({ milestone }) => milestone)).toHaveLength(1);
    expect(answers.flatMap(faults)).toEqual(['VERSION_CONFLICT input.expectedVersion']);
  });
});

describe('who may', () => {
  it('deliver: who is bound, and the lead; accept: the client; and others are told no more than they may see', async () => {
    const { id } = await projects.running({ visibility: 'PARTIES' });
    const [first] = await milestonesOf(id);
    expect(faults(await act('deliver', first, lumen))).toEqual(['FORBIDDEN input.milestoneId']);
    expect(faults(await act('deliver', first, member()))).toEqual(['MILESTONE_NOT_FOUND input.milestoneId']);
    expect(faults(await act('deliver', { ...first, id: newId('mil') }, ada))).toEqual([
      'MILESTONE_NOT_FOUND input.milestoneId',
    ]);
    expect(faults(await act('deliver', { ...first, id: 'mil_x' }, ada))).toEqual(['INVALID_ID input.milestoneId']);
    const delivered = await deliver(first);
    for (const actor of [ada, bruno]) {
      expect(faults(await act('accept', delivered, actor))).toEqual(['FORBIDDEN input.milestoneId']);
      expect(faults(await act('reject', delivered, actor, { reasons: ['x'] }))).toEqual([
        'FORBIDDEN input.milestoneId',
      ]);
    }
    expect(faults(await act('reject', delivered, lumen, { reasons: [] }))).toEqual(['REASONS_MISSING input.reasons']);
  });

  it('accept for an organization: who speaks for it, from when that is known', async () => {
    const [klaraId, organization] = [newId('per'), newId('org')];
    const klara = { ...member(), id: klaraId };
    const { id } = await projects.running({ clientId: organization, visibility: 'PARTIES' });
    const delivered = await deliver((await milestonesOf(id))[0]);
    expect(faults(await act('accept', delivered, klara))).toEqual(['MILESTONE_NOT_FOUND input.milestoneId']);
    expect(await projects.ask(id, 'id', klara)).toBeNull();
    const { connection, projects: stores } = projects.inProcess;
    await inTransaction(connection, (session) => stores.speakers.put(session, organization, [klaraId]));
    expect(await projects.ask(id, 'id milestones { deliveredBy { id } }', klara)).toEqual({
      id,
      milestones: [{ deliveredBy: { id: bruno.id } }],
    });
    expect((await act('accept', delivered, klara)).milestone).toMatchObject({
      state: 'ACCEPTED',
      acceptedBy: { id: klara.id },
    });
  });

  it('accept where the client has no id here: who manages it, with what shows it', async () => {
    const { id } = await projects.running({ clientId: null });
    const delivered = await deliver((await milestonesOf(id))[0]);
    expect(faults(await act('accept', delivered, ada))).toEqual(['EVIDENCE_MISSING input.evidence']);
    expect(faults(await act('accept', delivered, greta, { evidence: 'A mail' }))).toEqual([
      'FORBIDDEN input.milestoneId',
    ]);
    const { milestone } = await act('accept', delivered, ada, { evidence: 'Their mail of today, in the folder.' });
    expect(milestone).toMatchObject({ state: 'ACCEPTED', acceptanceEvidence: 'Their mail of today, in the folder.' });
    // Names and words are for who takes part; that it is accepted, everybody sees who sees the commission.
    expect(await milestonesOf(id, member())).toMatchObject([
      {
        state: 'ACCEPTED',
        acceptanceEvidence: null,
        acceptedBy: null,
        deliveredBy: null,
        acceptedAt: milestone.acceptedAt,
      },
    ]);
  });

  it('see one: as an entity, too', async () => {
    const { id } = await projects.qualified({ visibility: 'PARTIES' });
    const [first] = await milestonesOf(id);
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Milestone { id commission { id } } } }';
    const r = [first.id, newId('mil'), 'mil_x'].map((one) => ({ __typename: 'Milestone', id: one }));
    const entities = async (actor = ada) => (await projects.askWith(query, { r }, actor)).data._entities;
    expect(await entities()).toEqual([{ id: first.id, commission: { id } }, null, null]);
    expect(await entities(member())).toEqual([null, null, null]);
  });
});
