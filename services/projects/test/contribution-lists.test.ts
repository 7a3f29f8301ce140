import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { member, nextKey, type Payload } from './projects-under-test.ts';
import { ada, bruno, day, greta } from './teams-under-test.ts';
import { venturesBy } from './ventures-under-test.ts';
import { bySlices, faults, ledByAurora, startWorkUnderTest, type WorkUnderTest } from './work-under-test.ts';

let projects: WorkUnderTest;
let commission: Payload;
beforeAll(async () => {
  projects = await startWorkUnderTest();
  commission = await projects.running({}, { rule: bySlices });
});
afterAll(() => projects.close());

const work = (change: object = {}, of: Payload = commission) => ({
  ...{ kind: 'WORK', slotId: of.slots[0].id, minutes: 1, note: 'Rooms', happenedOn: day(0), ...change },
});
const recordAll = (contributions: readonly object[], actor: TestActor = bruno, of: Payload = commission) =>
  projects.act('recordContributions', 'contributions', { commissionId: of.id, contributions }, actor);
const approveAll = (contributions: readonly object[], actor: TestActor = ada) =>
  projects.act('approveContributions', 'contributions', { contributions }, actor);
const named = (all: readonly Payload[]) =>
  all.map(({ id, version }) => ({ contributionId: id, expectedVersion: version }));
const stored = (of: Payload = commission) =>
  projects.database((db) => db.collection('contributions').countDocuments({ commissionId: of.id }));

const header = 'kind,happenedOn,note,slotId,hours,amount,currency,vat,agentId,externalReference';
const line = (reference: string, change: Record<string, string> = {}) => {
  const cells = { kind: 'WORK', on: day(0), note: 'Rooms', slot: commission.slots[0].id, hours: '0.5' };
  return Object.values({ ...cells, amount: '', currency: '', vat: '', agent: '', reference, ...change }).join(',');
};
const importing = async (csv: string, change: object = {}, actor: TestActor = bruno): Promise<Payload> => {
  const input = { idempotencyKey: nextKey(), commissionId: commission.id, csv, ...change };
  const query = `mutation ($input: ImportContributionsInput!) { importContributions(input: $input) {
    contributions { ${projects.selections.contribution} } rowCount freshCount unchangedCount
    userErrors { code message path } } }`;
  return (await projects.askWith(query, { input }, actor)).data.importContributions;
};

describe('many contributions at once', () => {
  it('are recorded all, in their order, each told', async () => {
    const entries = Array.from({ length: 200 }, (_, at) => work({ note: `Room ${at + 1}` }));
    const { contributions } = await recordAll(entries);
    expect(contributions.map(({ note }: Payload) => note)).toEqual(entries.map(({ note }) => note));
    expect(new Set(contributions.map(({ id }: Payload) => id)).size).toBe(200);
    const last = contributions.at(-1);
    expect(await projects.typesOf(last.id)).toEqual(['contribution.recorded']);
    const approved = await approveAll(named(contributions));
    expect(approved.contributions.map(({ id, state, version }: Payload) => [id, state, version])).toEqual(
      contributions.map(({ id }: Payload) => [id, 'APPROVED', 2]),
    );
    expect(await projects.typesOf(last.id)).toEqual(['contribution.recorded', 'contribution.approved']);
  });

  it('are recorded for several people, by who manages the commission', async () => {
    const spent = { kind: 'EXPENSE', amount: { amount: '10', currency: 'EUR' }, vat: { amount: '2', currency: 'EUR' } };
    const just = { note: 'Paint', happenedOn: day(0) };
    const { contributions } = await recordAll(
      [work({ agentId: bruno.id }), { ...spent, ...just, agentId: greta.id }],
      ada,
    );
    expect(contributions.map(({ agent }: Payload) => agent.id)).toEqual([bruno.id, greta.id]);
  });

  it('say since when, one by one and in a file, and not more hours than that has', async () => {
    const today = day(0);
    const { contributions } = await recordAll([work({ minutes: 1_440, since: today }), work()]);
    expect(contributions.map(({ since }: Payload) => since)).toEqual([today, null]);
    expect(faults(await recordAll([work(), work({ minutes: 1_441, since: today })]))).toEqual([
      'TOO_MANY_HOURS input.contributions.1.minutes',
    ]);
    const rows = (hours: string) =>
      `kind,happenedOn,since,note,slotId,hours,externalReference\nWORK,${today},${today},Rooms,${commission.slots[0].id},${hours},S-1`;
    expect(faults(await importing(rows('24.01')))).toEqual(['TOO_MANY_HOURS input.csv.2.hours']);
    expect((await importing(rows('24'))).contributions).toMatchObject([{ since: today, minutes: 1_440 }]);
    // Said again it is the same; without the day it says something else.
    expect(await importing(rows('24'))).toMatchObject({ unchangedCount: 1, userErrors: [] });
    expect(faults(await importing(rows('24').replace(`${today},${today}`, `${today},`)))).toEqual([
      'REFERENCE_REUSED input.csv.2.externalReference',
    ]);
  });

  it('are none where one of them is wrong, and each fault has its place', async () => {
    const before = await stored();
    const entries = [work(), work({ minutes: 0 }), work(), work({ note: '', happenedOn: day(3) })];
    expect(faults(await recordAll(entries))).toEqual([
      'MINUTES_OUT_OF_RANGE input.contributions.1.minutes',
      'TOO_SHORT input.contributions.3.note',
      'IN_FUTURE input.contributions.3.happenedOn',
    ]);
    expect(await stored()).toBe(before);
  });

  it('are approved up to what is committed together, or none of them', async () => {
    const own = await projects.running();
    const { contributions } = await recordAll(
      [100, 200, 100, 60].map((minutes) => work({ minutes }, own)),
      bruno,
      own,
    );
    // 360 minutes are committed.
    expect(faults(await approveAll(named(contributions)))).toEqual([
      'OVER_COMMITTED input.contributions.2.contributionId',
    ]);
    const states = async () => {
      const { contributions: listed } = await projects.ask(own.id, 'contributions { edges { node { state } } }', ada);
      return listed.edges.map(({ node }: Payload) => node.state);
    };
    expect(new Set(await states())).toEqual(new Set(['RECORDED']));
    const [first, second, , fourth] = contributions;
    expect((await approveAll(named([first, second, fourth]))).contributions).toHaveLength(3);
    expect((await states()).toSorted()).toEqual(['APPROVED', 'APPROVED', 'APPROVED', 'RECORDED']);
  });

  it('by one key are recorded and approved once', async () => {
    const before = await stored();
    const input = { idempotencyKey: nextKey(), commissionId: commission.id, contributions: [work(), work()] };
    const answers = await Promise.all(
      [1, 2, 3].map(() => projects.act('recordContributions', 'contributions', input, bruno)),
    );
    expect(await stored()).toBe(before + 2);
    expect(new Set(answers.map(({ contributions }) => JSON.stringify(contributions))).size).toBe(1);
  });
});

