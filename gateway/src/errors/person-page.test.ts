import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { personPage, wantsPage } from './person-page.ts';

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const asking = (url: string, accept?: string, language?: string) => ({
  url,
  headers: { accept, 'accept-language': language },
});

describe('whether a person asks', () => {
  it.each([
    ['/account/nope', browser, true],
    ['/account', browser, true],
    ['/oidc/me?x=y', browser, true],
    ['/account/nope', undefined, false],
    ['/account/nope', '*/*', false],
    ['/oidc/token', 'application/json', false],
    ['/oidc/token', 'application/json, text/html;q=0.5', false],
    ['/oidc/token', 'application/json;q=0.5, text/html;q=0.9', true],
    ['/account/nope', 'text/html;q=0', false],
    ['/events', browser, true],
    ['/events/nope', browser, true],
    ['/v1/events', browser, false],
    ['/graphql', browser, false],
    ['/accounts', browser, false],
  ])('at %s, who accepts %j: %j', (url, accept, is) => {
    expect(wantsPage(asking(url, accept))).toBe(is);
  });
});

describe('what a person is told', () => {
  it.each([
    [404, undefined, 'lang="en"', 'no such page'],
    [404, 'it-IT,it;q=0.9,en;q=0.8', 'lang="it"', 'nessuna pagina'],
    [503, 'de, en;q=0.5, it;q=0.3', 'lang="en"', 'away just now'],
    [413, 'fr;q=1, it;q=0.2', 'lang="it"', 'Torna indietro'],
    [415, 'it;q=0, en', 'lang="en"', 'begin again'],
  ])('of a %d, by a browser that likes %j, has %s and "%s"', (status, language, ...said) => {
    const page = personPage(status, asking('/account/nope', browser, language));
    for (const words of said) expect(page).toContain(words);
  });

  it('property: has nothing in it of what was asked, whatever that is', () => {
    const pages = [undefined, 'it'].map((language) => personPage(404, asking('/', browser, language)));
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (url, accept, language) => {
        const asked = asking(`/account/${url}`, accept, language);
        expect(typeof wantsPage(asked)).toBe('boolean');
        expect(pages).toContain(personPage(404, asked));
      }),
    );
  });
});
