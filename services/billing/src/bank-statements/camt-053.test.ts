import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { Failures } from '@millepiani/kernel/failure';
import type { Result } from '@millepiani/kernel/result';
import fc from 'fast-check';
import { base64, camt053, type Entry, plain, type Statement } from '../../test/bank-statements/camt.ts';
import { largestFile, readXml } from '../documents/xml-reader.adapter.ts';
import { bytesOf, fingerprintOf } from './bank-file.adapter.ts';
import type { BankAccount, ReadStatement } from './bank-statement.ts';
import { readCamt053 } from './camt-053.ts';
import { checkContinuity, checkStatement, type Known } from './statement-checks.ts';

const iban = 'IT60P0503401600000000654321';
const today = '2026-11-24';
const given = (change: Partial<Statement> = {}): Statement => ({
  ...{ iban, on: today, opening: 1_000_00n, ...change },
  entries: change.entries ?? [
    {
      cents: 1_220_00n,
      reference: 'TRN-1',
      text: 'Saldo fattura 12/2026',
      name: 'Lumen GmbH',
      iban: 'DE89370400440532013000',
    },
    { cents: -3_50n, reference: 'TRN-2', text: 'Spese' },
  ],
});

function value<T>(result: Result<T, Failures>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
const codes = (result: Result<unknown, Failures>) => (result.ok ? [] : result.error.map(({ code }) => code));

/** Reads a file, and checks what it says by itself. */
function read(xml: string): Result<readonly ReadStatement[], Failures> {
  const file = readXml(Buffer.from(xml));
  if (!file.ok) return file;
  const statements = readCamt053(file.value);
  if (!statements.ok) return statements;
  const wrong = statements.value.map((one) => checkStatement(one, today)).find((one) => !one.ok);
  return wrong && !wrong.ok ? wrong : statements;
}
const first = (xml: string): ReadStatement => {
  const [statement] = value(read(xml));
  if (!statement) throw new Error('There is none.');
  return statement;
};

describe('a bank’s statement', () => {
  it.each(['02', '08'] as const)('is read in version %s: balances, movements, who, and what for', (version) => {
    const statement = first(camt053(given({ version, sequence: 7 })));
    expect(statement).toMatchObject({
      iban,
      currency: 'EUR',
      sequence: 7,
      opening: 1_000_00n,
      closing: 2_216_50n,
      entries: 2,
    });
    expect(statement.lines).toMatchObject([
      {
        ...{ entry: 1, detail: 1, amount: 1_220_00n, bookedOn: today, bankReference: 'TRN-1', endToEndId: undefined },
        ...{ remittance: 'Saldo fattura 12/2026' },
        counterparty: { name: 'Lumen GmbH', iban: 'DE89370400440532013000' },
      },
      { amount: -3_50n, bankReference: 'TRN-2', counterparty: { name: undefined } },
    ]);
  });

  it('tells apart what an entry consists of, where the bank gives the amounts, and else leaves it whole', () => {
    const details = [
      { amount: '10.00', endToEndId: 'one' },
      { amount: '2.50', endToEndId: 'two' },
    ];
    for (const version of ['02', '08'] as const) {
      const { lines } = first(camt053(given({ version, entries: [{ cents: -12_50n, batch: 'b1', details }] })));
      expect(
        lines.map(({ amount, endToEndId, detail, batchReference }) => [amount, endToEndId, detail, batchReference]),
      ).toEqual([
        [-10_00n, 'one', 1, 'b1'],
        [-2_50n, 'two', 2, 'b1'],
      ]);
    }
    const whole = [{ endToEndId: 'one' }, { endToEndId: 'two' }];
    const { lines } = first(camt053(given({ entries: [{ cents: -12_50n, batch: 'b1', details: whole }] })));
    expect(lines).toMatchObject([{ amount: -12_50n, batchReference: 'b1', endToEndId: undefined }]);
  });

  it('passes over what is pending, which moves no balance', () => {
    const { lines, entries } = first(camt053(given({ entries: [{ cents: 5_00n }, { cents: 9_00n, status: 'PDNG' }] })));
    expect([lines.length, entries]).toEqual([1, 1]);
  });

  it('adds up for any movements, and no other closing balance does', () => {
    const cents = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }).filter((one) => one !== 0n);
    fc.assert(
      fc.property(
        fc.array(cents, { maxLength: 12 }),
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.bigInt({ min: 1n, max: 500n }),
        (amounts, opening, off) => {
          const entries: Entry[] = amounts.map((one) => ({ cents: one }));
          const sum = amounts.reduce((total, one) => total + one, opening);
          expect(first(camt053(given({ opening, entries }))).closing).toBe(sum);
          expect(codes(read(camt053(given({ opening, entries, closing: sum + off }))))).toEqual([
            'CLOSING_BALANCE_WRONG',
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is known again by what it says, whatever it and its message are called', () => {
    const [one, same, other] = [
      given({ id: 'a', messageId: 'm1' }),
      given({ id: 'b', messageId: 'm2' }),
      given({ opening: 1n }),
    ];
    expect(fingerprintOf(first(camt053(one)))).toBe(fingerprintOf(first(camt053(same))));
    expect(fingerprintOf(first(camt053(one)))).not.toBe(fingerprintOf(first(camt053(other))));
  });
});

const good = camt053(given());
const bad = (from: string | RegExp, to: string) => good.replace(from, to);
describe('a bad file', () => {
  it.each<[what: string, xml: string, code: string]>([
    ['nothing', '', 'FILE_EMPTY'],
    ['no XML', 'IBAN;amount\n1;2', 'NOT_XML'],
    ['half a file', good.slice(0, good.length / 2), 'NOT_XML'],
    ['a document type', bad('<Document', '<!DOCTYPE x [<!ENTITY a "b">]>\n<Document'), 'XML_DOCUMENT_TYPE'],
    [
      'an entity that reads another file',
      bad('<Document', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Document'),
      'XML_DOCUMENT_TYPE',
    ],
    ['an entity of nobody', bad('Spese', '&nobody;'), 'NOT_XML'],
    ['elements nested without end', `${'<a>'.repeat(60)}${'</a>'.repeat(60)}`, 'NOT_XML'],
    ['another kind of message', bad('camt.053.001.08', 'camt.054.001.08'), 'UNKNOWN_FORMAT'],
    ['another version', bad('camt.053.001.08', 'camt.053.001.13'), 'UNKNOWN_FORMAT'],
    ['no statement', bad(/<Stmt>.*<\/Stmt>/s, ''), 'MISSING_IN_FILE'],
    ['no account', bad(/<IBAN>IT60[^<]*<\/IBAN>/, '<Othr><Id>1</Id></Othr>'), 'MISSING_IN_FILE'],
    ['no opening balance', bad('OPBD', 'ITAV'), 'MISSING_IN_FILE'],
    ['no closing balance', bad('CLBD', 'CLAV'), 'MISSING_IN_FILE'],
    ['two closing balances', bad('OPBD', 'CLBD'), 'MISSING_IN_FILE'],
    ['a wrong closing balance', bad('2216.50', '2216.51'), 'CLOSING_BALANCE_WRONG'],
    ['an amount with a sign', bad('>1220.00<', '>-1220.00<'), 'INVALID_AMOUNT'],
    ['an amount with an exponent', bad('>1220.00<', '>1.22e3<'), 'INVALID_AMOUNT'],
    ['a third of a cent', bad('>1220.00<', '>1219.999<'), 'INVALID_AMOUNT'],
    ['more than there is', bad('>1220.00<', `>${'9'.repeat(18)}<`), 'INVALID_AMOUNT'],
    ['an amount of nothing', bad(/>3\.50</g, '>0.00<').replace('2216.50', '2220.00'), 'ZERO_AMOUNT'],
    ['neither debit nor credit', bad('<CdtDbtInd>DBIT', '<CdtDbtInd>BOTH'), 'INVALID_IN_FILE'],
    ['an unknown currency', bad(/Ccy="EUR"/g, 'Ccy="XYZ"'), 'UNKNOWN_CURRENCY'],
    ['an entry in another currency', bad('<Amt Ccy="EUR">1220', '<Amt Ccy="USD">1220'), 'CURRENCY_MISMATCH'],
    ['a balance in another currency than the account', bad('<Ccy>EUR</Ccy>', '<Ccy>CHF</Ccy>'), 'CURRENCY_MISMATCH'],
    ['a day that is none', bad('<BookgDt><Dt>2026-11-24', '<BookgDt><Dt>2026-02-30'), 'INVALID_IN_FILE'],
    ['an entry after its end', bad('<BookgDt><Dt>2026-11-24', '<BookgDt><Dt>2026-11-25'), 'DATES_WRONG'],
    ['an entry of before its beginning', bad('<BookgDt><Dt>2026-11-24', '<BookgDt><Dt>1991-01-01'), 'DATES_WRONG'],
    ['a day to come', good.replaceAll('2026-11-24', '2026-11-25'), 'DATE_IN_FUTURE'],
    ['a state that is none', bad('<Cd>BOOK</Cd>', '<Cd>DONE</Cd>'), 'INVALID_IN_FILE'],
    [
      'another count',
      camt053(given({ more: '<TxsSummry><TtlNtries><NbOfNtries>3</NbOfNtries></TtlNtries></TxsSummry>' })),
      'ENTRY_COUNT_WRONG',
    ],
    [
      'another sum',
      camt053(given({ more: '<TxsSummry><TtlCdtNtries><Sum>1220.01</Sum></TtlCdtNtries></TxsSummry>' })),
      'ENTRY_SUM_WRONG',
    ],
    ['a number that is none', camt053(given({ more: '<ElctrncSeqNb>1.5</ElctrncSeqNb>' })), 'INVALID_IN_FILE'],
    [
      'details that are not the entry',
      camt053(given({ entries: [{ cents: 5_00n, details: [{ amount: '4.00' }, { amount: '2.00' }] }] })),
      'DETAILS_MISMATCH',
    ],
  ])('with %s is refused', (_what, xml, code) => {
    const result = read(xml);
    expect(codes(result)).toEqual([code]);
  });

  it.each(['NONREF', 'NOTPROVIDED', 'Not Provided'])('gives no reference where it says %s', (none) => {
    const [line] = first(good.replace('TRN-1', none)).lines;
    expect(line).toMatchObject({ bankReference: undefined, amount: 1_220_00n });
  });

  it('takes the number of an entry within its statement for no reference, but that of the only detail', () => {
    const numbered = good.replace('<AcctSvcrRef>TRN-1</AcctSvcrRef>', '<NtryRef>1</NtryRef>');
    expect(first(numbered).lines[0]?.bankReference).toBeUndefined();
    const ofDetail = numbered.replace('<Refs>', '<Refs><AcctSvcrRef>TRN-7</AcctSvcrRef>');
    expect(first(ofDetail).lines[0]?.bankReference).toBe('TRN-7');
  });

  it('is named by its line', () => {
    const line = good.slice(0, good.indexOf('>1220.00<')).split('\n').length;
    const result = read(bad('>1220.00<', '>12x<'));
    expect(result).toMatchObject({ error: [{ path: ['file', 'Amt', `line ${line}`] }] });
    expect(result.ok ? '' : result.error[0]?.message).toContain(`Line ${line}, Amt:`);
  });

  it('is refused where it is not UTF-8, too large, no base64, or grows without end when it is unpacked', () => {
    expect(codes(readXml(Buffer.from([0x3c, 0x61, 0xff, 0x3e])))).toEqual(['NOT_UTF_8']);
    expect(codes(readXml(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a/>')))).toEqual(['NOT_UTF_8']);
    expect(codes(readXml(Buffer.alloc(largestFile + 1, 0x20)))).toEqual(['FILE_TOO_LARGE']);
    expect(codes(bytesOf('no base64!', false))).toEqual(['INVALID_BASE64']);
    expect(codes(bytesOf(base64('plain'), true))).toEqual(['NOT_GZIP']);
    expect(codes(bytesOf(gzipSync(Buffer.alloc(largestFile + 1)).toString('base64'), true))).toEqual([
      'FILE_TOO_LARGE',
    ]);
    const packed = value(bytesOf(gzipSync(good).toString('base64'), true));
    expect(Buffer.from(packed).toString()).toBe(good);
  });
});

describe('a statement goes on where the one before it ended', () => {
  const account = { currency: 'EUR' } as BankAccount;
  const latest = { closing: 1_000_00n, to: '2026-11-23', sequence: 6, reference: 'S-6' };
  const continued = (known: Partial<Known>, change: Partial<Statement> = {}) =>
    codes(checkContinuity(first(camt053(given({ sequence: 7, ...change }))), { account, latest, ...known }));

  it.each<[what: string, codes: string[], known: Partial<Known>, change?: Partial<Statement>]>([
    ['that it does', [], {}],
    ['the first of an account', [], { latest: undefined }],
    ['the first of a year', [], { latest: { ...latest, sequence: 240, to: '2025-12-31' } }, { sequence: 1 }],
    ['without numbers', [], { latest: { ...latest, sequence: undefined } }],
    ['of nobody’s account', ['UNKNOWN_BANK_ACCOUNT'], { account: undefined }],
    ['with another opening balance', ['OPENING_BALANCE_WRONG'], { latest: { ...latest, closing: 1_000_01n } }],
    ['that begins before', ['STATEMENT_OVERLAPS'], { latest: { ...latest, to: '2026-11-25' } }],
    ['after one that is missing', ['SEQUENCE_GAP'], {}, { sequence: 8 }],
    ['that came before', ['SEQUENCE_GAP'], {}, { sequence: 6 }],
  ])('%s', (_what, expected, known, change = {}) => {
    expect(continued(known, change)).toEqual(expected);
  });

  it('is refused in another currency than the account’s', () => {
    expect(continued({ account: { currency: 'USD' } as BankAccount })).toEqual(['CURRENCY_MISMATCH']);
    expect(plain(-5n)).toBe('0.05');
  });
});
