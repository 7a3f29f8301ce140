import type { Admission } from '../config.ts';
import { uriFor } from '../databases/mongodb-uri.ts';
import type { Ports } from '../ports.ts';
import type { Secrets } from '../secrets.ts';
import { type PartName, type ServiceName, serviceNames } from '../services.ts';

/** What the environments are made of. */
export type Ingredients = {
  readonly secrets: Secrets;
  readonly ports: Ports;
  /** An administrator's; every service gets its own user's instead. */
  readonly mongodbUri: string;
  readonly redisUrl: string;
  readonly logLevel: string;
  /** How many times shorter the notifications service waits, where it does. */
  readonly timeCompression?: number | undefined;
  /** Whether who signs up is a member at once, as where nothing is said. */
  readonly admission?: Admission | undefined;
  /** Where issued documents are put. */
  readonly outgoing: string;
  /** PATH and the like. */
  readonly minimal: Readonly<Record<string, string>>;
};

/** A process's whole environment. */
export type Environment = Readonly<Record<string, string>>;

const local = (port: number): string => `http://127.0.0.1:${port}`;

/** The gateway's address: the issuer, and where one opens the page. */
export const gatewayAddress = (ports: Ports): string => local(ports.gateway);

function common(part: PartName, from: Ingredients): Environment {
  return {
    ...from.minimal,
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(from.ports[part]),
    LOG_LEVEL: from.logLevel,
  };
}

function serviceEnvironment(name: ServiceName, from: Ingredients): Environment {
  return {
    ...common(name, from),
    MONGODB_URI: uriFor(from.mongodbUri, { name, password: from.secrets.mongoPasswords[name], database: name }),
    REDIS_URL: from.redisUrl,
    INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify(from.secrets.internalTokenPublicJwk),
  };
}

/** An application of the community's own to try the issuer by: it may send people to any port of this machine (RFC 8252). */
const localClients = [
  { id: 'cli', name: 'Millepiani CLI', redirectUris: ['http://127.0.0.1/callback'], isNative: true },
];

function membersEnvironment(from: Ingredients): Environment {
  return {
    ...serviceEnvironment('members', from),
    ISSUER: gatewayAddress(from.ports),
    ISSUER_SECRETS: from.secrets.issuerSecret,
    FIRST_PARTY_CLIENTS: JSON.stringify(localClients),
    SETUP_TOKEN: from.secrets.setupToken,
    ACCOUNT_TOKEN_KEY: from.secrets.accountTokenKey,
    SMTP_URL: `smtp://127.0.0.1:${from.ports.smtp}`,
    // Whoever tries it out is there at once; the mails are at the page where they are caught.
    EMAIL_VERIFICATION: 'later',
    // Whoever signs up to try it is a member at once, unless it is this that is to be tried.
    ADMISSION: from.admission ?? 'open',
    // On one machine everybody comes from one address.
    SIGN_UPS_PER_NETWORK: '1000',
  };
}

function notificationsEnvironment(from: Ingredients): Environment {
  return {
    ...serviceEnvironment('notifications', from),
    SMTP_URL: `smtp://127.0.0.1:${from.ports.smtp}`,
    COMMUNITY_URL: gatewayAddress(from.ports),
    UNSUBSCRIBE_URL: local(from.ports.notifications),
    // What is caught can be sent back from its page, as a server would that knows nobody there.
    BOUNCES_DOMAIN: 'bounces.millepiani.example',
    BOUNCES_KEY: from.secrets.bouncesKey,
    BOUNCES_PORT: String(from.ports.bounces),
    VAPID_PRIVATE_JWK: JSON.stringify(from.secrets.vapidPrivateJwk),
    SEALING_SECRETS: from.secrets.sealingSecret,
    // Partners' receivers run on this machine, too.
    WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8,::1',
    ...(from.timeCompression === undefined ? {} : { TIME_COMPRESSION: String(from.timeCompression) }),
  };
}

const mailEnvironment = (from: Ingredients): Environment => ({
  ...common('mail', from),
  SMTP_PORT: String(from.ports.smtp),
  BOUNCES_PORT: String(from.ports.bounces),
});

const billingEnvironment = (from: Ingredients): Environment => ({
  ...serviceEnvironment('billing', from),
  DELIVERY_FOLDER: from.outgoing,
});

function gatewayEnvironment(from: Ingredients): Environment {
  const addresses = serviceNames.map((name) => [`${name.toUpperCase()}_URL`, local(from.ports[name])]);
  return {
    ...common('gateway', from),
    ...Object.fromEntries(addresses),
    ISSUER: gatewayAddress(from.ports),
    JWKS_URL: `${local(from.ports.members)}/.well-known/jwks.json`,
    INTERNAL_TOKEN_PRIVATE_JWK: JSON.stringify(from.secrets.internalTokenPrivateJwk),
    REDIS_URL: from.redisUrl,
    // @apollo/gateway reports to its makers otherwise.
    APOLLO_TELEMETRY_DISABLED: '1',
  };
}

/** The whole environment of one part: what it needs, and nobody else's secrets. */
export function environmentOf(part: PartName, from: Ingredients): Environment {
  if (part === 'gateway') return gatewayEnvironment(from);
  if (part === 'members') return membersEnvironment(from);
  if (part === 'notifications') return notificationsEnvironment(from);
  if (part === 'mail') return mailEnvironment(from);
  if (part === 'billing') return billingEnvironment(from);
  return serviceEnvironment(part, from);
}
