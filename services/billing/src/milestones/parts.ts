import type { AgentId } from '@millepiani/kernel/id';
import { largestRemainder } from '@millepiani/kernel/largest-remainder';
import { type Money, money } from '@millepiani/kernel/money';
import { multiply, type Rational, rational } from '@millepiani/kernel/rational';
import { parseRuleText } from '@millepiani/sharing/parse-rule';
import type { AgreedVersion } from '../agreements/agreed-version.ts';
import { type Alliance, invoicesApart } from '../parties/alliance.ts';
import type { AcceptedMilestone, Part } from './milestone-billing.ts';

/** What decides who invoices how much of a milestone. */
export interface Mandates {
  readonly agreed: Pick<AgreedVersion, 'id' | 'parties' | 'rule'>;
  /** Those that are formed when the milestone is heard of; others than among the parties do not matter. */
  readonly alliances: readonly Alliance[];
}

/** A rule that was signed and is none: projects checked it by the same reader, so something else wrote it. */
export class CorruptRule extends TypeError {
  constructor(version: string, code: string | undefined) {
    super(`The sharing rule of ${version} is none: ${code ?? 'no reason'}.`);
  }
}

/**
 * Who invoices how much of a milestone. Whoever the agreement names invoices all of it; but where allies work without
 * representation and fixed shares are agreed, each party invoices its own part, to the cent, by largest remainder, in the
 * rule's order. Other shares are not known before the money is there, so that the one who is named invoices for all. Throws
 * {@link CorruptRule}.
 */
export function partsOf(
  { amount, invoicerId }: Pick<AcceptedMilestone, 'amount' | 'invoicerId'>,
  { agreed, alliances }: Mandates,
): readonly Part[] {
  const shares = invoicesApart(alliances, agreed.parties) ? fixedShares(agreed) : undefined;
  return shares === undefined ? [{ sellerId: invoicerId, net: amount }] : divide(amount, shares);
}

interface Share {
  readonly agent: AgentId;
  readonly rate: Rational;
}

function fixedShares({ id, rule, parties }: Mandates['agreed']): readonly Share[] | undefined {
  const read = parseRuleText(rule, new Set(parties));
  if (!read.ok) throw new CorruptRule(id, read.error[0]?.code);
  const { shares } = read.value;
  return shares.kind === 'fixed' ? shares.rates : undefined;
}

function divide({ minor, currency }: Money, shares: readonly Share[]): readonly Part[] {
  const exact = shares.map(({ agent, rate }) => ({ key: agent, exact: multiply(rational(minor), rate) }));
  const rounded = largestRemainder(minor, exact);
  return shares.flatMap(({ agent: sellerId }) => {
    const cents = rounded.get(sellerId) ?? 0n;
    // Who gets nothing of so little invoices nothing.
    return cents === 0n ? [] : [{ sellerId, net: money(cents, currency) }];
  });
}
