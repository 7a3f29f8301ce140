import { describe, expect, it } from '@jest/globals';
import { schemaErrors } from '@millepiani/testing/schemas';
import { formatCents } from '../../src/documents/decimal.ts';
import { toLatin1 } from '../../src/documents/latin.adapter.ts';
import { toXml } from '../../src/documents/xml.adapter.ts';
import { checkForExchange } from '../../src/fattura-pa/exchange-checks.ts';
import { fatturaPa } from '../../src/fattura-pa/fattura-pa.ts';
import { cases, documentOf } from './cases.ts';
import { reckonFatturaPa } from './reckon-fattura-pa.ts';

describe.each(cases)('FatturaPA: $name', (given) => {
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
