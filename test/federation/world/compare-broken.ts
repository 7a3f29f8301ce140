import { type Answer, tried, unordered } from '../engines/answer.ts';
import { compiled } from '../engines/compiled.ts';
import { native } from '../engines/native.ts';
import type { TestSubgraph } from '../engines/subgraph.ts';
import { Chance } from './chance.ts';
import { type Case, Comparison, type ComparisonOptions } from './comparison.ts';
import { NO_FAULTS } from './data.ts';

/** How subgraphs are broken. */
export type Breakage = 'a subgraph is down' | 'entities are missing';

const MISSING = 30;

/** Whether something is what is whole, but for nulls. */
function isPartOf(part: unknown, whole: unknown): boolean {
  if (part === null) return true;
  if (typeof part !== 'object') return part === whole;
  if (typeof whole !== 'object' || whole === null) return false;
  if (Array.isArray(part) !== Array.isArray(whole)) return false;
  const names = Object.keys(part);
  return (
    names.length === Object.keys(whole).length &&
    names.every((name) => Object.hasOwn(whole, name) && isPartOf(Reflect.get(part, name), Reflect.get(whole, name)))
  );
}

/** What an answer ought to be and is not. */
function wanting(breakage: Breakage, answer: Answer, whole: Answer): string | undefined {
  if (!isPartOf(JSON.parse(answer.data), JSON.parse(whole.data))) return JSON.stringify(`a part of ${whole.data}`);
  const isUntold = unordered(answer.data) !== unordered(whole.data) && answer.errors.length === 0;
  return breakage === 'a subgraph is down' && isUntold ? '"an error that tells of what is lost"' : undefined;
}

/**
 * What Apollo answers, where it can be believed: as long as nothing is broken, it is right, and what is left then is a part of that. It
 * leaves names out of objects whose type it could not learn.
 */
async function byApollo({ federation, whole, question }: Case, down: TestSubgraph): Promise<Answer | undefined> {
  const ask = () => tried(() => native(federation)(question));
  const answer = await ask();
  const right = await whole(question);
  if (unordered(answer.data) !== unordered(right.data)) return;
  down.isDown = true;
  const left = await ask();
  return isPartOf(JSON.parse(left.data), JSON.parse(right.data)) ? left : undefined;
}

/**
 * What is left, where nothing is lost that Apollo does not lose; else as Apollo leaves it, where it can be believed. A plan that asks another
 * subgraph, as good as Apollo's, may keep more. Apollo writes an object whose type it could not learn, where nothing of what is asked of some
 * types was of this one: that is luck, and here it is null.
 */
function asApollo({ federation }: Case, answer: Answer, apollo: Answer | undefined): string {
  if (apollo === undefined) return answer.data;
  const [ours, theirs] = [JSON.parse(answer.data), JSON.parse(apollo.data)];
  const mayLoseMore = federation.supergraph.includes('isInterfaceObject: true');
  return isPartOf(theirs, ours) || (mayLoseMore && isPartOf(ours, theirs)) ? answer.data : apollo.data;
}

/** Stops one subgraph of a case, and gives what Apollo answers then. */
async function breakOne(made: Case): Promise<Answer | undefined> {
  const subgraphs = [...made.federation.subgraphs.values()];
  for (const subgraph of subgraphs) subgraph.isDown = false;
  const down = new Chance(`${made.seed} down`).pick(subgraphs);
  const answer = await byApollo(made, down);
  down.isDown = true;
  return answer;
}

/**
 * Runs operations over graphs of which a part fails. One graph has no like of it: what must hold is that what is answered is
 * right, that what is lost is told, and that nothing is lost that Apollo, where it is right, does not lose.
 */
export async function compareBroken(breakage: Breakage, options: ComparisonOptions): Promise<Comparison> {
  const comparison = new Comparison(options);
  const isDown = breakage === 'a subgraph is down';
  for await (const made of comparison.run(isDown ? NO_FAULTS : { fields: 0, entities: MISSING })) {
    const apollo = isDown ? await breakOne(made) : undefined;
    const right = await made.whole(made.question);
    for (const planner of comparison.planners) {
      const answer = await tried(() => compiled(made.federation, planner)(made.question));
      const same = planner === 'apollo' ? apollo : undefined;
      comparison.withErrors += Math.sign(answer.errors.length);
      const expected = wanting(breakage, answer, right) ?? asApollo(made, answer, same);
      comparison.judge(made, { engine: `compiled, ${planner}`, expected, found: answer.data });
    }
  }
  return comparison;
}
