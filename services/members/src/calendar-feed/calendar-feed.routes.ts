import { createHash } from 'node:crypto';
import { communityZone } from '@millepiani/kernel/time-zone';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Members } from '../members.ts';
import { feedEvents } from './feed-events.ts';
import { hashToken, tokenForm } from './feed-token.adapter.ts';
import { isFresh } from './freshness.ts';
import { writeCalendar } from './write-calendar.adapter.ts';

/** A calendar as it is sent. */
interface Written {
  readonly text: string;
  readonly etag: string;
  readonly changedAt: Date;
}

/** Calendars look again after so long; then they ask whether anything is new. */
const freshSeconds = 300;

/** The feed's address. Whoever has it needs nothing else; what leads nowhere is all alike. */
export function addCalendarRoute(server: FastifyInstance, members: Members): void {
  server.get<{ Params: { file: string } }>('/calendar/:file', async ({ params, headers }, reply) => {
    const token = /^(.+)\.ics$/.exec(params.file)?.[1] ?? '';
    const calendar = tokenForm.test(token) ? await read(members, token) : undefined;
    if (!calendar) return nowhere(reply);
    const { text, etag, changedAt } = calendar;
    reply.headers({
      etag,
      'last-modified': changedAt.toUTCString(),
      'cache-control': `private, max-age=${freshSeconds}`,
      // An address that slipped out is not to be found by searching.
      'x-robots-tag': 'noindex',
    });
    const copy = { tags: headers['if-none-match'], since: readDate(headers['if-modified-since']) };
    if (isFresh(copy, { etag, changedAt })) return reply.code(304).send();
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="millepiani.ics"')
      .send(text);
  });
}

const readDate = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text));

const nowhere = (reply: FastifyReply) =>
  reply
    .code(404)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send('There is no such calendar.');

async function read(members: Members, token: string): Promise<Written | undefined> {
  const { feeds, persons, availability, holds, accounts, roleDemands, clock, address, commissionPage } = members;
  const feed = await feeds.findByToken(hashToken(token));
  if (!feed) return undefined;
  const { personId, withOffers } = feed;
  const at = clock.now();
  const [isMember, account, held, offers] = await Promise.all([
    persons.hasMember(personId),
    accounts.find(personId),
    holds.personLoader(() => at).load(personId),
    withOffers ? availability.personLoader(() => at).load(personId) : [],
  ]);
  // Whoever is suspended has it again when they are reinstated; for as long it is as if it were not there.
  if (!isMember) return undefined;
  const { locale = 'EN', timeZone = communityZone } = account?.contact ?? {};
  const works = await roleDemands.named([...new Set(held.map(({ commissionId }) => commissionId))]);
  const events = feedEvents({ holds: held, offers, works, locale, timeZone, at, commissionPage });
  const text = writeCalendar(events, new URL(address).hostname);
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  return { text, etag, changedAt: await feeds.changedAt(feed, etag, at) };
}
