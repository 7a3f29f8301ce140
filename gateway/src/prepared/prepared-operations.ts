import { type DocumentNode, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import type { Actor } from '../identity/actor.ts';
import { measureDocument } from '../limits/measure-document.ts';
import { PreparedOperation, type Workshop } from './prepared-operation.ts';
import { WeightedCache } from './weighted-cache.ts';

/** A validated document, and which of its operations is meant. */
export type ToPrepare = {
  source: string;
  /** As it was parsed from `source`, with locations. */
  document: DocumentNode;
  operationName: string | undefined;
};

/** An operation that was prepared: all that another generation needs to prepare it, and for whom. */
export type Asked = { source: string; operationName: string | undefined; askedBy: readonly Actor[] };

type Known = { prepared: PreparedOperation; asked: Omit<Asked, 'askedBy'> };

const MAX_OPERATIONS = 2_000;
/** Of fields, written out: what a compiled operation takes of the memory goes with them, and with its text. */
const MAX_WEIGHT = 50_000;
/** So many characters of a document's text are kept in the room of a field, in whichever forms they are kept. */
const CHARACTERS_OF_FIELD = 200;
/** No document has this character: a name behind it cannot be taken for a part of one. */
const BEHIND_SOURCE = '\u0000';

function keyOf(source: string, operationName: string | undefined): string {
  return operationName === undefined ? source : `${source}${BEHIND_SOURCE}${operationName}`;
}

function variablePositions(operation: OperationDefinitionNode): Map<string, number> {
  const positions = new Map<string, number>();
  for (const { variable, loc } of operation.variableDefinitions ?? []) {
    if (loc !== undefined) {
      positions.set(variable.name.value, loc.start);
    }
  }
  return positions;
}

/**
 * The operations that one generation knows. Only what was found small enough and valid gets in: so whoever finds an operation here
 * need not look at its text again.
 */
export class PreparedOperations {
  readonly #workshop: Workshop;
  readonly #operations = new WeightedCache<Known>({ entries: MAX_OPERATIONS, weight: MAX_WEIGHT });

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
  }

  /** An operation that was prepared; undefined where it was not, or is no longer remembered. */
  find(source: string, operationName: string | undefined): PreparedOperation | undefined {
    return this.#operations.get(keyOf(source, operationName))?.prepared;
  }

  /** What was asked for last, the latest first. */
  recent(atMost: number): Asked[] {
    const latest = this.#operations.latest().slice(0, atMost);
    return latest.map(({ prepared, asked }) => ({ ...asked, askedBy: prepared.askedBy }));
  }

  /** Prepares an operation, or finds it; undefined where the document does not say which is meant. */
  prepare({ source, document, operationName }: ToPrepare): PreparedOperation | undefined {
    const found = this.find(source, operationName);
    if (found !== undefined) {
      return found;
    }
    const located = getOperationAST(document, operationName);
    // Without locations, which keep every token of the text in memory.
    const lean = parse(source, { noLocation: true });
    const operation = getOperationAST(lean, operationName);
    if (!(located && operation)) {
      return;
    }
    const positions = variablePositions(located);
    const prepared = new PreparedOperation(this.#workshop, { source, document: lean, operation, positions });
    const weight = 1 + measureDocument(lean).fields + Math.ceil(source.length / CHARACTERS_OF_FIELD);
    this.#operations.set(keyOf(source, operationName), { prepared, asked: { source, operationName } }, weight);
    return prepared;
  }
}
