import { describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { type Heard, PushLanes } from './push-lanes.worker.ts';

const silent = { info: () => undefined, warn: () => undefined };

function lanesWith(pace = 1) {
  const lanes = new PushLanes({ pace, log: silent });
  const begun: string[] = [];
  const postponed: string[] = [];
  const ends = new Map<string, (heard: Heard) => void>();
  /** Has a message enter; `end` says how it went. */
  const enter = (id: string, origin = 'https://push.test', personId = `per_${id}`) =>
    lanes.enter({
      ...{ id, origin, personId },
      send: () => {
        begun.push(id);
        return new Promise((resolve) => ends.set(id, resolve));
      },
      postpone: async () => void postponed.push(id),
    });
  const end = (id: string, heard: Heard) => ends.get(id)?.(heard);
  return { lanes, enter, end, begun, postponed };
}
const names = (count: number, start: string) => Array.from({ length: count }, (_, nth) => `${start}${nth}`);

describe('messages to devices', () => {
  it('of a push service that hangs take no place of another’s', () => {
    const { enter, begun } = lanesWith();
    for (const id of names(500, 'hung')) enter(id, 'https://hangs.test');
    enter('other');
    expect(begun).toEqual([...names(8, 'hung'), 'other']);
  });

  it('of one person take no place of another’s, wherever their devices are', () => {
    const { enter, begun } = lanesWith();
    for (const id of names(500, 'own')) enter(id, `https://${id}.test`, 'per_1');
    enter('other', 'https://own0.test');
    expect(begun).toEqual([...names(4, 'own'), 'other']);
  });

  it('of one person do not take all that may wait, and what was left out is taken when it is said again', async () => {
    const { lanes, enter, end, begun } = lanesWith();
    const own = names(20_000, 'own');
    for (const id of own) enter(id, `https://${id}.test`, 'per_1');
    // All places are theirs who have as many devices.
    for (const id of names(31 * 4, 'many')) enter(id, `https://${id}.test`, `per_of${Number(id.slice(4)) % 31}`);
    expect(own.filter((id) => lanes.has(id))).toHaveLength(204);
    expect(lanes.full).toEqual(['per_1']);
    enter('other', 'https://other.test', 'per_2');
    expect([begun.includes('other'), lanes.has('other'), lanes.has('own300')]).toEqual([false, true, false]);
    end('own0', 'ANSWER');
    await waitFor('one to end', async () => !lanes.has('own0'));
    expect(lanes.full).toEqual([]);
    enter('own300', 'https://own300.test', 'per_1');
    expect([lanes.has('own300'), begun.includes('own4')]).toEqual([true, true]);
  });

  it('are sent once, each as soon as there is a place', async () => {
    const { lanes, enter, end, begun } = lanesWith();
    for (const id of names(9, 'one')) enter(id);
    enter('one0');
    enter('one8');
    expect([begun.length, lanes.has('one8'), lanes.has('two')]).toEqual([8, true, false]);
    end('one0', 'ANSWER');
    await waitFor('the ninth', async () => begun.includes('one8'));
    expect([begun.length, lanes.has('one0')]).toEqual([9, false]);
  });

  it('to a push service that does not answer are put off, and then one is tried until it does', async () => {
    const { lanes, enter, end, begun, postponed } = lanesWith(600);
    for (const id of names(20, 'hung')) enter(id);
    for (const id of ['hung0', 'hung1', 'hung2']) end(id, 'SILENCE');
    await waitFor('those that wait to be put off', async () => begun.length + postponed.length === 20);
    expect(begun).toEqual(names(8, 'hung'));
    for (const id of begun) end(id, undefined);
    await waitFor('them to end', async () => !begun.some((id) => lanes.has(id)));
    const again = await waitFor('its rest to be over', async () => {
      enter('again');
      return begun.includes('again');
    });
    expect(again).toBe(true);
    enter('later');
    expect(begun).not.toContain('later');
    end('again', 'ANSWER');
    await waitFor('the next', async () => begun.includes('later'));
  });

  it('that cannot be sent hold nobody up, and none is sent any more once it is stopped', async () => {
    const { lanes, enter, begun } = lanesWith();
    const send = async () => {
      throw new RangeError('the store is away');
    };
    for (const id of names(20, 'away')) {
      lanes.enter({ id, origin: 'https://push.test', personId: 'per_1', send, postpone: async () => undefined });
    }
    enter('other', 'https://push.test', 'per_1');
    await waitFor('it', async () => begun.includes('other'));
    await Promise.race([lanes.stop(), Promise.resolve()]);
    enter('late');
    expect(begun).toEqual(['other']);
  });
});
