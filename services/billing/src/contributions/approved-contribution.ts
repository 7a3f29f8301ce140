import type { AgentId, CommissionId, Id } from '@millepiani/kernel/id';
import { type Money, type MoneyText, parseMoney } from '@millepiani/kernel/money';
import type { VersionId } from '../agreements/agreed-version.ts';

export type ContributionId = Id<'ctr'>;

/** What was put in: each kind with just its own facts (ValueFlows' actions). */
export type PutIn =
  /** `rate`: the agreed one per hour of the role. */
  | { readonly kind: 'WORK'; readonly minutes: number; readonly rate: Money }
  /** Money that was spent for the commission: without VAT, and the VAT on it. */
  | { readonly kind: 'EXPENSE'; readonly amount: Money; readonly vat: Money }
  | { readonly kind: 'TRANSFER'; readonly amount: Money }
  | { readonly kind: 'USE'; readonly amount: Money | undefined }
  /** Know-how: whose it is, its citation says. */
  | { readonly kind: 'CITE' };

/** A contribution that somebody else approved and nobody has taken back: it counts, unless it is in dispute. Notes stay with projects. */
export interface ApprovedContribution {
  readonly id: ContributionId;
  readonly commissionId: CommissionId;
  /** The version that was in force when it was recorded. */
  readonly versionId: VersionId;
  readonly agentId: AgentId;
  readonly putIn: PutIn;
  /** A day, ISO 8601. */
  readonly happenedOn: string;
  /** Somebody says that it is not right: nothing is paid for it until that is resolved. */
  readonly isDisputed: boolean;
}

/** What was put in, as projects tells it: facts that a kind does not have are null. */
export interface PutInText {
  readonly kind: PutIn['kind'];
  readonly minutes: number | null;
  readonly rate: MoneyText | null;
  readonly amount: MoneyText | null;
  readonly vat: MoneyText | null;
}

/** Reads what was put in; undefined where a fact is missing that its kind has. */
export function readPutIn({ kind, minutes, ...text }: PutInText): PutIn | undefined {
  const [rate, amount, vat] = [moneyOf(text.rate), moneyOf(text.amount), moneyOf(text.vat)];
  switch (kind) {
    case 'WORK':
      return minutes !== null && rate ? { kind, minutes, rate } : undefined;
    case 'EXPENSE':
      return amount && vat?.currency === amount.currency ? { kind, amount, vat } : undefined;
    case 'TRANSFER':
      return amount ? { kind, amount } : undefined;
    case 'USE':
      return { kind, amount };
    case 'CITE':
      return { kind };
    default:
      return kind satisfies never;
  }
}

function moneyOf(text: MoneyText | null): Money | undefined {
  const money = text ? parseMoney(text, []) : undefined;
  return money?.ok ? money.value : undefined;
}
