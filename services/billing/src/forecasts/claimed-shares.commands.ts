import type { Billing } from '../billing.ts';
import type { Invoice } from '../invoices/invoice.ts';
import type { RemunerationDocument } from '../remuneration/remuneration-document.ts';
import { type Claim, type Claims, claimsOn, type Posted } from '../remuneration/share-claims.ts';

/** Who claims what of runs, and which claim an invoice is. */
export interface ClaimedShares extends Claims {
  /** The claim that an invoice for a share makes; undefined of every other invoice. */
  readonly of: (invoice: Invoice) => Claim | undefined;
}

/** What documents stand for of these runs' payments; with the runs of which these invoices ask for a share. */
export async function claimedShares(
  { remunerations, distributions }: Billing,
  runs: readonly Posted[],
  invoices: readonly Invoice[],
): Promise<ClaimedShares> {
  const asking = await remunerations.findMany(invoices.flatMap(({ remunerates }) => remunerates ?? []));
  const versions = new Set([...runs, ...asking].map(({ versionId }) => versionId));
  const documents = await remunerations.ofVersions([...versions]);
  const known = new Set(runs.map(({ id }) => id));
  const others = await Promise.all([...versions].map((versionId) => distributions.postedOf(versionId)));
  const all = [...runs, ...others.flat().filter((run) => !known.has(run.id))];
  const payments = all.flatMap((run) => run.payments.map((payment) => ({ run, payment })));
  const claims = claimsOn(payments, documents);
  const byDocument = new Map<RemunerationDocument['id'], Claim>(claims.claims.map((one) => [one.document.id, one]));
  return { ...claims, of: ({ remunerates }) => remunerates && byDocument.get(remunerates) };
}
