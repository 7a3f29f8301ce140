import { type CheckedEvent, event } from '@millepiani/events/event';
import { accessGranted, accessRevoked } from '@millepiani/events/projects/access.events';
import type { CommissionId } from '@millepiani/kernel/id';
import type { AccessEvent } from './access.ts';

const contractOf = { 'access.granted': accessGranted, 'access.revoked': accessRevoked } as const;

/**
 * What is told of who takes part. `version` is the one that it brought the commission's history of access to. Who an organization's
 * guests and owners are, its partners in a commission need not hear.
 */
export const toEvent = (commissionId: CommissionId, version: number, happened: AccessEvent): CheckedEvent =>
  event(contractOf[happened.type], {
    subject: `${commissionId}#access`,
    aggregateVersion: version,
    partition: commissionId,
    visibility: happened.through === undefined ? 'parties' : 'internal',
    data: {
      commissionId,
      agentId: happened.agentId,
      reason: happened.reason,
      through: happened.through ?? null,
    },
  });
