import type { Population } from '@millepiani/testing/queries/population';
import { rowsOfCopies } from './rows-of-copies.ts';
import { rowsOfFeeds } from './rows-of-feeds.ts';
import { rowsOfPost } from './rows-of-post.ts';
import { rowsOfSending } from './rows-of-sending.ts';
import { rowsOfWebhooks } from './rows-of-webhooks.ts';

/** Rows for every collection. Of administrators there are few. */
export const population: Population = {
  rows: { ...rowsOfCopies, ...rowsOfFeeds, ...rowsOfPost, ...rowsOfSending, ...rowsOfWebhooks },
  few: { Administrator: 5 },
};
