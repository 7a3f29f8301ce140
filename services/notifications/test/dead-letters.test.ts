import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import type { Undelivered } from '../src/dead-letters/dead-letter.ts';
import { noteDeadLetter, settleDeadLetter } from '../src/dead-letters/noting.commands.ts';
import { openNotifications } from './notifications-in-process.ts';
import { askAgent, member, newKey, startNotificationsUnderTest } from './notifications-under-test.ts';

const database = freshDatabase('notifications_dead_letters');
let service: ServiceUnderTest;
let inProcess: Awaited<ReturnType<typeof openNotifications>>;
beforeAll(async () => {
  service = await startNotificationsUnderTest({ env: { MONGODB_URI: database.uri } });
  inProcess = await openNotifications(database.uri);
}, 60_000);
afterAll(async () => {
  await service?.close();
  await inProcess?.close();
  await database.drop();
});

const administrator: TestActor = { id: newId('per'), scopes: ['events:administer'] };
const undelivered = (ownerId: PersonId, change: Partial<Undelivered> = {}): Undelivered => ({
  ...{ channel: 'WEBHOOK', deliveryId: newId('dlv'), ownerId, what: 'millepiani.projects.commission.won.v1' },
  ...{ eventId: newId('evt'), endpointId: newId('end'), reason: 'STATUS', detail: 'Gone fishing', attempts: 10 },
  ...change,
});
/** Does something as the service does by itself. */
const byService = (
  work: (
    notifications: typeof inProcess.notifications,
    transaction: Parameters<typeof noteDeadLetter>[1],
  ) => Promise<void>,
) =>
  inProcess.notifications.commands.run(
    { actor: systemActor('notifications'), mutation: 'test', input: { idempotencyKey: newId('evt') } },
    async (transaction) => {
      await work(inProcess.notifications, transaction);
      return ok({});
    },
  );
const note = (one: Undelivered) =>
  byService((notifications, transaction) => noteDeadLetter(notifications, transaction, one));

const fields =
  'id channel what deliveryId eventId reason detail attempts deaths since state endedAt version owner { id }';
const list = (args: string) =>
  `deadLetters(${args}) { pageInfo { hasNextPage endCursor } edges { node { ${fields} } } }`;
const lettersOf = async (personId: PersonId, args = 'first: 10', actor: TestActor = member(personId)) =>
  (await askAgent(service, personId, list(args), actor)).agent.deadLetters;
async function change(what: 'replayDeadLetter' | 'dismissDeadLetter', input: object, actor?: TestActor) {
  const mutation = `mutation ($input: DeadLetterInput!) { ${what}(input: $input) { deadLetter { ${fields} } userErrors { code path } } }`;
  return (await service.ask(mutation, { input: { idempotencyKey: newKey(), ...input } }, actor)).data[what];
}
/** Somebody to whom something could not be delivered. */
async function somebody(change_: Partial<Undelivered> = {}) {
  const personId = newId('per');
  await note(undelivered(personId, change_));
  const [{ node }] = (await lettersOf(personId)).edges;
  return { personId, actor: member(personId), letter: node };
}

describe('what could not be delivered', () => {
  it('is shown to whose it is and to who administers events, and is there for nobody else', async () => {
    const { personId, letter } = await somebody();
    expect(letter).toMatchObject({
      ...{
        channel: 'WEBHOOK',
        what: 'millepiani.projects.commission.won.v1',
        reason: 'STATUS',
        detail: 'Gone fishing',
      },
      ...{ attempts: 10, deaths: 1, state: 'OPEN', endedAt: null, version: 1, owner: { id: personId } },
    });
    const one = 'query ($id: ID!) { deadLetter(id: $id) { id } }';
    const find = async (actor?: TestActor) => (await service.ask(one, { id: letter.id }, actor)).data.deadLetter;
    expect(await find(member(personId))).toEqual({ id: letter.id });
    expect(await find(administrator)).toEqual({ id: letter.id });
    for (const actor of [undefined, member(), { id: personId, scopes: [] }]) expect(await find(actor)).toBeNull();
    expect(await lettersOf(personId, 'first: 10', member())).toBeNull();
    const of = [{ __typename: 'DeadLetter', id: letter.id }];
    const entity = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on DeadLetter { reason } } }';
    expect((await service.ask(entity, { of }, administrator)).data._entities).toEqual([{ reason: 'STATUS' }]);
    expect((await service.ask(entity, { of }, member())).data._entities).toEqual([null]);
  });

  it('is listed newest first, page by page, by how it stands', async () => {
    const personId = newId('per');
    for (const number of [1, 2, 3]) await note(undelivered(personId, { what: `${number}` }));
    const first = await lettersOf(personId, 'first: 2');
    const whats = ({ edges }: typeof first) => edges.map(({ node }: { node: { what: string } }) => node.what);
    expect([whats(first), first.pageInfo.hasNextPage]).toEqual([['3', '2'], true]);
    const rest = await lettersOf(personId, `first: 2, after: "${first.pageInfo.endCursor}"`);
    expect([whats(rest), rest.pageInfo.hasNextPage]).toEqual([['1'], false]);
    const { id } = first.edges[0].node;
    await change('dismissDeadLetter', { deadLetterId: id, expectedVersion: 1 }, member(personId));
    expect(whats(await lettersOf(personId, 'state: OPEN'))).toEqual(['2', '1']);
    expect(whats(await lettersOf(personId, 'state: DISMISSED'))).toEqual(['3']);
    const all = await service.ask(`{ ${list('first: 100, state: OPEN')} }`, {}, administrator);
    expect(whats(all.data.deadLetters)).toEqual(expect.arrayContaining(['2', '1']));
    expect((await service.ask(`{ ${list('first: 1')} }`, {}, member(personId))).data.deadLetters).toBeNull();
  });

  it('is one letter, however often it is given up, and is told each time', async () => {
    const personId = newId('per');
    const one = undelivered(personId);
    await note(one);
    await byService((notifications, transaction) => settleDeadLetter(notifications, transaction, one.deliveryId));
    await note({ ...one, reason: 'TIMEOUT' });
    const { edges } = await lettersOf(personId);
    expect(edges).toMatchObject([{ node: { reason: 'TIMEOUT', deaths: 2, version: 3, state: 'OPEN' } }]);
    const told = await service.database((db) =>
      db.collection('outbox').find({ subject: edges[0].node.id }).sort({ aggregateversion: 1 }).toArray(),
    );
    expect(told.map(({ type }) => type)).toEqual(
      ['noted', 'replayed', 'noted'].map((what) => `millepiani.notifications.dead-letter.${what}.v1`),
    );
  });
});

