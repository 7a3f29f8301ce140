import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestActor } from '@millepiani/testing/service-under-test';
import ical from 'node-ical';
import { faults, mutation, newcomer, nextKey, type Payload } from './given.ts';
import { at, dayOf, onDay, openRecurring, type Recurring } from './recurring-given.ts';

let open: Recurring;
beforeAll(async () => {
  open = await openRecurring('members_calendar_feed');
});
afterAll(() => open.close());

const create = (input: object, actor?: TestActor) =>
  mutation(open.members, 'createCalendarFeed', 'url feed { withOffers version }')(input, actor);
const rotate = (input: object, actor?: TestActor) =>
  mutation(open.members, 'rotateCalendarFeed', 'url feed { version }')(input, actor);
const revoke = (actor?: TestActor) =>
  mutation(open.members, 'revokeCalendarFeed', 'person { calendarFeed { version } }')({}, actor);
/** Asks members at the path of an address: that is what the gateway does. */
const get = (url: string, headers: Record<string, string> = {}) =>
  fetch(new URL(new URL(url).pathname, open.members.url), { headers });
const textAt = async (url: string) => (await get(url)).text();
/** As another program reads it. */
const eventsAt = async (url: string) =>
  Object.values(ical.sync.parseICS(await textAt(url))).filter((entry) => entry?.type === 'VEVENT') as Payload[];
const nowhere = 'http://127.0.0.1:4000/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics';

describe('a calendar feed', () => {
  it('has its address shown once, and stored nowhere', async () => {
    const ada = await newcomer(open.members, 'Ada');
    const idempotencyKey = nextKey();
    const made = await create({ idempotencyKey }, ada);
    expect(made).toEqual({
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:4000\/calendar\/[\w-]{43}\.ics$/),
      feed: { withOffers: false, version: 1 },
      userErrors: [],
    });
    expect(await create({ idempotencyKey }, ada)).toEqual({ ...made, url: null });
    const token = made.url.slice(-47, -4);
    for (const name of ['calendar_feeds', 'idempotency_keys', 'outbox']) {
      const rows = await open.inside.connection.collection(name).find().toArray();
      expect(inspect(rows, { depth: null })).not.toContain(token);
    }
    expect(faults(await create({}, ada))).toEqual(['FEED_EXISTS input']);
  });

  it('is made once by calls at the same time with one key, and one of them learns its address', async () => {
    const bruno = await newcomer(open.members, 'Bruno');
    const idempotencyKey = nextKey();
    const made = await Promise.all(Array.from({ length: 5 }, () => create({ idempotencyKey }, bruno)));
    expect(made.flatMap(faults)).toEqual([]);
    const [url, ...others] = made.flatMap((one) => (one.url === null ? [] : [one.url]));
    expect(others).toEqual([]);
    expect((await get(url)).status).toBe(200);
  });

  it('is the caller’s own affair', async () => {
    const [carla, dario] = [await newcomer(open.members, 'Carla'), await newcomer(open.members, 'Dario')];
    await create({ withOffers: true }, carla);
    const seen = async (reader?: TestActor) =>
      (await open.ofPerson(carla, 'calendarFeed { withOffers version }', reader)).calendarFeed;
    const administrator = { id: 'per_00000000-0000-7000-8000-000000000001', scopes: ['members:administer'] };
    expect(await seen(carla)).toEqual({ withOffers: true, version: 1 });
    for (const reader of [dario, administrator, undefined]) expect(await seen(reader)).toBeNull();
    for (const actor of [undefined, { ...carla, scopes: [] }]) {
      expect(faults(await create({}, actor))).toEqual(['FORBIDDEN input']);
      expect(faults(await rotate({}, actor))).toEqual(['FORBIDDEN input']);
      expect(faults(await revoke(actor))).toEqual(['FORBIDDEN input']);
    }
    const nobody = { ...administrator, scopes: ['members:write'] };
    expect(faults(await create({}, nobody))).toEqual(['PERSON_NOT_FOUND input']);
    expect(faults(await rotate({}, dario))).toEqual(['FEED_NOT_FOUND input']);
  });

  it('leads nowhere once it has another address, or is gone, as one that never was', async () => {
    const elisa = await newcomer(open.members, 'Elisa');
    const first = (await create({}, elisa)).url;
    const second = await rotate({}, elisa);
    expect(second.feed).toEqual({ version: 2 });
    expect((await get(second.url)).status).toBe(200);
    expect(await revoke(elisa)).toEqual({ person: { calendarFeed: null }, userErrors: [] });
    expect((await revoke(elisa)).userErrors).toEqual([]);
    const told = async (url: string) => {
      const response = await get(url);
      const { date: _, ...headers } = Object.fromEntries(response.headers);
      return [response.status, headers, await response.text()];
    };
    const unknown = await told(nowhere);
    expect(unknown[0]).toBe(404);
    for (const url of [first, second.url, `${nowhere}.ics`, nowhere.slice(0, -4), nowhere.replace('AAA', '%24')]) {
      expect(await told(url)).toEqual(unknown);
    }
    expect((await get((await create({}, elisa)).url)).status).toBe(200);
  });
});

