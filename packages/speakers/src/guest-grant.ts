/**
 * What an organization's owners may let a guest see of it, besides what everybody sees. To see, and never to do. Each is enforced by the
 * service that owns what it opens.
 */
export const guestGrants = [
  /** How it is taxed, invoiced and paid: members. */
  'TAX_PROFILE',
  /** Who is invited to it, and who took part in it once: members. */
  'RELATIONSHIPS',
  /** Its alliances that are only proposed, or were declined: members. */
  'ALLIANCES',
  /** The commissions in which it takes part, with their teams: projects. */
  'COMMISSIONS',
  /** What is agreed, committed and put in where it leads or takes part, in the commissions that the guest sees: projects. */
  'AGREEMENTS',
  /** Its accounts, with their postings, and its reserves: billing. */
  'LEDGER',
  /** Its invoices and credit notes, with the documents: billing. */
  'INVOICES',
] as const;

/** One of them. */
export type GuestGrant = (typeof guestGrants)[number];

/** Whether a text is a grant that this code knows. One that joins later is none to it, and opens nothing. */
export const isGuestGrant = (text: string): text is GuestGrant => guestGrants.some((grant) => grant === text);
