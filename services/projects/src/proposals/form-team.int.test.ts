import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { inTransaction } from '@millepiani/mongo/transaction';
import { weekdays } from '../../test/formation-given.ts';
import { type Forming, openForming, unwrap, whoIn } from '../../test/forming.ts';
import { ada, aSlot, at, BadFixture } from '../../test/given.ts';
import { loseCommission, reviseSlots } from '../commissions/commissions.commands.ts';
import { FormationEnded } from '../formation/team-former.adapter.ts';
import { dueProposals } from './form-team.worker.ts';

jest.setTimeout(120_000);
let open: Forming;
beforeAll(async () => {
  open = await openForming('projects_forming');
});
beforeEach(() => {
  open.state.hinted = [];
});
afterEach(() => void jest.restoreAllMocks());
afterAll(() => open.close());

const codesOf = (result: { ok: boolean; error?: readonly { code: string }[] }) => result.error?.map(({ code }) => code);

describe('a proposal', () => {
  it('is hinted at, computed by the job, told, and safe twice', async () => {
    const skill = open.newSkill();
    const [expert, able] = await open.people(skill, [4, 3, 1]);
    const commission = await open.qualified(skill);
    const { proposalId } = unwrap(await open.propose(commission));
    expect(open.state.hinted).toMatchObject([{ id: `form-team-${proposalId}`, payload: { proposalId } }]);
    expect((await dueProposals(open.projects)).map(({ id }) => id)).toEqual([`form-team-${proposalId}`]);
    expect(await open.read(proposalId)).toMatchObject({ state: 'PENDING' });

    await Promise.all([open.work(proposalId), open.work(proposalId)]);
    await open.work(proposalId);
    const proposal = await open.read(proposalId);
    if (proposal?.state !== 'PROPOSED') throw new BadFixture(proposal);
    // Forty hours, and two roles of twenty: one of them could do both.
    for (const personId of whoIn(proposal)) expect([expert, able]).toContain(personId);
    expect(proposal.objective).toBeCloseTo(2 * Math.log(0.8), 9);
    expect(proposal.bench.map(({ without }) => without?.loss)).toEqual([expect.closeTo(0), expect.closeTo(0)]);
    expect(await open.told(proposalId)).toMatchObject([
      {
        type: 'millepiani.projects.team.proposed.v1',
        partitionkey: commission.id,
        visibility: 'internal',
        actor: 'system:projects',
      },
    ]);
    expect(await dueProposals(open.projects)).toEqual([]);
  });

  it('is with whom and without whom it was asked for', async () => {
    const skill = open.newSkill();
    const [first, second, weak] = await open.people(skill, [3, 3, 1]);
    const commission = await open.qualified(skill);
    const proposal = await open.proposed(commission, { mustInclude: [weak], exclude: [first] });
    expect(new Set(whoIn(proposal))).toEqual(new Set([weak, second]));
    const stranger = newId('per');
    expect(await open.computed(commission, { mustInclude: [stranger] })).toMatchObject({
      state: 'NOT_PROPOSED',
      problems: [{ code: 'MUST_INCLUDE_UNFIT', personId: stranger }],
    });
  });

  it('knows what people are held for, what they did and what they have of the work', async () => {
    const skill = open.newSkill();
    const [busy, known] = await open.people(skill, [3, 3]);
    const commission = await open.qualified(skill, 1);
    if (!(busy && known)) throw new BadFixture('two people');
    const span = {
      from: new Date('2027-01-11T00:00:00Z'),
      to: new Date('2027-01-16T00:00:00Z'),
      mayUseTentative: false,
    };
    const done = { holdId: newId('hld'), personId: known, commissionId: newId('com'), ...span, minutes: 600 };
    await inTransaction(open.connection, async (session) => {
      const { work: store } = open.projects;
      await store.hold(session, { ...done, holdId: newId('hld'), personId: busy, minutes: 1_201 });
      await store.hold(session, done);
      await store.commit(session, done.holdId, plusMs(at, -1_000));
      await store.free(session, done.holdId, 'FULFILLED', at);
    });
    const proposal = await open.proposed(commission);
    expect(whoIn(proposal)).toEqual([known]);
    expect(proposal.places[0]?.score?.parts).toEqual({
      skillFit: 1,
      availability: 1,
      trackRecord: expect.closeTo((1 + 3 * 0.8) / 4, 9),
      diversification: 0.5,
    });
    expect(proposal.bench).toEqual([{ slotId: commission.slots[0]?.id, personId: known, without: undefined }]);
  });

  it('says why there is none', async () => {
    const skill = open.newSkill();
    const commission = await open.qualified(skill, 1);
    const problems = async () => {
      const proposal = await open.computed(commission);
      return proposal?.state === 'NOT_PROPOSED' ? proposal.problems.map(({ code }) => code) : proposal?.state;
    };
    expect(await problems()).toEqual(['NOBODY_SKILLED']);
    await open.people(skill, [3], weekdays(2));
    expect(await problems()).toEqual(['NOBODY_AVAILABLE']);
    const [, proposal] = [await open.people(skill, [3]), await open.computed(commission)];
    expect(proposal?.state).toBe('PROPOSED');
  });

  it('is for whoever manages the commission to ask for, one at a time', async () => {
    const commission = await open.qualified(open.newSkill(), 1);
    expect(codesOf(await open.propose(commission, {}, newId('per')))).toEqual(['FORBIDDEN']);
    unwrap(await open.propose(commission));
    expect(codesOf(await open.propose(commission))).toEqual(['PROPOSAL_PENDING']);
    expect(codesOf(await open.propose({ ...commission, id: newId('com') }))).toEqual(['COMMISSION_NOT_FOUND']);
  });

  it('of a commission that is lost meanwhile is none', async () => {
    const commission = await open.qualified(open.newSkill(), 1);
    const { proposalId } = unwrap(await open.propose(commission));
    const input = { commissionId: commission.id, expectedVersion: commission.version, reason: 'OUTBID' as const };
    unwrap(await loseCommission(open.projects, open.callOf(ada, 'loseCommission', input)));
    await open.work(proposalId);
    expect(await open.read(proposalId)).toMatchObject({
      state: 'NOT_PROPOSED',
      problems: [{ code: 'COMMISSION_LOST' }],
    });
  });

  it('is computed anew where the roles were revised while it was', async () => {
    const skill = open.newSkill();
    await open.people(skill, [3]);
    const commission = await open.qualified(skill, 1);
    const { proposalId } = unwrap(await open.propose(commission));
    const form = open.projects.former.form.bind(open.projects.former);
    jest.spyOn(open.projects.former, 'form').mockImplementationOnce(async (question) => {
      const slots = [aSlot({ skill, hours: 21, from: '2027-01-11', to: '2027-01-15' })];
      const input = { commissionId: commission.id, expectedVersion: commission.version, slots };
      unwrap(await reviseSlots(open.projects, open.callOf(ada, 'reviseSlots', input)));
      return form(question);
    });
    await expect(open.work(proposalId)).rejects.toThrow('revised');
    expect(await open.read(proposalId)).toMatchObject({ state: 'PENDING' });
    await open.work(proposalId);
    expect(await open.read(proposalId)).toMatchObject({ state: 'PROPOSED', roles: expect.stringContaining(' 21 ') });
  });

  it('is tried again when it ends in the middle, and given up in the end', async () => {
    const skill = open.newSkill();
    await open.people(skill, [3]);
    const ends = async () => {
      throw new FormationEnded('out of memory');
    };
    const [once, always] = [await open.qualified(skill, 1), await open.qualified(skill, 1)];
    const first = unwrap(await open.propose(once)).proposalId;
    const form = jest.spyOn(open.projects.former, 'form').mockImplementationOnce(ends);
    await expect(open.work(first)).rejects.toThrow(FormationEnded);
    await open.work(first);
    expect(await open.read(first)).toMatchObject({ state: 'PROPOSED' });

    const second = unwrap(await open.propose(always)).proposalId;
    form.mockImplementation(ends);
    for (let tries = 0; tries < 5; tries += 1) await expect(open.work(second)).rejects.toThrow(FormationEnded);
    await open.work(second);
    expect(await open.read(second)).toMatchObject({ state: 'NOT_PROPOSED', problems: [{ code: 'NOT_COMPUTED' }] });
    expect((await open.told(second)).map(({ type }) => type)).toEqual(['millepiani.projects.team.not-proposed.v1']);
  });
});

