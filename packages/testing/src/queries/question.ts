import type { Document } from 'mongodb';

/** A command that reads or looks for what it writes, so that the server can say how it would go about it. */
export interface Question {
  readonly collection: string;
  /** As `explain` takes it: of one statement, and without what belongs to the connection or the transaction. */
  readonly command: Document;
  /** What it asks with the values left out: two commands of one shape are planned alike. */
  readonly shape: string;
  /** What it finds is what it counts: it answers with one row. */
  readonly isCount: boolean;
  /** It asks for one row by its id, which is there or not. */
  readonly isById: boolean;
}

/** The commands that have a plan. What only puts rows in has none. */
const planned = ['find', 'aggregate', 'count', 'distinct', 'findAndModify', 'update', 'delete'] as const;
type Planned = (typeof planned)[number];

/** What a plan does not depend on. */
const leftOut = new Set([
  ...['lsid', 'txnNumber', 'startTransaction', 'autocommit', 'readConcern', 'writeConcern', 'comment', 'maxTimeMS'],
  ...[
    '$db',
    '$clusterTime',
    '$readPreference',
    'ordered',
    'bypassDocumentValidation',
    'stmtId',
    'stmtIds',
    'noCursorTimeout',
  ],
]);

/** What a command asks that was sent, statement by statement; nothing where it has no plan. */
export function questionsOf(commandName: string, sent: Document): readonly Question[] {
  const name = planned.find((one) => one === commandName);
  if (!name) return [];
  const collection = String(sent[name]);
  const bare = Object.fromEntries(Object.entries(sent).filter(([field]) => !leftOut.has(field)));
  return statementsOf(name, bare).map((command) => ({
    ...{ collection, command, shape: `${name} ${collection} ${shapeIn(name, command)}` },
    ...{ isCount: isCount(command), isById: isById(command) },
  }));
}

/** As the driver's `countDocuments` has it. */
const countStage = JSON.stringify({ $group: { _id: 1, n: { $sum: 1 } } });

const isCount = ({ pipeline }: Document): boolean =>
  Array.isArray(pipeline) && JSON.stringify(pipeline.at(-1)) === countStage;

function isById({ filter, query, updates, deletes }: Document): boolean {
  const asked = filter ?? query ?? updates?.[0]?.q ?? deletes?.[0]?.q;
  return typeof asked === 'object' && asked !== null && '_id' in asked && withoutValues(asked._id) === '?';
}

/** Of a command with many statements one each: only such can be explained. */
function statementsOf(name: Planned, command: Document): readonly Document[] {
  const field = name === 'update' ? 'updates' : 'deletes';
  const statements: unknown = name === 'update' || name === 'delete' ? command[field] : undefined;
  return Array.isArray(statements) ? statements.map((one) => ({ ...command, [field]: [one] })) : [command];
}

function shapeIn(name: Planned, command: Document): string {
  const { [name]: _, cursor: __, batchSize: ___, ...asked } = command;
  return JSON.stringify(withoutValues(asked));
}

/** What is a choice of the code rather than a value of the case, and is therefore kept. */
const kept = new Set(['sort', 'hint', 'projection', 'key', '$sort', '$project', 'multi', 'upsert']);

function withoutValues(value: unknown): unknown {
  if (Array.isArray(value)) return shapeOfList(value);
  if (value === null) return null;
  const fields = fieldsOf(value);
  if (!fields) return '?';
  return Object.fromEntries(
    fields.map(([field, inner]) => [field, kept.has(field) ? whole(inner) : withoutValues(inner)]),
  );
}

/** Of what is no value: a document, as the driver has it, or a map. */
function fieldsOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  if (value instanceof Map) return [...value];
  if (typeof value !== 'object' || value === null) return undefined;
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(value));
  return isPlain ? Object.entries(value) : undefined;
}

const whole = (value: unknown): unknown => (value instanceof Map ? Object.fromEntries(value) : value);

/** One value and several are planned differently; how many of several it is is no matter. */
function shapeOfList(values: readonly unknown[]): unknown {
  const shapes = values.map(withoutValues);
  const isOfValues = shapes.every((shape) => shape === '?');
  return isOfValues && shapes.length > 1 ? ['?', '…'] : shapes;
}
