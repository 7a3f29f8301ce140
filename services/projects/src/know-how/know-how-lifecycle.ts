import { type Failures, fail } from '@millepiani/kernel/failure';
import type { AgentId, CommissionId, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import { ok, type Result } from '@millepiani/kernel/result';
import { wrongState } from '../commissions/wrong-state.ts';
import { areSameMakers, type ContentText, parseContent, shareOf, wholeShare } from './content.ts';
import {
  askedBy,
  evolve,
  isWaiting,
  type KnowHowAsset,
  type KnowHowContent,
  type KnowHowEvent,
  type KnowHowId,
  type Maker,
  type Proposed,
} from './know-how.ts';

/** Who acts: a person, and all for whom they speak. */
export interface Speaker {
  readonly by: PersonId;
  /** Themselves, and the organizations for which they speak. */
  readonly agents: readonly AgentId[];
  /** Of all makers, those who are gone from the community: nobody waits for their word. None where it is not said. */
  readonly gone?: ReadonlySet<AgentId>;
  readonly at: Instant;
}

/** To register know-how. */
export interface RegisterKnowHow extends Speaker {
  readonly id: KnowHowId;
  readonly commissionId: CommissionId | undefined;
  readonly text: ContentText;
}

type Decided = Result<readonly KnowHowEvent[], Failures>;

/**
 * Decides to register know-how: at once where whoever does speaks for all makers, else once the others have confirmed (ADR 11). Fails with
 * `NOT_A_MAKER` (one speaks for none of them), `MAKER_GONE`, and with what contents fail with.
 */
export function register({ id, commissionId, text, ...speaker }: RegisterKnowHow): Decided {
  const { by, agents, at } = speaker;
  const content = parseContent(text, [{ agentId: by, basisPoints: wholeShare }]);
  if (!content.ok) return content;
  const needed = content.value.makers.map(({ agentId }) => agentId);
  if (!needed.some((one) => agents.includes(one))) {
    return fail('NOT_A_MAKER', 'One of its makers registers it, or who speaks for one.', ['makers']);
  }
  const untouched = leavesGone(content.value.makers, [], speaker);
  if (!untouched.ok) return untouched;
  const beginning = { id, openedBy: by, openedAt: at, commissionId };
  const proposed = proposalOf('REGISTER', content.value, needed, speaker);
  const first = { type: 'know-how.proposed', beginning, proposed } as const;
  return ok([first, ...concluded(evolve(undefined, first), speaker)]);
}

/** What is done to know-how that is there, having read the version that is named. */
export type KnowHowCommand = Speaker & { readonly expectedVersion: number } & (
    | { readonly type: 'revise'; readonly text: ContentText }
    | { readonly type: 'retire' | 'decline' }
    /** `makerId` undefined: oneself, or the first for whom one speaks and whose word is asked. */
    | { readonly type: 'confirm'; readonly makerId: AgentId | undefined }
  );

/**
 * Decides what a command does to know-how. What is said of it a maker says anew at once; who its makers are, that more may see it, another
 * link, and whether it is cited any more, takes the words of all who are not gone; the shares of who is stay as they are. Fails with `VERSION_CONFLICT`, `WRONG_STATE`, `PROPOSAL_PENDING` (something else is proposed),
 * `NOTHING_PROPOSED`, `ALREADY_CONFIRMED`, `NOTHING_NEW`, `NOT_ASKED`, `MAKER_GONE` (the share of who is gone would be another), and with
 * what contents fail with.
 */
export function decide(command: KnowHowCommand, asset: KnowHowAsset): Decided {
  if (command.expectedVersion !== asset.version) {
    return fail('VERSION_CONFLICT', `The know-how is at version ${asset.version}: read it again.`, ['expectedVersion']);
  }
  switch (command.type) {
    case 'revise':
      return revise(command, asset);
    case 'retire':
      return propose(asset, 'RETIRE', undefined, command);
    case 'confirm':
      return confirm(command, asset);
    case 'decline': {
      if (!isWaiting(asset)) return fail('NOTHING_PROPOSED', 'There is nothing to decline.', ['assetId']);
      const { by, at } = command;
      return ok([{ type: 'know-how.declined', by, at }]);
    }
    default:
      return command satisfies never;
  }
}

function revise(command: Extract<KnowHowCommand, { type: 'revise' }>, asset: KnowHowAsset): Decided {
  if (asset.state !== 'REGISTERED') return notRegistered(asset);
  const content = parseContent(command.text, asset.content.makers);
  if (!content.ok) return content;
  const untouched = leavesGone(content.value.makers, asset.content.makers, command);
  if (!untouched.ok) return untouched;
  if (takesAllWords(content.value, asset.content)) {
    return propose(asset, 'REVISE', content.value, command);
  }
  if (asset.proposed) return pending();
  if (isSame(content.value, asset.content)) return fail('NOTHING_NEW', 'It says so already.', ['title']);
  return ok([{ type: 'know-how.revised', content: content.value, at: command.at }]);
}

/** Nobody becomes a maker, loses a part or gets one without their word (ADR 11), which who is gone cannot give. Fails with `MAKER_GONE`. */
function leavesGone(
  next: readonly Maker[],
  now: readonly Maker[],
  { gone = nobody }: Pick<Speaker, 'gone'>,
): Result<true, Failures> {
  const touched = [...next, ...now].find(
    ({ agentId }) => gone.has(agentId) && shareOf(next, agentId) !== shareOf(now, agentId),
  );
  if (!touched) return ok(true);
  return fail('MAKER_GONE', `${touched.agentId} is gone, and cannot say yes to another share.`, ['makers']);
}

const nobody: ReadonlySet<AgentId> = new Set();

/** How many may see it, from the fewest on. */
const audiences: readonly KnowHowContent['visibility'][] = ['PARTIES', 'COMMUNITY', 'PUBLIC'];

/** Whether a revision is no affair of one maker alone: whose it is, who may see it besides, and where it leads them. */
const takesAllWords = (next: KnowHowContent, now: KnowHowContent): boolean =>
  !areSameMakers(next.makers, now.makers) ||
  audiences.indexOf(next.visibility) > audiences.indexOf(now.visibility) ||
  (next.link !== undefined && next.link !== now.link);

const isSame = (one: KnowHowContent, other: KnowHowContent): boolean =>
  (['title', 'description', 'kind', 'visibility', 'link'] as const).every((field) => one[field] === other[field]);

function propose(
  asset: KnowHowAsset,
  what: 'REVISE' | 'RETIRE',
  content: KnowHowContent | undefined,
  speaker: Speaker,
): Decided {
  if (asset.state !== 'REGISTERED') return notRegistered(asset);
  if (asset.proposed) return pending();
  const next = content ?? asset.content;
  const { gone = nobody } = speaker;
  const makers = [...asset.content.makers, ...next.makers].map(({ agentId }) => agentId);
  const needed = [...new Set(makers)].filter((one) => !gone.has(one));
  const first = { type: 'know-how.proposed', proposed: proposalOf(what, next, needed, speaker) } as const;
  return ok([first, ...concluded(evolve(asset, first), speaker)]);
}

const proposalOf = (
  what: Proposed['what'],
  content: KnowHowContent,
  needed: readonly AgentId[],
  { by, agents, at }: Speaker,
): Proposed => ({ what, content, needed, confirmedBy: needed.filter((one) => agents.includes(one)), by, at });

function confirm(command: Extract<KnowHowCommand, { type: 'confirm' }>, asset: KnowHowAsset): Decided {
  if (!isWaiting(asset)) return fail('NOTHING_PROPOSED', 'There is nothing to confirm.', ['assetId']);
  const { makerId, agents, by, at } = command;
  const { proposed } = asset;
  const may = proposed.needed.filter((one) => agents.includes(one) && (makerId === undefined || one === makerId));
  const path = [makerId === undefined ? 'assetId' : 'makerId'];
  if (may.length === 0) return fail('NOT_ASKED', 'A maker confirms, or who speaks for one.', path);
  const maker = may.find((one) => askedBy(proposed).includes(one));
  if (!maker) return fail('ALREADY_CONFIRMED', 'It was confirmed before.', path);
  const confirmed = { type: 'know-how.confirmed', makerId: maker, by, at } as const;
  return ok([confirmed, ...concluded(evolve(asset, confirmed), command)]);
}

/** What follows by itself once nobody's word is missing. */
function concluded(asset: KnowHowAsset, { by, at }: Speaker): readonly KnowHowEvent[] {
  if (!isWaiting(asset) || askedBy(asset.proposed).length > 0) return [];
  const { what, content } = asset.proposed;
  switch (what) {
    case 'REGISTER':
      return [{ type: 'know-how.registered', at }];
    case 'REVISE':
      return [{ type: 'know-how.revised', content, at }];
    case 'RETIRE':
      return [{ type: 'know-how.retired', by, at }];
    default:
      return what satisfies never;
  }
}

/** What becomes of a proposal that waits for the word of somebody who is gone: it is declined, as if they had said so. */
export const declineFor = (
  { by, at }: Pick<Speaker, 'by' | 'at'>,
  asset: KnowHowAsset,
): Extract<KnowHowEvent, { type: 'know-how.declined' }> | undefined =>
  isWaiting(asset) && askedBy(asset.proposed).includes(by) ? { type: 'know-how.declined', by, at } : undefined;

const notRegistered = ({ state }: KnowHowAsset) =>
  wrongState({ is: `The know-how is ${state}`, allowed: ['REGISTERED'], path: 'assetId' });

const pending = () => fail('PROPOSAL_PENDING', 'What is proposed is to be decided first.', ['assetId']);
