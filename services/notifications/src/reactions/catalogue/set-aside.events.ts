import { claimRaised, claimSettled } from '@millepiani/events/billing/claim.events';
import { reserveBelowFloor, reserveReleased, reserveReleaseProposed } from '@millepiani/events/billing/reserve.events';
import { type Entry, entry } from './entry.events.ts';

/** What something is kept for, to end a sentence with. */
const places = {
  en: {
    staff: 'the reserve for staff',
    technology: 'the reserve for technology',
    offering: 'the reserve for a wider offer',
    surplus: 'surplus',
  },
  it: {
    staff: 'riserva per il personale',
    technology: 'riserva per la tecnologia',
    offering: 'riserva per ampliare l’offerta',
    surplus: 'fondo eccedenze',
  },
} as const;

/** What is told of what leaves reserves, and of what is owed once an agreement has ended. */
export const setAsideEntries: readonly Entry[] = [
  entry(reserveReleaseProposed, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ asked }) => asked,
      en: ({ data, amount }) => ({
        subject: `To be released from ${places.en[data.purpose]}: ${amount(data.amount)}`,
        body: 'The rules by which it was set aside name you: look at what it is for, and approve it if you agree.',
      }),
      it: ({ data, amount }) => ({
        subject: `Da svincolare (${places.it[data.purpose]}): ${amount(data.amount)}`,
        body: 'Le regole con cui è stato accantonato prevedono la tua approvazione: guarda a che cosa serve e approva, se va bene.',
      }),
    },
  }),
  entry(reserveReleased, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      isQuiet: true,
      concerns: ({ ownerId, approvedBy }) => [...new Set([ownerId, ...approvedBy])],
      en: ({ data, amount }) => ({
        subject: `Released from ${places.en[data.purpose]}: ${amount(data.amount)}`,
        body: `It may be used now. What is left there is ${amount(data.balance)}.`,
      }),
      it: ({ data, amount }) => ({
        subject: `Svincolati (${places.it[data.purpose]}): ${amount(data.amount)}`,
        body: `Ora si possono usare. Restano accantonati ${amount(data.balance)}.`,
      }),
    },
  }),
  entry(reserveBelowFloor, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ ownerId }) => [ownerId],
      en: ({ data, amount }) => ({
        subject: `Below its floor: ${places.en[data.purpose]}`,
        body: `It holds ${amount(data.balance)}, and was to hold ${amount(data.floor)} at least.`,
      }),
      it: ({ data, amount }) => ({
        subject: `Sotto la soglia: ${places.it[data.purpose]}`,
        body: `Ora ammonta a ${amount(data.balance)}; la soglia è di ${amount(data.floor)}.`,
      }),
    },
  }),
  entry(claimRaised, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      concerns: ({ debtorId, creditorId }) => [debtorId, creditorId],
      about: ({ commissionId }) => commissionId,
      en: ({ title, data, amount }) => ({
        subject: `Left open: ${title}`,
        body: `The agreement has ended, and ${amount(data.amount)} is still owed between you and another of its parties. Your claims say by whom, and why.`,
      }),
      it: ({ title, data, amount }) => ({
        subject: `Rimasto in sospeso: ${title}`,
        body: `L’accordo è terminato, e tra te e un’altra delle parti restano dovuti ${amount(data.amount)}. I tuoi crediti e debiti dicono da chi e perché.`,
      }),
    },
  }),
  entry(claimSettled, {
    isForPartners: false,
    tells: {
      kind: 'MONEY',
      isQuiet: true,
      concerns: ({ debtorId, creditorId }) => [debtorId, creditorId],
      about: ({ commissionId }) => commissionId,
      en: ({ title, data, amount }) => ({
        subject: `Settled: ${title}`,
        body: `${amount(data.amount)} of what was left open is settled. ${amount(data.open)} is left.`,
      }),
      it: ({ title, data, amount }) => ({
        subject: `Regolato: ${title}`,
        body: `Regolati ${amount(data.amount)} di quanto era rimasto in sospeso. Restano ${amount(data.open)}.`,
      }),
    },
  }),
];
