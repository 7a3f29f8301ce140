import { mailboxSuppressed } from '@millepiani/events/notifications/mailbox.events';
import { type Entry, entry } from './entry.events.ts';

const why = {
  en: {
    NO_MAILBOX: 'Its server says that there is no such mailbox.',
    TOO_MANY_BOUNCES: 'Too many mails came back from it.',
    COMPLAINT: 'A mail was reported as unwanted from there.',
  },
  it: {
    NO_MAILBOX: 'Il suo server dice che la casella non esiste.',
    TOO_MANY_BOUNCES: 'Troppi messaggi sono tornati indietro.',
    COMPLAINT: 'Da lì un messaggio è stato segnalato come indesiderato.',
  },
} as const;

/** What people are told of where they get mail: in the feed, for mail would not arrive. */
export const mailboxEntries: readonly Entry[] = [
  entry(mailboxSuppressed, {
    isForPartners: false,
    tells: {
      kind: 'ORGANIZATION',
      isQuiet: true,
      concerns: ({ personId }) => [personId],
      en: ({ data }) => ({
        subject: 'No more mail is sent to your address',
        body: `${why.en[data.reason]} What is for you is here. Change your address, or say in your preferences that mail arrives again.`,
      }),
      it: ({ data }) => ({
        subject: 'Non inviamo più messaggi al tuo indirizzo',
        body: `${why.it[data.reason]} Quello che ti riguarda è qui. Cambia indirizzo, o di’ nelle preferenze che i messaggi arrivano di nuovo.`,
      }),
    },
  }),
];
