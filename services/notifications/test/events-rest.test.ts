import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { type CloudEvent, HTTP } from 'cloudevents';
import { opened, stepsOf } from './commissions-given.ts';
import { partner, typeOf } from './endpoints-given.ts';
import { startNotificationsUnderTest } from './notifications-under-test.ts';
import { otherService, ownPrefix } from './told-by-others.ts';

let projects: Awaited<ReturnType<typeof otherService>>;
let service: ServiceUnderTest;
beforeAll(async () => {
  const prefix = ownPrefix();
  projects = await otherService('projects', prefix);
  const databases = `projects=${projects.database},members=${prefix}`;
  service = await startNotificationsUnderTest({ env: { EVENTS_PREFIX: prefix, OUTBOX_DATABASES: databases } });
}, 60_000);
afterAll(async () => {
  await service?.close();
  await projects?.close();
});

interface Page {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly events: readonly { id: string; subject: string; type: string; sequence: string }[];
}

/** Asks by an address, as the gateway does on somebody's behalf. */
async function get(
  path: string,
  { actor = partner(), ...headers }: { actor?: TestActor; accept?: string; 'if-none-match'?: string } = {},
): Promise<Page> {
  const authorization = `Bearer ${await service.tokenFor('notifications', actor)}`;
  const response = await fetch(`${service.url}${path}`, { headers: { authorization, ...headers } });
  const text = await response.text();
  const isBatch = response.headers.get('content-type')?.startsWith('application/cloudevents-batch');
  return { status: response.status, headers: response.headers, text, events: isBatch ? JSON.parse(text) : [] };
}
const nextOf = ({ headers }: Page) => /^<(.+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1] ?? '';

/** All pages from an address on, until there is no more. */
async function all(path: string, actor: TestActor): Promise<Page['events']> {
  const found: Page['events'][number][] = [];
  for (let at = path; ; ) {
    const page = await get(at, { actor });
    found.push(...page.events);
    if (page.headers.get('events-more') === 'false') return found;
    at = nextOf(page);
  }
}

/** Tells a commission whole; answers with its id when all of it has its place in the log. */
async function told(more: Partial<Parameters<typeof opened>[0]> = {}): Promise<string> {
  const commissionId = newId('com');
  const steps = stepsOf(commissionId, more.visibility);
  await projects.tell(opened({ commissionId, openedBy: newId('per'), ...more }), ...steps);
  const outbox = projects.connection.getClient().db().collection('outbox');
  const waiting = { subject: commissionId, position: null };
  await waitFor('the relay', async () => (await outbox.countDocuments(waiting)) === 0);
  return commissionId;
}
const seen = async (subject: string, actor: TestActor) =>
  (await all('/v1/events?first=100', actor)).filter((event) => event.subject === subject);
const end = async (actor: TestActor) => {
  let page = await get('/v1/events?first=100', { actor });
  while (page.headers.get('events-more') === 'true') page = await get(nextOf(page), { actor });
  return page.headers.get('events-cursor') ?? '';
};

