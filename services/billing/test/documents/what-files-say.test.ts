import { describe, expect, it } from '@jest/globals';
import { XmlReader } from '@millepiani/testing/xml-reader';
import type { ContentText } from '../../src/documents/document.ts';
import { toLatin1 } from '../../src/documents/latin.adapter.ts';
import { toXml } from '../../src/documents/xml.adapter.ts';
import { fatturaPa } from '../../src/fattura-pa/fattura-pa.ts';
import { toUbl } from '../../src/ubl/ubl.ts';
import { documentOf, line } from './cases.ts';
import { buyers, sellers } from './parties.ts';

const text = (change: Partial<ContentText> = {}): ContentText => ({
  seller: sellers.aurora,
  buyer: buyers.agent,
  lines: [line('100.00')],
  ...change,
});
const italian = (change?: Partial<ContentText>, kind?: 'credit-note') =>
  new XmlReader(
    toXml(fatturaPa(documentOf({ text: text(change), ...(kind && { kind }) }, 12), { progressive: 'A1', toLatin1 })),
  );
const urn = 'urn:oasis:names:specification:ubl:schema:xsd';
function european(change?: Partial<ContentText>, kind?: 'credit-note'): XmlReader {
  const tree = toUbl(documentOf({ text: text(change), ...(kind && { kind }) }, 12));
  if (!tree.ok) throw new Error(JSON.stringify(tree.error));
  const namespaces = { cac: `${urn}:CommonAggregateComponents-2`, cbc: `${urn}:CommonBasicComponents-2` };
  return new XmlReader(toXml(tree.value), namespaces);
}

