import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import type { Instant } from '@millepiani/kernel/instant';
import type { Visibility } from '../commissions/commission.ts';

export type KnowHowId = Id<'kha'>;

/** What it is: how something looks, how something is done, or what it is done with. */
export type KnowHowKind = 'DESIGN' | 'METHOD' | 'TOOL';

/** Who made it, and how much of it: hundredths of a per cent. */
export interface Maker {
  readonly agentId: AgentId;
  readonly basisPoints: number;
}

/** What is said of it. */
export interface KnowHowContent {
  readonly title: string;
  readonly description: string;
  readonly kind: KnowHowKind;
  readonly visibility: Visibility;
  /** Where it is to be found. */
  readonly link: string | undefined;
  /** Each once; of all of them exactly 10,000. */
  readonly makers: readonly Maker[];
}

/** What happens once all whose word it takes have confirmed it. */
export type ProposalKind = 'REGISTER' | 'REVISE' | 'RETIRE';

/** What somebody proposed, and who has confirmed it. */
export interface Proposed {
  readonly what: ProposalKind;
  /** What is to be said from then on; to retire it, what is said. */
  readonly content: KnowHowContent;
  /** Whose word it takes: all makers as it is, and all as it is to be, but for who is gone from the community. */
  readonly needed: readonly AgentId[];
  readonly confirmedBy: readonly AgentId[];
  readonly by: PersonId;
  readonly at: Instant;
}

/** A version that is, or was, in force. */
export interface KnowHowVersion {
  readonly assetId: KnowHowId;
  /** 1, 2, … without holes. */
  readonly number: number;
  readonly content: KnowHowContent;
  /** Since when it is in force. */
  readonly since: Instant;
}

/** What it began with. */
export interface Beginning {
  readonly id: KnowHowId;
  readonly openedBy: PersonId;
  readonly openedAt: Instant;
  /** The commission that it came of. */
  readonly commissionId: CommissionId | undefined;
}

interface Stored extends Beginning {
  readonly version: number;
}

/** Its makers are asked. */
export interface ProposedAsset extends Stored {
  readonly state: 'PROPOSED';
  readonly proposed: Proposed;
}

interface InForce extends Stored {
  readonly number: number;
  readonly content: KnowHowContent;
  readonly since: Instant;
  readonly registeredAt: Instant;
}

/** It can be cited. */
export interface RegisteredAsset extends InForce {
  readonly state: 'REGISTERED';
  readonly proposed?: Proposed;
}

/** It is cited no more; what was cited stays. */
export interface RetiredAsset extends InForce {
  readonly state: 'RETIRED';
  readonly retiredAt: Instant;
}

/** A maker said no before it was registered. */
export interface DeclinedAsset extends Stored {
  readonly state: 'DECLINED';
  readonly proposed: Proposed;
  readonly declinedAt: Instant;
}

/** A design, a method or a tool; who cites it has its makers earn. */
export type KnowHowAsset = ProposedAsset | RegisteredAsset | RetiredAsset | DeclinedAsset;

/** The names of the states. */
export type KnowHowState = KnowHowAsset['state'];

/** What happens to know-how. */
export type KnowHowEvent =
  | { readonly type: 'know-how.proposed'; readonly beginning?: Beginning; readonly proposed: Proposed }
  | { readonly type: 'know-how.confirmed'; readonly makerId: AgentId; readonly by: PersonId; readonly at: Instant }
  | { readonly type: 'know-how.declined'; readonly by: PersonId; readonly at: Instant }
  | { readonly type: 'know-how.registered'; readonly at: Instant }
  | { readonly type: 'know-how.revised'; readonly content: KnowHowContent; readonly at: Instant }
  | { readonly type: 'know-how.retired'; readonly by: PersonId; readonly at: Instant };

/** What is said of it: what is in force, else what was proposed. */
export const contentOf = (asset: KnowHowAsset): KnowHowContent =>
  asset.state === 'REGISTERED' || asset.state === 'RETIRED' ? asset.content : asset.proposed.content;

/** Which version that is: the first, where none is in force yet. */
export const numberOf = (asset: KnowHowAsset): number => ('number' in asset ? asset.number : 1);

/** Whose word a proposal still waits for. */
export const askedBy = ({ needed, confirmedBy }: Proposed): readonly AgentId[] =>
  needed.filter((one) => !confirmedBy.includes(one));

/** The state after an event. Throws {@link ImpossibleKnowHowEvent}. */
export function evolve(before: KnowHowAsset | undefined, event: KnowHowEvent): KnowHowAsset {
  const after = before ? changed(before, event) : begun(event);
  if (!after) throw new ImpossibleKnowHowEvent(event, before);
  return { ...after, version: (before?.version ?? 0) + 1 };
}

const begun = (event: KnowHowEvent): KnowHowAsset | undefined =>
  event.type === 'know-how.proposed' && event.beginning
    ? { ...event.beginning, state: 'PROPOSED', proposed: event.proposed, version: 0 }
    : undefined;

function changed(before: KnowHowAsset, event: KnowHowEvent): KnowHowAsset | undefined {
  switch (event.type) {
    case 'know-how.proposed':
    case 'know-how.confirmed':
    case 'know-how.declined':
      return answered(before, event);
    case 'know-how.registered': {
      if (before.state !== 'PROPOSED') return undefined;
      const { proposed, ...rest } = before;
      const inForce = { number: 1, content: proposed.content, since: event.at, registeredAt: event.at };
      return { ...rest, state: 'REGISTERED', ...inForce };
    }
    case 'know-how.revised':
      if (before.state !== 'REGISTERED') return undefined;
      return {
        ...withoutProposal(before),
        ...{ number: before.number + 1, content: event.content, since: event.at },
      };
    case 'know-how.retired':
      if (before.state !== 'REGISTERED') return undefined;
      return { ...withoutProposal(before), state: 'RETIRED', retiredAt: event.at };
    default:
      return event satisfies never;
  }
}

type Answer = Extract<
  KnowHowEvent,
  { readonly type: 'know-how.proposed' | 'know-how.confirmed' | 'know-how.declined' }
>;

/** What is in force stays as it is: something is proposed, confirmed by one more, or given up. */
function answered(before: KnowHowAsset, event: Answer): KnowHowAsset | undefined {
  if (event.type === 'know-how.proposed') {
    const isFree = before.state === 'REGISTERED' && !before.proposed;
    return isFree ? { ...before, proposed: event.proposed } : undefined;
  }
  if (!isWaiting(before)) return undefined;
  if (event.type === 'know-how.declined') {
    return before.state === 'PROPOSED'
      ? { ...before, state: 'DECLINED', declinedAt: event.at }
      : withoutProposal(before);
  }
  const confirmedBy = [...before.proposed.confirmedBy, event.makerId];
  return { ...before, proposed: { ...before.proposed, confirmedBy } };
}

type Waiting = ProposedAsset | (RegisteredAsset & { readonly proposed: Proposed });

/** Whether something is proposed that is not decided yet. */
export const isWaiting = (asset: KnowHowAsset): asset is Waiting =>
  asset.state === 'PROPOSED' || (asset.state === 'REGISTERED' && asset.proposed !== undefined);

function withoutProposal({ proposed: _, ...rest }: RegisteredAsset): RegisteredAsset {
  return rest;
}

/** An event that cannot follow on the state before it: a bug of whoever stored it. */
export class ImpossibleKnowHowEvent extends TypeError {
  constructor(event: KnowHowEvent, before: KnowHowAsset | undefined) {
    super(`${event.type} on know-how that is ${before?.state ?? 'not proposed'}.`);
  }
}
