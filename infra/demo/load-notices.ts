import { notices } from './notices.ts';
import { inEuros, type Scene } from './scene.ts';

/** They put on the noticeboard what they look for and what they have to give. */
export async function pinUp(scene: Scene): Promise<void> {
  for (const { key, by, expiresInDays, intents, ...words } of notices) {
    const { proposal } = await scene.as(by).mutate<{ proposal: { id: string } }>(
      ['draftProposal', 'proposal { id }'],
      {
        ...words,
        expiresAt: scene.instant(expiresInDays),
        intents: intents.map(({ fromDay, toDay, rate, ...intent }) => ({
          ...{ ...intent, from: scene.day(fromDay), to: scene.day(toDay), rate: inEuros(rate) },
        })),
      },
      `draft-${key}`,
    );
    const input = { proposalId: proposal.id, expectedVersion: 1 };
    await scene.as(by).mutate(['publishProposal', 'proposal { id }'], input, `publish-${key}`);
    scene.keep(key, proposal.id);
  }
}
