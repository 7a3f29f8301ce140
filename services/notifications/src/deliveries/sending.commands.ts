import type { CloudEvent } from '@millepiani/events/envelope';
import type { AgentId, Id, PersonId } from '@millepiani/kernel/id';
import { type ServedEndpoint, validSecrets } from '../endpoints/endpoint.ts';
import type { Notifications } from '../notifications.ts';
import { asPartnersSee } from '../reactions/catalogue/partner-view.events.ts';
import type { Outcome } from '../retries/tries.ts';
import { isShownTo, type LoggedEvent } from './logged-event.events.ts';
import { signatureOf } from './signature.adapter.ts';
import { shownTo } from './who-sees.commands.ts';

/** An attempt that was made. */
export interface Made {
  readonly outcome: Outcome;
  readonly at: Date;
  readonly durationMs: number;
}

type Sending = Pick<Notifications, 'circles' | 'clock' | 'eventLogs' | 'sender'>;

/** So long what was looked at of an event holds: then it is looked at again before it is sent. */
const freshMs = 1_000;

/** Who somebody is, as far as it matters what they may be shown. */
interface Reader {
  readonly agents: ReadonlySet<AgentId>;
  readonly takesPart: boolean;
}

/** For whom owners act, and whether they take part, asked anew each second at most: many events are for the same few people. */
export class Acting {
  readonly #copies: Pick<Notifications, 'circles' | 'contacts'>;
  readonly #known = new Map<PersonId, { readonly reader: Promise<Reader>; readonly until: number }>();

  constructor(copies: Pick<Notifications, 'circles' | 'contacts'>) {
    this.#copies = copies;
  }

  /** The agents for whom somebody acts. Throws when the database is away. */
  async for(personId: PersonId): Promise<ReadonlySet<AgentId>> {
    return (await this.#reader(personId)).agents;
  }

  /** Whether somebody has neither left nor is suspended: to others nothing is sent. Throws when the database is away. */
  async takesPart(personId: PersonId): Promise<boolean> {
    return (await this.#reader(personId)).takesPart;
  }

  #reader(personId: PersonId): Promise<Reader> {
    const now = performance.now();
    const there = this.#known.get(personId);
    if (there && there.until > now) return there.reader;
    if (this.#known.size > 10_000) this.#known.clear();
    const reader = this.#look(personId);
    this.#known.set(personId, { reader, until: now + freshMs });
    reader.catch(() => this.#known.delete(personId));
    return reader;
  }

  async #look(personId: PersonId): Promise<Reader> {
    const { circles, contacts } = this.#copies;
    const [agents, takesPart] = await Promise.all([circles.agentsOf(personId), contacts.takesPart(personId)]);
    return { agents: new Set(agents), takesPart };
  }
}

/** Sends an event that was just read for many, unless it may not be shown any more: undefined then. */
export async function sendLogged(
  notifications: Sending,
  acting: Acting,
  endpoint: ServedEndpoint,
  logged: LoggedEvent,
): Promise<Made | undefined> {
  const { event, body, seenAt } = logged;
  const isPlain = logged.shownTo === 'EVERYBODY' && !('personal' in event.data);
  if (isPlain || performance.now() - seenAt < freshMs) return post(notifications, endpoint, event.id, body);
  const service = event.source.slice(event.source.lastIndexOf(':') + 1);
  const again = await readAgain(notifications, acting, endpoint, { service, id: event.id });
  return again.event && post(notifications, endpoint, event.id, JSON.stringify(again.event));
}

/** Sends an event that was kept: what it says is read where it was told, and who may see it is looked at now. */
export async function sendKept(
  notifications: Sending,
  acting: Acting,
  endpoint: ServedEndpoint,
  kept: { readonly service: string; readonly id: Id<'evt'> },
): Promise<Made> {
  const { event, error } = await readAgain(notifications, acting, endpoint, kept);
  if (event) return post(notifications, endpoint, kept.id, JSON.stringify(event));
  return { outcome: { error, isFinal: true }, at: notifications.clock.now(), durationMs: 0 };
}

async function readAgain(
  { circles, eventLogs }: Sending,
  acting: Acting,
  { ownerId }: ServedEndpoint,
  { service, id }: { readonly service: string; readonly id: string },
): Promise<{ readonly event?: CloudEvent; readonly error?: string }> {
  const event = await eventLogs.event(service, id);
  if (!event) return { error: 'EVENT_GONE' };
  const to = (await shownTo(circles, [event])).get(event.id) ?? 'NOBODY';
  return isShownTo({ shownTo: to }, await acting.for(ownerId))
    ? { event: asPartnersSee(event) }
    : { error: 'NOT_VISIBLE' };
}

async function post({ clock, sender }: Sending, endpoint: ServedEndpoint, id: string, body: string): Promise<Made> {
  const at = clock.now();
  const begun = performance.now();
  const timestamp = Math.floor(at.getTime() / 1_000);
  const outcome = await sender.send({
    url: new URL(endpoint.url),
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'Millepiani-Webhooks/1',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureOf({ id, timestamp, body }, validSecrets(endpoint, at)),
    },
    body,
    by: endpoint.id,
  });
  return { outcome, at, durationMs: Math.round(performance.now() - begun) };
}
