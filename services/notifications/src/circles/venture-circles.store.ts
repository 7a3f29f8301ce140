import type { AgentId, ProjectId } from '@millepiani/kernel/id';
import { type ClientSession, type Connection, type Model, Schema } from 'mongoose';
import type { VenturePart, VentureParty } from './venture-circle.ts';

interface VentureCircleDocument {
  /** The project's id. */
  _id: string;
  parties: { agentId: string; part: string }[];
}

const text = { type: String, required: true } as const;

const schema = new Schema<VentureCircleDocument>(
  { _id: text, parties: [{ _id: false, agentId: text, part: text }] },
  { versionKey: false },
);

/** Who backs a project and who takes part in it: copies made of what projects tells. */
export class VentureCircleStore {
  readonly #model: Model<VentureCircleDocument>;

  constructor(connection: Connection) {
    this.#model = connection.model<VentureCircleDocument>('VentureCircle', schema, 'venture_circles');
  }

  /** Somebody has a part in a project from now on; told again, once. */
  async add(session: ClientSession, projectId: ProjectId, { agentId, part }: VentureParty): Promise<void> {
    const change = { $addToSet: { parties: { agentId, part } } };
    await this.#model.updateOne({ _id: projectId }, change, { session, upsert: true });
  }

  /** Somebody has that part no more. */
  async remove(session: ClientSession, projectId: ProjectId, { agentId, part }: VentureParty): Promise<void> {
    await this.#model.updateOne({ _id: projectId }, { $pull: { parties: { agentId, part } } }, { session });
  }

  /** All who have a part in a project; none where nobody has been told of. */
  async find(projectId: ProjectId, session: ClientSession): Promise<readonly VentureParty[]> {
    const row = await this.#model.findById(projectId).session(session).lean();
    return (row?.parties ?? []).map(({ agentId, part }) => ({
      agentId: agentId as AgentId,
      part: part as VenturePart,
    }));
  }
}
