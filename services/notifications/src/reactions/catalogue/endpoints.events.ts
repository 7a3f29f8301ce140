import { deliveryDead } from '@millepiani/events/notifications/delivery.events';
import {
  endpointDegraded,
  endpointDisabled,
  endpointRecovered,
  endpointTested,
} from '@millepiani/events/notifications/endpoint.events';
import { type Entry, entry, type Wording } from './entry.events.ts';

type Named = Pick<Wording<unknown>, 'host'>;

/** Which of somebody's webhooks it is. */
const webhook = {
  en: ({ host }: Named) => (host === undefined ? 'Your webhook' : `Your webhook to ${host}`),
  it: ({ host }: Named) => (host === undefined ? 'Il tuo webhook' : `Il tuo webhook verso ${host}`),
} as const;

/** Why a delivery was given up, where there was no use in trying. */
const noUse: Readonly<Record<string, Readonly<Record<'en' | 'it', string>>>> = {
  NOT_VISIBLE: {
    en: 'What happened may not be shown to you any more.',
    it: 'Ciò che è successo non può più esserti mostrato.',
  },
  EVENT_GONE: { en: 'What was to be delivered is there no more.', it: 'Ciò che era da consegnare non c’è più.' },
};

const because = (reason: string): string => (reason === '' ? '' : `: ${reason}`);

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
      en: ({ data, host }) => ({
        subject: `${webhook.en({ host })} is disabled`,
        body: `${data.reason === 'GONE' ? 'It answered that it is gone.' : 'It failed for too long.'} What is for it waits until you enable it again.`,
      }),
      it: ({ data, host }) => ({
        subject: `${webhook.it({ host })} è disattivato`,
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
      en: ({ data, when, host }) => ({
        subject: `${webhook.en({ host })} does not answer`,
        body: `All has failed since ${when(data.failingSince)}. It is tried again and again for five days, and all that waits comes once it answers.`,
      }),
      it: ({ data, when, host }) => ({
        subject: `${webhook.it({ host })} non risponde`,
        body: `Tutto fallisce da ${when(data.failingSince)}. Si riprova per cinque giorni, e ciò che attende arriva appena risponde.`,
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
      en: ({ host }) => ({
        subject: `${webhook.en({ host })} answers again`,
        body: 'What waited for it is being delivered.',
      }),
      it: ({ host }) => ({
        subject: `${webhook.it({ host })} risponde di nuovo`,
        body: 'Ciò che attendeva viene consegnato.',
      }),
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
      en: ({ data: { attempts, reason = '' }, host }) => ({
        subject: host === undefined ? 'A delivery was given up' : `A delivery to ${host} was given up`,
        body:
          noUse[reason]?.en ??
          `It failed ${attempts} times${because(reason)}. You can have it delivered again by a replay.`,
      }),
      it: ({ data: { attempts, reason = '' }, host }) => ({
        subject:
          host === undefined ? 'Una consegna è stata abbandonata' : `Una consegna verso ${host} è stata abbandonata`,
        body: noUse[reason]?.it ?? `È fallita ${attempts} volte${because(reason)}. Puoi farla ripetere.`,
      }),
    },
  }),
];
