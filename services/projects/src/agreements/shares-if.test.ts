import { describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { formatAmount, money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { ada, later as at } from '../../test/given.ts';
import { bruno } from '../../test/teams-given.ts';
import { aConfirmedTeam, aContent, aRule, commissionOf } from '../../test/work-given.ts';
import { evolve } from './agreement.ts';
import { type SupposedText, sharesIf } from './shares-if.ts';

const [greta, fabio] = [newId('per'), newId('per')];
const team = aConfirmedTeam([bruno, greta]);
const commission = commissionOf(team);
/** By hours at 45.00 an hour; nothing for the community, nothing set aside. */
const byHours = (people: readonly PersonId[], change: object = {}) => ({
  ...aRule([bruno]),
  ...{ fee: { rate: '0' }, reserve: [] },
  rates: { currency: 'EUR', perHour: people.map((agent) => ({ agent, rate: '45' })) },
  shares: { kind: 'hours', as: 'weight' },
  ...change,
});
const agreementBy = (rule: object) => {
  const content = aContent(team, { rule: JSON.stringify(rule) });
  return evolve(undefined, {
    ...{ type: 'agreement.proposed', versionId: newId('agv'), content, contentHash: 'sha256:0', by: ada, at },
  });
};
const all = [bruno, greta];
const agreement = agreementBy(byHours(all));
const ask = (change: Partial<SupposedText> = {}, on: object = {}) =>
  sharesIf({ net: { amount: '1000.00', currency: 'EUR' }, ...change }, { commission, agreement, team, ...on });
const faults = (found: ReturnType<typeof ask>) =>
  found.ok ? [] : found.error.map(({ code, path }) => `${code} ${path.join('.')}`);
const shares = (found: ReturnType<typeof ask>) =>
  found.ok ? Object.fromEntries(found.value.shares.map(({ agentId, share }) => [agentId, formatAmount(share)])) : found;

describe('what if', () => {
  it('shares by what is agreed, as if it were done', () => {
    expect(shares(ask())).toEqual({ [bruno]: '500.00', [greta]: '500.00' });
    const found = ask();
    expect(found.ok && found.value.shares.map(({ minutes }) => minutes)).toEqual([6_000, 6_000]);
  });

  it('says it with other hours, and without somebody', () => {
    expect(shares(ask({ hours: [{ personId: greta, minutes: 2_000 }] }))).toEqual({
      [bruno]: '750.00',
      [greta]: '250.00',
    });
    expect(shares(ask({ without: [greta] }))).toEqual({ [bruno]: '1000.00' });
    expect(shares(ask({ hours: [{ personId: greta, minutes: 0 }] }))).toEqual({ [bruno]: '1000.00' });
  });

  it('says it with somebody who joins, by a rule that has a rate for them', () => {
    const hours = [{ personId: fabio, minutes: 12_000 }];
    const rule = JSON.stringify(byHours([...all, fabio]));
    expect(shares(ask({ hours, rule }))).toEqual({ [bruno]: '250.00', [greta]: '250.00', [fabio]: '500.00' });
    expect(faults(ask({ hours }))).toEqual(['NO_AGREED_RATE hours.2.agent']);
  });

  it('gives the community its part, sets aside, and gives what a rule gives by name', () => {
    const rule = JSON.stringify(aRule([bruno, greta]));
    const found = ask({ rule, without: [greta] });
    expect(found.ok && [found.value.fee, found.value.reserved, found.value.surplus].map(formatAmount)).toEqual([
      '50.00',
      '19.00',
      '0.00',
    ]);
    expect(shares(found)).toEqual({ [bruno]: '310.33', [greta]: '620.67' });
  });

  it('goes by the seats where nothing is agreed, by a rule that is said', () => {
    const none = { agreement: undefined };
    expect(faults(ask({}, none))).toEqual(['RULE_MISSING rule']);
    const rule = JSON.stringify(byHours(all));
    expect(shares(ask({ rule }, none))).toEqual({ [bruno]: '500.00', [greta]: '500.00' });
  });

  it.each<readonly [string, Partial<SupposedText>, readonly string[]]>([
    ['another currency', { net: { amount: '1.00', currency: 'USD' } }, ['CURRENCY_MISMATCH net.currency']],
    ['less than nothing', { net: { amount: '-0.01', currency: 'EUR' } }, ['NEGATIVE_AMOUNT net.amount']],
    [
      'more than can be held',
      { net: { amount: '92233720368547758.08', currency: 'EUR' } },
      ['AMOUNT_OUT_OF_RANGE net.amount'],
    ],
    ['no amount', { net: { amount: 'much', currency: 'EUR' } }, ['INVALID_AMOUNT net.amount']],
    ['nobody’s hours', { hours: [{ personId: 'greta', minutes: 5 }] }, ['INVALID_ID hours.0.personId']],
    ['fewer than no hours', { hours: [{ personId: greta, minutes: -1 }] }, ['MINUTES_OUT_OF_RANGE hours.0.minutes']],
    ['too many hours', { hours: [{ personId: greta, minutes: 600_001 }] }, ['MINUTES_OUT_OF_RANGE hours.0.minutes']],
    [
      'somebody twice',
      { hours: [1, 2].map((minutes) => ({ personId: greta, minutes })) },
      ['DUPLICATE_PERSON hours.1.personId'],
    ],
    ['who is nobody', { without: ['greta'] }, ['INVALID_ID without.0']],
    ['a rule that is none', { rule: '{' }, ['NOT_JSON rule']],
    [
      'a rule that does not total',
      { rule: JSON.stringify(aRule([bruno], { shares: { kind: 'fixed', rates: [{ agent: bruno, rate: '1/2' }] } })) },
      ['SHARES_NOT_WHOLE rule.shares.rates'],
    ],
    ['a stranger in the rule', { rule: JSON.stringify(aRule([fabio])) }, ['NOT_A_PARTY rule.shares.rates.0.agent']],
  ])('is refused for %s', (_what, text, expected) => {
    expect(faults(ask(text))).toEqual(expected);
  });

  it('loses no cent, whatever comes in and whoever works', () => {
    const minutes = fc.integer({ min: 0, max: 600_000 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), minutes, minutes, (net, first, second) => {
        const hours = [
          { personId: bruno, minutes: first },
          { personId: greta, minutes: second },
        ];
        const rule = JSON.stringify({ ...byHours(all), fee: { rate: '0.05' }, reserve: aRule([]).reserve });
        const found = ask({ net: { amount: formatAmount(money(net, 'EUR')), currency: 'EUR' }, hours, rule });
        if (!found.ok) throw new TypeError(faults(found).join());
        const { fee, reserved, surplus, shares: each } = found.value;
        const sum = each.reduce((left, { share, minimum }) => left + share.minor + minimum.minor, 0n);
        expect(fee.minor + reserved.minor + surplus.minor + sum).toBe(net);
      }),
    );
  });
});
