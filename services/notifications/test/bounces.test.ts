import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { MailReceiver } from '@millepiani/testing/mail-receiver';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import type { Db } from 'mongodb';
import { createTransport } from 'nodemailer';
import { contactChanged, opened, seatHeld } from './commissions-given.ts';
import { freePort } from './free-port.ts';
import { askAgent, member, newKey, startNotificationsUnderTest } from './notifications-under-test.ts';
import { complaint, failed, report } from './reports-given.ts';
import { otherService, ownPrefix } from './told-by-others.ts';

type Service = Awaited<ReturnType<typeof otherService>>;
const post = new MailReceiver();
let projects: Service;
let members: Service;
let service: ServiceUnderTest;
let port = 0;
beforeAll(async () => {
  await post.start();
  port = await freePort();
  const prefix = ownPrefix();
  projects = await otherService('projects', prefix);
  members = await otherService('members', prefix);
  service = await startNotificationsUnderTest({
    env: {
      EVENTS_PREFIX: prefix,
      OUTBOX_DATABASES: `projects=${projects.database},members=${members.database}`,
      SMTP_URL: post.url,
      BOUNCES_DOMAIN: 'bounces.c.example',
      BOUNCES_KEY: 'k'.repeat(32),
      BOUNCES_PORT: String(port),
      TIME_COMPRESSION: '1000',
      JOBS_RECONCILE_EVERY: '1s',
    },
  });
}, 60_000);
afterEach(() => {
  post.refusesRecipients = undefined;
});
afterAll(async () => {
  await service?.close();
  await projects?.close();
  await members?.close();
  await post.stop();
});

const addressOf = (personId: string) => `${personId}@c.example`;
const messagesOf = (recipient: string) =>
  service.database((db) => db.collection('messages').find({ recipient }).sort({ _id: 1 }).toArray());
const outbox = (filter: object) => service.database((db) => db.collection('outbox').find(filter).toArray());

async function contactOf(personId: PersonId, change: Parameters<typeof contactChanged>[1] = {}) {
  await members.tell(contactChanged(personId, change, change.email === undefined ? 1 : 2));
  const email = change.email ?? addressOf(personId);
  const known = (db: Db) => db.collection<{ _id: string }>('contacts').findOne({ _id: personId, email });
  await waitFor('the contact', () => service.database(known));
}
async function somebody(): Promise<PersonId> {
  const personId = newId('per');
  await contactOf(personId);
  return personId;
}
async function ask(personId: PersonId) {
  const commissionId = newId('com');
  await projects.tell(opened({ commissionId, openedBy: newId('per') }));
  await projects.tell(seatHeld(commissionId, personId));
}
/** Somebody is sent a mail; answers with where it comes back to. */
async function mailed(personId: PersonId, count = 1): Promise<string> {
  await ask(personId);
  const to = addressOf(personId);
  const received = await waitFor(
    `mail ${count}`,
    async () => {
      const found = post.received.filter((one) => one.to.includes(to));
      return found.length >= count && found;
    },
    25_000,
  );
  await waitFor('it to be kept', async () => (await messagesOf(personId))[count - 1]?.state === 'DELIVERED');
  return received[count - 1]?.from ?? '';
}
/** Sends what comes back; answers with what the service said. */
async function comeBack(to: string | readonly string[], raw: string, at = port): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: at, ignoreTLS: true });
  try {
    const { response } = await transport.sendMail({ envelope: { from: '', to: [to].flat() }, raw });
    return response ?? '';
  } catch (error) {
    return Error.isError(error) && 'response' in error ? String(error.response) : String(error);
  } finally {
    transport.close();
  }
}
const fields = `mailbox { suppression softBounces version }
  deadLetters(first: 10) { edges { node { id channel reason detail what state version attempts } } }
  notifications { edges { node { subject } } }`;
const seen = async (personId: PersonId) => (await askAgent(service, personId, fields, member(personId))).agent;
const untilSuppressed = (personId: PersonId, why: string) =>
  waitFor(why, async () => (await seen(personId)).mailbox.suppression === why);
const hard = report({ status: failed('5.1.1', 'smtp; 550 5.1.1 No such user') });

describe('a mail that comes back for good', () => {
  it('is the last one until the person has another address, and they are told of it in the feed', async () => {
    const ada = await somebody();
    const returnPath = await mailed(ada);
    expect(returnPath).toMatch(/^bounces\+[0-9a-f]{32}\.[0-9a-f]{20}@bounces\.c\.example$/);
    expect(await comeBack(returnPath, hard)).toMatch(/^250/);
    await untilSuppressed(ada, 'NO_MAILBOX');
    const told = await waitFor('the feed', async () => {
      const { notifications } = await seen(ada);
      return notifications.edges.some(
        ({ node }: { node: { subject: string } }) => node.subject === 'No more mail is sent to your address',
      );
    });
    expect(told).toBe(true);
    expect((await seen(ada)).deadLetters.edges).toMatchObject([
      { node: { channel: 'MAIL', reason: 'BOUNCED', detail: '5.1.1', state: 'OPEN' } },
    ]);
    await ask(ada);
    await waitFor('the next to be given up', async () => (await messagesOf(ada))[1]?.state === 'DEAD');
    expect((await messagesOf(ada))[1]?.attempts).toMatchObject([{ error: 'MAILBOX_SUPPRESSED' }]);
    expect(post.of(addressOf(ada))).toHaveLength(1);
    expect((await seen(ada)).deadLetters.edges).toHaveLength(1);

    await contactOf(ada, { email: `new-${addressOf(ada)}` });
    await waitFor('the mailbox', async () => (await seen(ada)).mailbox.suppression === null);
    await ask(ada);
    await waitFor('mail at the new address', async () => post.of(`new-${addressOf(ada)}`).length === 1);
  }, 60_000);

  it('is one, however often it is reported, and changes nothing once the person has another address', async () => {
    const bruno = await somebody();
    const returnPath = await mailed(bruno);
    await contactOf(bruno, { email: `new-${addressOf(bruno)}` });
    for (const _ of [1, 2]) expect(await comeBack(returnPath, hard)).toMatch(/^250/);
    await waitFor('the report', async () => (await messagesOf(bruno))[0]?.bounce?.kind === 'HARD');
    expect((await seen(bruno)).mailbox).toEqual({ suppression: null, softBounces: 0, version: 0 });
    const letters = await outbox({ type: 'millepiani.notifications.dead-letter.noted.v1', partitionkey: bruno });
    expect(letters).toHaveLength(1);
  });

  it('is known at once where the server says so when it is handed over', async () => {
    const carla = await somebody();
    post.refusesRecipients = { status: 550, text: '5.1.1 No such user here' };
    await ask(carla);
    await untilSuppressed(carla, 'NO_MAILBOX');
    expect((await messagesOf(carla))[0]?.attempts).toMatchObject([{ error: 'NO_MAILBOX', status: 550 }]);
    expect((await seen(carla)).deadLetters.edges).toMatchObject([{ node: { reason: 'NO_MAILBOX' } }]);
  });
});

