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
import { MailboxStore } from './contacts/mailboxes.store.ts';
import { DeadLetterStore } from './dead-letters/dead-letters.store.ts';
import { DeliveryStore } from './deliveries/deliveries.store.ts';
import type { DeliveryEngine } from './deliveries/delivery-engine.worker.ts';
import { PlaceStore } from './deliveries/places.store.ts';
import { ReplayStore } from './deliveries/replays.store.ts';
import { ServiceLogs } from './deliveries/service-logs.store.ts';
import type { WebhookSender } from './deliveries/webhook-sender.adapter.ts';
import { EndpointClientStore } from './endpoints/endpoint-clients.store.ts';
import { EndpointTurns } from './endpoints/endpoint-turns.commands.ts';
import { EndpointStore } from './endpoints/endpoints.store.ts';
import { EventLogs } from './event-log/event-logs.store.ts';
import { FeedStore } from './feed/feed.store.ts';
import { ThreadFeedStore } from './feed/thread-feed.store.ts';
import { ThreadStore } from './feed/threads.store.ts';
import { LiveFeedStore } from './live-feed/live-feed.store.ts';
import { MessageStore } from './mail/messages.store.ts';
import type { ReturnPath } from './mail/return-path.adapter.ts';
import { MatterStore } from './matters/matters.store.ts';
import { PreferenceStore } from './preferences/preferences.store.ts';
import type { PushLanes } from './push/push-lanes.worker.ts';
import { PushMessageStore } from './push/push-messages.store.ts';
import type { PushSender } from './push/push-sender.adapter.ts';
import { PushSubscriptionStore } from './push/push-subscriptions.store.ts';
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
  /** Where mails go that come back. Absent: to whom they are from, and nothing is learnt of it. */
  readonly returnPath: ReturnPath | undefined;
}

/** How people are told on their devices. */
export interface PushWay {
  /** Absent: they are not. */
  readonly sender: PushSender | undefined;
  /** Where what is to be sent waits for its place. */
  readonly lanes: PushLanes;
}

/** What the service's commands work with. */
export interface Notifications {
  readonly clock: Clock;
  readonly commands: CommandRunner;
  readonly administrators: AdministratorStore;
  readonly announcements: AnnouncementStore;
  readonly circles: CircleStore;
  readonly contacts: ContactStore;
  readonly deadLetters: DeadLetterStore;
  readonly deliveries: DeliveryStore;
  /** What delivers webhooks. */
  readonly deliveryEngine: Pick<DeliveryEngine, 'start' | 'wake'>;
  readonly endpoints: EndpointStore;
  readonly endpointClients: EndpointClientStore;
  readonly endpointTurns: EndpointTurns;
  readonly erased: ErasedPersonStore;
  /** Overwrites the personal data of a partition's events in the service's own log. */
  readonly eraseEvents: (partition: string) => Promise<void>;
  readonly eventLogs: EventLogs;
  readonly feed: FeedStore;
  readonly liveFeed: LiveFeedStore;
  readonly mail: Mail;
  readonly mailboxes: MailboxStore;
  readonly matters: MatterStore;
  readonly messages: MessageStore;
  readonly pace: Pace;
  readonly places: PlaceStore;
  readonly preferences: PreferenceStore;
  readonly push: PushWay;
  readonly pushMessages: PushMessageStore;
  readonly pushSubscriptions: PushSubscriptionStore;
  readonly replays: ReplayStore;
  readonly sender: WebhookSender;
  readonly serviceLogs: ServiceLogs;
  readonly threadFeeds: ThreadFeedStore;
  readonly threads: ThreadStore;
  readonly toldLists: ToldListStore;
  readonly ventureCircles: VentureCircleStore;
  /** Says that a job is due. */
  readonly hint: JobRunner['hint'];
}

/** What it is made of. */
export type Foundations = Pick<
  Notifications,
  'clock' | 'commands' | 'deliveryEngine' | 'eraseEvents' | 'hint' | 'mail' | 'pace' | 'push' | 'sender'
> & {
  readonly connection: Connection;
  /** The database of a service whose log is read. */
  readonly databaseOf: (service: string) => string;
  /** What endpoints' secrets are sealed by; they are kept as they are, when left out. */
  readonly sealing?: Sealing;
};

/** The services whose events partners may see, and this one, for its tests of endpoints. */
const logged = [...new Set([...partnerContracts.map(({ service }) => service), 'notifications'])].toSorted();

function feedsOn(connection: Connection) {
  const threads = new ThreadStore(connection);
  return {
    feed: new FeedStore(connection, threads),
    liveFeed: new LiveFeedStore(connection),
    threadFeeds: new ThreadFeedStore(connection),
    threads,
  };
}

/** Makes it. Its collections are to be prepared before it is used. */
export const makeNotifications = ({ connection, databaseOf, sealing, ...rest }: Foundations): Notifications => ({
  ...rest,
  ...feedsOn(connection),
  administrators: new AdministratorStore(connection),
  announcements: new AnnouncementStore(connection),
  circles: new CircleStore(connection),
  contacts: new ContactStore(connection),
  deadLetters: new DeadLetterStore(connection),
  deliveries: new DeliveryStore(connection),
  endpoints: new EndpointStore(connection, sealing),
  endpointClients: new EndpointClientStore(connection),
  endpointTurns: new EndpointTurns(),
  erased: new ErasedPersonStore(connection),
  eventLogs: new EventLogs(connection, logged, databaseOf),
  mailboxes: new MailboxStore(connection),
  matters: new MatterStore(connection),
  messages: new MessageStore(connection),
  places: new PlaceStore(connection),
  preferences: new PreferenceStore(connection),
  pushMessages: new PushMessageStore(connection),
  pushSubscriptions: new PushSubscriptionStore(connection),
  replays: new ReplayStore(connection),
  serviceLogs: new ServiceLogs(connection, logged, databaseOf),
  toldLists: new ToldListStore(connection),
  ventureCircles: new VentureCircleStore(connection),
});
