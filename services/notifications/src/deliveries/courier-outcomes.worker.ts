import { plusMs } from '@millepiani/kernel/instant';
import { isOutOfReach } from '../endpoints/circuit.ts';
import type { EndpointId, ServedEndpoint } from '../endpoints/endpoint.ts';
import type { Notifications } from '../notifications.ts';
import { restAfter } from '../retries/schedule.ts';
import { afterAttempt, afterProbe, isOpen, type Tries } from '../retries/tries.ts';
import { type Addressed, type Delivery, tried, waiting } from './delivery.ts';
import { deliveryIdOf } from './delivery-id.adapter.ts';
import type { DeliveryWriter } from './delivery-writer.worker.ts';
import type { LogSource, Taken } from './log-source.worker.ts';
import { giveUp, reportAttempt } from './reporting.commands.ts';
import type { Made } from './sending.commands.ts';

/** An event of a log that was sent. */
export interface Job {
  readonly kind: 'NEW' | 'REPLAYED';
  readonly from: LogSource;
  readonly taken: Taken;
  /** The endpoint's failures in a row when it was begun: of those that fail at the same time, one counts. */
  readonly round: number;
}

/** What it needs. */
export interface OutcomesOptions {
  readonly endpointId: EndpointId;
  readonly notifications: Notifications;
  readonly writer: DeliveryWriter;
  /** The endpoint is not what it was. */
  readonly onHeard: () => void;
  /** Has written where the endpoint is. */
  readonly move: () => void;
}

/** What becomes of one endpoint's deliveries: what is kept of them, when the next of those is due, which subjects wait. */
export class Outcomes {
  readonly #options: OutcomesOptions;
  /** Subjects of which something is kept, each with how often something was put behind it. */
  readonly #blocked = new Map<string, number>();
  #reporting: Promise<void> = Promise.resolve();
  #reports = 0;
  #unwritten: Promise<void> = Promise.resolve();
  /** When something that is kept may be due, in milliseconds since 1970. */
  nextAt = 0;
  /** What was taken from the log since the endpoint began to fail. */
  probed = 0;
  endpoint: ServedEndpoint | undefined;

  constructor(options: OutcomesOptions) {
    this.#options = options;
  }

  /** Whether it is not known yet what an attempt says about the endpoint. */
  get isReporting(): boolean {
    return this.#reports > 0;
  }

  /** Begins with what is kept already. */
  begin(endpoint: ServedEndpoint, subjects: ReadonlySet<string>, probed: number): void {
    this.endpoint = endpoint;
    for (const subject of subjects) this.#blocked.set(subject, 0);
    this.probed = probed;
  }

  /** Something may have been kept by others. */
  lookAgain(): void {
    this.nextAt = 0;
  }

  /** Waits until it is known, and written, what all attempts until now say. */
  async settled(): Promise<void> {
    await this.#reporting;
    await this.#unwritten;
  }

