import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { grantableScopes } from '../clients/client.ts';
import { consentPage } from './consent-page.ts';
import { errorKind, errorPage } from './error-page.ts';
import { escapeHtml, html } from './html.ts';
import { type Language, languageOf } from './language.ts';
import { scopeText } from './scope-texts.ts';
import { signInPage } from './sign-in-page.ts';
import { goOnPage, signedOutPage, signOutPage } from './sign-out-pages.ts';

const hostile = `"><script>alert('x')</script><img src=x onerror=alert(1)>&amp;`;
const languages: readonly Language[] = ['en', 'it'];

/** All pages, with one text in every place where somebody else's may stand. */
const pagesWith = (text: string, language: Language = 'en'): readonly string[] => [
  signInPage({ language, application: text, action: text, token: text, email: text, problem: 'INVALID_CREDENTIALS' }),
  consentPage({ language, application: text, person: text, scopes: [text], host: text, action: text, token: text }),
  consentPage({ language, application: text, person: text, scopes: [], host: text, action: text, token: text }),
  signOutPage({ language, action: text, token: text }),
  ...[true, false].map((isAnother) => goOnPage({ language, action: text, token: text, isAnother })),
  errorPage({ language, kind: 'APPLICATION', code: text, detail: text, requestId: text }),
];

/** The tags of a page, without what stands in their attributes. */
const tags = (markup: string): readonly string[] =>
  [...markup.matchAll(/<(\/?[a-z!]+[0-9]?)(?:\s+[\w-]+(?:="[^"]*")?)*\s*>/g)].map(([, name = '']) => name);

describe('HTML', () => {
  it('has text escaped, and markup of its own left', () => {
    expect(
      html`<p title="${'"'}">${'<&>'}${html`<b>${"'"}</b>`}${undefined}${false}${7}${[html`<i></i>`]}</p>`.markup,
    ).toBe('<p title="&quot;">&lt;&amp;&gt;<b>&#39;</b>7<i></i></p>');
  });

  it('property: reads as the text that was put in, in text and in attributes', () => {
    const read = (text: string) =>
      text.replaceAll(
        /&(amp|lt|gt|quot|#39);/g,
        (_all, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? "'",
      );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(read(escaped)).toBe(text);
      }),
    );
  });
});

describe('the pages', () => {
  it('let nobody else’s text be markup', () => {
    for (const [at, page] of pagesWith(hostile).entries()) {
      expect(page).not.toContain('<script');
      expect(page).not.toContain('<img');
      expect(page).toContain('&quot;&gt;&lt;script&gt;');
      expect(tags(page)).toEqual(tags(pagesWith('plain')[at] ?? ''));
    }
  });

  it('property: have the same tags whatever the text', () => {
    const plain = pagesWith('plain').map(tags);
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'binary' }), (text) => {
        expect(pagesWith(text).map(tags)).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });

  it('need no script, load nothing, and say their language', () => {
    for (const language of languages) {
      for (const page of [...pagesWith('plain', language), signedOutPage(language)]) {
        expect(page).not.toMatch(/<script|javascript:|\son\w+=|\bsrc=|href="(?!data:,)/);
        expect(page).toContain(`<html lang="${language}">`);
        expect(page.match(/<h1>/g)).toHaveLength(1);
      }
    }
  });

  it('label every field, and tie what is wrong to those that are', () => {
    const view = { application: 'Web', action: '/x', token: 't', email: undefined } as const;
    for (const language of languages) {
      const page = signInPage({ ...view, language, problem: 'TOO_MANY_ATTEMPTS' });
      for (const id of ['email', 'password']) {
        expect(page).toContain(`<label for="${id}">`);
        expect(page).toMatch(
          new RegExp(`<input id="${id}"[^>]* required[^>]* aria-invalid="true" aria-describedby="fault"`),
        );
      }
      expect(page).toContain('<p class="fault" id="fault" role="alert">');
      expect(signInPage({ ...view, language, problem: undefined })).not.toContain('aria-describedby');
    }
  });

  it('never show a password again', () => {
    expect(pagesWith('plain')[0]).toMatch(/<input id="password"(?![^>]*value=)/);
  });

  it('say of each scope that a partner may get what it is, in both languages', () => {
    for (const scope of [...grantableScopes, 'profile', 'email']) {
      const [english, italian] = languages.map((language) => scopeText(scope, language));
      expect([english, italian]).not.toContain(scope);
      expect(english).not.toBe(italian);
    }
    expect(scopeText('of:tomorrow', 'it')).toBe('of:tomorrow');
  });
});

describe('the language', () => {
  it.each([
    [undefined, undefined, 'en'],
    ['it', 'en', 'it'],
    ['fr it-IT en', 'en', 'it'],
    ['fr', 'it;q=0.8, en;q=0.9', 'en'],
    [undefined, 'de-DE,de;q=0.9,it;q=0.5', 'it'],
    [undefined, 'it;q=0, fr', 'en'],
    ['', '*', 'en'],
    [undefined, 'x'.repeat(10_000), 'en'],
  ])('for %j and %j is %s', (uiLocales, acceptLanguage, language) => {
    expect(languageOf(uiLocales, acceptLanguage)).toBe(language);
  });
});

describe('what went wrong', () => {
  it.each([
    ['invalid_request', 'SessionNotFound', 'EXPIRED'],
    ['server_error', 'Error', 'SERVER'],
    ['temporarily_unavailable', 'TemporarilyUnavailable', 'SERVER'],
    ['invalid_redirect_uri', 'InvalidRedirectUri', 'APPLICATION'],
  ])('%s, as %s, is %s', (code, name, kind) => {
    expect(errorKind(code, name)).toBe(kind);
  });
});
