import type { AgentId } from '@millepiani/kernel/id';
import type { MoneyText } from '@millepiani/kernel/money';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { Matter, MatterId, MatterPart } from './matter.ts';

interface SideDocument {
  agentId: string;
  part: string;
  /** As it was told, for nobody reckons with it here. */
  share?: MoneyText;
}

interface MatterDocument {
  /** The invoice's or the run's id. */
  _id: string;
  number?: string;
  sides: SideDocument[];
}

const text = { type: String, required: true } as const;
const share = new Schema({ amount: text, currency: text }, { _id: false });

const schema = new Schema<MatterDocument>(
  { _id: text, number: String, sides: [{ _id: false, agentId: text, part: text, share }] },
  { versionKey: false },
);

const toMatter = ({ _id, number, sides }: MatterDocument): Matter => ({
  id: _id as MatterId,
  number: number ?? undefined,
  sides: sides.map((side) => ({
    agentId: side.agentId as AgentId,
    part: side.part as MatterPart,
    share: side.share ?? undefined,
  })),
});

/** Who is what in invoices and distribution runs: copies made of billing's events. Each tells all there is, so the last one is right. */
export class MatterStore {
  readonly #model: Model<MatterDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<MatterDocument>('Matter', schema, 'matters');
  }

  /** It stands so from now on. */
  async put(session: ClientSession, { id, number, sides }: Matter): Promise<void> {
    const row = {
      ...(number === undefined ? {} : { number }),
      sides: sides.map(({ share: due, ...side }) => (due === undefined ? side : { ...side, share: due })),
    };
    await this.#model.replaceOne({ _id: id }, row, { session, upsert: true });
  }

  /** The matter with this id, if it was told of. */
  async find(id: MatterId, session: ClientSession): Promise<Matter | undefined> {
    const row = await this.#model.findById(id).session(session).lean();
    return row ? toMatter(row) : undefined;
  }
}
