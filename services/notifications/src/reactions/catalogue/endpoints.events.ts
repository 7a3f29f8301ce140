import type { DataOf } from '@millepiani/events/define-event';
import { deliveryDead } from '@millepiani/events/notifications/delivery.events';
import {
  endpointDegraded,
  endpointDisabled,
  endpointRecovered,
  endpointTested,
} from '@millepiani/events/notifications/endpoint.events';
import { type Entry, entry } from './entry.events.ts';
import { webhook } from './which-endpoint.ts';

/** Why a delivery was given up, where there was no use in trying. */
const noUse: Readonly<Record<string, Readonly<Record<'en' | 'it', string>>>> = {
  NOT_VISIBLE: {
    en: 'What happened may not be shown to you any more.',
    it: 'Ciò che è successo non può più esserti mostrato.',
  },
  EVENT_GONE: { en: 'What was to be delivered is there no more.', it: 'Ciò che era da consegnare non c’è più.' },
};

type Disabled = DataOf<typeof endpointDisabled>;

/** Why nothing is delivered any more. */
const disabledBecause: Readonly<
  Record<Exclude<Disabled['reason'], 'BY_OWNER'>, Readonly<Record<'en' | 'it', string>>>
> = {
  GONE: { en: 'It answered that it is gone.', it: 'Ha risposto di non esistere più.' },
  FAILING: { en: 'It failed for too long.', it: 'Non risponde da troppo tempo.' },
  CONSENT_REVOKED: {
    en: 'You let the application act for you no more that registered it.',
    it: 'L’applicazione che lo ha registrato non agisce più per te.',
  },
  CLIENT_REVOKED: {
    en: 'The application that registered it was revoked.',
    it: 'L’applicazione che lo ha registrato è stata revocata.',
  },
};

/** Disabled by its owner: nobody is told, since who did it knows. */
const disabledText = ({ reason }: Disabled, locale: 'en' | 'it'): string =>
  reason === 'BY_OWNER' ? '' : `${disabledBecause[reason][locale]} `;

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
        body: `${disabledText(data, 'en')}What is for it waits until you enable it again.`,
      }),
      it: ({ data, host }) => ({
        subject: `${webhook.it({ host })} è disattivato`,
        body: `${disabledText(data, 'it')}Ciò che gli spetta attende che tu lo riattivi.`,
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
