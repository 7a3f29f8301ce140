import { pledgeMade, pledgeWithdrawn } from '@millepiani/events/projects/pledge.events';
import {
  projectAbandoned,
  projectClosed,
  projectCommissionAttached,
  projectCommissionDetached,
  projectCompleted,
  projectFunded,
  projectFundingOpened,
  projectOpened,
  projectParticipantAsked,
  projectParticipantInvited,
  projectParticipantJoined,
  projectParticipantLeft,
  projectRevised,
  projectStarted,
} from '@millepiani/events/projects/project.events';
import type { ProjectId } from '@millepiani/kernel/id';
import { type Entry, entry } from './entry.events.ts';

const aboutIt = ({ projectId }: { readonly projectId: ProjectId }) => projectId;

/** What is told of projects and their backers: to who leads one, and to whom it asks for their word; how it ends, to all who take part. */
export const ventureEntries: readonly Entry[] = [
  entry(projectOpened, { isForPartners: true }),
  entry(projectFundingOpened, { isForPartners: true }),
  entry(projectFunded, {
    isForPartners: true,
    tells: {
      kind: 'COMMISSION',
      concerns: ({ leadId }) => [leadId, 'BACKER', 'PARTICIPANT'],
      about: aboutIt,
      en: ({ data, amount }) => ({
        subject: 'A project is funded',
        body: `${amount(data.pledged)} are pledged: every pledge is confirmed, and its work can begin.`,
      }),
      it: ({ data, amount }) => ({
        subject: 'Un progetto è finanziato',
        body: `Sono stati promessi ${amount(data.pledged)}: ogni promessa è confermata e il lavoro può cominciare.`,
      }),
    },
  }),
  entry(projectStarted, { isForPartners: true }),
  entry(projectCompleted, { isForPartners: true }),
  entry(projectClosed, { isForPartners: true }),
  entry(projectAbandoned, {
    isForPartners: true,
    tells: {
      kind: 'COMMISSION',
      concerns: ({ leadId }) => [leadId, 'BACKER', 'PARTICIPANT'],
      about: aboutIt,
      en: ({ data }) => ({
        subject: 'A project was given up',
        body:
          data.reason === 'FUNDING_MISSED'
            ? 'Too little was pledged in time: whoever pledged is free again.'
            : 'It is not pursued any more: whoever pledged is free again.',
      }),
      it: ({ data }) => ({
        subject: 'Un progetto è stato abbandonato',
        body:
          data.reason === 'FUNDING_MISSED'
            ? 'In tempo utile è stato promesso troppo poco: chi aveva promesso è di nuovo libero.'
            : 'Non viene più portato avanti: chi aveva promesso è di nuovo libero.',
      }),
    },
  }),
  entry(projectParticipantInvited, {
    isForPartners: false,
    tells: {
      kind: 'COMMISSION',
      concerns: ({ personId }) => [personId],
      about: aboutIt,
      en: () => ({ subject: 'You are asked to join a project', body: 'You take part once you have said so yourself.' }),
      it: () => ({ subject: 'Sei invitato a un progetto', body: 'Ne fai parte quando lo hai detto tu stesso.' }),
    },
  }),
  entry(projectParticipantAsked, {
    isForPartners: false,
    tells: {
      kind: 'COMMISSION',
      concerns: ({ leadId }) => [leadId],
      about: aboutIt,
      en: () => ({ subject: 'Somebody asks to join your project', body: 'They take part once you invite them, too.' }),
      it: () => ({
        subject: 'Qualcuno chiede di unirsi al tuo progetto',
        body: 'Ne fa parte quando lo inviti anche tu.',
      }),
    },
  }),
  entry(projectParticipantJoined, {
    isForPartners: false,
    tells: {
      kind: 'COMMISSION',
      concerns: ({ leadId, personId }) => [leadId, personId],
      about: aboutIt,
      en: () => ({ subject: 'A project has somebody more', body: 'Both have given their word.' }),
      it: () => ({ subject: 'Un progetto ha una persona in più', body: 'Entrambi hanno dato la loro parola.' }),
    },
  }),
  entry(projectParticipantLeft, {
    isForPartners: false,
    tells: {
      kind: 'COMMISSION',
      concerns: ({ leadId, personId }) => [leadId, personId],
      about: aboutIt,
      en: () => ({ subject: 'A project has somebody less', body: 'Somebody does not take part in it any more.' }),
      it: () => ({ subject: 'Un progetto ha una persona in meno', body: 'Qualcuno non ne fa più parte.' }),
    },
  }),
  entry(projectCommissionAttached, { isForPartners: true }),
  entry(projectCommissionDetached, { isForPartners: true }),
  entry(projectRevised, {
    isForPartners: true,
    tells: {
      kind: 'COMMISSION',
      // Whoever leads it knows.
      concerns: () => ['BACKER', 'PARTICIPANT'],
      about: aboutIt,
      en: () => ({
        subject: 'A project was revised',
        body: 'Read what it says now. A pledge can be taken back until the project is funded.',
      }),
      it: () => ({
        subject: 'Un progetto è stato modificato',
        body: 'Leggi che cosa dice adesso. Una promessa si può ritirare finché il progetto non è finanziato.',
      }),
    },
  }),
  entry(pledgeMade, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ leadId }) => [leadId],
      about: aboutIt,
      en: ({ data, amount }) => ({
        subject: 'A pledge to your project',
        body: `${amount(data.amount)} more; ${amount(data.pledged)} in all. No money has moved.`,
      }),
      it: ({ data, amount }) => ({
        subject: 'Una promessa per il tuo progetto',
        body: `${amount(data.amount)} in più; ${amount(data.pledged)} in tutto. Nessun denaro è stato trasferito.`,
      }),
    },
  }),
  entry(pledgeWithdrawn, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ leadId }) => [leadId],
      about: aboutIt,
      en: ({ data, amount }) => ({
        subject: 'A pledge to your project was taken back',
        body: `${amount(data.amount)} less; ${amount(data.pledged)} in all.`,
      }),
      it: ({ data, amount }) => ({
        subject: 'Una promessa per il tuo progetto è stata ritirata',
        body: `${amount(data.amount)} in meno; ${amount(data.pledged)} in tutto.`,
      }),
    },
  }),
];
