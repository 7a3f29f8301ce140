/**
 * Digits after the decimal point of each currency the community deals in (ISO 4217, "minor unit").
 * A currency that is not listed is refused: money without a known minor unit cannot be exact.
 */
const minorUnits = {
  AUD: 2,
  BGN: 2,
  BHD: 3,
  BRL: 2,
  CAD: 2,
  CHF: 2,
  CLP: 0,
  CNY: 2,
  CZK: 2,
  DKK: 2,
  EUR: 2,
  GBP: 2,
  HKD: 2,
  HUF: 2,
  ILS: 2,
  INR: 2,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KRW: 0,
  KWD: 3,
  MXN: 2,
  NOK: 2,
  NZD: 2,
  OMR: 3,
  PLN: 2,
  RON: 2,
  SEK: 2,
  SGD: 2,
  TND: 3,
  TRY: 2,
  UAH: 2,
  USD: 2,
  VND: 0,
  ZAR: 2,
} as const;

/** An ISO 4217 alphabetic code that the community deals in. */
export type Currency = keyof typeof minorUnits;

/** Whether `text` is such a code, in upper case. */
export const isCurrency = (text: string): text is Currency => Object.hasOwn(minorUnits, text);

/** Digits after the decimal point. */
export const minorUnit = (currency: Currency): number => minorUnits[currency];

/** All of them, in alphabetic order. */
export const currencies = Object.keys(minorUnits).filter(isCurrency);
