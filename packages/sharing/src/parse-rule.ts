import type { AgentId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { readSurplus } from './read-releases.ts';
import { readShares } from './read-shares.ts';
import { readAmounts, readExpenses, readFee, readMinimums, readRates, readReserve } from './read-tiers.ts';
import { type AgentAmount, componentsOf, type SharingRule } from './rule.ts';
import type { RuleIssue } from './rule-issue.ts';
import { type Entries, type Reading, readable, readChoice, readObject, refuse } from './rule-reading.ts';
import { readRuleText } from './rule-text.ts';

const sections = ['version', 'expenses', 'fee', 'reserve', 'minimums', 'rates', 'shares', 'caps'];
const mayBeSaid = ['surplus'];

/**
 * Reads a sharing rule from JSON that was parsed already. Fails with everything that is wrong with it (at most the first 100
 * things), each with a {@link RuleIssue.code} and its place. `parties` are those of the agreement; nobody else may be named.
 * What a parser of JSON has lost cannot be seen here: prefer {@link parseRuleText} where the text is at hand.
 */
export function parseRule(value: unknown, parties: ReadonlySet<AgentId>): Result<SharingRule, readonly RuleIssue[]> {
  const reading: Reading = { parties, issues: [] };
  if (value === undefined) refuse(reading, 'WRONG_TYPE', 'Expected an object.', []);
  const rule = readRule(reading, value);
  return rule === undefined || reading.issues.length > 0 ? err(reading.issues) : ok(rule);
}

/**
 * Reads a sharing rule from JSON text. Besides what {@link parseRule} refuses: text that is no JSON (`NOT_JSON`), too long
 * (`TOO_LARGE`) or too deep (`TOO_DEEP`), and a key that is there twice in one object (`DUPLICATE_KEY`), of which a parser
 * of JSON would keep the last and say nothing.
 */
export function parseRuleText(text: string, parties: ReadonlySet<AgentId>): Result<SharingRule, readonly RuleIssue[]> {
  const document = readRuleText(text);
  if (!document.ok) return document;
  const { value, repeated } = document.value;
  const rule = parseRule(value, parties);
  if (repeated.length === 0) return rule;
  return err([...repeated, ...(rule.ok ? [] : rule.error)]);
}

function readRule(reading: Reading, value: unknown): SharingRule | undefined {
  const document = readObject(reading, value, [], { required: sections, optional: mayBeSaid });
  const version = readChoice(reading, document?.version, ['version'], ['1']);
  const expenses = readExpenses(reading, document?.expenses);
  const fee = readFee(reading, document?.fee);
  const reserve = readReserve(reading, document?.reserve);
  const minimums = readMinimums(reading, document?.minimums);
  const rates = readRates(reading, document?.rates);
  const shares = readShares(reading, document?.shares, ['shares']);
  const caps = readAmounts(reading, document?.caps, ['caps'], 0);
  const surplus = readSurplus(reading, document?.surplus);
  if (minimums && caps) refuseCapsBelow(reading, minimums.amounts, caps);
  // What could not be read of the shares may be what uses the rates.
  const sharesRead = !reading.issues.some(({ path }) => path[0] === 'shares');
  if (shares && sharesRead && rates !== undefined) refuseRatesUnless(reading, { shares, rates });
  if (!(version && expenses && fee && reserve && shares && caps)) return undefined;
  if (minimums === undefined || rates === undefined) return undefined;
  const rule = { version, expenses, fee, reserve, minimums, rates, shares, caps: readable(caps) };
  return surplus ? { ...rule, surplus } : rule;
}

function refuseCapsBelow(reading: Reading, minimums: readonly AgentAmount[], caps: Entries<AgentAmount>): void {
  for (const [place, cap] of caps.entries()) {
    const below = minimums.some(
      ({ agent, amount }) =>
        agent === cap?.agent && amount.currency === cap.amount.currency && cap.amount.minor < amount.minor,
    );
    if (below) {
      refuse(reading, 'CAP_BELOW_MINIMUM', 'The cap is below the minimum of the same agent.', [
        'caps',
        place,
        'amount',
      ]);
    }
  }
}

function refuseRatesUnless(reading: Reading, { shares, rates }: Pick<SharingRule, 'shares' | 'rates'>): void {
  const used = componentsOf(shares).some(({ component: { kind } }) => kind === 'hours' || kind === 'slices');
  if (used && rates === null) {
    refuse(reading, 'RATES_MISSING', 'Hours and slices are valued by agreed rates: say them.', ['rates']);
  }
  if (!used && rates !== null) {
    refuse(reading, 'RATES_UNUSED', 'No component values hours, so no rate has an effect: say null.', ['rates']);
  }
}
