/**
 * What kinds of things people are told about: by these they choose. Some are for what joins with agreements, work and
 * money; a type of event that joins names one of them.
 */
export const notificationKinds = [
  'ANNOUNCEMENT',
  'COMMISSION',
  'TEAM',
  'ORGANIZATION',
  'AGREEMENT',
  'WORK',
  'MONEY',
  'ENDPOINT',
] as const;

/** What kind of thing a person is told about. */
export type NotificationKind = (typeof notificationKinds)[number];

/** The ways on which notifications reach people. */
export const notificationChannels = ['IN_APP', 'MAIL', 'PUSH'] as const;

/** A way on which notifications reach people. */
export type NotificationChannel = (typeof notificationChannels)[number];

/** How often mail comes: each by itself at once, or what came in an hour, a day or a week together. */
export type MailDigest = 'AT_ONCE' | 'HOURLY' | 'DAILY' | 'WEEKLY';

/** The languages that people are told in. */
export const locales = ['en', 'it'] as const;

/** A language that people are told in. */
export type Locale = (typeof locales)[number];

const quietly: readonly NotificationChannel[] = ['IN_APP'];
const loudly: readonly NotificationChannel[] = notificationChannels;

/**
 * The channels of a kind until somebody says otherwise: mail and push where an answer is asked for, or money moves. Push reaches
 * nobody who did not ask for it on a device.
 */
export const defaultChannels: Readonly<Record<NotificationKind, readonly NotificationChannel[]>> = {
  ANNOUNCEMENT: quietly,
  COMMISSION: quietly,
  TEAM: loudly,
  ORGANIZATION: loudly,
  AGREEMENT: loudly,
  WORK: quietly,
  MONEY: loudly,
  ENDPOINT: loudly,
};

/** What is in the feed whatever somebody wishes: that one's own webhooks are failing, or were shut off, is not to be missed. */
export const alwaysInFeed: readonly NotificationKind[] = ['ENDPOINT'];
