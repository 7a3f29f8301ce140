import { defineJob } from '@millepiani/jobs/define-job';
import { isId } from '@millepiani/kernel/id';
import { z } from 'zod';
import type { StatementId } from './bank-statement.ts';

/** Looks through a statement's lines, and assigns what leaves no doubt. */
export const matchStatement = defineJob({
  name: 'match-bank-statement',
  payload: z.object({
    statementId: z.custom<StatementId>((value) => typeof value === 'string' && isId(value, 'bst')),
  }),
  attempts: 5,
  backoffMs: 1_000,
});
