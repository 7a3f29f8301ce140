import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { javaSkill, later } from '../../test/given.ts';
import { anIntent, aPublished, aThing, expiresAt } from '../../test/notices-given.ts';
import type { Looker } from './fit.ts';
import type { Published } from './proposal.ts';
import { rank, rankForm, rankKey, readRankKey } from './ranking.ts';

const looker: Looker = {
  ...{ at: plusMs(later, 1_000), levels: new Map([[javaSkill, 3]]), windows: () => [], holds: [], needs: [] },
  ...{ alliances: [], allies: new Set<string>() },
};
const all = { after: undefined, limit: 100 };
const idsOf = (proposals: readonly Published[], who = looker) =>
  rank(proposals, who, all).map(({ proposal }) => proposal.id);

describe('somebody’s noticeboard', () => {
  it('has what fits first, then what is new, and among equals the newer one', () => {
    const thing = aPublished({ intents: [aThing()] });
    const hard = aPublished({ intents: [anIntent({ level: 5 })] });
    const [first, second] = [aPublished(), aPublished()];
    expect(idsOf([thing, first, hard, second])).toEqual([second.id, first.id, hard.id, thing.id]);
  });

  it('has nothing whose time is up, and nothing that came since it was first looked at', () => {
    expect(idsOf([aPublished()], { ...looker, at: expiresAt })).toEqual([]);
    expect(idsOf([aPublished()], { ...looker, at: plusMs(later, -1) })).toEqual([]);
  });

  it('is the same page by page as at once, however long a page is', () => {
    const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(levels, fc.integer({ min: 1, max: 5 }), (asked, limit) => {
        const proposals = asked.map((level) => aPublished({ intents: [anIntent({ level })] }));
        const paged: string[] = [];
        let after: string | undefined;
        for (let page = 0; page <= proposals.length; page += 1) {
          const place = after === undefined ? undefined : readRankKey(after);
          const rows = rank(proposals, looker, { after: place?.ok ? place.value : undefined, limit });
          paged.push(...rows.map(({ proposal }) => proposal.id));
          const last = rows.at(-1);
          if (!last) break;
          after = rankKey(last);
          expect(after).toMatch(rankForm);
        }
        expect(paged).toEqual(idsOf(proposals));
      }),
    );
  });
});

describe('the key of a place', () => {
  it('is read as it was written, and refused where it was not', () => {
    const id = newId('prp');
    expect(readRankKey(`2026-11-25T09:00:00.000Z 650000 ${id}`)).toEqual({
      ok: true,
      value: { at: new Date('2026-11-25T09:00:00Z'), score: 650_000, id },
    });
    for (const key of ['', `2026-19-25T09:00:00.000Z 1 ${id}`, `2026-11-25T09:00:00.000Z 1 ${newId('com')}`]) {
      expect(readRankKey(key)).toMatchObject({ ok: false, error: [{ code: 'INVALID_CURSOR' }] });
    }
  });
});
