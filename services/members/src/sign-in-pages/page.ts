import { type Html, html } from './html.ts';
import type { Language } from './language.ts';
import { style } from './style.ts';
import { textsIn } from './texts.ts';

/** A page's frame: what is on all of them. */
export function page({ language, title }: { language: Language; title: string }, content: Html): string {
  // The style is ours, and without a character that HTML would read otherwise.
  const sheet: Html = { markup: style };
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} – Millepiani</title>
<link rel="icon" href="data:,">
<style>${sheet}</style>
</head>
<body>
<header><strong>Millepiani</strong><span>${textsIn(language).community}</span></header>
<main><div class="card">
${content}
</div></main>
</body>
</html>
`.markup;
}
