import { describe, expect, it } from '@jest/globals';
import type { AgentId } from '@millepiani/kernel/id';
import { newId } from '@millepiani/kernel/new-id';
import { collected, expense, factsOf, fixed, ruleOf, value, versionOf } from '../../test/distributions/given.ts';
import { compute, type VersionFacts } from './computing.ts';
import { entriesOf, type RunEntry } from './run-postings.ts';

const [aurora, officina, fabio] = [newId('org'), newId('org'), newId('per')];
const names = new Map<AgentId, string>([
  [aurora, 'Aurora'],
  [officina, 'Officina'],
  [fabio, 'Fabio'],
]);
const rule = ruleOf({
  ...{ fee: { rate: '0.10' }, shares: fixed([aurora, '1/2'], [fabio, '1/2']) },
  reserve: [
    { purpose: 'staff', currency: 'EUR', rate: '0.10' },
    { purpose: 'technology', currency: 'EUR', rate: '0.05' },
  ],
});

/** What an entry moves, in words. */
const told = ({ movements }: RunEntry) =>
  movements.map(({ ownerId, purpose, minor }) => `${names.get(ownerId)} ${purpose} ${minor}`);
function entries(leadId: AgentId, change: (version: ReturnType<typeof versionOf>) => Partial<VersionFacts>) {
  const version = versionOf([aurora, officina, fabio], rule, { leadId });
  const { basis, outcome } = value(compute(factsOf(version, change(version))));
  return new Map(entriesOf({ basis, run: outcome.run, leadId }).map((entry) => [names.get(entry.with), told(entry)]));
}

describe('a run of 1,000.00', () => {
  // Fee 100.00; staff 90.00, technology 45.00 of 900.00; 765.00 in halves, the odd cent to the smaller id.
  it('debits the payer’s income by what others and the reserve get; its own share stays', () => {
    const made = entries(aurora, (version) => collected(version, 1000_00n));
    expect([...made.keys()].toSorted()).toEqual(['Aurora', 'Fabio']);
    expect(made.get('Aurora')).toEqual([
      ...['Aurora FEE 10000', 'Aurora INCOME 13500', 'Aurora PAYABLE -10000', 'Aurora RESERVE -13500'],
    ]);
    expect(made.get('Fabio')).toEqual([
      ...['Aurora INCOME 38250', 'Aurora PAYABLE -38250'],
      ...['Fabio RECEIVABLE 38250', 'Fabio INCOME -38250'],
    ]);
  });

  it('owes to a lead that is another what is set aside', () => {
    const made = entries(officina, (version) => collected(version, 1000_00n));
    expect(made.get('Aurora')).toEqual(['Aurora FEE 10000', 'Aurora PAYABLE -10000']);
    expect(made.get('Officina')).toEqual([
      ...['Aurora INCOME 13500', 'Aurora PAYABLE -13500'],
      ...['Officina RECEIVABLE 13500', 'Officina RESERVE -13500'],
    ]);
  });

  it('reimburses expenses: the payer bears them, and who spent them does no more', () => {
    const made = entries(aurora, (version) => ({
      ...collected(version, 1100_00n),
      contributions: [expense(fabio, 100_00n, 22_00n)],
    }));
    expect(made.get('Fabio')).toEqual([
      ...['Aurora EXPENSE 10000', 'Aurora INCOME 38250', 'Aurora PAYABLE -48250'],
      ...['Fabio RECEIVABLE 48250', 'Fabio EXPENSE -10000', 'Fabio INCOME -38250'],
    ]);
  });
});
