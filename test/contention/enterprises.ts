import type { AgentId, CommissionId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { fixed, ruleOf } from '../../services/billing/test/distributions/given.ts';
import type { World } from '../../services/billing/test/distributions/world.ts';
import { profiles } from '../../services/billing/test/milestones/profiles.ts';

/** A commission whose invoice is drafted, and whose income three share. */
export interface Enterprise {
  readonly commissionId: CommissionId;
  readonly invoiceId: string;
  /** Whoever invoices comes first. */
  readonly parties: readonly AgentId[];
}

/** So many commissions, five of each enterprise that invoices, so that they meet in its accounts and its numbers. */
export async function foundEnterprises(world: World, count: number): Promise<readonly Enterprise[]> {
  const founded: Enterprise[] = [];
  let aurora = newId('org');
  for (let at = 0; at < count; at += 1) {
    if (at % 5 === 0) {
      aurora = newId('org');
      await world.tell.profile(profiles.aurora(aurora));
    }
    const parties = [aurora, newId('per'), newId('per')] as const;
    const [, fabio, greta] = parties;
    await world.tell.profile(profiles.fabio(fabio));
    await world.tell.profile(profiles.greta(greta));
    const shares = fixed([aurora, '1/2'], [fabio, '1/3'], [greta, '1/6']);
    const deal = await world.deal(ruleOf({ shares }), parties);
    const invoiceId = await world.invoiceOf(deal.milestone);
    founded.push({ commissionId: deal.commissionId, invoiceId, parties });
  }
  return founded;
}
