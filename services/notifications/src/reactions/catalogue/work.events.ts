import {
  commissionAccepted,
  commissionClosed,
  commissionSettled,
  commissionStarted,
} from '@millepiani/events/projects/commission.events';
import {
  commitmentAccepted,
  commitmentFulfilled,
  commitmentSubstituted,
  commitmentWithdrawn,
} from '@millepiani/events/projects/commitment.events';
import {
  contributionApproved,
  contributionDisputed,
  contributionRecorded,
  contributionRestored,
  contributionReversed,
} from '@millepiani/events/projects/contribution.events';
import { disputeEvidenceAdded, disputeOpened, disputeResolved } from '@millepiani/events/projects/dispute.events';
import {
  commissionMilestonesPlanned,
  milestoneAccepted,
  milestoneDelivered,
  milestoneRejected,
} from '@millepiani/events/projects/milestone.events';
import type { CommissionId } from '@millepiani/kernel/id';
import { type Concerned, type Entry, entry } from './entry.events.ts';

const aboutIt = ({ commissionId }: { readonly commissionId: CommissionId }) => commissionId;
const everybody = (): readonly Concerned[] => ['MANAGER', 'LEAD', 'CLIENT', 'TEAM'];
/** Those who do it, and not the client. */
const insiders = (): readonly Concerned[] => ['MANAGER', 'LEAD', 'TEAM'];

/** What becomes of a contribution that was disputed. */
const outcomesInEnglish = {
  UPHELD: 'It was upheld: the contribution is reversed.',
  DISMISSED: 'It was dismissed: the contribution stands as before.',
  WITHDRAWN: 'Who opened it gave it up: the contribution stands as before.',
} as const;
const outcomesInItalian = {
  UPHELD: 'È stata accolta: il contributo è stornato.',
  DISMISSED: 'È stata respinta: il contributo resta com’era.',
  WITHDRAWN: 'Chi l’aveva aperta l’ha ritirata: il contributo resta com’era.',
} as const;

