import type { FastifyPluginCallback, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import type { Interaction, InteractionResults } from 'oidc-provider';
import type { Members } from '../members.ts';
import { errorKind, errorPage } from '../sign-in-pages/error-page.ts';
import { languageOf } from '../sign-in-pages/language.ts';
import { answerConsent, showConsent } from './consent-step.adapter.ts';
import { type Form, formOrigin, isOwnForm, readForm } from './form.ts';
import { isFormToken } from './form-token.adapter.ts';
import { formTarget, pageHeaders } from './pages.adapter.ts';
import { paths } from './provider.adapter.ts';
import { answerSignIn, showSignIn } from './sign-in-step.adapter.ts';
import type { Answer, Step } from './step.adapter.ts';

/** Our forms are far smaller. */
const mostBytes = 8_192;

/** What a browser asked for is nothing that this entry is about. */
class NotThisEntry extends Error {
  override readonly name = 'SessionNotFound';
}

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

const steps = {
  login: { show: showSignIn, answer: answerSignIn },
  consent: { show: showConsent, answer: answerConsent },
} as const;

const stepOf = ({ prompt: { name } }: Interaction) =>
  name === 'login' || name === 'consent' ? steps[name] : undefined;

/** The steps on which somebody is asked: who they are, and what they allow. Pages and forms, without scripts. */
export const interactionRoutes =
  (members: Members): FastifyPluginCallback =>
  (server, _options, registered) => {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: mostBytes },
      (_request, body, parsed) => parsed(null, readForm(String(body))),
    );

    const entryOf = async (request: FastifyRequest, reply: FastifyReply, provider: Provider): Promise<Step> => {
      const entry = await provider.interactionDetails(request.raw, reply.raw);
      const { uid } = request.params as { uid: string };
      if (entry.uid !== uid) throw new NotThisEntry('Another entry is under way in this browser.');
      const client = await provider.Client.find(String(entry.params.client_id));
      if (!client) throw new NotThisEntry('The application is there no more.');
      const { ui_locales: locales } = entry.params;
      return {
        ...{ members, provider, entry, client },
        action: `${paths.interaction}/${uid}`,
        language: languageOf(typeof locales === 'string' ? locales : undefined, header(request, 'accept-language')),
        // As `atIssuer` wrote it.
        address: header(request, 'x-forwarded-for') ?? request.ip,
        userAgent: header(request, 'user-agent'),
      };
    };

    const finish = async (request: FastifyRequest, reply: FastifyReply, step: Step, result: InteractionResults) =>
      reply.redirect(await step.provider.interactionResult(request.raw, reply.raw, result), 303);

    const send = (reply: FastifyReply, { entry }: Step, answer: Extract<Answer, { readonly kind: 'page' }>) =>
      reply
        .code(answer.status)
        .headers(pageHeaders(formTarget(entry.params.redirect_uri)))
        .type('text/html; charset=utf-8')
        .send(answer.body);

    const url = `${paths.interaction}/:uid`;
    server.get(url, async (request, reply) => {
      const step = await entryOf(request, reply, await members.issuer.provider());
      const show = stepOf(step.entry)?.show;
      if (!show) throw new NotThisEntry('There is nothing to be asked.');
      return send(reply, step, await show(step));
    });

    server.post(url, async (request, reply) => {
      const step = await entryOf(request, reply, await members.issuer.provider());
      const form = request.body as Form;
      const subject = { uid: step.entry.uid, prompt: step.entry.prompt.name, cid: step.entry.cid };
      const isOurs =
        isOwnForm(formOrigin(request.headers), members.issuer.address) &&
        isFormToken(form.text('token'), subject, members.secrets);
      const answer = stepOf(step.entry)?.answer;
      if (!(isOurs && answer)) throw new NotThisEntry('The form is not of this entry.');
      const answered = await answer(step, form);
      switch (answered.kind) {
        case 'page':
          return send(reply, step, answered);
        case 'refused':
          throw new NotThisEntry('The form asks for what the page did not offer.');
        case 'elsewhere':
          return reply.redirect(answered.path, 303);
        case 'done':
          return finish(request, reply, step, answered.result);
        default:
          return answered satisfies never;
      }
    });

    server.setErrorHandler<Error & { statusCode?: number; error?: string }>((error, request, reply) => {
      const isGone = error.name === 'SessionNotFound';
      const status = isGone ? 400 : (error.statusCode ?? 500);
      if (status >= 500) request.log.error({ err: error }, 'a step of the issuer failed');
      const code = status >= 500 ? 'server_error' : (error.error ?? 'invalid_request');
      const language = languageOf(undefined, header(request, 'accept-language'));
      const kind = errorKind(code, error.name);
      const view = { language, kind, code, detail: status >= 500 ? undefined : error.message, requestId: undefined };
      return reply.code(status).headers(pageHeaders()).type('text/html; charset=utf-8').send(errorPage(view));
    });
    registered();
  };
