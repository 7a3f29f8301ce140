import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { tellContact } from '../src/contacts/contacts.commands.ts';
import { dueContacts } from '../src/contacts/tell-contact.worker.ts';
import { eventsOf, faults, mutation, newcomer, nextKey } from './given.ts';
import { openMembers } from './members-in-process.ts';
import { startMembersUnderTest } from './members-under-test.ts';

let members: ServiceUnderTest;
let ada: TestActor;
let bruno: TestActor;
beforeAll(async () => {
  members = await startMembersUnderTest();
  [ada, bruno] = [await newcomer(members, 'Ada'), await newcomer(members, 'Bruno')];
});
afterAll(() => members.close());

const changeContact = (input: object, actor?: TestActor) =>
  mutation(members, 'changeContact', 'person { contact { locale timeZone version } }')(input, actor);
const signUp = (change: object) =>
  mutation(
    members,
    'signUp',
    'person { id }',
  )({ name: 'Carla', email: `${nextKey()}@example.org`, password: 'correct horse battery', ...change });
const told = async (person: string) =>
  (await eventsOf(members, `${person}#contact`)).map(({ aggregateversion, data }) => [aggregateversion, data.personal]);
async function contactOf(person: TestActor, reader?: TestActor) {
  const query =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person { contact { locale timeZone } } } }';
  return (await members.ask(query, { of: [{ __typename: 'Person', id: person.id }] }, reader)).data._entities[0]
    .contact;
}