/** What is told of a commission that is being done. What people are bound to and put in is not for partners. */
export const workEntries: readonly Entry[] = [
  entry(commissionMilestonesPlanned, { isForPartners: true }),
  entry(commissionStarted, {
    isForPartners: true,
    tells: {
      kind: 'COMMISSION',
      concerns: everybody,
      about: aboutIt,
      en: ({ title }) => ({ subject: `Work begins: ${title}`, body: 'The team stands and its agreement is in force.' }),
      it: ({ title }) => ({ subject: `Si comincia: ${title}`, body: 'La squadra c’è e il suo accordo è in vigore.' }),
    },
  }),
  entry(milestoneDelivered, {
    isForPartners: true,
    partnersSee: 'PARTIES',
    tells: {
      kind: 'WORK',
      concerns: () => ['MANAGER', 'CLIENT'],
      about: aboutIt,
      en: ({ title }) => ({
        subject: `A milestone is delivered: ${title}`,
        body: 'Accept it, or say what is missing.',
      }),
      it: ({ title }) => ({ subject: `Tappa consegnata: ${title}`, body: 'Accettala, o di’ che cosa manca.' }),
    },
  }),
  entry(milestoneAccepted, {
    isForPartners: true,
    partnersSee: 'PARTIES',
    tells: {
      kind: 'WORK',
      concerns: insiders,
      about: aboutIt,
      en: ({ title, data }) => ({
        subject: `A milestone is accepted: ${title}`,
        body: `The client accepted “${data.title}”.`,
      }),
      it: ({ title, data }) => ({
        subject: `Tappa accettata: ${title}`,
        body: `Il cliente ha accettato «${data.title}».`,
      }),
    },
  }),
  entry(milestoneRejected, {
    isForPartners: true,
    partnersSee: 'PARTIES',
    tells: {
      kind: 'WORK',
      concerns: insiders,
      about: aboutIt,
      en: ({ title }) => ({ subject: `A milestone is rejected: ${title}`, body: 'The client said what is missing.' }),
      it: ({ title }) => ({ subject: `Tappa respinta: ${title}`, body: 'Il cliente ha detto che cosa manca.' }),
    },
  }),
  entry(commissionAccepted, {
    isForPartners: true,
    tells: {
      kind: 'COMMISSION',
      concerns: everybody,
      about: aboutIt,
      en: ({ title }) => ({ subject: `Accepted: ${title}`, body: 'The client accepted the last milestone.' }),
      it: ({ title }) => ({ subject: `Accettata: ${title}`, body: 'Il cliente ha accettato l’ultima tappa.' }),
    },
  }),
  entry(commissionSettled, {
    isForPartners: true,
    tells: {
      kind: 'COMMISSION',
      concerns: everybody,
      about: aboutIt,
      en: ({ title }) => ({ subject: `Settled: ${title}`, body: 'What came in was shared as agreed.' }),
      it: ({ title }) => ({ subject: `Saldata: ${title}`, body: 'Gli incassi sono stati ripartiti come d’accordo.' }),
    },
  }),
  entry(commissionClosed, {
    isForPartners: true,
    tells: {
      kind: 'COMMISSION',
      concerns: everybody,
      about: aboutIt,
      en: ({ title }) => ({ subject: `Closed: ${title}`, body: 'Nothing is left to be done.' }),
      it: ({ title }) => ({ subject: `Chiusa: ${title}`, body: 'Non resta più nulla da fare.' }),
    },
  }),
  entry(commitmentAccepted, {
    isForPartners: false,
    tells: {
      kind: 'WORK',
      isQuiet: true,
      concerns: ({ personId }) => [personId],
      about: aboutIt,
      en: ({ title }) => ({ subject: `You are committed: ${title}`, body: 'All have signed what you agreed to do.' }),
      it: ({ title }) => ({
        subject: `Sei impegnato: ${title}`,
        body: 'Tutti hanno firmato ciò che hai accettato di fare.',
      }),
    },
  }),
  entry(commitmentWithdrawn, {
    isForPartners: false,
    tells: {
      kind: 'WORK',
      concerns: insiders,
      about: aboutIt,
      en: ({ title }) => ({
        subject: `Somebody withdrew: ${title}`,
        body: 'Their place is vacant; a substitute is looked for.',
      }),
      it: ({ title }) => ({
        subject: `Qualcuno si è ritirato: ${title}`,
        body: 'Il posto è vacante; si cerca un sostituto.',
      }),
    },
  }),
  entry(commitmentSubstituted, {
    isForPartners: false,
    tells: {
      kind: 'WORK',
      concerns: ({ substituteId }) => ['MANAGER', 'LEAD', substituteId],
      about: aboutIt,
      en: ({ title }) => ({
        subject: `A substitute is bound: ${title}`,
        body: 'The new version of the agreement is in force.',
      }),
      it: ({ title }) => ({
        subject: `Sostituto impegnato: ${title}`,
        body: 'La nuova versione dell’accordo è in vigore.',
      }),
    },
  }),
  entry(commitmentFulfilled, {
    isForPartners: false,
    tells: {
      kind: 'WORK',
      isQuiet: true,
      concerns: ({ personId }) => [personId],
      about: aboutIt,
      en: ({ title }) => ({ subject: `Your part is done: ${title}`, body: 'What you were bound to do is fulfilled.' }),
      it: ({ title }) => ({ subject: `La tua parte è fatta: ${title}`, body: 'Il tuo impegno è stato mantenuto.' }),
    },
  }),
  entry(contributionRecorded, {
    isForPartners: false,
    tells: {
      kind: 'WORK',
      isOncePerList: true,
      concerns: () => ['MANAGER'],
      about: aboutIt,
      en: ({ title }) => ({
        subject: `To be approved: ${title}`,
        body: 'Somebody recorded what they put in. Look at it and approve it.',
      }),
      it: ({ title }) => ({
        subject: `Da approvare: ${title}`,
        body: 'Qualcuno ha registrato un contributo. Guardalo e approvalo.',
      }),
    },
  }),
  entry(contributionApproved, {
    isForPartners: false,
    tells: {
      kind: 'WORK',
      isOncePerList: true,
      concerns: ({ agentId }) => [agentId],
      about: aboutIt,
      en: ({ title }) => ({
        subject: `Your contribution is approved: ${title}`,
        body: 'It counts when what comes in is shared.',
      }),
      it: ({ title }) => ({
        subject: `Contributo approvato: ${title}`,
        body: 'Conta nella ripartizione degli incassi.',
      }),
    },
  }),
  entry(contributionReversed, {
    isForPartners: false,
    tells: {
      kind: 'WORK',
      concerns: ({ agentId }) => ['MANAGER', agentId],
      about: aboutIt,
      en: ({ title }) => ({
        subject: `A contribution is reversed: ${title}`,
        body: 'It counts no more; both entries stay to be seen.',
      }),
      it: ({ title }) => ({
        subject: `Contributo stornato: ${title}`,
        body: 'Non conta più; entrambe le registrazioni restano visibili.',
      }),
    },
  }),
  entry(contributionDisputed, {
    isForPartners: false,
    tells: {
      kind: 'WORK',
      concerns: ({ agentId }) => ['MANAGER', agentId],
      about: aboutIt,
      en: ({ title }) => ({
        subject: `A contribution is disputed: ${title}`,
        body: 'It counts for nothing until that is resolved. Look at what is said, and show what there is for it.',
      }),
      it: ({ title }) => ({
        subject: `Contributo contestato: ${title}`,
        body: 'Non conta finché la contestazione non è risolta. Guarda che cosa si dice e mostra quello che hai.',
      }),
    },
  }),
  // Whom it concerns is told by the end of the dispute.
  entry(contributionRestored, { isForPartners: false }),
  entry(disputeOpened, { isForPartners: false }),
  entry(disputeEvidenceAdded, {
    isForPartners: false,
    tells: {
      kind: 'WORK',
      isQuiet: true,
      concerns: ({ openedBy, agentId }) => ['MANAGER', openedBy, agentId],
      about: aboutIt,
      en: ({ title }) => ({
        subject: `Shown in a dispute: ${title}`,
        body: 'Somebody showed something for or against a contribution that is in dispute.',
      }),
      it: ({ title }) => ({
        subject: `Nuova prova in una contestazione: ${title}`,
        body: 'Qualcuno ha mostrato qualcosa a favore o contro un contributo contestato.',
      }),
    },
  }),
  entry(disputeResolved, {
    isForPartners: false,
    tells: {
      kind: 'WORK',
      concerns: ({ openedBy, agentId }) => [openedBy, agentId],
      about: aboutIt,
      en: ({ title, data }) => ({ subject: `A dispute is resolved: ${title}`, body: outcomesInEnglish[data.outcome] }),
      it: ({ title, data }) => ({ subject: `Contestazione risolta: ${title}`, body: outcomesInItalian[data.outcome] }),
    },
  }),
];
