/** A package of the lockfile. */
export type Locked = {
  readonly name: string;
  readonly version: string;
  /** It is for some platforms only, or for another package that is, so it may rightly be missing here. */
  readonly optional: boolean;
};

type Entry = { readonly name: string; readonly version: string; readonly block: string };

/** The entries of one of the lockfile's top-level lists. */
function entriesOf(lockfile: string, list: string): Entry[] {
  const from = lockfile.indexOf(`\n${list}:\n`);
  if (from === -1) return [];
  const [text = ''] = lockfile.slice(from + list.length + 3).split(/^(?=\S)/m);
  return text.split(/^ {2}(?=\S)/m).flatMap((block) => {
    const [, name, version] = /^'?(@?[^@'\s]+)@([^'\s:()]+)(?:\(.*\))?'?:/.exec(block) ?? [];
    return name === undefined || version === undefined ? [] : [{ name, version, block }];
  });
}

/** The packages that pnpm-lock.yaml lists; read as pnpm writes it, which is more regular than YAML. */
export function lockedPackages(lockfile: string): Locked[] {
  const key = ({ name, version }: Entry): string => `${name}@${version}`;
  const marked = entriesOf(lockfile, 'snapshots').filter(({ block }) => /^ {4}optional: true$/m.test(block));
  const optional = new Set(marked.map(key));
  return entriesOf(lockfile, 'packages').map((entry) => ({
    name: entry.name,
    version: entry.version,
    optional: optional.has(key(entry)) || /^ {4}(?:os|cpu|libc):/m.test(entry.block),
  }));
}
