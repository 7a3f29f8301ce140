import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { eventsOf, mutation, nextKey, type Payload } from './given.ts';
import { setupToken } from './members-under-test.ts';

const membership = `membership { state version from reason statement appliedAt since refusedAt suspendedAt leftAt
  person { id } invitedBy { name } decidedBy { name } }`;

/** What these tests do with memberships, in a service that runs. */
export function membershipsOf(members: ServiceUnderTest) {
  const signUp = async (name: string): Promise<TestActor & { readonly email: string; readonly password: string }> => {
    const [email, password] = [`${name.toLowerCase()}-${nextKey()}@example.org`, 'correct horse battery'];
    const { person } = await mutation(members, 'signUp', 'person { id }')({ name, email, password });
    return { id: person.id, scopes: ['members:join'], email, password };
  };
  const signIn = async ({ email, password }: { email: string; password: string }): Promise<Payload> => {
    const query = `mutation ($input: SignInInput!) {
      signIn(input: $input) { scopes person { id } userErrors { code message path } } }`;
    return (await members.ask(query, { input: { email, password } })).data.signIn;
  };
  /** The same person with the scopes of a sign-in now. */
  const entered = async <A extends TestActor & { readonly email: string; readonly password: string }>(
    person: A,
  ): Promise<A> => ({ ...person, scopes: (await signIn(person)).scopes });
  /** Whoever shows the installation's secret. */
  const founder = async (name: string) => {
    const person = await signUp(name);
    await mutation(members, 'claimAdministration', 'person { id }')({ setupToken }, person);
    return entered(person);
  };
  const say = (name: string) => (input: object, actor?: TestActor) =>
    mutation(members, name, `person { isMember ${membership} }`)(input, actor);
  /** Says something of a person's membership as it stands. */
  const on =
    (name: string) =>
    async (person: TestActor, by: TestActor, input: object = {}) => {
      const { version } = await standing(person, by);
      return say(name)({ personId: person.id, expectedVersion: version, ...input }, by);
    };
  const standing = async ({ id }: TestActor, reader: TestActor): Promise<Payload> => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { isMember ${membership} } } }`;
    const { data } = await members.ask(query, { of: [{ __typename: 'Person', id }] }, reader);
    return data._entities[0].membership;
  };
  const told = async ({ id }: TestActor) =>
    (await eventsOf(members, `${id}#membership`)).map(
      ({ type, aggregateversion }) => `${aggregateversion} ${String(type).slice(19, -3)}`,
    );
  /** A member, admitted by an administrator. */
  const member = async (name: string, administrator: TestActor) => {
    const person = await signUp(name);
    await say('applyForMembership')({}, person);
    await on('admitMember')(person, administrator);
    return entered(person);
  };
  return { signUp, signIn, entered, founder, say, on, standing, told, member };
}
