// Subscriptions for GraphiQL: a stream of server-sent events, told as results one after the other.
// Plain browser JavaScript: it is served as it is.
// @ts-nocheck The project is checked without the browser’s own types, so that no server code uses them by mistake.

const STREAM = '/graphql/stream';
const EVENT_STREAM = 'text/event-stream';
const FIELD = /^(event|id|data): ?(.*)$/;

function messageOf(text) {
  const fields = text.split('\n').map((line) => FIELD.exec(line));
  return Object.fromEntries(fields.filter((field) => field !== null).map(([, name, value]) => [name, value]));
}

/** The stream's messages; what only keeps it alive is none. */
async function* messages(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return;
    }
    const parts = (text + value).split('\n\n');
    text = parts.pop();
    yield* parts.map(messageOf);
  }
}

async function* results(params, headers, signal) {
  const response = await fetch(STREAM, {
    ...{ method: 'POST', signal, body: JSON.stringify(params) },
    headers: { ...headers, 'content-type': 'application/json', accept: EVENT_STREAM },
  });
  if (!response.headers.get('content-type')?.startsWith(EVENT_STREAM)) {
    yield await response.json();
    return;
  }
  for await (const { event, id, data } of messages(response.body)) {
    if (event === 'complete') {
      return;
    }
    if (event === 'next') {
      const result = JSON.parse(data);
      yield id === undefined ? result : { ...result, extensions: { ...result.extensions, cursor: id } };
    }
  }
}

/** Whether the operation that is meant is a subscription, by its text: what GraphiQL parsed may be of a moment ago. */
function isSubscription({ query, operationName }) {
  const text = query.replaceAll(/#.*/g, '').trimStart();
  if (text.startsWith('{')) {
    return false;
  }
  const named = operationName && new RegExp(`\\b(query|mutation|subscription)\\s+${operationName}\\b`).exec(text);
  const [, kind] = named || /(?:^|\})\s*(query|mutation|subscription)\b/.exec(text) || [];
  return kind === 'subscription';
}

/** A subscription's results, until they are over or `return` is called: GraphiQL does that when its button is pressed again. */
function subscribe(params, headers) {
  const gone = new AbortController();
  const told = results(params, headers, gone.signal);
  const over = { done: true, value: undefined };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => told.next().catch((error) => (gone.signal.aborted ? over : Promise.reject(error))),
    // The generator itself would only hear of it with the next event.
    return() {
      gone.abort();
      return Promise.resolve(over);
    },
  };
}

globalThis.millepianiLive = { isSubscription, subscribe };
