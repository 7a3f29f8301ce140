import { describe, expect, it } from '@jest/globals';
import { schemaErrors } from '@millepiani/testing/schemas';
import { XmlReader } from '@millepiani/testing/xml-reader';
import { formatCents } from '../../src/documents/decimal.ts';
import { toLatin1 } from '../../src/documents/latin.adapter.ts';
import { toXml } from '../../src/documents/xml.adapter.ts';
import { checkForExchange } from '../../src/fattura-pa/exchange-checks.ts';
import { fatturaPa } from '../../src/fattura-pa/fattura-pa.ts';
import { documentOf } from './cases.ts';
import { matrix } from './matrix.ts';
import { reckonFatturaPa } from './reckon-fattura-pa.ts';

describe.each(matrix)('FatturaPA: $name', (given) => {
  const document = documentOf(given);
  const tree = fatturaPa(document, { progressive: '00001', toLatin1 });
  const xml = toXml(tree);

  it('has the figures worked by hand', () => {
    const { total, toPay, vat, withheld } = document.totals;
    expect([total, toPay, vat, withheld].map(formatCents)).toEqual([
      ...[given.total, given.toPay, given.vat],
      given.withheld ?? '0.00',
    ]);
    const stamp = document.stampDuty && (document.stampDuty.isRecharged ? 'recharged' : 'told');
    expect(stamp).toBe(given.stamp);
  });

  it('says what it is', () => {
    const type = given.type ?? (given.kind === undefined ? 'TD01' : 'TD04');
    expect(new XmlReader(xml).text('//TipoDocumento')).toBe(type);
  });

  it('is valid by the official schema', () => {
    expect(schemaErrors('fatturapa', xml)).toEqual([]);
  });

  it('would pass the exchange', () => {
    expect(checkForExchange(tree)).toEqual([]);
  });

  it('says the same when it is reckoned anew from what is written', () => {
    const anew = reckonFatturaPa(xml);
    expect(anew.problems).toEqual([]);
    expect(anew).toMatchObject({ total: given.total, vat: given.vat, withheld: given.withheld ?? '0.00' });
    if (given.kind === undefined) expect(anew.toPay).toBe(given.toPay);
  });
});

describe('the matrix of documents', () => {
  it('is more than forty, of every regime, kind of client, discount, fund, stamp duty and type that is made here', () => {
    expect(matrix.length).toBeGreaterThanOrEqual(60);
    expect(new Set(matrix.map(({ name }) => name)).size).toBe(matrix.length);
    const documents = matrix.map((given) => documentOf(given));
    const seen = (of: (document: (typeof documents)[number]) => string | undefined) =>
      [...new Set(documents.map(of))].map(String).toSorted();
    expect(seen(({ seller }) => seller.regime)).toEqual(['RF01', 'RF02', 'RF17', 'RF19']);
    expect(seen(({ buyer }) => buyer.kind)).toEqual([
      'eu-business',
      'foreign-business',
      'foreign-consumer',
      'italian-business',
      'italian-consumer',
      'public-body',
    ]);
    expect(seen(({ funds }) => funds[0]?.fund.code)).toEqual(['TC04', 'TC22', 'undefined']);
    expect(seen(({ stampDuty }) => stampDuty && String(stampDuty.isRecharged))).toEqual(['false', 'true', 'undefined']);
    expect(seen(({ kind, documentType }) => (kind === 'invoice' ? documentType : 'TD04'))).toEqual([
      'TD01',
      'TD02',
      'TD03',
      'TD04',
      'TD05',
      'TD06',
      'TD24',
      'TD25',
      'TD26',
    ]);
    expect(documents.some(({ isSplit, kind }) => isSplit && kind === 'credit-note')).toBe(true);
  });

  it('has the figures of the law’s own example: INPS within VAT and withholding, a profession’s fund outside withholding', () => {
    const greta = matrix.find(({ name }) => name === 'greta → agent');
    expect(greta).toMatchObject({ vat: '228.80', withheld: '208.00', toPay: '1060.80' });
    const ada = matrix.find(({ name }) => name === 'ada → agent');
    expect(ada).toMatchObject({ vat: '228.80', withheld: '200.00', toPay: '1068.80' });
    const forfettario = matrix.find(({ name }) => name === 'fabio → agent');
    expect(forfettario).toMatchObject({ total: '1040.00', toPay: '1040.00', vat: '0.00', stamp: 'told' });
  });
});
