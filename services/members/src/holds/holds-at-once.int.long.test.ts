import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorOf } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { freshDatabase } from '@millepiani/testing/databases';
import { aText, at, inHours } from '../../test/holds-given.ts';
import { BadFixture, type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { offerAvailability } from '../availability/availability.commands.ts';
import { type Placing, placeHold } from './holds.commands.ts';
import type { HoldText } from './placing.ts';

const database = freshDatabase('members_holds_at_once');
let services: readonly [OpenMembers, OpenMembers];
beforeAll(async () => {
  const open = () => openMembers(database.uri, () => at);
  // One after the other: both make the same indexes.
  services = [await open(), await open()];
});
afterAll(async () => {
  for (const service of services) await service.close();
  await database.drop();
});

async function offer(personId: PersonId, hours: string): Promise<void> {
  const input = { idempotencyKey: newId('evt'), start: at, end: inHours(10), hours, firmness: 'FIRM' as const };
  const actor = actorOf({ sub: personId, scope: 'members:write' });
  const offered = await offerAvailability(services[0].members, { actor, mutation: 'offerAvailability', input });
  if (!offered.ok) throw new BadFixture(offered.error);
}

// As many as two replicas' reactions have in hand at once.
const atOnce = 16;

/** Asks for many holds, many at once, by turns through each of the two services. */
async function placeAll(texts: readonly HoldText[]) {
  const placed: Placing[] = [];
  const waiting = texts.entries();
  const placeNext = async () => {
    for (const [index, text] of waiting) {
      const { members, react } = services[index % 2 === 0 ? 0 : 1];
      const result = await react((transaction) => placeHold(members, transaction, text));
      if (!result.ok) throw new BadFixture(result.error);
      placed[index] = result.value;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, placeNext));
  return placed;
}

describe('two hundred who want the same firm hours, sixteen at once, through two services', () => {
  it('hold exactly what fits, and every other is refused with the reason', async () => {
    const personId = await services[0].somebody();
    await offer(personId, '6');
    const placed = await placeAll(Array.from({ length: 200 }, () => aText({ personId, minutes: 60 })));
    expect(placed.filter(({ refusal }) => refusal === null)).toHaveLength(6);
    expect(placed.filter(({ refusal }) => refusal === 'NO_CAPACITY')).toHaveLength(194);

    const { connection } = services[0];
    const held = await connection.collection('capacity_holds').find({ personId, state: 'HELD' }).toArray();
    expect(held.map(({ _id }) => String(_id)).toSorted()).toEqual(
      placed.flatMap(({ holdId, refusal }) => (refusal === null ? [holdId] : [])).toSorted(),
    );
    const events = await connection.collection('outbox').find({ 'data.personId': personId }).toArray();
    const about = new Map(events.map(({ subject, type, data }) => [subject, { type, reason: data.reason }]));
    expect(
      placed.map(({ holdId, refusal }) => [about.get(holdId)?.type, about.get(holdId)?.reason ?? null, refusal]),
    ).toEqual(
      placed.map(({ refusal }) => [
        `millepiani.members.hold.${refusal === null ? 'placed' : 'refused'}.v1`,
        refusal,
        refusal,
      ]),
    );
  }, 120_000);

  it('of several sizes never hold more than there is, and no refusal was needless', async () => {
    const personId = await services[0].somebody();
    await offer(personId, '4');
    const texts = Array.from({ length: 40 }, (_, index) => aText({ personId, minutes: 30 + (index % 4) * 20 }));
    const placed = await placeAll(texts);
    const heldMinutes = texts.reduce((sum, { minutes }, index) => sum + (placed[index]?.refusal ? 0 : minutes), 0);
    expect(heldMinutes).toBeLessThanOrEqual(240);
    // Whatever was refused was refused when at least as much was held as in the end, less nothing given back.
    const smallest = Math.min(...texts.flatMap(({ minutes }, index) => (placed[index]?.refusal ? [minutes] : [])));
    expect(heldMinutes + smallest).toBeGreaterThan(240);
  }, 60_000);
});
