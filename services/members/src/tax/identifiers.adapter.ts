import { isValidIBAN } from 'ibantools';
import { euVat, stdnum } from 'stdnum';
import type { IdentifierChecks } from './identifiers.ts';

const passes = (name: 'iva' | 'codicefiscale', text: string): boolean =>
  stdnum.IT?.[name]?.validate(text).isValid ?? false;

/** Checks identifiers by well-kept libraries. They look at form and check digits, not at whether somebody has the number. */
export const identifierChecks: IdentifierChecks = {
  // The libraries pass over blanks and dots; what comes here is to have none.
  isPartitaIva: (text) => /^\d{11}$/.test(text) && passes('iva', text),
  isPersonsTaxCode: (text) => /^[A-Z0-9]{16}$/.test(text) && passes('codicefiscale', text),
  isEuVatNumber: (country, text) =>
    /^[A-Z0-9+*]{2,12}$/.test(text) && (euVat[country] ?? []).some((validator) => validator.validate(text).isValid),
  isIban: (text) => isValidIBAN(text),
};
