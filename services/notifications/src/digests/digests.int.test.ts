import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CloudEvent } from '@millepiani/events/envelope';
import { exampleEvent } from '@millepiani/events/example-event';
import { memberContactChanged } from '@millepiani/events/members/contact.events';
import { commissionOpened } from '@millepiani/events/projects/commission.events';
import { contributionRecorded } from '@millepiani/events/projects/contribution.events';
import { teamSeatHeld } from '@millepiani/events/projects/team.events';
import { actorOf } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { SmtpSender } from '@millepiani/mail/smtp-sender';
import { freshDatabase } from '@millepiani/testing/databases';
import { MailReceiver } from '@millepiani/testing/mail-receiver';
import fc from 'fast-check';
import { openNotifications, withoutOthers } from '../../test/notifications-in-process.ts';
import { SetClock } from '../../test/notifications-under-test.ts';
import { markRead } from '../feed/feed.commands.ts';
import { sendMail } from '../mail/sending.commands.ts';
import { tellOfMembers } from '../reactions/tell-of-members.reaction.ts';
import { tellOfProjects } from '../reactions/tell-of-projects.reaction.ts';

const clock = new SetClock('2026-11-27T09:00:00Z');
const post = new MailReceiver();
const database = freshDatabase('notifications_digests');
let service: Awaited<ReturnType<typeof openNotifications>>;
beforeAll(async () => {
  await post.start();
  const sender = new SmtpSender({ url: post.url, from: 'post@c.example' });
  service = await openNotifications(database.uri, { clock, mail: { ...withoutOthers.mail, sender } });
});
afterAll(async () => {
  service.notifications.mail.sender?.close();
  await service.close();
  await post.stop();
  await database.drop();
});

const rows = (collection: string, filter: object) => service.connection.collection(collection).find(filter).toArray();
const mailsTo = (personId: string) => post.received.filter(({ to }) => to.includes(`${personId}@c.example`));

/** Somebody in Rome who wishes to be told so. */
async function somebody(wishes: object): Promise<PersonId> {
  const personId = newId('per');
  const personal = { email: `${personId}@c.example`, name: 'Ada', locale: 'en' as const, timeZone: 'Europe/Rome' };
  const example = exampleEvent(memberContactChanged);
  const contact = { ...example, id: newId('evt'), time: clock.now().toISOString(), data: { personId, personal } };
  await service.react(tellOfMembers, contact);
  const row = { _id: personId, channels: {}, version: 1, ...wishes };
  await service.connection.collection<{ _id: string }>('preference_sets').insertOne(row as never);
  return personId;
}

/** That somebody's time is held for a commission: told by mail. */
function seatHeldFor(personId: PersonId): CloudEvent {
  const example = exampleEvent(teamSeatHeld);
  const event = { ...example, id: newId('evt'), time: clock.now().toISOString(), actor: 'system:test' };
  return { ...event, data: { ...example.data, commissionId: newId('com'), personId } };
}
const hear = (event: CloudEvent) => service.react(tellOfProjects, event);

/** Has all that is due be sent, by so many at once. */
async function sendDue(workers = 3): Promise<void> {
  const due = await service.notifications.messages.dueBy(clock.now(), 500);
  const all = Array.from({ length: workers }, () => due).flat();
  await Promise.all(all.map(({ id }) => sendMail(service.notifications, id)));
}

/** Which events somebody was told of by mail that arrived, each mail once: one that is sent again is the same by its id. */
async function toldByMail(personId: PersonId): Promise<readonly string[]> {
  const arrived = new Set(mailsTo(personId).map(({ mail }) => mail.messageId));
  const messages = await rows('messages', { recipient: personId });
  return messages
    .filter(({ _id }) => arrived.has(`<${_id}@millepiani.example>`))
    .flatMap(({ items }) => items.map(({ source }: { source: string }) => source));
}

type Step = 'tell' | 'tell-again' | 'send' | 'take-up-and-die' | 'server-away' | 'clock' | 'behind';

const later = (minutes: number) => clock.set(plusMs(clock.now(), minutes * 60_000).toISOString());
async function tell(person: PersonId, events: CloudEvent[]): Promise<void> {
  const event = seatHeldFor(person);
  events.push(event);
  await hear(event);
}

/** What each step does, for whom, after these events. */
const happen: Readonly<Record<Step, (person: PersonId, events: CloudEvent[]) => Promise<void>>> = {
  tell,
  'tell-again': async (_person, events) => {
    const last = events.at(-1);
    if (last) await hear(last);
  },
  send: () => sendDue(),
  'take-up-and-die': async () => {
    const { messages } = service.notifications;
    for (const { id } of await messages.dueBy(clock.now(), 500)) {
      await messages.claim(id, clock.now(), plusMs(clock.now(), 60_000));
    }
  },
  'server-away': async () => {
    post.refuses = 451;
    await sendDue(1);
    post.refuses = undefined;
  },
  clock: async () => later(50),
  // By a clock that is behind, a digest that is not due yet is gone already.
  behind: async (person, events) => {
    later(60);
    await sendDue();
    later(-60);
    await tell(person, events);
  },
};

