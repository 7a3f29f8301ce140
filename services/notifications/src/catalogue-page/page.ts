import { escapeHtml } from '@millepiani/mail/escape-html';
import { fieldsOf } from './fields.ts';
import { type PartnerType, shortName } from './partner-type.ts';
import { style } from './style.ts';

/** What the page is made of. */
export interface CatalogueContent {
  readonly types: readonly PartnerType[];
  readonly testType: PartnerType;
  /** A file that verifies deliveries, in each language. */
  readonly examples: readonly { readonly language: string; readonly text: string }[];
}

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;
const block = (text: string): string => `<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>`;
const folded = (title: string, text: string): string => `<details><summary>${title}</summary>${block(text)}</details>`;
const pretty = (value: unknown): string => JSON.stringify(value, undefined, 2);

const audience = {
  PUBLIC: 'public',
  COMMUNITY: 'for the community',
  PARTIES: 'for its parties',
} as const;

function fieldTable({ schema }: PartnerType): string {
  const rows = fieldsOf(schema).map(({ path, type, isRequired, description }) => {
    const words = [escapeHtml(description), isRequired ? '' : '<span class="badge">may be absent</span>'];
    return `<tr><td>${escapeHtml(path)}</td><td>${escapeHtml(type)}</td><td>${words.filter(Boolean).join(' ')}</td></tr>`;
  });
  return `<div class="scroll"><table><thead><tr><th scope="col">Field of <code>data</code></th><th scope="col">Is</th><th scope="col">Means</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function typeSection(one: PartnerType): string {
  const name = shortName(one);
  const badges = one.visibilities.map((visibility) => `<span class="badge">${audience[visibility]}</span>`).join('');
  const old =
    one.supersededBy === undefined
      ? ''
      : `<p><span class="badge old">superseded</span> by ${code(one.supersededBy)}: take that one.</p>`;
  return `<section id="${name}"><h3><a href="#${name}">${escapeHtml(one.name)}<span class="muted"> v${one.version}</span></a></h3>
<p>${escapeHtml(one.description)}</p>${old}
<p class="muted">${badges}${code(one.type)}</p>
${fieldTable(one)}
${folded('Example', pretty(one.example))}
<details><summary>JSON Schema</summary><p class="muted"><a href="/events/schemas/${name}.json">/events/schemas/${name}.json</a></p>${block(pretty(one.schema))}</details>
</section>`;
}

const contents = (services: ReadonlyMap<string, readonly PartnerType[]>): string =>
  [...services]
    .map(([service, types]) => {
      const links = types.map((one) => `<li><a href="#${shortName(one)}">${escapeHtml(one.name)}</a></li>`);
      return `<details><summary>${escapeHtml(service)} <span class="muted">${types.length}</span></summary><ul>${links.join('')}</ul></details>`;
    })
    .join('');

const guide = `<section id="how"><h2>How events come to you</h2>
<p>Each is a <a href="https://cloudevents.io">CloudEvent</a> 1.0 in JSON, the same by every way. You see what is public or for the community, and what is for the parties of commissions that you take part in: that is looked at whenever something is sent or read. What names people of a commission, as who delivered a milestone, is for its parties alone, whoever sees the commission; and what is not for parties alone bears no <code>actor</code> and no <code>traceparent</code>. Filters see what you see.</p>
<h4>Webhooks</h4>
<p>Have an endpoint registered by the mutation <code>registerEndpoint</code>, for some of the types below and, if you like, with a filter in CEL: <code>event.data.price.currency == "EUR" &amp;&amp; subject.startsWith("com_")</code>. Deliveries follow <a href="https://www.standardwebhooks.com">Standard Webhooks</a>: check <code>webhook-signature</code> (<code>v1</code> by your secret, or <code>v1a</code> by the endpoint’s public key), pass over a <code>webhook-id</code> that you know, and answer 2xx soon.</p>
<h4>Reading</h4>
<p><code>GET /v1/events?after=…&amp;types=…&amp;filter=…&amp;first=…&amp;wait=25</code> with a token that has <code>events:read</code> answers a batch of events behind a place, and waits for one where there is none yet. Follow <code>Link: rel="next"</code>, and nothing is left out. The graph has the same as <code>events</code>.</p>
<h4>For programs</h4>
<p><a href="/events/asyncapi.yaml">AsyncAPI 3.0</a> (<a href="/events/asyncapi.json">as JSON</a>), and a JSON Schema of each type.</p></section>`;

const verifying = (examples: CatalogueContent['examples']): string =>
  `<section id="verify"><h2>A receiver that verifies</h2><p>Whole, and run in our tests against deliveries as they are sent.</p>${examples
    .map(({ language, text }) => folded(escapeHtml(language), text))
    .join('')}</section>`;

/** The page that partners read: how events come, a receiver, and every type with its fields, an example and its schema. It runs nothing. */
export function cataloguePage({ types, testType, examples }: CatalogueContent): string {
  const services = Map.groupBy(types, ({ service }) => service);
  const chapters = [...services].map(
    ([service, all]) => `<h2 id="${service}">${escapeHtml(service)}</h2>${all.map(typeSection).join('\n')}`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Events for partners – Millepiani</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header><strong>Millepiani</strong><span>events for partners</span></header>
<div class="frame">
<nav aria-label="Contents"><h2>Start</h2><ul><li><a href="#how">How events come to you</a></li><li><a href="#verify">A receiver that verifies</a></li><li><a href="#test">Test events</a></li></ul>${contents(services)}</nav>
<main>
<h1>Events for partners</h1>
<p class="muted">${types.length} types, each with its version in its name: what is published changes only compatibly, and what would break a reader has the next version beside it.</p>
${guide}
${verifying(examples)}
${chapters.join('\n')}
<h2 id="test">Test events</h2>
${typeSection(testType)}
</main>
</div>
</body>
</html>
`;
}
