import type { Logger } from '@millepiani/telemetry/logger';
import { requestContextFrom, runInRequest } from '@millepiani/telemetry/request-context';
import { CloseCode, type Message, MessageType, parseMessage, type SubscribeMessage } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import { type Actor, ANONYMOUS, type SignedInActor } from '../identity/actor.ts';
import type { Identify } from '../identity/identify.ts';
import type { LiveStreams, OpenedStream } from './live-streams.ts';
import type { Intake, SubscriptionIntake } from './subscription-intake.ts';
import { wsTransport } from './ws-frames.ts';

/** What a connection needs of its surroundings. */
export type WsSurroundings = {
  identify: Identify;
  isDenied: (actor: SignedInActor) => boolean;
  intake: SubscriptionIntake;
  /** Milliseconds since the epoch. */
  now: () => number;
  streams: LiveStreams;
  logger: Logger;
};

/** What closes a connection: a code of the protocol, and one line of why. */
type Closing = readonly [code: number, reason: string];

const UNEXPECTED: Closing = [CloseCode.InternalServerError, 'Something went wrong here'];
const TRY_AGAIN_LATER: Closing = [1013, 'Who you are cannot be checked now'];
const GOING_AWAY: Closing = [1001, 'This server is closing'];
const BAD_MESSAGE: Closing = [CloseCode.BadRequest, 'The message cannot be read'];
const FORBIDDEN: Closing = [CloseCode.Forbidden, 'The access token is not valid'];
const TOKEN_OVER: Closing = [CloseCode.Forbidden, 'The access token is over'];
const NOT_YET: Closing = [CloseCode.Unauthorized, 'Say first who you are'];
const TWICE: Closing = [CloseCode.TooManyInitialisationRequests, 'You said already who you are'];
const THERE_ALREADY: Closing = [CloseCode.SubscriberAlreadyExists, 'Subscriber already exists'];
const TOO_LATE: Closing = [CloseCode.ConnectionInitialisationTimeout, 'You did not say in time who you are'];

/** So many bytes may wait in the socket before its streams wait, too. */
const MAX_BUFFERED = 65_536;
/** What may wait of answers that are no stream's. */
const MAX_UNREAD = 1_048_576;
/** The codes by which streams end whose token is good for nothing any more. */
const OF_TOKEN = new Set(['TOKEN_EXPIRED', 'UNAUTHENTICATED']);

/**
 * The header that a `connection_init` stands for: clients of WebSockets cannot send one.
 * @throws TypeError where what should be text is something else.
 */
function authorizationOf(payload: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const given = textOf(payload?.authorization ?? payload?.Authorization);
  const token = given === undefined ? textOf(payload?.token) : undefined;
  return token === undefined ? given : `Bearer ${token}`;
}

function textOf(given: unknown): string | undefined {
  if (given === undefined || given === null) {
    return;
  }
  if (typeof given !== 'string') {
    throw new TypeError('a token is text');
  }
  return given;
}

/** Why a subscription is not taken in, in the form of other refusals. */
const refused = ({ code, message, limit }: Extract<Intake, { ok: false }>['error']) => ({
  ...{ code, message },
  extensions: limit === undefined ? {} : { limit },
});

/** One client's WebSocket, by the `graphql-transport-ws` protocol: who it is once, and then any number of subscriptions. */
export class WsConnection {
  readonly #socket: WebSocket;
  readonly #clientAddress: string;
  readonly #around: WsSurroundings;
  readonly #open = new Map<string, OpenedStream>();
  readonly #initTimer: NodeJS.Timeout;
  readonly #heartbeat: NodeJS.Timeout;
  #isAlive = true;
  #isInitialising = false;
  #actor: Actor | undefined;

  constructor(socket: WebSocket, clientAddress: string, around: WsSurroundings) {
    const { initMs, heartbeatMs } = around.streams.times;
    this.#socket = socket;
    this.#clientAddress = clientAddress;
    this.#around = around;
    this.#initTimer = setTimeout(() => this.#close(TOO_LATE), initMs);
    this.#heartbeat = setInterval(() => this.#beat(), heartbeatMs);
    socket.on('message', (data, isBinary) => void this.#safely(() => this.#hear(data, isBinary)));
    socket.on('pong', () => {
      this.#isAlive = true;
    });
    // What is wrong with a connection ends it; `close` comes next.
    socket.on('error', () => undefined);
    socket.once('close', () => this.#closed());
  }

  /** Whose it is, as far as that is known. */
  get owner(): { actor: Actor; clientAddress: string } {
    return { actor: this.#actor ?? ANONYMOUS, clientAddress: this.#clientAddress };
  }

  /** The server is closing: its streams are ended by whoever counts them, and it ends with the last of them. */
  end(): void {
    if (this.#open.size === 0) {
      this.#close(GOING_AWAY);
    }
  }

  /** Cuts it off. */
  terminate(): void {
    this.#socket.terminate();
  }

  /** What goes wrong with one connection ends that one, and nothing else. */
  async #safely(work: () => void | Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#around.logger.error({ err: error }, 'unexpected error');
      this.#close(UNEXPECTED);
    }
  }

  #beat(): void {
    if (!this.#isAlive) {
      this.#socket.terminate();
      return;
    }
    this.#isAlive = false;
    this.#socket.ping();
  }

