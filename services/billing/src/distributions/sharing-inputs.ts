import type { Currency } from '@millepiani/kernel/currency';
import type { AgentId } from '@millepiani/kernel/id';
import { rational } from '@millepiani/kernel/rational';
import type {
  Citation,
  Expense,
  HoursWorked,
  MoneyGiven,
  ReserveBalance,
  SharingInputs,
} from '@millepiani/sharing/inputs';
import { citationWeight, componentsOf, type SharingRule } from '@millepiani/sharing/rule';
import type { ApprovedContribution, ContributionId } from '../contributions/approved-contribution.ts';
import type { CitedKnowHow } from '../contributions/cited-know-how.ts';

/** Why a contribution that was approved counts for nothing under a version. */
export type LeftOutReason =
  /** Whose it is signed another version and not this one. */
  | 'NOT_A_PARTY'
  /** The rule shares by something else. */
  | 'NOT_IN_RULE'
  /** The rule values hours, and has no rate for this agent. */
  | 'NO_AGREED_RATE'
  /** Not the currency of the waterfall; of money at risk, not that of the rule's rates. */
  | 'OTHER_CURRENCY'
  /** Nobody knows whether who spent it deducts VAT. It counts as soon as that is known. */
  | 'TAX_PROFILE_MISSING'
  /** What was used has no agreed value: a rule values hours alone. */
  | 'NO_AGREED_VALUE'
  /** Whose know-how it is has not been heard yet. It counts as soon as that is known. */
  | 'NOT_WEIGHTED'
  /** Somebody says that it is not right, and that is not resolved yet. */
  | 'DISPUTED';

/** A contribution that was approved and does not count, and why. */
export interface LeftOut {
  readonly contributionId: ContributionId;
  readonly agentId: AgentId;
  readonly reason: LeftOutReason;
}

/** What a version's inputs are made of. */
export interface InputFacts {
  readonly currency: Currency;
  readonly rule: SharingRule;
  readonly parties: ReadonlySet<AgentId>;
  /** Minor units collected, net of VAT, cumulative. */
  readonly cash: bigint;
  readonly contributions: readonly ApprovedContribution[];
  /** Whose the know-how is that contributions cite, as far as that was told. */
  readonly cited: ReadonlyMap<ContributionId, CitedKnowHow>;
  readonly reserves: readonly ReserveBalance[];
  /** Whether who spent money on a day deducts VAT; undefined where nothing is known of their taxation. */
  readonly deductsVat: (agentId: AgentId, day: string) => boolean | undefined;
}

/** A version's inputs, and everything that was put in and does not count. */
export interface Counted {
  readonly inputs: SharingInputs;
  readonly leftOut: readonly LeftOut[];
}

/** What one contribution is among the inputs. */
type Counting =
  | { readonly as: 'hours'; readonly input: HoursWorked }
  | { readonly as: 'expenses'; readonly input: Expense }
  | { readonly as: 'money'; readonly input: MoneyGiven }
  | { readonly as: 'citations'; readonly input: Citation }
  | { readonly as: 'nothing'; readonly reason: LeftOutReason };

/**
 * The inputs of a version, by the ids of contributions, so that the same facts give the same inputs. Each contribution is either
 * among them or among what is left out: none is lost in silence.
 */
export function countInputs(facts: InputFacts): Counted {
  const counted = facts.contributions
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((contribution) => ({ contribution, counting: count(contribution, facts) }));
  const { currency, cash, reserves } = facts;
  return {
    inputs: {
      ...{ currency, cash, reserves },
      expenses: counted.flatMap(({ counting }) => (counting.as === 'expenses' ? [counting.input] : [])),
      hours: counted.flatMap(({ counting }) => (counting.as === 'hours' ? [counting.input] : [])),
      money: counted.flatMap(({ counting }) => (counting.as === 'money' ? [counting.input] : [])),
      citations: counted.flatMap(({ counting }) => (counting.as === 'citations' ? [counting.input] : [])),
      // Peers give no points yet: rules that share by them alone have no contributors.
      points: [],
    },
    leftOut: counted.flatMap(({ contribution: { id: contributionId, agentId }, counting }) =>
      counting.as === 'nothing' ? [{ contributionId, agentId, reason: counting.reason }] : [],
    ),
  };
}

const nothing = (reason: LeftOutReason): Counting => ({ as: 'nothing', reason });

function count(contribution: ApprovedContribution, facts: InputFacts): Counting {
  const { id, agentId: agent, putIn, happenedOn, isDisputed } = contribution;
  if (isDisputed) return nothing('DISPUTED');
  if (!facts.parties.has(agent)) return nothing('NOT_A_PARTY');
  const by = { id, agent };
  switch (putIn.kind) {
    case 'WORK':
      return countWork(by, putIn.minutes, facts.rule);
    case 'EXPENSE': {
      const { amount, vat } = putIn;
      if (amount.currency !== facts.currency) return nothing('OTHER_CURRENCY');
      const deductsVat = facts.deductsVat(agent, happenedOn);
      if (deductsVat === undefined) return nothing('TAX_PROFILE_MISSING');
      const input = { ...by, net: amount.minor, gross: amount.minor + vat.minor, deductsVat };
      return { as: 'expenses', input };
    }
    case 'TRANSFER':
      if (!shares(facts.rule, 'slices')) return nothing('NOT_IN_RULE');
      if (putIn.amount.currency !== facts.rule.rates?.currency) return nothing('OTHER_CURRENCY');
      return { as: 'money', input: { ...by, amount: putIn.amount } };
    case 'USE':
      return nothing('NO_AGREED_VALUE');
    case 'CITE':
      return countCitation(id, facts);
    default:
      return putIn satisfies never;
  }
}

/** Know-how weighs by the rule, and is its makers', whether they are parties or not. */
function countCitation(id: ContributionId, { rule, cited }: InputFacts): Counting {
  if (!shares(rule, 'royalties')) return nothing('NOT_IN_RULE');
  const knowHow = cited.get(id);
  const weight = knowHow && citationWeight(rule, knowHow.assetId);
  if (!weight) return nothing('NOT_WEIGHTED');
  const makers = knowHow.makers.map(({ agentId: agent, basisPoints }) => ({
    agent,
    share: rational(BigInt(basisPoints), 10_000n),
  }));
  return { as: 'citations', input: { id, weight, makers } };
}

/** Hours weigh by the rule's own rate for their agent; none of them is claimed by other means. */
function countWork(by: Pick<HoursWorked, 'id' | 'agent'>, minutes: number, rule: SharingRule): Counting {
  if (!(shares(rule, 'hours') || shares(rule, 'slices'))) return nothing('NOT_IN_RULE');
  if (!rule.rates?.perHour.some(({ agent }) => agent === by.agent)) return nothing('NO_AGREED_RATE');
  return { as: 'hours', input: { ...by, hours: rational(BigInt(minutes), 60n), claimed: rational(0n) } };
}

const shares = (rule: SharingRule, kind: 'hours' | 'slices' | 'royalties'): boolean =>
  componentsOf(rule.shares).some(({ component }) => component.kind === kind);
