import { describe, expect, it } from '@jest/globals';
import { maxMinor, money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { aSlot, javaSkill } from '../../test/given.ts';
import { MissingSlotId, parseSlots, type RoleSlot, type RoleSlotText, slotsCost } from './role-slot.ts';

const parse = (slots: readonly RoleSlotText[], present: readonly RoleSlot[] = []) =>
  parseSlots(slots, { currency: 'EUR', present, newIds: slots.map(() => newId('slt')) });

const failuresOf = (result: ReturnType<typeof parse>) =>
  result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path.join('.')}`);

function read(slots: readonly RoleSlotText[], present: readonly RoleSlot[] = []): readonly RoleSlot[] {
  const parsed = parse(slots, present);
  expect(failuresOf(parsed)).toEqual([]);
  return parsed.ok ? parsed.value : [];
}

describe('reading slots', () => {
  it('makes open slots with ids of their own', () => {
    const [first, second] = read([aSlot(), aSlot({ title: '  Design ' })]);
    expect(first).toMatchObject({ skill: javaSkill, level: 3, hours: 100, rate: money(4_500n, 'EUR') });
    expect(second?.title).toBe('Design');
    expect(first?.id).not.toBe(second?.id);
  });

  it.each<[Partial<RoleSlotText>, string]>([
    [{ title: ' ' }, 'TOO_SHORT slots.0.title'],
    [{ title: 'x'.repeat(121) }, 'TOO_LONG slots.0.title'],
    [{ skill: 'http://data.europa.eu/esco/skill/java' }, 'INVALID_SKILL slots.0.skill'],
    [{ skill: `${javaSkill}/` }, 'INVALID_SKILL slots.0.skill'],
    [{ skill: javaSkill.replace('http:', 'https:') }, 'INVALID_SKILL slots.0.skill'],
    [{ skill: javaSkill.toUpperCase() }, 'INVALID_SKILL slots.0.skill'],
    [{ skill: javaSkill.replace('skill/', 'occupation/') }, 'INVALID_SKILL slots.0.skill'],
    [{ skill: `${javaSkill}\n` }, 'INVALID_SKILL slots.0.skill'],
    [{ skillLabel: '' }, 'TOO_SHORT slots.0.skillLabel'],
    [{ skillLabel: 'Java\u202e' }, 'FORBIDDEN_CHARACTER slots.0.skillLabel'],
    [{ level: 0 }, 'LEVEL_OUT_OF_RANGE slots.0.level'],
    [{ level: 6 }, 'LEVEL_OUT_OF_RANGE slots.0.level'],
    [{ level: 2.5 }, 'LEVEL_OUT_OF_RANGE slots.0.level'],
    [{ hours: 0 }, 'HOURS_OUT_OF_RANGE slots.0.hours'],
    [{ hours: -8 }, 'HOURS_OUT_OF_RANGE slots.0.hours'],
    [{ hours: 10_001 }, 'HOURS_OUT_OF_RANGE slots.0.hours'],
    [{ hours: Number.NaN }, 'HOURS_OUT_OF_RANGE slots.0.hours'],
    [{ from: '2027-02-01', to: '2027-01-31' }, 'ENDS_BEFORE_START slots.0.to'],
    [{ rate: { amount: '0.00', currency: 'EUR' } }, 'AMOUNT_NOT_POSITIVE slots.0.rate.amount'],
    [{ rate: { amount: '-1', currency: 'EUR' } }, 'AMOUNT_NOT_POSITIVE slots.0.rate.amount'],
    [{ rate: { amount: '45.001', currency: 'EUR' } }, 'TOO_MANY_DECIMALS slots.0.rate.amount'],
    [{ rate: { amount: '4.5e1', currency: 'EUR' } }, 'INVALID_AMOUNT slots.0.rate.amount'],
    [{ rate: { amount: '45', currency: 'USD' } }, 'CURRENCY_MISMATCH slots.0.rate.currency'],
    [{ rate: { amount: '45', currency: 'XXX' } }, 'UNKNOWN_CURRENCY slots.0.rate.currency'],
    [{ id: newId('slt') }, 'SLOT_NOT_FOUND slots.0.id'],
    [{ id: 'nonsense' }, 'SLOT_NOT_FOUND slots.0.id'],
  ])('refuses what is faulty and says where (case %#)', (fault, failure) => {
    expect(failuresOf(parse([aSlot(fault)]))).toEqual([failure]);
  });

  it('names every fault of every slot', () => {
    expect(failuresOf(parse([aSlot({ hours: 0 }), aSlot(), aSlot({ level: 9, skill: '' })]))).toEqual([
      'HOURS_OUT_OF_RANGE slots.0.hours',
      'INVALID_SKILL slots.2.skill',
      'LEVEL_OUT_OF_RANGE slots.2.level',
    ]);
  });

  it('takes 1 to 30, and the ends of every range', () => {
    expect(failuresOf(parse([]))).toEqual(['NO_SLOT slots']);
    expect(read(Array.from({ length: 30 }, () => aSlot()))).toHaveLength(30);
    expect(failuresOf(parse(Array.from({ length: 31 }, () => aSlot())))).toEqual(['TOO_MANY_SLOTS slots']);
    read([
      aSlot({ level: 1, hours: 1 }),
      aSlot({ level: 5, hours: 10_000 }),
      aSlot({ from: '2027-01-01', to: '2027-01-01' }),
    ]);
  });

  it('keeps a slot that is named, and refuses one that is named twice', () => {
    const present = read([aSlot(), aSlot({ title: 'Design' })]);
    const [, design] = present;
    const revised = read([aSlot({ id: design?.id ?? null, hours: 40 }), aSlot()], present);
    expect(revised[0]).toMatchObject({ id: design?.id, hours: 40, title: 'Backend' });
    expect(present.map((slot) => slot.id)).not.toContain(revised[1]?.id);
    const twice = [aSlot({ id: design?.id ?? null }), aSlot({ id: design?.id ?? null })];
    expect(failuresOf(parse(twice, present))).toEqual(['DUPLICATE_SLOT slots.1.id']);
  });

  it('takes any known currency where the price has a faulty one: that is said elsewhere', () => {
    const usd = [aSlot({ rate: { amount: '45', currency: 'USD' } })];
    expect(parseSlots(usd, { currency: undefined, present: [], newIds: [newId('slt')] }).ok).toBe(true);
  });

  it('throws where an id is lacking: that is a bug', () => {
    expect(() => parseSlots([aSlot()], { currency: 'EUR', present: [], newIds: [] })).toThrow(MissingSlotId);
  });
});

describe('what slots cost', () => {
  it('may fill 64 bits, and not more', () => {
    const all = '92233720368547758.07';
    const most = { title: 'All there is', hours: 1, rate: { amount: all, currency: 'EUR' } };
    expect(slotsCost(read([aSlot(most)]), 'EUR')).toEqual(money(maxMinor, 'EUR'));
    const cent = aSlot({ hours: 1, rate: { amount: '0.01', currency: 'EUR' } });
    expect(failuresOf(parse([aSlot(most), cent]))).toEqual(['AMOUNT_OUT_OF_RANGE slots']);
    expect(failuresOf(parse([aSlot({ ...most, hours: 2 })]))).toEqual(['AMOUNT_OUT_OF_RANGE slots']);
  });

  it('is the exact sum of hours times rate, or is refused', () => {
    const hours = fc.integer({ min: 1, max: 10_000 });
    // Small rates, whose sum is held, and such that it is not.
    const cents = fc.oneof(fc.bigInt({ min: 1n, max: 100_000n }), fc.bigInt({ min: 1n, max: maxMinor }));
    fc.assert(
      fc.property(fc.array(fc.tuple(hours, cents), { minLength: 1, maxLength: 30 }), (roles) => {
        const parsed = parse(
          roles.map(([worked, rate]) => {
            const amount = `${rate / 100n}.${(rate % 100n).toString().padStart(2, '0')}`;
            return aSlot({ hours: worked, rate: { amount, currency: 'EUR' } });
          }),
        );
        let expected = 0n;
        for (const [worked, rate] of roles) expected += BigInt(worked) * rate;
        if (parsed.ok) return slotsCost(parsed.value, 'EUR').minor === expected;
        return expected > maxMinor;
      }),
      { numRuns: 1_000 },
    );
  });
});
