import { describe, expect, it } from '@jest/globals';
import { renderMail } from '@millepiani/mail/render';
import type { MailPurpose } from './account-mail.ts';
import { IncompleteMail, type MailFacts, textOf } from './account-mail-text.ts';

const facts: MailFacts = {
  locale: 'EN',
  name: 'Ada',
  link: 'https://c.example/account/verify?token=t',
  forgot: 'https://c.example/account/forgot',
  day: '10 December 2026',
};
const links = ['COMPLETE_SIGN_UP', 'VERIFY_EMAIL', 'CHANGE_EMAIL', 'RESET_PASSWORD'] as const;
const notices = [
  ...([
    'EMAIL_TAKEN',
    'EMAIL_CHANGE_ASKED',
    'EMAIL_CHANGED',
    'PASSWORD_CHANGED',
    'PASSWORD_RESET',
    'ERASURE_ASKED',
  ] as const),
];
const rendered = (purpose: MailPurpose, change: Partial<MailFacts> = {}) =>
  renderMail(textOf(purpose, { ...facts, ...change }));

describe.each(['EN', 'IT'] as const)('a mail about an account, in %s', (locale) => {
  it.each(links)('for %s bears its link in both forms, and what to do who did not ask for it', (purpose) => {
    const { text, html, subject } = rendered(purpose, { locale });
    expect(text).toContain(`: ${facts.link}`);
    expect(html).toContain(`href="${facts.link}"`);
    expect(html).toContain(`<html lang="${locale.toLowerCase()}">`);
    expect(text).toMatch(locale === 'EN' ? /If that was not you, do nothing/ : /Se non sei tu, non fare nulla/);
    expect(subject.length).toBeGreaterThan(10);
  });

  it.each(notices)('of %s has no link but where one chooses a password', (purpose) => {
    const { text } = rendered(purpose, { locale });
    expect(text.match(/https:\S+/g)).toEqual([facts.forgot]);
    expect(text).not.toContain('token');
  });

  it('greets by name whom it knows, and nobody else', () => {
    expect(rendered('VERIFY_EMAIL', { locale }).text).toContain('Ada,');
    expect(rendered('COMPLETE_SIGN_UP', { locale, name: undefined }).text).toMatch(/^(Hello|Buongiorno),\n/);
  });
});

describe('a mail', () => {
  it('is in the reader’s language, each of them in its own words', () => {
    const subjects = (['EN', 'IT'] as const).flatMap((locale) =>
      [...links, ...notices].map((purpose) => rendered(purpose, { locale }).subject),
    );
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('tells the day of an erasure, and what it leaves', () => {
    const { text } = rendered('ERASURE_ASKED');
    expect(text).toContain('on 10 December 2026.');
    expect(text).toContain('invoices');
  });

  it('tells what becomes of a calendar’s address with another password', () => {
    expect(rendered('PASSWORD_CHANGED').text).toContain('is as it was');
    expect(rendered('PASSWORD_RESET').text).toContain('leads nowhere any more');
  });

  it('is not made without what it is about', () => {
    expect(() => textOf('RESET_PASSWORD', { ...facts, link: undefined })).toThrow(IncompleteMail);
    expect(() => textOf('ERASURE_ASKED', { ...facts, day: undefined })).toThrow(IncompleteMail);
    expect(textOf('EMAIL_CHANGED', { ...facts, link: undefined, day: undefined }).blocks.length).toBeGreaterThan(2);
  });
});
