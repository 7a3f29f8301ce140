import {
  agreementInForce,
  agreementProposed,
  agreementSigned,
  agreementSuperseded,
} from '@millepiani/events/projects/agreement.events';
import type { CommissionId } from '@millepiani/kernel/id';
import { type Entry, entry } from './entry.events.ts';

const aboutIt = ({ commissionId }: { readonly commissionId: CommissionId }) => commissionId;

/** What is told of agreements, to their parties alone: it is nothing for partners, nor for the client. */
export const agreementEntries: readonly Entry[] = [
  entry(agreementProposed, {
    isForPartners: false,
    tells: {
      kind: 'AGREEMENT',
      concerns: ({ parties }) => parties,
      about: aboutIt,
      en: ({ title }) => ({
        subject: `Your signature is needed: ${title}`,
        body: 'An agreement is proposed: who puts in what, and how what comes in is shared. Read it and sign it.',
      }),
      it: ({ title }) => ({
        subject: `Serve la tua firma: ${title}`,
        body: 'È proposto un accordo: chi mette che cosa e come si ripartisce ciò che entra. Leggilo e firmalo.',
      }),
    },
  }),
  entry(agreementSigned, {
    isForPartners: false,
    tells: {
      kind: 'AGREEMENT',
      isQuiet: true,
      concerns: () => ['MANAGER', 'LEAD'],
      about: aboutIt,
      en: ({ title }) => ({ subject: `Signed: ${title}`, body: 'One of the parties signed the agreement.' }),
      it: ({ title }) => ({ subject: `Firmato: ${title}`, body: 'Una delle parti ha firmato l’accordo.' }),
    },
  }),
  entry(agreementInForce, {
    isForPartners: false,
    tells: {
      kind: 'AGREEMENT',
      concerns: ({ parties }) => parties,
      about: aboutIt,
      en: ({ title }) => ({ subject: `The agreement is in force: ${title}`, body: 'All parties have signed it.' }),
      it: ({ title }) => ({ subject: `L’accordo è in vigore: ${title}`, body: 'Tutte le parti lo hanno firmato.' }),
    },
  }),
  entry(agreementSuperseded, { isForPartners: false }),
];
