import { describe, expect, it } from '@jest/globals';
import { portsFrom } from '../ports.ts';
import { generateSecrets } from '../secrets.ts';
import { type PartName, serviceNames } from '../services.ts';
import { environmentOf } from './environment.ts';

const secrets = generateSecrets();
const parts: PartName[] = [...serviceNames, 'gateway', 'mail'];
const from = {
  secrets,
  ports: portsFrom(4000),
  mongodbUri: `mongodb://root:${secrets.mongoRootPassword}@127.0.0.1:4010/?replicaSet=rs0&authSource=admin`,
  redisUrl: `redis://:${secrets.redisPassword}@127.0.0.1:4011`,
  logLevel: 'info',
  outgoing: '/home/ada/outgoing',
  minimal: { PATH: '/usr/bin', HOME: '/home/ada' },
};

describe('the environment of a part', () => {
  it('says where it listens, on loopback only', () => {
    expect(environmentOf('billing', from)).toMatchObject({
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: '4003',
      LOG_LEVEL: 'info',
      PATH: '/usr/bin',
      DELIVERY_FOLDER: '/home/ada/outgoing',
    });
    expect(environmentOf('gateway', from).PORT).toBe('4000');
  });

  it('gives a service its own database user and the public half of the internal key', () => {
    expect(environmentOf('projects', from)).toEqual({
      ...from.minimal,
      NODE_ENV: 'development',
      HOST: '127.0.0.1',
      PORT: '4002',
      LOG_LEVEL: 'info',
      MONGODB_URI: `mongodb://projects:${secrets.mongoPasswords.projects}@127.0.0.1:4010/projects?replicaSet=rs0&authSource=admin`,
      REDIS_URL: from.redisUrl,
      INTERNAL_TOKEN_PUBLIC_JWK: JSON.stringify(secrets.internalTokenPublicJwk),
    });
  });

  it('gives members what it seals its keys by, and nobody else', () => {
    expect(environmentOf('members', from)).toMatchObject({
      ISSUER: 'http://127.0.0.1:4000',
      ISSUER_SECRETS: secrets.issuerSecret,
      SETUP_TOKEN: secrets.setupToken,
      ACCOUNT_TOKEN_KEY: secrets.accountTokenKey,
      SMTP_URL: 'smtp://127.0.0.1:4012',
      EMAIL_VERIFICATION: 'later',
      ADMISSION: 'open',
    });
    const careful = { ...from, admission: 'by-administrator' } as const;
    expect(environmentOf('members', careful)).toMatchObject({ ADMISSION: 'by-administrator' });
    for (const part of parts.filter((name) => name !== 'members')) {
      const values = Object.values(environmentOf(part, from)).join('\n');
      expect(values).not.toContain(secrets.issuerSecret);
      expect(values).not.toContain(secrets.setupToken);
      expect(values).not.toContain(secrets.accountTokenKey);
    }
  });

  it('gives notifications what it seals by, and nobody else', () => {
    expect(environmentOf('notifications', from).SEALING_SECRETS).toBe(secrets.sealingSecret);
    for (const part of parts.filter((name) => name !== 'notifications')) {
      expect(Object.values(environmentOf(part, from)).join('\n')).not.toContain(secrets.sealingSecret);
    }
  });

  it('gives notifications where mail is caught and the networks of this machine, and the catcher no database', () => {
    expect(environmentOf('notifications', from)).toMatchObject({
      SMTP_URL: 'smtp://127.0.0.1:4012',
      COMMUNITY_URL: 'http://127.0.0.1:4000',
      UNSUBSCRIBE_URL: 'http://127.0.0.1:4004',
      BOUNCES_KEY: secrets.bouncesKey,
      BOUNCES_PORT: '4013',
      VAPID_PRIVATE_JWK: JSON.stringify(secrets.vapidPrivateJwk),
      WEBHOOK_ALLOWED_NETWORKS: '127.0.0.0/8,::1',
    });
    expect(environmentOf('notifications', from)).not.toHaveProperty('TIME_COMPRESSION');
    const quick = { ...from, timeCompression: 1_000 };
    expect(environmentOf('notifications', quick)).toMatchObject({ TIME_COMPRESSION: '1000' });
    const mail = environmentOf('mail', from);
    expect(mail).toMatchObject({ HOST: '127.0.0.1', PORT: '4005', SMTP_PORT: '4012', BOUNCES_PORT: '4013' });
    expect(Object.values(mail).join()).not.toContain(secrets.bouncesKey);
    expect(Object.keys(mail)).not.toContain('MONGODB_URI');
  });

  it('gives the gateway the addresses of all and no database', () => {
    const environment = environmentOf('gateway', from);
    expect(environment).toMatchObject({
      ISSUER: 'http://127.0.0.1:4000',
      JWKS_URL: 'http://127.0.0.1:4001/.well-known/jwks.json',
      MEMBERS_URL: 'http://127.0.0.1:4001',
      PROJECTS_URL: 'http://127.0.0.1:4002',
      BILLING_URL: 'http://127.0.0.1:4003',
      NOTIFICATIONS_URL: 'http://127.0.0.1:4004',
      INTERNAL_TOKEN_PRIVATE_JWK: JSON.stringify(secrets.internalTokenPrivateJwk),
      REDIS_URL: from.redisUrl,
    });
    expect(environment).not.toHaveProperty('MONGODB_URI');
  });

  it('gives nobody another’s password, the root password or the private internal key', () => {
    for (const name of serviceNames) {
      const values = Object.values(environmentOf(name, from)).join('\n');
      const others = serviceNames.filter((other) => other !== name).map((other) => secrets.mongoPasswords[other]);
      for (const secret of [...others, secrets.mongoRootPassword, secrets.internalTokenPrivateJwk.d]) {
        expect(values).not.toContain(secret);
      }
    }
  });
});
