import {
  distributionApproved,
  distributionComputed,
  distributionPaid,
  distributionPosted,
} from '@millepiani/events/billing/distribution.events';
import type { CommissionId, Id } from '@millepiani/kernel/id';
import { shareWords } from './amount-words.ts';
import { type Entry, entry } from './entry.events.ts';

interface OfRun {
  readonly runId: Id<'dst'>;
  readonly commissionId: CommissionId;
}
const aboutIt = ({ commissionId }: OfRun) => commissionId;
const theRun = ({ runId }: OfRun) => runId;
/** What its texts need: whose the shares are is known from when it was computed. */
const ofRun = { kind: 'MONEY', about: aboutIt, matter: theRun } as const;

/** What is told of distributions: who pays is to look at one, and who gets something learns their own share, and no other. */
export const distributionEntries: readonly Entry[] = [
  entry(distributionComputed, {
    isForPartners: false,
    tells: {
      ...ofRun,
      concerns: ({ payerId }) => [payerId],
      en: ({ title, data, amount }) => ({
        subject: `To be shared: ${title}`,
        body: `${amount(data.collected)} was collected so far, and is shared by the rule. A bookkeeper reviews it; one of you, or another bookkeeper, then approves it.`,
      }),
      it: ({ title, data, amount }) => ({
        subject: `Da ripartire: ${title}`,
        body: `Finora sono stati incassati ${amount(data.collected)}, ripartiti secondo la regola. Chi tiene i conti rivede la ripartizione; poi la approva uno di voi, o un’altra persona che tiene i conti.`,
      }),
    },
  }),
  entry(distributionApproved, {
    isForPartners: false,
    tells: {
      ...ofRun,
      isQuiet: true,
      concerns: () => ['SHARER'],
      en: ({ title, ...wording }) => ({
        subject: `The distribution is approved: ${title}`,
        body: `It is to be posted next.${shareWords('en', wording)}`,
      }),
      it: ({ title, ...wording }) => ({
        subject: `Ripartizione approvata: ${title}`,
        body: `Sta per essere registrata.${shareWords('it', wording)}`,
      }),
    },
  }),
  entry(distributionPosted, {
    isForPartners: false,
    tells: {
      ...ofRun,
      concerns: () => ['SHARER'],
      en: ({ title, ...wording }) => ({
        subject: `Your share: ${title}`,
        body: `What came in is shared, and is in the books.${shareWords('en', wording)} You can see how each cent of it came to be.`,
      }),
      it: ({ title, ...wording }) => ({
        subject: `La tua quota: ${title}`,
        body: `Gli incassi sono stati ripartiti e registrati.${shareWords('it', wording)} Puoi vedere come si arriva a ogni centesimo.`,
      }),
    },
  }),
  entry(distributionPaid, {
    isForPartners: false,
    tells: {
      ...ofRun,
      isQuiet: true,
      concerns: () => ['PAYER', 'SHARER'],
      en: ({ title, data, day }) => ({
        subject: `All are paid: ${title}`,
        body: `The last payment of the distribution was executed on ${day(data.paidOn)}.`,
      }),
      it: ({ title, data, day }) => ({
        subject: `Tutti pagati: ${title}`,
        body: `L’ultimo pagamento della ripartizione è stato eseguito il ${day(data.paidOn)}.`,
      }),
    },
  }),
];
