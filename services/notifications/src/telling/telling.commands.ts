import { randomBytes } from 'node:crypto';
import type { ReadEvent } from '@millepiani/events/event-catalogue';
import { type AgentId, isId, type PersonId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import type { ClientSession } from 'mongoose';
import { type Circle, having, type Part } from '../circles/circle.ts';
import { agentsIn, type VenturePart, type VentureParty } from '../circles/venture-circle.ts';
import type { EndpointId } from '../endpoints/endpoint.ts';
import { deliver } from '../feed/feed.commands.ts';
import type { SourceId } from '../feed/notification.ts';
import { mailDue } from '../mail/mail.jobs.ts';
import type { PlannedMail } from '../mail/message.ts';
import { DigestSealed } from '../mail/messages.store.ts';
import { agentsWith, type Matter, type MatterPart, type Named, namedBy, sharesOf } from '../matters/matter.ts';
import type { Notifications } from '../notifications.ts';
import type { Locale } from '../preferences/kinds.ts';
import { queuePushes } from '../push/queueing.commands.ts';
import { entryOf } from '../reactions/catalogue/catalogue.events.ts';
import type { Concerned, Told } from '../reactions/catalogue/entry.events.ts';
import { type Happening, type Listener, mailFor, notificationFor, pushFor } from './telling.ts';
import { writeAmount, writeDay, writeInstant } from './writing.adapter.ts';

/** What an effect or a command works in, as far as telling needs it. */
export interface TellingTransaction {
  readonly session: ClientSession;
  readonly now: Date;
  readonly emit: Parameters<typeof deliver>[1]['emit'];
  readonly afterCommit: (hint: () => void) => void;
}

/** When the service began to react to what others tell: of what was before, nobody is told any more. */
const since = '2026-11-26T00:00:00.000Z';

/** Tells all whom an event concerns, each as they wish, but for who did it. */
export async function tellOf(
  notifications: Notifications,
  event: ReadEvent,
  transaction: TellingTransaction,
): Promise<void> {
  const told = event.time < since ? undefined : entryOf(event.type)?.told(event);
  if (!told) return;
  const { circles, feed, matters, ventureCircles } = notifications;
  const { session } = transaction;
  const { about } = told;
  const circle = about !== undefined && isId(about, 'com') ? await circles.find(about, session) : undefined;
  const venture = about !== undefined && isId(about, 'prj') ? await ventureCircles.find(about, session) : [];
  const matter = told.matter && (await matters.find(told.matter, session));
  const administrators = told.concerned.includes('ADMINISTRATORS')
    ? await notifications.administrators.all(session)
    : [];
  const agents = agentsOf(told.concerned, { circle, matter, venture, administrators });
  const readers = await circles.readersOf(agents, session);
  const others = [...readers.keys()].filter((person) => told.isForWhoDidItToo || person !== event.actor);
  if (others.length === 0) return;
  const source = await sourceOf(notifications, event, told, transaction);
  const before = await feed.toldOf(source, others, session);
  const waiting = others.filter((person) => !before.has(person));
  const sides = matter?.sides.map(({ agentId }) => agentId) ?? [];
  const names = await circles.namesOf(sides, session);
  const host = about !== undefined && isId(about, 'end') ? await hostOf(notifications, about, session) : undefined;
  const known = { circle, matter, names, readers, host };
  const happening = { ...toHappening(source, told, known), isForThosePresent: isForThosePresent(event, told) };
  await tellPeople(notifications, happening, waiting, transaction);
}

/** Whether it is of a commission, and for the community or its parties: what is somebody's own affair is theirs, member or not. */
const isForThosePresent = ({ type, visibility }: ReadEvent, { about }: Told): boolean =>
  about !== undefined &&
  isId(about, 'com') &&
  (visibility === 'community' || visibility === 'parties') &&
  (entryOf(type)?.isForPartners ?? false);

const longestHost = 60;

/** Where an endpoint is, as its owner knows it: one line has to hold it. */
async function hostOf(
  { endpoints }: Notifications,
  id: EndpointId,
  session: ClientSession,
): Promise<string | undefined> {
  const endpoint = await endpoints.find(id, session);
  if (!endpoint) return undefined;
  const { host } = new URL(endpoint.url);
  return host.length <= longestHost ? host : `${host.slice(0, longestHost - 1)}…`;
}

/** The event by which people are told: of a list, the first that was heard, so that nobody is told of it twice, in feed or mail. */
function sourceOf(
  { toldLists }: Notifications,
  { id: source, type, actor, time }: ReadEvent,
  { isOncePerList, about }: Told,
  { session, now: at }: TellingTransaction,
): Promise<SourceId> | SourceId {
  if (!isOncePerList || actor === undefined || about === undefined) return source;
  return toldLists.firstOf(session, { type, actor, about, time }, { source, at });
}

/** What is known of what an event is about. */
interface Known {
  readonly circle: Circle | undefined;
  readonly matter: Matter | undefined;
  /** What organizations are called that are sides of the matter. */
  readonly names: ReadonlyMap<AgentId, string>;
  /** Those whom it concerns, each with the agents for whom they act. */
  readonly readers: ReadonlyMap<PersonId, readonly AgentId[]>;
  /** Where the endpoint is. */
  readonly host: string | undefined;
}

const parts: readonly string[] = ['MANAGER', 'LEAD', 'CLIENT', 'TEAM'] satisfies readonly Part[];
const isPart = (one: Concerned): one is Part => parts.includes(one);
const matterParts: readonly string[] = ['SELLER', 'BUYER', 'PAYER', 'SHARER'] satisfies readonly MatterPart[];
const isMatterPart = (one: Concerned): one is MatterPart => matterParts.includes(one);

const ventureParts: readonly string[] = ['BACKER', 'PARTICIPANT'] satisfies readonly VenturePart[];
const isVenturePart = (one: Concerned): one is VenturePart => ventureParts.includes(one);

/** Among whom those are looked for whom something concerns. */
interface Among extends Pick<Known, 'circle' | 'matter'> {
  readonly venture: readonly VentureParty[];
  readonly administrators: readonly PersonId[];
}

const agentsOf = (
  concerned: readonly Concerned[],
  { circle, matter, venture, administrators }: Among,
): readonly AgentId[] =>
  concerned.flatMap((one) => {
    if (isPart(one)) return circle ? having(circle, [one]) : [];
    if (isMatterPart(one)) return matter ? agentsWith(matter, one) : [];
    if (isVenturePart(one)) return agentsIn(venture, [one]);
    if (one === 'ADMINISTRATORS') return administrators;
    return [one];
  });

const titles: Readonly<Record<Locale, string>> = { en: 'a commission', it: 'una commessa' };

const invoiceWords = {
  en: { one: 'An invoice', numbered: 'Invoice', from: 'from', to: 'to' },
  it: { one: 'Una fattura', numbered: 'Fattura', from: 'da', to: 'a' },
} as const satisfies Readonly<Record<Locale, object>>;

/** `Invoice 12/2026 (from Studio Aurora to Lumen GmbH)`, as far as it is known. */
function writeInvoice({ number, seller, buyer }: Named, locale: Locale): string {
  const { one, numbered, from, to } = invoiceWords[locale];
  const called = number === undefined ? one : `${numbered} ${number}`;
  const sides = [...(seller ? [`${from} ${seller}`] : []), ...(buyer ? [`${to} ${buyer}`] : [])];
  return sides.length === 0 ? called : `${called} (${sides.join(' ')})`;
}

const toHappening = (
  source: SourceId,
  { kind, isQuiet, about, text }: Told,
  { circle, matter, names, readers, host }: Known,
): Happening => ({
  source,
  ...{ kind, isQuiet, about },
  text: (locale, zone, reader) =>
    text(locale, {
      title: circle?.title ?? titles[locale],
      invoice: writeInvoice(namedBy(matter, names), locale),
      host,
      shares: matter ? sharesOf(matter, readers.get(reader) ?? []) : [],
      when: (instant) => writeInstant(instant, locale, zone),
      day: (day) => writeDay(day, locale),
      amount: (amount) => writeAmount(amount, locale),
    }),
});

/**
 * Tells people, each as they wish, and none who has left or was erased: what comes to their feeds, and what goes by mail. Answers how many came to
 * feeds.
 */
export async function tellPeople(
  notifications: Notifications,
  happening: Happening,
  people: readonly PersonId[],
  transaction: TellingTransaction,
): Promise<number> {
  const { session, now } = transaction;
  const gone = await notifications.erased.among(people, session);
  const there = people.filter((person) => !gone.has(person));
  const listeners = await listenersOf(notifications, there, session);
  const created = listeners.flatMap((one) => notificationFor(happening, one, { id: newId('ntf'), now }) ?? []);
  await deliver(notifications, transaction, created);
  const away = happening.isForThosePresent ? await notifications.contacts.awayOf(there, session) : undefined;
  const reached = listeners.filter(({ preferences }) => !away?.has(preferences.personId));
  // Who is told in no feed has it by mail once all the same: in whichever digest it lies.
  const mailed = await notifications.messages.toldOf(happening.source, there, session);
  for (const one of reached) {
    if (mailed.has(one.preferences.personId)) continue;
    await queueMail(
      notifications,
      (from) => mailFor(happening, one, { now: from, pace: notifications.pace }),
      transaction,
    );
  }
  await queuePushes(
    notifications,
    reached.flatMap((one) => pushFor(happening, one, now) ?? []),
    transaction,
  );
  return created.length;
}

async function listenersOf(
  { preferences, contacts }: Notifications,
  people: readonly PersonId[],
  session: ClientSession,
): Promise<readonly Listener[]> {
  const gone = await contacts.goneOf(people, session);
  const there = people.filter((person) => !gone.has(person));
  const wishes = await preferences.findMany(there, session);
  const known = await contacts.findMany(there, session);
  return wishes.map((wish) => ({ preferences: wish, contact: known.get(wish.personId) }));
}

/** Puts what is to be mailed into its mail; where that digest is on its way by another clock already, into the next one. */
async function queueMail(
  { messages, hint }: Notifications,
  planFrom: (now: Instant) => PlannedMail | undefined,
  { session, now, afterCommit }: TellingTransaction,
): Promise<void> {
  const fresh = { id: newId('msg'), unsubscribeToken: randomBytes(24).toString('base64url'), createdAt: now };
  for (let mail = planFrom(now); mail; mail = planFrom(mail.dueAt)) {
    const { dueAt } = mail;
    try {
      const id = await messages.add(session, mail, fresh);
      afterCommit(() => hint(mailDue(id, 0, msBetween(now, dueAt))));
      return;
    } catch (error) {
      if (!(error instanceof DigestSealed)) throw error;
    }
  }
}
