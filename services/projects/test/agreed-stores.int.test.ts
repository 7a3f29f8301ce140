import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CommissionId } from '@millepiani/kernel/id';
import { maxMinor, money } from '@millepiani/kernel/money';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { freshDatabase } from '@millepiani/testing/databases';
import { type Agreement, type AgreementVersion, evolve as evolveAgreement } from '../src/agreements/agreement.ts';
import { CorruptVersion } from '../src/agreements/agreement-document.store.ts';
import { StaleAgreement } from '../src/agreements/agreements.store.ts';
import { evolve as evolveMilestone, type MilestonePlan, planOf } from '../src/milestones/milestone.ts';
import { CorruptMilestone } from '../src/milestones/milestone-document.store.ts';
import { StalePlan } from '../src/milestones/milestones.store.ts';
import { ada, at, later } from './given.ts';
import { type OpenProjects, openProjectsOn } from './projects-on-database.ts';
import { bruno } from './teams-given.ts';
import { aConfirmedTeam, aContent } from './work-given.ts';

const database = freshDatabase('projects_agreed_stores');
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
const rows = (name: string) => service.connection.collection<{ _id: string }>(name);
const lose = (name: string, id: string, field: string) => rows(name).updateOne({ _id: id }, { $unset: { [field]: 1 } });

async function planFor(name: string, filter: object, sort: Record<string, 1 | -1>): Promise<string> {
  const { queryPlanner } = await rows(name).find(filter).sort(sort).explain('queryPlanner');
  const plan = JSON.stringify(queryPlanner.winningPlan);
  expect(plan).not.toMatch(/COLLSCAN|"SORT"/);
  return plan;
}

const content = aContent(aConfirmedTeam([bruno]));

describe('the store of milestones', () => {
  const amount = money(maxMinor, 'EUR');
  const aPlan = (commissionId: CommissionId = newId('com')): MilestonePlan => {
    const terms = Array.from({ length: 4 }, () => ({ id: newId('mil'), title: 'Design', amount, due: '2027-01-31' }));
    const plan = planOf(commissionId, terms);
    const delivered = { type: 'milestone.delivered', by: bruno, at } as const;
    const events = [
      [],
      [delivered],
      [delivered, { type: 'milestone.accepted', by: ada, at: later, evidence: 'A mail' } as const],
      [delivered, { type: 'milestone.rejected', by: ada, at: later, reasons: ['Dark', 'Slow'] } as const],
    ];
    return {
      ...plan,
      milestones: plan.milestones.map((one, index) => (events[index] ?? []).reduce(evolveMilestone, one)),
    };
  };

  it('gives back every state as it was put in, by the commission and by each milestone', async () => {
    const { milestones } = service.projects;
    const plan = aPlan();
    await write((session) => milestones.insert(session, plan));
    expect(await milestones.find(plan.commissionId)).toStrictEqual(plan);
    for (const { id } of plan.milestones) expect(await milestones.findByMilestone(id)).toStrictEqual(plan);
    expect([await milestones.find(newId('com')), await milestones.findByMilestone(newId('mil'))]).toEqual([
      undefined,
      undefined,
    ]);
    const loader = milestones.loader();
    expect(await Promise.all([loader.load(newId('com')), loader.load(plan.commissionId)])).toStrictEqual([
      undefined,
      plan,
    ]);
    expect(await planFor('milestone_plans', { 'milestones.id': newId('mil') }, {})).toContain('milestones.id_1');
  });

  it('replaces only the version that was read, and says that a row is corrupt', async () => {
    const { milestones } = service.projects;
    const plan = aPlan();
    await write((session) => milestones.insert(session, plan));
    const replace = () => write((session) => milestones.replace(session, 1, { ...plan, version: 2 }));
    await replace();
    await expect(replace()).rejects.toThrow(StalePlan);
    await lose('milestone_plans', plan.commissionId, 'milestones.3.reasons');
    await expect(milestones.find(plan.commissionId)).rejects.toThrow(CorruptMilestone);
  });
});

