import type { CommandRunner } from '@millepiani/commands/command-runner';
import { ErasedPersonStore } from '@millepiani/erasure/erased-persons.store';
import type { JobRunner } from '@millepiani/jobs/job-runner';
import type { Clock } from '@millepiani/kernel/clock';
import type { SmtpSender } from '@millepiani/mail/smtp-sender';
import type { Connection } from 'mongoose';
import { AnnouncementStore } from './announcements/announcements.store.ts';
import { AdministratorStore } from './circles/administrators.store.ts';
import { CircleStore } from './circles/circles.store.ts';
import { VentureCircleStore } from './circles/venture-circles.store.ts';
import { ContactStore } from './contacts/contacts.store.ts';
import { DeliveryStore } from './deliveries/deliveries.store.ts';
import type { WebhookSender } from './deliveries/webhook-sender.adapter.ts';
import { EndpointStore } from './endpoints/endpoints.store.ts';
import { TurnStore } from './endpoints/turns.store.ts';
import { EventLogs } from './event-log/event-logs.store.ts';
import { CommissionFeedStore } from './feed/commission-feed.store.ts';
import { FeedStore } from './feed/feed.store.ts';
import { MessageStore } from './mail/messages.store.ts';
import { MatterStore } from './matters/matters.store.ts';
import { PreferenceStore } from './preferences/preferences.store.ts';
import { partnerContracts } from './reactions/catalogue/catalogue.events.ts';
import type { Pace } from './retries/schedule.ts';
import type { Sealing } from './sealing/sealing.adapter.ts';
import { ToldListStore } from './telling/told-lists.store.ts';

/** How mail goes out. */
export interface Mail {
  /** Absent: there is no server, and mails wait until there is. */
  readonly sender: SmtpSender | undefined;
  /** Behind it, an id: where one sees what a mail is about. */
  readonly linkUrl: string;
  /** Behind it, a mail's token: where one has no more of it. */
  readonly unsubscribeUrl: string;
  /** Whose the mails' ids are. */
  readonly domain: string;
}

/** What the service's commands work with. */
export interface Notifications {
  readonly clock: Clock;
  readonly commands: CommandRunner;
  readonly administrators: AdministratorStore;
  readonly announcements: AnnouncementStore;
  readonly circles: CircleStore;
  readonly commissionFeeds: CommissionFeedStore;
  readonly contacts: ContactStore;
  readonly deliveries: DeliveryStore;
  readonly endpoints: EndpointStore;
  readonly erased: ErasedPersonStore;
  /** Overwrites the personal data of a partition's events in the service's own log. */
  readonly eraseEvents: (partition: string) => Promise<void>;
  readonly eventLogs: EventLogs;
  readonly feed: FeedStore;
  readonly mail: Mail;
  readonly matters: MatterStore;
  readonly messages: MessageStore;
  readonly pace: Pace;
  readonly preferences: PreferenceStore;
  readonly sender: WebhookSender;
  readonly toldLists: ToldListStore;
  readonly turns: TurnStore;
  readonly ventureCircles: VentureCircleStore;
  /** Says that a job is due. */
  readonly hint: JobRunner['hint'];
}

/** What it is made of. */
export type Foundations = Pick<
  Notifications,
  'clock' | 'commands' | 'eraseEvents' | 'hint' | 'mail' | 'pace' | 'sender'
> & {
  readonly connection: Connection;
  /** The database of a service whose log is read. */
  readonly databaseOf: (service: string) => string;
  /** What endpoints' secrets are sealed by; they are kept as they are, when left out. */
  readonly sealing?: Sealing;
};

/** The services whose events partners may see, and this one, for its tests of endpoints. */
const logged = [...new Set([...partnerContracts.map(({ service }) => service), 'notifications'])].toSorted();

/** Makes it. Its collections are to be prepared before it is used. */
export const makeNotifications = ({ connection, databaseOf, sealing, ...rest }: Foundations): Notifications => ({
  ...rest,
  administrators: new AdministratorStore(connection),
  announcements: new AnnouncementStore(connection),
  circles: new CircleStore(connection),
  commissionFeeds: new CommissionFeedStore(connection),
  contacts: new ContactStore(connection),
  deliveries: new DeliveryStore(connection),
  endpoints: new EndpointStore(connection, sealing),
  erased: new ErasedPersonStore(connection),
  eventLogs: new EventLogs(connection, logged, databaseOf),
  feed: new FeedStore(connection),
  matters: new MatterStore(connection),
  messages: new MessageStore(connection),
  preferences: new PreferenceStore(connection),
  toldLists: new ToldListStore(connection),
  turns: new TurnStore(connection),
  ventureCircles: new VentureCircleStore(connection),
});
