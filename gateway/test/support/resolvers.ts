import { eventLog } from './event-log.ts';
import { feedLog } from './feed-log.ts';
import type { IResolvers } from './subgraph.ts';

type Agent = { id: string; name: string };

/** Found by their ids alone; these have the form of real ones. */
export const PERSON_ID = 'per_0190c5a8-1f2e-7000-8000-000000000001';
export const COMMISSION_ID = 'com_0190c5a8-1f2e-7000-8000-000000000002';

const people = [
  { id: 'per_ada', name: 'Ada', email: 'ada@aurora.example', taxCode: 'ADA80', employers: ['org_aurora'] },
  { id: 'per_bruno', name: 'Bruno', email: 'bruno@aurora.example', taxCode: 'BRN70', employers: ['org_aurora'] },
];
const organizations = [
  { id: 'org_aurora', name: 'Studio Aurora' },
  { id: 'org_lumen', name: 'Lumen GmbH' },
];
const commissions = [
  { id: 'com_1', title: 'A new foyer', client: 'org_lumen', team: ['per_ada', 'org_aurora'], margin: '12 %' },
  { id: 'com_2', title: 'A small stage', client: 'org_lumen', team: ['per_ada'], margin: '7 %' },
  { id: COMMISSION_ID, title: 'A garden', client: 'org_gone', team: [PERSON_ID, 'per_gone'], margin: '1 %' },
];
const agents: Agent[] = [...people, ...organizations];
const unlisted: Agent[] = [{ id: PERSON_ID, name: 'Carla' }];

const agent = ({ id }: { id: string }) => [...agents, ...unlisted].find((candidate) => candidate.id === id) ?? null;
const commission = ({ id }: { id: string }) => commissions.find((candidate) => candidate.id === id) ?? null;
const typeOf = ({ id }: { id: string }) => (id.startsWith('per_') ? 'Person' : 'Organization');

const members: IResolvers = {
  Query: {
    me: (_source, _args, context) => agent({ id: context.actor.actorId ?? '' }),
    agent: (_source, args) => agent(args as { id: string }),
    agents: () => ({ edges: agents.map((node) => ({ cursor: node.id, node })) }),
    motto: () => 'A thousand floors',
    report: () => 'The pool grows',
    vault: () => 'Gold',
    mood: () => 'GOOD',
    echo: (_source, args) => args.text,
  },
  Mutation: {
    signIn: () => ({
      accessToken: null,
      expiresAt: null,
      userErrors: [{ code: 'WRONG', message: 'Not you.', path: ['input'] }],
    }),
    rename: (_source, { input }) => ({
      agent: { ...agent(input as Agent), name: (input as Agent).name },
      audit: 'renamed',
      userErrors: [],
    }),
    remove: () => ({ agent: null, userErrors: [] }),
  },
  Agent: { __resolveType: typeOf, __resolveReference: agent },
  Person: {
    __resolveReference: agent,
    secrets: () => ({ iban: 'IT60X0542811101000000123456' }),
    employers: ({ employers }) => (employers as string[]).map((id) => agent({ id })),
    reliability: () => 0.5,
    joinedAt: () => '2030-01-01T00:00:00.000Z',
  },
  Organization: {
    __resolveReference: agent,
    staff: ({ id }) => people.filter(({ employers }) => employers.includes(String(id))),
  },
};

/** As many as are asked for, as a community with many commissions would have them. */
const pageOfCommissions = (first: unknown) => ({
  edges: Array.from({ length: typeof first === 'number' ? first : 20 }, (_, index) => ({
    node: commissions[index % commissions.length],
  })),
});

const projects: IResolvers = {
  Query: {
    commission: (_source, args) => commission(args as { id: string }),
    commissions: (_source, { first }) => pageOfCommissions(first),
    // The arguments are those of the schema.
    commissionEventsAfter: (_source, args, context) => eventLog.after(args as never, context.actor.actorId),
    commissionLogAfter: (_source, args, context) => eventLog.logAfter(args as never, context.actor),
    commissionAudiences: (_source, args, context) => eventLog.audiences(args as never, context.actor),
    timeline: () => ({
      edges: [
        { node: { __typename: 'Note', text: 'Begun' } },
        { node: { __typename: 'Commission', ...commissions[0] } },
      ],
    }),
  },
  Commission: {
    __resolveReference: commission,
    client: ({ client }) => ({ id: client }),
    team: ({ team }) => (team as string[]).map((id) => ({ id })),
  },
  Agent: {
    __resolveReference: ({ id }) => ({ id }),
    commissions: ({ id }) => commissions.filter(({ team }) => team.includes(String(id))),
    work: (_source, { first }) => pageOfCommissions(first),
    forecast: () => 1,
    commissionCount: ({ id }) => commissions.filter(({ team }) => team.includes(String(id))).length,
  },
};

const billing: IResolvers = {
  Query: { total: () => '27000.00' },
  Commission: {
    __resolveReference: ({ id }) => ({ id }),
    invoices: ({ id }) => [{ number: `${id}/1`, amount: '24000.00' }],
  },
};

const notifications: IResolvers = {
  Query: {
    feed: () => ({ edges: [{ cursor: '1', text: 'Commission won', about: { id: 'com_1' } }] }),
    // The arguments are those of the schema.
    feedEventsAfter: (_source, args, context) => feedLog.after(args as never, context.actor.actorId),
  },
  Notification: {
    __resolveReference: ({ id }) => feedLog.find(String(id)),
  },
};

/** What the fixture services answer, by service. */
export const FIXTURE_RESOLVERS = { members, projects, billing, notifications };
