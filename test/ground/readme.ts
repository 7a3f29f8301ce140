import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../infra/local/config.ts';

/** The README's query and the answer that it promises. */
export async function readmeExample(): Promise<{ query: string; answer: object; email: string }> {
  const text = await readFile(join(projectRoot, 'README.md'), 'utf8');
  const block = (language: string) => new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(text)?.[1] ?? '';
  const email = /sign in at its top as `([^`]+)`/.exec(text)?.[1] ?? '';
  return { query: block('graphql'), answer: JSON.parse(block('json')), email };
}

/** The README's further queries: of a team, of a commission half-way, and of how events fare. */
export async function readmeQueries(): Promise<readonly string[]> {
  const text = await readFile(join(projectRoot, 'README.md'), 'utf8');
  return [...text.matchAll(/```graphql\n(.*?)```/gs)].map(([, query = '']) => query).slice(1);
}
