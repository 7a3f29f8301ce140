import { type Answer, nullsForErrors, tried } from '../engines/answer.ts';
import { compiled } from '../engines/compiled.ts';
import { native } from '../engines/native.ts';
import { Comparison, type ComparisonOptions } from './comparison.ts';
import type { Faults } from './data.ts';

/** What is promised of an answer: its data to the letter, and an error for each null that stands for one. */
const promised = (answer: Answer): string => JSON.stringify({ data: answer.data, errors: nullsForErrors(answer) });

/** Runs operations by chance over graphs by chance with every engine, and says where they differ from one graph. */
export async function compare(options: ComparisonOptions, faults: Faults): Promise<Comparison> {
  const comparison = new Comparison(options);
  for await (const made of comparison.run(faults)) {
    const { federation, whole, question } = made;
    const right = await whole(question);
    comparison.withErrors += right.errors.length > 0 ? 1 : 0;
    for (const planner of comparison.planners) {
      const answer = promised(await tried(() => compiled(federation, planner)(question)));
      const expected = promised(right);
      if (answer !== expected) comparison.found(made, { engine: `compiled, ${planner}`, expected, found: answer });
    }
    const answer = await tried(() => native(federation)(question));
    if (answer === undefined) continue;
    comparison.byApollo += 1;
    // Where its errors are, Apollo's executor does not say as exactly.
    if (answer.data !== right.data) {
      comparison.found(made, { engine: 'apollo', expected: right.data, found: answer.data });
    }
  }
  return comparison;
}
