import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { numbersIn, type Verdict, verdictOf } from './verdict.ts';

const verdict = (text: string, isOfRecipient = true) => verdictOf({ ...numbersIn(text), isOfRecipient });

describe('what a refusal says', () => {
  it.each<[string, Verdict]>([
    ['550 5.1.1 No such user here', 'NO_MAILBOX'],
    ['550-5.1.1 The email account that you tried to reach does not exist.', 'NO_MAILBOX'],
    ['550 5.1.10 RESOLVER.ADR.RecipientNotFound', 'NO_MAILBOX'],
    ['556 5.1.10 null MX', 'NO_MAILBOX'],
    ['550 5.2.1 The account is disabled', 'NO_MAILBOX'],
    ['550 No such user', 'NO_MAILBOX'],
    ['smtp; 550 5.0.0 No such user', 'NO_MAILBOX'],
    ['553 sorry', 'NO_MAILBOX'],
    ['552 5.2.2 Over quota', 'MAILBOX_FULL'],
    ['452 4.2.2 Over quota', 'MAILBOX_FULL'],
    ['552 Too much mail data', 'MAILBOX_FULL'],
    ['550 5.7.1 Blocked by policy', 'REJECTED'],
    ['554 5.7.26 Unauthenticated', 'REJECTED'],
    ['553 5.1.8 Sender domain does not exist', 'REJECTED'],
    ['554 Refused', 'REJECTED'],
    ['451 4.7.1 Greylisted', 'DEFERRED'],
    ['421 Try again later', 'DEFERRED'],
    ['4.4.7', 'DEFERRED'],
    ['', 'DEFERRED'],
  ])('%s: %s', (text, expected) => expect(verdict(text)).toBe(expected));

  it.each(['550 Message refused', '550 5.0.0 Spam', '552 Message too big'])(
    'of the mail itself says nothing of the mailbox: %s',
    (text) => expect(verdict(text, false)).toBe('REJECTED'),
  );

  it('property: what is for now is never taken as for good', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 400, max: 499 }),
        fc.integer({ min: 0, max: 9 }),
        fc.boolean(),
        (status, detail, of) => {
          expect(['DEFERRED', 'MAILBOX_FULL']).toContain(verdict(`${status} 4.2.${detail} x`, of));
          expect(verdict(`${status} x`, of)).toBe('DEFERRED');
        },
      ),
    );
  });
});
