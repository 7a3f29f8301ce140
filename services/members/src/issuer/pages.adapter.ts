import { createHash } from 'node:crypto';
import { currentRequest } from '@millepiani/telemetry/request-context';
import type { ErrorOut, KoaContextWithOIDC, OIDCContext } from 'oidc-provider';
import { errorKind, errorPage } from '../sign-in-pages/error-page.ts';
import { type Language, languageOf } from '../sign-in-pages/language.ts';
import { goOnPage, signedOutPage, signOutPage } from '../sign-in-pages/sign-out-pages.ts';
import { style } from '../sign-in-pages/style.ts';

const styleDigest = createHash('sha256').update(style).digest('base64');

/**
 * What a page may do: show itself in our style, and send its form here. A browser also holds the redirect that follows a form against
 * `form-action`, so where people are sent to is named, too.
 */
function policy(formTargets: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src 'sha256-${styleDigest}'`,
    'script-src',
    'img-src data:',
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What all pages are sent with. */
export const pageHeaders = (formTargets: readonly string[] = []): Readonly<Record<string, string>> => ({
  'content-security-policy': policy(formTargets),
  'cache-control': 'no-store',
  // Not `no-referrer`: forms would come from nowhere then (`Origin: null`).
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
});

/** A redirect's target as a security policy names it: an origin, or the scheme of a native application. */
export function formTarget(uri: unknown): readonly string[] {
  if (typeof uri !== 'string' || !URL.canParse(uri)) return [];
  const { protocol, origin } = new URL(uri);
  return [protocol === 'https:' || protocol === 'http:' ? origin : protocol];
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function languageIn(ctx: KoaContextWithOIDC): Language {
  return languageOf(textOf(ctx.oidc.params?.ui_locales), ctx.get('accept-language'));
}

/** Where somebody may be sent to after what is shown: all of it was looked at by then. */
function targetsIn(oidc: OIDCContext | undefined): readonly string[] {
  const { params, entities } = oidc ?? {};
  const uris = [params?.post_logout_redirect_uri, params?.redirect_uri, entities?.Interaction?.params.redirect_uri];
  return [...new Set(uris.flatMap(formTarget))];
}

/**
 * Whether the provider wants a form to send itself, by a script: where nobody is signed in who could be asked whether to sign out, and where
 * somebody signed in as another than who is signed in here, who is signed out first.
 */
function sendsItself({ oidc, status, response }: KoaContextWithOIDC): boolean {
  if (status !== 200 || !response.is('html')) return false;
  const { route, session }: { route?: string; session?: OIDCContext['session'] } = oidc ?? {};
  return route === 'resume' || (route === 'end_session' && session?.accountId === undefined);
}

/** Puts the headers of pages on what the provider shows by itself, and a page of ours in the place of those with a script. */
export async function withPageHeaders(ctx: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> {
  ctx.set(pageHeaders());
  await next();
  if (sendsItself(ctx)) pages.goOn(ctx);
  ctx.set('content-security-policy', policy(targetsIn(ctx.oidc)));
}

function show(ctx: KoaContextWithOIDC, body: string): void {
  ctx.type = 'html';
  ctx.body = body;
}

/** What the form of a sign-out needs. */
const signingOut = (ctx: KoaContextWithOIDC) => ({
  language: languageIn(ctx),
  action: ctx.oidc.urlFor('end_session_confirm'),
  token: textOf(ctx.oidc.session?.state?.secret) ?? '',
});

/** What the provider shows by itself. */
export const pages = {
  signOut: (ctx: KoaContextWithOIDC): void => show(ctx, signOutPage(signingOut(ctx))),
  goOn: (ctx: KoaContextWithOIDC): void =>
    show(ctx, goOnPage({ ...signingOut(ctx), isAnother: ctx.oidc.session?.accountId !== undefined })),
  signedOut: (ctx: KoaContextWithOIDC): void => show(ctx, signedOutPage(languageIn(ctx))),
  nothing: (ctx: KoaContextWithOIDC): void => {
    const language = languageOf(undefined, ctx.get('accept-language'));
    const view = { language, kind: 'NOTHING', code: 'not_found', detail: undefined } as const;
    show(ctx, errorPage({ ...view, requestId: currentRequest()?.requestId }));
  },
  error: (ctx: KoaContextWithOIDC, { error, error_description: detail }: ErrorOut, cause: Error): void => {
    const requestId = currentRequest()?.requestId;
    show(
      ctx,
      errorPage({ language: languageIn(ctx), kind: errorKind(error, cause.name), code: error, detail, requestId }),
    );
  },
};
