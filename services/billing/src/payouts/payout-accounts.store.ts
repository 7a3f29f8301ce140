import type { AgentId } from '@millepiani/kernel/id';
import DataLoader from 'dataloader';
import mongoose, { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { PayoutAccount } from './payout-account.ts';

interface AccountDocument {
  /** The agent's id. */
  _id: string;
  iban: string;
  changedAt?: Date | undefined;
  changes: number;
  accounts: { iban: string; since?: Date | undefined }[];
}

const schema = new Schema<AccountDocument>(
  {
    ...{ _id: { type: String, required: true }, iban: { type: String, required: true }, changedAt: Date },
    changes: { type: Number, required: true },
    accounts: {
      type: [new Schema({ iban: { type: String, required: true }, since: Date }, { _id: false })],
      required: true,
    },
  },
  { versionKey: false },
);

const toAccount = ({ _id, iban, changedAt, changes, accounts }: AccountDocument): PayoutAccount => ({
  ...{ agentId: _id as AgentId, iban, changedAt, changes },
  accounts: accounts.map(({ iban: own, since }) => ({ iban: own, since })),
});

/** Where agents are paid, and since when: for a changed account waits. */
export class PayoutAccountStore {
  readonly #model: Model<AccountDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<AccountDocument>('PayoutAccount', schema, 'payout_accounts');
  }

  /** Keeps where an agent is paid from now on. */
  async save(session: ClientSession, { agentId, changedAt, accounts, ...facts }: PayoutAccount): Promise<void> {
    const row = {
      ...facts,
      ...(changedAt ? { changedAt } : {}),
      accounts: accounts.map(({ iban, since }) => (since ? { iban, since } : { iban })),
    };
    await this.#model.replaceOne({ _id: agentId }, row, { session, upsert: true });
  }

  /** Where these agents are paid, as far as that is known. */
  async ofMany(ids: readonly AgentId[], session: ClientSession): Promise<ReadonlyMap<AgentId, PayoutAccount>> {
    const query = this.#model.find({ _id: mongoose.trusted({ $in: [...new Set(ids)] }) });
    return new Map((await query.session(session).lean()).map(toAccount).map((account) => [account.agentId, account]));
  }

  /** Answers many single look-ups of one request by one query. */
  loader(): DataLoader<AgentId, PayoutAccount | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#model.find({ _id: mongoose.trusted({ $in: [...ids] }) }).lean();
      const found = new Map(rows.map((row) => [row._id, toAccount(row)]));
      return ids.map((id) => found.get(id));
    });
  }

  /** Nobody knows any more where somebody was paid. */
  async forget(agentId: AgentId, session?: ClientSession): Promise<void> {
    await this.#model.deleteOne({ _id: agentId }, session ? { session } : {});
  }
}
