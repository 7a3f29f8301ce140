import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plusDays } from '@millepiani/kernel/day';
import type { AgentId } from '@millepiani/kernel/id';
import { cashAheadOf } from '../../src/forecasts/cash-ahead.commands.ts';
import { value } from '../distributions/given.ts';
import { today } from '../invoices/invoicing.ts';
import { settlingWorld } from './settling-world.ts';

const on = settlingWorld('billing_refunds_ahead');
beforeAll(on.open);
afterAll(on.close);

/** What is to come in and to go out, but for shares. */
async function cash(agentId: AgentId) {
  const { days } = await cashAheadOf(on.service().billing, agentId, plusDays(today(), 60));
  const flows = days.flatMap((day) => day.flows.map((flow) => `${flow.kind} ${flow.amount}`));
  return flows.filter((flow) => !flow.startsWith('SHARE'));
}

describe('a refund ahead', () => {
  it('goes out once it is requested, on the day of its batch where one has it, and is gone once it is paid', async () => {
    const { aurora, lumen, invoiceId } = await on.given();
    value(await on.pay(invoiceId, '8104.40', { keepExcess: true }));
    expect(await cash(aurora)).toEqual([]);
    value(await on.refund(await on.creditOf(invoiceId)));
    expect(await cash(aurora)).toEqual(['REFUND -10440']);
    expect(await cash(lumen)).toEqual(['REFUND 10440']);
    const [refund] = await on.service().billing.refunds.openOf(aurora);
    const { batchId } = value(await on.make({ refundIds: [refund?.id ?? ''] }));
    expect(await cash(aurora)).toEqual(['BATCH -10440']);
    value(await on.approve(batchId));
    value(await on.execute(batchId));
    expect(await cash(aurora)).toEqual([]);
  });
});
