import { anonymous } from '@millepiani/kernel/actor';
import type { Failures } from '@millepiani/kernel/failure';
import { newId } from '@millepiani/kernel/new-id';
import type { Result } from '@millepiani/kernel/result';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkUse, type LinkPurpose } from '../account-mails/account-mail.ts';
import { pages } from '../account-mails/links.ts';
import { requestPasswordReset } from '../credentials/asking-for-mails.commands.ts';
import { mailOfToken } from '../credentials/finding-links.commands.ts';
import { resetPassword } from '../credentials/passwords.commands.ts';
import { verifyEmail, verifying } from '../credentials/verify-email.commands.ts';
import { formOrigin, isOwnForm } from '../issuer/form.ts';
import { pageHeaders } from '../issuer/pages.adapter.ts';
import type { Members } from '../members.ts';
import {
  deadLinkPage,
  forgotDonePage,
  forgotPage,
  resetDonePage,
  resetPage,
  verifiedPage,
  verifyPage,
} from './page.ts';
import { localeOf } from './page-words.ts';

/**
 * As all pages are sent; and where one goes next learns from where one comes, but not the token. Not `no-referrer`: a form would come from
 * nowhere then (`Origin: null`).
 */
const headers = {
  ...pageHeaders(),
  'content-type': 'text/html; charset=utf-8',
  'referrer-policy': 'strict-origin',
} as const;

const mostBytes = 10_000;
const formType = 'application/x-www-form-urlencoded';

/** What is wrong, as HTTP says it. */
const statuses: Readonly<Record<string, number>> = {
  TOKEN_INVALID: 404,
  TOKEN_USED: 410,
  TOKEN_EXPIRED: 410,
  TOO_MANY_ATTEMPTS: 429,
  FOREIGN_FORM: 400,
  NOT_FOUND: 404,
};

type Asked = FastifyRequest<{ Querystring: { token?: unknown }; Body: unknown }>;

const answer = (reply: FastifyReply, html: string, wrong?: string): FastifyReply =>
  reply
    .code(wrong === undefined ? 200 : (statuses[wrong] ?? 422))
    .headers(headers)
    .send(html);

const wrongOf = (result: Result<unknown, Failures>): string | undefined =>
  result.ok ? undefined : (result.error[0]?.code ?? '');

/** A field of a form that was sent; empty where it has none. */
const sent = ({ body }: Asked, field: string): string => (body instanceof URLSearchParams ? body.get(field) : '') ?? '';
const asked = ({ query }: Asked): string => (typeof query.token === 'string' ? query.token : '');
const locale = ({ headers: { 'accept-language': accepted } }: FastifyRequest) => localeOf(accepted);

/**
 * The pages to which mails' links lead. Looking at one changes nothing, for whatever scans mail follows links; sending its form does.
 */
export function accountPages(server: FastifyInstance, members: Members): void {
  server.register((scope, _options, ready) => {
    scope.addContentTypeParser(formType, { parseAs: 'string', bodyLimit: mostBytes }, (_request, body, done) =>
      done(null, new URLSearchParams(body.toString())),
    );
    scope.addHook('preHandler', async (request, reply) => {
      if (request.method !== 'POST' || isOwnForm(formOrigin(request.headers), members.issuer.address)) return undefined;
      return answer(reply, deadLinkPage(locale(request), 'FOREIGN_FORM', undefined), 'FOREIGN_FORM');
    });
    scope.route({
      method: ['GET', 'POST'],
      url: '/account/*',
      handler: (request, reply) => answer(reply, deadLinkPage(locale(request), 'NOT_FOUND', undefined), 'NOT_FOUND'),
    });
    addVerifying(scope, members);
    addResetting(scope, members);
    addForgetting(scope, members);
    ready();
  });
}

/** A call of nobody in particular, from where the gateway says that they are. The form is sent again by another call. */
async function callOf<I extends object>({ callerAddress }: Members, request: Asked, mutation: string, input: I) {
  const caller = await callerAddress(request);
  return { actor: anonymous, mutation, input: { ...input, idempotencyKey: newId('evt') }, caller };
}

/** How a link stands: what it is for, or what is wrong with it. */
async function linkOf(members: Members, token: string, purposes: readonly LinkPurpose[]) {
  const mail = await mailOfToken(members, token);
  const checked = mail && checkUse(mail, purposes, members.clock.now());
  return checked?.ok ? { purpose: checked.value.purpose } : { wrong: (checked && wrongOf(checked)) ?? 'TOKEN_INVALID' };
}

function addVerifying(scope: FastifyInstance, members: Members): void {
  scope.get(pages.verify, async (request: Asked, reply) => {
    const token = asked(request);
    const { purpose, wrong } = await linkOf(members, token, verifying);
    if (wrong !== undefined) return answer(reply, deadLinkPage(locale(request), wrong, undefined), wrong);
    return answer(reply, verifyPage({ locale: locale(request), token }, purpose === 'COMPLETE_SIGN_UP'));
  });
  scope.post(pages.verify, async (request: Asked, reply) => {
    const [token, password] = [sent(request, 'token'), sent(request, 'password')];
    const isSignUp = (await mailOfToken(members, token))?.purpose === 'COMPLETE_SIGN_UP';
    const call = await callOf(members, request, 'verifyEmail', { token, password });
    const wrong = wrongOf(await verifyEmail(members, call));
    if (wrong === undefined) return answer(reply, verifiedPage(locale(request), isSignUp));
    const isOpen = wrong.endsWith('_PASSWORD') || wrong === 'PASSWORD_REQUIRED' || wrong === 'TOO_MANY_ATTEMPTS';
    const came = { locale: locale(request), token, wrong };
    return answer(reply, isOpen ? verifyPage(came, isSignUp) : deadLinkPage(came.locale, wrong, undefined), wrong);
  });
}

function addResetting(scope: FastifyInstance, members: Members): void {
  scope.get(pages.reset, async (request: Asked, reply) => {
    const token = asked(request);
    const { wrong } = await linkOf(members, token, ['RESET_PASSWORD']);
    if (wrong !== undefined) return answer(reply, deadLinkPage(locale(request), wrong, pages.forgot), wrong);
    return answer(reply, resetPage({ locale: locale(request), token }));
  });
  scope.post(pages.reset, async (request: Asked, reply) => {
    const [token, password] = [sent(request, 'token'), sent(request, 'password')];
    const wrong = wrongOf(
      await resetPassword(members, await callOf(members, request, 'resetPassword', { token, password })),
    );
    if (wrong === undefined) return answer(reply, resetDonePage(locale(request)));
    const came = { locale: locale(request), token, wrong };
    const isDead = wrong.startsWith('TOKEN_');
    return answer(reply, isDead ? deadLinkPage(came.locale, wrong, pages.forgot) : resetPage(came), wrong);
  });
}

function addForgetting(scope: FastifyInstance, members: Members): void {
  scope.get(pages.forgot, async (request: Asked, reply) => answer(reply, forgotPage(locale(request))));
  scope.post(pages.forgot, async (request: Asked, reply) => {
    const call = await callOf(members, request, 'requestPasswordReset', { email: sent(request, 'email') });
    const wrong = wrongOf(await requestPasswordReset(members, call));
    return answer(
      reply,
      wrong === undefined ? forgotDonePage(locale(request)) : forgotPage(locale(request), wrong),
      wrong,
    );
  });
}