describe('the log by an address', () => {
  it('is a batch of CloudEvents, page by page in order, and the same as the graph has', async () => {
    const actor = partner();
    const commissionId = await told();
    await waitFor('all to be there', async () => (await seen(commissionId, actor)).length === 4);
    for (const size of [1, 3, 100]) {
      const events = await all(
        `/v1/events?first=${size}&filter=${encodeURIComponent(`subject == "${commissionId}"`)}`,
        actor,
      );
      expect(events.map(({ type }) => type.split('.')[3])).toEqual(['opened', 'qualified', 'bid', 'won']);
    }
    const page = await get('/v1/events?first=100', { actor });
    expect(page.headers.get('content-type')).toBe('application/cloudevents-batch+json; charset=utf-8');
    const read = HTTP.toEvent({ headers: { 'content-type': 'application/cloudevents-batch+json' }, body: page.text });
    expect((read as CloudEvent[]).map(({ id }) => id)).toEqual(page.events.map(({ id }) => id));
    const { data } = await service.ask('{ events(first: 100) { edges { node { json } } } }', {}, actor);
    expect(data.events.edges.map(({ node }: { node: { json: string } }) => JSON.parse(node.json))).toEqual(page.events);
    // What happened meanwhile, of this service's own, moves the place on.
    await waitFor('the same place', async () => {
      const there = await get('/v1/events?first=100', { actor });
      const graph = await service.ask('{ events(first: 100) { pageInfo { endCursor } } }', {}, actor);
      return there.headers.get('events-cursor') === graph.data.events.pageInfo.endCursor;
    });
    const types = `${typeOf('commission.bid')},${typeOf('commission.won')}`;
    const chosen = await all(`/v1/events?types=${types}&first=1`, actor);
    expect(new Set(chosen.map(({ type }) => type))).toEqual(new Set(types.split(',')));
  });

  it('goes on as it was asked: what follows is behind the link', async () => {
    const actor = partner();
    await told();
    const types = typeOf('commission.won');
    const page = await get(`/v1/events?first=1&types=${types}&filter=true`, { actor });
    const next = new URL(nextOf(page), service.url);
    expect(Object.fromEntries(next.searchParams)).toEqual({
      after: page.headers.get('events-cursor'),
      ...{ types, filter: 'true', first: '1' },
    });
  });

  it('is known again by its tag, until there is more', async () => {
    const actor = partner();
    const after = await end(actor);
    const commissionId = await told();
    await waitFor('all to be there', async () => (await seen(commissionId, actor)).length === 4);
    const address = `/v1/events?after=${after}`;
    const first = await get(address, { actor });
    const tag = first.headers.get('etag') ?? '';
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`]) {
      const same = await get(address, { actor, 'if-none-match': known });
      expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', tag]);
      // It may have moved on over what is nobody's.
      expect(nextOf(same)).toContain('/v1/events?after=');
    }
    const more = get(`${address}&wait=20`, { actor, 'if-none-match': tag });
    const other = await told();
    const page = await more;
    expect(page.status).toBe(200);
    expect(page.events.some(({ subject }) => subject === other)).toBe(true);
    expect(page.headers.get('etag')).not.toBe(tag);
  });

  it('is waited for where there is nothing yet, and comes as soon as there is', async () => {
    const actor = partner();
    const after = await end(actor);
    const waiting = get(`/v1/events?after=${after}&wait=25`, { actor });
    const commissionId = await told();
    const page = await waiting;
    expect([...new Set(page.events.map(({ subject }) => subject))]).toEqual([commissionId]);
    const nothing = await get(`/v1/events?after=${await end(actor)}&wait=1`, { actor });
    expect([nothing.status, nothing.text]).toEqual([200, '[]']);
  });

  it('goes past what is not for one, while one waits for what is', async () => {
    const actor = partner();
    const after = await end(actor);
    const filter = encodeURIComponent('event.type.contains("commission.won")');
    const waiting = get(`/v1/events?after=${after}&wait=25&filter=${filter}`, { actor });
    const hidden = await told({ visibility: 'parties' });
    const commissionId = await told();
    const { events } = await waiting;
    expect(events.map(({ subject }) => subject)).toEqual([commissionId]);
    expect(hidden).not.toBe(commissionId);
  });

  it('shows what is for the parties to them alone', async () => {
    const [client, other] = [partner(), partner()];
    const commissionId = await told({ clientId: client.id as PersonId, visibility: 'parties' });
    await waitFor('the client to see it', async () => (await seen(commissionId, client)).length === 4);
    expect(await seen(commissionId, other)).toEqual([]);
    expect(await seen(commissionId, { id: newId('cli'), scopes: ['events:read'] })).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each([
    ['?after=x', 400, 'CURSOR_INVALID', 'after'],
    ['?after=', 400, 'CURSOR_INVALID', 'after'],
    ['?first=0', 400, 'INVALID_PAGE_SIZE', 'first'],
    ['?first=101', 400, 'INVALID_PAGE_SIZE', 'first'],
    ['?first=ten', 400, 'INVALID_PAGE_SIZE', 'first'],
    ['?types=x', 400, 'UNKNOWN_EVENT_TYPE', 'types.0'],
    ['?types=', 400, 'UNKNOWN_EVENT_TYPE', 'types.0'],
    ['?types=millepiani.members.member.contact-changed.v1', 400, 'UNKNOWN_EVENT_TYPE', 'types.0'],
    [`?types=${Array.from({ length: 101 }, () => 'x').join(',')}`, 400, 'TOO_MANY_EVENT_TYPES', 'types'],
    ['?filter=event.', 400, 'FILTER_INVALID', 'filter'],
    [`?filter=${'a'.repeat(1_001)}`, 400, 'FILTER_TOO_LONG', 'filter'],
    ['?wait=26', 400, 'INVALID_WAIT', 'wait'],
    ['?wait=-1', 400, 'INVALID_WAIT', 'wait'],
    ['?limit=10', 400, 'UNKNOWN_PARAMETER', 'limit'],
    ['?first=1&first=2', 400, 'PARAMETER_REPEATED', 'first'],
  ])('is %s: %i %s', async (query, status, code, parameter) => {
    const page = await get(`/v1/events${query}`);
    expect([page.status, page.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json; charset=utf-8',
    ]);
    expect(JSON.parse(page.text)).toMatchObject({
      ...{ status, code, parameter },
      type: `urn:millepiani:problem:${code.toLowerCase().replaceAll('_', '-')}`,
      title: expect.any(String),
      detail: expect.any(String),
      requestId: expect.any(String),
    });
  });

  it('is another form, a token without the scope, and whoever is not the gateway', async () => {
    const form = await get('/v1/events', { accept: 'text/csv' });
    expect([form.status, JSON.parse(form.text).code]).toEqual([406, 'NOT_ACCEPTABLE']);
    for (const accept of [
      '*/*',
      'application/json',
      'application/*;q=0.5',
      'text/html, application/cloudevents-batch+json',
    ]) {
      expect((await get('/v1/events', { accept })).status).toBe(200);
    }
    const scope = await get('/v1/events', { actor: { id: newId('per'), scopes: ['projects:read'] } });
    expect([scope.status, JSON.parse(scope.text).code]).toEqual([403, 'FORBIDDEN']);
    const other = await service.tokenFor('projects', partner());
    for (const authorization of ['', 'Bearer x', `Bearer ${other}`]) {
      const response = await fetch(`${service.url}/v1/events`, { headers: { authorization } });
      expect([response.status, JSON.parse(await response.text()).code]).toEqual([401, 'UNAUTHENTICATED']);
    }
  });

  it('is a cursor of a log that was restored from a copy', async () => {
    const actor = partner();
    const commissionId = await told();
    await waitFor('all to be there', async () => (await seen(commissionId, actor)).length === 4);
    const after = await end(actor);
    const outbox = projects.connection.getClient().db().collection<{ _id: string; position: number }>('outbox');
    const last = await outbox.findOne({}, { sort: { position: -1 } });
    await outbox.deleteOne({ _id: last?._id ?? '' });
    const page = await get(`/v1/events?after=${after}`, { actor });
    expect([page.status, JSON.parse(page.text).code]).toEqual([410, 'CURSOR_EXPIRED']);
  });
});

it('who waits is answered when the service ends', async () => {
  const actor = partner();
  const alone = await startNotificationsUnderTest();
  const authorization = `Bearer ${await alone.tokenFor('notifications', actor)}`;
  const waiting = fetch(`${alone.url}/v1/events?wait=25`, { headers: { authorization } });
  await new Promise((done) => setTimeout(done, 500));
  await alone.close();
  expect((await waiting).status).toBe(200);
}, 20_000);
