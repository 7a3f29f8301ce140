import { deliveryDead } from '@millepiani/events/notifications/delivery.events';
import {
  endpointDegraded,
  endpointDisabled,
  endpointRecovered,
  endpointTested,
} from '@millepiani/events/notifications/endpoint.events';
import { type Entry, entry } from './entry.events.ts';

/** What owners of endpoints are told. */
export const endpointEntries: readonly Entry[] = [
  // Delivered to the endpoint that is tested, and to nobody else.
  entry(endpointTested, { isForPartners: false }),
  entry(endpointDisabled, {
    isForPartners: false,
    tells: {
      kind: 'ENDPOINT',
      concerns: ({ ownerId }) => [ownerId],
      about: ({ endpointId }) => endpointId,
      en: ({ data }) => ({
        subject: 'Your webhook is disabled',
        body: `${data.reason === 'GONE' ? 'It answered that it is gone.' : 'It failed for too long.'} What is for it waits until you enable it again.`,
      }),
      it: ({ data }) => ({
        subject: 'Il tuo webhook è disattivato',
        body: `${data.reason === 'GONE' ? 'Ha risposto di non esistere più.' : 'Non risponde da troppo tempo.'} Ciò che gli spetta attende che tu lo riattivi.`,
      }),
    },
  }),
  entry(endpointDegraded, {
    isForPartners: false,
    tells: {
      kind: 'ENDPOINT',
      concerns: ({ ownerId }) => [ownerId],
      about: ({ endpointId }) => endpointId,
      en: ({ data, when }) => ({
        subject: 'Your webhook does not answer',
        body: `All has failed since ${when(data.failingSince)}. Nothing is lost: it is tried again and again for five days, and all that waits comes once it answers.`,
      }),
      it: ({ data, when }) => ({
        subject: 'Il tuo webhook non risponde',
        body: `Tutto fallisce da ${when(data.failingSince)}. Nulla va perso: si riprova per cinque giorni, e ciò che attende arriva appena risponde.`,
      }),
    },
  }),
  entry(endpointRecovered, {
    isForPartners: false,
    tells: {
      kind: 'ENDPOINT',
      isQuiet: true,
      concerns: ({ ownerId }) => [ownerId],
      about: ({ endpointId }) => endpointId,
      en: () => ({ subject: 'Your webhook answers again', body: 'What waited for it is being delivered.' }),
      it: () => ({ subject: 'Il tuo webhook risponde di nuovo', body: 'Ciò che attendeva viene consegnato.' }),
    },
  }),
  entry(deliveryDead, {
    isForPartners: false,
    tells: {
      kind: 'ENDPOINT',
      isQuiet: true,
      // Of a mail that cannot be delivered, nobody is told by another one.
      concerns: ({ channel, recipientId }) => (channel === 'WEBHOOK' ? [recipientId] : []),
      about: ({ endpointId, deliveryId }) => endpointId ?? deliveryId,
      en: ({ data }) => ({
        subject: 'A delivery was given up',
        body: `After ${data.attempts} attempts. You can have it delivered again by a replay.`,
      }),
      it: ({ data }) => ({
        subject: 'Una consegna è stata abbandonata',
        body: `Dopo ${data.attempts} tentativi. Puoi farla ripetere.`,
      }),
    },
  }),
];
