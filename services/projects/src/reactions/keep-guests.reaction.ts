import { keepingGuests } from '@millepiani/speakers/keep-guests';
import type { Reaction } from '@millepiani/spine/reactions';
import type { Projects } from '../projects.ts';

/** Keeps the service's own copy of what guests of an organization may see. */
export const keepGuests = (projects: () => Projects): Reaction =>
  keepingGuests({ guests: () => projects().guests, hence: 'sees commissions and agreements as it does' });
