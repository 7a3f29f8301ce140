import type { FastifyInstance, FastifyReply } from 'fastify';
import { defaultLocale } from '../contacts/contact.ts';
import type { Notifications } from '../notifications.ts';
import { kindsOf } from './message.ts';
import { noSuchMailPage, parseChoice, unsubscribedPage, unsubscribePage } from './unsubscribe-page.ts';
import { mailOfToken, readerOf, unsubscribe } from './unsubscribing.commands.ts';

/** Nothing in a page runs, and where one goes next learns nothing of the token. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
} as const;

const answer = (reply: FastifyReply, page: string, status = 200): FastifyReply =>
  reply.code(status).headers(headers).send(page);

/** What a form says of the choice; a mail program's one click says nothing of it, in whatever form. */
const choiceIn = (body: unknown): string | undefined =>
  body instanceof URLSearchParams ? (body.get('choice') ?? undefined) : undefined;

/**
 * Where mails' links to have no more of them lead. Looking changes nothing, for whatever scans mail follows links; a POST does
 * it, by hand or by one click in a mail program (RFC 8058).
 */
export function unsubscribeRoutes(server: FastifyInstance, notifications: Notifications): void {
  server.register((scope, _options, ready) => {
    const form = { parseAs: 'string', bodyLimit: 10_000 } as const;
    scope.addContentTypeParser('application/x-www-form-urlencoded', form, (_request, body, done) =>
      done(null, new URLSearchParams(body.toString())),
    );
    // One click may come as any other form: it says nothing that the token does not.
    scope.addContentTypeParser('*', form, (_request, _body, done) => done(null));
    scope.get<{ Params: { token: string } }>('/unsubscribe/:token', async ({ params }, reply) => {
      const mail = await mailOfToken(notifications, params.token);
      if (!mail) return answer(reply, noSuchMailPage(defaultLocale), 404);
      return answer(reply, unsubscribePage(await readerOf(notifications, mail), kindsOf(mail)));
    });
    scope.post<{ Params: { token: string }; Body: unknown }>('/unsubscribe/:token', async ({ params, body }, reply) => {
      const choice = parseChoice(choiceIn(body));
      const mail = await unsubscribe(notifications, params.token, choice);
      if (!mail) return answer(reply, noSuchMailPage(defaultLocale), 404);
      return answer(reply, unsubscribedPage(await readerOf(notifications, mail), kindsOf(mail), choice));
    });
    ready();
  });
}
