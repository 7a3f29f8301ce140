import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { toLogCursor } from '@millepiani/events/log-cursor';
import { memberErased } from '@millepiani/events/members/erasure.events';
import { memberLeft, memberReinstated, memberSuspended } from '@millepiani/events/members/membership.events';
import { organizationOwnersChanged } from '@millepiani/events/members/organization.events';
import { relationshipEnded, relationshipGrantsChanged } from '@millepiani/events/members/relationship.events';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { Reaction } from '@millepiani/spine/reactions';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { dueFollowings, followStandingWorker } from '../src/access/follow-standing.worker.ts';
import { hearOfMembers } from '../src/reactions/hear-of-members.reaction.ts';
import { keepGuests } from '../src/reactions/keep-guests.reaction.ts';
import { keepSpeakers } from '../src/reactions/keep-speakers.reaction.ts';
import { member, type Payload } from './projects-under-test.ts';
import { ada, bruno, greta } from './teams-under-test.ts';
import { startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
beforeAll(async () => {
  projects = await startWorkUnderTest();
});
afterAll(() => projects.close());

type Told =
  | typeof memberSuspended
  | typeof memberLeft
  | typeof memberReinstated
  | typeof memberErased
  | typeof relationshipGrantsChanged
  | typeof relationshipEnded
  | typeof organizationOwnersChanged;
/** Hands a reaction an event as the spine does. */
const hear = (reaction: (on: () => WorkUnderTest['inProcess']['projects']) => Reaction, contract: Told, data: object) =>
  projects.inProcess.react((transaction) => {
    const example = exampleEvent(contract);
    const event = { ...example, data: { ...example.data, ...data } };
    return reaction(() => projects.inProcess.projects).handle(event, transaction);
  });
const tell = (contract: Told, person: TestActor) => hear(hearOfMembers, contract, { personId: person.id as PersonId });
/** Does what the reconciler finds, as often as it is said. */
async function follow(times = 1): Promise<void> {
  const own = projects.inProcess.projects;
  const jobs = await dueFollowings(own);
  for (let time = 0; time < times; time += 1) {
    for (const { payload } of jobs) await followStandingWorker(() => own).run(payload);
  }
}
const accessTold = async ({ id }: Payload) =>
  (await projects.eventsOf(`${id}#access`)).map(({ type, visibility, data }) => {
    const what = String(type).slice('millepiani.projects.access.'.length, -3);
    return [what, data.reason, data.agentId, visibility].join(' ');
  });
const seatsOf = async (commission: Payload) =>
  (await projects.ask(commission.id, 'team { seats { state } }', ada)).team;
const start = toLogCursor('projects', { position: 0, mark: '' });
/** What live events tell somebody of a commission: the types, or null where they are shown nothing. */
async function liveTo(actor: TestActor, { id }: Payload): Promise<readonly string[] | null> {
  const query = `query ($id: ID!, $after: String!) {
    commissionEventsAfter(commissionId: $id, after: $after, first: 100) { events { type } } }`;
  const { data } = await projects.askWith(query, { id, after: start }, actor);
  return data.commissionEventsAfter?.events.map(({ type }: { type: string }) => type.slice(20, -3)) ?? null;
}
const logged = () =>
  waitFor('the log', () =>
    projects.database(async (db) => (await db.collection('outbox').countDocuments({ position: null })) === 0),
  );

describe('who takes part', () => {
  it('is told with the team that is chosen, that falls through, and that somebody joins', async () => {
    const commission = await projects.qualified();
    const { team } = await projects.choose(commission);
    expect(await accessTold(commission)).toEqual([
      `granted TEAM ${bruno.id} parties`,
      `granted TEAM ${greta.id} parties`,
    ]);
    await projects.mutateTeam('declineSeat', { teamId: team.id, slotId: team.seats[0].slotId }, bruno);
    expect((await accessTold(commission)).slice(2)).toEqual([
      `revoked TEAM ${bruno.id} parties`,
      `revoked TEAM ${greta.id} parties`,
    ]);
    const versions = (await projects.eventsOf(`${commission.id}#access`)).map((event) => event.aggregateversion);
    expect(versions).toEqual([1, 2, 3, 4]);
  });

  it('is told when the commission is lost with its team, before anything else of it', async () => {
    const commission = await projects.qualified({ visibility: 'PARTIES' });
    await projects.choose(commission);
    const on = { commissionId: commission.id, expectedVersion: 2, reason: 'DECLINED' };
    await projects.change('loseCommission', ada, on);
    await logged();
    expect((await accessTold(commission)).slice(2)).toEqual([
      `revoked TEAM ${bruno.id} parties`,
      `revoked TEAM ${greta.id} parties`,
    ]);
    const types = await projects.database((db) =>
      db.collection('outbox').find({ partitionkey: commission.id }).sort({ partitionversion: 1 }).toArray(),
    );
    const at = (name: string) => types.findIndex(({ type }) => type === `millepiani.projects.${name}.v1`);
    expect(at('access.revoked')).toBeLessThan(at('commission.lost'));
    expect(await liveTo(bruno, commission)).toBeNull();
    expect(await liveTo(ada, commission)).toContain('access.revoked');
  });

  it('is shown to those who do it, and not to the client', async () => {
    const client = member();
    const commission = await projects.qualified({ clientId: client.id });
    await projects.choose(commission);
    await logged();
    expect(await liveTo(ada, commission)).toContain('access.granted');
    expect(await liveTo(client, commission)).not.toContain('access.granted');
    expect(await liveTo(client, commission)).toContain('team.chosen');
  });
});

describe('who is suspended', () => {
  it('is told nothing more at once, keeps their place, and has somebody proposed who could step in; and is back later', async () => {
    const commission = await projects.running({ visibility: 'PARTIES' });
    await logged();
    expect(await liveTo(greta, commission)).toContain('commission.started');
    await tell(memberSuspended, greta);
    // Whatever is told of it, and however late: nothing reaches them from here on.
    expect(await liveTo(greta, commission)).toBeNull();
    await follow(2);
    expect((await accessTold(commission)).slice(2)).toEqual([`revoked SUSPENDED ${greta.id} parties`]);
    expect((await seatsOf(commission)).seats).toEqual([{ state: 'FILLED' }, { state: 'FILLED' }]);
    expect(await proposalsInsteadOf(commission, greta)).toBe(1);
    await logged();
    expect(await liveTo(bruno, commission)).toContain('access.revoked');
    await tell(memberReinstated, greta);
    expect(await liveTo(greta, commission)).toContain('commission.started');
    await follow();
    expect((await accessTold(commission)).slice(3)).toEqual([`granted REINSTATED ${greta.id} parties`]);
  });

  it('and reinstated before it is followed, is as if nothing had been', async () => {
    const commission = await projects.running();
    await tell(memberSuspended, greta);
    await tell(memberReinstated, greta);
    await follow();
    expect((await accessTold(commission)).slice(2)).toEqual([`granted REINSTATED ${greta.id} parties`]);
    expect(await proposalsInsteadOf(commission, greta)).toBe(0);
  });
});

describe.each([
  ['has left', memberLeft, 'LEFT'],
  ['was erased', memberErased, 'ERASED'],
] as const)('who %s', (_what, contract, reason) => {
  it('is bound no more, leaves the seat vacant, and is replaced, in each of their commissions, once', async () => {
    const gone = member();
    const commissions: Payload[] = [];
    for (let count = 0; count < 2; count += 1) {
      const commission = await projects.qualified();
      const seats = [gone, bruno].map((person, at) => ({ slotId: commission.slots[at].id, personId: person.id }));
      const { team } = await projects.choose(commission, { seats });
      await projects.confirm(team, [gone, bruno]);
      commissions.push(commission);
    }
    await tell(contract, gone);
    await follow(2);
    for (const commission of commissions) {
      expect((await accessTold(commission)).slice(2)).toEqual([`revoked ${reason} ${gone.id} parties`]);
      expect((await seatsOf(commission)).seats).toEqual([{ state: 'VACATED' }, { state: 'FILLED' }]);
      expect(await proposalsInsteadOf(commission, gone)).toBe(1);
    }
    expect(await dueFollowings(projects.inProcess.projects)).toEqual([]);
  });

  it('loses their commitment, which is told', async () => {
    const commission = await projects.running();
    await tell(contract, greta);
    await follow();
    const { commitments, team } = await projects.ask(
      commission.id,
      'team { state } commitments { edges { node { state withdrawalReason person { id } } } }',
      ada,
    );
    const theirs = commitments.edges.find(({ node }: Payload) => node.person.id === greta.id).node;
    expect([team.state, theirs.state, theirs.withdrawalReason]).toEqual(['INCOMPLETE', 'WITHDRAWN', 'UNAVAILABLE']);
    await projects.inProcess.react(async ({ session }) => {
      await projects.inProcess.projects.access.letIn(session, greta.id as PersonId);
    });
  });
});

const proposalsInsteadOf = (commission: Payload, person: TestActor) =>
  projects.database((db) =>
    db.collection('team_proposals').countDocuments({ commissionId: commission.id, 'replaces.personId': person.id }),
  );

describe('what an organization lets somebody see', () => {
  const aurora = newId('org');
  /** A commission for its parties alone that Aurora leads, for which Ada speaks. */
  async function led(): Promise<Payload> {
    await projects.inProcess.react(({ session }) =>
      projects.inProcess.projects.speakers.put(session, aurora, [ada.id as PersonId]),
    );
    const { commission } = await projects.open(ada, { visibility: 'PARTIES', leadId: aurora });
    await logged();
    return commission;
  }
  const where = (guest: TestActor, relationshipId = newId('rel')) => ({
    ...{ relationshipId, organizationId: aurora as OrganizationId, personId: guest.id as PersonId },
    ...{ from: '2026-01-01', to: null },
  });

  it('ends with the relationship: nothing of what comes later reaches who was a guest', async () => {
    const [guest, commission] = [member(), await led()];
    const there = where(guest);
    expect(await liveTo(guest, commission)).toBeNull();
    await hear(keepGuests, relationshipGrantsChanged, { ...there, grants: ['COMMISSIONS'] });
    expect(await liveTo(guest, commission)).toEqual(['commission.opened', 'commission.milestones-planned']);
    await hear(keepGuests, relationshipEnded, there);
    await projects.change('qualifyCommission', ada, { commissionId: commission.id });
    await logged();
    expect(await liveTo(guest, commission)).toBeNull();
    await follow(2);
    // Granted was overtaken: it was not told that somebody sees what they do not see any more.
    expect(await accessTold(commission)).toEqual([`revoked GUEST ${guest.id} internal`]);
  });

  it('is told as it is granted and taken back, and to nobody else', async () => {
    const [guest, commission] = [member(), await led()];
    const there = where(guest);
    await hear(keepGuests, relationshipGrantsChanged, { ...there, grants: ['COMMISSIONS', 'LEDGER'] });
    await follow();
    await hear(keepGuests, relationshipGrantsChanged, { ...there, grants: ['COMMISSIONS'] });
    await follow();
    await hear(keepGuests, relationshipGrantsChanged, { ...there, grants: ['LEDGER'] });
    await follow();
    expect(await accessTold(commission)).toEqual([
      `granted GUEST ${guest.id} internal`,
      `revoked GUEST ${guest.id} internal`,
    ]);
    expect(await liveTo(ada, commission)).not.toContain('access.granted');
  });

  it('goes with owning it, and stays with who takes part by themselves', async () => {
    const commission = await led();
    const other = member();
    const owners = (...people: readonly TestActor[]) => ({
      organizationId: aurora,
      owners: people.map(({ id }) => ({ personId: id, share: '50%' })),
    });
    await hear(keepSpeakers, organizationOwnersChanged, owners(other));
    await follow();
    // Ada opened it.
    expect((await accessTold(commission)).filter((told) => told.includes(ada.id))).toEqual([]);
    expect(await accessTold(commission)).toContain(`granted OWNER ${other.id} internal`);
    await hear(keepSpeakers, organizationOwnersChanged, owners(ada));
    await follow();
    expect((await accessTold(commission)).at(-1)).toBe(`revoked OWNER ${other.id} internal`);
  });
});
