import type { z } from 'zod';
import { fullType } from './type-name.ts';

/** The services that tell. */
export type EventSource = 'members' | 'projects' | 'billing' | 'notifications';

/** Who may be shown an event. */
export type Visibility = 'public' | 'community' | 'parties' | 'internal';

/** An event's data: a JSON object. */
export type EventData = Readonly<Record<string, unknown>>;

/** What a contract is made of. */
interface Terms<D, S, P, V, X = EventSource, N = string, M = number> {
  readonly service: X;
  /** The aggregate and what happened to it: `commission.won`. */
  readonly name: N;
  /** 1, 2, … without holes: the next one begins where a change would break readers. */
  readonly version: M;
  /** The one visibility, or those that the event may have by what it is about. */
  readonly visibility: readonly [V, ...V[]];
  /** The form of `subject`: the aggregate's id. */
  readonly subject: z.ZodType<S>;
  /** The form of `partitionkey`: the commission or project it is about, else the aggregate. */
  readonly partition: z.ZodType<P>;
  /** A JSON object; personal data lies in its field `personal` alone. */
  readonly data: z.ZodType<D>;
  /** When it happens, in a sentence. */
  readonly description: string;
  readonly example: {
    readonly subject: S;
    readonly partition: P;
    readonly aggregateVersion: number;
    /** Of the form that `data` has: it says nothing about the form by itself. */
    readonly data: NoInfer<D>;
    /** In the example the service acts by itself, by a reaction or a job; a person does unless this is said. */
    readonly byService?: true;
  };
}

/** What two services agree upon: one type of event in one version. Nothing else crosses from service to service. */
export interface EventContract<D = EventData, S = string, P = string, V = Visibility> extends Terms<D, S, P, V> {
  /** Within its service: `commission.won.v1`. */
  readonly localType: string;
  /** In the world: `millepiani.projects.commission.won.v1`. */
  readonly type: string;
}

/** The type as the compiler knows it, so that events of several contracts are told apart by theirs. */
interface Named<X extends EventSource, N extends string, M extends number> {
  readonly type: `millepiani.${X}.${N}.v${M}`;
}

/** The data of a contract's events. */
export type DataOf<C extends EventContract> = C extends EventContract<infer D> ? D : never;

const nameForm = /^[a-z][a-z-]*\.[a-z][a-z-]*$/;

/** Declares a type of event. Throws {@link MalformedContract} where the name or the version has another form. */
export function defineEvent<
  D extends EventData,
  const S extends string,
  const P extends string,
  const V extends Visibility,
  const X extends EventSource,
  const N extends string,
  const M extends number,
>(terms: Terms<D, S, P, V, X, N, M>): EventContract<D, S, P, V> & Named<X, N, M> {
  const { service, name, version } = terms;
  const localType = `${name}.v${version}` as const;
  if (!(nameForm.test(name) && Number.isSafeInteger(version) && version > 0)) throw new MalformedContract(localType);
  return { ...terms, localType, type: fullType(service, localType) };
}

/** A contract whose type is not of the form `aggregate.happened.v1`: a bug. */
export class MalformedContract extends TypeError {
  constructor(localType: string) {
    super(`${localType} is no type of event: expected aggregate.happened.v1, in kebab-case.`);
  }
}
