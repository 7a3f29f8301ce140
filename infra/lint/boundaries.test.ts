import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from '../local/config.ts';
import { serviceNames } from '../local/services.ts';

/** Parts that are released alone: none may reach into another. */
const parts = [...serviceNames.map((name) => join('services', name)), 'gateway'];
const packageOf = (part: string): string => `@millepiani/${part.split(sep).at(-1)}`;

const importing = /(?:from|import|require|import\.meta\.resolve)\s*\(?\s*['"]([^'"]+)['"]/g;

async function sourcesOf(part: string): Promise<string[]> {
  const entries = await readdir(join(projectRoot, part), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(`${sep}node_modules${sep}`));
}

/** The part that a module of `file` names, if it names one. */
function partOf(specifier: string, file: string): string | undefined {
  const named = parts.find((part) => specifier === packageOf(part) || specifier.startsWith(`${packageOf(part)}/`));
  if (named !== undefined || !specifier.startsWith('.')) return named;
  const path = relative(projectRoot, resolve(file, '..', specifier));
  return parts.find((part) => path.startsWith(`${part}${sep}`));
}

function foreignImports(part: string, file: string, text: string): string[] {
  return [...text.matchAll(importing)].flatMap(([, specifier = '']) => {
    const target = partOf(specifier, file);
    return target === undefined || target === part ? [] : [`${relative(projectRoot, file)} → ${target}`];
  });
}

describe('services and the gateway', () => {
  it.each(parts)('%s imports no other', async (part) => {
    const files = await sourcesOf(part);
    expect(files.length).toBeGreaterThan(20);
    const found = await Promise.all(
      files.map(async (file) => foreignImports(part, file, await readFile(file, 'utf8'))),
    );
    expect(found.flat()).toEqual([]);
  });

  it.each(parts)('%s depends on no other', async (part) => {
    const manifest = JSON.parse(await readFile(join(projectRoot, part, 'package.json'), 'utf8'));
    const named = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(named.filter((name) => parts.some((other) => other !== part && packageOf(other) === name))).toEqual([]);
  });

  it('would be caught', () => {
    const file = join(projectRoot, 'services/projects/src/commissions/commissions.commands.ts');
    const found = (text: string) => foreignImports('services/projects', file, text);
    expect(found("import { x } from '../../../members/src/organizations/ownership.ts';")).toHaveLength(1);
    expect(found("import type { X } from '@millepiani/billing/x';")).toHaveLength(1);
    expect(found("await import('../../../../gateway/src/config.ts')")).toHaveLength(1);
    expect(found("import { x } from './commission.ts'; import y from '@millepiani/kernel/money';")).toEqual([]);
  });
});
