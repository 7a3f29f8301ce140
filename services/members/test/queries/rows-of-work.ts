import {
  dayAt,
  her,
  hers,
  idAt,
  inMinutes,
  many,
  skillAt,
  turnOf,
  whichOrganization,
  whose,
} from '@millepiani/testing/queries/many';
import type { RowsOf } from '@millepiani/testing/queries/population';
import { anybody, languageToken, wordToken } from '../../src/directory/token.ts';

/** What people learn, offer and are asked for, and what is counted of it. */
export const rowsOfWork: RowsOf = {
  Course: (at) => ({
    ...{ _id: idAt('crs', at), titles: { EN: 'Wood and oak' }, hours: 8 },
    beginnings: at % 12 === 0 ? ['w', 'wo', 'woo', 'wood', 'o', 'oa', 'oak'] : ['w', 'wo', 'woo', 'wood'],
    ...(at % 3 === 1 ? {} : { providerId: whichOrganization(at) }),
    ...{ skills: [{ skillUri: skillAt(at), level: 3 }], certificate: 'NONE', since: dayAt(at), offeredBy: whose(at) },
    ...{
      offeredAt: inMinutes(at),
      state: turnOf(at, 'OFFERED', 'OFFERED', 'RETIRED'),
      retiredAt: inMinutes(at),
      version: 1,
    },
  }),
  TrainingRecord: (at) => ({
    ...{ _id: idAt('trn', at), personId: whose(at), courseId: idAt('crs', at % 4 === 0 ? at : at % 3), trains: [] },
    ...{ completedOn: dayAt(at), recordedAt: inMinutes(at), state: turnOf(at, 'RECORDED', 'CONFIRMED', 'REVOKED') },
    ...{ confirmedBy: her, confirmedAt: inMinutes(at), revokedBy: her, revokedAt: inMinutes(at), version: 1 },
  }),
  AvailabilityOffer: (at) => {
    const [start, end] = [inMinutes(at * 90 - 800_000), inMinutes(at * 90 - 799_940)];
    return {
      ...{ _id: idAt('avl', at), personId: whose(at), start, end, minutes: 60, firmness: 'FIRM', offeredAt: start },
    };
  },
  Capacity: (at) => ({ _id: idAt('per', at), version: 1, touches: 1 }),
  CapacityHold: (at) => ({
    ...{
      _id: idAt('hld', at),
      personId: whose(at),
      commissionId: idAt('com', at),
      slotId: idAt('slt', at),
      minutes: 60,
    },
    ...{ from: inMinutes(at * 90), to: inMinutes(at * 90 + 60), mayUseTentative: false, placedAt: inMinutes(at) },
    ...{ expiresAt: inMinutes(at), state: turnOf(at, 'HELD', 'CONFIRMED', 'RELEASED', 'EXPIRED'), version: 1 },
    ...{ confirmedAt: inMinutes(at), releasedAt: inMinutes(at), reason: 'FULFILLED', expiredAt: inMinutes(at) },
  }),
  CalendarFeed: (at) => ({
    ...{ _id: idAt('per', at), tokenHash: `hash ${at}`, withOffers: true, createdAt: inMinutes(at), version: 1 },
    ...{ etag: 'before', changedAt: inMinutes(at) },
  }),
  RoleDemand: (at) => ({
    ...{ _id: idAt('com', at), isSought: true, isForParties: false, taken: [] },
    roles: [{ slotId: idAt('slt', at), title: 'Joiner', skillUri: skillAt(at), level: 3 }],
  }),
  OpenRole: (at) => ({
    ...{ _id: idAt('slt', at), commissionId: idAt('com', at), isForParties: false, title: 'Joiner' },
    ...{ skillUri: skillAt(at), level: 3 },
  }),
  SkillGapDay: (at) => {
    const [day, skillUri] = [dayAt(Math.floor(at / 5)), skillAt(at % 5)];
    return { _id: `${day} ${skillUri}`, day, skillUri, level: 3, asked: 2, people: 1, endorsed: 0, verified: 0 };
  },
  CommunityReport: (at) => ({
    ...{
      _id: dayAt(at),
      countedAt: inMinutes(at),
      persons: at,
      organizations: 1,
      sharedOrganizations: 0,
      alliances: 1,
    },
  }),
};

