import { describe, expect, it } from '@jest/globals';
import { pain002 } from '../../test/bank-statements/camt.ts';
import { codes, value } from '../../test/distributions/given.ts';
import { readXml } from '../documents/xml-reader.adapter.ts';
import { readPain002 } from './pain-002.ts';

const read = (xml: string) => readPain002(value(readXml(Buffer.from(xml))));
const part = pain002(
  'batch',
  [
    ['one', 'AC04'],
    ['two', 'MS03'],
  ],
  '2026-11-24',
);

describe('a bank’s status report', () => {
  it('says which payments are refused, and why', () => {
    expect(value(read(part))).toMatchObject({
      ...{ originalId: 'batch', on: '2026-11-24', refused: undefined },
      payments: [
        { reference: 'one', reason: 'AC04' },
        { reference: 'two', reason: 'MS03' },
      ],
    });
  });

  it('says that all is refused, or that nothing is', () => {
    expect(value(read(pain002('batch', [], '2026-11-24')))).toMatchObject({
      refused: { reason: 'AC04' },
      payments: [],
    });
    const taken = pain002('batch', [], '2026-11-24').replace('RJCT', 'ACCP');
    expect(value(read(taken))).toMatchObject({ refused: undefined, payments: [] });
    expect(value(read(part.replace('001.10', '001.03'))).payments).toHaveLength(2);
  });

  it('names no reason where a bank says none that is a code', () => {
    expect(value(read(part.replace('<Cd>AC04</Cd>', '<Prtry>the account is closed</Prtry>'))).payments[0]?.reason).toBe(
      'NARR',
    );
  });

  it.each([
    ['of another kind', part.replace('pain.002', 'pain.008'), 'UNKNOWN_FORMAT'],
    ['that names no file', part.replace('<OrgnlMsgId>batch</OrgnlMsgId>', ''), 'MISSING_IN_FILE'],
    ['without a day', part.replace(/<CreDtTm>[^<]*<\/CreDtTm>/, ''), 'MISSING_IN_FILE'],
    ['of a day that is none', part.replace('<CreDtTm>2026-11-24', '<CreDtTm>2026-09-31'), 'INVALID_IN_FILE'],
    ['of no day at all', part.replace(/<CreDtTm>[^<]*</, '<CreDtTm>yesterday<'), 'INVALID_IN_FILE'],
    [
      'that refuses a payment without its name',
      part.replace('<OrgnlEndToEndId>one</OrgnlEndToEndId>', ''),
      'MISSING_IN_FILE',
    ],
    ['with a state that is none', part.replace('<TxSts>RJCT', '<TxSts>OOPS'), 'INVALID_IN_FILE'],
  ])('%s is refused', (_what, xml, code) => {
    expect(codes(read(xml))).toEqual([code]);
  });
});
