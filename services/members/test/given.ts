import type { GraphQLAnswer, ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';

let keys = 0;
/** A key that no call has had. */
export const nextKey = (): string => {
  keys += 1;
  return `members-test-${keys}`;
};

/** Signs somebody up; the actor bears the scope that every member has. */
export async function newcomer(members: ServiceUnderTest, name: string): Promise<TestActor> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${nextKey()}@example.org`;
  const input = { idempotencyKey: nextKey(), name, email, password: 'correct horse battery' };
  const { data } = await members.ask('mutation ($input: SignUpInput!) { signUp(input: $input) { person { id } } }', {
    input,
  });
  return { id: data.signUp.person.id, scopes: ['members:write'] };
}

/** Runs a mutation with a new key and gives its payload, with `userErrors`. */
export const mutation =
  (members: ServiceUnderTest, name: string, selection: string) =>
  async (input: object, actor?: TestActor): Promise<Payload> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code path } } }`;
    const { data, errors } = await members.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor);
    return data?.[name] ?? { errors };
  };

/** What a mutation answered. */
export type Payload = GraphQLAnswer['data'];

/** What is wrong and where, as the tests read it: `LEVEL_OUT_OF_RANGE input.level`. */
export const faults = ({ userErrors }: { userErrors: readonly UserError[] }): string[] =>
  userErrors.map(({ code, path }) => `${code} ${path.join('.')}`);

/** An expected failure. */
interface UserError {
  readonly code: string;
  readonly path: readonly string[];
}

/** The events about one subject, in the order of their versions. */
export const eventsOf = (members: ServiceUnderTest, subject: string) =>
  members.database((db) => db.collection('outbox').find({ subject }).sort({ aggregateversion: 1 }).toArray());

/** Their types, within the service: `skill.claimed.v1`. */
export const shortTypesOf = async (members: ServiceUnderTest, subject: string): Promise<readonly string[]> =>
  (await eventsOf(members, subject)).map(({ type }) => String(type).replace('millepiani.members.', ''));

/** Registers an organization that one person owns; gives its id. */
export async function registerAlone(members: ServiceUnderTest, owner: TestActor, name: string): Promise<string> {
  const owners = [{ personId: owner.id, share: '100%' }];
  const register = mutation(members, 'registerOrganization', 'organization { id }');
  return (await register({ name, country: 'IT', owners }, owner)).organization.id;
}
