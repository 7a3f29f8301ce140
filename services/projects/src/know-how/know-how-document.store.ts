import type { AgentId, Id } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { Visibility } from '../commissions/commission.ts';
import {
  askedBy,
  contentOf,
  isWaiting,
  type KnowHowAsset,
  type KnowHowContent,
  type KnowHowKind,
  type KnowHowState,
  type KnowHowVersion,
  type ProposalKind,
  type Proposed,
} from './know-how.ts';
import { audienceOf, knownTo } from './know-how-access.ts';
import { keyOf, termsOf } from './words.ts';

interface ContentDocument {
  title: string;
  description: string;
  kind: KnowHowKind;
  visibility: Visibility;
  link?: string;
  makers: { agentId: string; basisPoints: number }[];
}

interface ProposedDocument {
  what: ProposalKind;
  content: ContentDocument;
  needed: string[];
  confirmedBy: string[];
  by: string;
  at: Date;
}

/** Know-how as it is stored: the states' own fields are there in those states. */
export interface KnowHowDocument {
  _id: string;
  openedBy: string;
  openedAt: Date;
  commissionId?: string;
  state: KnowHowState;
  number?: number;
  content?: ContentDocument;
  since?: Date;
  registeredAt?: Date;
  proposed?: ProposedDocument;
  declinedAt?: Date;
  retiredAt?: Date;
  version: number;
  /** Made from the rest, for the lists: its kind, of whom it knows, who may see it, and that with what it is found by. */
  kind: KnowHowKind;
  parties: string[];
  audience: string[];
  keys: string[];
  /** Whose word it waits for; absent where it waits for none. */
  asked?: string[];
}

