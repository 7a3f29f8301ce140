import type { Document } from 'mongodb';
import type { Question } from './question.ts';

/** How the server went about a question. */
export interface Plan {
  /** The stages of the plan that won, such as `IXSCAN`; and `$sort` where a pipeline sorts behind it. */
  readonly stages: readonly string[];
  readonly indexes: readonly string[];
  readonly keysExamined: number;
  readonly documentsExamined: number;
  /** Rows answered with, or that it would write. */
  readonly found: number;
}

const isObject = (value: unknown): value is Document => typeof value === 'object' && value !== null;

/** The objects within, at any depth, but for what is beneath these fields. */
function* within(value: unknown, except: ReadonlySet<string>): Generator<Document> {
  if (!isObject(value)) return;
  yield value;
  for (const [field, inner] of Object.entries(value)) if (!except.has(field)) yield* within(inner, except);
}

// The request as it came, plans that lost, and how the execution engine sees the one that won.
const besideThePlan = new Set(['command', 'rejectedPlans', 'allPlansExecution', 'slotBasedPlan', 'executionStats']);
const besideTheFigures = new Set(['command', 'rejectedPlans', 'allPlansExecution', 'queryPlanner']);

const numberIn = (row: Document, field: string): number => Number(row[field] ?? 0);

/** Writes find what they would write. */
const written = ['nMatched', 'nWouldModify', 'nWouldDelete', 'nCounted'] as const;

function foundBy(stats: Document): number {
  const writes = [...within(stats.executionStages, besideTheFigures)].flatMap((stage) =>
    written.map((field) => numberIn(stage, field)),
  );
  return Math.max(numberIn(stats, 'nReturned'), ...writes);
}

/** Reads what `explain` answers at the verbosity `executionStats`, of one collection or of a union of several. */
export function readPlan(explained: Document): Plan {
  const plans = [...within(explained, besideThePlan)].flatMap(({ winningPlan }) => (winningPlan ? [winningPlan] : []));
  const nodes = plans.flatMap((plan) => [...within(plan, besideThePlan)]);
  const texts = (field: string) => nodes.flatMap((node) => (typeof node[field] === 'string' ? [node[field]] : []));
  const behind = [...within(explained.stages, besideThePlan)].flatMap((stage) => ('$sort' in stage ? ['$sort'] : []));
  const figures = [...within(explained, besideTheFigures)].flatMap(({ executionStats }) =>
    isObject(executionStats) ? [executionStats] : [],
  );
  const sum = (of: (stats: Document) => number) => figures.reduce((total, stats) => total + of(stats), 0);
  return {
    stages: [...new Set([...texts('stage'), ...behind])],
    indexes: [...new Set(texts('indexName'))],
    keysExamined: sum((stats) => numberIn(stats, 'totalKeysExamined')),
    documentsExamined: sum((stats) => numberIn(stats, 'totalDocsExamined')),
    found: sum(foundBy),
  };
}

/** What can be wrong with a plan. */
export type Fault =
  /** It reads the whole collection. */
  | 'scan'
  /** It sorts in memory. */
  | 'sort'
  /** It looks at much more than it finds. */
  | 'examined'
  /** It finds nothing, so that the rest says little: the case is to ask for what is there. */
  | 'nothing';

/** More than this a question looks at in vain: a few keys at the ends of ranges, and about every other row. */
const allowance = (found: number): number => 2 * found + 12;

/** What is wrong with a plan by which `question` is answered. */
export function faultsOf(
  { stages, keysExamined, documentsExamined, found }: Plan,
  { isCount, isById }: Pick<Question, 'isCount' | 'isById'>,
): readonly Fault[] {
  const is = (...names: readonly string[]) => stages.some((stage) => names.includes(stage));
  const faults: readonly (readonly [Fault, boolean])[] = [
    ['scan', is('COLLSCAN')],
    ['sort', is('SORT', '$sort')],
    // To count is to walk an index: no document is to be read for it.
    ['examined', keysExamined > allowance(found) || documentsExamined > allowance(isCount ? 0 : found)],
    ['nothing', found === 0 && !isById],
  ];
  return faults.flatMap(([fault, isThere]) => (isThere ? [fault] : []));
}
