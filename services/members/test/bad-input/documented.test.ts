import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { documented, ownCodes } from './documented.ts';
import { elsewhere } from './elsewhere.ts';
import { refusals } from './refusals.ts';

/** What every mutation fails with alike, by the command runner: its own tests, and `bad-input.test.ts`, hold it to that. */
const ofAll: readonly string[] = ['INVALID_IDEMPOTENCY_KEY', 'IDEMPOTENCY_KEY_REUSED'];

const tried = new Set(
  refusals.flatMap(({ mutation, expected }) => expected.map((fault) => `${mutation} ${fault.split(' ')[0]}`)),
);

describe('the codes of the schema', () => {
  it('are all those that bad input is refused with', () => {
    const unknown = [...tried].filter((one) => {
      const [mutation = '', code = ''] = one.split(' ');
      return !documented.get(mutation)?.has(code);
    });
    expect(unknown).toEqual([]);
  });

  it('are all tried: here, or where it is said', () => {
    const said = [...ownCodes].flatMap(([mutation, codes]) => [...codes].map((code) => `${mutation} ${code}`));
    const untried = said.filter((one) => {
      const [, code = ''] = one.split(' ');
      return !(tried.has(one) || ofAll.includes(code) || Object.hasOwn(elsewhere, one));
    });
    expect(untried).toEqual([]);
  });

  it.each(Object.entries(elsewhere))('%s is tried in %s', (one, file) => {
    const [mutation = '', code = ''] = one.split(' ');
    expect(documented.get(mutation)).toContain(code);
    expect(readFileSync(join(import.meta.dirname, '../..', file), 'utf8')).toContain(code);
    expect(tried.has(one)).toBe(false);
  });
});
