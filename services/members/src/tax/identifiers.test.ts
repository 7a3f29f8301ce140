import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identifierChecks as checks } from './identifiers.adapter.ts';
import { parseFiscalCode, parseIban, parseVatNumber } from './identifiers.ts';

const path = ['field'];
const vat = (text: string, country: string) => parseVatNumber({ text, country }, checks, path);
const refused = (code: string) => ({ ok: false, error: [{ code, path }] });

/** One of each country of the European Union, as its own documents give an example. */
const vatNumbers: Readonly<Record<string, string>> = {
  ...{ AT: 'U13585627', BE: '0428759497', BG: '175074752', CY: '10259033P', CZ: '25123891', DE: '136695976' },
  ...{ DK: '13585628', EE: '100931558', ES: 'B58378431', FI: '20774740', FR: '40303265045', GR: '094259216' },
  ...{ HR: '33392005961', HU: '12892312', IE: '6433435F', IT: '00743110157', LT: '119511515', LU: '15027442' },
  ...{ LV: '40003521600', MT: '11679112', NL: '004495445B01', PL: '8567346215', PT: '501964843', RO: '18547290' },
  ...{ SE: '123456789701', SI: '50223054', SK: '2022749619' },
};

describe('a VAT number', () => {
  it.each(Object.entries(vatNumbers))('of %s is %s, with or without the prefix', (country, number) => {
    const prefix = country === 'GR' ? 'EL' : country;
    const expected = { ok: true, value: number };
    expect(vat(number, country)).toEqual(expected);
    expect(vat(`${prefix}${number}`, country)).toEqual(expected);
    expect(vat(` ${prefix.toLowerCase()} ${number.slice(0, 3)}.${number.slice(3)} `, country)).toEqual(expected);
  });

  it.each(Object.keys(vatNumbers))('of %s is not just any digits', (country) => {
    for (const text of ['', '1', '12345', country, '0'.repeat(30)]) {
      expect(vat(text, country)).toMatchObject(refused('INVALID_VAT_NUMBER'));
    }
  });

  it('of one country is none of another with another form', () => {
    expect(vat('DE136695976', 'IT')).toMatchObject(refused('INVALID_VAT_NUMBER'));
    expect(vat('IT00743110157', 'DE')).toMatchObject(refused('INVALID_VAT_NUMBER'));
  });

  it('of Italy never takes one that differs in a digit', () => {
    const place = fc.record({ at: fc.nat({ max: 10 }), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(place, ({ at, by }) => {
        const number = vatNumbers.IT ?? '';
        const other = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1);
        expect(vat(other, 'IT')).toMatchObject(refused('INVALID_VAT_NUMBER'));
      }),
    );
  });

  it.each(['CH', 'GB', 'US', 'SM', 'VA'])('of %s, outside the Union, is taken by its form', (country) => {
    expect(vat('CHE-123.456.788', country)).toEqual({ ok: true, value: 'CHE123456788' });
    expect(vat('a/b 1', country)).toEqual({ ok: true, value: 'A/B1' });
    for (const text of ['', '<x>', 'Ж1', 'x'.repeat(29)])
      expect(vat(text, country)).toMatchObject(refused('INVALID_VAT_NUMBER'));
  });

  it('that is a book is not looked at', () => {
    expect(vat('1'.repeat(1_000_000), 'IT')).toMatchObject(refused('INVALID_VAT_NUMBER'));
    expect(vat(' '.repeat(1_000_000), 'US')).toMatchObject(refused('INVALID_VAT_NUMBER'));
  });
});

describe('a codice fiscale', () => {
  const parse = (text: string, isPerson: boolean) => parseFiscalCode({ text, isPerson }, checks, path);

  it('is of a person or of a body, each in its own form', () => {
    expect(parse('RSSMRA85T10A562S', true)).toEqual({ ok: true, value: 'RSSMRA85T10A562S' });
    expect(parse('rss mra 85t10 a562s', true)).toEqual({ ok: true, value: 'RSSMRA85T10A562S' });
    expect(parse('00743110157', false)).toEqual({ ok: true, value: '00743110157' });
    expect(parse('00743110157', true)).toMatchObject(refused('INVALID_FISCAL_CODE'));
    expect(parse('RSSMRA85T10A562S', false)).toMatchObject(refused('INVALID_FISCAL_CODE'));
  });

  it.each(['', 'RSSMRA85T10A562T', 'RSSMRA85T10A562', 'RSSMRA85T10A562SS', 'RSSMRA85Z10A562S', 'x'.repeat(99)])(
    'is not %j',
    (text) => {
      expect(parse(text, true)).toMatchObject(refused('INVALID_FISCAL_CODE'));
    },
  );
});

describe('an IBAN', () => {
  const parse = (text: string) => parseIban(text, checks, path);

  it.each([
    ['IT60 X054 2811 1010 0000 0123 456', 'IT60X0542811101000000123456'],
    ['de89370400440532013000', 'DE89370400440532013000'],
    ['FR14 2004 1010 0505 0001 3M02 606', 'FR1420041010050500013M02606'],
    ['NL91ABNA0417164300', 'NL91ABNA0417164300'],
  ])('%s is %s', (text, value) => {
    expect(parse(text)).toEqual({ ok: true, value });
  });

  it.each([
    '',
    'IT',
    'IT61X0542811101000000123456',
    'IT60X054281110100000012345',
    'XX89370400440532013000',
    '7'.repeat(99),
  ])('%j is none', (text) => {
    expect(parse(text)).toMatchObject(refused('INVALID_IBAN'));
  });

  it('never takes one in which two digits beside each other have changed places', () => {
    const iban = 'DE89370400440532013000';
    fc.assert(
      fc.property(fc.integer({ min: 4, max: iban.length - 2 }), (at) => {
        const turned = iban.slice(0, at) + iban.charAt(at + 1) + iban.charAt(at) + iban.slice(at + 2);
        expect(parse(turned).ok).toBe(turned === iban);
      }),
    );
  });
});
