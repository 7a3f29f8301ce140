import type { AgentId, Id } from '@millepiani/kernel/id';
import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import { Schema } from 'mongoose';
import type { Visibility } from '../commissions/commission.ts';
import type { AbandonReason, Backing, Budget, Participant, Participation, Project, ProjectState } from './project.ts';
import { audienceOf, partiesOf } from './project-access.ts';

interface BudgetDocument {
  target: MoneyDocument;
  minimum: MoneyDocument;
  deadline?: Date;
}

/** A project as it is stored: the states' own fields are there in those states. */
export interface ProjectDocument {
  _id: string;
  title: string;
  description: string;
  visibility: Visibility;
  leadId: string;
  openedBy: string;
  openedAt: Date;
  budget?: BudgetDocument;
  pledged?: MoneyDocument;
  backerIds: string[];
  participants: { personId: string; state: Participation; since: Date }[];
  state: ProjectState;
  fundingOpenedAt?: Date;
  fundedAt?: Date;
  startedAt?: Date;
  completedAt?: Date;
  closedAt?: Date;
  abandonedAt?: Date;
  reason?: AbandonReason;
  version: number;
  /** Made from the rest, for the lists: who takes part, who may see it, and until when it is to be funded. */
  parties: string[];
  audience: string[];
  fundingDue?: Date;
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;
const money = { type: new Schema(moneySchema, { _id: false }) } as const;

/** The collection's form and indexes. */
export const projectSchema = new Schema<ProjectDocument>(
  {
    ...{ _id: text, title: text, description: text, visibility: text, leadId: text, openedBy: text, openedAt: instant },
    budget: {
      type: new Schema(
        { target: { ...money, required: true }, minimum: { ...money, required: true }, deadline: Date },
        { _id: false },
      ),
    },
    pledged: money,
    backerIds: [String],
    participants: [{ _id: false, personId: text, state: text, since: instant }],
    ...{ state: text, fundingOpenedAt: Date, fundedAt: Date, startedAt: Date, completedAt: Date, closedAt: Date },
    ...{ abandonedAt: Date, reason: String, version: number },
    ...{ parties: [String], audience: [String], fundingDue: Date },
  },
  { versionKey: false },
);
projectSchema.index({ audience: 1, _id: -1 });
projectSchema.index({ audience: 1, state: 1, _id: -1 });
projectSchema.index({ parties: 1, _id: -1 });
// Whose it is as a person, where an organization leads it: for the data export.
projectSchema.index({ openedBy: 1 });
// What is to be funded by when.
projectSchema.index({ fundingDue: 1 }, { partialFilterExpression: { state: 'FUNDING' } });

/** A stored project that lacks what its state has: the store was written by something else. */
export class CorruptProject extends TypeError {
  constructor(id: string, field: string) {
    super(`The project ${id} has no ${field}.`);
  }
}

/** To the document. */
export function toDocument(project: Project): ProjectDocument {
  const { id, budget, backing, participants, ...facts } = project;
  const isDue = project.state === 'FUNDING' && budget?.deadline;
  return {
    _id: id,
    ...facts,
    ...(budget ? { budget: budgetRow(budget) } : {}),
    ...(backing ? { pledged: toMoneyDocument(backing.pledged) } : {}),
    backerIds: [...(backing?.backerIds ?? [])],
    participants: participants.map((one) => ({ ...one })),
    parties: [...partiesOf(project)],
    audience: [...audienceOf(project)],
    ...(isDue ? { fundingDue: isDue } : {}),
  };
}

const budgetRow = ({ target, minimum, deadline }: Budget): BudgetDocument => ({
  target: toMoneyDocument(target),
  minimum: toMoneyDocument(minimum),
  ...(deadline ? { deadline } : {}),
});

/** From the document. Throws {@link CorruptProject} or `CorruptMoney`. */
export function fromDocument(row: ProjectDocument): Project {
  const terms = {
    id: row._id as Id<'prj'>,
    title: row.title,
    description: row.description,
    visibility: row.visibility,
    leadId: row.leadId as AgentId,
    openedBy: row.openedBy as Id<'per'>,
    openedAt: row.openedAt,
    budget: row.budget && toBudget(row.budget),
    backing: toBacking(row),
    participants: row.participants.map(toParticipant),
    version: Number(row.version),
  };
  const at = (field: InstantField): Date => present(row, field);
  const work = () => ({ ...wasFunded(row), startedAt: at('startedAt') });
  switch (row.state) {
    case 'IDEA':
      return { ...terms, state: row.state };
    case 'FUNDING':
      return { ...terms, state: row.state, fundingOpenedAt: at('fundingOpenedAt') };
    case 'FUNDED':
      return { ...terms, state: row.state, fundingOpenedAt: at('fundingOpenedAt'), fundedAt: at('fundedAt') };
    case 'RUNNING':
      return { ...terms, state: row.state, ...work() };
    case 'COMPLETED':
      return { ...terms, state: row.state, ...work(), completedAt: at('completedAt') };
    case 'CLOSED':
      return { ...terms, state: row.state, ...work(), completedAt: at('completedAt'), closedAt: at('closedAt') };
    case 'ABANDONED':
      return {
        ...{ ...terms, state: row.state, ...wasFunded(row) },
        ...(row.startedAt ? { startedAt: row.startedAt } : {}),
        ...{ abandonedAt: at('abandonedAt'), reason: present(row, 'reason') },
      };
    default:
      return row.state satisfies never;
  }
}

type InstantField = 'fundingOpenedAt' | 'fundedAt' | 'startedAt' | 'completedAt' | 'closedAt' | 'abandonedAt';

const wasFunded = ({ fundingOpenedAt, fundedAt }: ProjectDocument) => ({
  ...(fundingOpenedAt ? { fundingOpenedAt } : {}),
  ...(fundedAt ? { fundedAt } : {}),
});

const toBudget = ({ target, minimum, deadline }: BudgetDocument): Budget => ({
  target: fromMoneyDocument(target),
  minimum: fromMoneyDocument(minimum),
  deadline: deadline ?? undefined,
});

function toBacking(row: ProjectDocument): Backing | undefined {
  if (!row.budget) return undefined;
  return { pledged: fromMoneyDocument(present(row, 'pledged')), backerIds: row.backerIds as AgentId[] };
}

const toParticipant = ({ personId, state, since }: ProjectDocument['participants'][number]): Participant => ({
  personId: personId as Id<'per'>,
  state,
  since,
});

function present<F extends keyof ProjectDocument>(row: ProjectDocument, field: F): NonNullable<ProjectDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptProject(row._id, field);
  return value;
}
