import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identifierChecks } from '../src/tax/identifiers.adapter.ts';
import { Chance } from './chance.ts';
import { fiscalCode, iban, vatNumber } from './identifiers.ts';

const anyChance = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((seed) => new Chance(seed));

describe('seeded identifiers', () => {
  it('property: have digits that check them, by the libraries that the service asks', () => {
    const name = fc.constantFrom('Ada', 'Fabrizio', 'Zo', 'Io', 'Niccolò', 'D’Elia', 'Fo', 'Barbara');
    fc.assert(
      fc.property(anyChance, name, name, (chance, first, last) => {
        expect(identifierChecks.isPartitaIva(vatNumber(chance))).toBe(true);
        expect(identifierChecks.isPersonsTaxCode(fiscalCode({ first, last }, chance))).toBe(true);
        expect(identifierChecks.isIban(iban(chance))).toBe(true);
      }),
    );
  });

  it('begin with the letters of one’s names, as the law has it', () => {
    const code = (first: string, last: string) => fiscalCode({ first, last }, new Chance(1)).slice(0, 6);
    expect(code('Mario', 'Rossi')).toBe('RSSMRA');
    // Four consonants: the second is left out.
    expect(code('Gianfranco', 'Fo')).toBe('FOXGFR');
    expect(code('Io', 'Di')).toBe('DIXIOX');
  });
});
