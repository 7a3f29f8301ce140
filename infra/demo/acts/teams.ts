import type { Scene } from '../scene.ts';

/** Who is to do a commission: a proposal's people, or one for each role in their order. */
export type Choice = { readonly proposal: string } | { readonly people: readonly string[] };

/** Somebody chooses a team, which goes by `<key>-team` from then on; all are to accept within so many days. */
export async function chooseTeam(
  scene: Scene,
  by: string,
  { key, withinDays, choice }: { readonly key: string; readonly withinDays: number; readonly choice: Choice },
): Promise<void> {
  const chosen =
    'proposal' in choice
      ? { proposalId: scene.idOf(choice.proposal) }
      : {
          seats: choice.people.map((person, at) => ({
            slotId: scene.idOf(`${key}-slot-${at}`),
            personId: scene.idOf(person),
          })),
        };
  const { team } = await scene
    .as(by)
    .mutate<{ team: { id: string } }>(
      ['chooseTeam', 'team { id }'],
      { commissionId: scene.idOf(key), expectedVersion: 2, confirmBy: scene.instant(withinDays), ...chosen },
      `team-${key}`,
    );
  scene.keep(`${key}-team`, team.id);
}

/** Somebody says yes to their place. */
export async function acceptSeat(
  scene: Scene,
  person: string,
  { key, role }: { readonly key: string; readonly role: number },
): Promise<void> {
  await scene
    .as(person)
    .mutate(
      ['acceptSeat', 'team { id }'],
      { teamId: scene.idOf(`${key}-team`), slotId: scene.idOf(`${key}-slot-${role}`) },
      `accept-${key}-${person}`,
    );
}

/** Where a commission's current team stands, as somebody sees it; undefined where there is none. */
export async function teamState(scene: Scene, by: string, key: string): Promise<string | undefined> {
  const { commission } = await scene
    .as(by)
    .ask<{ commission: { team: { state: string } | null } | null }>(
      'query ($id: ID!) { commission(id: $id) { team { state } } }',
      { id: scene.idOf(key) },
    );
  return commission?.team?.state;
}
