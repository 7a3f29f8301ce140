import { allianceDissolved, allianceFormed } from '@millepiani/events/members/alliance.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import type { Billing } from '../billing.ts';
import type { Mandate } from '../parties/alliance.ts';

/** Keeps the service's own copy of alliances that are formed and not dissolved. */
export const keepAlliances = (billing: () => Billing): Reaction =>
  defineReaction({
    name: 'keep-alliances',
    description: 'Keeps an own copy of alliances, whose mandates say who invoices the client.',
    on: [allianceFormed, allianceDissolved],
    emits: [],
    handle: async (event, { session }) => {
      const { alliances } = billing();
      switch (event.type) {
        case allianceFormed.type: {
          const { allianceId: id, name, organizationIds, mandate } = event.data;
          return alliances.put(session, { id, name, organizationIds, mandate: mandateOf(mandate) });
        }
        case allianceDissolved.type:
          return alliances.remove(session, event.data.allianceId);
        default:
          return event satisfies never;
      }
    },
  });

const mandateOf = ({ kind, invoicerId }: (typeof allianceFormed)['example']['data']['mandate']): Mandate =>
  kind === 'WITH_REPRESENTATION' ? { kind, invoicerId: invoicerId ?? undefined } : { kind };
