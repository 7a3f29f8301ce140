import { MailReceiver } from '@millepiani/testing/mail-receiver';
import type { ServiceUnderTest, TestActor } from '@millepiani/testing/service-under-test';
import { waitFor } from '@millepiani/testing/wait-for';
import { mutation, nextKey, type Payload } from './given.ts';
import { startMembersUnderTest } from './members-under-test.ts';

/** The password of everybody in these tests, until they change it. */
export const password = 'correct horse battery';

/** A community with a mail server of its own. */
export async function startWithPost(env: Record<string, string> = {}) {
  const post = await new MailReceiver().start();
  const members = await startMembersUnderTest({ SMTP_URL: post.url, JOBS_RECONCILE_EVERY: '1s', ...env });
  return {
    post,
    members,
    close: async () => {
      await members.close();
      await post.stop();
    },
  };
}

/** Such a community. */
export type WithPost = Awaited<ReturnType<typeof startWithPost>>;

/** An address that nobody has. */
export const someAddress = (name = 'ada'): string => `${name}-${nextKey()}@c.example`;

/** Somebody with an account, and a token for it. */
export type Member = TestActor & { readonly email: string };

/** Signs somebody up, where that is enough to be there. */
export async function member({ members }: Pick<WithPost, 'members'>, email = someAddress()): Promise<Member> {
  const signUp = mutation(members, 'signUp', 'person { id }');
  const { person } = await signUp({ name: 'Ada Rossi', email, password });
  return { id: person.id, email, scopes: ['account:write', 'members:write'] };
}

/** The mail with this subject to an address, once it is there. */
export const mailTo = ({ post }: WithPost, address: string, subject: string) =>
  waitFor(`${subject} to ${address}`, async () => post.of(address).findLast((mail) => mail.subject === subject));

/** The token in the newest such mail. */
export async function tokenTo(community: WithPost, address: string, subject: string): Promise<string> {
  const { text = '' } = await mailTo(community, address, subject);
  return new URL(/https?:\S+/.exec(text)?.[0] ?? 'none:').searchParams.get('token') ?? '';
}

/** The mutations about one's account. */
export const acts = ({ members }: { readonly members: ServiceUnderTest }) => ({
  verifyEmail: mutation(members, 'verifyEmail', 'person { id }'),
  requestEmailVerification: mutation(members, 'requestEmailVerification', 'person { id } pending'),
  changeEmail: mutation(members, 'changeEmail', 'person { id email } pending'),
  requestPasswordReset: mutation(members, 'requestPasswordReset', 'pending'),
  resetPassword: mutation(members, 'resetPassword', 'person { id }'),
  changePassword: mutation(members, 'changePassword', 'person { id }'),
});

/** What signing in answers. */
export async function signIn(members: ServiceUnderTest, input: object): Promise<Payload> {
  const query = `mutation ($input: SignInInput!) {
    signIn(input: $input) { accessToken person { id } userErrors { code path } }
  }`;
  return (await members.ask(query, { input })).data.signIn;
}

/** What a person sees of their own account. */
export const ownAccount = async (members: ServiceUnderTest, who: TestActor) =>
  (await members.ask('{ viewer { email emailVerifiedAt } }', {}, who)).data.viewer;
