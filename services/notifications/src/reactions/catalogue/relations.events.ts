import { allianceDissolved, allianceFormed, allianceProposed } from '@millepiani/events/members/alliance.events';
import {
  relationshipEnded,
  relationshipInvited,
  relationshipStarted,
} from '@millepiani/events/members/relationship.events';
import type { OrganizationId } from '@millepiani/kernel/id';
import { type Entry, entry } from './entry.events.ts';

const aboutIt = ({ organizationId }: { readonly organizationId: OrganizationId }) => organizationId;

/** What is told of those who take part in organizations, and of alliances. Who works with whom is no partner's. */
export const relationEntries: readonly Entry[] = [
  entry(relationshipInvited, {
    isForPartners: false,
    tells: {
      kind: 'ORGANIZATION',
      concerns: ({ personId }) => [personId],
      about: aboutIt,
      en: () => ({ subject: 'You are invited', body: 'An organization asks you to take part. Confirm or decline it.' }),
      it: () => ({ subject: 'Hai un invito', body: 'Un’organizzazione ti chiede di farne parte. Accetta o rifiuta.' }),
    },
  }),
  entry(relationshipStarted, {
    isForPartners: false,
    tells: {
      kind: 'ORGANIZATION',
      isQuiet: true,
      concerns: ({ organizationId }) => [organizationId],
      about: aboutIt,
      en: () => ({ subject: 'An invitation was confirmed', body: 'Somebody takes part in an organization of yours.' }),
      it: () => ({ subject: 'Un invito è stato accettato', body: 'Qualcuno fa parte di una tua organizzazione.' }),
    },
  }),
  entry(relationshipEnded, {
    isForPartners: false,
    tells: {
      kind: 'ORGANIZATION',
      isQuiet: true,
      concerns: ({ personId, organizationId }) => [personId, organizationId],
      about: aboutIt,
      en: () => ({ subject: 'It is over', body: 'Somebody takes part in an organization no more.' }),
      it: () => ({ subject: 'Si è concluso', body: 'Qualcuno non fa più parte di un’organizzazione.' }),
    },
  }),
  entry(allianceProposed, {
    isForPartners: false,
    tells: {
      kind: 'ORGANIZATION',
      concerns: ({ organizationIds }) => organizationIds,
      about: ({ allianceId }) => allianceId,
      en: ({ data }) => ({
        subject: `Your word is needed: ${data.name}`,
        body: 'An alliance was proposed to an organization of yours. Agree or decline.',
      }),
      it: ({ data }) => ({
        subject: `Serve la tua parola: ${data.name}`,
        body: 'È stata proposta un’alleanza a una tua organizzazione. Accetta o rifiuta.',
      }),
    },
  }),
  entry(allianceFormed, {
    isForPartners: true,
    tells: {
      kind: 'ORGANIZATION',
      isQuiet: true,
      concerns: ({ organizationIds }) => organizationIds,
      about: ({ allianceId }) => allianceId,
      en: ({ data }) => ({ subject: `The alliance stands: ${data.name}`, body: 'All its organizations have agreed.' }),
      it: ({ data }) => ({
        subject: `L’alleanza è fatta: ${data.name}`,
        body: 'Tutte le organizzazioni hanno accettato.',
      }),
    },
  }),
  entry(allianceDissolved, { isForPartners: true }),
];
