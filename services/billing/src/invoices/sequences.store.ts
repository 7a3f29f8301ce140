import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { InvoiceSequence } from './issuing.ts';

interface SequenceDocument {
  /** VAT number and year. */
  _id: string;
  last: number;
  lastDate: string;
}

const schema = new Schema<SequenceDocument>(
  {
    _id: { type: String, required: true },
    last: { type: Number, required: true },
    lastDate: { type: String, required: true },
  },
  { versionKey: false },
);

const keyOf = ({ vatNumber, year }: Pick<InvoiceSequence, 'vatNumber' | 'year'>): string => `${vatNumber}/${year}`;

/**
 * The last number of each seller's year. It is read and written in the transaction of the command that gives a number: of two at
 * once one conflicts and begins again, and a command that is refused gives its number back. So there is no hole and no twin.
 */
export class SequenceStore {
  readonly #model: Model<SequenceDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<SequenceDocument>('InvoiceSequence', schema, 'invoice_sequences');
  }

  /** How the sequence stands. */
  async find(session: ClientSession, vatNumber: string, year: number): Promise<InvoiceSequence> {
    const row = await this.#model.findById(keyOf({ vatNumber, year })).session(session).lean();
    return { vatNumber, year, last: row?.last ?? 0, lastDate: row?.lastDate };
  }

  /** Keeps a number that was given. */
  async save(session: ClientSession, sequence: InvoiceSequence): Promise<void> {
    const { last, lastDate = '' } = sequence;
    await this.#model.updateOne({ _id: keyOf(sequence) }, { $set: { last, lastDate } }, { session, upsert: true });
  }
}
