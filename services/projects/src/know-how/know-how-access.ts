import { type Actor, hasScope } from '@millepiani/kernel/actor';
import type { AgentId } from '@millepiani/kernel/id';
import { agentsOf, type Standing } from '@millepiani/speakers/standing';
import { contentOf, type KnowHowAsset } from './know-how.ts';

/** What somebody may do with know-how that exists. */
export type KnowHowAction = 'see' | 'make' | 'answer';

/** Those of whom it knows, each once: its makers, those who are proposed, and who registered it. */
export function knownTo(asset: KnowHowAsset): readonly AgentId[] {
  const makers = contentOf(asset).makers.map(({ agentId }) => agentId);
  const needed = 'proposed' in asset && asset.proposed ? asset.proposed.needed : [];
  return [...new Set<AgentId>([asset.openedBy, ...makers, ...needed])];
}

/**
 * The audiences that may see it. Together with `audiencesOf` of projects they are the whole rule of who sees what. What is not
 * registered is between those of whom it knows.
 */
export function audienceOf(asset: KnowHowAsset): readonly string[] {
  if (asset.state === 'PROPOSED' || asset.state === 'DECLINED') return knownTo(asset);
  const { visibility } = asset.content;
  switch (visibility) {
    case 'PUBLIC':
      return ['public'];
    case 'COMMUNITY':
      return ['community'];
    case 'PARTIES':
      return knownTo(asset);
    default:
      return visibility satisfies never;
  }
}

/** The audiences that somebody belongs to. */
export const audiencesOf = (standing: Standing): readonly string[] =>
  standing.actor.id === undefined ? ['public'] : ['public', 'community', ...agentsOf(standing)];

/** Whether it knows of somebody, or of one for whom they speak: what is proposed is theirs to see. */
export const isKnown = (standing: Standing, asset: KnowHowAsset): boolean => {
  const known = knownTo(asset);
  return agentsOf(standing).some((agent) => known.includes(agent));
};

/** Whether the actor may register know-how, with a token that may write. */
export const canWrite = ({ actor }: Standing): boolean => actor.id !== undefined && hasScope(actor, 'projects:write');

/**
 * Whether somebody may. Who speaks for a maker as it is revises and retires it; whose word is asked answers, and whoever proposed it may
 * take that back.
 */
export function can(standing: Standing, action: KnowHowAction, asset: KnowHowAsset): boolean {
  const agents = agentsOf(standing);
  switch (action) {
    case 'see': {
      const audience = audienceOf(asset);
      return audiencesOf(standing).some((one) => audience.includes(one));
    }
    case 'make':
      return canWrite(standing) && contentOf(asset).makers.some(({ agentId }) => agents.includes(agentId));
    case 'answer': {
      const proposed = 'proposed' in asset ? asset.proposed : undefined;
      // Where nothing is proposed, whoever makes it is told so.
      const may = proposed ? [...proposed.needed, proposed.by] : contentOf(asset).makers.map(({ agentId }) => agentId);
      return canWrite(standing) && may.some((one) => agents.includes(one));
    }
    default:
      return action satisfies never;
  }
}

/** Whether this is the service itself, which alone ends what waits for who is gone. */
export const mayEnd = ({ system }: Pick<Actor, 'system'>): boolean => system === 'projects';
