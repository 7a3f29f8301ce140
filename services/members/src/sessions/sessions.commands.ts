import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId, type SessionId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { audit } from '../audit/audit.commands.ts';
import type { Members } from '../members.ts';
import { type EndReason, end, evolve, isOpen, type Session, use } from './session.ts';
import { canEndByItself, canManageSessions } from './session-access.ts';
import { toEvent } from './sessions.events.ts';

type Answered = Promise<Result<{ sessionId: SessionId }, Failures>>;

/** Ends one of the caller's sessions, and with it all that was entered by the same browser, which has to sign in again. */
export function endSession(members: Members, call: CallWith<{ readonly sessionId: string }>): Answered {
  return members.commands.run(call, async (transaction) => {
    const { actor, session, now } = transaction;
    const id = parseId(call.input.sessionId, ['ses'], ['sessionId']);
    if (!id.ok) return id;
    const found = await members.sessions.find(id.value, session);
    // What may not be seen is as if it were not there.
    if (!(found && canManageSessions(actor, found.personId) && isOpen(found, now))) {
      return fail('SESSION_NOT_FOUND', 'You have no session with this id.', ['sessionId']);
    }
    const reason = actor.sessionId === found.id ? 'SIGNED_OUT' : 'ENDED_BY_OWNER';
    const { browserId } = found;
    const others = browserId === undefined ? [] : await members.sessions.openIn(session, browserId);
    await over(members, transaction, [found, ...others.filter((other) => other.id !== found.id)], reason);
    if (browserId !== undefined) await members.records.forgetBrowser(session, browserId);
    return ok({ sessionId: found.id });
  });
}

/** Ends all of the caller's sessions; but for the one that asks, if that is said. */
export function endAllSessions(
  members: Members,
  call: CallWith<{ readonly exceptCurrent?: boolean | null | undefined }>,
): Promise<Result<{ ended: number }, Failures>> {
  return members.commands.run(call, async (transaction) => {
    const { actor, session } = transaction;
    const { id: personId, sessionId } = actor;
    if (!(personId && canManageSessions(actor, personId))) return fail('FORBIDDEN', 'Sign in first.');
    if (!call.input.exceptCurrent) {
      return ok({ ended: await endSessionsOf(members, transaction, personId, 'ENDED_BY_OWNER') });
    }
    const open = await members.sessions.openOf(session, { personId });
    const current = open.find(({ id }) => id === sessionId);
    const isStaying = ({ id, browserId }: Session) =>
      id === sessionId || (browserId !== undefined && browserId === current?.browserId);
    const leaving = open.filter((one) => !isStaying(one));
    const ended = await over(members, transaction, leaving, 'ENDED_BY_OWNER');
    await members.records.forgetBrowsersOf(session, personId, current?.browserId);
    return ok({ ended });
  });
}

/**
 * Ends all sessions of a person, in a command's own transaction, and has all tokens refused that were issued to them until
 * now. Answers how many there were.
 */
export async function endSessionsOf(
  members: Members,
  transaction: Transaction,
  personId: PersonId,
  reason: EndReason,
): Promise<number> {
  const { session, now } = transaction;
  // A sign-in at the same time sees why, or is seen.
  await members.sessions.touch(session, personId);
  const open = await members.sessions.openOf(session, { personId });
  const ended = await over(members, transaction, open, reason);
  await members.records.forgetBrowsersOf(session, personId);
  await members.denials.add(session, [{ subject: personId, at: now }]);
  return ended;
}

/**
 * Ends the session of a grant that the issuer revokes: its person signed out, or something of it was used twice. Safe twice.
 */
export function endByIssuer(members: Members, sessionId: SessionId, reason: EndReason): Answered {
  // One key a session: it ends once.
  const input = { idempotencyKey: `end-session-${sessionId}`, sessionId };
  const call = { actor: systemActor('members'), mutation: 'endByIssuer', input };
  return members.commands.run(call, async (transaction) => {
    if (!canEndByItself(transaction.actor)) return fail('FORBIDDEN', 'The service ends them, for what happened.');
    const found = await members.sessions.find(sessionId, transaction.session);
    if (found) await over(members, transaction, [found], reason);
    return ok({ sessionId });
  });
}

/**
 * Keeps that a session was used; answers whether it goes on. What was ended, or lay unused for too long, does not.
 */
export async function useSession(members: Members, id: SessionId): Promise<boolean> {
  const now = members.clock.now();
  const session = await members.sessions.find(id);
  return session !== undefined && isOpen(session, now) && members.sessions.keepUse(use(session, now));
}

/** Ends some sessions in a command's own transaction; those that are over already are left alone. Answers how many there were. */
export async function over(
  members: Members,
  transaction: Transaction,
  sessions: readonly Session[],
  reason: EndReason,
): Promise<number> {
  const { session, now, emit, actor: by } = transaction;
  let ended = 0;
  for (const before of sessions) {
    for (const happened of end(before, reason, now)) {
      await members.sessions.replace(session, evolve(before, happened));
      await members.denials.add(session, [{ subject: before.id, at: now }]);
      await members.records.forgetGrant(session, before.id);
      await emit([toEvent(before, happened)]);
      const { personId } = before;
      await audit(members, transaction, { kind: 'SESSION_ENDED', by, personId, address: undefined, detail: reason });
      ended += 1;
    }
  }
  return ended;
}
