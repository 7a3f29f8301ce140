import { describe, expect, it } from '@jest/globals';
import { finding } from './facts.ts';
import { bearingOn } from './keep-rows.ts';

const id = (prefix: string, nth: number) => `${prefix}_01a20ff3-7a2c-7318-8e18-${String(nth).padStart(12, '0')}`;
const row = (place: string, value: object) => ({ place, text: JSON.stringify(value) });

describe('what bears on a finding', () => {
  const told = row('members.outbox', { _id: id('evt', 1), data: { holdId: id('hld', 1) } });
  const heard = row('projects.reader_inbox', { _id: `hear-of-holds ${id('evt', 1)}` });
  const team = row('projects.teams', { _id: id('tea', 1), seats: [{ holdId: id('hld', 1) }] });
  const other = row('projects.teams', { _id: id('tea', 2), seats: [{ holdId: id('hld', 2) }] });

  it('is what names the same thing, and what names the events about it', () => {
    const rows = [other, team, told, heard];
    expect(bearingOn([finding('lost', `hold.confirmed of ${id('hld', 1)} led to 0`)], rows)).toEqual([
      team,
      told,
      heard,
    ]);
  });

  it('is nothing, where nothing is named', () => {
    expect(bearingOn([finding('behind', 'hear-of-holds is at 1 of 2')], [team, told])).toEqual([]);
  });
});
