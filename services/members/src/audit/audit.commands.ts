import { type Actor, actorName } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { ClientSession } from 'mongoose';
import type { Members } from '../members.ts';
import { type AuditedActor, type AuditKind, surroundings } from './audit-entry.ts';

/** What is to be kept of an act. */
export interface Act {
  readonly kind: AuditKind;
  readonly by: Actor;
  /** Whom it was done to; undefined where nobody has such an account. */
  readonly personId: PersonId | undefined;
  /** The network address that it came from, as the gateway saw it; undefined where it came from no outside. */
  readonly address: string | undefined;
  /** The code by which it was refused. */
  readonly refusal?: string | undefined;
  /** Of what was done: a role, a name of ours. Nothing that somebody wrote, and no address. */
  readonly detail?: string | undefined;
}

/** Of whom a command's or an effect's transaction is. */
interface Within {
  readonly session: ClientSession;
  readonly now: Date;
}

/**
 * Keeps who did what to an account: in the transaction of the act, so that there is no act without its entry and no entry without its
 * act; or by itself, for what was refused and hence has no transaction.
 */
export async function audit(
  members: Pick<Members, 'audit' | 'clock'>,
  within: Within | undefined,
  { by, address, personId, kind, refusal, detail }: Act,
): Promise<void> {
  const at = within?.now ?? members.clock.now();
  const entry = {
    ...{ id: newId('aud', at), at, kind, personId, refusal, detail },
    // A system's name, or a person's id: nothing else acts here.
    by: actorName(by) as AuditedActor,
    network: address === undefined ? undefined : surroundings(address),
  };
  await members.audit.add(entry, within?.session);
}
