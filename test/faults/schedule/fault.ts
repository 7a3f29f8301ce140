import type { StepName } from '@millepiani/spine/steps';

/** What runs in two replicas each. The witness stands for a subscriber outside: it has a reader of each log. */
export const groups = ['members', 'projects', 'witness'] as const;
export type Group = (typeof groups)[number];

/** One of a group's two processes. */
export type ReplicaNumber = 1 | 2;

/** A named step, when it is come to for the nth time. */
export interface StepAt {
  readonly step: StepName;
  readonly nth: number;
}

/** What is done to what runs. Times are in milliseconds. */
export type Fault =
  /** SIGKILL at a step; where there are two, the other replica's follows when it has taken over. */
  | { readonly kind: 'crash'; readonly group: Group; readonly steps: readonly [StepAt, StepAt?] }
  /** SIGSTOP at a named step, in the middle of what it does, for longer than its lease; then SIGCONT. */
  | {
      readonly kind: 'freeze';
      readonly group: Group;
      readonly step: StepName;
      readonly nth: number;
      readonly ms: number;
    }
  /** SIGKILL at any moment. */
  | { readonly kind: 'kill'; readonly group: Group; readonly replica: ReplicaNumber }
  /** SIGKILL of both replicas at once. */
  | { readonly kind: 'kill-both'; readonly group: Group }
  /** SIGSTOP of the replica that has the lease, for longer than it lasts; then SIGCONT. */
  | { readonly kind: 'stop'; readonly group: Group; readonly ms: number }
  | { readonly kind: 'flush' }
  /** SIGKILL of Redis, which comes back empty. */
  | { readonly kind: 'redis-kill'; readonly ms: number }
  /** SIGSTOP of Redis. */
  | { readonly kind: 'redis-stop'; readonly ms: number }
  | { readonly kind: 'step-down' }
  /** SIGKILL of MongoDB's primary, which comes back as a secondary. */
  | { readonly kind: 'primary-kill'; readonly ms: number };

/** What cannot suffer two faults at a time. */
export type Lane = Group | 'redis' | 'mongodb';

/** A fault in its place. */
export interface Planned {
  readonly fault: Fault;
  /** Until the next one. */
  readonly pauseMs: number;
  /** The next one waits until this one is recovered from. */
  readonly alone: boolean;
}

/** The lane that a fault lies in. */
export function laneOf(fault: Fault): Lane {
  if ('group' in fault) return fault.group;
  return fault.kind === 'step-down' || fault.kind === 'primary-kill' ? 'mongodb' : 'redis';
}

const titles = {
  crash: 'SIGKILL at',
  freeze: 'SIGSTOP at',
  kill: 'SIGKILL of one replica',
  'kill-both': 'SIGKILL of both replicas',
  stop: 'SIGSTOP of the active replica',
  flush: 'FLUSHALL',
  'redis-kill': 'Redis killed, comes back empty',
  'redis-stop': 'Redis stopped',
  'step-down': 'primary stepped down',
  'primary-kill': 'primary killed',
} as const;

/** What a fault is counted under: once for each process that it kills at a step. */
export function titlesOf(fault: Fault): string[] {
  if (fault.kind === 'crash') return fault.steps.flatMap((at) => (at ? [`${titles.crash} ${at.step}`] : []));
  return ['step' in fault ? `${titles[fault.kind]} ${fault.step}` : titles[fault.kind]];
}

/** The parts of a fault that nobody came to; undefined where each came about. */
export function missedOf(fault: Fault, isReached: readonly boolean[]): Fault | undefined {
  if (isReached.every(Boolean)) return undefined;
  if (fault.kind !== 'crash') return fault;
  const [first, second] = fault.steps.filter((_, at) => !isReached[at]);
  return first && { ...fault, steps: second ? [first, second] : [first] };
}

/** The whole of a fault, in a line. */
export function describeFault(fault: Fault): string {
  const { kind: _, ...rest } = fault;
  const details = Object.entries(rest).flatMap(([name, value]) =>
    name === 'step' || name === 'steps' ? [] : [`${name} ${value}`],
  );
  return [titlesOf(fault).join(', then '), ...details].join(', ');
}
