import { isId } from '@millepiani/kernel/id';
import { freshDatabase } from '@millepiani/testing/databases';
import type { TestActor } from '@millepiani/testing/service-under-test';
import type { HoldAnswer } from '../src/teams/team-lifecycle.ts';
import { hearOfHold } from '../src/teams/teams.commands.ts';
import { BadFixture } from './given.ts';
import { openProjectsOn } from './projects-on-database.ts';
import { nextKey, type Payload } from './projects-under-test.ts';
import { ada, bruno, greta, startTeamsUnderTest } from './teams-under-test.ts';
import { aRule } from './work-given.ts';

/** What is asked of what comes after a team. */
const selections = {
  milestone: `id number title state version due deliveredAt acceptedAt acceptanceEvidence rejectionReasons
    amount { amount currency } deliveredBy { id } acceptedBy { id } rejectedBy { id }`,
  agreementVersion: `id number state contentHash inForceAt supersededAt proposedBy { id } agreement { id version }
    parties { agent { id } signedBy { id } signedAt }
    terms { content rule currency lead { id } client { id } invoicer { id }
      commitments { slotId minutes from to person { id } rate { amount currency } } }`,
  contribution: `id kind state version slotId minutes note happenedOn agent { id } rate { amount currency }
    amount { amount currency } vat { amount currency } agreementVersion { id } recordedBy { id } approvedBy { id } reversedBy { id }`,
  commitment: `id slotId state version minutes approvedMinutes withdrawalReason person { id } agreementVersion { id }
    substitutedBy { id person { id } }`,
} as const;

/**
 * The projects service, with what members answers about holds told by the test, in the transaction in which the reaction is told it:
 * whether members really answers so, the two services show together elsewhere.
 */
export async function startWorkUnderTest() {
  const database = freshDatabase('projects_work');
  const env = { MONGODB_URI: database.uri, JOBS_PREFIX: database.name, EVENTS_PREFIX: database.name };
  const projects = await startTeamsUnderTest({ ...env, JOBS_RECONCILE_EVERY: '1h' });
  const inProcess = await openProjectsOn(database.uri);

  const hear = (holdId: string, type: 'placed' | 'confirmed' | 'expired' | 'released') =>
    inProcess.react(async (transaction) => {
      if (!isId(holdId, 'hld')) throw new BadFixture(holdId);
      const answer: HoldAnswer = { type, holdId, isDone: false, at: transaction.now };
      await hearOfHold(inProcess.projects, transaction, answer);
    });
  /** Runs one of the mutations here, and gives its payload. */
  const act = async (
    name: string,
    result: keyof typeof selections | 'team' | 'commission',
    input: object,
    actor?: TestActor,
  ): Promise<Payload> => {
    const fields = result === 'team' || result === 'commission' ? 'id state version' : selections[result];
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${result} { ${fields} } userErrors { code message path } } }`;
    const { data, errors } = await projects.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor);
    return data?.[name] ?? { errors };
  };

  /** Has everybody in a team accept, with their time confirmed. */
  const confirm = async (team: Payload, people: readonly TestActor[]): Promise<void> => {
    for (const { hold } of team.seats) await hear(hold.id, 'placed');
    for (const [index, { slotId, hold }] of team.seats.entries()) {
      await projects.mutateTeam('acceptSeat', { teamId: team.id, slotId }, people[index]);
      await hear(hold.id, 'confirmed');
    }
  };
  /** A commission that is won, with Bruno and Greta in its team. */
  const won = async (change: object = {}): Promise<Payload> => {
    const commission = await projects.qualified(change);
    const { team } = await projects.choose(commission);
    await confirm(team, [bruno, greta]);
    const on = { commissionId: commission.id };
    await projects.change('bidForCommission', ada, { ...on, expectedVersion: 2 });
    const after = await projects.change('winCommission', ada, { ...on, expectedVersion: 3 });
    return { ...after.commission, team };
  };
  const propose = (commissionId: string, change: object = {}, actor: TestActor | undefined = ada): Promise<Payload> => {
    const rule = JSON.stringify(aRule([bruno.id, greta.id]));
    const input = { commissionId, expectedVersion: 0, rule, ...change };
    return act('proposeAgreement', 'agreementVersion', input, actor);
  };
  const sign = ({ id, contentHash }: Payload, actor?: TestActor, change: object = {}): Promise<Payload> =>
    act('signAgreement', 'agreementVersion', { versionId: id, contentHash, ...change }, actor);
  /** Such a commission with an agreement in force. */
  const agreed = async (change: object = {}): Promise<Payload> => {
    const commission = await won(change);
    const { agreementVersion } = await propose(commission.id);
    for (const party of [ada, bruno, greta]) await sign(agreementVersion, party);
    return { ...commission, agreementVersion };
  };
  /** Such a commission at work. */
  const running = async (change: object = {}): Promise<Payload> => {
    const commission = await agreed(change);
    const on = { commissionId: commission.id, expectedVersion: commission.version };
    const started = await projects.change('startCommission', ada, on);
    return { ...commission, ...started.commission };
  };
  const ask = async (id: string, fields: string, actor?: TestActor): Promise<Payload> =>
    (await projects.ask(`query ($id: ID!) { commission(id: $id) { ${fields} } }`, { id }, actor)).data.commission;
  /** The types of what was told about something, in their order. */
  const typesOf = async (subject: string): Promise<readonly string[]> =>
    (await projects.eventsOf(subject)).map(({ type }) => String(type).slice('millepiani.projects.'.length, -3));
  const close = async () => {
    await inProcess.close();
    await projects.close();
    await database.drop();
  };
  return {
    ...projects,
    askWith: projects.ask,
    ...{ inProcess, hear, act, confirm, won, propose, sign, agreed, running, ask, typesOf, selections, close },
  };
}

/** Such a service. */
export type WorkUnderTest = Awaited<ReturnType<typeof startWorkUnderTest>>;

/** What refuses a mutation, each with its place. */
export const faults = ({ userErrors }: Payload): readonly string[] =>
  userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`);
