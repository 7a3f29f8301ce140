import type { Id } from '@millepiani/kernel/id';
import { her, hers, idAt } from '@millepiani/testing/queries/many';

/** The commission whose lists are long. */
export const long = idAt('com', 0);

/** Of every four rows one is of the commission whose lists are long; the others are spread over many. */
export const whichCommission = (at: number): Id<'com'> => (at % 4 === 0 ? long : idAt('com', 1 + (at % 97)));

/** The project whose lists are long. */
export const longProject = idAt('prj', 0);

/** The same of projects. */
export const whichProject = (at: number): Id<'prj'> => (at % 4 === 0 ? longProject : idAt('prj', 1 + (at % 97)));

/** The know-how whose lists are long. */
export const longKnowHow = idAt('kha', 0);

/** The same of know-how. */
export const whichKnowHow = (at: number): Id<'kha'> => (at % 4 === 0 ? longKnowHow : idAt('kha', 1 + (at % 97)));

/** One of many, as most people are: there is something of theirs in every collection, and little. */
export const somebody = idAt('per', 50);

/** The alliance that sees something. */
export const allied = idAt('ali', 0);
/** The audiences of whoever has long lists. */
export const audiences = ['public', 'community', her, hers, allied];

export const euros = (minor: bigint) => ({ minor, currency: 'EUR' });