  #hear(data: RawData, isBinary: boolean): void {
    let message: Message;
    try {
      if (isBinary) {
        throw new TypeError('messages are text');
      }
      message = parseMessage(data.toString());
    } catch {
      this.#close(BAD_MESSAGE);
      return;
    }
    this.#isAlive = true;
    switch (message.type) {
      case MessageType.ConnectionInit:
        void this.#safely(() => this.#init(message.payload));
        break;
      case MessageType.Ping:
        // Without what came with it, which the protocol leaves open: to write it again is work that anybody could ask for.
        this.#send({ type: MessageType.Pong });
        break;
      case MessageType.Pong:
        break;
      case MessageType.Subscribe:
        this.#subscribe(message);
        break;
      case MessageType.Complete:
        this.#leave(message.id);
        break;
      default:
        // What servers say.
        this.#close(BAD_MESSAGE);
    }
  }

  async #init(payload: Readonly<Record<string, unknown>> | undefined): Promise<void> {
    if (this.#isInitialising) {
      this.#close(TWICE);
      return;
    }
    this.#isInitialising = true;
    let authorization: string | undefined;
    try {
      authorization = authorizationOf(payload);
    } catch {
      this.#close(BAD_MESSAGE);
      return;
    }
    const identified = await this.#around.identify(authorization);
    if (!identified.ok) {
      this.#close(identified.error === 'KEYS_UNAVAILABLE' ? TRY_AGAIN_LATER : FORBIDDEN);
      return;
    }
    clearTimeout(this.#initTimer);
    this.#actor = identified.value;
    this.#send({ type: MessageType.ConnectionAck });
  }

  #subscribe({ id, payload }: SubscribeMessage): void {
    const { isDenied, now } = this.#around;
    const actor = this.#actor;
    if (actor === undefined) {
      this.#close(NOT_YET);
      return;
    }
    if (actor.kind === 'signed-in' && (isDenied(actor) || actor.expiresAt <= now())) {
      this.#close(FORBIDDEN);
      return;
    }
    if (this.#open.has(id)) {
      this.#close(THERE_ALREADY);
      return;
    }
    // Each subscription is a request of its own.
    runInRequest(requestContextFrom({}), () => this.#begin(id, payload, actor));
  }

  #begin(id: string, sent: SubscribeMessage['payload'], actor: Actor): void {
    const { intake, streams } = this.#around;
    const taken = intake.take(sent);
    if (!taken.ok && taken.error.code === 'BAD_REQUEST') {
      this.#close(BAD_MESSAGE);
      return;
    }
    const clientAddress = this.#clientAddress;
    const refusal = taken.ok
      ? streams.refusal({ subscription: taken.value, actor, clientAddress })
      : refused(taken.error);
    if (refusal !== undefined) {
      const { code, message, extensions } = refusal;
      this.#send({ id, type: MessageType.Error, payload: [{ message, extensions: { code, ...extensions } }] });
      return;
    }
    if (!taken.ok) {
      return;
    }
    const transport = wsTransport(id);
    const opened = streams.open({ subscription: taken.value, actor, clientAddress, transport, lastEventId: undefined });
    this.#open.set(id, opened);
    void this.#safely(() => this.#tell(id, opened));
  }

  /** Sends what the stream tells, as fast as the client takes it. */
  async #tell(id: string, opened: OpenedStream): Promise<void> {
    for await (const frame of opened.stream.frames(() => this.#socket.terminate())) {
      if (frame !== '' && this.#open.get(id) === opened) {
        await this.#write(frame);
      }
    }
    // Gone already where the client left it, and may have begun another under its id.
    if (this.#open.get(id) === opened) {
      this.#leave(id);
      this.#afterEnd(opened.stream.endCode);
    }
  }

  /** With its last stream whose token is over, or when the server closes, a connection is good for nothing. */
  #afterEnd(code: string | undefined): void {
    if (this.#open.size > 0) {
      return;
    }
    if (code === 'SERVER_CLOSING') {
      this.#close(GOING_AWAY);
    } else if (code !== undefined && OF_TOKEN.has(code)) {
      this.#close(TOKEN_OVER);
    }
  }

  #leave(id: string): void {
    const opened = this.#open.get(id);
    this.#open.delete(id);
    opened?.close();
  }

  async #write(frame: string): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#socket.send(frame, () => resolve());
    if (this.#socket.bufferedAmount > MAX_BUFFERED) {
      await promise;
    }
  }

  /** Sends what is not told by a stream. Who has that answered and reads none of it is cut off. */
  #send(message: Message): void {
    if (this.#socket.bufferedAmount > MAX_UNREAD) {
      this.#socket.terminate();
      return;
    }
    this.#socket.send(JSON.stringify(message));
  }

  #close([code, reason]: Closing): void {
    this.#socket.close(code, reason);
  }

  #closed(): void {
    clearTimeout(this.#initTimer);
    clearInterval(this.#heartbeat);
    for (const id of [...this.#open.keys()]) {
      this.#leave(id);
    }
  }
}