/** What is looked for in the directory. */
export const rowsOfDirectory: RowsOf = {
  DirectoryEntry: (at) => {
    const id = at % 4 === 0 ? idAt('org', at) : idAt('per', at);
    const tokens = [anybody, languageToken('it'), ...(at % 12 === 0 ? [wordToken('oak')] : [])];
    return {
      ...{
        _id: id,
        name: 'Studio',
        registeredAt: inMinutes(at),
        byName: `studio ${idAt('per', at)} ${id}`,
        byTime: `${inMinutes(at).toISOString()} ${id}`,
        tokens: tokens.join('\n'),
      },
      ...{ skillUris: [skillAt(at)], languages: ['it'], allianceIds: [idAt('ali', at % 9)] },
      ...{ place: { country: 'IT', city: 'Bergamo' } },
      ...(at % 10 === 0 ? { staleOn: at } : {}),
      ...(at % 12 === 0 ? { ownedIds: [hers] } : {}),
      free: { since: 300, across: [], holds: [] },
    };
  },
};

/** How people come in, and what is kept of that. */
export const rowsOfEntering: RowsOf = {
  Singleton: (at) => ({ _id: at === 0 ? 'first-administrator' : `other-${at}`, personId: her }),
  Attempt: (at) => ({ _id: `attempt ${at}`, count: 1, until: inMinutes(many + at) }),
  PendingSignUp: (at) => ({
    ...{ _id: idAt('aml', at), name: 'Ada', email: `new-${at % 300}@millepiani.example`, passwordHash: '$argon2id$' },
    ...{ locale: 'IT', timeZone: 'Europe/Rome', expiresAt: inMinutes(many + at) },
  }),
  // Of some days alone: nobody has many.
  AccountMail: (at) => {
    const state = at % 5 === 0 ? 'PENDING' : 'SENT';
    return {
      ...{ _id: idAt('aml', at), purpose: at % 2 ? 'RESET_PASSWORD' : 'PASSWORD_CHANGED', createdAt: inMinutes(0) },
      ...{
        personId: idAt('per', at % 100),
        address: `${at % 100}@millepiani.example`,
        expiresAt: inMinutes(many + at),
      },
      ...{ state, purgeAt: inMinutes(2 * many), ...(state === 'SENT' ? { sentAt: inMinutes(0) } : {}) },
      ...(state === 'PENDING' ? { dueAt: inMinutes(at), attempts: 0 } : {}),
    };
  },
  AuditEntry: (at) => ({
    ...{
      _id: `aud_${inMinutes(at)
        .getTime()
        .toString(16)
        .padStart(12, '0')
        .replace(/^(.{8})/, '$1-')}-7000-8000-000000000000`,
    },
    ...{
      at: inMinutes(at),
      kind: turnOf(at, 'SIGNED_IN', 'SIGNED_UP'),
      by: whose(at),
      personId: whose(at),
      network: '10.0',
    },
    purgeAt: inMinutes(many + at),
  }),
  Session: (at) => ({
    ...{ _id: idAt('ses', at), personId: whose(at), clientId: at % 2 ? 'first-party' : idAt('cli', (at / 2) % 40) },
    ...{ network: '10.0', startedAt: inMinutes(0), lastUsedAt: inMinutes(0), expiresAt: inMinutes(many + at) },
    ...{ browserId: `browser ${at % 150}`, purgeAt: inMinutes(2 * many) },
    ...(turnOf(at, true, false) ? {} : { endedAt: inMinutes(0), endReason: 'SIGNED_OUT' }),
  }),
  SessionHolder: (at) => ({ _id: idAt('per', at), changes: 1 }),
  Denial: (at) => ({ _id: idAt(at % 2 ? 'ses' : 'per', at), at: inMinutes(at), until: inMinutes(many + at) }),
  Client: (at) => ({
    ...{
      _id: idAt('cli', at),
      name: `Partner ${at}`,
      grants: [],
      redirectUris: [],
      scopes: [],
      registeredBy: whose(at),
    },
    ...{ registeredAt: inMinutes(at), secretHash: 'hash', secretSince: inMinutes(at), version: 1 },
    ...{ state: turnOf(at, 'ACTIVE', 'REVOKED'), revokedAt: inMinutes(at) },
  }),
  Consent: (at) => ({
    ...{ _id: idAt('con', at), personId: whose(at), clientId: idAt('cli', at), scopes: [], version: 1 },
    ...{ since: inMinutes(at), changedAt: inMinutes(at) },
  }),
  IssuerRecord: (at) => ({
    ...{ _id: `Session:${at}`, payload: '{}', grantId: `grant ${at % 150}`, browserId: `browser ${at}` },
    ...{ accountId: idAt('per', at % 150), expiresAt: inMinutes(many + at) },
  }),
  SigningKey: (at) => ({
    ...{ _id: idAt('key', at), sequence: at, publishedAt: inMinutes(at), usedFrom: inMinutes(at), sealed: 'sealed' },
  }),
};
