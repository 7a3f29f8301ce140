import { describe, expect, it } from '@jest/globals';
import { money } from '@millepiani/kernel/money';
import { schemaErrors } from '@millepiani/testing/schemas';
import { XmlReader } from '@millepiani/testing/xml-reader';
import fc from 'fast-check';
import { identifierChecks } from '../../src/documents/identifiers.adapter.ts';
import { toAscii } from '../../src/documents/latin.adapter.ts';
import { toXml } from '../../src/documents/xml.adapter.ts';
import { composeBatch, type TransferBatchText } from '../../src/sepa/credit-transfer.ts';
import { pain001 } from '../../src/sepa/pain-001.ts';
import { isSepaId, sepaText } from '../../src/sepa/sepa-text.ts';

const at = new Date('2026-11-24T10:11:12.345Z');
const debtor = { name: 'Studio Aurora', account: { iban: 'IT60P0503401600000000654321', bic: 'BAPPIT21' } };
const fabio = { name: 'Fabio Ferri', account: { iban: 'IT76 U050 3401 6000 0000 0777 001' } };
const transfer = (change: object = {}) => ({
  endToEndId: 'A1',
  creditor: fabio,
  amount: money(123_456n, 'EUR'),
  remittance: 'Fattura 3/2026',
  ...change,
});
const batch = (change: object = {}): TransferBatchText => ({
  id: 'BATCH-1',
  executeOn: '2026-11-26',
  debtor,
  transfers: [transfer()],
  ...change,
});
const namespaces = { p: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09' };

function written(text: TransferBatchText): string {
  const composed = composeBatch(text, at, identifierChecks);
  if (!composed.ok) throw new Error(JSON.stringify(composed.error));
  return toXml(pain001(composed.value, toAscii));
}

describe('a SEPA credit transfer file', () => {
  it('is valid by the schema of pain.001.001.09, and pays what it says to whom it says', () => {
    const greta = { name: 'Größe & Söhne “Żółć” 株式', account: { iban: 'DE44500105175407324931' } };
    const xml = written(
      batch({ transfers: [transfer(), transfer({ endToEndId: 'A2', creditor: greta, amount: money(1n, 'EUR') })] }),
    );
    expect(schemaErrors('pain.001.001.09', xml)).toEqual([]);
    const file = new XmlReader(xml, namespaces);
    expect(file.texts('//p:CtrlSum')).toEqual(['1234.57', '1234.57']);
    expect(file.texts('//p:NbOfTxs')).toEqual(['2', '2']);
    expect(file.texts('//p:InstdAmt')).toEqual(['1234.56', '0.01']);
    expect(file.texts('//p:InstdAmt/@Ccy')).toEqual(['EUR', 'EUR']);
    expect(file.texts('//p:CdtrAcct//p:IBAN')).toEqual(['IT76U0503401600000000777001', 'DE44500105175407324931']);
    expect(file.texts('//p:Cdtr/p:Nm')[1]).toBe("Grosse + Sohne 'Zolc' ZhuShi");
    expect(file.text('//p:CreDtTm')).toBe('2026-11-24T10:11:12Z');
    expect(file.text('//p:DbtrAgt//p:BICFI')).toBe('BAPPIT21');
    expect(file.text('//p:ChrgBr')).toBe('SLEV');
    expect(file.text('//p:ReqdExctnDt/p:Dt')).toBe('2026-11-26');
  });

  it('needs no bank code', () => {
    const xml = written(batch({ debtor: fabio }));
    expect(schemaErrors('pain.001.001.09', xml)).toEqual([]);
    expect(new XmlReader(xml, namespaces).text('//p:DbtrAgt//p:Othr/p:Id')).toBe('NOTPROVIDED');
  });

  it.each<[string, TransferBatchText, string, (string | number)[]]>([
    ['nothing', batch({ transfers: [] }), 'NO_TRANSFERS', ['transfers']],
    [
      'an amount of nothing',
      batch({ transfers: [transfer({ amount: money(0n, 'EUR') })] }),
      'ZERO_AMOUNT',
      ['transfers', 0, 'amount', 'amount'],
    ],
    [
      'less than nothing',
      batch({ transfers: [transfer({ amount: money(-1n, 'EUR') })] }),
      'ZERO_AMOUNT',
      ['transfers', 0, 'amount', 'amount'],
    ],
    [
      'too much',
      batch({ transfers: [transfer({ amount: money(100_000_000_000n, 'EUR') })] }),
      'AMOUNT_OUT_OF_RANGE',
      ['transfers', 0, 'amount', 'amount'],
    ],
    [
      'another currency',
      batch({ transfers: [transfer({ amount: money(1n, 'CHF') })] }),
      'NOT_IN_EUROS',
      ['transfers', 0, 'amount', 'currency'],
    ],
    [
      'one reference twice',
      batch({ transfers: [transfer(), transfer()] }),
      'DUPLICATE_REFERENCE',
      ['transfers', 1, 'endToEndId'],
    ],
    ['a reference too long', batch({ id: 'x'.repeat(36) }), 'INVALID_REFERENCE', ['id']],
    [
      'an IBAN with two digits turned',
      batch({ debtor: { ...debtor, account: { iban: 'IT60P0503401600000000654312' } } }),
      'INVALID_IBAN',
      ['debtor', 'account', 'iban'],
    ],
    [
      'a bank code that is none',
      batch({ debtor: { ...debtor, account: { ...debtor.account, bic: 'BAPP' } } }),
      'INVALID_BIC',
      ['debtor', 'account', 'bic'],
    ],
    [
      'an account in Brazil',
      batch({ debtor: { ...debtor, account: { iban: 'BR1800360305000010009795493C1' } } }),
      'IBAN_OUTSIDE_SEPA',
      ['debtor', 'account', 'iban'],
    ],
    ['a name of nothing', batch({ debtor: { ...debtor, name: ' ' } }), 'TOO_SHORT', ['debtor', 'name']],
  ])('is refused with %s', (_what, text, code, path) => {
    expect(composeBatch(text, at, identifierChecks)).toMatchObject({ ok: false, error: [{ code, path }] });
  });

  it('of any amounts sums to the cent, and stays valid with any texts (property)', () => {
    const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    const some = fc.array(fc.record({ amount: fc.bigInt(1n, 99_999_999_999n), name: anyText, remittance: anyText }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(some, (payments) => {
        const transfers = payments.map(({ amount, name, remittance }, index) =>
          transfer({ endToEndId: `P${index}`, amount: money(amount, 'EUR'), creditor: { ...fabio, name }, remittance }),
        );
        const composed = composeBatch(batch({ transfers }), at, identifierChecks);
        // Names of nothing that can be seen are refused; that is another test's.
        fc.pre(composed.ok);
        const xml = toXml(pain001(composed.value, toAscii));
        expect(schemaErrors('pain.001.001.09', xml)).toEqual([]);
        const file = new XmlReader(xml, namespaces);
        const cents = (text: string) => BigInt(text.replace('.', ''));
        const sum = file.texts('//p:InstdAmt').reduce((all, amount) => all + cents(amount), 0n);
        expect(file.texts('//p:CtrlSum').map(cents)).toEqual([sum, sum]);
        expect(sum).toBe(payments.reduce((all, { amount }) => all + amount, 0n));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a text for banks', () => {
  it.each([
    ['Perché no?', 'Perche no?'],
    ['10 € & more_x', '10 EUR + more-x'],
    ['//a//b/', 'a/b'],
    ['🙂', ':slight-smile:'],
    ['///', 'NOTPROVIDED'],
  ])('%j becomes %j', (text, expected) => {
    expect(sepaText(text, 140, toAscii)).toBe(expected);
  });

  it('has nothing but SEPA’s characters, at most so many, whatever it was (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 140 }), (text, most) => {
        const written = sepaText(text, most, toAscii);
        expect(written === 'NOTPROVIDED' || [...written].length <= most).toBe(true);
        expect(written).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]+$/);
        expect(written).not.toMatch(/^[/ ]|[/ ]$|\/\//);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['A1', true],
    ['', false],
    ['a b', false],
    ['/a', false],
    ['a//b', false],
    ['x'.repeat(36), false],
    ['è', false],
  ])('%j is an identifier: %s', (text, expected) => {
    expect(isSepaId(text)).toBe(expected);
  });
});
