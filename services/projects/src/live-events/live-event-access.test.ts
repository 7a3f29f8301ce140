import { describe, expect, it } from '@jest/globals';
import { type Actor, anonymous, systemActor } from '@millepiani/kernel/actor';
import type { PersonId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { ada, given, opened } from '../../test/given.ts';
import { type Commission, type Visibility, withTeam } from '../commissions/commission.ts';
import { canSeeEvent, changesAccess, type SeenEvent } from './live-event-access.ts';

const [bruno, greta] = [newId('per'), newId('per')];
const actor = (id: PersonId): Actor => ({ ...anonymous, id, scopes: new Set(['projects:read']) });
const type = 'millepiani.projects.commission.won.v1';
const sees = (one: Actor, visibility: SeenEvent['visibility'], of: Commission) =>
  canSeeEvent({ actor: one, organizations: [] }, { type, visibility }, of);
const commission = (visibility: Visibility) => given(opened({ visibility, clientId: bruno }));

describe('behind what others may be told', () => {
  it('is what tells of access, and nothing else', () => {
    expect(
      ['access.revoked', 'access.granted', 'commission.won', 'team.chosen'].map((name) =>
        changesAccess({ type: `millepiani.projects.${name}.v1` }),
      ),
    ).toEqual([true, true, false, false]);
  });
});

describe('who may see what happened to a commission', () => {
  // By the commission's visibility now, and the event's own: nobody signed in, a member, the opener, the client.
  it.each([
    ['PUBLIC', 'public', [true, true, true, true]],
    ['PUBLIC', 'community', [false, true, true, true]],
    ['PUBLIC', 'parties', [false, false, true, true]],
    ['PUBLIC', 'internal', [false, false, false, false]],
    ['COMMUNITY', 'public', [false, true, true, true]],
    ['COMMUNITY', 'community', [false, true, true, true]],
    ['COMMUNITY', 'parties', [false, false, true, true]],
    ['PARTIES', 'public', [false, false, true, true]],
    ['PARTIES', 'community', [false, false, true, true]],
    ['PARTIES', 'parties', [false, false, true, true]],
    ['PARTIES', 'internal', [false, false, false, false]],
  ] as const)('of one that is %s, an event that was %s', (now, then, expected) => {
    const seen = [anonymous, actor(greta), actor(ada), actor(bruno)].map((one) => sees(one, then, commission(now)));
    expect(seen).toEqual(expected);
  });

  it('goes by who takes part now: whoever sits in the current team does, and no longer than that', () => {
    const before = commission('PARTIES');
    const seated = withTeam(before, { id: newId('tea'), personIds: [greta] });
    expect(sees(actor(greta), 'parties', seated)).toBe(true);
    expect(sees(actor(greta), 'parties', withTeam(seated, undefined))).toBe(false);
    expect(sees(actor(greta), 'public', withTeam(seated, undefined))).toBe(false);
  });

  it('is nobody more than may see the commission, and nobody at all for what is internal', () => {
    const visibilities = fc.constantFrom<Visibility>('PUBLIC', 'COMMUNITY', 'PARTIES');
    const actors = fc.constantFrom(anonymous, actor(greta), actor(ada), actor(bruno), systemActor('projects'));
    const events = fc.constantFrom('public', 'community', 'parties', 'internal' as const);
    const width = { internal: 0, parties: 1, community: 2, public: 3 } as const;
    fc.assert(
      fc.property(visibilities, actors, events, events, (now, who, one, other) => {
        const seesOne = sees(who, one, commission(now));
        // What is for fewer is not seen by more.
        if (seesOne && width[other] >= width[one]) expect(sees(who, other, commission(now))).toBe(true);
        expect(sees(who, 'internal', commission(now))).toBe(false);
      }),
    );
  });

  it('is whoever speaks for an organization that takes part', () => {
    const lumen = newId('org');
    const theirs = given(opened({ visibility: 'PARTIES', clientId: lumen }));
    const event = { type, visibility: 'parties' } as const;
    expect(canSeeEvent({ actor: actor(greta), organizations: [lumen] }, event, theirs)).toBe(true);
    expect(canSeeEvent({ actor: actor(greta), organizations: [newId('org')] }, event, theirs)).toBe(false);
  });

  it.each(['milestone.delivered', 'milestone.accepted', 'milestone.rejected'])(
    'is those who take part alone, where it is %s, though it was told to the community',
    (name) => {
      const seated = withTeam(commission('PUBLIC'), { id: newId('tea'), personIds: [greta] });
      const stranger = newId('per');
      for (const full of [`millepiani.projects.${name}.v1`, `millepiani.projects.${name}`]) {
        const event = { type: full, visibility: 'community' } as const;
        const seen = [ada, greta, bruno, stranger].map((id) =>
          canSeeEvent({ actor: actor(id), organizations: [] }, event, seated),
        );
        expect(seen).toEqual([true, true, true, false]);
      }
    },
  );

  it.each(['agreement.signed', 'commitment.accepted', 'contribution.approved', 'dispute.opened'])(
    'is those alone who do it, where they %s',
    (name) => {
      const event = { type: `millepiani.projects.${name}.v1`, visibility: 'parties' } as const;
      const seated = withTeam(commission('PUBLIC'), { id: newId('tea'), personIds: [greta] });
      const seen = [ada, greta, bruno].map((id) => canSeeEvent({ actor: actor(id), organizations: [] }, event, seated));
      expect(seen).toEqual([true, true, false]);
    },
  );
});
