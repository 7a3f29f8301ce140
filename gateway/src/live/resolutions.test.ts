import { describe, expect, it } from '@jest/globals';
import { Resolutions, type Resolved } from './resolutions.ts';

const event = (cursor: string) => ({ cursor, value: {} });
const setUp = () => {
  const state = { at: 0, count: 0 };
  const resolutions = new Resolutions({ now: () => state.at, holdsMs: 100 });
  const work = async (): Promise<Resolved> => {
    state.count += 1;
    return { body: String(state.count), cursor: '', isShareable: true };
  };
  return { state, resolutions, work };
};

describe('the resolutions of events', () => {
  it('are one for all of a class, and others for another', async () => {
    const { state, resolutions, work } = setUp();
    const members = Array.from({ length: 50 }, () => resolutions.join('a'));
    const other = resolutions.join('b');
    const one = event('1');
    const told = await Promise.all(members.map((member) => member.resolve(one, work)));
    expect(new Set(told).size).toBe(1);
    expect((await other.resolve(one, work)).body).toBe('2');
    await members[0]?.resolve(event('1'), work);
    // It is the event that is the same, not where it stands.
    expect(state.count).toBe(3);
  });

  it('tell how things are: later they are made anew, and at once where one failed', async () => {
    const { state, resolutions, work } = setUp();
    const member = resolutions.join('a');
    const one = event('1');
    await member.resolve(one, work);
    state.at = 99;
    expect((await member.resolve(one, work)).body).toBe('1');
    state.at = 100;
    expect((await member.resolve(one, work)).body).toBe('2');
    const two = event('2');
    const failing = () => Promise.reject(new RangeError('no'));
    await expect(member.resolve(two, failing)).rejects.toThrow('no');
    expect((await member.resolve(two, work)).body).toBe('3');
  });

  it('are forgotten with the last of a class', () => {
    const { resolutions } = setUp();
    const [one, two] = [resolutions.join('a'), resolutions.join('a')];
    one.leave();
    expect(resolutions.size).toBe(1);
    two.leave();
    expect(resolutions.size).toBe(0);
  });
});
