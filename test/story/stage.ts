import { randomBytes } from 'node:crypto';
import { Graph } from '../../infra/demo/graph.ts';
import { type Account, Member } from '../../infra/demo/member.ts';
import type { Scene } from '../../infra/demo/scene.ts';
import { type PersonKey, people, type SkillKey } from './cast/cast.ts';
import type { Contribution } from './cast/contributions.ts';
import { aSuffix } from './cast/identifiers.ts';
import type { LiveEvents } from './partner/live.ts';
import type { Receiver } from './partner/receiver.ts';
import { there } from './proof/hold.ts';
import type { Report } from './proof/report.ts';

/** Where the graph is that the story is played on. */
export interface Theatre {
  /** The gateway's address. */
  readonly address: string;
  /** The page on which caught mails are shown. */
  readonly mail: string;
  /** Who administers the community already: appoints the story's bookkeeper. */
  readonly administrator: Account;
  /** How many times shorter waiting is than told. */
  readonly pace: number;
}

/** What one step has to tell the next: names and what they stand for. A step that asks for more than there is cannot run. */
class Kept<T> {
  readonly #kept = new Map<string, T>();

  keep(name: string, value: T): T {
    this.#kept.set(name, value);
    return value;
  }

  /** @throws NotHeld where no step kept it */
  of(name: string): T {
    return there(`what an earlier step kept as ${name}`, this.#kept.get(name));
  }

  has(name: string): boolean {
    return this.#kept.has(name);
  }

  get all(): readonly T[] {
    return [...this.#kept.values()];
  }

  /** The name of a value; the value itself where it has none. */
  nameOf(value: T): string {
    return [...this.#kept].find(([, kept]) => kept === value)?.[0] ?? String(value);
  }
}

const dayMs = 86_400_000;
/** Days are Rome's; Sweden writes them as ISO 8601 does. */
const romanDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' });

/** What the story is played with: its people, and what they know so far. */
export class Stage implements Scene {
  readonly theatre: Theatre;
  readonly graph: Graph;
  readonly suffix = aSuffix();
  readonly begunAt = new Date();
  /** Ids of the graph by the story's own names. */
  readonly ids = new Kept<string>();
  /** Skills by what they are for: ESCO's URI and name. */
  readonly skills = new Kept<{ readonly uri: string; readonly label: string }>();
  /** The community's report, before the story. */
  readonly reports = new Kept<Report>();
  readonly contributions: Contribution[] = [];
  /** The partner's own server and its stream, once they are there. */
  readonly receivers = new Kept<Receiver>();
  readonly streams = new Kept<LiveEvents>();
  /** Where the partner stands in the log of events; null before the first. */
  readonly cursors = new Kept<string | null>();
  /** Instants of this process: milliseconds. */
  readonly clocks = new Kept<number>();
  /** Signed in as nobody. */
  readonly nobody: Member;
  readonly administrator: Member;
  readonly #members: ReadonlyMap<string, Member>;
  readonly #accounts: ReadonlyMap<PersonKey, Account>;

  constructor(theatre: Theatre) {
    this.theatre = theatre;
    this.graph = new Graph(theatre.address);
    const namespace = `story-${this.suffix}`;
    const password = randomBytes(18).toString('base64url');
    this.nobody = new Member(this.graph, namespace);
    this.administrator = new Member(this.graph, namespace, theatre.administrator);
    this.#accounts = new Map(
      people.map(({ key, at }) => [key, { email: `${key}.${this.suffix}@${at}.example`, password }]),
    );
    this.#members = new Map(people.map(({ key }) => [key, new Member(this.graph, namespace, this.accountOf(key))]));
  }

  /** Somebody of the story, to act. */
  as(key: string): Member {
    return there(key, this.#members.get(key));
  }

  idOf(name: string): string {
    return this.ids.of(name);
  }

  keep(name: string, id: string): void {
    this.ids.keep(name, id);
  }

  accountOf(key: PersonKey): Account {
    return there(key, this.#accounts.get(key));
  }

  /** What somebody or something is called in this run. */
  named(name: string): string {
    return `${name} ${this.suffix}`;
  }

  /** The instant so many days after the story began. */
  instant(days: number): string {
    return new Date(this.begunAt.getTime() + days * dayMs).toISOString();
  }

  /** The day so many days after the story began: ISO 8601. */
  day(days: number): string {
    return romanDay.format(new Date(this.instant(days)));
  }

  /** A skill's URI and name. */
  skill(key: SkillKey): { readonly uri: string; readonly label: string } {
    return this.skills.of(key);
  }

  /** How long something takes here that takes so long by the clock on the wall. */
  shortened(ms: number): number {
    return Math.ceil(ms / this.theatre.pace);
  }

  /** Ends what listens. */
  async close(): Promise<void> {
    await Promise.all([this.receivers, this.streams].flatMap((kept) => kept.all.map((one) => one.close())));
  }
}
