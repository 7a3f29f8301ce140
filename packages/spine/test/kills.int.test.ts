import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { told } from '@millepiani/testing/told';
import { waitFor } from '@millepiani/testing/wait-for';
import { type StepName, stepNames } from '../src/steps.ts';
import { leaveEntry, type ReadersUnderTest, readersUnderTest } from './reader-under-test.ts';
import { faultsOf, type ServiceUnderTest, serviceUnderTest } from './service-under-test.ts';
import type { ProcessOrder } from './spine-process.ts';

let members: ServiceUnderTest;
let projects: ServiceUnderTest;
let readers: ReadersUnderTest;
const children: ChildProcess[] = [];
beforeEach(async () => {
  [members, projects] = await Promise.all([serviceUnderTest('members'), serviceUnderTest('projects')]);
  readers = await readersUnderTest(projects, members);
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  await readers.stop();
  await projects.close();
  await members.close();
});

/** Starts a process with members' relay and projects' reader; answers when it runs. */
async function start(crashAt?: string): Promise<ChildProcess> {
  const order: ProcessOrder = {
    ...{ members: members.database.uri, projects: projects.database.uri, source: members.database.name },
    ...{ ...members.place, leaseMs: 2_000, ...(crashAt ? { crashAt } : {}) },
  };
  const script = fileURLToPath(new URL('./spine-process.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(order)], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return child;
}
const isActive = (child: ChildProcess) => once(child.stdout ?? child, 'data');

/** Commits events all the time until it is ended; answers how many. */
function load() {
  let isOver = false;
  let count = 0;
  const run = async () => {
    for (; !isOver; count += 4) {
      await members.emit([told(`p${count % 5}`), told('q'), told(`p${count % 5}`), told(`once-${count}`)]);
      await new Promise((wake) => setTimeout(wake, 20));
    }
  };
  const running = run();
  return {
    end: async () => {
      isOver = true;
      await running;
      return count;
    },
  };
}

async function expectAllDone(count: number) {
  await waitFor('all effects', async () => (await readers.count()) >= count, 20_000);
  const log = await members.log();
  expect(log).toHaveLength(count);
  expect(faultsOf(log)).toEqual([]);
  expect(await readers.faults(log)).toEqual([]);
}

describe('a process that is killed', () => {
  const telling: readonly StepName[] = [
    'before-assign-commit',
    'after-assign',
    'before-append',
    'after-effect-before-commit',
    'after-effect-commit',
    'before-mark',
  ];
  it.each(telling)(
    'at %s loses nothing, does nothing twice, and another goes on within seconds',
    async (name) => {
      const first = await start(`${name}:5`);
      const died = once(first, 'exit');
      await Promise.race([isActive(first), died]);
      const under = load();
      const second = await start();
      const took = isActive(second);
      expect((await died)[1]).toBe('SIGKILL');
      const death = performance.now();
      await took;
      const seconds = (performance.now() - death) / 1_000;
      await expectAllDone(await under.end());
      expect(seconds).toBeLessThan(10);
    },
    60_000,
  );

  it('is no different from one that is stopped for longer than its lease, and then goes on', async () => {
    const first = await start();
    await isActive(first);
    const under = load();
    const second = await start();
    const took = isActive(second);
    await waitFor('some effects', async () => (await readers.count()) > 20);
    first.kill('SIGSTOP');
    await took;
    await members.redis.del(members.key);
    const before = await readers.count();
    await waitFor('more effects', async () => (await readers.count()) > before + 20);
    first.kill('SIGCONT');
    await waitFor('still more effects', async () => (await readers.count()) > before + 60);
    await expectAllDone(await under.end());
  }, 60_000);
});

describe('a step that fails', () => {
  it('whichever it is and however often, loses nothing and does nothing twice', async () => {
    const failures = new Map<StepName, number>();
    let [failing, calls] = [true, 0];
    const step = (name: StepName) => {
      calls += 1;
      // Not more often than an event may fail: a handler that always fails would have it set aside.
      if (!failing || calls % 7 !== 0 || (failures.get(name) ?? 0) >= 6) return;
      failures.set(name, (failures.get(name) ?? 0) + 1);
      throw new TypeError(`at ${name}`);
    };
    await Promise.all([members.relay({ step }), members.relay({ step })]);
    await Promise.all([readers.reader({ step, attempts: 50 }), readers.reader({ step, attempts: 50 })]);
    const under = load();
    const expected = stepNames.filter((name) => !/commit$|set-aside/.test(name) || name.includes('effect'));
    await waitFor('a failure at each step', async () => {
      if (calls % 3 === 0) await members.redis.del(members.key);
      return expected.every((name) => failures.has(name));
    });
    failing = false;
    await expectAllDone(await under.end());
  }, 60_000);

  it('while an event is set aside has it set aside once', async () => {
    let left = 4;
    const step = (name: StepName) => {
      if (name.includes('set-aside') && left-- > 0) throw new TypeError(`at ${name}`);
    };
    await members.relay();
    const handle: typeof leaveEntry = async (event, transaction) => {
      if (event.data.poison === true && left > -100) throw new RangeError('poison');
      await leaveEntry(event, transaction);
    };
    const reader = await readers.reader({ step, handle, attempts: 2 });
    await members.emit([told('a', { poison: true }), told('a'), told('b')]);
    await waitFor('both aside', async () => (await reader.metrics()).setAside === 2);
    left = -1_000;
    expect(await reader.replay('a')).toBe(2);
    await expectAllDone(3);
  });
});
