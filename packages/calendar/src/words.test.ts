import { describe, expect, it } from '@jest/globals';
import { anOffer, local, newYork } from '../test/given.ts';
import { sayTimes } from './words.ts';

const said = (change: Parameters<typeof anOffer>[0]) => [
  sayTimes(anOffer(change), 'EN'),
  sayTimes(anOffer(change), 'IT'),
];
const all = { start: local('2027-01-04T09:00:00') };

describe('times in words', () => {
  it.each([
    [
      {},
      'Every week from Monday to Friday, 09:00–17:00 (Europe/Rome), until 31 December 2027',
      'Ogni settimana da lunedì a venerdì, 09:00–17:00 (Europe/Rome), fino al 31 dicembre 2027',
    ],
    [
      { rule: undefined, timeZone: newYork },
      '4 January 2027, 09:00–17:00 (America/New_York)',
      '4 gennaio 2027, 09:00–17:00 (America/New_York)',
    ],
    [
      { text: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=8' },
      'Every 2 weeks on Monday and Wednesday, 09:00–17:00 (Europe/Rome), 8 times',
      'Ogni 2 settimane di lunedì e mercoledì, 09:00–17:00 (Europe/Rome), 8 volte',
    ],
    [
      { text: 'FREQ=MONTHLY;BYDAY=1MO,-1SU;COUNT=1' },
      'Every month on the 1st Monday and the last Sunday, 09:00–17:00 (Europe/Rome), once',
      'Ogni mese il 1º lunedì e l’ultima domenica, 09:00–17:00 (Europe/Rome), una volta',
    ],
    [
      { text: 'FREQ=MONTHLY;BYMONTHDAY=4,-1;UNTIL=20270608' },
      'Every month on the 4th and last day of the month, 09:00–17:00 (Europe/Rome), until 8 June 2027',
      'Ogni mese nei giorni del mese: 4º e ultimo, 09:00–17:00 (Europe/Rome), fino all’8 giugno 2027',
    ],
    [
      { text: 'FREQ=YEARLY;BYMONTH=1,6;BYDAY=MO,TU;BYSETPOS=1,-2;COUNT=3' },
      'Every year in January and June on Monday and Tuesday (of them the 1st and 2nd last), 09:00–17:00 (Europe/Rome), 3 times',
      'Ogni anno nei mesi di gennaio e giugno di lunedì e martedì (di questi il 1º e il 2º dalla fine), 09:00–17:00 (Europe/Rome), 3 volte',
    ],
    [
      { text: 'FREQ=YEARLY;BYWEEKNO=1,-1;BYDAY=MO;COUNT=2' },
      'Every year in the 1st and last week on Monday, 09:00–17:00 (Europe/Rome), 2 times',
      'Ogni anno nelle settimane: 1ª e ultima di lunedì, 09:00–17:00 (Europe/Rome), 2 volte',
    ],
    [
      { text: 'FREQ=YEARLY;BYYEARDAY=4,111;COUNT=2' },
      'Every year on the 4th and 111th day of the year, 09:00–17:00 (Europe/Rome), 2 times',
      'Ogni anno nei giorni dell’anno: 4º e 111º, 09:00–17:00 (Europe/Rome), 2 volte',
    ],
    [
      { text: 'FREQ=WEEKLY;COUNT=2', durationMs: 36.5 * 3_600_000 },
      'Every week, from 09:00 for 36.5 hours (Europe/Rome), 2 times',
      'Ogni settimana, dalle 09:00 per 36,5 ore (Europe/Rome), 2 volte',
    ],
    [
      { text: 'FREQ=MONTHLY;COUNT=2', durationMs: 75.25 * 24 * 3_600_000 },
      'Every month, from 09:00 for 75 days and 6 hours (Europe/Rome), 2 times',
      'Ogni mese, dalle 09:00 per 75 giorni e 6 ore (Europe/Rome), 2 volte',
    ],
    [
      { text: 'FREQ=WEEKLY;COUNT=2', durationMs: 48 * 3_600_000 },
      'Every week, from 09:00 for 2 days (Europe/Rome), 2 times',
      'Ogni settimana, dalle 09:00 per 2 giorni (Europe/Rome), 2 volte',
    ],
    [
      { rule: undefined, durationMs: 1_800 * 3_600_000 },
      'From 4 January 2027, 09:00 to 20 March 2027, 09:00 (Europe/Rome)',
      'Dal 4 gennaio 2027, 09:00 al 20 marzo 2027, 09:00 (Europe/Rome)',
    ],
    [
      { rule: undefined, start: local('2027-03-08T09:00:00'), durationMs: 34 * 24 * 3_600_000 },
      // Clocks were put forward meanwhile.
      'From 8 March 2027, 09:00 to 11 April 2027, 10:00 (Europe/Rome)',
      'Dall’8 marzo 2027, 09:00 all’11 aprile 2027, 10:00 (Europe/Rome)',
    ],
    [
      { rule: undefined, start: local('2027-01-11T00:00:00'), durationMs: 5 * 24 * 3_600_000 },
      'From 11 January 2027 to 15 January 2027 (Europe/Rome)',
      'Dall’11 gennaio 2027 al 15 gennaio 2027 (Europe/Rome)',
    ],
    [
      { rule: undefined, start: local('2027-01-11T00:00:00'), durationMs: 24 * 3_600_000 },
      '11 January 2027 (Europe/Rome)',
      '11 gennaio 2027 (Europe/Rome)',
    ],
    [
      { text: 'FREQ=DAILY;COUNT=9', exceptions: [local('2027-01-08T09:00:00'), local('2027-01-06T09:00:00')] },
      'Every day, 09:00–17:00 (Europe/Rome), 9 times, except on 8 January 2027 and 6 January 2027',
      'Ogni giorno, 09:00–17:00 (Europe/Rome), 9 volte, tranne l’8 gennaio 2027 e il 6 gennaio 2027',
    ],
    [
      {
        text: 'FREQ=DAILY;COUNT=9',
        exceptions: ['05', '06', '07', '08'].map((day) => local(`2027-01-${day}T09:00:00`)),
      },
      'Every day, 09:00–17:00 (Europe/Rome), 9 times, except on 4 days',
      'Ogni giorno, 09:00–17:00 (Europe/Rome), 9 volte, tranne 4 giorni',
    ],
  ])('say case %#', (change, english, italian) => {
    expect(said({ ...all, ...change })).toEqual([english, italian]);
  });

  it('count as a language does', () => {
    const days = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23].join();
    const text = `FREQ=MONTHLY;BYMONTHDAY=${days};COUNT=1`;
    expect(said({ text, start: local('2027-01-01T09:00:00') })[0]).toContain(
      'on the 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd and 23rd day of the month',
    );
    expect(said({ text: 'FREQ=MONTHLY;BYDAY=-2MO;COUNT=1', start: local('2027-01-18T09:00:00') })).toEqual([
      'Every month on the 2nd last Monday, 09:00–17:00 (Europe/Rome), once',
      'Ogni mese il 2º dalla fine lunedì, 09:00–17:00 (Europe/Rome), una volta',
    ]);
  });
});
