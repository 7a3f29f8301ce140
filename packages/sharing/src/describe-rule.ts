import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId } from '@millepiani/kernel/id';
import { formatAmount } from '@millepiani/kernel/money';
import { formatRational, formatShare } from '@millepiani/kernel/rational';
import type { AgentAmount, Component, ReserveRule, SharingRule, SurplusRule } from './rule.ts';
import type { ReleaseWords, ReserveWords, Words } from './words.ts';
import { english } from './words-en.ts';
import { italian } from './words-it.ts';

/** The languages in which a rule can be said. */
export type RuleLanguage = 'en' | 'it';

const languages: Readonly<Record<RuleLanguage, Words>> = { en: english, it: italian };

/** In what language a rule is said, and what its agents are called. */
export interface Telling {
  readonly language: RuleLanguage;
  readonly nameOf: (agent: AgentId) => string;
}

/** Says a rule in plain words: a paragraph a tier, in the order in which cash reaches them, with every figure of the rule. */
export function describeRule(rule: SharingRule, { language, nameOf }: Telling): readonly string[] {
  const words = languages[language];
  const number = (text: string): string => text.replace('.', words.point);
  const amount = (minor: bigint, currency: Currency): string =>
    `${number(formatAmount({ minor, currency }))} ${currency}`;
  const share = (agent: AgentId, of: string): string => `${nameOf(agent)} ${of}`;
  // A comma may be within a number.
  const amounts = (list: readonly AgentAmount[]): string =>
    list.map((one) => share(one.agent, amount(one.amount.minor, one.amount.currency))).join('; ');
  const component = (one: Component): string => {
    if (one.kind === 'royalties') {
      const weights = one.weights?.map(({ asset, weight }) => `${asset}: ${number(formatRational(weight))}`);
      return words.components.royalties(weights?.join('; '));
    }
    if (one.kind !== 'fixed') return words.components[one.kind];
    return words.components.fixed(
      one.rates.map(({ agent, rate }) => share(agent, number(formatShare(rate)))).join('; '),
    );
  };
  const released = ({ by, approvals }: SurplusRule): ReleaseWords => ({ names: by.map(nameOf).join('; '), approvals });
  const reserve = ({ cap, floor, release, ...one }: ReserveRule): ReserveWords => ({
    ...one,
    rate: number(formatShare(one.rate)),
    cap: cap === undefined ? undefined : amount(cap, one.currency),
    floor: floor === undefined ? undefined : amount(floor, one.currency),
    release: release && { ...released(release), belowFloor: release.belowFloor, atEnd: release.atEnd },
  });
  const { minimums, rates, caps } = rule;
  const hours = rates?.perHour.map((one) => share(one.agent, number(formatRational(one.rate)))).join('; ');
  return [
    words.expenses(rule.expenses.shortfall),
    words.fee(number(formatShare(rule.fee.rate))),
    ...(rule.reserve.length === 0 ? [words.noReserve] : rule.reserve.map((one) => words.reserve(reserve(one)))),
    minimums === null ? words.noMinimums : words.minimums(minimums.mode, amounts(minimums.amounts), minimums.shortfall),
    ...(rates === null ? [] : [words.rates(hours ?? '', rates.currency)]),
    sharesWords(rule, words, component),
    ...(caps.length === 0 ? [] : [words.caps(amounts(caps))]),
    words.surplus(rule.surplus && released(rule.surplus)),
  ];
}

function sharesWords({ shares }: SharingRule, words: Words, component: (one: Component) => string): string {
  if (shares.kind === 'hours' && shares.as === 'claim') return words.claim(shares.shortfall);
  if (shares.kind !== 'mix') return words.sharedBy(component(shares));
  const parts = shares.parts.map((part) =>
    words.part(formatShare(part.weight).replace('.', words.point), component(part.component)),
  );
  return words.mixed(parts.join('; '));
}