describe('choosing a proposal', () => {
  it('seats everybody in it, and refuses what is outdated, foreign or both', async () => {
    const skill = open.newSkill();
    await open.people(skill, [3, 3]);
    const [commission, other] = [await open.qualified(skill), await open.qualified(skill)];
    const proposal = await open.proposed(commission);
    const seats = whoIn(proposal).map((personId, index) => ({ slotId: commission.slots[index]?.id ?? '', personId }));
    expect(codesOf(await open.choose(commission, {}))).toEqual(['SEATS_OR_PROPOSAL']);
    expect(codesOf(await open.choose(commission, { seats, proposalId: proposal.id }))).toEqual(['SEATS_OR_PROPOSAL']);
    expect(codesOf(await open.choose(other, { proposalId: proposal.id }))).toEqual(['PROPOSAL_NOT_FOUND']);
    expect(codesOf(await open.choose(commission, { proposalId: newId('tpr') }))).toEqual(['PROPOSAL_NOT_FOUND']);
    expect(codesOf(await open.choose(commission, { proposalId: newId('tea') }))).toEqual(['INVALID_ID']);

    const { teamId } = unwrap(await open.choose(commission, { proposalId: proposal.id }));
    const team = await open.projects.teams.find(teamId);
    expect(team).toMatchObject({ proposalId: proposal.id, seats: seats.map((seat) => ({ ...seat, state: 'ASKED' })) });
    expect(codesOf(await open.choose(commission, { proposalId: proposal.id }))).toEqual(['TEAM_PRESENT']);
    const [declined] = team?.seats ?? [];
    if (!declined) throw new BadFixture(team);
    await open.decline(teamId, declined);
    expect(codesOf(await open.choose(commission, { proposalId: proposal.id }))).toEqual(['PROPOSAL_OUTDATED']);
  });

  it('is refused once the roles were revised', async () => {
    const skill = open.newSkill();
    await open.people(skill, [3]);
    const commission = await open.qualified(skill, 1);
    const proposal = await open.proposed(commission);
    const slots = [
      { ...aSlot({ skill, from: '2027-01-11', to: '2027-01-15', hours: 19 }), id: commission.slots[0]?.id },
    ];
    const input = { commissionId: commission.id, expectedVersion: commission.version, slots };
    unwrap(await reviseSlots(open.projects, open.callOf(ada, 'reviseSlots', input)));
    const revised = { ...commission, version: commission.version + 1 };
    expect(codesOf(await open.choose(revised, { proposalId: proposal.id }))).toEqual(['PROPOSAL_OUTDATED']);
  });
});
