import { describe, expect, it } from '@jest/globals';
import { schemaErrors } from '@millepiani/testing/schemas';
import { toXml } from '../../src/documents/xml.adapter.ts';
import { toUbl } from '../../src/ubl/ubl.ts';
import { documentOf } from './cases.ts';
import { matrix } from './matrix.ts';
import { reckonUbl } from './reckon-ubl.ts';

const inEurope = matrix.filter(({ categories }) => categories !== undefined);
const elsewhere = matrix.filter(({ categories }) => categories === undefined);

function write(given: (typeof matrix)[number]): string {
  const tree = toUbl(documentOf(given, 7));
  if (!tree.ok) throw new Error(JSON.stringify(tree.error));
  return toXml(tree.value);
}

describe.each(inEurope)('EN 16931: $name', (given) => {
  const xml = write(given);

  it('is valid by the schema of UBL 2.1', () => {
    expect(schemaErrors(given.kind === 'credit-note' ? 'ubl-credit-note' : 'ubl-invoice', xml)).toEqual([]);
  });

  it('holds the norm’s rules when it is reckoned anew from what is written', () => {
    const { broken, categories, ...totals } = reckonUbl(xml);
    expect(broken).toEqual([]);
    expect(totals).toEqual({ total: given.total, vat: given.vat, payable: given.total });
    expect(categories).toEqual(given.categories);
  });
});

describe('what the norm has no place for', () => {
  it.each(elsewhere)('is refused: $name', (given) => {
    const tree = toUbl(documentOf(given));
    expect(tree).toMatchObject({ ok: false, error: [{ code: 'NOT_IN_EN16931' }] });
  });
});
