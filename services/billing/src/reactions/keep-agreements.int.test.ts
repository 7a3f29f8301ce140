import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { agreementInForce, agreementSuperseded } from '@millepiani/events/projects/agreement.events';
import {
  contributionApproved,
  contributionDisputed,
  contributionRestored,
  contributionReversed,
} from '@millepiani/events/projects/contribution.events';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { type OpenBilling, openBillingOn } from '../../test/billing-on-database.ts';
import { keepAgreements } from './keep-agreements.reaction.ts';
import { keepContributions } from './keep-contributions.reaction.ts';

const database = freshDatabase('billing_keep_agreements');
let service: OpenBilling;
beforeAll(async () => {
  service = await openBillingOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

const [first, second, commissionId] = [newId('agv'), newId('agv'), newId('com')];

/** A version comes into force, as the spine tells it. */
const inForce = (versionId: typeof first, number: number, change: object = {}) => {
  const event = exampleEvent(agreementInForce);
  const data = { ...event.data, versionId, number, commissionId, ...change };
  return service.react((transaction) => keepAgreements(() => service.billing).handle({ ...event, data }, transaction));
};
const supersede = (versionId: typeof first, by: typeof first) => {
  const event = exampleEvent(agreementSuperseded);
  const data = { ...event.data, versionId, by, commissionId };
  return service.react((transaction) => keepAgreements(() => service.billing).handle({ ...event, data }, transaction));
};

describe('what is agreed', () => {
  it('is kept as it came into force, its rule as it was written, and what took its place', async () => {
    await inForce(first, 1);
    await inForce(second, 3, { clientId: null });
    await supersede(first, second);
    const { data } = exampleEvent(agreementInForce);
    const { agreements } = service.billing;
    expect(await agreements.find(first)).toMatchObject({
      ...{ id: first, agreementId: data.agreementId, number: 1, commissionId, parties: data.parties, currency: 'EUR' },
      ...{ clientId: data.clientId, leadId: data.leadId, invoicerId: data.invoicerId, supersededBy: second },
      ...{ rule: JSON.stringify(data.rule), inForceAt: new Date(String(data.inForceAt)) },
      agreedRates: [{ rate: { minor: 45_00n, currency: 'EUR' } }],
    });
    const versions = await agreements.ofCommission(commissionId);
    expect(versions.map(({ id, supersededBy, clientId }) => [id, supersededBy, clientId === undefined])).toEqual([
      [first, second, false],
      [second, undefined, true],
    ]);
    expect(await agreements.loader().loadMany([second, newId('agv')])).toMatchObject([{ id: second }, undefined]);
  });
});

describe('what was put in', () => {
  it('counts from its approval to its reversal, and was never there where it was not approved', async () => {
    const { contributions } = service.billing;
    type Contract =
      | typeof contributionApproved
      | typeof contributionReversed
      | typeof contributionDisputed
      | typeof contributionRestored;
    const handle = (contract: Contract, change: object) => {
      const event = exampleEvent(contract);
      const data = { ...event.data, commissionId, agreementVersionId: first, ...change };
      return service.react((transaction) =>
        keepContributions(() => service.billing).handle({ ...event, data }, transaction),
      );
    };
    const [work, expense, never] = [newId('ctr'), newId('ctr'), newId('ctr')];
    await handle(contributionApproved, { contributionId: work });
    const spent = { kind: 'EXPENSE', slotId: null, minutes: null, rate: null };
    const euros = (amount: string) => ({ amount, currency: 'EUR' });
    await handle(contributionApproved, {
      contributionId: expense,
      ...spent,
      amount: euros('100.00'),
      vat: euros('22.00'),
    });
    await handle(contributionReversed, { contributionId: never, approvedBy: null });
    const { agentId } = exampleEvent(contributionApproved).data;
    expect(await contributions.ofVersions([first])).toMatchObject([
      { id: work, versionId: first, agentId, putIn: { kind: 'WORK', minutes: 480, rate: { minor: 45_00n } } },
      { id: expense, putIn: { kind: 'EXPENSE', amount: { minor: 100_00n }, vat: { minor: 22_00n } } },
    ]);
    expect(await contributions.expensesOf(newId('per'))).toEqual([]);
    const disputed = async () => (await contributions.ofVersions([first])).map(({ isDisputed }) => isDisputed);
    await handle(contributionDisputed, { contributionId: expense });
    await handle(contributionDisputed, { contributionId: never });
    expect(await disputed()).toEqual([false, true]);
    await handle(contributionRestored, { contributionId: expense });
    expect(await disputed()).toEqual([false, false]);
    await handle(contributionReversed, { contributionId: work });
    expect((await contributions.ofVersions([first, second])).map(({ id }) => id)).toEqual([expense]);
    expect(await contributions.ofVersions([second])).toEqual([]);
  });

  it('is set aside where it lacks what its kind has', async () => {
    const event = exampleEvent(contributionApproved);
    const broken = { ...event, data: { ...event.data, contributionId: newId('ctr'), minutes: null } };
    const handled = service.react((transaction) =>
      keepContributions(() => service.billing).handle(broken, transaction),
    );
    await expect(handled).rejects.toThrow('FACT_MISSING');
  });
});