describe('a mail that comes back otherwise', () => {
  it('is counted, and can be sent again', async () => {
    const dario = await somebody();
    const returnPath = await mailed(dario);
    await comeBack(returnPath, report({ status: failed('5.2.2', 'smtp; 552 5.2.2 Mailbox full') }));
    await waitFor('the count', async () => (await seen(dario)).mailbox.softBounces === 1);
    const [{ node }] = (await seen(dario)).deadLetters.edges;
    expect(node).toMatchObject({ reason: 'BOUNCED', detail: '5.2.2', state: 'OPEN', version: 1 });
    const mutation = `mutation ($input: DeadLetterInput!) {
      replayDeadLetter(input: $input) { deadLetter { state } userErrors { code } } }`;
    const input = { idempotencyKey: newKey(), deadLetterId: node.id, expectedVersion: 1 };
    const { data } = await service.ask(mutation, { input }, member(dario));
    expect(data.replayDeadLetter).toEqual({ deadLetter: { state: 'REPLAYED' }, userErrors: [] });
    await waitFor('the mail again', async () => post.of(addressOf(dario)).length === 2);
    const [first, second] = post.of(addressOf(dario));
    expect(second?.messageId).toBe(first?.messageId);
  });

  it('and is reported as unwanted has the person get no more, until they say that they want some', async () => {
    const elena = await somebody();
    const returnPath = await mailed(elena);
    await comeBack(returnPath, report({ type: 'feedback-report', status: complaint() }));
    await untilSuppressed(elena, 'COMPLAINT');
    expect((await seen(elena)).deadLetters.edges).toEqual([]);
    const restore = async (expectedVersion: number, actor = member(elena)) => {
      const mutation = `mutation ($input: RestoreMailboxInput!) {
        restoreMailbox(input: $input) { mailbox { suppression version } userErrors { code path } } }`;
      const input = { idempotencyKey: newKey(), expectedVersion };
      return (await service.ask(mutation, { input }, actor)).data.restoreMailbox;
    };
    expect(await restore(0)).toEqual({
      mailbox: null,
      userErrors: [{ code: 'VERSION_CONFLICT', path: ['input', 'expectedVersion'] }],
    });
    expect(await restore(1)).toEqual({ mailbox: { suppression: null, version: 2 }, userErrors: [] });
    expect((await restore(2)).userErrors).toMatchObject([{ code: 'MAILBOX_OPEN' }]);
    expect((await restore(2, { id: elena, scopes: [] })).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
    await mailed(elena, 2);
  }, 60_000);
});

describe('what nobody is to send there', () => {
  it('changes nothing: an answer of who is away, and what is no report', async () => {
    const fabio = await somebody();
    const returnPath = await mailed(fabio);
    const away = 'From: x@c.example\r\nSubject: Away\r\nAuto-Submitted: auto-replied\r\n\r\nStatus: 5.1.1\r\n';
    const attached = report({ status: failed('5.1.1'), contentType: 'multipart/mixed; boundary="=_part"' });
    for (const raw of [away, attached, 'x']) expect(await comeBack(returnPath, raw)).toMatch(/^250/);
    expect((await messagesOf(fabio))[0]).not.toHaveProperty('bounce');
    expect((await seen(fabio)).mailbox.version).toBe(0);
  });

  it('is refused: forged, for somebody else, for several at once, too big', async () => {
    const greta = await somebody();
    const returnPath = await mailed(greta);
    const forged = returnPath.replace(/\.([0-9a-f])/, (_all, digit: string) => `.${digit === '0' ? '1' : '0'}`);
    for (const to of [forged, 'post@c.example', returnPath.replace('bounces.c', 'c'), returnPath.replace('+', '')]) {
      expect(await comeBack(to, hard)).toMatch(/^550 5\.1\.1/);
    }
    const other = await mailed(await somebody());
    // The first is taken, the second is to come by itself.
    expect(await comeBack([returnPath, other], report({ status: failed('4.0.0', undefined, 'delayed') }))).toMatch(
      /^250/,
    );
    expect(await comeBack(returnPath, `${hard}${'x'.repeat(400_000)}`)).toMatch(/^552/);
    expect((await messagesOf(greta))[0]).not.toHaveProperty('bounce');
    expect((await seen(greta)).mailbox.suppression).toBeNull();
  });
});
