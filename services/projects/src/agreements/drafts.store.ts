import type { AgentId, CommissionId, Id, PersonId } from '@millepiani/kernel/id';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { AgreementDraft } from './draft.ts';

interface DraftDocument {
  /** The commission's id: it has one. */
  _id: string;
  rule: string;
  invoicerId?: string;
  hours: { slotId: string; minutes: number }[];
  draftedBy: string;
  draftedAt: Date;
  version: number;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;

const schema = new Schema<DraftDocument>(
  {
    _id: text,
    rule: text,
    invoicerId: String,
    hours: [{ _id: false, slotId: text, minutes: number }],
    draftedBy: text,
    draftedAt: { type: Date, required: true },
    version: number,
  },
  { versionKey: false },
);

/** Drafts of agreements. */
export class AgreementDraftStore {
  readonly #model: Model<DraftDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<DraftDocument>('AgreementDraft', schema, 'agreement_drafts');
  }

  /** The draft of a commission. */
  async find(commissionId: CommissionId, session?: ClientSession): Promise<AgreementDraft | undefined> {
    const row = await this.#model
      .findById(commissionId)
      .session(session ?? null)
      .lean();
    return row ? fromDocument(row) : undefined;
  }

  /** Keeps a draft in the place of the one before, which was read in the same transaction: of two at once, one begins again. */
  async put(session: ClientSession, draft: AgreementDraft): Promise<void> {
    const { commissionId: _id, invoicerId, hours, ...facts } = draft;
    const row = { ...facts, hours: [...hours], ...(invoicerId === undefined ? {} : { invoicerId }) };
    await this.#model.replaceOne({ _id }, row, { session, upsert: true });
  }

  /** It was proposed. */
  async remove(session: ClientSession, commissionId: CommissionId): Promise<void> {
    await this.#model.deleteOne({ _id: commissionId }, { session });
  }
}

const fromDocument = ({
  _id,
  rule,
  invoicerId,
  hours,
  draftedBy,
  draftedAt,
  version,
}: DraftDocument): AgreementDraft => ({
  commissionId: _id as Id<'com'>,
  rule,
  invoicerId: invoicerId as AgentId | undefined,
  hours: hours.map(({ slotId, minutes }) => ({ slotId: slotId as Id<'slt'>, minutes: Number(minutes) })),
  draftedBy: draftedBy as PersonId,
  draftedAt,
  version: Number(version),
});
