import type { EventContract } from '@millepiani/events/define-event';
import { contracts } from '@millepiani/events/published';
import type { ReactionFacts } from '@millepiani/spine/reactions';
import type { ServiceFlow } from './flows.ts';

const of = (service: string): readonly EventContract[] => contracts.filter((contract) => contract.service === service);

/** A reaction that there may be, to begin from. */
export const placeHolds: ReactionFacts = {
  name: 'place-holds',
  source: 'projects',
  types: ['millepiani.projects.commission.won'],
  emits: [
    'millepiani.members.hold.placed.v1',
    'millepiani.members.hold.refused.v1',
    'millepiani.members.hold.released.v1',
  ],
  emitsAlone: ['millepiani.members.hold.placed.v1', 'millepiani.members.hold.refused.v1'],
  description: 'Holds the time that a team was promised.',
};

/** Two services with a reaction each, as the code may say it. */
export const exampleFlows: readonly [ServiceFlow, ServiceFlow] = [
  { service: 'members', tells: of('members'), reactions: [placeHolds], reactionFiles: ['place-holds'] },
  {
    service: 'projects',
    tells: of('projects'),
    reactions: [
      {
        name: 'copy-skills',
        source: 'members',
        types: ['millepiani.members.skill.claimed', 'millepiani.members.skill.claim-withdrawn'],
        emits: [],
        description: 'Keeps projects’ own copy of who can do what.',
      },
    ],
    reactionFiles: ['copy-skills'],
  },
];
