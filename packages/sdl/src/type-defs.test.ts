import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { print } from 'graphql';
import { loadTypeDefs, SdlError } from './type-defs.ts';

describe('loadTypeDefs', () => {
  let directory = '';
  const write = (path: string, text: string) => {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), text);
  };

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'sdl-'));
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  it('merges all files, those of features too, in the order of their paths', () => {
    write('schema.graphql', 'scalar Money');
    write('b/b.graphql', 'extend type Query { b: Int }');
    write('a/a.graphql', 'extend type Query { a: Int }');
    write('a/notes.md', 'type Ignored { a: Int }');
    write('empty.graphql', '\n');
    const text = print(loadTypeDefs(directory));
    expect(text.match(/ a: Int| b: Int|scalar Money/g)).toEqual([' a: Int', ' b: Int', 'scalar Money']);
    expect(text).not.toContain('Ignored');
  });

  it('names the file and the line of what does not parse', () => {
    write('a/broken.graphql', 'type A {\n  a: \n}');
    expect(() => loadTypeDefs(directory)).toThrow(SdlError);
    expect(() => loadTypeDefs(directory)).toThrow(/broken\.graphql:3/);
  });

  it('wants at least one definition', () => {
    expect(() => loadTypeDefs(directory)).toThrow(SdlError);
  });
});
