import type { DataOf } from '@millepiani/events/define-event';
import {
  endpointDeleted,
  endpointOldSecretExpired,
  endpointRegistered,
  endpointSecretRotated,
} from '@millepiani/events/notifications/endpoint.events';
import { type Entry, entry, type Tells } from './entry.events.ts';

const isForPartners = false;

type OfEndpoint = DataOf<typeof endpointDeleted>;

/** Whose it is, and which. Who took somebody's token is not to set up a listener, or take a secret, unseen: they are told although it was done in their name. */
const toOwner = {
  kind: 'ENDPOINT',
  isForWhoDidItToo: true,
  concerns: ({ ownerId }: OfEndpoint) => [ownerId],
  about: ({ endpointId }: OfEndpoint) => endpointId,
} as const satisfies Partial<Tells<OfEndpoint>>;

/** What owners are told of who may listen in their name. */
export const endpointAccessEntries: readonly Entry[] = [
  entry(endpointRegistered, {
    isForPartners,
    tells: {
      ...toOwner,
      en: ({ data }) => ({
        subject: 'A webhook was registered in your name',
        body: `It is sent what you may see, of ${data.types.length === 1 ? 'one type' : `${data.types.length} types`} of events. If it was not you, delete it, and end all your sessions.`,
      }),
      it: ({ data }) => ({
        subject: 'È stato registrato un webhook a tuo nome',
        body: `Riceve ciò che tu puoi vedere, di ${data.types.length === 1 ? 'un tipo' : `${data.types.length} tipi`} di eventi. Se non sei stato tu, eliminalo e chiudi tutte le tue sessioni.`,
      }),
    },
  }),
  entry(endpointSecretRotated, {
    isForPartners,
    tells: {
      ...toOwner,
      isQuiet: true,
      en: ({ data, when }) => ({
        subject: 'Your webhook has a new secret',
        body: `Deliveries are signed by the one before, too, until ${when(data.oldValidUntil)}. If it was not you, have another one made, and end all your sessions.`,
      }),
      it: ({ data, when }) => ({
        subject: 'Il tuo webhook ha un nuovo segreto',
        body: `Le consegne sono firmate anche con il precedente fino a ${when(data.oldValidUntil)}. Se non sei stato tu, creane un altro e chiudi tutte le tue sessioni.`,
      }),
    },
  }),
  entry(endpointOldSecretExpired, {
    isForPartners,
    tells: {
      ...toOwner,
      isQuiet: true,
      en: () => ({
        subject: 'The old secrets of your webhook have ended',
        body: 'Deliveries are signed by the newest alone from now on.',
      }),
      it: () => ({
        subject: 'I vecchi segreti del tuo webhook non valgono più',
        body: 'D’ora in poi le consegne sono firmate solo con il più recente.',
      }),
    },
  }),
  entry(endpointDeleted, {
    isForPartners,
    tells: {
      ...toOwner,
      isQuiet: true,
      en: () => ({ subject: 'Your webhook was deleted', body: 'Nothing is sent to it any more.' }),
      it: () => ({ subject: 'Il tuo webhook è stato eliminato', body: 'Non gli viene più inviato nulla.' }),
    },
  }),
];
