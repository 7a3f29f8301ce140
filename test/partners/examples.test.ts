import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Arrived, Receiver } from '../../services/notifications/test/receiver.ts';
import { ExampleProcess } from './example-process.ts';
import { type PartnerWorld, startPartnerWorld } from './partner-world.ts';

const types = ['opened', 'qualified', 'bid', 'won'].map((name) => `millepiani.projects.commission.${name}.v1`);
let world: PartnerWorld;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partners-'));
  world = await startPartnerWorld();
}, 60_000);
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

const register = `mutation ($input: RegisterEndpointInput!) {
  registerEndpoint(input: $input) { secret endpoint { id publicKeys { key } } userErrors { code } }
}`;
let intents = 0;
const namesOf = (events: readonly { readonly type: string }[]) => events.map(({ type }) => type.split('.')[3]);

/** Posts to an example what was delivered, as it came but for a change. */
async function hand(url: string, { headers, body }: Arrived, change: { headers?: object; body?: string } = {}) {
  const signed = ['content-type', 'webhook-id', 'webhook-timestamp', 'webhook-signature'];
  const sent = Object.fromEntries(signed.map((name) => [name, headers[name] ?? '']));
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...sent, ...change.headers },
    body: change.body ?? body,
  });
  return answer.status;
}

describe.each([
  ['receiver.ts', 'secret'],
  ['receiver.ts', 'public key'],
  ['receiver.py', 'secret'],
  ['receiver.py', 'public key'],
] as const)('%s, by the %s', (file, by) => {
  it('takes each event that is delivered once, and nothing that is not signed', async () => {
    // Before the example, as a partner's proxy with TLS is: what comes is handed on as it is.
    const proxy = await new Receiver().start();
    intents += 1;
    const input = { idempotencyKey: `examples-${intents}`, url: proxy.url, types };
    const { registerEndpoint } = (await world.graph(register, { input })).data ?? {};
    const { secret, endpoint } = registerEndpoint;
    const key = by === 'secret' ? { WEBHOOK_SECRET: secret } : { WEBHOOK_PUBLIC_KEY: endpoint.publicKeys[0].key };
    const example = new ExampleProcess(file, { ...key, PORT: '0' });
    try {
      const url = await example.url();
      proxy.answer = (response, arrived) =>
        void hand(url, arrived).then(
          (status) => response.writeHead(status).end(),
          () => response.writeHead(502).end(),
        );
      const commissionId = await world.tellCommission();
      const printed = await waitFor('all four events', async () => {
        const mine = example.events.filter(({ subject }) => subject === commissionId);
        return mine.length === 4 && mine;
      });
      expect(namesOf(printed)).toEqual(['opened', 'qualified', 'bid', 'won']);

      const [first] = proxy.arrived;
      if (!first) throw new TypeError('Nothing arrived.');
      const before = example.events.length;
      // The same again: taken, and not handled twice.
      expect(await hand(url, first)).toBe(204);
      const forged = [
        { body: first.body.replace('com_', 'com-') },
        { headers: { 'webhook-id': 'evt_other' } },
        { headers: { 'webhook-timestamp': String(Number(first.headers['webhook-timestamp']) - 1_000) } },
        { headers: { 'webhook-timestamp': 'soon' } },
        { headers: { 'webhook-signature': '' } },
        { headers: { 'webhook-signature': 'v1,AAAA v1a,AAAA' } },
      ];
      for (const change of forged) expect([change, await hand(url, first, change)]).toEqual([change, 401]);
      expect(example.events).toHaveLength(before);
    } catch (error) {
      throw new Error(`${file}: ${example.errors}`, { cause: error });
    } finally {
      await example.end();
      await proxy.stop();
    }
  }, 90_000);
});

describe.each(['follow.ts', 'follow.py'])('%s', (file) => {
  const follow = async (env: Readonly<Record<string, string>> = {}) => {
    const CURSOR_FILE = join(folder, `cursor-of-${file}`);
    return new ExampleProcess(file, { COMMUNITY: world.address, TOKEN: world.token, CURSOR_FILE, ...env });
  };
  const once = async (env: Readonly<Record<string, string>> = {}) => {
    const example = await follow({ ONCE: '1', ...env });
    const code = await example.ended();
    return { code, events: example.events, errors: example.errors };
  };

  it('reads all that there is, goes on where it was, and waits for what comes', async () => {
    const commissionId = await world.tellCommission();
    await waitFor('all to be there', async () => {
      const page = await once({
        FILTER: `subject == "${commissionId}"`,
        CURSOR_FILE: join(folder, `other-of-${file}`),
      });
      await rm(join(folder, `other-of-${file}`), { force: true });
      return page.events.length === 4;
    });
    const all = await once();
    expect([all.code, all.errors]).toEqual([0, '']);
    expect(namesOf(all.events.filter(({ subject }) => subject === commissionId))).toEqual([
      'opened',
      'qualified',
      'bid',
      'won',
    ]);
    expect(await once()).toEqual({ code: 0, events: [], errors: '' });

    const waiting = await follow();
    try {
      const next = await world.tellCommission();
      await waitFor('what came', async () => waiting.events.length === 4);
      expect(new Set(waiting.events.map(({ subject }) => subject))).toEqual(new Set([next]));
    } finally {
      await waiting.end();
    }
    // What was handled before it was killed is behind the cursor that it left.
    expect((await once()).events).toEqual([]);
    expect(await readFile(join(folder, `cursor-of-${file}`), 'utf8')).toMatch(/^[\w-]+$/);
  }, 90_000);

  it('says what was refused', async () => {
    const refused = await once({ TYPES: 'x' });
    expect(refused.code).toBe(1);
    expect(refused.errors).toContain('UNKNOWN_EVENT_TYPE');
    expect((await once({ TOKEN: 'x' })).errors).toContain('UNAUTHENTICATED');
  }, 60_000);
});
