import { describe, expect, it } from '@jest/globals';
import { linkOf, pages } from './links.ts';

describe('where a mail’s link leads', () => {
  it('is the page of a new password, or that of an address, with the token in the query alone', () => {
    const token = 'a-_9'.repeat(16);
    const origin = 'https://c.example';
    for (const purpose of ['COMPLETE_SIGN_UP', 'VERIFY_EMAIL', 'CHANGE_EMAIL', 'RESET_PASSWORD'] as const) {
      const link = new URL(linkOf(origin, purpose, token));
      expect(link.origin).toBe(origin);
      expect(link.pathname).toBe(purpose === 'RESET_PASSWORD' ? pages.reset : pages.verify);
      expect([...link.searchParams]).toEqual([['token', token]]);
    }
  });
});
