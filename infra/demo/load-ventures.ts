import { GraphRefused } from './graph.ts';
import { inEuros, type Scene } from './scene.ts';
import { soon } from './soon.ts';
import { knowHow, venture } from './ventures.ts';

/** What they develop together asks for backers, and what they know for its makers' words. */
export async function developTogether(scene: Scene): Promise<void> {
  await askForBackers(scene);
  for (const one of knowHow) await registerKnowHow(scene, one);
}

/** Projects hears a moment later who speaks for an organization. */
const onceHeard = <T>(what: string, code: string, act: () => Promise<T>): Promise<T> =>
  soon(what, () =>
    act().catch((error: unknown) => {
      if (error instanceof GraphRefused && error.codes.includes(code)) return undefined;
      throw error;
    }),
  );

async function askForBackers(scene: Scene): Promise<void> {
  const { key, by, lead, title, description, visibility, target, minimum, deadlineInDays, pledges, asks } = venture;
  const budget = { target: inEuros(target), minimum: inEuros(minimum), deadline: scene.instant(deadlineInDays) };
  const input = { title, description, visibility, leadId: scene.idOf(lead), budget };
  const { project } = await onceHeard('who speaks for the lead', 'LEAD_NOT_YOU', () =>
    scene.as(by).mutate<{ project: { id: string } }>(['openProject', 'project { id }'], input, `project-${key}`),
  );
  scene.keep(key, project.id);
  const projectId = project.id;
  await scene.as(by).mutate(['openFunding', 'project { id }'], { projectId, expectedVersion: 1 }, `fund-${key}`);
  for (const { by: who, backer, amount } of pledges) {
    const pledge = { projectId, amount: inEuros(amount), backerId: scene.idOf(backer) };
    await onceHeard('who speaks for a backer', 'BACKER_NOT_YOU', () =>
      scene.as(who).mutate(['pledge', 'pledge { id }'], pledge, `pledge-${key}-${backer}`),
    );
  }
  await scene.as(asks).mutate(['joinProject', 'project { id }'], { projectId }, `join-${key}-${asks}`);
}

async function registerKnowHow(
  scene: Scene,
  { key, makers, confirmedBy, ...said }: (typeof knowHow)[number],
): Promise<void> {
  const [first] = makers;
  if (!first) return;
  const shares = makers.map(({ person, basisPoints }) => ({ agentId: scene.idOf(person), basisPoints }));
  const mutation = ['registerKnowHow', 'knowHow { id }'] as const;
  const { knowHow: asset } = await scene
    .as(first.person)
    .mutate<{ knowHow: { id: string } }>(mutation, { ...said, makers: shares }, `know-how-${key}`);
  scene.keep(key, asset.id);
  for (const [at, person] of confirmedBy.entries()) {
    const input = { assetId: asset.id, expectedVersion: at + 1 };
    await scene.as(person).mutate(['confirmKnowHow', 'knowHow { id }'], input, `confirm-${key}-${person}`);
  }
}
