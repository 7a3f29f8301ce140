import { by, compare, type Exact, exact, floor, halfUp, minus, over, plus, times, whole } from './exact.ts';

const token = /\s*(?:(\d+(?:\.\d+)?(?:\/\d+)?)|([a-zA-Z]+)(?=\()|([+−×÷(),]))/y;

/** The text is no arithmetic that the story can read. */
class Unreadable extends SyntaxError {
  constructor(text: string, at: number) {
    super(`${text} cannot be read from its character ${at} on.`);
  }
}

/** To whole cents, of an amount in euros. */
const inCents = (amount: Exact, round: (cents: Exact) => bigint): Exact =>
  over(round(times(amount, whole(100n))), 100n);

const functions: Readonly<Record<string, (values: readonly Exact[]) => Exact | undefined>> = {
  min: (values) => values.toSorted((a, b) => (compare(a, b) < 0n ? -1 : 1))[0],
  max: (values) => values.toSorted((a, b) => (compare(a, b) > 0n ? -1 : 1))[0],
  halfUp: ([value]) => value && inCents(value, halfUp),
  down: ([value]) => value && inCents(value, floor),
};

/** Reads an explanation's arithmetic from left to right, by precedence: `min(halfUp(0.1 × 5560.92), 5560.92)`. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole(): Exact {
    const value = this.#sum();
    if (this.#at < this.#text.length) throw this.#unreadable();
    return value;
  }

  #sum(): Exact {
    let value = this.#product();
    for (;;) {
      if (this.#takes('+')) value = plus(value, this.#product());
      else if (this.#takes('−')) value = minus(value, this.#product());
      else return value;
    }
  }

  #product(): Exact {
    let value = this.#atom();
    for (;;) {
      if (this.#takes('×')) value = times(value, this.#atom());
      else if (this.#takes('÷')) value = by(value, this.#atom());
      else return value;
    }
  }

  #atom(): Exact {
    const { number, name, sign } = this.#next();
    if (number !== undefined) return exact(number);
    if (name !== undefined) return this.#call(name);
    if (sign !== '(') throw this.#unreadable();
    const value = this.#sum();
    if (!this.#takes(')')) throw this.#unreadable();
    return value;
  }

  #call(name: string): Exact {
    if (!this.#takes('(')) throw this.#unreadable();
    const values = [this.#sum()];
    while (this.#takes(',')) values.push(this.#sum());
    const value = functions[name]?.(values);
    if (!value || !this.#takes(')')) throw this.#unreadable();
    return value;
  }

  /** Whether that sign comes next; it is behind us then. */
  #takes(sign: string): boolean {
    const before = this.#at;
    token.lastIndex = before;
    const found = token.exec(this.#text);
    if (found?.[3] !== sign) return false;
    this.#at = token.lastIndex;
    return true;
  }

  #next(): { number: string | undefined; name: string | undefined; sign: string | undefined } {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text);
    if (!found) throw this.#unreadable();
    this.#at = token.lastIndex;
    const [, number, name, sign] = found;
    return { number, name, sign };
  }

  #unreadable(): Unreadable {
    return new Unreadable(this.#text, this.#at);
  }
}

/** What an explanation's arithmetic comes to, exactly. @throws SyntaxError */
export const evaluate = (arithmetic: string): Exact => new Reader(arithmetic).whole();
