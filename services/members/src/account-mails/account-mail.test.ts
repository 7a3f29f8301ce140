import { describe, expect, it } from '@jest/globals';
import { plusMs } from '@millepiani/kernel/instant';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import {
  type AccountMail,
  afterAttempt,
  checkUse,
  compose,
  dropped,
  hasLink,
  type LinkPurpose,
  type MailPurpose,
  used,
} from './account-mail.ts';

const now = new Date('2026-11-26T09:00:00Z');
const minute = 60_000;
const made = (purpose: MailPurpose): AccountMail =>
  compose({ id: newId('aml'), purpose, personId: newId('per'), address: 'ada@c.example' }, now);
const links: readonly LinkPurpose[] = ['COMPLETE_SIGN_UP', 'VERIFY_EMAIL', 'CHANGE_EMAIL', 'RESET_PASSWORD'];
const failed = { error: 'CONNECTION_FAILED' };
/** What is wrong with using a link for these purposes at an instant. */
const faults = (mail: AccountMail, purposes: readonly LinkPurpose[], at = now) => {
  const checked = checkUse(mail, purposes, at);
  return checked.ok ? [] : checked.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('a mail about an account', () => {
  it('given it is new, then it is due at once, and its link is good', () => {
    const mail = made('RESET_PASSWORD');
    expect(mail.posting).toEqual({ state: 'PENDING', dueAt: now, attempts: 0 });
    expect(mail.expiresAt).toEqual(plusMs(now, 30 * minute));
    expect(faults(mail, ['RESET_PASSWORD'])).toEqual([]);
  });

  it('has a link, or tells something and has none', () => {
    expect(links.map((purpose) => hasLink(made(purpose)))).toEqual([true, true, true, true]);
    expect(hasLink(made('PASSWORD_CHANGED'))).toBe(false);
  });

  it('given its link was used, then it is not used again, however young it is', () => {
    expect(faults(used(made('VERIFY_EMAIL'), now), ['VERIFY_EMAIL'])).toEqual(['TOKEN_USED token']);
  });

  it('given its time is over, to the millisecond, then its link is too old', () => {
    const mail = made('RESET_PASSWORD');
    expect(faults(mail, ['RESET_PASSWORD'], plusMs(mail.expiresAt, -1))).toEqual([]);
    expect(faults(mail, ['RESET_PASSWORD'], mail.expiresAt)).toEqual(['TOKEN_EXPIRED token']);
  });

  it('property: a link for one thing is good for no other, and tells nothing of how it stands', () => {
    const purpose = fc.constantFrom<MailPurpose>(...links, 'EMAIL_TAKEN', 'PASSWORD_CHANGED', 'ERASURE_ASKED');
    fc.assert(
      fc.property(purpose, fc.constantFrom(...links), fc.boolean(), fc.nat(), (is, asked, isUsed, ageMs) => {
        const mail = isUsed ? used(made(is), now) : made(is);
        const found = faults(mail, [asked], plusMs(now, ageMs * 1_000));
        if (is !== asked) expect(found).toEqual(['TOKEN_INVALID token']);
        else if (isUsed) expect(found).toEqual(['TOKEN_USED token']);
        else expect(found).toEqual(plusMs(now, ageMs * 1_000) < mail.expiresAt ? [] : ['TOKEN_EXPIRED token']);
      }),
    );
  });
});

describe('on its way', () => {
  it('given it was handed over, then it is sent, and stays so', () => {
    const sent = afterAttempt(made('VERIFY_EMAIL'), { error: undefined }, now);
    expect(sent.posting).toEqual({ state: 'SENT', sentAt: now });
    expect(afterAttempt(sent, failed, plusMs(now, minute))).toEqual(sent);
  });

  it('given the server will never have it, then it is dropped', () => {
    expect(afterAttempt(made('VERIFY_EMAIL'), { error: 'REJECTED', isFinal: true }, now).posting).toEqual({
      state: 'DROPPED',
      why: 'REJECTED',
    });
  });

  it('given nobody takes it, then it is tried again soon, and then less and less often', () => {
    let mail = made('VERIFY_EMAIL');
    const pauses: number[] = [];
    for (let time = 0; time < 7; time += 1) {
      mail = afterAttempt(mail, failed, now);
      if (mail.posting.state === 'PENDING') pauses.push((mail.posting.dueAt.getTime() - now.getTime()) / 1_000);
    }
    expect(pauses).toEqual([5, 30, 120, 600, 1_800, 1_800, 1_800]);
  });

  it('given the link would be too old when it arrives, then it is dropped', () => {
    const mail = made('RESET_PASSWORD');
    expect(afterAttempt(mail, failed, plusMs(mail.expiresAt, -4_000)).posting).toEqual({
      state: 'DROPPED',
      why: 'EXPIRED',
    });
    expect(dropped(mail, 'NOBODY').posting).toEqual({ state: 'DROPPED', why: 'NOBODY' });
  });

  /** Where a mail comes to by attempts that go well or not, each when it is due. */
  const way = (mail: AccountMail, goesWell: readonly boolean[]): AccountMail =>
    goesWell.reduce((before, isGood) => {
      if (before.posting.state !== 'PENDING') return before;
      const at = before.posting.dueAt;
      expect(at.getTime()).toBeLessThan(before.expiresAt.getTime());
      return afterAttempt(before, isGood ? { error: undefined } : failed, at);
    }, mail);

  it('property: is over in the end, sent or dropped, and never due after its time', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 2_000 }), fc.constantFrom(...links), (goesWell, purpose) => {
        const mail = way(made(purpose), goesWell);
        if (mail.posting.state === 'SENT') expect(goesWell).toContain(true);
        if (goesWell.length === 2_000) expect(mail.posting.state).not.toBe('PENDING');
      }),
    );
  });
});
