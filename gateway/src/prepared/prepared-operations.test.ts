import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { actorWith, fixtureGeneration } from '../../test/support/generation.ts';
import { NO_POLICIES } from '../authorisation/condition.ts';
import type { Generation } from '../supergraph/generation.ts';

let generation: Generation;
beforeAll(async () => {
  generation = await fixtureGeneration();
});

const prepare = (source: string) =>
  generation.operations.prepare({ source, document: parse(source), operationName: undefined });
const isKnown = (source: string): boolean => generation.operations.find(source, undefined) !== undefined;

describe('prepared operations', () => {
  it('are many where they are short, and few where their texts are long', () => {
    const short = Array.from({ length: 300 }, (_, n) => `query Q${n} { motto }`);
    for (const source of short) {
      prepare(source);
    }
    expect(short.every(isKnown)).toBe(true);
    const long = Array.from({ length: 300 }, (_, n) => `#${'a'.repeat(90_000)}\nquery Q${n} { motto }`);
    for (const source of long) {
      prepare(source);
    }
    const known = long.filter(isKnown).length;
    expect([known > 50, known < 200]).toEqual([true, true]);
  });

  it('remember what is lacking of a few sets of switches alone', async () => {
    const variant = await prepare(
      'query ($a: Boolean!, $b: Boolean!) { me { id } total motto @skip(if: $a) x: motto @skip(if: $b) }',
    )?.variantFor(actorWith(undefined), NO_POLICIES);
    const lacking = variant?.kind === 'run' ? variant.lacking : undefined;
    const first = lacking?.of({ a: true, b: true });
    expect(first?.length).toBeGreaterThan(0);
    expect(lacking?.of({ a: true, b: true })).toBe(first);
    for (const [a, b] of [
      [true, false],
      [false, true],
      [false, false],
    ]) {
      expect(lacking?.of({ a, b })).toEqual(first);
    }
    expect(lacking?.of({ a: true, b: true })).not.toBe(first);
  });
});
