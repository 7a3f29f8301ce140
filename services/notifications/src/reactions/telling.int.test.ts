import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  distributionApproved,
  distributionComputed,
  distributionPaid,
  distributionPosted,
} from '@millepiani/events/billing/distribution.events';
import { invoiceCredited, invoiceIssued, invoiceRejected } from '@millepiani/events/billing/invoice.events';
import { paymentBatchApproved, paymentSent } from '@millepiani/events/billing/payment-batch.events';
import { invoiceReminded } from '@millepiani/events/billing/settlement.events';
import type { EventContract } from '@millepiani/events/define-event';
import type { CloudEvent } from '@millepiani/events/envelope';
import { exampleEvent } from '@millepiani/events/example-event';
import { memberContactChanged } from '@millepiani/events/members/contact.events';
import { organizationOwnersChanged, organizationRegistered } from '@millepiani/events/members/organization.events';
import { endpointDisabled } from '@millepiani/events/notifications/endpoint.events';
import { accessRevoked } from '@millepiani/events/projects/access.events';
import { commissionLost, commissionOpened, commissionWon } from '@millepiani/events/projects/commission.events';
import { contributionApproved, contributionRecorded } from '@millepiani/events/projects/contribution.events';
import { commissionRevised } from '@millepiani/events/projects/revision.events';
import { commissionRiskCleared, commissionRiskRaised } from '@millepiani/events/projects/risk.events';
import { teamChosen, teamFallenThrough, teamSeatHeld } from '@millepiani/events/projects/team.events';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { openNotifications } from '../../test/notifications-in-process.ts';
import { tellOfBilling } from './tell-of-billing.reaction.ts';
import { tellOfMembers } from './tell-of-members.reaction.ts';
import { tellOfNotifications } from './tell-of-notifications.reaction.ts';
import { tellOfProjects } from './tell-of-projects.reaction.ts';

