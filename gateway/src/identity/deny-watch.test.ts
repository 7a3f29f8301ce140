import { afterEach, describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import { DENIED_FOR_MS, type Denial, DenyList } from './deny-list.ts';
import { DenyWatch } from './deny-watch.ts';

class AwayError extends Error {}

/** How much is told at once. */
const PAGE = 60;

const watches: DenyWatch[] = [];
afterEach(async () => {
  for (const watch of watches.splice(0)) {
    await watch.stop();
  }
});

/** Members that tells, is away or hangs, and a signal that wakes or does not. */
function setUp({ hasSignal = true }: { hasSignal?: boolean } = {}) {
  const state = { denials: [] as Denial[], isUp: true, isTelling: true, asked: [] as number[], at: Date.now() };
  const wakes = new Set<() => void>();
  const list = new DenyList(() => state.at);
  const quiet = { info: () => undefined, warn: () => undefined };
  const watch = new DenyWatch({
    list,
    fetchDenials: (since) => {
      state.asked.push(since);
      if (!state.isUp) {
        return Promise.reject(new AwayError());
      }
      const found = state.denials.filter(({ at }) => at >= since).toSorted((one, other) => one.at - other.at);
      return Promise.resolve({ denials: found.slice(0, PAGE), isMore: found.length >= PAGE });
    },
    signal: hasSignal
      ? {
          isTelling: () => state.isTelling,
          watch: (wake) => {
            wakes.add(wake);
            return () => wakes.delete(wake);
          },
        }
      : undefined,
    now: () => state.at,
    logger: quiet as never,
  });
  watches.push(watch);
  const wake = () => {
    for (const one of wakes) {
      one();
    }
  };
  const deny = (subject: string) => state.denials.push({ subject, at: state.at });
  const isOut = (clientId: string) =>
    list.isDenied({ kind: 'signed-in', actorId: 'x', clientId, scopes: new Set(), issuedAt: 0, expiresAt: 0 });
  return { state, watch, wake, deny, isOut, wakes };
}

describe('watching who is shut out', () => {
  it('begins with what was denied while any token of then can be good, before the start is over', async () => {
    const { state, watch, deny, isOut } = setUp();
    deny('cli_1');
    await watch.start();
    expect(isOut('cli_1')).toBe(true);
    expect(state.asked[0]).toBe(state.at - DENIED_FOR_MS);
  });

  it('hears at once what it is woken for, and of many at once by few questions', async () => {
    const { state, watch, wake, deny, isOut } = setUp();
    await watch.start();
    const begun = performance.now();
    for (let number = 0; number < 50; number += 1) {
      deny(`cli_${number}`);
      wake();
    }
    await waitFor('the last', async () => isOut('cli_49'), 5_000);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(state.asked.length).toBeLessThan(5);
  });

  it('looks by itself while nobody wakes it', async () => {
    const { state, watch, deny, isOut } = setUp();
    state.isTelling = false;
    await watch.start();
    expect(watch.isWhole).toBe(false);
    deny('cli_1');
    await waitFor('the denial', async () => isOut('cli_1'), 3_000);
  });

  it('without a signal is whole as long as it is answered', async () => {
    const { state, watch, deny, isOut } = setUp({ hasSignal: false });
    await watch.start();
    expect(watch.isWhole).toBe(true);
    deny('cli_1');
    await waitFor('the denial', async () => isOut('cli_1'), 3_000);
    state.at += 60_000;
    state.isUp = false;
    expect(watch.isWhole).toBe(false);
  });

  it('starts although members is away, and makes up for it', async () => {
    const { state, watch, wake, deny, isOut } = setUp();
    state.isUp = false;
    deny('cli_1');
    await watch.start();
    expect(isOut('cli_1')).toBe(false);
    state.isUp = true;
    wake();
    await waitFor('the denial', async () => isOut('cli_1'), 3_000);
    expect(state.asked.every((since) => since === state.asked[0])).toBe(true);
  });

  it('asks again from before its last look: what ends late was begun early', async () => {
    const { state, watch, wake, isOut } = setUp();
    await watch.start();
    state.denials.push({ subject: 'cli_1', at: state.at - 9_000 });
    wake();
    await waitFor('the denial', async () => isOut('cli_1'), 3_000);
  });

  it('asks on until it has heard all of very many', async () => {
    const { state, watch, isOut } = setUp();
    for (let number = 0; number < 300; number += 1) {
      state.denials.push({ subject: `cli_${number}`, at: state.at - 400 + number });
    }
    await watch.start();
    expect([0, 150, 299].map((number) => isOut(`cli_${number}`))).toEqual([true, true, true]);
  });

  it('stops, and is woken no more', async () => {
    const { watch, wakes } = setUp();
    await watch.start();
    await watch.stop();
    expect(wakes.size).toBe(0);
  });
});
