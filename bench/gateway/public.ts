import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Bout, type Outcome, type Question } from './bout.ts';
import { questionNames, questions } from './catalogue/questions.ts';
import { type SubgraphName, subgraphNames } from './catalogue/subgraphs.ts';
import { composeCatalogue, guarded, type Origins } from './catalogue/supergraph.ts';
import { type Clients, createClients } from './clients.ts';
import { contenders } from './contenders.ts';
import { Subgraphs } from './helper.ts';
import type { Place } from './place.ts';
import { freePorts, named, type Tools } from './tools.ts';

type Ports = Readonly<Record<SubgraphName, number>>;

/** Where the subgraphs will be. */
async function reserve(): Promise<{ readonly ports: Ports; readonly origins: Origins }> {
  const [billing = 0, members = 0, notifications = 0, projects = 0] = await freePorts(subgraphNames.length);
  const at = (port: number): string => `http://127.0.0.1:${port}`;
  return {
    ports: { billing, members, notifications, projects },
    origins: {
      ...{ billing: at(billing), members: at(members) },
      ...{ notifications: at(notifications), projects: at(projects) },
    },
  };
}

/** Writes what gateways read, and says where. */
async function furnish(folder: string, clients: Clients, origins: Origins): Promise<Omit<Place, 'port'>> {
  const place = {
    supergraph: join(folder, 'supergraph.graphql'),
    guarded: join(folder, 'guarded.graphql'),
    answers: join(folder, 'answers.json'),
    ...{ origins, issuer: clients.issuer, internalKey: clients.internalKey },
    keysUrl: `${origins.members}/.well-known/jwks.json`,
  };
  const supergraph = composeCatalogue(origins);
  await writeFile(place.supergraph, supergraph);
  await writeFile(place.guarded, guarded(supergraph));
  return place;
}

function questionsFor(clients: Clients, { options }: Tools): readonly Question[] {
  const asked = questionNames.filter((name) => options.questions.length === 0 || options.questions.includes(name));
  return asked.map((name) => ({
    name,
    body: JSON.stringify({ query: questions[name] }),
    tokens: ({ hasOneClient = false }) => clients.tokens(options.clients, hasOneClient),
  }));
}

/** Measures gateways on the public benchmark's graph. */
export async function measurePublic(tools: Tools): Promise<Outcome> {
  const { scratch, cores, signal, options } = tools;
  const clients = await createClients();
  const { ports, origins } = await reserve();
  const place = await furnish(scratch, clients, origins);
  const subgraphs = new Subgraphs(cores.rest);
  signal.addEventListener('abort', () => subgraphs.end());
  const answers: Record<string, unknown> = {};
  try {
    await subgraphs.open({ ports, keys: clients.keys });
    const site = {
      name: 'public',
      entrants: named(contenders, options.gateways).map((contender) => ({
        ...contender,
        start: (port: number) => contender.start({ ...place, port }),
      })),
      questions: questionsFor(clients, tools),
      fetches: () => subgraphs.fetches(),
      pids: () => Promise.resolve([subgraphs.pid]),
      onFirst: async ({ body }: Question, text: string) => {
        answers[JSON.parse(body).query] = JSON.parse(text);
        await writeFile(place.answers, JSON.stringify(answers));
      },
    };
    return await new Bout(site, tools).play();
  } finally {
    subgraphs.end();
  }
}
