/** A page as it came. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Where a browser was sent that is not the community's own: it would leave here. */
export interface Left {
  readonly left: URL;
}

interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** A page has no such form, or a redirect leads in circles. */
class LostInPages extends RangeError {}

const readEntities = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_all, name: string) => {
    const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
    return characters[name] ?? '';
  });

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : readEntities(found);
};

/** The form of a page: where it goes to, and what it bears that nobody types. */
export function formOf({ text, url }: Page): {
  readonly action: URL;
  readonly hidden: Readonly<Record<string, string>>;
} {
  const form = /<form\b[^>]*>/.exec(text)?.[0];
  if (form === undefined) throw new LostInPages(`There is no form at ${url}.`);
  const hidden = [...text.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [
    attribute(tag, 'name') ?? '',
    attribute(tag, 'value') ?? '',
  ]);
  return { action: new URL(attribute(form, 'action') ?? '', url), hidden: Object.fromEntries(hidden) };
}

/** A browser without scripts: it keeps cookies by their paths, follows redirects, and sends forms as they are. */
export class PlainBrowser {
  readonly #home: string;
  readonly #headers: Readonly<Record<string, string>>;
  #cookies: Cookie[] = [];

  /** `home`: the origin whose pages it shows. */
  constructor(home: string, headers: Readonly<Record<string, string>> = {}) {
    this.#home = home;
    this.#headers = headers;
  }

  get cookies(): readonly Cookie[] {
    return this.#cookies;
  }

  /** Another browser with the same cookies: a copy of its profile. */
  copy(): PlainBrowser {
    const other = new PlainBrowser(this.#home, this.#headers);
    other.#cookies = [...this.#cookies];
    return other;
  }

  open(url: string | URL): Promise<Page | Left> {
    return this.#follow(new URL(url, this.#home), { method: 'GET' });
  }

  /** Fills in the page's form and sends it. */
  submit(
    page: Page,
    fields: Readonly<Record<string, string>>,
    headers: Record<string, string> = {},
  ): Promise<Page | Left> {
    const { action, hidden } = formOf(page);
    return this.post(
      action,
      { ...hidden, ...fields },
      { origin: this.#home, 'sec-fetch-site': 'same-origin', ...headers },
    );
  }

  /** Sends a form, from wherever. */
  post(url: URL, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}): Promise<Page | Left> {
    const body = new URLSearchParams(fields).toString();
    return this.#follow(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
  }

  async #follow(from: URL, init: RequestInit): Promise<Page | Left> {
    let url = from;
    let request = init;
    for (let hops = 0; hops < 10; hops += 1) {
      const response = await fetch(url, { ...request, redirect: 'manual', headers: this.#headersFor(url, request) });
      this.#keep(response, url);
      const location = response.headers.get('location');
      if (location === null) {
        return { url, status: response.status, headers: response.headers, text: await response.text() };
      }
      url = new URL(location, url);
      if (url.origin !== this.#home) return { left: url };
      request = { method: 'GET' };
    }
    throw new LostInPages(`Redirects go in circles at ${url}.`);
  }

  #headersFor(url: URL, { headers = {} }: RequestInit): Record<string, string> {
    const fitting = this.#cookies.filter(({ path }) => url.pathname.startsWith(path));
    return {
      accept: 'text/html,application/xhtml+xml',
      ...this.#headers,
      ...(headers as Record<string, string>),
      ...(fitting.length > 0 ? { cookie: fitting.map(({ name, value }) => `${name}=${value}`).join('; ') } : {}),
    };
  }

  #keep(response: Response, url: URL): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? url.pathname;
      const expires = attributes.find((one) => /^expires=/i.test(one))?.slice(8);
      const isOver = value === '' || (expires !== undefined && Date.parse(expires) < Date.now());
      this.#cookies = this.#cookies.filter((cookie) => !(cookie.name === name && cookie.path === path));
      if (!isOver) this.#cookies.push({ name, value, path });
    }
  }
}

/** The page that somebody is shown; not one that leads away. */
export function shown(answer: Page | Left): Page {
  if ('left' in answer) throw new LostInPages(`It led away, to ${answer.left}.`);
  return answer;
}

/** Where somebody was sent to. */
export function sent(answer: Page | Left): URL {
  if ('left' in answer) return answer.left;
  const said = answer.text.replace(/<style>.*?<\/style>/s, '').slice(0, 2_000);
  throw new LostInPages(`${answer.status} at ${answer.url}: ${said}`);
}
