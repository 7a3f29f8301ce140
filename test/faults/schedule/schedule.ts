import type { StepName } from '@millepiani/spine/steps';
import { type Fault, type Group, laneOf, type Planned } from './fault.ts';
import { Random } from './random.ts';

/** The relay's steps, between a command's commit and the stream. */
export const relaySteps = [
  'before-assign',
  'before-assign-commit',
  'after-assign',
  'before-append',
  'after-append',
  'before-rebuild',
  'after-rebuild',
] as const satisfies readonly StepName[];

/** A reader's steps, between the log and its mark. Setting aside is none of them: nothing is poisoned here. */
export const readerSteps = [
  'before-effect',
  'after-effect-before-commit',
  'after-effect-commit',
  'before-mark',
  'after-mark',
] as const satisfies readonly StepName[];

/** Which faults, how many, and how they follow each other. */
export interface ScheduleOptions {
  readonly seed: number;
  /** At least so many; the short form has each kind once. */
  readonly faults: number;
  readonly isShort: boolean;
}

/** Longer than any lease: four seconds. */
const beyondLease = { from: 5_000, to: 7_000 } as const;

const services = ['members', 'projects'] as const;

/** A maker of each kind of fault, every step being a kind of its own. */
function kinds(random: Random, isShort: boolean): (() => Fault)[] {
  const service = (): Group => random.pick(services);
  const anyGroup = (): Group => random.pick([...services, 'witness']);
  const nth = (most: number) => random.int(1, most);
  const longStop = () => random.int(beyondLease.from, beyondLease.to);
  const crash = (group: () => Group, step: StepName, most: number) => (): Fault => ({
    ...{ kind: 'crash', group: group(), step, nth: nth(most) },
  });
  const freeze = (group: () => Group, step: StepName) => (): Fault => ({
    ...{ kind: 'freeze', group: group(), step, nth: nth(6), ms: longStop() },
  });
  const witness = (): Group => 'witness';
  return [
    crash(service, 'after-commit', 6),
    ...relaySteps.map((step) => crash(service, step, step.includes('rebuild') ? 1 : 12)),
    ...readerSteps.map((step) => crash(witness, step, step.includes('mark') ? 4 : 20)),
    freeze(service, 'before-assign-commit'),
    freeze(service, 'before-append'),
    freeze(witness, 'after-effect-before-commit'),
    () => ({ kind: 'kill', group: anyGroup(), replica: random.pick([1, 2]) }),
    () => ({ kind: 'kill-both', group: anyGroup() }),
    () => ({ kind: 'stop', group: service(), ms: longStop() }),
    () => ({ kind: 'flush' }),
    () => ({ kind: 'redis-kill', ms: random.int(200, 3_000) }),
    () => ({ kind: 'redis-stop', ms: isShort ? 6_000 : 30_000 }),
    () => ({ kind: 'step-down' }),
    () => ({ kind: 'primary-kill', ms: random.int(1_000, 6_000) }),
  ];
}

/** How much oftener these come than a kind otherwise would, once each has been there. */
const often: readonly Fault['kind'][] = ['kill', 'stop', 'flush', 'redis-kill', 'step-down', 'primary-kill'];

/** The faults, in their order. The same options give the same faults. */
export function schedule({ seed, faults, isShort }: ScheduleOptions): Planned[] {
  const random = new Random(seed);
  const all = kinds(random, isShort);
  const made: Fault[] = [];
  while (made.length < faults || made.length < all.length) {
    const round = random.shuffle(all.map((make) => make()));
    const more = random.shuffle(round.filter(({ kind }) => often.includes(kind)));
    made.push(...(made.length === 0 ? round : [...round, ...more]));
  }
  const wanted = made.slice(0, Math.max(faults, all.length));
  return (isShort ? byTurns(wanted) : wanted).map((fault) => ({
    fault,
    pauseMs: isShort ? random.int(100, 800) : random.int(200, 4_000),
    alone: !(isShort || random.chance(0.3)),
  }));
}

/** By turns from each lane, so that none of them waits for another. */
function byTurns(faults: readonly Fault[]): Fault[] {
  const lanes = [...Map.groupBy(faults, laneOf).values()];
  const longest = Math.max(...lanes.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lanes.flatMap((lane) => lane.slice(at, at + 1))).flat();
}
