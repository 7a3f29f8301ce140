import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from './documents.ts';
import { documentsFolder, fixturesFolder } from './paths.ts';

const folders = [documentsFolder, fixturesFolder];

/** What was published at some time: its schemas and fixtures. */
export interface Published {
  /** As the person at the screen knows it. */
  readonly name: string;
  readonly files: Files;
}

/** What git answers; undefined where there is no git, or no answer. */
function git(root: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout.trimEnd() : undefined;
}

/**
 * The commits whose contracts count as published. On a branch: where it left `main`, so that what the branch itself adds
 * may still change. On `main`, and where there is none (a shallow clone): the commit that is checked out, and the one
 * before it, as far as they are there.
 */
function publishedCommits(root: string): readonly string[] {
  const head = git(root, 'rev-parse', '--verify', 'HEAD');
  if (head === undefined) return [];
  for (const main of ['origin/main', 'main']) {
    const base = git(root, 'merge-base', 'HEAD', main);
    if (base !== undefined && base !== head) return [base];
  }
  const parent = git(root, 'rev-parse', '--verify', '--quiet', 'HEAD^1');
  return parent === undefined ? [head] : [head, parent];
}

function filesAt(root: string, commit: string): Files {
  const paths = git(root, 'ls-tree', '-r', '--name-only', '--full-tree', commit, '--', ...folders)?.split('\n') ?? [];
  const json = paths.filter((path) => path.endsWith('.json'));
  return new Map(
    json.flatMap((path): [string, string][] => {
      const text = git(root, 'show', `${commit}:${path}`);
      return text === undefined ? [] : [[path, `${text}\n`]];
    }),
  );
}

/** The files of this kind that lie here. */
export function filesHere(root: string): Files {
  const paths = folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    );
  const json = paths.filter((path) => path.endsWith('.json'));
  return new Map(json.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** What was published before, by git; where there is none, what lies here. */
export function published(root: string): readonly Published[] {
  const commits = publishedCommits(root);
  if (commits.length === 0) return [{ name: 'what lies here', files: filesHere(root) }];
  return commits.map((commit) => ({ name: commit.slice(0, 10), files: filesAt(root, commit) }));
}
