import type { Id } from '@millepiani/kernel/id';
import type { Money } from '@millepiani/kernel/money';
import type { SlotId } from '../commissions/role-slot.ts';

/** By what the use of equipment is measured. */
export const useUnits = ['HOUR', 'DAY', 'KILOMETRE', 'PIECE'] as const;
export type UseUnit = (typeof useUnits)[number];

/** Equipment, and how much of it was used (ValueFlows *resource quantity*). */
export interface Used {
  /** In words. */
  readonly equipment: string;
  /** An exact decimal. */
  readonly quantity: string;
  readonly unit: UseUnit;
}

/** What was put in: each kind with just its own facts. */
export type PutIn =
  /** Work for a role, at its agreed rate per hour. */
  | {
      readonly kind: 'WORK';
      readonly slotId: SlotId;
      readonly commitmentId: Id<'cmt'>;
      readonly minutes: number;
      /** The first day on which it was done, where that is said: ISO 8601. */
      readonly since?: string;
      readonly rate: Money;
    }
  /** Money that was spent for the commission; `reference`: its receipt. */
  | { readonly kind: 'EXPENSE'; readonly amount: Money; readonly vat: Money; readonly reference?: string }
  /** Money that was put in. */
  | { readonly kind: 'TRANSFER'; readonly amount: Money }
  /** Equipment that was used. What was recorded before quantities were asked for has none, and may have an amount. */
  | { readonly kind: 'USE'; readonly amount: Money | undefined; readonly used?: Used }
  /** Know-how that was cited; `reference`: where it is to be found. */
  | { readonly kind: 'CITE'; readonly reference?: string };

/** The kinds, as ValueFlows' actions and the community call them. */
export const contributionKinds = ['WORK', 'USE', 'CITE', 'TRANSFER', 'EXPENSE'] as const;
export type ContributionKind = PutIn['kind'];
