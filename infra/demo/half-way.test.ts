import { describe, expect, it } from '@jest/globals';
import { isId } from '@millepiani/kernel/id';
import { parseRuleText } from '@millepiani/sharing/parse-rule';
import { commissions } from './community.ts';
import { contributions, halfWay, reserveRates, ruleOf } from './half-way.ts';
import { offers } from './team.ts';

const idOf = (name: string) =>
  `${name === 'aurora' ? 'org' : 'per'}_00000000-0000-7000-8000-${Buffer.from(name).toString('hex').padStart(12, '0').slice(-12)}`;
const commission = commissions.find(({ key }) => key === halfWay.commission);

describe('the commission that the demo takes half-way', () => {
  it('is opened before the others, so that the newest are those that the README asks for', () => {
    expect(commissions[0]).toBe(commission);
    expect(commission).toMatchObject({ isQualified: true, client: 'lumen' });
  });

  it('is done by people who can, in time that they offer on its days', () => {
    expect(commission?.roles).toHaveLength(halfWay.people.length);
    for (const [at, person] of halfWay.people.entries()) {
      const [role, offer] = [commission?.roles[at], offers.find((one) => one.person === person)];
      const level = offer?.skills.find(([uri]) => uri === role?.skill.uri)?.[1] ?? 0;
      expect([person, level >= (role?.level ?? 9)]).toEqual([person, true]);
      const { from = 0, to = 0 } = role ?? {};
      expect(offer && offer.window.fromDay >= from && offer.window.toDay <= to).toBe(true);
    }
  });

  it('shares by rules that are none but rules, and another one is to be signed', () => {
    const parties = new Set([...halfWay.people, 'aurora'].map(idOf).filter((id) => isId(id, 'per', 'org')));
    expect(parties.size).toBe(3);
    for (const rate of reserveRates) {
      expect(parseRuleText(ruleOf({ idOf }, rate), parties)).toMatchObject({ ok: true });
    }
    expect(ruleOf({ idOf }, reserveRates[0])).not.toBe(ruleOf({ idOf }, reserveRates[1]));
  });

  it('has one contribution to approve, and the others approved by somebody else, within the hours', () => {
    expect(contributions.filter(({ approver }) => approver === undefined)).toHaveLength(1);
    for (const { person, approver } of contributions) expect(approver).not.toBe(person);
    for (const [at, person] of halfWay.people.entries()) {
      const minutes = contributions.filter((put) => put.person === person && put.role === at);
      const total = minutes.reduce((sum, put) => sum + (put.minutes ?? 0), 0);
      expect([person, total <= (commission?.roles[at]?.hours ?? 0) * 60]).toEqual([person, true]);
    }
  });
});
