import type { Forgetting } from '@millepiani/erasure/forgetting';
import type { Billing } from '../billing.ts';

/**
 * How this service forgets a person: how they are taxed, where they live, and where they are paid, by which new documents are made; and what they might see
 * as guests; what they were to do, and what was told of their revenue. On which days somebody was a member, and what was
 * called for, stays with the invoices. What was
 * invoiced, booked, distributed or paid stays as it is, with the names in it: documents and books are kept by law for ten years (Codice civile,
 * art. 2220; GDPR, art. 17.3 b and e).
 */
export const forgetting = ({
  clock,
  erased,
  eraseEvents,
  guests,
  payoutAccounts,
  plannedWork,
  remunerations,
  revenueWatches,
  taxProfiles,
}: Billing): Forgetting => ({
  ...{ clock, erased, eraseEvents },
  steps: [
    (personId) => taxProfiles.forget(personId),
    (personId) => payoutAccounts.forget(personId),
    (personId) => guests.forget(personId),
    (personId) => remunerations.forget(personId),
    (personId) => plannedWork.forget(personId),
    (personId) => revenueWatches.forget(personId),
  ],
});
