import { describe, expect, it } from '@jest/globals';
import { type SchemaName, schemaErrors } from './schemas.ts';

const ubl = 'urn:oasis:names:specification:ubl:schema:xsd';
const namespaces = `xmlns:cbc="${ubl}:CommonBasicComponents-2"`;

describe('a document held against its official schema', () => {
  it.each<[SchemaName, string, RegExp]>([
    [
      'fatturapa',
      '<p:FatturaElettronica xmlns:p="http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2" versione="FPR13"/>',
      /'versione'.*'FPR13'/,
    ],
    [
      'ubl-invoice',
      `<Invoice xmlns="${ubl}:Invoice-2" ${namespaces}><cbc:ID>1</cbc:ID></Invoice>`,
      /Missing child element/,
    ],
    ['ubl-credit-note', `<CreditNote xmlns="${ubl}:CreditNote-2" ${namespaces}/>`, /Missing child element/],
    [
      'pain.001.001.09',
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"><A/></Document>',
      /not expected/,
    ],
    ['pain.001.001.09', '<Document', /./],
  ])('%s: %s is told what is wrong', (name, xml, expected) => {
    const errors = schemaErrors(name, xml);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.join('\n')).toMatch(expected);
  });
});
