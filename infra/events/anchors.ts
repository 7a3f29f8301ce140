import type { EventContract } from '@millepiani/events/define-event';
import { byService } from './paths.ts';

/** The names that a page's viewer gives its headings: the same one again gets a number. */
export const numbered = (names: readonly string[]): readonly string[] =>
  names.map((name, at) => {
    const before = names.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name}-${before}`;
  });

/** Where docs/events/README.md has each type. */
export function anchorsOf(contracts: readonly EventContract[]): ReadonlyMap<string, string> {
  const inOrder = [...byService(contracts).values()].flat();
  const anchors = numbered(inOrder.map(({ localType }) => localType.replaceAll('.', '')));
  return new Map(inOrder.map(({ type }, at) => [type, anchors[at] ?? '']));
}
