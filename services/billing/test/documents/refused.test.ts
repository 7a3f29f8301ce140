import { describe, expect, it } from '@jest/globals';
import { type ContentText, compose } from '../../src/documents/document.ts';
import { identifierChecks } from '../../src/documents/identifiers.adapter.ts';
import { line } from './cases.ts';
import { buyers, sellers } from './parties.ts';

const text = (change: Partial<ContentText> = {}): ContentText => ({
  seller: sellers.aurora,
  buyer: buyers.agent,
  lines: [line('100.00')],
  ...change,
});
/** A party instead of another: what only the other has is gone. */
const whole = (party: object) => ({
  name: null,
  vatNumber: '',
  deliveryCode: null,
  isWithholdingAgent: null,
  ...party,
});
const seller = (change: object, of: object = sellers.aurora) =>
  text({ seller: { ...sellers.aurora, ...whole(of), ...change } });
const buyer = (change: object, of: object = buyers.agent) =>
  text({ buyer: { ...buyers.agent, ...whole(of), ...change } });
const address = (change: object) => ({ address: { ...sellers.aurora.address, ...change } });
const ddt = (number: string, date: string) => ({ number, date });
const one = (change: object) => text({ lines: [{ ...line('100.00'), ...change }] });

describe('a document', () => {
  it.each<[string, ContentText, string, (string | number)[]]>([
    [
      'a VAT number with two digits turned',
      seller({ vatNumber: '01234560156' }),
      'INVALID_VAT_NUMBER',
      ['seller', 'vatNumber'],
    ],
    [
      'a tax code with another check letter',
      seller({ taxCode: 'FRRFBA85H10F205A' }),
      'INVALID_TAX_CODE',
      ['seller', 'taxCode'],
    ],
    ['an unknown regime', seller({ regime: 'RF03' }), 'UNKNOWN_REGIME', ['seller', 'regime']],
    ['a travel agent', seller({ regime: 'RF11' }), 'REGIME_NOT_SUPPORTED', ['seller', 'regime']],
    [
      'a seller abroad',
      seller(address({ country: 'DE', province: null })),
      'SELLER_NOT_IN_ITALY',
      ['seller', 'address', 'country'],
    ],
    ['a country that is none', seller(address({ country: 'XX' })), 'UNKNOWN_COUNTRY', ['seller', 'address', 'country']],
    [
      'a postal code of four digits',
      seller(address({ postalCode: '2404' })),
      'INVALID_POSTAL_CODE',
      ['seller', 'address', 'postalCode'],
    ],
    [
      'a province of three letters',
      seller(address({ province: 'BGA' })),
      'INVALID_PROVINCE',
      ['seller', 'address', 'province'],
    ],
    ['a name and names', seller({ givenName: 'Ada' }), 'NAME_OR_NAMES', ['seller', 'name']],
    ['half of a name', seller({ familyName: '' }, sellers.fabio), 'NAME_OR_NAMES', ['seller', 'name']],
    ['an unknown fund', seller({ fund: { code: 'TC23', rate: '4' } }), 'UNKNOWN_FUND', ['seller', 'fund', 'code']],
    [
      'a fund of more than all',
      seller({ fund: { code: 'TC22', rate: '101' } }),
      'INVALID_PERCENTAGE',
      ['seller', 'fund', 'rate'],
    ],
    [
      'withholding in forfettario',
      seller({ withholding: sellers.greta.withholding }, sellers.fabio),
      'WITHHOLDING_IN_REGIME',
      ['seller', 'withholding'],
    ],
    [
      'withholding for a reason that is gone',
      seller({ withholding: { ...sellers.greta.withholding, reason: 'Z' } }),
      'UNKNOWN_REASON',
      ['seller', 'withholding', 'reason'],
    ],
    ['a wrong IBAN', seller({ account: { iban: 'IT00' } }), 'INVALID_IBAN', ['seller', 'account', 'iban']],
    [
      'a wrong BIC',
      seller({ account: { ...sellers.aurora.account, bic: 'BAPPIT01' } }),
      'INVALID_BIC',
      ['seller', 'account', 'bic'],
    ],
    ['a buyer without a VAT number', buyer({ vatNumber: null }), 'INVALID_VAT_NUMBER', ['buyer', 'vatNumber']],
    [
      'a German VAT number with another check digit',
      buyer({ vatNumber: 'DE294518731' }, buyers.lumen),
      'INVALID_VAT_NUMBER',
      ['buyer', 'vatNumber'],
    ],
    [
      'a VAT number of another country',
      buyer({ vatNumber: 'ATU12345675' }, buyers.lumen),
      'INVALID_VAT_NUMBER',
      ['buyer', 'vatNumber'],
    ],
    [
      'a withholding agent abroad',
      buyer({ isWithholdingAgent: true }, buyers.lumen),
      'NOT_A_WITHHOLDING_AGENT',
      ['buyer', 'isWithholdingAgent'],
    ],
    [
      'a private withholding agent',
      buyer({ isWithholdingAgent: true }, buyers.elisa),
      'NOT_A_WITHHOLDING_AGENT',
      ['buyer', 'isWithholdingAgent'],
    ],
    [
      'a withholding agent in forfettario',
      buyer({ isForfettario: true }),
      'NOT_A_WITHHOLDING_AGENT',
      ['buyer', 'isWithholdingAgent'],
    ],
    [
      'a code of six for a business',
      buyer({ deliveryCode: 'ABC123' }),
      'INVALID_DELIVERY_CODE',
      ['buyer', 'deliveryCode'],
    ],
    [
      'the code that says abroad',
      buyer({ deliveryCode: 'XXXXXXX' }),
      'INVALID_DELIVERY_CODE',
      ['buyer', 'deliveryCode'],
    ],
    [
      'no office of a public body',
      buyer({ deliveryCode: null }, buyers.comune),
      'INVALID_DELIVERY_CODE',
      ['buyer', 'deliveryCode'],
    ],
    ['mail that is none', buyer({ deliveryCode: null, pec: 'nobody' }), 'INVALID_PEC', ['buyer', 'pec']],
    ['a public body abroad', buyer({ kind: 'PUBLIC_BODY' }, buyers.lumen), 'PUBLIC_BODY_ABROAD', ['buyer', 'kind']],
    ['oneself', buyer({ vatNumber: sellers.aurora.vatNumber }), 'SELLER_IS_BUYER', ['buyer', 'vatNumber']],
    ['no lines', text({ lines: [] }), 'NO_LINES', ['lines']],
    ['too many lines', text({ lines: Array.from({ length: 501 }, () => line('1')) }), 'TOO_MANY_LINES', ['lines']],
    ['a price below nothing', one({ unitPrice: '-1' }), 'INVALID_NUMBER', ['lines', 0, 'unitPrice']],
    ['a price of nothing', one({ unitPrice: '0.00' }), 'ZERO_AMOUNT', ['lines', 0, 'unitPrice']],
    ['a line that rounds to nothing', one({ unitPrice: '0.004' }), 'ZERO_AMOUNT', ['lines', 0, 'unitPrice']],
    ['a quantity of nothing', one({ quantity: '0' }), 'ZERO_AMOUNT', ['lines', 0, 'quantity']],
    ['nine decimals', one({ unitPrice: '1.000000001' }), 'TOO_MANY_DECIMALS', ['lines', 0, 'unitPrice']],
    ['beyond what a file can hold', one({ unitPrice: '99999999999', quantity: '2' }), 'AMOUNT_OUT_OF_RANGE', ['lines']],
    [
      'two discounts',
      one({ discountPercentage: '1', discountAmount: '1' }),
      'TWO_DISCOUNTS',
      ['lines', 0, 'discountAmount'],
    ],
    [
      'a discount of more than the price',
      one({ discountAmount: '100.01' }),
      'DISCOUNT_TOO_LARGE',
      ['lines', 0, 'discountAmount'],
    ],
    ['a discount of nothing', one({ discountAmount: '0' }), 'ZERO_AMOUNT', ['lines', 0, 'discountAmount']],
    ['a discount of all', one({ discountPercentage: '100' }), 'ZERO_AMOUNT', ['lines', 0, 'unitPrice']],
    ['a rate that is none', one({ vat: '21' }), 'UNKNOWN_VAT', ['lines', 0, 'vat']],
    ['a reason of before 2021', one({ vat: 'N2' }), 'UNKNOWN_VAT', ['lines', 0, 'vat']],
    [
      'VAT of a foreign business',
      text({ buyer: buyers.lumen, lines: [line('1', { vat: '22' })] }),
      'VAT_OF_FOREIGN_BUYER',
      ['lines', 0, 'vat'],
    ],
    [
      'VAT in forfettario',
      text({ seller: sellers.fabio, lines: [line('1', { vat: '22' })] }),
      'VAT_IN_REGIME',
      ['lines', 0, 'vat'],
    ],
    ['no description', one({ description: '' }), 'TOO_SHORT', ['lines', 0, 'description']],
    [
      'a period that ends before it starts',
      one({ period: { start: '2026-02-01', end: '2026-01-31' } }),
      'ENDS_BEFORE_START',
      ['lines', 0, 'period', 'end'],
    ],
    ['a CIG of nine', text({ cig: 'Z12345678' }), 'INVALID_CIG', ['cig']],
    ['a CUP that is none', text({ cup: '123' }), 'INVALID_CUP', ['cup']],
    ['a type that is none', text({ documentType: 'TD99' }), 'UNKNOWN_DOCUMENT_TYPE', ['documentType']],
    ['a simplified invoice', text({ documentType: 'TD07' }), 'UNKNOWN_DOCUMENT_TYPE', ['documentType']],
    ['a credit note by hand', text({ documentType: 'TD04' }), 'DOCUMENT_TYPE_NOT_SUPPORTED', ['documentType']],
    ['what who buys makes', text({ documentType: 'TD17' }), 'DOCUMENT_TYPE_NOT_SUPPORTED', ['documentType']],
    ['a company’s fee note', text({ documentType: 'TD06' }), 'NOT_A_PROFESSIONAL', ['documentType']],
    ['a debit note to nothing', text({ documentType: 'TD05' }), 'LINKED_INVOICE_MISSING', ['linked']],
    ['a deferred invoice of nothing', text({ documentType: 'TD24' }), 'DELIVERIES_MISSING', ['deliveries']],
    [
      'a deferred invoice of two months',
      text({ documentType: 'TD24', deliveries: [ddt('1', '2026-10-31'), ddt('2', '2026-11-01')] }),
      'DELIVERIES_OF_SEVERAL_MONTHS',
      ['deliveries'],
    ],
    [
      'a deferred invoice supplied on another day',
      text({ documentType: 'TD25', deliveries: [ddt('1', '2026-10-31')], suppliedOn: '2026-10-30' }),
      'SUPPLIED_ON_MISMATCH',
      ['suppliedOn'],
    ],
    [
      'a delivery without a number',
      text({ deliveries: [ddt('', '2026-10-31')] }),
      'TOO_SHORT',
      ['deliveries', 0, 'number'],
    ],
    [
      'a delivery’s number of 21 characters',
      text({ deliveries: [ddt('x'.repeat(21), '2026-10-31')] }),
      'TOO_LONG',
      ['deliveries', 0, 'number'],
    ],
    [
      'too many deliveries',
      text({ deliveries: Array.from({ length: 101 }, () => ddt('1', '2026-10-31')) }),
      'TOO_MANY_DELIVERIES',
      ['deliveries'],
    ],
    [
      'stamp duty asked of Germany',
      text({ buyer: buyers.lumen, rechargeStampDuty: true }),
      'STAMP_DUTY_ABROAD',
      ['rechargeStampDuty'],
    ],
    [
      'all of it withheld',
      text({
        seller: { ...sellers.greta, fund: null, withholding: { ...sellers.greta.withholding, rate: '100' } },
        lines: [line('10', { vat: 'N4' })],
      }),
      'NOTHING_TO_PAY',
      ['lines'],
    ],
  ])('is refused with %s', (_what, given, code, path) => {
    expect(compose(given, identifierChecks)).toMatchObject({ ok: false, error: [{ code, path }] });
  });

  it('tells all that is wrong at once', () => {
    const given = text({ lines: [line('x'), line('1', { vat: 'y', quantity: 'z' })], cig: '?' });
    const refused = compose(given, identifierChecks);
    expect(refused.ok ? [] : refused.error.map(({ path }) => path.join('.'))).toEqual([
      'lines.0.unitPrice',
      'lines.1.quantity',
      'lines.1.vat',
      'cig',
    ]);
  });
});
