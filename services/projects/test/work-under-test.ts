import { isId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import type { TestActor } from '@millepiani/testing/service-under-test';
import type { HoldAnswer } from '../src/teams/team-lifecycle.ts';
import { hearOfHold } from '../src/teams/teams.commands.ts';
import { BadFixture } from './given.ts';
import { openProjectsOn } from './projects-on-database.ts';
import { member, nextKey, type Payload } from './projects-under-test.ts';
import { ada, bruno, greta, startTeamsUnderTest } from './teams-under-test.ts';
import { aRule } from './work-given.ts';

const contribution = `id kind state version slotId minutes since note happenedOn agent { id } rate { amount currency }
    amount { amount currency } vat { amount currency } equipment quantity unit reference externalReference
    agreementVersion { id } recordedBy { id } approvedBy { id } reversedBy { id }`;

/** What is asked of what comes after a team. */
const selections = {
  milestone: `id number title state version due deliveredAt acceptedAt acceptanceEvidence rejectionReasons
    amount { amount currency } deliveredBy { id } acceptedBy { id } rejectedBy { id }`,
  agreementVersion: `id number state contentHash inForceAt supersededAt proposedBy { id } agreement { id version }
    parties { agent { id } signedBy { id } signedAt }
    terms { content rule currency lead { id } client { id } invoicer { id }
      commitments { slotId minutes from to person { id } rate { amount currency } } }`,
  contribution,
  contributions: contribution,
  dispute: `id state outcome version reason resolution openedAt resolvedAt openedBy { id } resolvedBy { id }
    contribution { id state version dispute { id } } commission { id } evidence { text link addedAt addedBy { id } }`,
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
  const agreed = async (change: object = {}, terms: object = {}): Promise<Payload> => {
    const commission = await won(change);
    const { agreementVersion } = await propose(commission.id, terms);
    for (const party of [ada, bruno, greta]) await sign(agreementVersion, party);
    return { ...commission, agreementVersion };
  };
  /** Such a commission at work. */
  const running = async (change: object = {}, terms: object = {}): Promise<Payload> => {
    const commission = await agreed(change, terms);
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

/** A rule by which work, and money that is put in, are at risk. */
export const bySlices = JSON.stringify(
  aRule([bruno.id], {
    rates: { currency: 'EUR', perHour: [bruno.id, greta.id].map((agent) => ({ agent, rate: '45' })) },
    shares: { kind: 'slices' },
  }),
);

/** Such a service. */
export type WorkUnderTest = Awaited<ReturnType<typeof startWorkUnderTest>>;

/** What refuses a mutation, each with its place. */
export const faults = ({ userErrors }: Payload): readonly string[] =>
  userErrors.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`);

/** A commission at work that Aurora leads, for which Klara speaks: both the people of its team and Aurora have signed. */
export async function ledByAurora({ inProcess, won, propose, sign, change }: WorkUnderTest) {
  const [klara, aurora] = [member(), newId('org')];
  const klaraId = klara.id;
  if (!isId(klaraId, 'per')) throw new BadFixture(klaraId);
  const { connection, projects } = inProcess;
  await inTransaction(connection, (session) => projects.speakers.put(session, aurora, [klaraId]));
  const commission = await won({ leadId: aurora });
  const { agreementVersion } = await propose(commission.id, { rule: bySlices });
  for (const party of [bruno, greta, klara]) await sign(agreementVersion, party);
  const on = { commissionId: commission.id, expectedVersion: commission.version };
  const started = await change('startCommission', ada, on);
  return { own: { ...commission, ...started.commission }, klara, aurora };
}
