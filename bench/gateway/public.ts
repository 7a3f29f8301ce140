import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { logOf } from '../../infra/local/home.ts';
import { untilQuiet } from '../spine/machine.ts';
import { type QuestionName, questionNames, questions } from './catalogue/questions.ts';
import { subgraphNames } from './catalogue/subgraphs.ts';
import { composeCatalogue, guarded, type Origins } from './catalogue/supergraph.ts';
import { type Clients, createClients } from './clients.ts';
import { type Contender, contenders } from './contenders.ts';
import { type Measured, summarise } from './figures.ts';
import { Subgraphs } from './helper.ts';
import type { LoadOrder } from './messages.ts';
import type { Place } from './place.ts';
import { firstAnswer, type Running, run } from './running.ts';
import { measureSpan } from './span.ts';
import { freePorts, inTurn, named, type Tools } from './tools.ts';

/** What was measured, and what could not be. */
export interface Outcome {
  readonly measured: readonly Measured[];
  readonly failures: readonly string[];
}

/** The public benchmark's graph, with all that stays the same from gateway to gateway. */
class PublicGraph {
  readonly measured: Measured[] = [];
  readonly failures: string[] = [];
  readonly #tools: Tools;
  readonly #clients: Clients;
  readonly #subgraphs: Subgraphs;
  readonly #place: Omit<Place, 'port'>;
  /** By question what the first gateway answered, whole. */
  readonly #answers = new Map<QuestionName, string>();

  constructor(tools: Tools, clients: Clients, subgraphs: Subgraphs, place: Omit<Place, 'port'>) {
    this.#tools = tools;
    this.#clients = clients;
    this.#subgraphs = subgraphs;
    this.#place = place;
  }

  async rounds(): Promise<void> {
    const { options, signal } = this.#tools;
    const chosen = named(contenders, options.gateways);
    for (let round = 1; round <= options.rounds; round += 1) {
      for (const contender of inTurn(chosen, round)) {
        signal.throwIfAborted();
        await untilQuiet(options.patience);
        await this.#turn(contender, round).catch((error: unknown) => this.#failed(contender, error));
      }
    }
  }

  #failed({ name }: Contender, error: unknown): void {
    this.#tools.signal.throwIfAborted();
    const why = `${name}: ${Error.isError(error) ? error.message : String(error)}`;
    this.failures.push(why);
    this.#tools.say(`  failed: ${why}`);
  }

  /** One gateway, all questions. */
  async #turn(contender: Contender, round: number): Promise<void> {
    const { home, cores, options } = this.#tools;
    const [port = 0] = await freePorts(1);
    const { name } = contender;
    const where = { name, port, cores: cores.gateway, log: logOf(home, `bench-${name}`) };
    const running = await run(contender.start({ ...this.#place, port }), where);
    try {
      const asked = questionNames
        .filter((question) => options.questions.length === 0 || options.questions.includes(question))
        .filter((question) => contender.only?.includes(question) ?? true);
      for (const question of asked) await this.#ask(contender, running, { question, round });
    } finally {
      await running.process.kill();
    }
  }

  async #ask(
    { name, hasOneClient = false }: Contender,
    running: Running,
    { question, round }: { readonly question: QuestionName; readonly round: number },
  ): Promise<void> {
    const { options, asker, say } = this.#tools;
    const tokens = () => this.#clients.tokens(options.clients, hasOneClient);
    const body = JSON.stringify({ query: questions[question] });
    const expected = await firstAnswer(running, async () => ({ body, token: (await tokens())[0] }));
    const isSame = await this.#isSame(question, expected);
    const order = async (seconds: number): Promise<LoadOrder> => ({
      ...{ port: running.port, body, expected, seconds, tokens: await tokens() },
    });
    if (options.warmUp > 0) await asker.load(await order(options.warmUp));
    const fetches = () => this.#subgraphs.fetches();
    const of = { round, gateway: name, question };
    const surroundings = { asker, fetches, pids: [this.#subgraphs.pid] };
    const { firstDifferent, ...span } = await measureSpan(of, await order(options.seconds), running, surroundings);
    const measured = isSame ? span : { ...span, different: span.answers };
    this.measured.push(measured);
    say(`  ${round}/${options.rounds} ${question}, ${name}: ${summarise(measured)}`);
    if (firstDifferent !== undefined) say(`    the first answer that differs: ${firstDifferent}`);
    if (!isSame) say(`    answers otherwise than the first gateway: ${expected.slice(0, 500)}`);
  }

  /** Whether the data are those that the first gateway gave. */
  async #isSame(question: QuestionName, text: string): Promise<boolean> {
    const first = this.#answers.get(question);
    if (first !== undefined) return isDeepStrictEqual(JSON.parse(text).data, JSON.parse(first).data);
    this.#answers.set(question, text);
    const answers = [...this.#answers].map(([name, answer]) => [questions[name], JSON.parse(answer)]);
    await writeFile(this.#place.answers, JSON.stringify(Object.fromEntries(answers)));
    return true;
  }
}

/** Where the subgraphs will be. */
async function reserve(): Promise<{ readonly ports: Record<(typeof subgraphNames)[number], number>; readonly origins: Origins }> {
  const [billing = 0, members = 0, notifications = 0, projects = 0] = await freePorts(subgraphNames.length);
  const ports = { billing, members, notifications, projects };
  const origin = (port: number): string => `http://127.0.0.1:${port}`;
  return {
    ports,
    origins: {
      ...{ billing: origin(billing), members: origin(members) },
      ...{ notifications: origin(notifications), projects: origin(projects) },
    },
  };
}

/** Measures gateways on the public benchmark's graph. */
export async function measurePublic(tools: Tools): Promise<Outcome> {
  const { scratch, cores, signal } = tools;
  const clients = await createClients();
  const { ports, origins } = await reserve();
  const place = {
    supergraph: join(scratch, 'supergraph.graphql'),
    guarded: join(scratch, 'guarded.graphql'),
    answers: join(scratch, 'answers.json'),
    ...{ origins, issuer: clients.issuer, internalKey: clients.internalKey },
    keysUrl: `${origins.members}/.well-known/jwks.json`,
  };
  const supergraph = composeCatalogue(origins);
  await writeFile(place.supergraph, supergraph);
  await writeFile(place.guarded, guarded(supergraph));
  const subgraphs = new Subgraphs(cores.rest);
  const stop = () => subgraphs.end();
  signal.addEventListener('abort', stop);
  try {
    await subgraphs.open({ ports, keys: clients.keys });
    const graph = new PublicGraph(tools, clients, subgraphs, place);
    await graph.rounds();
    return { measured: graph.measured, failures: graph.failures };
  } finally {
    signal.removeEventListener('abort', stop);
    subgraphs.end();
  }
}
