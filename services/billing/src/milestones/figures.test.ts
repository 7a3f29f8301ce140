import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { accepted } from '../../test/milestones/milestones.ts';
import { profiles } from '../../test/milestones/profiles.ts';
import { identifierChecks } from '../documents/identifiers.adapter.ts';
import { draftInvoice } from '../invoices/issuing.ts';
import type { TaxProfile } from '../parties/tax-profile.ts';
import { draftOf } from './drafting.ts';
import { begin } from './milestone-billing.ts';

const [person, company, client] = [newId('per'), newId('org'), newId('org')];
const net = { minor: 3_000_00n, currency: 'EUR' } as const;

/** The amounts of the invoice that is drafted of 3000.00 between two, in cents. */
function figures(seller: TaxProfile, buyer: TaxProfile) {
  const facts = accepted({ invoicerId: seller.agentId, clientId: buyer.agentId, amount: net });
  const part = { sellerId: seller.agentId, net };
  const draft = draftOf(begin(facts, [part]), part, { seller, buyer, fundCode: undefined });
  if (!draft.ok) return draft.error;
  const drafted = draftInvoice({ ...draft.value, id: newId('inv'), at: new Date(0) }, identifierChecks);
  if (!drafted.ok) return drafted.error;
  const { totals, summaries, stampDuty } = drafted.value.content;
  const { taxable, vat, withheld, splitVat, toPay } = totals;
  return { taxable, vat, withheld, splitVat, toPay, by: summaries[0]?.treatment, stampDuty: stampDuty?.amount };
}

type Profiles = keyof typeof profiles;
const people: readonly Profiles[] = ['greta', 'fabio', 'elisa'];
const idOf = (who: Profiles, other: AgentId): AgentId => (people.includes(who) ? person : other);
const none = { vat: 0n, withheld: 0n, splitVat: 0n, stampDuty: undefined };
const withheldFromGreta = {
  // 3000.00 + 4 % = 3120.00; 22 % of it 686.40, 20 % of it 624.00; 3120.00 + 686.40 − 624.00.
  ...{ taxable: 3_120_00n, vat: 686_40n, withheld: 624_00n, splitVat: 0n, toPay: 3_182_40n, by: { rate: 22 } },
  stampDuty: undefined,
};
const plain = { ...none, taxable: 3_000_00n, vat: 660_00n, toPay: 3_660_00n, by: { rate: 22 } };
const untaxed = { ...none, taxable: 3_000_00n, toPay: 3_000_00n, by: { nature: 'N2.1' }, stampDuty: 2_00n };

describe('an invoice of 3000.00, by who is on either side', () => {
  it.each([
    ['aurora', 'comune', 'split payment', { ...plain, splitVat: 660_00n, toPay: 3_000_00n }],
    ['greta', 'comune', 'withholding, and so no split', withheldFromGreta],
    ['greta', 'aurora', 'withholding', withheldFromGreta],
    ['officina', 'aurora', 'nothing withheld from a company', plain],
    ['greta', 'officina', 'nothing withheld by who does not', { ...withheldFromGreta, withheld: 0n, toPay: 3_806_40n }],
    ['aurora', 'elisa', 'VAT of a private person', plain],
    [
      'fabio',
      'aurora',
      'forfettario: no VAT, no withholding, stamp duty',
      { ...none, taxable: 3_120_00n, toPay: 3_120_00n, by: { nature: 'N2.2' }, stampDuty: 2_00n },
    ],
    ['aurora', 'lumen', 'reverse charge', untaxed],
    ['greta', 'lumen', 'reverse charge, with the fund', { ...untaxed, taxable: 3_120_00n, toPay: 3_120_00n }],
    ['fabio', 'lumen', 'reverse charge of forfettario', { ...untaxed, taxable: 3_120_00n, toPay: 3_120_00n }],
    ['aurora', 'overseas', 'outside the EU', untaxed],
  ] as const)('%s to %s: %s', (seller, buyer, _what, expected) => {
    expect(figures(profiles[seller](idOf(seller, company)), profiles[buyer](idOf(buyer, client)))).toEqual(expected);
  });

  it('is none of who is both sides', () => {
    const aurora = profiles.aurora(company);
    expect(figures(aurora, aurora)).toMatchObject([{ code: 'SELLER_IS_BUYER' }]);
  });
});
