import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestActor } from '@millepiani/testing/service-under-test';
import { faults, newcomer } from './given.ts';
import {
  at,
  basic,
  dayOf,
  hourMs,
  onDay,
  openRecurring,
  type Recurring,
  recurrence,
  startsIn,
  timeZone,
  weekdays,
  window,
} from './recurring-given.ts';

let open: Recurring;
beforeAll(async () => {
  open = await openRecurring('members_recurring_offers');
});
afterAll(() => open.close());

describe('offering time by a rule', () => {
  it('is kept as the rule, told as the rule, and shown with its windows and in words', async () => {
    const ada = await newcomer(open.members, 'Ada');
    const exceptions = [at(2)];
    const own = await open.offered(ada, {
      recurrence: { timeZone, rule: `rrule:${weekdays};UNTIL=${basic(18)}`, exceptions },
    });
    expect(own).toMatchObject({
      ...{ start: at(0), end: at(0, 8), lastEnd: at(18, 8), hours: '7.5', firmness: 'FIRM', timeZone, exceptions },
      rule: expect.stringMatching(/^FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=\d{8}T\d{6}Z$/),
      words: expect.stringMatching(
        /^Every week from Monday to Friday, 09:00–17:00 \(Asia\/Tokyo\), until .*, except on /,
      ),
    });
    expect(startsIn(own)).toEqual([0, 1, 3, 4, 7, 8, 9, 10, 11].map((days) => at(days)));
    expect(await open.eventsOf(ada)).toMatchObject([
      {
        type: 'millepiani.members.availability.changed.v2',
        data: {
          offers: [
            {
              ...{ offerId: own.id, timeZone, rule: own.rule, durationMs: 8 * hourMs, minutes: 450, firmness: 'FIRM' },
              start: `${dayOf(0)}T09:00:00`,
              exceptions: [`${dayOf(2)}T09:00:00`],
            },
          ],
        },
      },
    ]);
    expect(
      (await open.inside.connection.collection('availability_offers').find({ personId: ada.id }).toArray()).length,
    ).toBe(1);
  });

  it('keeps the hours of its zone all year', async () => {
    const bruno = await newcomer(open.members, 'Bruno');
    const morning = { start: at(0, 15), end: at(0, 23) };
    await open.offered(bruno, {
      ...morning,
      recurrence: { timeZone: 'America/New_York', rule: `${weekdays};UNTIL=${basic(364)}` },
    });
    const range = `from: "${at(0)}", to: "${at(365)}"`;
    const asked = `windows(${range}) { start end local hours firmness offer { rule } }`;
    const { windows } = await open.ofPerson(bruno, asked, bruno);
    expect(windows).toHaveLength(261);
    expect(new Set(windows.map(({ local }: { local: string }) => local.slice(11))).size).toBe(1);
    // An hour earlier or later in UTC for half of the year.
    expect(new Set(windows.map(({ start }: { start: string }) => start.slice(11, 13))).size).toBe(2);
    const { freeBusy } = await open.ofPerson(bruno, `freeBusy(${range}) { freeMinutes tentativeMinutes }`, bruno);
    expect(freeBusy).toEqual({ freeMinutes: 261 * 450, tentativeMinutes: 0 });
  });

  it('has its windows seen by oneself and administrators alone, and of at most a year', async () => {
    const [carla, dario] = [await newcomer(open.members, 'Carla'), await newcomer(open.members, 'Dario')];
    await open.offered(carla);
    const asked = `windows(from: "${at(0)}", to: "${at(7)}") { start }`;
    const administrator = { id: 'per_00000000-0000-7000-8000-000000000001', scopes: ['members:administer'] };
    for (const reader of [carla, administrator])
      expect((await open.ofPerson(carla, asked, reader)).windows).toHaveLength(5);
    for (const reader of [dario, undefined]) expect((await open.ofPerson(carla, asked, reader)).windows).toBeNull();
    const code = async (to: string) =>
      (await open.ofPerson(carla, `windows(from: "${at(0)}", to: "${to}") { start }`, carla)).errors?.[0]?.extensions
        .code;
    expect([await code(at(0)), await code(at(367))]).toEqual(['ENDS_BEFORE_START', 'SPAN_TOO_LONG']);
    const italian = await open.ofPerson(carla, 'availability { words(locale: IT) }', carla);
    expect(italian.availability[0].words).toBe(
      'Ogni settimana da lunedì a venerdì, 09:00–17:00 (Asia/Tokyo), 25 volte',
    );
  });

  it('does not overlap what the person offers already, window by window', async () => {
    const elisa = await newcomer(open.members, 'Elisa');
    await open.offered(elisa);
    const rival = async (input: object) => faults(await open.offer({ ...window, hours: '0.5', ...input }, elisa));
    expect(await rival({ start: at(24, 7), end: at(24, 9) })).toContain('WINDOWS_OVERLAP input.start');
    expect(await rival({ start: at(24, 8), end: at(24, 9) })).toEqual([]);
    const evening = { start: at(0, 8), end: at(0, 9) };
    const monthly = { timeZone: 'UTC', rule: 'FREQ=WEEKLY;COUNT=4' };
    expect(await rival({ ...evening, recurrence: monthly })).toEqual([]);
    expect(await rival({ ...evening, recurrence: { ...monthly, rule: 'FREQ=DAILY;COUNT=8' } })).toEqual([
      'WINDOWS_OVERLAP input.start',
    ]);
  });
});

