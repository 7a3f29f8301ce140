import type { Secrets } from '../local/secrets.ts';

/** The text of the .env file with every secret that docker-compose.yml asks for. */
export function composeEnvironment(secrets: Secrets): string {
  const values = {
    MONGO_ROOT_PASSWORD: secrets.mongoRootPassword,
    MONGO_KEYFILE: secrets.mongoKeyfile,
    MEMBERS_MONGO_PASSWORD: secrets.mongoPasswords.members,
    PROJECTS_MONGO_PASSWORD: secrets.mongoPasswords.projects,
    BILLING_MONGO_PASSWORD: secrets.mongoPasswords.billing,
    NOTIFICATIONS_MONGO_PASSWORD: secrets.mongoPasswords.notifications,
    REDIS_PASSWORD: secrets.redisPassword,
    INTERNAL_TOKEN_PRIVATE_JWK: JSON.stringify(secrets.internalTokenPrivateJwk),
    INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify(secrets.internalTokenPublicJwk),
    ISSUER_SECRETS: secrets.issuerSecret,
    SEALING_SECRETS: secrets.sealingSecret,
    SETUP_TOKEN: secrets.setupToken,
    ACCOUNT_TOKEN_KEY: secrets.accountTokenKey,
    VAPID_PRIVATE_JWK: JSON.stringify(secrets.vapidPrivateJwk),
    DEMO_PASSWORD: secrets.demoPassword,
  };
  // Single quotes: compose takes what is between them as it is, and no value has one.
  return Object.entries(values)
    .map(([name, value]) => `${name}='${value}'\n`)
    .join('');
}
