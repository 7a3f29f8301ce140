import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import { parse, print } from 'graphql';
import type { Limits } from '../limits/limits.ts';
import { withoutEnforcedPurposes } from '../supergraph/enforced-purposes.ts';
import { type CollectedDocument, collectDocuments, type DocumentFile } from './collect-documents.ts';

/** What is collected, from where, and against what it is held. */
export type WriteOptions = { folder: string; supergraphPath: string; limits: Limits };

/** What came of it; `lines` are for a person to read. */
export type WriteResult = { ok: boolean; lines: readonly string[] };

/** For the gateway: SHA-256 to document. */
const LIST = 'documents.json';
/** For the client: its operations' names to SHA-256. */
const NAMES = 'document-ids.json';
const EXTENSION = /\.(?:graphql|gql)$/;

function readFiles(folder: string): DocumentFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => EXTENSION.test(name) && !name.includes('node_modules') && statSync(join(folder, name)).isFile())
    .sort()
    .map((name) => ({ path: relative('.', join(folder, name)), text: readFileSync(join(folder, name), 'utf8') }));
}

function write(path: string, entries: readonly (readonly [string, string])[]): void {
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`);
}

function listed(documents: readonly CollectedDocument[]): (readonly [string, string])[] {
  return documents.map(({ hash, text }) => [hash, text] as const).sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Collects the documents below a folder, and writes beside them the gateway's list and the client's. */
export function writeDocuments({ folder, supergraphPath, limits }: WriteOptions): WriteResult {
  if (!(existsSync(folder) && statSync(folder).isDirectory())) {
    return { ok: false, lines: [`${folder} is no folder.`] };
  }
  const files = readFiles(folder);
  const supergraph = print(withoutEnforcedPurposes(parse(readFileSync(supergraphPath, 'utf8'))));
  const schema = Supergraph.build(supergraph, { validateSupergraph: false }).apiSchema().toGraphQLJSSchema();
  const result = collectDocuments(files, { schema, limits });
  if (!result.ok) {
    return { ok: false, lines: ['The documents cannot be published:', ...result.faults.map((fault) => `  ${fault}`)] };
  }
  const { documents } = result;
  if (documents.length === 0) {
    return { ok: false, lines: [`There is no operation in the .graphql files of ${folder}.`] };
  }
  write(join(folder, LIST), listed(documents));
  write(
    join(folder, NAMES),
    documents.map(({ name, hash }) => [name, hash] as const),
  );
  return {
    ok: true,
    lines: [
      `${documents.length} operations of ${files.length} files.`,
      `${join(folder, LIST)}: for the gateway, as PERSISTED_DOCUMENTS_FILE with PERSISTED_DOCUMENTS=only.`,
      `${join(folder, NAMES)}: for the client, which sends extensions.persistedQuery { version: 1, sha256Hash } and no query.`,
    ],
  };
}
