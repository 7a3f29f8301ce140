import type { Fault, Planned, StepAt } from '../schedule/fault.ts';
import type { FindingKind } from '../verdict/facts.ts';

/** A fault that is planted in the code by a patch of its own, and what is done so that it shows. */
export interface Plant {
  /** Its patch is `<name>.patch`. */
  readonly name: string;
  /** What is taken away. */
  readonly what: string;
  readonly plan: readonly Planned[];
  /** Commands a second, on how many people. */
  readonly rate: number;
  readonly people: number;
  /** Any of these proves that it was caught. */
  readonly caughtBy: readonly FindingKind[];
}

const alone = (fault: Fault): Planned => ({ fault, pauseMs: 1_000, alone: true });
/** The next one begins at once, unless it is the same group's. */
const beside = (fault: Fault): Planned => ({ fault, pauseMs: 0, alone: false });
const crash = (group: 'members' | 'projects' | 'witness', ...steps: [StepAt, StepAt?]): Planned =>
  beside({ kind: 'crash', group, steps });

const usual = { rate: 50, people: 24 } as const;

/** Every plant; each must be caught. */
export const plants: readonly Plant[] = [
  {
    ...usual,
    name: 'inbox',
    what: 'no inbox: the partition’s row alone tells what came before',
    plan: [crash('witness', { step: 'before-mark', nth: 3 })],
    caughtBy: ['inbox'],
  },
  {
    ...usual,
    name: 'dedup',
    what: 'neither inbox nor partition row are asked whether an event came before',
    // What had its effect behind the mark comes again.
    plan: [crash('witness', { step: 'before-mark', nth: 3 }, { step: 'after-effect-commit', nth: 8 })],
    caughtBy: ['twice'],
  },
  {
    ...usual,
    name: 'fence',
    what: 'positions are counted in memory, and nothing keeps a former relay from writing its own',
    plan: [
      beside({ kind: 'freeze', group: 'members', step: 'before-assign-commit', nth: 3, ms: 6_000 }),
      beside({ kind: 'freeze', group: 'projects', step: 'before-assign-commit', nth: 4, ms: 6_000 }),
    ],
    caughtBy: ['gaps'],
  },
  {
    ...usual,
    name: 'plain-xadd',
    what: 'the stream is added to wherever it ends',
    plan: [1, 2, 3, 4, 5].map(() => alone({ kind: 'flush' })),
    caughtBy: ['stream'],
  },
  {
    ...usual,
    name: 'majority-scan',
    what: 'positions are given one by one, in the order of a scan at majority',
    // While nobody gives positions, both replicas commit events of one partition, and their clocks differ.
    plan: [crash('members', { step: 'before-assign', nth: 1 }), crash('projects', { step: 'before-assign', nth: 1 })],
    caughtBy: ['out of order'],
  },
  {
    ...usual,
    name: 'publish-after-commit',
    what: 'a command’s events are written when it has committed',
    plan: [
      crash('members', { step: 'after-commit', nth: 2 }, { step: 'after-commit', nth: 3 }),
      crash('projects', { step: 'after-commit', nth: 2 }, { step: 'after-commit', nth: 3 }),
    ],
    caughtBy: ['lost'],
  },
];

/** The file of a plant's patch. */
export const patchOf = ({ name }: Plant): string => `test/faults/plants/${name}.patch`;
