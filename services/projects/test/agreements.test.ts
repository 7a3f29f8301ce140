import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { member, nextKey, type Payload } from './projects-under-test.ts';
import { ada, bruno, greta, lumen } from './teams-under-test.ts';
import { aRule } from './work-given.ts';
import { faults, startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
beforeAll(async () => {
  projects = await startWorkUnderTest();
});
afterAll(() => projects.close());

const parties = [ada, bruno, greta].map(({ id }) => id).toSorted();
const fields = () => `version agreement { id version inForce { id number } proposed { id number }
  versions { edges { node { id number state } } } }`;
const agreementOf = async (id: string, actor = ada): Promise<Payload> =>
  (await projects.ask(id, fields(), actor)).agreement;

describe('proposing an agreement', () => {
  it('says who does what and how it is shared, to everybody in the team and the lead', async () => {
    const commission = await projects.won();
    const rule = aRule([bruno.id, greta.id]);
    const { agreementVersion } = await projects.propose(commission.id, { rule: JSON.stringify(rule, null, 2) });
    expect(agreementVersion).toMatchObject({
      ...{ number: 1, state: 'PROPOSED', inForceAt: null, proposedBy: { id: ada.id }, agreement: { version: 1 } },
      parties: parties.map((id) => ({ agent: { id }, signedBy: null, signedAt: null })),
      terms: {
        ...{ currency: 'EUR', lead: { id: ada.id }, client: { id: lumen.id }, invoicer: { id: ada.id } },
        commitments: [
          { slotId: commission.slots[0].id, person: { id: bruno.id }, minutes: 360, rate: { amount: '45.00' } },
          { slotId: commission.slots[1].id, person: { id: greta.id }, minutes: 420 },
        ],
      },
    });
    expect(JSON.parse(agreementVersion.terms.rule)).toEqual(rule);
    // Anybody can make the hash anew of what is shown.
    const { content } = agreementVersion.terms;
    expect(agreementVersion.contentHash).toBe(`sha256:${createHash('sha256').update(content).digest('hex')}`);
    expect(JSON.parse(content)).toMatchObject({ number: 1, parties, rule, commitments: [{ minutes: '360' }, {}] });

    const [told] = await projects.eventsOf(agreementVersion.agreement.id);
    expect(told).toMatchObject({
      type: 'millepiani.projects.agreement.proposed.v1',
      ...{ partitionkey: commission.id, visibility: 'parties', actor: ada.id },
      data: { versionId: agreementVersion.id, number: 1, parties, currency: 'EUR', rule, proposedBy: ada.id },
    });
    expect(told?.data.contentHash).toBe(agreementVersion.contentHash);
  });

  it('is refused with what is wrong, and leaves nothing', async () => {
    const [commission, unready] = [await projects.won(), await projects.qualified()];
    const cases: [object, Parameters<WorkUnderTest['propose']>[2], string[]][] = [
      [{ rule: '{' }, ada, ['NOT_JSON input.rule']],
      [{ rule: JSON.stringify(aRule([lumen.id])) }, ada, ['NOT_A_PARTY input.rule.shares.rates.0.agent']],
      [{ rule: JSON.stringify(aRule([ada.id], { fee: { rate: 0.1 } })) }, ada, ['FLOAT input.rule.fee.rate']],
      [{ invoicerId: lumen.id }, ada, ['INVOICER_NOT_PARTY input.invoicerId']],
      [{ hours: [{ slotId: newId('slt'), minutes: 60 }] }, ada, ['SLOT_NOT_FOUND input.hours.0.slotId']],
      [{ expectedVersion: 1 }, ada, ['VERSION_CONFLICT input.expectedVersion']],
      [{ commissionId: unready.id }, ada, ['WRONG_STATE input.commissionId']],
      [{ commissionId: newId('com') }, ada, ['COMMISSION_NOT_FOUND input.commissionId']],
      [{}, bruno, ['FORBIDDEN input.commissionId']],
    ];
    for (const [change, actor, codes] of cases) {
      const answer = await projects.propose(commission.id, change, actor);
      expect([faults(answer), answer.agreementVersion]).toEqual([codes, null]);
    }
    expect(await agreementOf(commission.id)).toBeNull();
  });

  it('of many at once is done once, by one key or by several', async () => {
    const commission = await projects.won();
    const idempotencyKey = nextKey();
    const same = await Promise.all([1, 2, 3].map(() => projects.propose(commission.id, { idempotencyKey })));
    expect(new Set(same.map(({ agreementVersion }) => agreementVersion.id)).size).toBe(1);
    const other = await projects.won();
    const answers = await Promise.all([1, 2, 3, 4].map(() => projects.propose(other.id)));
    expect(answers.filter(({ agreementVersion }) => agreementVersion)).toHaveLength(1);
    expect(new Set(answers.flatMap(faults))).toEqual(new Set(['VERSION_CONFLICT input.expectedVersion']));
    expect((await agreementOf(other.id)).versions.edges).toHaveLength(1);
  });
});

describe('signing', () => {
  it('brings it into force with the last party, and binds everybody', async () => {
    const commission = await projects.won();
    const { agreementVersion } = await projects.propose(commission.id);
    const first = await projects.sign(agreementVersion, bruno);
    expect(first.agreementVersion).toMatchObject({ state: 'PROPOSED', contentHash: agreementVersion.contentHash });
    // Twice is once.
    expect((await projects.sign(agreementVersion, bruno)).agreementVersion.agreement.version).toBe(2);
    await projects.sign(agreementVersion, greta);
    const last = await projects.sign(agreementVersion, ada);
    expect(last.agreementVersion).toMatchObject({
      ...{ state: 'IN_FORCE', terms: agreementVersion.terms },
      parties: parties.map((id) => ({ agent: { id }, signedBy: { id } })),
    });
    const { agreement, commitments, version } = await projects.ask(
      commission.id,
      `${fields()} commitments { edges { node { ${projects.selections.commitment} } } }`,
      bruno,
    );
    expect(agreement).toMatchObject({ inForce: { id: agreementVersion.id }, proposed: null, version: 5 });
    expect(commitments.edges.map(({ node }: Payload) => node)).toMatchObject([
      { state: 'ACCEPTED', person: { id: greta.id }, minutes: 420, approvedMinutes: 0, version: 1 },
      { state: 'ACCEPTED', person: { id: bruno.id }, minutes: 360, agreementVersion: { id: agreementVersion.id } },
    ]);
    // What is agreed is no change of the commission.
    expect(version).toBe(commission.version);
    expect(await projects.typesOf(agreement.id)).toEqual([
      'agreement.proposed',
      ...['agreement.signed', 'agreement.signed', 'agreement.signed', 'agreement.in-force'],
    ]);
    const [, , , , told] = await projects.eventsOf(agreement.id);
    expect(told?.data).toMatchObject({
      ...{ versionId: agreementVersion.id, number: 1, clientId: lumen.id, leadId: ada.id, invoicerId: ada.id, parties },
      agreedRates: [
        { personId: bruno.id, slotId: commission.slots[0].id, rate: { amount: '45.00', currency: 'EUR' } },
        { personId: greta.id },
      ],
    });
    const [bound] = await projects.eventsOf(commitments.edges[1].node.id);
    expect(bound).toMatchObject({
      type: 'millepiani.projects.commitment.accepted.v1',
      data: { personId: bruno.id, minutes: 360, agreementVersionId: agreementVersion.id },
    });
  });

  it('by all at once ends in force, once', async () => {
    const commission = await projects.won();
    const { agreementVersion } = await projects.propose(commission.id);
    const answers = await Promise.all(
      [ada, bruno, greta, ada, bruno].map((who) => projects.sign(agreementVersion, who)),
    );
    expect(answers.flatMap(faults)).toEqual([]);
    const { agreement } = await projects.ask(commission.id, fields(), ada);
    expect(agreement).toMatchObject({ version: 5, inForce: { id: agreementVersion.id } });
    expect((await projects.typesOf(agreement.id)).filter((type) => type === 'agreement.in-force')).toHaveLength(1);
  });

  it('is for parties, of what is proposed and as they read it', async () => {
    const commission = await projects.won({ visibility: 'PUBLIC' });
    const { agreementVersion: old } = await projects.propose(commission.id);
    await projects.sign(old, greta);
    const { agreementVersion } = await projects.propose(commission.id, {
      ...{ expectedVersion: 2, hours: [{ slotId: commission.slots[0].id, minutes: 300 }] },
    });
    const sign = async (...args: Parameters<WorkUnderTest['sign']>) => faults(await projects.sign(...args));
    expect(await sign(old, bruno)).toEqual(['WRONG_STATE input.versionId']);
    expect(await sign({ ...agreementVersion, contentHash: old.contentHash }, bruno)).toEqual([
      'CONTENT_CHANGED input.contentHash',
    ]);
    expect(await sign({ ...agreementVersion, id: 'agv_x' }, bruno)).toEqual(['INVALID_ID input.versionId']);
    for (const stranger of [lumen, member()]) {
      expect(await sign(agreementVersion, stranger)).toEqual(['VERSION_NOT_FOUND input.versionId']);
    }
    expect(await sign(agreementVersion, bruno, { partyId: greta.id })).toEqual(['FORBIDDEN input.partyId']);
    expect(await agreementOf(commission.id)).toMatchObject({
      ...{ inForce: null, proposed: { id: agreementVersion.id, number: 2 } },
      versions: { edges: [{ node: { number: 2, state: 'PROPOSED' } }, { node: { number: 1, state: 'LAPSED' } }] },
    });
    // Whoever meddles with the store signs nothing else than was read.
    await projects.database((db) =>
      db
        .collection<{ _id: string }>('agreement_versions')
        .updateOne({ _id: agreementVersion.id }, { $set: { invoicerId: bruno.id } }),
    );
    expect(await sign(agreementVersion, bruno)).toEqual(['CONTENT_CHANGED input.contentHash']);
  });

  it('is done for an organization by who speaks for it', async () => {
    const [klaraId, organization] = [newId('per'), newId('org')];
    const klara = { ...member(), id: klaraId };
    const { connection, projects: stores } = projects.inProcess;
    await inTransaction(connection, (session) => stores.speakers.put(session, organization, [klaraId]));
    const commission = await projects.won({ leadId: organization });
    const { agreementVersion } = await projects.propose(commission.id);
    expect(faults(await projects.sign(agreementVersion, ada))).toEqual(['FORBIDDEN input.versionId']);
    const signed = await projects.sign(agreementVersion, klara);
    expect(signed.agreementVersion.parties).toContainEqual({
      ...{ agent: { id: organization }, signedBy: { id: klaraId }, signedAt: expect.any(String) },
    });
    const [, told] = await projects.eventsOf(agreementVersion.agreement.id);
    expect(told?.data).toMatchObject({ partyId: organization, signedBy: klaraId });
  });
});

describe('another version', () => {
  it('supersedes the one in force once all have signed it, and binds by its own hours', async () => {
    const commission = await projects.agreed();
    const { id: firstId } = commission.agreementVersion;
    const hours = [{ slotId: commission.slots[0].id, minutes: 900 }];
    const { agreementVersion } = await projects.propose(commission.id, { expectedVersion: 5, hours });
    await projects.sign(agreementVersion, ada);
    expect(await agreementOf(commission.id)).toMatchObject({ inForce: { id: firstId }, proposed: { number: 2 } });
    for (const party of [bruno, greta]) await projects.sign(agreementVersion, party);
    const after = await agreementOf(commission.id);
    expect(after).toMatchObject({
      ...{ inForce: { id: agreementVersion.id, number: 2 }, proposed: null },
      versions: { edges: [{ node: { state: 'IN_FORCE' } }, { node: { state: 'SUPERSEDED', id: firstId } }] },
    });
    const told = await projects.eventsOf(after.id);
    expect(told.slice(-2).map(({ type, data }) => [String(type).slice(20), data.versionId, data.by])).toEqual([
      ['agreement.in-force.v1', agreementVersion.id, undefined],
      ['agreement.superseded.v1', firstId, agreementVersion.id],
    ]);
    const { commitments } = await projects.ask(
      commission.id,
      'commitments { edges { node { id minutes version } } }',
      ada,
    );
    expect(commitments.edges.map(({ node }: Payload) => [node.minutes, node.version])).toEqual([
      [420, 2],
      [900, 2],
    ]);
  });
});

describe('an agreement', () => {
  it('is shown to who does the commission, and not to its client; as an entity, too', async () => {
    const commission = await projects.agreed({ visibility: 'PUBLIC' });
    const { id } = commission.agreementVersion;
    const query = `query ($id: ID!, $r: [_Any!]!) { agreementVersion(id: $id) { id }
      _entities(representations: $r) { ... on Agreement { id commission { id } } ... on AgreementVersion { id agreement { id } } } }`;
    const { id: agreementId } = await agreementOf(commission.id);
    const r = [
      { __typename: 'Agreement', id: agreementId },
      { __typename: 'AgreementVersion', id },
      { __typename: 'AgreementVersion', id: newId('agv') },
    ];
    const shown = async (actor?: typeof ada) => (await projects.askWith(query, { id, r }, actor)).data;
    const whole = [
      { id: agreementId, commission: { id: commission.id } },
      { id, agreement: { id: agreementId } },
      null,
    ];
    for (const actor of [ada, bruno])
      expect(await shown(actor)).toEqual({ agreementVersion: { id }, _entities: whole });
    for (const actor of [lumen, member(), undefined]) {
      expect(await shown(actor)).toEqual({ agreementVersion: null, _entities: [null, null, null] });
      const { agreement, commitments, contributions, risks } = await projects.ask(
        commission.id,
        'agreement { id } commitments { edges { cursor } } contributions { edges { cursor } } risks { kind }',
        actor,
      );
      expect([agreement, commitments, contributions, risks]).toEqual([null, null, null, null]);
    }
  });

  it('keeps its team: that is not dissolved any more', async () => {
    const { team } = await projects.agreed();
    await projects.hear(team.seats[0].hold.id, 'released');
    expect(faults(await projects.mutateTeam('dissolveTeam', { teamId: team.id }, ada))).toEqual([
      'AGREEMENT_IN_FORCE input.teamId',
    ]);
  });

  it('lets the work begin, and is needed for that', async () => {
    const commission = await projects.won();
    const start = (version: number) =>
      projects.change('startCommission', ada, { commissionId: commission.id, expectedVersion: version });
    const refused = await start(commission.version);
    expect(refused.userErrors).toEqual([{ code: 'NO_AGREEMENT', path: ['input', 'commissionId'] }]);
    const { agreementVersion } = await projects.propose(commission.id);
    for (const party of [ada, bruno, greta]) await projects.sign(agreementVersion, party);
    expect((await start(commission.version)).commission.state).toBe('RUNNING');
  });
});