describe('what a feed shows', () => {
  let fabio: TestActor;
  let url: string;
  let holds: Record<'confirmed' | 'held', string>;
  let named: Pick<Awaited<ReturnType<Recurring['hold']>>, 'commissionId' | 'slotId'>;
  beforeAll(async () => {
    fabio = await newcomer(open.members, 'Fabio');
    const zones = { timeZone: 'America/New_York', rule: 'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=40' };
    const window = { start: at(0, 15), end: at(0, 23) };
    const exception = await open.offered(fabio, { ...window, recurrence: zones });
    await open.withdraw({ offerId: exception.id, occurrence: at(2, 15) }, fabio);
    await open.offered(fabio, { start: at(-1), end: at(-1, 8), recurrence: undefined, firmness: 'TENTATIVE' });
    // Somebody else's, of whom nothing is to be seen.
    const greta = await newcomer(open.members, 'Greta');
    await open.offered(greta, { recurrence: undefined });
    await open.hold(greta, 0, 60, true);
    const confirmed = await open.hold(fabio, 0, 90, true);
    named = confirmed;
    holds = { confirmed: confirmed.holdId, held: (await open.hold(fabio, 7, 60)).holdId };
    url = (await create({ withOffers: true }, fabio)).url;
  });
  const uid = (id: string) => `${id}@127.0.0.1`;

  it('is what one is held for, and what one offers, and nothing of anybody else', async () => {
    const events = await eventsAt(url);
    expect(events.map((event) => event.uid.slice(0, 4)).toSorted()).toEqual(['avl_', 'avl_', 'hld_', 'hld_']);
    const byId = new Map(events.map((event) => [event.uid, event]));
    expect(byId.get(uid(holds.confirmed))).toMatchObject({
      // Some hours of that day: the rest of it is free.
      ...{ status: 'CONFIRMED', transparency: 'TRANSPARENT', summary: 'Committed: 1.5 h of work' },
      description: expect.stringMatching(/^For the commission com_/),
    });
    expect(byId.get(uid(holds.confirmed))?.start.toISOString()).toBe(at(0));
    expect(byId.get(uid(holds.held))).toMatchObject({ status: 'TENTATIVE', transparency: 'TRANSPARENT' });
    const offers = events.filter((event) => event.uid.startsWith('avl_'));
    expect(offers.map(({ transparency }) => transparency)).toEqual(['TRANSPARENT', 'TRANSPARENT']);
  });

  it('comes again by the clock of its zone, in another reader’s eyes as in ours', async () => {
    const weekly = (await eventsAt(url)).find((event) => event.rrule);
    const range = { from: onDay(0), to: onDay(300) };
    const { windows } = await open.ofPerson(
      fabio,
      `windows(from: "${range.from.toISOString()}", to: "${range.to.toISOString()}") { start offer { rule } }`,
      fabio,
    );
    const ours = windows.flatMap(({ start, offer }: Payload) => (offer.rule === null ? [] : [start]));
    const excluded = new Set(Object.values(weekly?.exdate ?? {}).map((date) => new Date(String(date)).getTime()));
    const theirs = weekly?.rrule
      .between(range.from, range.to, true)
      .map((date: Date) => new Date(date))
      .filter((date: Date) => !excluded.has(date.getTime()));
    expect(theirs.map((date: Date) => date.toISOString())).toEqual(ours);
    expect(ours).toHaveLength(39);
    const text = await textAt(url);
    expect(text).toMatch(/BEGIN:VTIMEZONE\r\nTZID:America\/New_York\r\n/);
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(text).toMatch(new RegExp(`DTSTART;TZID=America/New_York:${dayOf(0).replaceAll('-', '')}T\\d{6}\r\n`));
    expect(text).toMatch(/EXDATE;TZID=America\/New_York:\d{8}T\d{6}\r\n/);
  });

  it('has lines of at most 75 octets, which end as the RFC has it', async () => {
    await mutation(open.members, 'changeContact', 'person { id }')({ locale: 'IT', timeZone: 'UTC' }, fabio);
    const text = await textAt(url);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const held = (await eventsAt(url)).find((event) => event.uid === uid(holds.held));
    expect(held).toMatchObject({ summary: 'In attesa di conferma: 1 h di lavoro', datetype: 'date' });
    expect(held?.description).toMatch(/^Per la commessa com_.*\nDa confermare entro \d{4}-\d\d-\d\d 00:00\.$/s);
  });

  it('is asked for again only where it changed', async () => {
    const first = await get(url);
    const text = await first.text();
    expect(Object.fromEntries(first.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=300',
      'x-robots-tag': 'noindex',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    });
    const etag = first.headers.get('etag') ?? '';
    const modified = first.headers.get('last-modified') ?? '';
    expect(Math.abs(Date.parse(modified) - Date.now())).toBeLessThan(60_000);
    const same = await get(url, { 'if-none-match': etag });
    expect([same.status, same.headers.get('etag'), await same.text()]).toEqual([304, etag, '']);
    expect((await get(url, { 'if-modified-since': modified })).status).toBe(304);
    expect(await textAt(url)).toBe(text);
    await open.hold(fabio, 9, 60);
    const changed = await get(url, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(changed.headers.get('etag')).not.toBe(etag);
    expect(Date.parse(changed.headers.get('last-modified') ?? '')).toBeGreaterThanOrEqual(Date.parse(modified));
  });

  it('is called as projects told that the commission is, in whatever characters', async () => {
    const title = 'Il sito: prezzi, orari; „Però“ \\ e\nX-EVIL:1';
    const before = await get(url);
    await open.inside.react(async ({ session }) => {
      const role = { slotId: named.slotId, title: 'Web', skillUri: 'urn:web', level: 3 };
      const { commissionId } = named;
      const demand = { commissionId, title, isSought: false, isForParties: true, roles: [role], taken: [] };
      await open.inside.members.roleDemands.save(session, demand);
      return { ok: true, value: {} };
    });
    const told = (await eventsAt(url)).find((event) => event.uid === uid(holds.confirmed));
    expect(told?.summary).toBe(`${title}: 1.5 h di lavoro`);
    expect(told?.description).toMatch(/^Ruolo: Web\.\nPer la commessa com_/);
    expect(await textAt(url)).not.toMatch(/^X-EVIL/m);
    expect((await get(url)).headers.get('etag')).not.toBe(before.headers.get('etag'));
  });

  it('takes the time that work fills', async () => {
    const ivo = await newcomer(open.members, 'Ivo');
    await open.offered(ivo, { start: at(0), end: at(1), hours: '24', recurrence: undefined });
    await open.hold(ivo, 0, 1_440, true);
    const own = (await create({}, ivo)).url;
    expect(await eventsAt(own)).toMatchObject([{ transparency: 'OPAQUE', summary: 'Committed: 24 h of work' }]);
  });

  it('is without offers unless they are asked for', async () => {
    const hugo = await newcomer(open.members, 'Hugo');
    await open.offered(hugo);
    const own = (await create({}, hugo)).url;
    expect(await eventsAt(own)).toEqual([]);
    expect(await textAt(own)).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
  });
});
