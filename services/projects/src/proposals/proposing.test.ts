import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { ada, inEveryState, later } from '../../test/given.ts';
import { aProposal, aRequest, proposedFor } from '../../test/proposals-given.ts';
import { aQualified, chosenAt, seatedIn, teamsInEveryState } from '../../test/teams-given.ts';
import { propose, seatsOfProposal } from './proposing.ts';
import { evolve, rolesOf, type TeamProposal } from './team-proposal.ts';

const commission = aQualified(2);
const request = (change: Parameters<typeof aRequest>[0] = {}, on = commission, latest?: TeamProposal) => {
  const decided = propose(aRequest(change), on, latest);
  return decided.ok ? decided.value : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('having a team proposed', () => {
  it('asks for it, with whom and without whom', () => {
    const [one, two] = [newId('per'), newId('per')];
    const command = aRequest({ mustInclude: [one], exclude: [two] });
    expect(propose(command, commission, undefined)).toEqual({
      ok: true,
      value: {
        ...{ id: command.id, commissionId: commission.id, requestedBy: ada, requestedAt: later },
        ...{ mustInclude: [one], exclude: [two], replaces: undefined, state: 'PENDING', version: 0 },
      },
    });
  });

  it('is done as long as the commission is not lost, with a team or without', () => {
    const outcomes = Object.entries(inEveryState()).map(([name, on]) => [name, Array.isArray(request({}, on))]);
    const refused = ['lostLead', 'lostQualified', 'lostBid'];
    expect(outcomes).toEqual(outcomes.map(([name]) => [name, refused.includes(String(name))]));
    expect(request({}, inEveryState().lostBid)).toEqual(['WRONG_STATE commissionId']);
    const { chosen } = teamsInEveryState();
    expect(request({}, seatedIn(commission, chosen))).toMatchObject({ state: 'PENDING' });
  });

  it('waits for the one that is asked for already', () => {
    const pending = aProposal(commission);
    expect(request({}, commission, pending)).toEqual(['PROPOSAL_PENDING commissionId']);
    expect(request({}, commission, proposedFor(commission))).toMatchObject({ state: 'PENDING' });
  });

  const [one, two] = [newId('per'), newId('per')];
  it.each<[string, Parameters<typeof aRequest>[0], string[]]>([
    ['nobody twice', { exclude: [one, two, one] }, ['DUPLICATE_PERSON exclude.2']],
    ['nobody with and without', { mustInclude: [two, one], exclude: [one] }, ['INCLUDED_AND_EXCLUDED mustInclude.1']],
    [
      'people alone',
      { mustInclude: [newId('org')], exclude: ['x'] },
      ['INVALID_ID mustInclude.0', 'INVALID_ID exclude.0'],
    ],
    ['no more than there are roles', { mustInclude: [one, two, newId('per')] }, ['TOO_MANY_PEOPLE mustInclude']],
    [
      'no more than a hundred without',
      { exclude: Array.from({ length: 101 }, () => newId('per')) },
      ['TOO_MANY_PEOPLE exclude'],
    ],
  ])('names %s', (_, change, codes) => {
    expect(request(change)).toEqual(codes);
  });
});

describe('the seats of a proposal', () => {
  const proposal = proposedFor(commission);
  const codes = (...args: Parameters<typeof seatsOfProposal>) => {
    const seats = seatsOfProposal(...args);
    return seats.ok ? seats.value.length : seats.error.map(({ code, path }) => `${code} ${path}`);
  };

  it('are its places, with the time that they need', () => {
    expect(seatsOfProposal(proposal, commission, undefined)).toEqual({
      ok: true,
      value: proposal.places.map(({ slotId, personId, mayUseTentative }) => ({ slotId, personId, mayUseTentative })),
    });
  });

  it('are none where there is no team in it', () => {
    const pending = aProposal(commission);
    const none = evolve(pending, { type: 'team.not-proposed', at: later, problems: [{ code: 'NO_TEAM_TOGETHER' }] });
    for (const one of [pending, none]) expect(codes(one, commission, undefined)).toEqual(['NOT_PROPOSED proposalId']);
  });

  it('are outdated once the roles were revised, or another team was chosen and fell through', () => {
    const [first, ...others] = commission.slots;
    const longer = { ...commission, slots: first ? [{ ...first, hours: first.hours + 1 }, ...others] : [] };
    expect(codes(proposal, longer, undefined)).toEqual(['PROPOSAL_OUTDATED proposalId']);
    expect(codes(proposal, { ...commission, slots: commission.slots.slice(1) }, undefined)).toEqual([
      'PROPOSAL_OUTDATED proposalId',
    ]);
    const { dissolved, chosen } = teamsInEveryState();
    const [before, after] = [-1, 1].map((ms) => ({ ...proposal, proposedAt: plusMs(chosenAt, ms) }));
    expect(before && codes(before, commission, dissolved)).toEqual(['PROPOSAL_OUTDATED proposalId']);
    // A substitute is proposed after the team was chosen; and of a team that is there, choosing itself tells.
    expect(after && codes(after, commission, dissolved)).toBe(2);
    expect(before && codes(before, commission, chosen)).toBe(2);
  });

  it('do not hang on what roles are called or paid', () => {
    const renamed = commission.slots.map((slot) => ({ ...slot, title: 'Other', skillLabel: 'Other' }));
    expect(rolesOf(renamed)).toBe(rolesOf(commission.slots));
  });
});
