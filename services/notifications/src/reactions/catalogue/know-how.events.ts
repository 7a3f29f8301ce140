import {
  knowHowCitationReversed,
  knowHowCited,
  knowHowConfirmed,
  knowHowDeclined,
  knowHowProposed,
  knowHowRegistered,
  knowHowRetired,
  knowHowRevised,
} from '@millepiani/events/projects/know-how.events';
import type { AgentId, Id } from '@millepiani/kernel/id';
import { type Entry, entry } from './entry.events.ts';

const aboutIt = ({ assetId }: { readonly assetId: Id<'kha'> }) => assetId;
const theMakers = ({ makers }: { readonly makers: readonly { readonly agentId: AgentId }[] }) =>
  makers.map(({ agentId }) => agentId);

/** What is told of know-how: to its makers. */
export const knowHowEntries: readonly Entry[] = [
  entry(knowHowProposed, {
    isForPartners: false,
    tells: {
      kind: 'WORK',
      concerns: ({ asked }) => asked,
      about: aboutIt,
      en: () => ({
        subject: 'Your word about know-how is asked',
        body: 'Read what is proposed, and confirm or decline it: it holds once all makers have confirmed.',
      }),
      it: () => ({
        subject: 'Si chiede la tua parola su un sapere',
        body: 'Leggi la proposta e confermala o rifiutala: vale quando tutti gli autori hanno confermato.',
      }),
    },
  }),
  entry(knowHowConfirmed, { isForPartners: false }),
  entry(knowHowDeclined, { isForPartners: false }),
  entry(knowHowRegistered, {
    isForPartners: true,
    tells: {
      kind: 'WORK',
      isQuiet: true,
      concerns: theMakers,
      about: aboutIt,
      en: () => ({ subject: 'Know-how of yours is registered', body: 'All makers have confirmed: it can be cited.' }),
      it: () => ({
        subject: 'Un tuo sapere è registrato',
        body: 'Tutti gli autori hanno confermato: può essere citato.',
      }),
    },
  }),
  entry(knowHowRevised, { isForPartners: true }),
  // It names who retired it, which the graph tells nobody.
  entry(knowHowRetired, { isForPartners: false }),
  entry(knowHowCited, {
    isForPartners: false,
    tells: {
      kind: 'WORK',
      isQuiet: true,
      isOncePerList: true,
      concerns: theMakers,
      about: aboutIt,
      en: () => ({ subject: 'Know-how of yours was cited', body: 'A commission builds on what you made.' }),
      it: () => ({ subject: 'Un tuo sapere è stato citato', body: 'Una commessa si basa su quello che hai creato.' }),
    },
  }),
  entry(knowHowCitationReversed, { isForPartners: false }),
];
