import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { event } from '@millepiani/events/event';
import {
  memberAdmitted,
  memberLeft,
  memberReinstated,
  memberSuspended,
} from '@millepiani/events/members/membership.events';
import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { opened } from './commissions-given.ts';
import { callEndpoint, partner, registered, typeOf } from './endpoints-given.ts';
import { startNotificationsUnderTest } from './notifications-under-test.ts';
import { Receiver } from './receiver.ts';
import { otherService, ownPrefix } from './told-by-others.ts';

type Service = Awaited<ReturnType<typeof otherService>>;
let projects: Service;
let members: Service;
let service: ServiceUnderTest;
let receiver: Receiver;
let control: Receiver;
beforeAll(async () => {
  const prefix = ownPrefix();
  [projects, members] = [await otherService('projects', prefix), await otherService('members', prefix)];
  service = await startNotificationsUnderTest({
    env: {
      EVENTS_PREFIX: prefix,
      OUTBOX_DATABASES: `projects=${projects.database},members=${members.database}`,
      WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8',
    },
  });
}, 60_000);
beforeEach(async () => {
  [receiver, control] = [await new Receiver().start(), await new Receiver().start()];
});
afterEach(async () => {
  await receiver.stop();
  await control.stop();
});
afterAll(async () => {
  await service?.close();
  await projects?.close();
  await members?.close();
});

const ways = {
  'is suspended': { goes: memberSuspended, returns: memberReinstated },
  'has left': { goes: memberLeft, returns: memberAdmitted },
} as const;

/** Members tells that somebody goes or is there again; answers when this service has heard. */
async function tellOf(
  contract: (typeof ways)[keyof typeof ways]['goes' | 'returns'],
  personId: PersonId,
  version: number,
) {
  const place = { subject: `${personId}#membership`, partition: personId, aggregateVersion: version } as const;
  const happened =
    contract === memberAdmitted
      ? event(memberAdmitted, { ...place, data: { ...memberAdmitted.example.data, personId } })
      : event(contract, { ...place, data: { personId } });
  await members.tell(happened);
  const isBack = contract === memberAdmitted || contract === memberReinstated;
  await waitFor('it to be heard', async () => {
    const rows = await service.database((db) =>
      db.collection<{ _id: string }>('gone_people').countDocuments({ _id: personId }),
    );
    return rows === (isBack ? 0 : 1);
  });
  // So long whoever delivers goes by what was looked at before.
  if (!isBack) await sleep(1_100);
}

async function toldOpened(clientId: PersonId | null, visibility: 'community' | 'parties'): Promise<CommissionId> {
  const commissionId = newId('com');
  await projects.tell(opened({ commissionId, openedBy: newId('per'), clientId, visibility }));
  return commissionId;
}
const subjects = (at: Receiver): string[] => at.arrived.map(({ body }) => JSON.parse(body).subject);

const events =
  'query ($after: String) { events(after: $after, first: 100) { edges { node { subject } } pageInfo { endCursor } } }';
const read = (actor: TestActor, after: string | null = null) => service.ask(events, { after }, actor);

describe.each(Object.entries(ways))('whoever %s', (_how, { goes, returns }) => {
  it('gets nothing by webhook nor by reading, and all that is theirs once they are back', async () => {
    const personId = newId('per');
    const owner = partner(personId);
    const types = [typeOf('commission.opened')];
    await registered(service, receiver.url, { owner, types });
    const first = await toldOpened(personId, 'parties');
    await waitFor('the first', async () => subjects(receiver).includes(first));
    const before = (await read(owner)).data.events.pageInfo.endCursor;
    await tellOf(goes, personId, 2);

    const other = partner();
    await registered(service, control.url, { owner: other, types });
    const missed = [await toldOpened(null, 'community'), await toldOpened(personId, 'parties')];
    const last = await toldOpened(null, 'community');
    await waitFor('the other one to have it', async () => subjects(control).includes(last));
    const refused = await read(owner, before);
    expect(refused.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    expect(subjects(receiver)).toEqual([first]);

    await tellOf(returns, personId, 3);
    await waitFor('what waited', async () => subjects(receiver).length >= 4);
    // Of several subjects any may arrive first.
    expect(subjects(receiver).toSorted()).toEqual([first, ...missed, last].toSorted());
    const { data } = await read(owner, before);
    expect(data.events.edges.map(({ node }: { node: { subject: string } }) => node.subject)).toEqual([...missed, last]);
  }, 60_000);

  it('gets nothing again either, however it was asked for', async () => {
    const personId = newId('per');
    const owner = partner(personId);
    const { endpointId } = await registered(service, receiver.url, { owner, types: [typeOf('commission.opened')] });
    const first = await toldOpened(null, 'community');
    await waitFor('the first', async () => subjects(receiver).includes(first));
    const eventId = JSON.parse(receiver.arrived[0]?.body ?? '{}').id;
    await tellOf(goes, personId, 2);
    const { delivery } = await callEndpoint(service, 'redeliver', { endpointId, eventId }, owner);
    expect(delivery.state).toBe('PENDING');
    await registered(service, control.url, { types: [typeOf('commission.opened')] });
    const last = await toldOpened(null, 'community');
    await waitFor('the other one to have it', async () => subjects(control).includes(last));
    expect(subjects(receiver)).toEqual([first]);
    await tellOf(returns, personId, 3);
    await waitFor('it again', async () => subjects(receiver).filter((one) => one === first).length === 2);
  }, 60_000);
});
