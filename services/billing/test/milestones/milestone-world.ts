import { type AcceptedMilestone, stateOf } from '../../src/milestones/milestone-billing.ts';
import type { TaxProfile } from '../../src/parties/tax-profile.ts';
import type { OpenBilling } from '../billing-on-database.ts';
import { accepted, pointsRule } from './milestones.ts';
import { Teller } from './told.ts';

/** What tests ask about milestones that were accepted, of a service without its server. */
export function milestonesOf(service: () => OpenBilling) {
  const tell = new Teller(service);

  /** A milestone under an agreement that is in force, with profiles of the invoicer and the client; not yet accepted. */
  async function given(seller?: TaxProfile, buyer?: TaxProfile, change: Partial<AcceptedMilestone> = {}) {
    const milestone = accepted({
      ...(seller && { invoicerId: seller.agentId }),
      ...(buyer && { clientId: buyer.agentId }),
      ...change,
    });
    await tell.agreed(milestone, pointsRule);
    for (const profile of [seller, buyer]) if (profile) await tell.profile(profile);
    return milestone;
  }

  /** What came of a milestone: its parts, each with its draft. */
  async function billed({ milestoneId }: AcceptedMilestone) {
    const { milestoneBillings, invoices } = service().billing;
    const billing = await milestoneBillings.find(milestoneId);
    if (!billing) return undefined;
    const parts = await Promise.all(
      billing.parts.map(async (part) => ({
        sellerId: part.sellerId,
        net: part.net.minor,
        missing: part.stage === 'waiting' ? part.missing.map(({ code, path }) => `${code} ${path.join('.')}`) : [],
        invoice: part.stage === 'drafted' ? await invoices.find(part.invoiceId) : undefined,
      })),
    );
    return { state: stateOf(billing), parts };
  }

  return {
    given,
    billed,
    /** The first part. */
    only: async (milestone: AcceptedMilestone) => (await billed(milestone))?.parts[0],
    /** How many invoices there are about its commission. */
    draftsOf: ({ commissionId }: AcceptedMilestone) =>
      service().connection.collection('invoices').countDocuments({ commissionId }),
  };
}
