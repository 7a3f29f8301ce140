import specs from '@asyncapi/specs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import { typeOf } from './endpoints-given.ts';
import { startNotificationsUnderTest } from './notifications-under-test.ts';

let service: ServiceUnderTest;
beforeAll(async () => {
  service = await startNotificationsUnderTest();
}, 60_000);
afterAll(() => service?.close());

const fields = 'type service name version description visibilities supersededBy { type } schema example';
const get = async (path: string, headers = {}) => {
  const response = await fetch(`${service.url}${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const tested = 'millepiani.notifications.endpoint.tested.v1';

interface Shown {
  readonly type: string;
  readonly service: string;
  readonly name: string;
  readonly version: number;
  readonly visibilities: readonly string[];
  readonly schema: string;
  readonly example: string;
}
const types = async (): Promise<readonly Shown[]> =>
  (await service.ask(`{ eventTypes { ${fields} } }`)).data.eventTypes;

describe('the types of events', () => {
  it('each have a service, a name, a version and whom they may be for', async () => {
    const all = await types();
    for (const { type, service: by, name, version, visibilities } of all) {
      expect(type).toBe(`millepiani.${by}.${name}.v${version}`);
      expect(visibilities.length).toBeGreaterThan(0);
    }
    expect(all.find(({ type }) => type === typeOf('commission.opened'))?.visibilities).toEqual(
      expect.arrayContaining(['PUBLIC', 'COMMUNITY', 'PARTIES']),
    );
    // Whose parties they are is kept of commissions alone.
    for (const name of ['project.opened', 'proposal.published', 'know-how.registered']) {
      expect(all.find(({ type }) => type === typeOf(name))?.visibilities.toSorted()).toEqual(['COMMUNITY', 'PUBLIC']);
    }
  });

  it('are had one by one, and those that partners do not see are not there', async () => {
    const query = `query ($type: String!) { eventType(type: $type) { ${fields} } }`;
    const one = async (type: string) => (await service.ask(query, { type })).data.eventType;
    expect(await one(typeOf('commission.won'))).toMatchObject({
      name: 'commission.won',
      version: 1,
      supersededBy: null,
    });
    expect(await one(tested)).toMatchObject({ name: 'endpoint.tested' });
    for (const type of [
      'x',
      '',
      'millepiani.members.member.contact-changed.v1',
      typeOf('commission.won').replace('v1', 'v9'),
    ])
      expect(await one(type)).toBeNull();
  });
});

describe('the page', () => {
  it('has every type with its fields, its example and its schema, and runs nothing', async () => {
    const { status, headers, text } = await get('/events');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(text.replaceAll(/<pre.*?<\/pre>/gs, '')).not.toMatch(/<script|undefined|\[object/);
    expect(text).not.toContain('<script');
    for (const { type } of [...(await types()), { type: tested }]) {
      const name = type.replace('millepiani.', '');
      expect(text).toContain(`<section id="${name}">`);
      expect(text).toContain(`href="/events/schemas/${name}.json"`);
    }
    for (const words of ['standardwebhooks', 'TypeScript', 'Python', '/v1/events']) expect(text).toContain(words);
  });

  it('links to nothing that there is not', async () => {
    const { text } = await get('/events');
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, anchor] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
    const paths = new Set([...text.matchAll(/href="(\/[^"]+)"/g)].map(([, path = '']) => path));
    for (const path of paths) expect([path, (await get(path)).status]).toEqual([path, 200]);
  });

  it('has each name once, and is known again by its tag', async () => {
    const { text, headers } = await get('/events');
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const tag = headers.get('etag') ?? '';
    expect((await get('/events', { 'if-none-match': tag })).status).toBe(304);
  });
});

describe('for programs', () => {
  it('a schema is had by the full type, too', async () => {
    const [short, full] = [
      await get('/events/schemas/projects.commission.won.v1.json'),
      await get(`/events/schemas/${typeOf('commission.won')}.json`),
    ];
    expect([full.status, full.text]).toEqual([200, short.text]);
  });

  it('each type has its JSON Schema, which takes its example, as the graph has them', async () => {
    for (const { type, schema, example } of await types()) {
      const { status, headers, text } = await get(`/events/schemas/${type.replace('millepiani.', '')}.json`);
      expect([status, headers.get('content-type')]).toEqual([200, 'application/schema+json; charset=utf-8']);
      expect(JSON.parse(text)).toEqual(JSON.parse(schema));
      const ajv = new Ajv({ strict: false });
      formats.default(ajv);
      const validate = ajv.compile(JSON.parse(text));
      expect(validate(JSON.parse(example).data) || validate.errors).toBe(true);
    }
    for (const path of ['x.json', 'members.member.contact-changed.v1.json', '..%2fasyncapi.json'])
      expect((await get(`/events/schemas/${path}`)).status).toBe(404);
  });

  it('there is one AsyncAPI document in both forms, valid by its own schema, with what partners see and nothing else', async () => {
    const json = JSON.parse((await get('/events/asyncapi.json')).text);
    expect(parse((await get('/events/asyncapi.yaml')).text)).toEqual(json);
    const ajv = new Ajv({ strict: false });
    formats.default(ajv);
    const validate = ajv.compile(Object(specs.schemasWithoutId['3.0.0']));
    expect(validate(json) || validate.errors).toBe(true);
    const shown = [...(await types()).map(({ type }) => type), tested];
    expect(Object.keys(json.components.messages)).toEqual(shown);
    for (const [, pointer = ''] of JSON.stringify(json).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      expect(pointer.split('/').reduce((value, step) => value?.[step], json)).toBeDefined();
    }
  });
});
