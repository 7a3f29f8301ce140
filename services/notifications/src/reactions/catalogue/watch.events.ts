import { accessGranted, accessRevoked } from '@millepiani/events/projects/access.events';
import {
  commissionDistributed,
  commissionInvoiced,
  commissionPaid,
} from '@millepiani/events/projects/commission-money.events';
import { commissionRevised } from '@millepiani/events/projects/revision.events';
import { commissionRiskCleared, commissionRiskRaised } from '@millepiani/events/projects/risk.events';
import type { CommissionId } from '@millepiani/kernel/id';
import { type Entry, entry } from './entry.events.ts';

const aboutIt = ({ commissionId }: { readonly commissionId: CommissionId }) => commissionId;

type Words = readonly [en: string, it: string];

/** What is said of each kind of risk; of one that is not known here, that there is one. */
const risks: Readonly<Record<string, Words>> = {
  RESPOND_BY_NEAR: [
    'It is to be qualified within two days, or it is lost.',
    'Va qualificata entro due giorni, o è persa.',
  ],
  ROLE_VACANT: ['Nobody fills a role of its team any more.', 'Un ruolo della squadra è rimasto scoperto.'],
  ROLE_UNFILLED: ['A role begins soon, and nobody fills it.', 'Un ruolo sta per cominciare e nessuno lo ricopre.'],
  ROLE_EXPIRED: [
    'A role’s last day has passed, and nobody filled it.',
    'L’ultimo giorno di un ruolo è passato e nessuno lo ha ricoperto.',
  ],
  MILESTONE_DUE_SOON: [
    'A milestone is to be delivered within three days.',
    'Una tappa va consegnata entro tre giorni.',
  ],
  MILESTONE_OVERDUE: ['A milestone is overdue.', 'Una tappa è in ritardo.'],
  AGREEMENT_UNSIGNED: [
    'The work is to begin soon, and its agreement is not in force.',
    'Il lavoro sta per cominciare e l’accordo non è in vigore.',
  ],
  COMMITMENT_AT_RISK: [
    'Somebody who is bound to its work is suspended, or has left.',
    'Chi si è impegnato nel lavoro è sospeso o se n’è andato.',
  ],
  OVER_BUDGET: [
    'What people are bound to costs more than the client pays.',
    'Gli impegni presi costano più di quanto il cliente paga.',
  ],
};
const other: Words = ['Something stands in its way.', 'Qualcosa ne ostacola lo svolgimento.'];
const wordsOf = (kind: string): Words => risks[kind] ?? other;

/** What is told of the watch over commissions. Who may see what, and what puts it at risk, is not for partners. */
export const watchEntries: readonly Entry[] = [
  entry(accessGranted, { isForPartners: false }),
  entry(accessRevoked, { isForPartners: false }),
  entry(commissionRevised, { isForPartners: true }),
  entry(commissionRiskRaised, {
    isForPartners: false,
    tells: {
      kind: 'WORK',
      // Whoever is suspended need not be told that their work is at risk: the others are to see to it.
      concerns: ({ kind }) => (kind.startsWith('MILESTONE') ? ['MANAGER', 'LEAD', 'TEAM'] : ['MANAGER', 'LEAD']),
      about: aboutIt,
      en: ({ title, data }) => ({
        subject: `${data.urgency === 'RISK' ? 'At risk' : 'Soon due'}: ${title}`,
        body: wordsOf(data.kind)[0],
      }),
      it: ({ title, data }) => ({
        subject: `${data.urgency === 'RISK' ? 'A rischio' : 'In scadenza'}: ${title}`,
        body: wordsOf(data.kind)[1],
      }),
    },
  }),
  entry(commissionRiskCleared, { isForPartners: false }),
  // Who sells, who buys and who shares is told by billing itself.
  entry(commissionInvoiced, { isForPartners: false }),
  entry(commissionPaid, { isForPartners: false }),
  entry(commissionDistributed, { isForPartners: false }),
];
