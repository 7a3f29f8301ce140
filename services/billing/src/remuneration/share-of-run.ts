import type { AgentId } from '@millepiani/kernel/id';
import { compareUtf8 } from '@millepiani/kernel/utf8-order';
import type { DistributionRun } from '../distributions/distribution-run.ts';
import type { RemunerationDocument, Share } from './remuneration-document.ts';
import { shareIn, undocumented } from './share-stream.ts';

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
export type Documented = Pick<RemunerationDocument, 'id' | 'payeeId' | 'fee' | 'expenses' | 'state'>;

/** What is to be done for one payee of a version. */
export interface ToDocument<D extends Documented> {
  readonly payeeId: AgentId;
  /** What was drawn up, and is more than is left: nobody is to approve it. */
  readonly withdrawn: readonly D[];
  /** To be drawn up; undefined where all is. */
  readonly left: Share | undefined;
}

/**
 * What a version's last posted run leaves to be documented, by the bytes of payees' ids: all that is posted to each so far, less what they
 * invoiced to the client themselves, less what was documented. So what one run takes back is left out of the next document, as a run
 * pays the difference of two sums. Where less is left than is drawn up, the latest of that are withdrawn, and what is left is drawn up anew.
 */
export function toDocument<D extends Documented>(
  { basis, outcome }: Shared,
  documents: readonly D[],
): readonly ToDocument<D>[] {
  const { members } = outcome.run.posted;
  return members
    .filter(({ agent }) => agent !== basis.payerId)
    .map(({ agent: payeeId }) => {
      const share = shareIn({ basis, outcome }, payeeId);
      const own = documents.filter((one) => one.payeeId === payeeId);
      const issued = own.filter(({ state }) => state === 'ISSUED');
      const kept = own.filter(({ state }) => state === 'DRAWN_UP');
      const withdrawn: D[] = [];
      while (kept.length > 0 && total(undocumented(share, [...issued, ...kept])) < 0n)
        withdrawn.push(...kept.splice(-1));
      return { payeeId, withdrawn, left: together(undocumented(share, [...issued, ...kept])) };
    })
    .toSorted((a, b) => compareUtf8(a.payeeId, b.payeeId));
}

const total = ({ fee, expenses }: Share): bigint => fee + expenses;

/** What one part has too much is taken off the other. */
function together({ fee, expenses }: Share): Share | undefined {
  const all = fee + expenses;
  if (all <= 0n) return undefined;
  if (fee < 0n) return { fee: 0n, expenses: all };
  return expenses < 0n ? { fee: all, expenses: 0n } : { fee, expenses };
}
