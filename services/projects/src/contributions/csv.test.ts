import { describe, expect, it } from '@jest/globals';
import { readCsv } from './csv.adapter.ts';
import { inFile, toEntryText } from './csv-rows.ts';

/** What a file says, or everything that is wrong with it. */
function said(csv: string): readonly unknown[] {
  const file = readCsv(csv);
  if (!file.ok) return file.error.map(({ code, path }) => `${code} ${path.join('.')}`);
  return file.value.rows.flatMap((row): readonly unknown[] => {
    const text = toEntryText(row, file.value.form);
    return text.ok ? [text.value] : text.error.map(({ code, path }) => `${code} ${path.join('.')}`);
  });
}

const header = 'kind,happenedOn,note,slotId,hours';
const slot = 'slt_019ab5c0-7c00-7000-8000-000000000001';
const work = { kind: 'WORK', happenedOn: '2027-02-01', note: 'Rooms', slotId: slot, minutes: 90 };
const row = (change: Partial<Record<'kind' | 'day' | 'note' | 'slot' | 'hours', string>> = {}) => {
  const cells = { kind: 'WORK', day: '2027-02-01', note: 'Rooms', slot, hours: '1.5', ...change };
  return Object.values(cells).join(',');
};

describe('a file of contributions', () => {
  it.each([
    ['as it is', `${header}\n${row()}\n`],
    ['with a mark of its order of bytes', `\uFEFF${header}\n${row()}`],
    ['with carriage returns', `${header}\r\n${row()}\r\n\r\n`],
    ['with carriage returns alone', `${header}\r${row()}\r`],
    [
      'between semicolons, with decimal commas',
      `${header}\n${row({ hours: '1,5' })}`.replaceAll(',', ';').replace('1;5', '1,5'),
    ],
    ['between tabs', `${header}\n${row()}`.replaceAll(',', '\t')],
    [
      'in quotes',
      `"kind","happenedOn","note","slotId","hours"\n${row()
        .split(',')
        .map((cell) => `"${cell}"`)
        .join(',')}`,
    ],
    ['with names in other forms', `KIND, happened_on ,Note,slot id,Hours\n${row({ kind: 'work' })}`],
    ['with its columns in another order', `hours,note,slotId,kind,happenedOn\n1.5,Rooms,${slot},WORK,2027-02-01`],
  ])('is read %s', (_how, csv) => {
    expect(said(csv)).toMatchObject([work]);
  });

  it('has what each kind has, and leaves out what is empty', () => {
    const csv = `kind,happenedOn,note,amount,currency,vat,equipment,quantity,unit,reference,externalReference,agentId,know how asset id
EXPENSE,2027-02-01,"A typeface, bold",120.00,EUR,26.40,,,,R 7,T-1,,
USE,2027-02-01,Holes,,,,The big drill,1.5,day,,,org_1,kha_1`;
    const [spent, used] = said(csv);
    expect(spent).toMatchObject({
      ...{ kind: 'EXPENSE', note: 'A typeface, bold', amount: { amount: '120.00', currency: 'EUR' } },
      ...{ vat: { amount: '26.40', currency: 'EUR' }, reference: 'R 7', externalReference: 'T-1' },
      ...{ equipment: undefined, minutes: undefined, agentId: undefined },
    });
    expect(used).toMatchObject({
      equipment: 'The big drill',
      quantity: '1.5',
      unit: 'DAY',
      agentId: 'org_1',
      knowHowAssetId: 'kha_1',
    });
  });

  it.each([
    ['1', 60],
    ['0.25', 15],
    ['1.33', 80],
    ['0.01', 1],
    ['0.00', 0],
    ['99999.99', 5_999_999],
  ])('takes %s hours to the minute, half up', (hours, minutes) => {
    expect(said(`${header}\n${row({ hours })}`)).toMatchObject([{ minutes }]);
  });

  it('tells the line at which a row begins, with empty lines and lines in quotes before it', () => {
    const csv = `${header}\r\n${row({ note: '"two\r\nlines"' })}\r\n\r\n${row({ hours: 'x' })}\r\n`;
    expect(said(csv)).toMatchObject([{ note: 'two\nlines' }, 'INVALID_HOURS csv.5.hours']);
    expect(said(`${header}\n${row({ note: '"two\nlines"', hours: 'x' })}`)).toEqual(['INVALID_HOURS csv.2.hours']);
  });

  it.each([
    ['', ['CSV_MALFORMED csv']],
    ['kind,happenedOn,note,who\n', ['UNKNOWN_COLUMN csv.1.who']],
    [`${'a,'.repeat(44_000)}\n`, ['TOO_MANY_COLUMNS csv.1']],
    [`${'a'.repeat(500)},kind,happenedOn,note\n`, [`UNKNOWN_COLUMN csv.1.${'a'.repeat(60)}`]],
    ['kind,happenedOn,note,Note\n', ['DUPLICATE_COLUMN csv.1.note']],
    ['kind,note\n', ['COLUMN_MISSING csv.1.happenedOn']],
    [`${header}\nWORK,2027-02-01\n`, ['CSV_MALFORMED csv.2']],
    [`${header}\n${row()}\n${row({ note: '"open' })}\n`, ['CSV_MALFORMED csv.3']],
    [`${header}\n${row({ note: 'a"b' })}\n`, ['CSV_MALFORMED csv.2']],
    ['x'.repeat(90_001), ['TOO_LONG csv']],
    [`${header}\n${row({ kind: 'PLAY' })}`, ['UNKNOWN_KIND csv.2.kind']],
    [`${header}\n${row({ note: '', hours: 'x' })}`, ['CELL_MISSING csv.2.note', 'INVALID_HOURS csv.2.hours']],
    [`${header}\n${row({ kind: '', note: '' })}`, ['CELL_MISSING csv.2.kind', 'CELL_MISSING csv.2.note']],
    ...['01/02/2027', '2027-02-30', '2027-13-01', '2027-2-1', '2027-00-10', '2027-02-00'].map(
      (day) => [`${header}\n${row({ day })}`, ['INVALID_DAY csv.2.happenedOn']] as const,
    ),
    ...['1:30', '-1', '1.505', '1,5', '1e2', '١'].map(
      (hours) => [`${header}\n${row({ hours: `"${hours}"` })}`, ['INVALID_HOURS csv.2.hours']] as const,
    ),
    ...['=1+1', '@SUM(A1)', '+39 02', '-2+3'].map(
      (note) => [`${header}\n${row({ note })}`, ['FORMULA csv.2.note']] as const,
    ),
    ['kind,happenedOn,note,amount\nTRANSFER,2027-02-01,Servers,5.00', ['CURRENCY_MISSING csv.2.currency']],
    ['kind,happenedOn,note,since\nWORK,2027-02-01,Rooms,2027-02-30', ['INVALID_DAY csv.2.since']],
    ['kind,happenedOn,note,unit\nUSE,2027-02-01,Holes,weeks', ['UNKNOWN_UNIT csv.2.unit']],
  ] as const)('is refused with what is wrong, by line and column (case %#)', (csv, expected) => {
    expect(said(csv)).toEqual(expected);
  });

  it.each([
    [`${header}\nWORK,2027-02-01\n`, 'Line 2: It has more cells than the header, or fewer.'],
    [`${header}\n${row()}\n${row({ note: '"open' })}\n`, 'Line 3: A quote is opened and not closed.'],
    [`${header}\n${row({ note: 'a"b' })}\n`, /^Line 2: A quote is opened within a cell: /],
    [`${header}\n${row({ note: '"a"b' })}\n`, /^Line 2: A quote is closed before its cell ends/],
  ])('says in our words what is wrong with how it is written (case %#)', (csv, expected) => {
    const file = readCsv(csv);
    const [{ message } = { message: 'read' }] = file.ok ? [] : file.error;
    expect(message).toMatch(expected);
  });

  it('is leap years and all', () => {
    const days = ['2028-02-29', '2027-02-29', '2000-02-29', '2100-02-29'];
    expect(days.map((day) => typeof said(`${header}\n${row({ day })}`)[0])).toEqual([
      ...['object', 'string', 'object', 'string'],
    ]);
  });

  it('has its words for what recording refuses', () => {
    const at = (...path: (string | number)[]) => inFile({ code: 'X', message: 'No.', path }, 7);
    expect(
      [at('minutes'), at('amount', 'amount'), at('vat', 'currency'), at('slotId')].map(({ path }) => path[2]),
    ).toEqual([...['hours', 'amount', 'currency', 'slotId']]);
    expect(at('minutes')).toEqual({ code: 'X', message: 'Line 7, hours: No.', path: ['csv', 7, 'hours'] });
  });
});
