import { Bout, type Outcome, type Question, type Site } from '../bout.ts';
import { moveTo } from '../cores.ts';
import { named, type Tools } from '../tools.ts';
import { ownContenders } from './contenders.ts';
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
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const headers = { 'content-type': 'application/json', ...authorization };
    const begun = performance.now();
    const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body: bodyOf(recorded) });
    const text = await answer.text();
    const took = performance.now() - begun;
    return 'errors' in JSON.parse(text) ? undefined : took;
  };

/** All clients are who asked it in the story. */
const questionOf =
  ({ tokenOf }: PlayedGraph) =>
  (heavy: Heavy): Question => ({
    name: heavy.name,
    body: bodyOf(heavy),
    tokens: async () => new Array<string | undefined>(clients).fill(await tokenOf(heavy.subject)),
  });

const siteOf = (graph: PlayedGraph, heavy: readonly Heavy[], { options }: Tools): Site => ({
  name: 'own',
  entrants: named(ownContenders, options.gateways).map(({ name, start }) => ({ name, start: () => start(graph) })),
  questions: heavy.map(questionOf(graph)),
  pids: () => graph.pids(),
});

/** Measures gateways before the project's own services, which run whole, on the operations of the story that take longest. */
export async function measureOwn(tools: Tools): Promise<Outcome> {
  const { say, signal, cores } = tools;
  say('\nThe project’s own graph: starting it and playing the story (some minutes) …');
  const graph = await playedGraph(signal);
  try {
    const heavy = await heaviest(graph.recorded, askOf(graph), many);
    for (const { name, ms, query } of heavy) {
      say(`  ${name}: ${ms.toFixed(1)} ms alone; ${query.replaceAll(/\s+/g, ' ').slice(0, 160)}`);
    }
    moveTo(cores.rest, await graph.pids());
    return await new Bout(siteOf(graph, heavy, tools), tools).play();
  } finally {
    await graph.close();
  }
}
