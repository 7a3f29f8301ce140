import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FastifyInstance, type FastifyRequest, fastify } from 'fastify';
import { type Community, startCommunity } from './support/community.ts';

const TOKEN = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const ETAG = '"of-this-calendar"';
const CALENDAR = 'BEGIN:VCALENDAR\r\nSUMMARY:Disponibilità\r\nEND:VCALENDAR';

let members: FastifyInstance;
let community: Community;
const asked: Pick<FastifyRequest, 'url' | 'headers'>[] = [];
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${community.gateway.address}${path}`, { headers });

beforeAll(async () => {
  // Members as far as calendars go.
  members = fastify();
  members.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    asked.push({ url: request.url, headers: request.headers });
    if (request.params.file !== `${TOKEN}.ics`) {
      return reply.code(404).type('text/plain; charset=utf-8').send('There is no such calendar.');
    }
    reply.headers({
      etag: ETAG,
      'last-modified': 'Mon, 11 Jan 2027 08:00:00 GMT',
      'cache-control': 'private, max-age=300',
    });
    reply.headers({ 'x-robots-tag': 'noindex', 'set-cookie': 'a=b', server: 'members' });
    if (request.headers['if-none-match'] === ETAG) {
      return reply.code(304).send();
    }
    return reply.type('text/calendar; charset=utf-8').send(CALENDAR);
  });
  members.get('/health/ready', () => ({ status: 'ok' }));
  const url = await members.listen({ host: '127.0.0.1', port: 0 });
  community = await startCommunity({ config: { MEMBERS_URL: url } });
});
beforeEach(() => void asked.splice(0));
afterAll(async () => {
  await community.close();
  await members.close();
});

describe('a calendar', () => {
  it('is had by its address alone, as members wrote it', async () => {
    const response = await get(`/calendar/${TOKEN}.ics`);
    expect([response.status, await response.text()]).toEqual([200, CALENDAR]);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, max-age=300',
      'last-modified': 'Mon, 11 Jan 2027 08:00:00 GMT',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.any(String),
      etag: ETAG,
    });
    expect(headers).not.toHaveProperty('set-cookie');
    expect(headers.server).toBeUndefined();
  });

  it('is asked for again only where it changed', async () => {
    const response = await get(`/calendar/${TOKEN}.ics`, { 'if-none-match': ETAG });
    expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([304, ETAG, '']);
    const since = 'Mon, 11 Jan 2027 08:00:00 GMT';
    await get(`/calendar/${TOKEN}.ics`, { 'if-modified-since': since });
    expect(asked.at(-1)?.headers['if-modified-since']).toBe(since);
  });

  it('is asked for without what else a client sends', async () => {
    await get(`/calendar/${TOKEN}.ics?x=1`, {
      authorization: 'Bearer x',
      cookie: 'a=b',
      'x-client-address': '10.0.0.1',
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url).toBe(`/calendar/${TOKEN}.ics`);
    for (const name of ['authorization', 'cookie', 'x-client-address'])
      expect(asked[0]?.headers).not.toHaveProperty(name);
  });

  it('that is not there is not there', async () => {
    const response = await get(`/calendar/${TOKEN.replace('A', 'B')}.ics`);
    expect([response.status, await response.text()]).toEqual([404, 'There is no such calendar.']);
  });

  it.each([
    'x',
    'x.ics/../../graphql',
    '%2e%2e%2fgraphql',
    `${TOKEN}${TOKEN}.ics`,
    'a%0d%0ab.ics',
    'è.ics',
    '.ics',
    '.ics.ics',
  ])('at /calendar/%s is none, and members is not asked', async (path) => {
    expect((await get(`/calendar/${path}`)).status).toBeGreaterThanOrEqual(400);
    expect(asked).toEqual([]);
  });

  it('is not changed by anybody', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      const body = method === 'OPTIONS' ? {} : { body: CALENDAR, headers: { 'content-type': 'text/calendar' } };
      const response = await fetch(`${community.gateway.address}/calendar/${TOKEN}.ics`, { method, ...body });
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'GET, HEAD']);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'METHOD_NOT_ALLOWED' } }] });
      const nowhere = await fetch(`${community.gateway.address}/calendar/x`, { method });
      expect([method, nowhere.status]).toEqual([method, 404]);
    }
    expect(asked).toEqual([]);
    const head = await fetch(`${community.gateway.address}/calendar/${TOKEN}.ics`, { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, ETAG, '']);
  });

  it('has an address that stands in no log', async () => {
    await get(`/calendar/${TOKEN}.ics`);
    expect(JSON.stringify(community.lines)).not.toContain(TOKEN);
    expect(community.lines.at(-1)).toMatchObject({ msg: 'answered', path: '/calendar/:file', status: 200 });
  });

  it('cannot be had while members is away, and that is said', async () => {
    await members.close();
    const response = await get(`/calendar/${TOKEN}.ics`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] });
  });
});
