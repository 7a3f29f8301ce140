import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { defineEvent, MalformedContract } from './define-event.ts';
import { EventCatalogue, isOf } from './event-catalogue.ts';
import { exampleEvent } from './example-event.ts';
import { commission } from './examples.ts';
import { id, personal } from './fields.ts';
import { catalogue, contracts } from './published.ts';
import { defineUpcast } from './upcast.ts';

const place = { subject: commission, partition: commission, aggregateVersion: 1 };
const of = {
  service: 'projects',
  name: 'thing.told',
  visibility: ['internal'],
  subject: id('com'),
  partition: id('com'),
  description: 'Told.',
} as const;
const v1 = defineEvent({
  ...of,
  version: 1,
  data: z.object({ hours: z.int(), personal: personal({ name: z.string() }) }),
  example: { ...place, data: { hours: 2, personal: { name: 'Ada Rossi' } } },
});
const v2 = defineEvent({
  ...of,
  version: 2,
  data: z.object({ minutes: z.int(), personal: personal({ name: z.string() }) }),
  example: { ...place, data: { minutes: 120, personal: { name: 'Ada Rossi' } } },
});
const v3 = defineEvent({
  ...of,
  version: 3,
  data: z.object({ minutes: z.int().max(1_000), personal: personal({ names: z.array(z.string()) }) }),
  example: { ...place, data: { minutes: 120, personal: { names: ['Ada', 'Rossi'] } } },
});
const to2 = defineUpcast(v1, v2, ({ hours, ...rest }) => ({ minutes: hours * 60, ...rest }));
const to3 = defineUpcast(v2, v3, ({ minutes, personal: person }) => ({
  minutes,
  personal: person && { names: person.name.split(' ') },
}));
const things = new EventCatalogue([v3, v1, v2], [to3, to2]);

describe('reading an event', () => {
  it.each([v1, v2, v3])('$localType comes as the newest version', (version) => {
    const read = things.read(exampleEvent(version));
    expect(read).toEqual({ ok: true, value: exampleEvent(v3) });
  });

  it('of which personal data was erased comes too', () => {
    const read = things.read({ ...exampleEvent(v1), data: { hours: 1, personal: null } });
    expect(read).toMatchObject({ ok: true, value: { data: { minutes: 60, personal: null } } });
  });

  it('passes over fields that it does not know: a later writer may have added them', () => {
    const event = exampleEvent(v3);
    expect(things.read({ ...event, data: { ...event.data, later: 1 } })).toEqual({ ok: true, value: event });
  });

  it('tells its type to whoever asks', () => {
    const read = things.read(exampleEvent(v1));
    if (!read.ok) throw new TypeError(read.error.message);
    expect(isOf(v1, read.value)).toBe(false);
    if (!isOf(v3, read.value)) throw new TypeError(read.value.type);
    const { names } = read.value.data.personal ?? { names: [] };
    expect(names).toEqual(['Ada', 'Rossi']);
  });
});

describe('what cannot be read is said, not thrown', () => {
  const example = exampleEvent(v1);
  it.each([
    ['NOT_AN_EVENT', undefined],
    ['NOT_AN_EVENT', 'text'],
    ['NOT_AN_EVENT', { ...example, sequence: '42' }],
    ['NOT_AN_EVENT', { ...example, type: 'told' }],
    ['NOT_AN_EVENT', { ...example, source: 'urn:millepiani:members' }],
    ['UNKNOWN_TYPE', { ...example, type: 'millepiani.projects.thing.untold.v1' }],
    ['UNKNOWN_TYPE', { ...example, type: 'millepiani.members.thing.told.v1' }],
    ['UNKNOWN_VERSION', { ...example, type: 'millepiani.projects.thing.told.v4' }],
    ['WRONG_DATA', { ...example, data: { hours: 'two' } }],
    ['WRONG_DATA', { ...example, data: { hours: 1_000, personal: null } }],
  ])('%s', (code, event) => {
    expect(things.read(event)).toMatchObject({ ok: false, error: { code } });
  });

  it('by its place and never by its value: it may be personal', () => {
    const read = things.read({ ...example, data: { hours: 1, personal: { name: ['Ada'] } } });
    expect(read).toMatchObject({ error: { message: expect.stringContaining('personal.name') } });
    expect(JSON.stringify(read)).not.toContain('Ada');
  });
});

describe('a catalogue', () => {
  it('finds a contract by its full type', () => {
    expect(things.find('millepiani.projects.thing.told.v2')).toBe(v2);
    expect(things.find('millepiani.projects.thing.told.v4')).toBeUndefined();
    for (const contract of contracts) expect(catalogue.find(contract.type)).toBe(contract);
  });

  it('is whole, or there is none', () => {
    expect(() => new EventCatalogue([v1, v1], [])).toThrow(MalformedContract);
    expect(() => new EventCatalogue([v1, v3], [to2])).toThrow('hole');
    expect(() => new EventCatalogue([v1, v2], [])).toThrow('without a way on');
    expect(() => defineUpcast(v1, v3, () => v3.example.data)).toThrow(MalformedContract);
  });

  it.each(['Thing.told', 'thing', 'thing.told.twice', 'thing.told_'])('takes no %s', (name) => {
    expect(() => defineEvent({ ...v1, name })).toThrow(MalformedContract);
  });

  it.each([0, 1.5, -1])('takes no version %d', (version) => {
    expect(() => defineEvent({ ...v1, version })).toThrow(MalformedContract);
  });
});
