import { isSEPACountry, isValidBIC, isValidIBAN } from 'ibantools';
import { euVat, stdnum } from 'stdnum';
import type { SepaChecks } from '../sepa/credit-transfer.ts';

const passes = (name: 'iva' | 'codicefiscale', text: string): boolean =>
  stdnum.IT?.[name]?.validate(text).isValid ?? false;

/** The form that the exchange takes, which is stricter than ISO 9362. */
const bicForm = /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?$/;

/** Checks identifiers by well-kept libraries. They look at form and check digits, not at whether somebody has the number. */
export const identifierChecks: SepaChecks = {
  isPartitaIva: (text) => /^\d{11}$/.test(text) && passes('iva', text),
  isCodiceFiscale: (text) =>
    (/^\d{11}$/.test(text) && passes('iva', text)) || (/^[A-Z0-9]{16}$/.test(text) && passes('codicefiscale', text)),
  isEuVatNumber: (text) => {
    const prefix = text.slice(0, 2);
    const number = text.slice(2);
    const validators = euVat[prefix === 'EL' ? 'GR' : prefix] ?? [];
    return /^[A-Z0-9+*]{2,12}$/.test(number) && validators.some((validator) => validator.validate(number).isValid);
  },
  isIban: (text) => isValidIBAN(text),
  isInSepa: (country) => isSEPACountry(country),
  isBic: (text) => isValidBIC(text) && bicForm.test(text),
};
