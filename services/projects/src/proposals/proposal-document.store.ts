import type { Id } from '@millepiani/kernel/id';
import { Schema } from 'mongoose';
import type { BenchEntry } from '../formation/formation.ts';
import type { ScoreWeights } from '../formation/weights.ts';
import type { ProposalProblem, ProposalTerms, ProposedPlace, ReplacedSeat, TeamProposal } from './team-proposal.ts';

/** The same with what may be undefined left out: the driver would write null. */
type LeftOut<T, F extends keyof T> = Omit<T, F> & { [K in F]?: Exclude<T[K], undefined> };

/** What was found is written once and read as a whole: no field of it is asked for. */
interface Found {
  roles: string;
  places: LeftOut<ProposedPlace, 'score'>[];
  objective: number;
  bench: LeftOut<BenchEntry, 'without'>[];
  weights: ScoreWeights;
}

/** A proposal as it is stored. */
export interface ProposalDocument {
  _id: string;
  commissionId: string;
  requestedBy?: string;
  requestedAt: Date;
  mustInclude: string[];
  exclude: string[];
  replaces?: { teamId: string; slotId: string; personId: string };
  state: TeamProposal['state'];
  /** How often it was begun to be computed. */
  tries: number;
  endedAt?: Date;
  found?: Found;
  problems?: ProposalProblem[];
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;

/** The collection's form and indexes. */
export const proposalSchema = new Schema<ProposalDocument>(
  {
    _id: text,
    commissionId: text,
    requestedBy: String,
    requestedAt: instant,
    mustInclude: [String],
    exclude: [String],
    replaces: { type: new Schema({ teamId: text, slotId: text, personId: text }, { _id: false }) },
    state: text,
    tries: number,
    endedAt: Date,
    found: Schema.Types.Mixed,
    problems: { type: Schema.Types.Mixed },
  },
  { versionKey: false, minimize: false },
);
proposalSchema.index({ commissionId: 1, _id: -1 });
// Of all that was ever proposed, those for a place that came free: few.
proposalSchema.index(
  { commissionId: 1, _id: -1 },
  { name: 'replacements', partialFilterExpression: { replaces: { $exists: true } } },
);
// What is still to be computed, the oldest first.
proposalSchema.index({ requestedAt: 1 }, { partialFilterExpression: { state: 'PENDING' } });

/** A stored proposal that lacks what its state has: the store was written by something else. */
export class CorruptProposal extends TypeError {
  constructor(id: string, field: string) {
    super(`The proposal ${id} has no ${field}.`);
  }
}

/** What is asked for, to the document. */
const termsToDocument = (terms: ProposalTerms): Omit<ProposalDocument, 'state' | 'tries'> => ({
  _id: terms.id,
  commissionId: terms.commissionId,
  ...(terms.requestedBy === undefined ? {} : { requestedBy: terms.requestedBy }),
  requestedAt: terms.requestedAt,
  mustInclude: [...terms.mustInclude],
  exclude: [...terms.exclude],
  ...(terms.replaces === undefined ? {} : { replaces: { ...terms.replaces } }),
});

/** To the document. */
export function toDocument(proposal: TeamProposal): Omit<ProposalDocument, 'tries'> {
  const { state } = proposal;
  const terms = { ...termsToDocument(proposal), state };
  switch (state) {
    case 'PENDING':
      return terms;
    case 'PROPOSED': {
      const { roles, places, objective, bench, weights, proposedAt } = proposal;
      const found = {
        ...{ roles, objective, weights },
        places: places.map(({ score, ...place }) => (score ? { ...place, score } : place)),
        bench: bench.map(({ without, ...entry }) => (without ? { ...entry, without } : entry)),
      };
      return { ...terms, endedAt: proposedAt, found };
    }
    case 'NOT_PROPOSED':
      return { ...terms, endedAt: proposal.notProposedAt, problems: [...proposal.problems] };
    default:
      return state satisfies never;
  }
}

/** The place for which somebody else is looked for. */
export const toReplaced = ({ teamId, slotId, personId }: NonNullable<ProposalDocument['replaces']>): ReplacedSeat => ({
  teamId: teamId as Id<'tea'>,
  slotId: slotId as Id<'slt'>,
  personId: personId as Id<'per'>,
});

/** From the document. Throws {@link CorruptProposal}. */
export function fromDocument(row: ProposalDocument): TeamProposal {
  const terms: ProposalTerms = {
    id: row._id as Id<'tpr'>,
    commissionId: row.commissionId as Id<'com'>,
    requestedBy: row.requestedBy as Id<'per'> | undefined,
    requestedAt: row.requestedAt,
    mustInclude: row.mustInclude as Id<'per'>[],
    exclude: row.exclude as Id<'per'>[],
    replaces: row.replaces && toReplaced(row.replaces),
  };
  switch (row.state) {
    case 'PENDING':
      return { ...terms, state: row.state, version: 0 };
    case 'PROPOSED': {
      const { places, bench, ...found } = present(row, 'found');
      return {
        ...terms,
        state: row.state,
        version: 1,
        proposedAt: present(row, 'endedAt'),
        ...found,
        places: places.map(({ score, ...place }) => ({ ...place, score })),
        bench: bench.map(({ without, ...entry }) => ({ ...entry, without })),
      };
    }
    case 'NOT_PROPOSED':
      return {
        ...terms,
        state: row.state,
        version: 1,
        notProposedAt: present(row, 'endedAt'),
        problems: present(row, 'problems'),
      };
    default:
      return row.state satisfies never;
  }
}

function present<F extends keyof ProposalDocument>(row: ProposalDocument, field: F): NonNullable<ProposalDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptProposal(row._id, field);
  return value;
}
