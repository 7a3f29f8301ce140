import { buildSubgraphSchema } from '@apollo/subgraph';
import { loadTypeDefs } from '@millepiani/sdl/type-defs';
import { eventSpineResolvers } from '@millepiani/service/event-spine/event-spine-resolvers';
import { mergeResolvers } from '@millepiani/subgraph/merge-resolvers';
import { scalarResolvers } from '@millepiani/subgraph/scalars';
import { allianceResolvers } from './alliances/alliances.resolvers.ts';
import { availabilityResolvers } from './availability/availability.resolvers.ts';
import { calendarFeedResolvers } from './calendar-feed/calendar-feeds.resolvers.ts';
import { contactResolvers } from './contacts/contacts.resolvers.ts';
import { endorsementResolvers } from './endorsements/endorsements.resolvers.ts';
import { holdResolvers } from './holds/holds.resolvers.ts';
import { identityResolvers } from './identity/identity.resolvers.ts';
import { organizationResolvers } from './organizations/organizations.resolvers.ts';
import { personResolvers } from './persons/persons.resolvers.ts';
import { relationshipResolvers } from './relationships/relationships.resolvers.ts';
import { reportResolvers } from './report/report.resolvers.ts';
import { skillResolvers } from './skills/skills.resolvers.ts';
import { taxProfileResolvers } from './tax/tax-profiles.resolvers.ts';

/** The members subgraph's executable schema. */
export const membersSchema = () =>
  buildSubgraphSchema([
    {
      typeDefs: loadTypeDefs(import.meta.dirname),
      resolvers: mergeResolvers(
        scalarResolvers,
        eventSpineResolvers('members'),
        personResolvers,
        identityResolvers,
        contactResolvers,
        organizationResolvers,
        reportResolvers,
        skillResolvers,
        availabilityResolvers,
        holdResolvers,
        calendarFeedResolvers,
        taxProfileResolvers,
        relationshipResolvers,
        endorsementResolvers,
        allianceResolvers,
      ),
    },
  ]);
