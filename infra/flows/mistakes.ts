import type { ReactionFacts } from '@millepiani/spine/reactions';
import { nameOf, type ServiceFlow } from './flows.ts';

/** What is wrong with the flows, each in a line; `published` are the types that have a contract. */
export function mistakesIn(flows: readonly ServiceFlow[], published: ReadonlySet<string>): readonly string[] {
  const told = new Set(flows.flatMap(({ tells }) => tells.map(({ type }) => nameOf(type))));
  return flows.flatMap((flow) => [
    ...flow.tells
      .filter(({ type }) => !published.has(type))
      .map(({ type }) => `${flow.service} tells ${type}, which is not among the published contracts`),
    ...flow.reactions.flatMap((reaction) => [
      ...mistakesOf(reaction, flow).map((mistake) => `${flow.service}: ${reaction.name} ${mistake}`),
      ...reaction.types
        .filter((type) => !told.has(nameOf(type)))
        .map((type) => `${flow.service}: ${reaction.name} reacts to ${type}, which ${reaction.source} never tells`),
    ]),
    ...flow.reactionFiles
      .filter((file) => !flow.reactions.some(({ name }) => name === file))
      .map((file) => `${flow.service}: ${file}.reaction.ts is no reaction of its list`),
  ]);
}

function mistakesOf({ name, emits }: ReactionFacts, flow: ServiceFlow): readonly string[] {
  const isOwn = (type: string) => type.startsWith(`millepiani.${flow.service}.`);
  return [
    ...(flow.reactionFiles.includes(name) ? [] : [`is not in a file of its name`]),
    ...emits.filter((type) => !isOwn(type)).map((type) => `may cause ${type}, which is not its service’s to tell`),
    ...emits
      .filter((type) => isOwn(type) && !flow.tells.some((contract) => contract.type === type))
      .map((type) => `may cause ${type}, which nothing in its service makes`),
  ];
}
