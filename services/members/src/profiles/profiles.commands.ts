import type { CallWith } from '@millepiani/commands/command-runner';
import { type Failures, fail } from '@millepiani/kernel/failure';
import { type OrganizationId, type PersonId, parseId } from '@millepiani/kernel/id';
import { ok, type Result } from '@millepiani/kernel/result';
import type { Members } from '../members.ts';
import { can } from '../organizations/organization-access.ts';
import { changeOrganization, changePerson, type OrganizationText, type PersonText } from './profile.ts';
import { canChangeProfile, whoseProfile } from './profile-access.ts';
import { organizationChanged, personChanged } from './profiles.events.ts';

/** Says something else of oneself. */
export const changeProfile = (
  members: Members,
  call: CallWith<PersonText>,
): Promise<Result<{ personId: PersonId }, Failures>> =>
  members.commands.run(call, async ({ actor, session, emit }) => {
    const personId = whoseProfile(actor);
    if (!personId) return fail('FORBIDDEN', 'People say themselves what is read of them.');
    if ((await members.persons.findMany([personId], session)).length === 0)
      return fail('PERSON_NOT_FOUND', 'Whoever signed in is not registered any more.');
    const before = await members.profiles.findPerson(personId, session);
    const decided = changePerson(call.input, before);
    if (!decided.ok) return decided;
    for (const { profile } of decided.value) {
      await members.profiles.save(session, before.version, profile);
      await emit([personChanged(profile)]);
    }
    return ok({ personId });
  });

/** Says something else of an organization. Those who own it may. */
export const changeOrganizationProfile = (
  members: Members,
  call: CallWith<OrganizationText & { readonly organizationId: string }>,
): Promise<Result<{ organizationId: OrganizationId }, Failures>> =>
  members.commands.run(call, async ({ actor, session, emit }) => {
    const id = parseId(call.input.organizationId, ['org'], ['organizationId']);
    if (!id.ok) return id;
    const organization = await members.organizations.find(id.value, session);
    // To somebody who may not see it, it is not there.
    if (!(organization && can(actor, 'see', organization)))
      return fail('ORGANIZATION_NOT_FOUND', 'There is none with this id.', ['organizationId']);
    if (!canChangeProfile(actor, organization))
      return fail('FORBIDDEN', 'Those who own it say what is read of it, once it is registered.', ['organizationId']);
    const before = await members.profiles.findOrganization(id.value, session);
    const decided = changeOrganization(call.input, before);
    if (!decided.ok) return decided;
    for (const { profile } of decided.value) {
      await members.profiles.save(session, before.version, profile);
      await emit([organizationChanged(profile)]);
    }
    return ok({ organizationId: id.value });
  });
