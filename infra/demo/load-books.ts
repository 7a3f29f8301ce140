import { accounts, announcements, entries, people } from './community.ts';
import { inEuros, type Scene } from './scene.ts';

/** Carla opens accounts, and posts what happened so far. */
export async function keepBooks(scene: Scene): Promise<void> {
  const carla = scene.as('carla');
  for (const { key, owner, ...facts } of accounts) {
    const { account } = await carla.mutate<{ account: { id: string } }>(
      ['openAccount', 'account { id }'],
      { ownerId: scene.idOf(owner), currency: 'EUR', ...facts },
      `account-${key}`,
    );
    scene.keep(key, account.id);
  }
  for (const { key, description, about, postings } of entries) {
    await carla.mutate(
      ['postJournalEntry', 'entry { id }'],
      {
        ...{ description, date: scene.day(0) },
        ...(about === undefined ? {} : { aboutId: scene.idOf(about) }),
        postings: postings.map(([account, amount]) => ({ accountId: scene.idOf(account), amount: inEuros(amount) })),
      },
      `entry-${key}`,
    );
  }
}

/** Ada tells everybody. */
export async function announceAll(scene: Scene): Promise<void> {
  const recipientIds = people.map(({ key }) => scene.idOf(key));
  for (const { key, subject, body, about } of announcements) {
    await scene
      .as('ada')
      .mutate(
        ['announce', 'announcement { id }'],
        { subject, body, recipientIds, ...(about === undefined ? {} : { aboutId: scene.idOf(about) }) },
        `announcement-${key}`,
      );
  }
}
