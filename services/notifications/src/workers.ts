import { dueForgetting, forgettingWorker } from '@millepiani/erasure/forgetting';
import type { ServiceJobs } from '@millepiani/service/start-service';
import type { Reaction } from '@millepiani/spine/reactions';
import { dueFanOuts, fanOutWorker } from './announcements/fan-out.worker.ts';
import { dueLettingOut, letOutWorker } from './endpoints/letting-out.worker.ts';
import { forgetting } from './erasure/forgetting.commands.ts';
import { dueOlderThreads, olderThreadsWorker } from './feed/older-threads.worker.ts';
import { dueMails, mailWorker } from './mail/mail.worker.ts';
import type { Notifications } from './notifications.ts';
import { duePushes, pushWorker } from './push/push.worker.ts';
import { keepAdministrators } from './reactions/keep-administrators.reaction.ts';
import { letApplicationsOut } from './reactions/let-applications-out.reaction.ts';
import { tellOfBilling } from './reactions/tell-of-billing.reaction.ts';
import { tellOfMembers } from './reactions/tell-of-members.reaction.ts';
import { tellOfNotifications } from './reactions/tell-of-notifications.reaction.ts';
import { tellOfProjects } from './reactions/tell-of-projects.reaction.ts';

/** The service's jobs. Most of their time they wait for others' servers, so that many run side by side. */
export const jobs = (notifications: () => Notifications): ServiceJobs => ({
  implementations: [
    fanOutWorker(notifications),
    mailWorker(notifications),
    pushWorker(notifications),
    forgettingWorker(() => forgetting(notifications())),
    olderThreadsWorker(notifications),
    letOutWorker(notifications),
  ],
  concurrency: 32,
  whatIsDue: {
    fanOuts: () => dueFanOuts(notifications()),
    mails: () => dueMails(notifications()),
    pushes: () => duePushes(notifications()),
    forgetting: () => dueForgetting(forgetting(notifications())),
    olderThreads: () => dueOlderThreads(notifications()),
    lettingOut: () => dueLettingOut(notifications()),
  },
});

/** What the service does when something happens, elsewhere or to endpoints of its own. */
export const reactions: readonly ((notifications: () => Notifications) => Reaction)[] = [
  tellOfProjects,
  tellOfMembers,
  keepAdministrators,
  letApplicationsOut,
  tellOfBilling,
  tellOfNotifications,
];
