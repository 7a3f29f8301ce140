import { type Facts, type Finding, type FindingKind, finding, findingKinds } from './facts.ts';
import { judgeCommands } from './judge-commands.ts';
import { judgeCopy } from './judge-copy.ts';
import { judgeEffects } from './judge-effects.ts';
import { judgeFlows } from './judge-flows.ts';
import { judgeLog } from './judge-log.ts';
import { judgeReaders } from './judge-readers.ts';
import { judgeStream } from './judge-streams.ts';

/** All that is wrong; nothing when all is well. */
export const judge = ({ sources, readers, commands, copy, outside }: Facts): Finding[] => [
  ...sources.flatMap(judgeLog),
  ...sources.flatMap(judgeEffects),
  ...judgeCommands(sources, commands),
  ...sources.flatMap(judgeStream),
  ...judgeReaders(readers, sources),
  ...judgeFlows(sources),
  ...judgeCopy(copy),
  ...outside.map((what) => finding('outside', what)),
];

/** How much of each kind is wrong. */
export function countFindings(findings: readonly Finding[]): Record<FindingKind, number> {
  const counts = Object.fromEntries(findingKinds.map((kind) => [kind, 0])) as Record<FindingKind, number>;
  for (const { kind } of findings) counts[kind] += 1;
  return counts;
}
