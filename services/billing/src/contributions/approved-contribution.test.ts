import { describe, expect, it } from '@jest/globals';
import { type PutInText, readPutIn } from './approved-contribution.ts';

const euros = (amount: string, currency = 'EUR') => ({ amount, currency });
const told = (change: Partial<PutInText>): PutInText => ({
  ...{ kind: 'WORK', minutes: null, rate: null, amount: null, vat: null },
  ...change,
});

describe('what was put in, as projects tells it', () => {
  it.each([
    [
      { kind: 'WORK', minutes: 90, rate: euros('45.00') },
      { minutes: 90, rate: { minor: 45_00n, currency: 'EUR' } },
    ],
    [
      { kind: 'EXPENSE', amount: euros('100.00'), vat: euros('22.00') },
      { amount: { minor: 100_00n, currency: 'EUR' }, vat: { minor: 22_00n, currency: 'EUR' } },
    ],
    [{ kind: 'TRANSFER', amount: euros('500', 'JPY') }, { amount: { minor: 500n, currency: 'JPY' } }],
    [{ kind: 'USE', amount: euros('10.00') }, { amount: { minor: 10_00n, currency: 'EUR' } }],
    [{ kind: 'USE' }, { amount: undefined }],
    [{ kind: 'CITE' }, {}],
  ] as const)('%j is read', (text, facts) => {
    expect(readPutIn(told(text))).toEqual({ kind: text.kind, ...facts });
  });

  it.each([
    [{ kind: 'WORK', minutes: 90 }],
    [{ kind: 'WORK', rate: euros('45.00') }],
    [{ kind: 'EXPENSE', amount: euros('100.00') }],
    [{ kind: 'EXPENSE', amount: euros('100.00'), vat: euros('22.00', 'USD') }],
    [{ kind: 'TRANSFER' }],
    [{ kind: 'TRANSFER', amount: euros('1.001') }],
  ] as const)('%j lacks what its kind has', (text) => {
    expect(readPutIn(told(text))).toBeUndefined();
  });
});
