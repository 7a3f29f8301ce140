import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const impure = join(import.meta.dirname, 'fixtures/impure.ts');
let copy = '';

/** A project with nothing but the linter's rules and the given file in a feature folder. */
beforeAll(async () => {
  await mkdir(join(root, '.millepiani'), { recursive: true });
  copy = await mkdtemp(join(root, '.millepiani', 'purity-'));
  await mkdir(join(copy, 'services/example/src/things'), { recursive: true });
  const config = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8'));
  await writeFile(join(copy, 'biome.json'), JSON.stringify({ ...config, root: true, vcs: { enabled: false } }));
  await cp(join(root, 'infra/lint'), join(copy, 'infra/lint'), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rm(copy, { recursive: true, force: true }));

async function refusedLines(name: string, text: string): Promise<Map<number, string[]>> {
  const path = join(copy, 'services/example/src/things', name);
  await writeFile(path, text);
  const biome = join(root, 'node_modules/.bin/biome');
  const { stdout } = await run(biome, ['lint', '--reporter=github', `services/example/src/things/${name}`], {
    cwd: copy,
  }).catch((failed: { stdout: string }) => failed);
  await rm(path);
  const lines = new Map<number, string[]>();
  for (const [, title = '', line] of stdout.matchAll(/title=([^,]+),file=[^,]+,line=(\d+)/g)) {
    lines.set(Number(line), [...(lines.get(Number(line)) ?? []), title]);
  }
  return lines;
}

const purityRules = ['lint/style/noRestrictedImports', 'lint/style/noRestrictedGlobals', 'plugin'];

describe('the purity rule', () => {
  it('refuses every impure line of the bad fixture', async () => {
    const text = await readFile(impure, 'utf8');
    const refused = await refusedLines('thing.ts', text);
    const lines = text.split('\n').flatMap((line, at) => (/^import|^export const (?!all)/.test(line) ? [at + 1] : []));
    expect(lines).toHaveLength(12);
    for (const line of lines) {
      expect({ line, rules: (refused.get(line) ?? []).some((rule) => purityRules.includes(rule)) }).toEqual({
        line,
        rules: true,
      });
    }
  });

  it('lets a file with a role do I/O', async () => {
    const text =
      "import { readFileSync } from 'node:fs';\nexport const now = [Date.now(), readFileSync, Math.random()];\n";
    const rules = [...(await refusedLines('things.store.ts', text)).values()].flat();
    expect(rules.filter((rule) => purityRules.includes(rule))).toEqual([]);
  });

  it('lets a pure file import pure files and the kernel', async () => {
    const text = [
      "import { ok } from '@millepiani/kernel/result';",
      "import { a } from './other.ts';",
      "import { b } from '../elsewhere/other-access.ts';",
      'export const x = [ok, a, b, Math.max(1, 2)];',
      '',
    ].join('\n');
    const rules = [...(await refusedLines('thing.ts', text)).values()].flat();
    expect(rules.filter((rule) => purityRules.includes(rule))).toEqual([]);
  });
});
