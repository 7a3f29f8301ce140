import type { Variables } from '../demand/field-demand.ts';

const MAX_REMEMBERED = 64;
const MAX_KEY_LENGTH = 200;
const ABSENT = '-';

/**
 * Something that follows from some of an operation's variables and from nothing else of a request: reckoned once for each of their
 * values, and once and for all where there are none.
 */
export class ByVariables<Value extends NonNullable<unknown>> {
  readonly #names: readonly string[];
  readonly #reckon: (variables: Variables) => Value;
  readonly #known = new Map<string, Value>();
  readonly #most: number;

  /** @param most How many are remembered: fewer of what takes room. */
  constructor(names: Iterable<string>, reckon: (variables: Variables) => Value, most = MAX_REMEMBERED) {
    this.#names = [...names];
    this.#reckon = reckon;
    this.#most = most;
  }

  /** For these variables, coerced. */
  of(variables: Variables): Value {
    const key = this.#key(variables);
    const known = this.#known.get(key);
    if (known !== undefined) {
      return known;
    }
    const value = this.#reckon(variables);
    if (key.length <= MAX_KEY_LENGTH) {
      if (this.#known.size >= this.#most) {
        this.#known.clear();
      }
      this.#known.set(key, value);
    }
    return value;
  }

  #key(variables: Variables): string {
    if (this.#names.length === 0) {
      return '';
    }
    // Absent is not null: an argument's default value counts for the one alone.
    return this.#names.map((name) => (variables[name] === undefined ? ABSENT : JSON.stringify(variables[name]))).join();
  }
}
