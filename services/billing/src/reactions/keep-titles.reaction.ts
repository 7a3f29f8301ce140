import { commissionOpened } from '@millepiani/events/projects/commission.events';
import { commissionRevised } from '@millepiani/events/projects/revision.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Billing } from '../billing.ts';

/** Keeps what commissions are called. */
export const keepTitles = (billing: () => Billing): Reaction =>
  defineReaction({
    name: 'keep-titles',
    description: 'Keeps an own copy of what commissions are called, which documents and payments for shares say.',
    on: [commissionOpened, commissionRevised],
    emits: [],
    handle: ({ data: { commissionId, title } }, { session }) => billing().titles.keep(session, commissionId, title),
  });
