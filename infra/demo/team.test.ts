import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commissions } from './community.ts';
import { offers, team } from './team.ts';

const catalogue = readFileSync(join(import.meta.dirname, '../../services/members/data/esco-ict-skills.csv'), 'utf8');

describe('the demo', () => {
  it('names skills that can be claimed, as the catalogue names them', () => {
    for (const { skill, skillLabel } of commissions.flatMap(({ slots }) => slots)) {
      expect(catalogue).toContain(`\n${skill},${skillLabel},`);
    }
  });

  it('plans milestones that total the price, the last when the last role ends', () => {
    for (const { title, price, milestones, slots } of commissions) {
      const cents = milestones.reduce((sum, { amount }) => sum + BigInt(amount.amount.replace('.', '')), 0n);
      expect([title, cents]).toEqual([title, BigInt(price.amount.replace('.', ''))]);
      expect([title, milestones.at(-1)?.dueDay]).toEqual([title, Math.max(...slots.map(({ toDay }) => toDay))]);
    }
  });

  it('seats people in roles for which they are candidates', () => {
    const { slots } = commissions.find(({ key }) => key === team.commission) ?? { slots: [] };
    expect(slots).toHaveLength(team.seats.length);
    for (const [index, { title, skill, level, hours, fromDay, toDay }] of slots.entries()) {
      const offer = offers.find(({ person }) => person === team.seats[index]);
      const claimed = offer?.skills.find(([uri]) => uri === skill)?.[1] ?? 0;
      expect([title, claimed >= level]).toEqual([title, true]);
      expect([title, offer && offer.window.fromDay >= fromDay && offer.window.toDay <= toDay]).toEqual([title, true]);
      expect(Number(offer?.window.hours)).toBeGreaterThanOrEqual(hours);
    }
  });
});
