import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BSON, type MongoClient } from 'mongodb';
import type { Finding } from './facts.ts';

const databases = ['members', 'projects', 'witness'];
const idForm = /[a-z]{3}_[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** A row of some collection, as text. */
interface Row {
  readonly place: string;
  readonly text: string;
}

/**
 * Leaves all that the services' databases hold, a file for each collection with a row a line: whoever reads of a finding
 * wants to see what led to it, and the databases are gone with the run. Answers with the rows that bear on a finding.
 */
export async function keepRows(client: MongoClient, folder: string, findings: readonly Finding[]): Promise<string[]> {
  const all: Row[] = [];
  for (const name of databases) {
    const home = join(folder, name);
    await mkdir(home, { recursive: true });
    for (const { collectionName } of await client.db(name).collections()) {
      const rows = await client.db(name).collection(collectionName).find().toArray();
      const lines = rows.map((row) => BSON.EJSON.stringify(row, { relaxed: true }));
      await writeFile(join(home, `${collectionName}.jsonl`), lines.join('\n'));
      all.push(...lines.map((text) => ({ place: `${name}.${collectionName}`, text })));
    }
  }
  return bearingOn(findings, all).map(({ place, text }) => `  ${place} ${text}`);
}

/** The rows that name what a finding names, and those that name these rows' events. */
export function bearingOn(findings: readonly Finding[], rows: readonly Row[]): readonly Row[] {
  const named = new Set(findings.flatMap(({ what }) => what.match(idForm) ?? []));
  const naming = (ids: ReadonlySet<string>) =>
    rows.filter(({ text }) => (text.match(idForm) ?? []).some((id) => ids.has(id)));
  const events = naming(named).flatMap(({ text }) => /"_id":"(evt_[0-9a-f-]+)"/.exec(text)?.[1] ?? []);
  return naming(new Set([...named, ...events]));
}
