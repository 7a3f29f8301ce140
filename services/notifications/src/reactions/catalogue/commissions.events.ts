import {
  commissionBid,
  commissionLost,
  commissionOpened,
  commissionQualified,
  commissionSlotsRevised,
  commissionSubstitutionSet,
  commissionWon,
} from '@millepiani/events/projects/commission.events';
import type { CommissionId } from '@millepiani/kernel/id';
import { type Entry, entry } from './entry.events.ts';

const aboutIt = ({ commissionId }: { readonly commissionId: CommissionId }) => commissionId;

/** What is told of commissions. */
export const commissionEntries: readonly Entry[] = [
  entry(commissionOpened, {
    isForPartners: true,
    tells: {
      kind: 'COMMISSION',
      concerns: () => ['LEAD', 'CLIENT'],
      about: aboutIt,
      en: ({ title, data, when }) => ({
        subject: `New lead: ${title}`,
        body: `A commission was opened that you take part in. It can be qualified until ${when(data.respondBy)}.`,
      }),
      it: ({ title, data, when }) => ({
        subject: `Nuovo contatto: ${title}`,
        body: `È stata aperta una commessa a cui prendi parte. Può essere qualificata fino al ${when(data.respondBy)}.`,
      }),
    },
  }),
  entry(commissionSlotsRevised, { isForPartners: true }),
  entry(commissionSubstitutionSet, { isForPartners: true }),
  entry(commissionQualified, {
    isForPartners: true,
    tells: {
      kind: 'COMMISSION',
      concerns: () => ['MANAGER', 'LEAD', 'CLIENT'],
      about: aboutIt,
      en: ({ title }) => ({ subject: `Qualified: ${title}`, body: 'It was judged to be worth a bid.' }),
      it: ({ title }) => ({ subject: `Qualificata: ${title}`, body: 'È stata ritenuta degna di un’offerta.' }),
    },
  }),
  entry(commissionBid, {
    isForPartners: true,
    tells: {
      kind: 'COMMISSION',
      concerns: () => ['MANAGER', 'LEAD', 'CLIENT'],
      about: aboutIt,
      en: ({ title }) => ({ subject: `Bid sent: ${title}`, body: 'The bid went out to the client.' }),
      it: ({ title }) => ({ subject: `Offerta inviata: ${title}`, body: 'L’offerta è stata inviata al cliente.' }),
    },
  }),
  entry(commissionWon, {
    isForPartners: true,
    tells: {
      kind: 'COMMISSION',
      concerns: () => ['MANAGER', 'LEAD', 'CLIENT', 'TEAM'],
      about: aboutIt,
      en: ({ title }) => ({ subject: `Won: ${title}`, body: 'The client took the bid.' }),
      it: ({ title }) => ({ subject: `Aggiudicata: ${title}`, body: 'Il cliente ha accettato l’offerta.' }),
    },
  }),
  entry(commissionLost, {
    isForPartners: true,
    tells: {
      kind: 'COMMISSION',
      concerns: () => ['MANAGER', 'LEAD', 'CLIENT', 'TEAM'],
      about: aboutIt,
      en: ({ title, data }) => ({
        subject: `Lost: ${title}`,
        body: data.reason === 'EXPIRED' ? 'Nobody qualified the lead in time.' : 'The commission came to nothing.',
      }),
      it: ({ title, data }) => ({
        subject: `Persa: ${title}`,
        body: data.reason === 'EXPIRED' ? 'Nessuno l’ha qualificata in tempo.' : 'La commessa non ha avuto seguito.',
      }),
    },
  }),
];
