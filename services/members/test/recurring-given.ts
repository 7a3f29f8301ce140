import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { confirmHold, placeHold } from '../src/holds/holds.commands.ts';
import type { Payload } from './given.ts';
import { aText } from './holds-given.ts';
import { type OpenMembers, openMembers } from './members-in-process.ts';
import { startMembersUnderTest } from './members-under-test.ts';

export const [hourMs, dayMs] = [3_600_000, 86_400_000];
/** Its clocks never change: days of these stories are 24 hours apart. */
export const timeZone = 'Asia/Tokyo';
/** A Monday in a month's time, 9 in Tokyo. */
const monday = (() => {
  const soon = Math.floor(Date.now() / dayMs) * dayMs + 30 * dayMs;
  return new Date(soon + ((8 - new Date(soon).getUTCDay()) % 7) * dayMs);
})();
export const onDay = (days: number, hours = 0) => new Date(monday.getTime() + days * dayMs + hours * hourMs);
export const at = (days: number, hours = 0) => onDay(days, hours).toISOString();
export const dayOf = (days: number) => at(days).slice(0, 10);
/** A day as iCalendar writes it. */
export const basic = (days: number) => dayOf(days).replaceAll('-', '');
export const weekdays = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR';
/** Five weeks of weekdays from 9 to 17. */
export const window = { start: at(0), end: at(0, 8), hours: '7.5', firmness: 'FIRM' };
export const recurrence = { timeZone, rule: `${weekdays};COUNT=25` };

const fields =
  'id start end lastEnd hours firmness timeZone rule exceptions words windows(from: $from, to: $to) { start }';
export const startsIn = ({ windows }: Payload): string[] => windows.map(({ start }: { start: string }) => start);

/** The members service with people who offer their time by rules, and a way behind its schema. */
export async function openRecurring(name: string) {
  const database = freshDatabase(name);
  const members: ServiceUnderTest = await startMembersUnderTest({ MONGODB_URI: database.uri });
  const inside: OpenMembers = await openMembers(database.uri);
  let keys = 0;

  const mutate =
    (mutation: string, selection: string) =>
    async (input: object, actor?: TestActor): Promise<Payload> => {
      const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
      const query = `mutation ($input: ${type}!, $from: DateTime!, $to: DateTime!) {
        ${mutation}(input: $input) { ${selection} userErrors { code path } } }`;
      keys += 1;
      const variables = { input: { idempotencyKey: `recurring-${keys}`, ...input }, from: at(0), to: at(14) };
      const { data, errors } = await members.ask(query, variables, actor);
      return data?.[mutation] ?? { errors };
    };
  const offer = mutate('offerAvailability', `offer { ${fields} }`);
  const withdraw = mutate('withdrawAvailability', `offer { ${fields} } person { availability { id } }`);
  const change = mutate('changeAvailability', `offer { ${fields} }`);
  const offered = async (actor: TestActor, input: object = {}): Promise<Payload> =>
    (await offer({ ...window, recurrence, ...input }, actor)).offer;

  const eventsOf = ({ id }: TestActor) =>
    inside.connection
      .collection('outbox')
      .find({ subject: `${id}#availability` })
      .sort({ aggregateversion: 1 })
      .toArray();
  /** What a reader sees of a person. */
  const ofPerson = async (person: TestActor, selection: string, reader?: TestActor): Promise<Payload> => {
    const query = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Person { ${selection} } } }`;
    const representations = [{ __typename: 'Person', id: person.id }];
    const { data, errors } = await members.ask(query, { representations }, reader);
    return { ...data._entities[0], errors };
  };
  /** Holds so much of one day, and confirms it where that is asked for. */
  const hold = async (person: TestActor, days: number, minutes: number, isConfirmed = false) => {
    const about = { commissionId: newId('com'), slotId: newId('slt') };
    const span = { from: onDay(days), to: onDay(days, 24), minutes, expiresAt: onDay(-1) };
    const text = aText({ personId: person.id, ...about, ...span });
    const placed = await inside.react((transaction) => placeHold(inside.members, transaction, text));
    const { holdId } = text;
    if (isConfirmed) await inside.react((transaction) => confirmHold(inside.members, transaction, { holdId }));
    return { holdId, ...about, refusal: placed.ok && placed.value.refusal };
  };
  const close = async () => {
    await inside.close();
    await members.close();
    await database.drop();
  };
  return { members, inside, offer, withdraw, change, offered, eventsOf, ofPerson, hold, close };
}

/** Such a service. */
export type Recurring = Awaited<ReturnType<typeof openRecurring>>;
