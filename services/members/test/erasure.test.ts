import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testRedisUrl } from '@millepiani/testing/databases';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { Redis } from 'ioredis';
import { type Member, mailTo, member, password, signIn, startWithPost, type WithPost } from './account-given.ts';
import { forgotten, leftOfMember, personalTexts, wellKnown, whereLies } from './erasure-given.ts';
import { eventsOf, faults, mutation, newcomer, nextKey, type Payload, registerAlone } from './given.ts';
import { setupToken } from './members-under-test.ts';

const prefix = `erasure-${process.pid}-${Date.now()}`;
let community: WithPost;
let patient: WithPost;
let redis: Redis;
beforeAll(async () => {
  redis = new Redis(testRedisUrl());
  community = await startWithPost({ ERASURE_WAIT: '0s', EVENTS_PREFIX: prefix });
  patient = await startWithPost({ ERASURE_WAIT: '14d' });
}, 60_000);
afterAll(async () => {
  await community.close();
  await patient.close();
  await redis.quit();
});

const erasing = ({ members }: Pick<WithPost, 'members'>) => ({
  erase: mutation(members, 'eraseAccount', 'person { id erasure { state dueAt blockedBy } }'),
  cancel: mutation(members, 'cancelErasure', 'person { id erasure { state dueAt } }'),
});
const seen = async (of: string, who?: TestActor, { members } = community): Promise<Payload> => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Person {
    name erasedAt email roles contact { locale } erasure { state }
    skills { id } organizations { edges { node { id } } } } } }`;
  return (await members.ask(query, { of: [{ __typename: 'Person', id: of }] }, who)).data._entities[0];
};
const stream = async () => JSON.stringify(await redis.xrange(`${prefix}:events:{members}`, '-', '+'));
const typesOf = async (personId: string) =>
  (
    await community.members.database((db) =>
      db.collection('outbox').find({ partitionkey: personId }).sort({ partitionversion: 1 }).toArray(),
    )
  ).map(({ type }) => String(type).replace('millepiani.members.', ''));

describe('somebody who is erased', () => {
  let her: Awaited<ReturnType<typeof wellKnown>>;
  beforeAll(async () => {
    her = await wellKnown(community.members);
    await signIn(community.members, { email: her.email, password });
    await waitFor('all to be told', async () => (await stream()).includes('Quercioli'));
    expect(await community.members.database((db) => whereLies(db, personalTexts))).not.toEqual([]);
    const asked = await erasing(community).erase({ password }, her);
    expect(faults(asked)).toEqual([]);
    await forgotten(community.members, her.id);
  }, 60_000);

  it('is in no row of the database, and in no event', async () => {
    const texts = [...personalTexts, her.email];
    expect(await community.members.database((db) => whereLies(db, texts))).toEqual([]);
    const events = await eventsOf(community.members, `${her.id}#contact`);
    expect(events.map(({ data }) => data)).toEqual(events.map(() => ({ personId: her.id, personal: null })));
    expect(events.length).toBeGreaterThan(1);
  });

  it('is in no stream, which holds the same events all the same', async () => {
    await waitFor('the stream', async () => (await stream()).includes('member.erased'));
    const text = await stream();
    for (const word of personalTexts) expect(text).not.toContain(word);
    const last = await community.members.database((db) =>
      db
        .collection('outbox')
        .find({ position: { $exists: true } })
        .sort({ position: -1 })
        .limit(1)
        .toArray(),
    );
    expect(text).toContain(String(last[0]?._id));
  });

  it('is told of once, and so is what ends with it', async () => {
    const types = await typesOf(her.id);
    expect(types.filter((type) => type === 'member.erased.v1')).toHaveLength(1);
    expect(types.filter((type) => type === 'skill.claim-withdrawn.v1')).toHaveLength(2);
    expect(types.at(-1)).not.toBe('member.contact-changed.v1');
    const [event] = await eventsOf(community.members, `${her.id}#erasure`);
    expect(event).toMatchObject({ visibility: 'community', actor: 'system:members', data: { personId: her.id } });
    const [available] = (await eventsOf(community.members, `${her.id}#availability`)).toReversed();
    expect(available?.data).toEqual({ personId: her.id, offers: [] });
  });

  it('is no member any more, and no guest at the door', async () => {
    const kept = await community.members.database((db) => leftOfMember(db, her.id));
    expect(kept).toMatchObject({ membership: { state: 'LEFT' }, left: [0, 0, 0, 0, 0], open: 0 });
    expect(kept.received).toMatchObject({ state: 'WITHDRAWN', email: kept.received?._id });
    const [invited] = await eventsOf(community.members, String(kept.received?._id));
    expect(invited?.data).toMatchObject({ personal: null });
    const types = await typesOf(her.id);
    for (const type of ['member.left.v1', 'training.withdrawn.v1', 'session.ended.v1']) expect(types).toContain(type);
    expect(types.indexOf('member.left.v1')).toBeLessThan(types.indexOf('member.erased.v1'));
  });

  it('has no account: nobody signs in with it, and its address is anybody’s', async () => {
    expect((await signIn(community.members, { email: her.email, password })).userErrors[0].code).toBe(
      'INVALID_CREDENTIALS',
    );
    const again = await member(community, her.email);
    expect(again.id).not.toBe(her.id);
    await erasing(community).erase({ password }, again);
  });

  it('is left as a pseudonym, under which stays what others rely on', async () => {
    const person = await seen(her.id, { id: her.id, scopes: ['account:write', 'members:join'] });
    expect(person).toEqual({
      ...{ name: expect.stringMatching(/^Former member [0-9a-f]{6}$/), erasedAt: expect.any(String) },
      ...{ email: null, roles: null, contact: null, erasure: { state: 'ERASED' } },
      ...{ skills: [], organizations: { edges: [] } },
    });
    const kept = await community.members.database((db) =>
      db.collection<{ _id: string }>('endorsements').findOne({ _id: her.endorsed }),
    );
    expect(kept).toMatchObject({ endorsedBy: her.id, personId: her.mate });
    const relationship = await community.members.database((db) =>
      db.collection('agent_relationships').findOne({ personId: her.id }),
    );
    expect(relationship).toMatchObject({ state: 'ENDED' });
  });

  it('is in no list of people, and counted no more', async () => {
    const people = '{ persons(first: 100) { edges { node { id } } } }';
    const { persons } = (await community.members.ask(people, {}, { id: her.mate, scopes: ['members:read'] })).data;
    expect(persons.edges.map(({ node }: Payload) => node.id)).not.toContain(her.id);
  });

  it('leaves in the audit what was done, and not from where', async () => {
    const entries = await community.members.database((db) =>
      db.collection('audit_entries').find({ personId: her.id }).toArray(),
    );
    expect(entries.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['SIGNED_UP', 'ERASURE_ASKED', 'ERASED']));
    expect(entries.filter(({ network }) => network !== undefined)).toEqual([]);
  });

  it('is not erased twice, by whoever it is asked', async () => {
    const admin = { id: her.mate, scopes: ['members:administer'] };
    expect(faults(await erasing(community).cancel({ personId: her.id }, admin))).toEqual(['TOO_LATE input']);
    const types = await typesOf(her.id);
    expect(types.filter((type) => type === 'member.erased.v1')).toHaveLength(1);
  });
});

