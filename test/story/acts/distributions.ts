import { cents, money } from '../figures/exact.ts';
import type { Expected } from '../figures/expected.ts';
import { eventually, expectSame, there } from '../proof/hold.ts';
import type { Stage } from '../stage.ts';

interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** One step of how an amount came to be. */
export interface ExplanationStep {
  readonly depth: number;
  readonly kind: string;
  readonly value: string;
  readonly arithmetic: string;
  readonly inputs: readonly string[];
}

/** What one agent gets of a run. */
export interface Share {
  readonly agent: { readonly id: string };
  readonly expenses: Amount;
  readonly minimum: Amount;
  readonly share: Amount;
  readonly entitlement: Amount;
  readonly payment: Amount;
}

/** A distribution run. */
export interface Run {
  readonly id: string;
  readonly state: string;
  readonly versionNumber: number;
  readonly collected: Amount;
  readonly isFinal: boolean | null;
  readonly tiers: {
    readonly expenses: Amount;
    readonly fee: Amount;
    readonly reserve: readonly { readonly purpose: string; readonly amount: Amount }[];
    readonly minimums: Amount;
    readonly shares: Amount;
    readonly surplus: Amount;
  };
  readonly shares: readonly Share[];
  readonly leftOut: readonly { readonly contribution: { readonly id: string }; readonly reason: string }[];
}

const amount = '{ amount currency }';
const runFields = `id state versionNumber isFinal collected ${amount}
  tiers { expenses ${amount} fee ${amount} reserve { purpose amount ${amount} } minimums ${amount} shares ${amount} surplus ${amount} }
  shares { agent { id } expenses ${amount} minimum ${amount} share ${amount} entitlement ${amount} payment ${amount} }
  leftOut { contribution { id } reason }`;

/** A commission's runs, as somebody sees them. */
export async function runsOf(stage: Stage, key: Expected['of'], by: string): Promise<readonly Run[]> {
  const { commission } = await stage
    .as(by)
    .ask<{ commission: { distributions: Run[] | null } }>(
      `query ($id: ID!) { commission(id: $id) { distributions { ${runFields} } } }`,
      { id: stage.idOf(key) },
    );
  return commission.distributions ?? [];
}

/** How an agent's part of a run came to be, as somebody sees it; null where it is not theirs to see. */
export async function explanationOf(
  stage: Stage,
  { id }: Pick<Run, 'id'>,
  { of, by }: { readonly of: string; readonly by: string },
): Promise<readonly ExplanationStep[] | null> {
  const { distributionRun } = await stage
    .as(by)
    .ask<{ distributionRun: { explanation: ExplanationStep[] | null } | null }>(
      `query ($id: ID!, $of: ID!) { distributionRun(id: $id) { explanation(agentId: $of) {
        depth kind value arithmetic inputs
      } } }`,
      { id, of: stage.idOf(of) },
    );
  return distributionRun?.explanation ?? null;
}

/** A run's figures, as they are compared: of each tier, and of each agent. */
function figuresOf(stage: Stage, { collected, tiers, shares }: Run) {
  const { reserve, ...others } = tiers;
  return {
    collected,
    tiers: others,
    reserve: reserve.map((one) => [one.purpose.toLowerCase(), one.amount.amount]),
    shares: shares
      .map((one) => [
        ...[stage.ids.nameOf(one.agent.id), one.expenses.amount],
        ...[one.minimum.amount, one.share.amount, one.entitlement.amount],
      ])
      .toSorted(),
  };
}

const total = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((sum, one) => sum + one, 0n);

/** What the figures are to be, by the story's own reckoning. */
function expectedFigures(stage: Stage, { collected, shared, entitled }: Expected): ReturnType<typeof figuresOf> {
  const { expenses, fee, minimums, reserves, shares, surplus } = shared;
  const text = (one: bigint | undefined) => money(one ?? 0n).amount;
  return {
    collected: money(collected),
    tiers: {
      ...{ expenses: money(total(expenses.values())), fee: money(fee), minimums: money(total(minimums.values())) },
      ...{ shares: money(total(shares.values())), surplus: money(surplus) },
    },
    reserve: reserves.map((one) => [one.purpose, text(one.amount)]),
    shares: [...entitled]
      .map(([id, all]) => [
        ...[stage.ids.nameOf(id), text(expenses.get(id))],
        ...[text(minimums.get(id)), text(shares.get(id)), text(all)],
      ])
      .toSorted(),
  };
}

/**
 * The open run of a version, once it has what came in: billing heard of it and computed by itself. All its figures are held against the
 * story's own. @throws NotHeld
 */
export async function computedRun(stage: Stage, expected: Expected): Promise<Run> {
  const { of, version, collected } = expected;
  const what = `the distribution of ${of}, version ${version}`;
  const read = async () => (await runsOf(stage, of, 'carla')).find(({ versionNumber }) => versionNumber === version);
  const run = await eventually(what, read, {
    is: (seen) => seen?.state === 'COMPUTED' && cents(seen.collected.amount) === collected,
    expected: { state: 'COMPUTED', collected: money(collected) },
  });
  const computed = there(what, run);
  expectSame(what, figuresOf(stage, computed), expectedFigures(stage, expected));
  return computed;
}

/** What may be done to a run. */
export type OnRun = 'review' | 'approve' | 'post';

/** Somebody takes a run on; gives how it stands. */
export async function takeRunOn(
  stage: Stage,
  by: string,
  { run, act }: { run: Pick<Run, 'id'>; act: OnRun },
): Promise<Run> {
  const answer = await stage
    .as(by)
    .mutate<{ run: Run }>(
      [`${act}Distribution`, `run { ${runFields} }`, 'DistributionRunInput'],
      { runId: run.id },
      `${act}-${by}-${run.id}`,
    );
  return answer.run;
}
