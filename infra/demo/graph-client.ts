/** The graph refused something that the demo needs. */
class DemoRefused extends Error {
  override readonly name = 'DemoRefused';
}

interface UserError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[];
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** A mutation's payload: whatever was selected, with its failures. */
export interface Payload {
  readonly userErrors: readonly UserError[];
}

const attempts = 5;

/** Somebody who uses the graph as every client does: over HTTP, through the gateway. */
export class GraphClient {
  readonly #endpoint: string;
  #token: string | undefined;

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
  }

  /** Signs in; what is asked from then on is asked as this person. @throws DemoRefused */
  async signIn(email: string, password: string): Promise<void> {
    this.#token = undefined;
    const { accessToken } = await this.mutate<{ accessToken: string }>('signIn', 'SignInInput', 'accessToken', {
      email,
      password,
    });
    this.#token = accessToken;
  }

  /** Runs a mutation and gives what `selection` names. @throws DemoRefused with the first failure */
  async mutate<T>(field: string, inputType: string, selection: string, input: object): Promise<T & Payload> {
    const query = `mutation ($input: ${inputType}!) {
      ${field}(input: $input) { ${selection} userErrors { code message path } }
    }`;
    const data = await this.ask<Record<string, T & Payload>>(query, { input });
    const payload = data[field];
    const [failure] = payload?.userErrors ?? [];
    if (failure) throw new DemoRefused(`${field}: ${failure.code} at ${failure.path.join('.')}: ${failure.message}`);
    if (!payload) throw new DemoRefused(`${field} gave no answer.`);
    return payload;
  }

  /** Runs a document. Whatever is asked here is safe to ask again, so a part that is just starting gets some time. */
  async ask<T>(query: string, variables: object = {}): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const { data, errors } = await this.#post({ query, variables });
      if (data && !errors) return data as T;
      if (attempt === attempts) throw new DemoRefused(errors?.[0]?.message ?? 'The graph gave no answer.');
      await new Promise((wake) => setTimeout(wake, 500 * attempt));
    }
  }

  async #post(body: object): Promise<Answer> {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (this.#token) headers.authorization = `Bearer ${this.#token}`;
    const response = await fetch(this.#endpoint, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as Answer;
  }
}
