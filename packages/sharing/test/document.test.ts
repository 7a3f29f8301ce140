import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { entitlementsOf } from '../src/distribution.ts';
import { parseRuleText } from '../src/parse-rule.ts';
import { exact, inputsOf, person } from './community.ts';
import { share } from './sharing-case.ts';

const page = await readFile(join(import.meta.dirname, '../../../docs/sharing-rule.md'), 'utf8');
const [ada, bruno, carla] = [person('ada'), person('bru'), person('car')] as const;

describe('the example in docs/sharing-rule.md', () => {
  const document = /```json\n(?<rule>[\s\S]*?)```/.exec(page)?.groups?.rule ?? '';
  const rule = parseRuleText(document, new Set([ada, bruno, carla]));
  const worked = [
    [ada, '60'],
    [bruno, '40'],
    [carla, '20'],
  ] as const;

  it('is valid, and comes to what its table says', () => {
    if (!rule.ok) throw new TypeError(JSON.stringify(rule.error));
    const distribution = share(
      rule.value,
      inputsOf({
        cash: 6000_00n,
        expenses: [{ id: 'e', agent: bruno, net: 100_00n, gross: 122_00n, deductsVat: false }],
        reserves: [
          { purpose: 'staff', balance: 4600_00n },
          { purpose: 'technology', balance: 0n },
        ],
        hours: worked.map(([agent, hours]) => ({ id: agent, agent, hours: exact(hours), claimed: exact('0') })),
      }),
    );
    const rows = [...page.matchAll(/^\| [1-6] \|.*\| (?<amount>[\d,]+\.\d\d) \|[^|]*\|$/gm)];
    const amounts = rows.map(({ groups }) => BigInt((groups?.amount ?? '').replaceAll(/[,.]/g, '')));
    const [first, second, third] = entitlementsOf(distribution);
    expect(amounts).toEqual([
      second?.expenses,
      distribution.fee,
      ...distribution.reserve.map(({ amount }) => amount),
      third?.minimum,
      first?.share,
      second?.share,
      third?.share,
      distribution.surplus,
    ]);
    expect(amounts.reduce((total, one) => total + one)).toBe(6000_00n);
  });

  it('has every code for which a rule is refused', async () => {
    const source = await readFile(join(import.meta.dirname, '../src/rule-issue.ts'), 'utf8');
    const union = /RuleIssueCode =(?<codes>[\s\S]*?);/.exec(source)?.groups?.codes ?? '';
    const codes = [...union.matchAll(/'([A-Z_]+)'/g)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });
});
