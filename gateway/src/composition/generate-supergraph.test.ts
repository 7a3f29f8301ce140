import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { difference } from './difference.ts';
import { generateSupergraph } from './generate-supergraph.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable", "@composeDirective"])';
let directory = '';

function service(name: string, file: string, sdl: string): void {
  mkdirSync(join(directory, 'services', name, 'src', 'feature'), { recursive: true });
  writeFileSync(join(directory, 'services', name, 'src', file), sdl);
}
const generate = (isCheck: boolean) =>
  generateSupergraph({
    servicesDirectory: join(directory, 'services'),
    supergraphPath: join(directory, 'supergraph.graphql'),
    isCheck,
    mendBy: 'npm run generate',
  });

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'compose-'));
  service('members', 'schema.graphql', LINK);
  service('members', 'feature/motto.graphql', 'extend type Query { "What we say." motto: String }');
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('generating the supergraph', () => {
  it('writes it once, and then finds nothing to do', () => {
    expect(generate(false)).toMatchObject({ ok: true });
    const written = readFileSync(join(directory, 'supergraph.graphql'), 'utf8');
    expect(written).toContain('motto: String');
    expect(generate(true)).toMatchObject({ ok: true });
    generate(false);
    expect(readFileSync(join(directory, 'supergraph.graphql'), 'utf8')).toBe(written);
  });

  it('tells a drift with the difference and what mends it, and writes nothing when it only checks', () => {
    generate(false);
    const before = readFileSync(join(directory, 'supergraph.graphql'), 'utf8');
    service('members', 'feature/motto.graphql', 'extend type Query { "What we say." motto: String "More." more: Int }');
    const { ok, lines } = generate(true);
    expect(ok).toBe(false);
    expect(lines[0]).toContain('npm run generate');
    expect(lines.join('\n')).toContain('+  more: Int');
    expect(readFileSync(join(directory, 'supergraph.graphql'), 'utf8')).toBe(before);
  });

  it('says what does not parse, does not compose or breaks a rule', () => {
    service('members', 'feature/motto.graphql', 'extend type Query { motto: }');
    expect(generate(false).lines.join('\n')).toContain('feature/motto.graphql:1');
    service('members', 'feature/motto.graphql', 'extend type Query { "It." motto: Nothing }');
    expect(generate(false).lines.join('\n')).toMatch(/do not compose[\s\S]*Nothing/);
    service('members', 'feature/motto.graphql', 'extend type Query { motto: String! }');
    const { ok, lines } = generate(false);
    expect([ok, lines.length]).toEqual([false, 3]);
  });
});

describe('a difference', () => {
  it('leaves out what is the same around it, and does not go on for ever', () => {
    expect(difference('a\nb\nc\nd', 'a\nx\nc\nd')).toEqual(['@@ line 2 @@', '-b', '+x']);
    expect(difference('a\nb', 'a\nb')).toEqual([]);
    expect(difference('a', 'a\nb')).toEqual(['@@ line 2 @@', '+b']);
    const long = difference('', Array.from({ length: 500 }, (_, n) => `line ${n}`).join('\n'));
    expect(long).toHaveLength(42);
    expect(long.at(-1)).toMatch(/and \d+ lines more/);
  });
});
