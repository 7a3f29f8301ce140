import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { msBetween } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { mailing } from '../account-mails/posting.commands.ts';
import { audit } from '../audit/audit.commands.ts';
import { accountBehind, auditGuess } from '../credentials/present-password.commands.ts';
import type { Members } from '../members.ts';
import { eraseAccountDue, longestDelayMs } from './erase-account.jobs.ts';
import { decide, type Erasure, type ErasureCommand, evolve, type Tie } from './erasure.ts';
import { whoErases } from './erasure-access.ts';
import { tiesOf } from './ties.commands.ts';

type Answered = Promise<Result<{ personId: PersonId }, Failures>>;

/** The caller's password, and whom an administrator has erased; themselves, when left out. */
export type EraseAccount = { readonly password: string; readonly personId?: string | null | undefined };

/**
 * Asks that a person be erased, when the time to think is over: whoever is signed in, or somebody who asked an administrator to. The caller shows their own
 * password. Fails with all that stands in the way. The person is written to.
 */
export async function eraseAccount(members: Members, call: CallWith<EraseAccount>): Answered {
  const whom = whoseErasure(call);
  if (!whom.ok) return whom;
  const { personId, by } = whom.value;
  const act = { kind: 'ERASURE_ASKED', by: call.actor, personId, address: call.caller } as const;
  const behind = accountBehind(members, by, { password: call.input.password, field: 'password' });
  const done = await mailing(members, call, async (transaction, post) => {
    const shown = await behind(transaction.session);
    if (!shown.ok) return shown;
    const account = await members.accounts.find(personId, transaction.session);
    if (!account) return noAccount();
    const asked = await change(members, transaction, personId, {
      ...{ type: 'ask', by, at: transaction.now, waitMs: members.erasureWaitMs },
    });
    if (!asked.ok) return asked;
    // It was asked for before: nothing more is to be done.
    if (!asked.value) return ok({ personId });
    await post({ purpose: 'ERASURE_ASKED', personId, address: account.email });
    await audit(members, transaction, act);
    return ok({ personId });
  });
  await auditGuess(members, act, done);
  if (done.ok) await hintErasure(members, personId);
  return done;
}

/** Calls an erasure off that is not done yet. Whoever may ask for it may. */
export function cancelErasure(
  members: Members,
  call: CallWith<{ readonly personId?: string | null | undefined }>,
): Answered {
  const whom = whoseErasure(call);
  if (!whom.ok) return Promise.resolve(whom);
  const { personId } = whom.value;
  return members.commands.run(call, async (transaction) => {
    const cancelled = await change(members, transaction, personId, { type: 'cancel', at: transaction.now });
    if (!cancelled.ok) return cancelled;
    const act = { kind: 'ERASURE_CANCELLED', by: call.actor, personId, address: call.caller } as const;
    if (cancelled.value) await audit(members, transaction, act);
    return ok({ personId });
  });
}

/** Whom a call is about, and who makes it. Fails with `INVALID_ID` or `FORBIDDEN`. */
function whoseErasure({ actor, input }: CallWith<{ readonly personId?: string | null | undefined }>) {
  const named = input.personId ? parseId(input.personId, ['per'], ['personId']) : ok(actor.id);
  if (!named.ok) return named;
  const personId = named.value;
  const by = personId && whoErases(actor, personId);
  return personId && by
    ? ok({ personId, by })
    : fail('FORBIDDEN', 'Members do this for themselves, and administrators for others.');
}

const noAccount = () => fail('PERSON_NOT_FOUND', 'There is nobody with this id.', ['personId']);

/** Decides and stores; answers how it stands, undefined where nothing happened. */
export async function change(
  members: Members,
  { session, now }: Transaction,
  personId: PersonId,
  command: ErasureCommand,
): Promise<Result<Erasure | undefined, Failures>> {
  const before = await members.erasures.find(personId, session);
  const ties: readonly Tie[] = command.type === 'cancel' ? [] : await tiesOf(members, personId, { session, now });
  const decided = decide(command, before, ties);
  if (!decided.ok) return decided;
  const after = decided.value.reduce<Erasure | undefined>((state, event) => evolve(personId, state, event), before);
  if (!after || decided.value.length === 0) return ok(undefined);
  await members.erasures.save(session, after);
  return ok(after);
}

/** Says when it is due, where that is soon: the reconciler finds the rest. */
async function hintErasure({ clock, erasures, hint }: Members, personId: PersonId): Promise<void> {
  const erasure = await erasures.find(personId);
  if (erasure?.state !== 'ASKED') return;
  const now = clock.now();
  if (msBetween(now, erasure.dueAt) <= longestDelayMs) hint(eraseAccountDue(erasure, now));
}
