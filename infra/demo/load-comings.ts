import { returning } from './comings.ts';
import type { DemoScene } from './demo-scene.ts';
import { standingOf } from './load-people.ts';

/**
 * Ivo was a member, left, and waits to come back: who left is invited by a member, and an administrator decides. Invited first, so that
 * he can sign in whenever this was interrupted.
 */
export async function comeAndGo(scene: DemoScene): Promise<void> {
  const { person, email, invitedBy, statement } = returning;
  const { invitation } = await scene
    .as(invitedBy)
    .mutate<{ invitation: { code: string | null } }>(
      ['inviteMember', 'invitation { code }'],
      { email },
      `invite-${person}`,
    );
  const leaver = scene.as(person);
  // How often it has changed depends on how he became a member.
  const { state, version } = await standingOf(leaver);
  if (state === 'ACTIVE')
    await leaver.mutate(['leaveCommunity', 'person { id }'], { expectedVersion: version }, `leave-${person}`);
  // Whoever left signs in as somebody who was invited.
  leaver.forgetToken();
  // An invitation that was accepted shows its code no more.
  if (invitation.code === null) return;
  const input = { code: invitation.code, statement };
  await leaver.mutate(['acceptInvitation', 'person { membership { state } }'], input, `accept-${person}`);
}