describe('a FatturaPA file says', () => {
  it.each([
    ['a company with a code', buyers.agent, 'FPR12', 'ABC1234', undefined],
    ['a business with mail', buyers.flat, 'FPR12', '0000000', 'fabio@pec.fabio.example'],
    ['a private person', buyers.elisa, 'FPR12', '0000000', undefined],
    ['a public body', buyers.comune, 'FPA12', 'UFA1B2', undefined],
    ['a business in Germany', buyers.lumen, 'FPR12', 'XXXXXXX', undefined],
    ['a private person in Germany', buyers.klara, 'FPR12', 'XXXXXXX', undefined],
    ['a business in London', buyers.overseas, 'FPR12', 'XXXXXXX', undefined],
  ] as const)('where it goes: %s', (_who, buyer, ...[format, code, pec]) => {
    const file = italian({ buyer });
    expect(file.text('/*/@versione')).toBe(format);
    expect(file.text('//FormatoTrasmissione')).toBe(format);
    expect(file.text('//CodiceDestinatario')).toBe(code);
    expect(file.text('//PECDestinatario')).toBe(pec);
  });

  it.each([
    ['a company', buyers.agent, 'IT', '07778880166', undefined],
    ['a business in forfettario', buyers.flat, 'IT', '02468130162', 'FRRFBA85H10F205F'],
    ['a private person', buyers.elisa, undefined, undefined, 'BNCLSE02C50D612F'],
    ['a public body', buyers.comune, undefined, undefined, '07778880166'],
    ['a business in Germany', buyers.lumen, 'DE', '294518730', undefined],
    ['a private person in Germany', buyers.klara, 'DE', '0000000', undefined],
    ['a business in London', buyers.overseas, 'GB', 'GB123456789', undefined],
    ['one in London without a number', { ...buyers.overseas, vatNumber: null }, 'GB', 'OO99999999999', undefined],
  ])('by what the buyer is known: %s', (_who, buyer, ...[country, number, taxCode]) => {
    const file = italian({ buyer });
    const facts = '//CessionarioCommittente/DatiAnagrafici';
    expect(file.text(`${facts}/IdFiscaleIVA/IdPaese`)).toBe(country);
    expect(file.text(`${facts}/IdFiscaleIVA/IdCodice`)).toBe(number);
    expect(file.text(`${facts}/CodiceFiscale`)).toBe(taxCode);
  });

  it('an address abroad with its postal code in the street, and in Latin letters', () => {
    const file = italian({ buyer: buyers.overseas });
    const seat = '//CessionarioCommittente/Sede';
    expect(file.text(`${seat}/Indirizzo`)).toBe('1 Harbour Road E1 6AN');
    expect(file.text(`${seat}/CAP`)).toBe('00000');
    expect(file.text(`${seat}/Provincia`)).toBeUndefined();
    expect(file.text('//CessionarioCommittente//Denominazione')).toBe('Northern Lights Athina Ltd');
    const klara = italian({ buyer: buyers.klara });
    expect([klara.text('//CessionarioCommittente//Nome'), klara.text('//CessionarioCommittente//Cognome')]).toEqual([
      'Klara',
      'Lecka',
    ]);
    expect(klara.text('//CessionarioCommittente//Comune')).toBe('München');
  });

  it.each([
    ['at once', sellers.aurora, buyers.agent, 'I'],
    ['when it is paid', sellers.officina, buyers.agent, 'D'],
    ['by the public body itself', sellers.aurora, buyers.comune, 'S'],
    ['by the public body itself, of one who would owe it when paid', sellers.officina, buyers.comune, 'S'],
    ['at once, of one from whom tax is withheld', sellers.greta, buyers.comune, 'I'],
    ['never, in forfettario', sellers.fabio, buyers.agent, undefined],
  ])('when VAT is due: %s', (_when, seller, buyer, exigibility) => {
    expect(italian({ seller, buyer }).text('//EsigibilitaIVA')).toBe(exigibility);
  });

  it.each([
    ['forfettario', sellers.fabio, buyers.agent, 'Regime forfettario, art. 1 c. 54-89 L. 190/2014'],
    ['minimi', sellers.elisa, buyers.agent, 'Regime fiscale di vantaggio, art. 27 c. 1-2 DL 98/2011'],
    ['a business in the EU', sellers.fabio, buyers.lumen, 'Inversione contabile, art. 7-ter DPR 633/72'],
    ['a business outside it', sellers.aurora, buyers.overseas, 'Non soggette ad IVA, artt. 7-7septies DPR 633/72'],
    ['VAT as usual', sellers.aurora, buyers.agent, undefined],
  ])('the law by which there is no VAT: %s', (_what, seller, buyer, law) => {
    expect(italian({ seller, buyer }).text('//RiferimentoNormativo')).toBe(law);
  });

  it('what is withheld, and from what: INPS’s contribution yes, a profession’s fund no', () => {
    const lines = [line('100.00'), line('20.00', { vat: 'N1', description: 'Marca' })];
    const greta = italian({ seller: sellers.greta, lines });
    expect(greta.texts('//DettaglioLinee/Ritenuta')).toEqual(['SI']);
    expect(greta.texts('//DatiCassaPrevidenziale/Ritenuta')).toEqual(['SI']);
    expect(greta.text('//TipoCassa')).toBe('TC22');
    expect([greta.text('//TipoRitenuta'), greta.text('//AliquotaRitenuta'), greta.text('//CausalePagamento')]).toEqual([
      'RT01',
      '20.00',
      'A',
    ]);
    const ada = italian({ seller: sellers.ada, lines });
    expect(ada.texts('//DatiCassaPrevidenziale/Ritenuta')).toEqual([]);
    expect(ada.text('//ImponibileCassa')).toBe('100.00');
    expect(italian({ seller: sellers.greta, buyer: buyers.flat }).count('//Ritenuta')).toBe(0);
  });

  it('stamp duty, with a line where the buyer is asked for it', () => {
    const told = italian({ seller: sellers.fabio });
    expect([told.text('//BolloVirtuale'), told.text('//ImportoBollo')]).toEqual(['SI', '2.00']);
    expect(told.count('//DettaglioLinee')).toBe(1);
    const asked = italian({ seller: sellers.fabio, rechargeStampDuty: true });
    expect(asked.texts('//DettaglioLinee/Descrizione')).toEqual(['Sviluppo software', 'Imposta di bollo']);
    expect(asked.texts('//DettaglioLinee/Natura')).toEqual(['N2.2', 'N2.2']);
    expect(asked.text('//ImponibileCassa')).toBe('100.00');
    const ordinary = italian({ lines: [line('100.00', { vat: 'N4' })], rechargeStampDuty: true });
    expect(ordinary.texts('//DettaglioLinee/Natura')).toEqual(['N4', 'N1']);
  });

  it('what is credited, and how to pay what is not', () => {
    const note = italian({}, 'credit-note');
    expect(note.text('//TipoDocumento')).toBe('TD04');
    expect([note.text('//DatiFattureCollegate/IdDocumento'), note.text('//DatiFattureCollegate/Data')]).toEqual([
      '1/2026',
      '2026-11-02',
    ]);
    expect(note.count('//DatiPagamento')).toBe(0);
    const invoice = italian();
    expect(invoice.text('//ModalitaPagamento')).toBe('MP05');
    expect(invoice.text('//IBAN')).toBe('IT60P0503401600000000654321');
    expect(invoice.text('//DataScadenzaPagamento')).toBe('2026-12-24');
  });

  it('texts of others as texts, whatever is in them', () => {
    const description = '<script>alert("1") & 2</script> ]]> € “x”\nsecond line';
    const file = italian({ lines: [line('1', { description })], note: `${'n'.repeat(250)} & <b>` });
    expect(file.text('//DettaglioLinee/Descrizione')).toBe('<script>alert("1") & 2</script> ]]> EUR "x" second line');
    expect(file.texts('//Causale').map(({ length }) => length)).toEqual([200, 56]);
    expect(file.texts('//Causale').join('')).toBe(`${'n'.repeat(250)} & <b>`);
  });
});

