import { type DueJob, due, implementJob, type JobImplementation } from '@millepiani/jobs/define-job';
import { systemActor } from '@millepiani/kernel/actor';
import type { Logger } from '@millepiani/telemetry/logger';
import type { Billing } from '../billing.ts';
import { assignIn } from './assigning.commands.ts';
import type { BankStatement, BankStatementLine } from './bank-statement.ts';
import { proposalsFor } from './candidates.commands.ts';
import { onLineFor } from './lines.commands.ts';
import { matchStatement } from './matching.jobs.ts';
import type { Proposal } from './proposals.ts';
import type { AssignTo } from './to-invoices.commands.ts';

const mostAtOnce = 50;
const pageSize = 100;

/**
 * Looks through a statement's lines and assigns what leaves no doubt, in the name of who imported it; the rest waits for a bookkeeper. Safe twice: what is
 * assigned is passed over, and each line has its own key.
 */
export const matchingWorker = (billing: () => Billing, log: Logger): JobImplementation =>
  implementJob(matchStatement, async ({ statementId }) => {
    const statement = await billing().bankStatements.find(statementId);
    if (!statement || statement.matchedAt) return;
    let after: string | undefined;
    for (;;) {
      const page = await billing().bankStatements.linesOf({ statementId, limit: pageSize, after });
      for (const line of page.slice(0, pageSize)) await matchLine(billing(), log, statement, line);
      if (page.length <= pageSize) break;
      after = page[pageSize - 1]?.id;
    }
    await billing().bankStatements.markMatched(statementId, billing().clock.now());
  });

async function matchLine(
  billing: Billing,
  log: Logger,
  statement: BankStatement,
  line: BankStatementLine,
): Promise<void> {
  const sure = (await proposalsFor(billing, line)).filter(({ certainty }) => certainty === 'CERTAIN');
  const [proposal, second] = sure;
  // Where two things leave no doubt, there is some.
  if (!proposal || second) return;
  const call = {
    actor: systemActor('billing'),
    mutation: 'matchBankStatementLine',
    input: { idempotencyKey: `match-${line.id}-${line.assigned}`, lineId: line.id },
  };
  const assigned = await onLineFor(billing, call, statement.importedBy, (transaction, assigning) =>
    assignIn(billing, transaction, assigning, toAssign(proposal)),
  );
  if (!assigned.ok) log.info({ lineId: line.id, failures: assigned.error }, 'a line is left to a bookkeeper');
}

function toAssign({ to }: Proposal): AssignTo {
  switch (to.kind) {
    case 'INVOICES':
      return { invoices: to.invoiceIds.map((invoiceId) => ({ invoiceId })) };
    case 'RECORDED':
      return {
        recorded: 'entryId' in to ? { entryId: to.entryId } : { invoiceId: to.invoiceId, reference: to.reference },
      };
    case 'RETURN':
      return { returned: { batchId: to.batchId, reference: to.reference } };
    case 'BATCH': {
      const [reference, other] = to.references;
      return { batch: { batchId: to.batchId, ...(other === undefined && reference ? { reference } : {}) } };
    }
    default:
      return to satisfies never;
  }
}

/** Statements whose lines were not looked through yet. */
export const dueMatches = async ({ bankStatements }: Billing): Promise<readonly DueJob[]> =>
  (await bankStatements.unmatched(mostAtOnce)).map((statementId) =>
    due(matchStatement, `${statementId}-due`, { statementId }),
  );
