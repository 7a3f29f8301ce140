import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import { audit } from '../audit/audit.commands.ts';
import type { Members } from '../members.ts';
import { isMember } from '../membership/membership.ts';
import { findPersonsMembership, requireAdministrator } from '../membership/membership-saving.commands.ts';
import {
  type Account,
  type AccountEvent,
  revokeRoles as decideRevoking,
  grantRole as decideRole,
  evolve,
} from './account.ts';
import { toEvent } from './accounts.events.ts';
import type { Role } from './roles.ts';

type Answered = Promise<Result<{ personId: PersonId }, Failures>>;

/** Gives a member a role. Administrators may. */
export function grantRole(members: Members, call: CallWith<{ personId: string; role: Role }>): Answered {
  return members.commands.run(call, async (transaction) => {
    const by = await requireAdministrator(members, transaction);
    if (!by.ok) return by;
    const found = await findPersonsMembership(members, transaction, call.input.personId);
    if (!found.ok) return found;
    const { membership } = found.value;
    if (!isMember(membership)) return fail('NOT_A_MEMBER', 'Members alone have roles.', ['personId']);
    const { personId } = membership;
    const { role } = call.input;
    const given = await giveRole(members, transaction, personId, role);
    const act = { kind: 'ROLE_GRANTED', by: transaction.actor, personId, detail: role } as const;
    if (given.ok) await audit(members, transaction, { ...act, address: call.caller });
    return given;
  });
}

/** Gives a role, in the transaction of a command that may. */
export async function giveRole(members: Members, transaction: Transaction, personId: PersonId, role: Role): Answered {
  const account = await members.accounts.find(personId, transaction.session);
  if (!account) return fail('PERSON_NOT_FOUND', 'There is nobody with this id.', ['personId']);
  await saveAccount(members, transaction, account, decideRole(account, role));
  return ok({ personId });
}

/** Takes all roles from somebody, in the transaction in which they leave. */
export async function revokeRoles(members: Members, transaction: Transaction, personId: PersonId): Promise<void> {
  const account = await members.accounts.find(personId, transaction.session);
  if (!account) return;
  const events = decideRevoking(account);
  await saveAccount(members, transaction, account, events);
  for (const { role: detail } of events) {
    const act = { kind: 'ROLE_REVOKED', by: transaction.actor, personId, detail } as const;
    await audit(members, transaction, { ...act, address: undefined });
  }
}

async function saveAccount(
  members: Members,
  { session, emit }: Transaction,
  account: Account,
  events: readonly AccountEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await members.accounts.replace(session, events.reduce(evolve, account));
  await emit(events.map((happened, at) => toEvent(account.personId, account.version + at, happened)));
}
