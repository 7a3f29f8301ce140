import type { DistributionRun } from '../distributions/distribution-run.ts';
import { counts, type RemunerationDocument } from './remuneration-document.ts';

/** A run that has payments. */
export type Posted = Extract<DistributionRun, { readonly state: 'POSTED' | 'PAID' }>;

/** What a run pays, or paid, to one payee. */
export interface SharePayment {
  readonly run: Posted;
  readonly payment: Posted['payments'][number];
}

/** What a document stands for of payments of runs, in cents. */
export interface Claim {
  readonly document: RemunerationDocument;
  /** In no batch yet. */
  readonly open: bigint;
  /** In a batch that a bank has not executed. */
  readonly ordered: bigint;
  readonly paid: bigint;
  /** The day of the latest that was paid, ISO 8601; undefined where nothing was. */
  readonly paidOn: string | undefined;
  /** What of which payment it stands for. */
  readonly takes: readonly { readonly payment: SharePayment['payment']; readonly amount: bigint }[];
}

/** Who claims what, and what of each payment no invoice is for, in cents. */
export interface Claims {
  readonly claims: readonly Claim[];
  readonly unclaimed: readonly (SharePayment & { readonly left: bigint })[];
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** How much of payments a document stands for: its share; once it is issued, what it changed of them too. */
function askedBy(document: RemunerationDocument): bigint {
  const share = document.fee + document.expenses;
  return document.state === 'ISSUED' ? share + document.settlement.restated : share;
}

/** Whether it is an invoice, or is to be one. */
export const isInvoice = (document: RemunerationDocument): boolean =>
  document.state !== 'WAITING' && document.paper.kind === 'INVOICE';

/**
 * Which document stands for which payments, so that a share and the document that asks for it are counted once. A document is for its
 * own run's payment, and for what earlier ones of the version left over: one that was declined is drawn up with the next run.
 */
export function claimsOn(payments: readonly SharePayment[], documents: readonly RemunerationDocument[]): Claims {
  const rest = payments.map((one): Rest => ({ ...one, free: one.payment.amount, left: one.payment.amount }));
  const claims = new Map(documents.filter(counts).map((document) => [document.id, nothing(document)]));
  // Each its own first: so nobody takes what is another's.
  for (const isOwn of [true, false]) {
    for (const claim of claims.values()) {
      const { document } = claim;
      const open = rest.filter((one) => isOf(one, document) && (one.run.id === document.runId) === isOwn);
      claims.set(document.id, take(claim, open));
    }
  }
  return { claims: [...claims.values()], unclaimed: rest.map(({ run, payment, left }) => ({ run, payment, left })) };
}

/** A payment, and what of it nobody claims, and no invoice. */
interface Rest extends SharePayment {
  free: bigint;
  left: bigint;
}

const nothing = (document: RemunerationDocument): Claim => ({
  ...{ document, open: 0n, ordered: 0n, paid: 0n, paidOn: undefined, takes: [] },
});

const isOf = ({ run, payment }: SharePayment, { payeeId, versionId }: RemunerationDocument): boolean =>
  payment.payeeId === payeeId && run.versionId === versionId;

/** The claim with what it still asks for of these payments, as far as there is so much. */
function take(before: Claim, payments: readonly Rest[]): Claim {
  const { document } = before;
  let claim = before;
  let need = askedBy(document) - before.open - before.ordered - before.paid;
  for (const one of payments) {
    const taken = least(need, one.free);
    if (taken <= 0n) continue;
    need -= taken;
    one.free -= taken;
    if (isInvoice(document)) one.left -= taken;
    claim = add(claim, one.payment, taken);
  }
  return claim;
}

function add(before: Claim, payment: SharePayment['payment'], taken: bigint): Claim {
  const { batchId, paidOn } = payment;
  const claim = { ...before, takes: [...before.takes, { payment, amount: taken }] };
  if (paidOn === undefined) {
    return batchId === undefined
      ? { ...claim, open: claim.open + taken }
      : { ...claim, ordered: claim.ordered + taken };
  }
  const latest = claim.paidOn === undefined || claim.paidOn < paidOn ? paidOn : claim.paidOn;
  return { ...claim, paid: claim.paid + taken, paidOn: latest };
}
