import { msBetween } from '@millepiani/kernel/instant';
import { pause, WakeUp } from '@millepiani/spine/wake-up';
import { Outage, type OutageLog } from '@millepiani/telemetry/outage';
import type { ServedEndpoint } from '../endpoints/endpoint.ts';
import type { Notifications } from '../notifications.ts';
import { chooseWanted } from './choosing-wanted.commands.ts';
import { type Job, Outcomes } from './courier-outcomes.worker.ts';
import { deliveryIdOf } from './delivery-id.adapter.ts';
import type { DeliveryWriter } from './delivery-writer.worker.ts';
import { LogSource, readAhead, type Taken } from './log-source.worker.ts';
import { isShownTo, type LoggedEvent } from './logged-event.events.ts';
import type { Turn } from './places.store.ts';
import { Replaying } from './replaying.worker.ts';
import { type Acting, sendKept, sendLogged } from './sending.commands.ts';
import type { ServiceLog } from './service-log.worker.ts';
import { isWanted } from './wanted.events.ts';
import { mostConnections } from './webhook-sender.adapter.ts';

/** What the couriers of a process share. */
export interface CourierParts {
  readonly notifications: Notifications;
  readonly logs: ReadonlyMap<string, ServiceLog>;
  readonly writer: DeliveryWriter;
  readonly acting: Acting;
  readonly logger: OutageLog;
  /** Whether what the process has is surely still its own. */
  readonly isSure: () => boolean;
}

/** Of what was kept, and of what is replayed, so many at a time: what is new is not to wait for it. */
const [keptAtOnce, replayedAtOnce] = [mostConnections / 2, mostConnections / 4];
/** While an endpoint is out of reach so much of its log is tried at most, one by one: all else stays where it is. */
const mostProbed = 100;
const longestSleepMs = 5_000;
/** How often what is kept is looked at, though nothing is known to be due. */
const lookAgainMs = 60_000;
/** A place that is moved over nothing but others' events is written as seldom as this: to read them again costs little. */
const [movedMs, movedBy] = [10_000, 500];

/** Sends one endpoint what is for it: what is new, what was kept to be tried again, what is replayed. Nobody else's waits for it. */
export class Courier {
  readonly turn: Turn;
  readonly #parts: CourierParts;
  readonly #wake = new WakeUp();
  readonly #stop = new AbortController();
  readonly #working: Outage;
  readonly #outcomes: Outcomes;
  readonly #replaying: Replaying;
  readonly #retrying = new Set<string>();
  /** Of each service's log so many are looked at that somebody else may have sent, who died. */
  readonly #unsure = new Map<string, number>();
  #endpoint: ServedEndpoint | undefined;
  #isStale = true;
  #live: LogSource | undefined;
  #inFlight = 0;
  #replayed = 0;
  #lookedAt = 0;
  #calls = 0;
  #moved = { total: 0, at: 0 };
  #ended: Promise<void> = Promise.resolve();

