import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../infra/local/config.ts';

/** The README's query of Bruno, and the answer that it promises. */
export async function readmeExample(): Promise<{ query: string; answer: object; email: string }> {
  const text = await readFile(join(projectRoot, 'README.md'), 'utf8');
  const answer = /```json\n(.*?)```/s.exec(text)?.[1] ?? '';
  const email = /sign in at its top as `([^`]+)`/.exec(text)?.[1] ?? '';
  return { query: await readmeQuery('Bruno'), answer: JSON.parse(answer), email };
}

/** A query of the README, by its name; empty where there is none. */
export async function readmeQuery(name: string): Promise<string> {
  const text = await readFile(join(projectRoot, 'README.md'), 'utf8');
  const queries = [...text.matchAll(/```graphql\n(.*?)```/gs)].map(([, query = '']) => query);
  return queries.find((query) => query.startsWith(`query ${name} {`)) ?? '';
}
