import { keepingGuests } from '@millepiani/speakers/keep-guests';
import type { Reaction } from '@millepiani/spine/reactions';
import type { Billing } from '../billing.ts';

/** Keeps the service's own copy of what guests of an organization may see. */
export const keepGuests = (billing: () => Billing): Reaction =>
  keepingGuests({ guests: () => billing().guests, hence: 'sees its books and documents' });
