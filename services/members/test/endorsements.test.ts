import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { readEscoSkills } from '../src/skills/esco-skills.adapter.ts';
import { eventsOf, faults, mutation, newcomer, nextKey, registerAlone } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

const [skillUri = '', otherUri = ''] = readEscoSkills().map(({ uri }) => uri);

let members: ServiceUnderTest;
let ada: TestActor;
let organizationId: string;
beforeAll(async () => {
  members = await startMembersUnderTest();
  ada = await newcomer(members, 'Ada');
  organizationId = await registerAlone(members, ada, 'Studio Aurora');
});
afterAll(() => members.close());

const claimSkill = async (person: TestActor, uri = skillUri, level = 3): Promise<string> =>
  (await mutation(members, 'claimSkill', 'claim { id }')({ skillUri: uri, level }, person)).claim.id;
const endorse = (claimId: string, actor?: TestActor, idempotencyKey = nextKey()) =>
  mutation(
    members,
    'endorseSkill',
    'endorsement { id level endorsedAt claim { id } endorsedBy { name } }',
  )({ claimId, idempotencyKey }, actor);
/** Has somebody take part in Ada's organization; gives the relationship's id. */
async function join(person: TestActor): Promise<string> {
  const invite = mutation(members, 'inviteToOrganization', 'relationship { id }');
  const { relationship } = await invite(
    { organizationId, personId: person.id, kind: 'COLLABORATOR', from: '2026-01-01' },
    ada,
  );
  await mutation(members, 'confirmRelationship', 'relationship { id }')({ relationshipId: relationship.id }, person);
  return relationship.id;
}
async function endorsementsOf(claimId: string, reader?: TestActor, args = '(first: 100)') {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on SkillClaim { endorsements${args} {
    edges { node { id level endorsedBy { name } } } pageInfo { hasNextPage endCursor } } } } }`;
  return (await members.ask(query, { of: [{ __typename: 'SkillClaim', id: claimId }] }, reader)).data._entities[0]
    ?.endorsements;
}
const namesIn = (page: { edges: { node: { endorsedBy: { name: string } } }[] }) =>
  page.edges.map(({ node }) => node.endorsedBy.name);

describe('endorsing a claim', () => {
  it('is for who takes part in one organization with the claimant, and told to the community', async () => {
    const [elisa, dario] = [await newcomer(members, 'Elisa'), await newcomer(members, 'Dario')];
    const claimId = await claimSkill(elisa);
    expect(faults(await endorse(claimId, dario))).toEqual(['NEVER_WORKED_TOGETHER input.claimId']);
    await join(elisa);
    expect(faults(await endorse(claimId, dario))).toEqual(['NEVER_WORKED_TOGETHER input.claimId']);
    await join(dario);
    const { endorsement, userErrors } = await endorse(claimId, dario);
    expect(userErrors).toEqual([]);
    expect(endorsement).toMatchObject({ level: 3, claim: { id: claimId }, endorsedBy: { name: 'Dario' } });
    const [event] = await eventsOf(members, endorsement.id);
    expect(event).toMatchObject({
      ...{ type: 'millepiani.members.skill.endorsed.v1', visibility: 'community', partitionkey: elisa.id },
      ...{ aggregateversion: 1, actor: dario.id },
      data: {
        claimId,
        personId: elisa.id,
        skillUri,
        level: 3,
        endorsedBy: dario.id,
        endorsedAt: endorsement.endorsedAt,
      },
    });
    // Owners take part in what they own.
    expect((await endorse(claimId, ada)).userErrors).toEqual([]);
    expect(namesIn(await endorsementsOf(claimId, elisa))).toEqual(['Dario', 'Ada']);
  });

  it('is for who took part once, and for who was in one team', async () => {
    const [fabio, greta, hugo] = [
      await newcomer(members, 'Fabio'),
      await newcomer(members, 'Greta'),
      await newcomer(members, 'Hugo'),
    ];
    const claimId = await claimSkill(fabio);
    await join(fabio);
    const relationshipId = await join(greta);
    await mutation(members, 'endRelationship', 'relationship { id }')({ relationshipId }, greta);
    expect((await endorse(claimId, greta)).userErrors).toEqual([]);
    // As the reaction to what projects tells of teams leaves it, which has a test of its own.
    await members.database((db) =>
      db.collection<{ _id: string; commissionId: string; since: Date }>('team_mates').insertOne({
        ...{ _id: [fabio.id, hugo.id].toSorted().join('+'), commissionId: 'com_x', since: new Date() },
      }),
    );
    expect((await endorse(claimId, hugo)).userErrors).toEqual([]);
  });

  it('of those who were only invited together is refused', async () => {
    const [ida, ivo] = [await newcomer(members, 'Ida'), await newcomer(members, 'Ivo')];
    const claimId = await claimSkill(ida);
    await join(ida);
    const invitation = { organizationId, personId: ivo.id, kind: 'GUEST', from: '2026-01-01' };
    await mutation(members, 'inviteToOrganization', 'relationship { id }')(invitation, ada);
    expect(faults(await endorse(claimId, ivo))).toEqual(['NEVER_WORKED_TOGETHER input.claimId']);
  });

  it('is never for oneself, and once for each other, at the same time too', async () => {
    const [lia, mara] = [await newcomer(members, 'Lia'), await newcomer(members, 'Mara')];
    await join(lia);
    await join(mara);
    const claimId = await claimSkill(lia);
    expect(faults(await endorse(claimId, lia))).toEqual(['OWN_CLAIM input.claimId']);
    const answers = await Promise.all(Array.from({ length: 4 }, () => endorse(claimId, mara)));
    expect(answers.flatMap((answer) => faults(answer))).toEqual(Array(3).fill('ALREADY_ENDORSED input.claimId'));
    const { edges } = await endorsementsOf(claimId, lia);
    expect(edges).toHaveLength(1);
    expect(await eventsOf(members, edges[0].node.id)).toHaveLength(1);
  });

  it('by one key happens once, at the same time too', async () => {
    const nino = await newcomer(members, 'Nino');
    await join(nino);
    const key = nextKey();
    const claimId = await claimSkill(nino);
    const answers = await Promise.all(Array.from({ length: 4 }, () => endorse(claimId, ada, key)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.userErrors).toEqual([]);
    const other = await claimSkill(nino, otherUri);
    expect(faults(await endorse(other, ada, key))).toEqual(['IDEMPOTENCY_KEY_REUSED input.idempotencyKey']);
  });

  it('keeps the level that was endorsed, whatever is claimed later', async () => {
    const olga = await newcomer(members, 'Olga');
    await join(olga);
    const claimId = await claimSkill(olga, skillUri, 2);
    await endorse(claimId, ada);
    await claimSkill(olga, skillUri, 5);
    expect((await endorsementsOf(claimId, olga)).edges[0].node.level).toBe(2);
  });

  it('shows that more is claimed by now, and at which level somebody endorses', async () => {
    const [petra, quinto] = [await newcomer(members, 'Petra'), await newcomer(members, 'Quinto')];
    await join(petra);
    await join(quinto);
    const claimId = await claimSkill(petra, skillUri, 2);
    const levels = async () => {
      const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on SkillClaim {
        level endorsedLevel endorsements { edges { node { level isOutgrown } } } } } }`;
      return (await members.ask(query, { of: [{ __typename: 'SkillClaim', id: claimId }] }, petra)).data._entities[0];
    };
    expect(await levels()).toMatchObject({ level: 2, endorsedLevel: null });
    await endorse(claimId, ada);
    await claimSkill(petra, skillUri, 4);
    await endorse(claimId, quinto);
    await claimSkill(petra, skillUri, 3);
    expect(await levels()).toEqual({
      ...{ level: 3, endorsedLevel: 4 },
      endorsements: { edges: [{ node: { level: 2, isOutgrown: true } }, { node: { level: 4, isOutgrown: false } }] },
    });
  });

  it('is withdrawn by whoever gave it, who may then endorse what is claimed by now', async () => {
    const [renzo, silvia] = [await newcomer(members, 'Renzo'), await newcomer(members, 'Silvia')];
    await join(renzo);
    await join(silvia);
    const claimId = await claimSkill(renzo, skillUri, 2);
    const { endorsement } = await endorse(claimId, silvia);
    const withdraw = (actor?: TestActor, key = nextKey()) =>
      mutation(
        members,
        'withdrawEndorsement',
        'claim { id endorsedLevel }',
      )({ endorsementId: endorsement.id, idempotencyKey: key }, actor);
    expect(faults(await withdraw(renzo))).toEqual(['FORBIDDEN input.endorsementId']);
    const key = nextKey();
    const answers = await Promise.all([1, 2, 3].map(() => withdraw(silvia, key)));
    for (const answer of answers)
      expect(answer).toEqual({ claim: { id: claimId, endorsedLevel: null }, userErrors: [] });
    expect((await eventsOf(members, endorsement.id)).at(-1)).toMatchObject({
      ...{ type: 'millepiani.members.skill.endorsement-withdrawn.v1', visibility: 'community', aggregateversion: 2 },
      data: { endorsementId: endorsement.id, claimId, personId: renzo.id, endorsedBy: silvia.id },
    });
    expect(faults(await withdraw(silvia))).toEqual(['ENDORSEMENT_NOT_FOUND input.endorsementId']);
    await claimSkill(renzo, skillUri, 5);
    expect((await endorse(claimId, silvia)).endorsement).toMatchObject({ level: 5 });
  });

  it('is refused with what is wrong and where', async () => {
    const none = 'clm_00000000-0000-7000-8000-000000000000';
    expect(faults(await endorse('clm_x', ada))).toEqual(['INVALID_ID input.claimId']);
    expect(faults(await endorse(none, ada))).toEqual(['CLAIM_NOT_FOUND input.claimId']);
    expect(faults(await endorse(none))).toEqual(['FORBIDDEN input']);
    expect(faults(await endorse(none, { ...ada, scopes: [] }))).toEqual(['FORBIDDEN input']);
  });
});

