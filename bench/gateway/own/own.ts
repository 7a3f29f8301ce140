import { isDeepStrictEqual } from 'node:util';
import { logOf } from '../../../infra/local/home.ts';
import { untilQuiet } from '../../spine/machine.ts';
import { moveTo } from '../cores.ts';
import { type Measured, summarise } from '../figures.ts';
import type { Outcome } from '../public.ts';
import { firstAnswer, type Running, run } from '../running.ts';
import { measureSpan } from '../span.ts';
import { freePorts, inTurn, named, type Tools } from '../tools.ts';
import { type OwnContender, ownContenders } from './contenders.ts';
import { type Heavy, heaviest } from './heaviest.ts';
import type { Recorded } from './recording.ts';
import { type PlayedGraph, playedGraph } from './story.ts';

/** So many of the story's operations are measured. */
const many = 5;
/** Services and databases have what is left of the machine: more clients would only wait longer. */
const clients = 4;

const bodyOf = ({ query, variables }: Recorded): string => JSON.stringify({ query, variables });

/** How long the community's own gateway takes to answer without an error. */
const askOf =
  ({ address, tokenOf }: PlayedGraph) =>
  async (recorded: Recorded): Promise<number | undefined> => {
    const token = await tokenOf(recorded.subject);
    const begun = performance.now();
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      body: bodyOf(recorded),
    });
    const text = await answer.text();
    return 'errors' in JSON.parse(text) ? undefined : performance.now() - begun;
  };

/** The story's heaviest operations, on the graph that it was played on. */
class OwnGraph {
  readonly measured: Measured[] = [];
  readonly failures: string[] = [];
  readonly #tools: Tools;
  readonly #graph: PlayedGraph;
  readonly #heavy: readonly Heavy[];
  readonly #answers = new Map<string, string>();

  constructor(tools: Tools, graph: PlayedGraph, heavy: readonly Heavy[]) {
    this.#tools = tools;
    this.#graph = graph;
    this.#heavy = heavy;
  }

  async rounds(): Promise<void> {
    const { options, signal, say } = this.#tools;
    for (let round = 1; round <= options.rounds; round += 1) {
      for (const contender of inTurn(named(ownContenders, options.gateways), round)) {
        signal.throwIfAborted();
        await untilQuiet(options.patience);
        await this.#turn(contender, round).catch((error: unknown) => {
          signal.throwIfAborted();
          this.failures.push(`${contender.name}: ${Error.isError(error) ? error.message : String(error)}`);
          say(`  failed: ${this.failures.at(-1)}`);
        });
      }
    }
  }

  async #turn({ name, start }: OwnContender, round: number): Promise<void> {
    const { home, cores } = this.#tools;
    const [port = 0] = await freePorts(1);
    const where = { name, port, cores: cores.gateway, log: logOf(home, `bench-own-${name}`) };
    const running = await run(start(this.#graph), where);
    try {
      for (const heavy of this.#heavy) await this.#ask(running, heavy, round);
    } finally {
      await running.process.kill();
    }
  }

  async #ask(running: Running, heavy: Heavy, round: number): Promise<void> {
    const { options, asker, say } = this.#tools;
    const body = bodyOf(heavy);
    const token = () => this.#graph.tokenOf(heavy.subject);
    const expected = await firstAnswer(running, async () => ({ body, token: await token() }));
    const first = this.#answers.get(heavy.name) ?? expected;
    this.#answers.set(heavy.name, first);
    const isSame = isDeepStrictEqual(JSON.parse(expected).data, JSON.parse(first).data);
    const order = async (seconds: number) => ({
      ...{ port: running.port, body, expected, seconds },
      tokens: new Array<string | undefined>(clients).fill(await token()),
    });
    if (options.warmUp > 0) await asker.load(await order(options.warmUp));
    const of = { round, gateway: running.name, question: heavy.name };
    const surroundings = { asker, pids: await this.#graph.pids() };
    const { firstDifferent, ...span } = await measureSpan(of, await order(options.seconds), running, surroundings);
    const measured = isSame ? span : { ...span, different: span.answers };
    this.measured.push(measured);
    say(`  ${round}/${options.rounds} ${heavy.name}, ${running.name}: ${summarise(measured)}`);
    if (firstDifferent !== undefined) say(`    the first answer that differs: ${firstDifferent}`);
    if (!isSame) say(`    answers otherwise than the first gateway: ${expected.slice(0, 500)}`);
  }
}

/** Measures gateways before the project's own services, which run whole, on the operations of the story that take longest. */
export async function measureOwn(tools: Tools): Promise<Outcome> {
  const { say, signal, cores } = tools;
  say('\nThe project’s own graph: starting it and playing the story (some minutes) …');
  const graph = await playedGraph(signal);
  try {
    const heavy = await heaviest(graph.recorded, askOf(graph), many);
    for (const { name, ms, query } of heavy) say(`  ${name}: ${ms.toFixed(1)} ms alone; ${query.replaceAll(/\s+/g, ' ').slice(0, 160)}`);
    moveTo(cores.rest, await graph.pids());
    const own = new OwnGraph(tools, graph, heavy);
    await own.rounds();
    return { measured: own.measured, failures: own.failures };
  } finally {
    await graph.close();
  }
}