describe('a UBL file says', () => {
  const category = '/*/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory';

  it.each([
    ['reverse charge in the EU', sellers.aurora, buyers.lumen, 'AE', 'VATEX-EU-AE', '0.00'],
    ['outside the scope of VAT', sellers.aurora, buyers.overseas, 'O', 'VATEX-EU-O', undefined],
    ['exempt in forfettario', sellers.fabio, buyers.klara, 'E', undefined, '0.00'],
    ['VAT as usual', sellers.aurora, buyers.klara, 'S', undefined, '22.00'],
  ])('why there is VAT or none: %s', (_what, seller, buyer, ...[code, reasonCode, rate]) => {
    const file = european({ seller, buyer });
    expect(file.text(`${category}/cbc:ID`)).toBe(code);
    expect(file.text(`${category}/cbc:TaxExemptionReasonCode`)).toBe(reasonCode);
    expect(file.text(`${category}/cbc:Percent`)).toBe(rate);
    expect(file.text('//cac:ClassifiedTaxCategory/cbc:ID')).toBe(code);
  });

  it('names as they are written, not in Latin letters alone', () => {
    const name = '//cac:AccountingCustomerParty//cbc:RegistrationName';
    expect(european({ buyer: buyers.overseas }).text(name)).toBe('Northern Lights Αθήνα Ltd');
    expect(european({ buyer: buyers.klara }).text(name)).toBe('Klara Łęcka');
  });

  it('a discount as one of the price, and units by their code', () => {
    const file = european({
      lines: [
        line('100.00', { quantity: '2', unit: 'ore', discountPercentage: '12.50' }),
        line('8.00', { quantity: '3', unit: 'giorni', discountAmount: '0.50' }),
        line('8.00', { unit: 'lotto' }),
      ],
    });
    expect(file.texts('//cac:Price/cbc:PriceAmount')).toEqual(['87.50', '7.50', '8.00']);
    expect(file.texts('//cac:Price/cac:AllowanceCharge/cbc:Amount')).toEqual(['12.50', '0.50']);
    expect(file.texts('//cac:Price/cac:AllowanceCharge/cbc:BaseAmount')).toEqual(['100.00', '8.00']);
    expect(file.texts('//cbc:InvoicedQuantity/@unitCode')).toEqual(['HUR', 'DAY', 'C62']);
    expect(file.texts('//cbc:LineExtensionAmount').slice(1)).toEqual(['175.00', '22.50', '8.00']);
  });

  it('how to pay, and what is credited', () => {
    const file = european({ buyer: buyers.lumen, order: 'PO-7' });
    expect(file.text('//cac:PayeeFinancialAccount/cbc:ID')).toBe('IT60P0503401600000000654321');
    expect(file.text('//cbc:PaymentID')).toBe('12/2026');
    expect(file.text('/*/cbc:BuyerReference')).toBe('PO-7');
    const note = european({ buyer: buyers.lumen }, 'credit-note');
    expect(note.text('//cac:BillingReference//cbc:ID')).toBe('1/2026');
    expect(note.text('/*/cbc:CreditNoteTypeCode')).toBe('381');
  });
});
