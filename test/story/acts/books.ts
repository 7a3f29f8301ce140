import type { Stage } from '../stage.ts';

/** The balances of an agent's accounts by purpose: debits are positive. As its owner, or a person itself, sees them. */
export async function balancesOf(stage: Stage, owner: string, by: string): Promise<Readonly<Record<string, string>>> {
  const { node } = await stage.as(by).ask<{
    node: { accounts: { purpose: string; balance: { amount: string } }[] | null } | null;
  }>('query ($id: ID!) { node(id: $id) { ... on Agent { accounts { purpose balance { amount } } } } }', {
    id: stage.ids.of(owner),
  });
  const accounts = node?.accounts ?? [];
  return Object.fromEntries(accounts.map(({ purpose, balance }) => [purpose, balance.amount] as const).toSorted());
}
