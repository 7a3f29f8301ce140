import { type ExplanationStep, explanationOf, type Run } from '../acts/distributions.ts';
import { nameOf } from '../acts/work.ts';
import { evaluate } from '../figures/arithmetic.ts';
import { euros, exact } from '../figures/exact.ts';
import type { Expected } from '../figures/expected.ts';
import type { Stage } from '../stage.ts';
import { expectSame, expectThat, there } from './hold.ts';

/**
 * Each sees how each cent of theirs came to be, down to what they put in, and nobody else's: each step's arithmetic is reckoned anew, and
 * comes to what the step says. Gives how many steps there were. @throws NotHeld
 */
export async function expectExplained(stage: Stage, run: Run, { of, version, entitled }: Expected): Promise<number> {
  let steps = 0;
  const agents = [...entitled.keys()].map((id) => stage.ids.nameOf(id));
  for (const agent of agents) {
    const by = agent === 'aurora' ? 'ada' : agent;
    const seen = await explanationOf(stage, run, { of: agent, by });
    const explanation = there(`how ${agent}’s share came to be`, seen);
    expectSame(
      `what ${agent} is told to be entitled to`,
      explanation[0]?.value,
      euros(entitled.get(stage.idOf(agent)) ?? 0n),
    );
    for (const step of explanation) expectReckoned(agent, step);
    const own = stage.contributions.filter((put) => put.person === agent && put.to === of && put.version === version);
    expectInputs(
      agent,
      explanation,
      own.filter(({ kind }) => kind !== 'CITE').map((put) => stage.idOf(nameOf(put))),
      of,
    );
    steps += explanation.length;
  }
  const other = await explanationOf(stage, run, { of: 'aurora', by: 'fabio' });
  expectSame('how Aurora’s share came to be, seen by Fabio', other, null);
  const client = await explanationOf(stage, run, { of: 'fabio', by: 'klara' });
  expectSame('how Fabio’s share came to be, seen by the client', client, null);
  return steps;
}

function expectReckoned(agent: string, { kind, value, arithmetic }: ExplanationStep): void {
  const reckoned = evaluate(arithmetic);
  const holds = reckoned.n * exact(value).d === exact(value).n * reckoned.d;
  expectThat(`the step “${kind}” of ${agent}’s explanation: ${arithmetic}`, holds, { seen: value, expected: reckoned });
}

/** All that counts of what they put in is named; where shares are fixed, nothing counts. */
function expectInputs(
  agent: string,
  steps: readonly ExplanationStep[],
  own: readonly string[],
  of: Expected['of'],
): void {
  const seen = [...new Set(steps.flatMap(({ inputs }) => inputs))].toSorted();
  expectSame(`what ${agent}’s explanation is made of`, seen, of === 'page' ? [] : own.toSorted());
}
