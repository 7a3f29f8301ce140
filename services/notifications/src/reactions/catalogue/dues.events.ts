import { feeDue, feeOverdue, feePaid, feeReduced } from '@millepiani/events/billing/fee.events';
import { agentThresholdExceeded, agentThresholdNear } from '@millepiani/events/billing/forecast.events';
import type { DataOf } from '@millepiani/events/define-event';
import { plusDays } from '@millepiani/kernel/day';
import { type Entry, entry } from './entry.events.ts';

/** The day before another: periods are told with their last day, which people count in. */
const lastDay = (to: string): string => plusDays(to, -1);

/** A fee concerns whom it is asked of, and whose membership it pays. */
const both = ({ payerId, personId }: Pick<DataOf<typeof feeDue>, 'payerId' | 'personId'>) => [
  ...new Set([payerId, personId]),
];
const just = { kind: 'MONEY', concerns: both } as const;

/** What is told of membership fees, and of the limits of a regime, which nobody but the agent reads. */
export const duesEntries: readonly Entry[] = [
  entry(feeDue, {
    isForPartners: false,
    tells: {
      ...just,
      isQuiet: true,
      en: ({ data, amount, day }) => ({
        subject: `Membership fee: ${amount(data.amount)} plus VAT`,
        body: `For ${day(data.from)} to ${day(lastDay(data.to))}. ${data.isAgain ? 'What had paid it was taken back: it is to be paid again.' : 'The invoice follows.'}`,
      }),
      it: ({ data, amount, day }) => ({
        subject: `Quota associativa: ${amount(data.amount)} più IVA`,
        body: `Dal ${day(data.from)} al ${day(lastDay(data.to))}. ${data.isAgain ? 'Il pagamento è stato annullato: è di nuovo da pagare.' : 'Segue fattura.'}`,
      }),
    },
  }),
  entry(feePaid, {
    isForPartners: false,
    tells: {
      ...just,
      isQuiet: true,
      en: ({ data, day }) => ({ subject: 'Membership fee paid', body: `Paid on ${day(data.paidOn)}. Thank you.` }),
      it: ({ data, day }) => ({
        subject: 'Quota associativa pagata',
        body: `Pagamento del ${day(data.paidOn)}. Grazie.`,
      }),
    },
  }),
  entry(feeOverdue, {
    isForPartners: false,
    tells: {
      ...just,
      en: ({ data, amount, day }) => ({
        subject: `Membership fee overdue: ${amount(data.due)}`,
        body: `It was to be paid by ${day(data.dueDate)}.`,
      }),
      it: ({ data, amount, day }) => ({
        subject: `Quota associativa scaduta: ${amount(data.due)}`,
        body: `Scadenza del pagamento: ${day(data.dueDate)}.`,
      }),
    },
  }),
  entry(feeReduced, {
    isForPartners: false,
    tells: {
      ...just,
      isQuiet: true,
      en: ({ data, amount }) => ({
        subject: 'Membership fee reduced',
        body:
          data.reason === 'WAIVED'
            ? 'It is not asked for any more.'
            : `The membership ended: it comes to ${amount(data.amount)} plus VAT.`,
      }),
      it: ({ data, amount }) => ({
        subject: 'Quota associativa ridotta',
        body:
          data.reason === 'WAIVED'
            ? 'Non è più richiesta.'
            : `L’associazione è terminata: la quota ammonta a ${amount(data.amount)} più IVA.`,
      }),
    },
  }),
  entry(agentThresholdNear, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ agentId }) => [agentId],
      en: ({ data, amount }) => ({
        subject: `Near the limit of the forfettario regime in ${data.year}`,
        body: `${amount(data.collected)} came in, and ${amount(data.expected)} is expected by the end of the year; the limit is ${amount(data.threshold)}.`,
      }),
      it: ({ data, amount }) => ({
        subject: `Vicino al limite del regime forfettario nel ${data.year}`,
        body: `Incassati ${amount(data.collected)}, previsti ${amount(data.expected)} entro fine anno; il limite è di ${amount(data.threshold)}.`,
      }),
    },
  }),
  entry(agentThresholdExceeded, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ agentId }) => [agentId],
      en: ({ data, amount }) => ({
        subject: `Above the limit of the forfettario regime in ${data.year}`,
        body: `${amount(data.isCollected ? data.collected : data.expected)} ${data.isCollected ? 'came in' : 'is expected by the end of the year'}, above ${amount(data.threshold)}: the regime ends ${data.consequence === 'AT_ONCE' ? 'at once, with the payment that exceeds the limit' : 'with the year'}.`,
      }),
      it: ({ data, amount }) => ({
        subject: `Oltre il limite del regime forfettario nel ${data.year}`,
        body: `${data.isCollected ? 'Incassati' : 'Previsti entro fine anno'} ${amount(data.isCollected ? data.collected : data.expected)}, oltre ${amount(data.threshold)}: il regime cessa ${data.consequence === 'AT_ONCE' ? 'subito, con l’incasso che supera il limite' : 'con la fine dell’anno'}.`,
      }),
    },
  }),
];