const now = new Date('2026-11-27T09:00:00Z');
const database = freshDatabase('notifications_telling');
let service: Awaited<ReturnType<typeof openNotifications>>;
beforeAll(async () => {
  service = await openNotifications(database.uri, { clock: { now: () => now } });
});
beforeEach(() => {
  service.hinted.length = 0;
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const reactions = {
  ...{ projects: tellOfProjects, members: tellOfMembers, billing: tellOfBilling },
  notifications: tellOfNotifications,
};

/** Has the service hear of an event, with other data than its example's. */
async function hear(contract: EventContract, data: object, change: Partial<CloudEvent> = {}): Promise<CloudEvent> {
  const example = exampleEvent(contract);
  const event = {
    ...{ ...example, id: newId('evt'), time: now.toISOString(), actor: 'system:test' },
    ...{ data: { ...example.data, ...data }, ...change },
  };
  const reaction = reactions[contract.service as keyof typeof reactions];
  await service.react(reaction, event);
  return event;
}

const opened = (parties: { openedBy: PersonId; leadId?: AgentId; clientId?: AgentId | null }, title = 'A roof') => {
  const commissionId = newId('com');
  const data = { commissionId, leadId: parties.openedBy, clientId: null, ...parties, title };
  return hear(commissionOpened, data).then(() => commissionId);
};
const rows = (collection: string, filter: object) => service.connection.collection(collection).find(filter).toArray();
const told = async (source: string) =>
  (await rows('notifications', { source })).map(({ recipient }) => recipient).toSorted();
const sorted = (...ids: string[]) => ids.toSorted();

describe('who is told', () => {
  it('is whoever takes part, each once, whatever they are to it', async () => {
    const [ada, client] = [newId('per'), newId('per')];
    const commissionId = await opened({ openedBy: ada, clientId: client });
    const { id } = await hear(commissionWon, { commissionId });
    expect(await told(id)).toEqual(sorted(ada, client));
  });

  it('is told once of what one person does many times at once, and again of what comes later', async () => {
    const [ada, bruno, greta] = [newId('per'), newId('per'), newId('per')];
    const [commissionId, another] = [await opened({ openedBy: ada }), await opened({ openedBy: ada })];
    const recorded = (change: object = {}, of: Partial<CloudEvent> = {}) =>
      hear(contributionRecorded, { contributionId: newId('ctr'), commissionId, ...change }, { actor: bruno, ...of });
    const before = await rows('notifications', { recipient: ada });
    for (let at = 0; at < 3; at += 1) await recorded();
    const since = async () => (await rows('notifications', { recipient: ada })).length - before.length;
    expect(await since()).toBe(1);
    await recorded({}, { time: '2026-11-27T09:00:00.001Z' });
    await recorded({}, { actor: greta });
    await recorded({ commissionId: another });
    expect(await since()).toBe(4);
    // Each whom a list concerns is told of it.
    const approve = (agentId: PersonId) => hear(contributionApproved, { commissionId, agentId }, { actor: ada });
    for (const agentId of [bruno, greta, bruno, greta]) await approve(agentId);
    for (const recipient of [bruno, greta]) expect(await rows('notifications', { recipient })).toHaveLength(1);
  });

  it('is not who did it', async () => {
    const [ada, client] = [newId('per'), newId('per')];
    const commissionId = await opened({ openedBy: ada, clientId: client });
    const { id } = await hear(commissionWon, { commissionId }, { actor: ada });
    expect(await told(id)).toEqual([client]);
  });

  it('are an organization’s owners, as they are when it happens', async () => {
    const [ada, bruno, carla] = [newId('per'), newId('per'), newId('per')];
    const organizationId = newId('org');
    const owners = (...people: string[]) => people.map((personId) => ({ personId, share: '50%' }));
    await hear(organizationRegistered, { organizationId, owners: owners(ada, bruno) });
    const commissionId = await opened({ openedBy: ada, leadId: organizationId });
    expect(await told((await hear(commissionWon, { commissionId })).id)).toEqual(sorted(ada, bruno));
    await hear(organizationOwnersChanged, { organizationId, owners: owners(carla) });
    expect(await told((await hear(commissionWon, { commissionId })).id)).toEqual(sorted(ada, carla));
  });

  it('is the team, from when it is chosen until it falls through', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    const commissionId = await opened({ openedBy: ada });
    const [seat] = teamChosen.example.data.seats;
    const seats = [{ ...seat, personId: bruno }];
    await hear(teamChosen, { commissionId, seats });
    expect(await told((await hear(commissionWon, { commissionId })).id)).toEqual(sorted(ada, bruno));
    const through = await hear(teamFallenThrough, { commissionId, seats });
    expect(await told(through.id)).toEqual(sorted(ada, bruno));
    expect(await told((await hear(commissionLost, { commissionId })).id)).toEqual([ada]);
  });

  it('is nobody of what was before the service reacted', async () => {
    const ada = newId('per');
    const commissionId = await opened({ openedBy: ada });
    const { id } = await hear(commissionWon, { commissionId }, { time: '2026-11-25T23:59:59.999Z' });
    expect(await told(id)).toEqual([]);
  });

  it('is the owner of an endpoint that is disabled, about the endpoint', async () => {
    const [ownerId, endpointId] = [newId('per'), newId('end')];
    const { id } = await hear(endpointDisabled, { ownerId, endpointId });
    expect(await rows('notifications', { source: id })).toMatchObject([{ recipient: ownerId, about: endpointId }]);
  });
});

describe('who is told of what puts a commission at risk', () => {
  it('are those who are to see to it, of a milestone the team too, and never the client; by the title that it has by now', async () => {
    const [ada, bruno, client] = [newId('per'), newId('per'), newId('per')];
    const commissionId = await opened({ openedBy: ada, clientId: client });
    const [seat] = teamChosen.example.data.seats;
    await hear(teamChosen, { commissionId, seats: [{ ...seat, personId: bruno }] });
    await hear(commissionRevised, { commissionId, title: 'A roof and a wall' });
    const vacant = await hear(commissionRiskRaised, { commissionId, kind: 'ROLE_VACANT' });
    expect(await told(vacant.id)).toEqual([ada]);
    const due = { commissionId, kind: 'MILESTONE_DUE_SOON', urgency: 'NOTICE' };
    const near = await hear(commissionRiskRaised, due);
    expect(await told(near.id)).toEqual(sorted(ada, bruno));
    const [first] = await rows('notifications', { source: near.id });
    expect(first?.subject).toBe('Soon due: A roof and a wall');
    // One that joins later is told all the same.
    const other = await hear(commissionRiskRaised, { commissionId, kind: 'FLOOD' });
    expect(await told(other.id)).toEqual([ada]);
    for (const contract of [commissionRiskCleared, accessRevoked]) {
      expect(await told((await hear(contract, { commissionId })).id)).toEqual([]);
    }
  });
});

describe('who is told of money', () => {
  const euros = (amount: string) => ({ amount, currency: 'EUR' });
  const owned = async (...people: string[]) => {
    const organizationId = newId('org');
    const owners = people.map((personId) => ({ personId, share: '50%' }));
    await hear(organizationRegistered, { organizationId, owners });
    return organizationId;
  };
  const of = async (source: string, person: string) =>
    (await rows('notifications', { source, recipient: person }))[0]?.excerpt;

  it('is who sells and who buys, by the invoice’s own sides, whoever leads the commission', async () => {
    const [ada, bruno, carla] = [newId('per'), newId('per'), newId('per')];
    const [seller, buyer] = [await owned(ada), await owned(bruno)];
    const commissionId = await opened({ openedBy: carla });
    const which = { invoiceId: newId('inv'), commissionId };
    const issued = await hear(invoiceIssued, { ...which, number: '7/2026', sellerId: seller, buyerId: buyer });
    expect(await told(issued.id)).toEqual(sorted(ada, bruno));
    const rejected = await hear(invoiceRejected, which);
    expect(await rows('notifications', { source: rejected.id })).toMatchObject([
      {
        recipient: ada,
        subject: expect.stringMatching(/^Invoice 7\/2026 .*was refused$/),
        about: commissionId,
        kind: 'MONEY',
      },
    ]);
    // Numbers are each seller's own.
    const owners = [{ personId: bruno, share: '100%' }];
    await hear(organizationRegistered, { organizationId: buyer, name: 'Officina Blu', owners });
    await hear(organizationOwnersChanged, { organizationId: buyer, owners });
    const reminded = await hear(invoiceReminded, { ...which, sellerId: seller, buyerId: buyer });
    expect(await rows('notifications', { source: reminded.id })).toMatchObject([
      { recipient: bruno, subject: 'Reminder: Invoice 7/2026 (from Studio Aurora to Officina Blu)' },
    ]);
    const credited = await hear(invoiceCredited, which, { actor: ada });
    expect(await told(credited.id)).toEqual([bruno]);
    // Of one whose issue was never told nobody knows the sides.
    expect(await told((await hear(invoiceRejected, { ...which, invoiceId: newId('inv') })).id)).toEqual([]);
  });

  it('is each with a share, of their own share and no other', async () => {
    const [ada, bruno, carla] = [newId('per'), newId('per'), newId('per')];
    const payerId = await owned(ada, carla);
    const commissionId = await opened({ openedBy: carla });
    const which = { runId: newId('dst'), commissionId };
    const share = (agentId: string, amount: string) => ({ agentId, amount: euros(amount), payment: euros(amount) });
    const shares = [share(ada, '100.00'), share(bruno, '-20.00'), share(payerId, '2280.50')];
    const computed = await hear(distributionComputed, { ...which, payerId, shares });
    expect(await told(computed.id)).toEqual(sorted(ada, carla));
    for (const contract of [distributionApproved, distributionPosted]) {
      const { id } = await hear(contract, contract === distributionPosted ? { ...which, payerId, shares } : which);
      expect(await told(id)).toEqual(sorted(ada, bruno, carla));
      expect(await of(id, bruno)).toContain('€20.00 of your share is taken back.');
      expect(await of(id, carla)).toContain('The share of an organization of yours is €2,280.50.');
      expect(await of(id, ada)).toContain('Your share is €100.00. The share of an organization of yours is €2,280.50.');
      expect(await of(id, bruno)).not.toMatch(/100|2,280/);
    }
    expect(await told((await hear(distributionPaid, which)).id)).toEqual(sorted(ada, bruno, carla));
  });

  it('is who pays of a batch, and who is paid of a payment', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    const payerId = await owned(ada, bruno);
    const batchId = newId('pbt');
    const approved = await hear(paymentBatchApproved, { batchId, payerId, approvedBy: ada }, { actor: ada });
    expect(await rows('notifications', { source: approved.id })).toMatchObject([{ recipient: bruno, about: batchId }]);
    const commissionId = await opened({ openedBy: ada }, 'A bridge');
    const sent = await hear(paymentSent, { batchId, commissionId, payerId, payeeId: bruno });
    expect(await rows('notifications', { source: sent.id })).toMatchObject([
      { recipient: bruno, subject: 'Paid: A bridge' },
    ]);
    expect(await rows('messages', { 'items.source': sent.id })).toHaveLength(1);
  });
});

