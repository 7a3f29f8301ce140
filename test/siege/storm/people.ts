import type { CommissionId, PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import type { ReceivedMail } from '@millepiani/testing/mail-receiver';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { contactChanged } from '../../../services/notifications/test/commissions-given.ts';
import type { Community } from '../community/community.ts';
import { mutate } from '../community/partners.ts';

/** Somebody who manages some of the commissions, and is told of what becomes of them. */
export interface Person {
  readonly id: PersonId;
  readonly actor: TestActor;
  readonly address: string;
}

/** What a person was told, as they have it. */
export interface Told {
  readonly about: string;
  /** The one line that says what happened. */
  readonly subject: string;
  /** What tells it from any other: a notification's id, a mail's Message-ID. */
  readonly id: string;
}

/** What of what was to come has come. */
export interface Came {
  readonly expected: number;
  readonly came: number;
  /** The same thing told twice, as if it were another. */
  readonly twice: readonly string[];
  /** The very same mail handed over again. */
  readonly again: number;
}

/** A manager hears that a commission was qualified, bid for and won. */
const toldOfEach = 3;

const setting = ['setNotificationPreferences', 'SetNotificationPreferencesInput', 'preferences { version }'] as const;

async function wish(community: Community, actor: TestActor, channels: readonly string[]): Promise<void> {
  const input = { expectedVersion: 0, mailDigest: 'AT_ONCE', channels: [{ kind: 'COMMISSION', channels }] };
  await mutate(community, actor, setting, input);
}

const somebody = (): Person => {
  const id = newId('per');
  const actor = { id, scopes: ['notifications:read', 'notifications:write'] };
  return { id, actor, address: `${id}@c.example` };
};

/** People who are told of their commissions in feed and by mail, and one who wishes not to be told of any. */
export async function invite(community: Community, count: number) {
  const people = Array.from({ length: count }, somebody);
  const silent = somebody();
  await wish(community, silent.actor, []);
  for (const { id, actor, address } of people) {
    await wish(community, actor, ['IN_APP', 'MAIL']);
    await community.members.tell(contactChanged(id, { email: address }));
  }
  return { people, silent };
}

/** All that lies in a person's feed. */
export async function feedOf({ ask }: Community, { id, actor }: Person): Promise<readonly Told[]> {
  const query = `query ($of: [_Any!]!, $after: String) { _entities(representations: $of) { ... on Agent {
    notifications(first: 100, after: $after) { edges { node { id subject aboutId } } pageInfo { hasNextPage endCursor } }
  } } }`;
  const found: Told[] = [];
  for (let after: string | null = null, isMore = true; isMore; ) {
    const data = await ask(query, { of: [{ __typename: 'Agent', id }], after }, actor);
    const { edges, pageInfo } = data._entities[0].notifications;
    type Node = { readonly id: string; readonly subject: string; readonly aboutId: string };
    found.push(
      ...edges.map(({ node }: { node: Node }) => ({ id: node.id, subject: node.subject, about: node.aboutId })),
    );
    [after, isMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return found;
}

/** All mails that a person got: each says by its link what it is about. */
export const mailsOf = (received: readonly ReceivedMail[], { address }: Person): readonly Told[] =>
  received
    .filter(({ to }) => to.includes(address))
    .map(({ mail }) => ({
      about: /com_[0-9a-f-]{36}/.exec(mail.text ?? '')?.[0] ?? '',
      subject: mail.subject ?? '',
      id: mail.messageId ?? '',
    }));

/** Holds what came to a person against what was to come: of each of their commissions so much, each thing once. */
export function judgeTold(told: readonly Told[], commissions: readonly CommissionId[]): Came {
  const mine = new Set<string>(commissions);
  const things = Map.groupBy(
    told.filter(({ about }) => mine.has(about)),
    ({ about, subject }) => `${about} ${subject}`,
  );
  const ids = new Map([...things].map(([thing, all]) => [thing, new Set(all.map(({ id }) => id))]));
  return {
    expected: commissions.length * toldOfEach,
    came: things.size,
    twice: [...ids].filter(([, { size }]) => size > 1).map(([thing]) => thing),
    again: [...things].reduce((sum, [thing, all]) => sum + all.length - (ids.get(thing)?.size ?? 0), 0),
  };
}

/** What came to several people. */
export const together = (all: readonly Came[]): Came => ({
  expected: all.reduce((sum, { expected }) => sum + expected, 0),
  came: all.reduce((sum, { came }) => sum + came, 0),
  twice: all.flatMap(({ twice }) => twice),
  again: all.reduce((sum, { again }) => sum + again, 0),
});
