import { type FailurePath, type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type AgentId, parseId } from '@millepiani/kernel/id';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import type { Visibility } from '../commissions/commission.ts';
import type { KnowHowContent, KnowHowKind, Maker } from './know-how.ts';

/** All makers' shares: 100 %, in hundredths of a per cent. */
export const wholeShare = 10_000;
const mostMakers = 20;

/** A maker as the edge hands it over. */
export interface MakerText {
  readonly agentId: string;
  readonly basisPoints: number;
}

/** What is said of know-how, as the edge hands it over. */
export type ContentText = {
  readonly title: string;
  readonly description: string;
  readonly kind: KnowHowKind;
  readonly visibility: Visibility;
  readonly link?: string | null | undefined;
  readonly makers?: readonly MakerText[] | null | undefined;
};

/**
 * Reads what is said of know-how; `otherwise` are the makers where none are named. Fails with what texts and ids fail with, `INVALID_LINK`,
 * `NO_MAKER`, `TOO_MANY_MAKERS`, `SHARE_OUT_OF_RANGE`, `DUPLICATE_MAKER` and `SHARES_NOT_WHOLE`.
 */
export function parseContent(text: ContentText, otherwise: readonly Maker[]): Result<KnowHowContent, Failures> {
  const parsed = gather({
    title: parseText(text.title, { max: 120 }, ['title']),
    description: parseText(text.description, { max: 10_000, multiline: true }, ['description']),
    link: parseLink(text.link),
    makers: text.makers ? parseMakers(text.makers) : ok(otherwise),
  });
  if (!parsed.ok) return parsed;
  const { kind, visibility } = text;
  return ok({ kind, visibility, ...parsed.value });
}

function parseLink(raw: string | null | undefined): Result<string | undefined, Failures> {
  if (raw === undefined || raw === null) return ok(undefined);
  const link = parseText(raw, { max: 500 }, ['link']);
  if (!link.ok) return link;
  const isLink = link.value.startsWith('https://') && !/\s/.test(link.value) && URL.canParse(link.value);
  return isLink ? link : fail('INVALID_LINK', 'An address that begins with https://.', ['link']);
}

function parseMakers(texts: readonly MakerText[]): Result<readonly Maker[], Failures> {
  const path = ['makers'];
  if (texts.length === 0) return fail('NO_MAKER', 'Somebody made it.', path);
  if (texts.length > mostMakers) return fail('TOO_MANY_MAKERS', `At most ${mostMakers}.`, path);
  const parsed = texts.map((text, index) => parseMaker(text, [...path, index]));
  const failures = parsed.flatMap((one) => (one.ok ? [] : one.error));
  if (failures.length > 0) return err(failures);
  const makers = parsed.flatMap((one) => (one.ok ? [one.value] : []));
  const twice = makers.findIndex(({ agentId }, index) => makers.findIndex((one) => one.agentId === agentId) < index);
  if (twice >= 0) return fail('DUPLICATE_MAKER', 'Each maker once.', [...path, twice, 'agentId']);
  const sum = makers.reduce((total, { basisPoints }) => total + basisPoints, 0);
  if (sum === wholeShare) return ok(makers);
  return fail('SHARES_NOT_WHOLE', `All shares are ${wholeShare} basis points, 100 %; these are ${sum}.`, path);
}

function parseMaker({ agentId, basisPoints }: MakerText, path: FailurePath): Result<Maker, Failures> {
  return gather({
    agentId: parseId(agentId, ['per', 'org'], [...path, 'agentId']),
    basisPoints:
      Number.isInteger(basisPoints) && basisPoints >= 1 && basisPoints <= wholeShare
        ? ok(basisPoints)
        : fail('SHARE_OUT_OF_RANGE', `A whole number from 1 to ${wholeShare}.`, [...path, 'basisPoints']),
  });
}

/** How much of it somebody made; 0 for who is no maker. */
export const shareOf = (makers: readonly Maker[], agentId: AgentId): number =>
  makers.find((one) => one.agentId === agentId)?.basisPoints ?? 0;

/** Whether the same share it in the same way, in whatever order they are named. */
export const areSameMakers = (one: readonly Maker[], other: readonly Maker[]): boolean =>
  one.length === other.length && one.every(({ agentId, basisPoints }) => shareOf(other, agentId) === basisPoints);
