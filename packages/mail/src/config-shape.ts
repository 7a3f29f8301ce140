import { secretUrl } from '@millepiani/config/fields';
import { z } from 'zod';

/** What a service that sends mail is told by its environment. */
export const mailShape = {
  /** Where mail is handed over. Without it, mails wait. */
  SMTP_URL: secretUrl(['smtp', 'smtps']).optional(),
  /** From whom mail comes: `Millepiani <post@millepiani.example>`. */
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>@]+ <)?[^<>@\s]+@[a-z0-9.-]+>?$/i, 'must be an address, or a name and an address in <…>')
    .default('Millepiani <post@millepiani.example>'),
};

/** Whose the ids of mails are that come from there: the domain of `MAIL_FROM`. */
export const mailDomain = (from: string): string => from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
