import { type Decimal, decimal } from './decimal.ts';

/** The rates of Italian VAT, in percent. */
export const vatRates = [22, 10, 5, 4] as const;

/** A rate of Italian VAT, in percent. */
export type VatRate = (typeof vatRates)[number];

/** Why there is no VAT on something: FatturaPA's *Natura*, each with the rule that it stands for, in Italian and English. */
export const natures = {
  N1: ['Escluse ex art. 15 DPR 633/72', 'Excluded, art. 15 DPR 633/72'],
  'N2.1': [
    'Non soggette ad IVA, artt. 7-7septies DPR 633/72',
    'Not subject to Italian VAT, arts. 7 to 7-septies DPR 633/72',
  ],
  'N2.2': ['Non soggette ad IVA - altri casi', 'Not subject to VAT'],
  'N3.1': ['Non imponibili - esportazioni, art. 8 DPR 633/72', 'Not taxable: exports, art. 8 DPR 633/72'],
  'N3.2': ['Non imponibili - cessioni intracomunitarie, art. 41 DL 331/93', 'Not taxable: supplies within the EU'],
  'N3.3': ['Non imponibili - cessioni verso San Marino', 'Not taxable: supplies to San Marino'],
  'N3.4': ['Non imponibili - assimilate ad esportazioni, art. 8-bis DPR 633/72', 'Not taxable: treated as exports'],
  'N3.5': ["Non imponibili - dichiarazione d'intento, art. 8 c. 1 lett. c", 'Not taxable: declaration of intent'],
  'N3.6': ['Non imponibili - altre operazioni, art. 9 DPR 633/72', 'Not taxable: art. 9 DPR 633/72'],
  N4: ['Esenti art. 10 DPR 633/72', 'Exempt, art. 10 DPR 633/72'],
  N5: ['Regime del margine, DL 41/95', 'Margin scheme, DL 41/95'],
  'N6.1': ['Inversione contabile, art. 74 DPR 633/72', 'Reverse charge, art. 74 DPR 633/72'],
  'N6.2': ['Inversione contabile, art. 17 c. 5 DPR 633/72', 'Reverse charge, art. 17 DPR 633/72'],
  'N6.3': ['Inversione contabile, art. 17 c. 6 lett. a DPR 633/72', 'Reverse charge, art. 17 DPR 633/72'],
  'N6.4': ['Inversione contabile, art. 17 c. 6 lett. a-bis DPR 633/72', 'Reverse charge, art. 17 DPR 633/72'],
  'N6.5': ['Inversione contabile, art. 17 c. 6 lett. b DPR 633/72', 'Reverse charge, art. 17 DPR 633/72'],
  'N6.6': ['Inversione contabile, art. 17 c. 6 lett. c DPR 633/72', 'Reverse charge, art. 17 DPR 633/72'],
  'N6.7': ['Inversione contabile, art. 17 c. 6 lett. a-ter DPR 633/72', 'Reverse charge, art. 17 DPR 633/72'],
  'N6.8': ['Inversione contabile, art. 17 c. 6 lett. d-bis/ter/quater', 'Reverse charge, art. 17 DPR 633/72'],
  'N6.9': ['Inversione contabile - altri casi', 'Reverse charge'],
  N7: ['IVA assolta in altro Stato UE', 'VAT paid in another EU state'],
} as const;

/** FatturaPA's *Natura*: why there is no VAT. */
export type Nature = keyof typeof natures;

/** How something stands to VAT: a rate, or the reason why there is none. */
export type VatTreatment = { readonly rate: VatRate } | { readonly nature: Nature };

/** Whether `text` is a reason that is known. */
const isNature = (text: string): text is Nature => Object.hasOwn(natures, text);

/** The rate in percent; 0 where there is no VAT. */
export const rateOf = (treatment: VatTreatment): Decimal => decimal('rate' in treatment ? BigInt(treatment.rate) : 0n);

/** The reason why there is no VAT; undefined where there is some. */
export const natureOf = (treatment: VatTreatment): Nature | undefined =>
  'nature' in treatment ? treatment.nature : undefined;

/** What is one line of a document's VAT summary: the same text for the same rate, or the same reason. */
export const vatKey = (treatment: VatTreatment): string =>
  'rate' in treatment ? String(treatment.rate) : treatment.nature;

/** Reads what {@link vatKey} wrote. */
export function treatmentOf(key: string): VatTreatment | undefined {
  if (isNature(key)) return { nature: key };
  const rate = vatRates.find((known) => String(known) === key);
  return rate === undefined ? undefined : { rate };
}

const withStampDuty: readonly Nature[] = ['N2.1', 'N2.2', 'N3.5', 'N3.6', 'N4'];

/** Whether what has this treatment counts towards stamp duty (DPR 642/1972; the exchange counts the same). */
export const bearsStampDuty = (treatment: VatTreatment): boolean =>
  'nature' in treatment && withStampDuty.includes(treatment.nature);
