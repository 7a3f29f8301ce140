import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { freshSkill, peopleWho } from './formation-under-test.ts';
import { aSlot } from './given.ts';
import type { Payload } from './projects-under-test.ts';
import { ada, day, greta } from './teams-under-test.ts';
import { startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

jest.setTimeout(120_000);
let projects: WorkUnderTest;
beforeAll(async () => {
  projects = await startWorkUnderTest();
});
afterAll(() => projects.close());

describe('somebody who withdraws from work that is under way', () => {
  it('is followed by the best of those who are there, for what is left, without anybody having to do anything', async () => {
    const skill = freshSkill();
    const [fabio] = await peopleWho(projects, skill, [3, 2]);
    const slots = [
      aSlot({ from: day(9), to: day(11), hours: 6 }),
      aSlot({ skill, from: day(9), to: day(20), hours: 7 }),
    ];
    const commission = await projects.running({ slots });
    const asked = `substitution risks { kind } team { state seats { state minutes confirmBy person { id } hold { id } } }`;
    const read = (): Promise<Payload> => projects.ask(commission.id, asked, ada);
    expect((await read()).substitution).toBe('ASK');
    const set = { commissionId: commission.id, expectedVersion: commission.version, substitution: 'PROPOSE' };
    const { commission: after } = await projects.act('setSubstitution', 'commission', set, ada);
    expect(after.version).toBe(commission.version + 1);
    expect(await projects.eventsOf(commission.id)).toContainEqual(
      expect.objectContaining({
        type: 'millepiani.projects.commission.substitution-set.v1',
        data: { commissionId: commission.id, substitution: 'PROPOSE' },
      }),
    );

    const left = { commissionId: commission.id, slotId: commission.slots[1].id, reason: 'UNAVAILABLE' };
    await projects.act('withdrawFromCommission', 'commitment', left, greta);
    const { team, substitution, risks } = await waitFor('a substitute is asked', async () => {
      const now = await read();
      return now.team.seats[1].state === 'ASKED' && now;
    });
    expect([substitution, team.state, risks]).toEqual(['PROPOSE', 'INCOMPLETE', [{ kind: 'ROLE_VACANT' }]]);
    expect(team.seats[1]).toMatchObject({ minutes: 420, person: { id: fabio?.id } });
    expect(team.seats[1].hold.id).not.toBe(commission.team.seats[1].hold.id);
  });
});
