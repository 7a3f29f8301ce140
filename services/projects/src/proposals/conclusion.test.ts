import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { aQuestion } from '../../test/formation-given.ts';
import { inEveryState, later } from '../../test/given.ts';
import { aProposal, proposedFor, someParts } from '../../test/proposals-given.ts';
import { aChosen, aQualified, bruno, seatedIn, teamAfter } from '../../test/teams-given.ts';
import type { Formation } from '../formation/formation.ts';
import { conclude, overtaken } from './conclusion.ts';
import { toEvent } from './proposals.events.ts';
import { keptSeats } from './substitution.ts';
import { evolve, rolesOf } from './team-proposal.ts';

const commission = aQualified(2);
const [first, second] = commission.slots.map(({ id }) => id);
const team = teamAfter(aChosen(commission));
const greta = newId('per');
const slotId = second ?? newId('slt');
const seat = { slotId, personId: greta, parts: someParts, logScore: -0.5, mayUseTentative: true };
const found: Formation = {
  kind: 'FOUND',
  seats: [seat],
  objective: -0.5,
  bench: [{ slotId, personId: greta, without: undefined }],
};

describe('what is found', () => {
  const replaced = { teamId: team.id, slotId, personId: bruno };
  const question = aQuestion({ kept: keptSeats(team, (seat) => seat.slotId === replaced.slotId) });

  it('is proposed among those who keep their places, in the order of the roles', () => {
    const event = conclude(commission, { formation: found, outline: question, team }, later);
    expect(event).toEqual({
      type: 'team.proposed',
      at: later,
      roles: rolesOf(commission.slots),
      places: [
        { slotId: first, personId: bruno, mayUseTentative: false, score: undefined },
        { slotId, personId: greta, mayUseTentative: true, score: { parts: someParts, logScore: -0.5 } },
      ],
      objective: -0.5,
      bench: found.bench,
      weights: question.weights,
    });
    const pending = aProposal(commission, { requestedBy: undefined, replaces: replaced });
    expect(toEvent(evolve(pending, event))).toMatchObject({
      type: 'team.proposed.v1',
      data: {
        requestedBy: null,
        replaces: replaced,
        seats: [{ personId: bruno, substituteId: null }, { personId: greta }],
      },
    });
  });

  it('is told with who steps in, where somebody does', () => {
    const proposal = proposedFor(commission);
    const substitute = proposal.bench[0]?.without?.substitute.personId;
    expect(toEvent(proposal).data).toMatchObject({
      seats: [
        { slotId: first, substituteId: substitute },
        { slotId: second, substituteId: null },
      ],
    });
  });

  it('may be nothing, and is told with what stands in the way', () => {
    const problems = [
      { code: 'NOBODY_AVAILABLE', slotId } as const,
      { code: 'MUST_INCLUDE_UNFIT', personId: greta } as const,
    ];
    const event = conclude(
      commission,
      { formation: { kind: 'NONE', problems }, outline: question, team: undefined },
      later,
    );
    const ended = evolve(aProposal(commission), event);
    expect(ended).toMatchObject({ state: 'NOT_PROPOSED', version: 1, notProposedAt: later, problems });
    expect(toEvent(ended).data).toMatchObject({
      problems: [
        { code: 'NOBODY_AVAILABLE', slotId, personId: null },
        { code: 'MUST_INCLUDE_UNFIT', slotId: null, personId: greta },
      ],
    });
  });
});

describe('a proposal', () => {
  it('is of no use once the commission is lost', () => {
    const { lostBid, won, lead } = inEveryState();
    const { replaces } = aProposal(commission);
    expect([lostBid, won, lead].map((one) => overtaken({ replaces }, one)?.code)).toEqual([
      'COMMISSION_LOST',
      undefined,
      undefined,
    ]);
  });

  it('for somebody who left is of use while the work goes on, and one of a whole team is not', () => {
    const { running, accepted } = inEveryState();
    const replaces = { teamId: team.id, slotId, personId: bruno };
    const working = { ...seatedIn(commission, team), state: running.state };
    expect(overtaken({ replaces }, working)).toBeUndefined();
    expect(overtaken({ replaces: undefined }, working)).toEqual({ code: 'TEAM_CHOSEN' });
    expect(overtaken({ replaces }, accepted)).toEqual({ code: 'COMMISSION_LOST' });
  });

  it('for somebody who is gone is of no use once another team was chosen', () => {
    const replaces = { teamId: team.id, slotId, personId: bruno };
    const other = teamAfter(aChosen(commission));
    expect(overtaken({ replaces }, seatedIn(commission, team))).toBeUndefined();
    expect(overtaken({ replaces }, seatedIn(commission, other))).toEqual({ code: 'TEAM_CHOSEN' });
    expect(overtaken({ replaces: undefined }, seatedIn(commission, other))).toBeUndefined();
  });
});
