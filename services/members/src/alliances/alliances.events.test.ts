import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import type { AllianceTerms } from './alliance.ts';
import { toEvent } from './alliances.events.ts';

const [aurora, officina, ada] = [newId('org'), newId('org'), newId('per')];
const at = new Date('2026-11-24T09:00:00.000Z');
const terms: AllianceTerms = {
  ...{ id: newId('ali'), name: 'Together', organizationIds: [aurora, officina] },
  ...{ mandate: { kind: 'WITH_REPRESENTATION', invoicerId: officina } },
  ...{ proposedFor: aurora, proposedBy: ada, proposedAt: at },
};
const agreed = {
  ...{ allianceId: terms.id, name: 'Together', organizationIds: [aurora, officina] },
  mandate: { kind: 'WITH_REPRESENTATION', invoicerId: officina },
};

describe('what is told of an alliance', () => {
  it('is for its parties until it is formed, and for the community from then on', () => {
    const told = [
      toEvent(terms, 1, { type: 'alliance.proposed', terms }),
      toEvent(terms, 2, { type: 'alliance.agreed', organizationId: officina, by: ada }),
      toEvent(terms, 2, { type: 'alliance.declined', organizationId: officina, by: ada }),
      toEvent(terms, 3, { type: 'alliance.formed', at }),
      toEvent(terms, 4, { type: 'alliance.dissolved', at }),
    ];
    expect(told.map(({ type, visibility, aggregateVersion }) => [type, visibility, aggregateVersion])).toEqual([
      ['alliance.proposed.v1', 'parties', 1],
      ['alliance.agreed.v1', 'parties', 2],
      ['alliance.declined.v1', 'parties', 2],
      ['alliance.formed.v1', 'community', 3],
      ['alliance.dissolved.v1', 'community', 4],
    ]);
    for (const { subject, partition } of told) expect([subject, partition]).toEqual([terms.id, terms.id]);
  });

  it('says the whole of what was agreed to, when it is proposed and when it is formed', () => {
    const proposed = toEvent(terms, 1, { type: 'alliance.proposed', terms });
    expect(proposed.data).toEqual({ ...agreed, proposedFor: aurora, by: ada });
    const formed = toEvent(terms, 3, { type: 'alliance.formed', at });
    expect(formed.data).toEqual({ ...agreed, formedAt: '2026-11-24T09:00:00.000Z' });
    const mandate = { kind: 'WITHOUT_REPRESENTATION', invoicerId: undefined } as const;
    const without = toEvent({ ...terms, mandate }, 3, { type: 'alliance.formed', at });
    expect(without.data).toMatchObject({ mandate: { kind: 'WITHOUT_REPRESENTATION', invoicerId: null } });
  });

  it('says otherwise for whom somebody spoke, or when it ended', () => {
    const word = { type: 'alliance.agreed', organizationId: officina, by: ada } as const;
    expect(toEvent(terms, 2, word).data).toEqual({ allianceId: terms.id, organizationId: officina, by: ada });
    const dissolved = toEvent(terms, 4, { type: 'alliance.dissolved', at });
    expect(dissolved.data).toEqual({ allianceId: terms.id, dissolvedAt: '2026-11-24T09:00:00.000Z' });
  });
});
