import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aSlot } from './given.ts';
import { member, type ProjectsUnderTest, startProjectsUnderTest } from './projects-under-test.ts';

let projects: ProjectsUnderTest;
beforeAll(async () => {
  projects = await startProjectsUnderTest();
});
afterAll(() => projects.close());

const ada = member();
const codesOf = (payload: { userErrors: { code: string }[] }) => payload.userErrors.map(({ code }) => code);

describe('revising a commission’s slots', () => {
  it('revises no slot twice, and none with a fault', async () => {
    const { commission } = await projects.open(ada);
    const slot = { ...aSlot(), id: commission.slots[0].id };
    const revise = (slots: object[]) => projects.change('reviseSlots', ada, { commissionId: commission.id, slots });
    expect((await revise([slot, slot])).userErrors).toEqual([
      { code: 'DUPLICATE_SLOT', path: ['input', 'slots', '1', 'id'] },
    ]);
    expect(codesOf(await revise([{ ...slot, rate: { amount: '45', currency: 'USD' } }]))).toEqual([
      'CURRENCY_MISMATCH',
    ]);
    expect(codesOf(await revise([]))).toEqual(['NO_SLOT']);
  });
});
