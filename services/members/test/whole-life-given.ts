import { exampleEvent } from '@millepiani/events/example-event';
import { commitmentAccepted } from '@millepiani/events/projects/commitment.events';
import { contributionApproved } from '@millepiani/events/projects/contribution.events';
import { teamConfirmed, teamSeatFilled } from '@millepiani/events/projects/team.events';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import { communityZone } from '@millepiani/kernel/time-zone';
import { inTransaction } from '@millepiani/mongo/transaction';
import type { SpineEvent } from '@millepiani/spine/event';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { keepConsent } from '../src/consents/consents.commands.ts';
import { placeHold } from '../src/holds/holds.commands.ts';
import { beginSession } from '../src/issuer/grant.adapter.ts';
import { keepTrackRecords } from '../src/reactions/keep-track-records.reaction.ts';
import { rememberWorkedTogether } from '../src/reactions/remember-worked-together.reaction.ts';
import { acts, type Member, signIn } from './account-given.ts';
import { type WellKnown, wellKnown } from './erasure-given.ts';
import { faults, mutation, type Payload } from './given.ts';
import { aText } from './holds-given.ts';
import type { OpenMembers } from './members-in-process.ts';
import { membershipsOf } from './membership-given.ts';

const dayMs = 86_400_000;
const network = '198.51.100.7';

/** A life in which something was refused that is no part of this story. */
class AnotherLife extends TypeError {}

/** Everything that a service can store of somebody, done once: through its schema, and behind it what others tell it and browsers do. */
export async function wholeLife(members: ServiceUnderTest, inside: OpenMembers): Promise<WellKnown> {
  const act = async (name: string, selection: string, input: object, by: TestActor): Promise<Payload> => {
    const payload = await mutation(members, name, selection)(input, by);
    if (payload.errors || faults(payload as Parameters<typeof faults>[0]).length > 0) {
      throw new AnotherLife(`${name}: ${JSON.stringify(payload)}`);
    }
    return payload;
  };
  const of = membershipsOf(members);
  const founder = await of.founder('Founder');
  const mustDo = async (payload: Promise<Payload>) => {
    const { userErrors } = await payload;
    if (userErrors.length > 0) throw new AnotherLife(JSON.stringify(userErrors));
  };
  /** Leaves, and comes back by a word of her own on which somebody decides. */
  const comeBack = async (her: Member) => {
    const { version } = await of.standing(her, her);
    await mustDo(of.say('leaveCommunity')({ expectedVersion: version }, her));
    await mustDo(of.say('applyForMembership')({ statement: 'Zelinda Quercioli would like to come back.' }, her));
    await mustDo(of.on('admitMember')(her, founder));
  };
  const her = await wellKnown(members, comeBack);
  await learnAndWork({ members, inside, act, her, founder });
  await administer({ members, inside, act, her, founder });
  await enterByBrowser({ inside, her });
  await signIn(members, { email: her.email, password: 'not the password' });
  await acts({ members }).requestPasswordReset({ email: her.email });
  await members.ask('{ myData { members { next } } }', {}, her);
  return her;
}

interface Scene {
  readonly members: ServiceUnderTest;
  readonly inside: OpenMembers;
  readonly act: (name: string, selection: string, input: object, by: TestActor) => Promise<Payload>;
  readonly her: WellKnown;
  readonly founder: TestActor;
}

/** What she can do is vouched for and verified, her time is held, shown by a feed, and she was in a team. */
async function learnAndWork({ members, inside, act, her, founder }: Scene): Promise<void> {
  const mate = { id: her.mate, scopes: ['members:write'] };
  const [claim] = await members.database((db) => db.collection('skill_claims').find({ personId: her.id }).toArray());
  await act('endorseSkill', 'endorsement { id }', { claimId: claim?._id }, mate);
  const { course } = await act(
    'offerCourse',
    'course { id }',
    {
      ...{ titleEn: 'Bridges', hours: 4, certificate: 'ATTENDANCE', since: '2020-01-01' },
      skills: [{ skillUri: claim?.skillUri, level: 5 }],
    },
    { ...her, scopes: ['members:write', 'members:administer'] },
  );
  const certificate = { certificateId: 'Quercioli 7', certificateUrl: 'https://c.example/zelinda' };
  const training = { courseId: course.id, completedOn: '2026-06-30', ...certificate };
  const { record } = await act('recordTraining', 'record { id }', training, her);
  await act(
    'confirmTraining',
    'record { id }',
    { recordId: record.id },
    { ...founder, scopes: ['members:administer'] },
  );
  await act('createCalendarFeed', 'feed { version }', { withOffers: true }, her);
  const from = new Date(Date.now() + dayMs);
  const held = aText({ personId: her.id, from, to: new Date(from.getTime() + 3_600_000 * 8), minutes: 60 });
  const hold = { ...held, expiresAt: new Date(Date.now() + dayMs / 2) };
  await inside.react((transaction) => placeHold(inside.members, transaction, hold));
  await inOneTeam(inside, [her.id, her.mate]);
  await workedOn(inside, her.id);
}

