import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { logOf } from '../../infra/local/home.ts';
import { untilQuiet } from '../spine/machine.ts';
import { type Measured, summarise } from './figures.ts';
import type { LoadOrder } from './messages.ts';
import type { Start } from './place.ts';
import { profilesIn, profilingTo } from './profile.ts';
import { firstAnswer, type Running, run } from './running.ts';
import { measureSpan } from './span.ts';
import { freePorts, inTurn, type Tools } from './tools.ts';

/** Something that is asked. */
export interface Question {
  readonly name: string;
  /** The request's body. */
  readonly body: string;
  /** New tokens, one for each client. */
  readonly tokens: (entrant: Entrant) => Promise<readonly (string | undefined)[]>;
}

/** A gateway that takes part. */
export interface Entrant {
  readonly name: string;
  /** Questions that it can answer, where it can not answer all. */
  readonly only?: readonly string[] | undefined;
  /** Whether all clients are one member. */
  readonly hasOneClient?: boolean | undefined;
  readonly start: (port: number) => Start;
}

/** Where gateways are measured beside each other. */
export interface Site {
  /** How their logs begin. */
  readonly name: string;
  /** In the order in which they take turns. By the first of them the others are measured. */
  readonly entrants: readonly Entrant[];
  readonly questions: readonly Question[];
  /** Requests to subgraphs so far; absent where nobody counts them. */
  readonly fetches?: () => Promise<number>;
  /** All processes besides the gateway and who asks. */
  readonly pids: () => Promise<readonly number[]>;
  /** The first answer to a question, which all others are held against. */
  readonly onFirst?: (question: Question, text: string) => Promise<void>;
}

/** What was measured, and what could not be. */
export interface Outcome {
  readonly measured: readonly Measured[];
  readonly failures: readonly string[];
}

/** Gateways that are started, asked and ended one after the other, round by round. */
export class Bout {
  readonly #site: Site;
  readonly #tools: Tools;
  readonly #measured: Measured[] = [];
  readonly #failures: string[] = [];
  /** By question the data that were answered first. */
  readonly #first = new Map<string, unknown>();

  constructor(site: Site, tools: Tools) {
    this.#site = site;
    this.#tools = tools;
  }

  /** One that fails is told of, and the others go on. */
  async play(): Promise<Outcome> {
    const { options, signal, say } = this.#tools;
    for (let round = 1; round <= options.rounds; round += 1) {
      for (const entrant of inTurn(this.#site.entrants, round)) {
        signal.throwIfAborted();
        await untilQuiet(options.patience);
        await this.#turn(entrant, round).catch((error: unknown) => {
          signal.throwIfAborted();
          const why = `${entrant.name}: ${Error.isError(error) ? error.message : String(error)}`;
          this.#failures.push(why);
          say(`  failed: ${why}`);
        });
      }
    }
    return { measured: this.#measured, failures: this.#failures };
  }

  /** One gateway, all questions. */
  async #turn(entrant: Entrant, round: number): Promise<void> {
    const { home, cores, scratch, options, say } = this.#tools;
    const { name, only } = entrant;
    const [port = 0] = await freePorts(1);
    const where = { name, port, scratch, cores: cores.gateway, log: logOf(home, `bench-${this.#site.name}-${name}`) };
    const start = entrant.start(port);
    const profiles = join(scratch, `${this.#site.name}-${name}-${round}`);
    const args = options.isProfiled ? [...profilingTo(profiles), ...start.args] : start.args;
    const running = await run({ ...start, args }, where);
    try {
      for (const question of this.#site.questions) {
        if (only?.includes(question.name) ?? true) await this.#ask(entrant, question, { running, round });
      }
    } finally {
      // Who is killed writes no profile.
      await (options.isProfiled ? running.process.end(10_000) : running.process.kill());
    }
    for (const line of await profilesIn(profiles)) say(line);
  }

  async #ask(
    entrant: Entrant,
    question: Question,
    on: { readonly running: Running; readonly round: number },
  ): Promise<void> {
    const { options, asker, say } = this.#tools;
    const { running, round } = on;
    const { body } = question;
    const tokens = () => question.tokens(entrant);
    const expected = await firstAnswer(running, async () => ({ body, token: (await tokens())[0] }));
    const isSame = await this.#isSame(question, expected);
    const order = async (seconds: number): Promise<LoadOrder> => ({
      ...{ port: running.port, body, expected, seconds, tokens: await tokens() },
    });
    if (options.warmUp > 0) await asker.load(await order(options.warmUp));
    const { fetches } = this.#site;
    const surroundings = { asker, pids: await this.#site.pids(), ...(fetches ? { fetches } : {}) };
    const of = { round, gateway: entrant.name, question: question.name };
    const { firstDifferent, ...span } = await measureSpan(of, await order(options.seconds), running, surroundings);
    const measured = isSame ? span : { ...span, different: span.answers };
    this.#measured.push(measured);
    say(`  ${round}/${options.rounds} ${question.name}, ${entrant.name}: ${summarise(measured)}`);
    if (firstDifferent !== undefined) say(`    the first answer that differs: ${firstDifferent}`);
    if (!isSame) say(`    answers otherwise than the first gateway: ${expected.slice(0, 500)}`);
  }

  /** Whether the data are those that were given first. */
  async #isSame(question: Question, text: string): Promise<boolean> {
    const { data } = JSON.parse(text);
    if (this.#first.has(question.name)) return isDeepStrictEqual(data, this.#first.get(question.name));
    this.#first.set(question.name, data);
    await this.#site.onFirst?.(question, text);
    return true;
  }
}
