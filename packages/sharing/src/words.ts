import type { ApprovalCount, BelowFloor, MinimumMode, ReserveEnd, ReservePurpose, Shortfall } from './rule.ts';

/** Who releases something, with names as words. */
export interface ReleaseWords {
  readonly names: string;
  readonly approvals: ApprovalCount;
}

/** A reserve's rule, with its figures as words. */
export interface ReserveWords {
  readonly purpose: ReservePurpose;
  readonly currency: string;
  readonly rate: string;
  readonly cap: string | undefined;
  readonly floor: string | undefined;
  readonly topUp: boolean;
  readonly release:
    | (ReleaseWords & { readonly belowFloor: BelowFloor | undefined; readonly atEnd: ReserveEnd })
    | undefined;
}

/** The sentences of one language; lists and figures come in as words. */
export interface Words {
  /** Between whole and part of a number. */
  readonly point: '.' | ',';
  readonly expenses: (shortfall: Shortfall) => string;
  readonly fee: (rate: string) => string;
  readonly noReserve: string;
  readonly reserve: (purpose: ReserveWords) => string;
  readonly noMinimums: string;
  readonly minimums: (mode: MinimumMode, amounts: string, shortfall: Shortfall) => string;
  readonly rates: (list: string, currency: string) => string;
  /** How the rest is shared: by one component, or by a mix of them. */
  readonly sharedBy: (component: string) => string;
  readonly mixed: (parts: string) => string;
  readonly part: (weight: string, component: string) => string;
  readonly claim: (shortfall: Shortfall) => string;
  readonly components: {
    readonly fixed: (list: string) => string;
    readonly hours: string;
    readonly slices: string;
    readonly points: string;
    /** `list`: what some assets' citations count; undefined where each counts once. */
    readonly royalties: (list: string | undefined) => string;
  };
  readonly caps: (amounts: string) => string;
  readonly surplus: (release: ReleaseWords | undefined) => string;
}
