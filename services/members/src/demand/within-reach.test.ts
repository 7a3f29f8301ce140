import { describe, expect, it } from '@jest/globals';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { canSeeReach } from './demand-access.ts';
import { behind, type OpenRole, placeForm, placeOf, type Trained, withinReach } from './within-reach.ts';

const commissionId = newId('com');
const role = (skillUri: string, level: number, change: Partial<OpenRole> = {}): OpenRole => ({
  ...{
    slotId: newId('slt'),
    title: `${skillUri}${level}`,
    skillUri,
    level,
    commissionId,
    isForParties: false,
    ...change,
  },
});
const course = (skillUri: string, level: number): Trained => ({ courseId: newId('crs'), skillUri, level });
const titles = (roles: readonly OpenRole[], trained: readonly Trained[], claims: Record<string, number> = {}) =>
  withinReach(roles, trained, (uri) => claims[uri] ?? 0).map(({ title }) => title);

describe('the roles that a person could fill after a course', () => {
  it('are those that they cannot fill yet, and for which there is a course', () => {
    const roles = [role('a', 3), role('b', 3), role('c', 3)];
    const trained = [course('a', 3), course('b', 2), course('c', 5)];
    expect(titles(roles, trained)).toEqual(['a3', 'c3']);
    expect(titles(roles, trained, { a: 3, c: 4 })).toEqual([]);
    expect(titles(roles, [])).toEqual([]);
  });

  it('are not those that only their parties may see', () => {
    expect(titles([role('a', 3, { isForParties: true })], [course('a', 3)])).toEqual([]);
  });

  it('are the nearest first, with their courses', () => {
    const trained = [course('a', 5), course('a', 4), course('a', 2), course('b', 5)];
    const [near] = withinReach([role('b', 5), role('a', 4)], trained, (uri) => (uri === 'a' ? 3 : 0));
    expect(near).toMatchObject({ title: 'a4', claimed: 3, courseIds: trained.slice(0, 2).map((one) => one.courseId) });
    expect(titles([role('b', 5), role('a', 4)], trained, { a: 3 })).toEqual(['a4', 'b5']);
  });

  it('property: pages together are the list', () => {
    const any = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(any, fc.nat(7), (levels, at) => {
        const roles = withinReach(
          levels.map((level) => role('a', level)),
          [course('a', 5)],
          () => 0,
        );
        const last = roles[at];
        if (!last) return;
        expect(placeOf(last)).toMatch(placeForm);
        expect([...roles.slice(0, at + 1), ...behind(roles, placeOf(last))]).toEqual(roles);
      }),
    );
  });

  it('are seen by the person, and by administrators', () => {
    const ada = newId('per');
    const own = ['members:read', 'members:write', 'openid'].map((scope) => actorOf({ sub: ada, scope }));
    const who = [...own, actorOf({ sub: newId('per'), scope: 'members:write' }), anonymous];
    expect(who.map((actor) => canSeeReach(actor, ada))).toEqual([true, true, false, false, false]);
    expect(canSeeReach(actorOf({ sub: newId('per'), scope: 'members:administer' }), ada)).toBe(true);
  });
});
