import { describe, expect, it } from '@jest/globals';
import { anonymous, systemActor } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { ada } from '../../test/given.ts';
import { noticeInEveryState, standingOf } from '../../test/notices-given.ts';
import type { ProposalVisibility } from './proposal.ts';
import {
  audiencesWithin,
  type BoardStanding,
  boardAudienceOf,
  boardAudiencesOf,
  can,
  canDraft,
  canEnd,
  isShownTo,
} from './proposal-access.ts';

const [greta, hugo] = [newId('per'), newId('per')];
const [aurora, officina, alliance] = [newId('org'), newId('org'), newId('ali')];
const nobody: BoardStanding = { actor: anonymous, organizations: [], alliances: [] };
const people = {
  nobody,
  owner: standingOf(ada, { organizations: [aurora], alliances: [alliance] }),
  partner: standingOf(newId('per'), { organizations: [aurora] }),
  ally: standingOf(hugo, { organizations: [officina], alliances: [alliance] }),
  member: standingOf(greta),
};
const statesFor = (visibility: ProposalVisibility) =>
  noticeInEveryState(
    { visibility, ownerId: aurora, ...(visibility === 'ALLIANCE' ? { allianceId: alliance } : {}) },
    { agents: [ada, aurora], alliances: [alliance] },
  );
const whoMay = (action: 'see' | 'manage' | 'respond', notice: Parameters<typeof can>[2]) =>
  Object.entries(people).flatMap(([name, standing]) => (can(standing, action, notice) ? [name] : []));

describe('what whoever sees a proposal sees besides', () => {
  const audiences = {
    PUBLIC: { visibility: 'PUBLIC' },
    COMMUNITY: { visibility: 'COMMUNITY' },
    ours: { visibility: 'ALLIANCE', allianceId: alliance },
    theirs: { visibility: 'ALLIANCE', allianceId: newId('ali') },
  } as const;
  type Name = keyof typeof audiences;

  it.each<readonly [Name, readonly Name[]]>([
    ['PUBLIC', ['PUBLIC']],
    ['COMMUNITY', ['PUBLIC', 'COMMUNITY']],
    ['ours', ['PUBLIC', 'COMMUNITY', 'ours']],
  ])('of %s is what is for %j, and never what is for the parties of something', (name, shown) => {
    const seen = Object.entries(audiences).flatMap(([other, one]) => (isShownTo(audiences[name], one) ? [other] : []));
    expect(seen).toEqual(shown);
    expect(isShownTo(audiences[name], { visibility: 'PARTIES' })).toBe(false);
  });
});

describe('seeing a proposal', () => {
  it.each<[ProposalVisibility, readonly string[]]>([
    ['PUBLIC', ['nobody', 'owner', 'partner', 'ally', 'member']],
    ['COMMUNITY', ['owner', 'partner', 'ally', 'member']],
    ['ALLIANCE', ['owner', 'partner', 'ally']],
  ])('that is for %s, once it was published', (visibility, expected) => {
    const { draft, published, matched, closedDraft, closed, closedMatch } = statesFor(visibility);
    for (const one of [published, matched, closed, closedMatch]) expect(whoMay('see', one)).toEqual(expected);
    for (const one of [draft, closedDraft]) expect(whoMay('see', one)).toEqual(['owner', 'partner']);
  });

  it('is one rule for lists and for single ones', () => {
    const standings = fc.constantFrom(...Object.values(people));
    const notices = fc
      .constantFrom<ProposalVisibility[]>('PUBLIC', 'COMMUNITY', 'ALLIANCE')
      .chain((visibility) => fc.constantFrom(...Object.values(statesFor(visibility))));
    fc.assert(
      fc.property(standings, notices, (standing, notice) => {
        const audiences = new Set(boardAudiencesOf(standing));
        return can(standing, 'see', notice) === boardAudienceOf(notice).some((one) => audiences.has(one));
      }),
    );
  });

  it('of one visibility is seen by fewer audiences, and by none too few', () => {
    const audiences = boardAudiencesOf(people.owner);
    expect(audiencesWithin(audiences, 'PUBLIC')).toEqual(['public', ada, aurora]);
    expect(audiencesWithin(audiences, 'COMMUNITY')).toEqual(['community', ada, aurora]);
    expect(audiencesWithin(audiences, 'ALLIANCE')).toEqual([ada, aurora, alliance]);
    for (const visibility of ['PUBLIC', 'COMMUNITY', 'ALLIANCE'] as const)
      for (const notice of Object.values(statesFor(visibility)))
        for (const standing of Object.values(people)) {
          const within = audiencesWithin(boardAudiencesOf(standing), visibility);
          const isSeen = boardAudienceOf(notice).some((one) => within.includes(one));
          expect(isSeen).toBe(can(standing, 'see', notice));
        }
  });
});

describe('changing a proposal', () => {
  it('is for whoever speaks for its owner, with a token that may write', () => {
    const { published } = statesFor('PUBLIC');
    expect(whoMay('manage', published)).toEqual(['owner', 'partner']);
    const reader = { ...people.owner, actor: { ...people.owner.actor, scopes: new Set(['projects:read']) } };
    expect([can(reader, 'see', published), can(reader, 'manage', published)]).toEqual([true, false]);
  });

  it('begins with drafting one, which every member may; the clock alone ends it', () => {
    const system = systemActor('projects');
    expect([people.member.actor, anonymous, system].map(canDraft)).toEqual([true, false, false]);
    expect([people.owner.actor, anonymous, systemActor('billing'), system].map(canEnd)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('is no matter of responding, for which seeing is enough', () => {
    expect(whoMay('respond', statesFor('PUBLIC').published)).toEqual(['owner', 'partner', 'ally', 'member']);
    expect(whoMay('respond', statesFor('ALLIANCE').published)).toEqual(['owner', 'partner', 'ally']);
  });
});