describe('the store of agreements', () => {
  const propose = (agreement: Agreement | undefined, number: number): Agreement => {
    const agreementId = agreement?.id ?? newId('agr');
    const commissionId = agreement?.commissionId ?? newId('com');
    return evolveAgreement(agreement, {
      ...{ type: 'agreement.proposed', versionId: newId('agv'), contentHash: `sha256:${'0'.repeat(64)}`, by: ada, at },
      content: { ...content, agreementId, commissionId, number, clientId: number === 1 ? undefined : newId('org') },
    });
  };
  const signed = (agreement: Agreement): Agreement => {
    const versionId = agreement.versions.at(-1)?.id ?? newId('agv');
    const all = content.parties.map(
      (partyId) => ({ type: 'agreement.signed', versionId, partyId, by: ada, at: later }) as const,
    );
    const events = [...all, { type: 'agreement.in-force', versionId, at: later } as const];
    return events.reduce<Agreement>(evolveAgreement, agreement);
  };
  const find = ({ commissionId }: Agreement) =>
    write((session) => service.projects.agreements.ofCommission(commissionId, session));
  const findVersion = ({ id }: AgreementVersion) =>
    write((session) => service.projects.agreements.findVersion(id, session));
  const save = (before: Agreement | undefined, after: Agreement) =>
    write((session) => service.projects.agreements.save(session, before, after));

  it('keeps every version, and gives back with the agreement those that are proposed or in force', async () => {
    const first = propose(undefined, 1);
    await save(undefined, first);
    expect(await find(first)).toStrictEqual(first);
    const inForce = signed(first);
    await save(first, inForce);
    expect(await find(first)).toStrictEqual(inForce);
    const second = propose(inForce, 2);
    await save(inForce, second);
    const third = propose(second, 3);
    await save(second, third);
    const [, lapsed, proposed] = third.versions;
    expect(lapsed?.state).toBe('LAPSED');
    expect(await find(first)).toStrictEqual({ ...third, versions: third.versions.filter((one) => one !== lapsed) });
    for (const version of third.versions) expect(await findVersion(version)).toStrictEqual(version);
    const superseded = signed({ ...third, versions: third.versions.filter((one) => one !== lapsed) });
    const [old] = superseded.versions;
    if (!(old && proposed)) throw new TypeError('versions');
    const last = evolveAgreement(superseded, {
      type: 'agreement.superseded',
      versionId: old.id,
      by: proposed.id,
      at: later,
    });
    await save({ ...third, versions: third.versions.filter((one) => one !== lapsed) }, last);
    for (const version of last.versions) expect(await findVersion(version)).toStrictEqual(version);

    const { agreements } = service.projects;
    const [byId, byCommission, pages] = [
      agreements.loader(),
      agreements.commissionLoader(),
      agreements.versionPageLoader(),
    ];
    const current = { ...last, versions: last.versions.filter(({ state }) => state === 'IN_FORCE') };
    expect(await Promise.all([byId.load(first.id), byId.load(newId('agr'))])).toStrictEqual([current, undefined]);
    expect(await byCommission.load(first.commissionId)).toStrictEqual(current);
    const page = await pages.load({ agreementId: first.id, page: { limit: 2, after: undefined } });
    expect(page.map(({ content: { number } }) => number)).toEqual([3, 2, 1]);
    expect(await planFor('agreement_versions', { agreementId: first.id }, { _id: -1 })).toContain(
      'agreementId_1__id_-1',
    );
    expect(await planFor('agreements', { commissionId: first.commissionId }, {})).toContain('commissionId_1');
  });

  it('never writes again what was proposed', async () => {
    const first = propose(undefined, 1);
    await save(undefined, first);
    const meddled = signed({
      ...first,
      versions: first.versions.map((one) => ({
        ...one,
        content: { ...one.content, rule: '{}' },
        contentHash: 'other',
      })),
    });
    await save(first, meddled);
    const [version] = first.versions;
    expect(version && (await findVersion(version))).toMatchObject({
      ...{ state: 'IN_FORCE', content: version?.content, contentHash: version?.contentHash },
    });
  });

  it('has one agreement for a commission, saves only on what was read, and says that a row is corrupt', async () => {
    const first = propose(undefined, 1);
    await save(undefined, first);
    await expect(save(undefined, { ...propose(undefined, 1), commissionId: first.commissionId })).rejects.toThrow(
      'duplicate key',
    );
    await save(first, signed(first));
    await expect(save(first, signed(first))).rejects.toThrow(StaleAgreement);
    const [version] = first.versions;
    await lose('agreement_versions', version?.id ?? '', 'inForceAt');
    await expect(find(first)).rejects.toThrow(CorruptVersion);
  });
});
