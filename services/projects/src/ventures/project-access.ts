import { hasScope } from '@millepiani/kernel/actor';
import type { AgentId } from '@millepiani/kernel/id';
import { agentsOf, type Standing, speaksFor } from '@millepiani/speakers/standing';
import type { Project } from './project.ts';

/** What somebody may do with a project that exists. */
export type ProjectAction = 'see' | 'take-part' | 'manage' | 'end';

type Parties = Pick<Project, 'leadId' | 'participants' | 'backing'>;

/** Who takes part, each once: the lead, who joined, and who backs it. What names people, and what they pledge, is theirs to see. */
function insidersOf({ leadId, participants, backing }: Parties): readonly AgentId[] {
  const joined = participants.filter(({ state }) => state === 'JOINED').map(({ personId }) => personId);
  return [...new Set<AgentId>([leadId, ...joined, ...(backing?.backerIds ?? [])])];
}

/** Those of whom it knows, each once: who is asked to take part sees what they are asked for. */
export const partiesOf = (project: Parties): readonly AgentId[] => [
  ...new Set<AgentId>([...insidersOf(project), ...project.participants.map(({ personId }) => personId)]),
];

/**
 * The audiences that may see a project. Together with {@link audiencesOf} they are the whole rule of who sees what: lists ask the store
 * by them.
 */
export function audienceOf(project: Parties & Pick<Project, 'visibility'>): readonly string[] {
  switch (project.visibility) {
    case 'PUBLIC':
      return ['public'];
    case 'COMMUNITY':
      return ['community'];
    case 'PARTIES':
      return partiesOf(project);
    default:
      return project.visibility satisfies never;
  }
}

/** The audiences that somebody belongs to. */
export const audiencesOf = (standing: Standing): readonly string[] =>
  standing.actor.id === undefined ? ['public'] : ['public', 'community', ...agentsOf(standing)];

/** Whether somebody takes part, by themselves or by speaking for who does. */
export function isInsider(standing: Standing, project: Parties): boolean {
  const insiders = insidersOf(project);
  return agentsOf(standing).some((agent) => insiders.includes(agent));
}

/** Whether the actor may open projects, join them and back them. */
export const canWrite = ({ actor }: Standing): boolean => actor.id !== undefined && hasScope(actor, 'projects:write');

/** Whether somebody may. Whoever speaks for the lead manages it; who sees it may join and back it. With a token that may write. */
export function can(standing: Standing, action: ProjectAction, project: Project): boolean {
  switch (action) {
    case 'see': {
      const audience = audienceOf(project);
      return audiencesOf(standing).some((one) => audience.includes(one));
    }
    case 'take-part':
      return canWrite(standing) && can(standing, 'see', project);
    case 'manage':
      return canWrite(standing) && speaksFor(standing, project.leadId);
    case 'end':
      return standing.actor.system === 'projects';
    default:
      return action satisfies never;
  }
}
