import type { DataOf } from '@millepiani/events/define-event';
import {
  endpointChanged,
  endpointDeleted,
  endpointFilterChanged,
  endpointOldSecretExpired,
  endpointRegistered,
  endpointSecretRotated,
} from '@millepiani/events/notifications/endpoint.events';
import { type Entry, entry, type Tells } from './entry.events.ts';
import { webhook } from './which-endpoint.ts';

const isForPartners = false;

type OfEndpoint = DataOf<typeof endpointDeleted>;

/** Whose it is, and which. Who took somebody's token is not to set up a listener, or take a secret, unseen: they are told although it was done in their name. */
const toOwner = {
  kind: 'ENDPOINT',
  isForWhoDidItToo: true,
  concerns: ({ ownerId }: OfEndpoint) => [ownerId],
  about: ({ endpointId }: OfEndpoint) => endpointId,
} as const satisfies Partial<Tells<OfEndpoint>>;

const typesOf = {
  en: ({ length }: readonly string[]) => (length === 1 ? 'one type' : `${length} types`),
  it: ({ length }: readonly string[]) => (length === 1 ? 'un tipo' : `${length} tipi`),
} as const;

/** What owners are told of who may listen in their name. */
export const endpointAccessEntries: readonly Entry[] = [
  entry(endpointRegistered, {
    isForPartners,
    tells: {
      ...toOwner,
      en: ({ data }) => ({
        subject: 'A webhook was registered in your name',
        body: `${data.registeredBy ? 'An application that you allowed it did so. ' : ''}It is sent what you may see, of ${typesOf.en(data.types)} of events. If it was not you, delete it, and end all your sessions.`,
      }),
      it: ({ data }) => ({
        subject: 'È stato registrato un webhook a tuo nome',
        body: `${data.registeredBy ? 'Lo ha fatto un’applicazione a cui lo hai permesso. ' : ''}Riceve ciò che tu puoi vedere, di ${typesOf.it(data.types)} di eventi. Se non sei stato tu, eliminalo e chiudi tutte le tue sessioni.`,
      }),
    },
  }),
  // Another address is another listener: told as a new one is.
  entry(endpointChanged, {
    isForPartners,
    tells: {
      ...toOwner,
      en: ({ data, host }) => ({
        subject: `${webhook.en({ host })} was changed`,
        body: `Where it leads, of what it is sent, or in which order is another: it is sent ${typesOf.en(data.types)} of events. If it was not you, look where it leads, and end all your sessions.`,
      }),
      it: ({ data, host }) => ({
        subject: `${webhook.it({ host })} è stato modificato`,
        body: `Sono cambiati l’indirizzo, gli eventi o l’ordine: riceve ${typesOf.it(data.types)} di eventi. Se non sei stato tu, guarda dove porta e chiudi tutte le tue sessioni.`,
      }),
    },
  }),
  entry(endpointFilterChanged, {
    isForPartners,
    tells: {
      ...toOwner,
      isQuiet: true,
      en: ({ data: { isFiltered }, host }) => ({
        subject: `${webhook.en({ host })} ${isFiltered ? 'has another filter' : 'has no filter any more'}`,
        body: isFiltered
          ? 'It is sent what this lets through.'
          : 'It is sent all events of its types that you may see.',
      }),
      it: ({ data: { isFiltered }, host }) => ({
        subject: `${webhook.it({ host })} ${isFiltered ? 'ha un altro filtro' : 'non ha più un filtro'}`,
        body: isFiltered
          ? 'Riceve ciò che il filtro lascia passare.'
          : 'Riceve tutti gli eventi dei suoi tipi che tu puoi vedere.',
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
