import { journalEntryPosted } from '@millepiani/events/billing/journal-entry.events';
import { ledgerAccountOpened } from '@millepiani/events/billing/ledger-account.events';
import { agreementInForce } from '@millepiani/events/projects/agreement.events';
import {
  contributionApproved,
  contributionDisputed,
  contributionRestored,
  contributionReversed,
} from '@millepiani/events/projects/contribution.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import { Unreadable } from '@millepiani/spine/reader/failure-kind';
import type { Billing } from '../billing.ts';
import { readPutIn } from '../contributions/approved-contribution.ts';
import { changeCredit, grantCredit } from '../fees/fee-credits.commands.ts';

/**
 * Owes credit for what is put in for the community itself. Agreements are heard of by this reaction too, for order is kept within one
 * alone: whose work it is is known before what is put in.
 */
export const creditContributions = (billing: () => Billing): Reaction =>
  defineReaction({
    name: 'credit-contributions',
    description:
      'Books credit for membership fees for what is put in where the community works for itself, and takes it back with what it was for.',
    on: [agreementInForce, contributionApproved, contributionReversed, contributionDisputed, contributionRestored],
    emits: [ledgerAccountOpened, journalEntryPosted],
    handle: async (event, transaction) => {
      switch (event.type) {
        case agreementInForce.type: {
          const { versionId, clientId, invoicerId } = event.data;
          if (clientId === invoicerId) {
            await billing().feeCredits.noteOwnWork(transaction.session, versionId, invoicerId);
          }
          return;
        }
        case contributionApproved.type: {
          const { data } = event;
          const { contributionId: id, commissionId, agreementVersionId: versionId, agentId, happenedOn } = data;
          const putIn = readPutIn(data);
          if (!putIn) throw new Unreadable('FACT_MISSING', 'It lacks what its kind has.');
          const contribution = { id, commissionId, versionId, agentId, putIn, happenedOn, isDisputed: false };
          return grantCredit(billing(), transaction, { contribution, approvedBy: data.approvedBy });
        }
        case contributionReversed.type:
        case contributionDisputed.type:
        case contributionRestored.type: {
          const { contributionId } = event.data;
          const change = { contributionId, state: states[event.type], actor: event.actor };
          return changeCredit(billing(), transaction, change);
        }
        default:
          return event satisfies never;
      }
    },
  });

const states = {
  [contributionReversed.type]: 'REVOKED',
  [contributionDisputed.type]: 'HELD',
  [contributionRestored.type]: 'GRANTED',
} as const;
