import type { Transaction } from '@millepiani/commands/command-runner';
import { partnerOf } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { ClientId, PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Notifications } from '../notifications.ts';
import { isLetIn } from './endpoint-access.ts';

/**
 * By which partner's application something is registered for a person that they are told by, if by any. Fails with `APPLICATION_LET_OUT`:
 * what it is asked by may have been on its way when that was heard, and what it registered would be there for good. Hence it takes turns with
 * hearing it.
 */
export async function letIn(
  { endpointClients, endpoints }: Pick<Notifications, 'endpointClients' | 'endpoints'>,
  { actor, session }: Transaction,
  personId: PersonId,
): Promise<Result<ClientId | undefined, Failures>> {
  const partner = partnerOf(actor);
  if (partner === undefined) return ok(undefined);
  const takenBack = await endpoints.takeTurn(session, personId);
  const { isRevoked } = await endpointClients.takeTurn(session, partner);
  return isRevoked || !isLetIn(actor, takenBack.get(partner))
    ? fail('APPLICATION_LET_OUT', 'This application may act for this person no more, or not by this sign-in.')
    : ok(partner);
}
