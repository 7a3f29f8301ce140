import { type Graph, GraphRefused, type UserError } from './graph.ts';

/** Somebody's account. */
export interface Account {
  readonly email: string;
  readonly password: string;
}

/** A mutation: its name, what is asked of its payload, and its input's type where that is not named after it. */
export type Mutation = readonly [name: string, selection: string, inputType?: string];

/** Somebody who acts: what the acts of the demo and of the story are made with. */
export interface Acting {
  /** Asks for data. @throws GraphRefused */
  ask<T>(query: string, variables?: object): Promise<T>;
  /**
   * Sends a mutation and gives what `selection` names of its payload. `intent` names what is meant: the same one again is the same call.
   * @throws GraphRefused with the codes of its failures
   */
  mutate<T>(mutation: Mutation, input: object, intent: string): Promise<T>;
}

/** A token is good for five minutes; one that is about to end is not used. */
const tokenForMs = 240_000;

const inputTypeOf = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;

/** A mutation with its input, under an idempotency key, or without one. */
const documentOf = ([name, selection, inputType = inputTypeOf(name)]: Mutation): string =>
  `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} userErrors { code message path } } }`;

type Payload = { readonly userErrors: readonly UserError[] };

/** Somebody who uses the graph: nobody in particular, before they sign in. */
export class Member implements Acting {
  readonly #graph: Graph;
  readonly #namespace: string;
  #account: Account | undefined;
  #signedIn: { readonly token: string; readonly until: number } | undefined;

  /** `namespace` begins each of their idempotency keys, so that one who runs twice is known again, or another. */
  constructor(graph: Graph, namespace: string, account?: Account) {
    this.#graph = graph;
    this.#namespace = namespace;
    this.#account = account;
  }

  /** Acts as the owner of the account from then on; signs in when it is needed. */
  become(account: Account): void {
    this.#account = account;
    this.#signedIn = undefined;
  }

  /** Signs in anew at the next call: what a role allows comes with a new token. */
  forgetToken(): void {
    this.#signedIn = undefined;
  }

  /** A token to call with; undefined for who has no account. @throws GraphRefused */
  async token(): Promise<string | undefined> {
    if (!this.#account) return undefined;
    if (!this.#signedIn || this.#signedIn.until < performance.now()) {
      const query = documentOf(['signIn', 'accessToken']);
      const asked = await this.#graph.ask<{ signIn: Payload & { accessToken: string | null } }>({
        query,
        variables: { input: this.#account },
      });
      const token = payloadOf<{ accessToken: string }>('signIn', asked).accessToken;
      this.#signedIn = { token, until: performance.now() + tokenForMs };
    }
    return this.#signedIn.token;
  }

  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const asked = await this.#graph.ask<T>({ query, variables, token: await this.token() });
    if ('data' in asked) return asked.data;
    throw refused(asked.errors);
  }

  async mutate<T>(mutation: Mutation, input: object, intent: string): Promise<T> {
    const idempotencyKey = `${this.#namespace}-${intent}`;
    const query = documentOf(mutation);
    const variables = { input: { idempotencyKey, ...input } };
    const asked = await this.#graph.ask<Readonly<Record<string, T & Payload>>>({
      query,
      variables,
      token: await this.token(),
    });
    return payloadOf(mutation[0], asked);
  }
}

const refused = (errors: readonly { message: string; extensions?: { code?: string } }[]): GraphRefused =>
  new GraphRefused(
    errors.map(({ message }) => message).join(' '),
    errors.map(({ extensions }) => extensions?.code ?? ''),
  );

function payloadOf<T>(
  name: string,
  asked: { readonly data: Readonly<Record<string, unknown>> } | { readonly errors: Parameters<typeof refused>[0] },
): T {
  if ('errors' in asked) throw refused(asked.errors);
  const payload = asked.data[name] as (T & Payload) | null | undefined;
  if (!payload) throw new GraphRefused(`${name} gave no answer.`, []);
  const { userErrors } = payload;
  const [failure] = userErrors;
  if (!failure) return payload;
  const words = userErrors.map(({ code, message, path }) => `${code} at ${path.join('.')}: ${message}`);
  throw new GraphRefused(
    `${name}: ${words.join(' ')}`,
    userErrors.map(({ code }) => code),
  );
}
