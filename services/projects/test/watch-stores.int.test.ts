import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommissionId } from '@millepiani/kernel/id';
import { plusMs } from '@millepiani/kernel/instant';
import { maxMinor, money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import type { StandingChange } from '../src/access/access.ts';
import type { AgreementDraft } from '../src/agreements/draft.ts';
import type { CashBook } from '../src/cash/cash-book.ts';
import { type DueItem, dueKey } from '../src/watch/due.ts';
import { dueKeyForm, dueListKey } from '../src/watch/due-items.store.ts';
import type { Risk } from '../src/watch/risks.ts';
import { StaleWatch } from '../src/watch/watches.store.ts';
import { ada, at, inEveryState, later } from './given.ts';
import { type OpenProjects, openProjectsOn } from './projects-on-database.ts';
import { bruno } from './teams-given.ts';

const database = freshDatabase('projects_watch_stores');
let service: OpenProjects;
beforeAll(async () => {
  service = await openProjectsOn(database.uri);
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

type Session = Parameters<Parameters<typeof inTransaction>[1]>[0];
const write = <T>(work: (session: Session) => Promise<T>) => inTransaction(service.connection, work);

describe('the store of watches', () => {
  const touch = (id: CommissionId, when = at) => write((session) => service.projects.watches.touch(session, id, when));

  it('has what was touched, by the first time, and gives back what came of a look', async () => {
    const { watches } = service.projects;
    const id = newId('com');
    expect(await watches.find(id)).toBeUndefined();
    await touch(id, later);
    await touch(id, at);
    await touch(id, later);
    const empty = { commissionId: id, dueAt: at, risks: [], told: 0, looks: 0 };
    expect(await watches.find(id)).toStrictEqual(empty);
    const risks: readonly Risk[] = [
      { kind: 'OVER_BUDGET' },
      { kind: 'ROLE_VACANT', slotId: newId('slt'), by: later },
      { kind: 'COMMITMENT_AT_RISK', slotId: newId('slt'), personId: bruno },
      { kind: 'MILESTONE_OVERDUE', milestoneId: newId('mil'), by: at },
    ];
    const kept = { ...empty, dueAt: undefined, risks, told: 4 };
    await write((session) => watches.keep(session, kept));
    expect(await watches.find(id)).toStrictEqual({ ...kept, looks: 1 });
    await expect(write((session) => watches.keep(session, kept))).rejects.toThrow(StaleWatch);
    await touch(id, later);
    expect(await watches.find(id)).toStrictEqual({ ...kept, dueAt: later, looks: 1 });
  });

  it('gives what is due, the longest due first, and nothing that is not', async () => {
    const { watches } = service.projects;
    const start = new Date('2020-01-01T00:00:00Z');
    const [second, first, third] = [newId('com'), newId('com'), newId('com')];
    for (const [id, ms] of [
      [second, 2],
      [first, 1],
      [third, 3],
    ] as const) {
      await touch(id, plusMs(start, ms));
    }
    const due = async (ms: number, limit = 9) =>
      (await watches.due(plusMs(start, ms), limit)).map(({ commissionId }) => commissionId);
    expect([await due(0), await due(2), await due(3), await due(3, 1)]).toEqual([
      [],
      [first, second],
      [first, second, third],
      [first],
    ]);
  });
});

describe('the store of what is due', () => {
  const commissionId = newId('com');
  const item = (change: Partial<DueItem> = {}): DueItem => ({
    ...{ agentId: ada, commissionId, kind: 'QUALIFY_LEAD', at, hasTerm: true },
    ...change,
  });
  const replace = (...items: readonly DueItem[]) =>
    write((session) => service.projects.dueItems.replaceAll(session, commissionId, items));
  const page = (agents: readonly DueItem['agentId'][], after?: DueItem, limit = 20) =>
    service.projects.dueItems.page(agents, { limit, after: after && dueListKey(after) });

  it('has what a commission asks for last, and of other commissions what they do', async () => {
    const other = item({ commissionId: newId('com') });
    await write((session) => service.projects.dueItems.replaceAll(session, other.commissionId, [other]));
    const seat = item({ kind: 'ANSWER_SEAT', slotId: newId('slt'), teamId: newId('tea'), at: plusMs(at, 5) });
    const sign = item({ kind: 'SIGN_AGREEMENT', versionId: newId('agv'), hasTerm: false, at: plusMs(at, 6) });
    await replace(seat, sign);
    expect(await page([ada])).toStrictEqual([other, seat, sign]);
    const postponed = { ...seat, at: plusMs(at, 9) };
    await replace(postponed);
    expect(await page([ada])).toStrictEqual([other, postponed]);
    await replace();
    expect(await page([ada])).toStrictEqual([other]);
  });

  it('has once what somebody and an organization of theirs are both to do, and twice what both are to sign', async () => {
    const [aurora, officina, milestoneId, versionId] = [newId('org'), newId('org'), newId('mil'), newId('agv')];
    const deliver = (agentId: DueItem['agentId'], ms = 1) =>
      item({ kind: 'DELIVER_MILESTONE', milestoneId, agentId, at: plusMs(at, ms) });
    const approve = (agentId: DueItem['agentId'], ms: number) =>
      item({ kind: 'APPROVE_CONTRIBUTIONS', hasTerm: false, agentId, at: plusMs(at, ms) });
    const sign = (agentId: DueItem['agentId'], ms: number) =>
      item({ kind: 'SIGN_AGREEMENT', hasTerm: false, versionId, agentId, at: plusMs(at, ms) });
    const all = [
      deliver(aurora),
      deliver(bruno),
      deliver(officina),
      sign(aurora, 2),
      sign(bruno, 3),
      approve(aurora, 4),
    ];
    await replace(...all, approve(bruno, 5), approve(officina, 6));
    const expected = [deliver(bruno), sign(aurora, 2), sign(bruno, 3), approve(bruno, 5)];
    expect(await page([bruno, aurora, officina])).toStrictEqual(expected);
    const byOne = [];
    for (let after: DueItem | undefined; ; ) {
      const [next, further] = await page([bruno, aurora, officina], after, 1);
      if (next) byOne.push(next);
      if (!further) break;
      after = next;
    }
    expect(byOne).toStrictEqual(expected);
    expect(await page([officina, aurora])).toStrictEqual([deliver(officina), sign(aurora, 2), approve(officina, 6)]);
    expect(await page([aurora])).toStrictEqual([deliver(aurora), sign(aurora, 2), approve(aurora, 4)]);
  });

  it('pages by time and then by key, without a gap or a double, of several agents together', async () => {
    const aurora = newId('org');
    const items = [3, 1, 2, 2, 2].map((ms, index) =>
      item({
        ...{ kind: 'DELIVER_MILESTONE', milestoneId: newId('mil'), at: plusMs(at, ms) },
        agentId: index % 2 === 0 ? bruno : aurora,
      }),
    );
    await replace(...items);
    const inOrder = items.toSorted((a, b) =>
      a.at.getTime() === b.at.getTime() ? (dueKey(a) < dueKey(b) ? -1 : 1) : a.at.getTime() - b.at.getTime(),
    );
    const got: DueItem[] = [];
    for (let more = true; more; ) {
      const [next, further] = await page([bruno, aurora], got.at(-1), 1);
      if (next) got.push(next);
      more = further !== undefined;
    }
    expect(got).toStrictEqual(inOrder);
    for (const one of got) expect(dueListKey(one)).toMatch(dueKeyForm);
    expect(await page([newId('per')])).toEqual([]);
  });
});

describe('the store of cash books', () => {
  it('gives back to the last cent what was put in, to who reads one and to who reads many', async () => {
    const { cashBooks } = service.projects;
    const commissionId = newId('com');
    const most = money(maxMinor, 'EUR');
    const book: CashBook = {
      commissionId,
      invoices: [
        { id: newId('inv'), number: '12/2026', total: most, paid: maxMinor, credited: 0n, paidOn: '2026-12-20' },
        { id: newId('inv'), number: '13/2026', total: most, paid: 0n, credited: -1n },
      ],
      runs: [{ id: newId('dst'), shared: most, fee: money(-1n, 'EUR'), reserve: most, surplus: money(0n, 'EUR') }],
      told: 3,
    };
    await write((session) => cashBooks.put(session, book));
    expect(await write((session) => cashBooks.find(session, commissionId))).toStrictEqual(book);
    const loader = cashBooks.loader();
    expect(await Promise.all([loader.load(commissionId), loader.load(newId('com'))])).toStrictEqual([book, undefined]);
  });
});

describe('the store of access', () => {
  it('counts what was told of a commission, and knows who is shut out', async () => {
    const { access } = service.projects;
    const commissionId = newId('com');
    const take = (count: number) => write((session) => access.take(session, commissionId, count));
    expect([await take(2), await take(1), await take(3)]).toEqual([0, 2, 3]);
    const gone = newId('per');
    await write((session) => access.shutOut(session, gone));
    await write((session) => access.shutOut(session, gone));
    expect(await access.isShutOut(gone)).toBe(true);
    expect(await access.shutOutOf([gone, ada])).toEqual(new Set([gone]));
    expect(await write((session) => access.letIn(session, gone))).toBe(true);
    expect(await write((session) => access.letIn(session, gone))).toBe(false);
    expect(await access.isShutOut(gone)).toBe(false);
  });

  it('keeps what is to be followed until it was', async () => {
    const { access } = service.projects;
    const changes: readonly StandingChange[] = [
      { id: newId('evt'), personId: bruno, kind: 'SUSPENDED', isGranted: false, through: undefined },
      { id: newId('evt'), personId: ada, kind: 'GUEST', isGranted: true, through: newId('org') },
    ];
    for (const change of changes) await write((session) => access.put(session, change));
    expect(await access.waiting(9)).toStrictEqual(changes);
    expect(await access.waiting(1)).toStrictEqual(changes.slice(0, 1));
    for (const { id } of changes) await access.followed(id);
    expect([await access.waiting(9), await access.change(changes[0]?.id ?? '')]).toEqual([[], undefined]);
  });
});

describe('the store of commissions', () => {
  it('gives in order those to which something may happen still, of any of these agents', async () => {
    const { commissions } = service.projects;
    const [agent, aurora] = [newId('per'), newId('org')];
    const { lead, running, accepted, closed, lostBid } = inEveryState();
    const all = [lead, running, accepted, closed, lostBid].map((one, index) => ({
      ...one,
      ...{ id: newId('com'), leadId: index % 2 === 0 ? agent : aurora },
    }));
    for (const one of all) await write((session) => commissions.insert(session, one));
    const ids = all.slice(0, 3).map(({ id }) => id);
    const page = (after?: string, limit = 9) => commissions.unfinishedOf([agent, aurora], { limit, after });
    expect(await page()).toEqual(ids);
    expect(await page(ids[0], 1)).toEqual([ids[1]]);
    expect(await commissions.unfinishedOf([aurora], { limit: 9, after: undefined })).toEqual([ids[1]]);
  });
});

describe('the store of drafts', () => {
  it('has one of a commission, the last', async () => {
    const { drafts } = service.projects;
    const commissionId = newId('com');
    const draft: AgreementDraft = {
      ...{ commissionId, rule: '{}', invoicerId: undefined, hours: [], draftedBy: ada, draftedAt: at, version: 1 },
    };
    const next = { ...draft, invoicerId: bruno, hours: [{ slotId: newId('slt'), minutes: 5 }], version: 2 };
    for (const one of [draft, next]) {
      await write((session) => drafts.put(session, one));
      expect(await drafts.find(commissionId)).toStrictEqual(one);
    }
    await write((session) => drafts.remove(session, commissionId));
    expect(await drafts.find(commissionId)).toBeUndefined();
  });
});
