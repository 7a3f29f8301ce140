import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { confirmHold, placeHold } from '../src/holds/holds.commands.ts';
import { faults, mutation, newcomer, nextKey } from './given.ts';
import { aText } from './holds-given.ts';
import { type OpenMembers, openMembers } from './members-in-process.ts';
import { startMembersUnderTest } from './members-under-test.ts';

const database = freshDatabase('members_availability');
let members: ServiceUnderTest;
let inside: OpenMembers;
let bruno: TestActor;
beforeAll(async () => {
  members = await startMembersUnderTest({ MONGODB_URI: database.uri });
  inside = await openMembers(database.uri);
  bruno = await newcomer(members, 'Bruno');
});
afterAll(async () => {
  await inside.close();
  await members.close();
  await database.drop();
});

const eventsOf = (subject: string) =>
  inside.connection.collection('outbox').find({ subject }).sort({ aggregateversion: 1 }).toArray();
const day = new Date(Date.now() + 7 * 86_400_000);
const inHours = (hours: number) => new Date(day.getTime() + hours * 3_600_000).toISOString();
/** How a single window is told: by the clock of UTC, without a rule. */
const told = (hours: number) => ({
  start: inHours(hours).replace(/(\.000)?Z$/, ''),
  ...{ timeZone: 'UTC', rule: null, exceptions: [] },
});
const offerFields = 'offer { id start end hours firmness }';
const offer = (input: object, actor?: TestActor) => {
  const window = { start: inHours(0), end: inHours(8), hours: '7.5', firmness: 'FIRM' };
  return mutation(members, 'offerAvailability', offerFields)({ ...window, ...input }, actor);
};
const withdraw = (offerId: string, actor?: TestActor) =>
  mutation(members, 'withdrawAvailability', 'person { availability { id } }')({ offerId }, actor);
