import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventContract } from '@millepiani/events/define-event';
import { exampleEvent } from '@millepiani/events/example-event';
import { accountRoleGranted, accountRoleRevoked } from '@millepiani/events/members/account.events';
import {
  memberAccepted,
  memberAdmitted,
  memberApplied,
  memberLeft,
  memberRefused,
  memberReinstated,
  memberSuspended,
} from '@millepiani/events/members/membership.events';
import { commissionOpened, commissionWon } from '@millepiani/events/projects/commission.events';
import { teamChosen, teamSeatHeld } from '@millepiani/events/projects/team.events';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { openNotifications } from '../../test/notifications-in-process.ts';
import { keepAdministrators } from './keep-administrators.reaction.ts';
import { tellOfMembers } from './tell-of-members.reaction.ts';
import { tellOfProjects } from './tell-of-projects.reaction.ts';

const now = new Date('2026-11-27T09:00:00Z');
const database = freshDatabase('notifications_members_who_go');
let service: Awaited<ReturnType<typeof openNotifications>>;
beforeAll(async () => {
  service = await openNotifications(database.uri, { clock: { now: () => now } });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Has the service hear of an event, with other data than its example's; answers with the event's id. */
async function hear(contract: EventContract, data: object, actor = 'system:test') {
  const example = exampleEvent(contract);
  const event = {
    ...{ ...example, id: newId('evt'), time: now.toISOString(), actor },
    data: { ...example.data, ...data },
  };
  const isRole = [accountRoleGranted.type, accountRoleRevoked.type].some((type) => type === contract.type);
  const ofMembers = isRole ? keepAdministrators : tellOfMembers;
  await service.react(contract.service === 'members' ? ofMembers : tellOfProjects, event);
  return event.id;
}
const rows = (collection: string, filter: object) => service.connection.collection(collection).find(filter).toArray();
const told = async (source: string) =>
  (await rows('notifications', { source })).map(({ recipient, subject }) => [recipient, subject]);

describe('who is told of memberships', () => {
  it('is whoever administers the community, of who applies; and nobody who does no more', async () => {
    const [ada, carla, ivo] = [newId('per'), newId('per'), newId('per')];
    await hear(accountRoleGranted, { personId: ada, role: 'ADMINISTRATOR' });
    await hear(accountRoleGranted, { personId: carla, role: 'BOOKKEEPER' });
    expect(await told(await hear(memberApplied, { personId: ivo }))).toEqual([[ada, 'Somebody wants to join']]);
    await hear(accountRoleRevoked, { personId: ada, role: 'ADMINISTRATOR' });
    expect(await told(await hear(memberApplied, { personId: ivo }))).toEqual([]);
  });

  it('is the person, of what was decided; by mail too, for it waits for nobody to look', async () => {
    const [ada, ivo] = [newId('per'), newId('per')];
    const decisions: readonly (readonly [EventContract, object, string])[] = [
      [memberAccepted, { by: ada, from: '2027-01-01' }, 'You are admitted'],
      [memberAdmitted, { by: ada }, 'Welcome'],
      [memberRefused, { by: ada, personal: { reason: 'No desk.' } }, 'Your application was refused'],
      [memberSuspended, {}, 'Your membership is suspended'],
      [memberReinstated, {}, 'You are back'],
    ];
    for (const [contract, data, subject] of decisions) {
      const source = await hear(contract, { personId: ivo, ...data }, ada);
      expect(await told(source)).toEqual([[ivo, subject]]);
      expect(await rows('messages', { 'items.source': source, recipient: ivo })).toHaveLength(1);
    }
    // Who is a member by signing up knows.
    expect(await told(await hear(memberAdmitted, { personId: newId('per'), by: null }))).toEqual([]);
  });
});

describe('who has left', () => {
  it('is told nothing, and what waits for them is not sent; who comes back is told again', async () => {
    const [ada, ivo] = [newId('per'), newId('per')];
    const commissionId = newId('com');
    await hear(commissionOpened, { commissionId, openedBy: ada, leadId: ada, clientId: null, title: 'A roof' });
    const [seat] = teamChosen.example.data.seats;
    await hear(teamChosen, { commissionId, seats: [{ ...seat, personId: ivo }] });
    const waiting = await hear(memberReinstated, { personId: ivo }, ada);
    expect(await rows('messages', { 'items.source': waiting, recipient: ivo })).toHaveLength(1);
    await hear(memberLeft, { personId: ivo });
    await hear(memberLeft, { personId: ivo });
    expect(await rows('messages', { recipient: ivo, isOpen: true })).toEqual([]);
    expect(await told(await hear(commissionWon, { commissionId }))).toEqual([[ada, 'Won: A roof']]);
    await hear(memberAdmitted, { personId: ivo, by: ada });
    const again = await told(await hear(commissionWon, { commissionId }));
    expect(again.map(([recipient]) => recipient).toSorted()).toEqual([ada, ivo].toSorted());
  });

  it('takes part no more, and so does who is suspended, who is told all the same; both do when they are back', async () => {
    const [ada, ivo] = [newId('per'), newId('per')];
    const takesPart = () => service.notifications.contacts.takesPart(ivo);
    expect(await takesPart()).toBe(true);
    expect(await told(await hear(memberSuspended, { personId: ivo }, ada))).toHaveLength(1);
    expect(await takesPart()).toBe(false);
    expect(await told(await hear(memberReinstated, { personId: ivo }, ada))).toHaveLength(1);
    expect(await takesPart()).toBe(true);
    await hear(memberSuspended, { personId: ivo }, ada);
    await hear(memberLeft, { personId: ivo }, ada);
    expect(await takesPart()).toBe(false);
    expect(await told(await hear(memberReinstated, { personId: ivo }, ada))).toHaveLength(1);
    await hear(memberLeft, { personId: ivo }, ada);
    const { commissionId } = commissionOpened.example.data;
    await hear(commissionOpened, { commissionId, openedBy: ada, leadId: ivo, clientId: null, title: 'A roof' });
    expect(await told(await hear(commissionWon, { commissionId }, 'system:test'))).toEqual([[ada, 'Won: A roof']]);
    await hear(memberAdmitted, { personId: ivo, by: ada });
    expect(await takesPart()).toBe(true);
  });

  it('while suspended, is written nothing of commissions, which is in the feed when they are back', async () => {
    const ivo = newId('per');
    const asked = () => hear(teamSeatHeld, { commissionId: newId('com'), personId: ivo });
    const mailed = (source: string) => rows('messages', { 'items.source': source, recipient: ivo });
    await hear(memberSuspended, { personId: ivo }, newId('per'));
    const source = await asked();
    expect(await told(source)).toEqual([[ivo, 'Your answer is needed: a commission']]);
    expect(await mailed(source)).toEqual([]);
    await hear(memberReinstated, { personId: ivo }, newId('per'));
    expect(await mailed(await asked())).toHaveLength(1);
  });

  it('what waits for one is found by an index', async () => {
    const waiting = service.connection.collection('messages').find({ recipient: 'x', isOpen: true });
    expect(JSON.stringify((await waiting.explain('queryPlanner')).queryPlanner.winningPlan)).not.toContain('COLLSCAN');
  });
});
