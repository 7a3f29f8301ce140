import type { FastifyInstance } from 'fastify';
import type { Notifications } from '../notifications.ts';
import { mailOfToken, unsubscribe } from './unsubscribing.commands.ts';

const page = (text: string, form = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Millepiani</title><body style="font-family:sans-serif"><p>${text}</p>${form}</body></html>`;

const button = '<form method="post"><button>No more mail like this · Non più messaggi così</button></form>';
const nothing = page('There is no such mail. · Non esiste un messaggio così.');

/**
 * Where mails' links to have no more of them lead. Looking changes nothing, for whatever scans mail follows links; a POST does
 * it, by hand or by one click in a mail program (RFC 8058).
 */
export function unsubscribeRoutes(server: FastifyInstance, notifications: Notifications): void {
  server.register((scope, _options, ready) => {
    // What a form or a mail program sends says nothing that the token does not.
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 10_000 }, (_request, _body, done) => done(null));
    scope.get<{ Params: { token: string } }>('/unsubscribe/:token', async ({ params }, reply) => {
      const mail = await mailOfToken(notifications, params.token);
      return reply
        .code(mail ? 200 : 404)
        .type('text/html')
        .send(mail ? page('Millepiani', button) : nothing);
    });
    scope.post<{ Params: { token: string } }>('/unsubscribe/:token', async ({ params }, reply) => {
      const isDone = await unsubscribe(notifications, params.token);
      return reply
        .code(isDone ? 200 : 404)
        .type('text/html')
        .send(isDone ? page('Done. · Fatto.') : nothing);
    });
    ready();
  });
}
