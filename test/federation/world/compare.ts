import { type Answer, nullsForErrors, tried, unordered } from '../engines/answer.ts';
import { compiled } from '../engines/compiled.ts';
import { native } from '../engines/native.ts';
import { Comparison, type ComparisonOptions } from './comparison.ts';
import type { Faults } from './data.ts';

/** What is promised of an answer: its data, and an error for each null that stands for one. */
const promised = (answer: Answer): string =>
  JSON.stringify({ data: unordered(answer.data), errors: nullsForErrors(answer) });

/** Runs operations by chance over graphs by chance with every engine, and says where they differ from one graph. */
export async function compare(options: ComparisonOptions, faults: Faults): Promise<Comparison> {
  const comparison = new Comparison(options);
  for await (const made of comparison.run(faults)) {
    const { federation, whole, question } = made;
    const right = await whole(question);
    comparison.withErrors += right.errors.length > 0 ? 1 : 0;
    const expected = promised(right);
    for (const planner of comparison.planners) {
      const answer = await tried(() => compiled(federation, planner)(question));
      const found = promised(answer);
      if (found !== expected) comparison.found(made, { engine: `compiled, ${planner}`, expected, found });
      comparison.inOtherOrder += found === expected && answer.data !== right.data ? 1 : 0;
    }
    const byApollo = await tried(() => native(federation)(question));
    comparison.apolloWrong += unordered(byApollo.data) === unordered(right.data) ? 0 : 1;
  }
  return comparison;
}
