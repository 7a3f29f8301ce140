import type { StepName } from '@millepiani/spine/steps';
import type { Fault, Group, Planned, StepAt } from './fault.ts';
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

type Make = () => Fault;

/** Longer than any lease: four seconds. */
const beyondLease = { from: 5_000, to: 7_000 } as const;

const services = ['members', 'projects'] as const;
/** Services read each other's logs; the witness reads all of both. */
const readers = ['witness', 'witness', ...services] as const;

/** At which time a step is to be died at: some come with every event, others when something was lost. */
function stepAt(random: Random, step: StepName): StepAt {
  if (step.includes('rebuild')) return { step, nth: 1 };
  return { step, nth: random.int(1, step.includes('mark') ? 3 : 6) };
}

/** The crashes at every step, one by one. */
const crashes = (random: Random): Make[] => [
  ...['after-commit' as const, ...relaySteps].map(
    (step): Make =>
      () => ({ kind: 'crash', group: random.pick(services), steps: [stepAt(random, step)] }),
  ),
  ...readerSteps.map(
    (step): Make =>
      () => ({ kind: 'crash', group: random.pick(readers), steps: [stepAt(random, step)] }),
  ),
];

/** The same two by two, which takes less time: the second replica dies when it has taken over from the first. */
function pairedCrashes(random: Random): Make[] {
  const pair = (group: Group, steps: readonly StepName[]): Make[] => {
    const [first, second] = steps;
    if (!first) return [];
    const at = [stepAt(random, first), ...(second ? [stepAt(random, second)] : [])] as [StepAt, StepAt?];
    return [() => ({ kind: 'crash', group, steps: at }), ...pair(group, steps.slice(2))];
  };
  const rebuilding = relaySteps.filter((step) => step.includes('rebuild'));
  const others = random.shuffle(['after-commit' as const, ...relaySteps.filter((step) => !step.includes('rebuild'))]);
  return [
    ...pair('members', [...rebuilding, ...others.slice(0, 2)]),
    ...pair('projects', others.slice(2)),
    ...pair('witness', random.shuffle(readerSteps)),
  ];
}

/** All but the crashes. */
function otherKinds(random: Random, isShort: boolean): Make[] {
  const longStop = () => random.int(beyondLease.from, beyondLease.to);
  const freeze =
    (group: Group, step: StepName): Make =>
    () => ({ kind: 'freeze', group, step, nth: random.int(1, 6), ms: longStop() });
  const [one = 'members', other = 'projects'] = random.shuffle(services);
  // The short form ends with its longest lane, and the witness has most to do already.
  const group = (inShort: Group) => (isShort ? inShort : random.pick([...services, 'witness' as const]));
  return [
    freeze(one, 'before-assign-commit'),
    freeze(other, 'before-append'),
    freeze('witness', 'after-effect-before-commit'),
    () => ({ kind: 'kill', group: group(one), replica: random.pick([1, 2]) }),
    () => ({ kind: 'kill-both', group: group(other) }),
    () => ({ kind: 'stop', group: random.pick(services), ms: longStop() }),
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
  if (isShort) {
    const all = random.shuffle([...pairedCrashes(random), ...otherKinds(random, true)]).map((make) => make());
    return all.map((fault) => ({ fault, pauseMs: random.int(100, 800), alone: false }));
  }
  const made: Fault[] = [];
  while (made.length < faults) {
    const round = random.shuffle([...crashes(random), ...otherKinds(random, false)]).map((make) => make());
    const more = random.shuffle(round.filter(({ kind }) => often.includes(kind)));
    made.push(...(made.length === 0 ? round : random.shuffle([...round, ...more])));
  }
  return made.slice(0, faults).map((fault) => ({ fault, pauseMs: random.int(200, 4_000), alone: random.chance(0.5) }));
}
