import type { AgentId, Id } from '@millepiani/kernel/id';
import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import { Schema } from 'mongoose';
import type { Intent, IntentAction } from './intent.ts';
import {
  type AllianceId,
  type Audience,
  type CloseReason,
  type Match,
  matchOf,
  type Proposal,
  type ProposalKind,
  type ProposalState,
  type ProposalTerms,
  type ProposalVisibility,
  publishedAtOf,
} from './proposal.ts';
import { boardAudienceOf } from './proposal-access.ts';
import { keyOf, termsOf } from './words.ts';

interface IntentDocument {
  id: string;
  action: IntentAction;
  skill?: string;
  skillLabel?: string;
  level?: number;
  hours?: number;
  from?: string;
  to?: string;
  resource?: string;
  rate?: MoneyDocument;
  share?: string;
}

interface MatchDocument {
  by: Match['by'];
  /** Of the commission, the proposal or the response. */
  id: string;
  partnerId?: string;
}

/** A proposal as it is stored: the states' own fields are there in those states. */
export interface NoticeDocument {
  _id: string;
  kind: ProposalKind;
  title: string;
  description: string;
  ownerId: string;
  draftedBy: string;
  draftedAt: Date;
  visibility: ProposalVisibility;
  allianceId?: string;
  expiresAt: Date;
  intents: IntentDocument[];
  state: ProposalState;
  publishedAt?: Date;
  matchedAt?: Date;
  match?: MatchDocument;
  closedAt?: Date;
  reason?: CloseReason;
  version: number;
  /** Made from the rest, for the lists: who may see it, the same with what it is found by, and where it stands in them. */
  audience: string[];
  keys: string[];
  place: string;
}

const text = { type: String, required: true } as const;
const instant = { type: Date, required: true } as const;
const money = { type: new Schema(moneySchema, { _id: false }) } as const;

/** The collection's form and indexes. */
export const noticeSchema = new Schema<NoticeDocument>(
  {
    ...{ _id: text, kind: text, title: text, description: text, ownerId: text, draftedBy: text, draftedAt: instant },
    ...{ visibility: text, allianceId: String, expiresAt: instant },
    intents: [
      {
        ...{ _id: false, id: text, action: text, skill: String, skillLabel: String, level: Number, hours: Number },
        ...{ from: String, to: String, resource: String, rate: money, share: String },
      },
    ],
    ...{ state: text, publishedAt: Date, matchedAt: Date, closedAt: Date, reason: String },
    match: { type: new Schema({ by: text, id: text, partnerId: String }, { _id: false }) },
    version: { type: Number, required: true },
    ...{ audience: [String], keys: [String], place: text },
  },
  { versionKey: false },
);
// What somebody may see of those that have a term, in one state and of one kind, the newest first.
noticeSchema.index({ keys: 1, state: 1, kind: 1, place: -1 });
// Somebody's own, or those of others that one may see.
noticeSchema.index({ ownerId: 1, place: -1 });
noticeSchema.index({ ownerId: 1, state: 1, place: -1 });
// Whose time is up.
noticeSchema.index({ expiresAt: 1 }, { partialFilterExpression: { state: 'PUBLISHED' } });

/** A stored proposal that lacks what its state has: the store was written by something else. */
export class CorruptNotice extends TypeError {
  constructor(id: string, field: string) {
    super(`The proposal ${id} has no ${field}.`);
  }
}

/** Where a proposal stands in lists: by when it was published, or drafted as long as it is not. */
export const placeOf = (proposal: Proposal): string =>
  `${(publishedAtOf(proposal) ?? proposal.draftedAt).toISOString()} ${proposal.id}`;
/** The form of places. */
export const placeForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z prp_[0-9a-f-]{36}$/;

