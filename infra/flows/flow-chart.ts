import type { ReactionFacts } from '@millepiani/spine/reactions';
import { nameOf, type ServiceFlow, shortName } from './flows.ts';

const id = (kind: string, ...words: readonly string[]): string =>
  [kind, ...words].join('_').replaceAll(/[^A-Za-z0-9]+/g, '_');
const eventId = (type: string): string => id('event', nameOf(type));

/** Whether anybody reacts to a type, or a reaction may cause it: what the chart shows. */
const shown = (flows: readonly ServiceFlow[]): readonly string[] => {
  const all = flows.flatMap(({ reactions }) => reactions.flatMap(({ types, emits }) => [...types, ...emits]));
  return [...new Set(all.map(nameOf))];
};

const isOf = (service: string, type: string): boolean => type.startsWith(`millepiani.${service}.`);

const reactionId = (service: string, { name }: ReactionFacts): string => id('reaction', service, name);

/** The services that have a part in a flow. */
const inFlows = (flows: readonly ServiceFlow[], types: readonly string[]): readonly ServiceFlow[] =>
  flows.filter(({ service, reactions }) => reactions.length > 0 || types.some((type) => isOf(service, type)));

function chartOf({ service, reactions }: ServiceFlow, types: readonly string[]): readonly string[] {
  const own = types.filter((type) => isOf(service, type));
  return [
    `  subgraph ${id('service', service)}["${service}"]`,
    `    ${id('commands', service)}(["commands, jobs"])`,
    ...own.map((type) => `    ${eventId(type)}>"${shortName(type)}"]`),
    ...reactions.map((reaction) => `    ${reactionId(service, reaction)}["${reaction.name}"]`),
    '  end',
  ];
}

function arrowsOf({ service, reactions }: ServiceFlow, types: readonly string[]): readonly string[] {
  const caused = new Set(reactions.flatMap(({ emits }) => emits.map(nameOf)));
  const alone = new Set(reactions.flatMap(({ emitsAlone = [] }) => emitsAlone.map(nameOf)));
  const byCommands = types.filter((type) => isOf(service, type) && !alone.has(type));
  return [
    ...byCommands.map(
      (type) => `  ${id('commands', service)} ${caused.has(type) ? '-. also .->' : '-->'} ${eventId(type)}`,
    ),
    ...reactions.flatMap((reaction) => [
      ...reaction.types.map((type) => `  ${eventId(type)} ==> ${reactionId(service, reaction)}`),
      ...reaction.emits.map((type) => `  ${reactionId(service, reaction)} --> ${eventId(type)}`),
    ]),
  ];
}

/** The choreography as a Mermaid flowchart: of the events, those that lead on or come of a reaction. */
export function flowChart(flows: readonly ServiceFlow[]): string {
  const types = shown(flows);
  const taking = inFlows(flows, types);
  return [
    'flowchart LR',
    ...taking.flatMap((flow) => chartOf(flow, types)),
    ...taking.flatMap((flow) => arrowsOf(flow, types)),
  ].join('\n');
}
