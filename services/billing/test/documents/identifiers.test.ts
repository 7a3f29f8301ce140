import { describe, expect, it } from '@jest/globals';
import { identifierChecks } from '../../src/documents/identifiers.adapter.ts';
import { toAscii, toLatin1, toPrintable } from '../../src/documents/latin.adapter.ts';

describe('identifiers', () => {
  it.each([
    ['01234560165', true],
    ['01234560156', false],
    ['1234560165', false],
    ['0123456016A', false],
    ['', false],
  ])('partita IVA %s: %s', (text, expected) => {
    expect(identifierChecks.isPartitaIva(text)).toBe(expected);
  });

  it.each([
    ['FRRFBA85H10F205F', true],
    ['FRRFBA85H10F205G', false],
    ['01234560165', true],
    ['01234560156', false],
    ['FRRFBA85H10', false],
  ])('codice fiscale %s: %s', (text, expected) => {
    expect(identifierChecks.isCodiceFiscale(text)).toBe(expected);
  });

  // Numbers that the countries' own authorities print as examples, or with check digits worked out for them.
  it.each([
    ['DE294518730', true],
    ['DE294518731', false],
    ['ATU13585627', true],
    ['ATU13585628', false],
    ['FR40303265045', true],
    ['FR41303265045', false],
    ['BE0428759497', true],
    ['EL094259216', true],
    ['GR094259216', true],
    ['XX123456789', false],
    ['DE', false],
  ])('EU VAT number %s: %s', (text, expected) => {
    expect(identifierChecks.isEuVatNumber(text)).toBe(expected);
  });

  it.each([
    ['IT60P0503401600000000654321', true],
    ['IT60P0503401600000000654312', false],
    ['DE44500105175407324931', true],
    ['it60p0503401600000000654321', false],
  ])('IBAN %s: %s', (text, expected) => {
    expect(identifierChecks.isIban(text)).toBe(expected);
  });

  it.each([
    ['BAPPIT21', true],
    ['BAPPIT21XXX', true],
    ['BAPPIT01', false],
    ['BAPPIT2', false],
  ])('BIC %s: %s', (text, expected) => {
    expect(identifierChecks.isBic(text)).toBe(expected);
  });

  it.each([
    ['IT', true],
    ['CH', true],
    ['US', false],
  ])('%s takes part in SEPA: %s', (country, expected) => {
    expect(identifierChecks.isInSepa(country)).toBe(expected);
  });
});

describe('letters', () => {
  it.each([
    ['Größe, è: 5 €', 'Größe, è: 5 EUR'],
    ['Łódź “x” – y', 'Lódz "x" - y'],
    ['a\tb\n c', 'a b c'],
  ])('%j in Latin-1 is %j', (text, expected) => {
    expect(toLatin1(text)).toBe(expected);
  });

  it.each([
    ['Größe', 'Grosse'],
    ['Ελλάδα', 'Ellada'],
    ['Одеса', 'Odesa'],
  ])('%j in ASCII is %j', (text, expected) => {
    expect(toAscii(text)).toBe(expected);
  });

  it('that the font has are left', () => {
    expect(toPrintable('Łódź Ελλάδα Київ 5 € “x”')).toBe('Łódź Ελλάδα Київ 5 € “x”');
    expect(toPrintable('東')).toMatch(/^[A-Za-z]+$/);
  });
});