  /** Keeps an event of which an earlier one of its subject waits; answers whether that is so. */
  park({ service, event }: Taken): boolean {
    const { endpoint } = this;
    const { subject } = event;
    if (endpoint?.order !== 'PER_SUBJECT' || !this.#blocked.has(subject)) return false;
    this.#keep(this.#waiting(endpoint, { service, event }));
    return true;
  }

  /** Has an event that is replayed wait behind what is kept of its subject; answers whether that is so. */
  parkReplayed(taken: Taken): boolean {
    const { endpoint } = this;
    if (endpoint?.order !== 'PER_SUBJECT' || !this.#blocked.has(taken.event.subject)) return false;
    this.#reopen(this.#waiting(endpoint, taken));
    return true;
  }

  /** An event of a log was sent. */
  async logged(endpoint: ServedEndpoint, { kind, from, taken, round }: Job, made: Made): Promise<void> {
    const { writer, move } = this.#options;
    const before = this.#waiting(endpoint, taken);
    const after = tried(before, this.#triesAfter(endpoint, before.tries, made));
    if (made.outcome.error === undefined) {
      writer.insert(after);
      from.finish(taken);
    } else {
      const behind = from.setAside(taken).map((one) => this.#waiting(endpoint, one));
      for (const one of [after, ...behind]) {
        if (kind === 'REPLAYED') this.#reopen(one);
        else this.#keep(one);
      }
      if (endpoint.failures > 0 && kind === 'NEW') this.probed += 1;
    }
    if (kind === 'NEW') move();
    await this.#report(round, made);
  }

  /** A delivery that was kept was sent. */
  async kept(
    endpoint: ServedEndpoint,
    before: Delivery,
    { made, round }: { readonly made: Made; readonly round: number },
  ): Promise<void> {
    const { notifications, writer } = this.#options;
    const after = tried(before, this.#triesAfter(endpoint, before.tries, made));
    if (after.tries.state === 'DEAD') {
      await giveUp(notifications, { before, after });
      await this.#recount(endpoint);
    } else {
      writer.replace({ before, after });
      this.#unwritten = writer.written();
    }
    if (isOpen(after.tries)) this.nextAt = Math.min(this.nextAt, after.tries.dueAt.getTime());
    else this.#goOn(before.event.subject);
    // What we may not send says nothing about who would have received it.
    if (!made.outcome.isFinal) await this.#report(round, made);
  }

  /** One of those that stand for the rest of the log was given up: another one is taken in its place, or it would never be asked again. */
  async #recount({ id }: ServedEndpoint): Promise<void> {
    await this.#unwritten;
    this.probed = Math.min(this.probed, await this.#options.notifications.deliveries.countOpen(id, this.probed + 1));
  }

  /** At most `room` that are due of what is kept, but for those that are on their way. */
  async due(endpoint: ServedEndpoint, room: number, onTheirWay: ReadonlySet<string>): Promise<readonly Delivery[]> {
    this.nextAt = Number.POSITIVE_INFINITY;
    // One that arrives while it is asked is open in the answer, and is not on its way any more.
    const busy = new Set(onTheirWay);
    try {
      await this.#unwritten;
      const { deliveries, clock } = this.#options.notifications;
      const most = room + busy.size;
      const isOrdered = endpoint.order === 'PER_SUBJECT';
      const found = isOrdered ? await deliveries.heads(endpoint.id, most) : await deliveries.open(endpoint.id, most);
      const now = clock.now();
      const rest = found.filter(({ id }) => !busy.has(id));
      const due = rest.filter(({ tries }) => dueAtOf(tries) <= now).slice(0, room);
      const later = rest.filter(({ tries }) => dueAtOf(tries) > now).map(({ tries }) => dueAtOf(tries).getTime());
      this.nextAt = due.length === room ? 0 : Math.min(this.nextAt, ...later);
      return due;
    } catch (error) {
      this.nextAt = 0;
      throw error;
    }
  }

  #triesAfter(endpoint: ServedEndpoint, before: Tries, { outcome, at, durationMs }: Made): Tries {
    const { pace } = this.#options.notifications;
    // Where somebody answered, the event was refused, and counts by its schedule. Where nobody did, it was asked whether somebody is there.
    const isAnswered = outcome.status !== undefined;
    if (outcome.error !== undefined && !outcome.isFinal && !isAnswered && isOutOfReach(endpoint)) {
      const rest = restAfter(endpoint.failures + 1, pace, Math.random()) ?? 0;
      return afterProbe(before, outcome, { at, durationMs }, plusMs(at, durationMs + rest));
    }
    return afterAttempt(before, outcome, { at, durationMs, chance: Math.random(), pace });
  }

  #waiting({ id: endpointId, ownerId }: ServedEndpoint, { service, event: { event } }: Taken): Delivery {
    const { id, type, subject, aggregateversion: version } = event;
    const addressed: Addressed = {
      ...{ id: deliveryIdOf(endpointId, id), endpointId, ownerId },
      event: { id, service, type, subject, version },
    };
    return waiting(addressed, this.#options.notifications.clock.now());
  }

  #keep(delivery: Delivery): void {
    this.#options.writer.insert(delivery);
    this.#noteKept(delivery);
  }

  #reopen(delivery: Delivery): void {
    this.#options.writer.reopen(delivery);
    this.#noteKept(delivery);
  }

  #noteKept({ event: { subject }, tries }: Delivery): void {
    this.#blocked.set(subject, (this.#blocked.get(subject) ?? 0) + 1);
    this.#unwritten = this.#options.writer.written();
    if (isOpen(tries) && tries.state === 'RETRYING') this.nextAt = Math.min(this.nextAt, tries.dueAt.getTime());
  }

  /** The next that is kept of a subject may be sent; where there is none, what is new of it need not be kept any more. */
  #goOn(subject: string): void {
    const { deliveries } = this.#options.notifications;
    const put = this.#blocked.get(subject);
    const look = async () => {
      await this.#unwritten;
      const open = await deliveries.openSubjects(this.#options.endpointId, [subject]);
      if (open.size > 0) this.nextAt = 0;
      else if (this.#blocked.get(subject) === put) this.#blocked.delete(subject);
      else this.#goOn(subject);
    };
    // Where the database is away, it is kept on: in order all the same, and looked at again.
    look().catch(() => {
      this.nextAt = 0;
      setTimeout(() => this.#goOn(subject), 1_000).unref();
    });
  }

  /** Keeps what an attempt says about the endpoint, one after the other: what went well of one that is well says nothing new. */
  async #report(round: number, { outcome, at, durationMs }: Made): Promise<void> {
    if (outcome.error === undefined && this.endpoint?.failures === 0 && this.endpoint.state === 'ACTIVE') return;
    this.#reports += 1;
    const report = async () => {
      const { endpoint } = this;
      const { notifications, endpointId, onHeard } = this.#options;
      const isNews = outcome.error === undefined ? endpoint?.failures !== 0 : endpoint?.failures === round;
      if (!(endpoint && isNews)) return;
      // It rests from when it failed on, however long that took.
      await reportAttempt(notifications, endpointId, outcome, plusMs(at, durationMs));
      const found = await notifications.endpoints.find(endpointId);
      this.endpoint = found && found.state !== 'DISABLED' ? found : undefined;
      if (outcome.error === undefined) this.probed = 0;
      if (outcome.error === undefined && isOutOfReach(endpoint)) await this.#hasten();
      onHeard();
    };
    const reporting = this.#reporting.then(report);
    // The next one reports as well: this one is thrown where it was called.
    this.#reporting = reporting.catch(() => undefined);
    await reporting.finally(() => {
      this.#reports -= 1;
    });
  }

  /** After it was out of reach, all that waits is due. */
  async #hasten(): Promise<void> {
    const { notifications, endpointId } = this.#options;
    await this.#unwritten;
    await notifications.deliveries.hasten(endpointId, notifications.clock.now());
  }
}

const dueAtOf = (tries: Tries): Date => (isOpen(tries) ? tries.dueAt : tries.endedAt);
