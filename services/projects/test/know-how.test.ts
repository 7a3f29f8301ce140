import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, nextKey, type Payload } from './projects-under-test.ts';
import { bruno, day, greta } from './teams-under-test.ts';
import { venturesBy } from './ventures-under-test.ts';
import { faults, startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
let ventures: ReturnType<typeof venturesBy>;
let commission: Payload;
beforeAll(async () => {
  projects = await startWorkUnderTest();
  ventures = venturesBy(projects.askWith);
  commission = await projects.running();
});
afterAll(() => projects.close());

const [klara, stranger] = [member(), member()];
const share = (agent: TestActor, basisPoints: number) => ({ agentId: agent.id, basisPoints });
const said = (change: object = {}) => ({
  title: 'A joint without glue',
  description: 'Two boards, one wedge.',
  kind: 'DESIGN',
  visibility: 'COMMUNITY',
  ...change,
});
const register = async (change: object = {}, actor: TestActor = klara): Promise<Payload> =>
  (await ventures.act('registerKnowHow', said(change), actor)).knowHow;
const on = (name: string, { id, version }: Payload, actor: TestActor, change: object = {}) =>
  ventures.act(name, { assetId: id, expectedVersion: version, ...change }, actor);
const told = async (partition: string) =>
  (
    await projects.database((db) =>
      db.collection('outbox').find({ partitionkey: partition }).sort({ partitionversion: 1 }).toArray(),
    )
  ).map(({ type, visibility }) => `${String(type).slice('millepiani.projects.'.length, -3)} ${visibility}`);

describe('know-how', () => {
  it('is registered once all its makers have confirmed, and seen by them alone before', async () => {
    const makers = [share(klara, 6_000), share(bruno, 4_000)];
    const proposed = await register({ makers, link: 'https://example.org/joint' });
    expect(proposed).toMatchObject({
      ...{ state: 'PROPOSED', number: 1, version: 1, registeredAt: null, link: 'https://example.org/joint' },
      makers: makers.map(({ agentId, basisPoints }) => ({ basisPoints, agent: { id: agentId } })),
      proposal: {
        ...{ what: 'REGISTER', proposedBy: { id: klara.id } },
        confirmations: [
          { isConfirmed: true, agent: { id: klara.id } },
          { isConfirmed: false, agent: { id: bruno.id } },
        ],
      },
    });
    expect(await ventures.knowHow(proposed.id, stranger)).toBeNull();
    expect(await ventures.knowHow(proposed.id, bruno, 'state')).toEqual({ state: 'PROPOSED' });
    const { knowHow } = await on('confirmKnowHow', proposed, bruno);
    expect(knowHow).toMatchObject({ state: 'REGISTERED', version: 3, proposal: null, citationCount: 0 });
    expect(
      await ventures.knowHow(proposed.id, stranger, 'state proposal { what } versions { edges { cursor } }'),
    ).toEqual({
      ...{ state: 'REGISTERED', proposal: null, versions: null },
    });
    expect(await told(proposed.id)).toEqual([
      'know-how.proposed parties',
      'know-how.confirmed parties',
      'know-how.registered community',
    ]);
  });

  it('is not registered where a maker declines', async () => {
    const proposed = await register({ makers: [share(klara, 1), share(greta, 9_999)] });
    const { knowHow } = await on('declineKnowHow', proposed, greta);
    expect(knowHow).toMatchObject({ state: 'DECLINED', declinedAt: expect.any(String) });
    expect(await ventures.knowHow(proposed.id, stranger)).toBeNull();
  });

  it('has versions, each as it was, shown to its makers', async () => {
    const first = await register({ visibility: 'PARTIES' });
    const second = (await on('reviseKnowHow', first, klara, said({ title: 'A better joint', visibility: 'PUBLIC' })))
      .knowHow;
    expect(second).toMatchObject({ number: 2, title: 'A better joint', visibility: 'PUBLIC' });
    const proposed = (
      await on('reviseKnowHow', second, klara, said({ makers: [share(klara, 5_000), share(greta, 5_000)] }))
    ).knowHow;
    expect(proposed).toMatchObject({
      number: 2,
      proposal: { what: 'REVISE', content: { title: 'A joint without glue' } },
    });
    const third = (await on('confirmKnowHow', proposed, greta)).knowHow;
    expect(third).toMatchObject({ number: 3, title: 'A joint without glue', visibility: 'COMMUNITY' });
    const fields =
      'versions(first: 2) { edges { cursor node { number content { title visibility } } } pageInfo { hasNextPage } }';
    const { versions } = await ventures.knowHow(first.id, greta, fields);
    expect(versions.edges.map(({ node }: Payload) => [node.number, node.content.visibility])).toEqual([
      [3, 'COMMUNITY'],
      [2, 'PUBLIC'],
    ]);
    expect(versions.pageInfo.hasNextPage).toBe(true);
    const rest = await ventures.knowHow(
      first.id,
      klara,
      fields.replace('2', `2, after: "${versions.edges[1].cursor}"`),
    );
    expect(rest.versions.edges.map(({ node }: Payload) => node.number)).toEqual([1]);
  });

  it('is shown to more with the word of all alone', async () => {
    const asset = await register({ visibility: 'PARTIES', makers: [share(klara, 1), share(greta, 9_999)] });
    const registered = (await on('confirmKnowHow', asset, greta)).knowHow;
    const text = said({ title: 'Out', visibility: 'PUBLIC', link: 'https://evil.example/' });
    const proposed = (await on('reviseKnowHow', registered, klara, text)).knowHow;
    expect(proposed).toMatchObject({ number: 1, visibility: 'PARTIES', link: null, proposal: { what: 'REVISE' } });
    expect(await ventures.knowHow(asset.id, stranger)).toBeNull();
    const { knowHow } = await on('confirmKnowHow', proposed, greta);
    expect(knowHow).toMatchObject({ number: 2, title: 'Out', visibility: 'PUBLIC' });
  });

  it('tells who is only proposed as a maker to those of whom it knows', async () => {
    const [fabio, elisa] = [member(), member()];
    const asset = await register({ visibility: 'PUBLIC' }, fabio);
    const text = said({ visibility: 'PUBLIC', makers: [share(fabio, 1), share(elisa, 9_999)] });
    await on('reviseKnowHow', asset, fabio, text);
    const of = async (agent: TestActor, actor?: TestActor) => {
      const { knowHow } = await ventures.entity('Agent', agent.id, 'knowHow { edges { node { id } } }', actor);
      return knowHow.edges.map(({ node }: Payload) => node.id);
    };
    for (const one of [fabio, elisa]) expect(await of(elisa, one)).toEqual([asset.id]);
    for (const one of [stranger, undefined]) {
      expect(await of(elisa, one)).toEqual([]);
      expect(await of(fabio, one)).toEqual([asset.id]);
    }
  });

  it('is retired with the word of all', async () => {
    const asset = await register({ makers: [share(klara, 5_000), share(greta, 5_000)] });
    const registered = (await on('confirmKnowHow', asset, greta)).knowHow;
    const proposed = (await on('retireKnowHow', registered, greta)).knowHow;
    expect(proposed).toMatchObject({ state: 'REGISTERED', proposal: { what: 'RETIRE' } });
    const retired = (await on('confirmKnowHow', proposed, klara)).knowHow;
    expect(retired).toMatchObject({ state: 'RETIRED', retiredAt: expect.any(String) });
    expect((await told(asset.id)).at(-1)).toBe('know-how.retired community');
  });

  it('came of a commission, as those say who did it', async () => {
    const input = said({ commissionId: commission.id });
    const { knowHow } = await ventures.act('registerKnowHow', input, bruno);
    expect(knowHow.commission).toEqual({ id: commission.id });
    expect(faults(await ventures.act('registerKnowHow', { ...input, idempotencyKey: nextKey() }, klara))).toEqual([
      'FORBIDDEN input.commissionId',
    ]);
  });
});

describe('looking for know-how', () => {
  const find = async (args: string, actor?: TestActor): Promise<string[]> => {
    const query = `{ knowHow(${args}) { edges { cursor node { title } } } }`;
    return (await projects.askWith(query, {}, actor)).data.knowHow.edges.map(({ node }: Payload) => node.title);
  };

  it('finds by all words and by kind what is registered and one may see, newest first', async () => {
    const fabio = member();
    await register({ title: 'Lampada perché', kind: 'DESIGN', visibility: 'PUBLIC' }, fabio);
    await register({ title: 'Lampada bassa', kind: 'METHOD', visibility: 'COMMUNITY' }, fabio);
    await register({ title: 'Lampada segreta', kind: 'TOOL', visibility: 'PARTIES' }, fabio);
    await register({ title: 'Lampada di due', makers: [share(fabio, 1), share(greta, 9_999)] }, fabio);
    expect(await find('text: "LAMPADA"', fabio)).toEqual(['Lampada segreta', 'Lampada bassa', 'Lampada perché']);
    expect(await find('text: "lampada"', stranger)).toEqual(['Lampada bassa', 'Lampada perché']);
    expect(await find('text: "lampada"')).toEqual(['Lampada perché']);
    expect(await find('text: "perche lampada wedge"', stranger)).toEqual(['Lampada perché']);
    expect(await find('text: "lampada", kind: METHOD', fabio)).toEqual(['Lampada bassa']);
    expect(await find('text: "lampada alta"', fabio)).toEqual([]);
    expect(await find('text: "—"', fabio)).toEqual([]);
    const query = '{ knowHow(text: "lampada", first: 1) { edges { cursor } } }';
    const [first] = (await projects.askWith(query, {}, fabio)).data.knowHow.edges;
    expect(await find(`text: "lampada", first: 1, after: "${first.cursor}"`, fabio)).toEqual(['Lampada bassa']);
    const { knowHow } = await ventures.entity('Agent', fabio.id, 'knowHow { edges { node { title } } }', stranger);
    expect(knowHow.edges.map(({ node }: Payload) => node.title)).toEqual(['Lampada bassa', 'Lampada perché']);
    const plan = await projects.database((db) =>
      db
        .collection('know_how')
        .find({
          keys: { $in: ['public w:lampada', 'community w:lampada'] },
          kind: { $in: ['DESIGN', 'METHOD', 'TOOL'] },
        })
        .sort({ _id: -1 })
        .limit(3)
        .explain('queryPlanner'),
    );
    const winning = JSON.stringify(plan.queryPlanner.winningPlan, (_, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    );
    expect(winning).toContain('keys_1_kind_1__id_-1');
    expect(winning).not.toMatch(/COLLSCAN|"SORT"/);
  });
});

describe('citing know-how', () => {
  const record = (knowHowAssetId: string | undefined, actor: TestActor, change: object = {}) =>
    projects.askWith(
      `mutation ($input: RecordContributionInput!) { recordContribution(input: $input) {
        contribution { id kind knowHow { id } citation { number isCounted } } userErrors { code path } } }`,
      {
        input: {
          ...{
            idempotencyKey: nextKey(),
            commissionId: commission.id,
            kind: 'CITE',
            note: 'The wedge',
            happenedOn: day(0),
          },
          ...{ knowHowAssetId, ...change },
        },
      },
      actor,
    );
  const judge = (name: 'approve' | 'reverse', id: string, actor: TestActor) =>
    projects.act(`${name}Contribution`, 'contribution', { contributionId: id }, actor);

  it('counts while the contribution is approved, for the makers of the version that was cited', async () => {
    const asset = await register();
    const { contribution, userErrors } = (await record(asset.id, bruno)).data.recordContribution;
    expect(userErrors).toEqual([]);
    expect(contribution).toMatchObject({
      kind: 'CITE',
      knowHow: { id: asset.id },
      citation: { number: 1, isCounted: false },
    });
    const changed = await on('reviseKnowHow', asset, klara, said({ title: 'Another' }));
    expect(changed.knowHow.number).toBe(2);
    const fields = `citationCount citations { edges { node { number isCounted commission { id } contribution { id } } } }`;
    expect(await ventures.knowHow(asset.id, klara, fields)).toEqual({ citationCount: 0, citations: { edges: [] } });
    await judge('approve', contribution.id, greta);
    const node = { number: 1, isCounted: true, commission: { id: commission.id }, contribution: null };
    expect(await ventures.knowHow(asset.id, klara, fields)).toEqual({
      citationCount: 1,
      citations: { edges: [{ node }] },
    });
    const seenByParty = await ventures.knowHow(asset.id, bruno, fields);
    expect(seenByParty.citations.edges[0].node.contribution).toEqual({ id: contribution.id });
    await judge('reverse', contribution.id, bruno);
    expect(await ventures.knowHow(asset.id, klara, fields)).toEqual({ citationCount: 0, citations: { edges: [] } });
    expect((await told(asset.id)).slice(-2)).toEqual(['know-how.cited parties', 'know-how.citation-reversed parties']);
    const [, cited] = await projects.database((db) =>
      db.collection('outbox').find({ partitionkey: asset.id }).sort({ partitionversion: -1 }).limit(2).toArray(),
    );
    expect(cited?.data).toMatchObject({ number: 1, makers: [share(klara, 10_000)], contributionId: contribution.id });
  });

  it('is done by lists too, which count as each by itself, and say which one is wrong', async () => {
    const asset = await register();
    const cite = (knowHowAssetId: string | undefined) => ({
      ...{ kind: 'CITE', note: 'The wedge', happenedOn: day(0), knowHowAssetId },
    });
    const list = (contributions: readonly object[]) =>
      projects.act('recordContributions', 'contributions', { commissionId: commission.id, contributions }, bruno);
    const refused = await list([cite(asset.id), cite(newId('kha')), cite(undefined)]);
    expect(refused.userErrors).toMatchObject([
      { code: 'KNOW_HOW_NOT_FOUND', path: ['input', 'contributions', '1', 'knowHowAssetId'] },
    ]);
    expect(
      await projects.database((db) => db.collection('know_how_citations').countDocuments({ assetId: asset.id })),
    ).toBe(0);
    const { contributions } = await list([cite(asset.id), cite(undefined), cite(asset.id)]);
    const all = contributions.map(({ id }: Payload) => ({ contributionId: id }));
    expect(await ventures.knowHow(asset.id, klara, 'citationCount')).toEqual({ citationCount: 0 });
    await projects.act('approveContributions', 'contributions', { contributions: all }, greta);
    expect(await ventures.knowHow(asset.id, klara, 'citationCount')).toEqual({ citationCount: 2 });
    const cited = (await told(asset.id)).filter((one) => one === 'know-how.cited parties');
    expect(cited).toHaveLength(2);
  });

  it('needs not be of what is registered here', async () => {
    const { contribution, userErrors } = (await record(undefined, bruno)).data.recordContribution;
    expect(userErrors).toEqual([]);
    expect(contribution).toMatchObject({ knowHow: null, citation: null });
    expect((await judge('approve', contribution.id, greta)).userErrors).toEqual([]);
  });

  it('is refused of what one does not see, is not registered or is retired, and of work', async () => {
    const hidden = await register({ visibility: 'PARTIES' });
    const proposed = await register({ makers: [share(klara, 1), share(bruno, 9_999)] });
    const retired = await register();
    await on('retireKnowHow', retired, klara);
    const stored = () => projects.database((db) => db.collection('contributions').countDocuments());
    const before = await stored();
    const cases: [string, object, string][] = [
      [hidden.id, {}, 'KNOW_HOW_NOT_FOUND'],
      [newId('kha'), {}, 'KNOW_HOW_NOT_FOUND'],
      ['kha_1', {}, 'INVALID_ID'],
      [proposed.id, {}, 'KNOW_HOW_NOT_REGISTERED'],
      [retired.id, {}, 'KNOW_HOW_NOT_REGISTERED'],
      [retired.id, { kind: 'WORK', slotId: commission.slots[0].id, minutes: 60 }, 'NOT_FOR_KIND'],
    ];
    for (const [id, change, code] of cases) {
      const { userErrors } = (await record(id, bruno, change)).data.recordContribution;
      expect(userErrors).toEqual([{ code, path: ['input', 'knowHowAssetId'] }]);
    }
    expect(await stored()).toBe(before);
  });
});
