import { type CopyFacts, type Finding, finding } from './facts.ts';

/** Projects' own copy of skills and availability is what members have. */
export function judgeCopy({ original, copy }: CopyFacts): Finding[] {
  const ids = new Set([...Object.keys(original), ...Object.keys(copy)]);
  return [...ids].flatMap((id) =>
    original[id] === copy[id] ? [] : [finding('copy', `${id}: ${copy[id]} where members have ${original[id]}`)],
  );
}
