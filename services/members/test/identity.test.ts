import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceUnderTest } from '@millepiani/testing/service-under-test';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { setupToken, startMembersUnderTest } from './members-under-test.ts';

let members: ServiceUnderTest;
beforeAll(async () => {
  members = await startMembersUnderTest();
});
afterAll(() => members.close());

const signUpMutation = `mutation ($input: SignUpInput!) {
  signUp(input: $input) { person { id name email roles } userErrors { code path } }
}`;
const signInMutation = `mutation ($input: SignInInput!) {
  signIn(input: $input) { accessToken expiresAt scopes person { id } userErrors { code path } }
}`;

let next = 0;
const ada = (change: object = {}) => {
  next += 1;
  return {
    idempotencyKey: `sign-up-${next}`,
    name: 'Ada Rossi',
    email: `ada-${next}@example.org`,
    password: 'correct horse battery',
    ...change,
  };
};
const signUp = async (input: object) => (await members.ask(signUpMutation, { input })).data.signUp;
const signIn = async (input: object) => (await members.ask(signInMutation, { input })).data.signIn;

describe('signing up', () => {
  it('makes a person with a public profile; the address is not shown to strangers', async () => {
    const { person, userErrors } = await signUp(ada());
    expect(userErrors).toEqual([]);
    expect(person).toMatchObject({ name: 'Ada Rossi', email: null, roles: null });
    const seen = await members.ask('{ viewer { name email roles } }', {}, { id: person.id, scopes: ['account:read'] });
    expect(seen.data.viewer).toEqual({ name: 'Ada Rossi', email: expect.stringContaining('@example.org'), roles: [] });
  });

  it('counts one that is sent again as one, as often as it is, and others as others', async () => {
    const [input, ...others] = Array.from({ length: 11 }, () => ({ ...ada(), email: 'again@example.org' }));
    const first = await signUp(input ?? {});
    expect(first.userErrors).toEqual([]);
    for (let at = 0; at < 15; at += 1) expect(await signUp(input ?? {})).toEqual(first);
    const codes = async (one: object) => (await signUp(one)).userErrors.map(({ code }: { code: string }) => code);
    for (const other of others.slice(0, 9)) expect(await codes(other)).toEqual(['EMAIL_TAKEN']);
    expect(await codes(others[9] ?? {})).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(await signUp(input ?? {})).toEqual(first);
  });

  it('counts another password by the same key as a try of its network', async () => {
    const few = await startMembersUnderTest({ SIGN_UPS_PER_NETWORK: '4' });
    try {
      const said = async (change: object = {}) => {
        const input = { ...ada(), idempotencyKey: 'sign-up-guessed', email: 'guessed@example.org', ...change };
        const answer = (await few.ask(signUpMutation, { input })).data.signUp;
        return answer.userErrors.map(({ code }: { code: string }) => code);
      };
      expect(await said()).toEqual([]);
      const guesses = Array.from({ length: 5 }, (_, at) => said({ password: `a guess at it, the ${at}th` }));
      const codes = (await Promise.all(guesses)).flat().toSorted();
      expect(codes).toEqual([...Array(3).fill('IDEMPOTENCY_KEY_REUSED'), ...Array(2).fill('TOO_MANY_ATTEMPTS')]);
      expect(await said()).toEqual([]);
    } finally {
      await few.close();
    }
  });

  it('answers the same key with the same person, also at the same time', async () => {
    const input = ada();
    const answers = await Promise.all(Array.from({ length: 8 }, () => signUp(input)));
    expect(new Set(answers.map((answer) => answer.person?.id)).size).toBe(1);
    expect((await signUp(input)).person.id).toBe(answers[0].person.id);
  });

  it('refuses a key that was used for something else', async () => {
    const input = ada();
    await signUp(input);
    const { person, userErrors } = await signUp({ ...input, name: 'Bruno Conti' });
    expect(person).toBeNull();
    expect(userErrors).toEqual([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }]);
  });

  it('lets one of many have an address', async () => {
    const email = 'only.one@example.org';
    const answers = await Promise.all(Array.from({ length: 6 }, () => signUp(ada({ email }))));
    expect(answers.filter((answer) => answer.person)).toHaveLength(1);
    const losers = answers.filter((answer) => !answer.person).map((answer) => answer.userErrors[0].code);
    expect(losers).toEqual(Array.from({ length: 5 }, () => 'EMAIL_TAKEN'));
  });

  it.each([
    [{ email: 'ADA-1@Example.ORG' }, 'EMAIL_TAKEN', 'email'],
    [{ email: 'nobody' }, 'INVALID_EMAIL', 'email'],
    [{ email: 'a b@example.org' }, 'INVALID_EMAIL', 'email'],
    [{ password: 'short' }, 'WEAK_PASSWORD', 'password'],
    [{ password: 'x'.repeat(129) }, 'WEAK_PASSWORD', 'password'],
    [{ password: 'password1234' }, 'WEAK_PASSWORD', 'password'],
    [{ name: 'Zelinda Quintavalle', password: 'zelinda quintavalle' }, 'WEAK_PASSWORD', 'password'],
    [{ email: 'long.address@example.org', password: 'Long.Address@example.org' }, 'WEAK_PASSWORD', 'password'],
    [{ name: '' }, 'TOO_SHORT', 'name'],
    [{ name: 'a'.repeat(10_000) }, 'TOO_LONG', 'name'],
    [{ name: 'Ada\u202eissoR' }, 'FORBIDDEN_CHARACTER', 'name'],
    [{ idempotencyKey: 'x' }, 'INVALID_IDEMPOTENCY_KEY', 'idempotencyKey'],
  ])('refuses a faulty sign-up (case %#)', async (change, code, field) => {
    const { person, userErrors } = await signUp(ada(change));
    expect(person).toBeNull();
    expect(userErrors).toEqual([{ code, path: ['input', field] }]);
  });
});

