import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { projectRoot } from '../../infra/local/config.ts';
import { parseFilter } from '../../services/notifications/src/filters/filter.adapter.ts';
import { Receiver } from '../../services/notifications/test/receiver.ts';
import { ask } from '../ground/graph-client.ts';
import { type PartnerWorld, startPartnerWorld } from './partner-world.ts';

const path = join(projectRoot, 'docs/partners.md');
const text = await readFile(path, 'utf8');
const blocks = (language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(([, block = '']) => block);
const operation = (name: string) => blocks('graphql').find((block) => block.includes(` ${name}(`)) ?? '';

let world: PartnerWorld;
let receiver: Receiver;
beforeAll(async () => {
  receiver = await new Receiver().start();
  world = await startPartnerWorld();
}, 60_000);
afterAll(async () => {
  await world?.close();
  await receiver.stop();
});

describe('docs/partners.md', () => {
  it('leads from nothing to a delivery, by what it says', async () => {
    const [registering] = blocks('json');
    const variables = JSON.parse(registering ?? '{}');
    variables.input.url = receiver.url;
    const registered = await world.graph(operation('Register'), variables);
    expect(registered.errors).toBeUndefined();
    const { secret, endpoint, userErrors } = registered.data?.registerEndpoint ?? {};
    expect(userErrors).toEqual([]);
    expect([secret, endpoint.publicKeys[0].key]).toEqual([
      expect.stringMatching(/^whsec_/),
      expect.stringMatching(/^whpk_/),
    ]);
    const test = await world.graph(operation('Test'), {
      input: { idempotencyKey: 'guide-test-1', endpointId: endpoint.id },
    });
    expect(test.data?.sendTestEvent.userErrors).toEqual([]);
    const seen = await world.graph(operation('Deliveries'), { id: endpoint.id });
    expect(seen.errors).toBeUndefined();
    expect(seen.data?.endpoint.state).toBe('ACTIVE');
    const log = await world.graph(operation('Log'), { after: null });
    expect(log.errors).toBeUndefined();
  });

  it('says truly by which application an endpoint was registered, and who changes it', async () => {
    const { input } = JSON.parse(blocks('json')[0] ?? '{}');
    const registeredBy = newId('cli');
    const [app, another, web] = await Promise.all([registeredBy, newId('cli'), 'web'].map(world.tokenOf));
    const by = (token: string | undefined, query: string, variables: object) =>
      ask(world.address, query, { variables, token });
    const made = await by(app, operation('Register'), {
      input: { ...input, idempotencyKey: 'guide-by-application', url: receiver.url },
    });
    const { id } = made.data.registerEndpoint.endpoint;
    const shown = await by(web, 'query ($id: ID!) { endpoint(id: $id) { registeredBy } }', { id });
    expect(shown.data).toEqual({ endpoint: { registeredBy } });
    const test = (nth: number) => ({ input: { idempotencyKey: `guide-by-test-${nth}`, endpointId: id } });
    const codes = [];
    for (const [nth, token] of [app, another, web].entries()) {
      const { data } = await by(token, operation('Test'), test(nth));
      codes.push(data.sendTestEvent.userErrors.map(({ code }: { code: string }) => code));
    }
    expect(codes).toEqual([[], ['REGISTERED_BY_ANOTHER'], []]);
    expect(text).toContain('`REGISTERED_BY_ANOTHER`');
  });

  it('shows filters that are taken', () => {
    const [, shown = ''] = /```\n(data\.price[^`]*)```/.exec(text) ?? [];
    const filters = shown.trim().split('\n');
    expect(filters).toHaveLength(4);
    for (const filter of filters) expect(parseFilter(filter)).toMatchObject({ ok: true });
  });

  it('has an address for reading that answers', async () => {
    const [address = ''] = /http:\/\/127\.0\.0\.1:4000\/v1\/events[^']*/.exec(text) ?? [];
    const here = address.replace('http://127.0.0.1:4000', world.address).replace('wait=25', 'wait=0');
    const response = await fetch(here, { headers: { authorization: `Bearer ${world.token}` } });
    expect(response.status).toBe(200);
  });

  it('names addresses at the community where everybody finds what types there are', async () => {
    const types = {
      '/events': 'text/html; charset=utf-8',
      '/events/asyncapi.yaml': 'application/yaml; charset=utf-8',
      '/events/schemas/projects.commission.won.v1.json': 'application/schema+json; charset=utf-8',
    };
    for (const [address, type] of Object.entries(types)) {
      const response = await fetch(`${world.address}${address}`);
      expect([address, response.status, response.headers.get('content-type')]).toEqual([address, 200, type]);
    }
    expect(text).toMatch(/`\/events`.*`\/events\/asyncapi\.yaml` and `\/events\/schemas\/<name>\.json`/s);
  });

  it('links to nothing that there is not', () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
      expect([target, existsSync(join(dirname(path), target))]).toEqual([target, true]);
    }
  });
});