describe('having done with it', () => {
  it('ends it, once, and by one of two who do', async () => {
    const { actor, letter } = await somebody();
    const input = { deadLetterId: letter.id, expectedVersion: 1 };
    const answers = await Promise.all([
      change('dismissDeadLetter', input, actor),
      change('dismissDeadLetter', input, administrator),
    ]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    expect((await change('dismissDeadLetter', { ...input, expectedVersion: 2 }, actor)).userErrors).toEqual([
      { code: 'DEAD_LETTER_ENDED', path: ['input', 'deadLetterId'] },
    ]);
  });

  it.each([
    ['WEBHOOK', () => newId('dlv')],
    ['MAIL', () => newId('msg')],
    ['PUSH', () => newId('pmg')],
  ] as const)('is all that is left where what it is about is kept no more: %s', async (channel, id) => {
    const { actor, letter } = await somebody({ channel, deliveryId: id() });
    const { userErrors } = await change('replayDeadLetter', { deadLetterId: letter.id, expectedVersion: 1 }, actor);
    expect(userErrors).toEqual([{ code: 'DELIVERY_GONE', path: ['input', 'deadLetterId'] }]);
    const { edges } = await lettersOf(letter.owner.id);
    expect(edges).toMatchObject([{ node: { state: 'OPEN', version: 1 } }]);
  });
});

describe('what is refused', () => {
  it.each(['replayDeadLetter', 'dismissDeadLetter'] as const)('of %s, and changes nothing', async (what) => {
    const { actor, personId, letter } = await somebody();
    const good = { deadLetterId: letter.id, expectedVersion: 1 };
    const missing = { code: 'DEAD_LETTER_NOT_FOUND', path: ['input', 'deadLetterId'] };
    const cases: readonly [object, TestActor | undefined, object][] = [
      [good, undefined, missing],
      [good, member(), missing],
      [good, { id: personId, scopes: ['notifications:read'] }, missing],
      [{ ...good, deadLetterId: newId('ddl') }, actor, missing],
      [{ ...good, deadLetterId: '' }, actor, { code: 'INVALID_ID', path: ['input', 'deadLetterId'] }],
      [{ ...good, deadLetterId: newId('msg') }, actor, { code: 'INVALID_ID', path: ['input', 'deadLetterId'] }],
      [{ ...good, expectedVersion: 0 }, actor, { code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }],
      [{ ...good, expectedVersion: -1 }, actor, { code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }],
      [{ ...good, idempotencyKey: 'x' }, actor, { code: 'INVALID_IDEMPOTENCY_KEY', path: ['input', 'idempotencyKey'] }],
    ];
    for (const [input, who, expected] of cases) {
      expect(await change(what, input, who)).toEqual({ deadLetter: null, userErrors: [expected] });
    }
    expect((await lettersOf(personId)).edges).toMatchObject([{ node: { state: 'OPEN', version: 1 } }]);
  });

  it.each(['first: 0', 'first: 101', 'after: "x"'])('of a page: %s', async (args) => {
    const { errors } = await service.ask(`{ ${list(args)} }`, {}, administrator);
    expect(errors?.[0]?.extensions.code).toBe(args.startsWith('first') ? 'INVALID_PAGE_SIZE' : 'INVALID_CURSOR');
  });
});
