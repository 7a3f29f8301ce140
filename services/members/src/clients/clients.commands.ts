import type { CallWith, CommandCall, Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type ClientId, type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { audit } from '../audit/audit.commands.ts';
import type { AuditKind } from '../audit/audit-entry.ts';
import type { Members } from '../members.ts';
import { over } from '../sessions/sessions.commands.ts';
import {
  begin,
  type Client,
  type ClientEvent,
  type ClientText,
  evolve,
  register,
  revoke,
  rotateSecret,
} from './client.ts';
import { canAdministerClients, canEndForRevoked } from './client-access.ts';
import { toEvent } from './clients.events.ts';
import { endSessionsOfClient } from './clients.jobs.ts';
import { hashSecret, makeSecret } from './secret.adapter.ts';

type Answered = Promise<Result<{ clientId: ClientId }, Failures>>;
/** The secret is there in the first answer alone: it is kept nowhere. */
type AnsweredOnce = Promise<Result<{ clientId: ClientId; secret: string | undefined }, Failures>>;
type OnClient = CallWith<{ readonly clientId: string }>;

const forbidden = () => fail('FORBIDDEN', 'Administrators register applications.');

/** Registers a partner's application. Administrators may. */
export function registerClient(members: Members, call: CallWith<ClientText>): AnsweredOnce {
  const id = newId('cli');
  return withSecret(members, (secretHash) =>
    members.commands.run(call, async (transaction) => {
      const { actor, session, now, emit } = transaction;
      if (!canAdministerClients(actor)) return forbidden();
      const decided = register(call.input, { id, secretHash, by: actor.id, at: now });
      if (!decided.ok) return decided;
      for (const happened of decided.value) {
        if (happened.type === 'client.registered') await members.clients.insert(session, begin(happened));
        await emit([toEvent(id, 1, happened)]);
      }
      await audit(members, transaction, actOf(call, 'CLIENT_REGISTERED', id));
      return ok({ clientId: id });
    }),
  );
}

/** Gives a partner's application another secret; the one before is good for nothing. Administrators may. */
export const rotateClientSecret = (members: Members, call: OnClient): AnsweredOnce =>
  withSecret(members, (secretHash) =>
    onClient(members, call, 'CLIENT_SECRET_ROTATED', (client, by, { now: at }) =>
      rotateSecret(client, { secretHash, by, at }),
    ),
  );

/**
 * Revokes a partner's application: it gets no tokens any more, and what was issued to it is refused at once. Its sessions end
 * little by little. Administrators may.
 */
export async function revokeClient(members: Members, call: OnClient): Answered {
  const result = await onClient(members, call, 'CLIENT_REVOKED', async (client, by, { session, now }) => {
    await members.denials.add(session, [{ subject: client.id, at: now }]);
    return ok(revoke(client, by, now));
  });
  if (result.ok) members.hint(endSessionsOfClient(result.value.clientId));
  return result;
}

/** Whose act it is, on which application: it is nobody's account. */
const actOf = ({ actor: by, caller: address }: CommandCall, kind: AuditKind, detail: ClientId) =>
  ({ kind, by, personId: by.id, address, detail }) as const;

/** How many sessions end in one transaction. */
const mostAtOnce = 50;

/** Ends all sessions by an application that was revoked. Safe twice. */
export async function endSessionsByRevoked(members: Members, clientId: ClientId): Promise<void> {
  for (let ended = mostAtOnce; ended === mostAtOnce; ) {
    const input = { idempotencyKey: newId('evt') };
    const call = { actor: systemActor('members'), mutation: 'endSessionsByRevoked', input };
    const result = await members.commands.run(call, async (transaction) => {
      if (!canEndForRevoked(transaction.actor)) return fail('FORBIDDEN', 'The service ends them.');
      const client = await members.clients.find(clientId, transaction.session);
      if (client?.state !== 'REVOKED') return ok({ ended: 0 });
      const open = await members.sessions.openBy(transaction.session, clientId, mostAtOnce);
      await over(members, transaction, open, 'CLIENT_REVOKED');
      return ok({ ended: open.length });
    });
    ended = result.ok ? result.value.ended : 0;
  }
}

/** Makes a secret for what keeps its digest; answers with it where that is what was kept, and not at a repetition. */
async function withSecret(members: Members, keep: (secretHash: string) => Answered): AnsweredOnce {
  const secret = makeSecret();
  const secretHash = hashSecret(secret);
  const result = await keep(secretHash);
  if (!result.ok) return result;
  const { clientId } = result.value;
  const client = await members.clients.find(clientId);
  return ok({ clientId, secret: client?.secretHash === secretHash ? secret : undefined });
}

type Decide = (
  client: Client,
  by: PersonId,
  transaction: Transaction,
) => Result<readonly ClientEvent[], Failures> | Promise<Result<readonly ClientEvent[], Failures>>;

function onClient(members: Members, call: OnClient, kind: AuditKind, decide: Decide): Answered {
  return members.commands.run(call, async (transaction) => {
    const { actor, session, emit } = transaction;
    if (!canAdministerClients(actor)) return forbidden();
    const id = parseId(call.input.clientId, ['cli'], ['clientId']);
    if (!id.ok) return id;
    const client = await members.clients.find(id.value, session);
    if (!client) return fail('CLIENT_NOT_FOUND', 'No application has this id.', ['clientId']);
    const decided = await decide(client, actor.id, transaction);
    if (!decided.ok) return decided;
    const after = decided.value.reduce<Client>(
      (now, happened) => (happened.type === 'client.registered' ? now : evolve(now, happened)),
      client,
    );
    if (decided.value.length > 0) {
      await members.clients.replace(session, client.version, after);
      await emit(decided.value.map((happened, at) => toEvent(client.id, client.version + 1 + at, happened)));
      await audit(members, transaction, actOf(call, kind, client.id));
    }
    return ok({ clientId: client.id });
  });
}
