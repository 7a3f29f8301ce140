import { teamNotProposed, teamProposed } from '@millepiani/events/projects/team-proposal.events';
import type { CommissionId } from '@millepiani/kernel/id';
import { type Entry, entry } from './entry.events.ts';

const forManager = {
  kind: 'TEAM',
  concerns: () => ['MANAGER' as const],
  about: ({ commissionId }: { readonly commissionId: CommissionId }) => commissionId,
} as const;

/** What is told of teams that might be chosen: to whoever manages the commission alone. */
export const proposalEntries: readonly Entry[] = [
  entry(teamProposed, {
    isForPartners: false,
    tells: {
      ...forManager,
      en: ({ title, data }) => ({
        subject: data.replaces ? `Somebody can step in: ${title}` : `A team was found: ${title}`,
        body: 'Have a look at who is proposed, and choose.',
      }),
      it: ({ title, data }) => ({
        subject: data.replaces ? `C’è chi può subentrare: ${title}` : `Trovata una squadra: ${title}`,
        body: 'Guarda chi viene proposto, e scegli.',
      }),
    },
  }),
  entry(teamNotProposed, {
    isForPartners: false,
    tells: {
      ...forManager,
      en: ({ title, data }) => ({
        subject: data.replaces ? `Nobody can step in: ${title}` : `No team was found: ${title}`,
        body: 'Have a look at what stands in the way.',
      }),
      it: ({ title, data }) => ({
        subject: data.replaces ? `Nessuno può subentrare: ${title}` : `Nessuna squadra trovata: ${title}`,
        body: 'Guarda che cosa lo impedisce.',
      }),
    },
  }),
];