async function ofPerson(person: TestActor, selection: string, reader?: TestActor) {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Person { ${selection} } }
  }`;
  const representations = [{ __typename: 'Person', id: person.id }];
  const { data, errors } = await members.ask(query, { representations }, reader);
  return { ...data._entities[0], errors };
}
const administrator = { id: 'per_00000000-0000-7000-8000-000000000001', scopes: ['members:administer'] };
const hold = async (person: TestActor, change: Parameters<typeof aText>[0] = {}) => {
  const text = aText({
    personId: person.id,
    from: new Date(inHours(0)),
    to: new Date(inHours(8)),
    expiresAt: new Date(inHours(-24)),
    ...change,
  });
  const placed = await inside.react((transaction) => placeHold(inside.members, transaction, text));
  return { ...text, holdId: placed.ok ? placed.value.holdId : '', refusal: placed.ok && placed.value.refusal };
};

describe('offering time', () => {
  it('is seen by oneself and administrators alone, and told whole to the other services', async () => {
    const ada = await newcomer(members, 'Ada');
    const first = await offer({}, ada);
    expect(first).toEqual({
      offer: { id: expect.stringMatching(/^avl_/), start: inHours(0), end: inHours(8), hours: '7.5', firmness: 'FIRM' },
      userErrors: [],
    });
    const second = await offer({ start: inHours(-24), end: inHours(-20), hours: '4', firmness: 'TENTATIVE' }, ada);
    const own = [{ id: second.offer.id }, { id: first.offer.id }];
    expect((await ofPerson(ada, 'availability { id }', ada)).availability).toEqual(own);
    expect((await ofPerson(ada, 'availability { id }', administrator)).availability).toEqual(own);
    expect((await ofPerson(ada, 'availability { id }', bruno)).availability).toBeNull();
    expect((await ofPerson(ada, 'availability { id }')).availability).toBeNull();
    expect(await eventsOf(`${ada.id}#availability`)).toMatchObject([
      { aggregateversion: 1, data: { offers: [{ offerId: first.offer.id, minutes: 450 }] } },
      {
        type: 'millepiani.members.availability.changed.v2',
        aggregateversion: 2,
        partitionkey: ada.id,
        visibility: 'internal',
        data: {
          personId: ada.id,
          offers: [
            { offerId: first.offer.id, ...told(0), durationMs: 28_800_000, minutes: 450, firmness: 'FIRM' },
            { offerId: second.offer.id, ...told(-24), durationMs: 14_400_000, minutes: 240, firmness: 'TENTATIVE' },
          ],
        },
      },
    ]);
  });

  it.each([
    [{ end: inHours(0) }, 'ENDS_BEFORE_START input.end'],
    [{ end: inHours(24 * 367) }, 'WINDOW_TOO_LONG input.end'],
    [{ start: '2020-01-01T00:00:00.000Z', end: '2020-01-01T08:00:00.000Z' }, 'IN_THE_PAST input.start'],
    [{ hours: '8.5' }, 'HOURS_EXCEED_WINDOW input.hours'],
    [{ hours: '1.25' }, 'INVALID_HOURS input.hours'],
    [{ hours: '-1' }, 'INVALID_HOURS input.hours'],
    [{ idempotencyKey: 'short' }, 'INVALID_IDEMPOTENCY_KEY input.idempotencyKey'],
  ])('is refused with what is wrong and where (case %#)', async (input, fault) => {
    const refused = await offer(input, bruno);
    expect(refused.offer).toBeNull();
    expect(faults(refused)).toEqual([fault]);
    expect(await eventsOf(`${bruno.id}#availability`)).toEqual([]);
  });

  it('is for registered members, with a token that may write', async () => {
    expect(faults(await offer({}))).toEqual(['FORBIDDEN input']);
    expect(faults(await offer({}, { ...bruno, scopes: [] }))).toEqual(['FORBIDDEN input']);
    const nobody = { ...administrator, scopes: ['members:write'] };
    expect(faults(await offer({}, nobody))).toEqual(['PERSON_NOT_FOUND input']);
  });

  it('twice at one time is refused, at once too; by one key it happens once', async () => {
    const carla = await newcomer(members, 'Carla');
    const rivals = await Promise.all([0, 1, 2].map(() => offer({}, carla)));
    expect(rivals.flatMap(faults)).toEqual(Array(2).fill('WINDOWS_OVERLAP input.start'));
    const input = { start: inHours(10), end: inHours(12), hours: '1', idempotencyKey: nextKey() };
    const [first, again] = await Promise.all([offer(input, carla), offer(input, carla)]);
    expect(again).toEqual(first);
    expect(faults(await offer({ ...input, hours: '2' }, carla))).toEqual([
      'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
    ]);
    expect(await eventsOf(`${carla.id}#availability`)).toHaveLength(2);
  });

  it('beyond two hundred windows is refused', async () => {
    const dario = await newcomer(members, 'Dario');
    await inside.connection.collection<{ _id: string }>('availability_offers').insertMany(
      Array.from({ length: 200 }, (_, at) => ({
        _id: `avl_${at}`,
        personId: dario.id,
        start: new Date(inHours(24 * (at + 1))),
        end: new Date(inHours(24 * (at + 1) + 1)),
        minutes: 60,
        firmness: 'FIRM',
        offeredAt: new Date(),
      })),
    );
    expect(faults(await offer({}, dario))).toEqual(['TOO_MANY_WINDOWS input']);
  });
});

describe('withdrawing time', () => {
  it('takes it away, and says so', async () => {
    const elisa = await newcomer(members, 'Elisa');
    const { id } = (await offer({}, elisa)).offer;
    expect(faults(await withdraw(id, bruno))).toEqual(['OFFER_NOT_FOUND input.offerId']);
    expect(faults(await withdraw(id, { ...administrator, scopes: ['members:administer', 'members:write'] }))).toEqual([
      'FORBIDDEN input.offerId',
    ]);
    expect(faults(await withdraw(id))).toEqual(['FORBIDDEN input']);
    expect(faults(await withdraw('avl_x', elisa))).toEqual(['INVALID_ID input.offerId']);
    expect(await withdraw(id, elisa)).toEqual({ person: { availability: [] }, userErrors: [] });
    expect(faults(await withdraw(id, elisa))).toEqual(['OFFER_NOT_FOUND input.offerId']);
    expect((await eventsOf(`${elisa.id}#availability`)).at(-1)).toMatchObject({
      aggregateversion: 2,
      data: { offers: [] },
    });
  });
});

