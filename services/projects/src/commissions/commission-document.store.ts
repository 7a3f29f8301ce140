import type { AgentId, Id } from '@millepiani/kernel/id';
import { fromMoneyDocument, type MoneyDocument, moneySchema, toMoneyDocument } from '@millepiani/mongo/money-codec';
import { Schema } from 'mongoose';
import type { Agreed, Commission, CommissionState, LossReason, SubstitutionMode, Visibility } from './commission.ts';
import { audienceOf, partiesOf } from './commission-access.ts';
import type { RoleSlot } from './role-slot.ts';
import type { RoleNeed } from './skill-needs.ts';

type SlotDocument = Omit<RoleSlot, 'id' | 'rate' | 'furtherNeeds'> & {
  id: string;
  rate: MoneyDocument;
  furtherNeeds?: RoleNeed[];
};

/** A commission as it is stored: the states' own fields are there in those states. */
export interface CommissionDocument {
  _id: string;
  title: string;
  description: string;
  clientId?: string;
  leadId: string;
  openedBy: string;
  price: MoneyDocument;
  visibility: Visibility;
  respondBy: Date;
  slots: SlotDocument[];
  openedAt: Date;
  state: CommissionState;
  qualifiedAt?: Date;
  bidAt?: Date;
  wonAt?: Date;
  startedAt?: Date;
  acceptedAt?: Date;
  settledAt?: Date;
  closedAt?: Date;
  lostAt?: Date;
  reason?: LossReason;
  version: number;
  team?: { id: string; personIds: string[] };
  agreement?: { id: string; versionId: string };
  substitution?: SubstitutionMode;
  projectId?: string;
  /** Made from the rest, for the lists: who takes part, and who may see it. */
  parties: string[];
  audience: string[];
}

const text = { type: String, required: true } as const;
const number = { type: Number, required: true } as const;
const instant = { type: Date, required: true } as const;
const flag = { type: Boolean, required: true } as const;

/** The collection's form and indexes. */
export const commissionSchema = new Schema<CommissionDocument>(
  {
    _id: text,
    title: text,
    description: text,
    clientId: String,
    leadId: text,
    openedBy: text,
    price: moneySchema,
    visibility: text,
    respondBy: instant,
    slots: [
      {
        _id: false,
        id: text,
        title: text,
        skill: text,
        skillLabel: text,
        level: number,
        hours: number,
        from: text,
        to: text,
        rate: moneySchema,
        furtherNeeds: {
          type: [{ _id: false, skill: text, skillLabel: text, level: number, percent: number, isMandatory: flag }],
          default: undefined,
        },
      },
    ],
    openedAt: instant,
    state: text,
    qualifiedAt: Date,
    bidAt: Date,
    wonAt: Date,
    startedAt: Date,
    acceptedAt: Date,
    settledAt: Date,
    closedAt: Date,
    lostAt: Date,
    reason: String,
    version: number,
    team: { type: new Schema({ id: text, personIds: [String] }, { _id: false }) },
    agreement: { type: new Schema({ id: text, versionId: text }, { _id: false }) },
    substitution: String,
    projectId: String,
    parties: [String],
    audience: [String],
  },
  { versionKey: false },
);
commissionSchema.index({ audience: 1, _id: -1 });
// How many there are in each state, and those that ask for people.
commissionSchema.index({ state: 1 });
commissionSchema.index({ audience: 1, state: 1, _id: -1 });
commissionSchema.index({ parties: 1, _id: -1 });
// Those in which somebody takes part and to which something may happen still.
commissionSchema.index({ parties: 1, state: 1, _id: 1 });
// A project's, of those that one may see.
commissionSchema.index(
  { projectId: 1, audience: 1, _id: -1 },
  { partialFilterExpression: { projectId: { $exists: true } } },
);
commissionSchema.index({ respondBy: 1 }, { partialFilterExpression: { state: 'LEAD' } });

/** A stored commission that lacks what its state has: the store was written by something else. */
export class CorruptCommission extends TypeError {
  constructor(id: string, field: string) {
    super(`The commission ${id} has no ${field}.`);
  }
}

