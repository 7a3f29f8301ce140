import type { Id } from '@millepiani/kernel/id';
import type { DirectoryEntry } from '../src/directory/directory-entry.ts';
import type { Listed } from '../src/directory/entry-table.ts';
import { anybody } from '../src/directory/token.ts';

/** The id of the person with a number. */
export const idAt = (number: number): Id<'per'> =>
  `per_01900000-0000-7000-8000-${String(number).padStart(12, '0')}` as Id<'per'>;

/** An entry of the person with a number, who came as many minutes later. It has the token that all have, besides those that are given. */
export function entryOf(
  number: number,
  { name = 'Ada', tokens = [], ...more }: Partial<DirectoryEntry>,
): DirectoryEntry {
  const id = more.id ?? idAt(number);
  const registeredAt = new Date(Date.UTC(2026, 0, 1, 0, number));
  return {
    ...{ id, name, registeredAt, tokens: [anybody, ...tokens] },
    ...{ byName: `${name.toLowerCase()} ${id}`, byTime: `${registeredAt.toISOString()} ${id}` },
    ...{ skillUris: [], languages: [], allianceIds: [], ownedIds: [], place: undefined, free: undefined },
    ...more,
  };
}

/** All that an entry shows, read from wherever it is. */
export const shown = (listed: Listed | undefined) =>
  listed && {
    ...{ id: listed.id, name: listed.name, registeredAt: listed.registeredAt },
    ...{ byName: listed.byName, byTime: listed.byTime },
    ...{ skillUris: listed.skillUris, languages: listed.languages, allianceIds: listed.allianceIds },
    ...{ place: listed.place, free: listed.free },
  };
