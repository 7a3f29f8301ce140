import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deadLinkPage, forgotDonePage, forgotPage, pageHtml, resetPage, verifiedPage, verifyPage } from './page.ts';
import { localeOf, pageWords } from './page-words.ts';

const came = { locale: 'EN', token: 'a-token' } as const;

describe('a page', () => {
  it('has a form that is sent where it came from, and bears the token on', () => {
    const html = verifyPage(came, false);
    expect(html).toMatch(/<form method="post">\s*<input type="hidden" name="token" value="a-token">/);
    expect(html).not.toContain('name="password"');
  });

  it('asks who signed up for the password, too', () => {
    expect(verifyPage(came, true)).toContain('name="password" type="password" autocomplete="current-password"');
    expect(resetPage(came)).toContain('name="password" type="password" autocomplete="new-password"');
    expect(forgotPage('EN')).toContain('name="email" type="email" autocomplete="username"');
  });

  it('says what is wrong, in words, or that something is', () => {
    expect(verifyPage({ ...came, wrong: 'WRONG_PASSWORD' }, true)).toContain('That is not the password');
    expect(resetPage({ ...came, locale: 'IT', wrong: 'SOMETHING_NEW' })).toContain('Non ha funzionato.');
    expect(deadLinkPage('EN', 'TOKEN_EXPIRED', '/account/forgot')).toContain('href="/account/forgot"');
    expect(deadLinkPage('EN', 'TOKEN_EXPIRED', undefined)).not.toContain('<a ');
  });

  it('is in the reader’s language', () => {
    expect(verifiedPage('IT', true)).toMatch(/<html lang="it">.*benvenuto/s);
    expect(forgotDonePage('EN')).toContain('If there is an account');
    expect(Object.keys(pageWords.EN.wrong)).toEqual(Object.keys(pageWords.IT.wrong));
  });

  it('runs nothing, and fetches nothing', () => {
    for (const html of [verifyPage(came, true), resetPage(came), forgotPage('IT')]) {
      expect(html).not.toMatch(/<script|src=|url\(|@import| on[a-z]+=/);
      // The one icon is none, so that a browser asks for none.
      expect(html.replace('href="data:,"', '')).not.toContain('href=');
    }
  });

  it('property: nothing that somebody wrote is markup in it', () => {
    const tags = (html: string) => html.match(/<[^>]*>/g)?.length;
    const plain = tags(
      pageHtml({ locale: 'EN', title: 'x', text: 'x', form: { button: 'x', field: undefined, token: 'x' } }),
    );
    const nasty = fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'a', ' ', '/'), minLength: 1 });
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, text, token) => {
        const html = pageHtml({ locale: 'EN', title, text, form: { button: 'x', field: undefined, token } });
        expect(tags(html)).toBe(plain);
      }),
    );
  });
});

describe('the language of a page', () => {
  it.each([
    [undefined, 'EN'],
    ['', 'EN'],
    ['it', 'IT'],
    ['it-IT,it;q=0.9,en;q=0.8', 'IT'],
    ['en-GB,en;q=0.9,it;q=0.8', 'EN'],
    ['de,it;q=0.5,en;q=0.3', 'IT'],
    ['it;q=0,en', 'EN'],
    ['fr;q=1, it;q=0.2', 'IT'],
    ['italian', 'EN'],
    ['*', 'EN'],
  ])('that a browser asks for by %j is %s', (accepted, locale) => {
    expect(localeOf(accepted)).toBe(locale);
  });
});