describe('the time to think', () => {
  it('is told by mail, with its day, and by whoever asks', async () => {
    const ada = await member(patient);
    const { person } = await erasing(patient).erase({ password }, ada);
    expect(person.erasure).toMatchObject({ state: 'ASKED', blockedBy: [] });
    const days = (Date.parse(person.erasure.dueAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(13.9);
    const mail = await mailTo(patient, ada.email, 'Your account is to be erased');
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Rome' });
    expect(mail.text).toContain(`on ${day.format(new Date(person.erasure.dueAt))}.`);
  });

  it('ends when it is called off, and then nothing happens', async () => {
    const ada = await member(patient);
    const { erase, cancel } = erasing(patient);
    await erase({ password }, ada);
    const called = await cancel({}, ada);
    expect(called).toMatchObject({ person: { erasure: { state: 'CANCELLED', dueAt: null } }, userErrors: [] });
    expect(faults(await cancel({}, ada))).toEqual([]);
    await patient.members.database((db) =>
      db.collection<{ _id: string }>('erasures').updateOne({ _id: ada.id }, { $set: { dueAt: new Date(0) } }),
    );
    // The reconciler comes each second: whoever else is due would be erased by then.
    const bruno = await member(patient);
    await erase({ password }, bruno);
    await patient.members.database((db) =>
      db.collection<{ _id: string }>('erasures').updateOne({ _id: bruno.id }, { $set: { dueAt: new Date(0) } }),
    );
    await forgotten(patient.members, bruno.id);
    expect((await signIn(patient.members, { email: ada.email, password })).person).toEqual({ id: ada.id });
  });

  it('is asked for once: the same call, and another one, change nothing', async () => {
    const ada = await member(patient);
    const { erase } = erasing(patient);
    const call = { idempotencyKey: nextKey(), password };
    const first = await erase(call, ada);
    expect(await erase(call, ada)).toEqual(first);
    expect((await erase({ password }, ada)).person).toEqual(first.person);
    await mailTo(patient, ada.email, 'Your account is to be erased');
    expect(patient.post.of(ada.email).filter(({ subject }) => subject?.includes('erased'))).toHaveLength(1);
  });

  it('is asked for by an administrator too, who shows their own password', async () => {
    const [ada, bruno] = [await member(patient), await member(patient)];
    const admin = { ...ada, scopes: ['members:administer'] };
    const { erase } = erasing(patient);
    expect(faults(await erase({ personId: bruno.id, password: 'wrong password' }, admin))).toEqual([
      'WRONG_PASSWORD input.password',
    ]);
    const { person } = await erase({ personId: bruno.id, password }, admin);
    expect(person).toMatchObject({ id: bruno.id, erasure: { state: 'ASKED' } });
    await mailTo(patient, bruno.email, 'Your account is to be erased');
  });
});

describe('what stands in the way', () => {
  it('is a part of an organization, each by itself, and a proposal is not', async () => {
    const ada = await member(patient);
    const first = await registerAlone(patient.members, ada, 'Studio Aurora');
    const second = await registerAlone(patient.members, ada, 'Officina Blu');
    const { erase } = erasing(patient);
    const refused = await erase({ password }, ada);
    expect(faults(refused)).toEqual(['OWNS_ORGANIZATION input', 'OWNS_ORGANIZATION input']);
    const [bruno] = [await newcomer(patient.members, 'Bruno')];
    const owners = [{ personId: bruno.id, share: '100%' }];
    for (const organizationId of [first, second]) {
      const proposal = { organizationId, expectedVersion: 2, owners };
      await mutation(patient.members, 'proposeOwners', 'organization { id }')(proposal, ada);
      const confirmation = { organizationId, expectedVersion: 3 };
      await mutation(patient.members, 'confirmOwners', 'organization { id }')(confirmation, bruno);
    }
    expect(faults(await erase({ password }, ada))).toEqual([]);
  });

  it('is being the last administrator', async () => {
    const [ada, bruno] = [await member(patient), await member(patient)];
    await mutation(patient.members, 'claimAdministration', 'person { id }')({ setupToken }, ada);
    const { erase } = erasing(patient);
    expect(faults(await erase({ password }, ada))).toEqual(['LAST_ADMINISTRATOR input']);
    const admin = { ...ada, scopes: ['members:administer'] };
    await mutation(patient.members, 'grantRole', 'person { id }')({ personId: bruno.id, role: 'ADMINISTRATOR' }, admin);
    expect(faults(await erase({ password }, ada))).toEqual([]);
  });

  it('when it came meanwhile puts the erasure off, and is shown', async () => {
    const ada = await member(patient);
    await erasing(patient).erase({ password }, ada);
    await registerAlone(patient.members, ada, 'Studio Aurora');
    await patient.members.database((db) =>
      db.collection<{ _id: string }>('erasures').updateOne({ _id: ada.id }, { $set: { dueAt: new Date(0) } }),
    );
    const blocked = await waitFor('it to be put off', () =>
      patient.members.database((db) =>
        db
          .collection<{ _id: string; blockedBy: string; dueAt: Date }>('erasures')
          .findOne({ _id: ada.id, blockedBy: 'OWNS_ORGANIZATION' }),
      ),
    );
    expect(blocked).toMatchObject({ state: 'ASKED' });
    expect((blocked.dueAt.getTime() - Date.now()) / 3_600_000).toBeGreaterThan(23);
    expect((await signIn(patient.members, { email: ada.email, password })).person).toEqual({ id: ada.id });
  });

  it.each<[string, (ada: Member) => Promise<Payload>, string[]]>([
    [
      'a wrong password',
      (ada) => erasing(patient).erase({ password: 'wrong password' }, ada),
      ['WRONG_PASSWORD input.password'],
    ],
    ['no password', (ada) => erasing(patient).erase({ password: '' }, ada), ['WRONG_PASSWORD input.password']],
    ['nobody', () => erasing(patient).erase({ password }), ['FORBIDDEN input']],
    [
      'a narrow token',
      (ada) => erasing(patient).erase({ password }, { ...ada, scopes: ['members:write'] }),
      ['FORBIDDEN input'],
    ],
    ['another', (ada) => erasing(patient).erase({ password, personId: nobody.id }, ada), ['FORBIDDEN input']],
    [
      'what is nobody',
      (ada) => erasing(patient).erase({ password, personId: 'org_1' }, { ...ada, scopes: ['members:administer'] }),
      ['INVALID_ID input.personId'],
    ],
    [
      'who is not there',
      (ada) => erasing(patient).erase({ password, personId: nobody.id }, { ...ada, scopes: ['members:administer'] }),
      ['PERSON_NOT_FOUND input.personId'],
    ],
    ['nothing to call off', (ada) => erasing(patient).cancel({}, ada), ['NOTHING_TO_CANCEL input']],
    ['calling off another’s', (ada) => erasing(patient).cancel({ personId: nobody.id }, ada), ['FORBIDDEN input']],
    [
      'a bad key',
      (ada) => erasing(patient).erase({ password, idempotencyKey: 'x' }, ada),
      ['INVALID_IDEMPOTENCY_KEY input.idempotencyKey'],
    ],
  ])('is told with what is wrong and where: %s', async (_what, act, expected) => {
    const ada = await member(patient);
    expect(faults(await act(ada))).toEqual(expected);
    const kept = await patient.members.database((db) =>
      db.collection<{ _id: string }>('erasures').countDocuments({ _id: ada.id }),
    );
    expect(kept).toBe(0);
  });
  const nobody = { id: 'per_00000000-0000-7000-8000-000000000000' };

  it('is shown to nobody else', async () => {
    const [ada, bruno] = [await member(patient), await member(patient)];
    await erasing(patient).erase({ password }, ada);
    expect((await seen(ada.id, bruno, patient)).erasure).toBeNull();
    expect((await seen(ada.id, ada, patient)).erasure).toEqual({ state: 'ASKED' });
  });
});
