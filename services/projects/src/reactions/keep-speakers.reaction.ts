import { keepingSpeakers } from '@millepiani/speakers/keep-speakers';
import type { Reaction } from '@millepiani/spine/reactions';
import { noteStanding } from '../access/following.commands.ts';
import type { Projects } from '../projects.ts';

/** Keeps the service's own copy of who speaks for an organization; who does from now on, or no more, is noted with it. */
export const keepSpeakers = (projects: () => Projects): Reaction =>
  keepingSpeakers({
    speakers: () => projects().speakers,
    hence: 'speaks for it as client, lead or party',
    changed: ({ personId, organizationId: through }, isGranted, transaction) =>
      noteStanding(projects(), transaction, { personId, kind: 'OWNER', isGranted, through }),
  });
