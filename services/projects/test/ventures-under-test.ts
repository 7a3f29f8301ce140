import type { TestActor } from '@millepiani/testing/service-under-test';
import { nextKey, type Payload, startProjectsUnderTest } from './projects-under-test.ts';

const projectFields = `id title description visibility state version backerCount openedAt fundingOpenedAt fundedAt startedAt completedAt
  closedAt abandonedAt abandonReason lead { id } openedBy { id } pledged { amount currency }
  budget { target { amount currency } minimum { amount currency } deadline }
  participants { state person { id } }`;
const pledgeFields =
  'id state pledgedAt withdrawnAt backer { id } pledgedBy { id } amount { amount currency } project { id state }';
const knowHowFields = `id state title description kind visibility link number version registeredAt declinedAt retiredAt citationCount
  makers { basisPoints agent { id } } openedBy { id } commission { id }
  proposal { what proposedBy { id } content { title makers { basisPoints agent { id } } } confirmations { isConfirmed agent { id } } }`;

const selections = { project: projectFields, pledge: pledgeFields, knowHow: knowHowFields } as const;
type Kind = keyof typeof selections;

/** What each mutation here answers with. */
const kindOf = (name: string): Kind => {
  if (/KnowHow$/.test(name)) return 'knowHow';
  return /^(?:pledge|withdrawPledge)$/.test(name) ? 'pledge' : 'project';
};

type Ask = Awaited<ReturnType<typeof startProjectsUnderTest>>['ask'];

/** Runs mutations and queries of projects and know-how, on a service that is asked by `ask`. */
export function venturesBy(ask: Ask) {
  const act = async (name: string, input: object, actor?: TestActor): Promise<Payload> => {
    const kind = kindOf(name);
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) {
      ${name}(input: $input) { ${kind} { ${selections[kind]} } userErrors { code message path } }
    }`;
    const { data, errors } = await ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor);
    return data?.[name] ?? { errors };
  };
  const entity = async (type: 'Pledge' | 'Agent', id: string, fields: string, actor?: TestActor): Promise<Payload> => {
    const query = `query ($all: [_Any!]!) { _entities(representations: $all) { ... on ${type} { ${fields} } } }`;
    return (await ask(query, { all: [{ __typename: type, id }] }, actor)).data._entities[0];
  };
  const project = async (id: string, actor?: TestActor, fields: string = projectFields): Promise<Payload> =>
    (await ask(`query ($id: ID!) { project(id: $id) { ${fields} } }`, { id }, actor)).data.project;
  const knowHow = async (id: string, actor?: TestActor, fields: string = knowHowFields): Promise<Payload> =>
    (await ask(`query ($id: ID!) { knowHowAsset(id: $id) { ${fields} } }`, { id }, actor)).data.knowHowAsset;
  return { act, entity, project, knowHow };
}

/** The input of `openProject`: 12,000.00 EUR, 9,000.00 at least, within a week. */
export const projectInput = (change: object = {}) => ({
  idempotencyKey: nextKey(),
  title: 'A workshop of our own',
  description: 'Benches, light and a saw.',
  visibility: 'COMMUNITY',
  budget: {
    target: { amount: '12000.00', currency: 'EUR' },
    minimum: { amount: '9000.00', currency: 'EUR' },
    deadline: new Date(Date.now() + 7 * 86_400_000).toISOString(),
  },
  ...change,
});

/** The projects service, with its operations on projects as functions. */
export async function startVenturesUnderTest(env: Record<string, string> = {}) {
  const service = await startProjectsUnderTest({ JOBS_RECONCILE_EVERY: '1h', ...env });
  const ventures = venturesBy(service.ask);
  const openProject = async (actor: TestActor, change: object = {}): Promise<Payload> =>
    (await ventures.act('openProject', projectInput(change), actor)).project;
  /** Such a project that asks for backers. */
  const funding = async (actor: TestActor, change: object = {}): Promise<Payload> => {
    const { id } = await openProject(actor, change);
    return (await ventures.act('openFunding', { projectId: id, expectedVersion: 1 }, actor)).project;
  };
  /** Members told who these are. */
  const know = (...people: readonly TestActor[]) =>
    service.database((db) =>
      db
        .collection<{ _id: string; personal: { name: string } }>('agent_names')
        .insertMany(people.map(({ id }) => ({ _id: id, personal: { name: 'Somebody' } }))),
    );
  return { ...service, ...ventures, openProject, funding, know };
}

/** Such a service. */
export type VenturesUnderTest = Awaited<ReturnType<typeof startVenturesUnderTest>>;
