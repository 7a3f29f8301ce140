import { keepingSpeakers } from '@millepiani/speakers/keep-speakers';
import type { Reaction } from '@millepiani/spine/reactions';
import type { Billing } from '../billing.ts';

/** Keeps the service's own copy of who speaks for an organization. */
export const keepSpeakers = (billing: () => Billing): Reaction =>
  keepingSpeakers({ speakers: () => billing().speakers, hence: 'sees its books and documents' });