describe('what is wrong with a rule', () => {
  let fabio: TestActor;
  beforeAll(async () => {
    fabio = await newcomer(open.members, 'Fabio');
    await open.offered(fabio, { start: at(300), end: at(300, 8), recurrence: undefined });
  });
  const stored = async () => ({
    events: await open.inside.connection.collection('outbox').countDocuments(),
    offers: await open.inside.connection.collection('availability_offers').find().toArray(),
    capacities: await open.inside.connection.collection('capacities').find().toArray(),
    keys: await open.inside.connection.collection('idempotency_keys').countDocuments(),
  });
  const rule = (text: string) => ({ recurrence: { ...recurrence, rule: text } });

  it.each([
    [rule(''), 'INVALID_RULE input.recurrence.rule'],
    [rule('every Monday'), 'INVALID_RULE input.recurrence.rule'],
    [rule('FREQ=WEEKLY;BYDAY=XX;COUNT=3'), 'INVALID_RULE input.recurrence.rule'],
    [rule('FREQ=WEEKLY;COUNT=3;UNTIL=20301231'), 'INVALID_RULE input.recurrence.rule'],
    [rule('FREQ=WEEKLY;COUNT=3;COUNT=4'), 'INVALID_RULE input.recurrence.rule'],
    [rule('FREQ=WEEKLY;COUNT=0'), 'INVALID_RULE input.recurrence.rule'],
    [rule('FREQ=WEEKLY;INTERVAL=0;COUNT=2'), 'INVALID_RULE input.recurrence.rule'],
    [rule('FREQ=WEEKLY;UNTIL=20271341'), 'INVALID_RULE input.recurrence.rule'],
    [rule('FREQ=WEEKLY;UNTIL=20271231T090000'), 'INVALID_RULE input.recurrence.rule'],
    [rule('FREQ=DAILY;COUNT=3;X=\u202e1'), 'INVALID_RULE input.recurrence.rule'],
    [rule('FREQ=DAILY;COUNT=3\0'), 'INVALID_RULE input.recurrence.rule'],
    [rule(`FREQ=DAILY;COUNT=3;${'X'.repeat(10_000)}=1`), 'INVALID_RULE input.recurrence.rule'],
    [rule('{"$gt":""}'), 'INVALID_RULE input.recurrence.rule'],
    [rule('FREQ=WEEKLY;BYDAY=MO'), 'ENDLESS_RULE input.recurrence.rule'],
    [rule('FREQ=DAILY'), 'ENDLESS_RULE input.recurrence.rule'],
    [rule('FREQ=SECONDLY'), 'TOO_FREQUENT input.recurrence.rule'],
    [rule('FREQ=MINUTELY;COUNT=2'), 'TOO_FREQUENT input.recurrence.rule'],
    [rule('FREQ=HOURLY;UNTIL=20301231'), 'TOO_FREQUENT input.recurrence.rule'],
    [rule('FREQ=DAILY;BYHOUR=9,15;COUNT=2'), 'TOO_FREQUENT input.recurrence.rule'],
    [rule('FREQ=DAILY;COUNT=1000'), 'TOO_MANY_OCCURRENCES input.recurrence.rule'],
    [rule('FREQ=DAILY;UNTIL=21001231'), 'ENDS_TOO_LATE input.recurrence.rule'],
    [rule('FREQ=YEARLY;COUNT=5'), 'ENDS_TOO_LATE input.recurrence.rule'],
    [rule('FREQ=WEEKLY;BYDAY=TU;COUNT=3'), 'START_NOT_IN_RULE input.recurrence.rule'],
    [rule('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3'), 'START_NOT_IN_RULE input.recurrence.rule'],
    [{ recurrence: { ...recurrence, timeZone: 'Mars/Olympus' } }, 'UNKNOWN_TIME_ZONE input.recurrence.timeZone'],
    [{ recurrence: { ...recurrence, timeZone: '+01:00' } }, 'UNKNOWN_TIME_ZONE input.recurrence.timeZone'],
    [{ recurrence: { ...recurrence, timeZone: '' } }, 'UNKNOWN_TIME_ZONE input.recurrence.timeZone'],
    [{ recurrence: { ...recurrence, exceptions: [at(5)] } }, 'NOT_AN_OCCURRENCE input.recurrence.exceptions.0'],
    [
      { recurrence: { ...recurrence, exceptions: [at(0), at(1, 1)] } },
      'NOT_AN_OCCURRENCE input.recurrence.exceptions.1',
    ],
    [
      { recurrence: { timeZone, rule: 'FREQ=DAILY;COUNT=1', exceptions: [at(0)] } },
      'NOTHING_LEFT input.recurrence.exceptions',
    ],
    [{ ...rule('FREQ=DAILY;COUNT=2'), end: at(1, 1) }, 'OCCURRENCES_OVERLAP input.recurrence.rule'],
    [{ start: onDay(0).toISOString().replace('00.000Z', '30.000Z') }, 'NOT_A_WHOLE_MINUTE input.start'],
    [{ start: at(-1000), end: at(-1000, 8) }, 'IN_THE_PAST input.start'],
    [{ end: at(0) }, 'ENDS_BEFORE_START input.end'],
    [{ hours: '8.5' }, 'HOURS_EXCEED_WINDOW input.hours'],
    [{ hours: '7,5' }, 'INVALID_HOURS input.hours'],
    [rule('FREQ=DAILY;INTERVAL=100;COUNT=7'), 'WINDOWS_OVERLAP input.start'],
  ])('is said with code and path, and nothing is stored (case %#)', async (input, fault) => {
    const before = await stored();
    const refused = await open.offer({ ...window, recurrence, ...input }, fabio);
    expect([faults(refused), refused.offer]).toEqual([[fault], null]);
    expect(await stored()).toEqual(before);
  });

  it('of which something is missing is refused before the command', async () => {
    const before = await stored();
    for (const half of [{ timeZone }, { rule: 'FREQ=DAILY;COUNT=2' }, { timeZone, rule: 7 }]) {
      expect((await open.offer({ ...window, recurrence: half }, fabio)).errors?.[0]?.extensions.code).toBe(
        'BAD_USER_INPUT',
      );
    }
    expect(await stored()).toEqual(before);
  });
});
