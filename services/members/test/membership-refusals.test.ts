import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { faults, mutation, nextKey, registerAlone } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';
import { everything, membershipsOf } from './membership-given.ts';
import { invitationRefusals, profileRefusals } from './more-refusals-given.ts';
import { membershipRefusals } from './refusals-given.ts';

let members: ServiceUnderTest;
let of: ReturnType<typeof membershipsOf>;
type Somebody = Awaited<ReturnType<ReturnType<typeof membershipsOf>['founder']>>;
const people: Record<string, Somebody> = {};
const known: Record<string, string> = { nobody: 'per_00000000-0000-7000-8000-000000000000' };

/** Everybody whom the cases name, in every state; what is made here is all that there is. */
beforeAll(async () => {
  members = await startMembersUnderTest({ ADMISSION: 'by-administrator', JOBS_RECONCILE_EVERY: '1h' });
  of = membershipsOf(members);
  const ada = await of.founder('Ada');
  Object.assign(people, { ada, fabio: await of.member('Fabio', ada), second: await of.member('Second', ada) });
  people.registered = await of.signUp('Registered');
  people.applied = await of.signUp('Applied');
  await of.say('applyForMembership')({}, people.applied);
  people.refused = await of.signUp('Refused');
  await of.say('applyForMembership')({}, people.refused);
  await of.on('refuseApplication')(people.refused, ada, { reason: 'No desk is free.' });
  people.suspended = await of.member('Suspended', ada);
  await mutation(members, 'grantRole', 'person { id }')({ personId: people.suspended.id, role: 'ADMINISTRATOR' }, ada);
  people.suspended = await of.entered(people.suspended);
  await of.on('suspendMember')(people.suspended, ada, { reason: 'For a while.' });
  people.left = await of.member('Left', ada);
  await of.say('leaveCommunity')({ expectedVersion: 2 }, people.left);
  known.organization = await registerAlone(members, person('fabio'), 'Bottega');
  const invite = mutation(members, 'inviteMember', 'invitation { id code }');
  const { invitation } = await invite({ email: 'waits@example.org' }, person('fabio'));
  const { invitation: toApplied } = await invite({ email: person('registered').email }, person('fabio'));
  const { invitation: declined } = await invite({ email: 'declined@example.org' }, person('fabio'));
  await mutation(members, 'declineInvitation', 'isDeclined')({ code: declined.code });
  Object.assign(known, {
    ...{ open: invitation.id, openCode: invitation.code, own: toApplied.code },
    ...{ declined: declined.id, declinedCode: declined.code },
  });
});
afterAll(() => members.close());

function person(name: string): Somebody {
  const found = people[name];
  if (!found) throw new RangeError(`${name} is not in these tests.`);
  return found;
}

/** The input with what its names stand for. */
const meant = (input: object): object =>
  JSON.parse(JSON.stringify(input), (_field, value) =>
    typeof value === 'string' && /^\$[a-z]+$/i.test(value)
      ? (people[value.slice(1)]?.id ?? known[value.slice(1)])
      : value,
  );

const selections: Readonly<Record<string, string>> = {
  ...{ inviteMember: 'invitation { id }', withdrawInvitation: 'invitation { id }', declineInvitation: 'isDeclined' },
  changeOrganizationProfile: 'organization { id }',
};

describe('what is refused', () => {
  it.each([...membershipRefusals, ...invitationRefusals, ...profileRefusals])('$what', async (refusal) => {
    const { mutation: name, input, by, expected } = refusal;
    const actor = typeof by === 'string' ? person(by) : by;
    const before = await everything(members);
    const payload = await mutation(members, name, selections[name] ?? 'person { id }')(meant(input), actor);
    expect(faults(payload)).toEqual([expected]);
    expect(await everything(members)).toBe(before);
  });

  it('is a key that was used for another input', async () => {
    const idempotencyKey = nextKey();
    const fabio = person('fabio');
    await of.say('applyForMembership')({ idempotencyKey }, person('applied'));
    const before = await everything(members);
    const other = await of.say('applyForMembership')({ idempotencyKey, statement: 'Else.' }, person('applied'));
    expect(faults(other)).toEqual(['IDEMPOTENCY_KEY_REUSED input.idempotencyKey']);
    expect(await everything(members)).toBe(before);
    expect(fabio.scopes).toContain('members:write');
  });
});
