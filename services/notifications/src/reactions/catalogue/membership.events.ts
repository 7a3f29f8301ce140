import {
  memberAccepted,
  memberAdmitted,
  memberApplicationWithdrawn,
  memberApplied,
  memberLeft,
  memberRefused,
  memberReinstated,
  memberSuspended,
} from '@millepiani/events/members/membership.events';
import type { PersonId } from '@millepiani/kernel/id';
import { type Entry, entry } from './entry.events.ts';

const themselves = ({ personId }: { readonly personId: PersonId }) => [personId];

/** What is told of who comes and goes. Who is a member, and why somebody is none any more, is no partner's. */
export const membershipEntries: readonly Entry[] = [
  entry(memberApplied, {
    isForPartners: false,
    tells: {
      kind: 'ORGANIZATION',
      concerns: () => ['ADMINISTRATORS'],
      en: () => ({ subject: 'Somebody wants to join', body: 'An application for membership waits for your word.' }),
      it: () => ({ subject: 'Qualcuno vuole entrare', body: 'Una domanda di adesione attende la tua parola.' }),
    },
  }),
  entry(memberAccepted, {
    isForPartners: false,
    tells: {
      kind: 'ORGANIZATION',
      concerns: themselves,
      en: ({ data, day }) => ({ subject: 'You are admitted', body: `Your membership begins on ${day(data.from)}.` }),
      it: ({ data, day }) => ({
        subject: 'La tua domanda è accolta',
        body: `Farai parte della comunità dal ${day(data.from)}.`,
      }),
    },
  }),
  entry(memberAdmitted, {
    isForPartners: false,
    tells: {
      kind: 'ORGANIZATION',
      // Who is a member by signing up knows.
      concerns: ({ personId, by }) => (by === null ? [] : [personId]),
      en: () => ({ subject: 'Welcome', body: 'You are a member of the community. Sign in again to begin.' }),
      it: () => ({
        subject: 'Ti diamo il benvenuto',
        body: 'Fai parte della comunità. Accedi di nuovo per cominciare.',
      }),
    },
  }),
  entry(memberRefused, {
    isForPartners: false,
    tells: {
      kind: 'ORGANIZATION',
      concerns: themselves,
      en: ({ data }) => ({
        subject: 'Your application was refused',
        body: `An administrator says why: ${data.personal?.reason ?? 'it is not known any more.'}`,
      }),
      it: ({ data }) => ({
        subject: 'La tua domanda non è stata accolta',
        body: `Il motivo, secondo l’amministrazione: ${data.personal?.reason ?? 'non è più noto.'}`,
      }),
    },
  }),
  entry(memberApplicationWithdrawn, { isForPartners: false }),
  entry(memberSuspended, {
    isForPartners: false,
    tells: {
      kind: 'ORGANIZATION',
      concerns: themselves,
      en: () => ({
        subject: 'Your membership is suspended',
        body: 'You cannot take part for now. Sign in to read why.',
      }),
      it: () => ({
        subject: 'La tua adesione è sospesa',
        body: 'Per ora non puoi partecipare. Accedi per leggere il motivo.',
      }),
    },
  }),
  entry(memberReinstated, {
    isForPartners: false,
    tells: {
      kind: 'ORGANIZATION',
      concerns: themselves,
      en: () => ({ subject: 'You are back', body: 'Your membership is suspended no more.' }),
      it: () => ({ subject: 'Bentornato tra noi', body: 'La tua adesione non è più sospesa.' }),
    },
  }),
  entry(memberLeft, { isForPartners: false }),
];
