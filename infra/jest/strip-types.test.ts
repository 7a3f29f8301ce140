import { describe, expect, it } from '@jest/globals';
import transformer from './strip-types.js';

describe('stripping types for jest', () => {
  it('leaves every line and column where it was', () => {
    const source = "const a: number = 1;\nimport type { B } from './b.ts';\nexport const c = a satisfies number;\n";
    const { code } = transformer.process(source, 'file.ts');
    expect(code.split('\n').map((line) => line.length)).toEqual(source.split('\n').map((line) => line.length));
    expect(code).not.toContain('number');
  });

  it.each([
    'enum Colour { red }',
    'namespace N { export const x = 1 }',
    'class A { constructor(private x: number) {} }',
  ])('refuses what Node refuses, and names the file: %s', (source) => {
    expect(() => transformer.process(source, 'services/x.ts')).toThrow(/^services\/x\.ts: /);
  });

  it('keys its cache by the content', () => {
    expect(transformer.getCacheKey('a')).not.toBe(transformer.getCacheKey('b'));
    expect(transformer.getCacheKey('a')).toBe(transformer.getCacheKey('a'));
  });
});
