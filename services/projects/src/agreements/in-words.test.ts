import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { aRule } from '../../test/work-given.ts';
import { inWords } from './in-words.ts';

const [ada, aurora]: readonly [AgentId, AgentId] = [newId('per'), newId('org')];
const parties = [ada, aurora];
const rule = JSON.stringify(
  aRule(parties, {
    minimums: {
      mode: 'floor',
      shortfall: 'proportional',
      amounts: [{ agent: ada, amount: '1500.50', currency: 'EUR' }],
    },
  }),
);
const names = new Map<AgentId, string>([
  [ada, 'Ada'],
  [aurora, 'Studio Aurora'],
]);

describe('an agreement in words', () => {
  it('names its parties, and writes its figures as each language does', () => {
    const [english, italian] = [inWords({ rule, parties }, 'en', names), inWords({ rule, parties }, 'it', names)];
    expect(english).toContain('The rest is shared in fixed parts (Ada 1/3; Studio Aurora 2/3).');
    expect(english?.join(' ')).toContain('The share is at least: Ada 1500.50 EUR.');
    expect(italian).toContain('Il resto si divide in parti fisse (Ada 1/3; Studio Aurora 2/3).');
    expect(italian?.join(' ')).toContain('La quota è almeno: Ada 1500,50 EUR.');
    expect(italian).toHaveLength(english?.length ?? 0);
  });

  it('says who cannot be named by the id, and leaves nobody out', () => {
    const words = inWords({ rule, parties }, 'en', new Map([[aurora, 'Studio Aurora']]))?.join(' ');
    expect(words).toContain(`(${ada} 1/3; Studio Aurora 2/3)`);
  });

  it('is not there where the rule cannot be read', () => {
    expect(inWords({ rule: '{}', parties }, 'en', names)).toBeUndefined();
    expect(inWords({ rule, parties: [ada] }, 'en', names)).toBeUndefined();
  });
});
