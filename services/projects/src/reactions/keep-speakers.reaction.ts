import { keepingSpeakers } from '@millepiani/speakers/keep-speakers';
import type { Reaction } from '@millepiani/spine/reactions';
import type { Projects } from '../projects.ts';

/** Keeps the service's own copy of who speaks for an organization. */
export const keepSpeakers = (projects: () => Projects): Reaction =>
  keepingSpeakers({ speakers: () => projects().speakers, hence: 'speaks for it as client, lead or party' });
