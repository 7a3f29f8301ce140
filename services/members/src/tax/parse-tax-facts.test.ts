import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aurora, comune, fabio, lumen } from '../../test/tax-given.ts';
import { identifierChecks } from './identifiers.adapter.ts';
import { parseTaxFacts, type TaxFactsText } from './parse-tax-facts.ts';

const parse = (text: TaxFactsText, isPerson = false) =>
  parseTaxFacts(text, { isPerson, checks: identifierChecks, path: ['profile'] });
const faults = (text: TaxFactsText, isPerson = false) => {
  const parsed = parse(text, isPerson);
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
};

describe('how an agent is taxed', () => {
  it('is read of a company, a freelancer, a client abroad and a public body', () => {
    expect(parse(aurora)).toMatchObject({ ok: true, value: { name: 'Studio Aurora', personsName: undefined } });
    expect(parse(fabio, true)).toMatchObject({
      ok: true,
      value: { name: 'Fabio Ferri', personsName: { firstName: 'Fabio', lastName: 'Ferri' }, regime: 'RF19' },
    });
    expect(parse(lumen)).toMatchObject({ ok: true, value: { vatNumber: '294518730', regime: undefined } });
    // It keeps tax back by law, whether or not anybody says so.
    expect(parse(comune)).toMatchObject({ ok: true, value: { isPublicBody: true, isWithholdingAgent: true } });
  });

  it('has its identifiers in one form, whatever people write into them', () => {
    const written = {
      ...fabio,
      vatNumber: 'it 0246.8130.162',
      fiscalCode: 'frr fba 85h10 f205f',
      iban: 'it76 u050 3401 6000 0000 0777 001',
      socialFund: { kind: 'INPS', rate: '0.0400' } as const,
    };
    expect(parse(written, true)).toMatchObject({
      ok: true,
      value: {
        vatNumber: '02468130162',
        fiscalCode: 'FRRFBA85H10F205F',
        iban: 'IT76U0503401600000000777001',
        socialFund: { kind: 'INPS', rate: '0.04' },
      },
    });
  });

  it.each<[string, TaxFactsText, boolean, readonly string[]]>([
    ['an organization without a name', { ...aurora, name: null }, false, ['NAME_OR_NAMES name']],
    ['an organization with a first name', { ...aurora, firstName: 'Ada' }, false, ['NAME_OR_NAMES name']],
    ['a person with one name', { ...fabio, lastName: '' }, true, ['NAME_OR_NAMES firstName']],
    ['a person with a company’s name', { ...fabio, name: 'Ferri Snc' }, true, ['NAME_OR_NAMES firstName']],
    ['a name that runs backwards', { ...aurora, name: 'a\u202eb' }, false, ['FORBIDDEN_CHARACTER name']],
    ['a name that is a link', { ...aurora, name: 'https://a.example' }, false, ['LINK_IN_NAME name']],
    ['a name of 10,000 characters', { ...aurora, name: 'x'.repeat(10_000) }, false, ['TOO_LONG name']],
    ['a wrong check digit', { ...aurora, vatNumber: '01234560166' }, false, ['INVALID_VAT_NUMBER vatNumber']],
    ['a German number in Italy', { ...aurora, vatNumber: 'DE294518730' }, false, ['INVALID_VAT_NUMBER vatNumber']],
    ['a wrong German number', { ...lumen, vatNumber: 'DE294518731' }, false, ['INVALID_VAT_NUMBER vatNumber']],
    [
      'a person’s code of an organization',
      { ...aurora, fiscalCode: fabio.fiscalCode },
      false,
      ['INVALID_FISCAL_CODE fiscalCode'],
    ],
    ['a wrong code', { ...fabio, fiscalCode: 'FRRFBA85H10F205G' }, true, ['INVALID_FISCAL_CODE fiscalCode']],
    ['an IBAN with a slip', { ...aurora, iban: 'IT60P0503401600000000654312' }, false, ['INVALID_IBAN iban']],
    [
      'no country',
      { ...lumen, address: { ...lumen.address, country: 'de' } },
      false,
      ['UNKNOWN_COUNTRY address.country'],
    ],
    [
      'a postal code of four digits',
      { ...aurora, address: { ...aurora.address, postalCode: '2404' } },
      false,
      ['INVALID_POSTAL_CODE address.postalCode'],
    ],
    [
      'a province of Germany',
      { ...lumen, address: { ...lumen.address, province: 'BY' } },
      false,
      ['INVALID_PROVINCE address.province'],
    ],
    [
      'nobody knows whom, in Italy',
      { ...comune, isPublicBody: false, fiscalCode: null },
      false,
      ['INVALID_RECIPIENT_CODE recipientCode'],
    ],
    [
      'no number at all, in Italy',
      { ...aurora, vatNumber: null, regime: null, isWithholdingAgent: false },
      false,
      ['TAX_ID_MISSING vatNumber'],
    ],
    [
      'a VAT number without a regime',
      { ...aurora, regime: null, isWithholdingAgent: false },
      false,
      ['REGIME_MISSING regime'],
    ],
    ['a regime without a VAT number', { ...fabio, vatNumber: null, socialFund: null }, true, ['SELLERS_ALONE regime']],
    ['a fund without a VAT number', { ...fabio, vatNumber: null, regime: null }, true, ['SELLERS_ALONE socialFund']],
    [
      'a flat rate that keeps tax back',
      { ...fabio, isWithholdingAgent: true },
      true,
      ['NOT_A_WITHHOLDING_AGENT isWithholdingAgent'],
    ],
    ['a regime abroad', { ...lumen, regime: 'RF01' }, false, ['ITALIAN_ALONE regime']],
    [
      'a public body abroad',
      { ...lumen, isPublicBody: true, recipientCode: 'UFA1B2' },
      false,
      ['ITALIAN_ALONE isWithholdingAgent', 'ITALIAN_ALONE isPublicBody', 'ITALIAN_ALONE recipientCode'],
    ],
    [
      'a person who is a public body',
      { ...fabio, isPublicBody: true, recipientCode: 'UFA1B2' },
      true,
      ['NOT_A_PUBLIC_BODY isPublicBody'],
    ],
    [
      'a public body without an office',
      { ...comune, recipientCode: null },
      false,
      ['RECIPIENT_CODE_MISSING recipientCode'],
    ],
    [
      'a public body without a code',
      { ...comune, fiscalCode: null },
      false,
      ['TAX_ID_MISSING vatNumber', 'TAX_ID_MISSING fiscalCode'],
    ],
    [
      'six characters of a company',
      { ...aurora, recipientCode: 'ABC123' },
      false,
      ['INVALID_RECIPIENT_CODE recipientCode'],
    ],
    [
      'a word of the exchange’s own',
      { ...aurora, recipientCode: 'XXXXXXX' },
      false,
      ['INVALID_RECIPIENT_CODE recipientCode'],
    ],
    ['mail to nobody', { ...aurora, certifiedMail: 'aurora' }, false, ['INVALID_EMAIL certifiedMail']],
  ])('is refused with %s', (_what, text, isPerson, expected) => {
    expect(faults(text, isPerson)).toEqual(expected);
  });

  it.each(['0', '0.0', '0.00000', '1', '1.0', '-0.04', '4%', '0,04', '0.00001', '.04', '0.04 '])(
    'has no rate %j',
    (rate) => {
      expect(faults({ ...fabio, socialFund: { kind: 'INPS', rate } }, true)).toEqual(['INVALID_RATE socialFund.rate']);
    },
  );

  it('is refused with all that is wrong in its parts at once', () => {
    const text = {
      ...aurora,
      name: '',
      vatNumber: '1',
      iban: '2',
      certifiedMail: '3',
      address: { ...aurora.address, city: '' },
    };
    expect(faults(text)).toEqual([
      'NAME_OR_NAMES name',
      'INVALID_VAT_NUMBER vatNumber',
      'INVALID_IBAN iban',
      'TOO_SHORT address.city',
      'INVALID_EMAIL certifiedMail',
    ]);
  });

  it('never takes a number of which one digit is another', () => {
    const digits = fc.record({ at: fc.nat({ max: 10 }), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(digits, ({ at, by }) => {
        const turn = (text: string) => text.slice(0, at) + String((Number(text[at]) + by) % 10) + text.slice(at + 1);
        expect(faults({ ...aurora, vatNumber: turn(aurora.vatNumber) })).toEqual(['INVALID_VAT_NUMBER vatNumber']);
        expect(faults({ ...comune, fiscalCode: turn(comune.fiscalCode) })).toEqual(['INVALID_FISCAL_CODE fiscalCode']);
      }),
    );
  });

  it('never throws, whatever is written', () => {
    const any = fc.option(fc.string({ unit: 'binary', maxLength: 80 }));
    const text = fc.record({
      ...{ name: any, firstName: any, lastName: any, vatNumber: any, fiscalCode: any, iban: any },
      ...{ recipientCode: any, certifiedMail: any },
      address: fc.record({
        street: fc.string(),
        postalCode: fc.string(),
        city: fc.string(),
        province: any,
        country: fc.constantFrom('IT', 'DE', 'GR', 'GB', 'XX'),
      }),
    });
    fc.assert(fc.property(text, fc.boolean(), (said, isPerson) => void parse(said, isPerson)));
  });

  it('outside the European Union is taken by its form', () => {
    const overseas = {
      ...lumen,
      vatNumber: 'GB 123 4567 89',
      address: { ...lumen.address, country: 'GB', city: 'London' },
    };
    expect(parse(overseas)).toMatchObject({ ok: true, value: { vatNumber: 'GB123456789' } });
    expect(faults({ ...overseas, vatNumber: 'no number: "' })).toEqual(['INVALID_VAT_NUMBER vatNumber']);
    // Greece writes EL before its own.
    const greek = { ...lumen, vatNumber: 'EL094259216', address: { ...lumen.address, country: 'GR', city: 'Αθήνα' } };
    expect(parse(greek)).toMatchObject({ ok: true, value: { vatNumber: '094259216' } });
  });
});
