import { Worker } from 'node:worker_threads';
import type { Formation, FormationOutline } from './formation.ts';
import type { ThreadAnswer } from './thread-life.adapter.ts';
import { WaitingLine } from './waiting-line.ts';

/** No team was found out in time. */
export class FormationTimedOut extends Error {
  override readonly name = 'FormationTimedOut';

  constructor(ms: number) {
    super(`No team was formed within ${ms} ms.`);
  }
}

/** The thread ended while it was at work: out of memory, or closed. */
export class FormationEnded extends Error {
  override readonly name = 'FormationEnded';

  constructor(why: string, options?: ErrorOptions) {
    super(`Forming a team ended: ${why}`, options);
  }
}

/** What forms the team threw. */
export class FormationFailed extends Error {
  override readonly name = 'FormationFailed';
}

/** Whoever asks waits for so many answers already that this one is not taken. */
export class TooManyQuestions extends Error {
  override readonly name = 'TooManyQuestions';
}

/** Nobody waits for the answer any more: it was not sought. */
export class QuestionDropped extends Error {
  override readonly name = 'QuestionDropped';
}

/** Who only wonders, and for how long they wait. */
export interface Asker {
  readonly id: string;
  readonly signal: AbortSignal;
}

interface Waiting<Question> {
  readonly question: Question;
  readonly resolve: (formation: Formation) => void;
  readonly reject: (error: unknown) => void;
}

/** How teams are formed. */
export interface TeamFormerOptions {
  /** From when a question's turn comes, the start of a thread included: 20 s when left out. */
  readonly timeoutMs?: number;
  /** Where the service's own copy of skills and time is: the thread reads it by itself. */
  readonly mongodbUri?: string;
  /** The thread's script, for tests. */
  readonly script?: URL;
}

/** The memory that a thread's JavaScript may take: a question takes a few MB. */
const maxHeapMb = 256;

/**
 * Forms teams in a thread of its own, one after the other, so that the event loop is never blocked: what is to be proposed first, then
 * what somebody only wonders about. The thread starts with the first question, or when it is told to, and stays; when it ends or takes too long, the question fails, and the next one has a new
 * thread.
 */
export class TeamFormer<Question = FormationOutline> {
  readonly #timeoutMs: number;
  readonly #script: URL;
  readonly #mongodbUri: string;
  #thread: Worker | undefined;
  readonly #line = new WaitingLine<Waiting<Question>>();
  #isAtWork = false;
  #isClosed = false;

  constructor({
    timeoutMs = 20_000,
    mongodbUri = '',
    script = new URL('./formation.thread.ts', import.meta.url),
  }: TeamFormerOptions = {}) {
    this.#timeoutMs = timeoutMs;
    this.#mongodbUri = mongodbUri;
    this.#script = script;
  }

  /** Has the thread there before the first question. */
  start(): void {
    if (!this.#isClosed) this.#present().unref();
  }

  /**
   * Forms a team; for an asker after all that is to be proposed, in turn with other askers, and not at all once they are gone.
   * @throws FormationTimedOut, FormationEnded, FormationFailed; for an asker TooManyQuestions and QuestionDropped
   */
  form(question: Question, asker?: Asker): Promise<Formation> {
    const { promise, resolve, reject } = Promise.withResolvers<Formation>();
    const waiting = { question, resolve, reject };
    if (asker?.signal.aborted) reject(new QuestionDropped());
    else if (this.#line.add(waiting, asker?.id)) {
      asker?.signal.addEventListener('abort', () => {
        if (this.#line.remove(waiting, asker.id)) reject(new QuestionDropped());
      });
      void this.#work();
    } else reject(new TooManyQuestions());
    return promise;
  }

  async #work(): Promise<void> {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    for (let next = this.#line.next(); next; next = this.#line.next()) {
      await this.#ask(next.question).then(next.resolve, next.reject);
    }
    this.#isAtWork = false;
  }

  /** Ends the thread; what it is at fails with {@link FormationEnded}. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#thread?.terminate();
  }

  async #ask(question: Question): Promise<Formation> {
    if (this.#isClosed) throw new FormationEnded('the service stops.');
    const thread = this.#present();
    // While it is at work the process stays; an idle thread keeps nothing alive.
    thread.ref();
    try {
      const answer = await this.#answer(thread, question);
      if (answer.kind === 'failed') throw new FormationFailed(answer.message);
      return answer.formation;
    } finally {
      thread.unref();
    }
  }

  #present(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(this.#script, {
      ...{ execArgv: [], resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } },
      workerData: { mongodbUri: this.#mongodbUri },
    });
    // Whatever ends it, the next question has another one. An error is told to whoever waits, and no reason to end here.
    thread.on('error', () => this.#forget(thread));
    thread.on('exit', () => this.#forget(thread));
    this.#thread = thread;
    return thread;
  }

  #forget(thread: Worker): void {
    if (this.#thread === thread) this.#thread = undefined;
  }

  /** @throws FormationTimedOut, FormationEnded */
  async #answer(thread: Worker, question: Question): Promise<ThreadAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<ThreadAnswer>();
    const failed = (error: unknown) => reject(new FormationEnded(String(error), { cause: error }));
    const ended = (code: number) => reject(new FormationEnded(`its thread ended with ${code}.`));
    const timer = setTimeout(() => reject(new FormationTimedOut(this.#timeoutMs)), this.#timeoutMs);
    thread.once('message', resolve).once('error', failed).once('exit', ended);
    try {
      thread.postMessage(question);
      return await promise;
    } catch (error) {
      this.#forget(thread);
      await thread.terminate();
      throw error;
    } finally {
      clearTimeout(timer);
      thread.off('message', resolve).off('error', failed).off('exit', ended);
    }
  }
}
