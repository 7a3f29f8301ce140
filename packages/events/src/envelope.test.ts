import { describe, expect, it } from '@jest/globals';
import { HTTP, CloudEvent as Official } from 'cloudevents';
import fc from 'fast-check';
import { cloudEvent, positionOf, sequenceOf, toCloudEvent } from './envelope.ts';
import { exampleEvent } from './example-event.ts';
import { eventId } from './examples.ts';
import { contracts } from './published.ts';

const positions = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

describe("an event on its way, by CloudEvents' own library", () => {
  it.each(contracts.map((contract) => [contract.type, contract] as const))('%s is valid', (_, contract) => {
    const event = exampleEvent(contract);
    const official = new Official({ ...event });
    expect(official.validate()).toBe(true);
    // What they send and we get is what we sent.
    expect(JSON.parse(String(HTTP.structured(official).body))).toEqual(event);
    expect(
      HTTP.toEvent({ headers: { 'content-type': 'application/cloudevents+json' }, body: JSON.stringify(event) }),
    ).toEqual(official);
  });

  it('has extensions as CloudEvents wants them: short lower-case names, scalars, 32 bits', () => {
    for (const [name, value] of contracts.flatMap((contract) => Object.entries(exampleEvent(contract)))) {
      expect(name).toMatch(/^[a-z0-9]{1,20}$/);
      if (typeof value === 'number') expect(value).toBe(value | 0);
      else if (name !== 'data') expect(typeof value).toBe('string');
    }
  });
});

describe('the sequence', () => {
  it('says the position, and back', () => {
    fc.assert(
      fc.property(positions, (position) => expect(positionOf({ sequence: sequenceOf(position) })).toBe(position)),
    );
    expect(sequenceOf(42n)).toBe('0000000000000042');
  });

  it('compares as a string as positions do, as its extension demands', () => {
    fc.assert(fc.property(positions, positions, (a, b) => expect(sequenceOf(a) < sequenceOf(b)).toBe(a < b)));
  });
});

describe('a row of the outbox', () => {
  const row = {
    _id: eventId,
    source: 'urn:millepiani:projects',
    type: 'millepiani.projects.commission.won.v1',
    subject: 'com_1',
    time: new Date('2026-11-24T09:00:00.120Z'),
    aggregateversion: 5n,
    partitionkey: 'com_1',
    partitionversion: 7,
    visibility: 'community',
    position: 42n,
    data: { commissionId: 'com_1' },
  } as const;

  it('becomes an event: instants in RFC 3339, whole numbers as such, what is absent stays absent', () => {
    const event = toCloudEvent(row);
    expect(event).toEqual({
      specversion: '1.0',
      id: eventId,
      source: row.source,
      type: row.type,
      subject: 'com_1',
      time: '2026-11-24T09:00:00.120Z',
      datacontenttype: 'application/json',
      dataschema: 'urn:millepiani:events:projects.commission.won.v1',
      aggregateversion: 5,
      partitionkey: 'com_1',
      partitionversion: 7,
      sequence: '0000000000000042',
      visibility: 'community',
      data: { commissionId: 'com_1' },
    });
    expect(cloudEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it('is refused by whoever reads it, when it is none', () => {
    expect(() => cloudEvent.parse(toCloudEvent({ ...row, _id: 'x' }))).toThrow('id');
    expect(() => cloudEvent.parse(toCloudEvent({ ...row, partitionversion: 0 }))).toThrow('partitionversion');
  });

  it('keeps extensions that it does not know out of the way', () => {
    expect(cloudEvent.parse({ ...toCloudEvent(row), later: 'x' })).not.toHaveProperty('later');
  });
});
