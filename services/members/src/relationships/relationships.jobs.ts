import { type DueJob, defineJob, due } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { type Instant, msBetween } from '@millepiani/kernel/instant';
import { z } from 'zod';
import type { RelationshipId } from './relationship.ts';

/** Ends a relationship whose last day is over. */
export const endRelationshipJob = defineJob({
  name: 'end-relationship',
  payload: z.object({
    relationshipId: z.custom<RelationshipId>((value) => typeof value === 'string' && isId(value, 'rel')),
  }),
  attempts: 5,
  backoffMs: 500,
});

/** The job that is due at `endsAt`. */
export const endingOf = (relationshipId: RelationshipId, endsAt: Instant, now: Instant): DueJob =>
  due(endRelationshipJob, relationshipId, { relationshipId }, msBetween(now, endsAt));
