import { timingSafeEqual } from 'node:crypto';
import type { CallWith } from '@millepiani/commands/command-runner';
import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { ok, type Result } from '@millepiani/kernel/result';
import { mailing } from '../account-mails/posting.commands.ts';
import { audit } from '../audit/audit.commands.ts';
import { type ContactText, change, evolve as evolveContact } from '../contacts/contact.ts';
import type { Members } from '../members.ts';
import { findMembership } from '../membership/membership-saving.commands.ts';
import { decideAndSave } from '../membership/memberships.commands.ts';
import { decide, evolve as evolvePerson } from '../persons/person.ts';
import { keepSignUp } from '../sign-ups/signing-up.commands.ts';
import { parseCredentials } from './account.ts';
import { choosePassword } from './choosing-password.commands.ts';
import { claimLimits, signUpLimits } from './limits.ts';
import { type Registration, register } from './registering.commands.ts';
import { giveRole } from './roles.commands.ts';

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
  // Whoever is sent an answer again has neither tried once more nor to wait for a hash.
  const before = await members.commands.recall<{ personId: PersonId | null }>(call);
  if (before?.ok) return before;
  const { email, password } = credentials;
  const { idempotencyKey: key } = call.input;
  const limits = signUpLimits({ address: call.caller ?? '', email, key, most: members.signUpsPerNetwork });
  if (!(await members.throttle.attempt(limits, members.clock.now()))) {
    return fail(
      'TOO_MANY_ATTEMPTS',
      'Too many sign-ups from there, or with this address: try again in a quarter of an hour.',
    );
  }
  // With another password: a guess at the first one, which counts.
  if (before) return before;
  // Outside the transaction, which is to be short.
  const chosen = await choosePassword(members, { email, password, name: person.name });
  if (!chosen.ok) return chosen;
  const signedUp = { person, contact, email, passwordHash: chosen.value };
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
  const before = await members.commands.recall<{ personId: PersonId }>(call);
  if (before) return before;
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
    const found = await findMembership(members, id, transaction.session);
    if (!found) return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
    // Whoever has the installation's secret begins the community: there is nobody yet who could admit them.
    const founded = await decideAndSave(members, transaction, found, { type: 'found', at: transaction.now });
    if (!founded.ok) return founded;
    await members.accounts.setFirstAdministrator(transaction.session, id);
    await audit(members, transaction, act);
    return giveRole(members, transaction, id, 'ADMINISTRATOR');
  });
  if (!claimed.ok) await audit(members, undefined, { ...act, refusal: claimed.error[0]?.code });
  return claimed;
}

function sameSecret(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
