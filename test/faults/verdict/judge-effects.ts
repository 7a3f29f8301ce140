import { type Finding, finding, type SourceFacts } from './facts.ts';
import { descents } from './judge-log.ts';

/** Every event had its effect at the witness, once, and each partition's in order. */
export function judgeEffects({ source, log, effects }: SourceFacts): Finding[] {
  const times = new Map<string, number>();
  for (const { happened } of effects) for (const { id } of happened) times.set(id, (times.get(id) ?? 0) + 1);
  const known = new Set(log.map(({ id }) => id));
  return [
    ...log.flatMap(({ id }) => (times.has(id) ? [] : [finding('lost', `${source} ${id} has no effect`)])),
    ...[...times].flatMap(([id, count]) => (count > 1 ? [finding('twice', `${source} ${id}: ${count} effects`)] : [])),
    ...[...times.keys()].flatMap((id) =>
      known.has(id) ? [] : [finding('made up', `${source} ${id} has an effect and is in no log`)],
    ),
    ...effects.flatMap(({ _id, happened }) =>
      descents(happened.map(({ version }) => version)).map((what) =>
        finding('out of order', `${source} ${_id}: effect of ${what}`),
      ),
    ),
  ];
}
