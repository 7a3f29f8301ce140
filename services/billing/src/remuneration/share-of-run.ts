import type { AgentId } from '@millepiani/kernel/id';
import { compareUtf8 } from '@millepiani/kernel/utf8-order';
import type { DistributionRun } from '../distributions/distribution-run.ts';
import { counts, type RemunerationDocument, type Share } from './remuneration-document.ts';

/** What is to be documented for one payee. */
export interface ShareOf extends Share {
  readonly payeeId: AgentId;
}

/** A run, as far as it decides that. */
type Shared = {
  readonly basis: Pick<DistributionRun['basis'], 'payerId' | 'collected'>;
  readonly outcome: { readonly run: { readonly posted: DistributionRun['outcome']['run']['posted'] } };
};

/** What was documented of a version before. */
export type Documented = Pick<RemunerationDocument, 'payeeId' | 'fee' | 'expenses' | 'state'>;

/**
 * What a posted run leaves to be documented, by the bytes of payees' ids: all that its version has posted to each so far, less what they
 * invoiced to the client themselves, less what was documented. So what one run takes back is left out of the next document, as a run
 * pays the difference of two sums; where nothing is more than what was documented, there is none.
 */
export function sharesToDocument({ basis, outcome }: Shared, documented: readonly Documented[]): readonly ShareOf[] {
  const { members } = outcome.run.posted;
  return members
    .filter(({ agent }) => agent !== basis.payerId)
    .flatMap(({ agent: payeeId, expenses, minimum, share }) => {
      const own = documented.filter((one) => one.payeeId === payeeId && counts(one));
      const sum = (part: keyof Share) => own.reduce((total, one) => total + one[part], 0n);
      const inHand = basis.collected.find(({ agent }) => agent === payeeId)?.net ?? 0n;
      const left = together(minimum + share - inHand - sum('fee'), expenses - sum('expenses'));
      return left ? [{ payeeId, ...left }] : [];
    })
    .toSorted((a, b) => compareUtf8(a.payeeId, b.payeeId));
}

/** What one part has too much is taken off the other. */
function together(fee: bigint, expenses: bigint): Share | undefined {
  const total = fee + expenses;
  if (total <= 0n) return undefined;
  if (fee < 0n) return { fee: 0n, expenses: total };
  return expenses < 0n ? { fee: total, expenses: 0n } : { fee, expenses };
}
