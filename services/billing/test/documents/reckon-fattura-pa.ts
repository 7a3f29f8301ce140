import { XmlReader } from '@millepiani/testing/xml-reader';
import {
  add,
  cents,
  type Fraction,
  fromCents,
  hundredth,
  inEuros,
  mul,
  negated,
  nothing,
  read,
  total,
} from './fractions.ts';

/** A number; nothing where there is none. */
const number = (file: XmlReader, path: string): Fraction => {
  const text = file.text(path);
  return text === undefined ? nothing : read(text);
};
/** The sum of the numbers that an XPath finds, in cents. */
const sum = (file: XmlReader, path: string): bigint => cents(total(file.texts(path).map(read)));

/** What came out, as decimal strings, and what did not fit. */
export interface Anew {
  readonly total: string;
  readonly vat: string;
  readonly withheld: string;
  readonly toPay: string;
  readonly problems: readonly string[];
}

/** Reckons a FatturaPA file anew: lines, funds, VAT, withholding and what is to be paid. */
export function reckonFatturaPa(xml: string): Anew {
  const file = new XmlReader(xml);
  const problems: string[] = [];
  const same = (what: string, told: bigint, due: bigint) => {
    if (told !== due) problems.push(`${what}: ${inEuros(told)}, not ${inEuros(due)}`);
  };
  for (let at = 1; at <= file.count('//DettaglioLinee'); at += 1) checkLine(file, `//DettaglioLinee[${at}]`, same);
  for (let at = 1; at <= file.count('//DatiCassaPrevidenziale'); at += 1) checkFund(file, at, same);
  for (let at = 1; at <= file.count('//DatiRiepilogo'); at += 1) checkSummary(file, `//DatiRiepilogo[${at}]`, same);
  const vat = sum(file, '//DatiRiepilogo/Imposta');
  const whole = sum(file, '//DatiRiepilogo/ImponibileImporto') + vat;
  same('ImportoTotaleDocumento', sum(file, '//ImportoTotaleDocumento'), whole);
  const withheld = sum(file, '//ImportoRitenuta');
  const base =
    sum(file, "//DettaglioLinee[Ritenuta='SI']/PrezzoTotale") +
    sum(file, "//DatiCassaPrevidenziale[Ritenuta='SI']/ImportoContributoCassa");
  same('ImportoRitenuta', withheld, cents(hundredth(mul(number(file, '//AliquotaRitenuta'), fromCents(base)))));
  const split = sum(file, "//DatiRiepilogo[EsigibilitaIVA='S']/Imposta");
  const toPay = whole - withheld - split;
  if (file.count('//DatiPagamento') > 0) same('ImportoPagamento', sum(file, '//ImportoPagamento'), toPay);
  return { total: inEuros(whole), vat: inEuros(vat), withheld: inEuros(withheld), toPay: inEuros(toPay), problems };
}

type Same = (what: string, told: bigint, due: bigint) => void;

function checkLine(file: XmlReader, line: string, same: Same): void {
  const price = number(file, `${line}/PrezzoUnitario`);
  const discount = file.text(`${line}/ScontoMaggiorazione/Percentuale`)
    ? hundredth(mul(number(file, `${line}/ScontoMaggiorazione/Percentuale`), price))
    : number(file, `${line}/ScontoMaggiorazione/Importo`);
  const due = mul(number(file, `${line}/Quantita`), add(price, negated(discount)));
  same(line, sum(file, `${line}/PrezzoTotale`), cents(due));
}

/** The lines and funds that a summary, or a fund, is reckoned from: those of its rate and reason. */
const alike = (file: XmlReader, at: string): string => {
  const nature = file.text(`${at}/Natura`);
  return `[AliquotaIVA='${file.text(`${at}/AliquotaIVA`)}'${nature === undefined ? '' : ` and Natura='${nature}'`}]`;
};

function checkFund(file: XmlReader, at: number, same: Same): void {
  const fund = `//DatiCassaPrevidenziale[${at}]`;
  const fees = sum(
    file,
    `//DettaglioLinee${alike(file, fund)}[not(Descrizione='Imposta di bollo' or TipoCessionePrestazione='AC')]/PrezzoTotale`,
  );
  same(`${fund} base`, sum(file, `${fund}/ImponibileCassa`), fees);
  same(
    fund,
    sum(file, `${fund}/ImportoContributoCassa`),
    cents(hundredth(mul(number(file, `${fund}/AlCassa`), fromCents(fees)))),
  );
}

function checkSummary(file: XmlReader, summary: string, same: Same): void {
  const own = alike(file, summary);
  const taxable =
    sum(file, `//DettaglioLinee${own}/PrezzoTotale`) +
    sum(file, `//DatiCassaPrevidenziale${own}/ImportoContributoCassa`);
  same(summary, sum(file, `${summary}/ImponibileImporto`), taxable);
  const due = cents(hundredth(mul(number(file, `${summary}/AliquotaIVA`), fromCents(taxable))));
  same(`${summary} VAT`, sum(file, `${summary}/Imposta`), due);
}
