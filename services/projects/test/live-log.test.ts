import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { commissionLogs, start } from './commission-log-given.ts';
import { member, type ProjectsUnderTest, startProjectsUnderTest } from './projects-under-test.ts';

let projects: ProjectsUnderTest;
const [ada, bruno, lumen] = [member(), member(), member()];

beforeAll(async () => {
  projects = await startProjectsUnderTest();
});
afterAll(() => projects.close());

const { askAfter, bidden } = commissionLogs(() => projects, ada);

describe('what happened to a commission, told to the gateway for many', () => {
  const LOG = `query ($commissionId: ID!, $after: String, $types: [String!], $first: Int!) {
    part: commissionLogAfter(commissionId: $commissionId, after: $after, types: $types, first: $first) {
      entries { cursor event { id type actorId data } requires changesAccess } cursor hasMore
    }
  }`;
  const WHO = `query ($commissionId: ID!, $viewers: [CommissionViewers!]!) {
    audiences: commissionAudiences(commissionId: $commissionId, viewers: $viewers)
  }`;
  const log = async (commissionId: string, change: object = {}) => {
    const { data, errors } = await projects.askAsGateway(LOG, { commissionId, after: start, first: 100, ...change });
    return { part: data?.part, code: errors?.[0]?.extensions.code };
  };
  const who = async (commissionId: string, viewers: object[]) => {
    const { data, errors } = await projects.askAsGateway(WHO, { commissionId, viewers });
    return data?.audiences ?? errors?.[0]?.extensions.code ?? null;
  };
  const looking = (...actors: (TestActor | undefined)[]) => [
    { scopes: ['projects:read'], actorIds: actors.map((one) => one?.id ?? null) },
  ];

  it('is refused to whoever asks for somebody, or for nobody', async () => {
    const id = await bidden({ visibility: 'PUBLIC' });
    for (const actor of [ada, undefined]) {
      const asked = { commissionId: id, after: start, first: 1 };
      expect((await projects.ask(LOG, asked, actor)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const about = { commissionId: id, viewers: looking(ada) };
      expect((await projects.ask(WHO, about, actor)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('is told whole, with what one must be to be shown it; what is internal and what was not asked for is a place', async () => {
    const id = await bidden();
    await projects.database((db) =>
      db.collection('outbox').updateOne({ subject: id, aggregateversion: 2 }, { $set: { visibility: 'internal' } }),
    );
    const { part } = await log(id);
    expect(
      part.entries.map(({ event }: { event: { type: string } | null }) => event?.type.slice(31, -3) ?? null),
    ).toEqual(['opened', 'milestones-planned', null, 'bid']);
    expect(part.entries.map(({ requires }: { requires: string[] }) => requires.toSorted())).toEqual([
      ['MEMBER', 'VIEWER'],
      expect.any(Array),
      [],
      ['MEMBER', 'VIEWER'],
    ]);
    expect(part.entries.at(-1).cursor).toBe(part.cursor);
    const some = (await log(id, { types: ['millepiani.projects.commission.bid'] })).part.entries;
    expect(some.map(({ event }: { event: object | null }) => event !== null)).toEqual([false, false, false, true]);
    expect((await log(id, { after: 'nonsense' })).code).toBe('CURSOR_INVALID');
    expect((await log(newId('com'))).part).toBeNull();
  });

  it('and who is what are the same rule as what each is shown alone', async () => {
    for (const visibility of ['PUBLIC', 'COMMUNITY', 'PARTIES']) {
      const id = await bidden({ visibility, clientId: lumen.id });
      await projects.database((db) =>
        db.collection('outbox').updateOne({ subject: id, aggregateversion: 3 }, { $set: { visibility: 'parties' } }),
      );
      const viewers = [ada, bruno, lumen, undefined];
      const [{ part }, audiences] = [await log(id), await who(id, looking(...viewers))];
      for (const [index, actor] of viewers.entries()) {
        const shown = part.entries
          .filter(
            ({ event, requires }: { event: object | null; requires: string[] }) =>
              event !== null && requires.every((one) => audiences[index].includes(one)),
          )
          .map(({ cursor }: { cursor: string }) => cursor);
        const alone = (await askAfter(id, { after: start, actor })).page;
        expect(shown).toEqual((alone?.events ?? []).map(({ cursor }: { cursor: string }) => cursor));
        expect(audiences[index].includes('VIEWER')).toBe(alone !== null);
      }
    }
  });

  it('is nothing to who is shut out, whose token opens no commissions, or is none', async () => {
    const id = await bidden();
    const person = { _id: bruno.id } as never;
    await projects.database((db) => db.collection('shut_out').insertOne(person));
    expect(await who(id, looking(ada, bruno, lumen))).toEqual([
      ['VIEWER', 'MEMBER', 'PARTY', 'INSIDER'],
      [],
      ['VIEWER', 'MEMBER'],
    ]);
    await projects.database((db) => db.collection('shut_out').deleteOne(person));
    const others = [
      { scopes: [], actorIds: [lumen.id] },
      { scopes: ['projects:read'], actorIds: ['x', null] },
    ];
    expect(await who(id, others)).toEqual([[], [], []]);
    expect(await who(newId('com'), looking(ada))).toBeNull();
    expect(await who(id, looking(...Array.from({ length: 501 }, () => ada)))).toBe('TOO_MANY');
  });
});
