// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/**
 * The folders of the workspace, from pnpm-workspace.yaml's `packages:` list (plain folders and `folder/*` only).
 *
 * @param {string} root
 * @param {string} yaml
 * @returns {string[]}
 */
export function workspaceFolders(root, yaml) {
  const [, list = ''] = /^packages:\n((?: +- .*\n)+)/m.exec(yaml) ?? [];
  const patterns = [...list.matchAll(/- ["']?([^"'\n]+)["']?/g)].map((match) => match[1] ?? '');
  return patterns.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern];
    const parent = pattern.slice(0, -2);
    if (!existsSync(join(root, parent))) return [];
    return readdirSync(join(root, parent)).map((name) => `${parent}/${name}`);
  });
}

/**
 * The digest of everything that decides what an install would do.
 *
 * @param {string} root
 * @returns {string}
 */
export function installDigest(root) {
  const workspace = readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8');
  const manifests = ['.', ...workspaceFolders(root, workspace)].sort().map((folder) => `${folder}/package.json`);
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    const path = join(root, file);
    if (existsSync(path)) hash.update(`\0${file}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** @param {string} root */
const stampOf = (root) => join(root, 'node_modules', '.millepiani-stamp');

/**
 * @param {string} root
 * @param {string} digest
 * @returns {boolean}
 */
export function isInstalled(root, digest) {
  const stamp = stampOf(root);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

/**
 * @param {string} root
 * @param {string} digest
 */
export function markInstalled(root, digest) {
  writeFileSync(stampOf(root), digest);
}
