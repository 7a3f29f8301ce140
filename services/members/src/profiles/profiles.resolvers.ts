import { callOf } from '@millepiani/subgraph/call';
import { toPayload } from '@millepiani/subgraph/payload';
import { reload } from '@millepiani/subgraph/reload';
import type { Resolvers } from '../__generated__/resolvers.ts';
import type { Context } from '../context.ts';
import { seesMember } from '../membership/member-sight.resolvers.ts';
import type { Organization } from '../organizations/organization.ts';
import { visibleTo } from '../organizations/organization-access.ts';
import type { Person } from '../persons/person.ts';
import type { OrganizationProfile, PersonProfile } from './profile.ts';
import { changeOrganizationProfile, changeProfile } from './profiles.commands.ts';

/** Reads something of a person's profile, for whom it is for. */
const ofPerson =
  <T>(read: (profile: PersonProfile) => T | undefined) =>
  async ({ id }: Person, _args: unknown, context: Context): Promise<T | undefined> =>
    (await seesMember(context, id)) ? read(await context.profiles.load(id)) : undefined;

const ofOrganization =
  <T>(read: (profile: OrganizationProfile) => T | undefined) =>
  async ({ id }: Organization, _args: unknown, { organizationProfiles }: Context): Promise<T | undefined> =>
    read(await organizationProfiles.load(id));

/** What is read of people and organizations, in the schema. */
export const profileResolvers: Pick<Resolvers, 'Mutation' | 'Organization' | 'Person'> = {
  Person: {
    place: ofPerson(({ place }) => place),
    languages: ofPerson(({ languages }) => [...languages]),
    bio: ofPerson(({ bio }) => bio),
    links: ofPerson(({ links }) => [...links]),
    profileVersion: ofPerson(({ version }) => version),
  },
  Organization: {
    place: ofOrganization(({ place }) => place),
    description: ofOrganization(({ description }) => description),
    profileVersion: ofOrganization(({ version }) => version),
  },
  Mutation: {
    changeProfile: async (_root, { input }, context) => {
      const result = await changeProfile(context.members, callOf(context, 'changeProfile', input));
      return toPayload(result, async ({ personId }) => {
        context.profiles.clear(personId);
        return { person: await reload(context.persons, personId) };
      });
    },
    changeOrganizationProfile: async (_root, { input }, context) => {
      const call = callOf(context, 'changeOrganizationProfile', input);
      return toPayload(await changeOrganizationProfile(context.members, call), async ({ organizationId }) => {
        context.organizationProfiles.clear(organizationId);
        return { organization: visibleTo(context.actor, await reload(context.organizations, organizationId)) };
      });
    },
  },
};
