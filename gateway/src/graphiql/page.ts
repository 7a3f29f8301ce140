import { EXAMPLES } from './examples.ts';

/** Where the page's files are served; `graphiql-routes.ts` serves them. */
export const ASSETS_PATH = '/graphql/assets';

/**
 * All comes from this origin, and nothing else is ever talked to. Styles need `unsafe-inline`, since the editor writes its
 * own; scripts do not.
 */
export const PAGE_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The page around GraphiQL; `version` changes when an asset does, so that browsers may keep them. */
export function graphiqlPage(version: string): string {
  const asset = (name: string) => `${ASSETS_PATH}/${name}?v=${version}`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Millepiani community graph</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${asset('graphiql.css')}">
    <link rel="stylesheet" href="${asset('page.css')}">
    <script defer src="${asset('page.js')}" data-assets="${ASSETS_PATH}" data-version="${version}" data-examples="${escapeHtml(JSON.stringify(EXAMPLES))}"></script>
    <script type="module" src="${asset('explain.js')}"></script>
    <script type="module" src="${asset('live.js')}"></script>
    <script defer src="${asset('graphiql.js')}"></script>
  </head>
  <body>
    <header class="bar">
      <strong class="bar-title">Millepiani</strong>
      <span class="bar-subtitle">community graph</span>
      <button type="button" class="bar-toggle" id="explain-toggle" aria-pressed="false" aria-controls="explain">Explain</button>
      <form class="bar-form" id="sign-in">
        <label for="email">E-mail</label>
        <input id="email" name="email" type="email" autocomplete="username" required>
        <label for="password">Password</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required>
        <button type="submit">Sign in</button>
      </form>
      <div class="bar-form" id="signed-in" hidden>
        <span>Signed in as <strong id="who"></strong></span>
        <button type="button" id="sign-out">Sign out</button>
      </div>
      <output class="bar-message" id="message" role="status"></output>
    </header>
    <noscript>GraphiQL needs JavaScript.</noscript>
    <main id="graphiql"></main>
    <section class="explain" id="explain" aria-label="How the last request was answered" aria-live="polite" hidden></section>
  </body>
</html>
`;
}
