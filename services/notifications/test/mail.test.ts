import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { MailReceiver } from '@millepiani/testing/mail-receiver';
import { type OwnRedis, ownRedis } from '@millepiani/testing/own-redis';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import type { Db } from 'mongodb';
import { contactChanged, opened, seatHeld } from './commissions-given.ts';
import { askAgent, member, newKey, startNotificationsUnderTest } from './notifications-under-test.ts';
import { otherService, ownPrefix } from './told-by-others.ts';

// All waiting is a thousand times shorter: an hour is 3.6 s, and tries follow each other after 5 ms, 0.3 s, 1.8 s, 7.2 s.
type Service = Awaited<ReturnType<typeof otherService>>;
const post = new MailReceiver();
let redis: OwnRedis;
let projects: Service;
let members: Service;
let service: ServiceUnderTest;
beforeAll(async () => {
  redis = await ownRedis('--maxmemory-policy', 'noeviction');
  await post.start();
  const prefix = ownPrefix();
  projects = await otherService('projects', prefix, redis.url);
  members = await otherService('members', prefix, redis.url);
  service = await startNotificationsUnderTest({
    env: {
      REDIS_URL: redis.url,
      EVENTS_PREFIX: prefix,
      OUTBOX_DATABASES: `projects=${projects.database},members=${members.database}`,
      SMTP_URL: post.url,
      COMMUNITY_URL: 'https://c.example',
      UNSUBSCRIBE_URL: 'https://c.example',
      TIME_COMPRESSION: '1000',
      JOBS_RECONCILE_EVERY: '1s',
    },
  });
}, 60_000);
afterAll(async () => {
  await service?.close();
  await projects?.close();
  await members?.close();
  await post.stop();
  await redis?.close();
});

const addressOf = (personId: string) => `${personId}@c.example`;
const mailsOf = (personId: string) => post.of(addressOf(personId));
const untilMail = (personId: string, count = 1) =>
  waitFor(`${count} mails`, async () => mailsOf(personId).length >= count && mailsOf(personId), 25_000);
const messagesOf = (recipient: string) =>
  service.database((db) => db.collection('messages').find({ recipient }).toArray());

/** Somebody who can be written to. */
async function somebody(change: Parameters<typeof contactChanged>[1] = {}): Promise<PersonId> {
  const personId = newId('per');
  await members.tell(contactChanged(personId, change));
  // The logs of two services are read side by side: what comes of one may be ahead of the other.
  const known = (db: Db) => db.collection<{ _id: string }>('contacts').findOne({ _id: personId });
  await waitFor('the contact', () => service.database(known));
  return personId;
}
/** Somebody's time is held, of which they are told by mail; answers with the commission. */
async function asked(personId: PersonId) {
  const commissionId = newId('com');
  await projects.tell(opened({ commissionId, openedBy: newId('per') }));
  await projects.tell(seatHeld(commissionId, personId));
  return commissionId;
}
async function prefer(personId: PersonId, wishes: object) {
  const mutation = `mutation ($input: SetNotificationPreferencesInput!) {
    setNotificationPreferences(input: $input) { preferences { version } userErrors { code } }
  }`;
  const input = { idempotencyKey: newKey(), expectedVersion: 0, ...wishes };
  const { data } = await service.ask(mutation, { input }, member(personId));
  expect(data.setNotificationPreferences.userErrors).toEqual([]);
}

