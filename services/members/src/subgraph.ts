import { buildSubgraphSchema } from '@apollo/subgraph';
import { loadTypeDefs } from '@millepiani/sdl/type-defs';
import { dataExportResolvers } from '@millepiani/service/data-export/data-export-resolvers';
import { eventSpineResolvers } from '@millepiani/service/event-spine/event-spine-resolvers';
import { mergeResolvers } from '@millepiani/subgraph/merge-resolvers';
import { scalarResolvers } from '@millepiani/subgraph/scalars';
import { allianceResolvers } from './alliances/alliances.resolvers.ts';
import { auditResolvers } from './audit/audit.resolvers.ts';
import { availabilityResolvers } from './availability/availability.resolvers.ts';
import { calendarFeedResolvers } from './calendar-feed/calendar-feeds.resolvers.ts';
import { clientResolvers } from './clients/clients.resolvers.ts';
import { consentResolvers } from './consents/consents.resolvers.ts';
import { contactResolvers } from './contacts/contacts.resolvers.ts';
import { credentialResolvers } from './credentials/credentials.resolvers.ts';
import { demandResolvers } from './demand/demand.resolvers.ts';
import { directoryResolvers } from './directory/directory.resolvers.ts';
import { endorsementResolvers } from './endorsements/endorsements.resolvers.ts';
import { erasureResolvers } from './erasure/erasure.resolvers.ts';
import { holdResolvers } from './holds/holds.resolvers.ts';
import { identityResolvers } from './identity/identity.resolvers.ts';
import { invitationResolvers } from './invitations/invitations.resolvers.ts';
import { membershipResolvers } from './membership/memberships.resolvers.ts';
import { organizationResolvers } from './organizations/organizations.resolvers.ts';
import { personResolvers } from './persons/persons.resolvers.ts';
import { profileResolvers } from './profiles/profiles.resolvers.ts';
import { relationshipResolvers } from './relationships/relationships.resolvers.ts';
import { reportResolvers } from './report/report.resolvers.ts';
import { sessionResolvers } from './sessions/sessions.resolvers.ts';
import { signingKeyResolvers } from './signing-keys/signing-keys.resolvers.ts';
import { skillResolvers } from './skills/skills.resolvers.ts';
import { taxProfileResolvers } from './tax/tax-profiles.resolvers.ts';
import { trackRecordResolvers } from './track-record/track-record.resolvers.ts';
import { courseResolvers } from './training/courses.resolvers.ts';
import { trainingResolvers } from './training/trainings.resolvers.ts';

/** The members subgraph's executable schema. */
export const membersSchema = () =>
  buildSubgraphSchema([
    {
      typeDefs: loadTypeDefs(import.meta.dirname),
      resolvers: mergeResolvers(
        scalarResolvers,
        eventSpineResolvers('members'),
        dataExportResolvers('members'),
        personResolvers,
        identityResolvers,
        credentialResolvers,
        auditResolvers,
        erasureResolvers,
        sessionResolvers,
        clientResolvers,
        consentResolvers,
        signingKeyResolvers,
        contactResolvers,
        invitationResolvers,
        membershipResolvers,
        profileResolvers,
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
        trackRecordResolvers,
        courseResolvers,
        trainingResolvers,
        demandResolvers,
        directoryResolvers,
      ),
    },
  ]);
