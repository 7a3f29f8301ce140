import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import {
  commissionAccepted,
  commissionLost,
  commissionOpened,
  commissionQualified,
  commissionSlotsRevised,
} from '@millepiani/events/projects/commission.events';
import {
  teamFallenThrough,
  teamSeatFilled,
  teamSeatHeld,
  teamSeatVacated,
} from '@millepiani/events/projects/team.events';
import { newId } from '@millepiani/kernel/new-id';
import { ok } from '@millepiani/kernel/result';
import type { SpineEvent } from '@millepiani/spine/event';
import { freshDatabase } from '@millepiani/testing/databases';
import fc from 'fast-check';
import { type OpenMembers, openMembers } from '../../test/members-in-process.ts';
import { type DemandNews, hear, openRolesOf, unheard } from '../demand/role-demand.ts';
import { rememberOpenRoles } from './remember-open-roles.reaction.ts';

const database = freshDatabase('members_open_roles');
let service: OpenMembers;
beforeAll(async () => {
  service = await openMembers(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

/** Hands the reaction an event as the spine does. */
const react = (event: SpineEvent) =>
  service.react(async (transaction) => {
    await rememberOpenRoles(() => service.members).handle(event, { ...transaction, afterCommit: () => undefined });
    return ok({});
  });

const java = 'http://data.europa.eu/esco/skill/19a8293b-8e95-4de3-983f-77484079c389';

/** A commission of two roles, what is told of it, and which of them are open. */
function aCommission(visibility: 'COMMUNITY' | 'PARTIES' = 'COMMUNITY') {
  const commissionId = newId('com');
  const slot = (title: string, level: number) => ({
    ...{
      id: newId('slt'),
      title,
      skill: java,
      skillLabel: 'Java',
      level,
      hours: 10,
      from: '2027-01-11',
      to: '2027-03-31',
    },
    ...{ rate: { amount: '45.00', currency: 'EUR' }, state: 'OPEN' },
  });
  const slots = [slot('Backend', 3), slot('Frontend', 4)];
  const about = { teamId: newId('tea'), commissionId };
  const seat = (at: number) => ({ ...about, slotId: slots[at]?.id, personId: newId('per'), holdId: newId('hld') });
  return {
    commissionId,
    slots,
    opened: () =>
      react({ ...exampleEvent(commissionOpened), data: { ...openedData, commissionId, visibility, slots } }),
    revised: (...revised: readonly object[]) =>
      react({ ...exampleEvent(commissionSlotsRevised), data: { commissionId, slots: revised } }),
    qualified: () => react({ ...exampleEvent(commissionQualified), data: { commissionId } }),
    lost: () => react({ ...exampleEvent(commissionLost), data: { commissionId, reason: 'EXPIRED' } }),
    accepted: () => react({ ...exampleEvent(commissionAccepted), data: { commissionId } }),
    held: (at: number) => react({ ...exampleEvent(teamSeatHeld), data: seat(at) }),
    filled: (at: number) => react({ ...exampleEvent(teamSeatFilled), data: seat(at) }),
    vacated: (at: number) => react({ ...exampleEvent(teamSeatVacated), data: seat(at) }),
    fallenThrough: () => {
      const seats = [0, 1].map((at) => {
        const { slotId, personId, holdId } = seat(at);
        return { slotId, personId, holdId };
      });
      return react({
        ...exampleEvent(teamFallenThrough),
        data: { ...about, reason: 'DISSOLVED', slotId: null, seats },
      });
    },
    open: async () => {
      const all = await service.members.roleDemands.open(1_000);
      const own = all.filter((role) => role.commissionId === commissionId).toReversed();
      return own.map(({ title, level, isForParties }) => `${title} ${level}${isForParties ? ' (parties)' : ''}`);
    },
  };
}
const openedData = exampleEvent(commissionOpened).data;

describe('what a commission is called', () => {
  it('is known from when it is opened, for who is held for it, whatever becomes of it', async () => {
    const commission = aCommission('PARTIES');
    await commission.opened();
    await commission.qualified();
    await commission.revised({ ...commission.slots[0], title: 'Server' });
    await commission.accepted();
    const { commissionId } = commission;
    expect((await service.members.roleDemands.named([commissionId])).get(commissionId)).toEqual({
      title: 'A lighting configurator for Lumen',
      roles: new Map([[commission.slots[0]?.id, 'Server']]),
    });
  });
});

describe('the roles for which nobody is there', () => {
  it('are known from when the commission is qualified until it is accepted', async () => {
    const commission = aCommission();
    await commission.opened();
    expect(await commission.open()).toEqual([]);
    await commission.qualified();
    expect(await commission.open()).toEqual(['Backend 3', 'Frontend 4']);
    await commission.held(0);
    await commission.filled(0);
    expect(await commission.open()).toEqual(['Frontend 4']);
    await commission.vacated(0);
    expect(await commission.open()).toEqual(['Backend 3', 'Frontend 4']);
    await commission.accepted();
    expect(await commission.open()).toEqual([]);
  });

  it('are those of the roles as they were revised; of a lost commission there are none', async () => {
    const commission = aCommission();
    await commission.opened();
    await commission.revised({ ...commission.slots[1], level: 5 });
    await commission.qualified();
    expect(await commission.open()).toEqual(['Frontend 5']);
    await commission.lost();
    expect(await commission.open()).toEqual([]);
  });

  it('are all open again when the team falls through, and twice is as once', async () => {
    const commission = aCommission('PARTIES');
    for (const _ of [1, 2]) {
      await commission.opened();
      await commission.qualified();
    }
    await commission.filled(0);
    await commission.held(1);
    expect(await commission.open()).toEqual([]);
    await commission.fallenThrough();
    await commission.fallenThrough();
    expect(await commission.open()).toEqual(['Backend 3 (parties)', 'Frontend 4 (parties)']);
  });

  it('of a commission that came to be before this was heard are not known until it is told again', async () => {
    const commission = aCommission();
    await commission.qualified();
    await commission.filled(0);
    expect(await commission.open()).toEqual([]);
    await commission.revised(...commission.slots);
    expect(await commission.open()).toEqual(['Frontend 4 (parties)']);
  });
});

describe('whatever is told, in whatever order', () => {
  const deeds = ['opened', 'qualified', 'lost', 'accepted', 'fallenThrough'] as const;
  const ofSeats = ['held', 'filled', 'vacated'] as const;
  type Told = readonly [(typeof deeds)[number]] | readonly [(typeof ofSeats)[number], number];

  it('property: what is stored is what follows from it, and of another commission nothing changes', async () => {
    const other = aCommission();
    await other.opened();
    await other.qualified();
    const told = fc.oneof(
      fc.constantFrom(...deeds).map((deed): Told => [deed]),
      fc.tuple(fc.constantFrom(...ofSeats), fc.nat(1)).map(([deed, seat]): Told => [deed, seat]),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(told, { minLength: 1, maxLength: 10 }), async (all) => {
        const commission = aCommission();
        let demand = unheard(newId('com'));
        const slotIds = commission.slots.map(({ id }) => id);
        const roles = commission.slots.map(({ id: slotId, title, level }) => ({
          slotId,
          title,
          skillUri: java,
          level,
        }));
        const news: Readonly<Record<(typeof deeds)[number], DemandNews>> = {
          ...{ opened: { type: 'opened', title: 'A', roles, isForParties: false }, qualified: { type: 'qualified' } },
          ...{ lost: { type: 'over' }, accepted: { type: 'over' } },
          fallenThrough: { type: 'fallen-through', slotIds },
        };
        for (const [deed, seat = 0] of all) {
          if (deed === 'held' || deed === 'filled' || deed === 'vacated') {
            await commission[deed](seat);
            const slotId = slotIds[seat] ?? newId('slt');
            demand = hear(demand, { type: deed === 'vacated' ? 'vacated' : 'taken', slotId });
          } else {
            await commission[deed]();
            demand = hear(demand, news[deed]);
          }
        }
        const expected = openRolesOf(demand).map(({ title, level }) => `${title} ${level}`);
        expect(await commission.open()).toEqual(expected);
        expect(await other.open()).toEqual(['Backend 3', 'Frontend 4']);
      }),
      { numRuns: 25 },
    );
  });
});
