import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { ada } from '../examples.ts';
import { id, part } from '../fields.ts';

/** A person is not to be known any more by what was told of them. */
export const memberErased = defineEvent({
  service: 'members',
  name: 'member.erased',
  version: 1,
  visibility: ['community'],
  // A person has other histories too; this one is told apart by the fragment. Nobody is erased twice.
  subject: part('per', 'erasure'),
  partition: id('per'),
  data: z.object({ personId: id('per').describe('From now on a pseudonym, under which facts stay') }),
  description:
    'A person was erased (GDPR, article 17): whoever has a copy of their personal data is to erase it, but for what the law has them keep.',
  example: { subject: `${ada}#erasure`, partition: ada, aggregateVersion: 1, data: { personId: ada } },
});