describe('a file of contributions', () => {
  it('is looked at without anything being recorded, then recorded, and passed over when it comes again', async () => {
    const csv = [header, line('T-1'), line('T-2', { hours: '1.25' })].join('\n');
    const before = await stored();
    expect(await importing(csv, { dryRun: true })).toMatchObject({
      ...{ rowCount: 2, freshCount: 2, unchangedCount: 0, contributions: [], userErrors: [] },
    });
    expect(await stored()).toBe(before);
    const first = await importing(csv);
    expect(first).toMatchObject({
      ...{ rowCount: 2, freshCount: 2, unchangedCount: 0 },
      contributions: [
        { externalReference: 'T-1', minutes: 30, agent: { id: bruno.id }, state: 'RECORDED' },
        { externalReference: 'T-2', minutes: 75 },
      ],
    });
    // A month later, with one more line.
    const grown = await importing(`${csv}\n${line('T-3')}`);
    expect(grown).toMatchObject({ rowCount: 3, freshCount: 1, unchangedCount: 2 });
    expect(grown.contributions).toMatchObject([{ externalReference: 'T-3' }]);
    expect(await stored()).toBe(before + 3);
  });

  it('is refused where what was recorded before says something else, or goes by one reference twice', async () => {
    await importing([header, line('R-1')].join('\n'));
    const other = await importing([header, line('R-1', { hours: '2' })].join('\n'));
    expect(faults(other)).toEqual(['REFERENCE_REUSED input.csv.2.externalReference']);
    expect(other.userErrors[0].message).toMatch(/^Line 2, externalReference: /);
    const twice = await importing([header, line('R-2'), line('R-2')].join('\n'));
    expect(faults(twice)).toEqual(['DUPLICATE_REFERENCE input.csv.3.externalReference']);
    // The same of somebody else is another one, and by hand it is not recorded again.
    const ofGreta = line('R-1', { slot: commission.slots[1].id });
    expect(await importing([header, ofGreta].join('\n'), {}, greta)).toMatchObject({ freshCount: 1 });
    const byHand = await recordAll([work({ externalReference: 'R-1' })]);
    expect(faults(byHand)).toEqual(['DUPLICATE_REFERENCE input.contributions.0.externalReference']);
  });

  it('is recorded anew where what it said was reversed, and may say something else by then', async () => {
    const csv = (hours: string) => [header, line('V-1'), line('V-2', { hours })].join('\n');
    const { contributions } = await importing(csv('0.5'));
    await projects.act('reverseContribution', 'contribution', { contributionId: contributions[1].id }, bruno);
    expect(await importing(csv('0.5'), { dryRun: true })).toMatchObject({ freshCount: 1, unchangedCount: 1 });
    const mended = await importing(csv('0.25'));
    expect(mended).toMatchObject({ freshCount: 1, unchangedCount: 1, userErrors: [] });
    expect(mended.contributions).toMatchObject([{ externalReference: 'V-2', minutes: 15 }]);
    expect(await importing(csv('0.25'))).toMatchObject({ freshCount: 0, unchangedCount: 2 });
    expect(faults(await importing(csv('0.5')))).toEqual(['REFERENCE_REUSED input.csv.3.externalReference']);
    const byHand = await recordAll([work({ externalReference: 'V-2' })]);
    expect(faults(byHand)).toEqual(['DUPLICATE_REFERENCE input.contributions.0.externalReference']);
  });

  it('is not read of who may record nothing here, and shows a hundred faults at most', async () => {
    const bad = [header, ...Array.from({ length: 200 }, () => 'X,x,,x,x,x,x,x,x,x')].join('\n');
    expect(faults(await importing(bad, {}, member()))).toEqual(['NO_COMMITMENT input.commissionId']);
    const { userErrors } = await importing(bad);
    expect(userErrors).toHaveLength(100);
    expect(userErrors.at(-1)).toEqual({ code: 'MORE_ERRORS', message: 'And 701 more.', path: ['input'] });
  });

  it('is read of who speaks for a party that does no work itself', async () => {
    const { own, klara, aurora } = await ledByAurora(projects);
    const money = {
      kind: 'EXPENSE',
      slot: '',
      hours: '',
      amount: '10',
      currency: 'EUR',
      vat: '0',
      agent: String(aurora),
    };
    const csv = [header, line('A-1', money)].join('\n');
    expect(await importing(csv, { commissionId: own.id }, klara)).toMatchObject({ freshCount: 1, userErrors: [] });
  });

  it('names know-how that is registered, which is compared where it comes again', async () => {
    const ventures = venturesBy(projects.askWith);
    const register = async (): Promise<Payload> => {
      const said = { title: 'A joint', description: 'Two boards.', kind: 'DESIGN', visibility: 'COMMUNITY' };
      return (await ventures.act('registerKnowHow', said, greta)).knowHow;
    };
    const [asset, other] = [await register(), await register()];
    const csv = (...rows: readonly (readonly [string, string])[]) =>
      [
        'kind,happenedOn,note,knowHowAssetId,externalReference',
        ...rows.map(([reference, id]) => `CITE,${day(0)},The wedge,${id},${reference}`),
      ].join('\n');
    expect(faults(await importing(csv(['K-1', newId('kha')])))).toEqual([
      'KNOW_HOW_NOT_FOUND input.csv.2.knowHowAssetId',
    ]);
    const first = await importing(csv(['K-1', asset.id], ['K-2', '']));
    expect(first).toMatchObject({ freshCount: 2, userErrors: [] });
    expect(
      await projects.database((db) => db.collection('know_how_citations').countDocuments({ assetId: asset.id })),
    ).toBe(1);
    expect(await importing(csv(['K-1', asset.id], ['K-2', '']))).toMatchObject({ freshCount: 0, unchangedCount: 2 });
    expect(faults(await importing(csv(['K-1', other.id], ['K-2', other.id])))).toEqual([
      'REFERENCE_REUSED input.csv.2.externalReference',
      'REFERENCE_REUSED input.csv.3.externalReference',
    ]);
    // What is retired by now was cited before.
    await ventures.act('retireKnowHow', { assetId: asset.id, expectedVersion: asset.version }, greta);
    expect(await importing(csv(['K-1', asset.id]))).toMatchObject({ freshCount: 0, unchangedCount: 1, userErrors: [] });
  });

  it('tells what is wrong by line and column, and records nothing of it', async () => {
    const before = await stored();
    const rows = [
      line('B-1'),
      line('B-2', { hours: '0' }),
      line('B-3', { on: day(2) }),
      line('B-4', { kind: 'EXPENSE', slot: '', hours: '', amount: '10.001', currency: 'EUR', vat: '0' }),
      line('B-5', { kind: 'TRANSFER', slot: '', hours: '', amount: '10', currency: 'USD' }),
      line('B-6', { agent: greta.id }),
    ];
    const { userErrors } = await importing([header, ...rows].join('\r\n'));
    expect(faults({ userErrors })).toEqual([
      'MINUTES_OUT_OF_RANGE input.csv.3.hours',
      'IN_FUTURE input.csv.4.happenedOn',
      'TOO_MANY_DECIMALS input.csv.5.amount',
      'CURRENCY_MISMATCH input.csv.6.currency',
      'FORBIDDEN input.csv.7.agentId',
    ]);
    expect(userErrors[0].message).toMatch(/^Line 3, hours: /);
    expect(await stored()).toBe(before);
  });

  it('by two at once is recorded once', async () => {
    const csv = [header, line('C-1'), line('C-2')].join('\n');
    const answers = await Promise.all([importing(csv), importing(csv), importing(csv)]);
    expect(answers.map(({ freshCount, unchangedCount }) => [freshCount, unchangedCount]).toSorted()).toEqual([
      [0, 2],
      [0, 2],
      [2, 0],
    ]);
  });
});
