import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { faults, mutation } from '../given.ts';
import { membershipsOf } from '../membership-given.ts';

/** Somebody who signed up, with what they sign in by and the scopes of that. */
export type Somebody = TestActor & { readonly email: string; readonly password: string };

/** Administrators, members, and people in every other state. */
export type People = Readonly<
  Record<
    'ada' | 'fabio' | 'second' | 'gino' | 'hana' | 'registered' | 'applied' | 'refused' | 'suspended' | 'left',
    Somebody
  >
>;

/** A community with somebody in every state that a membership has. */
export async function everybody(members: ServiceUnderTest): Promise<People> {
  const of = membershipsOf(members);
  const ada = await of.founder('Ada');
  const member = (name: string) => of.member(name, ada);
  const [fabio, second, gino, hana] = [
    await member('Fabio'),
    await member('Second'),
    await member('Gino'),
    await member('Hana'),
  ];
  const registered = await of.signUp('Registered');
  const [applied, refused] = [await of.signUp('Applied'), await of.signUp('Refused')];
  for (const person of [applied, refused]) await of.say('applyForMembership')({}, person);
  await of.on('refuseApplication')(refused, ada, { reason: 'No desk is free.' });
  const gone = await member('Suspended');
  await mutation(members, 'grantRole', 'person { id }')({ personId: gone.id, role: 'ADMINISTRATOR' }, ada);
  const suspended = await of.entered(gone);
  await of.on('suspendMember')(suspended, ada, { reason: 'For a while.' });
  const left = await member('Left');
  const { version } = await of.standing(left, left);
  const goes = await of.say('leaveCommunity')({ expectedVersion: version }, left);
  if (faults(goes as Parameters<typeof faults>[0]).length > 0) throw new TypeError(JSON.stringify(goes));
  return { ada, fabio, second, gino, hana, registered, applied, refused, suspended, left };
}

/** How the cases name people's addresses. */
export const emailsOf = ({ fabio, second, gino, hana, suspended, left }: People): Readonly<Record<string, string>> => ({
  FABIO: fabio.email.toUpperCase(),
  GINO: gino.email.toUpperCase(),
  secondEmail: second.email,
  hanaEmail: hana.email,
  suspendedEmail: suspended.email,
  leftEmail: left.email,
});
