import { createSecretKey, generateKeyPairSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createMint } from '@millepiani/internal-token/mint';
import { decodeJwt, importJWK, type JWTPayload, SignJWT } from 'jose';
import { portsFrom } from '../../infra/local/ports.ts';
import { serviceNames } from '../../infra/local/services.ts';
import type { Community } from './community.ts';
import { ask, signIn } from './graph-client.ts';
import { protectedFields } from './protected-fields.ts';
import { signingKeyOf } from './signing-key.ts';

const now = () => Math.floor(Date.now() / 1000);

/** Who may not, may not: at the gateway for every guarded field, and at the subgraphs' own ports. */
export function describeAccess(community: () => Community): void {
  let claims: JWTPayload = {};
  let token = '';
  let own: { key: Awaited<ReturnType<typeof importJWK>>; kid: string };
  beforeAll(async () => {
    const { demoPassword } = await community().secrets();
    token = await signIn(community().address, 'fabio@fabio.example', demoPassword);
    claims = decodeJwt(token);
    const jwk = await signingKeyOf(community());
    own = { key: await importJWK(jwk, 'ES256'), kid: jwk.kid };
  });

  const header = (change: object = {}) => ({ alg: 'ES256', typ: 'at+jwt', kid: own.kid, ...change });
  const signed = (change: Record<string, unknown> = {}, head: object = {}) =>
    new SignJWT({ ...claims, ...change }).setProtectedHeader(header(head)).sign(own.key);
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const graph = (query: string, bearer?: string) => ask(community().address, query, { token: bearer });

  describe('every guarded field of the graph', () => {
    const fields = protectedFields();

    it('is found in the supergraph', () => {
      expect(fields.length).toBeGreaterThan(40);
      const names = fields.map(({ name }) => name);
      expect(names).toEqual(
        expect.arrayContaining(['Query.viewer', 'Person.email', 'Agent.accounts', 'Mutation.announce']),
      );
    });

    it.each(fields.map((field) => [field.name, field] as const))(
      '%s is refused without a token',
      async (_name, field) => {
        const { data, errors } = await graph(field.document);
        expect(errors?.map(({ extensions }) => extensions.code)).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
        expect(valueAt(data, field.path)).toBeNull();
      },
    );

    it.each(fields.filter(({ scopes }) => scopes.length > 0).map((field) => [field.name, field] as const))(
      '%s is refused to somebody whose token has every scope but its own',
      async (_name, field) => {
        const needed = new Set(field.scopes.flat());
        const every = [
          'account:write',
          'ledger:approve',
          'ledger:audit',
          'ledger:post',
          'ledger:read',
          'members:administer',
          'members:write',
          'community:announce',
          'events:administer',
          'events:read',
          'notifications:read',
          'notifications:write',
          'projects:read',
          'projects:write',
          'webhooks:write',
        ];
        const scope = every.filter((one) => !needed.has(one)).join(' ');
        const { data, errors } = await graph(field.document, await signed({ scope }));
        const refusals = errors?.filter(({ extensions }) => extensions.code === 'UNAUTHORIZED_FIELD_OR_TYPE') ?? [];
        // It, or something on the way to it that takes the same scope.
        expect(refusals.some(({ path = [] }) => path.every((key, at) => key === field.path[at]))).toBe(true);
        expect(valueAt(data, field.path)).toBeNull();
      },
    );
  });

  describe('a token', () => {
    it('that the members service made is taken', async () => {
      expect((await graph('{ viewer { name } }', token)).data).toEqual({ viewer: { name: 'Fabio' } });
      expect((await graph('{ viewer { name } }', await signed())).data).toEqual({ viewer: { name: 'Fabio' } });
    });

    it.each([
      ['is nonsense', async () => 'nonsense'],
      ['has no signature', async () => `${encode({ ...header(), alg: 'none' })}.${encode(claims)}.`],
      ['says “None” for its algorithm', async () => `${encode({ ...header(), alg: 'None' })}.${encode(claims)}.`],
      [
        'has another payload than was signed',
        async () => {
          const [head, , signature] = token.split('.');
          return `${head}.${encode({ ...claims, scope: 'members:administer' })}.${signature}`;
        },
      ],
      [
        'was signed with another key',
        async () => {
          const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
          return new SignJWT(claims).setProtectedHeader(header()).sign(privateKey);
        },
      ],
      [
        'was signed with the public key as a password',
        async () => {
          const keySet = await (await fetch(`${community().address}/.well-known/jwks.json`)).text();
          return new SignJWT(claims)
            .setProtectedHeader(header({ alg: 'HS256' }))
            .sign(createSecretKey(Buffer.from(keySet)));
        },
      ],
      [
        'brings its own key along',
        async () => {
          const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
          return new SignJWT(claims)
            .setProtectedHeader(header({ jwk: publicKey.export({ format: 'jwk' }) }))
            .sign(privateKey);
        },
      ],
      ['names a file as its key', async () => signed({}, { kid: '../../../etc/passwd' })],
      ['ended', async () => signed({ exp: now() - 60 })],
      ['never ends', async () => signed({ exp: undefined })],
      ['is not valid yet', async () => signed({ nbf: now() + 600 })],
      ['was made for somebody else', async () => signed({ aud: 'others' })],
      ['was issued by somebody else', async () => signed({ iss: 'http://127.0.0.1:1' })],
      ['is of another kind', async () => signed({}, { typ: 'JWT' })],
      ['names nobody', async () => signed({ sub: undefined })],
      ['has no scope claim', async () => signed({ scope: undefined })],
      ['is one of the gateway’s own for a subgraph', async () => internalToken('members')],
    ])('that %s is refused, whatever is asked', async (_what, make) => {
      for (const query of ['{ viewer { name } }', '{ communityReport { day } }']) {
        const { status, data, errors } = await graph(query, await make());
        expect({ status, code: errors?.[0]?.extensions.code, data: data ?? null }).toEqual({
          status: 401,
          code: 'UNAUTHENTICATED',
          data: null,
        });
      }
    });
  });

  async function internalToken(subgraph: string): Promise<string> {
    const { internalTokenPrivateJwk } = await community().secrets();
    return createMint({ privateJwk: internalTokenPrivateJwk })(
      { actorId: String(claims.sub), scopes: ['ledger:audit'] },
      subgraph,
    );
  }

  describe.each([...serviceNames])('straight at the port of %s', (name) => {
    const straight = (query: string, bearer?: string) =>
      ask(`http://127.0.0.1:${portsFrom(community().base)[name]}`, query, { token: bearer });
    const questions = [
      '{ __typename }',
      '{ _service { sdl } }',
      '{ _entities(representations: [{ __typename: "Agent", id: "per_x" }]) { __typename } }',
    ];

    it('the gateway’s token for it is taken, so that the refusals mean something', async () => {
      const { status, data } = await straight('{ __typename }', await internalToken(name));
      expect({ status, data }).toEqual({ status: 200, data: { __typename: 'Query' } });
    });

    it('no token, a member’s token and another subgraph’s internal token are refused', async () => {
      const other = serviceNames.find((one) => one !== name) ?? '';
      for (const bearer of [undefined, token, await internalToken(other), await internalToken('gateway')]) {
        for (const query of questions) {
          const { status, errors, data } = await straight(query, bearer);
          expect({ status, code: errors?.[0]?.extensions.code, data }).toEqual({
            status: 401,
            code: 'UNAUTHENTICATED',
            data: undefined,
          });
        }
      }
    });
  });
}

/** What stands at a path; null where something on the way is null or not there. */
function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Record<string, unknown>)[key] ?? null;
  }
  return value ?? null;
}
