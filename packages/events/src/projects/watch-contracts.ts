import type { EventContract } from '../define-event.ts';
import { accessGranted, accessRevoked } from './access.events.ts';
import { commissionDistributed, commissionInvoiced, commissionPaid } from './commission-money.events.ts';
import { commissionRevised } from './revision.events.ts';
import { commissionRiskCleared, commissionRiskRaised } from './risk.events.ts';

/** What the projects service tells of who takes part, of what is watched, and of money: listed with all others. */
export const watchContracts: readonly EventContract[] = [
  accessGranted,
  accessRevoked,
  commissionRevised,
  commissionRiskRaised,
  commissionRiskCleared,
  commissionInvoiced,
  commissionPaid,
  commissionDistributed,
];
