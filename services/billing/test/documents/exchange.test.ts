import { describe, expect, it } from '@jest/globals';
import { toLatin1 } from '../../src/documents/latin.adapter.ts';
import type { XmlElement } from '../../src/documents/xml.ts';
import { checkDuplicate, checkForExchange, duplicateKey } from '../../src/fattura-pa/exchange-checks.ts';
import { fatturaPa, fileName } from '../../src/fattura-pa/fattura-pa.ts';
import { type Case, documentOf, line } from './cases.ts';
import { buyers, sellers } from './parties.ts';

const greta: Pick<Case, 'text'> = {
  text: { seller: sellers.greta, buyer: buyers.agent, lines: [line('1000.00', { discountPercentage: '10.00' })] },
};
const training: Pick<Case, 'text'> = {
  text: { seller: sellers.aurora, buyer: buyers.agent, lines: [line('100.00', { vat: 'N4' })] },
};
const fabio: Pick<Case, 'text'> = { text: { seller: sellers.fabio, buyer: buyers.agent, lines: [line('100.00')] } };
const comune: Pick<Case, 'text'> = { text: { seller: sellers.aurora, buyer: buyers.comune, lines: [line('100.00')] } };
const reversed: Pick<Case, 'text'> = {
  text: { seller: sellers.aurora, buyer: buyers.agent, lines: [line('100.00', { vat: 'N6.7' })] },
};

const file = (given: Pick<Case, 'text' | 'kind'>, sequence = 1) =>
  fatturaPa(documentOf(given, sequence), { progressive: '00001', toLatin1 });

/** The tree with an element of a name changed, wherever it stands; undefined leaves it out. */
function changed(of: XmlElement, name: string, how: (element: XmlElement) => XmlElement | undefined): XmlElement {
  if (typeof of.content === 'string') return of;
  const content = of.content.flatMap((child) => {
    const kept = child.name === name ? how(child) : child;
    return kept === undefined ? [] : [changed(kept, name, how)];
  });
  return { ...of, content };
}
const without = (of: XmlElement, name: string) => changed(of, name, () => undefined);
const saying = (of: XmlElement, name: string, content: string) =>
  changed(of, name, (element) => ({ ...element, content }));
const within = (of: XmlElement, outer: string, how: (element: XmlElement) => XmlElement) => changed(of, outer, how);
const adding = (of: XmlElement, outer: string, name: string, content: string) =>
  within(of, outer, (element) =>
    typeof element.content === 'string'
      ? element
      : { ...element, content: [...element.content, { name, attributes: {}, content }] },
  );

describe('the exchange’s checks', () => {
  it.each<[string, string, XmlElement]>([
    [
      '00400',
      'a line without VAT and without a reason',
      within(file(training), 'DettaglioLinee', (of) => without(of, 'Natura')),
    ],
    ['00401', 'a line with VAT and a reason for none', adding(file(greta), 'DettaglioLinee', 'Natura', 'N4')],
    ['00411', 'withholding that is not told', without(file(greta), 'DatiRitenuta')],
    ['00415', 'withholding of a fund that is not told', without(file(greta), 'DatiRitenuta')],
    [
      '00413',
      'a fund without VAT and without a reason',
      within(file(fabio), 'DatiCassaPrevidenziale', (of) => without(of, 'Natura')),
    ],
    ['00414', 'a fund with VAT and a reason for none', adding(file(greta), 'DatiCassaPrevidenziale', 'Natura', 'N4')],
    [
      '00418',
      'a credit note before its invoice',
      within(file({ ...training, kind: 'credit-note' }), 'DatiGeneraliDocumento', (of) =>
        saying(of, 'Data', '2026-11-01'),
      ),
    ],
    [
      '00419',
      'a rate without a summary',
      within(file(greta), 'DatiRiepilogo', (of) => saying(of, 'AliquotaIVA', '10.00')),
    ],
    [
      '00443',
      'a summary of another rate',
      within(file(greta), 'DatiRiepilogo', (of) => saying(of, 'AliquotaIVA', '10.00')),
    ],
    [
      '00444',
      'a summary of another reason',
      within(file(training), 'DatiRiepilogo', (of) => saying(of, 'Natura', 'N3.5')),
    ],
    ['00420', 'split payment of a reverse charge', adding(file(reversed), 'DatiRiepilogo', 'EsigibilitaIVA', 'S')],
    ['00421', 'VAT two cents off', saying(file(greta), 'Imposta', '205.94')],
    ['00422', 'a base more than a euro off', saying(file(greta), 'ImponibileImporto', '937.01')],
    ['00423', 'a price two cents off', saying(file(greta), 'PrezzoTotale', '900.02')],
    ['00425', 'a number without a digit', saying(file(greta), 'Numero', 'A/B')],
    ['00426', 'mail beside a code', adding(file(greta), 'DatiTrasmissione', 'PECDestinatario', 'a@pec.example')],
    ['00427', 'a public body’s code for a business', saying(file(greta), 'CodiceDestinatario', 'UFA1B2')],
    ['00427', 'a business’s code for a public body', saying(file(comune), 'CodiceDestinatario', 'ABC1234')],
    [
      '00429',
      'a summary without VAT and without a reason',
      within(file(training), 'DatiRiepilogo', (of) => without(of, 'Natura')),
    ],
    ['00430', 'a summary with VAT and a reason for none', adding(file(greta), 'DatiRiepilogo', 'Natura', 'N4')],
    ['00438', 'a discount that says nothing', without(file(greta), 'Percentuale')],
  ])('%s: refuse %s', (code, _what, given) => {
    expect(checkForExchange(given).map((issue) => issue.code)).toContain(code);
  });

  it.each<[string, XmlElement]>([
    ['VAT a cent off', saying(file(greta), 'Imposta', '205.93')],
    ['a base a euro off, and its VAT', saying(saying(file(greta), 'ImponibileImporto', '937.00'), 'Imposta', '206.14')],
  ])('let %s pass', (_what, given) => {
    expect(checkForExchange(given)).toEqual([]);
  });

  it('say where', () => {
    expect(checkForExchange(saying(file(greta), 'PrezzoTotale', '900.02'))[0]).toMatchObject({
      path: ['DatiBeniServizi', 'DettaglioLinee', 0, 'PrezzoTotale'],
    });
  });
});

describe('00404: a document sent before', () => {
  it('is one of the same seller, year, number and kind', () => {
    const sent = new Set([duplicateKey(file(training, 4))]);
    expect(checkDuplicate(file(training, 4), sent)).toMatchObject([{ code: '00404' }]);
    expect(checkDuplicate(file(training, 5), sent)).toEqual([]);
    expect(checkDuplicate(file(fabio, 4), sent)).toEqual([]);
    expect(checkDuplicate(file({ ...training, kind: 'credit-note' }, 4), sent)).toEqual([]);
    expect(checkDuplicate(saying(file(training, 4), 'Data', '2027-01-02'), sent)).toEqual([]);
  });
});

describe('a file’s name', () => {
  it('says who sends it, and which one it is', () => {
    expect(fileName(documentOf(fabio), '1A')).toBe('ITFRRFBA85H10F205F_0001A.xml');
    expect(fileName(documentOf(training), '12345')).toBe('IT01234560165_12345.xml');
  });
});
