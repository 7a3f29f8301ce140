import { memberLeft } from '@millepiani/events/members/membership.events';
import { proposalClosed } from '@millepiani/events/projects/proposal.events';
import { defineReaction, type Reaction } from '@millepiani/spine/reactions';
import { abandonProposals } from '../noticeboard/proposal-ending.commands.ts';
import type { Projects } from '../projects.ts';

/** Takes what somebody asked for and offered off the noticeboard when they leave. */
export const abandonOnLeaving = (projects: () => Projects): Reaction =>
  defineReaction({
    name: 'abandon-proposals',
    description: 'Closes what somebody asked for and offered on the noticeboard who has left the community.',
    on: [memberLeft],
    emits: [proposalClosed],
    handle: (event, transaction) => abandonProposals(projects(), transaction, event.data.personId),
  });
