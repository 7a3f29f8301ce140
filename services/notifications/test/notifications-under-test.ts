import { type Clock, systemClock } from '@millepiani/kernel/clock';
import { newId } from '@millepiani/kernel/new-id';
import { type ServiceUnderTest, startUnderTest, type TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { readConfig } from '../src/config.ts';
import { startNotifications } from '../src/service.ts';

/** The notifications service on a database of its own, unless `env` names another. */
export const startNotificationsUnderTest = (options: { clock?: Clock; env?: Record<string, string> } = {}) =>
  startUnderTest({
    name: 'notifications',
    readConfig,
    start: (config, logger, onStop) => startNotifications(config, logger, onStop, options.clock ?? systemClock),
    env: options.env ?? {},
  });

/** A clock that a test sets. */
export class SetClock implements Clock {
  #now: Date;

  constructor(now: string) {
    this.#now = new Date(now);
  }

  now(): Date {
    return this.#now;
  }

  set(now: string): void {
    this.#now = new Date(now);
  }
}

/** A member of the community, as members would grant scopes to one. */
export const member = (id: string = newId('per')): TestActor => ({
  id,
  scopes: ['notifications:read', 'notifications:write'],
});

/** Somebody who may announce. */
export const administrator: TestActor = {
  id: newId('per'),
  scopes: ['community:announce', 'notifications:read', 'notifications:write'],
};

let keys = 0;

/** A key that was never used. */
export const newKey = (): string => {
  keys += 1;
  return `test-key-${keys}`;
};

const announceMutation = `mutation ($input: AnnounceInput!) {
  announce(input: $input) {
    announcement { id subject body announcedAt seenTo about { id } announcedBy { id } recipients { id } }
    pending
    userErrors { code path }
  }
}`;

/** Announces something by GraphQL; answers with the payload. */
export async function announce(
  service: ServiceUnderTest,
  change: object,
  actor: TestActor | undefined = administrator,
) {
  const input = { idempotencyKey: newKey(), subject: 'Assembly', body: 'On Friday at nine.', ...change };
  const { data } = await service.ask(announceMutation, { input }, actor);
  return data.announce;
}

/** Waits until all recipients of an announcement were seen to. */
const untilSpread = (service: ServiceUnderTest, id: string, recipients: number) =>
  waitFor(
    'the fan-out',
    async () => {
      const { data } = await service.ask(
        'query ($id: ID!) { announcement(id: $id) { seenTo } }',
        { id },
        administrator,
      );
      return data.announcement.seenTo === recipients;
    },
    25_000,
  );

/** Announces something and waits until all were told of it; answers with the announcement's id. */
export async function tell(service: ServiceUnderTest, recipientIds: readonly string[], change = {}): Promise<string> {
  const { announcement } = await announce(service, { recipientIds, ...change });
  await untilSpread(service, announcement.id, recipientIds.length);
  return announcement.id;
}

/** Asks for an agent's field as the gateway does. */
export async function askAgent(service: ServiceUnderTest, id: string, fields: string, actor?: TestActor) {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agent { ${fields} } } }`;
  const answer = await service.ask(query, { of: [{ __typename: 'Agent', id }] }, actor);
  return { agent: answer.data?._entities[0], errors: answer.errors };
}