describe('signing in', () => {
  it('gives a token that the published key checks', async () => {
    const input = ada();
    const { person } = await signUp(input);
    const { accessToken, expiresAt, scopes } = await signIn({
      email: input.email.toUpperCase(),
      password: input.password,
    });
    const keySet = await (await fetch(`${members.url}/.well-known/jwks.json`)).json();
    expect(JSON.stringify(keySet)).not.toContain('"d"');
    const { payload, protectedHeader } = await jwtVerify(accessToken, createLocalJWKSet(keySet as never), {
      issuer: 'http://127.0.0.1:4000',
      audience: 'millepiani',
      typ: 'at+jwt',
    });
    expect(protectedHeader).toMatchObject({ alg: 'ES256', kid: expect.stringMatching(/^key_/) });
    expect(payload).toMatchObject({ sub: person.id, scope: scopes.join(' ') });
    expect(Number(payload.exp) * 1000).toBe(Date.parse(expiresAt));
    expect(scopes).not.toContain('members:administer');
  });

  it('narrows the scopes to those asked for, and gives none that the roles do not', async () => {
    const { email, password } = ada();
    await signUp(ada({ email }));
    expect((await signIn({ email, password, scopes: ['ledger:read'] })).scopes).toEqual(['ledger:read']);
    expect((await signIn({ email, password, scopes: ['ledger:post'] })).userErrors).toEqual([
      { code: 'UNKNOWN_SCOPE', path: ['input', 'scopes', '0'] },
    ]);
  });

  it('answers alike for a wrong password and an unknown address', async () => {
    const { email } = ada();
    await signUp(ada({ email }));
    const wrong = await signIn({ email, password: 'not the password' });
    const unknown = await signIn({ email: 'nobody@example.org', password: 'not the password' });
    expect(wrong).toEqual(unknown);
    expect(wrong.userErrors).toEqual([{ code: 'INVALID_CREDENTIALS', path: ['input'] }]);
  });

  it('stops an address that tries many passwords at once', async () => {
    const { email, password } = ada();
    await signUp(ada({ email }));
    const tries = await Promise.all(
      Array.from({ length: 30 }, (_, at) => signIn({ email, password: `wrong password ${at}` })),
    );
    const codes = tries.map((answer) => answer.userErrors[0].code);
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(10);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(20);
    expect((await signIn({ email, password })).userErrors[0].code).toBe('TOO_MANY_ATTEMPTS');
  });
});

