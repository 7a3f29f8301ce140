import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { MongoClient } from 'mongodb';
import { faults, nextKey, type Payload } from '../given.ts';
import { startMembersUnderTest } from '../members-under-test.ts';
import { allThatIsStored, atRest, changedSince, type Stored } from '../stored-given.ts';
import { rightly } from './credentials-given.ts';
import { documented } from './documented.ts';
import { questions as lists } from './questions-given.ts';
import type { Refusal } from './refusal.ts';
import { refusals } from './refusals.ts';
import { searches } from './searches-given.ts';
import { aWorld, type World } from './world.ts';

const database = freshDatabase('members_bad_input');
const questions = [...lists, ...searches];
let client: MongoClient;
let members: ServiceUnderTest;
let world: World;
/** What was stored when it was looked at last: the one case's end is the next one's beginning. */
let last: Stored;
beforeAll(async () => {
  client = await MongoClient.connect(database.uri);
  // Whoever is to expire does so later, so that nothing changes but by what is asked here.
  const env = { MONGODB_URI: database.uri, ADMISSION: 'by-administrator', JOBS_RECONCILE_EVERY: '1h' };
  members = await startMembersUnderTest(env);
  world = await aWorld(members);
  last = await atRest(client.db());
}, 60_000);
afterAll(async () => {
  await members.close();
  await client.close();
  await database.drop();
});

/** The collections that are not, byte for byte, what they were. */
async function changed(): Promise<readonly string[]> {
  const [before, now] = [last, await allThatIsStored(client.db())];
  last = now;
  return changedSince(before, now);
}

/** What a case says, with what its names stand for. */
const meant = <T>(input: T): T =>
  JSON.parse(JSON.stringify(input), (_field, value) => {
    if (typeof value !== 'string' || !/^\$[a-z]+$/i.test(value)) return value;
    const id = world.people[value.slice(1)]?.id ?? world.known[value.slice(1)];
    if (id === undefined) throw new RangeError(`${value} is not in this world.`);
    return id;
  });
function actorOf(by: Refusal['by']): TestActor | undefined {
  if (typeof by !== 'string') return by;
  const person = world.people[by];
  if (!person) throw new RangeError(`${by} is not in this world.`);
  return person;
}

async function send({ mutation, input, by }: Pick<Refusal, 'mutation' | 'input' | 'by'>): Promise<Payload> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code path } } }`;
  const keyed = mutation === 'signIn' ? {} : { idempotencyKey: nextKey() };
  const { data, errors } = await members.ask(query, { input: { ...keyed, ...meant(input) } }, actorOf(by));
  return data?.[mutation] ?? { userErrors: [], errors };
}

describe('bad input', () => {
  it.each(refusals)('$mutation is refused, and all is as it was: $what', async (refusal) => {
    const payload = await send(refusal);
    expect([faults(payload as never), payload.errors]).toEqual([refusal.expected, undefined]);
    expect((await changed()).filter((name) => !refusal.keeps.includes(name))).toEqual([]);
  });

  /** Who may say it at all is looked at before the key, in some. */
  const early = /^(?:FORBIDDEN|UNAUTHENTICATED|INVALID_ID) /;
  /** What comes by a mail's link: one that is none is none whatever the key is. */
  const byLink = ['verifyEmail', 'resetPassword'];
  /** One case a mutation. What else is wrong with it is of no matter: the key is looked at first. */
  const keyed = [...documented]
    .filter(([mutation, codes]) => codes.has('INVALID_IDEMPOTENCY_KEY') && !byLink.includes(mutation))
    .flatMap(([mutation]) => {
      const own = [...refusals, ...rightly].filter((refusal) => refusal.mutation === mutation);
      return (own.findLast(({ expected: [first = ''] }) => !early.test(first)) ?? own[0]) || [];
    });
  it.each(keyed)('$mutation by a key that is none is refused, and all is as it was', async (refusal) => {
    const answers = [];
    for (const idempotencyKey of ['short', 'x'.repeat(10_000), '\u202e with spaces']) {
      answers.push(faults((await send({ ...refusal, input: { ...refusal.input, idempotencyKey } })) as never));
    }
    expect(new Set(answers.flat())).toEqual(new Set(['INVALID_IDEMPOTENCY_KEY input.idempotencyKey']));
    expect((await changed()).filter((name) => !refusal.keeps.includes(name))).toEqual([]);
  });

  it.each(questions)(
    'a question is refused, and all is as it was: $what',
    async ({ query, variables, by, expected }) => {
      const { errors = [] } = await members.ask(query, meant(variables), actorOf(by));
      expect(errors.map(({ extensions }) => `${extensions.code} ${extensions.argument}`)).toEqual([expected]);
      expect(await changed()).toEqual([]);
    },
  );

  it('is of every kind: far more than what is asked for, over all features', () => {
    const mutations = new Set(refusals.map(({ mutation }) => mutation));
    process.stdout.write(
      `bad input: ${refusals.length} refusals of ${mutations.size} mutations, ${keyed.length} of keys, ${questions.length} of questions\n`,
    );
    expect(refusals.length + keyed.length + questions.length).toBeGreaterThanOrEqual(300);
  });
});