describe('a claim’s endorsements', () => {
  it('are paged in the order of endorsing, and shown to whoever is signed in', async () => {
    const pia = await newcomer(members, 'Pia');
    await join(pia);
    const claimId = await claimSkill(pia);
    const endorsers = ['One', 'Two', 'Three'];
    for (const name of endorsers) {
      const endorser = await newcomer(members, name);
      await join(endorser);
      await endorse(claimId, endorser);
    }
    const first = await endorsementsOf(claimId, ada, '(first: 2)');
    expect([namesIn(first), first.pageInfo.hasNextPage]).toEqual([['One', 'Two'], true]);
    const second = await endorsementsOf(claimId, ada, `(first: 2, after: "${first.pageInfo.endCursor}")`);
    expect([namesIn(second), second.pageInfo.hasNextPage]).toEqual([['Three'], false]);
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Endorsement { level } } }';
    const seen = async (actor?: TestActor) =>
      (await members.ask(query, { of: [{ __typename: 'Endorsement', id: first.edges[0].node.id }] }, actor)).data
        ._entities;
    expect([await seen(ada), await seen()]).toEqual([[{ level: 3 }], [null]]);
  });

  it('go with it when it is withdrawn, those too that come at the same time', async () => {
    const [rita, sara] = [await newcomer(members, 'Rita'), await newcomer(members, 'Sara')];
    await join(rita);
    await join(sara);
    const withdraw = mutation(members, 'withdrawSkillClaim', 'person { id }');
    for (let round = 0; round < 3; round += 1) {
      const claimId = await claimSkill(rita);
      await endorse(claimId, ada);
      const [, late] = await Promise.all([withdraw({ claimId }, rita), endorse(claimId, sara)]);
      const isLate = late.userErrors.length > 0;
      expect(faults(late)).toEqual(isLate ? ['CLAIM_NOT_FOUND input.claimId'] : []);
      const left = await members.database((db) => db.collection('endorsements').countDocuments({ claimId }));
      expect(left).toBe(0);
    }
  });
});
