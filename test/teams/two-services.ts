import { dayOf, plusDays } from '@millepiani/kernel/day';
import { freshDatabase } from '@millepiani/testing/databases';
import type { GraphQLAnswer, ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { newcomer } from '../../services/members/test/given.ts';
import { startMembersUnderTest } from '../../services/members/test/members-under-test.ts';
import { startProjectsUnderTest } from '../../services/projects/test/projects-under-test.ts';

const java = 'http://data.europa.eu/esco/skill/19a8293b-8e95-4de3-983f-77484079c389';
const day = (ahead: number): string => plusDays(dayOf(new Date()), ahead);
const instant = (ahead: number, hour: number): string => `${day(ahead)}T${String(hour).padStart(2, '0')}:00:00.000Z`;

/** What a mutation answered. */
type Payload = GraphQLAnswer['data'];

let keys = 0;
const nextKey = (): string => {
  keys += 1;
  return `teams-test-${keys}`;
};

const teamFields = `id state version fallenThroughReason fallenThroughSlotId holdRefusal
  seats { slotId state answer person { id } hold { id } slot { state } }`;
const commissionFields = 'id version state slots { id state }';

/**
 * Members and projects, whole, on one MongoDB and one Redis: what the one tells the other is told by their spines alone.
 */
export async function startTwoServices() {
  const databases = { members: freshDatabase('members'), projects: freshDatabase('projects') };
  const env = (name: keyof typeof databases) => ({
    MONGODB_URI: databases[name].uri,
    JOBS_PREFIX: databases[name].name,
    // One community: both read and write the same streams.
    EVENTS_PREFIX: databases.members.name,
    OUTBOX_DATABASES: `members=${databases.members.name},projects=${databases.projects.name}`,
  });
  const members: ServiceUnderTest = await startMembersUnderTest(env('members'));
  const projects: ServiceUnderTest = await startProjectsUnderTest(env('projects'));
  const outbox = (name: keyof typeof databases, filter: object) =>
    (name === 'members' ? members : projects).database((db) =>
      db.collection('outbox').find(filter).sort({ partitionkey: 1, partitionversion: 1 }).toArray(),
    );

  const mutate = async (
    service: ServiceUnderTest,
    [name, selection]: readonly [string, string],
    input: object,
    { actor, headers }: { actor: TestActor; headers?: Record<string, string> },
  ): Promise<Payload> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code path } } }`;
    const answer = await service.ask(query, { input: { idempotencyKey: nextKey(), ...input } }, actor, headers);
    return answer.data?.[name] ?? { errors: answer.errors };
  };

  /** Somebody who may write everywhere, and offers so many hours of a day within the roles' days. */
  const somebody = async (name: string, hours = '8'): Promise<TestActor> => {
    const { id } = await newcomer(members, name);
    const actor = { id, scopes: ['members:write', 'projects:write'] };
    const window = { start: instant(10, 8), end: instant(10, 16), hours, firmness: 'FIRM' };
    await mutate(members, ['offerAvailability', 'offer { id }'], window, { actor });
    return actor;
  };
  const claim = (actor: TestActor, level = 4) =>
    mutate(members, ['claimSkill', 'claim { id }'], { skillUri: java, level }, { actor });

  /** A commission of so many roles of six hours, qualified. */
  const qualified = async (actor: TestActor, roles: number, visibility = 'COMMUNITY'): Promise<Payload> => {
    const slot = {
      title: 'Backend',
      skill: java,
      skillLabel: 'Java (computer programming)',
      level: 3,
      hours: 6,
      from: day(9),
      to: day(11),
      rate: { amount: '45.00', currency: 'EUR' },
    };
    const input = {
      title: 'A shop',
      description: 'Shop and stock.',
      price: { amount: '2400.00', currency: 'EUR' },
      visibility,
      respondBy: instant(5, 0),
      slots: Array.from({ length: roles }, () => slot),
    };
    const opened = await mutate(projects, ['openCommission', 'commission { id version }'], input, { actor });
    const { id: commissionId, version: expectedVersion } = opened.commission;
    const on = { commissionId, expectedVersion };
    const selection = `commission { ${commissionFields} }`;
    return (await mutate(projects, ['qualifyCommission', selection], on, { actor })).commission;
  };

  const choose = (
    actor: TestActor,
    commission: Payload,
    people: readonly TestActor[],
    { withinMs = 3_600_000, headers }: { withinMs?: number; headers?: Record<string, string> } = {},
  ): Promise<Payload> =>
    mutate(
      projects,
      ['chooseTeam', `team { ${teamFields} } pending`],
      {
        commissionId: commission.id,
        expectedVersion: commission.version,
        confirmBy: new Date(Date.now() + withinMs).toISOString(),
        seats: people.map(({ id }, index) => ({ slotId: commission.slots[index].id, personId: id })),
      },
      { actor, ...(headers ? { headers } : {}) },
    );
  const answer = (
    name: 'acceptSeat' | 'declineSeat',
    actor: TestActor,
    { teamId, slotId }: { teamId: string; slotId: string },
  ): Promise<Payload> => mutate(projects, [name, `team { ${teamFields} } pending`], { teamId, slotId }, { actor });
  const dissolve = (actor: TestActor, teamId: string): Promise<Payload> =>
    mutate(projects, ['dissolveTeam', `team { ${teamFields} } pending`], { teamId }, { actor });

  const read = async (id: string, actor: TestActor): Promise<Payload> =>
    (
      await projects.ask(
        `query ($id: ID!) { commission(id: $id) {
          ${commissionFields} team { ${teamFields} } teams { edges { node { ${teamFields} } } }
        } }`,
        { id },
        actor,
      )
    ).data.commission;
  /** The commission once its team stands so: in the list of its teams, and by itself, which is read at another moment. */
  const teamOnce = (state: string, commissionId: string, actor: TestActor): Promise<Payload> =>
    waitFor(
      `the team is ${state}`,
      async () => {
        const commission = await read(commissionId, actor);
        const team = commission.teams.edges[0]?.node;
        const { state: own = state } = commission.team ?? {};
        return team?.state === state && own === state && { ...commission, last: team };
      },
      30_000,
    );
  const holds = (filter: object) =>
    members.database((db) => db.collection('capacity_holds').find(filter).sort({ _id: 1 }).toArray());

  const close = async () => {
    await members.close();
    await projects.close();
    for (const database of Object.values(databases)) await database.drop();
  };
  return {
    members,
    projects,
    outbox,
    mutate,
    somebody,
    claim,
    qualified,
    choose,
    answer,
    dissolve,
    read,
    teamOnce,
    holds,
    close,
  };
}

/** Both services. */
export type TwoServices = Awaited<ReturnType<typeof startTwoServices>>;
