import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { commissions } from './community.ts';
import { offers, team } from './team.ts';

const catalogue = readFileSync(join(import.meta.dirname, '../../services/members/data/esco-ict.csv'), 'utf8');

describe('the demo', () => {
  it('names skills that can be claimed, as the catalogue names them', () => {
    for (const { skill } of commissions.flatMap(({ roles }) => roles)) {
      expect(catalogue).toContain(`\n${skill.uri},${skill.label},`);
    }
  });

  it('plans milestones that total the price, the last when the last role ends', () => {
    for (const { title, price, milestones, roles } of commissions) {
      const cents = milestones.reduce((sum, { amount }) => sum + BigInt(amount.replace('.', '')), 0n);
      expect([title, cents]).toEqual([title, BigInt(price.replace('.', ''))]);
      expect([title, milestones.at(-1)?.due]).toEqual([title, Math.max(...roles.map(({ to }) => to))]);
    }
  });

  it('seats people in roles for which they are candidates', () => {
    const { roles } = commissions.find(({ key }) => key === team.commission) ?? { roles: [] };
    expect(roles).toHaveLength(team.seats.length);
    for (const [index, { title, skill, level, hours, from, to }] of roles.entries()) {
      const offer = offers.find(({ person }) => person === team.seats[index]);
      const claimed = offer?.skills.find(([uri]) => uri === skill.uri)?.[1] ?? 0;
      expect([title, claimed >= level]).toEqual([title, true]);
      expect([title, offer && offer.window.fromDay >= from && offer.window.toDay <= to]).toEqual([title, true]);
      expect(Number(offer?.window.hours)).toBeGreaterThanOrEqual(hours);
    }
  });
});