describe('a mail', () => {
  it('arrives once, in both forms, in the person’s language, with where to go', async () => {
    const ada = await somebody({ locale: 'it' });
    const commissionId = await asked(ada);
    const [mail] = await untilMail(ada);
    expect(mail).toMatchObject({
      subject: 'Serve la tua risposta: A roof for Lumen',
      to: [{ name: 'Ada', address: addressOf(ada) }],
      from: { name: 'Millepiani', address: 'post@millepiani.example' },
    });
    for (const form of [mail?.text, mail?.html]) expect(form).toContain(`https://c.example/node/${commissionId}`);
    await waitFor('it to be kept', async () => (await messagesOf(ada))[0]?.state === 'DELIVERED');
    const [message] = await messagesOf(ada);
    expect(message).toMatchObject({ isOpen: false, attempts: [{ status: 250 }] });
    expect(mail?.messageId).toBe(`<${message?._id}@millepiani.example>`);
    expect(mailsOf(ada)).toHaveLength(1);
    const headers = new Map(mail?.headers.map(({ key, value }) => [key, value]));
    expect(Object.fromEntries(headers)).toMatchObject({
      'auto-submitted': 'auto-generated',
      'list-id': 'Millepiani <team.news.millepiani.example>',
      references: `<${commissionId}@millepiani.example>`,
    });
  });

  it('that would lack what it is made of is not sent, and is kept as a dead letter', async () => {
    const lara = await somebody({ name: ' ' });
    await asked(lara);
    await waitFor('it to be given up', async () => (await messagesOf(lara))[0]?.state === 'DEAD');
    expect((await messagesOf(lara))[0]?.attempts).toMatchObject([{ error: 'TEMPLATE_INCOMPLETE' }]);
    expect(mailsOf(lara)).toEqual([]);
    const list = 'deadLetters(first: 5) { edges { node { channel reason } } }';
    const { edges } = (await askAgent(service, lara, list, member(lara))).agent.deadLetters;
    expect(edges).toEqual([{ node: { channel: 'MAIL', reason: 'TEMPLATE_INCOMPLETE' } }]);
  });

  it('waits for an address that is not known yet', async () => {
    const bruno = newId('per');
    await asked(bruno);
    await waitFor('a try', async () => (await messagesOf(bruno))[0]?.state === 'RETRYING');
    expect((await messagesOf(bruno))[0]?.attempts[0]).toMatchObject({ error: 'NO_ADDRESS' });
    await members.tell(contactChanged(bruno));
    await untilMail(bruno);
    expect(mailsOf(bruno)).toHaveLength(1);
  });

  it('arrives once though the server was away and Redis lost its job', async () => {
    const carla = await somebody();
    await post.stop();
    await asked(carla);
    await waitFor('two tries', async () => (await messagesOf(carla))[0]?.attempts.length >= 2);
    await redis.admin.flushall();
    await post.start();
    await untilMail(carla);
    await waitFor('it to be kept', async () => (await messagesOf(carla))[0]?.state === 'DELIVERED');
    expect(mailsOf(carla)).toHaveLength(1);
  }, 60_000);

  it('that is refused for good is given up at once, and told', async () => {
    const dario = await somebody();
    post.refuses = 550;
    await asked(dario);
    await waitFor('it to be given up', async () => (await messagesOf(dario))[0]?.state === 'DEAD');
    post.refuses = undefined;
    const [message] = await messagesOf(dario);
    expect(message?.attempts).toMatchObject([{ status: 550, error: 'REJECTED' }]);
    const told = await service.database((db) =>
      db.collection('outbox').findOne({ type: 'millepiani.notifications.delivery.dead.v1', partitionkey: dario }),
    );
    expect(told?.data).toMatchObject({ channel: 'MAIL', deliveryId: String(message?._id), recipientId: dario });
  });
});

describe('a digest', () => {
  it('comes once for its hour, and has each event once', async () => {
    const elena = await somebody();
    await prefer(elena, { mailDigest: 'HOURLY' });
    const commissions = [await asked(elena), await asked(elena), await asked(elena)];
    await waitFor(
      'all to be told',
      async () => {
        const mails = await messagesOf(elena);
        return mails.flatMap(({ items }) => items).length === 3 && mails.every(({ state }) => state === 'DELIVERED');
      },
      25_000,
    );
    const mails = mailsOf(elena);
    // The three may lie on both sides of a full hour.
    expect(mails.length).toBeLessThanOrEqual(2);
    const text = mails.map((mail) => mail.text).join();
    for (const id of commissions) expect(text.split(`https://c.example/node/${id}`)).toHaveLength(2);
  }, 60_000);
});

