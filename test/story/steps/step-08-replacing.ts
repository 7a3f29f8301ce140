import { acceptSeat } from '../../../infra/demo/acts/teams.ts';
import { propose, signAll, versionOnce } from '../acts/agreement.ts';
import { teamOf, teamOnce } from '../acts/team.ts';
import type { PersonKey } from '../cast/cast.ts';
import { configurator } from '../cast/commissions.ts';
import { secondRule } from '../cast/rules.ts';
import { eventually, eventuallySame, expectSame } from '../proof/hold.ts';
import { expectTold } from '../proof/told.ts';
import type { Stage } from '../stage.ts';
import type { Step } from './step.ts';

const parties = ['fabio', 'bruno', 'hugo', 'elisa'] as const satisfies readonly PersonKey[];

/** Greta withdraws; Elisa, from the bench, steps in, and all sign a new version. */
export const replacing: Step = {
  title: 'Greta leaves, Elisa steps in',
  play: async (stage) => {
    // Terzo’s line breaks: it goes on from where it was.
    stage.streams.of('terzo').breakOff();
    await withdraw(stage);
    const proposed = await substituteFromBench(stage);
    await stepIn(stage);
    const before = stage.idOf('configurator-agreement-1');
    // Proposed, five times signed, in force.
    const expectedVersion = await agreementVersionOf(stage);
    const second = await propose(stage, { key: 'configurator', expectedVersion, number: 2, rule: secondRule });
    expectSame('the number of the new version', second.number, 2);
    await signAll(stage, second, parties);
    await versionOnce(stage, second.id, 'IN_FORCE');
    await versionOnce(stage, before, 'SUPERSEDED');
    const left = await expectBound(stage);
    return `Greta’s 24 h are free at members; projects proposed ${proposed} of itself; she has what is left, ${left / 60} h; version 2 signed by ${parties.length + 1} parties, version 1 superseded`;
  },
};

/** Her seat is vacant at once, and her time is free when members has heard of it. */
async function withdraw(stage: Stage): Promise<void> {
  const slotId = stage.idOf('configurator-slot-3');
  const { commitment, team } = await stage
    .as('greta')
    .mutate<{ commitment: object; team: { state: string } }>(
      ['withdrawFromCommission', 'commitment { state withdrawalReason } team { state }'],
      { commissionId: stage.idOf('configurator'), slotId, reason: 'UNAVAILABLE' },
      'withdraw',
    );
  expectSame('what Greta gave up', commitment, { state: 'WITHDRAWN', withdrawalReason: 'UNAVAILABLE' });
  expectSame('the team without Greta', team.state, 'INCOMPLETE');
  const query = '{ viewer { holds { edges { node { state releaseReason slotId } } } } }';
  type Seen = { viewer: { holds: { edges: { node: object }[] } } };
  const read = async () => (await stage.as('greta').ask<Seen>(query)).viewer.holds.edges.map(({ node }) => node);
  await eventuallySame('Greta’s holds', read, [{ state: 'RELEASED', releaseReason: 'WITHDRAWN', slotId }]);
  await expectTold(stage, 'ada', `A place is vacant: ${stage.named(configurator.title)}`);
}

interface Replacing {
  readonly state: string;
  readonly requestedBy: unknown;
  readonly replaces: { readonly person: { readonly id: string } } | null;
  readonly slots: readonly { readonly slotId: string; readonly person: { readonly id: string } }[];
}

/** Nobody asks for it: projects itself looks who can step in. Gives who that is. */
async function substituteFromBench(stage: Stage): Promise<string> {
  const query = `{ commission(id: "${stage.idOf('configurator')}") { teamProposals(first: 1) { edges { node {
    state requestedBy { id } replaces { person { id } } slots { slotId person { id } } problems { code slotId person { id } }
  } } } } }`;
  type Seen = { commission: { teamProposals: { edges: { node: Replacing }[] } } };
  const read = async () => (await stage.as('ada').ask<Seen>(query)).commission.teamProposals.edges[0]?.node;
  const proposal = await eventually('the proposal of a substitute', read, {
    is: (seen) => seen?.replaces !== null && seen?.state === 'PROPOSED',
  });
  const who = proposal?.slots.find(({ slotId }) => slotId === stage.idOf('configurator-slot-3'))?.person.id ?? '';
  expectSame('who asked for it', proposal?.requestedBy, null);
  expectSame(
    'who is to step in for whom',
    [stage.ids.nameOf(proposal?.replaces?.person.id ?? ''), stage.ids.nameOf(who)],
    ['greta', 'elisa'],
  );
  await expectTold(stage, 'ada', `Somebody can step in: ${stage.named(configurator.title)}`);
  return stage.ids.nameOf(who);
}

async function stepIn(stage: Stage): Promise<void> {
  const seat = { teamId: stage.idOf('configurator-team'), slotId: stage.idOf('configurator-slot-3') };
  await stage
    .as('ada')
    .mutate(
      ['chooseSubstitute', 'team { id }'],
      { ...seat, personId: stage.idOf('elisa'), confirmBy: stage.instant(7) },
      'choose-substitute',
    );
  const read = async () => (await teamOf(stage, 'configurator', 'elisa'))?.seats.map(({ hold }) => hold?.state ?? null);
  await eventuallySame('the holds, seen by Elisa', read, [null, null, null, 'HELD']);
  await acceptSeat(stage, 'elisa', { key: 'configurator', role: 3 });
  await teamOnce(stage, 'configurator', 'CONFIRMED');
  await eventuallySame('the holds, seen by Elisa', read, [null, null, null, 'CONFIRMED']);
}

async function agreementVersionOf(stage: Stage): Promise<number> {
  const query = `{ commission(id: "${stage.idOf('configurator')}") { agreement { version } } }`;
  return (await stage.as('ada').ask<{ commission: { agreement: { version: number } } }>(query)).commission.agreement
    .version;
}

/** Elisa is bound to what Greta left, and Greta's commitment says by whom it was taken over. Gives the minutes. */
async function expectBound(stage: Stage): Promise<number> {
  const query = `{ commission(id: "${stage.idOf('configurator')}") { commitments { edges { node {
    slotId person { id } state minutes approvedMinutes substitutedBy { person { id } }
  } } } } }`;
  interface Bound {
    readonly slotId: string;
    readonly person: { readonly id: string };
    readonly state: string;
    readonly minutes: number;
    readonly approvedMinutes: number;
    readonly substitutedBy: { readonly person: { readonly id: string } } | null;
  }
  type Seen = { commission: { commitments: { edges: { node: Bound }[] } } };
  const { commission } = await stage.as('ada').ask<Seen>(query);
  const ofRole = commission.commitments.edges
    .map(({ node }) => node)
    .filter(({ slotId }) => slotId === stage.idOf('configurator-slot-3'));
  const seen = ofRole.map(({ person, state, minutes, substitutedBy }) => ({
    ...{ person: stage.ids.nameOf(person.id), state, minutes },
    by: substitutedBy && stage.ids.nameOf(substitutedBy.person.id),
  }));
  const hours = (configurator.roles[3]?.hours ?? 0) * 60;
  const worked = stage.contributions.find(({ person }) => person === 'greta')?.minutes ?? 0;
  expectSame('who is or was bound to translate', seen, [
    { person: 'elisa', state: 'ACCEPTED', minutes: hours - worked, by: null },
    { person: 'greta', state: 'SUBSTITUTED', minutes: hours, by: 'elisa' },
  ]);
  return hours - worked;
}
