import { type Failures, fail } from '@millepiani/kernel/failure';
import { isId } from '@millepiani/kernel/id';
import { type Instant, instantOf } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { type Fit, fitOf, type Looker } from './fit.ts';
import type { ProposalId, Published } from './proposal.ts';

/** A proposal in its place on somebody's noticeboard. */
export interface Ranked {
  readonly proposal: Published;
  readonly fit: Fit;
  /** As of when it was ranked: a page goes on as of the instant of the first. */
  readonly at: Instant;
}

/** Where a page of the noticeboard begins: behind this place, as of that instant. */
export interface RankPlace {
  readonly at: Instant;
  /** The score in millionths. */
  readonly score: number;
  readonly id: ProposalId;
}

const millionths = (score: number): number => Math.round(score * 1e6);
const placeForm = /^(\S{24}) (\d{1,7}) (\S+)$/;

/** The key of a place, of which the cursor is made. */
export const rankKey = ({ at, fit, proposal }: Ranked): string =>
  `${at.toISOString()} ${millionths(fit.score)} ${proposal.id}`;
/** The form of those keys. */
export const rankForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z \d{1,7} prp_[0-9a-f-]{36}$/;

/** Reads such a key. Fails with `INVALID_CURSOR`. */
export function readRankKey(key: string): Result<RankPlace, Failures> {
  const [, time = '', score = '', id = ''] = placeForm.exec(key) ?? [];
  const at = instantOf(time);
  if (Number.isNaN(at.getTime()) || !isId(id, 'prp')) {
    return fail('INVALID_CURSOR', 'Not a cursor that this list gave out.', ['after']);
  }
  return ok({ at, score: Number(score), id });
}

/**
 * The best for who looks, behind a place where one is named: by score, and among equals the newer first. What was published
 * since the first page was ranked is left for the next look.
 */
export function rank(
  proposals: readonly Published[],
  looker: Looker,
  { after, limit }: { readonly after: RankPlace | undefined; readonly limit: number },
): readonly Ranked[] {
  const { at } = looker;
  return proposals
    .filter(({ publishedAt, expiresAt }) => publishedAt <= at && expiresAt > at)
    .map((proposal): Ranked => ({ proposal, fit: fitOf(proposal, looker), at }))
    .filter((one) => after === undefined || compare(placeOf(one), after) > 0)
    .toSorted((one, other) => compare(placeOf(one), placeOf(other)))
    .slice(0, limit);
}

const placeOf = ({ at, fit, proposal }: Ranked): RankPlace => ({ at, score: millionths(fit.score), id: proposal.id });

/** Under 0 where the first comes first. */
const compare = (one: RankPlace, other: RankPlace): number =>
  other.score - one.score || (one.id === other.id ? 0 : one.id > other.id ? -1 : 1);
