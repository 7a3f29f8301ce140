import { describe, expect, it } from '@jest/globals';
import { identifierChecks } from '../../../services/members/src/tax/identifiers.adapter.ts';
import {
  aGermanVatNumber,
  anIban,
  aPartitaIva,
  aSuffix,
  checkDigitOfGermanVat,
  checkDigitOfPartitaIva,
  codiceFiscaleOf,
  isIban,
} from './identifiers.ts';

const times = Array.from({ length: 300 }, (_, at) => at);

describe('what the story makes up', () => {
  it('is what the libraries take by which members checks it, however often', () => {
    for (const _ of times) {
      expect(identifierChecks.isPartitaIva(aPartitaIva())).toBe(true);
      expect(identifierChecks.isEuVatNumber('DE', aGermanVatNumber().slice(2))).toBe(true);
      expect(identifierChecks.isIban(anIban())).toBe(true);
    }
  });

  it('is never the same twice', () => {
    for (const make of [aPartitaIva, aGermanVatNumber, anIban, aSuffix]) {
      expect(new Set(times.map(() => make())).size).toBeGreaterThan(295);
    }
  });

  it('has the check digits of numbers that are known', () => {
    expect(checkDigitOfPartitaIva('0123456016')).toBe('5');
    expect(checkDigitOfGermanVat('13669597')).toBe('6');
    expect(isIban('IT60X0542811101000000123456')).toBe(true);
    expect(isIban('IT61X0542811101000000123456')).toBe(false);
  });
});

describe('a codice fiscale', () => {
  it.each([
    [{ firstName: 'Fabio', lastName: 'Ferri', birthday: '1985-06-10', sex: 'M', place: 'F205' }, 'FRRFBA85H10F205F'],
    [{ firstName: 'Ada', lastName: 'Lupi', birthday: '1980-12-01', sex: 'F', place: 'A944' }, 'LPUDAA80T41A944G'],
    [{ firstName: 'Gianfranco', lastName: 'Fo', birthday: '1999-01-31', sex: 'M', place: 'H501' }, 'FOXGFR99A31H501'],
  ] as const)('of %j begins as it must, and its last letter checks the others', (born, expected) => {
    const code = codiceFiscaleOf(born);
    expect(code.slice(0, expected.length)).toBe(expected);
    expect(identifierChecks.isPersonsTaxCode(code)).toBe(true);
  });
});
