import type { LinkPurpose } from './account-mail.ts';

/** The pages to which mails' links lead. */
export const pages = {
  verify: '/account/verify',
  reset: '/account/reset',
  forgot: '/account/forgot',
} as const;

/** Where a mail's link leads; `origin` is the community's address. The token stands in the query, which no log has. */
export const linkOf = (origin: string, purpose: LinkPurpose, token: string): string =>
  `${origin}${purpose === 'RESET_PASSWORD' ? pages.reset : pages.verify}?token=${token}`;
