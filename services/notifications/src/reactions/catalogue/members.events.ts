import { memberContactChanged } from '@millepiani/events/members/contact.events';
import { memberErased } from '@millepiani/events/members/erasure.events';
import { holdExpired, holdReleased } from '@millepiani/events/members/hold.events';
import {
  organizationOwnersChanged,
  organizationOwnersDeclined,
  organizationOwnersProposed,
  organizationProposed,
  organizationRegistered,
} from '@millepiani/events/members/organization.events';
import type { OrganizationId, PersonId } from '@millepiani/kernel/id';
import { type Entry, entry } from './entry.events.ts';

interface Owned {
  readonly owners: readonly { readonly personId: PersonId }[];
}
const owners = (data: Owned) => data.owners.map(({ personId }) => personId);
const aboutIt = ({ organizationId }: { readonly organizationId: OrganizationId }) => organizationId;

const proposal = {
  kind: 'ORGANIZATION',
  concerns: owners,
  about: aboutIt,
} as const;

/** What is told of people and organizations. What is a person's own affair is no partner's. */
export const memberEntries: readonly Entry[] = [
  entry(memberContactChanged, { isForPartners: false }),
  // Partners have copies too, and are told to erase them (GDPR, article 19).
  entry(memberErased, { isForPartners: true }),
  entry(organizationProposed, {
    isForPartners: false,
    tells: {
      ...proposal,
      en: ({ data }) => ({
        subject: `Your word is needed: ${data.name}`,
        body: 'Somebody entered an organization that you are to own. Confirm or decline it.',
      }),
      it: ({ data }) => ({
        subject: `Serve la tua parola: ${data.name}`,
        body: 'Qualcuno ha inserito un’organizzazione di cui saresti titolare. Confermala o rifiutala.',
      }),
    },
  }),
  entry(organizationOwnersProposed, {
    isForPartners: false,
    tells: {
      ...proposal,
      en: () => ({
        subject: 'Your word is needed: other owners',
        body: 'Other owners or other shares were proposed for an organization of yours. Confirm or decline them.',
      }),
      it: () => ({
        subject: 'Serve la tua parola: nuovi titolari',
        body: 'Sono stati proposti altri titolari o altre quote di una tua organizzazione. Confermali o rifiutali.',
      }),
    },
  }),
  entry(organizationOwnersDeclined, {
    isForPartners: false,
    tells: {
      kind: 'ORGANIZATION',
      isQuiet: true,
      concerns: ({ organizationId }) => [organizationId],
      about: aboutIt,
      en: () => ({ subject: 'A proposal is over', body: 'Somebody declined what was proposed for an organization.' }),
      it: () => ({ subject: 'Proposta respinta', body: 'Qualcuno ha respinto la proposta per un’organizzazione.' }),
    },
  }),
  entry(organizationRegistered, {
    isForPartners: true,
    tells: {
      ...proposal,
      isQuiet: true,
      en: ({ data }) => ({ subject: `Registered: ${data.name}`, body: 'All who own it have confirmed.' }),
      it: ({ data }) => ({ subject: `Registrata: ${data.name}`, body: 'Tutti i titolari hanno confermato.' }),
    },
  }),
  entry(organizationOwnersChanged, {
    isForPartners: true,
    tells: {
      ...proposal,
      isQuiet: true,
      en: () => ({ subject: 'Owners changed', body: 'An organization of yours has other owners or other shares now.' }),
      it: () => ({ subject: 'Titolari cambiati', body: 'Una tua organizzazione ha ora altri titolari o altre quote.' }),
    },
  }),
  entry(holdExpired, {
    isForPartners: false,
    tells: {
      kind: 'TEAM',
      isQuiet: true,
      concerns: ({ personId }) => [personId],
      about: ({ commissionId }) => commissionId,
      en: ({ title }) => ({ subject: `Your time is free again: ${title}`, body: 'Nobody confirmed the hold in time.' }),
      it: ({ title }) => ({ subject: `Tempo di nuovo libero: ${title}`, body: 'Nessuno ha confermato in tempo.' }),
    },
  }),
  entry(holdReleased, {
    isForPartners: false,
    tells: {
      kind: 'TEAM',
      isQuiet: true,
      concerns: ({ personId }) => [personId],
      about: ({ commissionId }) => commissionId,
      en: ({ title }) => ({ subject: `Your time is free again: ${title}`, body: 'It is held no more.' }),
      it: ({ title }) => ({ subject: `Tempo di nuovo libero: ${title}`, body: 'Non è più riservato.' }),
    },
  }),
];
