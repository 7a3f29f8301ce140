import type { CallWith } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { CommissionId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { findCommission } from '../commissions/commissions.commands.ts';
import type { Projects } from '../projects.ts';
import { currentTeam } from '../teams/team-saving.commands.ts';
import { type AgreementAnswer, proposeText } from './agreements.commands.ts';
import { textOf, writeDraft } from './draft.ts';
import type { AgreementText } from './proposing.ts';

/** What writing a draft answers. */
export type DraftAnswer = { readonly commissionId: CommissionId };

/** Writes a draft of a commission's agreement, or another in its place. Whoever manages the commission may; nobody is told. */
export const draftAgreement = (
  projects: Projects,
  call: CallWith<AgreementText & { readonly commissionId: string; readonly expectedVersion: number }>,
): Promise<Result<DraftAnswer, Failures>> =>
  projects.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    const { commissionId, expectedVersion, ...text } = call.input;
    const found = await findCommission(projects, transaction, commissionId, 'manage');
    if (!found.ok) return found;
    if (!actor.id) return fail('FORBIDDEN', 'A person drafts an agreement.');
    const commission = found.value;
    const written = writeDraft(
      { expectedVersion, text, by: actor.id, at: now },
      {
        commission,
        team: await currentTeam(projects, transaction, commission),
        present: await projects.drafts.find(commission.id, session),
      },
    );
    if (!written.ok) return written;
    await projects.drafts.put(session, written.value);
    return ok({ commissionId: commission.id });
  });

/** Proposes what is drafted, of the version that was read, and the draft is gone. Whoever manages the commission may. */
export const proposeDraft = (
  projects: Projects,
  call: CallWith<{ readonly commissionId: string; readonly expectedVersion: number; readonly draftVersion: number }>,
): Promise<Result<AgreementAnswer, Failures>> =>
  projects.commands.run(call, async (transaction) => {
    const { commissionId, expectedVersion, draftVersion } = call.input;
    const found = await findCommission(projects, transaction, commissionId, 'manage');
    if (!found.ok) return found;
    const draft = await projects.drafts.find(found.value.id, transaction.session);
    if (!draft) return fail('DRAFT_NOT_FOUND', 'Nothing is drafted.', ['commissionId']);
    if (draft.version !== draftVersion) {
      return fail('VERSION_CONFLICT', `The draft is at version ${draft.version}: read it again.`, ['draftVersion']);
    }
    const proposed = await proposeText(projects, transaction, found.value, { expectedVersion, text: textOf(draft) });
    if (proposed.ok) await projects.drafts.remove(transaction.session, found.value.id);
    return proposed;
  });
