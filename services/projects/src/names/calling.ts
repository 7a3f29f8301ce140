import type { AgentId } from '@millepiani/kernel/id';

/** As many of an id's last digits as tell two who bear one name apart. */
const digits = 6;

/**
 * What agents are called in one text: by their names, and those of one name by the end of their ids besides, so that no
 * sentence can be read of the other. Who has no name, or none any more, is called by the whole id.
 */
export function calling(agents: readonly AgentId[], names: ReadonlyMap<AgentId, string>): (agent: AgentId) => string {
  const all = new Set(agents);
  const bearers = Map.groupBy([...all], (agent) => names.get(agent));
  return (agent) => {
    const name = names.get(agent);
    if (name === undefined) return agent;
    const others = (bearers.get(name) ?? []).filter((one) => one !== agent);
    return others.length === 0 ? name : `${name} (…${agent.slice(-digits)})`;
  };
}
