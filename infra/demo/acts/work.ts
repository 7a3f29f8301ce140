import { inEuros, type Scene } from '../scene.ts';

/** What somebody puts into a commission; amounts are in euros. */
export interface PutIn {
  /** The commission. */
  readonly to: string;
  readonly person: string;
  readonly kind: 'WORK' | 'EXPENSE' | 'TRANSFER' | 'CITE';
  /** Of work: the place of the role in its commission, and how long it took. */
  readonly role?: number;
  readonly minutes?: number;
  /** Of an expense, net, and of money put in. */
  readonly amount?: string;
  readonly vat?: string;
  readonly note: string;
}

/** A contribution. */
export interface Contribution {
  readonly id: string;
  readonly state: string;
}

/** Somebody records what they put in; nothing counts yet. `intent` tells it from what else they put in. */
export async function recordContribution(scene: Scene, put: PutIn, intent: string): Promise<Contribution> {
  const { to, person, kind, role, minutes, amount, vat, note } = put;
  const { contribution } = await scene.as(person).mutate<{ contribution: Contribution }>(
    ['recordContribution', 'contribution { id state }'],
    {
      ...{ commissionId: scene.idOf(to), kind, note, happenedOn: scene.day(0) },
      ...(role === undefined ? {} : { slotId: scene.idOf(`${to}-slot-${role}`), minutes }),
      ...(amount === undefined ? {} : { amount: inEuros(amount) }),
      ...(vat === undefined ? {} : { vat: inEuros(vat) }),
    },
    `record-${intent}`,
  );
  return contribution;
}

/** Somebody else approves it: it counts. */
export async function approveContribution(scene: Scene, by: string, contributionId: string): Promise<Contribution> {
  const { contribution } = await scene
    .as(by)
    .mutate<{ contribution: Contribution }>(
      ['approveContribution', 'contribution { id state }'],
      { contributionId },
      `approve-${by}-${contributionId}`,
    );
  return contribution;
}

/** Somebody says that what another recorded is not right, before anybody else said anything of it. */
export const openDispute = (
  scene: Scene,
  by: string,
  about: { readonly contributionId: string; readonly reason: string },
): Promise<unknown> =>
  scene
    .as(by)
    .mutate(
      ['openDispute', 'dispute { id }'],
      { ...about, expectedVersion: 1 },
      `dispute-${by}-${about.contributionId}`,
    );

/** A milestone, by its commission and its place there. */
export interface MilestoneAt {
  readonly key: string;
  readonly at: number;
  /** Its version. */
  readonly version: number;
}

/** A milestone. */
export interface Milestone {
  readonly state: string;
  readonly version: number;
}

async function move(
  scene: Scene,
  by: string,
  { to, what }: { to: MilestoneAt; what: 'deliver' | 'accept' },
): Promise<Milestone> {
  const { key, at, version } = to;
  const input = { milestoneId: scene.idOf(`${key}-milestone-${at}`), expectedVersion: version };
  const mutation = [`${what}Milestone`, 'milestone { state version }'] as const;
  return (await scene.as(by).mutate<{ milestone: Milestone }>(mutation, input, `${what}-${key}-${at}-${version}`))
    .milestone;
}

/** Who does the work delivers a milestone. */
export const deliverMilestone = (scene: Scene, by: string, to: MilestoneAt): Promise<Milestone> =>
  move(scene, by, { to, what: 'deliver' });

/** The client accepts a milestone. */
export const acceptMilestone = (scene: Scene, by: string, to: MilestoneAt): Promise<Milestone> =>
  move(scene, by, { to, what: 'accept' });
