import { type Failures, fail } from '@millepiani/kernel/failure';
import { type AgentId, isId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { TaxProfile } from '../parties/tax-profile.ts';
import type { RemunerationKind } from './remuneration-document.ts';

/** What decides which document a payee's regime needs. */
export interface PayeeFacts {
  readonly payeeId: AgentId;
  /** Of the day. */
  readonly payee: TaxProfile | undefined;
  readonly payer: TaxProfile | undefined;
  /** Whether the payee is on the payer's payroll on the day. */
  readonly isEmployed: boolean;
}

/** Both sides are known. */
export interface KnownSides {
  readonly kind: RemunerationKind;
  readonly payee: TaxProfile;
  readonly payer: TaxProfile;
}

/**
 * Which document a payee's regime needs: an employee's share goes by their wages; who lives abroad makes what their own law asks for; who has
 * a VAT number and a regime invoices; a person without either signs a receipt. Fails with `TAX_PROFILE_MISSING` of either side, and
 * `NO_DOCUMENT_KNOWN`: a body in Italy that has no VAT number and sells nothing.
 */
export function kindFor({ payeeId, payee, payer, isEmployed }: PayeeFacts): Result<KnownSides, Failures> {
  if (!payee) return missing('payee');
  if (!payer) return missing('payer');
  if (isEmployed) return ok({ kind: 'PAYROLL_INSTRUCTION', payee, payer });
  if (payee.address.country !== 'IT') return ok({ kind: 'FOREIGN_DOCUMENT', payee, payer });
  if (payee.vatNumber !== undefined && payee.regime !== undefined) return ok({ kind: 'INVOICE', payee, payer });
  if (isId(payeeId, 'per')) return ok({ kind: 'OCCASIONAL_RECEIPT', payee, payer });
  return fail('NO_DOCUMENT_KNOWN', 'A body without a VAT number: a bookkeeper has to see what it gives.', ['payee']);
}

const missing = (side: 'payee' | 'payer') =>
  fail('TAX_PROFILE_MISSING', `The ${side} has no tax profile for today.`, [side]);
