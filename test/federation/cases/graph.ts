import type { PlannerName } from '../../../gateway/src/planning/create-planner.ts';
import type { AnswerError, Question } from '../engines/answer.ts';
import { compiled } from '../engines/compiled.ts';
import { type Federation, federate } from '../engines/federation.ts';

type Fields = Readonly<Record<string, unknown>>;
type Resolve = (source: Fields, args: Fields) => unknown;

/** A subgraph written by hand. */
export interface Part {
  /** Without its `@link`. */
  readonly sdl: string;
  /** By `Type.field`; all else is read of the object. */
  readonly resolve?: Readonly<Record<string, Resolve>>;
  /** The entity that a representation is of; the representation itself, unless said. */
  readonly find?: (told: Fields) => unknown;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable",
  "@external", "@requires", "@provides", "@interfaceObject", "@inaccessible"])\n`;

/** Composes subgraphs written by hand. */
export function graphOf(parts: Readonly<Record<string, Part>>): Federation {
  return federate(
    Object.entries(parts).map(([name, { sdl, resolve = {}, find = (told: Fields): unknown => told }]) => ({
      name,
      sdl: LINK + sdl,
      find,
      resolver: (source, args, _context, { parentType, fieldName }) => {
        const object: Fields = typeof source === 'object' && source !== null ? { ...source } : {};
        const known = resolve[`${parentType.name}.${fieldName}`];
        return known === undefined ? object[fieldName] : known(object, args);
      },
    })),
  );
}

/** What a graph answers with one planner's plan: data as an object, and its errors. */
export async function answerOf(
  graph: Federation,
  planner: PlannerName,
  question: string | Question,
): Promise<{ data: unknown; errors: readonly AnswerError[] }> {
  const asked = typeof question === 'string' ? { query: question } : question;
  const { data, errors } = await compiled(graph, planner)(asked);
  return { data: JSON.parse(data), errors };
}
