import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { ada, at, later } from '../../test/given.ts';
import { anIntent, aThing, drafted, expiresAt, noticeAfter, published } from '../../test/notices-given.ts';
import type { Match, ProposalEvent, ProposalVisibility } from './proposal.ts';
import { toEvent, toResponseEvent } from './proposals.events.ts';

const alliance = newId('ali');
const told = (...events: readonly ProposalEvent[]) => {
  const after = noticeAfter(...events);
  const [last] = events.slice(-1);
  if (!last) throw new RangeError('nothing happened');
  return { after, event: toEvent(after, last) };
};
const start = (visibility: ProposalVisibility = 'COMMUNITY') =>
  drafted(
    {
      ...{ visibility, title: 'Secret words', description: 'More of them' },
      ...(visibility === 'ALLIANCE' ? { allianceId: alliance } : {}),
      intents: [anIntent(), aThing({ resource: 'Words of oak', share: 'Some words' })],
    },
    { alliances: [alliance] },
  );
const close = (reason: 'WITHDRAWN' | 'EXPIRED'): ProposalEvent => ({ type: 'proposal.closed', reason, at: later });

describe('what is told of a proposal', () => {
  it.each<[ProposalVisibility, string]>([
    ['PUBLIC', 'public'],
    ['COMMUNITY', 'community'],
    ['ALLIANCE', 'parties'],
  ])('of %s is for those who see it, from its publication on', (visibility, expected) => {
    const draft = start(visibility);
    expect([told(draft), told(draft, close('WITHDRAWN'))].map(({ event }) => event.visibility)).toEqual([
      'internal',
      'internal',
    ]);
    const later2 = [told(draft, published), told(draft, published, close('EXPIRED'))];
    expect(later2.map(({ event }) => event.visibility)).toEqual([expected, expected]);
  });

  it('is what is asked for, without a word of whoever wrote it', () => {
    const { after, event } = told(start(), published);
    expect(event).toMatchObject({
      ...{ subject: after.id, partition: after.id, aggregateVersion: 2 },
      data: {
        ...{ proposalId: after.id, kind: 'REQUEST', ownerId: ada, visibility: 'COMMUNITY', allianceId: null },
        expiresAt: expiresAt.toISOString(),
        intents: [
          { action: 'WORK', level: 3, hours: 40, from: '2027-01-11', rate: { amount: '45.00', currency: 'EUR' } },
          { action: 'TRANSFER', skill: null, level: null, hours: null, from: null, to: null, rate: null },
        ],
      },
    });
    expect(JSON.stringify(event)).not.toMatch(/words|Java/i);
  });

  it.each<{ match: Match; nulls: object }>([
    { match: { by: 'COMMISSION', commissionId: newId('com') }, nulls: { partnerId: null } },
    {
      match: { by: 'PROPOSAL', proposalId: newId('prp'), partnerId: newId('org') },
      nulls: { commissionId: null, responseId: null },
    },
    {
      match: { by: 'RESPONSE', responseId: newId('rsp'), partnerId: newId('per') },
      nulls: { commissionId: null, answeredBy: null },
    },
  ])('names what answers it: a $match.by', ({ match, nulls }) => {
    const { event } = told(start(), published, { type: 'proposal.matched', match, at });
    const { by: _, ...ids } = match;
    expect(event.data).toMatchObject(nulls);
    expect(Object.values(event.data)).toEqual(expect.arrayContaining(Object.values(ids)));
  });

  it('is a response’s own, in the proposal’s partition, and internal', () => {
    const notice = noticeAfter(start(), published);
    const response = { id: newId('rsp'), proposalId: notice.id, personId: newId('per'), note: 'Words', at };
    const event = toResponseEvent(notice, response);
    expect(event).toMatchObject({
      subject: response.id,
      partition: notice.id,
      aggregateVersion: 1,
      visibility: 'internal',
    });
    expect(JSON.stringify(event)).not.toContain('Words');
  });
});
