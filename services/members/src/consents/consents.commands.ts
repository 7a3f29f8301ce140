import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { actorOf, systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { audit } from '../audit/audit.commands.ts';
import type { Members } from '../members.ts';
import type { AnyClientId } from '../sessions/session.ts';
import { over } from '../sessions/sessions.commands.ts';
import { type ConsentId, evolve, give } from './consent.ts';
import { canKeepConsents, canManageConsents } from './consent-access.ts';
import { toEvent } from './consents.events.ts';

type Answered = Promise<Result<{ consentId: ConsentId }, Failures>>;

/** Who allowed which application what, at the issuer's own page. */
export interface Allowed {
  readonly personId: PersonId;
  readonly clientId: AnyClientId;
  readonly scopes: readonly string[];
}

/** Keeps what somebody allowed at the issuer's page, besides what they had allowed before. */
export function keepConsent(members: Members, { personId, clientId, scopes }: Allowed): Answered {
  const call = { actor: systemActor('members'), mutation: 'keepConsent', input: { idempotencyKey: newId('evt') } };
  return members.commands.run(call, async (transaction) => {
    const { actor, session, now, emit } = transaction;
    if (!canKeepConsents(actor)) return fail('FORBIDDEN', 'The issuer keeps what was allowed.');
    const before = await members.consents.of(personId, clientId, session);
    const id = before?.id ?? newId('con');
    for (const happened of give(before, { id, personId, clientId, scopes, at: now })) {
      if (happened.type !== 'consent.given') continue;
      const after = evolve(before, happened);
      await members.consents.put(session, after);
      await emit([toEvent(after, after.version, happened)]);
      // The issuer keeps it; who allowed it is who was signed in at its page.
      const by = actorOf({ sub: personId, scope: '' });
      const act = { kind: 'CONSENT_GIVEN', by, personId, detail: clientId } as const;
      await audit(members, transaction, { ...act, address: undefined });
    }
    return ok({ consentId: id });
  });
}

/** Takes back what the caller allowed an application; its sessions of theirs end. */
export function revokeConsent(members: Members, call: CallWith<{ readonly consentId: string }>): Answered {
  return members.commands.run(call, async (transaction) => {
    const { actor, session, emit } = transaction;
    const id = parseId(call.input.consentId, ['con'], ['consentId']);
    if (!id.ok) return id;
    const consent = await members.consents.find(id.value, session);
    if (!(consent && canManageConsents(actor, consent.personId))) {
      return fail('CONSENT_NOT_FOUND', 'You allow nothing by this id.', ['consentId']);
    }
    await members.consents.remove(session, consent.id);
    const open = await members.sessions.openOf(session, { personId: consent.personId, clientId: consent.clientId });
    await over(members, transaction, open, 'ENDED_BY_OWNER');
    await emit([toEvent(consent, consent.version + 1, { type: 'consent.revoked' })]);
    const { personId, clientId: detail } = consent;
    await audit(members, transaction, { kind: 'CONSENT_REVOKED', by: actor, personId, address: call.caller, detail });
    return ok({ consentId: consent.id });
  });
}

/** Takes back all that somebody allowed who was erased. Their sessions are over. */
export async function revokeAllConsents(
  { consents }: Members,
  { session, emit }: Transaction,
  personId: PersonId,
): Promise<void> {
  for (const consent of await consents.allOf(session, personId)) {
    await consents.remove(session, consent.id);
    await emit([toEvent(consent, consent.version + 1, { type: 'consent.revoked' })]);
  }
}