  constructor(parts: CourierParts, turn: Turn) {
    this.#parts = parts;
    this.turn = turn;
    this.#working = new Outage(parts.logger, `delivering to ${turn.endpointId}`);
    const { notifications, writer } = parts;
    const shared = { endpointId: turn.endpointId, notifications, writer };
    this.#outcomes = new Outcomes({ ...shared, onHeard: () => this.refresh(), move: () => this.#move(true) });
    this.#replaying = new Replaying({
      ...{ ...shared, logs: parts.logs },
      choose: (_service, events) => this.#choose(events),
      park: (taken) => this.#outcomes.parkReplayed(taken),
    });
  }

  /** Begins. */
  start(): void {
    this.#ended = this.#run(this.#stop.signal);
  }

  /** Ends after what is on its way, and what became of it is written. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#ended;
  }

  /** There may be something. */
  wake(): void {
    this.#wake.wake();
  }

  /** The endpoint is not what it was, or something of it is to be delivered again. */
  refresh(): void {
    this.#isStale = true;
    this.#outcomes.lookAgain();
    this.#wake.wake();
  }

  /** Looks again where the endpoint has another version than it works by, or somebody called since. */
  compare(version: number, calls: number): void {
    if (this.#endpoint?.version !== version || this.#calls !== calls) this.refresh();
    this.#calls = calls;
  }

  /** Something is to be replayed, unless it is known already. */
  replayed(): void {
    if (!this.#replaying.isAny) this.refresh();
  }

  async #run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      let sleepMs = 1_000;
      try {
        sleepMs = await this.#step();
        this.#working.worked();
      } catch (error) {
        this.#working.failed(error);
      }
      await this.#wake.sleep(Math.min(sleepMs, longestSleepMs), signal);
    }
    while (this.#inFlight > 0) await this.#wake.sleep(100, new AbortController().signal);
    await this.#outcomes.settled();
    await this.#parts.notifications.sender.release(this.turn.endpointId);
  }

  /** Begins what may be begun; answers after how long there may be more, unless it is woken. */
  async #step(): Promise<number> {
    // What was heard last decides how many are begun.
    if (this.#outcomes.isReporting) await this.#outcomes.settled();
    if (this.#isStale) await this.#load();
    const [endpoint, live] = [this.#endpoint, this.#live];
    if (!(endpoint && live && this.#parts.isSure())) return 500;
    // Whoever has left or is suspended is sent nothing; the place stays, and from there it goes on when they are back.
    if (!(await this.#parts.acting.takesPart(endpoint.ownerId))) return longestSleepMs;
    const now = this.#parts.notifications.clock.now();
    if (endpoint.restsUntil && endpoint.restsUntil > now) return msBetween(now, endpoint.restsUntil);
    if (performance.now() - this.#lookedAt > lookAgainMs) {
      this.#lookedAt = performance.now();
      this.#outcomes.lookAgain();
    }
    // One that failed is tried with one at first; what is new is tried before what failed, as long as that is not much.
    const isAlone = endpoint.failures > 0;
    const most = isAlone ? 1 : mostConnections;
    const mayProbe = !isAlone || this.#outcomes.probed < mostProbed;
    if (isAlone && mayProbe) await this.#beginLive(endpoint, live, most);
    await this.#beginKept(endpoint, isAlone ? most : Math.min(most, this.#inFlight + keptAtOnce - this.#retrying.size));
    if (!isAlone) {
      await this.#beginReplayed(endpoint, live, Math.min(most, this.#inFlight + replayedAtOnce - this.#replayed));
      await this.#beginLive(endpoint, live, most);
    }
    return Math.max(1, Math.min(lookAgainMs, this.#outcomes.nextAt - now.getTime()));
  }

  async #load(): Promise<void> {
    this.#isStale = false;
    try {
      const { endpoints, deliveries } = this.#parts.notifications;
      const endpoint = await endpoints.find(this.turn.endpointId);
      const served = endpoint && endpoint.state !== 'DISABLED' ? endpoint : undefined;
      if (served && this.#endpoint && served.url !== this.#endpoint.url) {
        await this.#parts.notifications.sender.release(served.id);
      }
      if (served && !this.#live) {
        const [subjects, count] = await Promise.all([
          deliveries.openSubjects(served.id),
          deliveries.countOpen(served.id, mostProbed),
        ]);
        this.#outcomes.begin(served, subjects, served.failures > 0 ? count : 0);
        this.#live = this.#makeLive(served);
      }
      this.#endpoint = served;
      this.#outcomes.endpoint = served;
      await this.#replaying.load();
    } catch (error) {
      this.#isStale = true;
      throw error;
    }
  }

  #makeLive({ order }: ServedEndpoint): LogSource {
    const { logs } = this.#parts;
    for (const service of logs.keys()) this.#unsure.set(service, readAhead);
    return new LogSource({
      ...{ logs, places: this.turn.places, isOrdered: order === 'PER_SUBJECT' },
      choose: async (service, events) => this.#newOnes(service, await this.#choose(events)),
      park: (taken) => this.#outcomes.park(taken),
    });
  }

  /** Those of events that are for the endpoint and may be shown its owner. */
  async #choose(events: readonly LoggedEvent[]): Promise<readonly LoggedEvent[]> {
    const endpoint = this.#endpoint;
    if (!endpoint) return [];
    const wanted = await chooseWanted(endpoint, events);
    if (wanted.every(({ shownTo }) => shownTo === 'EVERYBODY')) return wanted;
    const agents = await this.#parts.acting.for(endpoint.ownerId);
    return wanted.filter((one) => isShownTo(one, agents));
  }

  /** Without those that whoever was at it before has sent, or kept, though it did not come to move the place. */
  async #newOnes(service: string, events: readonly LoggedEvent[]): Promise<readonly LoggedEvent[]> {
    const left = this.#unsure.get(service) ?? 0;
    if (left <= 0 || events.length === 0) return events;
    const idOf = ({ event }: LoggedEvent) => deliveryIdOf(this.turn.endpointId, event.id);
    const known = await this.#parts.notifications.deliveries.known(events.map(idOf));
    this.#unsure.set(service, left - events.length);
    return events.filter((one) => !known.has(idOf(one)));
  }

  async #beginLive(endpoint: ServedEndpoint, live: LogSource, most: number): Promise<void> {
    if (this.#inFlight >= most) return;
    await live.fill(endpoint.failures > 0 ? 1 : readAhead);
    this.#move(false);
    for (let taken = live.take(); taken; taken = this.#inFlight < most ? live.take() : undefined) {
      // It may have been chosen by what the endpoint was before.
      if (isWanted(endpoint, taken.event.event)) this.#sendLogged(endpoint, { from: live, taken });
      else live.finish(taken);
    }
  }

  async #beginReplayed(endpoint: ServedEndpoint, live: LogSource, most: number): Promise<void> {
    if (this.#inFlight >= most) return;
    const from = await this.#replaying.next(endpoint, live.places);
    if (!from) return;
    for (let taken = from.take(); taken; taken = this.#inFlight < most ? from.take() : undefined) {
      this.#replayed += 1;
      this.#sendLogged(endpoint, { from, taken }, () => {
        this.#replayed -= 1;
        this.#replaying.move();
      });
    }
  }

  #sendLogged(
    endpoint: ServedEndpoint,
    { from, taken }: { readonly from: LogSource; readonly taken: Taken },
    onDone: () => void = () => undefined,
  ): void {
    const { notifications, acting } = this.#parts;
    const job: Job = { kind: from === this.#live ? 'NEW' : 'REPLAYED', from, taken, round: endpoint.failures };
    this.#track(async () => {
      const made = await sendLogged(notifications, acting, endpoint, taken.event).catch((error: unknown) => {
        // Nothing was sent.
        from.putBack(taken);
        throw error;
      });
      if (made) await this.#outcomes.logged(endpoint, job, made);
      else from.finish(taken);
    }, onDone);
  }

  async #beginKept(endpoint: ServedEndpoint, most: number): Promise<void> {
    const now = this.#parts.notifications.clock.now();
    const room = most - this.#inFlight;
    if (room <= 0 || this.#outcomes.nextAt > now.getTime()) return;
    const due = await this.#outcomes.due(endpoint, room, this.#retrying);
    for (const delivery of due) {
      this.#retrying.add(delivery.id);
      const { notifications, acting } = this.#parts;
      const round = endpoint.failures;
      this.#track(
        async () => {
          const { service, id } = delivery.event;
          const made = await sendKept(notifications, acting, endpoint, { service, id });
          await this.#outcomes.kept(endpoint, delivery, { made, round });
        },
        () => void this.#retrying.delete(delivery.id),
      );
    }
  }

  /** Has something on its way, and looks for more when it is over. */
  #track(work: () => Promise<void>, onDone: () => void): void {
    this.#inFlight += 1;
    work()
      .catch(async (error: unknown) => {
        this.#working.failed(error);
        this.#outcomes.lookAgain();
        await pause(500, this.#stop.signal);
      })
      .finally(() => {
        this.#inFlight -= 1;
        onDone();
        this.#wake.wake();
      });
  }

  /** Where the endpoint is by now: written with what was handed over for writing before. */
  #move(isProgress: boolean): void {
    if (!this.#live) return;
    const { places } = this.#live;
    const now = performance.now();
    const total = Object.values(places).reduce((sum, position) => sum + position, 0);
    const { total: before, at } = this.#moved;
    if (total === before || !(isProgress || total - before >= movedBy || now - at >= movedMs)) return;
    this.#moved = { total, at: now };
    const { endpointId, epoch } = this.turn;
    this.#parts.writer.move({ endpointId, epoch, places });
  }
}
