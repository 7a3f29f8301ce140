import { inEuros, type Scene } from '../scene.ts';

/** A role of a commission; days count from when the scene began, rates are in euros an hour. */
export interface RoleToFill {
  readonly title: string;
  /** An ESCO skill's URI, and its name. */
  readonly skill: { readonly uri: string; readonly label: string };
  readonly level: number;
  readonly hours: number;
  readonly from: number;
  readonly to: number;
  readonly rate: string;
}

/** A commission that a client gives; amounts are in euros. */
export interface CommissionToOpen {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  /** Names of the scene. */
  readonly client: string;
  readonly lead: string;
  readonly price: string;
  readonly visibility: 'PUBLIC' | 'COMMUNITY' | 'PARTIES';
  /** Until when it may be qualified, in days. */
  readonly respondBy: number;
  readonly roles: readonly RoleToFill[];
  readonly milestones: readonly { readonly title: string; readonly amount: string; readonly due: number }[];
}

/** A commission that was opened. */
export interface Opened {
  readonly id: string;
  readonly slots: readonly { readonly id: string }[];
  readonly milestones: readonly { readonly id: string }[];
  readonly slotsCost: { readonly amount: string };
}

/** What is sent to open it. */
export const openingOf = (scene: Scene, commission: CommissionToOpen) => {
  const { title, description, visibility, client, lead, price, respondBy, roles, milestones } = commission;
  return {
    ...{ title, description, visibility, clientId: scene.idOf(client), leadId: scene.idOf(lead) },
    ...{ price: inEuros(price), respondBy: scene.instant(respondBy) },
    slots: roles.map(({ skill, from, to, rate, ...role }) => ({
      ...{ ...role, skill: skill.uri, skillLabel: skill.label },
      ...{ from: scene.day(from), to: scene.day(to), rate: inEuros(rate) },
    })),
    milestones: milestones.map(({ title: name, amount, due }) => ({
      ...{ title: name, amount: inEuros(amount), due: scene.day(due) },
    })),
  };
};

/** Somebody brings a commission in. It goes by its key from then on, its slots by `<key>-slot-0`, its milestones alike. */
export async function openCommission(scene: Scene, by: string, commission: CommissionToOpen): Promise<Opened> {
  const { key } = commission;
  const { commission: opened } = await scene
    .as(by)
    .mutate<{ commission: Opened }>(
      ['openCommission', 'commission { id slots { id } milestones { id } slotsCost { amount } }'],
      openingOf(scene, commission),
      `commission-${key}`,
    );
  scene.keep(key, opened.id);
  for (const [at, { id }] of opened.slots.entries()) scene.keep(`${key}-slot-${at}`, id);
  for (const [at, { id }] of opened.milestones.entries()) scene.keep(`${key}-milestone-${at}`, id);
  return opened;
}

/** The steps that whoever manages a commission takes, each from the version that the one before left. */
const steps = { qualify: 1, bidFor: 2, win: 3, start: 4 } as const;

/** Takes a commission one step on. */
export async function takeOn(
  scene: Scene,
  by: string,
  { key, step }: { readonly key: string; readonly step: keyof typeof steps },
): Promise<void> {
  const input = { commissionId: scene.idOf(key), expectedVersion: steps[step] };
  await scene.as(by).mutate([`${step}Commission`, 'commission { id }'], input, `${step}-${key}`);
}
