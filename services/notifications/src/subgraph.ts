import { buildSubgraphSchema } from '@apollo/subgraph';
import { loadTypeDefs } from '@millepiani/sdl/type-defs';
import { dataExportResolvers } from '@millepiani/service/data-export/data-export-resolvers';
import { eventSpineResolvers } from '@millepiani/service/event-spine/event-spine-resolvers';
import { mergeResolvers } from '@millepiani/subgraph/merge-resolvers';
import { scalarResolvers } from '@millepiani/subgraph/scalars';
import { announcementResolvers } from './announcements/announcements.resolvers.ts';
import { mailboxResolvers } from './contacts/mailboxes.resolvers.ts';
import { deadLetterResolvers } from './dead-letters/dead-letters.resolvers.ts';
import { endpointResolvers } from './endpoints/endpoints.resolvers.ts';
import { eventLogResolvers } from './event-log/event-log.resolvers.ts';
import { feedResolvers } from './feed/feed.resolvers.ts';
import { threadResolvers } from './feed/threads.resolvers.ts';
import { liveFeedResolvers } from './live-feed/live-feed.resolvers.ts';
import { preferenceResolvers } from './preferences/preferences.resolvers.ts';
import { pushResolvers } from './push/push.resolvers.ts';
import { referenceResolvers } from './references.resolvers.ts';

/** The notifications subgraph's executable schema. */
export const notificationsSchema = () =>
  buildSubgraphSchema([
    {
      typeDefs: loadTypeDefs(import.meta.dirname),
      resolvers: mergeResolvers(
        scalarResolvers,
        eventSpineResolvers('notifications'),
        dataExportResolvers('notifications'),
        referenceResolvers,
        announcementResolvers,
        feedResolvers,
        threadResolvers,
        liveFeedResolvers,
        preferenceResolvers,
        endpointResolvers,
        eventLogResolvers,
        deadLetterResolvers,
        mailboxResolvers,
        pushResolvers,
      ),
    },
  ]);
