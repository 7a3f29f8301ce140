import type { Exceptions } from '@millepiani/testing/queries/explained-store';
import { exceptionsOfPost } from './cases-of-post.ts';
import { exceptionsOfWebhooks } from './cases-of-webhooks.ts';

const gone = 'it has removed by then what it looks for';
const fewRows =
  'one person’s rows, of which there are few, once in a while: an index for it would be kept at each write';

/** What asks for more than an index gives, and why that is well. */
export const exceptions: Exceptions = {
  ...exceptionsOfPost,
  ...exceptionsOfWebhooks,
  'FeedStore.forget': [{ fault: 'nothing', reason: gone }],
  'ThreadStore.forget': [{ fault: 'nothing', reason: gone }],
  'MessageStore.forget': [{ fault: 'nothing', reason: gone }],
  'MessageStore.add': [{ fault: 'nothing', reason: 'most mails are new' }],
  'AdministratorStore.all': [{ fault: 'scan', reason: 'all are asked for, and they are few' }],
  'DataExport.page': [{ fault: 'sort', collections: ['notifications', 'deliveries'], reason: fewRows }],
};
