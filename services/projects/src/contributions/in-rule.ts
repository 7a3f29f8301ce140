import { type Failures, fail } from '@millepiani/kernel/failure';
import { ok, type Result } from '@millepiani/kernel/result';
import { componentsOf, type SharingRule } from '@millepiani/sharing/rule';
import type { PutIn } from './put-in.ts';

/**
 * Whether a sharing rule lets something be put in that claims an amount. Expenses are the first tier of every rule. Money that is
 * put in counts where the rule shares by slices, in the currency of its rates; no rule values equipment. Work, use and know-how say
 * what happened and claim no amount: they are recorded under any rule, and where it does not share by them, a distribution names
 * them among what does not count. Fails with `NOT_IN_RULE`. `rule` is undefined where it cannot be read any more: then it gives
 * nothing for money.
 */
export function allowedBy<P extends PutIn>(rule: SharingRule | undefined, putIn: P): Result<P, Failures> {
  switch (putIn.kind) {
    case 'TRANSFER': {
      const isShared = rule && componentsOf(rule.shares).some(({ component }) => component.kind === 'slices');
      if (isShared && rule.rates?.currency === putIn.amount.currency) return ok(putIn);
      return fail('NOT_IN_RULE', 'The sharing rule in force gives nothing for money that is put in.', ['kind']);
    }
    case 'USE':
      if (!putIn.amount) return ok(putIn);
      return fail('NOT_IN_RULE', 'The sharing rule in force values no equipment: say how much was used.', ['amount']);
    case 'WORK':
    case 'EXPENSE':
    case 'CITE':
      return ok(putIn);
    default:
      return putIn satisfies never;
  }
}
