import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import type { Transmitted } from '../invoices/invoice.ts';
import { unsent } from '../invoices/transmitting.ts';
import { handOverBy, standingBy } from './answer-effects.ts';
import type { ExchangeAnswer } from './exchange-answer.ts';
import { mismatchOf } from './kept-answer.ts';
import { movedBy } from './moving.ts';

type About = Parameters<typeof standingBy>[0][number];
const nothing = { errors: [], isAccepted: undefined, description: undefined, isFinal: false };
const plain = (kind: About['kind'], change: Partial<About> = {}): About => ({ ...nothing, kind, ...change });
const refused = (...codes: readonly string[]) =>
  plain('NS', { errors: codes.map((code) => ({ code, description: `No ${code}`, suggestion: undefined })) });
const atDisposal = plain('MC', { isFinal: true });
const accepted = plain('NE', { isAccepted: true });
const declined = plain('NE', { isAccepted: false, description: 'CIG errato' });

describe('what answers mean', () => {
  it.each<[string, readonly About[], string | undefined]>([
    ['none yet', [], undefined],
    ['delivered', [plain('RC')], 'DELIVERED'],
    ['refused', [refused('00404')], 'REJECTED'],
    ['to a business, not delivered, and ready to be fetched', [atDisposal], 'DELIVERED'],
    ['to a public body, not delivered yet', [plain('MC')], 'SENT'],
    ['to a public body, delivered at last', [plain('MC'), plain('RC')], 'DELIVERED'],
    ['to a public body, never delivered', [plain('MC'), plain('AT')], 'DELIVERED'],
    ['accepted', [plain('RC'), accepted], 'DELIVERED'],
    ['declined by the public body', [plain('RC'), declined], 'REJECTED'],
    ['nothing said in time', [plain('RC'), plain('DT')], 'DELIVERED'],
  ])('%s', (_what, answers, kind) => {
    expect(standingBy(answers)?.kind).toBe(kind);
  });

  it('a refusal says why, and by which codes', () => {
    expect(standingBy([refused('00404', '00423', '00404')])).toEqual({
      ...{ kind: 'REJECTED', codes: ['00404', '00423'], reason: '00404 No 00404; 00423 No 00423; 00404 No 00404' },
    });
    expect(standingBy([declined])).toMatchObject({ codes: ['EC02'], reason: 'EC02 CIG errato' });
    const long = standingBy([refused(...Array.from({ length: 99 }, () => '00404'))]);
    expect(long?.kind === 'REJECTED' && [...long.reason].length).toBe(500);
  });

  it('what is left to be done by hand', () => {
    expect(handOverBy([atDisposal])).toBe('TELL_BUYER');
    expect(handOverBy([atDisposal, plain('RC')])).toBe('NOTHING');
    expect(handOverBy([plain('MC')])).toBe('NOTHING');
    expect(handOverBy([plain('MC'), plain('AT')])).toBe('HAND_OVER_ATTESTATION');
    expect(handOverBy([])).toBe('NOTHING');
  });

  it('is the same in whatever order they come, and however often (property)', () => {
    const any = fc.constantFrom(
      ...[plain('RC'), refused('00404'), atDisposal, plain('MC'), accepted, declined, plain('DT'), plain('AT')],
    );
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 5 }), (answers, turn) => {
        const turned = [...answers.slice(turn), ...answers.slice(0, turn)].toReversed();
        expect(standingBy(turned)).toEqual(standingBy(answers));
        expect(standingBy([...answers, ...turned])?.kind).toBe(standingBy(answers)?.kind);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a document by what is answered', () => {
  const document = (change: Partial<Transmitted> = {}): Transmitted => ({ ...unsent, version: 1, ...change });
  const sent = document({ transmission: 'SENT', attempts: 1, version: 2 });
  const rejected = { kind: 'REJECTED', reason: '00404 x', codes: ['00404'] } as const;
  const states = (steps: readonly Transmitted[]) => steps.map(({ transmission, version }) => [transmission, version]);

  it('moves once', () => {
    const [after] = movedBy(sent, 0, { kind: 'DELIVERED' });
    expect(after).toMatchObject({ transmission: 'DELIVERED', attempts: 1, version: 3 });
    expect(after && movedBy(after, 0, { kind: 'DELIVERED' })).toEqual([]);
    expect(after && states(movedBy(after, 0, rejected))).toEqual([['REJECTED', 4]]);
  });

  it('was handed over where it is answered before that was noted', () => {
    expect(states(movedBy(document(), 0, rejected))).toEqual([
      ['SENT', 2],
      ['REJECTED', 3],
    ]);
    expect(states(movedBy(document(), 0, { kind: 'SENT' }))).toEqual([['SENT', 2]]);
  });

  it('is left alone by answers about a file that was sent before the last one', () => {
    const again = document({ transmission: 'ISSUED', attempts: 1, version: 3 });
    expect(movedBy(again, 0, { kind: 'DELIVERED' })).toEqual([]);
    expect(states(movedBy(again, 1, { kind: 'DELIVERED' }))).toEqual([
      ['SENT', 4],
      ['DELIVERED', 5],
    ]);
    expect(movedBy(sent, 1, rejected)).toEqual([]);
  });
});

describe('what an answer is about', () => {
  const sent = { documentId: newId('inv'), attempt: 0, sha256: 'a'.repeat(64) };
  const number = { number: '12/2026', year: 2026 };
  const answer = (change: Partial<ExchangeAnswer> = {}): ExchangeAnswer => ({
    ...{ ...nothing, kind: 'RC', exchangeId: '36', fileName: 'IT1_1.xml', isSigned: false, messageId: '1' },
    ...{ hash: undefined, receivedAt: undefined, deliveredAt: undefined, document: undefined, ...change },
  });

  it.each([
    ['says nothing more', {}, undefined],
    ['has the file’s own hash', { hash: 'a'.repeat(64) }, undefined],
    ['has another hash', { hash: 'b'.repeat(64) }, 'OTHER_BYTES'],
    ['has the hash of what was signed', { hash: 'b'.repeat(64), isSigned: true }, undefined],
    ['has a hash of another kind', { hash: 'qqo=' }, undefined],
    ['names the document', { document: { number: '12/2026', year: 2026 } }, undefined],
    ['names another', { document: { number: '13/2026', year: 2026 } }, 'OTHER_DOCUMENT'],
    ['names one of another year', { document: { number: '12/2026', year: 2025 } }, 'OTHER_DOCUMENT'],
  ] as const)('%s', (_what, change, reason) => {
    expect(mismatchOf(answer(change), sent, number)?.reason).toBe(reason);
  });
});