describe('how to write to a person', () => {
  it('is told at sign-up, as the person says or as the community is', async () => {
    const { person } = await signUp({ locale: 'IT', timeZone: 'europe/berlin', email: 'Carla@Example.ORG' });
    const said = { email: 'carla@example.org', name: 'Carla', locale: 'it', timeZone: 'Europe/Berlin' };
    expect(await told(person.id)).toEqual([[1, said]]);
    expect(await told(ada.id)).toMatchObject([[1, { name: 'Ada', locale: 'en', timeZone: 'Europe/Rome' }]]);
    const [event] = await eventsOf(members, `${person.id}#contact`);
    expect(event).toMatchObject({ visibility: 'internal', partitionkey: person.id });
  });

  it('is refused with the rest of a sign-up, and then nobody is there', async () => {
    const email = `${nextKey()}@example.org`;
    const refused = await signUp({ email, password: 'short', timeZone: 'Atlantis' });
    expect(faults(refused)).toEqual(['WEAK_PASSWORD input.password', 'UNKNOWN_TIME_ZONE input.timeZone']);
    expect((await signUp({ email })).userErrors).toEqual([]);
  });

  it('is changed by the person, told whole, and once where it is said twice', async () => {
    const { person } = await changeContact({ locale: 'IT' }, bruno);
    expect(person.contact).toEqual({ locale: 'IT', timeZone: 'Europe/Rome', version: 2 });
    expect((await changeContact({ locale: 'IT', timeZone: 'Europe/Rome' }, bruno)).person.contact.version).toBe(2);
    await changeContact({ timeZone: 'Europe/Lisbon' }, bruno);
    expect(await told(bruno.id)).toMatchObject([
      [1, { locale: 'en', timeZone: 'Europe/Rome' }],
      [2, { locale: 'it', timeZone: 'Europe/Rome' }],
      [3, { name: 'Bruno', locale: 'it', timeZone: 'Europe/Lisbon' }],
    ]);
  });

  it('by one key is changed once, at the same time too', async () => {
    const before = (await told(ada.id)).length;
    const input = { idempotencyKey: nextKey(), locale: 'IT' };
    const answers = await Promise.all(Array.from({ length: 4 }, () => changeContact(input, ada)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await told(ada.id)).toHaveLength(before + 1);
    expect(faults(await changeContact({ ...input, locale: 'EN' }, ada))).toEqual([
      'IDEMPOTENCY_KEY_REUSED input.idempotencyKey',
    ]);
  });

  it('survives that an account gets a role', async () => {
    const administrator = { id: ada.id, scopes: ['members:administer'] };
    await mutation(members, 'grantRole', 'person { id }')({ personId: bruno.id, role: 'BOOKKEEPER' }, administrator);
    expect(await contactOf(bruno, bruno)).toEqual({ locale: 'IT', timeZone: 'Europe/Lisbon' });
  });

  it('is refused with what is wrong and where', async () => {
    expect(faults(await changeContact({ timeZone: 'Atlantis' }, ada))).toEqual(['UNKNOWN_TIME_ZONE input.timeZone']);
    expect(faults(await changeContact({ locale: 'IT' }))).toEqual(['FORBIDDEN input']);
    expect(faults(await changeContact({ locale: 'IT' }, { ...ada, scopes: [] }))).toEqual(['FORBIDDEN input']);
    const nobody = { id: 'per_00000000-0000-7000-8000-000000000000', scopes: ['members:write'] };
    expect(faults(await changeContact({ locale: 'IT' }, nobody))).toEqual(['PERSON_NOT_FOUND input']);
  });

  it('is shown to the person and to administrators', async () => {
    const administrator = { id: ada.id, scopes: ['members:administer'] };
    expect(await contactOf(bruno, bruno)).not.toBeNull();
    expect(await contactOf(bruno, administrator)).not.toBeNull();
    expect([await contactOf(bruno, ada), await contactOf(bruno)]).toEqual([null, null]);
  });
});

describe('those who signed up before anybody was told how to write to them', () => {
  /** As the store had them then. */
  const forget = (service: ServiceUnderTest, person: TestActor) =>
    service.database(async (db) => {
      await db.collection<{ _id: string }>('accounts').updateOne({ _id: person.id }, { $unset: { contact: '' } });
      await db.collection('outbox').deleteMany({ subject: `${person.id}#contact` });
    });

  it('are told of once, by the reconciler, with nobody asking for it', async () => {
    const service = await startMembersUnderTest({ JOBS_RECONCILE_EVERY: '300ms' });
    try {
      const [early, late] = [await newcomer(service, 'Early'), await newcomer(service, 'Late')];
      await forget(service, early);
      const [event] = await waitFor('Early is told of', async () => {
        const found = await eventsOf(service, `${early.id}#contact`);
        return found.length > 0 && found;
      });
      expect(event).toMatchObject({
        type: 'millepiani.members.member.contact-changed.v1',
        actor: 'system:members',
        aggregateversion: 1,
        data: { personal: { name: 'Early', locale: 'en', timeZone: 'Europe/Rome' } },
      });
      expect(await eventsOf(service, `${late.id}#contact`)).toHaveLength(1);
    } finally {
      await service.close();
    }
  });

  it('are told of once by jobs that run twice, and as they say who say something first', async () => {
    const database = freshDatabase('members_contacts');
    const inside = await openMembers(database.uri);
    const service = await startMembersUnderTest({ MONGODB_URI: database.uri, JOBS_RECONCILE_EVERY: '1h' });
    try {
      const people = [await newcomer(service, 'Ida'), await newcomer(service, 'Ivo')];
      expect(await dueContacts(inside.members)).toEqual([]);
      const [ida, ivo] = people;
      for (const person of people) await forget(service, person);
      const due = (await dueContacts(inside.members)).map(({ payload }) => payload);
      expect(due).toEqual(expect.arrayContaining([{ personId: ida?.id }, { personId: ivo?.id }]));
      const change = mutation(service, 'changeContact', 'person { id }');
      if (ivo) await change({ locale: 'IT' }, ivo);
      const jobs = (await inside.members.accounts.withoutContact(10)).flatMap((id) => [id, id]);
      await Promise.all(jobs.map((id) => tellContact(inside.members, id)));
      expect(await dueContacts(inside.members)).toEqual([]);
      const versions = async (person?: TestActor) =>
        (await eventsOf(service, `${person?.id}#contact`)).map(({ data }) => data.personal.locale);
      expect([await versions(ida), await versions(ivo)]).toEqual([['en'], ['it']]);
    } finally {
      await service.close();
      await inside.close();
      await database.drop();
    }
  });
});
