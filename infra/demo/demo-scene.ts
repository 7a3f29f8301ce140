import { people } from './community.ts';
import { Graph } from './graph.ts';
import { Member } from './member.ts';
import type { Scene } from './scene.ts';

/** Where the demo's graph is, and by what its people sign in. */
export interface DemoPlace {
  /** The gateway's GraphQL address. */
  readonly endpoint: string;
  /** Everybody's password. */
  readonly password: string;
}

const dayMs = 86_400_000;
/** Days are the community's, Rome's: late in the evening of UTC it is the next one. Sweden writes them as ISO 8601 does. */
const romanDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' });

/** The demo names somebody or something that it did not make: a bug. */
class NotInDemo extends RangeError {
  constructor(name: string) {
    super(`The demo names ${name}, which it did not make.`);
  }
}

/**
 * The demo community. Every call has its own fixed idempotency key, and days count from the day on which Ada signed up: loaded again
 * after an interruption, it goes on where it stopped.
 */
export class DemoScene implements Scene {
  /** Signed in as nobody. */
  readonly nobody: Member;
  readonly #members: ReadonlyMap<string, Member>;
  readonly #ids = new Map<string, string>();
  #begunAt = new Date();

  constructor({ endpoint, password }: DemoPlace) {
    const graph = new Graph(endpoint.replace(/\/graphql$/, ''));
    this.nobody = new Member(graph, 'demo');
    this.#members = new Map(people.map(({ key, email }) => [key, new Member(graph, 'demo', { email, password })]));
  }

  /** Says when it began. */
  begin(at: Date): void {
    this.#begunAt = at;
  }

  as(person: string): Member {
    const member = this.#members.get(person);
    if (!member) throw new NotInDemo(person);
    return member;
  }

  idOf(name: string): string {
    const id = this.#ids.get(name);
    if (id === undefined) throw new NotInDemo(name);
    return id;
  }

  keep(name: string, id: string): void {
    this.#ids.set(name, id);
  }

  instant(days: number): string {
    return new Date(this.#begunAt.getTime() + days * dayMs).toISOString();
  }

  day(days: number): string {
    return romanDay.format(new Date(this.instant(days)));
  }
}
