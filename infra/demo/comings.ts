import { type PersonKey, people } from './community.ts';

const person = 'ivo' satisfies PersonKey;

/** Who left the community and asks to come back: an administrator finds the application waiting. */
export const returning = {
  person,
  email: people.find(({ key }) => key === person)?.email ?? '',
  invitedBy: 'fabio' satisfies PersonKey,
  statement: 'A year in Lisbon is over. I restore furniture, and would like my old desk by the window.',
} as const;
