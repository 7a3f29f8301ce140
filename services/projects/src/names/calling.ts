import type { AgentId } from '@millepiani/kernel/id';

/** As many of an id's last digits as tell two who bear one name apart. */
const digits = 6;

/** Names as they mostly are. With digits, signs or several alphabets a name could pass for more of the sentence than itself, or for another. */
const isPlain = (name: string): boolean =>
  /^[\p{L}\p{M} .'’&-]+$/u.test(name) && alphabets.filter((alphabet) => alphabet.test(name)).length <= 1;
const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/**
 * What agents are called in one text: by their names, and those of one name by the end of their ids besides, so that no
 * sentence can be read of the other. A name that could be read as part of the sentence stands in quotation marks, with its id's
 * end. Who has no name, or none any more, is called by the whole id.
 */
export function calling(agents: readonly AgentId[], names: ReadonlyMap<AgentId, string>): (agent: AgentId) => string {
  const all = new Set(agents);
  const bearers = Map.groupBy([...all], (agent) => names.get(agent));
  return (agent) => {
    const name = names.get(agent);
    if (name === undefined) return agent;
    const others = (bearers.get(name) ?? []).filter((one) => one !== agent);
    const mark = `(…${agent.slice(-digits)})`;
    if (!isPlain(name)) return `“${name.replaceAll(/["“”„«»]/g, "'")}” ${mark}`;
    return others.length === 0 ? name : `${name} ${mark}`;
  };
}
