import type { Organization } from '../organizations/organization.ts';
import type { Person } from './person.ts';

/** A party that takes part: ValueFlows *agent*. */
export type Agent = Person | Organization;
