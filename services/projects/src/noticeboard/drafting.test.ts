import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import { ada, at } from '../../test/given.ts';
import { drafting, expiresAt } from '../../test/notices-given.ts';
import type { ProposalText } from './drafting.ts';

const [aurora, alliance] = [newId('org'), newId('ali')];
const day = 86_400_000;
const codesOf = (...args: Parameters<typeof drafting>) => {
  const decided = drafting(...args);
  return decided.ok ? [] : decided.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('drafting', () => {
  it('is in one’s own name, or in that of an organization that one speaks for', () => {
    const own = drafting();
    expect(own.ok && own.value).toMatchObject([
      { type: 'proposal.drafted', terms: { kind: 'REQUEST', ownerId: ada, draftedBy: ada, draftedAt: at, expiresAt } },
    ]);
    const spoken = drafting({ ownerId: aurora, kind: 'OFFER' }, { agents: [ada, aurora] });
    expect(spoken.ok && spoken.value).toMatchObject([{ terms: { ownerId: aurora, draftedBy: ada, kind: 'OFFER' } }]);
    expect(codesOf({ ownerId: aurora })).toEqual(['OWNER_NOT_YOU ownerId']);
  });

  it('is for an alliance of which one has a part', () => {
    const mine = drafting({ visibility: 'ALLIANCE', allianceId: alliance }, { alliances: [alliance] });
    expect(mine.ok && mine.value).toMatchObject([
      { terms: { audience: { visibility: 'ALLIANCE', allianceId: alliance } } },
    ]);
  });

  it.each<[Partial<ProposalText>, string]>([
    [{ title: ' ' }, 'TOO_SHORT title'],
    [{ title: 'x'.repeat(121) }, 'TOO_LONG title'],
    [{ description: '' }, 'TOO_SHORT description'],
    [{ description: 'x'.repeat(4_001) }, 'TOO_LONG description'],
    [{ expiresAt: at }, 'EXPIRES_PAST expiresAt'],
    [{ expiresAt: plusMs(at, 366 * day + 1) }, 'EXPIRES_TOO_FAR expiresAt'],
    [{ visibility: 'ALLIANCE' }, 'ALLIANCE_MISSING allianceId'],
    [{ visibility: 'ALLIANCE', allianceId: alliance }, 'NOT_IN_ALLIANCE allianceId'],
    [{ visibility: 'ALLIANCE', allianceId: 'ali_x' }, 'NOT_IN_ALLIANCE allianceId'],
    [{ visibility: 'PUBLIC', allianceId: alliance }, 'NOT_FOR_VISIBILITY allianceId'],
    [{ intents: [] }, 'NO_INTENT intents'],
  ])('refuses %j', (change, failure) => {
    expect(codesOf(change)).toEqual([failure]);
  });

  it('says everything that is wrong at once', () => {
    expect(codesOf({ title: '', intents: [], ownerId: newId('per') })).toEqual([
      'OWNER_NOT_YOU ownerId',
      'TOO_SHORT title',
      'NO_INTENT intents',
    ]);
  });

  it('may run for a year', () => {
    expect(codesOf({ expiresAt: plusMs(at, 366 * day) })).toEqual([]);
  });
});
