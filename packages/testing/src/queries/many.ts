import type { Id, IdPrefix } from '@millepiani/kernel/id';

/** So many rows has each collection: enough for it to matter by what they are looked for. */
export const many = 600;

/** An id that is the same in every run; later ones are greater. */
export const idAt = <P extends IdPrefix>(prefix: P, at: number): Id<P> =>
  `${prefix}_00000000-0000-7000-8000-${at.toString(16).padStart(12, '0')}` as Id<P>;

const began = Date.now();

/** An instant that is the same in a run: whole minutes from now. Rows that go by themselves are to stay until it is over. */
export const inMinutes = (minutes: number): Date => new Date(began + minutes * 60_000);

/** Whose lists are long, and are asked for. */
export const her = idAt('per', 0);
/** The organization whose lists are long. */
export const hers = idAt('org', 0);

/** Of every four rows one is somebody's whose lists are long; the others are spread over many. */
export const whose = (at: number): Id<'per'> => (at % 4 === 0 ? her : idAt('per', 1 + (at % 97)));
/** The same of organizations. */
export const whichOrganization = (at: number): Id<'org'> => (at % 4 === 0 ? hers : idAt('org', 1 + (at % 97)));

/** Of some, one after the other for everybody: whoever has a long list has all of them in it. */
export function turnOf<T>(at: number, ...choices: readonly [T, ...T[]]): T {
  return choices[Math.floor(at / 4) % choices.length] ?? choices[0];
}

/** A day, ISO 8601; later ones are greater. */
export const dayAt = (at: number): string => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);

/** One of some twenty skills. */
export const skillAt = (at: number): string => `http://data.europa.eu/esco/skill/${at % 20}`;
