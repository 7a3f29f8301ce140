import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { formatRational } from '@millepiani/kernel/rational';
import fc from 'fast-check';
import type { Citation, SharingInputs } from '../src/inputs.ts';
import { citationWeight, type SharingRule } from '../src/rule.ts';
import { assets } from './community.ts';

/** Which know-how the citations of inputs are of, by their place. */
export const citedAssets = fc.array(fc.constantFrom(...assets), { minLength: 3, maxLength: 3 });

type Cited = readonly (typeof assets)[number][];
const assetAt = (cited: Cited, place: number) => cited[place] ?? cited[0] ?? assets[0];

/** Inputs whose citations weigh what the rule says of what they cite, as billing makes them. */
export function weighed(rule: SharingRule, inputs: SharingInputs, cited: Cited): SharingInputs {
  const citations = inputs.citations.map((citation, place): Citation => {
    const asset = assetAt(cited, place);
    const weight = asset && citationWeight(rule, asset);
    return weight ? { ...citation, weight } : citation;
  });
  return { ...inputs, citations };
}

/** Inputs as JSON, every number a text; citations say what they cite, and not what it weighs. */
export const written = (inputs: SharingInputs, cited: Cited) => ({
  currency: inputs.currency,
  cash: inputs.cash.toString(),
  expenses: inputs.expenses.map(({ agent, net, gross, deductsVat }) => ({
    agent,
    net: net.toString(),
    gross: gross.toString(),
    deductsVat,
  })),
  reserves: inputs.reserves.map(({ purpose, balance }) => ({ purpose, balance: balance.toString() })),
  hours: inputs.hours.map(({ agent, hours, claimed }) => ({
    agent,
    hours: formatRational(hours),
    claimed: formatRational(claimed),
  })),
  money: inputs.money.map(({ agent, amount }) => ({
    agent,
    minor: amount.minor.toString(),
    currency: amount.currency,
  })),
  points: inputs.points.map(({ agent, points }) => ({ agent, points: formatRational(points) })),
  citations: inputs.citations.map(({ makers }, place) => ({
    asset: assetAt(cited, place),
    makers: makers.map(({ agent, share }) => ({ agent, share: formatRational(share) })),
  })),
});

/** Amounts by name, those that are 0 left out, as the oracle writes them. */
export const named = <T>(list: readonly T[], name: (one: T) => string, amount: (one: T) => bigint) =>
  Object.fromEntries(list.filter((one) => amount(one) !== 0n).map((one) => [name(one), amount(one).toString()]));

/** What the oracle answers to these cases, one a line. */
export function ask(script: string, cases: readonly object[]): readonly unknown[] {
  const input = cases.map((one) => JSON.stringify(one)).join('\n');
  const oracle = join(import.meta.dirname, 'oracle', script);
  const { stdout, stderr, status } = spawnSync('python3', [oracle], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0 || stderr !== '') throw new Error(`The oracle failed with ${status}: ${stderr}`);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
