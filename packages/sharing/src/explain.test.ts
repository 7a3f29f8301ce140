import { describe, expect, it } from '@jest/globals';
import { ada, amounts, bruno, exact, fixed, inputsOf, perHour, ruleOf } from '../test/community.ts';
import { share } from '../test/sharing-case.ts';
import { explain } from './explain.ts';
import type { Explanation } from './explanation.ts';
import type { SharingInputs } from './inputs.ts';

/** A tree as lines, each deeper by a blank: what a step is, its place in the rule, its arithmetic, its value, its contributions. */
const lines = ({ kind, at, arithmetic, value, inputs, parts }: Explanation, depth = ''): readonly string[] => [
  `${depth}${[kind, at.join('.'), arithmetic, '=', value, ...inputs].filter((word) => word !== '').join(' ')}`,
  ...parts.flatMap((part) => lines(part, `${depth} `)),
];

function explained(changes: Readonly<Record<string, unknown>>, inputs: Partial<SharingInputs>, agent = ada) {
  const [rule, all] = [ruleOf(changes), inputsOf(inputs)];
  return lines(explain({ rule, inputs: all, distribution: share(rule, all) }, agent));
}

const hours = [
  { id: 'h1', agent: ada, hours: exact('7.5'), claimed: exact('0') },
  { id: 'h2', agent: bruno, hours: exact('10'), claimed: exact('0') },
  { id: 'h3', agent: ada, hours: exact('2.5'), claimed: exact('0') },
];
const rates = perHour({ [ada]: '40', [bruno]: '20' });

