import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import type { TaxProfile } from '../parties/tax-profile.ts';
import { type PaperParty, paperParty } from './paper-party.ts';
import type { Share } from './remuneration-document.ts';

/**
 * What an employer tells whoever does its payroll: to pay an employee's share with their wages. Amounts are in cents. The fee is the whole
 * cost for the employer, contributions of both sides and taxes included, for the agreement shares no more; expenses are paid back beside it.
 */
export interface PayrollInstruction extends Share {
  readonly employer: PaperParty;
  readonly employee: PaperParty;
  readonly description: string;
  /** With the wages of which month it is to be paid: `2026-12`. Known once it is issued. */
  readonly month: string | undefined;
  /** What of it a claim has cleared that was set off: so much is kept back from the wages. Known once it is issued; undefined where nothing was. */
  readonly cleared?: bigint | undefined;
}

/** Writes an instruction. Fails with `TAX_CODE_MISSING` of the employee. */
export function instructionOf(
  { fee, expenses }: Share,
  {
    payee,
    payer,
    description,
  }: { readonly payee: TaxProfile; readonly payer: TaxProfile; readonly description: string },
): Result<PayrollInstruction, Failures> {
  if (payee.fiscalCode === undefined) {
    return fail('TAX_CODE_MISSING', 'Who gets wages has a codice fiscale.', ['payee', 'fiscalCode']);
  }
  const [employer, employee] = [paperParty(payer), paperParty(payee)];
  return ok({ employer, employee, description, fee, expenses, month: undefined });
}
