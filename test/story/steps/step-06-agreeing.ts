import { createHash } from 'node:crypto';
import { signAgreement, type Version } from '../../../infra/demo/acts/agreements.ts';
import { takeOn } from '../../../infra/demo/acts/commissions.ts';
import { acceptSeat, chooseTeam } from '../../../infra/demo/acts/teams.ts';
import { propose, signAll, versionOnce } from '../acts/agreement.ts';
import { teamOf, teamOnce } from '../acts/team.ts';
import { configurator, page, team } from '../cast/commissions.ts';
import { firstRule, pageRule } from '../cast/rules.ts';
import { eventuallySame, expectSame } from '../proof/hold.ts';
import { expectRefused } from '../proof/refusal.ts';
import { expectTold } from '../proof/told.ts';
import type { Stage } from '../stage.ts';
import type { Step } from './step.ts';

const people = team.map(({ person }) => person);
const withinDays = 7;

/** Time is held, people accept, and all sign: from then on it is law. */
export const agreeing: Step = {
  title: 'They agree',
  play: async (stage) => {
    await gather(stage);
    await endorseAfterWorking(stage);
    for (const { key, title } of [configurator, page]) {
      await takeOn(stage, 'ada', { key, step: 'bidFor' });
      await takeOn(stage, 'ada', { key, step: 'win' });
      await expectTold(stage, 'fabio', `Won: ${stage.named(title)}`);
    }
    const version = await propose(stage, { key: 'configurator', expectedVersion: 0, number: 1, rule: firstRule });
    await signByAll(stage, version);
    const own = await propose(stage, { key: 'page', expectedVersion: 0, number: 1, rule: pageRule });
    expectSame('the page’s agreement', await signAll(stage, own, ['fabio']), ['PROPOSED', 'IN_FORCE']);
    for (const { key } of [configurator, page]) await takeOn(stage, 'ada', { key, step: 'start' });
    expectSame('who is bound', await boundTo(stage), people);
    return [
      `${people.length + 1} holds placed and confirmed by members, each seen by its person alone`,
      `${version.contentHash.slice(0, 19)}… signed by ${version.parties.length} parties, binding ${people.join(', ')} with the last signature and not before`,
      'both commissions run',
    ].join('; ');
  },
};

/** The proposal is chosen; time is held, answers are given, time is committed. */
async function gather(stage: Stage): Promise<void> {
  await chooseTeam(stage, 'ada', { key: 'configurator', withinDays, choice: { proposal: 'proposal' } });
  await teamOnce(stage, 'configurator', 'HELD');
  for (const [role, person] of people.entries()) {
    await expectHolds(stage, person, 'HELD');
    await acceptSeat(stage, person, { key: 'configurator', role });
  }
  await teamOnce(stage, 'configurator', 'CONFIRMED');
  for (const person of people) await expectHolds(stage, person, 'CONFIRMED');
  await expectTold(stage, 'klara', `The team stands: ${stage.named(configurator.title)}`);
  await expectTold(stage, 'greta', `Your place is yours: ${stage.named(configurator.title)}`);
  await chooseTeam(stage, 'ada', { key: 'page', withinDays, choice: { people: ['fabio'] } });
  await teamOnce(stage, 'page', 'HELD');
  await acceptSeat(stage, 'fabio', { key: 'page', role: 0 });
  await teamOnce(stage, 'page', 'CONFIRMED');
}

/** Each sees their own hold, and nobody else's. */
async function expectHolds(stage: Stage, person: string, state: string): Promise<void> {
  const read = async () => {
    const seen = await teamOf(stage, 'configurator', person);
    return seen?.seats.map((seat) => [stage.ids.nameOf(seat.person.id), seat.hold?.state ?? null]);
  };
  const expected = people.map((seated) => [seated, seated === person ? state : null]);
  await eventuallySame(`the holds, seen by ${person}`, read, expected);
}

/** They are in one team now, and may vouch for each other: members heard of it from projects. */
async function endorseAfterWorking(stage: Stage): Promise<void> {
  const claimId = stage.idOf('claim-fabio-interface');
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

/** What is signed is what was read; the client is no party, and sees none of it. */
async function signByAll(stage: Stage, version: Version): Promise<void> {
  const hash = `sha256:${createHash('sha256').update(version.terms.content).digest('hex')}`;
  expectSame('the hash of what is to be signed, reckoned anew', version.contentHash, hash);
  const parties = [...people, 'aurora'].map((key) => stage.idOf(key)).toSorted();
  expectSame('the parties', version.parties.map(({ agent }) => agent.id).toSorted(), parties);
  const forged = { id: version.id, contentHash: `sha256:${'0'.repeat(64)}` };
  const sign = () => signAgreement(stage, forged, { by: 'greta' });
  await expectRefused('a signature under what was not read', sign, 'CONTENT_CHANGED');
  const query = `{ commission(id: "${stage.idOf('configurator')}") { agreement { id } } }`;
  const unseen = { commission: { agreement: null } };
  expectSame('the agreement, seen by the client', await stage.as('klara').ask(query), unseen);
  await expectTold(stage, 'bruno', `Serve la tua firma: ${stage.named(configurator.title)}`);
  for (const by of people) {
    const { state } = await signAgreement(stage, version, { by });
    expectSame(`the agreement when ${by} has signed`, state, 'PROPOSED');
  }
  expectSame('who is bound before Aurora has signed', await boundTo(stage), []);
  const last = await signAgreement(stage, version, { by: 'ada', party: 'aurora' });
  expectSame('the agreement when all have signed', last.state, 'IN_FORCE');
  await versionOnce(stage, version.id, 'IN_FORCE');
  await expectTold(stage, 'hugo', `The agreement is in force: ${stage.named(configurator.title)}`);
}

/** Who is bound to do the configurator's roles, in their order. */
async function boundTo(stage: Stage): Promise<readonly string[]> {
  const query = `{ commission(id: "${stage.idOf('configurator')}") { commitments { edges { node { slotId state person { id } } } } } }`;
  type Bound = { readonly slotId: string; readonly state: string; readonly person: { readonly id: string } };
  type Seen = { commission: { commitments: { edges: { node: Bound }[] } } };
  const { commission } = await stage.as('ada').ask<Seen>(query);
  return commission.commitments.edges
    .filter(({ node }) => node.state === 'ACCEPTED')
    .map(({ node }) => [stage.ids.nameOf(node.slotId), stage.ids.nameOf(node.person.id)] as const)
    .toSorted()
    .map(([, person]) => person);
}
