import { describe, expect, it } from '@jest/globals';
import type { EventRead } from './event-log.ts';
import { type Followed, type FollowOptions, follow } from './follow.ts';
import type { TopicEvent } from './topics/topic.ts';

const event = (position: number): TopicEvent => ({
  cursor: String(position),
  value: { id: `evt_${position}` },
});
const page = (positions: readonly number[], hasMore = false, cursor = String(positions.at(-1) ?? 0)): EventRead => ({
  kind: 'page',
  page: { events: positions.map(event), cursor, hasMore },
});
const AWAY: EventRead = { kind: 'away', code: 'SUBGRAPH_UNAVAILABLE' };

/** Follows a log that answers this, one after the other, and is then given up. */
async function following(answers: readonly EventRead[], after?: string) {
  const stop = new AbortController();
  const left = [...answers];
  const asked: (string | undefined)[] = [];
  const waits: string[] = [];
  const options: FollowOptions = {
    after,
    read: (cursor) => {
      asked.push(cursor);
      const answer = left.shift();
      if (answer === undefined) stop.abort();
      return Promise.resolve(answer ?? AWAY);
    },
    wait: () => Promise.resolve(void waits.push('events')),
    waitForService: () => Promise.resolve(void waits.push('service')),
    absent: 'COMMISSION_NOT_FOUND',
    signal: stop.signal,
  };
  const told: Followed[] = [];
  for await (const one of follow(options)) told.push(one);
  return { told, asked, waits };
}
const short = (told: readonly Followed[]) =>
  told.flatMap((one) => {
    switch (one.kind) {
      case 'begun':
        return [`begun ${one.cursor}`];
      case 'events':
        return one.events.map(({ cursor }) => cursor);
      default:
        return [one.reason.code];
    }
  });

describe('following a log', () => {
  it('begins where the log ends, and goes on behind what was read, shown or not', async () => {
    const { told, asked, waits } = await following([page([], false, '7'), page([8, 10], false, '11'), page([12])]);
    expect(short(told)).toEqual(['begun 7', '8', '10', '12']);
    expect(asked).toEqual([undefined, '7', '11', '12']);
    expect(waits).toEqual(['events', 'events', 'events']);
  });

  it('begins behind a cursor, and reads on at once where there is more', async () => {
    const { told, asked, waits } = await following([page([4, 5], true), page([], true, '6'), page([7])], '3');
    expect(short(told)).toEqual(['begun 3', '4', '5', '7']);
    expect(asked).toEqual(['3', '5', '6', '7']);
    expect(waits).toEqual(['events']);
  });

  it('asks again from the same place when the service does not answer', async () => {
    const { told, asked, waits } = await following([page([4]), AWAY, AWAY, page([5])], '3');
    expect(short(told)).toEqual(['begun 3', '4', '5']);
    expect(asked).toEqual(['3', '4', '4', '4', '5']);
    expect(waits).toEqual(['events', 'service', 'service', 'events']);
  });

  it('does not begin with a service that does not answer, nor with what is not there', async () => {
    expect(short((await following([AWAY])).told)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(short((await following([{ kind: 'unseen' }])).told)).toEqual(['COMMISSION_NOT_FOUND']);
    const refused: EventRead = { kind: 'refused', refusal: { code: 'CURSOR_EXPIRED', message: 'Too old.' } };
    expect((await following([refused], '3')).told).toEqual([
      { kind: 'ended', reason: { code: 'CURSOR_EXPIRED', message: 'Too old.' } },
    ]);
  });

  it('ends where what was seen is to be seen no more, after all that could be', async () => {
    const { told } = await following([page([4], false), { kind: 'unseen' }, page([5])], '3');
    expect(short(told)).toEqual(['begun 3', '4', 'ACCESS_REVOKED']);
  });

  it('tells nothing of what it was reading when it was given up', async () => {
    const stop = new AbortController();
    const options: FollowOptions = {
      after: '3',
      read: () => {
        stop.abort();
        return Promise.resolve(page([4]));
      },
      wait: () => Promise.resolve(),
      waitForService: () => Promise.resolve(),
      absent: 'FEED_NOT_FOUND',
      signal: stop.signal,
    };
    expect(await follow(options).next()).toEqual({ done: true, value: undefined });
  });
});
