import { createRequire } from 'node:module';
import type { Highs, ModelData } from 'highs';
import type { IntegerProgram, Solve } from './integer-program.ts';

// As CommonJS, which is what its types describe: its module for `import` has another form than they say.
const { default: loadHighs }: typeof import('highs') = createRequire(import.meta.url)('highs');

/** The solver ended without an answer: a bug of the program that it was given, or of the solver. */
class Unsolved extends Error {
  override readonly name = 'Unsolved';

  constructor(modelStatus: number) {
    super(`HiGHS ended with the model status ${modelStatus}.`);
  }
}

/** Gets HiGHS ready. What it answers with blocks the thread for as long as it solves: not for an event loop. */
export async function loadSolver(): Promise<Solve> {
  const highs = await loadHighs();
  return (program) => solve(highs, program);
}

function solve(highs: Highs, program: IntegerProgram): readonly number[] | undefined {
  const { modelStatus: known } = highs.constants;
  return highs.withModel(modelOf(highs, program), (model) => {
    // To the best choice itself, not to one that is nearly as good; and the same each time.
    model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0, random_seed: 0 });
    const { modelStatus } = model.run();
    // Every column is bounded, so that what presolving leaves open can only be that.
    if (modelStatus === known.infeasible || modelStatus === known.unboundedOrInfeasible) return undefined;
    if (modelStatus !== known.optimal) throw new Unsolved(modelStatus);
    return [...model.getSolution().colValue.entries()].flatMap(([column, value]) => (value > 0.5 ? [column] : []));
  });
}

function modelOf(highs: Highs, { values, rows }: IntegerProgram): ModelData {
  const { infinity, constants } = highs;
  const terms = rows.flatMap((row) => row.terms);
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.terms.length);
  return {
    numCols: values.length,
    numRows: rows.length,
    sense: constants.objectiveSense.maximize,
    colCost: values,
    colLower: values.map(() => 0),
    colUpper: values.map(() => 1),
    integrality: values.map(() => constants.variableType.integer),
    rowLower: rows.map(({ lower }) => lower ?? -infinity),
    rowUpper: rows.map(({ upper }) => upper ?? infinity),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: values.length,
      starts,
      indices: terms.map(({ column }) => column),
      values: terms.map(({ coefficient }) => coefficient),
    },
  };
}
