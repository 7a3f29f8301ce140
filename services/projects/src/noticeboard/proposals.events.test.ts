import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { ada, at, later } from '../../test/given.ts';
import { anIntent, aThing, drafted, expiresAt, noticeAfter, published } from '../../test/notices-given.ts';
import type { Match, ProposalEvent, ProposalVisibility } from './proposal.ts';
import { toEvents, toResponseEvent, toResponseWithdrawnEvent } from './proposals.events.ts';

const alliance = newId('ali');
const told = (...events: readonly ProposalEvent[]) => {
  const after = noticeAfter(...events);
  const [last] = events.slice(-1);
  if (!last) throw new RangeError('nothing happened');
  const [event] = toEvents(after, last);
  return { after, event };
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
    expect([told(draft), told(draft, close('WITHDRAWN'))].map(({ event }) => event?.visibility)).toEqual([
      'internal',
      'internal',
    ]);
    const later2 = [told(draft, published), told(draft, published, close('EXPIRED'))];
    expect(later2.map(({ event }) => event?.visibility)).toEqual([expected, expected]);
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

  const matches: readonly Match[] = [
    { by: 'COMMISSION', commissionId: newId('com') },
    { by: 'PROPOSAL', proposalId: newId('prp'), partnerId: newId('org') },
    { by: 'RESPONSE', responseId: newId('rsp'), partnerId: newId('per') },
  ];
  const none = { commissionId: null, answeredBy: null, responseId: null, partnerId: null };
  const matchEvents = (match: Match, isShown: boolean) => {
    const matched: ProposalEvent = { type: 'proposal.matched', match, isShown, at };
    return toEvents(noticeAfter(start(), published, matched), matched);
  };

  it.each(matches)('names what answers it, where all see that: a $by', (match) => {
    const [event, internal] = matchEvents(match, true);
    const { by, ...ids } = match;
    expect(event).toMatchObject({ visibility: 'community', data: { by } });
    expect(Object.values(event?.data ?? {})).toEqual(expect.arrayContaining(Object.values(ids)));
    expect(event?.data).toMatchObject(internal?.data ?? {});
  });

  it.each(matches)('names to the services alone what not all see who see it: a $by', (match) => {
    const [event, internal] = matchEvents(match, false);
    const { by, ...ids } = match;
    expect(event).toMatchObject({ visibility: 'community', data: { by, ...none } });
    expect(internal).toMatchObject({ visibility: 'internal', aggregateVersion: 1, partition: event?.partition });
    expect(Object.values(internal?.data ?? {})).toEqual(expect.arrayContaining(Object.values(ids)));
    expect(JSON.stringify(event)).not.toMatch(new RegExp(Object.values(ids).join('|')));
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
    const back = toResponseWithdrawnEvent(notice, { ...response, withdrawnAt: at });
    expect(back).toMatchObject({
      ...{ type: 'proposal.response-withdrawn.v1', subject: response.id, partition: notice.id, aggregateVersion: 2 },
      ...{ visibility: 'internal', data: event.data },
    });
  });
});
