import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { askAgent, member, newKey, tell } from './notifications-under-test.ts';

const fields =
  'id kind subject excerpt thread state readAt archivedAt recipient { id } about { id } announcement { id }';

/** The field `notifications` of an agent, with these arguments. */
export const list = (args = '') =>
  `notifications${args} { unreadCount pageInfo { hasNextPage endCursor } edges { cursor node { ${fields} } } }`;

interface Edge {
  node: { id: string; subject: string; state: string };
}

/** The subjects of a page. */
export const subjects = ({ edges }: { edges: Edge[] }) => edges.map(({ node }) => node.subject);

/** The ids of a page. */
export const idsOf = ({ edges }: { edges: Edge[] }) => edges.map(({ node }) => node.id);

const markMutation = `mutation ($input: MarkNotificationsReadInput!) {
  markNotificationsRead(input: $input) {
    markedCount hasMore unreadCount notifications { id state } userErrors { code path }
  }
}`;
const archiveMutation = `mutation ($input: ArchiveNotificationInput!) {
  archiveNotification(input: $input) { notification { id state readAt archivedAt } userErrors { code path } }
}`;

/** What people do with their feeds, by GraphQL. */
export const feedClient = (service: () => ServiceUnderTest) => ({
  feed: async (person: TestActor, args = '') =>
    (await askAgent(service(), person.id, list(args), person)).agent.notifications,

  mark: async (person: TestActor | undefined, choice: object) => {
    const input = { idempotencyKey: newKey(), ...choice };
    return (await service().ask(markMutation, { input }, person)).data.markNotificationsRead;
  },

  archive: async (person: TestActor | undefined, notificationId: unknown, idempotencyKey = newKey()) => {
    const input = { idempotencyKey, notificationId };
    return (await service().ask(archiveMutation, { input }, person)).data.archiveNotification;
  },

  /** A person who was told this, one after another. */
  told: async (...what: string[]): Promise<TestActor> => {
    const person = member();
    for (const subject of what) await tell(service(), [person.id], { subject });
    return person;
  },
});