describe('free time', () => {
  const span = `from: "${inHours(0)}", to: "${inHours(24)}"`;
  const question = `freeBusy(${span}) { freeMinutes tentativeMinutes busy { commission { id } minutes state } }`;
  let fabio: TestActor;
  let held: Awaited<ReturnType<typeof hold>>;
  beforeAll(async () => {
    fabio = await newcomer(members, 'Fabio');
    await offer({}, fabio);
    await offer({ start: inHours(8), end: inHours(10), hours: '2', firmness: 'TENTATIVE' }, fabio);
    held = await hold(fabio, { minutes: 100 });
  });

  it('is how much could still be held, for whoever is signed in', async () => {
    const free = { freeMinutes: 350, tentativeMinutes: 120 };
    expect(held.refusal).toBeNull();
    expect((await ofPerson(fabio, question, bruno)).freeBusy).toEqual({ ...free, busy: null });
    const busy = [{ commission: { id: held.commissionId }, minutes: 100, state: 'HELD' }];
    for (const reader of [fabio, administrator]) {
      expect((await ofPerson(fabio, question, reader)).freeBusy).toEqual({ ...free, busy });
    }
    expect((await ofPerson(fabio, question)).freeBusy).toBeNull();
  });

  it('is not asked for backwards, or of more than a year', async () => {
    const code = async (from: number, to: number) => {
      const asked = `freeBusy(from: "${inHours(from)}", to: "${inHours(to)}") { freeMinutes }`;
      return (await ofPerson(fabio, asked, bruno)).errors?.[0]?.extensions.code;
    };
    expect(await code(1, 0)).toBe('ENDS_BEFORE_START');
    expect(await code(0, 24 * 367)).toBe('SPAN_TOO_LONG');
  });

  it('and what one is held for are listed to oneself, page by page', async () => {
    const later = await hold(fabio, { minutes: 50 });
    const page = (args: string, reader?: TestActor) =>
      ofPerson(fabio, `holds${args} { edges { node { id version } } pageInfo { hasNextPage endCursor } }`, reader);
    const { holds } = await page('(first: 1)', fabio);
    expect(holds).toMatchObject({
      edges: [{ node: { id: later.holdId, version: 1 } }],
      pageInfo: { hasNextPage: true },
    });
    const rest = await page(`(first: 5, after: "${holds.pageInfo.endCursor}")`, fabio);
    expect(rest.holds).toMatchObject({ edges: [{ node: { id: held.holdId } }], pageInfo: { hasNextPage: false } });
    for (const reader of [bruno, administrator, undefined]) expect((await page('', reader)).holds).toBeNull();
    expect((await page('(first: 101)', fabio)).errors?.[0]?.extensions.code).toBe('INVALID_PAGE_SIZE');
  });

  it('and windows and holds are known to other subgraphs, for those who may see them', async () => {
    const window = (await ofPerson(fabio, 'availability { id }', fabio)).availability[0].id;
    const query = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on AvailabilityOffer { hours }
        ... on CapacityHold { slotId person { name } confirmedAt releasedAt expiredAt releaseReason }
      }
    }`;
    const representations = [
      { __typename: 'AvailabilityOffer', id: window },
      { __typename: 'CapacityHold', id: held.holdId },
      { __typename: 'CapacityHold', id: 'hld_x' },
    ];
    const ask = async (reader?: TestActor) => (await members.ask(query, { representations }, reader)).data._entities;
    const none = { confirmedAt: null, releasedAt: null, expiredAt: null, releaseReason: null };
    const shown = [{ hours: '7.5' }, { slotId: held.slotId, person: { name: 'Fabio' }, ...none }, null];
    expect(await ask(fabio)).toEqual(shown);
    expect(await ask(administrator)).toEqual(shown);
    expect(await ask(bruno)).toEqual([null, null, null]);
    expect(await ask()).toEqual([null, null, null]);
  });

  it('is given back by a withdrawal only where no confirmed work needs it', async () => {
    const { id } = (await ofPerson(fabio, 'availability { id }', fabio)).availability[0];
    await inside.react((transaction) => confirmHold(inside.members, transaction, held));
    expect(faults(await withdraw(id, fabio))).toEqual(['AVAILABILITY_IN_USE input.offerId']);
  });
});
