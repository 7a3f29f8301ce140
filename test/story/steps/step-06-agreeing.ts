import { createHash } from 'node:crypto';
import { propose, sign, type Version, versionOnce } from '../acts/agreement.ts';
import { accept, type Team, teamFields, teamOf, teamOnce } from '../acts/team.ts';
import type { PersonKey } from '../cast/cast.ts';
import { configurator, page, type StoryCommission, team } from '../cast/commissions.ts';
import { firstRule, pageRule } from '../cast/rules.ts';
import { eventuallySame, expectSame, expectThat } from '../proof/hold.ts';
import { expectRefused } from '../proof/refusal.ts';
import { expectTold } from '../proof/told.ts';
import type { Stage } from '../stage.ts';
import type { Step } from './step.ts';

/** Time is held, people accept, and all sign: from then on it is law. */
export const agreeing: Step = {
  title: 'They agree',
  play: async (stage) => {
    await gather(stage);
    await endorseAfterWorking(stage);
    for (const commission of [configurator, page]) await win(stage, commission);
    const version = await propose(stage, { to: 'configurator', expectedVersion: 0, number: 1, rule: firstRule });
    await signByAll(stage, version);
    const own = await propose(stage, { to: 'page', expectedVersion: 0, number: 1, rule: pageRule });
    await sign(stage, own, { by: 'fabio' });
    await sign(stage, own, { by: 'ada', party: 'aurora' });
    for (const { key } of [configurator, page]) {
      // Qualified, bid, won: version 4.
      const input = { commissionId: stage.ids.of(key), expectedVersion: 4 };
      await stage.as('ada').mutate(['startCommission', 'commission { state }'], input, `start-${key}`);
    }
    const bound = await commitmentsOf(stage);
    return `${team.length + 1} holds placed and confirmed by members, each seen by its person alone; ${version.contentHash.slice(0, 19)}… signed by ${version.parties.length} parties, binding ${bound} people with the last signature and not before; both commissions run`;
  },
};

/** The proposal is chosen; time is held, answers are given, time is committed. */
async function gather(stage: Stage): Promise<void> {
  const chosen = await choose(stage, 'configurator', { proposalId: stage.ids.of('proposal') });
  const held = await teamOnce(stage, 'configurator', 'HELD');
  const seats = held.seats.map(({ person }) => stage.ids.nameOf(person.id));
  expectSame(
    'the seats',
    seats,
    team.map(({ person }) => person),
  );
  for (const { person } of team) {
    await expectHolds(stage, person, 'HELD');
    const seat = { teamId: chosen.id, slotId: slotOf(held, stage.ids.of(person)) };
    await accept(stage, person, seat);
  }
  await teamOnce(stage, 'configurator', 'CONFIRMED');
  for (const { person } of team) await expectHolds(stage, person, 'CONFIRMED');
  await expectTold(stage, 'klara', `The team stands: ${stage.named(configurator.title)}`);
  await expectTold(stage, 'greta', `Your place is yours: ${stage.named(configurator.title)}`);
  const fabio = stage.ids.of('fabio');
  const own = await choose(stage, 'page', { seats: [{ slotId: stage.ids.of('page-slot-0'), personId: fabio }] });
  await teamOnce(stage, 'page', 'HELD');
  await accept(stage, 'fabio', { teamId: own.id, slotId: stage.ids.of('page-slot-0') });
  await teamOnce(stage, 'page', 'CONFIRMED');
}

const slotOf = ({ seats }: Team, personId: string): string =>
  seats.find(({ person }) => person.id === personId)?.slotId ?? '';

async function choose(stage: Stage, key: StoryCommission['key'], by: object): Promise<Team> {
  const input = { commissionId: stage.ids.of(key), expectedVersion: 2, confirmBy: stage.instant(7), ...by };
  const answer = await stage
    .as('ada')
    .mutate<{ team: Team }>(['chooseTeam', `team { ${teamFields} }`], input, `choose-${key}`);
  stage.ids.keep(`${key}-team`, answer.team.id);
  return answer.team;
}

