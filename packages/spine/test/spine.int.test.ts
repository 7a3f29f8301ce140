import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { told } from '@millepiani/testing/told';
import { waitFor } from '@millepiani/testing/wait-for';
import type { Reaction } from '../src/reactions.ts';
import { ReactionName, Spine } from '../src/spine.ts';
import { fast, type ServiceUnderTest, serviceUnderTest, silent } from './service-under-test.ts';

let members: ServiceUnderTest;
let projects: ServiceUnderTest;
const spines: Spine[] = [];
beforeEach(async () => {
  [members, projects] = await Promise.all([serviceUnderTest('members'), serviceUnderTest('projects')]);
});
afterEach(async () => {
  for (const spine of spines.splice(0)) await spine.stop();
  await projects.close();
  await members.close();
});

async function spineOf(service: ServiceUnderTest, reactions: readonly Reaction[]): Promise<Spine> {
  const databases: Readonly<Record<string, string>> = {
    members: members.database.name,
    projects: projects.database.name,
  };
  const spine = new Spine({
    ...{ service: service.service, connection: service.connection, mongodbUri: service.database.uri, reactions },
    // One prefix for both, as one community has.
    ...{ place: members.place, databaseOf: (source: string) => databases[source] ?? '', log: silent },
    ...{ relay: fast, reader: { ...fast, attempts: 2, backoffMs: 5 } },
  });
  await spine.prepare();
  await spine.prepare();
  spine.start();
  spines.push(spine);
  return spine;
}

const other = { members: 'projects', projects: 'members' } as const;
let isHealed = true;
/** Answers an event of `source` by one of its own service, one hop further. */
const answer = (name: string, source: 'members' | 'projects'): Reaction => ({
  ...{
    name,
    source,
    types: [`millepiani.${source}.thing.told`],
    emits: [`millepiani.${other[source]}.thing.told.v1`],
    description: '',
  },
  handle: async ({ partitionkey, data }, { emit }) => {
    if (!isHealed) throw new RangeError('not yet');
    const hops = Number(data.hops);
    if (hops > 0) await emit([told(partitionkey, { hops: hops - 1 })]);
  },
});

describe('two services’ spines', () => {
  it('pass events to and fro, in one trace', async () => {
    await spineOf(members, [answer('answer-projects', 'projects')]);
    await spineOf(projects, [answer('answer-members', 'members')]);
    await members.emit([told('a', { hops: 5 }), told('b', { hops: 5 })]);
    await waitFor('the last hop', async () => (await projects.events.countDocuments({ 'data.hops': 0 })) === 2);
    const rows = [...(await members.log()), ...(await projects.log())].filter(
      ({ partitionkey }) => partitionkey === 'a',
    );
    const hops = rows.map(({ data, traceparent }) => ({ hops: Number(data.hops), trace: traceparent?.split('-')[1] }));
    expect(hops.map((hop) => hop.hops).toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
    const traces = new Set(hops.filter((hop) => hop.hops < 5).map(({ trace }) => trace));
    expect(traces.size).toBe(1);
  });

  it('say how they fare, list what lies aside, and replay it', async () => {
    isHealed = false;
    await spineOf(members, []);
    const spine = await spineOf(projects, [answer('answer-members', 'members')]);
    await members.emit([told('a', { hops: 0 }), told('a', { hops: 0 }), told('b', { hops: 0 })]);
    await waitFor('all aside', async () => (await spine.setAside({ limit: 10 })).length === 3);
    expect(await spine.setAside({ reader: 'answer-members', limit: 1 })).toMatchObject([{ partitionkey: 'a' }]);
    expect(await spine.setAside({ reader: 'another', limit: 1 })).toEqual([]);
    const { relay, readers } = await waitFor('the mark', async () => {
      const metrics = await spine.metrics();
      return metrics.readers['answer-members']?.position === 3 && metrics;
    });
    expect(relay).toMatchObject({ isActive: true, backlog: 0, lagMs: 0, fenced: 0 });
    expect(readers).toMatchObject({ 'answer-members': { isActive: true, sourcePosition: 3, setAside: 3, applied: 0 } });
    isHealed = true;
    expect(await spine.replay('answer-members', 'a')).toBe(2);
    expect(await spine.replay('answer-members', 'b')).toBe(1);
    await expect(spine.replay('another', 'b')).rejects.toThrow(ReactionName);
  });

  it('set aside what a reaction would answer by an event that it does not declare', async () => {
    await spineOf(members, []);
    const spine = await spineOf(projects, [{ ...answer('answer-members', 'members'), emits: [] }]);
    await members.emit([told('a', { hops: 1 })]);
    const [row] = await waitFor('it aside', async () => {
      const rows = await spine.setAside({ limit: 10 });
      return rows.length > 0 && rows;
    });
    expect(row?.reason).toContain('emits thing.told.v1 without saying so');
    expect(await projects.events.countDocuments({})).toBe(0);
  });

  it('refuse two reactions of one name', async () => {
    const reaction = answer('same', 'members');
    await expect(spineOf(projects, [reaction, reaction])).rejects.toThrow(ReactionName);
  });
});