describe('having no more of a mail', () => {
  it('is one click, by which the rest stays, and looking at the page does nothing', async () => {
    const fabio = await somebody();
    await asked(fabio);
    const [mail] = await untilMail(fabio);
    const header = mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    const path = new URL(header.slice(1, -1)).pathname;
    const mailOf = async () => {
      const list = 'notificationPreferences { version channels { kind channels } }';
      return (await askAgent(service, fabio, list, member(fabio))).agent.notificationPreferences;
    };
    expect((await fetch(`${service.url}${path}`)).status).toBe(200);
    expect((await mailOf()).version).toBe(0);
    for (const _ of [1, 2]) {
      const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
      expect((await fetch(`${service.url}${path}`, { method: 'POST', body })).status).toBe(200);
    }
    const after = await mailOf();
    expect(after.version).toBe(1);
    expect(after.channels).toContainEqual({ kind: 'TEAM', channels: ['IN_APP', 'PUSH'] });
    expect(after.channels).toContainEqual({ kind: 'MONEY', channels: ['IN_APP', 'MAIL', 'PUSH'] });
    await asked(fabio);
    await waitFor('the feed', async () => {
      const { agent } = await askAgent(service, fabio, 'notifications { unreadCount }', member(fabio));
      return agent.notifications.unreadCount === 2;
    });
    expect(await messagesOf(fabio)).toHaveLength(1);
  });

  it('is a page in the reader’s language, by which one chooses how much less', async () => {
    const greta = await somebody({ locale: 'it' });
    await asked(greta);
    const [mail] = await untilMail(greta);
    const header = mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    const page = `${service.url}${new URL(header.slice(1, -1)).pathname}`;
    const shown = await fetch(page);
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(shown.headers.get('referrer-policy')).toBe('no-referrer');
    expect(await shown.text()).toContain('Niente più messaggi su: squadre');
    const choose = async (choice: string) => {
      const answer = await fetch(page, { method: 'POST', body: new URLSearchParams({ choice }) });
      return [answer.status, await answer.text()];
    };
    const wishes = 'notificationPreferences { version mailDigest channels { kind channels } }';
    const now = async () => (await askAgent(service, greta, wishes, member(greta))).agent.notificationPreferences;
    expect(await choose('DAILY')).toEqual([200, expect.stringContaining('Ricevi un messaggio al giorno')]);
    expect(await now()).toMatchObject({ version: 1, mailDigest: 'DAILY' });
    expect((await choose('DAILY'))[0]).toBe(200);
    expect((await now()).version).toBe(1);
    expect(await choose('ALL')).toEqual([200, expect.stringContaining('Non ricevi più messaggi.')]);
    const { channels } = await now();
    expect(channels.some((one: { channels: string[] }) => one.channels.includes('MAIL'))).toBe(false);
    expect(channels).toContainEqual({ kind: 'MONEY', channels: ['IN_APP', 'PUSH'] });
  });

  it('is one click in whatever form a mail program sends it', async () => {
    const ivo = await somebody();
    await asked(ivo);
    const [mail] = await untilMail(ivo);
    const header = mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    expect(mail?.headers).toContainEqual(
      expect.objectContaining({ key: 'list-unsubscribe-post', value: 'List-Unsubscribe=One-Click' }),
    );
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    const answer = await fetch(`${service.url}${new URL(header.slice(1, -1)).pathname}`, { method: 'POST', body });
    expect(answer.status).toBe(200);
    const wishes = 'notificationPreferences { channels { kind channels } }';
    const { channels } = (await askAgent(service, ivo, wishes, member(ivo))).agent.notificationPreferences;
    expect(channels).toContainEqual({ kind: 'TEAM', channels: ['IN_APP', 'PUSH'] });
  });

  it.each(['x', 'a'.repeat(32)])('does not work by %s', async (token) => {
    for (const method of ['GET', 'POST']) {
      expect((await fetch(`${service.url}/unsubscribe/${token}`, { method })).status).toBe(404);
    }
  });
});
