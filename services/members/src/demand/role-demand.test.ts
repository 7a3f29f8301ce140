import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { type AskedRole, type DemandNews, hear, openRolesOf, unheard } from './role-demand.ts';

const id = newId('com');
const role = (title: string): AskedRole => ({ slotId: newId('slt'), title, skillUri: `urn:${title}`, level: 3 });
const [web, design, text] = [role('web'), role('design'), role('text')];
const opened = { type: 'opened', title: 'A shop', roles: [web, design], isForParties: false } satisfies DemandNews;
const qualified: DemandNews = { type: 'qualified' };
const taken = ({ slotId }: AskedRole): DemandNews => ({ type: 'taken', slotId });
const vacated = ({ slotId }: AskedRole): DemandNews => ({ type: 'vacated', slotId });
const open = (...news: readonly DemandNews[]): readonly string[] =>
  openRolesOf(news.reduce(hear, unheard(id))).map(({ title }) => title);

describe('the roles for which nobody is there', () => {
  it('are sought from when the commission is qualified until it is accepted, or lost', () => {
    expect(open(opened)).toEqual([]);
    expect(open(opened, qualified)).toEqual(['web', 'design']);
    expect(open(opened, qualified, { type: 'over' })).toEqual([]);
    expect(open(qualified)).toEqual([]);
  });

  it('are those for which nobody’s time is held, whoever left', () => {
    expect(open(opened, qualified, taken(web))).toEqual(['design']);
    expect(open(opened, qualified, taken(web), taken(web), vacated(web))).toEqual(['web', 'design']);
    const fallen: DemandNews = { type: 'fallen-through', slotIds: [web.slotId, design.slotId] };
    expect(open(opened, qualified, taken(web), taken(design), fallen)).toEqual(['web', 'design']);
  });

  it('are those that are asked for by now', () => {
    const revised: DemandNews = { type: 'revised', roles: [web, text] };
    expect(open(opened, qualified, taken(web), taken(design), revised)).toEqual(['text']);
    // What was taken of a role that went is forgotten with it.
    expect(open(opened, qualified, taken(design), revised, { type: 'revised', roles: [design] })).toEqual(['design']);
  });

  it('are for its parties alone where it is, and until anything is known of it', () => {
    expect(unheard(id)).toMatchObject({ isForParties: true, title: undefined });
    expect(hear(hear(unheard(id), opened), { type: 'over' }).title).toBe('A shop');
    expect(hear(unheard(id), { ...opened, isForParties: true }).isForParties).toBe(true);
  });

  it('property: are a part of what is asked for; twice is as once; and what happens to one changes no other', () => {
    const any = fc.constantFrom(web, design, text);
    const news = fc.oneof(
      fc.constant(opened),
      fc.constant(qualified),
      fc.constant<DemandNews>({ type: 'over' }),
      any.map(taken),
      any.map(vacated),
      fc.subarray([web, design, text], { minLength: 1 }).map((roles): DemandNews => ({ type: 'revised', roles })),
    );
    fc.assert(
      fc.property(fc.array(news, { maxLength: 15 }), (all) => {
        let state = unheard(id);
        for (const one of all) {
          const next = hear(state, one);
          expect(hear(next, one)).toEqual(next);
          const openNow = openRolesOf(next);
          expect(next.roles).toEqual(expect.arrayContaining([...openNow]));
          if (one.type === 'taken') {
            const before = openRolesOf(state).filter(({ slotId }) => slotId !== one.slotId);
            expect(openNow).toEqual(before);
          }
          if (!next.isSought) expect(openNow).toEqual([]);
          state = next;
        }
      }),
    );
  });
});