/** Each sees their own hold, and nobody else's. */
async function expectHolds(stage: Stage, person: PersonKey, state: string): Promise<void> {
  const read = async () => {
    const seen = await teamOf(stage, 'configurator', person);
    return seen?.seats.map((seat) => [stage.ids.nameOf(seat.person.id), seat.hold?.state ?? null]);
  };
  const expected = team.map((seat) => [seat.person, seat.person === person ? state : null]);
  await eventuallySame(`the holds, seen by ${person}`, read, expected);
}

/** They are in one team now, and may vouch for each other: members heard of it from projects. */
async function endorseAfterWorking(stage: Stage): Promise<void> {
  const claimId = stage.ids.of('claim-fabio-interface');
  let attempts = 0;
  const attempt = async (): Promise<string> => {
    attempts += 1;
    const intent = `endorse-team-mate-${attempts}`;
    return await stage
      .as('hugo')
      .mutate(['endorseSkill', 'endorsement { id }'], { claimId }, intent)
      .then(
        () => 'given',
        (error: unknown) => String(error),
      );
  };
  await eventuallySame('Hugo’s word for Fabio, now that they are in one team', attempt, 'given');
}

async function win(stage: Stage, { key, title }: StoryCommission): Promise<void> {
  const commissionId = stage.ids.of(key);
  const ada = stage.as('ada');
  await ada.mutate(['bidForCommission', 'commission { id }'], { commissionId, expectedVersion: 2 }, `bid-${key}`);
  await ada.mutate(['winCommission', 'commission { id }'], { commissionId, expectedVersion: 3 }, `win-${key}`);
  await expectTold(stage, 'fabio', `Won: ${stage.named(title)}`);
}

/** What is signed is what was read; the client is no party, and sees none of it. */
async function signByAll(stage: Stage, version: Version): Promise<void> {
  const hash = `sha256:${createHash('sha256').update(version.terms.content).digest('hex')}`;
  expectSame('the hash of what is to be signed, reckoned anew', version.contentHash, hash);
  const parties = [...team.map(({ person }) => stage.ids.of(person)), stage.ids.of('aurora')].toSorted();
  expectSame('the parties', version.parties.map(({ agent }) => agent.id).toSorted(), parties);
  const forged = { ...version, contentHash: `sha256:${'0'.repeat(64)}` };
  await expectRefused(
    'a signature under what was not read',
    () => sign(stage, forged, { by: 'greta', party: 'greta' }),
    'CONTENT_CHANGED',
  );
  const query = `{ commission(id: "${stage.ids.of('configurator')}") { agreement { id } } }`;
  expectSame('the agreement, seen by the client', await stage.as('klara').ask(query), {
    commission: { agreement: null },
  });
  await expectTold(stage, 'bruno', `Serve la tua firma: ${stage.named(configurator.title)}`);
  for (const { person } of team) {
    const signed = await sign(stage, version, { by: person });
    expectSame(`the agreement when ${person} has signed`, signed.state, 'PROPOSED');
  }
  expectSame('who is bound before Aurora has signed', await commitmentsOf(stage), 0);
  const last = await sign(stage, version, { by: 'ada', party: 'aurora' });
  expectSame('the agreement when all have signed', last.state, 'IN_FORCE');
  await versionOnce(stage, version.id, 'IN_FORCE');
  await expectTold(stage, 'hugo', `The agreement is in force: ${stage.named(configurator.title)}`);
}

/** How many are bound to do the configurator. */
async function commitmentsOf(stage: Stage): Promise<number> {
  const query = `{ commission(id: "${stage.ids.of('configurator')}") { commitments { edges { node { state minutes } } } } }`;
  type Seen = { commission: { commitments: { edges: { node: { state: string; minutes: number } }[] } } };
  const { commission } = await stage.as('ada').ask<Seen>(query);
  const nodes = commission.commitments.edges.map(({ node }) => node);
  expectThat(
    'the commitments',
    nodes.every(({ state }) => state === 'ACCEPTED'),
    { seen: nodes, expected: 'ACCEPTED' },
  );
  return nodes.length;
}
