import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, type ProjectsUnderTest, startProjectsUnderTest } from './projects-under-test.ts';

let projects: ProjectsUnderTest;
const [ada, bruno, lumen, greta] = [member(), member(), member(), member()];
const aurora = newId('org');
/** The commissions by title, in the order of their opening. */
const opened: { title: string; id: string }[] = [];

beforeAll(async () => {
  // No round of the reconciler among the queries that are profiled.
  projects = await startProjectsUnderTest({ JOBS_RECONCILE_EVERY: '1h' });
  for (let at = 0; at < 4; at += 1) {
    for (const visibility of ['PUBLIC', 'COMMUNITY', 'PARTIES']) {
      const title = `${visibility} ${at}`;
      const [opener, parties] = at % 2 === 0 ? [ada, { clientId: lumen.id }] : [bruno, { leadId: aurora }];
      const { commission } = await projects.open(opener, { title, visibility, ...parties });
      opened.push({ title, id: commission.id });
    }
  }
});
afterAll(() => projects.close());

const idOf = (title: string) => opened.find((one) => one.title === title)?.id ?? '';
const newestFirst = (...keep: string[]) =>
  opened
    .map(({ title }) => title)
    .filter((title) => keep.some((word) => title.startsWith(word)))
    .toReversed();

type Connection = {
  edges: { node: { title: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};
const titles = ({ edges }: Connection) => edges.map(({ node }) => node.title);

const connection = 'edges { cursor node { title } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const board = async (args: string, actor?: TestActor): Promise<Connection> =>
  (await projects.ask(`{ commissions${args} { ${connection} } }`, {}, actor)).data.commissions;

async function agentsCommissions(ids: readonly string[], args: string, actor?: TestActor): Promise<Connection[]> {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on Agent { id commissions${args} { ${connection} } } }
  }`;
  const representations = ids.map((id) => ({ __typename: 'Agent', id }));
  const { data } = await projects.ask(query, { representations }, actor);
  return data._entities.map((agent: { commissions: Connection } | null) => agent?.commissions);
}

/** Every page of a list, one behind the other. */
async function walk(page: (args: string) => Promise<Connection | undefined>, size: number): Promise<string[]> {
  const all: string[] = [];
  let args = `(first: ${size})`;
  for (let pages = 0; pages < 20; pages += 1) {
    const answer = await page(args);
    if (!answer) break;
    expect(answer.edges.length).toBeLessThanOrEqual(size);
    all.push(...titles(answer));
    if (!answer.pageInfo.hasNextPage) return all;
    args = `(first: ${size}, after: "${answer.pageInfo.endCursor}")`;
  }
  return [...all, 'and no end'];
}

describe('a commission', () => {
  it.each([
    ['PUBLIC 0', [true, true, true, true]],
    ['COMMUNITY 0', [false, true, true, true]],
    ['PARTIES 0', [false, true, true, false]],
  ] as const)('%s is shown to those who may see it, and is not there for others', async (title, expected) => {
    const id = idOf(title);
    const query = `query ($id: ID!, $representations: [_Any!]!) {
      commission(id: $id) { title }
      _entities(representations: $representations) { ... on Commission { title } }
    }`;
    const representations = [{ __typename: 'Commission', id }];
    for (const [at, actor] of [undefined, ada, lumen, greta].entries()) {
      const { data, errors } = await projects.ask(query, { id, representations }, actor);
      expect(errors).toBeUndefined();
      const shown = expected[at] ? { title } : null;
      expect(data).toEqual({ commission: shown, _entities: [shown] });
    }
  });

  it('is not there under an id that is none, or nobody’s', async () => {
    const query =
      '{ a: commission(id: "com_x") { id } b: commission(id: "per_") { id } c: commission(id: "%") { id } }';
    const absent = query.replace('%', newId('com'));
    expect((await projects.ask(absent, {}, ada)).data).toEqual({ a: null, b: null, c: null });
    const representations = ['com_x', newId('com'), newId('per')].map((id) => ({ __typename: 'Commission', id }));
    const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Commission { id } } }';
    expect((await projects.ask(entities, { r: representations }, ada)).data._entities).toEqual([null, null, null]);
  });
});

describe('the noticeboard', () => {
  it('shows each what they may see, newest first', async () => {
    expect(titles(await board(''))).toEqual(newestFirst('PUBLIC'));
    expect(titles(await board('', greta))).toEqual(newestFirst('PUBLIC', 'COMMUNITY'));
    const lumens = ['PUBLIC', 'COMMUNITY', 'PARTIES 0', 'PARTIES 2'];
    expect(titles(await board('', lumen))).toEqual(newestFirst(...lumens));
    expect(titles(await board('', { id: aurora, scopes: [] }))).toEqual(newestFirst('PUBLIC'));
  });

  it('shows by a token that does not open commissions what anybody sees, to whoever it is', async () => {
    const lumens = ['PUBLIC', 'COMMUNITY', 'PARTIES 0', 'PARTIES 2'];
    for (const scope of ['projects:read', 'projects:write'])
      expect(titles(await board('', { id: lumen.id, scopes: [scope] }))).toEqual(newestFirst(...lumens));
    for (const scopes of [[], ['openid'], ['members:join', 'members:write', 'account:write', 'events:read']]) {
      const actor = { id: lumen.id, scopes };
      expect(titles(await board('', actor))).toEqual(newestFirst('PUBLIC'));
      const of = await agentsCommissions([lumen.id, ada.id], '', actor);
      for (const page of of) expect(titles(page).filter((title) => !title.startsWith('PUBLIC'))).toEqual([]);
      const query = `{ commission(id: "${idOf('PARTIES 0')}") { title } }`;
      expect((await projects.ask(query, {}, actor)).data).toEqual({ commission: null });
    }
  });

  it.each([1, 2, 3, 5])('has no gap and no double in pages of %i, though others see more', async (size) => {
    expect(await walk((args) => board(args, lumen), size)).toEqual(titles(await board('', lumen)));
    expect(await walk((args) => board(args), size)).toEqual(newestFirst('PUBLIC'));
  });

  it('is narrowed to a state', async () => {
    const commissionId = idOf('PUBLIC 3');
    await projects.change('qualifyCommission', bruno, { commissionId });
    expect(titles(await board('(state: QUALIFIED)', greta))).toEqual(['PUBLIC 3']);
    expect(titles(await board('(state: WON)', greta))).toEqual([]);
    expect(titles(await board('(first: 1, state: LEAD)'))).toEqual(['PUBLIC 2']);
  });

  it('says what is no page', async () => {
    for (const [args, code] of [
      ['(first: 0)', 'INVALID_PAGE_SIZE'],
      ['(first: 101)', 'INVALID_PAGE_SIZE'],
      ['(first: -1)', 'INVALID_PAGE_SIZE'],
      ['(after: "nonsense")', 'INVALID_CURSOR'],
    ]) {
      const { data, errors } = await projects.ask(`{ commissions${args} { edges { cursor } } }`, {}, ada);
      expect(data.commissions).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe(code);
    }
  });
});

describe('an agent’s commissions', () => {
  it('are those that it opened, leads or is the client of, as far as the viewer may see them', async () => {
    const ids = [ada.id, lumen.id, aurora, greta.id];
    const lists = async (actor?: TestActor) => (await agentsCommissions(ids, '', actor)).map(titles);
    const even = ['PUBLIC 0', 'PUBLIC 2'];
    expect(await lists()).toEqual([
      newestFirst(...even),
      newestFirst(...even),
      newestFirst('PUBLIC 1', 'PUBLIC 3'),
      [],
    ]);
    const all = newestFirst(...['PUBLIC', 'COMMUNITY', 'PARTIES'].flatMap((word) => [`${word} 0`, `${word} 2`]));
    const [adas, lumens, auroras] = await lists(lumen);
    expect([adas, lumens]).toEqual([all, all]);
    expect(auroras).toEqual(newestFirst('PUBLIC 1', 'PUBLIC 3', 'COMMUNITY 1', 'COMMUNITY 3'));
    // The lead of these is an organization; of the persons, Bruno alone takes part.
    expect((await agentsCommissions([aurora], '', bruno)).map(titles)[0]).toContain('PARTIES 3');
  });

  it.each([1, 2, 4])('have no gap and no double in pages of %i, filtered', async (size) => {
    for (const actor of [undefined, greta, lumen]) {
      const whole = (await agentsCommissions([ada.id], '', actor)).map(titles)[0];
      expect(await walk(async (args) => (await agentsCommissions([ada.id], args, actor))[0], size)).toEqual(whole);
    }
  });

  it('refuse what is no page, at their own field alone', async () => {
    const query = `query ($r: [_Any!]!) {
      _entities(representations: $r) { ... on Agent { id commissions(first: 0) { edges { cursor } } } }
    }`;
    const { data, errors } = await projects.ask(query, { r: [{ __typename: 'Agent', id: ada.id }] });
    expect(data._entities).toEqual([{ id: ada.id, commissions: null }]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_PAGE_SIZE', argument: 'first' });
  });

  it('are nobody’s for what is no agent’s id', async () => {
    expect(await agentsCommissions(['x', newId('com')], '')).toEqual([undefined, undefined]);
  });
});

describe('the store', () => {
  it('reads every list by an index, in the order of the index, and many agents at once', async () => {
    const ids = Array.from({ length: 40 }, () => newId('per'));
    await projects.database((db) => db.command({ profile: 2 }));
    await board('(first: 2)', lumen);
    await board('(first: 2, state: LEAD)', lumen);
    await agentsCommissions([ada.id, bruno.id, lumen.id, ...ids], '(first: 2)', lumen);
    await projects.read(idOf('PUBLIC 0'));
    const profile = await projects.database(async (db) => {
      await db.command({ profile: 0 });
      return db
        .collection('system.profile')
        .find({ ns: /\.commissions$/, op: { $in: ['query', 'command'] } })
        .toArray();
    });
    const plans = profile.map(({ planSummary, hasSortStage }) => `${planSummary}${hasSortStage ? ' SORT' : ''}`);
    expect(plans).toEqual([
      expect.stringContaining('IXSCAN { audience: 1, _id: -1 }'),
      expect.stringContaining('IXSCAN { audience: 1, state: 1, _id: -1 }'),
      expect.stringContaining('IXSCAN { parties: 1, _id: -1 }'),
      expect.stringMatching(/IDHACK|IXSCAN { _id: 1 }/),
    ]);
    expect(plans.filter((plan) => /COLLSCAN|SORT/.test(plan))).toEqual([]);
  });
});
