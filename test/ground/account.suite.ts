import { describe, expect, it } from '@jest/globals';
import { waitFor } from '@millepiani/testing/wait-for';
import type { Community } from './community.ts';
import { ask, signIn } from './graph-client.ts';

/** A mail, as the page of caught mails has it. */
interface Caught {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
}

/** What happens to an account from outside: by the gateway, by mail, and by the pages that mails lead to. */
export function describeAccounts(community: () => Community): void {
  const password = 'correct horse battery';
  const mailTo = (address: string, subject: string) =>
    waitFor(`${subject} to ${address}`, async () => {
      const response = await fetch(`http://127.0.0.1:${community().base + 5}/mails.json`);
      const mails = (await response.json()) as readonly Caught[];
      return mails.find((mail) => mail.to.includes(address) && mail.subject === subject);
    });
  const linkIn = ({ text }: Caught): URL => new URL(/https?:\S+/.exec(text)?.[0] ?? 'none:');
  async function mutate(name: string, selection: string, input: object, token?: string) {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code } } }`;
    const variables = { input: { idempotencyKey: `ground-${name}-${Date.now()}`, ...input } };
    const { data, errors } = await ask(community().address, query, { variables, token });
    expect(errors).toBeUndefined();
    expect(data[name].userErrors).toEqual([]);
    return data[name];
  }

  describe('an account', () => {
    const email = 'zelinda@c.example';

    it('is confirmed, and gets a new password, by links that arrive and pages that work', async () => {
      const { address } = community();
      await mutate('signUp', 'person { id } pending', { name: 'Zelinda', email, password });
      const verify = linkIn(await mailTo(email, 'Confirm your address'));
      expect(verify.origin).toBe(address);
      const page = await fetch(verify);
      expect([page.status, page.headers.get('content-security-policy')]).toEqual([
        200,
        expect.stringContaining("default-src 'none'"),
      ]);
      const send = (to: URL, fields: Record<string, string>) => {
        const body = new URLSearchParams({ token: to.searchParams.get('token') ?? '', ...fields });
        return fetch(`${to.origin}${to.pathname}`, { method: 'POST', body });
      };
      expect((await send(verify, {})).status).toBe(200);
      const seen = await ask(address, '{ viewer { emailVerifiedAt } }', {
        token: await signIn(address, email, password),
      });
      expect(seen.data.viewer.emailVerifiedAt).toMatch(/^20/);

      await fetch(`${address}/account/forgot`, { method: 'POST', body: new URLSearchParams({ email }) });
      const reset = linkIn(await mailTo(email, 'Choose a new password'));
      const next = 'another horse, another battery';
      expect((await send(reset, { password: next })).status).toBe(200);
      expect((await send(reset, { password: next })).status).toBe(410);
      expect(await signIn(address, email, next)).toMatch(/\./);
      await expect(signIn(address, email, password)).rejects.toThrow('INVALID_CREDENTIALS');
    });
  });

  describe('what is kept of somebody', () => {
    it('comes from all four services by one query', async () => {
      const { address } = community();
      const { demoPassword } = await community().secrets();
      const part = '{ sections { name rows } next }';
      const query = `{ myData { members ${part} projects ${part} billing ${part} notifications ${part} } }`;
      const token = await signIn(address, 'fabio@fabio.example', demoPassword);
      const { data, errors } = await ask(address, query, { token });
      expect(errors).toBeUndefined();
      const filled = (service: string): readonly string[] =>
        data.myData[service].sections
          .filter(({ rows }: { readonly rows: readonly unknown[] }) => rows.length > 0)
          .map(({ name }: { readonly name: string }) => name);
      expect(filled('members')).toEqual(
        expect.arrayContaining(['profile', 'account', 'skillClaims', 'availability', 'taxProfiles']),
      );
      expect(filled('projects')).toEqual(expect.arrayContaining(['name', 'skills', 'availability']));
      expect(filled('billing')).toEqual(expect.arrayContaining(['taxProfiles']));
      expect(filled('notifications')).toEqual(expect.arrayContaining(['contact']));
      expect(JSON.stringify(data)).not.toContain('argon2');
    });
  });
}
