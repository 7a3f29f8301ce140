import { isDeepStrictEqual } from 'node:util';
import { type Failures, fail } from '@millepiani/kernel/failure';
import type { ContributionFacts, ContributionId } from './contribution.ts';

/** What is said of one contribution: the facts, and the know-how that it names. */
export interface Said {
  readonly facts: ContributionFacts;
  readonly assetId: string | undefined;
}

/** What stands of it already. */
export type Before = Said & { readonly facts: { readonly id: ContributionId } };

/** What stands already, by {@link knownAs}. */
export type Known = ReadonlyMap<string, Before>;

/** By what it is known: whose it is, and what it goes by elsewhere; undefined where it goes by nothing. */
export const knownAs = ({ agentId, externalReference }: ContributionFacts): string | undefined =>
  externalReference === undefined ? undefined : `${agentId} ${externalReference}`;

/** Where something stands among what is recorded with it, and among what stands. */
export interface Place {
  /** Whether something of the same list goes by the same reference. */
  readonly isTwice: boolean;
  /** Whether what was recorded before is passed over where it says the same. */
  readonly mayBeThere: boolean;
  readonly before: Before | undefined;
}

/** `DUPLICATE_REFERENCE` and `REFERENCE_REUSED`, if any. */
export function refusalOf(now: Said, { isTwice, mayBeThere, before }: Place): Failures | undefined {
  const refuse = (code: string, message: string) => fail(code, message, ['externalReference']).error;
  if (isTwice) return refuse('DUPLICATE_REFERENCE', 'It is there twice.');
  if (!before) return undefined;
  const { id } = before.facts;
  if (!mayBeThere) return refuse('DUPLICATE_REFERENCE', `It was recorded before: ${id}.`);
  return isSame(now, before)
    ? undefined
    : refuse(
        'REFERENCE_REUSED',
        `It was recorded before, otherwise: ${id}. What is to say something else is reversed first.`,
      );
}

/** Whether what is said now was said then: what was agreed on may have changed in between. */
const isSame = (now: Said, then: Said): boolean => isDeepStrictEqual(whatOf(now), whatOf(then));

function whatOf({ facts: { note, happenedOn, putIn }, assetId }: Said) {
  const said = putIn.kind === 'WORK' ? { ...putIn, rate: undefined, commitmentId: undefined } : putIn;
  return { note, happenedOn, said, assetId };
}
