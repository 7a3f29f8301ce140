import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { later } from '../../test/given.ts';
import { noticeInEveryState, overdue } from '../../test/notices-given.ts';
import { respond, takeResponse, withdrawResponse } from './response.ts';

const states = noticeInEveryState();
const by = newId('per');
const command = { id: newId('rsp'), by, at: later, note: ' I could, from Monday on. ', isOwn: false, isAgain: false };
const codesOf = (change: Partial<typeof command>, notice = states.published) => {
  const response = respond({ ...command, ...change }, notice);
  return response.ok ? [] : response.error.map(({ code, path }) => `${code} ${path.join('.')}`);
};

describe('responding', () => {
  it('says who, to what and what', () => {
    const response = respond(command, states.published);
    expect(response).toEqual({
      ok: true,
      value: {
        id: command.id,
        proposalId: states.published.id,
        personId: by,
        note: 'I could, from Monday on.',
        at: later,
      },
    });
  });

  it.each<[string, Partial<typeof command>, string]>([
    ['too late', { at: overdue }, 'TOO_LATE proposalId'],
    ['to one’s own', { isOwn: true }, 'OWN_PROPOSAL proposalId'],
    ['again', { isAgain: true }, 'ALREADY_RESPONDED proposalId'],
    ['without a word', { note: '' }, 'TOO_SHORT note'],
    ['with too many', { note: 'x'.repeat(2_001) }, 'TOO_LONG note'],
  ])('is refused %s', (_what, change, failure) => {
    expect(codesOf(change)).toEqual([failure]);
  });

  it('is for what is published', () => {
    const { published: _, ...others } = states;
    for (const notice of Object.values(others)) expect(codesOf({}, notice)).toEqual(['WRONG_STATE proposalId']);
  });
});

describe('a response', () => {
  const response = {
    ...{ id: command.id, proposalId: states.published.id, personId: by, note: 'I could.', at: later },
  };
  const codes = (result: ReturnType<typeof withdrawResponse>) =>
    result.ok ? [] : result.error.map(({ code }) => code);

  it('is taken back while the proposal is published, once', () => {
    const back = withdrawResponse(response, states.published, overdue);
    expect(back).toEqual({ ok: true, value: { ...response, withdrawnAt: overdue } });
    expect(codes(withdrawResponse({ ...response, withdrawnAt: later }, states.published, overdue))).toEqual([
      'RESPONSE_WITHDRAWN',
    ]);
    const { published: _, ...others } = states;
    for (const notice of Object.values(others)) {
      expect(codes(withdrawResponse(response, notice, overdue))).toEqual(['WRONG_STATE']);
    }
  });

  it('is taken where it was not taken back', () => {
    expect(takeResponse(response, overdue)).toEqual({ ok: true, value: { ...response, takenAt: overdue } });
    expect(codes(takeResponse({ ...response, withdrawnAt: later }, overdue))).toEqual(['RESPONSE_WITHDRAWN']);
  });
});
