import type { AgentId } from '@millepiani/kernel/id';
import { distribute } from '../src/distribute.ts';
import { type Distribution, entitlementsOf, missingOf } from '../src/distribution.ts';
import type { SharingInputs } from '../src/inputs.ts';
import { ada, amounts, bruno, carla, dario, exact, fixed, inputsOf, ruleOf } from './community.ts';

const names = new Map<AgentId, string>([
  [ada, 'ada'],
  [bruno, 'bruno'],
  [carla, 'carla'],
  [dario, 'dario'],
]);

/** What comes of the plain rule with these changes, and of these inputs. */
export function given(changes: Readonly<Record<string, unknown>>, inputs: Partial<SharingInputs>): Distribution {
  const distribution = distribute(ruleOf(changes), inputsOf(inputs));
  if (!distribution.ok) throw new TypeError(JSON.stringify(distribution.error));
  return distribution.value;
}

/** What everybody gets, as expenses + minimum + share, and the surplus. */
export const sharesOf = (distribution: Distribution) => ({
  ...Object.fromEntries(
    entitlementsOf(distribution).map(({ agent, expenses, minimum, share }) => [
      names.get(agent) ?? agent,
      [expenses, minimum, share].map(Number),
    ]),
  ),
  surplus: Number(distribution.surplus),
});
/** What is missing, to whom and where. */
export const missing = (distribution: Distribution) =>
  missingOf(distribution).map(({ agent, tier, amount }) => [names.get(agent), tier, Number(amount)]);

/** Hours of one, of which some may be claimed elsewhere. */
export const worked = (agent: AgentId, hours: string, claimed = '0') => ({
  id: `hrs ${names.get(agent)} ${hours}`,
  agent,
  hours: exact(hours),
  claimed: exact(claimed),
});
/** An expense of one who deducts VAT. */
export const spent = (agent: AgentId, net: bigint, gross = net) => ({
  id: `exp ${names.get(agent)} ${net}`,
  agent,
  net,
  gross,
  deductsVat: true,
});
export const thirds = fixed({ [ada]: '1/3', [bruno]: '1/3', [carla]: '1/3' });
export const halves = fixed({ [ada]: '1/2', [bruno]: '1/2' });
/** Minimums in EUR. */
export const minimumsOf = (mode: string, of: Readonly<Record<string, string>>, shortfall = 'proportional') => ({
  mode,
  shortfall,
  amounts: amounts(of),
});
