import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { DataExport } from '@millepiani/service/data-export/data-export';
import { freshDatabase } from '@millepiani/testing/databases';
import { unindexed } from '@millepiani/testing/unindexed';
import type { Db } from 'mongodb';
import { type OpenProjects, openProjectsOn } from '../../test/projects-on-database.ts';
import { sections } from './sections.store.ts';

const database = freshDatabase('projects_export');
const [ada, bruno] = [newId('per'), newId('per')];
const [seated, opened, strange] = [newId('com'), newId('com'), newId('com')];
let service: OpenProjects;
let db: Db;
beforeAll(async () => {
  service = await openProjectsOn(database.uri);
  db = service.connection.getClient().db();
  const put = (collection: string, ...rows: object[]) => db.collection<never>(collection).insertMany(rows as never[]);
  await put('agent_names', { _id: ada, personal: { name: 'Ada' } }, { _id: bruno, personal: { name: 'Bruno' } });
  await put('pool_skills', { _id: newId('clm'), personId: ada, skill: 's', level: 3 });
  await put('pool_skills_aside', { _id: newId('clm'), personId: ada, skill: 't', level: 2 });
  await put(
    'guests',
    { _id: newId('rel'), personId: ada, organizationId: newId('org'), from: '2026-11-01', grants: ['LEDGER'] },
    { _id: newId('rel'), personId: bruno, organizationId: newId('org'), from: '2026-11-01', grants: ['LEDGER'] },
  );
  await put('pool_availability', { _id: ada, windows: [] });
  await put('pool_holds', { _id: newId('hld'), personId: ada, commissionId: seated, minutes: 300 });
  await put('pool_outcomes', { _id: newId('hld'), personId: ada, value: 1 });
  await put('pool_hours', { _id: `2026-11 ${ada}`, whose: ada, month: '2026-11', minutes: 300 });
  await put(
    'commissions',
    { _id: opened, parties: [ada], openedBy: ada, title: 'A roof', price: { minor: 1n } },
    { _id: strange, parties: [bruno], openedBy: bruno, title: 'A door' },
  );
  await put('teams', {
    ...{ _id: newId('tea'), commissionId: seated },
    seats: [
      { personId: ada, slotId: 'slt_1', holdId: 'h1' },
      { personId: bruno, slotId: 'slt_2', holdId: 'h2' },
    ],
  });
  await put(
    'team_proposals',
    { _id: newId('tpr'), commissionId: opened, requestedBy: ada, found: { places: [{ personId: bruno, score: 0.3 }] } },
    { _id: newId('tpr'), commissionId: opened, requestedBy: bruno, mustInclude: [], exclude: [] },
  );
  await put(
    'proposals',
    { _id: newId('prp'), ownerId: ada, title: 'A bench', keys: ['public *'] },
    { _id: newId('prp'), ownerId: bruno, title: 'A lamp' },
  );
  await put(
    'proposal_responses',
    { _id: newId('rsp'), proposalId: newId('prp'), personId: ada, note: 'I could' },
    { _id: newId('rsp'), proposalId: newId('prp'), personId: bruno, note: 'So could I' },
  );
  const parts = [ada, bruno].map((personId) => ({ personId, state: 'JOINED' }));
  await put(
    'projects',
    { _id: newId('prj'), parties: [ada, bruno], openedBy: bruno, title: 'A workshop', participants: parts },
    { _id: newId('prj'), parties: [newId('org')], openedBy: ada, title: 'A yard', participants: [] },
    { _id: newId('prj'), parties: [bruno], openedBy: bruno, title: 'A cellar', participants: [] },
  );
  await put(
    'pledges',
    { _id: newId('plg'), backerId: ada, pledgedBy: ada },
    { _id: newId('plg'), backerId: newId('org'), pledgedBy: bruno, withdrawnBy: ada },
    { _id: newId('plg'), backerId: bruno, pledgedBy: bruno },
  );
  const makers = [{ agentId: ada, basisPoints: 10_000 }];
  await put('know_how', { _id: newId('kha'), parties: [ada], openedBy: ada, content: { makers }, keys: ['public *'] });
  await put('know_how_versions', { _id: `${newId('kha')} 1`, assetId: newId('kha'), number: 1, content: { makers } });
  await put('know_how_citations', { _id: newId('cit'), contributionId: newId('ctr'), agentId: ada });
  await put('commitments', { _id: newId('cmt'), personId: ada, commissionId: seated, minutes: 300 });
  await put(
    'contributions',
    { _id: newId('ctr'), commissionId: seated, agentId: ada, note: 'Drawings' },
    { _id: newId('ctr'), commissionId: seated, agentId: bruno, approvedBy: ada, note: 'Hours' },
    { _id: newId('ctr'), commissionId: seated, agentId: bruno, note: 'Nothing of hers' },
  );
  await put('disputes', {
    ...{ _id: newId('dsp'), commissionId: seated, agentId: bruno, openedBy: bruno, reason: 'Too many' },
    evidence: [
      { by: ada, text: 'By the time sheet' },
      { by: bruno, text: 'Said at the table' },
    ],
  });
  const agreementId = newId('agr');
  await put('agreements', { _id: agreementId, commissionId: seated });
  await put('agreement_versions', {
    ...{ _id: newId('agv'), agreementId, commissionId: seated, number: 1, state: 'IN_FORCE', parties: [ada, bruno] },
    seats: [
      { personId: ada, rate: 1 },
      { personId: bruno, rate: 2 },
    ],
    signatures: [
      { signedBy: ada, partyId: ada },
      { signedBy: bruno, partyId: bruno },
    ],
  });
  await put('milestone_plans', {
    _id: seated,
    milestones: [
      { id: 'mil_1', deliveredBy: ada },
      { id: 'mil_2', deliveredBy: bruno },
    ],
  });
});
afterAll(async () => {
  await service.close();
  await database.drop();
});

