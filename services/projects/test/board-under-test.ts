import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { lotOf, placeOf } from '../src/pool/candidate.ts';
import { javaSkill } from './given.ts';
import { nextKey, type Payload, startProjectsUnderTest } from './projects-under-test.ts';

const dayMs = 86_400_000;
/** The day so many days from now, ISO 8601. */
export const dayAhead = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
/** The instant so many days from now. */
export const instantAhead = (days: number): string => new Date(Date.now() + days * dayMs).toISOString();

/** 40 hours of Java, ten to twenty days from now. */
export const workIntent = (change: object = {}) => ({
  ...{ action: 'WORK', skill: javaSkill, skillLabel: 'Java', level: 3, hours: 40 },
  ...{ from: dayAhead(10), to: dayAhead(20), rate: { amount: '45.00', currency: 'EUR' } },
  ...change,
});

/** What can be said anew of a proposal. */
export const noticeWords = (change: object = {}) => ({
  ...{ title: 'Help with a backend', description: 'A month of work.', visibility: 'COMMUNITY' },
  ...{ expiresAt: instantAhead(30), intents: [workIntent()] },
  ...change,
});

/** The input of `draftProposal`. */
export const noticeInput = (change: object = {}) => ({
  ...{ idempotencyKey: nextKey(), kind: 'REQUEST', ...noticeWords() },
  ...change,
});

/** All of a proposal but its lists. */
const noticeFields = `id kind title description owner { id } draftedBy { id } visibility allianceId state draftedAt publishedAt
  expiresAt matchedAt closedAt closeReason version
  intents { id action skill skillLabel level hours from to resource rate { amount currency } share }
  match { commission { id } proposal { id } response { id note person { id } } } myResponse { id note withdrawnAt person { id } }`;

/** The projects service on a database of its own, with the noticeboard's operations as functions. */
export async function startBoardUnderTest(env: Record<string, string> = {}) {
  const service = await startProjectsUnderTest(env);

  const act = async (name: string, input: object, actor?: TestActor): Promise<Payload> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) {
      ${name}(input: $input) { proposal { ${noticeFields} } userErrors { code path } }
    }`;
    const { data, errors } = await service.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor);
    return data?.[name] ?? { errors };
  };
  const draft = async (actor: TestActor, change: object = {}): Promise<Payload> =>
    (await act('draftProposal', noticeInput(change), actor)).proposal;
  const publish = async (actor: TestActor, change: object = {}): Promise<Payload> => {
    const { id: proposalId } = await draft(actor, change);
    return (await act('publishProposal', { proposalId, expectedVersion: 1 }, actor)).proposal;
  };
  const readNotice = async (id: string, actor?: TestActor) =>
    (await service.ask(`query ($id: ID!) { proposal(id: $id) { ${noticeFields} } }`, { id }, actor)).data.proposal;

  /** A page of proposals, with the ids of what is on it. */
  const list = async (filter: object | undefined, actor?: TestActor, page: object = {}) => {
    const query = `query ($filter: ProposalFilter, $first: Int, $after: String) {
      proposals(filter: $filter, first: $first, after: $after) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }
    }`;
    const { data, errors } = await service.ask(query, { filter, ...page }, actor);
    return { ...data?.proposals, ids: data?.proposals?.edges.map(({ node }: Payload) => node.id), errors };
  };

  const put = (collection: string, row: { readonly _id: string }) =>
    service.database((db) =>
      db.collection<{ _id: string }>(collection).replaceOne({ _id: row._id }, row, { upsert: true }),
    );
  /** As members' events would have it. */
  const owns = (organizationId: string, ...people: readonly TestActor[]) =>
    put('speakers', Object.assign({ _id: organizationId }, { personIds: people.map(({ id }) => id) }));
  const allied = async (...organizationIds: readonly string[]): Promise<string> => {
    const id = newId('ali');
    await put('alliances', Object.assign({ _id: id }, { organizationIds }));
    return id;
  };
  const claims = ({ id }: TestActor, level: number, skill = javaSkill) => {
    const personId = id as PersonId;
    const row = { personId, skill, level, place: placeOf({ level, personId }), lot: lotOf(personId) };
    return put('pool_skills', Object.assign({ _id: newId('clm') }, row));
  };
  /** Hours that somebody offers ten to twenty days from now. */
  const offersHours = ({ id }: TestActor, hours: number, firmness = 'FIRM') => {
    const [start, end] = [new Date(`${dayAhead(11)}T00:00:00Z`), new Date(`${dayAhead(19)}T00:00:00Z`)];
    return put(
      'pool_availability',
      Object.assign({ _id: id }, { windows: [{ start, end, minutes: hours * 60, firmness }] }),
    );
  };
  /** All that the noticeboard's collections hold, and how much was told. */
  const stored = () =>
    service.database(async (db) => ({
      proposals: await db.collection('proposals').find().sort({ _id: 1 }).toArray(),
      responses: await db.collection('proposal_responses').find().sort({ _id: 1 }).toArray(),
      told: await db.collection('outbox').countDocuments(),
    }));
  return { ...service, act, draft, publish, readNotice, list, owns, allied, claims, offersHours, stored };
}

/** Such a service. */
export type BoardUnderTest = Awaited<ReturnType<typeof startBoardUnderTest>>;
