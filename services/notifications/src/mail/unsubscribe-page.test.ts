import { describe, expect, it } from '@jest/globals';
import {
  noSuchMailPage,
  parseChoice,
  unsubscribeChoices,
  unsubscribedPage,
  unsubscribePage,
} from './unsubscribe-page.ts';

describe('the page by which one has less mail', () => {
  it('names the kinds of the mail, and what else one may choose, in the reader’s language', () => {
    const english = unsubscribePage('en', ['TEAM', 'MONEY']);
    expect(english).toContain('<html lang="en">');
    expect(english).toContain('No more mail about teams, money');
    expect(unsubscribePage('it', ['TEAM'])).toContain('Niente più messaggi su: squadre');
    for (const choice of unsubscribeChoices) expect(english).toContain(`value="${choice}"`);
    expect(english.match(/ checked/g)).toHaveLength(1);
  });

  it('says afterwards what holds', () => {
    expect(unsubscribedPage('en', ['TEAM'], 'KINDS')).toContain('You get no more mail about teams.');
    expect(unsubscribedPage('it', ['TEAM'], 'DAILY')).toContain('Ricevi un messaggio al giorno, la mattina.');
    expect(unsubscribedPage('en', [], 'ALL')).toContain('You get no more mail.');
    expect(noSuchMailPage('it')).toContain('Questo messaggio non esiste');
  });

  it('takes whatever is no choice of the page for one click', () => {
    expect(unsubscribeChoices.map(parseChoice)).toEqual(unsubscribeChoices);
    for (const other of [undefined, '', 'all', 'NONE', '__proto__']) expect(parseChoice(other)).toBe('KINDS');
  });

  it('runs nothing, and fetches nothing', () => {
    expect(unsubscribePage('en', ['TEAM'])).not.toMatch(/<script|<img|src=|@import|url\(/);
  });
});
