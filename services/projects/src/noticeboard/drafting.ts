import { type Failures, fail, gather } from '@millepiani/kernel/failure';
import { type AgentId, isId, type PersonId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { parseText } from '@millepiani/kernel/text';
import { type IntentsContext, type IntentText, parseIntents } from './intent.ts';
import type {
  AllianceId,
  Audience,
  ProposalEvent,
  ProposalId,
  ProposalKind,
  ProposalVisibility,
  ProposalWords,
} from './proposal.ts';

/** What can be said anew, as the edge hands it over. */
export type ProposalWordsText = {
  readonly title: string;
  readonly description: string;
  readonly visibility: ProposalVisibility;
  readonly allianceId?: string | null | undefined;
  readonly expiresAt: Instant;
  readonly intents: readonly IntentText[];
};

/** A proposal as the edge hands it over. */
export type ProposalText = ProposalWordsText & {
  readonly kind: ProposalKind;
  readonly ownerId?: string | null | undefined;
};

/** What the words are read against. */
export interface WordsContext extends IntentsContext {
  readonly at: Instant;
  /** Those in which the owner, or whoever writes, has a part by an organization. */
  readonly alliances: readonly AllianceId[];
}

/** To draft a proposal: `by` is the person who asks, `agents` all in whose name they may act. */
export interface DraftProposal extends WordsContext {
  readonly id: ProposalId;
  readonly by: PersonId;
  readonly agents: readonly AgentId[];
  readonly text: ProposalText;
}

const dayMs = 86_400_000;
/** What nobody looked after for longer is no news on any board. */
const longestDays = 366;

/**
 * Decides to draft a proposal. Fails with `OWNER_NOT_YOU` (an agent for whom one does not speak), and with what
 * {@link parseWords} fails with.
 */
export function draft({ id, by, agents, text, ...context }: DraftProposal): Result<readonly ProposalEvent[], Failures> {
  const parsed = gather({ ownerId: parseOwner(text.ownerId, by, agents), words: parseWords(text, context) });
  if (!parsed.ok) return parsed;
  const { ownerId, words } = parsed.value;
  const terms = { ...words, id, kind: text.kind, ownerId, draftedBy: by, draftedAt: context.at };
  return ok([{ type: 'proposal.drafted', terms }]);
}

/**
 * Reads what is asked for or offered. Fails with `EXPIRES_PAST`, `EXPIRES_TOO_FAR` (over 366 days ahead), `ALLIANCE_MISSING`,
 * `NOT_FOR_VISIBILITY`, `NOT_IN_ALLIANCE`, and with what texts and intents fail with.
 */
export function parseWords(text: ProposalWordsText, context: WordsContext): Result<ProposalWords, Failures> {
  return gather({
    title: parseText(text.title, { max: 120 }, ['title']),
    description: parseText(text.description, { max: 4_000, multiline: true }, ['description']),
    audience: parseAudience(text, context.alliances),
    expiresAt: parseExpiry(text.expiresAt, context.at),
    intents: parseIntents(text.intents, context),
  });
}

/** Nobody asks or offers in another's name. Which organizations there are, nobody learns by asking. */
function parseOwner(
  ownerId: string | null | undefined,
  by: PersonId,
  agents: readonly AgentId[],
): Result<AgentId, Failures> {
  const owner = ownerId === undefined || ownerId === null ? by : agents.find((agent) => agent === ownerId);
  return owner ? ok(owner) : fail('OWNER_NOT_YOU', 'You, or an organization that you own.', ['ownerId']);
}

function parseAudience(
  { visibility, allianceId }: Pick<ProposalWordsText, 'visibility' | 'allianceId'>,
  alliances: readonly AllianceId[],
): Result<Audience, Failures> {
  const isNamed = allianceId !== undefined && allianceId !== null;
  if (visibility !== 'ALLIANCE') {
    return isNamed ? fail('NOT_FOR_VISIBILITY', 'Of ALLIANCE alone.', ['allianceId']) : ok({ visibility });
  }
  if (!isNamed) return fail('ALLIANCE_MISSING', 'Which alliance is to see it.', ['allianceId']);
  return isId(allianceId, 'ali') && alliances.includes(allianceId)
    ? ok({ visibility, allianceId })
    : fail('NOT_IN_ALLIANCE', 'An alliance of an organization that you own.', ['allianceId']);
}

function parseExpiry(expiresAt: Instant, at: Instant): Result<Instant, Failures> {
  if (expiresAt <= at) return fail('EXPIRES_PAST', 'An instant that is still to come.', ['expiresAt']);
  return msBetween(at, expiresAt) <= longestDays * dayMs
    ? ok(expiresAt)
    : fail('EXPIRES_TOO_FAR', `At most ${longestDays} days ahead.`, ['expiresAt']);
}