describe('an explanation', () => {
  it('goes from what one gets through the tiers down to each contribution', () => {
    const mix = {
      kind: 'mix',
      parts: [
        { weight: '1/2', component: { kind: 'hours', as: 'weight' } },
        { weight: '1/4', component: fixed({ [ada]: '1/3', [bruno]: '2/3' }) },
        { weight: '1/4', component: { kind: 'points' } },
      ],
    };
    const expenses = [{ id: 'e1', agent: ada, net: 100_00n, gross: 122_00n, deductsVat: true }];
    const reserve = [{ purpose: 'staff', currency: 'EUR', rate: '0.1', cap: '1000.00' }];
    const reserves = [{ purpose: 'staff', balance: 980_00n } as const];
    const rule = { fee: { rate: '0.05' }, reserve, shares: mix, rates };
    // Points are empty: hours and fixed parts have 2/3 and 1/3. Ada: 2/3 × 400/600 + 1/3 × 1/3 = 5/9 of 835.00.
    expect(explained(rule, { cash: 1000_00n, expenses, reserves, hours })).toEqual([
      'entitlement 100.00 + 463.89 = 563.89',
      ' expenses expenses 100.00 = 100.00',
      '  owed expenses 100.00 = 100.00',
      '   expense expenses 122.00 − 22.00 = 100.00 e1',
      ' share shares down(4175/9) + 0.01 = 463.89',
      '  exact shares 835 × 5/9 = 4175/9',
      '   level shares 835.00 ÷ 1 = 835',
      '    pool minimums 835.00 − 0.00 = 835.00',
      '     pool 1000.00 − 100.00 − 45.00 − 20.00 = 835.00',
      '      fee fee.rate halfUp(0.05 × 900.00) = 45.00',
      '      reserve reserve.0 min(halfUp(0.1 × 855.00), max(0, 1000.00 − 980.00), 855.00) = 20.00',
      '   weight shares 4/9 + 1/9 = 5/9',
      '    component shares.parts.0.component (0.5 ÷ 0.75) × 400 ÷ 600 = 4/9',
      '     contribution shares.parts.0.component 7.5 × 40 = 300 h1',
      '     contribution shares.parts.0.component 2.5 × 40 = 100 h3',
      '    component shares.parts.1.component (0.25 ÷ 0.75) × 1/3 ÷ 1 = 1/9',
      '     agreed shares.parts.1.component 1/3 = 1/3',
    ]);
  });

  it('says how a shortfall was shared', () => {
    const expenses = [
      { id: 'e1', agent: ada, net: 10_00n, gross: 10_00n, deductsVat: false },
      { id: 'e2', agent: bruno, net: 5_00n, gross: 5_00n, deductsVat: false },
    ];
    expect(explained({}, { cash: 10_00n, expenses }).slice(0, 7)).toEqual([
      'entitlement 6.67 + 0.00 = 6.67',
      ' expenses expenses.shortfall down(20/3) + 0.01 = 6.67',
      '  exact expenses.shortfall 2/3 × 10.00 = 20/3',
      '   level expenses.shortfall 10.00 ÷ 15 = 2/3',
      '    pool 10.00 = 10.00',
      '   owed expenses 10.00 = 10.00',
      '    expense expenses 10.00 = 10.00 e1',
    ]);
    const equal = { expenses: { shortfall: 'constrained-equal-awards' } };
    expect(explained(equal, { cash: 12_00n, expenses }).slice(1, 5)).toEqual([
      ' expenses expenses.shortfall 7.00 = 7.00',
      '  exact expenses.shortfall min(7, 10.00) = 7',
      '   level expenses.shortfall (12.00 − 5) ÷ 1 = 7',
      '    pool 12.00 = 12.00',
    ]);
  });

  it('names the bounds that were met, and where they are agreed', () => {
    const minimums = { mode: 'floor', shortfall: 'proportional', amounts: amounts({ [bruno]: '40.00' }) };
    const rule = { shares: fixed({ [ada]: '9/10', [bruno]: '1/10' }), minimums, caps: amounts({ [ada]: '500.00' }) };
    expect(explained(rule, { cash: 100_00n }, bruno)).toEqual([
      'entitlement 40.00 + 0.00 = 40.00',
      ' minimum minimums.amounts.0.amount 40.00 = 40.00',
      '  agreed minimums.amounts.0.amount 40.00 = 40.00',
      ' share shares 40.00 − 40.00 = 0.00',
      '  exact shares max(40.00, 200/3 × 0.1) = 40',
      '   level shares (100.00 − 40) ÷ 0.9 = 200/3',
      '    pool minimums max(100.00, 40.00) = 100.00',
      '     pool 100.00 − 0.00 − 0.00 = 100.00',
      '      fee fee.rate halfUp(0 × 100.00) = 0.00',
      '   weight shares 0.1 = 0.1',
      '    component shares 1 × 0.1 ÷ 1 = 0.1',
      '     agreed shares 0.1 = 0.1',
      '   agreed minimums.amounts.0.amount 40.00 = 40.00',
    ]);
    expect(explained(rule, { cash: 10_000_00n })).toContain('   agreed caps.0.amount 500.00 = 500.00');
  });

  it('says what a claim is made of', () => {
    const shares = { kind: 'hours', as: 'claim', shortfall: 'proportional' };
    const [, ...rest] = explained({ shares, rates }, { cash: 300_00n, hours });
    expect(rest).toEqual([
      ' share shares 200.00 = 200.00',
      '  exact shares min(400.00, 0.5 × 400) = 200',
      '   level shares 300.00 ÷ 600 = 0.5',
      '    pool minimums 300.00 − 0.00 = 300.00',
      '     pool 300.00 − 0.00 − 0.00 = 300.00',
      '      fee fee.rate halfUp(0 × 300.00) = 0.00',
      '   claim shares halfUp(300 + 100) = 400',
      '    contribution shares 7.5 × 40 = 300 h1',
      '    contribution shares 2.5 × 40 = 100 h3',
    ]);
  });

  it('of who has nothing is nothing', () => {
    expect(explained({}, { cash: 1n }, bruno)).toEqual(['entitlement 0 = 0.00']);
  });
});
