import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** One file of the page. */
export type Asset = { type: string; content: string };

/** The page's files, and a hash over all of them. */
export type Assets = { version: string; files: ReadonlyMap<string, Asset> };

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';
const VERSION_LENGTH = 16;

async function own(name: string): Promise<string> {
  return await readFile(new URL(`./assets/${name}`, import.meta.url), 'utf8');
}

/**
 * GraphiQL as `@graphql-yoga/render-graphiql` packs it, and our page around it. Only the package's strings are used, not
 * its own page: that one is a single inline script, which no strict Content-Security-Policy allows. Nine megabytes, so
 * it is loaded when somebody first asks.
 */
export async function loadAssets(): Promise<Assets> {
  const packed = await import('@graphql-yoga/render-graphiql/graphiql');
  const files = new Map<string, Asset>([
    ['graphiql.js', { type: SCRIPT, content: packed.js }],
    ['graphiql.css', { type: STYLE, content: packed.css }],
    ['editor.worker.js', { type: SCRIPT, content: packed.editorWorkerService }],
    ['json.worker.js', { type: SCRIPT, content: packed.jsonWorker }],
    ['graphql.worker.js', { type: SCRIPT, content: packed.graphqlWorker }],
    ['page.js', { type: SCRIPT, content: await own('page.js') }],
    ['explain.js', { type: SCRIPT, content: await own('explain.js') }],
    ['live.js', { type: SCRIPT, content: await own('live.js') }],
    ['page.css', { type: STYLE, content: await own('page.css') }],
  ]);
  const hash = createHash('sha256');
  for (const { content } of files.values()) {
    hash.update(content);
  }
  return { version: hash.digest('hex').slice(0, VERSION_LENGTH), files };
}
