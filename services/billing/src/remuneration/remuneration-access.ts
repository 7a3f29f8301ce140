import { hasScope } from '@millepiani/kernel/actor';
import { type Standing, speaksFor } from '@millepiani/speakers/standing';
import { canPost, canSeeAccountsOf } from '../ledger/ledger-access.ts';
import { issuerOf, type RemunerationFacts, type RemunerationKind } from './remuneration-document.ts';

/** Whether somebody has documents drawn up, and takes them back: bookkeepers do. */
export const canKeepRemuneration = ({ actor }: Standing): boolean => canPost(actor);

/** Whether somebody sees a document: either side, who speaks for it, and auditors. */
export const canSeeRemuneration = (
  standing: Standing,
  { payeeId, payerId }: Pick<RemunerationFacts, 'payeeId' | 'payerId'>,
): boolean => canSeeAccountsOf(standing, payeeId) || canSeeAccountsOf(standing, payerId);

/** Whether somebody approves a document: for whom it is issued, or who speaks for them; nobody signs for another. */
export const canApproveRemuneration = (
  standing: Standing,
  document: RemunerationFacts,
  kind: RemunerationKind,
): boolean => hasScope(standing.actor, 'ledger:approve') && speaksFor(standing, issuerOf(document, kind));

/** Whether somebody declines a document: who would approve it, and who is paid by it, who may see no wages in it. */
export const canDeclineRemuneration = (
  standing: Standing,
  document: RemunerationFacts,
  kind: RemunerationKind,
): boolean =>
  canApproveRemuneration(standing, document, kind) ||
  (hasScope(standing.actor, 'ledger:approve') && speaksFor(standing, document.payeeId));

/** Whether somebody says who is on an employer's payroll: who speaks for it, and bookkeepers. */
export const canSayEmployed = (standing: Standing, employerId: RemunerationFacts['payerId']): boolean =>
  canPost(standing.actor) || (hasScope(standing.actor, 'ledger:approve') && speaksFor(standing, employerId));
