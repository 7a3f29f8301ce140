import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Places } from './cursor.ts';
import { type Found, mergeLogs, type Placed } from './merge.ts';

const event = (service: string, position: number, second: number): Placed => ({
  id: `${service}-000000000000${position}`.slice(-20),
  time: new Date(second * 1_000).toISOString(),
  position,
});
const found = (service: string, events: readonly Placed[], more: Partial<Found<Placed>> = {}): Found<Placed> => ({
  ...{ service, events, lookedTo: undefined, isMore: false },
  ...more,
});
const mark = '0123456789ab';
const positions = (places: Places) => Object.fromEntries(places.map(({ service, position }) => [service, position]));

describe('a page of several logs', () => {
  it('takes the earliest of the next ones first, and keeps the order within each', () => {
    const projects = [event('projects', 3, 10), event('projects', 4, 5)];
    const page = mergeLogs([found('members', [event('members', 1, 7)]), found('projects', projects)], [], 10);
    expect(page.edges.map(({ event: { position }, places }) => [position, positions(places)])).toEqual([
      [1, { members: 1 }],
      [3, { members: 1, projects: 3 }],
      [4, { members: 1, projects: 4 }],
    ]);
    expect(page.hasMore).toBe(false);
  });

  it('moves on over what there was nothing in, once what was found is used up', () => {
    const lookedTo = { service: 'members', position: 90, mark };
    const logs = [found('members', [event('members', 1, 1), event('members', 2, 3)], { lookedTo })];
    expect(positions(mergeLogs(logs, [], 1).end)).toEqual({ members: 1 });
    expect(positions(mergeLogs(logs, [], 2).end)).toEqual({ members: 90 });
    const empty = mergeLogs([found('members', [], { lookedTo, isMore: true })], [], 2);
    expect(empty).toEqual({ edges: [], end: [lookedTo], hasMore: true });
  });

  it('keeps the places of logs that it has nothing of', () => {
    const start = [{ service: 'billing', position: 5, mark }];
    expect(positions(mergeLogs([found('members', [event('members', 1, 1)])], start, 5).end)).toEqual({
      billing: 5,
      members: 1,
    });
  });

  it('property: page after page, whatever their size, has each event once and each log in order', () => {
    const log = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 15 });
    fc.assert(
      fc.property(log, log, fc.integer({ min: 1, max: 7 }), (one, other, size) => {
        const all = {
          members: one.map((second, at) => event('members', at + 1, second)),
          projects: other.map((second, at) => event('projects', at + 1, second)),
        };
        const seen: [string, number][] = [];
        let places: Places = [];
        for (let hasMore = true; hasMore; ) {
          const at = positions(places);
          const logs = Object.entries(all).map(([service, events]) => {
            const rest = events.filter(({ position }) => position > (at[service] ?? 0));
            return found(service, rest.slice(0, size + 1));
          });
          const page = mergeLogs(logs, places, size);
          expect(page.edges.length).toBeLessThanOrEqual(size);
          for (const edge of page.edges) {
            const log = all.members.includes(edge.event) ? 'members' : 'projects';
            seen.push([log, edge.event.position]);
            expect(positions(edge.places)[log]).toBe(edge.event.position);
          }
          ({ end: places, hasMore } = page);
        }
        for (const [service, events] of Object.entries(all)) {
          const mine = seen.filter(([log]) => log === service).map(([, position]) => position);
          expect(mine).toEqual(events.map(({ position }) => position));
        }
      }),
    );
  });
});
