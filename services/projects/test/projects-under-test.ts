import { newId } from '@millepiani/kernel/new-id';
import {
  type GraphQLAnswer,
  type ServiceUnderTest,
  startUnderTest,
  type TestActor,
} from '@millepiani/testing/service-under-test';
import { readConfig } from '../src/config.ts';
import { startProjects } from '../src/service.ts';
import { aSlot } from './given.ts';

/** A member of the community, signed in. */
export const member = (): TestActor => ({ id: newId('per'), scopes: ['projects:read', 'projects:write'] });

let keys = 0;
/** A key that no call has had. */
export const nextKey = (): string => {
  keys += 1;
  return `commissions-${keys}`;
};

const inAWeek = () => new Date(Date.now() + 7 * 86_400_000).toISOString();

/** The input of `openCommission`. */
export const commissionInput = (change: object = {}) => ({
  idempotencyKey: nextKey(),
  title: 'A shop for Lumen',
  description: 'Shop, stock and delivery.',
  price: { amount: '24000.00', currency: 'EUR' },
  visibility: 'COMMUNITY',
  respondBy: inAWeek(),
  slots: [aSlot()],
  ...change,
});

const fields = `id title description version state visibility respondBy openedAt qualifiedAt bidAt wonAt lostAt lossReason
  client { id } lead { id } openedBy { id } price { amount currency } slotsCost { amount currency }
  slots { id title skill skillLabel level hours from to rate { amount currency } state }`;

/** What a mutation answered. */
export type Payload = GraphQLAnswer['data'];

/** The projects service on a database of its own, with its operations as functions. */
export async function startProjectsUnderTest(env: Record<string, string> = {}) {
  const service: ServiceUnderTest = await startUnderTest({
    name: 'projects',
    readConfig,
    start: startProjects,
    env,
  });

  /** Runs one of the mutations and gives its payload. */
  const mutate = async (name: string, input: object, actor?: TestActor): Promise<Payload> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) {
      ${name}(input: $input) { commission { ${fields} } userErrors { code path } }
    }`;
    const { data, errors } = await service.ask(query, { input }, actor);
    return data?.[name] ?? { errors };
  };
  const open = (actor: TestActor | undefined, change: object = {}): Promise<Payload> =>
    mutate('openCommission', commissionInput(change), actor);
  /** Changes a commission, from version 1 unless told. */
  const change = (name: string, actor: TestActor | undefined, input: object): Promise<Payload> =>
    mutate(name, { idempotencyKey: nextKey(), expectedVersion: 1, ...input }, actor);
  const read = async (id: string, actor?: TestActor) =>
    (await service.ask(`query ($id: ID!) { commission(id: $id) { ${fields} } }`, { id }, actor)).data.commission;
  const eventsOf = (subject: string) =>
    service.database((db) => db.collection('outbox').find({ subject }).sort({ aggregateversion: 1 }).toArray());
  return { ...service, mutate, open, change, read, eventsOf };
}

/** Such a service. */
export type ProjectsUnderTest = Awaited<ReturnType<typeof startProjectsUnderTest>>;
