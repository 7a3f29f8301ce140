import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import type { Db } from 'mongodb';
import { readEscoSkills } from '../src/skills/esco-skills.adapter.ts';
import { acts, type Member, password, someAddress } from './account-given.ts';
import { mutation, newcomer, nextKey, registerAlone } from './given.ts';
import { fabio } from './tax-given.ts';

const [skillUri = '', otherUri = ''] = readEscoSkills().map(({ uri }) => uri);

/** What says who somebody is, and nobody else: none of it is to be left. */
export const personalTexts = [
  'Zelinda',
  'zelinda',
  'Quercioli',
  'a bridge that only she built',
  'Vicolo Corto',
  'FRRFBA85H10F205F',
];

/** Somebody well known, whom somebody worked with, with an endorsement that they gave. */
export type WellKnown = Member & { readonly mate: string; readonly endorsed: string };

/** Somebody of whom much is known, and who is tied to nobody; `enter` is done when they have signed up, before all else. */
export async function wellKnown(
  members: ServiceUnderTest,
  enter: (her: Member) => Promise<void> = async () => undefined,
): Promise<WellKnown> {
  const email = someAddress('zelinda');
  const signUp = mutation(members, 'signUp', 'person { id }');
  const { person } = await signUp({ name: 'Zelinda', email, password, locale: 'IT' });
  const her: Member = { id: person.id, email, scopes: ['account:write', 'members:write'] };
  await enter(her);
  const evidence = 'Ask for a bridge that only she built.';
  const act = <I extends object>(name: string, selection: string, input: I) =>
    mutation(members, name, selection)(input, her);
  await act('changeName', 'person { id }', { name: 'Zelinda Quercioli' });
  await act('claimSkill', 'claim { id }', { skillUri, level: 4, evidence });
  await act('claimSkill', 'claim { id }', { skillUri: otherUri, level: 2 });
  const start = new Date(Date.now() + 86_400_000);
  const end = new Date(start.getTime() + 28_800_000);
  await act('offerAvailability', 'offer { id }', { start, end, hours: '6', firmness: 'FIRM' });
  await act('changeContact', 'person { id }', { timeZone: 'Europe/Lisbon' });
  await act('setTaxProfile', 'taxProfile { id }', {
    ...{ agentId: her.id, validFrom: '2026-01-01' },
    profile: { ...fabio, lastName: 'Quercioli' },
  });
  await act('changeProfile', 'person { id }', {
    ...{ expectedVersion: 0, place: { country: 'IT', city: 'Bergamo' }, bio: 'Zelinda Quercioli builds bridges.' },
  });
  await act('recordTraining', 'record { id }', {
    outside: { title: 'Bridges by Quercioli', provider: 'Scuola di ponti' },
    completedOn: '2026-06-30',
  });
  await act('inviteMember', 'invitation { id }', { email: someAddress('her-friend') });
  await acts({ members }).changeEmail({ email: someAddress('zelinda'), password }, her);
  const mate = await newcomer(members, 'Bruno');
  await mutation(members, 'inviteMember', 'invitation { id }')({ email }, mate);
  const organizationId = await registerAlone(members, mate, `Studio ${nextKey()}`);
  const invite = mutation(members, 'inviteToOrganization', 'relationship { id }');
  const asked = { organizationId, personId: her.id, kind: 'COLLABORATOR', from: '2026-01-01' };
  const { relationship } = await invite(asked, mate);
  await act('confirmRelationship', 'relationship { id }', { relationshipId: relationship.id });
  const { claim } = await mutation(members, 'claimSkill', 'claim { id }')({ skillUri, level: 3 }, mate);
  const { endorsement } = await act('endorseSkill', 'endorsement { id }', { claimId: claim.id });
  return { ...her, mate: mate.id, endorsed: endorsement.id };
}

/** In which collections of a database something of these texts lies. */
export async function whereLies(db: Db, texts: readonly string[]): Promise<readonly string[]> {
  const collections = await db.collections();
  const found = await Promise.all(
    collections.map(async (collection) => {
      const rows = JSON.stringify(await collection.find().toArray(), (_field, value) =>
        typeof value === 'bigint' ? value.toString() : value,
      );
      return texts.filter((text) => rows.includes(text)).map((text) => `${collection.collectionName}: ${text}`);
    }),
  );
  return found.flat().toSorted();
}

/** Waits until a service has forgotten somebody, a first time. */
export const forgotten = (members: ServiceUnderTest, personId: string, withinMs?: number) =>
  waitFor(
    'all to be forgotten',
    () =>
      members.database((db) =>
        db.collection<{ _id: string }>('erased_persons').findOne({ _id: personId, passes: { $gte: 1 } }),
      ),
    withinMs,
  );

/** Has a service forget somebody a second time, which it would eleven minutes after the first, and waits until it has. */
export async function forgottenForGood(members: ServiceUnderTest, personId: string): Promise<void> {
  const passes = (filter: object) =>
    members.database((db) => db.collection<{ _id: string }>('erased_persons').findOne({ _id: personId, ...filter }));
  await members.database((db) =>
    db.collection<{ _id: string }>('erased_persons').updateOne({ _id: personId }, { $set: { dueAt: new Date() } }),
  );
  await waitFor('the second pass', () => passes({ passes: 2 }));
}

/** What is left of somebody as a member: the membership, how many rows of what goes, and invitations. */
export const leftOfMember = async (db: Db, personId: string) => ({
  membership: await db.collection<{ _id: string }>('memberships').findOne({ _id: personId }),
  left: await Promise.all(
    ['sessions', 'session_holders', 'consents', 'agent_profiles', 'training_records'].map((name) =>
      db.collection<{ _id: string }>(name).countDocuments({ $or: [{ _id: personId }, { personId }] }),
    ),
  ),
  open: await db.collection('invitations').countDocuments({ invitedBy: personId, state: 'OPEN' }),
  received: await db.collection('invitations').findOne({ erasedPersonId: personId }),
});