/** The same without what is undefined: the driver would write null. */
const said = <T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** To the document. */
export function toDocument(proposal: Proposal): NoticeDocument {
  const { id, audience, intents, kind, title, description, ownerId, draftedBy, draftedAt, expiresAt, state } = proposal;
  const match = matchOf(proposal);
  const [seenBy, terms] = [boardAudienceOf(proposal), termsOf(proposal)];
  return {
    ...{ _id: id, kind, title, description, ownerId, draftedBy, draftedAt, expiresAt, state },
    ...audience,
    intents: intents.map(({ id: intentId, action, rate, ...rest }) => ({
      ...{ id: intentId, action },
      ...said(rest),
      ...(rate && { rate: toMoneyDocument(rate) }),
    })),
    ...said({ publishedAt: publishedAtOf(proposal) }),
    ...('matchedAt' in proposal ? said({ matchedAt: proposal.matchedAt }) : {}),
    ...(match && { match: matchRow(match) }),
    ...(state === 'CLOSED' ? { closedAt: proposal.closedAt, reason: proposal.reason } : {}),
    version: proposal.version,
    audience: [...seenBy],
    keys: seenBy.flatMap((one) => terms.map((term) => keyOf(one, term))),
    place: placeOf(proposal),
  };
}

function matchRow(match: Match): MatchDocument {
  switch (match.by) {
    case 'COMMISSION':
      return { by: match.by, id: match.commissionId };
    case 'PROPOSAL':
      return { by: match.by, id: match.proposalId, partnerId: match.partnerId };
    case 'RESPONSE':
      return { by: match.by, id: match.responseId, partnerId: match.partnerId };
    default:
      return match satisfies never;
  }
}

/** From the document. Throws {@link CorruptNotice} or `CorruptMoney`. */
export function fromDocument(row: NoticeDocument): Proposal {
  const terms: ProposalTerms & { readonly version: number } = {
    id: row._id as Id<'prp'>,
    kind: row.kind,
    title: row.title,
    description: row.description,
    ownerId: row.ownerId as AgentId,
    draftedBy: row.draftedBy as Id<'per'>,
    draftedAt: row.draftedAt,
    audience: toAudience(row),
    expiresAt: row.expiresAt,
    intents: row.intents.map(toIntent),
    version: row.version,
  };
  switch (row.state) {
    case 'DRAFT':
      return { ...terms, state: row.state };
    case 'PUBLISHED':
      return { ...terms, state: row.state, publishedAt: present(row, 'publishedAt') };
    case 'MATCHED': {
      const [publishedAt, matchedAt] = [present(row, 'publishedAt'), present(row, 'matchedAt')];
      return { ...terms, state: row.state, publishedAt, matchedAt, match: toMatch(row, present(row, 'match')) };
    }
    case 'CLOSED':
      return {
        ...{ ...terms, state: row.state, closedAt: present(row, 'closedAt'), reason: present(row, 'reason') },
        ...(row.publishedAt ? { publishedAt: row.publishedAt } : {}),
        ...(row.matchedAt ? { matchedAt: row.matchedAt } : {}),
        ...(row.match ? { match: toMatch(row, row.match) } : {}),
      };
    default:
      return row.state satisfies never;
  }
}

function toAudience(row: NoticeDocument): Audience {
  const { visibility } = row;
  return visibility === 'ALLIANCE'
    ? { visibility, allianceId: present(row, 'allianceId') as AllianceId }
    : { visibility };
}

function toMatch(row: NoticeDocument, { by, id, partnerId }: MatchDocument): Match {
  if (by === 'COMMISSION') return { by, commissionId: id as Id<'com'> };
  if (!partnerId) throw new CorruptNotice(row._id, 'match.partnerId');
  return by === 'PROPOSAL'
    ? { by, proposalId: id as Id<'prp'>, partnerId: partnerId as AgentId }
    : { by, responseId: id as Id<'rsp'>, partnerId: partnerId as Id<'per'> };
}

function present<F extends keyof NoticeDocument>(row: NoticeDocument, field: F): NonNullable<NoticeDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptNotice(row._id, field);
  return value;
}

const number = (value: number | undefined): number | undefined => (value === undefined ? undefined : Number(value));

const toIntent = (row: IntentDocument): Intent => ({
  id: row.id as Id<'int'>,
  action: row.action,
  skill: row.skill,
  skillLabel: row.skillLabel,
  level: number(row.level),
  hours: number(row.hours),
  from: row.from,
  to: row.to,
  resource: row.resource,
  rate: row.rate && fromMoneyDocument(row.rate),
  share: row.share,
});
