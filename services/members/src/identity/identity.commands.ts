import { timingSafeEqual } from 'node:crypto';
import type { CallWith, Transaction } from '@millepiani/commands/command-runner';
import { event } from '@millepiani/events/event';
import { accountRoleGranted } from '@millepiani/events/members/account.events';
import { hasScope } from '@millepiani/kernel/actor';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type PersonId, parseId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { mailing } from '../account-mails/posting.commands.ts';
import { audit } from '../audit/audit.commands.ts';
import { type ContactText, change, evolve as evolveContact } from '../contacts/contact.ts';
import type { Members } from '../members.ts';
import { decide, evolve as evolvePerson } from '../persons/person.ts';
import { keepSignUp } from '../sign-ups/signing-up.commands.ts';
import { type Account, type AccountEvent, grantRole as decideRole, evolve, parseCredentials } from './account.ts';
import { claimLimits, signUpLimits } from './limits.ts';
import { hashPassword } from './password.adapter.ts';
import { type Registration, register } from './registering.commands.ts';
import type { Role } from './roles.ts';

type Answered = Promise<Result<{ personId: PersonId }, Failures>>;

/** What somebody signs up with. */
export type SignUp = { name: string; email: string; password: string } & ContactText;

/**
 * Registers a person with an account, or, where addresses are verified first, keeps that they want one: then it answers alike, and does
 * the same, whether or not the address has an account. Anybody may.
 */
export async function signUp(
  members: Members,
  call: CallWith<SignUp>,
): Promise<Result<{ personId: PersonId | null }, Failures>> {
  const id = newId('per');
  const parsed = parseSignUp(call.input, { id, at: members.clock.now() });
  if (!parsed.ok) return parsed;
  const { person, contact, credentials } = parsed.value;
  const { email, password } = credentials;
  const limits = signUpLimits({ address: call.caller ?? '', email, most: members.signUpsPerNetwork });
  if (!(await members.throttle.attempt(limits, members.clock.now()))) {
    return fail(
      'TOO_MANY_ATTEMPTS',
      'Too many sign-ups from there, or with this address: try again in a quarter of an hour.',
    );
  }
  // Outside the transaction, which is to be short.
  const passwordHash = await hashPassword(password);
  const signedUp = { person, contact, email, passwordHash };
  return members.emailVerification === 'required'
    ? keepSignUp(members, call, signedUp)
    : registerAtOnce(members, call, signedUp);
}

/** Whoever has a community of their own on a machine is there at once; and learns whether an address is taken. */
function registerAtOnce(members: Members, call: CallWith<SignUp>, signedUp: Registration): Answered {
  return mailing(members, call, async (transaction, post) => {
    const { email, person } = signedUp;
    if (await members.accounts.findByEmail(email, transaction.session)) {
      return fail('EMAIL_TAKEN', 'There is an account with this address.', ['email']);
    }
    await register(members, transaction, { ...signedUp, emailVerifiedAt: undefined }, call.caller);
    await post({ purpose: 'VERIFY_EMAIL', personId: person.id, address: email });
    return ok({ personId: person.id });
  });
}

function parseSignUp(input: SignUp, { id, at }: { readonly id: PersonId; readonly at: Date }) {
  const decided = gather({
    person: decide({ type: 'register', id, name: input.name, at }),
    credentials: parseCredentials(input),
    contact: change(input, undefined),
  });
  if (!decided.ok) return decided;
  const { person, contact, credentials } = decided.value;
  const [registered] = person.map(evolvePerson);
  const [told] = contact.map((happened) => evolveContact(undefined, happened));
  if (!(registered && told)) throw new TypeError('Whoever signs up is registered, and told of.');
  return ok({ credentials, person: registered, contact: told });
}

/** Makes the caller the first administrator, against the set-up's token. */
export async function claimAdministration(members: Members, call: CallWith<{ setupToken: string }>): Answered {
  const { id } = call.actor;
  if (!id) return fail('UNAUTHENTICATED', 'Sign in first.');
  if (!(await members.throttle.attempt(claimLimits(id), members.clock.now()))) {
    return fail('TOO_MANY_ATTEMPTS', 'Too many tries: try again in a quarter of an hour.');
  }
  const act = { kind: 'ADMINISTRATION_CLAIMED', by: call.actor, personId: id, address: call.caller } as const;
  const claimed = await members.commands.run(call, async (transaction) => {
    if (!sameSecret(call.input.setupToken, members.setupToken)) {
      return fail('WRONG_SETUP_TOKEN', 'Not the token that the set-up generated.', ['setupToken']);
    }
    if (await members.accounts.firstAdministrator(transaction.session)) {
      return fail('ALREADY_ADMINISTERED', 'The community has an administrator, who can grant roles.');
    }
    await members.accounts.setFirstAdministrator(transaction.session, id);
    await audit(members, transaction, act);
    return give(members, transaction, id, 'ADMINISTRATOR');
  });
  if (!claimed.ok) await audit(members, undefined, { ...act, refusal: claimed.error[0]?.code });
  return claimed;
}

/** Gives a person a role. Administrators may. */
export function grantRole(members: Members, call: CallWith<{ personId: string; role: Role }>): Answered {
  return members.commands.run(call, async (transaction) => {
    if (!hasScope(transaction.actor, 'members:administer')) return fail('FORBIDDEN', 'Administrators grant roles.');
    const { role } = call.input;
    const personId = parseId(call.input.personId, ['per'], ['personId']);
    if (!personId.ok) return personId;
    const given = await give(members, transaction, personId.value, role);
    const act = { kind: 'ROLE_GRANTED', by: transaction.actor, personId: personId.value, detail: role } as const;
    if (given.ok) await audit(members, transaction, { ...act, address: call.caller });
    return given;
  });
}

async function give(members: Members, transaction: Transaction, personId: PersonId, role: Role): Answered {
  const account = await members.accounts.find(personId, transaction.session);
  if (!account) return fail('PERSON_NOT_FOUND', 'There is nobody with this id.', ['personId']);
  const events = decideRole(account, role);
  if (events.length > 0) await save(members, transaction, account, events);
  return ok({ personId });
}

async function save(
  members: Members,
  { session, emit }: Transaction,
  account: Account,
  events: readonly AccountEvent[],
): Promise<void> {
  await members.accounts.replace(session, events.reduce(evolve, account));
  await emit(
    events.map(({ role }, at) =>
      event(accountRoleGranted, {
        // An account has its person's id; its own history is told apart by the fragment.
        subject: `${account.personId}#account`,
        aggregateVersion: account.version + at,
        partition: account.personId,
        data: { personId: account.personId, role },
      }),
    ),
  );
}

function sameSecret(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
