import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Answer, type Community, readAnswer, startCommunity } from './support/community.ts';

jest.setTimeout(60_000);

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (text: string, hash = hashOf(text)) => ({ persistedQuery: { version: 1, sha256Hash: hash } });

let community: Community;

async function post(body: object): Promise<Answer> {
  return await readAnswer(
    await fetch(`${community.gateway.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
}

async function get(extensions: object, query?: string): Promise<Answer> {
  const url = new URL(`${community.gateway.address}/graphql`);
  url.searchParams.set('extensions', JSON.stringify(extensions));
  if (query !== undefined) {
    url.searchParams.set('query', query);
  }
  return await readAnswer(await fetch(url, { headers: { 'apollo-require-preflight': '1' } }));
}

const codeOf = ({ body }: Answer) => body.errors?.[0]?.extensions.code;

describe('documents that are remembered as they come', () => {
  const lanes: string[] = [];
  beforeAll(async () => {
    community = await startCommunity({ observer: { lane: (lane) => void lanes.push(lane) } });
  });
  afterAll(() => community.close());
  afterEach(() => void lanes.splice(0));

  it.each(['POST', 'GET'])('are asked for by their hash once they were sent, by %s', async (method) => {
    const query = `query By${method} { motto }`;
    const ask = (text?: string) =>
      method === 'GET'
        ? get(persisted(query), text)
        : post({ extensions: persisted(query), ...(text === undefined ? {} : { query: text }) });
    const unknown = await ask();
    expect([unknown.status, codeOf(unknown)]).toEqual([200, 'PERSISTED_QUERY_NOT_FOUND']);
    expect((await ask(query)).body).toEqual({ data: { motto: 'A thousand floors' } });
    expect((await ask()).body).toEqual({ data: { motto: 'A thousand floors' } });
    // Whoever remembers it, either way of asking knows it.
    expect((await get(persisted(query))).status).toBe(200);
    lanes.length = 0;
    expect((await post({ extensions: persisted(query) })).status).toBe(200);
    expect(lanes).toEqual(['express']);
  });

  it('are not remembered under another’s hash, nor where they are not good', async () => {
    const good = 'query Good { motto }';
    const other = await post({ query: 'query Evil { total }', extensions: persisted(good) });
    expect([other.status, other.body.data, codeOf(other)]).toEqual([400, undefined, 'BAD_REQUEST']);
    expect(codeOf(await get(persisted(good), 'query Evil { total }'))).toBe('BAD_REQUEST');
    expect(community.lines.filter(({ msg }) => msg === 'unexpected error')).toEqual([]);
    expect(codeOf(await post({ extensions: persisted(good) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    const bad = '{ nothing }';
    await post({ query: bad, extensions: persisted(bad) });
    expect(codeOf(await post({ extensions: persisted(bad) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
    const large = `{ ${'motto '.repeat(21)} }`;
    expect(codeOf(await post({ query: large, extensions: persisted(large) }))).toBe('ROOT_FIELD_LIMIT_EXCEEDED');
    expect(codeOf(await post({ extensions: persisted(large) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('are asked for in no odd way', async () => {
    for (const extensions of [
      { persistedQuery: { version: 2, sha256Hash: hashOf('x') } },
      { persistedQuery: 'x' },
      { persistedQuery: {} },
    ]) {
      const { status } = await post({ extensions });
      expect([JSON.stringify(extensions), status >= 200 && status < 500]).toEqual([JSON.stringify(extensions), true]);
      expect(status).not.toBe(500);
    }
  });
});

describe('documents that are listed', () => {
  const listed = 'query Listed($t: String!) {\n  echo(text: $t)\n}';
  const subscription = 'subscription { projectEvents(commissionId: "com_1") { type } }';
  let directory = '';
  let path = '';
  const write = (...texts: string[]) =>
    writeFileSync(path, JSON.stringify(Object.fromEntries(texts.map((text) => [hashOf(text), text]))));

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'documents-'));
    path = join(directory, 'documents.json');
    write(listed);
    community = await startCommunity({ config: { PERSISTED_DOCUMENTS: 'only', PERSISTED_DOCUMENTS_FILE: path } });
  });
  afterAll(async () => {
    await community.close();
    rmSync(directory, { recursive: true });
  });

  it('are run by their hash and by their text, again and again, and none else is', async () => {
    const variables = { t: 'hello' };
    for (const round of [1, 2, 3]) {
      const answers = [
        await post({ extensions: persisted(listed), variables }),
        await post({ query: listed, variables }),
        await post({ query: listed, extensions: persisted(listed), variables }),
      ];
      expect([round, ...answers.map(({ body }) => body.data)]).toEqual([
        round,
        ...answers.map(() => ({ echo: 'hello' })),
      ]);
      for (const query of ['{ motto }', `${listed} `, '{ __schema { types { name } } }', '']) {
        const { status } = await post({ query, variables });
        expect([query, status]).toEqual([query, 400]);
      }
      expect(codeOf(await post({ query: '{ motto }' }))).toBe('DOCUMENT_NOT_LISTED');
      expect(codeOf(await get({}, '{ motto }'))).toBe('DOCUMENT_NOT_LISTED');
      const other = '{ motto }';
      expect(codeOf(await post({ extensions: persisted(other) }))).toBe('PERSISTED_QUERY_NOT_FOUND');
      expect(codeOf(await post({ query: other, extensions: persisted(other) }))).toBe('DOCUMENT_NOT_LISTED');
    }
  });

  it('hold for subscriptions, too', async () => {
    const answer = await fetch(`${community.gateway.address}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: subscription }),
    });
    expect([answer.status, (await readAnswer(answer)).body.errors[0].extensions.code]).toEqual([
      400,
      'DOCUMENT_NOT_LISTED',
    ]);
  });

  it('change with their list; one that cannot be read changes nothing', async () => {
    writeFileSync(path, '{"x":"y"}');
    await waitFor('it is refused', async () =>
      community.lines.some(({ msg }) => msg === 'a new list of documents is refused'),
    );
    expect((await post({ query: listed, variables: { t: 'a' } })).status).toBe(200);
    write('{ motto }');
    await waitFor('it is served', async () => (await post({ query: '{ motto }' })).status === 200);
    expect(codeOf(await post({ query: listed, variables: { t: 'a' } }))).toBe('DOCUMENT_NOT_LISTED');
  });
});
