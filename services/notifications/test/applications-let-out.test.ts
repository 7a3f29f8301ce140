import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { event } from '@millepiani/events/event';
import { clientRevoked } from '@millepiani/events/members/client.events';
import { consentGiven, consentRevoked } from '@millepiani/events/members/consent.events';
import type { ClientId, CommissionId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { opened } from './commissions-given.ts';
import { callEndpoint, endpointOf, partner, registered, typeOf, untilEndpoint } from './endpoints-given.ts';
import { askAgent, startNotificationsUnderTest } from './notifications-under-test.ts';
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
      ...{ WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8', JOBS_RECONCILE_EVERY: '1s' },
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

const types = [typeOf('commission.opened')];
/** The same person, by an application, in a session that begins now. */
const by = (person: TestActor, clientId: string): TestActor => ({ ...person, clientId, sessionId: newId('ses') });
const consentId = newId('con');
const revokes = (personId: PersonId, clientId: string, aggregateVersion = 2) =>
  members.tell(
    event(consentRevoked, {
      ...{ subject: consentId, partition: personId, aggregateVersion },
      data: { consentId, personId, clientId },
    }),
  );
const clientIsRevoked = (clientId: ClientId) =>
  members.tell(
    event(clientRevoked, {
      ...{ subject: clientId, partition: clientId, aggregateVersion: 2 },
      data: { clientId, by: newId('per') },
    }),
  );
async function toldOpened(): Promise<CommissionId> {
  const commissionId = newId('com');
  await projects.tell(opened({ commissionId, openedBy: newId('per') }));
  return commissionId;
}
const subjects = (at: Receiver): string[] => at.arrived.map(({ body }) => JSON.parse(body).subject);
const untilHas = (at: Receiver, subject: string) =>
  waitFor('it to arrive', async () => subjects(at).includes(subject), 25_000);
const feedOf = async (person: TestActor): Promise<{ subject: string; excerpt: string }[]> => {
  const fields = 'notifications(first: 50) { edges { node { subject excerpt about { id } } } }';
  const { agent } = await askAgent(service, person.id, fields, person);
  return agent.notifications.edges.map(({ node }: { node: object }) => node);
};

describe('an endpoint', () => {
  it('says by which application it was registered, and is changed by that or by its owner alone', async () => {
    const ada = partner();
    const app = by(ada, newId('cli'));
    const { endpointId } = await registered(service, receiver.url, { owner: app, types });
    const { endpointId: own } = await registered(service, receiver.url, { owner: ada, types });
    const { endpointId: ours } = await registered(service, receiver.url, { owner: by(ada, 'web'), types });
    expect((await endpointOf(service, endpointId, ada)).registeredBy).toBe(app.clientId);
    for (const id of [own, ours]) expect((await endpointOf(service, id, ada)).registeredBy).toBeNull();

    const another = by(ada, newId('cli'));
    for (const [id, actor] of [
      [endpointId, another],
      [own, app],
      [ours, app],
    ] as const) {
      const change = { endpointId: id, expectedVersion: 1, url: control.url };
      const refused = [{ code: 'REGISTERED_BY_ANOTHER', path: ['input', 'endpointId'] }];
      expect((await callEndpoint(service, 'updateEndpoint', change, actor)).userErrors).toEqual(refused);
      expect(await callEndpoint(service, 'rotateEndpointSecret', { endpointId: id }, actor)).toMatchObject({
        ...{ secret: null, userErrors: refused },
      });
      expect((await callEndpoint(service, 'deleteEndpoint', { endpointId: id }, actor)).userErrors).toEqual(refused);
    }
    for (const actor of [app, by(ada, 'web'), ada]) {
      expect((await callEndpoint(service, 'sendTestEvent', { endpointId }, actor)).userErrors).toEqual([]);
    }
  });

  it('shows its secret to the application that registered it, and to none that calls by the same key', async () => {
    const ada = partner();
    const app = by(ada, newId('cli'));
    const input = { idempotencyKey: 'guessed-by-another', url: receiver.url, types };
    const { secret } = await callEndpoint(service, 'registerEndpoint', input, app);
    expect(secret).toMatch(/^whsec_/);
    const answers = [];
    for (const actor of [by(ada, newId('cli')), app]) {
      answers.push((await callEndpoint(service, 'registerEndpoint', input, actor)).secret);
    }
    expect(answers).toEqual([null, secret]);
  });

  it('of which the URL or the types are changed has its owner told, though it was done in their name', async () => {
    const ada = partner();
    const { endpointId } = await registered(service, receiver.url, { owner: ada, types });
    await callEndpoint(service, 'updateEndpoint', { endpointId, expectedVersion: 1, url: control.url }, ada);
    await callEndpoint(service, 'setEndpointFilter', { endpointId, filter: 'subject == "x"' }, ada);
    const host = new URL(control.url).host;
    await waitFor('the owner to be told', async () => {
      const told = (await feedOf(ada)).map(({ subject }) => subject);
      return [`Your webhook to ${host} was changed`, `Your webhook to ${host} has another filter`].every((one) =>
        told.includes(one),
      );
    });
  });
});

describe('whoever takes back what they allowed an application', () => {
  it('has it sent nothing more, is told so, and enables it again by themselves alone', async () => {
    const ada = partner();
    const personId = ada.id as PersonId;
    const app = by(ada, newId('cli'));
    const its = await registered(service, receiver.url, { owner: app, types });
    const own = await registered(service, control.url, { owner: ada, types });
    const first = await toldOpened();
    await Promise.all([untilHas(receiver, first), untilHas(control, first)]);

    await sleep(2);
    await revokes(personId, String(app.clientId));
    await untilEndpoint(service, { ...its, owner: ada }, ({ state }) => state === 'DISABLED');
    // So long a delivery that was on its way may take.
    await sleep(200);
    const missed = await toldOpened();
    await untilHas(control, missed);
    expect(subjects(receiver)).toEqual([first]);
    expect(await endpointOf(service, its.endpointId, ada)).toMatchObject({ disabledReason: 'CONSENT_REVOKED' });
    expect((await endpointOf(service, own.endpointId, ada)).state).toBe('ACTIVE');
    const host = new URL(receiver.url).host;
    const told = await waitFor('the owner to be told', async () =>
      (await feedOf(ada)).find(({ subject }) => subject === `Your webhook to ${host} is disabled`),
    );
    expect(told.excerpt).toContain('You let the application act for you no more that registered it.');

    // By what it had it registers nothing, and let in again it enables nothing.
    const late = await callEndpoint(service, 'registerEndpoint', { url: control.url, types }, app);
    expect(late).toMatchObject({ endpoint: null, userErrors: [{ code: 'APPLICATION_LET_OUT' }] });
    await members.tell(
      event(consentGiven, {
        ...{ subject: consentId, partition: personId, aggregateVersion: 3 },
        data: { consentId, personId, clientId: String(app.clientId), scopes: ['webhooks:write'] },
      }),
    );
    const again = by(ada, String(app.clientId));
    const { endpointId } = its;
    expect((await callEndpoint(service, 'enableEndpoint', { endpointId }, again)).userErrors).toEqual([
      { code: 'OWNER_ENABLES_ALONE', path: ['input', 'endpointId'] },
    ]);
    expect((await callEndpoint(service, 'sendTestEvent', { endpointId }, again)).userErrors).toMatchObject([
      { code: 'ENDPOINT_DISABLED' },
    ]);
    expect((await callEndpoint(service, 'registerEndpoint', { url: control.url, types }, again)).userErrors).toEqual(
      [],
    );
    expect((await endpointOf(service, endpointId, ada)).state).toBe('DISABLED');
    expect((await callEndpoint(service, 'enableEndpoint', { endpointId }, ada)).endpoint).toMatchObject({
      ...{ state: 'ACTIVE', disabledReason: null, registeredBy: app.clientId },
    });
    await untilHas(receiver, missed);
  }, 60_000);
});

describe('an application that is revoked', () => {
  it('is sent nothing more for anybody, and they are told', async () => {
    const app = newId('cli');
    const owners = [partner(), partner()];
    const its = [];
    for (const owner of owners) its.push(await registered(service, receiver.url, { owner: by(owner, app), types }));
    await registered(service, control.url, { types });
    const first = await toldOpened();
    await waitFor('both', async () => subjects(receiver).filter((one) => one === first).length === 2, 25_000);
    await clientIsRevoked(app);
    for (const [at, owner] of owners.entries()) {
      const one = { endpointId: String(its[at]?.endpointId), owner };
      await untilEndpoint(service, one, ({ disabledReason }) => disabledReason === 'CLIENT_REVOKED');
    }
    await sleep(200);
    const last = await toldOpened();
    await untilHas(control, last);
    expect(new Set(subjects(receiver))).toEqual(new Set([first]));
    for (const owner of owners) {
      await waitFor('the owner to be told', async () =>
        (await feedOf(owner)).some(({ excerpt }) =>
          excerpt.includes('The application that registered it was revoked.'),
        ),
      );
      const late = await callEndpoint(service, 'registerEndpoint', { url: control.url, types }, by(owner, app));
      expect(late.userErrors).toMatchObject([{ code: 'APPLICATION_LET_OUT' }]);
    }
  }, 60_000);
});