describe('from many addresses', () => {
  const from = async (address: string, query: string, input: object) =>
    (await members.ask(query, { input }, undefined, { 'x-client-address': address })).data;

  it('one of them cannot lock somebody out, however often it tries', async () => {
    const { email, password } = ada();
    await signUp(ada({ email }));
    const tries = Array.from({ length: 150 }, () =>
      from('192.0.2.1', signInMutation, { email, password: 'wrong password' }),
    );
    const codes = (await Promise.all(tries)).map(({ signIn: { userErrors } }) => userErrors[0].code);
    expect(codes.filter((code) => code === 'INVALID_CREDENTIALS')).toHaveLength(10);
    expect((await from('192.0.2.2', signInMutation, { email, password })).signIn.userErrors).toEqual([]);
  });

  it('each signs up only so many people', async () => {
    const strict = await startMembersUnderTest({ SIGN_UPS_PER_NETWORK: '3' });
    try {
      const codes = async (address: string) => {
        const answers = await Promise.all(
          Array.from({ length: 5 }, () =>
            strict.ask(signUpMutation, { input: ada() }, undefined, { 'x-client-address': address }),
          ),
        );
        return answers.map(({ data }) => data.signUp.userErrors[0]?.code ?? 'OK').toSorted();
      };
      const expected = ['OK', 'OK', 'OK', 'TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS'];
      expect(await codes('2001:db8::1')).toEqual(expected);
      expect(await codes('192.0.2.7')).toEqual(expected);
    } finally {
      await strict.close();
    }
  });
});

describe('administrators', () => {
  const claimMutation = `mutation ($input: ClaimAdministrationInput!) {
    claimAdministration(input: $input) { person { roles } userErrors { code } }
  }`;
  const claim = async (id: string, token: string, key: string) =>
    (await members.ask(claimMutation, { input: { idempotencyKey: key, setupToken: token } }, { id, scopes: [] })).data
      .claimAdministration;

  it('come to be once, by the set-up token, and grant roles from then on', async () => {
    const input = ada();
    const { person } = await signUp(input);
    const other = (await signUp(ada())).person;
    expect((await claim(person.id, 'a guess of somebody', 'claim-guess')).userErrors[0].code).toBe('WRONG_SETUP_TOKEN');
    const guesser = (await signUp(ada())).person;
    const guesses = await Promise.all(
      Array.from({ length: 12 }, (_, at) => claim(guesser.id, `a guess ${at}`, `claim-guess-${at}`)),
    );
    const guessed = guesses.map((answer) => answer.userErrors[0].code).toSorted();
    expect(guessed.slice(0, 2)).toEqual(['TOO_MANY_ATTEMPTS', 'TOO_MANY_ATTEMPTS']);
    expect(new Set(guessed.slice(2))).toEqual(new Set(['WRONG_SETUP_TOKEN']));
    const claims = await Promise.all([
      claim(person.id, setupToken, 'claim-first'),
      claim(other.id, setupToken, 'claim-second'),
    ]);
    expect(claims.flatMap((answer) => answer.userErrors)).toEqual([{ code: 'ALREADY_ADMINISTERED' }]);

    const grant = `mutation ($input: GrantRoleInput!) {
      grantRole(input: $input) { person { id roles } userErrors { code path } }
    }`;
    const grantInput = { idempotencyKey: 'grant-role-1', personId: other.id, role: 'BOOKKEEPER' };
    const refused = await members.ask(grant, { input: grantInput }, { id: person.id, scopes: ['members:write'] });
    expect(refused.data.grantRole.userErrors[0].code).toBe('FORBIDDEN');
    const admin = { id: person.id, scopes: ['members:administer'] };
    const granted = await members.ask(grant, { input: grantInput }, admin);
    expect(granted.data.grantRole.person.roles).toContain('BOOKKEEPER');
    const nobody = {
      ...grantInput,
      idempotencyKey: 'grant-role-2',
      personId: 'per_00000000-0000-7000-8000-000000000000',
    };
    expect((await members.ask(grant, { input: nobody }, admin)).data.grantRole.userErrors).toEqual([
      { code: 'PERSON_NOT_FOUND', path: ['input', 'personId'] },
    ]);
  });
});
