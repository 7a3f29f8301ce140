import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { git, publishedCommits } from '../checks/published-commits.ts';
import type { Files } from './documents.ts';
import { documentsFolder, fixturesFolder } from './paths.ts';

const folders = [documentsFolder, fixturesFolder];

/** What was published at some time: its schemas and fixtures. */
export interface Published {
  /** As the person at the screen knows it. */
  readonly name: string;
  readonly files: Files;
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