async function exportOf(personId: PersonId) {
  const page = await new DataExport(service.connection, sections).page(personId, undefined);
  if (!page.ok) throw new RangeError(page.error[0]?.code);
  return new Map(page.value.sections.map(({ name, rows }) => [name, rows]));
}

describe('what projects keeps of somebody', () => {
  it('is in every section, but for events, of which there is none about a person here', async () => {
    const all = await exportOf(ada);
    const empty = [...all].filter(([, rows]) => rows.length === 0).map(([name]) => name);
    expect(empty).toEqual(['events']);
    expect(all.get('contributions')).toHaveLength(2);
    expect(all.get('proposals')).toHaveLength(1);
  });

  it('is theirs alone: of a team, an agreement and a plan, their part', async () => {
    const all = await exportOf(ada);
    expect(all.get('seats')).toMatchObject([{ commissionId: seated, seats: [{ personId: ada, slotId: 'slt_1' }] }]);
    expect(all.get('agreements')).toMatchObject([
      { seats: [{ personId: ada, rate: 1 }], signatures: [{ signedBy: ada }], number: 1 },
    ]);
    const own = expect.arrayContaining([
      expect.objectContaining({ title: 'A workshop', participants: [{ personId: ada, state: 'JOINED' }] }),
      expect.objectContaining({ title: 'A yard' }),
    ]);
    expect([all.get('projects'), all.get('projects')?.length, all.get('pledges')?.length]).toEqual([own, 2, 2]);
    expect(JSON.stringify(all.get('knowHow'))).not.toContain('public *');
    expect(all.get('milestones')).toEqual([{ id: seated, milestones: [{ id: 'mil_1', deliveredBy: ada }] }]);
    expect(all.get('noticeboard')).toEqual([{ id: expect.any(String), ownerId: ada, title: 'A bench' }]);
    expect(all.get('responses')).toMatchObject([{ personId: ada, note: 'I could' }]);
    expect(all.get('disputes')).toMatchObject([
      { reason: 'Too many', evidence: [{ by: ada, text: 'By the time sheet' }] },
    ]);
    expect(JSON.stringify(all.get('disputes'))).not.toContain('Said at the table');
    expect(JSON.stringify(all.get('proposals'))).not.toContain(bruno);
    expect(JSON.stringify([...all])).not.toContain('A door');
  });

  it('is what they did for an organization for which they speak, too', async () => {
    const [klara, aurora, led] = [newId('per'), newId('org'), newId('com')];
    const put = (collection: string, row: object) => db.collection<never>(collection).insertOne(row as never);
    await put('speakers', { _id: aurora, personIds: [klara] });
    await put('commissions', { _id: led, parties: [bruno, aurora], openedBy: bruno, title: 'A stair' });
    await put('contributions', {
      _id: newId('ctr'),
      commissionId: led,
      agentId: aurora,
      recordedBy: klara,
      note: 'Money',
    });
    await put('disputes', { _id: newId('dsp'), commissionId: led, agentId: bruno, openedBy: klara, evidence: [] });
    const all = await exportOf(klara);
    expect(all.get('contributions')).toMatchObject([{ note: 'Money' }]);
    expect(all.get('disputes')).toMatchObject([{ openedBy: klara }]);
    // The commission itself is its organization's, not hers.
    expect(all.get('commissions')).toEqual([]);
  });

  it('is found by indexes', async () => {
    const asked = await Promise.all(
      sections.map(async ({ name, collection, of }) => ({ name, collection, filter: await of(ada, db) })),
    );
    expect(await unindexed(db, asked)).toEqual([]);
  });
});