describe('a digest that somebody else fills', () => {
  it('tells of a hundred, and says how many more there are', async () => {
    const personId = await somebody({ mailDigest: 'WEEKLY' });
    for (let at = 0; at < 103; at += 1) await hear(seatHeldFor(personId));
    const [message, ...others] = await rows('messages', { recipient: personId });
    expect([message?.items.length, message?.more, others]).toEqual([100, 3, []]);
    clock.set(plusMs(clock.now(), 8 * 86_400_000).toISOString());
    await sendDue();
    const [mail] = mailsTo(personId);
    expect(mail?.mail.subject).toBe('103 news of your community');
    expect(mail?.mail.text).toContain('And 3 more in your feed.');
  }, 60_000);
});

describe('digests', () => {
  it('property: hold each event once, whatever is told again, taken up and left, or sent at once by many', async () => {
    const steps = fc.array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constant<Step>('tell') },
        {
          weight: 6,
          arbitrary: fc.constantFrom<Step>('tell-again', 'send', 'take-up-and-die', 'server-away', 'clock', 'behind'),
        },
      ),
      { minLength: 5, maxLength: 25 },
    );
    const wishes = fc.record({
      mailDigest: fc.constantFrom('HOURLY', 'DAILY', 'WEEKLY', 'AT_ONCE'),
      channels: fc.constantFrom<object>({}, { TEAM: ['MAIL'] }),
    });
    await fc.assert(
      fc.asyncProperty(steps, wishes, async (happening, wish) => {
        const person = await somebody(wish);
        const events: CloudEvent[] = [];
        for (const step of happening) await happen[step](person, events);
        for (let day = 0; day < 9; day += 1) {
          later(24 * 60);
          await sendDue();
        }
        expect((await toldByMail(person)).toSorted()).toEqual(events.map(({ id }) => id).toSorted());
      }),
      { numRuns: 15 },
    );
  }, 240_000);

  it('hold each event once though many put theirs in while others take it up', async () => {
    clock.set('2027-03-01T09:30:00Z');
    const person = await somebody({ mailDigest: 'HOURLY' });
    const events = Array.from({ length: 8 }, () => seatHeldFor(person));
    await hear(events[0] ?? seatHeldFor(person));
    clock.set('2027-03-01T10:00:00Z');
    await Promise.all([...events, ...events].map(hear).concat(sendDue()));
    clock.set('2027-03-01T12:00:00Z');
    await sendDue();
    expect((await toldByMail(person)).toSorted()).toEqual(events.map(({ id }) => id).toSorted());
    expect(await rows('notifications', { recipient: person })).toHaveLength(8);
  });

  it('leave out what was read meanwhile, and do not come where that is all', async () => {
    clock.set('2027-03-02T09:30:00Z');
    const [some, all] = [await somebody({ mailDigest: 'HOURLY' }), await somebody({ mailDigest: 'HOURLY' })];
    for (const person of [some, some, all]) await hear(seatHeldFor(person));
    for (const person of [some, all]) {
      const [first] = await rows('notifications', { recipient: person });
      const input = { idempotencyKey: newId('evt'), ids: [String(first?._id)] };
      const actor = actorOf({ sub: person, scope: 'notifications:write' });
      expect(await markRead(service.notifications, { actor, mutation: 'read', input })).toMatchObject({ ok: true });
    }
    clock.set('2027-03-02T10:00:00Z');
    await sendDue();
    expect(mailsTo(all)).toEqual([]);
    expect(await rows('messages', { recipient: all })).toEqual([]);
    expect(mailsTo(some)).toHaveLength(1);
    // Of one thing it is not headed as of several.
    expect(mailsTo(some)[0]?.mail.subject).not.toMatch(/^\d/);
  });

  it('tell of a list once, though it is told by mail alone and its digest is gone', async () => {
    clock.set('2027-03-03T09:30:00Z');
    const manager = await somebody({ mailDigest: 'HOURLY', channels: { WORK: ['MAIL'] } });
    const commissionId = newId('com');
    const time = clock.now().toISOString();
    const openedEvent = exampleEvent(commissionOpened);
    const data = { ...openedEvent.data, commissionId, openedBy: manager, leadId: manager, clientId: null };
    await hear({ ...openedEvent, id: newId('evt'), time, actor: manager, data } as CloudEvent);
    const recorded = exampleEvent(contributionRecorded);
    const record = () =>
      hear({
        ...{ ...recorded, id: newId('evt'), time, actor: 'system:test' },
        data: { ...recorded.data, contributionId: newId('ctr'), commissionId },
      });
    await record();
    clock.set('2027-03-03T10:00:00Z');
    await sendDue();
    await record();
    clock.set('2027-03-03T11:00:00Z');
    await sendDue();
    expect(mailsTo(manager)).toHaveLength(1);
  });

  it('that are due in quiet hours wait for their end', async () => {
    clock.set('2027-03-27T20:30:00Z');
    const quietHours = { from: 1_320, to: 420, timeZone: 'Europe/Rome' };
    const person = await somebody({ mailDigest: 'HOURLY', quietHours });
    await hear(seatHeldFor(person));
    clock.set('2027-03-27T22:30:00Z');
    await hear(seatHeldFor(person));
    await sendDue();
    expect(mailsTo(person)).toEqual([]);
    // The clocks were put forward in the night.
    clock.set('2027-03-28T04:59:59Z');
    await sendDue();
    expect(mailsTo(person)).toEqual([]);
    clock.set('2027-03-28T05:00:00Z');
    await sendDue();
    expect(mailsTo(person)).toHaveLength(1);
    expect(await toldByMail(person)).toHaveLength(2);
  });
});
