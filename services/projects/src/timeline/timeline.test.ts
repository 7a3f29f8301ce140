import { describe, expect, it } from '@jest/globals';
import { contracts } from '@millepiani/events/published';
import { actorOf, anonymous } from '@millepiani/kernel/actor';
import { newId } from '@millepiani/kernel/new-id';
import { ada, given, opened } from '../../test/given.ts';
import { canSeeEvent } from '../live-events/live-event-access.ts';
import { seenTypes } from './timeline.ts';
import { wordsOf } from './words.events.ts';

const own = contracts.filter(({ service }) => service === 'projects');
const standing = (sub?: string) => ({
  actor: sub === undefined ? anonymous : actorOf({ sub, scope: 'projects:read' }),
  organizations: [],
});
const commission = given(opened({ visibility: 'PUBLIC' }));

describe('what a timeline shows', () => {
  it('is what the rule says of each type in each visibility, and nothing of another service', () => {
    for (const who of [ada, newId('per'), undefined]) {
      const maySee = (event: Parameters<typeof canSeeEvent>[1]) => canSeeEvent(standing(who), event, commission);
      const seen = seenTypes(contracts, maySee);
      for (const visibility of ['public', 'community', 'parties', 'internal'] as const) {
        const types = seen.find((one) => one.visibility === visibility)?.types ?? [];
        const expected = own.map(({ type }) => type).filter((type) => maySee({ type, visibility }));
        expect(types).toEqual(expected);
      }
    }
  });

  it('never is internal, and to a stranger nothing of what those agree who do the work', () => {
    const seen = seenTypes(contracts, (event) => canSeeEvent(standing(), event, commission));
    expect(seen.map(({ visibility }) => visibility)).toEqual(['public']);
    expect(seen[0]?.types).toContain('millepiani.projects.commission.won.v1');
    expect(seen[0]?.types).not.toContain('millepiani.projects.agreement.signed.v1');
  });

  it('says something of every event, also of one whose data cannot be read', () => {
    for (const { type, example, description } of own) {
      expect(wordsOf(type, example.data)).toMatch(/^\S.{5,}\.$/s);
      expect(wordsOf(type, {})).toBe(description);
    }
    expect(wordsOf('millepiani.projects.commission.melted.v7', {})).toBe('Something happened.');
  });

  it('says what it was about, where the data tell', () => {
    const words = (name: string) => {
      const contract = own.find(({ localType }) => localType === `${name}.v1`);
      return wordsOf(contract?.type ?? '', contract?.example.data ?? {});
    };
    expect(words('pledge.made')).toBe('1500.00 EUR were pledged; 4500.00 EUR in all.');
    expect(words('project.abandoned')).toBe('It was given up: too little was pledged in time.');
    expect(words('commission.lost')).toBe('It came to nothing: the client chose somebody else.');
  });
});
