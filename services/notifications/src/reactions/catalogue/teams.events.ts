import {
  teamChosen,
  teamConfirmed,
  teamFallenThrough,
  teamHeld,
  teamSeatAccepted,
  teamSeatDeclined,
  teamSeatFilled,
  teamSeatHeld,
  teamSeatVacated,
  teamSubstituteChosen,
} from '@millepiani/events/projects/team.events';
import type { CommissionId } from '@millepiani/kernel/id';
import { type Entry, entry } from './entry.events.ts';

const aboutIt = ({ commissionId }: { readonly commissionId: CommissionId }) => commissionId;

/** What is told of teams. */
export const teamEntries: readonly Entry[] = [
  entry(teamChosen, {
    isForPartners: true,
    tells: {
      kind: 'TEAM',
      isQuiet: true,
      concerns: ({ seats }) => seats.map(({ personId }) => personId),
      about: aboutIt,
      en: ({ title, data, when }) => ({
        subject: `You are wanted for ${title}`,
        body: `You were chosen for its team. Your time is being held; you have until ${when(data.expiresAt)} to answer.`,
      }),
      it: ({ title, data, when }) => ({
        subject: `Ti vorrebbero per ${title}`,
        body: `Sei nella squadra proposta. Il tuo tempo viene riservato; hai fino al ${when(data.expiresAt)} per rispondere.`,
      }),
    },
  }),
  entry(teamSeatHeld, {
    isForPartners: true,
    tells: {
      kind: 'TEAM',
      concerns: ({ personId }) => [personId],
      about: aboutIt,
      en: ({ title }) => ({
        subject: `Your answer is needed: ${title}`,
        body: 'Your time is held for a place in the team. Accept or decline it.',
      }),
      it: ({ title }) => ({
        subject: `Serve la tua risposta: ${title}`,
        body: 'Il tuo tempo è riservato per un posto nella squadra. Accettalo o rifiutalo.',
      }),
    },
  }),
  entry(teamHeld, {
    isForPartners: true,
    tells: {
      kind: 'TEAM',
      isQuiet: true,
      concerns: () => ['MANAGER'],
      about: aboutIt,
      en: ({ title }) => ({ subject: `Everybody’s time is held: ${title}`, body: 'The team can answer now.' }),
      it: ({ title }) => ({ subject: `Tempo riservato per tutti: ${title}`, body: 'La squadra può ora rispondere.' }),
    },
  }),
  entry(teamSeatAccepted, {
    isForPartners: true,
    tells: {
      kind: 'TEAM',
      isQuiet: true,
      concerns: () => ['MANAGER'],
      about: aboutIt,
      en: ({ title }) => ({ subject: `A place was accepted: ${title}`, body: 'Somebody said yes to their place.' }),
      it: ({ title }) => ({ subject: `Posto accettato: ${title}`, body: 'Qualcuno ha accettato il proprio posto.' }),
    },
  }),
  entry(teamSeatDeclined, {
    isForPartners: true,
    tells: {
      kind: 'TEAM',
      isQuiet: true,
      concerns: () => ['MANAGER'],
      about: aboutIt,
      en: ({ title }) => ({ subject: `A place was declined: ${title}`, body: 'Somebody said no to their place.' }),
      it: ({ title }) => ({ subject: `Posto rifiutato: ${title}`, body: 'Qualcuno ha rifiutato il proprio posto.' }),
    },
  }),
  entry(teamSeatFilled, {
    isForPartners: true,
    tells: {
      kind: 'TEAM',
      isQuiet: true,
      concerns: ({ personId }) => [personId],
      about: aboutIt,
      en: ({ title }) => ({ subject: `Your place is yours: ${title}`, body: 'Your time is committed to it.' }),
      it: ({ title }) => ({ subject: `Il posto è tuo: ${title}`, body: 'Il tuo tempo è impegnato.' }),
    },
  }),
  entry(teamConfirmed, {
    isForPartners: true,
    tells: {
      kind: 'TEAM',
      concerns: () => ['MANAGER', 'LEAD', 'CLIENT', 'TEAM'],
      about: aboutIt,
      en: ({ title }) => ({ subject: `The team stands: ${title}`, body: 'Everybody accepted in time.' }),
      it: ({ title }) => ({ subject: `La squadra è al completo: ${title}`, body: 'Tutti hanno accettato in tempo.' }),
    },
  }),
  entry(teamSeatVacated, {
    isForPartners: true,
    tells: {
      kind: 'TEAM',
      concerns: ({ personId }) => ['MANAGER', 'LEAD', personId],
      about: aboutIt,
      en: ({ title }) => ({ subject: `A place is vacant: ${title}`, body: 'Somebody of the team is there no more.' }),
      it: ({ title }) => ({ subject: `Un posto è vacante: ${title}`, body: 'Qualcuno ha lasciato la squadra.' }),
    },
  }),
  entry(teamSubstituteChosen, {
    isForPartners: true,
    tells: {
      kind: 'TEAM',
      isQuiet: true,
      concerns: ({ personId }) => [personId],
      about: aboutIt,
      en: ({ title, data, when }) => ({
        subject: `You are wanted for ${title}`,
        body: `You were chosen to step in. Your time is being held; you have until ${when(data.expiresAt)} to answer.`,
      }),
      it: ({ title, data, when }) => ({
        subject: `Ti vorrebbero per ${title}`,
        body: `Sei stato scelto come sostituto. Il tuo tempo viene riservato; hai fino al ${when(data.expiresAt)} per rispondere.`,
      }),
    },
  }),
  entry(teamFallenThrough, {
    isForPartners: true,
    tells: {
      kind: 'TEAM',
      concerns: ({ seats }) => ['MANAGER', ...seats.map(({ personId }) => personId)],
      about: aboutIt,
      en: ({ title }) => ({
        subject: `The team fell through: ${title}`,
        body: 'Its places are open again, and the time that was held for them is free.',
      }),
      it: ({ title }) => ({
        subject: `La squadra è saltata: ${title}`,
        body: 'I posti sono di nuovo aperti e il tempo riservato è libero.',
      }),
    },
  }),
];
