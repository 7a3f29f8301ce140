import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { mutation, type Payload, registerAlone } from '../given.ts';
import { recurrence, window } from '../recurring-given.ts';
import { uriOf } from '../training-given.ts';
import { emailsOf, everybody, type People } from './people.ts';

/** Something that was expected to succeed, so that something else can be refused. */
class BadWorld extends TypeError {}

/** Whom and what the cases name by `$name`; actors by their names alone. */
export interface World {
  readonly people: Readonly<Record<string, TestActor>>;
  readonly known: Readonly<Record<string, string>>;
}

/** Everybody whom the cases name, in every state, and what they have; what is made here is all that there is. */
export async function aWorld(members: ServiceUnderTest): Promise<World> {
  const act = async (name: string, selection: string, input: object, by?: TestActor): Promise<Payload> => {
    const payload = await mutation(members, name, selection)(input, by);
    if (payload.errors || payload.userErrors.length > 0) throw new BadWorld(`${name}: ${JSON.stringify(payload)}`);
    return payload;
  };
  const people = await everybody(members);
  const { fabio, second, gino, hana, ada } = people;
  const invite = async (whom: TestActor, kind: string, isTaken: boolean): Promise<string> => {
    const asked = { organizationId: organization, personId: whom.id, kind, from: '2026-01-01' };
    const { relationship } = await act('inviteToOrganization', 'relationship { id }', asked, fabio);
    if (isTaken) await act('confirmRelationship', 'relationship { id }', { relationshipId: relationship.id }, whom);
    return relationship.id;
  };
  const organization = await registerAlone(members, fabio, 'Bottega');
  const [officina, third] = [
    await registerAlone(members, gino, 'Officina'),
    await registerAlone(members, hana, 'Third'),
  ];
  const between = (...owners: readonly TestActor[]) => owners.map(({ id: personId }) => ({ personId, share: '50%' }));
  const shared = { name: 'Not yet', country: 'IT', owners: between(fabio, second) };
  const proposed = (await act('registerOrganization', 'organization { id }', shared, fabio)).organization.id;
  const change = { organizationId: officina, expectedVersion: 2, owners: between(gino, hana) };
  await act('proposeOwners', 'organization { id }', change, gino);
  const allied = {
    organizationId: organization,
    partnerIds: [officina],
    name: 'Cordata',
    mandate: { kind: 'WITHOUT_REPRESENTATION' },
  };
  const ally = async (answer?: string): Promise<string> => {
    const { alliance } = await act('proposeAlliance', 'alliance { id }', allied, fabio);
    const by = { allianceId: alliance.id, organizationId: officina };
    if (answer) await act(answer, 'alliance { id }', by, gino);
    return alliance.id;
  };
  const [alliance, declinedAlliance, active] = [
    await ally(),
    await ally('declineAlliance'),
    await ally('agreeToAlliance'),
  ];
  const [relationship, invited, ended, guest] = [
    await invite(second, 'COLLABORATOR', true),
    await invite(gino, 'GUEST', false),
    await invite(hana, 'GUEST', true),
    await invite(ada, 'GUEST', true),
  ];
  await act('endRelationship', 'relationship { id }', { relationshipId: ended }, hana);
  const { claim } = await act('claimSkill', 'claim { id }', { skillUri: uriOf('carpentry'), level: 3 }, second);
  const { endorsement } = await act('endorseSkill', 'endorsement { id }', { claimId: claim.id }, fabio);
  const { offer } = await act('offerAvailability', 'offer { id }', { ...window, recurrence }, second);
  await act('createCalendarFeed', 'feed { version }', {}, second);
  const registering = { name: 'Terzo', grants: ['CLIENT_CREDENTIALS'], scopes: ['events:read'] };
  const { client } = await act('registerClient', 'client { id }', registering, ada);
  const { client: revoked } = await act('registerClient', 'client { id }', { ...registering, name: 'Gone' }, ada);
  await act('revokeClient', 'client { id }', { clientId: revoked.id }, ada);
  return {
    people: {
      ...people,
      secondReading: { id: second.id, scopes: ['members:read'] },
      fabioReading: { id: fabio.id, scopes: ['members:read'] },
      ginoWriting: { id: gino.id, scopes: ['members:write', 'projects:write'] },
    },
    known: {
      ...(await invitations(people, act)),
      ...(await trainings(people, organization, act)),
      ...emailsOf(people),
      ...{
        organization,
        officina,
        third,
        proposed,
        alliance,
        declinedAlliance,
        active,
        relationship,
        invited,
        ended,
        guest,
      },
      ...{ claim: claim.id, endorsement: endorsement.id, offer: offer.id, client: client.id, revoked: revoked.id },
      ...{ nobody: 'per_00000000-0000-7000-8000-000000000000', ...(await ofSecond(members, second)) },
    },
  };
}

type Act = (name: string, selection: string, input: object, by?: TestActor) => Promise<Payload>;

/** One that waits, one for who is registered, and one that was declined. */
async function invitations(
  { fabio, registered, applied, refused }: People,
  act: Act,
): Promise<Readonly<Record<string, string>>> {
  const invite = async (email: string) =>
    (await act('inviteMember', 'invitation { id code }', { email }, fabio)).invitation;
  const [open, own, declined, accepted, toRefused] = [
    await invite('waits@example.org'),
    await invite(registered.email),
    await invite('declined@example.org'),
    await invite(applied.email),
    await invite(refused.email),
  ];
  await act('acceptInvitation', 'person { id }', { code: accepted.code }, applied);
  await act('declineInvitation', 'isDeclined', { code: declined.code });
  return {
    ...{ open: open.id, openCode: open.code, own: own.code, acceptedCode: accepted.code },
    refusedCode: toRefused.code,
    ...{ declined: declined.id, declinedCode: declined.code },
  };
}

/** A course, and what was learnt by it: recorded and confirmed, by who gives it too, and by another one that is not here. */
async function trainings({ fabio, second }: People, providerId: string, act: Act) {
  const terms = { titleEn: 'Joints', hours: 40, certificate: 'ASSESSMENT', since: '2026-03-01' };
  const offered = { ...terms, providerId, skills: [{ skillUri: uriOf('carpentry'), level: 4 }] };
  const { course } = await act('offerCourse', 'course { id }', offered, fabio);
  const record = async (by: TestActor, completedOn: string, which: object = { courseId: course.id }): Promise<string> =>
    (await act('recordTraining', 'record { id }', { ...which, completedOn }, by)).record.id;
  const [open, confirmed] = [await record(second, '2026-06-30'), await record(second, '2026-05-01')];
  await act('confirmTraining', 'record { id }', { recordId: confirmed }, fabio);
  const fabiosRecord = await record(fabio, '2026-06-30');
  const outside = await record(second, '2026-06-30', { outside: { title: 'Fotografia', provider: 'Scuola civica' } });
  return { course: course.id, record: open, confirmed, fabiosRecord, outside };
}

/** Where somebody is signed in, and what they allow: an application that is not here, which the issuer alone could have kept. */
async function ofSecond(members: ServiceUnderTest, { id: personId }: TestActor) {
  const consent = 'con_00000000-0000-7000-8000-000000000001';
  const [since, changedAt] = [new Date(), new Date()];
  return members.database(async (db) => {
    const row = { _id: consent, personId, clientId: 'cli_1', scopes: ['events:read'], since, changedAt, version: 1 };
    await db.collection<{ _id: string }>('consents').insertOne(row);
    const session = await db.collection('sessions').findOne({ personId });
    return { consent, session: String(session?._id) };
  });
}
