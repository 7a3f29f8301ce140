import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '@millepiani/telemetry/logger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { RequestRefusedError } from '../errors/request-refused.ts';
import { ANONYMOUS, type SignedInActor } from '../identity/actor.ts';
import { MAX_BODY_BYTES } from '../limits/limits.ts';
import { OpenStreams, type StreamLimits } from '../live/open-streams.ts';
import { WsConnection } from '../live/ws-connection.ts';
import type { StreamRouteOptions } from './stream-route.ts';

/** What the route needs. */
export type WebSocketRouteOptions = StreamRouteOptions & {
  isDenied: (actor: SignedInActor) => boolean;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** How many connections may be open: as many as streams. */
  limits: StreamLimits;
  /** How long the clients of a server that closes have to take what is left. */
  closeWithinMs: number;
  logger: Logger;
};

type Upgrade = { socket: Duplex; head: Buffer };

const HTTP_UPGRADE_REQUIRED = 426;
const HTTP_TOO_MANY = 429;
const NOT_ACCEPTABLE = 4406;

type Strategy = Parameters<FastifyInstance['addConstraintStrategy']>[0];
type Handler = NonNullable<ReturnType<ReturnType<Strategy['storage']>['get']>>;

/** Routes by what a request wants to become. */
const UPGRADE_STRATEGY: Strategy = {
  name: 'upgrade',
  storage: () => {
    const handlers = new Map<unknown, Handler>();
    return {
      get: (key) => handlers.get(key) ?? null,
      set: (key, handler) => void handlers.set(key, handler),
    };
  },
  deriveConstraint: (request) => request.headers.upgrade?.toLowerCase(),
  validate: () => undefined,
  mustMatchWhenDerived: false,
};

/**
 * Gives an answer the connection that it goes out by. Undefined where another answer has it, that of a request before this one: no client
 * that has sense asks for an upgrade before it has that.
 */
function answerOn(request: IncomingMessage, socket: Duplex): ServerResponse | undefined {
  const response = new ServerResponse(request);
  try {
    // It is a socket of this server, which Node's type does not say.
    response.assignSocket(socket as Parameters<typeof response.assignSocket>[0]);
    return response;
  } catch {
    return;
  }
}

/** Hands what Node calls an upgrade to the routes, as the request that it is, and what is not upgraded its answer. */
function routeUpgrades(app: FastifyInstance): WeakMap<IncomingMessage, Upgrade> {
  const upgrades = new WeakMap<IncomingMessage, Upgrade>();
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    upgrades.set(request, { socket, head });
    socket.on('error', () => socket.destroy());
    const response = answerOn(request, socket);
    if (response === undefined) {
      socket.destroy();
      return;
    }
    // The server keeps no time of what was to be upgraded: whoever does not hang up is hung up on.
    response.once('finish', () => socket.end(() => socket.destroy()));
    app.routing(request, response);
  });
  return upgrades;
}

/** Subscriptions over WebSockets at `/graphql`, by the `graphql-transport-ws` protocol. */
export function addWebSocketRoute(app: FastifyInstance, options: WebSocketRouteOptions): void {
  const { limits, closeWithinMs, logger, ...around } = options;
  const upgrades = routeUpgrades(app);
  const connections = new OpenStreams<WsConnection>(limits);
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_BODY_BYTES,
    perMessageDeflate: false,
    handleProtocols: (protocols) => protocols.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });

  const accept = (socket: WebSocket, clientAddress: string): void => {
    if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL) {
      socket.close(NOT_ACCEPTABLE, 'Subprotocol not acceptable');
      return;
    }
    const connection = new WsConnection(socket, clientAddress, { ...around, logger });
    // Counted by address alone: who it is comes later.
    const leave = connections.add(connection, { actor: ANONYMOUS, clientAddress });
    socket.once('close', (code) => {
      leave();
      logger.info({ code }, 'a WebSocket closed');
    });
  };

  const upgradeOf = (request: FastifyRequest): Upgrade => {
    const upgrade = upgrades.get(request.raw);
    if (upgrade === undefined) {
      throw new RequestRefusedError('BAD_REQUEST', 'A WebSocket is opened by an upgrade of the connection.', {
        status: HTTP_UPGRADE_REQUIRED,
        headers: { upgrade: 'websocket' },
      });
    }
    const reached = connections.check({ actor: ANONYMOUS, clientAddress: request.ip });
    if (reached !== undefined) {
      throw new RequestRefusedError('TOO_MANY_STREAMS', 'Too many connections are open: close one first.', {
        status: HTTP_TOO_MANY,
        headers: { 'retry-after': '5' },
        extensions: { limit: limits[reached] },
      });
    }
    return upgrade;
  };

  app.addConstraintStrategy(UPGRADE_STRATEGY);
  app.route({
    method: 'GET',
    url: '/graphql',
    constraints: { upgrade: 'websocket' },
    handler: (request, reply) => {
      const { socket, head } = upgradeOf(request);
      const { ip } = request;
      reply.hijack();
      reply.raw.detachSocket(socket as Parameters<typeof reply.raw.detachSocket>[0]);
      server.handleUpgrade(request.raw, socket, head, (opened) => accept(opened, ip));
    },
  });

  app.addHook('preClose', (done) => {
    for (const connection of connections) {
      connection.end();
    }
    // Whoever does not take the end is cut off, so that the server ends.
    setTimeout(() => {
      for (const connection of connections) {
        connection.terminate();
      }
    }, closeWithinMs).unref();
    done();
  });
}
