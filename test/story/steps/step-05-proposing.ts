import { configurator, team } from '../cast/commissions.ts';
import { candidatesFor } from '../proof/candidates.ts';
import { eventually, expectSame, expectThat, there } from '../proof/hold.ts';
import { isNear, parts, reckon, type Score, type Weights } from '../proof/scores.ts';
import { expectTold } from '../proof/told.ts';
import type { Stage } from '../stage.ts';
import type { Step } from './step.ts';

interface Proposal {
  readonly id: string;
  readonly state: string;
  readonly objective: number;
  readonly weights: Weights;
  readonly slots: readonly {
    readonly slotId: string;
    readonly person: { readonly id: string };
    readonly mayUseTentative: boolean;
    readonly score: Score;
  }[];
  readonly bench: readonly {
    readonly slotId: string;
    readonly missing: { readonly id: string };
    readonly substitute: { readonly id: string } | null;
    readonly loss: number | null;
    readonly score: Score | null;
  }[];
  readonly problems: readonly unknown[];
}

const query = `query ($id: ID!) { teamProposal(id: $id) {
  id state objective problems { code slotId }
  weights { ${parts} }
  slots { slotId person { id } mayUseTentative score { ${parts} score } }
  bench { slotId missing { id } substitute { id } loss score { ${parts} score } }
} }`;

/** The graph finds a team, says why it is that one, and who steps in for whom. */
export const proposing: Step = {
  title: 'The graph proposes a team',
  play: async (stage) => {
    const id = await ask(stage);
    const read = async () => (await stage.as('ada').ask<{ teamProposal: Proposal | null }>(query, { id })).teamProposal;
    const seen = await eventually('the proposal', read, { is: (one) => one !== null && one.state !== 'PENDING' });
    const proposal = there('the proposal', seen);
    expectSame('the proposal', [proposal.state, proposal.problems], ['PROPOSED', []]);
    stage.ids.keep('proposal', proposal.id);
    expectTeam(stage, proposal);
    expectScores(proposal);
    expectBench(stage, proposal);
    const seenBy = async (key: 'fabio' | 'klara') => await stage.as(key).ask<object>(query, { id });
    for (const key of ['fabio', 'klara'] as const) {
      expectSame(`the proposal, seen by ${key}`, await seenBy(key), { teamProposal: null });
    }
    await expectTold(stage, 'ada', `A team was found: ${stage.named(configurator.title)}`);
    const named = team.map(({ person }) => person).join(', ');
    const losses = proposal.bench.map(({ missing, substitute, loss }) => {
      const who = stage.ids.nameOf(missing.id);
      return substitute
        ? `${who} → ${stage.ids.nameOf(substitute.id)} (−${(loss ?? 0).toFixed(3)})`
        : `${who} → nobody`;
    });
    return `${named}; scores are their parts to the power of their weights, the team’s is ${proposal.objective.toFixed(3)}; bench: ${losses.join(', ')}`;
  },
};

/** Others of the community may have the same skills and time: Ada wants none but those she knows. */
async function ask(stage: Stage): Promise<string> {
  const known = new Set(stage.ids.all);
  const strangers = (await candidatesFor(stage, 'configurator')).flat().filter((id) => !known.has(id));
  const { proposal } = await stage
    .as('ada')
    .mutate<{ proposal: { id: string } }>(
      ['proposeTeam', 'proposal { id }'],
      { commissionId: stage.ids.of('configurator'), exclude: [...new Set(strangers)].slice(0, 100) },
      'propose-team',
    );
  return proposal.id;
}

function expectTeam(stage: Stage, { slots }: Proposal): void {
  const seen = slots.map(({ slotId, person, mayUseTentative }) => [
    stage.ids.nameOf(slotId),
    stage.ids.nameOf(person.id),
    mayUseTentative,
  ]);
  const expected = team.map(({ person }, at) => [`configurator-slot-${at}`, person, person === 'greta']);
  expectSame('who is proposed for which role, and whether with tentative time', seen, expected);
}

/** All are newcomers, and Greta's time is tentative: that halves her availability. */
function expectScores({ slots, weights, objective }: Proposal): void {
  for (const [at, { score }] of slots.entries()) {
    const person = team[at]?.person;
    const availability = person === 'greta' ? 0.5 : 1;
    const expected = { skillFit: 1, availability, trackRecord: 0.8, diversification: 1 };
    for (const part of ['skillFit', 'availability', 'trackRecord', 'diversification'] as const) {
      const holds = isNear(score[part], expected[part]);
      expectThat(`the ${part} of ${person}`, holds, { seen: score[part], expected: expected[part] });
    }
    const whole = reckon(score, weights);
    expectThat(`the score of ${person}`, isNear(score.score, whole), { seen: score.score, expected: whole });
  }
  const sum = slots.reduce((total, { score }) => total + Math.log(reckon(score, weights)), 0);
  expectThat('the objective', isNear(objective, sum), { seen: objective, expected: sum });
}

/** What is lost without somebody is the difference between their score and the substitute's, where all others stay. */
function expectBench(stage: Stage, { bench, slots, weights }: Proposal): void {
  const name = (agent: { readonly id: string } | null) => (agent ? stage.ids.nameOf(agent.id) : null);
  expectSame(
    'the bench',
    bench.map(({ missing, substitute }) => ({ person: name(missing), bench: name(substitute) })),
    team,
  );
  for (const [at, { score, loss }] of bench.entries()) {
    const own = slots[at]?.score;
    const expected = score && own ? Math.log(reckon(own, weights)) - Math.log(reckon(score, weights)) : null;
    const holds = loss === null ? expected === null : expected !== null && isNear(loss, expected);
    expectThat(`what is lost without ${team[at]?.person}`, holds, { seen: loss, expected });
  }
}
