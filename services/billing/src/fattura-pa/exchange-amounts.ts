import { type Decimal, decimal, isPositive, minus, percentOf, roundHalfUp, times } from '../documents/decimal.ts';
import { elementsAt, textAt, type XmlElement } from '../documents/xml.ts';
import { type Check, fundPath, keyOf, linePath, natureAt, numberAt, rateAt, summaryPath } from './exchange-issue.ts';

const plus = (left: Decimal, right: Decimal): Decimal => minus(left, minus(decimal(0n), right));
const sum = (numbers: readonly Decimal[]): Decimal => numbers.reduce(plus, decimal(0n));
const size = (number: Decimal): Decimal => (number.digits < 0n ? minus(decimal(0n), number) : number);
const isFurther = (left: Decimal, right: Decimal, tolerance: Decimal): boolean =>
  isPositive(minus(size(minus(left, right)), tolerance));
const cent = decimal(1n, 2);
const euro = decimal(1n);

/** VAT is rate × taxable, to the cent (00421); no split payment where the buyer reckons VAT itself (00420). */
export const vat: Check = (body) =>
  elementsAt(body, ...summaryPath).flatMap((item, at) => {
    const due = decimal(roundHalfUp(percentOf(rateAt(item), numberAt(item, 'ImponibileImporto')), 2), 2);
    const isWrong = isFurther(numberAt(item, 'Imposta'), due, cent);
    const isSplitReversed = textAt(item, 'EsigibilitaIVA') === 'S' && natureAt(item)?.startsWith('N6') === true;
    return [
      ...(isWrong ? [{ code: '00421', message: 'Not rate × taxable.', path: [...summaryPath, at, 'Imposta'] }] : []),
      ...(isSplitReversed
        ? [
            {
              code: '00420',
              message: 'Split payment of a reverse charge.',
              path: [...summaryPath, at, 'EsigibilitaIVA'],
            },
          ]
        : []),
    ];
  });

/** What is taxable is the sum of lines, funds and rounding of that rate or reason, to the euro. */
export const taxable: Check = (body) =>
  elementsAt(body, ...summaryPath).flatMap((item, at) => {
    const own = (path: readonly string[]) => elementsAt(body, ...path).filter((other) => keyOf(other) === keyOf(item));
    const due = sum([
      ...own(linePath).map((line) => numberAt(line, 'PrezzoTotale')),
      ...own(fundPath).map((fund) => numberAt(fund, 'ImportoContributoCassa')),
      numberAt(item, 'Arrotondamento'),
    ]);
    if (!isFurther(numberAt(item, 'ImponibileImporto'), due, euro)) return [];
    return [{ code: '00422', message: 'Not the sum of its lines.', path: [...summaryPath, at, 'ImponibileImporto'] }];
  });

/** A line's price after its discounts and surcharges, one after the other. */
function netPrice(line: XmlElement): Decimal {
  return elementsAt(line, 'ScontoMaggiorazione').reduce(
    (price, change) => {
      const percentage = textAt(change, 'Percentuale');
      const amount =
        percentage === undefined ? numberAt(change, 'Importo') : percentOf(numberAt(change, 'Percentuale'), price);
      return textAt(change, 'Tipo') === 'SC' ? minus(price, amount) : plus(price, amount);
    },
    numberAt(line, 'PrezzoUnitario'),
  );
}

/** A line's price is quantity × net price, to the cent (00423); a discount says how much (00438). */
export const prices: Check = (body) =>
  elementsAt(body, ...linePath).flatMap((line, at) => {
    const quantity = textAt(line, 'Quantita') === undefined ? decimal(1n) : numberAt(line, 'Quantita');
    const isWrong = isFurther(numberAt(line, 'PrezzoTotale'), times(quantity, netPrice(line)), cent);
    const empty = elementsAt(line, 'ScontoMaggiorazione').some(
      (change) => textAt(change, 'Percentuale') === undefined && textAt(change, 'Importo') === undefined,
    );
    return [
      ...(isWrong
        ? [{ code: '00423', message: 'Not price × quantity.', path: [...linePath, at, 'PrezzoTotale'] }]
        : []),
      ...(empty
        ? [{ code: '00438', message: 'A discount of nothing.', path: [...linePath, at, 'ScontoMaggiorazione'] }]
        : []),
    ];
  });
