import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { formatAmount, type Money, type MoneyText, money } from '@millepiani/kernel/money';
import { ok, type Result } from '@millepiani/kernel/result';
import { parsePrice } from '../commissions/price.ts';
import { wrongState } from '../commissions/wrong-state.ts';
import type { Pledge, PledgeId } from './pledge.ts';
import type { Funding, Project, ProjectEvent } from './project.ts';
import { isOver } from './project-lifecycle.ts';

/** How many back one project at most. */
export const mostBackers = 1_000;

/** To pledge an amount. */
export interface MakePledge {
  readonly id: PledgeId;
  readonly backerId: AgentId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly amount: MoneyText;
}

type Decided = Result<readonly ProjectEvent[], Failures>;

/**
 * Decides to pledge an amount; the pledge that reaches the target funds the project. Fails with `WRONG_STATE`, `TOO_LATE`,
 * `ALREADY_PLEDGED` (one pledge a backer), `TOO_MANY_BACKERS`, `CURRENCY_MISMATCH`, `ABOVE_TARGET` (more than is left
 * to be pledged), and with what prices fail with.
 */
export function makePledge({ id, backerId, by, at, amount: text }: MakePledge, project: Project): Decided {
  const open = openFor(project, at, 'projectId');
  if (!open.ok) return open;
  const { budget, backing } = open.value;
  if (backing.backerIds.includes(backerId)) {
    return fail('ALREADY_PLEDGED', 'One pledge a backer: take it back to pledge another amount.', ['backerId']);
  }
  if (backing.backerIds.length >= mostBackers) {
    return fail('TOO_MANY_BACKERS', `At most ${mostBackers}.`, ['projectId']);
  }
  const amount = parseAmount(text, money(budget.target.minor - backing.pledged.minor, budget.target.currency));
  if (!amount.ok) return amount;
  const facts = { id, projectId: project.id, backerId, amount: amount.value, pledgedBy: by, pledgedAt: at };
  const reaches = backing.pledged.minor + amount.value.minor >= budget.target.minor;
  return ok([{ type: 'pledge.made', facts }, ...(reaches ? [{ type: 'project.funded', at } as const] : [])]);
}

/** `left` is what the target lacks: nobody is bound to more than what is needed. */
function parseAmount(text: MoneyText, left: Money): Result<Money, Failures> {
  const amount = parsePrice(text, ['amount']);
  if (!amount.ok) return amount;
  if (amount.value.currency !== left.currency) {
    return fail('CURRENCY_MISMATCH', `The budget is in ${left.currency}.`, ['amount', 'currency']);
  }
  if (amount.value.minor <= left.minor) return amount;
  return fail('ABOVE_TARGET', `${formatAmount(left)} ${left.currency} are left to be pledged.`, ['amount', 'amount']);
}

/** To take a pledge back; `by` is undefined where the service does, for who has left or was erased. */
export interface WithdrawPledge {
  readonly by: PersonId | undefined;
  readonly at: Instant;
}

/** Decides to take a pledge back. Fails with `PLEDGE_WITHDRAWN`, `WRONG_STATE` (its project is funded, or was given up) and `TOO_LATE`. */
export function withdrawPledge({ by, at }: WithdrawPledge, pledge: Pledge, project: Project): Decided {
  if (pledge.withdrawn) return fail('PLEDGE_WITHDRAWN', 'It was taken back before.', ['pledgeId']);
  const open = openFor(project, at, 'pledgeId');
  if (!open.ok) return open;
  const { id, backerId, amount } = pledge;
  return ok([{ type: 'pledge.withdrawn', pledge: { id, backerId, amount }, by, at }]);
}

interface Open {
  readonly budget: NonNullable<Funding['budget']>;
  readonly backing: NonNullable<Funding['backing']>;
}

/** What is open to be backed: at the deadline it is decided, whether the clock has said so yet or not. */
function openFor({ state, budget, backing }: Project, at: Instant, path: string): Result<Open, Failures> {
  if (!(state === 'FUNDING' && budget && backing)) {
    return wrongState({ is: `The project is ${state}`, allowed: ['FUNDING'], path });
  }
  if (isOver(budget.deadline, at)) return fail('TOO_LATE', 'Its deadline has passed.', [path]);
  return ok({ budget, backing });
}
