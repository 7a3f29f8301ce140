import { afterEach, describe, expect, it } from '@jest/globals';
import { faults } from '../../test/failing-thread.ts';
import { aQuestion, aRole, on, questionBy, somebody, weekdays } from '../../test/formation-given.ts';
import { formTeam } from './form-team.ts';
import type { FormationQuestion } from './formation.ts';
import { loadSolver } from './highs.adapter.ts';
import {
  FormationEnded,
  FormationFailed,
  FormationTimedOut,
  QuestionDropped,
  TeamFormer,
  type TeamFormerOptions,
  TooManyQuestions,
} from './team-former.adapter.ts';

const script = new URL('../../test/failing-thread.ts', import.meta.url);
let former: TeamFormer<FormationQuestion>;
const start = (options: TeamFormerOptions = {}) => {
  former = new TeamFormer({ script, ...options });
  return former;
};
afterEach(() => former.close());

const faulty = (fault: keyof typeof faults): FormationQuestion =>
  aQuestion({ track: { prior: 0.8, priorOutcomes: 3, halfLifeDays: faults[fault] } });

describe('forming a team in a thread', () => {
  it('answers what forming it here answers, question after question', async () => {
    start();
    const solve = await loadSolver();
    const questions = Array.from({ length: 12 }, (_, index) => questionBy(9_000 + index, { slots: 3, candidates: 6 }));
    const answers = await Promise.all(questions.map((question) => former.form(question)));
    expect(answers).toEqual(questions.map((question) => formTeam(question, solve)));
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['FOUND', 'NONE']));
  });

  it('leaves the event loop free', async () => {
    start({ timeoutMs: 120_000 });
    await former.form(aQuestion());
    const candidates = Array.from({ length: 20 }, () => somebody({ windows: weekdays(150) }));
    const slots = Array.from({ length: 6 }, (_, at) =>
      aRole({ from: on(at * 7), to: on(at * 7 + 90), minutes: 6_000 }),
    );
    let [longest, before, beats] = [0, performance.now(), 0];
    const pulse = setInterval(() => {
      longest = Math.max(longest, performance.now() - before);
      before = performance.now();
      beats += 1;
    }, 5);
    const began = performance.now();
    const questions = Array.from({ length: 20 }, () => former.form(aQuestion({ slots, candidates })));
    const [{ kind } = { kind: undefined }] = await Promise.all(questions);
    const took = performance.now() - began;
    clearInterval(pulse);
    expect(kind).toBe('FOUND');
    // In the way of the work there would be one beat, after all of it, or one for each question.
    expect(beats).toBeGreaterThan(40);
    expect(longest).toBeLessThan(took / 2);
  });
});

describe('somebody who wonders', () => {
  const asker = (id: string, signal = new AbortController().signal) => ({ id, signal });
  /** Forms them all, and tells by their names in which order they were answered. */
  const inOrder = async (questions: readonly (readonly [name: string, asker?: string])[]): Promise<string[]> => {
    const order: string[] = [];
    await Promise.all(
      questions.map(async ([name, id]) => {
        await former.form(aQuestion(), id === undefined ? undefined : asker(id));
        order.push(name);
      }),
    );
    return order;
  };

  it('comes after what is to be proposed, and in turn with others', async () => {
    start();
    const order = await inOrder([['a1', 'a'], ['a2', 'a'], ['a3', 'a'], ['b1', 'b'], ['proposal 1'], ['proposal 2']]);
    expect(order).toEqual(['a1', 'proposal 1', 'proposal 2', 'a2', 'b1', 'a3']);
  });

  it('waits for a few answers at most', async () => {
    start();
    // One is at work, four wait.
    const wondering = Array.from({ length: 7 }, () => former.form(aQuestion(), asker('a')));
    const other = former.form(aQuestion(), asker('b'));
    const ends = await Promise.allSettled(wondering);
    expect(ends.map(({ status }) => status)).toEqual([...Array(5).fill('fulfilled'), 'rejected', 'rejected']);
    expect(ends[6]).toMatchObject({ reason: expect.any(TooManyQuestions) });
    expect(await other).toMatchObject({ kind: 'FOUND' });
    expect(await former.form(aQuestion(), asker('a'))).toMatchObject({ kind: 'FOUND' });
  });

  it('is forgotten once they are gone', async () => {
    start();
    const gone = new AbortController();
    const atWork = former.form(aQuestion(), asker('a', gone.signal));
    const waiting = former.form(aQuestion(), asker('a', gone.signal));
    const dropped = expect(waiting).rejects.toThrow(QuestionDropped);
    gone.abort();
    await dropped;
    // What the thread is at, it ends.
    expect(await atWork).toMatchObject({ kind: 'FOUND' });
    await expect(former.form(aQuestion(), asker('a', gone.signal))).rejects.toThrow(QuestionDropped);
    expect(await former.form(aQuestion(), asker('a'))).toMatchObject({ kind: 'FOUND' });
  });
});

describe('a thread', () => {
  it.each(['ends', 'throws'] as const)(
    'that %s fails its question, and the next one has another thread',
    async (fault) => {
      start();
      const waiting = [former.form(aQuestion()), former.form(faulty(fault)), former.form(aQuestion())];
      const [before, failed, after] = await Promise.allSettled(waiting);
      expect([before?.status, after?.status]).toEqual(['fulfilled', 'fulfilled']);
      expect(failed).toMatchObject({ status: 'rejected', reason: expect.any(FormationEnded) });
    },
  );

  it('that hangs is given up in time, and the next question has another one', async () => {
    start({ timeoutMs: 15_000 });
    await former.form(aQuestion());
    const failed = former.form(faulty('hangs'));
    await expect(failed).rejects.toThrow(new FormationTimedOut(15_000));
    expect(await former.form(aQuestion())).toMatchObject({ kind: 'FOUND' });
  }, 90_000);

  it.each(['./no-such-thread.ts', './formation.thread.ts'])(
    'that cannot be started fails its question: %s, without a database',
    async (name) => {
      start({ script: new URL(name, import.meta.url) });
      await expect(former.form(aQuestion())).rejects.toThrow(FormationEnded);
    },
  );

  it('may be there before it is asked', async () => {
    start().start();
    expect(await former.form(aQuestion())).toMatchObject({ kind: 'FOUND' });
  });

  it('stays when a question is a bug, and tells it', async () => {
    start();
    const weights = { ...aQuestion().weights, skillFit: Number.NaN };
    await expect(former.form(aQuestion({ weights }))).rejects.toThrow(FormationFailed);
    expect(await former.form(aQuestion())).toMatchObject({ kind: 'FOUND' });
  });

  it('that is closed at work fails it, and takes no more', async () => {
    start();
    const failed = expect(former.form(faulty('hangs'))).rejects.toThrow(FormationEnded);
    await new Promise((wake) => setTimeout(wake, 50));
    await former.close();
    await failed;
    await expect(former.form(aQuestion())).rejects.toThrow(FormationEnded);
  });
});
