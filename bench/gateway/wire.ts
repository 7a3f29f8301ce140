// HTTP/1.1 by hand, as much of it as a measurement needs: who asks and who answers share a core, and are to take little of it.

/** A request or a response. */
export interface Message {
  /** The first line and the headers. */
  readonly head: string;
  readonly body: Buffer;
}

const endOfHead = '\r\n\r\n';
const contentLength = /\r\ncontent-length: *(\d+)/i;
const isChunked = /\r\ntransfer-encoding: *chunked/i;

/** What was found: a message with where it ends; or how many bytes there must be before it is worth looking again. */
type Found = { readonly message: Message; readonly end: number } | { readonly needed: number };

/** A body in chunks. Trailers are none here. */
function chunkedBody(bytes: Buffer, from: number): { readonly body: Buffer; readonly end: number } | undefined {
  const parts: Buffer[] = [];
  for (let at = from; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    const end = line + 2 + size + 2;
    if (bytes.length < end) return undefined;
    if (size === 0) return { body: Buffer.concat(parts), end };
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = end;
  }
}

function find(bytes: Buffer): Found {
  const at = bytes.indexOf(endOfHead);
  if (at < 0) return { needed: bytes.length + 1 };
  const head = bytes.toString('latin1', 0, at);
  const from = at + endOfHead.length;
  if (isChunked.test(head)) {
    const found = chunkedBody(bytes, from);
    return found ? { message: { head, body: found.body }, end: found.end } : { needed: bytes.length + 1 };
  }
  const end = from + Number(contentLength.exec(head)?.[1] ?? 0);
  return bytes.length < end ? { needed: end } : { message: { head, body: bytes.subarray(from, end) }, end };
}

/** Puts together what comes in over one connection. */
export class MessageReader {
  #parts: Buffer[] = [];
  #size = 0;
  #needed = 0;

  /** Takes what came in and gives what is whole with it. */
  push(part: Buffer): Message[] {
    this.#parts.push(part);
    this.#size += part.length;
    const messages: Message[] = [];
    while (this.#size > 0 && this.#size >= this.#needed) {
      const bytes = this.#parts.length === 1 && this.#parts[0] ? this.#parts[0] : Buffer.concat(this.#parts);
      const found = find(bytes);
      if ('needed' in found) {
        this.#parts = [bytes];
        this.#needed = found.needed;
        break;
      }
      messages.push(found.message);
      this.#parts = [bytes.subarray(found.end)];
      this.#size = bytes.length - found.end;
      this.#needed = 0;
    }
    if (this.#size === 0) this.#parts = [];
    return messages;
  }
}

/** The number after `HTTP/1.1 `. */
export const statusOf = ({ head }: Message): number => Number(head.slice(9, 12));

/** A whole answer of 200 with JSON. */
export function jsonAnswer(text: string): Buffer {
  const length = Buffer.byteLength(text);
  return Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${text}`);
}

/** A whole request to a GraphQL endpoint. */
export function graphqlRequest(host: string, body: string, token: string | undefined): Buffer {
  const headers = [
    'POST /graphql HTTP/1.1',
    `host: ${host}`,
    'accept: application/json',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    ...(token === undefined ? [] : [`authorization: Bearer ${token}`]),
  ];
  return Buffer.from(`${headers.join('\r\n')}${endOfHead}${body}`);
}
