import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { systemActor } from '@millepiani/kernel/actor';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { audit } from '../audit/audit.commands.ts';
import type { AuditKind } from '../audit/audit-entry.ts';
import type { Members } from '../members.ts';
import { applicantOf, canKeepMemberships } from './membership-access.ts';
import { decide, type MembershipCommand } from './membership-lifecycle.ts';
import {
  type Found,
  findMembership,
  findPersonsMembership,
  requireAdministrator,
  saveMembership,
} from './membership-saving.commands.ts';

/** What every command on a membership answers. */
export type MembershipAnswer = Promise<Result<{ personId: PersonId }, Failures>>;

/** An administrator's decision on somebody, on what they saw. */
export type OnMember = { readonly personId: string; readonly expectedVersion: number };

/** Asks to be a member. Whoever signed in may, for themselves; where the community is open, newcomers are admitted by that. */
export function applyForMembership(
  members: Members,
  call: CallWith<{ readonly statement?: string | null | undefined }>,
): MembershipAnswer {
  return onOwn(members, call, ({ now }) => ({
    type: 'apply',
    statement: call.input.statement,
    invitedBy: undefined,
    yes: members.admission === 'open' ? 'TO_NEWCOMERS' : 'NOBODYS',
    at: now,
  }));
}

/** Takes one's application back, before the membership begins. */
export const withdrawApplication = (
  members: Members,
  call: CallWith<{ readonly expectedVersion: number }>,
): MembershipAnswer =>
  onOwn(members, call, ({ now }) => ({ type: 'withdraw', expectedVersion: call.input.expectedVersion, at: now }));

function onOwn(
  members: Members,
  call: CallWith<Readonly<Record<string, unknown>>>,
  commandOf: (transaction: Transaction) => MembershipCommand,
): MembershipAnswer {
  return members.commands.run(call, async (transaction) => {
    const personId = applicantOf(transaction.actor);
    if (!personId) return fail('FORBIDDEN', 'Sign in first.');
    const found = await findMembership(members, personId, transaction.session);
    if (!found) return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
    return decideAndSave(members, transaction, found, commandOf(transaction));
  });
}

/** Admits whoever applied, at once or from a day on. Administrators may. */
export const admitMember = (
  members: Members,
  call: CallWith<OnMember & { readonly from?: string | null | undefined }>,
): MembershipAnswer =>
  onMember(members, call, 'ADMITTED', (by, at) => ({
    type: 'admit',
    by,
    at,
    from: call.input.from,
    expectedVersion: call.input.expectedVersion,
  }));

/** Refuses an application, or takes an admission back that has not begun. Administrators may. */
export const refuseApplication = (
  members: Members,
  call: CallWith<OnMember & { readonly reason: string }>,
): MembershipAnswer =>
  onMember(members, call, undefined, (by, at) => ({
    type: 'refuse',
    by,
    at,
    reason: call.input.reason,
    expectedVersion: call.input.expectedVersion,
  }));

/** Reinstates a member who was suspended. Administrators may. */
export const reinstateMember = (members: Members, call: CallWith<OnMember>): MembershipAnswer =>
  onMember(members, call, 'REINSTATED', (_by, at) => ({
    type: 'reinstate',
    at,
    expectedVersion: call.input.expectedVersion,
  }));

function onMember(
  members: Members,
  call: CallWith<OnMember>,
  kind: AuditKind | undefined,
  commandOf: (by: PersonId, at: Date) => MembershipCommand,
): MembershipAnswer {
  return members.commands.run(call, async (transaction) => {
    const by = await requireAdministrator(members, transaction);
    if (!by.ok) return by;
    const found = await findPersonsMembership(members, transaction, call.input.personId);
    if (!found.ok) return found;
    const decided = await decideAndSave(members, transaction, found.value, commandOf(by.value, transaction.now));
    const { personId, version } = found.value.membership;
    const after = kind && decided.ok ? await members.memberships.find(personId, transaction.session) : undefined;
    if (kind && after && after.version > version) {
      await audit(members, transaction, { kind, by: call.actor, personId, address: call.caller });
    }
    return decided;
  });
}

/** Begins a membership whose first day has come. Fails with `NOT_DUE` or `WRONG_STATE` where that is not so. */
export function beginMembership(members: Members, personId: PersonId): MembershipAnswer {
  return byTheClock(members, { name: 'begin-membership', personId }, (found, transaction) =>
    decideAndSave(members, transaction, found, { type: 'begin', at: transaction.now }),
  );
}

/** Tells of somebody who signed up before there were memberships: a member by that. Safe twice. */
export function tellMembership(members: Members, personId: PersonId): MembershipAnswer {
  return byTheClock(members, { name: 'tell-membership', personId }, async (found, transaction) => {
    if (found.isUntold) await saveMembership(members, transaction, found, []);
    return ok({ personId });
  });
}

function byTheClock(
  members: Members,
  { name, personId }: { readonly name: string; readonly personId: PersonId },
  work: (found: Found, transaction: Transaction) => MembershipAnswer,
): MembershipAnswer {
  // The key is new each time: a person may come more than once, and what must not happen twice is guarded by how they stand.
  const input = { idempotencyKey: newId('evt'), personId };
  const call = { actor: systemActor('members'), mutation: name, input };
  return members.commands.run(call, async (transaction) => {
    if (!canKeepMemberships(transaction.actor)) return fail('FORBIDDEN', 'The service does this, by its clock.');
    const found = await findMembership(members, personId, transaction.session);
    return found ? work(found, transaction) : fail('PERSON_NOT_FOUND', 'There is nobody with this id.', ['personId']);
  });
}

/** Decides a command on a membership that was read in the same transaction, and stores what comes of it. */
export async function decideAndSave(
  members: Members,
  transaction: Transaction,
  found: Found,
  command: MembershipCommand,
): MembershipAnswer {
  const decided = decide(command, found.membership);
  if (!decided.ok) return decided;
  const { personId } = found.membership;
  if (decided.value.length > 0) await saveMembership(members, transaction, found, decided.value);
  return ok({ personId });
}
