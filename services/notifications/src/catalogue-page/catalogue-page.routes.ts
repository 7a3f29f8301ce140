import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { stringify } from 'yaml';
import { cataloguePage } from './page.ts';
import { partnerApi } from './partner-api.events.ts';
import { shortName } from './partner-type.ts';
import { partnerCatalogue, testType } from './partner-types.events.ts';
import { style } from './style.ts';

/** The page runs nothing and fetches nothing. */
const pageHeaders = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
} as const;

interface Document {
  readonly type: string;
  readonly text: string;
  readonly tag: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const documentOf = (type: string, text: string, headers = {}): Document => ({
  ...{ type, text, headers },
  tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`,
});

/** What is part of the code is made once, when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const folder = join(import.meta.dirname, '../../examples');
const example = (language: string, file: string) => ({ language, text: readFileSync(join(folder, file), 'utf8') });

const page = once(() =>
  documentOf(
    'text/html; charset=utf-8',
    cataloguePage({
      types: partnerCatalogue,
      testType,
      examples: [example('TypeScript', 'receiver.ts'), example('Python', 'receiver.py')],
    }),
    pageHeaders,
  ),
);
const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
const apiAsJson = once(() => documentOf('application/json; charset=utf-8', json(partnerApi())));
const apiAsYaml = once(() => {
  const plain = JSON.parse(json(partnerApi()));
  return documentOf(
    'application/yaml; charset=utf-8',
    stringify(plain, { aliasDuplicateObjects: false, lineWidth: 120 }),
  );
});
const schemas = once(
  () =>
    new Map(
      [...partnerCatalogue, testType].map((one) => [
        `${shortName(one)}.json`,
        documentOf('application/schema+json; charset=utf-8', json(one.schema)),
      ]),
    ),
);

/** The events that partners may see, for everybody: as a page, as AsyncAPI, and each type's JSON Schema. */
export function cataloguePages(server: FastifyInstance): void {
  server.get('/events', (request, reply) => send(request, reply, page()));
  server.get('/events/asyncapi.json', (request, reply) => send(request, reply, apiAsJson()));
  server.get('/events/asyncapi.yaml', (request, reply) => send(request, reply, apiAsYaml()));
  server.get<{ Params: { file: string } }>('/events/schemas/:file', (request, reply) => {
    // By its full name, too: that is what events bear.
    const schema = schemas().get(request.params.file.replace(/^millepiani\./, ''));
    return schema ? send(request, reply, schema) : reply.code(404).type('text/plain').send('There is no such schema.');
  });
}

function send(request: FastifyRequest, reply: FastifyReply, { type, text, tag, headers = {} }: Document): FastifyReply {
  reply.headers({ ...headers, etag: tag, 'cache-control': 'public, max-age=300', 'x-content-type-options': 'nosniff' });
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.type(type).send(text);
}