describe('telling', () => {
  it('is in the language of each, about what it is about, and published', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    const personal = { email: 'ada@aurora.example', name: 'Ada', locale: 'it', timeZone: 'Europe/Rome' };
    await hear(memberContactChanged, { personId: ada, personal });
    const commissionId = await opened({ openedBy: bruno, clientId: ada }, 'Un tetto');
    const { id } = await hear(commissionWon, { commissionId });
    const found = await rows('notifications', { source: id });
    const of = (person: string) => found.find(({ recipient }) => recipient === person);
    expect(of(ada)).toMatchObject({ subject: 'Aggiudicata: Un tetto', about: commissionId, thread: commissionId });
    expect(of(bruno)).toMatchObject({ subject: 'Won: Un tetto', kind: 'COMMISSION', state: 'UNREAD' });
    const published = await rows('outbox', { 'data.sourceId': id });
    expect(published).toHaveLength(2);
    expect(published[0]).toMatchObject({ type: 'millepiani.notifications.notification.created.v2' });
  });

  it('happens once for each person and channel, however often the event comes', async () => {
    const [ada, bruno] = [newId('per'), newId('per')];
    const commissionId = await opened({ openedBy: ada });
    const event = await hear(teamSeatHeld, { commissionId, personId: bruno });
    await service.react(tellOfProjects, event);
    await service.react(tellOfProjects, event);
    expect(await told(event.id)).toEqual([bruno]);
    expect(await rows('messages', { 'items.source': event.id })).toHaveLength(1);
  });

  it('by mail makes a mail that waits, and hints at it', async () => {
    const bruno = newId('per');
    const commissionId = await opened({ openedBy: newId('per') });
    const { id } = await hear(teamSeatHeld, { commissionId, personId: bruno });
    const [mail] = await rows('messages', { recipient: bruno });
    expect(mail).toMatchObject({ state: 'PENDING', isOpen: true, items: [{ source: id, kind: 'TEAM' }] });
    expect(service.hinted).toMatchObject([{ name: 'send-mail', payload: { messageId: String(mail?._id) } }]);
  });

  it('in a digest has each event once, in one mail', async () => {
    const bruno = newId('per');
    const commissionId = await opened({ openedBy: newId('per') });
    await service.connection
      .collection<{ _id: string }>('preference_sets')
      .insertOne({ _id: bruno, channels: {}, mailDigest: 'HOURLY', version: 1 } as never);
    const events = [];
    for (const _ of [1, 2, 3]) events.push(await hear(teamSeatHeld, { commissionId, personId: bruno }));
    for (const event of events) await service.react(tellOfProjects, event);
    const mails = await rows('messages', { recipient: bruno });
    expect(mails).toMatchObject([{ digest: 'HOURLY', dueAt: new Date('2026-11-27T10:00:00Z') }]);
    expect(mails[0]?.items.map(({ source }: { source: string }) => source)).toEqual(events.map(({ id }) => id));
  });

  it('forgets the address of who was erased', async () => {
    const personId = newId('per');
    await hear(memberContactChanged, { personId });
    expect(await service.notifications.contacts.find(personId)).toMatchObject({ personId, locale: 'en' });
    await hear(memberContactChanged, { personId, personal: null });
    expect(await service.notifications.contacts.find(personId)).toBeUndefined();
  });
});
