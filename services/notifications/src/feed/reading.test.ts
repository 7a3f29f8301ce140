import { describe, expect, it } from '@jest/globals';
import { parseReading } from './reading.ts';

const id = (n: number) => `ntf_00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

describe('which notifications were read', () => {
  it('some by their ids, all up to one, or all of a thread', () => {
    expect(parseReading({ ids: [id(1), id(2)] })).toEqual({ ok: true, value: { by: 'ids', ids: [id(1), id(2)] } });
    expect(parseReading({ upTo: id(1), ids: null })).toEqual({ ok: true, value: { by: 'up-to', id: id(1) } });
    const thread = 'com_00000000-0000-7000-8000-000000000001';
    expect(parseReading({ threadId: thread })).toEqual({ ok: true, value: { by: 'thread', thread } });
  });

  it.each([
    [{}, 'IDS_OR_UP_TO', []],
    [{ ids: null, upTo: null }, 'IDS_OR_UP_TO', []],
    [{ ids: [id(1)], upTo: id(1) }, 'IDS_OR_UP_TO', []],
    [{ threadId: 'com_00000000-0000-7000-8000-000000000001', upTo: id(1) }, 'IDS_OR_UP_TO', []],
    [{ threadId: id(1) }, 'INVALID_ID', ['threadId']],
    [{ ids: [] }, 'NO_ID', ['ids']],
    [{ ids: Array.from({ length: 101 }, (_, at) => id(at)) }, 'TOO_MANY_IDS', ['ids']],
    [{ ids: [id(1), 'ann_00000000-0000-7000-8000-000000000001'] }, 'INVALID_ID', ['ids', 1]],
    [{ upTo: 'yesterday' }, 'INVALID_ID', ['upTo']],
  ])('refuses a faulty choice (case %#)', (text, code, path) => {
    expect(parseReading(text)).toMatchObject({ ok: false, error: [{ code, path }] });
  });

  it('takes 100', () => {
    expect(parseReading({ ids: Array.from({ length: 100 }, (_, at) => id(at)) })).toMatchObject({ ok: true });
  });
});
