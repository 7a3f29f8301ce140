import { balancesOf } from '../acts/books.ts';
import { claims, endorsements, organizations, people } from '../cast/cast.ts';
import { euros, readable } from '../figures/exact.ts';
import { expectedRuns, reservesOf } from '../figures/expected.ts';
import { eventually, expectSame } from '../proof/hold.ts';
import { eurosOf, type Report, readReport, standing } from '../proof/report.ts';
import type { Stage } from '../stage.ts';
import type { Step } from './step.ts';

/** The reserve has grown, and the community's report says what all this adds up to. */
export const growing: Step = {
  title: 'The reserve has grown',
  play: async (stage) => {
    const runs = expectedRuns(stage.contributions, (key) => stage.idOf(key));
    const held = reservesOf(runs);
    await expectReserves(stage, held);
    const collected = runs.reduce((sum, run) => sum + run.collected, 0n);
    const total = [...held.values()].reduce((sum, amount) => sum + amount, 0n);
    const after = await expectReport(stage, { collected, reserves: total });
    const { persons, organizations: bodies, pool, hoursWorked, trainingGaps } = after;
    const purposes = [...held].map(([purpose, amount]) => `${purpose} ${readable(amount)}`).join(', ');
    return [
      `Aurora has set aside ${readable(total)} EUR (${purposes}), seen by its owners and nobody else`,
      `the report, for anyone: ${persons} people, ${bodies} organizations, ${pool.claims} claims of ${pool.skills} skills, ${pool.endorsedClaims} endorsed, specificity ${pool.specificity?.toFixed(2)}, ${hoursWorked} h worked, ${readable(eurosOf(after.collected))} EUR collected, ${trainingGaps.length} training gaps`,
    ].join('; ');
  },
};

/** Each purpose holds what was reckoned; the account has their sum, as a credit. */
async function expectReserves(stage: Stage, held: ReadonlyMap<string, bigint>): Promise<void> {
  const query = 'query ($id: ID!) { node(id: $id) { ... on Agent { reserves { purpose balance { amount } } } } }';
  type Seen = { node: { reserves: { purpose: string; balance: { amount: string } }[] | null } };
  const seenBy = async (key: string) =>
    (await stage.as(key).ask<Seen>(query, { id: stage.idOf('aurora') })).node.reserves;
  const expected = [...held].map(([purpose, amount]) => [purpose.toUpperCase(), euros(amount)]).toSorted();
  for (const owner of ['ada', 'bruno']) {
    const seen = ((await seenBy(owner)) ?? []).map(({ purpose, balance }) => [purpose, balance.amount]).toSorted();
    expectSame(`Aurora’s reserves, seen by ${owner}`, seen, expected);
  }
  expectSame('Aurora’s reserves, seen by an ally', await seenBy('hugo'), null);
  const total = [...held.values()].reduce((sum, amount) => sum + amount, 0n);
  expectSame('Aurora’s account of reserves', (await balancesOf(stage, 'aurora', 'ada')).RESERVE, euros(-total));
}

/** What the report says, as far as the story adds to it. */
const figuresOf = (report: Report): Readonly<Record<string, number | bigint>> => ({
  ...{ people: report.persons, organizations: report.organizations, alliances: report.alliances },
  ...{ claims: report.pool.claims, endorsed: report.pool.endorsedClaims },
  ...{ hundredthsOfHours: Math.round(report.hoursWorked * 100), closed: standing(report, 'CLOSED') },
  ...{ collected: eurosOf(report.collected), reserves: eurosOf(report.reserves) },
});

/** The report says at least so much more than before the story: others may have been at work, too. */
async function expectReport(
  stage: Stage,
  money: { readonly collected: bigint; readonly reserves: bigint },
): Promise<Report> {
  const minutes = stage.contributions.reduce((sum, put) => sum + (put.minutes ?? 0), 0);
  const more: Readonly<Record<string, number | bigint>> = {
    ...{ people: people.length, organizations: organizations.length, alliances: 1 },
    // Hugo's word for Fabio is one more.
    ...{ claims: claims.length, endorsed: endorsements.length + 1 },
    ...{ hundredthsOfHours: Math.floor(minutes / 0.6), closed: 2, ...money },
  };
  const before = figuresOf(stage.reports.of('before'));
  const least = Object.entries(before).map(([name, value]) => [name, BigInt(value) + BigInt(more[name] ?? 0)] as const);
  return await eventually('the community’s report', () => readReport(stage), {
    is: (report) => least.every(([name, value]) => BigInt(figuresOf(report)[name] ?? 0) >= value),
    expected: Object.fromEntries(least),
  });
}
