import { describe, expect, it } from '@jest/globals';
import { composed, line } from '../../test/documents/cases.ts';
import { buyers, sellers } from '../../test/documents/parties.ts';
import { decideTreatment, type Parties } from './treatment.ts';
import { bearsStampDuty, natures, treatmentOf, vatKey } from './vat.ts';

type Seller = keyof typeof sellers;
type Buyer = keyof typeof buyers;

/** The parties as they are read. */
const between = (seller: Seller, buyer: Buyer): Parties =>
  composed({ seller: sellers[seller], buyer: buyers[buyer], lines: [line('10.00')] });
const decided = (seller: Seller, buyer: Buyer, asked?: string): string => {
  const treatment = decideTreatment(between(seller, buyer), asked, ['vat']);
  return treatment.ok ? vatKey(treatment.value) : (treatment.error[0]?.code ?? '');
};

describe('how a line stands to VAT', () => {
  it.each<[Seller, Buyer, string]>([
    ['aurora', 'agent', '22'],
    ['aurora', 'comune', '22'],
    ['aurora', 'elisa', '22'],
    ['aurora', 'lumen', 'N2.1'],
    ['aurora', 'klara', '22'],
    ['aurora', 'overseas', 'N2.1'],
    ['aurora', 'visitor', 'N2.1'],
    ['fabio', 'agent', 'N2.2'],
    ['fabio', 'comune', 'N2.2'],
    ['fabio', 'elisa', 'N2.2'],
    ['fabio', 'lumen', 'N2.1'],
    ['fabio', 'klara', 'N2.2'],
    ['fabio', 'overseas', 'N2.1'],
    ['elisa', 'agent', 'N2.2'],
    ['greta', 'agent', '22'],
    ['greta', 'lumen', 'N2.1'],
  ])('given %s and %s, when nothing is said, then %s', (seller, buyer, expected) => {
    expect(decided(seller, buyer)).toBe(expected);
  });

  it.each<[Seller, Buyer, string, string]>([
    ['aurora', 'agent', '10', '10'],
    ['aurora', 'agent', 'N4', 'N4'],
    ['aurora', 'agent', 'N6.7', 'N6.7'],
    ['aurora', 'agent', '21', 'UNKNOWN_VAT'],
    ['aurora', 'agent', 'N6', 'UNKNOWN_VAT'],
    ['aurora', 'lumen', 'N2.1', 'N2.1'],
    ['aurora', 'lumen', '22', 'VAT_OF_FOREIGN_BUYER'],
    ['aurora', 'overseas', 'N1', 'VAT_OF_FOREIGN_BUYER'],
    ['fabio', 'agent', 'N1', 'N1'],
    ['fabio', 'agent', 'N2.2', 'N2.2'],
    ['fabio', 'agent', '22', 'VAT_IN_REGIME'],
    ['fabio', 'klara', 'N4', 'VAT_IN_REGIME'],
  ])('given %s and %s, when %s is said, then %s', (seller, buyer, asked, expected) => {
    expect(decided(seller, buyer, asked)).toBe(expected);
  });

  it.each([...Object.keys(natures), '22', '10', '5', '4'])('%s is written and read', (key) => {
    const treatment = treatmentOf(key);
    expect(treatment && vatKey(treatment)).toBe(key);
  });

  it('counts towards stamp duty for five reasons and no other', () => {
    const counting = Object.keys(natures).filter((key) => {
      const treatment = treatmentOf(key);
      return treatment !== undefined && bearsStampDuty(treatment);
    });
    expect(counting).toEqual(['N2.1', 'N2.2', 'N3.5', 'N3.6', 'N4']);
    expect(bearsStampDuty({ rate: 22 })).toBe(false);
  });
});
