import { describe, expect, it } from '@jest/globals';
import type { Id } from '@millepiani/kernel/id';
import { headersOf } from './headers.ts';
import { isNews, type MailItem } from './message.ts';

const uuid = '00000000-0000-7000-8000-000000000001';
const item: MailItem = {
  ...{ source: `evt_${uuid}` as Id<'evt'>, kind: 'TEAM', subject: 'A', body: 'B', about: `com_${uuid}` as Id<'com'> },
};
const where = { unsubscribe: 'https://c.example/unsubscribe/token', domain: 'c.example' };

describe('a mail’s head', () => {
  it('says how to have no more by one click, of which list it is, and with what it belongs together', () => {
    expect(headersOf({ items: [item], digest: 'AT_ONCE' }, where)).toEqual({
      'List-Unsubscribe': '<https://c.example/unsubscribe/token>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': 'Millepiani <team.news.c.example>',
      'Feedback-ID': 'team:at_once:news:millepiani',
      'X-Auto-Response-Suppress': 'All',
      References: `<com_${uuid}@c.example>`,
    });
  });

  it('says of several things that it is a digest, which belongs to none of them', () => {
    const headers = headersOf({ items: [item, { ...item, kind: 'MONEY' }], digest: 'DAILY' }, where);
    expect(headers).toMatchObject({
      'List-Id': 'Millepiani <digest.news.c.example>',
      'Feedback-ID': 'digest:daily:news:millepiani',
    });
    expect(headers).not.toHaveProperty('References');
    expect(headersOf({ items: [{ ...item, about: undefined }], digest: 'AT_ONCE' }, where)).not.toHaveProperty(
      'References',
    );
  });
});

describe('what comes back of a mail', () => {
  const before = (kind: 'SOFT' | 'HARD' | 'COMPLAINT') => ({
    kind,
    at: new Date('2026-11-27T09:00:00Z'),
    status: undefined,
  });
  it('is news once, and again only where it says more', () => {
    for (const kind of ['SOFT', 'HARD', 'COMPLAINT'] as const) {
      expect(isNews(undefined, kind)).toBe(true);
      expect(isNews(before(kind), kind)).toBe(false);
    }
    expect(isNews(before('SOFT'), 'HARD')).toBe(true);
    expect(isNews(before('HARD'), 'SOFT')).toBe(false);
    expect(isNews(before('COMPLAINT'), 'HARD')).toBe(false);
  });
});
