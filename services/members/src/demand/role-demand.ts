import type { CommissionId, Id } from '@millepiani/kernel/id';

/** A role of a commission, as it is asked for. */
export interface AskedRole {
  readonly slotId: Id<'slt'>;
  readonly title: string;
  /** An ESCO skill's URI. */
  readonly skillUri: string;
  /** 1 to 5. */
  readonly level: number;
}

/** What a commission asks for, as far as projects has told. */
export interface RoleDemand {
  readonly commissionId: CommissionId;
  /** What it is called; undefined where that was told before it was kept. */
  readonly title: string | undefined;
  /** From when it is qualified until it is accepted, or lost: before that nobody is sought, after that nobody any more. */
  readonly isSought: boolean;
  /** Only its parties may see that there is such a role; it counts all the same. */
  readonly isForParties: boolean;
  readonly roles: readonly AskedRole[];
  /** The roles for which somebody's time is held, or that somebody fills. */
  readonly taken: readonly Id<'slt'>[];
}

/** What a commission and its roles are called: for those who are held for one. */
export interface NamedWork {
  readonly title: string;
  readonly roles: ReadonlyMap<Id<'slt'>, string>;
}

/** What projects tells of a commission and its team. */
export type DemandNews =
  | {
      readonly type: 'opened';
      readonly title: string;
      readonly roles: readonly AskedRole[];
      readonly isForParties: boolean;
    }
  | { readonly type: 'revised'; readonly roles: readonly AskedRole[] }
  | { readonly type: 'qualified' }
  | { readonly type: 'over' }
  | { readonly type: 'taken' | 'vacated'; readonly slotId: Id<'slt'> }
  | { readonly type: 'fallen-through'; readonly slotIds: readonly Id<'slt'>[] };

/** A commission of which nothing was heard yet. */
export const unheard = (commissionId: CommissionId): RoleDemand => ({
  ...{ commissionId, title: undefined, isSought: false, isForParties: true },
  ...{ roles: [], taken: [] },
});

/** What a commission asks for after some news of it. Twice is as once. */
export function hear(demand: RoleDemand, news: DemandNews): RoleDemand {
  switch (news.type) {
    case 'opened':
      return { ...demand, title: news.title, roles: news.roles, isForParties: news.isForParties };
    case 'revised': {
      const kept = new Set(news.roles.map(({ slotId }) => slotId));
      return { ...demand, roles: news.roles, taken: demand.taken.filter((id) => kept.has(id)) };
    }
    case 'qualified':
      return { ...demand, isSought: true };
    case 'over':
      return { ...demand, isSought: false, taken: [] };
    case 'taken':
      return { ...demand, taken: [...demand.taken.filter((id) => id !== news.slotId), news.slotId] };
    case 'vacated':
      return { ...demand, taken: demand.taken.filter((id) => id !== news.slotId) };
    case 'fallen-through':
      return { ...demand, taken: demand.taken.filter((id) => !news.slotIds.includes(id)) };
    default:
      return news satisfies never;
  }
}

/** The roles for which somebody is sought and nobody is there. */
export const openRolesOf = ({ isSought, roles, taken }: RoleDemand): readonly AskedRole[] =>
  isSought ? roles.filter(({ slotId }) => !taken.includes(slotId)) : [];
