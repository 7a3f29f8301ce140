import { describe, expect, it } from '@jest/globals';
import { newId } from '@millepiani/kernel/new-id';
import fc from 'fast-check';
import { agentsWith, invoiceMatter, namedBy, runMatter, sharesOf } from './matter.ts';

const [ada, bruno, aurora, lumen] = [newId('per'), newId('per'), newId('org'), newId('org')];
const euros = (amount: string) => ({ amount, currency: 'EUR' });

describe('an invoice', () => {
  const matter = invoiceMatter({ invoiceId: newId('inv'), number: '12/2026', sellerId: aurora, buyerId: lumen });

  it('has who sells and who buys, and nobody else', () => {
    expect(agentsWith(matter, 'SELLER')).toEqual([aurora]);
    expect(agentsWith(matter, 'BUYER')).toEqual([lumen]);
    expect(agentsWith(matter, 'PAYER')).toEqual([]);
    expect(matter.number).toBe('12/2026');
  });

  it('is known by its number and what its sides are called, as far as they are known', () => {
    const names = new Map([
      [aurora, 'Studio Aurora'],
      [lumen, 'L'.repeat(61)],
    ]);
    expect(namedBy(matter, names)).toEqual({
      ...{ number: '12/2026', seller: 'Studio Aurora', buyer: `${'L'.repeat(59)}…` },
    });
    expect(namedBy(matter, new Map())).toEqual({ number: '12/2026', seller: undefined, buyer: undefined });
    expect(namedBy(undefined, names)).toEqual({ number: undefined, seller: undefined, buyer: undefined });
  });

  it('shares nothing out', () => {
    expect(sharesOf(matter, [aurora, lumen])).toEqual([]);
  });
});

describe('a distribution run', () => {
  const shares = [
    { agentId: aurora, amount: euros('2280.00') },
    { agentId: ada, amount: euros('4560.00') },
    { agentId: bruno, amount: euros('-20.00') },
  ];
  const matter = runMatter({ runId: newId('dst'), payerId: aurora, shares });

  it('has who pays, be it one of those who share, and those', () => {
    expect(agentsWith(matter, 'PAYER')).toEqual([aurora]);
    expect(agentsWith(matter, 'SHARER')).toEqual([aurora, ada, bruno]);
  });

  it('given somebody who acts for an organization too, then both shares are theirs to know, their own first', () => {
    expect(sharesOf(matter, [aurora, ada])).toEqual([
      { isOwn: true, amount: euros('4560.00') },
      { isOwn: false, amount: euros('2280.00') },
    ]);
  });

  it('property: nobody is shown a share of somebody for whom they do not act', () => {
    const some = fc.subarray([ada, bruno, aurora, lumen]);
    fc.assert(
      fc.property(some, (agents) => {
        const expected = shares.filter(({ agentId }) => agents.some((one) => one === agentId));
        const seen = sharesOf(matter, agents).map(({ amount }) => amount.amount);
        expect(seen.toSorted()).toEqual(expected.map(({ amount }) => amount.amount).toSorted());
      }),
    );
  });
});