/** She is bound to some work, and some of it is approved. */
async function workedOn(inside: OpenMembers, personId: string): Promise<void> {
  const [bound, approved] = [exampleEvent(commitmentAccepted), exampleEvent(contributionApproved)];
  const told: readonly SpineEvent[] = [
    { ...bound, data: { ...bound.data, personId } },
    { ...approved, data: { ...approved.data, agentId: personId } },
  ];
  await hear(inside, keepTrackRecords, told);
}

async function hear(
  inside: OpenMembers,
  reaction: typeof rememberWorkedTogether,
  told: readonly SpineEvent[],
): Promise<void> {
  for (const event of told) {
    await inside.react(async (transaction) => {
      const handling = { ...transaction, afterCommit: () => undefined };
      await reaction(() => inside.members).handle(event, handling);
      return ok({});
    });
  }
}

async function inOneTeam(inside: OpenMembers, people: readonly string[]): Promise<void> {
  const about = { teamId: newId('tea'), commissionId: newId('com') };
  const seats = people.map((one) => ({ ...about, slotId: newId('slt'), personId: one, holdId: newId('hld') }));
  const told: readonly SpineEvent[] = [
    ...seats.map((data) => ({ ...exampleEvent(teamSeatFilled), data })),
    { ...exampleEvent(teamConfirmed), data: about },
  ];
  await hear(inside, rememberWorkedTogether, told);
}

/** She administers, suspends somebody, and is suspended for a while; registers an application, and is to own a part of something. */
async function administer({ members, act, her, founder }: Scene): Promise<void> {
  const of = membershipsOf(members);
  await act('grantRole', 'person { id }', { personId: her.id, role: 'ADMINISTRATOR' }, founder);
  const administrator = { ...her, scopes: ['members:write', 'members:administer'] };
  const mate = { id: her.mate, scopes: ['members:write'] };
  const decide = async (name: string, whom: TestActor, by: TestActor, reason?: string) => {
    const { version } = await of.standing(whom, by);
    const input = { personId: whom.id, expectedVersion: version, ...(reason === undefined ? {} : { reason }) };
    await act(name, 'person { id }', input, by);
  };
  await decide('suspendMember', mate, administrator, 'For a while.');
  await decide('reinstateMember', mate, administrator);
  await decide('suspendMember', her, founder, 'Zelinda Quercioli took the key along.');
  await decide('reinstateMember', her, founder);
  const client = { name: 'Terzo follows', grants: ['CLIENT_CREDENTIALS'], scopes: ['events:read'] };
  await act('registerClient', 'client { id }', client, administrator);
  const owners = [
    { personId: her.mate, share: '50%' },
    { personId: her.id, share: '50%' },
  ];
  await act('registerOrganization', 'organization { id }', { name: 'Bottega', country: 'IT', owners }, mate);
}

/** She signs in by a browser, allows an application something, and is about to sign in elsewhere; somebody begins with her address. */
async function enterByBrowser({ inside, her }: Pick<Scene, 'inside' | 'her'>): Promise<void> {
  const { members, connection } = inside;
  const account = await members.accounts.findByEmail(her.email);
  if (!account) throw new AnotherLife(her.email);
  const [who, clientId, browserId] = [account.personId, newId('cli'), 'her-browser'];
  await keepConsent(members, { personId: who, clientId, scopes: ['events:read'] });
  const origin = { browserId, address: network, userAgent: 'Mozilla/5.0' };
  // Over long ago: what was issued under it is there for as long as a session could have been.
  const session = await beginSession(members, { personId: who, clientId: 'web', isRefreshable: true }, origin);
  const grantId = session?.id ?? newId('ses');
  await connection
    .collection<{ _id: string }>('sessions')
    .updateOne({ _id: grantId }, { $set: { endedAt: new Date() } });
  const life = { now: new Date(), seconds: 3_600 };
  const signedIn = { accountId: who, loginTs: 1 };
  await members.records.put('Session', 'cookie', { jti: 'cookie', uid: browserId, ...signedIn }, life);
  await members.records.put('Grant', grantId, { jti: grantId, accountId: who, clientId: 'web' }, life);
  await members.records.put('RefreshToken', 'token', { jti: 'token', accountId: who, grantId }, life);
  const params = { client_id: 'web', login_hint: her.email };
  await members.records.put('Interaction', 'again', { jti: 'again', params, session: signedIn }, life);
  await members.records.put('Interaction', 'first', { jti: 'first', params, result: { login: signedIn } }, life);
  await inTransaction(connection, (transaction) =>
    members.signUps.insert(transaction, {
      ...{ id: newId('aml'), name: 'Zelinda Quercioli', email: her.email, passwordHash: 'none', locale: 'IT' },
      ...{ timeZone: communityZone, expiresAt: new Date(Date.now() + dayMs) },
    }),
  );
}