/** A version of it as it is stored. */
export interface KnowHowVersionDocument {
  /** The asset's id and the number. */
  _id: string;
  assetId: string;
  number: number;
  content: ContentDocument;
  since: Date;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;
const content = new Schema<ContentDocument>(
  {
    ...{ title: text, description: text, kind: text, visibility: text, link: String },
    makers: [{ _id: false, agentId: text, basisPoints: number }],
  },
  { _id: false },
);

/** The collection's form and indexes. */
export const knowHowSchema = new Schema<KnowHowDocument>(
  {
    ...{ _id: text, openedBy: text, openedAt: instant, commissionId: String, state: text, number: Number },
    ...{ content: { type: content }, since: Date, registeredAt: Date, declinedAt: Date, retiredAt: Date },
    proposed: {
      type: new Schema<ProposedDocument>(
        {
          ...{ what: text, content: { type: content, required: true }, by: text, at: instant },
          ...{ needed: [String], confirmedBy: [String] },
        },
        { _id: false },
      ),
    },
    ...{ version: number, kind: text, parties: [String], audience: [String], keys: [String] },
    asked: { type: [String], default: undefined },
  },
  { versionKey: false },
);
// What one may see of those that have a word, of one kind, the newest first.
knowHowSchema.index({ keys: 1, kind: 1, _id: -1 });
knowHowSchema.index({ parties: 1, _id: -1 });
// What waits for somebody's word.
knowHowSchema.index({ asked: 1 }, { sparse: true });

/** The collection's form and indexes. */
export const knowHowVersionSchema = new Schema<KnowHowVersionDocument>(
  { _id: text, assetId: text, number, content: { type: content, required: true }, since: instant },
  { versionKey: false },
);
knowHowVersionSchema.index({ assetId: 1, number: -1 });
// Whose they are: for the data export.
knowHowVersionSchema.index({ 'content.makers.agentId': 1 });

/** Stored know-how that lacks what its state has: the store was written by something else. */
export class CorruptKnowHow extends TypeError {
  constructor(id: string, field: string) {
    super(`The know-how ${id} has no ${field}.`);
  }
}

const contentRow = ({ link, makers, ...facts }: KnowHowContent): ContentDocument => ({
  ...facts,
  ...(link === undefined ? {} : { link }),
  makers: makers.map((one) => ({ ...one })),
});

const toContent = ({ title, description, kind, visibility, link, makers }: ContentDocument): KnowHowContent => ({
  ...{ title, description, kind, visibility },
  link: link ?? undefined,
  makers: makers.map(({ agentId, basisPoints }) => ({
    agentId: agentId as AgentId,
    basisPoints: Number(basisPoints),
  })),
});

const proposedRow = ({ content: said, needed, confirmedBy, ...facts }: Proposed): ProposedDocument => ({
  ...facts,
  content: contentRow(said),
  needed: [...needed],
  confirmedBy: [...confirmedBy],
});

const toProposed = ({ what, content: said, needed, confirmedBy, by, at }: ProposedDocument): Proposed => ({
  ...{ what, content: toContent(said), at },
  needed: needed as AgentId[],
  confirmedBy: confirmedBy as AgentId[],
  by: by as Id<'per'>,
});

/** To the document. What is registered alone is found by words. */
export function toDocument(asset: KnowHowAsset): KnowHowDocument {
  const { id, commissionId, openedBy, openedAt, state, version } = asset;
  const seenBy = audienceOf(asset);
  const terms = state === 'REGISTERED' ? termsOf(asset.content) : [];
  const asked = isWaiting(asset) ? askedBy(asset.proposed) : [];
  return {
    ...{ _id: id, openedBy, openedAt, state, version },
    ...(commissionId === undefined ? {} : { commissionId }),
    ...('content' in asset ? { content: contentRow(asset.content), number: asset.number, since: asset.since } : {}),
    ...('registeredAt' in asset ? { registeredAt: asset.registeredAt } : {}),
    ...('proposed' in asset && asset.proposed ? { proposed: proposedRow(asset.proposed) } : {}),
    ...(state === 'DECLINED' ? { declinedAt: asset.declinedAt } : {}),
    ...(state === 'RETIRED' ? { retiredAt: asset.retiredAt } : {}),
    kind: contentOf(asset).kind,
    parties: [...knownTo(asset)],
    audience: [...seenBy],
    keys: seenBy.flatMap((one) => terms.map((term) => keyOf(one, term))),
    ...(asked.length > 0 ? { asked: [...asked] } : {}),
  };
}

/** From the document. Throws {@link CorruptKnowHow}. */
export function fromDocument(row: KnowHowDocument): KnowHowAsset {
  const beginning = {
    id: row._id as Id<'kha'>,
    openedBy: row.openedBy as Id<'per'>,
    openedAt: row.openedAt,
    commissionId: row.commissionId as Id<'com'> | undefined,
    version: Number(row.version),
  };
  const proposed = () => toProposed(present(row, 'proposed'));
  const inForce = () => ({
    number: Number(present(row, 'number')),
    content: toContent(present(row, 'content')),
    since: present(row, 'since'),
    registeredAt: present(row, 'registeredAt'),
  });
  switch (row.state) {
    case 'PROPOSED':
      return { ...beginning, state: row.state, proposed: proposed() };
    case 'REGISTERED':
      return {
        ...{ ...beginning, state: row.state, ...inForce() },
        ...(row.proposed ? { proposed: toProposed(row.proposed) } : {}),
      };
    case 'RETIRED':
      return { ...beginning, state: row.state, ...inForce(), retiredAt: present(row, 'retiredAt') };
    case 'DECLINED':
      return { ...beginning, state: row.state, proposed: proposed(), declinedAt: present(row, 'declinedAt') };
    default:
      return row.state satisfies never;
  }
}

/** To the document. */
export const toVersionDocument = ({ assetId, number: which, content: said, since }: KnowHowVersion) => ({
  ...{ _id: `${assetId} ${which}`, assetId, number: which, content: contentRow(said), since },
});

/** From the document. */
export const fromVersionDocument = (row: KnowHowVersionDocument): KnowHowVersion => ({
  assetId: row.assetId as Id<'kha'>,
  number: Number(row.number),
  content: toContent(row.content),
  since: row.since,
});

function present<F extends keyof KnowHowDocument>(row: KnowHowDocument, field: F): NonNullable<KnowHowDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptKnowHow(row._id, field);
  return value;
}
