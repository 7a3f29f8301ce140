import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { RelationshipTerms } from './relationship.ts';
import { toEvent } from './relationships.events.ts';

const [organizationId, personId, ada] = [newId('org'), newId('per'), newId('per')];
const at = new Date('2026-11-24T09:00:00.000Z');
const terms: RelationshipTerms = {
  ...{ id: newId('rel'), organizationId, personId, kind: 'CONSULTANT', from: '2026-12-01', to: undefined },
  ...{ invitedBy: ada, invitedAt: at },
};
const who = { relationshipId: terms.id, organizationId, personId, kind: 'CONSULTANT' };

describe('what is told of a relationship', () => {
  it('is for its parties until it begins, and for the community from then on', () => {
    const told = [
      toEvent(terms, 1, { type: 'relationship.invited', terms, grants: [] }),
      toEvent(terms, 2, { type: 'relationship.declined', by: personId }),
      toEvent(terms, 2, { type: 'relationship.started', at }),
      toEvent(terms, 3, { type: 'relationship.ended', at }),
    ];
    expect(told.map(({ type, visibility, aggregateVersion }) => [type, visibility, aggregateVersion])).toEqual([
      ['relationship.invited.v1', 'parties', 1],
      ['relationship.declined.v1', 'parties', 2],
      ['relationship.started.v1', 'community', 2],
      ['relationship.ended.v1', 'community', 3],
    ]);
    for (const { subject, partition } of told) expect([subject, partition]).toEqual([terms.id, organizationId]);
  });

  it('says its days, open or not, and who said what', () => {
    const invited = toEvent(terms, 1, { type: 'relationship.invited', terms, grants: [] });
    expect(invited.data).toEqual({ ...who, from: '2026-12-01', to: null, invitedBy: ada });
    const started = toEvent({ ...terms, to: '2027-01-01' }, 2, { type: 'relationship.started', at });
    expect(started.data).toEqual({ ...who, from: '2026-12-01', to: '2027-01-01' });
    expect(toEvent(terms, 2, { type: 'relationship.declined', by: ada }).data).toEqual({ ...who, by: ada });
    const ended = toEvent(terms, 3, { type: 'relationship.ended', at });
    expect(ended.data).toEqual({ ...who, endedAt: '2026-11-24T09:00:00.000Z' });
  });
});
