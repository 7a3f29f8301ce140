import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readExportCursor, toExportCursor } from './export-cursor.ts';
import { mine, only, without } from './section.ts';
import { toJson } from './to-json.ts';

const key = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 100,
});
const name = fc.stringMatching(/^[a-zA-Z]{1,40}$/);

describe('where a page of an export ended', () => {
  it('property: is read as it was written', () => {
    fc.assert(
      fc.property(name, key, (section, at) => {
        expect(readExportCursor(toExportCursor({ section, key: at }))).toEqual({
          ok: true,
          value: { section, key: at },
        });
      }),
    );
  });

  it('property: is nothing that was not written here', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        const read = readExportCursor(text);
        if (read.ok) expect(toExportCursor(read.value)).toBe(text);
        else expect(read.error).toMatchObject([{ code: 'INVALID_CURSOR', path: ['after'] }]);
      }),
    );
  });
});

describe('a row, as it is handed over', () => {
  it('is JSON, in which nothing is lost of a number', () => {
    const row = {
      _id: 'per_1',
      at: new Date('2026-11-26T09:00:00Z'),
      minor: 2n ** 62n,
      inside: [{ gone: undefined, is: null }],
    };
    expect(toJson(row)).toEqual({
      ...{ id: 'per_1', at: '2026-11-26T09:00:00.000Z', minor: '4611686018427387904', inside: [{ is: null }] },
    });
    expect(JSON.parse(JSON.stringify(toJson(row)))).toEqual(toJson(row));
  });

  it('is what the section picks of it', () => {
    const row = {
      _id: 'tea_1',
      secret: 's',
      name: 'n',
      seats: [
        { who: 'per_1', slot: 1 },
        { who: 'per_2', slot: 2 },
      ],
    };
    const ada = 'per_1' as Parameters<ReturnType<typeof only>>[1];
    expect(without('secret', 'seats')(row, ada)).toEqual({ _id: 'tea_1', name: 'n' });
    expect(only('name', 'nothing')(row, ada)).toEqual({ name: 'n' });
    expect(mine('seats', 'who', 'name')(row, ada)).toEqual({ name: 'n', seats: [{ who: 'per_1', slot: 1 }] });
    expect(mine('nothing', 'who')(row, ada)).toEqual({ nothing: [] });
  });
});
