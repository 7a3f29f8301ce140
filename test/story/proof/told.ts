import type { PersonKey } from '../cast/cast.ts';
import type { Stage } from '../stage.ts';
import { eventually } from './hold.ts';

/** A notification in somebody's feed. */
export interface Told {
  readonly kind: string;
  readonly subject: string;
  readonly about: { readonly id: string } | null;
}

/** Somebody's feed, newest first. */
export async function feedOf(stage: Stage, person: PersonKey): Promise<readonly Told[]> {
  const { viewer } = await stage
    .as(person)
    .ask<{ viewer: { notifications: { edges: { node: Told }[] } } }>(
      '{ viewer { notifications(first: 100) { edges { node { kind subject about { id } } } } } }',
    );
  return viewer.notifications.edges.map(({ node }) => node);
}

/** Waits until somebody was told so: notifications heard of it. @throws NotHeld */
export async function expectTold(stage: Stage, person: PersonKey, subject: string): Promise<void> {
  await eventually(`${person}’s inbox`, () => feedOf(stage, person), {
    is: (feed) => feed.some((one) => one.subject === subject),
    expected: subject,
  });
}

/** A mail that was sent by SMTP, and caught. */
export interface Mail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** What was sent to somebody by mail, newest first: as the server has it that took it by SMTP. */
export async function mailsTo(stage: Stage, person: PersonKey): Promise<readonly Mail[]> {
  const response = await fetch(`${stage.theatre.mail}mails.json`, { signal: AbortSignal.timeout(10_000) });
  const mails = (await response.json()) as readonly Mail[];
  const { email } = stage.accountOf(person);
  return mails.filter(({ to }) => to.includes(email));
}