/** To the document. */
export function toDocument(commission: Commission): CommissionDocument {
  const { id, price, slots, clientId, team, ...facts } = commission;
  return {
    _id: id,
    ...facts,
    ...(clientId === undefined ? {} : { clientId }),
    ...(team === undefined ? {} : { team: { id: team.id, personIds: [...team.personIds] } }),
    price: toMoneyDocument(price),
    slots: slots.map(({ rate, furtherNeeds, ...slot }) => ({
      ...slot,
      rate: toMoneyDocument(rate),
      ...(furtherNeeds ? { furtherNeeds: [...furtherNeeds] } : {}),
    })),
    parties: [...partiesOf(commission)],
    audience: [...audienceOf(commission)],
  };
}

/** From the document. Throws {@link CorruptCommission} or `CorruptMoney`. */
export function fromDocument(row: CommissionDocument): Commission {
  const terms = {
    id: row._id as Id<'com'>,
    title: row.title,
    description: row.description,
    clientId: row.clientId as AgentId | undefined,
    leadId: row.leadId as AgentId,
    openedBy: row.openedBy as Id<'per'>,
    price: fromMoneyDocument(row.price),
    visibility: row.visibility,
    respondBy: row.respondBy,
    slots: row.slots.map(toSlot),
    openedAt: row.openedAt,
    version: row.version,
    ...(row.team ? { team: { id: row.team.id as Id<'tea'>, personIds: row.team.personIds as Id<'per'>[] } } : {}),
    ...(row.agreement ? { agreement: toAgreed(row.agreement) } : {}),
    ...(row.substitution ? { substitution: row.substitution } : {}),
    ...(row.projectId ? { projectId: row.projectId as Id<'prj'> } : {}),
  };
  const at = (field: InstantField): Date => present(row, field);
  const taken = () => ({ qualifiedAt: at('qualifiedAt'), bidAt: at('bidAt'), wonAt: at('wonAt') });
  const accepted = () => ({ ...taken(), startedAt: at('startedAt'), acceptedAt: at('acceptedAt') });
  switch (row.state) {
    case 'LEAD':
      return { ...terms, state: row.state };
    case 'QUALIFIED':
      return { ...terms, state: row.state, qualifiedAt: at('qualifiedAt') };
    case 'BID':
      return { ...terms, state: row.state, qualifiedAt: at('qualifiedAt'), bidAt: at('bidAt') };
    case 'WON':
      return { ...terms, state: row.state, ...taken() };
    case 'RUNNING':
      return { ...terms, state: row.state, ...taken(), startedAt: at('startedAt') };
    case 'ACCEPTED':
      return { ...terms, state: row.state, ...accepted() };
    case 'SETTLED':
      return { ...terms, state: row.state, ...accepted(), settledAt: at('settledAt') };
    case 'CLOSED':
      return { ...terms, state: row.state, ...accepted(), settledAt: at('settledAt'), closedAt: at('closedAt') };
    case 'LOST':
      return {
        ...terms,
        state: row.state,
        ...(row.qualifiedAt ? { qualifiedAt: row.qualifiedAt } : {}),
        ...(row.bidAt ? { bidAt: row.bidAt } : {}),
        lostAt: at('lostAt'),
        reason: present(row, 'reason'),
      };
    default:
      return row.state satisfies never;
  }
}

type InstantField =
  | 'qualifiedAt'
  | 'bidAt'
  | 'wonAt'
  | 'startedAt'
  | 'acceptedAt'
  | 'settledAt'
  | 'closedAt'
  | 'lostAt';

function present<F extends keyof CommissionDocument>(
  row: CommissionDocument,
  field: F,
): NonNullable<CommissionDocument[F]> {
  const value = row[field];
  if (value === undefined || value === null) throw new CorruptCommission(row._id, field);
  return value;
}

const toAgreed = ({ id, versionId }: NonNullable<CommissionDocument['agreement']>): Agreed => ({
  id: id as Id<'agr'>,
  versionId: versionId as Id<'agv'>,
});

const toSlot = (row: SlotDocument): RoleSlot => ({
  id: row.id as Id<'slt'>,
  title: row.title,
  skill: row.skill,
  skillLabel: row.skillLabel,
  level: row.level,
  hours: row.hours,
  from: row.from,
  to: row.to,
  rate: fromMoneyDocument(row.rate),
  ...(row.furtherNeeds ? { furtherNeeds: row.furtherNeeds.map(toNeed) } : {}),
});

const toNeed = ({ skill, skillLabel, level, percent, isMandatory }: RoleNeed): RoleNeed => ({
  ...{ skill, skillLabel, level: Number(level), percent: Number(percent), isMandatory },
});
