import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fixtureSupergraph } from '../../test/support/community.ts';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { DocumentList } from './document-list.ts';
import { writeDocuments } from './write-documents.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'client-'));
  mkdirSync(join(folder, 'src/parts'), { recursive: true });
  writeFileSync(join(folder, 'supergraph'), fixtureSupergraph());
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, text: string) => writeFileSync(join(folder, 'src', name), text);
const collect = () =>
  writeDocuments({ folder: join(folder, 'src'), supergraphPath: join(folder, 'supergraph'), limits: DEFAULT_LIMITS });
const read = (name: string) => readFileSync(join(folder, 'src', name), 'utf8');

describe('a client’s documents', () => {
  it('are collected with their fragments, wherever they are, and found by their names and hashes', () => {
    put('agents.graphql', 'query Agents { agents { edges { node { ...Card } } } } query Motto { motto }');
    put('parts/card.gql', 'fragment Card on Agent { ...Name } fragment Name on Agent { name }');
    put('live.graphql', 'subscription Live($id: ID!) { projectEvents(commissionId: $id) { type } }');
    put('notes.txt', 'query Nothing { nothing }');
    const { ok, lines } = collect();
    expect([ok, lines[0]]).toEqual([true, '3 operations of 3 files.']);
    const names = JSON.parse(read('document-ids.json'));
    expect(Object.keys(names)).toEqual(['Agents', 'Live', 'Motto']);
    const list = DocumentList.parse(read('documents.json'));
    expect(list.size).toBe(3);
    const agents = list.textOf(names.Agents) ?? '';
    expect(agents).toContain('fragment Card');
    expect(agents).toContain('fragment Name');
    expect(names.Agents).toBe(createHash('sha256').update(agents).digest('hex'));
    expect(list.textOf(names.Motto)).not.toContain('fragment');
    const before = read('documents.json');
    collect();
    expect(read('documents.json')).toBe(before);
  });

  it.each([
    ['a field that the graph has not', 'query A { nothing }', 'Cannot query field "nothing"'],
    ['a fragment that there is not', 'query A { ...None }', 'Unknown fragment "None"'],
    ['no name', '{ motto }', 'without a name'],
    ['a name that is taken', 'query Taken { motto }', 'the operation Taken is in'],
    ['more than the gateway takes', `query A { ${'motto '.repeat(21)} }`, 'too many root fields'],
    ['no GraphQL', 'query A {', 'Syntax Error'],
    ['something else', 'type A { b: C }', 'only operations and fragments'],
  ])('are refused with %s, by its file and reason', (_what, text, fault) => {
    put('good.graphql', 'query Taken { total }');
    put('other.graphql', text);
    const { ok, lines } = collect();
    expect(ok).toBe(false);
    expect(lines.join('\n')).toContain(fault);
    expect(lines.join('\n')).toContain('other.graphql');
    expect(() => read('documents.json')).toThrow();
  });

  it('are some, in a folder that is there', () => {
    expect(collect().ok).toBe(false);
    expect(writeDocuments({ folder: join(folder, 'none'), supergraphPath: '', limits: DEFAULT_LIMITS }).ok).toBe(false);
  });
});

describe('a list of documents', () => {
  it.each(['', '[]', '{"x":"{ a }"}', '{"a":1}', `{"${'0'.repeat(64)}":"{ a }"}`])('is not %j', (text) => {
    expect(() => DocumentList.parse(text)).toThrow();
  });
});
