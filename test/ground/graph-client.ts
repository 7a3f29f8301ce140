/** What the graph answers. */
export interface GraphAnswer {
  readonly status: number;
  readonly requestId: string | null;
  // Tests read what they asked for; its form is what they check.
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's, and asserted.
  readonly data?: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** Asks a GraphQL endpoint as a client does. */
export async function ask(
  address: string,
  query: string,
  { variables, token }: { variables?: object; token?: string | undefined } = {},
): Promise<GraphAnswer> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(10_000),
  });
  return {
    status: response.status,
    requestId: response.headers.get('x-request-id'),
    ...((await response.json()) as Omit<GraphAnswer, 'status' | 'requestId'>),
  };
}

/** Signs a demo member in, with all the scopes of their roles. */
export async function signIn(address: string, email: string, password: string): Promise<string> {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }';
  const { data, errors } = await ask(address, query, { variables: { input: { email, password } } });
  const token = data?.signIn?.accessToken;
  if (typeof token !== 'string') throw new RangeError(`Nobody signed in: ${JSON.stringify(errors ?? data)}`);
  return token;
}
