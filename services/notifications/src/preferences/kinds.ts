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

/** A way on which notifications reach people. */
export type NotificationChannel = 'IN_APP' | 'MAIL' | 'PUSH';

/** A language that people are told in. */
export type Locale = 'en' | 'it';

const quietly: readonly NotificationChannel[] = ['IN_APP'];
const loudly: readonly NotificationChannel[] = ['IN_APP', 'MAIL', 'PUSH'];

/**
 * The channels of a kind until somebody says otherwise: mail where an answer is asked for, or money moves, and the devices that they
 * registered.
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
