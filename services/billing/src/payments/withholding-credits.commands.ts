import type { CallWith } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { parseId } from '@millepiani/kernel/id';
import type { MoneyText } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Billing } from '../billing.ts';
import { canKeepInvoices } from '../invoices/invoice-access.ts';
import { certify, type WithholdingCreditId } from './withholding-credit.ts';

/** What a client certified. */
export type CertificationInput = {
  readonly creditId: string;
  readonly amount: MoneyText;
  readonly receivedOn: string;
  readonly document: string;
};

/** Records what a client certified of what it withheld in a year. Bookkeepers may. */
export const recordCertification = (
  billing: Billing,
  call: CallWith<CertificationInput>,
): Promise<Result<{ creditId: WithholdingCreditId }, Failures>> =>
  billing.commands.run(call, async ({ actor, session, now }) => {
    if (!(actor.id && canKeepInvoices(actor))) return fail('FORBIDDEN', 'Bookkeepers record certifications.');
    const { creditId, ...text } = call.input;
    const id = parseId(creditId, ['whc'], ['creditId']);
    if (!id.ok) return id;
    const credit = await billing.withholdings.find(id.value, session);
    if (!credit) return fail('CREDIT_NOT_FOUND', 'There is none with this id.', ['creditId']);
    const certified = certify(credit, { ...text, by: actor.id, at: now });
    if (!certified.ok) return certified;
    await billing.withholdings.certify(session, certified.value);
    return ok({ creditId: credit.id });
  });
