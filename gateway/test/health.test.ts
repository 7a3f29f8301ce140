import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, type Community, readAnswer, startCommunity } from './support/community.ts';

let community: Community;
const get = async (path: string): Promise<Answer> =>
  await readAnswer(await fetch(`${community.gateway.address}${path}`));

/** Asks until the whole is as expected: the poller looks once a second. */
async function readyWhen(matches: (body: Answer['body']) => boolean): Promise<Answer> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await get('/health/ready');
    if (matches(answer.body)) {
      return answer;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return await get('/health/ready');
}

const allOk = { gateway: 'ok', members: 'ok', projects: 'ok', billing: 'ok', notifications: 'ok' };

beforeAll(async () => {
  community = await startCommunity();
});
beforeEach(() => {
  for (const service of Object.values(community.services)) {
    service.fault = undefined;
    service.health = { status: 'ok' };
  }
});
afterAll(() => community.close());

describe('GET /health/ready', () => {
  it('is 200 once every part has answered', async () => {
    const { status, body } = await readyWhen(({ status: state }) => state === 'ok');
    expect([status, body]).toEqual([200, { status: 'ok', parts: allOk }]);
  });

  it('stays 200 with a part degraded, hung or dead, and says which', async () => {
    await readyWhen(({ status }) => status === 'ok');
    community.services.projects.health = { status: 'degraded' };
    community.services.billing.fault = () => new Promise(() => undefined);
    const { status, body } = await readyWhen(({ parts }) => parts.projects === 'degraded' && parts.billing === 'down');
    expect([status, body]).toEqual([
      200,
      { status: 'degraded', parts: { ...allOk, projects: 'degraded', billing: 'down' } },
    ]);
    community.services.billing.fault = undefined;
    expect((await readyWhen(({ parts }) => parts.billing === 'ok')).status).toBe(200);
  });

  it('believes no part that talks nonsense', async () => {
    community.services.notifications.fault = (_request, reply) => reply.send('nonsense');
    expect((await readyWhen(({ parts }) => parts.notifications === 'down')).body.parts.notifications).toBe('down');
  });
});

describe('GET /health/live', () => {
  it('is 200 whatever the parts do', async () => {
    expect((await get('/health/live')).status).toBe(200);
  });
});

describe('the issuer’s documents', () => {
  it('are those of members, read only', async () => {
    const jwks = await get('/.well-known/jwks.json');
    expect(jwks.body).toEqual({ keys: [community.keys.publicJwk] });
    expect(JSON.stringify(jwks.body)).not.toContain('"d"');
    expect((await get('/.well-known/openid-configuration')).body).toEqual({ issuer: 'https://millepiani.example' });
    const posted = await fetch(`${community.gateway.address}/.well-known/jwks.json`, { method: 'POST' });
    expect(posted.status).toBe(404);
  });
});

describe('a gateway whose parts come late', () => {
  it('is 503 until the last one has answered, and serves what there is meanwhile', async () => {
    const late = await startCommunity({ config: { NOTIFICATIONS_URL: 'http://127.0.0.1:1' } });
    const ready = async () => await readAnswer(await fetch(`${late.gateway.address}/health/ready`));
    let answer = await ready();
    for (let tries = 0; tries < 200 && answer.body.parts.billing !== 'ok'; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      answer = await ready();
    }
    expect([answer.status, answer.body]).toEqual([
      503,
      { status: 'starting', parts: { ...allOk, notifications: 'down' } },
    ]);
    expect((await late.ask('{ motto }')).status).toBe(200);
    await late.close();
  });
});
