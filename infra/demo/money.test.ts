import { describe, expect, it } from '@jest/globals';
import { camt053Of, closingCentsOf } from './acts/bank-file.ts';
import { entries, organizations, people } from './community.ts';
import { bankDay, fees, lateInvoice } from './money.ts';
import { taxProfiles } from './ties.ts';

const { iban, openingCents, charges, receipt } = bankDay;
const ofTheDay = { iban, day: '2026-11-27', openingCents, movements: [charges.movement, receipt] };
const centsOf = (amount: string) => Math.round(Number(amount) * 100);

describe('what the bank tells', () => {
  it('begins with what the books say is there, and adds up', () => {
    const [opening] = entries;
    expect(opening?.postings).toContainEqual(['aurora-bank', '8000.00']);
    expect(openingCents).toBe(centsOf('8000.00'));
    expect(closingCentsOf(ofTheDay)).toBe(8_602_50);
  });

  it('is a file whose amounts have no sign, and whose sides do', () => {
    const amounts = [...camt053Of(ofTheDay).matchAll(/<Amt Ccy="EUR">(.*?)<\/Amt><CdtDbtInd>(.*?)</g)];
    expect(amounts.map(([, amount, side]) => [amount, side])).toEqual([
      ['8000.00', 'CRDT'],
      ['8602.50', 'CRDT'],
      ['7.50', 'DBIT'],
      ['610.00', 'CRDT'],
    ]);
  });

  it('has the money for the overdue invoice, from its buyer, and names no number', () => {
    const [line] = lateInvoice.content.lines;
    expect(receipt.cents).toBe(centsOf(line.unitPrice) * 1.22);
    const buyer = taxProfiles.find(({ agent }) => agent === lateInvoice.buyer);
    expect(buyer?.profile).toMatchObject(receipt.payer);
    expect(receipt.remittance).not.toMatch(/\d/);
  });
});

describe('the overdue invoice', () => {
  it('was to be paid before today, and can still be of the day on which the work was done', () => {
    expect(lateInvoice.suppliedOnDay + lateInvoice.dueInDays).toBeLessThan(0);
    expect(lateInvoice.suppliedOnDay).toBeGreaterThan(-12);
  });
});

describe('fees', () => {
  it('are invoiced by an organization that is there, to a member whose tax profile is', () => {
    expect(organizations.map(({ key }) => key)).toContain(fees.organization);
    expect(people.map(({ key }) => key)).toContain(fees.member);
    const taxed: readonly string[] = taxProfiles.map(({ agent }) => agent);
    expect(taxed).toEqual(expect.arrayContaining([fees.organization, fees.member]));
  });
});
