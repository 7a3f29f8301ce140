import { describe, expect, it } from '@jest/globals';
import { exampleEvent } from '@millepiani/events/example-event';
import { contracts, catalogue as readable } from '@millepiani/events/published';
import type { MoneyText } from '@millepiani/kernel/money';
import { notificationKinds } from '../../preferences/kinds.ts';
import { contractsOf, entries, entryOf, partnerTypes } from './catalogue.events.ts';

const wording = {
  title: 'A roof',
  invoice: 'Invoice 12/2026',
  shares: [],
  when: (instant: string) => `<${instant}>`,
  day: (day: string) => `<${day}>`,
  amount: ({ amount, currency }: MoneyText) => `${amount} ${currency}`,
};
const told = entries.flatMap(({ contract, told: tell }) => {
  const read = readable.read(exampleEvent(contract));
  const one = read.ok ? tell(read.value) : undefined;
  return one ? [[contract.type, one] as const] : [];
});

describe('the catalogue', () => {
  it('has each type once, in its newest version', () => {
    const types = entries.map(({ contract }) => contract.type);
    expect(new Set(types).size).toBe(types.length);
    expect(contracts).toEqual(expect.arrayContaining(entries.map(({ contract }) => contract)));
    expect(entryOf('millepiani.projects.commission.won.v1')?.isForPartners).toBe(true);
    expect(entryOf('millepiani.projects.commission.won.v9')).toBeUndefined();
  });

  it('knows all that projects tell of commissions and teams', () => {
    const known = contractsOf('projects');
    const others = contracts.filter((one) => one.service === 'projects' && !known.includes(one));
    expect(others.map(({ localType }) => localType)).toEqual(['formation-weights.set.v1', 'event-replay.requested.v1']);
  });

  it('shows partners nothing that is internal, and nothing of people’s own affairs', () => {
    const shown = contracts.filter(({ type }) => partnerTypes.includes(type));
    expect(shown.length).toBe(partnerTypes.length);
    expect(shown.filter(({ visibility }) => visibility.every((one) => one === 'internal'))).toEqual([]);
    expect(shown.filter(({ example }) => 'personal' in example.data)).toEqual([]);
  });

  it.each(told)(
    '%s says something in both languages, of what has an id, if of anything',
    (_type, { kind, concerned, about, text }) => {
      expect(notificationKinds).toContain(kind);
      expect(concerned.length).toBeGreaterThan(0);
      expect(about ?? 'com_').toMatch(/^[a-z]{3}_/);
      const [english, italian] = [text('en', wording), text('it', wording)];
      for (const { subject, body } of [english, italian]) {
        expect(subject).toMatch(/^\S.{3,118}\S$/);
        expect(body).toMatch(/^\S.{5,}[.]$/s);
        expect(`${subject}${body}`).not.toMatch(/undefined|\[object/);
      }
      expect(english.subject).not.toBe(italian.subject);
      expect(english.body).not.toBe(italian.body);
    },
  );

  it('tells those by name whom an event names', () => {
    const of = new Map(told);
    const { personId } = contracts.find(({ name }) => name === 'team.seat-held')?.example.data ?? {};
    expect(of.get('millepiani.projects.team.seat-held.v1')?.concerned).toEqual([personId]);
    expect(of.get('millepiani.projects.commission.won.v1')?.concerned).toEqual(['MANAGER', 'LEAD', 'CLIENT', 'TEAM']);
  });

  it('is asked about other types in vain', () => {
    const [first, second] = entries;
    const other = second && readable.read(exampleEvent(second.contract));
    expect(other?.ok && first?.told(other.value)).toBeUndefined();
  });
});
