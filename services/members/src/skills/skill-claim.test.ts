import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import { type ClaimSkill, claim, evolve, evolveVerification, mostClaims, type SkillClaim } from './skill-claim.ts';

const at = new Date('2026-11-24T09:00:00.000Z');
const skillUri = 'http://data.europa.eu/esco/skill/000f1d3d-220f-4789-9c0a-cc742521fb02';
const command: ClaimSkill = {
  id: newId('clm'),
  personId: newId('per'),
  skillUri,
  level: 3,
  evidence: ' Wrote a compiler.\nTwice. ',
  at,
};
const fresh = { before: undefined, known: true, count: 0 };

const given = (change: Partial<ClaimSkill> = {}, state: Partial<Parameters<typeof claim>[1]> = {}) =>
  claim({ ...command, ...change }, { ...fresh, ...state });
const codes = (result: ReturnType<typeof claim>) =>
  result.ok ? [] : result.error.map(({ code, path }) => `${code} ${path.join('.')}`.trim());
const claimed = (): SkillClaim => {
  const result = given();
  const [event] = result.ok ? result.value : [];
  if (!event) throw new TypeError('The claim was refused.');
  return evolve(undefined, event);
};

describe('a claim', () => {
  it('says what the person said, trimmed, at version 1', () => {
    expect(claimed()).toEqual({
      id: command.id,
      personId: command.personId,
      skillUri,
      level: 3,
      evidence: 'Wrote a compiler.\nTwice.',
      claimedAt: at,
      version: 1,
    });
  });

  it.each([undefined, null, '', '  \n '])('needs no evidence (%j)', (evidence) => {
    const result = given({ evidence });
    expect(result.ok && result.value).toMatchObject([{ evidence: undefined }]);
  });

  it.each([0, 6, -1, 1.5, Number.NaN])('has no level %s', (level) => {
    expect(codes(given({ level }))).toEqual(['LEVEL_OUT_OF_RANGE level']);
  });

  it('is refused with all that is wrong with it', () => {
    expect(codes(given({ level: 9, evidence: 'x'.repeat(501) }, { known: false }))).toEqual([
      'UNKNOWN_SKILL skillUri',
      'LEVEL_OUT_OF_RANGE level',
      'TOO_LONG evidence',
    ]);
    expect(codes(given({ evidence: 'a\u202Eb' }))).toEqual(['FORBIDDEN_CHARACTER evidence']);
    expect(codes(given({ evidence: 'x'.repeat(500) }))).toEqual([]);
  });

  it('is one of at most a hundred', () => {
    expect(codes(given({}, { count: mostClaims - 1 }))).toEqual([]);
    expect(codes(given({}, { count: mostClaims }))).toEqual(['TOO_MANY_CLAIMS']);
  });
});

describe('claiming again', () => {
  it('changes level and evidence, and keeps the claim', () => {
    const before = claimed();
    const later = { id: newId('clm'), level: 4, evidence: 'Thrice.', at: new Date('2027-01-01') };
    const result = given(later, { before, count: mostClaims });
    const [event] = result.ok ? result.value : [];
    expect(event && evolve(before, event)).toEqual({ ...before, level: 4, evidence: 'Thrice.', version: 2 });
  });

  it('the same does nothing', () => {
    expect(given({ id: newId('clm') }, { before: claimed(), count: 1 })).toEqual({ ok: true, value: [] });
  });

  it('without evidence takes it away', () => {
    const result = given({ evidence: null }, { before: claimed(), count: 1 });
    expect(result.ok && result.value).toMatchObject([{ evidence: undefined }]);
  });
});

describe('what a claim’s person learnt', () => {
  const verification = {
    ...{ recordId: newId('trn'), courseId: newId('crs'), level: 4 },
    ...{ completedOn: '2026-10-30', confirmedBy: newId('per') },
  };

  it('verifies it, until it does no more; what is said of it meanwhile stays', () => {
    const before = claimed();
    const verified = evolveVerification(before, { type: 'skill.verified', verification });
    expect(verified).toEqual({ ...before, version: 2, verification });
    const { version: _, verification: __, ...facts } = verified;
    const said = evolve(verified, { type: 'skill.claimed', ...facts, level: 2 });
    expect(said).toEqual({ ...verified, level: 2, version: 3 });
    const { recordId } = verification;
    const ended = { type: 'skill.verification-ended', recordId, reason: 'RECORD_WITHDRAWN' } as const;
    expect(evolveVerification(said, ended)).toEqual({ ...said, version: 4, verification: undefined });
  });
});
