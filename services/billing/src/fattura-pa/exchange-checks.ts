import { roundHalfUp } from '../documents/decimal.ts';
import { elementsAt, textAt, type XmlElement } from '../documents/xml.ts';
import { prices, taxable, vat } from './exchange-amounts.ts';
import {
  type Check,
  type ExchangeIssue,
  fundPath,
  general,
  isRated,
  linePath,
  natureAt,
  rateAt,
  summaryPath,
} from './exchange-issue.ts';

/** A reason for no VAT where there is none, and nowhere else. */
const natureIff =
  (path: readonly string[], missing: string, superfluous: string): Check =>
  (body) =>
    elementsAt(body, ...path).flatMap((item, at) => {
      const place = [...path, at, 'Natura'];
      if (!isRated(item) && natureAt(item) === undefined) {
        return [{ code: missing, message: 'No VAT, and no reason for it.', path: place }];
      }
      if (!(isRated(item) && natureAt(item) !== undefined)) return [];
      return [{ code: superfluous, message: 'VAT, and a reason for none.', path: place }];
    });

/** Something bears withholding, and what is withheld is not told. */
const withheldTold =
  (path: readonly string[], code: string): Check =>
  (body) => {
    const isTold = elementsAt(body, ...general, 'DatiRitenuta').length > 0;
    const isBorne = elementsAt(body, ...path).some((item) => textAt(item, 'Ritenuta') === 'SI');
    if (isTold || !isBorne) return [];
    return [{ code, message: 'Tax is withheld, and not told.', path: [...general, 'DatiRitenuta'] }];
  };

/** A summary for each rate (00419), and none for a rate (00443) or reason (00444) that nothing has. */
const summarised: Check = (body) => {
  const items = [...elementsAt(body, ...linePath), ...elementsAt(body, ...fundPath)];
  const summaries = elementsAt(body, ...summaryPath);
  const rates = (from: readonly XmlElement[]) => new Set(from.map((item) => roundHalfUp(rateAt(item), 2).toString()));
  const natures = (from: readonly XmlElement[]) => new Set(from.flatMap((item) => natureAt(item) ?? []));
  const issue = (code: string, message: string): ExchangeIssue => ({ code, message, path: summaryPath });
  const [told, borne] = [rates(summaries), rates(items)];
  const [toldNatures, borneNatures] = [natures(summaries), natures(items)];
  return [
    ...[...borne.difference(told)].map(() => issue('00419', 'A rate without a summary.')),
    ...[...told.difference(borne)].map(() => issue('00443', 'A summary of a rate that nothing has.')),
    ...[...toldNatures.symmetricDifference(borneNatures)].map((nature) =>
      issue('00444', `${nature} on one side only.`),
    ),
  ];
};

/** A number has a digit (00425), and what is credited is not later (00418). */
const heading: Check = (body) => {
  const number = textAt(body, ...general, 'Numero') ?? '';
  const date = textAt(body, ...general, 'Data') ?? '';
  const linked = elementsAt(body, 'DatiGenerali', 'DatiFattureCollegate').flatMap((item) => textAt(item, 'Data') ?? []);
  return [
    ...(/\d/.test(number) ? [] : [{ code: '00425', message: 'No digit in the number.', path: [...general, 'Numero'] }]),
    ...(linked.some((day) => day > date)
      ? [{ code: '00418', message: 'Earlier than what it is about.', path: [...general, 'Data'] }]
      : []),
  ];
};

const checks: readonly Check[] = [
  heading,
  natureIff(linePath, '00400', '00401'),
  natureIff(fundPath, '00413', '00414'),
  natureIff(summaryPath, '00429', '00430'),
  withheldTold(linePath, '00411'),
  withheldTold(fundPath, '00415'),
  summarised,
  vat,
  taxable,
  prices,
];

/** The code's length tells a public body's office from anybody else's (00427), and mail is named only without a code (00426). */
function delivery(file: XmlElement): readonly ExchangeIssue[] {
  const sent = ['FatturaElettronicaHeader', 'DatiTrasmissione'] as const;
  const code = textAt(file, ...sent, 'CodiceDestinatario') ?? '';
  const isPublic = textAt(file, ...sent, 'FormatoTrasmissione') === 'FPA12';
  const pec = textAt(file, ...sent, 'PECDestinatario');
  return [
    ...(code.length === (isPublic ? 6 : 7)
      ? []
      : [{ code: '00427', message: 'Not a code of this format.', path: [...sent, 'CodiceDestinatario'] }]),
    ...(pec !== undefined && code !== '0000000'
      ? [{ code: '00426', message: 'A code and mail.', path: [...sent, 'PECDestinatario'] }]
      : []),
  ];
}

/** Checks a FatturaPA file as the exchange does beyond its schema, by what stands in the file alone. Empty: it would pass. */
export const checkForExchange = (file: XmlElement): readonly ExchangeIssue[] => [
  ...delivery(file),
  ...elementsAt(file, 'FatturaElettronicaBody').flatMap((body) => checks.flatMap((check) => check(body))),
];

/**
 * What the exchange knows a document by (00404): seller, year and number, and whether it is a credit note. A second one with the
 * same is refused, unless the first one was.
 */
export function duplicateKey(file: XmlElement): string {
  const seller = ['FatturaElettronicaHeader', 'CedentePrestatore', 'DatiAnagrafici', 'IdFiscaleIVA'] as const;
  const document = ['FatturaElettronicaBody', ...general] as const;
  const isCredit = textAt(file, ...document, 'TipoDocumento') === 'TD04';
  return [
    textAt(file, ...seller, 'IdPaese'),
    textAt(file, ...seller, 'IdCodice'),
    textAt(file, ...document, 'Data')?.slice(0, 4),
    textAt(file, ...document, 'Numero'),
    isCredit ? 'credit' : 'debit',
  ].join('|');
}

/** Checks a file against the keys of those that were sent and not refused. */
export const checkDuplicate = (file: XmlElement, sent: ReadonlySet<string>): readonly ExchangeIssue[] =>
  sent.has(duplicateKey(file)) ? [{ code: '00404', message: 'It was sent before.', path: [...general, 'Numero'] }] : [];
