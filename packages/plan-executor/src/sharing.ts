import type { Shape } from './fetched-shape.ts';
import type { PathSegment } from './plan.ts';

type Path = readonly PathSegment[];

/** What a fetch puts into the data: objects of this shape at these places. */
export type Written = { readonly paths: readonly Path[]; readonly shape: Shape };

/**
 * Who may hold what was fetched of one entity: all that asked for it; those at one path; or each only its own copy. Where another
 * fetch adds to what is within it, objects that two places hold would get what is meant for one of them: two fields of one
 * name, with other arguments, are two values.
 */
export type Sharing = 'all' | 'path' | 'none';

const nameOf = (path: Path) => path.flatMap((segment) => (segment.kind === 'key' ? [segment.name] : [])).join('.');

function addWithin(shape: Shape, place: string, into: Set<string>): void {
  for (const [name, part] of shape) {
    if (part !== undefined) {
      const inner = place === '' ? name : `${place}.${name}`;
      into.add(inner);
      addWithin(part, inner, into);
    }
  }
}

/** The places of objects within what a fetch writes. */
function within({ paths, shape }: Written): Set<string> {
  const places = new Set<string>();
  for (const path of paths) {
    addWithin(shape, nameOf(path), places);
  }
  return places;
}

/** Whether what is at `deeper` is there for every object at `path`, whatever its type and whatever it is reached by. */
function isForAll(deeper: Path, path: Path): boolean {
  return deeper[path.length]?.kind === 'key' && JSON.stringify(deeper.slice(0, path.length)) === JSON.stringify(path);
}

/** How what each of a plan's fetches gives may be shared. */
export function sharings(all: readonly Written[]): Sharing[] {
  const inner = all.map(within);
  return all.map((written, index) => {
    const mine = inner[index] ?? new Set<string>();
    const others = all.filter((_, other) => other !== index);
    const othersInner = inner.filter((_, other) => other !== index);
    if (othersInner.some((places) => !places.isDisjointFrom(mine))) {
      return 'none';
    }
    const deeper = others.flatMap(({ paths }) => paths).filter((path) => mine.has(nameOf(path)));
    const isSame = deeper.every((path) =>
      written.paths
        .filter((own) => `${nameOf(path)}.`.startsWith(`${nameOf(own)}.`))
        .every((own) => isForAll(path, own)),
    );
    return deeper.length === 0 ? 'all' : isSame ? 'path' : 'none';
  });
}
