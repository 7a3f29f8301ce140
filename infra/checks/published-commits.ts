import { spawnSync } from 'node:child_process';

/** What git answers; undefined where there is no git, or no answer. */
export function git(root: string, ...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout.trimEnd() : undefined;
}

/**
 * The commits whose contracts and graph count as published. On a branch: where it left `main`, so that what the branch itself adds
 * may still change. On `main`, and where there is none (a shallow clone): the commit that is checked out, and the one
 * before it, as far as they are there.
 */
export function publishedCommits(root: string): readonly string[] {
  const head = git(root, 'rev-parse', '--verify', 'HEAD');
  if (head === undefined) return [];
  for (const main of ['origin/main', 'main']) {
    const base = git(root, 'merge-base', 'HEAD', main);
    if (base !== undefined && base !== head) return [base];
  }
  const parent = git(root, 'rev-parse', '--verify', '--quiet', 'HEAD^1');
  return parent === undefined ? [head] : [head, parent];
}
