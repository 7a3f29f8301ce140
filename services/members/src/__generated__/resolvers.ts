// Made by `npm run generate` from the service's *.graphql files. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Person as PersonModel } from '../persons/person.ts';
import type { Organization as OrganizationModel, Owner as OwnerModel, Organization as OwnersProposalModel } from '../organizations/organization.ts';
import type { Agent as AgentModel } from '../persons/agent.ts';
import type { AgentRelationship as AgentRelationshipModel } from '../relationships/relationship.ts';
import type { Alliance as AllianceModel, Mandate as MandateModel } from '../alliances/alliance.ts';
import type { Endorsement as EndorsementModel } from '../endorsements/endorsement.ts';
import type { TaxProfile as TaxProfileModel } from '../tax/tax-profile.ts';
import type { SocialFund as SocialFundModel } from '../tax/tax-facts.ts';
import type { PostalAddress as PostalAddressModel } from '../tax/postal-address.ts';
import type { AuditEntry as AuditEntryModel } from '../audit/audit-entry.ts';
import type { Erasure as ErasureModel } from '../erasure/erasure.ts';
import type { Membership as MembershipModel } from '../membership/membership.ts';
import type { Invitation as InvitationModel } from '../invitations/invitation.ts';
import type { Place as PlaceModel } from '../profiles/profile.ts';
import type { Contact as ContactModel } from '../contacts/contact.ts';
import type { Skill as SkillModel } from '../skills/skill.ts';
import type { SkillGap as SkillGapModel } from '../demand/skill-gap.ts';
import type { GapDay as SkillGapDayModel } from '../demand/gap-days.store.ts';
import type { RoleWithinReach as RoleWithinReachModel } from '../demand/within-reach.ts';
import type { Course as CourseModel, TrainedSkill as TrainedSkillModel } from '../training/course.ts';
import type { TrackRecord as TrackRecordModel } from '../track-record/track-record.ts';
import type { TrainingRecord as TrainingRecordModel } from '../training/training-record.ts';
import type { Verification as SkillVerificationModel, SkillClaim as SkillClaimModel } from '../skills/skill-claim.ts';
import type { AvailabilityOffer as AvailabilityOfferModel, AvailabilityWindow as AvailabilityWindowModel } from '../availability/availability-offer.ts';
import type { CalendarFeed as CalendarFeedModel } from '../calendar-feed/calendar-feed.ts';
import type { CapacityHold as CapacityHoldModel } from '../holds/capacity-hold.ts';
import type { FreeBusy as FreeBusyModel } from '../holds/free-busy.ts';
import type { Directory as DirectoryConnectionModel } from '../directory/directory-page.adapter.ts';
import type { DirectoryFacets as DirectoryFacetsModel, CountedSkill as DirectorySkillModel, CountedAlliance as DirectoryAllianceModel } from '../directory/facets.ts';
import type { ReadReport as CommunityReportModel } from '../report/community-report.ts';
import type { SkillCount as SkillCountModel } from '../report/community-pool.ts';
import type { Session as SessionModel } from '../sessions/session.ts';
import type { Application as SessionClientModel } from '../clients/application.ts';
import type { Client as ClientModel } from '../clients/client.ts';
import type { Consent as ConsentModel } from '../consents/consent.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in UTC, written as ISO 8601 with milliseconds: `2026-11-24T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** A day of the calendar, written as ISO 8601: `2026-11-24`. */
  Date: { input: string; output: string; }
  /** An exact decimal number, written as a string: `"24000.00"`. Never a floating-point number. */
  Decimal: { input: string; output: string; }
  /** A currency by its ISO 4217 code: `EUR`. */
  CurrencyCode: { input: string; output: string; }
  /** Any value of JSON: a row as it is kept, instants as RFC 3339, 64-bit integers in digits. */
  JSON: { input: unknown; output: unknown; }
};

/** Organizations that take commissions together, as peers. It is formed when an owner of each has agreed. */
export type Alliance = Node & {
  readonly __typename?: 'Alliance';
  /** The identifier: `ali_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** Its organizations. */
  readonly organizations: ReadonlyArray<Organization>;
  /** Who invoices the client. */
  readonly mandate: Mandate;
  /** Where it stands. */
  readonly state: AllianceState;
  /** The organization for which it was proposed. */
  readonly proposedFor?: Maybe<Organization>;
  /** When it was proposed. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** The organizations whose owners have still to agree; none once it is settled. */
  readonly waitingFor: ReadonlyArray<Organization>;
  /** When it was formed. */
  readonly formedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was dissolved. */
  readonly dissolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
};

/** Who invoices the client of an alliance. */
export type Mandate = {
  readonly __typename?: 'Mandate';
  /** Whether one invoices for all. */
  readonly kind: MandateKind;
  /** Who does; null without representation. */
  readonly invoicer?: Maybe<Organization>;
};

/** Whether one invoices the client for all. */
export type MandateKind =
  /** One invoices the client for all of them, and owes the others their part. */
  | 'WITH_REPRESENTATION'
  /** Each invoices the client for its own part. */
  | 'WITHOUT_REPRESENTATION';

/** Where an alliance stands. */
export type AllianceState =
  /** Waiting for the word of an owner of each organization. */
  | 'PROPOSED'
  /** In force. */
  | 'ACTIVE'
  /** Over, after it was in force. */
  | 'DISSOLVED'
  /** It never came to be: one declined, or whoever proposed it took it back. */
  | 'DECLINED';

/** A page of alliances. */
export type AllianceConnection = {
  readonly __typename?: 'AllianceConnection';
  /** The alliances with their cursors. */
  readonly edges: ReadonlyArray<AllianceEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An alliance in a list. */
export type AllianceEdge = {
  readonly __typename?: 'AllianceEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The alliance. */
  readonly node: Alliance;
};

/** With whom, and who invoices. */
export type ProposeAllianceInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The id of the organization for which it is proposed. It is registered. */
  readonly organizationId: Scalars['ID']['input'];
  /** The ids of 1 to 19 other organizations, each once. They are registered. */
  readonly partnerIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What it is called, 1 to 120 characters. */
  readonly name: Scalars['String']['input'];
  /** Who invoices the client. */
  readonly mandate: MandateInput;
};

/** Who invoices the client of an alliance. */
export type MandateInput = {
  /** Whether one invoices for all. */
  readonly kind: MandateKind;
  /** Who does: one of its organizations' ids with representation, left out without. */
  readonly invoicerId?: InputMaybe<Scalars['ID']['input']>;
};

/** The alliance, or why there is none. */
export type ProposeAlliancePayload = {
  readonly __typename?: 'ProposeAlliancePayload';
  /** The alliance, which waits for the others. */
  readonly alliance?: Maybe<Alliance>;
  /**
   * Codes: `INVALID_ID`, `ORGANIZATION_NOT_FOUND`, `FORBIDDEN`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `LINK_IN_NAME`, `NO_PARTNER`,
   * `TOO_MANY_PARTNERS`, `DUPLICATE_PARTNER`, `INVOICER_MISSING`, `INVOICER_NOT_ALLIED`, `INVOICER_WITHOUT_REPRESENTATION`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which alliance is agreed to, and for whom. */
export type AgreeToAllianceInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The alliance's id. What it says does not change from the proposal on. */
  readonly allianceId: Scalars['ID']['input'];
  /** The id of the organization for which one agrees. */
  readonly organizationId: Scalars['ID']['input'];
};

/** The alliance as it is now, or why nothing was agreed. */
export type AgreeToAlliancePayload = {
  readonly __typename?: 'AgreeToAlliancePayload';
  /** The alliance. */
  readonly alliance?: Maybe<Alliance>;
  /**
   * Codes: `INVALID_ID`, `ALLIANCE_NOT_FOUND`, `ORGANIZATION_NOT_FOUND`, `NOT_ALLIED`, `WRONG_STATE`, `FORBIDDEN`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which alliance is declined, and for whom. */
export type DeclineAllianceInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The alliance's id. */
  readonly allianceId: Scalars['ID']['input'];
  /** The id of the organization for which one declines. */
  readonly organizationId: Scalars['ID']['input'];
};

/** The alliance as it is now, or why it was not declined. */
export type DeclineAlliancePayload = {
  readonly __typename?: 'DeclineAlliancePayload';
  /** The alliance. */
  readonly alliance?: Maybe<Alliance>;
  /** Codes: as `agreeToAlliance`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which alliance is dissolved, and for whom. */
export type DissolveAllianceInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The alliance's id. */
  readonly allianceId: Scalars['ID']['input'];
  /** The id of the organization for which one dissolves it. */
  readonly organizationId: Scalars['ID']['input'];
};

/** The alliance as it is now, or why it goes on. */
export type DissolveAlliancePayload = {
  readonly __typename?: 'DissolveAlliancePayload';
  /** The alliance. */
  readonly alliance?: Maybe<Alliance>;
  /** Codes: as `agreeToAlliance`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Something that was done to an account, or refused. Kept for two years. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  /** The identifier: `aud_…`. */
  readonly id: Scalars['ID']['output'];
  /** When. */
  readonly at: Scalars['DateTime']['output'];
  /** What. */
  readonly kind: AuditKind;
  /** Who did it; null where it was the community by itself, or nobody who was signed in. */
  readonly by?: Maybe<Person>;
  /** Whom it was done to; null where nobody has such an account. */
  readonly person?: Maybe<Person>;
  /** From where, coarsely: the network around the address, as `192.0.2.0/24`. Null where nothing is known of it, and once the person was erased. */
  readonly network?: Maybe<Scalars['String']['output']>;
  /** The code by which it was refused; null where it was done. */
  readonly refusal?: Maybe<Scalars['String']['output']>;
  /** More of what was done, such as the role that was given. */
  readonly detail?: Maybe<Scalars['String']['output']>;
};

/** What is done to accounts. */
export type AuditKind =
  /** The account was made. */
  | 'SIGNED_UP'
  /** Somebody signed in with the account's address, or tried to. */
  | 'SIGNED_IN'
  /** Its address was shown to be its owner's. */
  | 'EMAIL_VERIFIED'
  /** The person is called otherwise; neither name is kept here. */
  | 'NAME_CHANGED'
  /** It is to have another address. */
  | 'EMAIL_CHANGE_ASKED'
  /** It has another address. */
  | 'EMAIL_CHANGED'
  /** Somebody asked for a new password, and a link was sent to the account's address. */
  | 'PASSWORD_RESET_ASKED'
  /** A new password was chosen by such a link. */
  | 'PASSWORD_RESET'
  /** A new password was chosen with the one before, or tried to. */
  | 'PASSWORD_CHANGED'
  /** The installation's secret was shown, to become the first administrator. */
  | 'ADMINISTRATION_CLAIMED'
  /** A role was given. */
  | 'ROLE_GRANTED'
  /** A role was taken. */
  | 'ROLE_REVOKED'
  /** An administrator admitted the person to the community, or said from when on they belong to it. */
  | 'ADMITTED'
  /** An administrator suspended the membership. */
  | 'SUSPENDED'
  /** An administrator reinstated the membership. */
  | 'REINSTATED'
  /** The membership ended: by the person's own word, or an administrator's. */
  | 'MEMBERSHIP_ENDED'
  /** A session ended before its time; `detail` says why. */
  | 'SESSION_ENDED'
  /** The person allowed an application something; `detail` is which application. */
  | 'CONSENT_GIVEN'
  /** The person took back what an application was allowed; `detail` is which application. */
  | 'CONSENT_REVOKED'
  /** A partner's application was registered; `detail` is which. */
  | 'CLIENT_REGISTERED'
  /** A partner's application got another secret; `detail` is which. */
  | 'CLIENT_SECRET_ROTATED'
  /** A partner's application was revoked; `detail` is which. */
  | 'CLIENT_REVOKED'
  /** The next key was published by which tokens are signed; `detail` is which. */
  | 'SIGNING_KEY_PUBLISHED'
  /** An administrator had events handled again. */
  | 'EVENTS_REPLAYED'
  /** The person took a copy of all that is kept of them. */
  | 'DATA_EXPORTED'
  /** The account is to be erased. */
  | 'ERASURE_ASKED'
  /** It is not to be erased any more. */
  | 'ERASURE_CANCELLED'
  /** It was erased. */
  | 'ERASED';

/** A page of what was done to accounts. */
export type AuditEntryConnection = {
  readonly __typename?: 'AuditEntryConnection';
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An entry in a list. */
export type AuditEntryEdge = {
  readonly __typename?: 'AuditEntryEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry. */
  readonly node: AuditEntry;
};

/** Which entries are asked for: all that meet every condition that is there. */
export type AuditFilter = {
  /** Done to this person. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
  /** Of this kind. */
  readonly kind?: InputMaybe<AuditKind>;
  /** From this instant on. */
  readonly from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Before this instant. */
  readonly to?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * Time that a person offers (iCalendar's VEVENT): one window, or one that comes again by a rule. Shown to that person, and to
 * administrators. No two windows of a person overlap.
 */
export type AvailabilityOffer = Node & {
  readonly __typename?: 'AvailabilityOffer';
  /** The identifier: `avl_…`. */
  readonly id: Scalars['ID']['output'];
  /** When the first window starts (DTSTART). */
  readonly start: Scalars['DateTime']['output'];
  /** When the first window ends: not in it any more. */
  readonly end: Scalars['DateTime']['output'];
  /** When the last window ends. */
  readonly lastEnd: Scalars['DateTime']['output'];
  /** The hours of work offered in each window, at any time within it: `7.5`. */
  readonly hours: Scalars['Decimal']['output'];
  /** Whether the time can be relied upon. */
  readonly firmness: Firmness;
  /** When it was offered. */
  readonly offeredAt: Scalars['DateTime']['output'];
  /** By the clock of which zone the window comes again (TZID): an IANA name. `UTC` where it does not. */
  readonly timeZone: Scalars['String']['output'];
  /** How it comes again (RRULE): `FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20271231T225959Z`. Null where it does not. */
  readonly rule?: Maybe<Scalars['String']['output']>;
  /** When the windows would start that are left out (EXDATE), in order. */
  readonly exceptions: ReadonlyArray<Scalars['DateTime']['output']>;
  /** The times in words: `Every week from Monday to Friday, 09:00–17:00 (Europe/Rome), until 31 December 2027`. */
  readonly words: Scalars['String']['output'];
  /** The windows that have a part between two instants, at most 366 days apart, in order. */
  readonly windows: ReadonlyArray<AvailabilityWindow>;
};


/**
 * Time that a person offers (iCalendar's VEVENT): one window, or one that comes again by a rule. Shown to that person, and to
 * administrators. No two windows of a person overlap.
 */
export type AvailabilityOfferWordsArgs = {
  locale?: InputMaybe<Locale>;
};


/**
 * Time that a person offers (iCalendar's VEVENT): one window, or one that comes again by a rule. Shown to that person, and to
 * administrators. No two windows of a person overlap.
 */
export type AvailabilityOfferWindowsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};

/** A window that an offer comes down to. */
export type AvailabilityWindow = {
  readonly __typename?: 'AvailabilityWindow';
  /** The offer. */
  readonly offer: AvailabilityOffer;
  /** When it starts. */
  readonly start: Scalars['DateTime']['output'];
  /** When it ends: not in it any more. */
  readonly end: Scalars['DateTime']['output'];
  /** How the clock of the offer's zone stands when it starts (RECURRENCE-ID): `2027-01-11T09:00:00`. */
  readonly local: Scalars['String']['output'];
  /** The hours of work offered in it, at any time within it. */
  readonly hours: Scalars['Decimal']['output'];
  /** Whether the time can be relied upon. */
  readonly firmness: Firmness;
};

/** Whether time that is offered can be relied upon. */
export type Firmness =
  /** It is there when it is needed. */
  | 'FIRM'
  /** It may be there: it serves only who says that this will do. */
  | 'TENTATIVE';

/** When, and how much. */
export type OfferAvailabilityInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** When the window starts, or the first of them: still to come. */
  readonly start: Scalars['DateTime']['input'];
  /** When it ends: after its start, at most 366 days. */
  readonly end: Scalars['DateTime']['input'];
  /** The hours of work offered in each window, in halves such as `7.5`: more than 0, at most the window's length. */
  readonly hours: Scalars['Decimal']['input'];
  /** Whether the time can be relied upon. */
  readonly firmness: Firmness;
  /** How it comes again; a single window when left out. */
  readonly recurrence?: InputMaybe<RecurrenceInput>;
};

/** How a window comes again. */
export type RecurrenceInput = {
  /** The IANA name of a time zone such as `Europe/Rome`: by its clock every window starts when the first one does. */
  readonly timeZone: Scalars['String']['input'];
  /**
   * RRULE by RFC 5545, daily or less often, that ends: `FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20271231`. `UNTIL` is an instant in UTC
   * (`20271231T225959Z`) or a day, which counts wholly. The first window is one of the rule's own, and the last ends within two years.
   */
  readonly rule: Scalars['String']['input'];
  /** When the windows would start that are to be left out (EXDATE). */
  readonly exceptions?: InputMaybe<ReadonlyArray<Scalars['DateTime']['input']>>;
};

/** What was offered, or why it was not. */
export type OfferAvailabilityPayload = {
  readonly __typename?: 'OfferAvailabilityPayload';
  /** The offer. */
  readonly offer?: Maybe<AvailabilityOffer>;
  /**
   * Codes: `INVALID_HOURS`, `ENDS_BEFORE_START`, `WINDOW_TOO_LONG`, `IN_THE_PAST`, `HOURS_EXCEED_WINDOW`, `WINDOWS_OVERLAP`,
   * `TOO_MANY_WINDOWS`, `PERSON_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`; of what comes again also
   * `UNKNOWN_TIME_ZONE`, `INVALID_RULE`, `TOO_FREQUENT`, `ENDLESS_RULE`, `ENDS_TOO_LATE`, `TOO_MANY_OCCURRENCES`, `START_NOT_IN_RULE`,
   * `NOT_A_WHOLE_MINUTE`, `AMBIGUOUS_START`, `NOT_AN_OCCURRENCE`, `NOTHING_LEFT`, `OCCURRENCES_OVERLAP`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is withdrawn: the whole offer, or the one part of it that is named. */
export type WithdrawAvailabilityInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The offer's id. */
  readonly offerId: Scalars['ID']['input'];
  /** Only the window that starts at this instant. */
  readonly occurrence?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only the windows that start on this day or later, by the clock of the offer's zone. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
};

/** Whoever withdrew it, or why it is still offered. */
export type WithdrawAvailabilityPayload = {
  readonly __typename?: 'WithdrawAvailabilityPayload';
  /** The person, who offers it no more. */
  readonly person?: Maybe<Person>;
  /** What is left of the offer; null where that is nothing. */
  readonly offer?: Maybe<AvailabilityOffer>;
  /**
   * Codes: `INVALID_ID`, `OFFER_NOT_FOUND`, `ONE_OF_THEM`, `NOT_AN_OCCURRENCE`, `OFFER_OVER`, `AVAILABILITY_IN_USE`, `FORBIDDEN`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Other terms. What is left out stays as it is. */
export type ChangeAvailabilityInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The offer's id. */
  readonly offerId: Scalars['ID']['input'];
  /** The hours of work offered in each window, in halves such as `7.5`: more than 0, at most the window's length. */
  readonly hours?: InputMaybe<Scalars['Decimal']['input']>;
  /** Whether the time can be relied upon. */
  readonly firmness?: InputMaybe<Firmness>;
};

/** The offer as it is to come, or why nothing was changed. */
export type ChangeAvailabilityPayload = {
  readonly __typename?: 'ChangeAvailabilityPayload';
  /** The offer, from the next window on. */
  readonly offer?: Maybe<AvailabilityOffer>;
  /**
   * Codes: `INVALID_ID`, `OFFER_NOT_FOUND`, `INVALID_HOURS`, `HOURS_EXCEED_WINDOW`, `OFFER_OVER`, `AVAILABILITY_IN_USE`, `FORBIDDEN`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * A calendar of what a person is held for, as calendars subscribe to it (iCalendar), at an address that nobody can guess: shown to
 * that person alone.
 */
export type CalendarFeed = {
  readonly __typename?: 'CalendarFeed';
  /** Whether it shows what the person offers, too, as free time. */
  readonly withOffers: Scalars['Boolean']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Rises by one with each new address. */
  readonly version: Scalars['Int']['output'];
};

/** What a feed shows. */
export type CreateCalendarFeedInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer, without the address. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whether it shows what one offers, too, as free time; not when left out. */
  readonly withOffers?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The new feed, or why there is none. */
export type CreateCalendarFeedPayload = {
  readonly __typename?: 'CreateCalendarFeedPayload';
  /** The feed. */
  readonly feed?: Maybe<CalendarFeed>;
  /** Its address: shown this once, to the very call that made it. Whoever lost it has it changed. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Codes: `FEED_EXISTS`, `PERSON_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which call it is. */
export type RotateCalendarFeedInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer, without the address. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** The feed at its new address, or why it has none. */
export type RotateCalendarFeedPayload = {
  readonly __typename?: 'RotateCalendarFeedPayload';
  /** The feed. */
  readonly feed?: Maybe<CalendarFeed>;
  /** Its new address: shown this once, to the very call that made it. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Codes: `FEED_NOT_FOUND`, `PERSON_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which call it is. */
export type RevokeCalendarFeedInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** Whose feed it was, or why it is still there. */
export type RevokeCalendarFeedPayload = {
  readonly __typename?: 'RevokeCalendarFeedPayload';
  /** The person, who has no feed. */
  readonly person?: Maybe<Person>;
  /** Codes: `PERSON_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An application of a partner, which administrators registered: by it people act who allow it, or it acts for itself. */
export type Client = Node & {
  readonly __typename?: 'Client';
  /** The identifier: `cli_…`; what it calls itself at the issuer (`client_id`), and the subject of tokens that it gets for itself. */
  readonly id: Scalars['ID']['output'];
  /** What people read when they are asked to allow it something. */
  readonly name: Scalars['String']['output'];
  /** How it comes by tokens. */
  readonly grants: ReadonlyArray<ClientGrant>;
  /** Where people are sent back to, exactly. */
  readonly redirectUris: ReadonlyArray<Scalars['String']['output']>;
  /** The scopes that it may ask for at most. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Who registered it. */
  readonly registeredBy?: Maybe<Person>;
  /** When it was registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** Since when it has its present secret. */
  readonly secretSince: Scalars['DateTime']['output'];
  /** When it was revoked; null while it may ask for tokens. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
};

/** How an application comes by tokens (OAuth 2). */
export type ClientGrant =
  /** For a person who signs in and allows it (authorization code with PKCE), and as long as they do (refresh tokens). */
  | 'AUTHORIZATION_CODE'
  /** For itself, by its secret. */
  | 'CLIENT_CREDENTIALS';

/** A page of applications. */
export type ClientConnection = {
  readonly __typename?: 'ClientConnection';
  /** The applications with their cursors. */
  readonly edges: ReadonlyArray<ClientEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An application in a list. */
export type ClientEdge = {
  readonly __typename?: 'ClientEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The application. */
  readonly node: Client;
};

/** A partner's application. */
export type RegisterClientInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer, without the secret. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What people read, 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** How it comes by tokens, each once. */
  readonly grants: ReadonlyArray<ClientGrant>;
  /**
   * Where people are sent back to, letter by letter: 1 to 10 addresses by https (by http on the machine itself alone), without
   * fragment. None for who acts for itself alone.
   */
  readonly redirectUris?: ReadonlyArray<Scalars['String']['input']>;
  /** The scopes that it may ask for at most. */
  readonly scopes?: ReadonlyArray<Scalars['String']['input']>;
};

/** The application with its secret, or why there is none. */
export type RegisterClientPayload = {
  readonly __typename?: 'RegisterClientPayload';
  /** The application. */
  readonly client?: Maybe<Client>;
  /** Its secret: shown now, and never again. Null when the same call was answered before. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /**
   * Codes: `FORBIDDEN`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `LINK_IN_NAME`, `NO_GRANT`, `DUPLICATE_GRANT`, `REDIRECT_URI_MISSING`,
   * `REDIRECT_URI_WITHOUT_USE`, `TOO_MANY_REDIRECT_URIS`, `DUPLICATE_REDIRECT_URI`, `INVALID_REDIRECT_URI`, `SCOPE_NOT_GRANTABLE`,
   * `DUPLICATE_SCOPE`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which application gets another secret. */
export type RotateClientSecretInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer, without the secret. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The application's id. */
  readonly clientId: Scalars['ID']['input'];
};

/** The application with its new secret, or why it has none. */
export type RotateClientSecretPayload = {
  readonly __typename?: 'RotateClientSecretPayload';
  /** The application. */
  readonly client?: Maybe<Client>;
  /** Its new secret: shown now, and never again. Null when the same call was answered before. */
  readonly secret?: Maybe<Scalars['String']['output']>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `CLIENT_NOT_FOUND`, `CLIENT_REVOKED`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which application is revoked. */
export type RevokeClientInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The application's id. */
  readonly clientId: Scalars['ID']['input'];
};

/** The application as it is now, or why it goes on. */
export type RevokeClientPayload = {
  readonly __typename?: 'RevokeClientPayload';
  /** The application. */
  readonly client?: Maybe<Client>;
  /** Codes: `FORBIDDEN`, `INVALID_ID`, `CLIENT_NOT_FOUND`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a person allows an application. */
export type Consent = Node & {
  readonly __typename?: 'Consent';
  /** The identifier: `con_…`. */
  readonly id: Scalars['ID']['output'];
  /** The application. */
  readonly client: SessionClient;
  /** What it may do for the person. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
  /** Since when. */
  readonly since: Scalars['DateTime']['output'];
  /** When the person last allowed it more. */
  readonly changedAt: Scalars['DateTime']['output'];
};

/** A page of consents. */
export type ConsentConnection = {
  readonly __typename?: 'ConsentConnection';
  /** The consents with their cursors. */
  readonly edges: ReadonlyArray<ConsentEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A consent in a list. */
export type ConsentEdge = {
  readonly __typename?: 'ConsentEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The consent. */
  readonly node: Consent;
};

/** Which consent is taken back. */
export type RevokeConsentInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The consent's id. */
  readonly consentId: Scalars['ID']['input'];
};

/** The id of what was taken back, or why it was not. */
export type RevokeConsentPayload = {
  readonly __typename?: 'RevokeConsentPayload';
  /** The consent's id. */
  readonly consentId?: Maybe<Scalars['ID']['output']>;
  /** Codes: `INVALID_ID`, `CONSENT_NOT_FOUND`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A language that the community writes in. */
export type Locale =
  /** English. */
  | 'EN'
  /** Italian. */
  | 'IT';

/** How to write to a person, besides the address. */
export type Contact = {
  readonly __typename?: 'Contact';
  /** The language that the person is written to in. */
  readonly locale: Locale;
  /** The time zone by which the person is written to, by its IANA name: `Europe/Rome`. */
  readonly timeZone: Scalars['String']['output'];
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
};

/** How to write to somebody. What is left out stays as it is. */
export type ChangeContactInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The language. */
  readonly locale?: InputMaybe<Locale>;
  /** The IANA name of a time zone such as `Europe/Rome`, in any case. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** The person, or why nothing was changed. */
export type ChangeContactPayload = {
  readonly __typename?: 'ChangeContactPayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /** Codes: `UNKNOWN_TIME_ZONE`, `PERSON_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is still to be done about an account when a mutation is answered. */
export type AccountStep =
  /** A mail is on its way. By the link in it its reader shows that the address is theirs. */
  | 'VERIFY_EMAIL'
  /** Where the address has an account, a mail is on its way, by whose link its reader chooses a new password. */
  | 'RESET_PASSWORD';

/** A token in a mail's link. */
export type VerifyEmailInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The token, as the link has it. */
  readonly token: Scalars['String']['input'];
  /** For a sign-up: the password that was chosen then, so that nobody has an account to which somebody else has the key. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
};

/** Whose address it is, or why nothing was done. */
export type VerifyEmailPayload = {
  readonly __typename?: 'VerifyEmailPayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `TOKEN_INVALID`, `TOKEN_USED`, `TOKEN_EXPIRED`, `EMAIL_TAKEN`, `PASSWORD_REQUIRED`, `WRONG_PASSWORD`,
   * `TOO_MANY_ATTEMPTS`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** For whoever is signed in. */
export type RequestEmailVerificationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** Whether a mail is on its way, or why not. */
export type RequestEmailVerificationPayload = {
  readonly __typename?: 'RequestEmailVerificationPayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /** `VERIFY_EMAIL`, unless the address was shown to be theirs before. */
  readonly pending: ReadonlyArray<AccountStep>;
  /** Codes: `FORBIDDEN`, `PERSON_NOT_FOUND`, `TOO_MANY_ATTEMPTS`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An address, and the present password. */
export type ChangeEmailInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The address that the account is to have. */
  readonly email: Scalars['String']['input'];
  /** The present password: a token alone is not enough. */
  readonly password: Scalars['String']['input'];
};

/** The person, whose address is still the one before, or why nothing was asked. */
export type ChangeEmailPayload = {
  readonly __typename?: 'ChangeEmailPayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /** `VERIFY_EMAIL`: at the new address. */
  readonly pending: ReadonlyArray<AccountStep>;
  /**
   * Codes: `INVALID_EMAIL`, `SAME_EMAIL`, `WRONG_PASSWORD`, `TOO_MANY_ATTEMPTS`, `FORBIDDEN`, `PERSON_NOT_FOUND`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** An address. */
export type RequestPasswordResetInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The address to sign in with. */
  readonly email: Scalars['String']['input'];
};

/** The same whether or not the address has an account. */
export type RequestPasswordResetPayload = {
  readonly __typename?: 'RequestPasswordResetPayload';
  /** `RESET_PASSWORD`. */
  readonly pending: ReadonlyArray<AccountStep>;
  /** Codes: `INVALID_EMAIL`, `TOO_MANY_ATTEMPTS`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A token in a mail's link, and the password that is to be. */
export type ResetPasswordInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The token, as the link has it. */
  readonly token: Scalars['String']['input'];
  /** 12 to 128 characters of any kind. */
  readonly password: Scalars['String']['input'];
};

/** Whose password it is, or why it was not changed. */
export type ResetPasswordPayload = {
  readonly __typename?: 'ResetPasswordPayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `TOKEN_INVALID`, `TOKEN_USED`, `TOKEN_EXPIRED`, `WEAK_PASSWORD`, `TOO_MANY_ATTEMPTS`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The present password, and the one that is to be. */
export type ChangePasswordInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The present password: a token alone is not enough. */
  readonly presentPassword: Scalars['String']['input'];
  /** 12 to 128 characters of any kind. */
  readonly password: Scalars['String']['input'];
};

/** The person, or why the password was not changed. */
export type ChangePasswordPayload = {
  readonly __typename?: 'ChangePasswordPayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `WEAK_PASSWORD`, `WRONG_PASSWORD`, `TOO_MANY_ATTEMPTS`, `FORBIDDEN`, `PERSON_NOT_FOUND`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * All that the community keeps of whoever is signed in, to take along (GDPR, articles 15 and 20). Each service has its part, page by
 * page; one is null where its service is away.
 */
export type DataExport = {
  readonly __typename?: 'DataExport';
  /** What the members service keeps. */
  readonly members?: Maybe<DataExportPage>;
};


/**
 * All that the community keeps of whoever is signed in, to take along (GDPR, articles 15 and 20). Each service has its part, page by
 * page; one is null where its service is away.
 */
export type DataExportMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A skill that open roles ask for and the community lacks: of commissions, from when they are qualified until they are accepted, the
 * roles for which nobody's time is held and that nobody fills. Each role needs somebody of its level or above, and each person has one
 * role at most.
 */
export type SkillGap = {
  readonly __typename?: 'SkillGap';
  /** The skill; null for one that the catalogue does not have. */
  readonly skill?: Maybe<Skill>;
  /** The skill's URI. */
  readonly skillUri: Scalars['ID']['output'];
  /** The level, 1 to 5, at which the most people are missing: all figures are of this level and above. */
  readonly level: Scalars['Int']['output'];
  /** Open roles that ask for it. */
  readonly asked: Scalars['Int']['output'];
  /** People who claim it. */
  readonly people: Scalars['Int']['output'];
  /** How many people are missing: roles without people. */
  readonly missing: Scalars['Int']['output'];
  /** Of the people, for how many somebody who worked with them vouches at that level. */
  readonly endorsed: Scalars['Int']['output'];
  /** Of the people, how many are verified by training. */
  readonly verified: Scalars['Int']['output'];
  /** Courses that train it to that level or beyond, the latest first. */
  readonly courses: ReadonlyArray<Course>;
};

/** A page of skills that the community lacks. */
export type SkillGapConnection = {
  readonly __typename?: 'SkillGapConnection';
  /** The skills with their cursors. */
  readonly edges: ReadonlyArray<SkillGapEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A skill that the community lacks, in a list. */
export type SkillGapEdge = {
  readonly __typename?: 'SkillGapEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The skill. */
  readonly node: SkillGap;
};

/** How much of a skill was missing on a day. */
export type SkillGapDay = {
  readonly __typename?: 'SkillGapDay';
  /** The day, in Europe/Rome. */
  readonly day: Scalars['Date']['output'];
  /** The level at which the most people were missing: all figures are of this level and above. */
  readonly level: Scalars['Int']['output'];
  /** Open roles that asked for it. */
  readonly asked: Scalars['Int']['output'];
  /** People who claimed it. */
  readonly people: Scalars['Int']['output'];
  /** How many people were missing. */
  readonly missing: Scalars['Int']['output'];
  /** Of the people, for how many somebody vouched at that level. */
  readonly endorsed: Scalars['Int']['output'];
  /** Of the people, how many were verified by training. */
  readonly verified: Scalars['Int']['output'];
};

/** A page of days. */
export type SkillGapDayConnection = {
  readonly __typename?: 'SkillGapDayConnection';
  /** The days with their cursors. */
  readonly edges: ReadonlyArray<SkillGapDayEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A day in a list. */
export type SkillGapDayEdge = {
  readonly __typename?: 'SkillGapDayEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The day. */
  readonly node: SkillGapDay;
};

/** What the community lacks, in figures. */
export type TrainingGapFigures = {
  readonly __typename?: 'TrainingGapFigures';
  /** Roles for which somebody is sought and nobody is there. */
  readonly openRoles: Scalars['Int']['output'];
  /** Skills of which there are too few. */
  readonly skills: Scalars['Int']['output'];
  /** How many people are missing, over all skills. */
  readonly missing: Scalars['Int']['output'];
};

/** An open role that a person cannot fill yet, and could after a course. */
export type RoleWithinReach = {
  readonly __typename?: 'RoleWithinReach';
  /** What the role is called. */
  readonly title: Scalars['String']['output'];
  /** The role's id, of projects: `slt_…`. */
  readonly slotId: Scalars['ID']['output'];
  /** The commission's id, of projects: `com_…`. */
  readonly commissionId: Scalars['ID']['output'];
  /** The skill that it asks for; null for one that the catalogue does not have. */
  readonly skill?: Maybe<Skill>;
  /** The skill's URI. */
  readonly skillUri: Scalars['ID']['output'];
  /** The level that it asks for. */
  readonly level: Scalars['Int']['output'];
  /** The level that the person claims; 0 for nothing. */
  readonly claimed: Scalars['Int']['output'];
  /** Courses that train the skill to the role's level or beyond, the latest first. */
  readonly courses: ReadonlyArray<Course>;
};

/** A page of roles. */
export type RoleWithinReachConnection = {
  readonly __typename?: 'RoleWithinReachConnection';
  /** The roles with their cursors. */
  readonly edges: ReadonlyArray<RoleWithinReachEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A role in a list. */
export type RoleWithinReachEdge = {
  readonly __typename?: 'RoleWithinReachEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The role. */
  readonly node: RoleWithinReach;
};

/** What is to be true of an agent: all that is not left out. */
export type DirectoryFilter = {
  /**
   * What was typed: at most 100 characters and 12 words, long ones by their beginnings, in any case and with or without accents. With
   * each a word of the name begins, or it stands in what the agent says of itself, in the name of its city, or in the name of one of its
   * skills in either language. Blanks alone ask for nothing; without a letter or a digit nothing is found.
   */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Only people, or only organizations. */
  readonly kind?: InputMaybe<AgentKind>;
  /** Skills that the person claims, at most 10, all of them. */
  readonly skills?: InputMaybe<ReadonlyArray<SkillAtLeastInput>>;
  /** Time that the person has. */
  readonly free?: InputMaybe<FreeBetweenInput>;
  /** An alliance in force that the organization takes part in, or one that the person owns a part of. */
  readonly allianceId?: InputMaybe<Scalars['ID']['input']>;
  /** Where the agent is to be found: the country, or the city of that country, in any case and with or without accents. */
  readonly place?: InputMaybe<PlaceInput>;
  /** A language that the person works in: its ISO 639-1 code such as `it` (not `ita`), or three letters by ISO 639-3 where it has none. */
  readonly language?: InputMaybe<Scalars['String']['input']>;
};

/** A skill, at a level or above it. */
export type SkillAtLeastInput = {
  /** The skill's URI. */
  readonly skillUri: Scalars['ID']['input'];
  /** 1 to 5; 1 when left out. */
  readonly level?: InputMaybe<Scalars['Int']['input']>;
};

/** Time that is free between two days. */
export type FreeBetweenInput = {
  /** The first day, in Europe/Rome. What has passed is not free. */
  readonly from: Scalars['Date']['input'];
  /** The first day that is not in it any more: after `from`, at most 366 days from today. */
  readonly to: Scalars['Date']['input'];
  /** How many hours at least could still be held between them: in halves such as `7.5`. */
  readonly hours: Scalars['Decimal']['input'];
  /** Whether time counts that is offered tentatively; false when left out. */
  readonly mayUseTentative?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A kind of agent. */
export type AgentKind =
  /** A human being. */
  | 'PERSON'
  /** A body owned by people. */
  | 'ORGANIZATION';

/** In what order agents are listed. */
export type DirectoryOrder =
  /** By their names, without case and accents. */
  | 'NAME'
  /** Those who were registered last first. */
  | 'NEWEST';

/** A page of those who were found. */
export type DirectoryConnection = {
  readonly __typename?: 'DirectoryConnection';
  /** The agents with their cursors. */
  readonly edges: ReadonlyArray<DirectoryEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** What all who were found have in common, of which the page shows some. */
  readonly facets: DirectoryFacets;
};

/** An agent in the directory. */
export type DirectoryEdge = {
  readonly __typename?: 'DirectoryEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The person or the organization. */
  readonly node: Agent;
};

/** What those who were found have in common, the commonest first, at most 20 of each: counted over at most 5,000, some seconds ago. */
export type DirectoryFacets = {
  readonly __typename?: 'DirectoryFacets';
  /** People who were found. */
  readonly persons: Scalars['Int']['output'];
  /** Organizations that were found. */
  readonly organizations: Scalars['Int']['output'];
  /** Whether all who were found are counted, and not only 5,000 of them. */
  readonly isWhole: Scalars['Boolean']['output'];
  /** The skills that they claim. */
  readonly skills: ReadonlyArray<DirectorySkill>;
  /** The languages that they work in. */
  readonly languages: ReadonlyArray<DirectoryLanguage>;
  /** The alliances in force that they have a part in. */
  readonly alliances: ReadonlyArray<DirectoryAlliance>;
  /** The countries that they are in. */
  readonly countries: ReadonlyArray<DirectoryCountry>;
  /** The cities that they are in. */
  readonly cities: ReadonlyArray<DirectoryCity>;
};

/** A skill, and how many who were found claim it. */
export type DirectorySkill = {
  readonly __typename?: 'DirectorySkill';
  /** The skill; null for one that the catalogue does not have any more. */
  readonly skill?: Maybe<Skill>;
  /** The skill's URI. */
  readonly skillUri: Scalars['ID']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** A language, and how many who were found work in it. */
export type DirectoryLanguage = {
  readonly __typename?: 'DirectoryLanguage';
  /** Its code, such as `it`. */
  readonly language: Scalars['String']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** An alliance, and how many who were found have a part in it. */
export type DirectoryAlliance = {
  readonly __typename?: 'DirectoryAlliance';
  /** The alliance; null where it cannot be read. */
  readonly alliance?: Maybe<Alliance>;
  /** The alliance's id. */
  readonly allianceId: Scalars['ID']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** A country, and how many who were found are in it. */
export type DirectoryCountry = {
  readonly __typename?: 'DirectoryCountry';
  /** By ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** A city, and how many who were found are in it. */
export type DirectoryCity = {
  readonly __typename?: 'DirectoryCity';
  /** The city, as one of them writes it, and its country. */
  readonly place: Place;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** A person vouches for what another claims, with whom they worked. */
export type Endorsement = Node & {
  readonly __typename?: 'Endorsement';
  /** The identifier: `ens_…`. */
  readonly id: Scalars['ID']['output'];
  /** The claim; null once it was withdrawn. */
  readonly claim?: Maybe<SkillClaim>;
  /** Who endorses it. */
  readonly endorsedBy?: Maybe<Person>;
  /** What level was claimed when it was endorsed; the claim may say another since. */
  readonly level: Scalars['Int']['output'];
  /** When it was endorsed. */
  readonly endorsedAt: Scalars['DateTime']['output'];
  /** Whether more is claimed by now than was endorsed: it says nothing of the rest. Null once the claim was withdrawn. */
  readonly isOutgrown?: Maybe<Scalars['Boolean']['output']>;
};

/** A page of endorsements. */
export type EndorsementConnection = {
  readonly __typename?: 'EndorsementConnection';
  /** The endorsements with their cursors. */
  readonly edges: ReadonlyArray<EndorsementEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An endorsement in a list. */
export type EndorsementEdge = {
  readonly __typename?: 'EndorsementEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The endorsement. */
  readonly node: Endorsement;
};

/** Which claim. */
export type EndorseSkillInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The claim's id. */
  readonly claimId: Scalars['ID']['input'];
};

/** The endorsement, or why there is none. */
export type EndorseSkillPayload = {
  readonly __typename?: 'EndorseSkillPayload';
  /** The endorsement. */
  readonly endorsement?: Maybe<Endorsement>;
  /**
   * Codes: `INVALID_ID`, `CLAIM_NOT_FOUND`, `OWN_CLAIM`, `NEVER_WORKED_TOGETHER`, `ALREADY_ENDORSED`, `FORBIDDEN`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which endorsement. */
export type WithdrawEndorsementInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The endorsement's id. */
  readonly endorsementId: Scalars['ID']['input'];
};

/** The claim that is endorsed no more by whoever asked, or why it still is. */
export type WithdrawEndorsementPayload = {
  readonly __typename?: 'WithdrawEndorsementPayload';
  /** The claim. */
  readonly claim?: Maybe<SkillClaim>;
  /** Codes: `INVALID_ID`, `ENDORSEMENT_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** That somebody is to be erased, or was. */
export type Erasure = {
  readonly __typename?: 'Erasure';
  /** How it stands. */
  readonly state: ErasureState;
  /** When it was asked for. */
  readonly askedAt: Scalars['DateTime']['output'];
  /** Who asked for it: the person, or an administrator whom they asked to. */
  readonly askedBy?: Maybe<Person>;
  /** When it is done, unless it is called off before; null once it is over. */
  readonly dueAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * What stood in the way when it was due, for which it is tried again each day: `OWNS_ORGANIZATION`, `LAST_ADMINISTRATOR`,
   * `OPEN_COMMITMENT`. Empty where nothing did.
   */
  readonly blockedBy: ReadonlyArray<Scalars['String']['output']>;
};

/** How an erasure stands. */
export type ErasureState =
  /** It was asked for, and may be called off. */
  | 'ASKED'
  /** It was called off. */
  | 'CANCELLED'
  /** It is done. */
  | 'ERASED';

/** Who is to be erased. */
export type EraseAccountInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The caller's own password: a token alone is not enough. */
  readonly password: Scalars['String']['input'];
  /** For administrators: the person who asked them to. Whoever is signed in, when left out. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
};

/** Who is to be erased and when, or why not. */
export type EraseAccountPayload = {
  readonly __typename?: 'EraseAccountPayload';
  /** The person, with the erasure. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `OWNS_ORGANIZATION` (one for each), `LAST_ADMINISTRATOR`, `OPEN_COMMITMENT` (one for each), `TOO_LATE`,
   * `WRONG_PASSWORD`, `TOO_MANY_ATTEMPTS`, `PERSON_NOT_FOUND`, `INVALID_ID`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whose erasure is called off. */
export type CancelErasureInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** For administrators: the person. Whoever is signed in, when left out. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
};

/** Who is not to be erased, or why nothing was called off. */
export type CancelErasurePayload = {
  readonly __typename?: 'CancelErasurePayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /** Codes: `NOTHING_TO_CANCEL`, `TOO_LATE`, `INVALID_ID`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The services' parts of the event spine. One is null where its service is away. */
export type EventSpine = {
  readonly __typename?: 'EventSpine';
  /** The part of the members service. */
  readonly members?: Maybe<ServiceSpine>;
};

/** A person's time kept free for a role of a commission: shown to that person, and to administrators. */
export type CapacityHold = Node & {
  readonly __typename?: 'CapacityHold';
  /** The identifier: `hld_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whose time it is. */
  readonly person?: Maybe<Person>;
  /** For which commission. */
  readonly commission?: Maybe<Commission>;
  /** The id of the role that it is for: `slt_…`. */
  readonly slotId: Scalars['ID']['output'];
  /** Where it stands. */
  readonly state: CapacityHoldState;
  /** From when. */
  readonly from: Scalars['DateTime']['output'];
  /** Until when: not held any more. */
  readonly to: Scalars['DateTime']['output'];
  /** The minutes of work to be done in between, at any time that the person offers. */
  readonly minutes: Scalars['Int']['output'];
  /** Whether windows serve that the person offers tentatively. */
  readonly mayUseTentative: Scalars['Boolean']['output'];
  /** When it was placed. */
  readonly placedAt: Scalars['DateTime']['output'];
  /** Until when it may be confirmed. What nobody confirmed by then expires. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When it was confirmed; null when it was not. */
  readonly confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was given back; null when it was not. */
  readonly releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was given back; null when it was not. */
  readonly releaseReason?: Maybe<HoldReleaseReason>;
  /** When it expired; null when it did not. */
  readonly expiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
};

/** Where a hold stands: `HELD` to `CONFIRMED`, `RELEASED` or `EXPIRED`, and `CONFIRMED` to `RELEASED`. */
export type CapacityHoldState =
  /** Kept free until it expires. */
  | 'HELD'
  /** Kept free for good. */
  | 'CONFIRMED'
  /** Given back. */
  | 'RELEASED'
  /** Nobody confirmed it in time. */
  | 'EXPIRED';

/** Why a hold was given back. */
export type HoldReleaseReason =
  /** The commitment behind it was withdrawn. */
  | 'WITHDRAWN'
  /** The commitment behind it was fulfilled. */
  | 'FULFILLED'
  /** The team that it was placed for did not come about. */
  | 'FALLEN_THROUGH'
  /** The person withdrew the time that it needed, before it was confirmed. */
  | 'AVAILABILITY_WITHDRAWN';

/** How much of a person's time is free between two instants. */
export type FreeBusy = {
  readonly __typename?: 'FreeBusy';
  /** From when. */
  readonly from: Scalars['DateTime']['output'];
  /** Until when. */
  readonly to: Scalars['DateTime']['output'];
  /** The most minutes of work that could still be held on windows which the person offers firmly. */
  readonly freeMinutes: Scalars['Int']['output'];
  /** How many minutes more with those that the person offers tentatively. */
  readonly tentativeMinutes: Scalars['Int']['output'];
  /** What the person is held for in between: shown to that person, and to administrators; null for others. */
  readonly busy?: Maybe<ReadonlyArray<CapacityHold>>;
};

/** A commission, which the projects service knows. */
export type Commission = {
  readonly __typename?: 'Commission';
  /** The identifier: `com_…`. */
  readonly id: Scalars['ID']['output'];
};

/** A page of holds. */
export type CapacityHoldConnection = {
  readonly __typename?: 'CapacityHoldConnection';
  /** The holds with their cursors. */
  readonly edges: ReadonlyArray<CapacityHoldEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A hold in a list. */
export type CapacityHoldEdge = {
  readonly __typename?: 'CapacityHoldEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The hold. */
  readonly node: CapacityHold;
};

/** What an account may do beyond a member's own affairs. */
export type Role =
  /** Runs the community: grants roles, announces. */
  | 'ADMINISTRATOR'
  /** Keeps the community's ledger. */
  | 'BOOKKEEPER';

/** Who signs up. */
export type SignUpInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The public name, 1 to 80 characters. */
  readonly name: Scalars['String']['input'];
  /** The address to sign in with. One account an address. */
  readonly email: Scalars['String']['input'];
  /** 12 to 128 characters of any kind. */
  readonly password: Scalars['String']['input'];
  /** The language to be written to in; English when left out. */
  readonly locale?: InputMaybe<Locale>;
  /** The IANA name of a time zone such as `Europe/Rome`, which it is when left out. */
  readonly timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** The new person, or why there is none. */
export type SignUpPayload = {
  readonly __typename?: 'SignUpPayload';
  /** The person who signed up; null where the address is to be verified first. */
  readonly person?: Maybe<Person>;
  /** `VERIFY_EMAIL`: a mail is on its way. */
  readonly pending: ReadonlyArray<AccountStep>;
  /**
   * `EMAIL_TAKEN` only where addresses are verified later. Codes: `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `LINK_IN_NAME`, `INVALID_EMAIL`, `EMAIL_TAKEN`, `WEAK_PASSWORD`,
   * `UNKNOWN_TIME_ZONE`, `TOO_MANY_ATTEMPTS`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Address and password. */
export type SignInInput = {
  /** The account's address. */
  readonly email: Scalars['String']['input'];
  /** The account's password. */
  readonly password: Scalars['String']['input'];
  /**
   * Ask for these scopes only; all that the account's roles allow when left out. `openid`, `profile` and `email` are none of them: they are
   * about an ID token, which the issuer's pages lead to.
   */
  readonly scopes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Whether the session goes on: the answer has a refresh token then. Otherwise it is over with the access token. */
  readonly staySignedIn?: Scalars['Boolean']['input'];
};

/** A token, or why there is none. */
export type SignInPayload = {
  readonly __typename?: 'SignInPayload';
  /** A JWT to send as `authorization: Bearer …`. */
  readonly accessToken?: Maybe<Scalars['String']['output']>;
  /** When the token ends. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * What the next access token is got by, at the issuer's token endpoint with `client_id=first-party`: each answer has the next refresh
   * token, and one that is used twice ends the session. Null unless one stays signed in.
   */
  readonly refreshToken?: Maybe<Scalars['String']['output']>;
  /** The session's id: `ses_…`. */
  readonly sessionId?: Maybe<Scalars['ID']['output']>;
  /** The scopes that the token bears. */
  readonly scopes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Who signed in. */
  readonly person?: Maybe<Person>;
  /** Codes: `INVALID_CREDENTIALS`, `TOO_MANY_ATTEMPTS`, `UNKNOWN_SCOPE`, `MEMBERSHIP_SUSPENDED`, `MEMBERSHIP_ENDED`, `MAY_NOT_ENTER`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The set-up's token. */
export type ClaimAdministrationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The token from the installation's secrets. */
  readonly setupToken: Scalars['String']['input'];
};

/** The new administrator, or why there is none. */
export type ClaimAdministrationPayload = {
  readonly __typename?: 'ClaimAdministrationPayload';
  /** The person who became administrator. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `WRONG_SETUP_TOKEN`, `ALREADY_ADMINISTERED`, `TOO_MANY_ATTEMPTS`, `UNAUTHENTICATED`, `PERSON_NOT_FOUND`, `WRONG_STATE` (of who
   * was suspended or has left), `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whom, and what. */
export type GrantRoleInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The person's id. */
  readonly personId: Scalars['ID']['input'];
  /** The role to give. */
  readonly role: Role;
};

/** The person with the role, or why not. */
export type GrantRolePayload = {
  readonly __typename?: 'GrantRolePayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /** Codes: `INVALID_ID`, `PERSON_NOT_FOUND`, `NOT_A_MEMBER`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What asks somebody to join the community, of whom an address alone is known. */
export type Invitation = Node & {
  readonly __typename?: 'Invitation';
  /** The identifier: `ivt_…`. */
  readonly id: Scalars['ID']['output'];
  /** The address that it is for: whoever accepts it signs in with it. */
  readonly email: Scalars['String']['output'];
  /** The code that accepts it: shown to who made it, to hand it on, while it waits. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly state: InvitationState;
  /** Who made it. */
  readonly invitedBy?: Maybe<Person>;
  /** When it was made. */
  readonly invitedAt: Scalars['DateTime']['output'];
  /** From when on it is good no more. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When it ended. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who accepted it. */
  readonly acceptedBy?: Maybe<Person>;
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
};

/** Where an invitation stands. */
export type InvitationState =
  /** Waiting for whoever has the address. */
  | 'OPEN'
  /** Whoever has the address applied by it, or was admitted. */
  | 'ACCEPTED'
  /** Whoever has its code declined it. */
  | 'DECLINED'
  /** Who made it took it back, or an administrator. */
  | 'WITHDRAWN'
  /** Its time is over. */
  | 'EXPIRED'
  /** Whoever has the address accepted the invitation of somebody else. */
  | 'NOT_NEEDED';

/** A page of invitations. */
export type InvitationConnection = {
  readonly __typename?: 'InvitationConnection';
  /** The invitations with their cursors. */
  readonly edges: ReadonlyArray<InvitationEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An invitation in a list. */
export type InvitationEdge = {
  readonly __typename?: 'InvitationEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The invitation. */
  readonly node: Invitation;
};

/** Whom to invite. */
export type InviteMemberInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The address. Whether somebody has an account with it is told to nobody. */
  readonly email: Scalars['String']['input'];
};

/** The invitation, or why there is none. */
export type InviteMemberPayload = {
  readonly __typename?: 'InviteMemberPayload';
  /** The invitation, with its code. */
  readonly invitation?: Maybe<Invitation>;
  /**
   * Codes: `INVALID_EMAIL`, `ALREADY_INVITED` (by oneself), `TOO_MANY_INVITATIONS` (20 of one member wait), `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which invitation is accepted. */
export type AcceptInvitationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Its code. */
  readonly code: Scalars['String']['input'];
  /** What one does, and why one comes: at most 1,000 characters. Shown to administrators. */
  readonly statement?: InputMaybe<Scalars['String']['input']>;
};

/** How one stands, or why it was not accepted. */
export type AcceptInvitationPayload = {
  readonly __typename?: 'AcceptInvitationPayload';
  /** Oneself. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `INVITATION_NOT_FOUND`, `OTHER_ADDRESS`, `TOO_LATE`, `WRONG_STATE` (of the invitation, at `code`, or of one's membership),
   * `TOO_SOON`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `PERSON_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which invitation is declined. */
export type DeclineInvitationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Its code. */
  readonly code: Scalars['String']['input'];
};

/** Whether it was declined, or why not. */
export type DeclineInvitationPayload = {
  readonly __typename?: 'DeclineInvitationPayload';
  /** Whether it is declined now; null where it is not. */
  readonly isDeclined?: Maybe<Scalars['Boolean']['output']>;
  /** Codes: `INVITATION_NOT_FOUND`, `TOO_LATE`, `WRONG_STATE`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which invitation is taken back. */
export type WithdrawInvitationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The invitation's id. */
  readonly invitationId: Scalars['ID']['input'];
};

/** The invitation as it is now, or why it was not taken back. */
export type WithdrawInvitationPayload = {
  readonly __typename?: 'WithdrawInvitationPayload';
  /** The invitation. */
  readonly invitation?: Maybe<Invitation>;
  /** Codes: `INVALID_ID`, `INVITATION_NOT_FOUND`, `WRONG_STATE`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How a person stands to the community. */
export type Membership = {
  readonly __typename?: 'Membership';
  /** The person. */
  readonly person?: Maybe<Person>;
  /** Where it stands. */
  readonly state: MembershipState;
  /** Rises by one with each change, and is 0 before the first: hand it in as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** When the person applied, while that waits. */
  readonly appliedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the person said with the application, while that waits. */
  readonly statement?: Maybe<Scalars['String']['output']>;
  /** Who invited the person, while the application waits. */
  readonly invitedBy?: Maybe<Person>;
  /** The first day of a membership that is admitted and has not begun, in Europe/Rome. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** Since when the person is a member, or from when on they were one. */
  readonly since?: Maybe<Scalars['DateTime']['output']>;
  /** When the application was refused. */
  readonly refusedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the member was suspended. */
  readonly suspendedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the membership ended. */
  readonly leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was refused, is suspended, or was ended by an administrator. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The administrator who refused, admitted for a day to come, suspended, or ended it. */
  readonly decidedBy?: Maybe<Person>;
};

/** Where a membership stands. */
export type MembershipState =
  /** Signed up, and has not applied, or took the application back. */
  | 'REGISTERED'
  /** Waiting for an administrator's word. */
  | 'APPLIED'
  /** An administrator said no. */
  | 'REFUSED'
  /** An administrator said yes, for a day to come. It begins by itself. */
  | 'ADMITTED'
  /** A member. */
  | 'ACTIVE'
  /** May not take part, nor sign in, until reinstated. */
  | 'SUSPENDED'
  /** Was a member. Whoever left comes back by an invitation. */
  | 'LEFT';

/** A page of memberships. */
export type MembershipConnection = {
  readonly __typename?: 'MembershipConnection';
  /** The memberships with their cursors. */
  readonly edges: ReadonlyArray<MembershipEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A membership in a list. */
export type MembershipEdge = {
  readonly __typename?: 'MembershipEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The membership. */
  readonly node: Membership;
};

/** What one says of it. */
export type ApplyForMembershipInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What one does, and why one comes: at most 1,000 characters. Shown to administrators. */
  readonly statement?: InputMaybe<Scalars['String']['input']>;
};

/** How one stands, or why nothing was applied for. */
export type ApplyForMembershipPayload = {
  readonly __typename?: 'ApplyForMembershipPayload';
  /** Oneself. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `WRONG_STATE`, `TOO_SOON` (within 30 days of a refusal), `TOO_LONG`, `FORBIDDEN_CHARACTER`, `PERSON_NOT_FOUND`, `FORBIDDEN`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** On what one saw. */
export type WithdrawApplicationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The version that was seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** How one stands, or why nothing was taken back. */
export type WithdrawApplicationPayload = {
  readonly __typename?: 'WithdrawApplicationPayload';
  /** Oneself. */
  readonly person?: Maybe<Person>;
  /** Codes: `WRONG_STATE`, `VERSION_CONFLICT`, `PERSON_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whom, and from when on. */
export type AdmitMemberInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The person's id. */
  readonly personId: Scalars['ID']['input'];
  /** The version of the membership that was seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The first day, in Europe/Rome, at most 366 days ahead; at once when left out. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
};

/** The person, or why they were not admitted. */
export type AdmitMemberPayload = {
  readonly __typename?: 'AdmitMemberPayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `INVALID_ID`, `PERSON_NOT_FOUND`, `WRONG_STATE`, `VERSION_CONFLICT`, `IN_THE_PAST`, `TOO_FAR`, `FORBIDDEN`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whose application, and why. */
export type RefuseApplicationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The person's id. */
  readonly personId: Scalars['ID']['input'];
  /** The version of the membership that was seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why: 1 to 1,000 characters. Told to the person. */
  readonly reason: Scalars['String']['input'];
};

/** The person, or why nothing was refused. */
export type RefuseApplicationPayload = {
  readonly __typename?: 'RefuseApplicationPayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `INVALID_ID`, `PERSON_NOT_FOUND`, `WRONG_STATE`, `VERSION_CONFLICT`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `FORBIDDEN`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whom, and why. */
export type SuspendMemberInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The person's id. */
  readonly personId: Scalars['ID']['input'];
  /** The version of the membership that was seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why: 1 to 1,000 characters. Told to the person, where they try to sign in, and to administrators. */
  readonly reason: Scalars['String']['input'];
};

/** The person, or why they were not suspended. */
export type SuspendMemberPayload = {
  readonly __typename?: 'SuspendMemberPayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /** Codes: those of `refuseApplication`, and `OWN_MEMBERSHIP`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whom. */
export type ReinstateMemberInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The person's id. */
  readonly personId: Scalars['ID']['input'];
  /** The version of the membership that was seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The person, or why they were not reinstated. */
export type ReinstateMemberPayload = {
  readonly __typename?: 'ReinstateMemberPayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `INVALID_ID`, `PERSON_NOT_FOUND`, `WRONG_STATE`, `VERSION_CONFLICT`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Whose membership, and why. */
export type EndMembershipInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The person's id. The person is suspended. */
  readonly personId: Scalars['ID']['input'];
  /** The version of the membership that was seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why: 1 to 1,000 characters. */
  readonly reason: Scalars['String']['input'];
};

/** The person, or why the membership goes on. */
export type EndMembershipPayload = {
  readonly __typename?: 'EndMembershipPayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /** Codes: those of `refuseApplication`, and `OWNS_ORGANIZATION`: shares are to be handed over first. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** On what one saw. */
export type LeaveCommunityInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The version of the membership that was seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** That one gives up the work that one is bound to, and others have to find a substitute for it. */
  readonly givesUpWork?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Oneself, or why one stays. */
export type LeaveCommunityPayload = {
  readonly __typename?: 'LeaveCommunityPayload';
  /** Oneself. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `WRONG_STATE`, `VERSION_CONFLICT`, `LAST_ADMINISTRATOR`, `OWNS_ORGANIZATION` (shares are to be handed over first), `WORK_IN_HAND`
   * (commissions count on one's time, and `givesUpWork` is not said), `PERSON_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * A micro-enterprise, a client or another body, owned by people. Nobody is shown as an owner without their word: until all have
 * confirmed, it is seen by those alone who are to own it.
 */
export type Organization = Agent & Node & {
  readonly __typename?: 'Organization';
  /** The identifier: `org_…`. */
  readonly id: Scalars['ID']['output'];
  /** The public name. */
  readonly name: Scalars['String']['output'];
  /** When the organization was entered. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** The country of its seat, by ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['output'];
  /** Where it stands. */
  readonly state: OrganizationState;
  /** Who owns it, by everybody's word; the shares total 100 %. Nobody before it is registered. */
  readonly owners: ReadonlyArray<Owner>;
  /** Who is to own it, where that is proposed and not settled: shown to those alone whom it concerns. */
  readonly proposal?: Maybe<OwnersProposal>;
  /** Rises by one with each change: hand it in as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /**
   * Its alliances, in the order of proposing. To everybody those that are in force, to its owners also what is proposed, declined or
   * dissolved.
   */
  readonly alliances: AllianceConnection;
  /** Where the organization is to be found; null where its owners say nothing of it. */
  readonly place?: Maybe<Place>;
  /** What the organization does, in its owners' words. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Rises by one with each change of the profile, and is 0 before the first: hand it in as `expectedVersion`. */
  readonly profileVersion?: Maybe<Scalars['Int']['output']>;
  /**
   * Who takes part in it, in the order of inviting; its owners are in `owners`. To members those who do now, to its owners, and
   * to guests to whom they granted it, also who is invited, declined, or took part once.
   */
  readonly relationships?: Maybe<AgentRelationshipConnection>;
  /** How the organization is taxed on a day, today when left out: shown to those alone who own it. */
  readonly taxProfile?: Maybe<TaxProfile>;
  /** How the organization was, is and will be taxed, the latest first: shown to those alone who own it. */
  readonly taxProfiles?: Maybe<TaxProfileConnection>;
};


/**
 * A micro-enterprise, a client or another body, owned by people. Nobody is shown as an owner without their word: until all have
 * confirmed, it is seen by those alone who are to own it.
 */
export type OrganizationAlliancesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A micro-enterprise, a client or another body, owned by people. Nobody is shown as an owner without their word: until all have
 * confirmed, it is seen by those alone who are to own it.
 */
export type OrganizationRelationshipsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A micro-enterprise, a client or another body, owned by people. Nobody is shown as an owner without their word: until all have
 * confirmed, it is seen by those alone who are to own it.
 */
export type OrganizationTaxProfileArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * A micro-enterprise, a client or another body, owned by people. Nobody is shown as an owner without their word: until all have
 * confirmed, it is seen by those alone who are to own it.
 */
export type OrganizationTaxProfilesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where an organization stands. */
export type OrganizationState =
  /** Entered, and waiting for the word of all who are to own it. */
  | 'PROPOSED'
  /** Owned by people who all confirmed it. */
  | 'REGISTERED'
  /** One who was to own it declined: it never came to be. */
  | 'DECLINED';

/** A person who owns a part of an organization. */
export type Owner = {
  readonly __typename?: 'Owner';
  /** The person. */
  readonly person: Person;
  /** The part: `60%`, or `1/3` where no percentage is exact. */
  readonly share: Scalars['String']['output'];
};

/** Owners that were proposed. It takes effect with the word of all who own now and all who are to own. */
export type OwnersProposal = {
  readonly __typename?: 'OwnersProposal';
  /** Who is to own which part. */
  readonly owners: ReadonlyArray<Owner>;
  /** Whose word is still lacking. */
  readonly waitingFor: ReadonlyArray<Person>;
};

/** A page of organizations. */
export type OrganizationConnection = {
  readonly __typename?: 'OrganizationConnection';
  /** The organizations with their cursors. */
  readonly edges: ReadonlyArray<OrganizationEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An organization in a list. */
export type OrganizationEdge = {
  readonly __typename?: 'OrganizationEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The organization. */
  readonly node: Organization;
};

/** A person's part of an organization, as input. */
export type OwnerInput = {
  /** The person's id. */
  readonly personId: Scalars['ID']['input'];
  /** More than nothing, at most all: `60%` or `3/5`. */
  readonly share: Scalars['String']['input'];
};

/** What is registered. */
export type RegisterOrganizationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The public name, 1 to 120 characters. */
  readonly name: Scalars['String']['input'];
  /** The country of its seat, by ISO 3166-1 alpha-2, upper case. */
  readonly country: Scalars['String']['input'];
  /** 1 to 50 owners, each once; their shares total exactly 100 %. */
  readonly owners: ReadonlyArray<OwnerInput>;
  /** How it is taxed, from today on; `setTaxProfile` says it later, or from another day on. */
  readonly taxProfile?: InputMaybe<TaxProfileInput>;
};

/** The new organization, or why there is none. */
export type RegisterOrganizationPayload = {
  readonly __typename?: 'RegisterOrganizationPayload';
  /** The organization. */
  readonly organization?: Maybe<Organization>;
  /**
   * Codes: `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `LINK_IN_NAME`, `UNKNOWN_COUNTRY`, `NO_OWNER`, `TOO_MANY_OWNERS`, `INVALID_ID`,
   * `INVALID_SHARE`, `DUPLICATE_OWNER`, `SHARES_NOT_WHOLE`, `OWNER_NOT_FOUND`, `NOT_AN_OWNER`, `FORBIDDEN`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`; of its tax profile those of `setTaxProfile`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The owners from then on. */
export type ProposeOwnersInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The organization's id. */
  readonly organizationId: Scalars['ID']['input'];
  /** The version that this is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** 1 to 50 owners, each once; their shares total exactly 100 %. */
  readonly owners: ReadonlyArray<OwnerInput>;
};

/** The organization with the proposal, or why there is none. */
export type ProposeOwnersPayload = {
  readonly __typename?: 'ProposeOwnersPayload';
  /** The organization. */
  readonly organization?: Maybe<Organization>;
  /**
   * Codes: those of `registerOrganization` about owners, `ORGANIZATION_NOT_FOUND`, `FORBIDDEN`, `VERSION_CONFLICT`,
   * `NOT_REGISTERED`, `PROPOSAL_OPEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which proposal is confirmed. */
export type ConfirmOwnersInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The organization's id. */
  readonly organizationId: Scalars['ID']['input'];
  /** The version that was seen: one confirms what one has read. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The organization as it is now, or why nothing was confirmed. */
export type ConfirmOwnersPayload = {
  readonly __typename?: 'ConfirmOwnersPayload';
  /** The organization. */
  readonly organization?: Maybe<Organization>;
  /**
   * Codes: `INVALID_ID`, `ORGANIZATION_NOT_FOUND`, `FORBIDDEN`, `VERSION_CONFLICT`, `NOTHING_PROPOSED`, `ALREADY_CONFIRMED`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which proposal is refused. */
export type DeclineOwnersInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The organization's id. */
  readonly organizationId: Scalars['ID']['input'];
  /** The version that was seen. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The organization as it is now, or why nothing was refused. */
export type DeclineOwnersPayload = {
  readonly __typename?: 'DeclineOwnersPayload';
  /** The organization; null where it never came to be, for then there is nothing to see. */
  readonly organization?: Maybe<Organization>;
  /** Codes: `INVALID_ID`, `ORGANIZATION_NOT_FOUND`, `FORBIDDEN`, `VERSION_CONFLICT`, `NOTHING_PROPOSED`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type Agent = {
  /** The identifier: `per_…` or `org_…`. */
  readonly id: Scalars['ID']['output'];
  /** The public name. */
  readonly name: Scalars['String']['output'];
  /** When the agent was registered. */
  readonly registeredAt: Scalars['DateTime']['output'];
};

/** A human being with an account. */
export type Person = Agent & Node & {
  readonly __typename?: 'Person';
  /** The identifier: `per_…`. */
  readonly id: Scalars['ID']['output'];
  /** The public name, as the person writes it. */
  readonly name: Scalars['String']['output'];
  /** When the person signed up. */
  readonly registeredAt: Scalars['DateTime']['output'];
  /** When the person was erased, of whom nothing but facts on which others rely is left; null for everybody else. */
  readonly erasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The address that the person signs in with: shown to the person alone, and to administrators. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** What the person may do beyond a member's own affairs: shown to the person alone, and to administrators. */
  readonly roles?: Maybe<ReadonlyArray<Role>>;
  /** What was done to the person's account, the newest first: shown to the person alone, and to administrators. */
  readonly audit?: Maybe<AuditEntryConnection>;
  /** What the person offers that is not over, at most 200, earliest first: shown to the person alone, and to administrators. */
  readonly availability?: Maybe<ReadonlyArray<AvailabilityOffer>>;
  /**
   * The windows of all that the person offers which have a part between two instants, at most 366 days apart, in order; what is
   * over too, for two years. Shown to the person alone, and to administrators.
   */
  readonly windows?: Maybe<ReadonlyArray<AvailabilityWindow>>;
  /** The person's calendar feed, where there is one: shown to that person alone. */
  readonly calendarFeed?: Maybe<CalendarFeed>;
  /**
   * What the person allowed applications at the issuer's page, in the order of allowing: shown to the person alone. The community's own on
   * the web need not ask, and are not here; their sessions are.
   */
  readonly consents?: Maybe<ConsentConnection>;
  /** How to write to the person: shown to the person alone, and to administrators. Null for a moment, for those who signed up before it was asked. */
  readonly contact?: Maybe<Contact>;
  /** When the person showed that the address is theirs; null until then. Shown to the person alone, and to administrators. */
  readonly emailVerifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Open roles that the person cannot fill yet, and could after a course: the nearest first, by the levels to go. Shown to the person alone,
   * and to administrators. By what was heard of commissions, which is a moment behind.
   */
  readonly trainingGap?: Maybe<RoleWithinReachConnection>;
  /** That the person is to be erased, or was: shown to the person alone, and to administrators. Null where nobody asked for it. */
  readonly erasure?: Maybe<Erasure>;
  /** How much of the person's time is free between two instants, at most 366 days apart: of a member shown to members, and to the person. */
  readonly freeBusy?: Maybe<FreeBusy>;
  /** All that the person was ever held for, newest first: shown to that person alone. */
  readonly holds?: Maybe<CapacityHoldConnection>;
  /** Whom the person invited to the community, newest first: shown to the person alone, and to administrators. */
  readonly invitations?: Maybe<InvitationConnection>;
  /** Whether the person is a member of the community now. */
  readonly isMember?: Maybe<Scalars['Boolean']['output']>;
  /** How the person stands to the community: shown to the person alone, and to administrators. */
  readonly membership?: Maybe<Membership>;
  /**
   * The organizations that the person owns a part of, in the order of their making. To the person also those in which an
   * ownership is proposed.
   */
  readonly organizations: OrganizationConnection;
  /** Where the person is to be found; null where they say nothing of it. */
  readonly place?: Maybe<Place>;
  /** The languages that the person works in, by their codes such as `it`, in the person's order. */
  readonly languages?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What the person says of themselves. */
  readonly bio?: Maybe<Scalars['String']['output']>;
  /** Pages of the person's: https. */
  readonly links?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Rises by one with each change of the profile, and is 0 before the first: hand it in as `expectedVersion`. */
  readonly profileVersion?: Maybe<Scalars['Int']['output']>;
  /**
   * In what the person takes part, in the order of inviting; what the person owns is in `organizations`. To members what is in
   * force, to the person also invitations, and what is over.
   */
  readonly relationships?: Maybe<AgentRelationshipConnection>;
  /** Where the person is signed in, the latest first: shown to the person alone. */
  readonly sessions?: Maybe<SessionConnection>;
  /** The skills that the person claims, at most 100, in the order of claiming: of a member shown to members, and to the person. */
  readonly skills?: Maybe<ReadonlyArray<SkillClaim>>;
  /** How the person is taxed on a day, today when left out: shown to the person alone. */
  readonly taxProfile?: Maybe<TaxProfile>;
  /** How the person was, is and will be taxed, the latest first: shown to the person alone. */
  readonly taxProfiles?: Maybe<TaxProfileConnection>;
  /** The person's track record: of a member shown to members, and to the person. */
  readonly trackRecord?: Maybe<TrackRecord>;
  /**
   * What the person learnt, in the order of recording: all of it to the person and to administrators, what is confirmed to whoever is signed
   * in.
   */
  readonly trainingRecords?: Maybe<TrainingRecordConnection>;
};


/** A human being with an account. */
export type PersonAuditArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being with an account. */
export type PersonWindowsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** A human being with an account. */
export type PersonConsentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being with an account. */
export type PersonTrainingGapArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being with an account. */
export type PersonFreeBusyArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


/** A human being with an account. */
export type PersonHoldsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being with an account. */
export type PersonInvitationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being with an account. */
export type PersonOrganizationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being with an account. */
export type PersonRelationshipsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being with an account. */
export type PersonSessionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being with an account. */
export type PersonTaxProfileArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A human being with an account. */
export type PersonTaxProfilesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A human being with an account. */
export type PersonTrainingRecordsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What one is called. */
export type ChangeNameInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** 1 to 80 characters, without the address of a page. */
  readonly name: Scalars['String']['input'];
};

/** Oneself, or why nothing was changed. */
export type ChangeNamePayload = {
  readonly __typename?: 'ChangeNamePayload';
  /** Oneself. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `LINK_IN_NAME`, `PERSON_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A page of people. */
export type PersonConnection = {
  readonly __typename?: 'PersonConnection';
  /** The people with their cursors. */
  readonly edges: ReadonlyArray<PersonEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A person in a list. */
export type PersonEdge = {
  readonly __typename?: 'PersonEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The person. */
  readonly node: Person;
};

/** Where somebody is to be found. */
export type Place = {
  readonly __typename?: 'Place';
  /** The country, by ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['output'];
  /** The city, as its people write it. */
  readonly city?: Maybe<Scalars['String']['output']>;
};

/** A place, as input. */
export type PlaceInput = {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: Scalars['String']['input'];
  /** 1 to 60 characters. */
  readonly city?: InputMaybe<Scalars['String']['input']>;
};

/** What the community is to read. What is left out stays as it is; null takes it away. */
export type ChangeProfileInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The version of the profile that was seen; 0 before the first change. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Where one is to be found. */
  readonly place?: InputMaybe<PlaceInput>;
  /** At most 10, each once: ISO 639-1 codes such as `it` (not `ita`), or three letters by ISO 639-3 where a language has no such code. */
  readonly languages?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** At most 1,000 characters. */
  readonly bio?: InputMaybe<Scalars['String']['input']>;
  /** At most 5 pages, by https, each once. */
  readonly links?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Oneself, or why nothing was changed. */
export type ChangeProfilePayload = {
  readonly __typename?: 'ChangeProfilePayload';
  /** Oneself. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `UNKNOWN_COUNTRY`, `UNKNOWN_LANGUAGE`, `INVALID_LINK`, `DUPLICATE`, `TOO_MANY`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `LINK_IN_NAME`,
   * `VERSION_CONFLICT`, `PERSON_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What everybody is to read. What is left out stays as it is; null takes it away. */
export type ChangeOrganizationProfileInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The organization's id. */
  readonly organizationId: Scalars['ID']['input'];
  /** The version of the profile that was seen; 0 before the first change. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Where it is to be found. */
  readonly place?: InputMaybe<PlaceInput>;
  /** At most 1,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
};

/** The organization, or why nothing was changed. */
export type ChangeOrganizationProfilePayload = {
  readonly __typename?: 'ChangeOrganizationProfilePayload';
  /** The organization. */
  readonly organization?: Maybe<Organization>;
  /**
   * Codes: `INVALID_ID`, `ORGANIZATION_NOT_FOUND`, `UNKNOWN_COUNTRY`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `LINK_IN_NAME`, `VERSION_CONFLICT`,
   * `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * A person's part in an organization, other than owning a share of it (ValueFlows *agent relationship*). Nobody takes part without
 * their word: an owner invites, the person confirms.
 */
export type AgentRelationship = Node & {
  readonly __typename?: 'AgentRelationship';
  /** The identifier: `rel_…`. */
  readonly id: Scalars['ID']['output'];
  /** In which organization. */
  readonly organization?: Maybe<Organization>;
  /** Who takes part. */
  readonly person?: Maybe<Person>;
  /** As what. */
  readonly kind: RelationshipKind;
  /** The first day, in Europe/Rome. */
  readonly from: Scalars['Date']['output'];
  /** The first day on which it is over; null while none is known. It ends by itself then. */
  readonly to?: Maybe<Scalars['Date']['output']>;
  /** Where it stands. */
  readonly state: RelationshipState;
  /** The owner who invited. */
  readonly invitedBy?: Maybe<Person>;
  /** When the owner invited. */
  readonly invitedAt: Scalars['DateTime']['output'];
  /** When the person confirmed. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * What a guest may see of the organization besides what everybody sees, while the relationship is in force: shown to the person and to the
   * organization's owners alone. Of who is no guest none.
   */
  readonly grants?: Maybe<ReadonlyArray<GuestGrant>>;
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
};

/** What owners may let a guest see of their organization. To see, and never to do. */
export type GuestGrant =
  /** How it is taxed, invoiced and paid. */
  | 'TAX_PROFILE'
  /** Who is invited to it, and who took part in it once. */
  | 'RELATIONSHIPS'
  /** Its alliances that are only proposed, or were declined. */
  | 'ALLIANCES'
  /** The commissions in which it takes part, with their teams, as it sees them. */
  | 'COMMISSIONS'
  /** What is agreed, committed and put in where it leads or takes part. */
  | 'AGREEMENTS'
  /** Its accounts with their postings, and its reserves. */
  | 'LEDGER'
  /** Its invoices and credit notes, with the documents. */
  | 'INVOICES';

/** As what a person takes part in an organization. */
export type RelationshipKind =
  /** Works with it, again and again. */
  | 'COLLABORATOR'
  /** Learns by working with it. */
  | 'INTERN'
  /** Advises it. */
  | 'CONSULTANT'
  /** Is there for a while, and sees what was granted. */
  | 'GUEST';

/** Where a relationship stands. */
export type RelationshipState =
  /** Waiting for the person's word. */
  | 'INVITED'
  /** Confirmed by the person. */
  | 'ACTIVE'
  /** Over, after it was active. */
  | 'ENDED'
  /** It never began: the person declined, or an owner took it back. */
  | 'DECLINED';

/** A page of relationships. */
export type AgentRelationshipConnection = {
  readonly __typename?: 'AgentRelationshipConnection';
  /** The relationships with their cursors. */
  readonly edges: ReadonlyArray<AgentRelationshipEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A relationship in a list. */
export type AgentRelationshipEdge = {
  readonly __typename?: 'AgentRelationshipEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The relationship. */
  readonly node: AgentRelationship;
};

/** Whom, in what, and as what. */
export type InviteToOrganizationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The organization's id. It is registered. */
  readonly organizationId: Scalars['ID']['input'];
  /** The person's id. The person owns nothing of it, is not invited, and does not take part yet. */
  readonly personId: Scalars['ID']['input'];
  /** As what. */
  readonly kind: RelationshipKind;
  /** The first day, in Europe/Rome. */
  readonly from: Scalars['Date']['input'];
  /** The first day on which it is over, after `from`; open when left out. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** What a guest may see from the confirmation on; nothing when left out. */
  readonly grants?: InputMaybe<ReadonlyArray<GuestGrant>>;
};

/** The invitation, or why there is none. */
export type InviteToOrganizationPayload = {
  readonly __typename?: 'InviteToOrganizationPayload';
  /** The relationship, which waits for the person's word. */
  readonly relationship?: Maybe<AgentRelationship>;
  /**
   * Codes: `INVALID_ID`, `ORGANIZATION_NOT_FOUND`, `PERSON_NOT_FOUND`, `ALREADY_OWNER`, `ALREADY_RELATED`, `ENDS_BEFORE_START`,
   * `IN_THE_PAST`, `NOT_A_GUEST`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which invitation is confirmed. */
export type ConfirmRelationshipInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The relationship's id. What it says does not change from the invitation on. */
  readonly relationshipId: Scalars['ID']['input'];
};

/** The relationship as it is now, or why it did not begin. */
export type ConfirmRelationshipPayload = {
  readonly __typename?: 'ConfirmRelationshipPayload';
  /** The relationship. */
  readonly relationship?: Maybe<AgentRelationship>;
  /**
   * Codes: `INVALID_ID`, `RELATIONSHIP_NOT_FOUND`, `WRONG_STATE`, `TOO_LATE`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which invitation is declined. */
export type DeclineRelationshipInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The relationship's id. */
  readonly relationshipId: Scalars['ID']['input'];
};

/** The relationship as it is now, or why it was not declined. */
export type DeclineRelationshipPayload = {
  readonly __typename?: 'DeclineRelationshipPayload';
  /** The relationship. */
  readonly relationship?: Maybe<AgentRelationship>;
  /** Codes: `INVALID_ID`, `RELATIONSHIP_NOT_FOUND`, `WRONG_STATE`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** To whom, and what. */
export type GrantToGuestInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The id of a guest's relationship that is active. */
  readonly relationshipId: Scalars['ID']['input'];
  /** The version of the relationship that was seen. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** All that the guest may see from now on; an empty list closes all of it. */
  readonly grants: ReadonlyArray<GuestGrant>;
};

/** The relationship as it is now, or why nothing was granted. */
export type GrantToGuestPayload = {
  readonly __typename?: 'GrantToGuestPayload';
  /** The relationship. */
  readonly relationship?: Maybe<AgentRelationship>;
  /**
   * Codes: `INVALID_ID`, `RELATIONSHIP_NOT_FOUND`, `WRONG_STATE`, `NOT_A_GUEST`, `VERSION_CONFLICT`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which relationship is ended. */
export type EndRelationshipInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The relationship's id. */
  readonly relationshipId: Scalars['ID']['input'];
};

/** The relationship as it is now, or why it goes on. */
export type EndRelationshipPayload = {
  readonly __typename?: 'EndRelationshipPayload';
  /** The relationship. */
  readonly relationship?: Maybe<AgentRelationship>;
  /** Codes: `INVALID_ID`, `RELATIONSHIP_NOT_FOUND`, `WRONG_STATE`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What the community adds up to. Anyone may read it. It names nobody: sums alone, which tell of the few where few have part in
 * them. Each service adds what it knows, by what it counted last; that is a few seconds ago at most of times, and longer where counting takes longer.
 */
export type CommunityReport = {
  readonly __typename?: 'CommunityReport';
  /** `community` for the report as it stands; for one of the past days the day. Other services' figures are of the present alone. */
  readonly id: Scalars['ID']['output'];
  /** The day, in Europe/Rome. */
  readonly day: Scalars['Date']['output'];
  /** When the figures were counted. */
  readonly countedAt: Scalars['DateTime']['output'];
  /** Members: people who were admitted, and are neither suspended nor gone since. Who has an account and is no member does not count. */
  readonly persons: Scalars['Int']['output'];
  /** Registered organizations. */
  readonly organizations: Scalars['Int']['output'];
  /** Organizations with more than one owner. */
  readonly sharedOrganizations: Scalars['Int']['output'];
  /** Alliances that are in force; null for days on which they were not counted yet. */
  readonly alliances?: Maybe<Scalars['Int']['output']>;
  /** What people say to be able to do, in figures; null for days on which it was not reckoned yet. */
  readonly pool?: Maybe<CommunityPool>;
  /** The 20 skills that the most people claim; null for past days. */
  readonly skills?: Maybe<ReadonlyArray<SkillCount>>;
  /** What the community lacks for the work that it could have; null for days on which it was not reckoned yet. */
  readonly trainingGap?: Maybe<TrainingGapFigures>;
};

/** What the people of the community say to be able to do, in figures. */
export type CommunityPool = {
  readonly __typename?: 'CommunityPool';
  /** People who claim a skill. */
  readonly people: Scalars['Int']['output'];
  /** Claims: one a person and skill. */
  readonly claims: Scalars['Int']['output'];
  /** Claims for which somebody vouches who worked with the claimant. */
  readonly endorsedClaims: Scalars['Int']['output'];
  /** Different skills that are claimed. */
  readonly skills: Scalars['Int']['output'];
  /**
   * How rare its skills are, 0 to 1: of a claim picked at random, the part of the other people with skills who do not claim the same
   * skill. 1 where no two claim the same, 0 where all claim the same. Null where fewer than two people claim skills.
   */
  readonly specificity?: Maybe<Scalars['Float']['output']>;
  /**
   * How diverse it is: as many skills, were all equally common, would make it as diverse as it is (the inverse of Simpson's index). 0
   * where nothing is claimed.
   */
  readonly diversity: Scalars['Float']['output'];
};

/** How common a skill is in the community. */
export type SkillCount = {
  readonly __typename?: 'SkillCount';
  /** The skill; null for one that the catalogue does not have any more. */
  readonly skill?: Maybe<Skill>;
  /** The skill's URI. */
  readonly skillUri: Scalars['ID']['output'];
  /** People who claim it. */
  readonly people: Scalars['Int']['output'];
  /** Those of their claims for which somebody vouches who worked with them. */
  readonly endorsed: Scalars['Int']['output'];
};

/** A page of reports. */
export type CommunityReportConnection = {
  readonly __typename?: 'CommunityReportConnection';
  /** The reports with their cursors. */
  readonly edges: ReadonlyArray<CommunityReportEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A report in a list. */
export type CommunityReportEdge = {
  readonly __typename?: 'CommunityReportEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The report. */
  readonly node: CommunityReport;
};

/** The request. */
export type RefreshCommunityReportInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** What is under way. */
export type RefreshCommunityReportPayload = {
  readonly __typename?: 'RefreshCommunityReportPayload';
  /** The work still to be done when this is answered: `COMMUNITY_REPORT`. */
  readonly pending: ReadonlyArray<Scalars['String']['output']>;
  /** Codes: `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A person who is signed in, by one application in one place. It is over when it lies unused for 14 days, or is 90 days old. */
export type Session = Node & {
  readonly __typename?: 'Session';
  /** The identifier: `ses_…`; the `sid` of its tokens. */
  readonly id: Scalars['ID']['output'];
  /** By which application. */
  readonly client: SessionClient;
  /** Whether it is the one that asks. */
  readonly isCurrent: Scalars['Boolean']['output'];
  /** When the person signed in. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When it last got a token. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
  /** When it is over, if it is not used before. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** From where, coarsely: of an IPv4 address the first 24 bits, of an IPv6 address the first 48. */
  readonly network: Scalars['String']['output'];
  /** With what, coarsely, as `Firefox on Linux`; null where that is not known. */
  readonly device?: Maybe<Scalars['String']['output']>;
};

/** An application, as those see it who use it. */
export type SessionClient = {
  readonly __typename?: 'SessionClient';
  /** What it calls itself at the issuer: `cli_…`, or a name for one of the community's own. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** Whether it is the community's own. */
  readonly isFirstParty: Scalars['Boolean']['output'];
};

/** A page of sessions. */
export type SessionConnection = {
  readonly __typename?: 'SessionConnection';
  /** The sessions with their cursors. */
  readonly edges: ReadonlyArray<SessionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A session in a list. */
export type SessionEdge = {
  readonly __typename?: 'SessionEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The session. */
  readonly node: Session;
};

/** Which session ends. */
export type EndSessionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The session's id. */
  readonly sessionId: Scalars['ID']['input'];
};

/** The id of what ended, or why it goes on. */
export type EndSessionPayload = {
  readonly __typename?: 'EndSessionPayload';
  /** The session's id. */
  readonly sessionId?: Maybe<Scalars['ID']['output']>;
  /** Codes: `INVALID_ID`, `SESSION_NOT_FOUND`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which sessions end. */
export type EndAllSessionsInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whether the session that asks goes on, with what was entered by the same browser. */
  readonly exceptCurrent?: Scalars['Boolean']['input'];
};

/** How many sessions ended, or why none did. */
export type EndAllSessionsPayload = {
  readonly __typename?: 'EndAllSessionsPayload';
  /** How many. */
  readonly ended?: Maybe<Scalars['Int']['output']>;
  /** Codes: `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A key that tokens are signed by. */
export type SigningKey = {
  readonly __typename?: 'SigningKey';
  /** The identifier: `key_…`; the tokens' `kid`. */
  readonly id: Scalars['ID']['output'];
  /** Where it stands. */
  readonly state: SigningKeyState;
  /** When it was published. */
  readonly publishedAt: Scalars['DateTime']['output'];
  /** From when on tokens are signed by it. */
  readonly usedFrom: Scalars['DateTime']['output'];
  /** From when on another is used; null while none was published. */
  readonly usedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** When it is forgotten: no token that it signed is good for anything by then. Null while no other was published. */
  readonly shownUntil?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a signing key stands. */
export type SigningKeyState =
  /** It is shown, so that all know it when its time comes. */
  | 'PUBLISHED'
  /** Tokens are signed by it. */
  | 'IN_USE'
  /** It is shown for those of its tokens that are not over. */
  | 'RETIRED';

/** The intent to use another key. */
export type RotateSigningKeysInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
};

/** The keys, or why there is no new one. */
export type RotateSigningKeysPayload = {
  readonly __typename?: 'RotateSigningKeysPayload';
  /** The keys that are shown, the newest first. */
  readonly signingKeys?: Maybe<ReadonlyArray<SigningKey>>;
  /** Codes: `FORBIDDEN`, `ROTATION_UNDER_WAY`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * A skill by ESCO, the European Classification of Skills, Competences, Qualifications and Occupations, of the fields in which the community
 * works. This service uses the ESCO classification of the European Commission; Italian names, and some other names, are the community's own.
 */
export type Skill = {
  readonly __typename?: 'Skill';
  /** Its identity in all of Europe: `http://data.europa.eu/esco/skill/` and a UUID. */
  readonly uri: Scalars['ID']['output'];
  /** What it is called: in English by ESCO's preferred label, which it is when left out. */
  readonly label: Scalars['String']['output'];
  /** Other names for it, in English when left out. */
  readonly altLabels: ReadonlyArray<Scalars['String']['output']>;
  /** The field that the catalogue has it in. */
  readonly field: SkillField;
  /** Whether it is something one can do or something one knows. */
  readonly kind: SkillKind;
  /** What it is, in English; empty where the catalogue does not say. */
  readonly description: Scalars['String']['output'];
};


/**
 * A skill by ESCO, the European Classification of Skills, Competences, Qualifications and Occupations, of the fields in which the community
 * works. This service uses the ESCO classification of the European Commission; Italian names, and some other names, are the community's own.
 */
export type SkillLabelArgs = {
  language?: InputMaybe<Locale>;
};


/**
 * A skill by ESCO, the European Classification of Skills, Competences, Qualifications and Occupations, of the fields in which the community
 * works. This service uses the ESCO classification of the European Commission; Italian names, and some other names, are the community's own.
 */
export type SkillAltLabelsArgs = {
  language?: InputMaybe<Locale>;
};

/** By what the catalogue of skills is ordered. */
export type SkillField =
  /** Information and communication technology. */
  | 'ICT'
  /** Graphic, product, fashion and interior design. */
  | 'DESIGN'
  /** Photography, film, sound and music. */
  | 'MEDIA'
  /** Architecture, landscape, surveying and building. */
  | 'ARCHITECTURE'
  /** Communication, marketing, sales, journalism and writing. */
  | 'COMMUNICATION'
  /** Languages, translation and interpreting. */
  | 'LANGUAGES'
  /** Law, contracts and rights. */
  | 'LAW'
  /** Accounting, tax, finance and funding. */
  | 'FINANCE'
  /** Research, statistics, social sciences and humanities. */
  | 'RESEARCH'
  /** Management of projects, people and enterprises. */
  | 'MANAGEMENT'
  /** Teaching and training. */
  | 'TEACHING'
  /** Events, culture and tourism. */
  | 'EVENTS'
  /** Wood, textile, jewellery, ceramics, print and other crafts. */
  | 'CRAFTS'
  /** Food and drink. */
  | 'FOOD'
  /** Environment, energy and social responsibility. */
  | 'SUSTAINABILITY'
  /** What serves everywhere. */
  | 'TRANSVERSAL';

/** What ESCO takes a skill for. */
export type SkillKind =
  /** Something that one can do. */
  | 'COMPETENCE'
  /** Something that one knows. */
  | 'KNOWLEDGE';

/** What a person says to be able to do. One a person and skill. */
export type SkillClaim = Node & {
  readonly __typename?: 'SkillClaim';
  /** The identifier: `clm_…`. */
  readonly id: Scalars['ID']['output'];
  /** Who claims it. */
  readonly person?: Maybe<Person>;
  /** The skill; null for one that the catalogue does not have any more. */
  readonly skill?: Maybe<Skill>;
  /** The skill's URI. */
  readonly skillUri: Scalars['ID']['output'];
  /** How well the person masters it: 1, a beginner, to 5, an expert. With it change neither endorsements nor trainings: each says its own. */
  readonly level: Scalars['Int']['output'];
  /** What shows it, in the person's words; line feeds stay. Null when nothing was said. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  /** When it was first claimed. */
  readonly claimedAt: Scalars['DateTime']['output'];
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
  /**
   * The highest level at which somebody endorses it; null where nobody does. An endorsement keeps the level that was claimed when it was
   * given, so it may be lower than what is claimed by now, or higher.
   */
  readonly endorsedLevel?: Maybe<Scalars['Int']['output']>;
  /** Who endorses it, in the order of endorsing. */
  readonly endorsements?: Maybe<EndorsementConnection>;
  /**
   * What verifies it: whoever gives a course confirmed that the person completed it, and it trains the skill to the level that is claimed, or
   * beyond. Null where nothing does, or not at that level.
   */
  readonly verification?: Maybe<SkillVerification>;
};


/** What a person says to be able to do. One a person and skill. */
export type SkillClaimEndorsementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of skills. */
export type SkillConnection = {
  readonly __typename?: 'SkillConnection';
  /** The skills with their cursors. */
  readonly edges: ReadonlyArray<SkillEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A skill in a list. */
export type SkillEdge = {
  readonly __typename?: 'SkillEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The skill. */
  readonly node: Skill;
};

/** Which skill, and how well. */
export type ClaimSkillInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The URI of a skill in the catalogue. */
  readonly skillUri: Scalars['ID']['input'];
  /** 1, a beginner, to 5, an expert. */
  readonly level: Scalars['Int']['input'];
  /** What shows it, at most 500 characters; line feeds stay. */
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
};

/** The claim, or why there is none. */
export type ClaimSkillPayload = {
  readonly __typename?: 'ClaimSkillPayload';
  /** The claim as it is now. */
  readonly claim?: Maybe<SkillClaim>;
  /**
   * Codes: `UNKNOWN_SKILL`, `LEVEL_OUT_OF_RANGE`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `TOO_MANY_CLAIMS`, `PERSON_NOT_FOUND`,
   * `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which claim. */
export type WithdrawSkillClaimInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The claim's id. */
  readonly claimId: Scalars['ID']['input'];
};

/** Whoever withdrew it, or why it still stands. */
export type WithdrawSkillClaimPayload = {
  readonly __typename?: 'WithdrawSkillClaimPayload';
  /** The person, who claims it no more. */
  readonly person?: Maybe<Person>;
  /** Codes: `INVALID_ID`, `CLAIM_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * How an agent is taxed, invoiced and paid from a day on. Profiles of one agent never overlap. Shown to the person alone, or to those
 * who own the organization.
 */
export type TaxProfile = Node & {
  readonly __typename?: 'TaxProfile';
  /** The identifier: `tax_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whose it is. */
  readonly agent?: Maybe<Agent>;
  /** The first day on which it is valid. */
  readonly validFrom: Scalars['Date']['output'];
  /** The first day on which it is valid no more; null while none is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** The name in one line, as documents have it. */
  readonly name: Scalars['String']['output'];
  /** A person's first name; null for an organization. */
  readonly firstName?: Maybe<Scalars['String']['output']>;
  /** A person's last name; null for an organization. */
  readonly lastName?: Maybe<Scalars['String']['output']>;
  /** The VAT number, without the country's prefix. Its check digits fit, in Italy and the European Union. */
  readonly vatNumber?: Maybe<Scalars['String']['output']>;
  /** The Italian *codice fiscale*. Its check digits fit. */
  readonly fiscalCode?: Maybe<Scalars['String']['output']>;
  /** How an agent in Italy is taxed; null for those who issue no Italian invoices. */
  readonly regime?: Maybe<TaxRegime>;
  /** Whether the agent keeps tax back from the fees that it pays (*sostituto d'imposta*). */
  readonly isWithholdingAgent: Scalars['Boolean']['output'];
  /** Whether the agent is part of the Italian public administration. */
  readonly isPublicBody: Scalars['Boolean']['output'];
  /** What is added to each fee for social insurance. */
  readonly socialFund?: Maybe<SocialFund>;
  /** Where the agent is paid, without blanks. Its check digits fit. */
  readonly iban?: Maybe<Scalars['String']['output']>;
  /** Where the agent has its seat. */
  readonly address: PostalAddress;
  /** *CodiceDestinatario*: how the exchange of invoices reaches it; seven characters, six of a public body. */
  readonly recipientCode?: Maybe<Scalars['String']['output']>;
  /** The address of its certified mail (PEC). */
  readonly certifiedMail?: Maybe<Scalars['String']['output']>;
  /** When this was first said. */
  readonly setAt: Scalars['DateTime']['output'];
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
};

/** FatturaPA's *RegimeFiscale*. */
export type TaxRegime =
  /** Ordinary. */
  | 'RF01'
  /** Minimi, for those who still are (DL 98/2011, art. 27). */
  | 'RF02'
  /** Agriculture and fishing. */
  | 'RF04'
  /** Sale of salts and tobaccos. */
  | 'RF05'
  /** Matches. */
  | 'RF06'
  /** Publishing. */
  | 'RF07'
  /** Public telephony. */
  | 'RF08'
  /** Resale of transport documents. */
  | 'RF09'
  /** Entertainment and games. */
  | 'RF10'
  /** Travel agencies. */
  | 'RF11'
  /** Farm holidays. */
  | 'RF12'
  /** Sales at the door. */
  | 'RF13'
  /** Resale of used goods, works of art, antiques. */
  | 'RF14'
  /** Agencies that auction works of art. */
  | 'RF15'
  /** VAT when paid, of the public administration. */
  | 'RF16'
  /** VAT when paid. */
  | 'RF17'
  /** Other. */
  | 'RF18'
  /** Forfettario (L. 190/2014, art. 1, c. 54-89). */
  | 'RF19'
  /** Cross-border VAT exemption (directive 2020/285). */
  | 'RF20';

/** What an agent adds to each fee for its own social insurance. */
export type SocialFund = {
  readonly __typename?: 'SocialFund';
  /** Whose fund it is. */
  readonly kind: SocialFundKind;
  /** The part of the fee: `0.04`. */
  readonly rate: Scalars['Decimal']['output'];
};

/** Whose a fund is. */
export type SocialFundKind =
  /** INPS's *gestione separata*. */
  | 'INPS'
  /** The fund of a profession. */
  | 'PROFESSIONAL';

/** Where somebody has their seat. */
export type PostalAddress = {
  readonly __typename?: 'PostalAddress';
  /** The street with the house's number. */
  readonly street: Scalars['String']['output'];
  /** The postal code; empty where a country has none. */
  readonly postalCode: Scalars['String']['output'];
  /** The city. */
  readonly city: Scalars['String']['output'];
  /** Two letters, in Italy alone. */
  readonly province?: Maybe<Scalars['String']['output']>;
  /** ISO 3166-1 alpha-2. */
  readonly country: Scalars['String']['output'];
};

/** A page of tax profiles. */
export type TaxProfileConnection = {
  readonly __typename?: 'TaxProfileConnection';
  /** The profiles with their cursors. */
  readonly edges: ReadonlyArray<TaxProfileEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A tax profile in a list. */
export type TaxProfileEdge = {
  readonly __typename?: 'TaxProfileEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The profile. */
  readonly node: TaxProfile;
};

/** Whose profile, from when, and what it says. */
export type SetTaxProfileInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The person's or the organization's id. */
  readonly agentId: Scalars['ID']['input'];
  /** The first day on which it is valid. */
  readonly validFrom: Scalars['Date']['input'];
  /** What it says. */
  readonly profile: TaxProfileInput;
};

/** How an agent is taxed, invoiced and paid. */
export type TaxProfileInput = {
  /** An organization's name, 1 to 80 characters. A person has a first and a last name instead. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** A person's first name, 1 to 60 characters. */
  readonly firstName?: InputMaybe<Scalars['String']['input']>;
  /** A person's last name, 1 to 60 characters. */
  readonly lastName?: InputMaybe<Scalars['String']['input']>;
  /** The VAT number, with or without the country's prefix. In Italy this, or `fiscalCode`, or both. */
  readonly vatNumber?: InputMaybe<Scalars['String']['input']>;
  /** The Italian *codice fiscale*: a person's 16 characters, an organization's 11 digits. */
  readonly fiscalCode?: InputMaybe<Scalars['String']['input']>;
  /** Who has an Italian VAT number has one; a public body need not. */
  readonly regime?: InputMaybe<TaxRegime>;
  /** Whether it keeps tax back from the fees that it pays; not when left out. A public body does by law. */
  readonly isWithholdingAgent?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it is part of the Italian public administration; not when left out. */
  readonly isPublicBody?: InputMaybe<Scalars['Boolean']['input']>;
  /** What is added to each fee for social insurance, where there is an Italian VAT number. */
  readonly socialFund?: InputMaybe<SocialFundInput>;
  /** Where it is paid; blanks do not matter. */
  readonly iban?: InputMaybe<Scalars['String']['input']>;
  /** Where it has its seat. */
  readonly address: PostalAddressInput;
  /** *CodiceDestinatario*, in Italy: seven capital letters and digits; six, and needed, of a public body. */
  readonly recipientCode?: InputMaybe<Scalars['String']['input']>;
  /** The address of its certified mail (PEC), in Italy. */
  readonly certifiedMail?: InputMaybe<Scalars['String']['input']>;
};

/** What an agent adds to each fee for its own social insurance. */
export type SocialFundInput = {
  /** Whose fund it is. */
  readonly kind: SocialFundKind;
  /** The part of the fee: more than 0, less than 1, at most four decimals: `0.04`. */
  readonly rate: Scalars['Decimal']['input'];
};

/** Where somebody has their seat. */
export type PostalAddressInput = {
  /** The street with the house's number, 1 to 60 characters. */
  readonly street: Scalars['String']['input'];
  /** Five digits in Italy; elsewhere at most 16 characters, or empty. */
  readonly postalCode: Scalars['String']['input'];
  /** The city, 1 to 60 characters. */
  readonly city: Scalars['String']['input'];
  /** Two capital letters, in Italy alone. */
  readonly province?: InputMaybe<Scalars['String']['input']>;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: Scalars['String']['input'];
};

/** The profile that is valid from that day on, or why there is none. */
export type SetTaxProfilePayload = {
  readonly __typename?: 'SetTaxProfilePayload';
  /** The profile. */
  readonly taxProfile?: Maybe<TaxProfile>;
  /**
   * Codes: `INVALID_ID`, `AGENT_NOT_FOUND`, `FORBIDDEN`, `TOO_MANY_PROFILES`; and of what it says `NAME_OR_NAMES`, `TOO_SHORT`,
   * `TOO_LONG`, `FORBIDDEN_CHARACTER`, `LINK_IN_NAME`, `INVALID_VAT_NUMBER`, `INVALID_FISCAL_CODE`, `INVALID_IBAN`, `INVALID_RATE`,
   * `INVALID_RECIPIENT_CODE`, `INVALID_EMAIL`, `UNKNOWN_COUNTRY`, `INVALID_POSTAL_CODE`, `INVALID_PROVINCE`, `TAX_ID_MISSING`,
   * `REGIME_MISSING`, `ITALIAN_ALONE`, `SELLERS_ALONE`, `NOT_A_WITHHOLDING_AGENT`, `NOT_A_PUBLIC_BODY`, `RECIPIENT_CODE_MISSING`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What became of what a person was bound to in commissions: facts that projects told some moments ago, not a judgement. Of commissions that
 * others may not see it tells nothing but these sums.
 */
export type TrackRecord = {
  readonly __typename?: 'TrackRecord';
  /** Roles whose work is done: the client has accepted all of the commission. */
  readonly commitmentsFulfilled: Scalars['Int']['output'];
  /** Roles that the person was bound to and gave up, or lost. */
  readonly commitmentsWithdrawn: Scalars['Int']['output'];
  /** Milestones that clients accepted while the person was bound to their commission. */
  readonly milestonesAccepted: Scalars['Int']['output'];
  /** Minutes of work that others approved, and that was not taken back. */
  readonly minutesApproved: Scalars['Int']['output'];
};

/** A course. */
export type OfferCourseInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The organization that gives it; the community itself when left out. */
  readonly providerId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is called in English, 1 to 120 characters; there is a title in one language at least. */
  readonly titleEn?: InputMaybe<Scalars['String']['input']>;
  /** What it is called in Italian, 1 to 120 characters. */
  readonly titleIt?: InputMaybe<Scalars['String']['input']>;
  /** What it trains, 1 to 10 skills, each once. */
  readonly skills: ReadonlyArray<TrainedSkillInput>;
  /** How many whole hours it takes, 1 to 2,000. */
  readonly hours: Scalars['Int']['input'];
  /** What whoever completes it gets. */
  readonly certificate: CertificateKind;
  /** Where one reads more of it: https, at most 500 characters. */
  readonly link?: InputMaybe<Scalars['String']['input']>;
  /** The first day on which somebody can have completed it; today when left out. */
  readonly since?: InputMaybe<Scalars['Date']['input']>;
};

/** A skill that a course trains. */
export type TrainedSkillInput = {
  /** The URI of a skill in the catalogue. */
  readonly skillUri: Scalars['ID']['input'];
  /** The level that whoever completes the course reaches, 1 to 5. */
  readonly level: Scalars['Int']['input'];
};

/** The course, or why there is none. */
export type OfferCoursePayload = {
  readonly __typename?: 'OfferCoursePayload';
  /** The course. */
  readonly course?: Maybe<Course>;
  /**
   * Codes: `NO_TITLE`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `NO_SKILL`, `TOO_MANY_SKILLS`, `DUPLICATE_SKILL`, `UNKNOWN_SKILL`,
   * `LEVEL_OUT_OF_RANGE`, `HOURS_OUT_OF_RANGE`, `INVALID_LINK`, `DAY_OUT_OF_RANGE`, `TOO_MANY_COURSES`, `INVALID_ID`,
   * `ORGANIZATION_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which course. */
export type RetireCourseInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The course's id. */
  readonly courseId: Scalars['ID']['input'];
};

/** The course, or why it is still given. */
export type RetireCoursePayload = {
  readonly __typename?: 'RetireCoursePayload';
  /** The course. */
  readonly course?: Maybe<Course>;
  /** Codes: `INVALID_ID`, `COURSE_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What somebody learnt: by a course of the list, or by another one. */
export type RecordTrainingInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The course's id, for one of the list. */
  readonly courseId?: InputMaybe<Scalars['ID']['input']>;
  /** The course, for one that is not in the list: nobody here confirms it. */
  readonly outside?: InputMaybe<OutsideCourseInput>;
  /** When it was completed: not to come, and not before the course is given. */
  readonly completedOn: Scalars['Date']['input'];
  /** The certificate's number, at most 100 characters. */
  readonly certificateId?: InputMaybe<Scalars['String']['input']>;
  /** Where the certificate can be seen: https, at most 500 characters. */
  readonly certificateUrl?: InputMaybe<Scalars['String']['input']>;
};

/** A course that is not in the list, in the person's words. */
export type OutsideCourseInput = {
  /** What it is called, 1 to 120 characters. */
  readonly title: Scalars['String']['input'];
  /** Who gives it, 1 to 120 characters. */
  readonly provider: Scalars['String']['input'];
};

/** The training, or why it is not recorded. */
export type RecordTrainingPayload = {
  readonly __typename?: 'RecordTrainingPayload';
  /** The training. */
  readonly record?: Maybe<TrainingRecord>;
  /**
   * Codes: `ONE_TRAINING`, `COURSE_NOT_FOUND`, `COMPLETED_IN_FUTURE`, `COMPLETED_BEFORE_COURSE`, `COMPLETED_AFTER_COURSE`, `DAY_OUT_OF_RANGE`,
   * `ALREADY_RECORDED`, `TOO_MANY_TRAININGS`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `LINK_IN_NAME`, `INVALID_LINK`, `PERSON_NOT_FOUND`,
   * `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which training. */
export type ConfirmTrainingInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The training's id. */
  readonly recordId: Scalars['ID']['input'];
};

/** The training, or why it is not confirmed. */
export type ConfirmTrainingPayload = {
  readonly __typename?: 'ConfirmTrainingPayload';
  /** The training. */
  readonly record?: Maybe<TrainingRecord>;
  /**
   * Codes: `INVALID_ID`, `TRAINING_NOT_FOUND`, `OWN_TRAINING`, `NOT_OF_A_COURSE`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which training. */
export type RevokeTrainingConfirmationInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The training's id. */
  readonly recordId: Scalars['ID']['input'];
};

/** The training, or why it is still confirmed. */
export type RevokeTrainingConfirmationPayload = {
  readonly __typename?: 'RevokeTrainingConfirmationPayload';
  /** The training; null where whoever asked may not see it any more. */
  readonly record?: Maybe<TrainingRecord>;
  /**
   * Codes: `INVALID_ID`, `TRAINING_NOT_FOUND`, `NOT_CONFIRMED`, `OWN_TRAINING`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which training. */
export type WithdrawTrainingInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The training's id. */
  readonly recordId: Scalars['ID']['input'];
};

/** Whoever took it back, or why it is still there. */
export type WithdrawTrainingPayload = {
  readonly __typename?: 'WithdrawTrainingPayload';
  /** The person. */
  readonly person?: Maybe<Person>;
  /** Codes: `INVALID_ID`, `TRAINING_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What one can learn, given by an organization of the community or by the community itself. What it is does not change. */
export type Course = Node & {
  readonly __typename?: 'Course';
  /** The identifier: `crs_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is called: in the language that is asked for, English when left out; in the other one where it has no title in that. */
  readonly title: Scalars['String']['output'];
  /** The organization that gives it; null for the community itself. */
  readonly provider?: Maybe<Organization>;
  /** What it trains, at most 10. */
  readonly skills: ReadonlyArray<TrainedSkill>;
  /** How many hours it takes. */
  readonly hours: Scalars['Int']['output'];
  /** What whoever completes it gets. */
  readonly certificate: CertificateKind;
  /** Where one reads more of it: https. */
  readonly link?: Maybe<Scalars['String']['output']>;
  /** The first day on which somebody can have completed it. */
  readonly since: Scalars['Date']['output'];
  /** Whether one can take it. */
  readonly state: CourseState;
  /** When it was offered. */
  readonly offeredAt: Scalars['DateTime']['output'];
  /** When it was retired. */
  readonly retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
  /** Who recorded to have completed it, in the order of recording: shown to those who speak for whoever gives it, and to administrators. */
  readonly trainingRecords?: Maybe<TrainingRecordConnection>;
};


/** What one can learn, given by an organization of the community or by the community itself. What it is does not change. */
export type CourseTitleArgs = {
  language?: InputMaybe<Locale>;
};


/** What one can learn, given by an organization of the community or by the community itself. What it is does not change. */
export type CourseTrainingRecordsArgs = {
  state?: InputMaybe<TrainingState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A skill that a course trains. */
export type TrainedSkill = {
  readonly __typename?: 'TrainedSkill';
  /** The skill; null for one that the catalogue does not have any more. */
  readonly skill?: Maybe<Skill>;
  /** The skill's URI. */
  readonly skillUri: Scalars['ID']['output'];
  /** The level that whoever completes the course reaches, 1 to 5. */
  readonly level: Scalars['Int']['output'];
};

/** What whoever completes a course gets. */
export type CertificateKind =
  /** Nothing. */
  | 'NONE'
  /** A word that they were there. */
  | 'ATTENDANCE'
  /** A word that they were examined, and passed. */
  | 'ASSESSMENT'
  /** A qualification that the public recognizes. */
  | 'QUALIFICATION';

/** Whether one can take a course. */
export type CourseState =
  /** One can. */
  | 'OFFERED'
  /** It is given no more. What was learnt by it stays. */
  | 'RETIRED';

/** What somebody learnt: by a course of the list, or by another one. */
export type TrainingRecord = Node & {
  readonly __typename?: 'TrainingRecord';
  /** The identifier: `trn_…`. */
  readonly id: Scalars['ID']['output'];
  /** Who learnt it. */
  readonly person?: Maybe<Person>;
  /** The course; null for one that is not in the list. */
  readonly course?: Maybe<Course>;
  /** What a course that is not in the list is called, in the person's words. */
  readonly outsideTitle?: Maybe<Scalars['String']['output']>;
  /** Who gives a course that is not in the list, in the person's words. */
  readonly outsideProvider?: Maybe<Scalars['String']['output']>;
  /** When it was completed. */
  readonly completedOn: Scalars['Date']['output'];
  /** The certificate's number: shown to the person, to who gives the course, and to administrators. */
  readonly certificateId?: Maybe<Scalars['String']['output']>;
  /** Where the certificate can be seen, https: shown to the person, to who gives the course, and to administrators. */
  readonly certificateUrl?: Maybe<Scalars['String']['output']>;
  /** Whether whoever gives the course has confirmed it. */
  readonly state: TrainingState;
  /** Who confirmed it, for whoever gives the course. */
  readonly confirmedBy?: Maybe<Person>;
  /** When it was confirmed. */
  readonly confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
};

/** Whether a training is confirmed. */
export type TrainingState =
  /** Its person says so. */
  | 'RECORDED'
  /** Whoever gives the course says so too. */
  | 'CONFIRMED'
  /** Whoever gives the course said so, and took it back. */
  | 'REVOKED';

/** The training that shows what a claim says. */
export type SkillVerification = {
  readonly __typename?: 'SkillVerification';
  /** The course; it trains the skill to the level that is claimed, or beyond. */
  readonly course?: Maybe<Course>;
  /** The training. */
  readonly record?: Maybe<TrainingRecord>;
  /** The level to which the course trains. */
  readonly level: Scalars['Int']['output'];
  /** When it was completed. */
  readonly completedOn: Scalars['Date']['output'];
  /** Who confirmed it, for whoever gives the course. */
  readonly confirmedBy?: Maybe<Person>;
};

/** A page of courses. */
export type CourseConnection = {
  readonly __typename?: 'CourseConnection';
  /** The courses with their cursors. */
  readonly edges: ReadonlyArray<CourseEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A course in a list. */
export type CourseEdge = {
  readonly __typename?: 'CourseEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The course. */
  readonly node: Course;
};

/** A page of trainings. */
export type TrainingRecordConnection = {
  readonly __typename?: 'TrainingRecordConnection';
  /** The trainings with their cursors. */
  readonly edges: ReadonlyArray<TrainingRecordEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A training in a list. */
export type TrainingRecordEdge = {
  readonly __typename?: 'TrainingRecordEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The training. */
  readonly node: TrainingRecord;
};

/** For whom an answer is kept. */
export type CacheControl__Scope =
  /** For all who may ask for it: it is the same for each of them. */
  | 'PUBLIC'
  /** For whoever asked: others may see less or more. */
  | 'PRIVATE';

/** Something with an identifier that is unique in the whole graph. */
export type Node = {
  /** The identifier: a prefix that tells the kind, an underscore, a UUIDv7. */
  readonly id: Scalars['ID']['output'];
};

/** An exact amount of one currency. */
export type Money = {
  readonly __typename?: 'Money';
  /** The amount in the currency's major unit, with all its decimals: `24000.00`. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['output'];
};

/** An exact amount of one currency, as input. */
export type MoneyInput = {
  /** The amount in the currency's major unit, with at most as many decimals as the currency has. */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency. */
  readonly currency: Scalars['CurrencyCode']['input'];
};

/** Where a page stands in its list, by the Relay connection specification. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Whether more follow behind this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether this page was asked for with a cursor, so that others come before it. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The first edge's cursor; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The last edge's cursor: hand it in as `after` for the next page; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * An expected failure of a mutation. Nothing was stored. Of more than 100 the first 99 are shown, and `MORE_ERRORS`, whose message says how many
 * more there are.
 */
export type UserError = {
  readonly __typename?: 'UserError';
  /** Stable and upper snake case: switch on it. */
  readonly code: Scalars['String']['output'];
  /** One sentence in English for a developer; show people your own by `code`. */
  readonly message: Scalars['String']['output'];
  /** Where in the arguments, from `input` downwards: `["input", "owners", "0", "share"]`. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
};

/** A page of what a service keeps of somebody. */
export type DataExportPage = {
  readonly __typename?: 'DataExportPage';
  /** What is kept, by kind. A section that goes on is there again on the next page. */
  readonly sections: ReadonlyArray<DataExportSection>;
  /** Where it goes on: hand it in as `after`. Null when that was all. */
  readonly next?: Maybe<Scalars['String']['output']>;
};

/** What a service keeps of somebody, of one kind. */
export type DataExportSection = {
  readonly __typename?: 'DataExportSection';
  /** Its name, which does not change: `skillClaims`. */
  readonly name: Scalars['String']['output'];
  /** What it is, in one sentence. */
  readonly description: Scalars['String']['output'];
  /** The rows, each with its `id`. Ids stand for what other fields of the graph show: commissions, organizations, other people. */
  readonly rows: ReadonlyArray<Scalars['JSON']['output']>;
};

/** A service's part of the event spine: the events that it tells, and what it does when another tells something. */
export type ServiceSpine = {
  readonly __typename?: 'ServiceSpine';
  /** The service's own log of events. */
  readonly log: EventLog;
  /** What it does when another service tells something. */
  readonly reactions: ReadonlyArray<EventReaction>;
};

/** A service's log of events. */
export type EventLog = {
  readonly __typename?: 'EventLog';
  /** The position that was given last, in decimal digits: how many events there are. */
  readonly lastPosition: Scalars['String']['output'];
  /** How many events were written and have no position yet: no other service is told of them. 10000 stands for as many or more. */
  readonly backlog: Scalars['Int']['output'];
  /** For how long the oldest of these has waited, as far as the first 1000 partition by partition tell; 0 when there is none. */
  readonly lagSeconds: Scalars['Float']['output'];
};

/** What a service does when another tells something. */
export type EventReaction = {
  readonly __typename?: 'EventReaction';
  /** Its name, unique in its service. */
  readonly name: Scalars['String']['output'];
  /** What it does, in one sentence. */
  readonly description: Scalars['String']['output'];
  /** The service whose events it handles. */
  readonly source: Scalars['String']['output'];
  /** The types that it handles, without version: `millepiani.projects.commission.won`. */
  readonly types: ReadonlyArray<Scalars['String']['output']>;
  /** All events of the source up to this position, in decimal digits, were handled or lie aside. */
  readonly position: Scalars['String']['output'];
  /** How many events of the source are still to come. */
  readonly behind: Scalars['Int']['output'];
  /** How many events lie aside. */
  readonly setAsideCount: Scalars['Int']['output'];
  /** The events that lie aside, by partition key and in their order within it. */
  readonly setAside?: Maybe<SetAsideEventConnection>;
};


/** What a service does when another tells something. */
export type EventReactionSetAsideArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of events that lie aside. */
export type SetAsideEventConnection = {
  readonly __typename?: 'SetAsideEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<SetAsideEventEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** An event in a list. */
export type SetAsideEventEdge = {
  readonly __typename?: 'SetAsideEventEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: SetAsideEvent;
};

/**
 * An event that a reaction could not handle, or that waits behind one: what comes later about the same thing waits too, in
 * order, and all else goes on. What the event says is not shown: it may be personal.
 */
export type SetAsideEvent = {
  readonly __typename?: 'SetAsideEvent';
  /** The event's identifier: `evt_…`. */
  readonly eventId: Scalars['ID']['output'];
  /** The type, with version: `millepiani.projects.commission.won.v1`. */
  readonly type: Scalars['String']['output'];
  /** What it happened to. */
  readonly subject: Scalars['String']['output'];
  /** What it has in common with those that wait for one another. */
  readonly partitionKey: Scalars['String']['output'];
  /** Its place among these: 1, 2, … */
  readonly partitionVersion: Scalars['Int']['output'];
  /** Its place in the source's log, in decimal digits. */
  readonly position: Scalars['String']['output'];
  /** Whether it only waits behind another one. */
  readonly isBehind: Scalars['Boolean']['output'];
  /** What hindered it, for a developer: the last failure's name and message. */
  readonly reason: Scalars['String']['output'];
  /** How often it was tried. */
  readonly attempts: Scalars['Int']['output'];
  /** When it was set aside, or tried last. */
  readonly at: Scalars['DateTime']['output'];
};

/** Which events are to be handled again. */
export type ReplayEventsInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again goes on where it was interrupted. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The reaction's name. */
  readonly reaction: Scalars['String']['input'];
  /** The partition key of the events that lie aside. */
  readonly partitionKey: Scalars['String']['input'];
};

/** How far it came, or why it did not begin. */
export type ReplayEventsPayload = {
  readonly __typename?: 'ReplayEventsPayload';
  /** The replay's identifier, by which the log tells who asked for it: `rpl_…`. */
  readonly replayId?: Maybe<Scalars['ID']['output']>;
  /** How many of the events that lay aside when it was asked for have had their effect. */
  readonly replayed?: Maybe<Scalars['Int']['output']>;
  /** How many events of the partition lie aside now, those that came since included. */
  readonly left?: Maybe<Scalars['Int']['output']>;
  /** The one that could not be handled again, with the new reason. */
  readonly stoppedAt?: Maybe<SetAsideEvent>;
  /** The work still to be done when this is answered: `REPLAY`, or nothing. */
  readonly pending: ReadonlyArray<Scalars['String']['output']>;
  /** Codes: `FORBIDDEN`, `UNKNOWN_REACTION`, `NOTHING_SET_ASIDE`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** An alliance; null when there is none with this id, or it is only proposed and none of one's own. */
  readonly alliance?: Maybe<Alliance>;
  /** What was done to accounts, the newest first. */
  readonly auditEntries?: Maybe<AuditEntryConnection>;
  /** Partners' applications, in the order of registration. */
  readonly clients?: Maybe<ClientConnection>;
  /** All that is kept of whoever is signed in. */
  readonly myData?: Maybe<DataExport>;
  /**
   * The skills that open roles ask for and the community lacks, the worst first. It names nobody, and anyone may read it. By what was heard of
   * commissions, which is a moment behind.
   */
  readonly trainingGap?: Maybe<SkillGapConnection>;
  /** How much of a skill was missing, day by day, the latest first: on days that are not there, nothing was. Of each day the 100 worst are kept. */
  readonly trainingGapDays?: Maybe<SkillGapDayConnection>;
  /**
   * Looks for people and organizations of the community: those of whom all is true that is asked for. It tells what was so some
   * moments ago. A page may be shorter than asked for, even empty, and have a next one: where few of many have the time that is asked
   * for, a search looks at some thousands for one page. Codes: `TOO_LONG`, `TOO_MANY_WORDS`, `FORBIDDEN_CHARACTER`, `TOO_MANY`, `UNKNOWN_SKILL`,
   * `INVALID_LEVEL`, `INVALID_ID`, `UNKNOWN_COUNTRY`, `TOO_SHORT`, `UNKNOWN_LANGUAGE`, `ENDS_BEFORE_START`, `IN_THE_PAST`, `TOO_FAR_AHEAD`,
   * `INVALID_HOURS`, `INVALID_PAGE_SIZE`, `INVALID_CURSOR`.
   */
  readonly directory?: Maybe<DirectoryConnection>;
  /** How events fare on their way from service to service. */
  readonly eventSpine?: Maybe<EventSpine>;
  /** All invitations to the community, newest first. */
  readonly invitations?: Maybe<InvitationConnection>;
  /** How people stand to the community, in the order in which they signed up. */
  readonly memberships?: Maybe<MembershipConnection>;
  /** An organization's public profile; null when there is none with this id. */
  readonly organization?: Maybe<Organization>;
  /** The person who is signed in. */
  readonly viewer?: Maybe<Person>;
  /** The people of the community, oldest registration first. */
  readonly persons?: Maybe<PersonConnection>;
  /** The report as it stands. */
  readonly communityReport?: Maybe<CommunityReport>;
  /** The reports of past days, latest first: how the community grew. */
  readonly communityReports?: Maybe<CommunityReportConnection>;
  /** The keys that are shown, the newest first. */
  readonly signingKeys?: Maybe<ReadonlyArray<SigningKey>>;
  /** A skill of the catalogue; null when there is none with this URI. */
  readonly skill?: Maybe<Skill>;
  /**
   * The skills that fit what was typed so far, at most 20, best first. Every word must begin one of a label's words, in English or in
   * Italian; case and accents do not matter. Where nothing fits as it was typed, one typo is forgiven in words of five letters or more. What is
   * called so comes first, then what begins so, what has such words, and what has such another name; of what fits alike, what more people claim.
   * Codes: `TOO_LONG`, `TOO_MANY_WORDS`, `FORBIDDEN_CHARACTER`, `INVALID_PAGE_SIZE`.
   */
  readonly skills?: Maybe<ReadonlyArray<Skill>>;
  /**
   * The catalogue of skills: of a field, or all; those that fit what was typed, best first, as `skills` does, or without that by the
   * alphabet. Codes: `TOO_LONG`, `TOO_MANY_WORDS`, `FORBIDDEN_CHARACTER`, `INVALID_PAGE_SIZE`, `INVALID_CURSOR`.
   */
  readonly skillCatalogue?: Maybe<SkillConnection>;
  /** A course; null when there is none with this id. */
  readonly course?: Maybe<Course>;
  /**
   * The courses that fit all that is asked for, in the order of offering. Codes: `TOO_LONG`, `TOO_MANY_WORDS`, `FORBIDDEN_CHARACTER`,
   * `INVALID_ID`, `INVALID_PAGE_SIZE`, `INVALID_CURSOR`.
   */
  readonly courses?: Maybe<CourseConnection>;
};


export type QueryAllianceArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAuditEntriesArgs = {
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryClientsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTrainingGapArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTrainingGapDaysArgs = {
  skillUri: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDirectoryArgs = {
  filter?: InputMaybe<DirectoryFilter>;
  orderBy?: InputMaybe<DirectoryOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryInvitationsArgs = {
  state?: InputMaybe<InvitationState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMembershipsArgs = {
  state?: InputMaybe<MembershipState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPersonsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCommunityReportsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySkillArgs = {
  uri: Scalars['ID']['input'];
};


export type QuerySkillsArgs = {
  search: Scalars['String']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySkillCatalogueArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  field?: InputMaybe<SkillField>;
  language?: InputMaybe<Locale>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCourseArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCoursesArgs = {
  skillUri?: InputMaybe<Scalars['ID']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
  providerId?: InputMaybe<Scalars['ID']['input']>;
  withRetired?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Proposes an alliance to other organizations. Those who own the one for which it is proposed may, and have agreed for it by that. */
  readonly proposeAlliance: ProposeAlliancePayload;
  /** Agrees to an alliance, for one of its organizations. Those who own that may. */
  readonly agreeToAlliance: AgreeToAlliancePayload;
  /** Declines an alliance that is proposed, or takes it back, which ends it. Those who own one of its organizations may. */
  readonly declineAlliance: DeclineAlliancePayload;
  /** Dissolves an alliance. Those who own one of its organizations may. */
  readonly dissolveAlliance: DissolveAlliancePayload;
  /** Offers one's own time: a window, or one that comes again. */
  readonly offerAvailability: OfferAvailabilityPayload;
  /**
   * Withdraws time that one offered, all of it or a part, unless work that was confirmed needs it. What is over stays. What is
   * held and not yet confirmed is released where too little is left for it, the latest first.
   */
  readonly withdrawAvailability: WithdrawAvailabilityPayload;
  /**
   * Has an offer be of other hours, or of another kind, from now on, unless work that was confirmed needs it as it is. What is over
   * stays. What is held and not yet confirmed is released where too little is left for it, the latest first.
   */
  readonly changeAvailability: ChangeAvailabilityPayload;
  /** Makes a calendar feed of one's own commitments. Whoever has its address reads it without signing in. */
  readonly createCalendarFeed: CreateCalendarFeedPayload;
  /** Gives one's feed a new address; the one before leads nowhere from then on. */
  readonly rotateCalendarFeed: RotateCalendarFeedPayload;
  /** Takes one's feed away: its address leads nowhere from then on. */
  readonly revokeCalendarFeed: RevokeCalendarFeedPayload;
  /** Registers a partner's application. Its secret is in this answer, and nowhere else. */
  readonly registerClient: RegisterClientPayload;
  /** Gives a partner's application another secret, which is in this answer, and nowhere else. The one before is good for nothing. */
  readonly rotateClientSecret: RotateClientSecretPayload;
  /** Revokes a partner's application, for good. What was issued to it is refused within a second. */
  readonly revokeClient: RevokeClientPayload;
  /** Takes back what one allowed an application. Its sessions of one's own end, and its tokens are refused within a second. */
  readonly revokeConsent: RevokeConsentPayload;
  /** Says in which language, and by which clock, whoever is signed in is written to. */
  readonly changeContact: ChangeContactPayload;
  /**
   * Shows, by the token in a mail's link, that an address is its reader's: of who signed up, who is registered by that; of an
   * account; or of an account that is to have it. Whoever has the token may.
   */
  readonly verifyEmail: VerifyEmailPayload;
  /** Has another link sent, by which to show that the account's address is its owner's. */
  readonly requestEmailVerification: RequestEmailVerificationPayload;
  /**
   * Asks that the account of whoever is signed in have another address. A link is sent there; the account has it once that is
   * used, and is told of it at the present one. It answers alike where another account has the address.
   */
  readonly changeEmail: ChangeEmailPayload;
  /**
   * Has a link sent by which to choose a new password. It answers alike, in time too, whether or not the address has an
   * account.
   */
  readonly requestPasswordReset: RequestPasswordResetPayload;
  /**
   * Chooses a new password by the token in a mail's link, which is good once and for 30 minutes. All sessions end, and a calendar feed's
   * address leads nowhere any more.
   */
  readonly resetPassword: ResetPasswordPayload;
  /**
   * Changes the password of whoever is signed in. All sessions end, this one too. A calendar feed keeps its address: `rotateCalendarFeed`
   * gives it another.
   */
  readonly changePassword: ChangePasswordPayload;
  /** Vouches for what somebody claims, once. Whoever was with them in one team, or in one organization, as an owner or otherwise, may. */
  readonly endorseSkill: EndorseSkillPayload;
  /** Takes back an endorsement of one's own. Whoever wants to vouch for the level that is claimed by now endorses anew after it. */
  readonly withdrawEndorsement: WithdrawEndorsementPayload;
  /**
   * Asks that whoever is signed in, or somebody who asked an administrator to, be erased (GDPR, article 17) when the time to think
   * is over. Account, address, name, skills, time, tax profiles and all texts go, here and in the other services; facts on which others
   * rely stay under a pseudonym, and documents that the law has others keep stay as they are. It fails with all that stands in
   * the way.
   */
  readonly eraseAccount: EraseAccountPayload;
  /** Calls an erasure off that is not done yet. */
  readonly cancelErasure: CancelErasurePayload;
  /**
   * Has events handled again that lie aside in the members service, in order, until one fails again or none is left. Who asked
   * for it is kept in the service's log.
   */
  readonly replayMembersEvents: ReplayEventsPayload;
  /**
   * Registers a person with an account. Where addresses are verified first, nobody is there until the link is used that is sent there,
   * and it answers alike whether or not the address has an account.
   */
  readonly signUp: SignUpPayload;
  /**
   * Exchanges address and password for an access token of five minutes, and for a refresh token where one stays signed in. It answers alike, in time too, whether or not the
   * account exists, and refuses for a quarter of an hour after too many failures.
   */
  readonly signIn: SignInPayload;
  /**
   * Makes the person who is signed in the community's first administrator, against the token that the installation's set-up
   * generated. Refused as soon as there is one.
   */
  readonly claimAdministration: ClaimAdministrationPayload;
  /** Gives a person a role. The person's next sign-in bears its scopes. */
  readonly grantRole: GrantRolePayload;
  /**
   * Invites somebody to the community by a mail address, for 14 days. Members may, each of their own accord: whether somebody else has invited
   * the address is not told. Whom an administrator invites is admitted by accepting; whom another member invites applies by that. To accept
   * one ends the others.
   */
  readonly inviteMember: InviteMemberPayload;
  /** Accepts an invitation, by its code. Whoever signed in with the address that it is for may. */
  readonly acceptInvitation: AcceptInvitationPayload;
  /** Declines an invitation, by its code. Whoever has that may, signed in or not. */
  readonly declineInvitation: DeclineInvitationPayload;
  /** Takes an invitation back. Who made it may, and administrators. */
  readonly withdrawInvitation: WithdrawInvitationPayload;
  /**
   * Asks to be a member. Whoever signed in may, for themselves. An administrator decides; where the community is open, newcomers are
   * admitted by that.
   */
  readonly applyForMembership: ApplyForMembershipPayload;
  /** Takes one's application back, before the membership begins. */
  readonly withdrawApplication: WithdrawApplicationPayload;
  /** Admits whoever applied, at once or from a day on. */
  readonly admitMember: AdmitMemberPayload;
  /** Refuses an application, or takes an admission back that has not begun. */
  readonly refuseApplication: RefuseApplicationPayload;
  /**
   * Suspends a member: their sessions end, and what is held of their time and not confirmed is released. What is confirmed stays until they
   * are reinstated, or their membership is ended.
   */
  readonly suspendMember: SuspendMemberPayload;
  /** Reinstates a member who was suspended. */
  readonly reinstateMember: ReinstateMemberPayload;
  /** Ends a membership that is suspended, with all that `leaveCommunity` undoes; work is given up. */
  readonly endMembership: EndMembershipPayload;
  /**
   * Leaves the community: sessions end, what is held of one's time is released, and one takes part in no organization and has no role any
   * more. What is owed to one stays owed.
   */
  readonly leaveCommunity: LeaveCommunityPayload;
  /** Enters an organization. Whoever does must be one of its owners; it is registered as soon as all the others have confirmed. */
  readonly registerOrganization: RegisterOrganizationPayload;
  /**
   * Proposes other owners or other shares. Any present owner may; it takes effect as soon as all who own now and all who are to
   * own have confirmed.
   */
  readonly proposeOwners: ProposeOwnersPayload;
  /** Gives one's word on the owners that are proposed. Those who own now and those who are to own may. */
  readonly confirmOwners: ConfirmOwnersPayload;
  /**
   * Refuses the owners that are proposed, which ends the proposal; an organization that was not registered yet never will be.
   * Those who own now and those who are to own may.
   */
  readonly declineOwners: DeclineOwnersPayload;
  /** Says what oneself is called from now on. Documents that were issued before keep the name that they have. */
  readonly changeName: ChangeNamePayload;
  /** Says something else of oneself: what the community reads besides the name. */
  readonly changeProfile: ChangeProfilePayload;
  /** Says something else of an organization: what everybody reads of it. Those who own it may. */
  readonly changeOrganizationProfile: ChangeOrganizationProfilePayload;
  /** Invites a person to take part in an organization. Those who own it may. */
  readonly inviteToOrganization: InviteToOrganizationPayload;
  /** Gives one's word to take part. Whoever was invited may. */
  readonly confirmRelationship: ConfirmRelationshipPayload;
  /** Declines an invitation, or takes it back. Whoever was invited may, and those who own the organization. */
  readonly declineRelationship: DeclineRelationshipPayload;
  /** Says what a guest may see of an organization, all of it; what is not named is closed at once. Those who own the organization may. */
  readonly grantToGuest: GrantToGuestPayload;
  /** Ends a relationship at once. The person may, and those who own the organization. */
  readonly endRelationship: EndRelationshipPayload;
  /** Has the report of today counted again, at once, in the background. */
  readonly refreshCommunityReport: RefreshCommunityReportPayload;
  /**
   * Ends one of one's sessions: its tokens are refused within a second. What was entered by the same browser ends with it, and that
   * browser has to sign in again.
   */
  readonly endSession: EndSessionPayload;
  /** Ends all of one's sessions, in all places. */
  readonly endAllSessions: EndAllSessionsPayload;
  /** Publishes the next signing key before its time. It is used as soon as everybody can know it; until then tokens are signed by the present one. */
  readonly rotateSigningKeys: RotateSigningKeysPayload;
  /** Claims a skill for whoever is signed in, or gives a claim another level or evidence. */
  readonly claimSkill: ClaimSkillPayload;
  /** Withdraws a claim of one's own. */
  readonly withdrawSkillClaim: WithdrawSkillClaimPayload;
  /**
   * Says how a person or an organization is taxed from a day on, to where the next profile begins. The profile that was valid on that
   * day ends there; one that begins on that very day is corrected. The person may, or those who own the organization.
   */
  readonly setTaxProfile: SetTaxProfilePayload;
  /** Offers a course: those who own an organization for it, administrators for the community. */
  readonly offerCourse: OfferCoursePayload;
  /** Says that a course is given no more: those who own the organization that gives it, and administrators. It is not deleted. */
  readonly retireCourse: RetireCoursePayload;
  /** Records what whoever is signed in learnt. */
  readonly recordTraining: RecordTrainingPayload;
  /**
   * Confirms that somebody else completed a course: those who own the organization that gives it, administrators for the community's own. What
   * the person claims of the skills that it trains, at its level or below, is verified by that.
   */
  readonly confirmTraining: ConfirmTrainingPayload;
  /** Takes a confirmation back, by those who may confirm: what it verified is verified no more. */
  readonly revokeTrainingConfirmation: RevokeTrainingConfirmationPayload;
  /** Takes back what whoever is signed in recorded: what it verified is verified no more. */
  readonly withdrawTraining: WithdrawTrainingPayload;
};


export type MutationProposeAllianceArgs = {
  input: ProposeAllianceInput;
};


export type MutationAgreeToAllianceArgs = {
  input: AgreeToAllianceInput;
};


export type MutationDeclineAllianceArgs = {
  input: DeclineAllianceInput;
};


export type MutationDissolveAllianceArgs = {
  input: DissolveAllianceInput;
};


export type MutationOfferAvailabilityArgs = {
  input: OfferAvailabilityInput;
};


export type MutationWithdrawAvailabilityArgs = {
  input: WithdrawAvailabilityInput;
};


export type MutationChangeAvailabilityArgs = {
  input: ChangeAvailabilityInput;
};


export type MutationCreateCalendarFeedArgs = {
  input: CreateCalendarFeedInput;
};


export type MutationRotateCalendarFeedArgs = {
  input: RotateCalendarFeedInput;
};


export type MutationRevokeCalendarFeedArgs = {
  input: RevokeCalendarFeedInput;
};


export type MutationRegisterClientArgs = {
  input: RegisterClientInput;
};


export type MutationRotateClientSecretArgs = {
  input: RotateClientSecretInput;
};


export type MutationRevokeClientArgs = {
  input: RevokeClientInput;
};


export type MutationRevokeConsentArgs = {
  input: RevokeConsentInput;
};


export type MutationChangeContactArgs = {
  input: ChangeContactInput;
};


export type MutationVerifyEmailArgs = {
  input: VerifyEmailInput;
};


export type MutationRequestEmailVerificationArgs = {
  input: RequestEmailVerificationInput;
};


export type MutationChangeEmailArgs = {
  input: ChangeEmailInput;
};


export type MutationRequestPasswordResetArgs = {
  input: RequestPasswordResetInput;
};


export type MutationResetPasswordArgs = {
  input: ResetPasswordInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationEndorseSkillArgs = {
  input: EndorseSkillInput;
};


export type MutationWithdrawEndorsementArgs = {
  input: WithdrawEndorsementInput;
};


export type MutationEraseAccountArgs = {
  input: EraseAccountInput;
};


export type MutationCancelErasureArgs = {
  input: CancelErasureInput;
};


export type MutationReplayMembersEventsArgs = {
  input: ReplayEventsInput;
};


export type MutationSignUpArgs = {
  input: SignUpInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationClaimAdministrationArgs = {
  input: ClaimAdministrationInput;
};


export type MutationGrantRoleArgs = {
  input: GrantRoleInput;
};


export type MutationInviteMemberArgs = {
  input: InviteMemberInput;
};


export type MutationAcceptInvitationArgs = {
  input: AcceptInvitationInput;
};


export type MutationDeclineInvitationArgs = {
  input: DeclineInvitationInput;
};


export type MutationWithdrawInvitationArgs = {
  input: WithdrawInvitationInput;
};


export type MutationApplyForMembershipArgs = {
  input: ApplyForMembershipInput;
};


export type MutationWithdrawApplicationArgs = {
  input: WithdrawApplicationInput;
};


export type MutationAdmitMemberArgs = {
  input: AdmitMemberInput;
};


export type MutationRefuseApplicationArgs = {
  input: RefuseApplicationInput;
};


export type MutationSuspendMemberArgs = {
  input: SuspendMemberInput;
};


export type MutationReinstateMemberArgs = {
  input: ReinstateMemberInput;
};


export type MutationEndMembershipArgs = {
  input: EndMembershipInput;
};


export type MutationLeaveCommunityArgs = {
  input: LeaveCommunityInput;
};


export type MutationRegisterOrganizationArgs = {
  input: RegisterOrganizationInput;
};


export type MutationProposeOwnersArgs = {
  input: ProposeOwnersInput;
};


export type MutationConfirmOwnersArgs = {
  input: ConfirmOwnersInput;
};


export type MutationDeclineOwnersArgs = {
  input: DeclineOwnersInput;
};


export type MutationChangeNameArgs = {
  input: ChangeNameInput;
};


export type MutationChangeProfileArgs = {
  input: ChangeProfileInput;
};


export type MutationChangeOrganizationProfileArgs = {
  input: ChangeOrganizationProfileInput;
};


export type MutationInviteToOrganizationArgs = {
  input: InviteToOrganizationInput;
};


export type MutationConfirmRelationshipArgs = {
  input: ConfirmRelationshipInput;
};


export type MutationDeclineRelationshipArgs = {
  input: DeclineRelationshipInput;
};


export type MutationGrantToGuestArgs = {
  input: GrantToGuestInput;
};


export type MutationEndRelationshipArgs = {
  input: EndRelationshipInput;
};


export type MutationRefreshCommunityReportArgs = {
  input: RefreshCommunityReportInput;
};


export type MutationEndSessionArgs = {
  input: EndSessionInput;
};


export type MutationEndAllSessionsArgs = {
  input: EndAllSessionsInput;
};


export type MutationRotateSigningKeysArgs = {
  input: RotateSigningKeysInput;
};


export type MutationClaimSkillArgs = {
  input: ClaimSkillInput;
};


export type MutationWithdrawSkillClaimArgs = {
  input: WithdrawSkillClaimInput;
};


export type MutationSetTaxProfileArgs = {
  input: SetTaxProfileInput;
};


export type MutationOfferCourseArgs = {
  input: OfferCourseInput;
};


export type MutationRetireCourseArgs = {
  input: RetireCourseInput;
};


export type MutationRecordTrainingArgs = {
  input: RecordTrainingInput;
};


export type MutationConfirmTrainingArgs = {
  input: ConfirmTrainingInput;
};


export type MutationRevokeTrainingConfirmationArgs = {
  input: RevokeTrainingConfirmationInput;
};


export type MutationWithdrawTrainingArgs = {
  input: WithdrawTrainingInput;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Alliance: Alliance;
  AvailabilityOffer: AvailabilityOffer;
  Client: Client;
  Consent: Consent;
  Endorsement: Endorsement;
  CapacityHold: CapacityHold;
  Invitation: Invitation;
  Organization: Organization;
  Agent: Agent;
  Person: Person;
  AgentRelationship: AgentRelationship;
  CommunityReport: CommunityReport;
  Session: Session;
  Skill: Skill;
  SkillClaim: SkillClaim;
  TaxProfile: TaxProfile;
  Course: Course;
  TrainingRecord: TrainingRecord;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alliance:
    ( { __typename: 'Alliance' }
    & GraphQLRecursivePick<FederationTypes['Alliance'], {"id":true}> );
  AvailabilityOffer:
    ( { __typename: 'AvailabilityOffer' }
    & GraphQLRecursivePick<FederationTypes['AvailabilityOffer'], {"id":true}> );
  Client:
    ( { __typename: 'Client' }
    & GraphQLRecursivePick<FederationTypes['Client'], {"id":true}> );
  Consent:
    ( { __typename: 'Consent' }
    & GraphQLRecursivePick<FederationTypes['Consent'], {"id":true}> );
  Endorsement:
    ( { __typename: 'Endorsement' }
    & GraphQLRecursivePick<FederationTypes['Endorsement'], {"id":true}> );
  CapacityHold:
    ( { __typename: 'CapacityHold' }
    & GraphQLRecursivePick<FederationTypes['CapacityHold'], {"id":true}> );
  Invitation:
    ( { __typename: 'Invitation' }
    & GraphQLRecursivePick<FederationTypes['Invitation'], {"id":true}> );
  Organization:
    ( { __typename: 'Organization' }
    & GraphQLRecursivePick<FederationTypes['Organization'], {"id":true}> );
  Agent:
    ( { __typename: 'Agent' }
    & GraphQLRecursivePick<FederationTypes['Agent'], {"id":true}> );
  Person:
    ( { __typename: 'Person' }
    & GraphQLRecursivePick<FederationTypes['Person'], {"id":true}> );
  AgentRelationship:
    ( { __typename: 'AgentRelationship' }
    & GraphQLRecursivePick<FederationTypes['AgentRelationship'], {"id":true}> );
  CommunityReport:
    ( { __typename: 'CommunityReport' }
    & GraphQLRecursivePick<FederationTypes['CommunityReport'], {"id":true}> );
  Session:
    ( { __typename: 'Session' }
    & GraphQLRecursivePick<FederationTypes['Session'], {"id":true}> );
  Skill:
    ( { __typename: 'Skill' }
    & GraphQLRecursivePick<FederationTypes['Skill'], {"uri":true}> );
  SkillClaim:
    ( { __typename: 'SkillClaim' }
    & GraphQLRecursivePick<FederationTypes['SkillClaim'], {"id":true}> );
  TaxProfile:
    ( { __typename: 'TaxProfile' }
    & GraphQLRecursivePick<FederationTypes['TaxProfile'], {"id":true}> );
  Course:
    ( { __typename: 'Course' }
    & GraphQLRecursivePick<FederationTypes['Course'], {"id":true}> );
  TrainingRecord:
    ( { __typename: 'TrainingRecord' }
    & GraphQLRecursivePick<FederationTypes['TrainingRecord'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Agent:
    | ( OrganizationModel )
    | ( PersonModel )
  ;
  Node:
    | ( AllianceModel )
    | ( AvailabilityOfferModel )
    | ( ClientModel )
    | ( ConsentModel )
    | ( EndorsementModel )
    | ( CapacityHoldModel )
    | ( InvitationModel )
    | ( OrganizationModel )
    | ( PersonModel )
    | ( AgentRelationshipModel )
    | ( SessionModel )
    | ( SkillClaimModel )
    | ( TaxProfileModel )
    | ( CourseModel )
    | ( TrainingRecordModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Alliance: ResolverTypeWrapper<AllianceModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mandate: ResolverTypeWrapper<MandateModel>;
  MandateKind: MandateKind;
  AllianceState: AllianceState;
  AllianceConnection: ResolverTypeWrapper<Omit<AllianceConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AllianceEdge']> }>;
  AllianceEdge: ResolverTypeWrapper<Omit<AllianceEdge, 'node'> & { node: ResolversTypes['Alliance'] }>;
  ProposeAllianceInput: ProposeAllianceInput;
  MandateInput: MandateInput;
  ProposeAlliancePayload: ResolverTypeWrapper<Omit<ProposeAlliancePayload, 'alliance'> & { alliance?: Maybe<ResolversTypes['Alliance']> }>;
  AgreeToAllianceInput: AgreeToAllianceInput;
  AgreeToAlliancePayload: ResolverTypeWrapper<Omit<AgreeToAlliancePayload, 'alliance'> & { alliance?: Maybe<ResolversTypes['Alliance']> }>;
  DeclineAllianceInput: DeclineAllianceInput;
  DeclineAlliancePayload: ResolverTypeWrapper<Omit<DeclineAlliancePayload, 'alliance'> & { alliance?: Maybe<ResolversTypes['Alliance']> }>;
  DissolveAllianceInput: DissolveAllianceInput;
  DissolveAlliancePayload: ResolverTypeWrapper<Omit<DissolveAlliancePayload, 'alliance'> & { alliance?: Maybe<ResolversTypes['Alliance']> }>;
  AuditEntry: ResolverTypeWrapper<AuditEntryModel>;
  AuditKind: AuditKind;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AuditEntryEdge']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditFilter: AuditFilter;
  AvailabilityOffer: ResolverTypeWrapper<AvailabilityOfferModel>;
  AvailabilityWindow: ResolverTypeWrapper<AvailabilityWindowModel>;
  Firmness: Firmness;
  OfferAvailabilityInput: OfferAvailabilityInput;
  RecurrenceInput: RecurrenceInput;
  OfferAvailabilityPayload: ResolverTypeWrapper<Omit<OfferAvailabilityPayload, 'offer'> & { offer?: Maybe<ResolversTypes['AvailabilityOffer']> }>;
  WithdrawAvailabilityInput: WithdrawAvailabilityInput;
  WithdrawAvailabilityPayload: ResolverTypeWrapper<Omit<WithdrawAvailabilityPayload, 'person' | 'offer'> & { person?: Maybe<ResolversTypes['Person']>, offer?: Maybe<ResolversTypes['AvailabilityOffer']> }>;
  ChangeAvailabilityInput: ChangeAvailabilityInput;
  ChangeAvailabilityPayload: ResolverTypeWrapper<Omit<ChangeAvailabilityPayload, 'offer'> & { offer?: Maybe<ResolversTypes['AvailabilityOffer']> }>;
  CalendarFeed: ResolverTypeWrapper<CalendarFeedModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CreateCalendarFeedInput: CreateCalendarFeedInput;
  CreateCalendarFeedPayload: ResolverTypeWrapper<Omit<CreateCalendarFeedPayload, 'feed'> & { feed?: Maybe<ResolversTypes['CalendarFeed']> }>;
  RotateCalendarFeedInput: RotateCalendarFeedInput;
  RotateCalendarFeedPayload: ResolverTypeWrapper<Omit<RotateCalendarFeedPayload, 'feed'> & { feed?: Maybe<ResolversTypes['CalendarFeed']> }>;
  RevokeCalendarFeedInput: RevokeCalendarFeedInput;
  RevokeCalendarFeedPayload: ResolverTypeWrapper<Omit<RevokeCalendarFeedPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  Client: ResolverTypeWrapper<ClientModel>;
  ClientGrant: ClientGrant;
  ClientConnection: ResolverTypeWrapper<Omit<ClientConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ClientEdge']> }>;
  ClientEdge: ResolverTypeWrapper<Omit<ClientEdge, 'node'> & { node: ResolversTypes['Client'] }>;
  RegisterClientInput: RegisterClientInput;
  RegisterClientPayload: ResolverTypeWrapper<Omit<RegisterClientPayload, 'client'> & { client?: Maybe<ResolversTypes['Client']> }>;
  RotateClientSecretInput: RotateClientSecretInput;
  RotateClientSecretPayload: ResolverTypeWrapper<Omit<RotateClientSecretPayload, 'client'> & { client?: Maybe<ResolversTypes['Client']> }>;
  RevokeClientInput: RevokeClientInput;
  RevokeClientPayload: ResolverTypeWrapper<Omit<RevokeClientPayload, 'client'> & { client?: Maybe<ResolversTypes['Client']> }>;
  Consent: ResolverTypeWrapper<ConsentModel>;
  ConsentConnection: ResolverTypeWrapper<Omit<ConsentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ConsentEdge']> }>;
  ConsentEdge: ResolverTypeWrapper<Omit<ConsentEdge, 'node'> & { node: ResolversTypes['Consent'] }>;
  RevokeConsentInput: RevokeConsentInput;
  RevokeConsentPayload: ResolverTypeWrapper<RevokeConsentPayload>;
  Locale: Locale;
  Contact: ResolverTypeWrapper<ContactModel>;
  ChangeContactInput: ChangeContactInput;
  ChangeContactPayload: ResolverTypeWrapper<Omit<ChangeContactPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  AccountStep: AccountStep;
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailPayload: ResolverTypeWrapper<Omit<VerifyEmailPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  RequestEmailVerificationInput: RequestEmailVerificationInput;
  RequestEmailVerificationPayload: ResolverTypeWrapper<Omit<RequestEmailVerificationPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  ChangeEmailInput: ChangeEmailInput;
  ChangeEmailPayload: ResolverTypeWrapper<Omit<ChangeEmailPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: ResolverTypeWrapper<RequestPasswordResetPayload>;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: ResolverTypeWrapper<Omit<ResetPasswordPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<Omit<ChangePasswordPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  DataExport: ResolverTypeWrapper<DataExport>;
  SkillGap: ResolverTypeWrapper<SkillGapModel>;
  SkillGapConnection: ResolverTypeWrapper<Omit<SkillGapConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SkillGapEdge']> }>;
  SkillGapEdge: ResolverTypeWrapper<Omit<SkillGapEdge, 'node'> & { node: ResolversTypes['SkillGap'] }>;
  SkillGapDay: ResolverTypeWrapper<SkillGapDayModel>;
  SkillGapDayConnection: ResolverTypeWrapper<Omit<SkillGapDayConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SkillGapDayEdge']> }>;
  SkillGapDayEdge: ResolverTypeWrapper<Omit<SkillGapDayEdge, 'node'> & { node: ResolversTypes['SkillGapDay'] }>;
  TrainingGapFigures: ResolverTypeWrapper<TrainingGapFigures>;
  RoleWithinReach: ResolverTypeWrapper<RoleWithinReachModel>;
  RoleWithinReachConnection: ResolverTypeWrapper<Omit<RoleWithinReachConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['RoleWithinReachEdge']> }>;
  RoleWithinReachEdge: ResolverTypeWrapper<Omit<RoleWithinReachEdge, 'node'> & { node: ResolversTypes['RoleWithinReach'] }>;
  DirectoryFilter: DirectoryFilter;
  SkillAtLeastInput: SkillAtLeastInput;
  FreeBetweenInput: FreeBetweenInput;
  AgentKind: AgentKind;
  DirectoryOrder: DirectoryOrder;
  DirectoryConnection: ResolverTypeWrapper<DirectoryConnectionModel>;
  DirectoryEdge: ResolverTypeWrapper<Omit<DirectoryEdge, 'node'> & { node: ResolversTypes['Agent'] }>;
  DirectoryFacets: ResolverTypeWrapper<DirectoryFacetsModel>;
  DirectorySkill: ResolverTypeWrapper<DirectorySkillModel>;
  DirectoryLanguage: ResolverTypeWrapper<DirectoryLanguage>;
  DirectoryAlliance: ResolverTypeWrapper<DirectoryAllianceModel>;
  DirectoryCountry: ResolverTypeWrapper<DirectoryCountry>;
  DirectoryCity: ResolverTypeWrapper<Omit<DirectoryCity, 'place'> & { place: ResolversTypes['Place'] }>;
  Endorsement: ResolverTypeWrapper<EndorsementModel>;
  EndorsementConnection: ResolverTypeWrapper<Omit<EndorsementConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EndorsementEdge']> }>;
  EndorsementEdge: ResolverTypeWrapper<Omit<EndorsementEdge, 'node'> & { node: ResolversTypes['Endorsement'] }>;
  EndorseSkillInput: EndorseSkillInput;
  EndorseSkillPayload: ResolverTypeWrapper<Omit<EndorseSkillPayload, 'endorsement'> & { endorsement?: Maybe<ResolversTypes['Endorsement']> }>;
  WithdrawEndorsementInput: WithdrawEndorsementInput;
  WithdrawEndorsementPayload: ResolverTypeWrapper<Omit<WithdrawEndorsementPayload, 'claim'> & { claim?: Maybe<ResolversTypes['SkillClaim']> }>;
  Erasure: ResolverTypeWrapper<ErasureModel>;
  ErasureState: ErasureState;
  EraseAccountInput: EraseAccountInput;
  EraseAccountPayload: ResolverTypeWrapper<Omit<EraseAccountPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  CancelErasureInput: CancelErasureInput;
  CancelErasurePayload: ResolverTypeWrapper<Omit<CancelErasurePayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  EventSpine: ResolverTypeWrapper<EventSpine>;
  CapacityHold: ResolverTypeWrapper<CapacityHoldModel>;
  CapacityHoldState: CapacityHoldState;
  HoldReleaseReason: HoldReleaseReason;
  FreeBusy: ResolverTypeWrapper<FreeBusyModel>;
  Commission: ResolverTypeWrapper<Commission>;
  CapacityHoldConnection: ResolverTypeWrapper<Omit<CapacityHoldConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CapacityHoldEdge']> }>;
  CapacityHoldEdge: ResolverTypeWrapper<Omit<CapacityHoldEdge, 'node'> & { node: ResolversTypes['CapacityHold'] }>;
  Role: Role;
  SignUpInput: SignUpInput;
  SignUpPayload: ResolverTypeWrapper<Omit<SignUpPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  SignInInput: SignInInput;
  SignInPayload: ResolverTypeWrapper<Omit<SignInPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  ClaimAdministrationInput: ClaimAdministrationInput;
  ClaimAdministrationPayload: ResolverTypeWrapper<Omit<ClaimAdministrationPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  GrantRoleInput: GrantRoleInput;
  GrantRolePayload: ResolverTypeWrapper<Omit<GrantRolePayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  Invitation: ResolverTypeWrapper<InvitationModel>;
  InvitationState: InvitationState;
  InvitationConnection: ResolverTypeWrapper<Omit<InvitationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['InvitationEdge']> }>;
  InvitationEdge: ResolverTypeWrapper<Omit<InvitationEdge, 'node'> & { node: ResolversTypes['Invitation'] }>;
  InviteMemberInput: InviteMemberInput;
  InviteMemberPayload: ResolverTypeWrapper<Omit<InviteMemberPayload, 'invitation'> & { invitation?: Maybe<ResolversTypes['Invitation']> }>;
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationPayload: ResolverTypeWrapper<Omit<AcceptInvitationPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  DeclineInvitationInput: DeclineInvitationInput;
  DeclineInvitationPayload: ResolverTypeWrapper<DeclineInvitationPayload>;
  WithdrawInvitationInput: WithdrawInvitationInput;
  WithdrawInvitationPayload: ResolverTypeWrapper<Omit<WithdrawInvitationPayload, 'invitation'> & { invitation?: Maybe<ResolversTypes['Invitation']> }>;
  Membership: ResolverTypeWrapper<MembershipModel>;
  MembershipState: MembershipState;
  MembershipConnection: ResolverTypeWrapper<Omit<MembershipConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['MembershipEdge']> }>;
  MembershipEdge: ResolverTypeWrapper<Omit<MembershipEdge, 'node'> & { node: ResolversTypes['Membership'] }>;
  ApplyForMembershipInput: ApplyForMembershipInput;
  ApplyForMembershipPayload: ResolverTypeWrapper<Omit<ApplyForMembershipPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  WithdrawApplicationInput: WithdrawApplicationInput;
  WithdrawApplicationPayload: ResolverTypeWrapper<Omit<WithdrawApplicationPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  AdmitMemberInput: AdmitMemberInput;
  AdmitMemberPayload: ResolverTypeWrapper<Omit<AdmitMemberPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  RefuseApplicationInput: RefuseApplicationInput;
  RefuseApplicationPayload: ResolverTypeWrapper<Omit<RefuseApplicationPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  SuspendMemberInput: SuspendMemberInput;
  SuspendMemberPayload: ResolverTypeWrapper<Omit<SuspendMemberPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  ReinstateMemberInput: ReinstateMemberInput;
  ReinstateMemberPayload: ResolverTypeWrapper<Omit<ReinstateMemberPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  EndMembershipInput: EndMembershipInput;
  EndMembershipPayload: ResolverTypeWrapper<Omit<EndMembershipPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  LeaveCommunityInput: LeaveCommunityInput;
  LeaveCommunityPayload: ResolverTypeWrapper<Omit<LeaveCommunityPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  Organization: ResolverTypeWrapper<OrganizationModel>;
  OrganizationState: OrganizationState;
  Owner: ResolverTypeWrapper<OwnerModel>;
  OwnersProposal: ResolverTypeWrapper<OwnersProposalModel>;
  OrganizationConnection: ResolverTypeWrapper<Omit<OrganizationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['OrganizationEdge']> }>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  OwnerInput: OwnerInput;
  RegisterOrganizationInput: RegisterOrganizationInput;
  RegisterOrganizationPayload: ResolverTypeWrapper<Omit<RegisterOrganizationPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  ProposeOwnersInput: ProposeOwnersInput;
  ProposeOwnersPayload: ResolverTypeWrapper<Omit<ProposeOwnersPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  ConfirmOwnersInput: ConfirmOwnersInput;
  ConfirmOwnersPayload: ResolverTypeWrapper<Omit<ConfirmOwnersPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  DeclineOwnersInput: DeclineOwnersInput;
  DeclineOwnersPayload: ResolverTypeWrapper<Omit<DeclineOwnersPayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  Agent: ResolverTypeWrapper<AgentModel>;
  Person: ResolverTypeWrapper<PersonModel>;
  ChangeNameInput: ChangeNameInput;
  ChangeNamePayload: ResolverTypeWrapper<Omit<ChangeNamePayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PersonEdge']> }>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  Place: ResolverTypeWrapper<PlaceModel>;
  PlaceInput: PlaceInput;
  ChangeProfileInput: ChangeProfileInput;
  ChangeProfilePayload: ResolverTypeWrapper<Omit<ChangeProfilePayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  ChangeOrganizationProfileInput: ChangeOrganizationProfileInput;
  ChangeOrganizationProfilePayload: ResolverTypeWrapper<Omit<ChangeOrganizationProfilePayload, 'organization'> & { organization?: Maybe<ResolversTypes['Organization']> }>;
  AgentRelationship: ResolverTypeWrapper<AgentRelationshipModel>;
  GuestGrant: GuestGrant;
  RelationshipKind: RelationshipKind;
  RelationshipState: RelationshipState;
  AgentRelationshipConnection: ResolverTypeWrapper<Omit<AgentRelationshipConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AgentRelationshipEdge']> }>;
  AgentRelationshipEdge: ResolverTypeWrapper<Omit<AgentRelationshipEdge, 'node'> & { node: ResolversTypes['AgentRelationship'] }>;
  InviteToOrganizationInput: InviteToOrganizationInput;
  InviteToOrganizationPayload: ResolverTypeWrapper<Omit<InviteToOrganizationPayload, 'relationship'> & { relationship?: Maybe<ResolversTypes['AgentRelationship']> }>;
  ConfirmRelationshipInput: ConfirmRelationshipInput;
  ConfirmRelationshipPayload: ResolverTypeWrapper<Omit<ConfirmRelationshipPayload, 'relationship'> & { relationship?: Maybe<ResolversTypes['AgentRelationship']> }>;
  DeclineRelationshipInput: DeclineRelationshipInput;
  DeclineRelationshipPayload: ResolverTypeWrapper<Omit<DeclineRelationshipPayload, 'relationship'> & { relationship?: Maybe<ResolversTypes['AgentRelationship']> }>;
  GrantToGuestInput: GrantToGuestInput;
  GrantToGuestPayload: ResolverTypeWrapper<Omit<GrantToGuestPayload, 'relationship'> & { relationship?: Maybe<ResolversTypes['AgentRelationship']> }>;
  EndRelationshipInput: EndRelationshipInput;
  EndRelationshipPayload: ResolverTypeWrapper<Omit<EndRelationshipPayload, 'relationship'> & { relationship?: Maybe<ResolversTypes['AgentRelationship']> }>;
  CommunityReport: ResolverTypeWrapper<CommunityReportModel>;
  CommunityPool: ResolverTypeWrapper<CommunityPool>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SkillCount: ResolverTypeWrapper<SkillCountModel>;
  CommunityReportConnection: ResolverTypeWrapper<Omit<CommunityReportConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CommunityReportEdge']> }>;
  CommunityReportEdge: ResolverTypeWrapper<Omit<CommunityReportEdge, 'node'> & { node: ResolversTypes['CommunityReport'] }>;
  RefreshCommunityReportInput: RefreshCommunityReportInput;
  RefreshCommunityReportPayload: ResolverTypeWrapper<RefreshCommunityReportPayload>;
  Session: ResolverTypeWrapper<SessionModel>;
  SessionClient: ResolverTypeWrapper<SessionClientModel>;
  SessionConnection: ResolverTypeWrapper<Omit<SessionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SessionEdge']> }>;
  SessionEdge: ResolverTypeWrapper<Omit<SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  EndSessionInput: EndSessionInput;
  EndSessionPayload: ResolverTypeWrapper<EndSessionPayload>;
  EndAllSessionsInput: EndAllSessionsInput;
  EndAllSessionsPayload: ResolverTypeWrapper<EndAllSessionsPayload>;
  SigningKey: ResolverTypeWrapper<SigningKey>;
  SigningKeyState: SigningKeyState;
  RotateSigningKeysInput: RotateSigningKeysInput;
  RotateSigningKeysPayload: ResolverTypeWrapper<RotateSigningKeysPayload>;
  Skill: ResolverTypeWrapper<SkillModel>;
  SkillField: SkillField;
  SkillKind: SkillKind;
  SkillClaim: ResolverTypeWrapper<SkillClaimModel>;
  SkillConnection: ResolverTypeWrapper<Omit<SkillConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['SkillEdge']> }>;
  SkillEdge: ResolverTypeWrapper<Omit<SkillEdge, 'node'> & { node: ResolversTypes['Skill'] }>;
  ClaimSkillInput: ClaimSkillInput;
  ClaimSkillPayload: ResolverTypeWrapper<Omit<ClaimSkillPayload, 'claim'> & { claim?: Maybe<ResolversTypes['SkillClaim']> }>;
  WithdrawSkillClaimInput: WithdrawSkillClaimInput;
  WithdrawSkillClaimPayload: ResolverTypeWrapper<Omit<WithdrawSkillClaimPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  TaxProfile: ResolverTypeWrapper<TaxProfileModel>;
  TaxRegime: TaxRegime;
  SocialFund: ResolverTypeWrapper<SocialFundModel>;
  SocialFundKind: SocialFundKind;
  PostalAddress: ResolverTypeWrapper<PostalAddressModel>;
  TaxProfileConnection: ResolverTypeWrapper<Omit<TaxProfileConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['TaxProfileEdge']> }>;
  TaxProfileEdge: ResolverTypeWrapper<Omit<TaxProfileEdge, 'node'> & { node: ResolversTypes['TaxProfile'] }>;
  SetTaxProfileInput: SetTaxProfileInput;
  TaxProfileInput: TaxProfileInput;
  SocialFundInput: SocialFundInput;
  PostalAddressInput: PostalAddressInput;
  SetTaxProfilePayload: ResolverTypeWrapper<Omit<SetTaxProfilePayload, 'taxProfile'> & { taxProfile?: Maybe<ResolversTypes['TaxProfile']> }>;
  TrackRecord: ResolverTypeWrapper<TrackRecordModel>;
  OfferCourseInput: OfferCourseInput;
  TrainedSkillInput: TrainedSkillInput;
  OfferCoursePayload: ResolverTypeWrapper<Omit<OfferCoursePayload, 'course'> & { course?: Maybe<ResolversTypes['Course']> }>;
  RetireCourseInput: RetireCourseInput;
  RetireCoursePayload: ResolverTypeWrapper<Omit<RetireCoursePayload, 'course'> & { course?: Maybe<ResolversTypes['Course']> }>;
  RecordTrainingInput: RecordTrainingInput;
  OutsideCourseInput: OutsideCourseInput;
  RecordTrainingPayload: ResolverTypeWrapper<Omit<RecordTrainingPayload, 'record'> & { record?: Maybe<ResolversTypes['TrainingRecord']> }>;
  ConfirmTrainingInput: ConfirmTrainingInput;
  ConfirmTrainingPayload: ResolverTypeWrapper<Omit<ConfirmTrainingPayload, 'record'> & { record?: Maybe<ResolversTypes['TrainingRecord']> }>;
  RevokeTrainingConfirmationInput: RevokeTrainingConfirmationInput;
  RevokeTrainingConfirmationPayload: ResolverTypeWrapper<Omit<RevokeTrainingConfirmationPayload, 'record'> & { record?: Maybe<ResolversTypes['TrainingRecord']> }>;
  WithdrawTrainingInput: WithdrawTrainingInput;
  WithdrawTrainingPayload: ResolverTypeWrapper<Omit<WithdrawTrainingPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  Course: ResolverTypeWrapper<CourseModel>;
  TrainedSkill: ResolverTypeWrapper<TrainedSkillModel>;
  CertificateKind: CertificateKind;
  CourseState: CourseState;
  TrainingRecord: ResolverTypeWrapper<TrainingRecordModel>;
  TrainingState: TrainingState;
  SkillVerification: ResolverTypeWrapper<SkillVerificationModel>;
  CourseConnection: ResolverTypeWrapper<Omit<CourseConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CourseEdge']> }>;
  CourseEdge: ResolverTypeWrapper<Omit<CourseEdge, 'node'> & { node: ResolversTypes['Course'] }>;
  TrainingRecordConnection: ResolverTypeWrapper<Omit<TrainingRecordConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['TrainingRecordEdge']> }>;
  TrainingRecordEdge: ResolverTypeWrapper<Omit<TrainingRecordEdge, 'node'> & { node: ResolversTypes['TrainingRecord'] }>;
  cacheControl__Scope: CacheControl__Scope;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  DataExportPage: ResolverTypeWrapper<DataExportPage>;
  DataExportSection: ResolverTypeWrapper<DataExportSection>;
  ServiceSpine: ResolverTypeWrapper<ServiceSpine>;
  EventLog: ResolverTypeWrapper<EventLog>;
  EventReaction: ResolverTypeWrapper<EventReaction>;
  SetAsideEventConnection: ResolverTypeWrapper<SetAsideEventConnection>;
  SetAsideEventEdge: ResolverTypeWrapper<SetAsideEventEdge>;
  SetAsideEvent: ResolverTypeWrapper<SetAsideEvent>;
  ReplayEventsInput: ReplayEventsInput;
  ReplayEventsPayload: ResolverTypeWrapper<ReplayEventsPayload>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Alliance: AllianceModel;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Mandate: MandateModel;
  AllianceConnection: Omit<AllianceConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AllianceEdge']> };
  AllianceEdge: Omit<AllianceEdge, 'node'> & { node: ResolversParentTypes['Alliance'] };
  ProposeAllianceInput: ProposeAllianceInput;
  MandateInput: MandateInput;
  ProposeAlliancePayload: Omit<ProposeAlliancePayload, 'alliance'> & { alliance?: Maybe<ResolversParentTypes['Alliance']> };
  AgreeToAllianceInput: AgreeToAllianceInput;
  AgreeToAlliancePayload: Omit<AgreeToAlliancePayload, 'alliance'> & { alliance?: Maybe<ResolversParentTypes['Alliance']> };
  DeclineAllianceInput: DeclineAllianceInput;
  DeclineAlliancePayload: Omit<DeclineAlliancePayload, 'alliance'> & { alliance?: Maybe<ResolversParentTypes['Alliance']> };
  DissolveAllianceInput: DissolveAllianceInput;
  DissolveAlliancePayload: Omit<DissolveAlliancePayload, 'alliance'> & { alliance?: Maybe<ResolversParentTypes['Alliance']> };
  AuditEntry: AuditEntryModel;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AuditEntryEdge']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditFilter: AuditFilter;
  AvailabilityOffer: AvailabilityOfferModel;
  AvailabilityWindow: AvailabilityWindowModel;
  OfferAvailabilityInput: OfferAvailabilityInput;
  RecurrenceInput: RecurrenceInput;
  OfferAvailabilityPayload: Omit<OfferAvailabilityPayload, 'offer'> & { offer?: Maybe<ResolversParentTypes['AvailabilityOffer']> };
  WithdrawAvailabilityInput: WithdrawAvailabilityInput;
  WithdrawAvailabilityPayload: Omit<WithdrawAvailabilityPayload, 'person' | 'offer'> & { person?: Maybe<ResolversParentTypes['Person']>, offer?: Maybe<ResolversParentTypes['AvailabilityOffer']> };
  ChangeAvailabilityInput: ChangeAvailabilityInput;
  ChangeAvailabilityPayload: Omit<ChangeAvailabilityPayload, 'offer'> & { offer?: Maybe<ResolversParentTypes['AvailabilityOffer']> };
  CalendarFeed: CalendarFeedModel;
  Boolean: Scalars['Boolean']['output'];
  CreateCalendarFeedInput: CreateCalendarFeedInput;
  CreateCalendarFeedPayload: Omit<CreateCalendarFeedPayload, 'feed'> & { feed?: Maybe<ResolversParentTypes['CalendarFeed']> };
  RotateCalendarFeedInput: RotateCalendarFeedInput;
  RotateCalendarFeedPayload: Omit<RotateCalendarFeedPayload, 'feed'> & { feed?: Maybe<ResolversParentTypes['CalendarFeed']> };
  RevokeCalendarFeedInput: RevokeCalendarFeedInput;
  RevokeCalendarFeedPayload: Omit<RevokeCalendarFeedPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  Client: ClientModel;
  ClientConnection: Omit<ClientConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ClientEdge']> };
  ClientEdge: Omit<ClientEdge, 'node'> & { node: ResolversParentTypes['Client'] };
  RegisterClientInput: RegisterClientInput;
  RegisterClientPayload: Omit<RegisterClientPayload, 'client'> & { client?: Maybe<ResolversParentTypes['Client']> };
  RotateClientSecretInput: RotateClientSecretInput;
  RotateClientSecretPayload: Omit<RotateClientSecretPayload, 'client'> & { client?: Maybe<ResolversParentTypes['Client']> };
  RevokeClientInput: RevokeClientInput;
  RevokeClientPayload: Omit<RevokeClientPayload, 'client'> & { client?: Maybe<ResolversParentTypes['Client']> };
  Consent: ConsentModel;
  ConsentConnection: Omit<ConsentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ConsentEdge']> };
  ConsentEdge: Omit<ConsentEdge, 'node'> & { node: ResolversParentTypes['Consent'] };
  RevokeConsentInput: RevokeConsentInput;
  RevokeConsentPayload: RevokeConsentPayload;
  Contact: ContactModel;
  ChangeContactInput: ChangeContactInput;
  ChangeContactPayload: Omit<ChangeContactPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  VerifyEmailInput: VerifyEmailInput;
  VerifyEmailPayload: Omit<VerifyEmailPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  RequestEmailVerificationInput: RequestEmailVerificationInput;
  RequestEmailVerificationPayload: Omit<RequestEmailVerificationPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  ChangeEmailInput: ChangeEmailInput;
  ChangeEmailPayload: Omit<ChangeEmailPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  RequestPasswordResetInput: RequestPasswordResetInput;
  RequestPasswordResetPayload: RequestPasswordResetPayload;
  ResetPasswordInput: ResetPasswordInput;
  ResetPasswordPayload: Omit<ResetPasswordPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: Omit<ChangePasswordPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  DataExport: DataExport;
  SkillGap: SkillGapModel;
  SkillGapConnection: Omit<SkillGapConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SkillGapEdge']> };
  SkillGapEdge: Omit<SkillGapEdge, 'node'> & { node: ResolversParentTypes['SkillGap'] };
  SkillGapDay: SkillGapDayModel;
  SkillGapDayConnection: Omit<SkillGapDayConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SkillGapDayEdge']> };
  SkillGapDayEdge: Omit<SkillGapDayEdge, 'node'> & { node: ResolversParentTypes['SkillGapDay'] };
  TrainingGapFigures: TrainingGapFigures;
  RoleWithinReach: RoleWithinReachModel;
  RoleWithinReachConnection: Omit<RoleWithinReachConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['RoleWithinReachEdge']> };
  RoleWithinReachEdge: Omit<RoleWithinReachEdge, 'node'> & { node: ResolversParentTypes['RoleWithinReach'] };
  DirectoryFilter: DirectoryFilter;
  SkillAtLeastInput: SkillAtLeastInput;
  FreeBetweenInput: FreeBetweenInput;
  DirectoryConnection: DirectoryConnectionModel;
  DirectoryEdge: Omit<DirectoryEdge, 'node'> & { node: ResolversParentTypes['Agent'] };
  DirectoryFacets: DirectoryFacetsModel;
  DirectorySkill: DirectorySkillModel;
  DirectoryLanguage: DirectoryLanguage;
  DirectoryAlliance: DirectoryAllianceModel;
  DirectoryCountry: DirectoryCountry;
  DirectoryCity: Omit<DirectoryCity, 'place'> & { place: ResolversParentTypes['Place'] };
  Endorsement: EndorsementModel;
  EndorsementConnection: Omit<EndorsementConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EndorsementEdge']> };
  EndorsementEdge: Omit<EndorsementEdge, 'node'> & { node: ResolversParentTypes['Endorsement'] };
  EndorseSkillInput: EndorseSkillInput;
  EndorseSkillPayload: Omit<EndorseSkillPayload, 'endorsement'> & { endorsement?: Maybe<ResolversParentTypes['Endorsement']> };
  WithdrawEndorsementInput: WithdrawEndorsementInput;
  WithdrawEndorsementPayload: Omit<WithdrawEndorsementPayload, 'claim'> & { claim?: Maybe<ResolversParentTypes['SkillClaim']> };
  Erasure: ErasureModel;
  EraseAccountInput: EraseAccountInput;
  EraseAccountPayload: Omit<EraseAccountPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  CancelErasureInput: CancelErasureInput;
  CancelErasurePayload: Omit<CancelErasurePayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  EventSpine: EventSpine;
  CapacityHold: CapacityHoldModel;
  FreeBusy: FreeBusyModel;
  Commission: Commission;
  CapacityHoldConnection: Omit<CapacityHoldConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CapacityHoldEdge']> };
  CapacityHoldEdge: Omit<CapacityHoldEdge, 'node'> & { node: ResolversParentTypes['CapacityHold'] };
  SignUpInput: SignUpInput;
  SignUpPayload: Omit<SignUpPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  SignInInput: SignInInput;
  SignInPayload: Omit<SignInPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  ClaimAdministrationInput: ClaimAdministrationInput;
  ClaimAdministrationPayload: Omit<ClaimAdministrationPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  GrantRoleInput: GrantRoleInput;
  GrantRolePayload: Omit<GrantRolePayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  Invitation: InvitationModel;
  InvitationConnection: Omit<InvitationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['InvitationEdge']> };
  InvitationEdge: Omit<InvitationEdge, 'node'> & { node: ResolversParentTypes['Invitation'] };
  InviteMemberInput: InviteMemberInput;
  InviteMemberPayload: Omit<InviteMemberPayload, 'invitation'> & { invitation?: Maybe<ResolversParentTypes['Invitation']> };
  AcceptInvitationInput: AcceptInvitationInput;
  AcceptInvitationPayload: Omit<AcceptInvitationPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  DeclineInvitationInput: DeclineInvitationInput;
  DeclineInvitationPayload: DeclineInvitationPayload;
  WithdrawInvitationInput: WithdrawInvitationInput;
  WithdrawInvitationPayload: Omit<WithdrawInvitationPayload, 'invitation'> & { invitation?: Maybe<ResolversParentTypes['Invitation']> };
  Membership: MembershipModel;
  MembershipConnection: Omit<MembershipConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['MembershipEdge']> };
  MembershipEdge: Omit<MembershipEdge, 'node'> & { node: ResolversParentTypes['Membership'] };
  ApplyForMembershipInput: ApplyForMembershipInput;
  ApplyForMembershipPayload: Omit<ApplyForMembershipPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  WithdrawApplicationInput: WithdrawApplicationInput;
  WithdrawApplicationPayload: Omit<WithdrawApplicationPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  AdmitMemberInput: AdmitMemberInput;
  AdmitMemberPayload: Omit<AdmitMemberPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  RefuseApplicationInput: RefuseApplicationInput;
  RefuseApplicationPayload: Omit<RefuseApplicationPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  SuspendMemberInput: SuspendMemberInput;
  SuspendMemberPayload: Omit<SuspendMemberPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  ReinstateMemberInput: ReinstateMemberInput;
  ReinstateMemberPayload: Omit<ReinstateMemberPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  EndMembershipInput: EndMembershipInput;
  EndMembershipPayload: Omit<EndMembershipPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  LeaveCommunityInput: LeaveCommunityInput;
  LeaveCommunityPayload: Omit<LeaveCommunityPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  Organization: OrganizationModel;
  Owner: OwnerModel;
  OwnersProposal: OwnersProposalModel;
  OrganizationConnection: Omit<OrganizationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['OrganizationEdge']> };
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  OwnerInput: OwnerInput;
  RegisterOrganizationInput: RegisterOrganizationInput;
  RegisterOrganizationPayload: Omit<RegisterOrganizationPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  ProposeOwnersInput: ProposeOwnersInput;
  ProposeOwnersPayload: Omit<ProposeOwnersPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  ConfirmOwnersInput: ConfirmOwnersInput;
  ConfirmOwnersPayload: Omit<ConfirmOwnersPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  DeclineOwnersInput: DeclineOwnersInput;
  DeclineOwnersPayload: Omit<DeclineOwnersPayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  Agent: AgentModel;
  Person: PersonModel;
  ChangeNameInput: ChangeNameInput;
  ChangeNamePayload: Omit<ChangeNamePayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  PersonConnection: Omit<PersonConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PersonEdge']> };
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  Place: PlaceModel;
  PlaceInput: PlaceInput;
  ChangeProfileInput: ChangeProfileInput;
  ChangeProfilePayload: Omit<ChangeProfilePayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  ChangeOrganizationProfileInput: ChangeOrganizationProfileInput;
  ChangeOrganizationProfilePayload: Omit<ChangeOrganizationProfilePayload, 'organization'> & { organization?: Maybe<ResolversParentTypes['Organization']> };
  AgentRelationship: AgentRelationshipModel;
  AgentRelationshipConnection: Omit<AgentRelationshipConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AgentRelationshipEdge']> };
  AgentRelationshipEdge: Omit<AgentRelationshipEdge, 'node'> & { node: ResolversParentTypes['AgentRelationship'] };
  InviteToOrganizationInput: InviteToOrganizationInput;
  InviteToOrganizationPayload: Omit<InviteToOrganizationPayload, 'relationship'> & { relationship?: Maybe<ResolversParentTypes['AgentRelationship']> };
  ConfirmRelationshipInput: ConfirmRelationshipInput;
  ConfirmRelationshipPayload: Omit<ConfirmRelationshipPayload, 'relationship'> & { relationship?: Maybe<ResolversParentTypes['AgentRelationship']> };
  DeclineRelationshipInput: DeclineRelationshipInput;
  DeclineRelationshipPayload: Omit<DeclineRelationshipPayload, 'relationship'> & { relationship?: Maybe<ResolversParentTypes['AgentRelationship']> };
  GrantToGuestInput: GrantToGuestInput;
  GrantToGuestPayload: Omit<GrantToGuestPayload, 'relationship'> & { relationship?: Maybe<ResolversParentTypes['AgentRelationship']> };
  EndRelationshipInput: EndRelationshipInput;
  EndRelationshipPayload: Omit<EndRelationshipPayload, 'relationship'> & { relationship?: Maybe<ResolversParentTypes['AgentRelationship']> };
  CommunityReport: CommunityReportModel;
  CommunityPool: CommunityPool;
  Float: Scalars['Float']['output'];
  SkillCount: SkillCountModel;
  CommunityReportConnection: Omit<CommunityReportConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CommunityReportEdge']> };
  CommunityReportEdge: Omit<CommunityReportEdge, 'node'> & { node: ResolversParentTypes['CommunityReport'] };
  RefreshCommunityReportInput: RefreshCommunityReportInput;
  RefreshCommunityReportPayload: RefreshCommunityReportPayload;
  Session: SessionModel;
  SessionClient: SessionClientModel;
  SessionConnection: Omit<SessionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SessionEdge']> };
  SessionEdge: Omit<SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  EndSessionInput: EndSessionInput;
  EndSessionPayload: EndSessionPayload;
  EndAllSessionsInput: EndAllSessionsInput;
  EndAllSessionsPayload: EndAllSessionsPayload;
  SigningKey: SigningKey;
  RotateSigningKeysInput: RotateSigningKeysInput;
  RotateSigningKeysPayload: RotateSigningKeysPayload;
  Skill: SkillModel;
  SkillClaim: SkillClaimModel;
  SkillConnection: Omit<SkillConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['SkillEdge']> };
  SkillEdge: Omit<SkillEdge, 'node'> & { node: ResolversParentTypes['Skill'] };
  ClaimSkillInput: ClaimSkillInput;
  ClaimSkillPayload: Omit<ClaimSkillPayload, 'claim'> & { claim?: Maybe<ResolversParentTypes['SkillClaim']> };
  WithdrawSkillClaimInput: WithdrawSkillClaimInput;
  WithdrawSkillClaimPayload: Omit<WithdrawSkillClaimPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  TaxProfile: TaxProfileModel;
  SocialFund: SocialFundModel;
  PostalAddress: PostalAddressModel;
  TaxProfileConnection: Omit<TaxProfileConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['TaxProfileEdge']> };
  TaxProfileEdge: Omit<TaxProfileEdge, 'node'> & { node: ResolversParentTypes['TaxProfile'] };
  SetTaxProfileInput: SetTaxProfileInput;
  TaxProfileInput: TaxProfileInput;
  SocialFundInput: SocialFundInput;
  PostalAddressInput: PostalAddressInput;
  SetTaxProfilePayload: Omit<SetTaxProfilePayload, 'taxProfile'> & { taxProfile?: Maybe<ResolversParentTypes['TaxProfile']> };
  TrackRecord: TrackRecordModel;
  OfferCourseInput: OfferCourseInput;
  TrainedSkillInput: TrainedSkillInput;
  OfferCoursePayload: Omit<OfferCoursePayload, 'course'> & { course?: Maybe<ResolversParentTypes['Course']> };
  RetireCourseInput: RetireCourseInput;
  RetireCoursePayload: Omit<RetireCoursePayload, 'course'> & { course?: Maybe<ResolversParentTypes['Course']> };
  RecordTrainingInput: RecordTrainingInput;
  OutsideCourseInput: OutsideCourseInput;
  RecordTrainingPayload: Omit<RecordTrainingPayload, 'record'> & { record?: Maybe<ResolversParentTypes['TrainingRecord']> };
  ConfirmTrainingInput: ConfirmTrainingInput;
  ConfirmTrainingPayload: Omit<ConfirmTrainingPayload, 'record'> & { record?: Maybe<ResolversParentTypes['TrainingRecord']> };
  RevokeTrainingConfirmationInput: RevokeTrainingConfirmationInput;
  RevokeTrainingConfirmationPayload: Omit<RevokeTrainingConfirmationPayload, 'record'> & { record?: Maybe<ResolversParentTypes['TrainingRecord']> };
  WithdrawTrainingInput: WithdrawTrainingInput;
  WithdrawTrainingPayload: Omit<WithdrawTrainingPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  Course: CourseModel;
  TrainedSkill: TrainedSkillModel;
  TrainingRecord: TrainingRecordModel;
  SkillVerification: SkillVerificationModel;
  CourseConnection: Omit<CourseConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CourseEdge']> };
  CourseEdge: Omit<CourseEdge, 'node'> & { node: ResolversParentTypes['Course'] };
  TrainingRecordConnection: Omit<TrainingRecordConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['TrainingRecordEdge']> };
  TrainingRecordEdge: Omit<TrainingRecordEdge, 'node'> & { node: ResolversParentTypes['TrainingRecord'] };
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Money: Money;
  MoneyInput: MoneyInput;
  PageInfo: PageInfo;
  UserError: UserError;
  JSON: Scalars['JSON']['output'];
  DataExportPage: DataExportPage;
  DataExportSection: DataExportSection;
  ServiceSpine: ServiceSpine;
  EventLog: EventLog;
  EventReaction: EventReaction;
  SetAsideEventConnection: SetAsideEventConnection;
  SetAsideEventEdge: SetAsideEventEdge;
  SetAsideEvent: SetAsideEvent;
  ReplayEventsInput: ReplayEventsInput;
  ReplayEventsPayload: ReplayEventsPayload;
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
};

export type AllianceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Alliance'] = ResolversParentTypes['Alliance'], FederationReferenceType extends FederationReferenceTypes['Alliance'] = FederationReferenceTypes['Alliance']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Alliance']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  organizations?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  mandate?: Resolver<ResolversTypes['Mandate'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AllianceState'], ParentType, ContextType>;
  proposedFor?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  waitingFor?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  formedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dissolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MandateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mandate'] = ResolversParentTypes['Mandate']> = {
  kind?: Resolver<ResolversTypes['MandateKind'], ParentType, ContextType>;
  invoicer?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type AllianceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceConnection'] = ResolversParentTypes['AllianceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AllianceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AllianceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceEdge'] = ResolversParentTypes['AllianceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
};

export type ProposeAlliancePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposeAlliancePayload'] = ResolversParentTypes['ProposeAlliancePayload']> = {
  alliance?: Resolver<Maybe<ResolversTypes['Alliance']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AgreeToAlliancePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreeToAlliancePayload'] = ResolversParentTypes['AgreeToAlliancePayload']> = {
  alliance?: Resolver<Maybe<ResolversTypes['Alliance']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeclineAlliancePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclineAlliancePayload'] = ResolversParentTypes['DeclineAlliancePayload']> = {
  alliance?: Resolver<Maybe<ResolversTypes['Alliance']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DissolveAlliancePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DissolveAlliancePayload'] = ResolversParentTypes['DissolveAlliancePayload']> = {
  alliance?: Resolver<Maybe<ResolversTypes['Alliance']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AuditKind'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  network?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AvailabilityOfferResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AvailabilityOffer'] = ResolversParentTypes['AvailabilityOffer'], FederationReferenceType extends FederationReferenceTypes['AvailabilityOffer'] = FederationReferenceTypes['AvailabilityOffer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AvailabilityOffer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastEnd?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  firmness?: Resolver<ResolversTypes['Firmness'], ParentType, ContextType>;
  offeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exceptions?: Resolver<ReadonlyArray<ResolversTypes['DateTime']>, ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<AvailabilityOfferWordsArgs>>;
  windows?: Resolver<ReadonlyArray<ResolversTypes['AvailabilityWindow']>, ParentType, ContextType, RequireFields<AvailabilityOfferWindowsArgs, 'from' | 'to'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AvailabilityWindowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AvailabilityWindow'] = ResolversParentTypes['AvailabilityWindow']> = {
  offer?: Resolver<ResolversTypes['AvailabilityOffer'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  local?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  firmness?: Resolver<ResolversTypes['Firmness'], ParentType, ContextType>;
};

export type OfferAvailabilityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferAvailabilityPayload'] = ResolversParentTypes['OfferAvailabilityPayload']> = {
  offer?: Resolver<Maybe<ResolversTypes['AvailabilityOffer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawAvailabilityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawAvailabilityPayload'] = ResolversParentTypes['WithdrawAvailabilityPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  offer?: Resolver<Maybe<ResolversTypes['AvailabilityOffer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangeAvailabilityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeAvailabilityPayload'] = ResolversParentTypes['ChangeAvailabilityPayload']> = {
  offer?: Resolver<Maybe<ResolversTypes['AvailabilityOffer']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CalendarFeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarFeed'] = ResolversParentTypes['CalendarFeed']> = {
  withOffers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreateCalendarFeedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCalendarFeedPayload'] = ResolversParentTypes['CreateCalendarFeedPayload']> = {
  feed?: Resolver<Maybe<ResolversTypes['CalendarFeed']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RotateCalendarFeedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateCalendarFeedPayload'] = ResolversParentTypes['RotateCalendarFeedPayload']> = {
  feed?: Resolver<Maybe<ResolversTypes['CalendarFeed']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeCalendarFeedPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeCalendarFeedPayload'] = ResolversParentTypes['RevokeCalendarFeedPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Client'] = ResolversParentTypes['Client'], FederationReferenceType extends FederationReferenceTypes['Client'] = FederationReferenceTypes['Client']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Client']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grants?: Resolver<ReadonlyArray<ResolversTypes['ClientGrant']>, ParentType, ContextType>;
  redirectUris?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  registeredBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  secretSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClientConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientConnection'] = ResolversParentTypes['ClientConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClientEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ClientEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClientEdge'] = ResolversParentTypes['ClientEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Client'], ParentType, ContextType>;
};

export type RegisterClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterClientPayload'] = ResolversParentTypes['RegisterClientPayload']> = {
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RotateClientSecretPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateClientSecretPayload'] = ResolversParentTypes['RotateClientSecretPayload']> = {
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeClientPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeClientPayload'] = ResolversParentTypes['RevokeClientPayload']> = {
  client?: Resolver<Maybe<ResolversTypes['Client']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent'], FederationReferenceType extends FederationReferenceTypes['Consent'] = FederationReferenceTypes['Consent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Consent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  client?: Resolver<ResolversTypes['SessionClient'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConsentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentConnection'] = ResolversParentTypes['ConsentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ConsentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConsentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentEdge'] = ResolversParentTypes['ConsentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Consent'], ParentType, ContextType>;
};

export type RevokeConsentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeConsentPayload'] = ResolversParentTypes['RevokeConsentPayload']> = {
  consentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeContactPayload'] = ResolversParentTypes['ChangeContactPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type VerifyEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerifyEmailPayload'] = ResolversParentTypes['VerifyEmailPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestEmailVerificationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEmailVerificationPayload'] = ResolversParentTypes['RequestEmailVerificationPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['AccountStep']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangeEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEmailPayload'] = ResolversParentTypes['ChangeEmailPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['AccountStep']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestPasswordResetPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPasswordResetPayload'] = ResolversParentTypes['RequestPasswordResetPayload']> = {
  pending?: Resolver<ReadonlyArray<ResolversTypes['AccountStep']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResetPasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordPayload'] = ResolversParentTypes['ResetPasswordPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DataExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExport'] = ResolversParentTypes['DataExport']> = {
  members?: Resolver<Maybe<ResolversTypes['DataExportPage']>, ParentType, ContextType, Partial<DataExportMembersArgs>>;
};

export type SkillGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillGap'] = ResolversParentTypes['SkillGap']> = {
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  skillUri?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endorsed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  courses?: Resolver<ReadonlyArray<ResolversTypes['Course']>, ParentType, ContextType>;
};

export type SkillGapConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillGapConnection'] = ResolversParentTypes['SkillGapConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SkillGapEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SkillGapEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillGapEdge'] = ResolversParentTypes['SkillGapEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SkillGap'], ParentType, ContextType>;
};

export type SkillGapDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillGapDay'] = ResolversParentTypes['SkillGapDay']> = {
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  asked?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endorsed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SkillGapDayConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillGapDayConnection'] = ResolversParentTypes['SkillGapDayConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SkillGapDayEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SkillGapDayEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillGapDayEdge'] = ResolversParentTypes['SkillGapDayEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SkillGapDay'], ParentType, ContextType>;
};

export type TrainingGapFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainingGapFigures'] = ResolversParentTypes['TrainingGapFigures']> = {
  openRoles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skills?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleWithinReachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleWithinReach'] = ResolversParentTypes['RoleWithinReach']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slotId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commissionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  skillUri?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  courses?: Resolver<ReadonlyArray<ResolversTypes['Course']>, ParentType, ContextType>;
};

export type RoleWithinReachConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleWithinReachConnection'] = ResolversParentTypes['RoleWithinReachConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RoleWithinReachEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RoleWithinReachEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleWithinReachEdge'] = ResolversParentTypes['RoleWithinReachEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RoleWithinReach'], ParentType, ContextType>;
};

export type DirectoryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectoryConnection'] = ResolversParentTypes['DirectoryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DirectoryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['DirectoryFacets'], ParentType, ContextType>;
};

export type DirectoryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectoryEdge'] = ResolversParentTypes['DirectoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Agent'], ParentType, ContextType>;
};

export type DirectoryFacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectoryFacets'] = ResolversParentTypes['DirectoryFacets']> = {
  persons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isWhole?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  skills?: Resolver<ReadonlyArray<ResolversTypes['DirectorySkill']>, ParentType, ContextType>;
  languages?: Resolver<ReadonlyArray<ResolversTypes['DirectoryLanguage']>, ParentType, ContextType>;
  alliances?: Resolver<ReadonlyArray<ResolversTypes['DirectoryAlliance']>, ParentType, ContextType>;
  countries?: Resolver<ReadonlyArray<ResolversTypes['DirectoryCountry']>, ParentType, ContextType>;
  cities?: Resolver<ReadonlyArray<ResolversTypes['DirectoryCity']>, ParentType, ContextType>;
};

export type DirectorySkillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectorySkill'] = ResolversParentTypes['DirectorySkill']> = {
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  skillUri?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DirectoryLanguageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectoryLanguage'] = ResolversParentTypes['DirectoryLanguage']> = {
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DirectoryAllianceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectoryAlliance'] = ResolversParentTypes['DirectoryAlliance']> = {
  alliance?: Resolver<Maybe<ResolversTypes['Alliance']>, ParentType, ContextType>;
  allianceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DirectoryCountryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectoryCountry'] = ResolversParentTypes['DirectoryCountry']> = {
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DirectoryCityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectoryCity'] = ResolversParentTypes['DirectoryCity']> = {
  place?: Resolver<ResolversTypes['Place'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EndorsementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Endorsement'] = ResolversParentTypes['Endorsement'], FederationReferenceType extends FederationReferenceTypes['Endorsement'] = FederationReferenceTypes['Endorsement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Endorsement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['SkillClaim']>, ParentType, ContextType>;
  endorsedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endorsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isOutgrown?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EndorsementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndorsementConnection'] = ResolversParentTypes['EndorsementConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EndorsementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type EndorsementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndorsementEdge'] = ResolversParentTypes['EndorsementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Endorsement'], ParentType, ContextType>;
};

export type EndorseSkillPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndorseSkillPayload'] = ResolversParentTypes['EndorseSkillPayload']> = {
  endorsement?: Resolver<Maybe<ResolversTypes['Endorsement']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawEndorsementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawEndorsementPayload'] = ResolversParentTypes['WithdrawEndorsementPayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['SkillClaim']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Erasure'] = ResolversParentTypes['Erasure']> = {
  state?: Resolver<ResolversTypes['ErasureState'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  askedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  blockedBy?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EraseAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EraseAccountPayload'] = ResolversParentTypes['EraseAccountPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CancelErasurePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelErasurePayload'] = ResolversParentTypes['CancelErasurePayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EventSpineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSpine'] = ResolversParentTypes['EventSpine']> = {
  members?: Resolver<Maybe<ResolversTypes['ServiceSpine']>, ParentType, ContextType>;
};

export type CapacityHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CapacityHold'] = ResolversParentTypes['CapacityHold'], FederationReferenceType extends FederationReferenceTypes['CapacityHold'] = FederationReferenceTypes['CapacityHold']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CapacityHold']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  slotId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CapacityHoldState'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mayUseTentative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  releaseReason?: Resolver<Maybe<ResolversTypes['HoldReleaseReason']>, ParentType, ContextType>;
  expiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FreeBusyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FreeBusy'] = ResolversParentTypes['FreeBusy']> = {
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  freeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tentativeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  busy?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CapacityHold']>>, ParentType, ContextType>;
};

export type CommissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commission'] = ResolversParentTypes['Commission']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CapacityHoldConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CapacityHoldConnection'] = ResolversParentTypes['CapacityHoldConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CapacityHoldEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CapacityHoldEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CapacityHoldEdge'] = ResolversParentTypes['CapacityHoldEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CapacityHold'], ParentType, ContextType>;
};

export type SignUpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignUpPayload'] = ResolversParentTypes['SignUpPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['AccountStep']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ClaimAdministrationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimAdministrationPayload'] = ResolversParentTypes['ClaimAdministrationPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GrantRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantRolePayload'] = ResolversParentTypes['GrantRolePayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InvitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invitation'] = ResolversParentTypes['Invitation'], FederationReferenceType extends FederationReferenceTypes['Invitation'] = FederationReferenceTypes['Invitation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Invitation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['InvitationState'], ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  invitedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InvitationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationConnection'] = ResolversParentTypes['InvitationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InvitationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InvitationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitationEdge'] = ResolversParentTypes['InvitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invitation'], ParentType, ContextType>;
};

export type InviteMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteMemberPayload'] = ResolversParentTypes['InviteMemberPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AcceptInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptInvitationPayload'] = ResolversParentTypes['AcceptInvitationPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeclineInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclineInvitationPayload'] = ResolversParentTypes['DeclineInvitationPayload']> = {
  isDeclined?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawInvitationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawInvitationPayload'] = ResolversParentTypes['WithdrawInvitationPayload']> = {
  invitation?: Resolver<Maybe<ResolversTypes['Invitation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MembershipState'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  appliedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  refusedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  suspendedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type MembershipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipConnection'] = ResolversParentTypes['MembershipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MembershipEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MembershipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEdge'] = ResolversParentTypes['MembershipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Membership'], ParentType, ContextType>;
};

export type ApplyForMembershipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplyForMembershipPayload'] = ResolversParentTypes['ApplyForMembershipPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawApplicationPayload'] = ResolversParentTypes['WithdrawApplicationPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AdmitMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdmitMemberPayload'] = ResolversParentTypes['AdmitMemberPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RefuseApplicationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefuseApplicationPayload'] = ResolversParentTypes['RefuseApplicationPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SuspendMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuspendMemberPayload'] = ResolversParentTypes['SuspendMemberPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReinstateMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReinstateMemberPayload'] = ResolversParentTypes['ReinstateMemberPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EndMembershipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndMembershipPayload'] = ResolversParentTypes['EndMembershipPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LeaveCommunityPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveCommunityPayload'] = ResolversParentTypes['LeaveCommunityPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization'], FederationReferenceType extends FederationReferenceTypes['Organization'] = FederationReferenceTypes['Organization']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Organization']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OrganizationState'], ParentType, ContextType>;
  owners?: Resolver<ReadonlyArray<ResolversTypes['Owner']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['OwnersProposal']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  alliances?: Resolver<ResolversTypes['AllianceConnection'], ParentType, ContextType, Partial<OrganizationAlliancesArgs>>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  profileVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  relationships?: Resolver<Maybe<ResolversTypes['AgentRelationshipConnection']>, ParentType, ContextType, Partial<OrganizationRelationshipsArgs>>;
  taxProfile?: Resolver<Maybe<ResolversTypes['TaxProfile']>, ParentType, ContextType, Partial<OrganizationTaxProfileArgs>>;
  taxProfiles?: Resolver<Maybe<ResolversTypes['TaxProfileConnection']>, ParentType, ContextType, Partial<OrganizationTaxProfilesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Owner'] = ResolversParentTypes['Owner']> = {
  person?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OwnersProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnersProposal'] = ResolversParentTypes['OwnersProposal']> = {
  owners?: Resolver<ReadonlyArray<ResolversTypes['Owner']>, ParentType, ContextType>;
  waitingFor?: Resolver<ReadonlyArray<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type RegisterOrganizationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterOrganizationPayload'] = ResolversParentTypes['RegisterOrganizationPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProposeOwnersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposeOwnersPayload'] = ResolversParentTypes['ProposeOwnersPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmOwnersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmOwnersPayload'] = ResolversParentTypes['ConfirmOwnersPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeclineOwnersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclineOwnersPayload'] = ResolversParentTypes['DeclineOwnersPayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AgentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent'], FederationReferenceType extends FederationReferenceTypes['Agent'] = FederationReferenceTypes['Agent']> = {
  __resolveType: TypeResolveFn<'Organization' | 'Person', ParentType, ContextType>;
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agent']> | FederationReferenceType, FederationReferenceType, ContextType>;
};

export type PersonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Person'] = ResolversParentTypes['Person'], FederationReferenceType extends FederationReferenceTypes['Person'] = FederationReferenceTypes['Person']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Person']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  registeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Role']>>, ParentType, ContextType>;
  audit?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<PersonAuditArgs>>;
  availability?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailabilityOffer']>>, ParentType, ContextType>;
  windows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailabilityWindow']>>, ParentType, ContextType, RequireFields<PersonWindowsArgs, 'from' | 'to'>>;
  calendarFeed?: Resolver<Maybe<ResolversTypes['CalendarFeed']>, ParentType, ContextType>;
  consents?: Resolver<Maybe<ResolversTypes['ConsentConnection']>, ParentType, ContextType, Partial<PersonConsentsArgs>>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  emailVerifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  trainingGap?: Resolver<Maybe<ResolversTypes['RoleWithinReachConnection']>, ParentType, ContextType, Partial<PersonTrainingGapArgs>>;
  erasure?: Resolver<Maybe<ResolversTypes['Erasure']>, ParentType, ContextType>;
  freeBusy?: Resolver<Maybe<ResolversTypes['FreeBusy']>, ParentType, ContextType, RequireFields<PersonFreeBusyArgs, 'from' | 'to'>>;
  holds?: Resolver<Maybe<ResolversTypes['CapacityHoldConnection']>, ParentType, ContextType, Partial<PersonHoldsArgs>>;
  invitations?: Resolver<Maybe<ResolversTypes['InvitationConnection']>, ParentType, ContextType, Partial<PersonInvitationsArgs>>;
  isMember?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, Partial<PersonOrganizationsArgs>>;
  place?: Resolver<Maybe<ResolversTypes['Place']>, ParentType, ContextType>;
  languages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  bio?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  links?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  profileVersion?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  relationships?: Resolver<Maybe<ResolversTypes['AgentRelationshipConnection']>, ParentType, ContextType, Partial<PersonRelationshipsArgs>>;
  sessions?: Resolver<Maybe<ResolversTypes['SessionConnection']>, ParentType, ContextType, Partial<PersonSessionsArgs>>;
  skills?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SkillClaim']>>, ParentType, ContextType>;
  taxProfile?: Resolver<Maybe<ResolversTypes['TaxProfile']>, ParentType, ContextType, Partial<PersonTaxProfileArgs>>;
  taxProfiles?: Resolver<Maybe<ResolversTypes['TaxProfileConnection']>, ParentType, ContextType, Partial<PersonTaxProfilesArgs>>;
  trackRecord?: Resolver<Maybe<ResolversTypes['TrackRecord']>, ParentType, ContextType>;
  trainingRecords?: Resolver<Maybe<ResolversTypes['TrainingRecordConnection']>, ParentType, ContextType, Partial<PersonTrainingRecordsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeNamePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeNamePayload'] = ResolversParentTypes['ChangeNamePayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
};

export type PlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Place'] = ResolversParentTypes['Place']> = {
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangeProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeProfilePayload'] = ResolversParentTypes['ChangeProfilePayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChangeOrganizationProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeOrganizationProfilePayload'] = ResolversParentTypes['ChangeOrganizationProfilePayload']> = {
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AgentRelationshipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgentRelationship'] = ResolversParentTypes['AgentRelationship'], FederationReferenceType extends FederationReferenceTypes['AgentRelationship'] = FederationReferenceTypes['AgentRelationship']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AgentRelationship']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RelationshipKind'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RelationshipState'], ParentType, ContextType>;
  invitedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  invitedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GuestGrant']>>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgentRelationshipConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgentRelationshipConnection'] = ResolversParentTypes['AgentRelationshipConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AgentRelationshipEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AgentRelationshipEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgentRelationshipEdge'] = ResolversParentTypes['AgentRelationshipEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AgentRelationship'], ParentType, ContextType>;
};

export type InviteToOrganizationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteToOrganizationPayload'] = ResolversParentTypes['InviteToOrganizationPayload']> = {
  relationship?: Resolver<Maybe<ResolversTypes['AgentRelationship']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmRelationshipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmRelationshipPayload'] = ResolversParentTypes['ConfirmRelationshipPayload']> = {
  relationship?: Resolver<Maybe<ResolversTypes['AgentRelationship']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeclineRelationshipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclineRelationshipPayload'] = ResolversParentTypes['DeclineRelationshipPayload']> = {
  relationship?: Resolver<Maybe<ResolversTypes['AgentRelationship']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GrantToGuestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantToGuestPayload'] = ResolversParentTypes['GrantToGuestPayload']> = {
  relationship?: Resolver<Maybe<ResolversTypes['AgentRelationship']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EndRelationshipPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndRelationshipPayload'] = ResolversParentTypes['EndRelationshipPayload']> = {
  relationship?: Resolver<Maybe<ResolversTypes['AgentRelationship']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommunityReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityReport'] = ResolversParentTypes['CommunityReport'], FederationReferenceType extends FederationReferenceTypes['CommunityReport'] = FederationReferenceTypes['CommunityReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommunityReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  countedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  persons?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sharedOrganizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  alliances?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  pool?: Resolver<Maybe<ResolversTypes['CommunityPool']>, ParentType, ContextType>;
  skills?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SkillCount']>>, ParentType, ContextType>;
  trainingGap?: Resolver<Maybe<ResolversTypes['TrainingGapFigures']>, ParentType, ContextType>;
};

export type CommunityPoolResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityPool'] = ResolversParentTypes['CommunityPool']> = {
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endorsedClaims?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skills?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  specificity?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  diversity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SkillCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillCount'] = ResolversParentTypes['SkillCount']> = {
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  skillUri?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endorsed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CommunityReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityReportConnection'] = ResolversParentTypes['CommunityReportConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommunityReportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommunityReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityReportEdge'] = ResolversParentTypes['CommunityReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CommunityReport'], ParentType, ContextType>;
};

export type RefreshCommunityReportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshCommunityReportPayload'] = ResolversParentTypes['RefreshCommunityReportPayload']> = {
  pending?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session'], FederationReferenceType extends FederationReferenceTypes['Session'] = FederationReferenceTypes['Session']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Session']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  client?: Resolver<ResolversTypes['SessionClient'], ParentType, ContextType>;
  isCurrent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  network?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SessionClientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionClient'] = ResolversParentTypes['SessionClient']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isFirstParty?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SessionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
};

export type EndSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndSessionPayload'] = ResolversParentTypes['EndSessionPayload']> = {
  sessionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EndAllSessionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndAllSessionsPayload'] = ResolversParentTypes['EndAllSessionsPayload']> = {
  ended?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SigningKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SigningKey'] = ResolversParentTypes['SigningKey']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SigningKeyState'], ParentType, ContextType>;
  publishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  usedFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  usedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  shownUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RotateSigningKeysPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RotateSigningKeysPayload'] = ResolversParentTypes['RotateSigningKeysPayload']> = {
  signingKeys?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SigningKey']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SkillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Skill'] = ResolversParentTypes['Skill'], FederationReferenceType extends FederationReferenceTypes['Skill'] = FederationReferenceTypes['Skill']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Skill']> | FederationReferenceType, FederationReferenceType, ContextType>;
  uri?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<SkillLabelArgs>>;
  altLabels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType, Partial<SkillAltLabelsArgs>>;
  field?: Resolver<ResolversTypes['SkillField'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SkillKind'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SkillClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillClaim'] = ResolversParentTypes['SkillClaim'], FederationReferenceType extends FederationReferenceTypes['SkillClaim'] = FederationReferenceTypes['SkillClaim']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SkillClaim']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  skillUri?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  claimedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endorsedLevel?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  endorsements?: Resolver<Maybe<ResolversTypes['EndorsementConnection']>, ParentType, ContextType, Partial<SkillClaimEndorsementsArgs>>;
  verification?: Resolver<Maybe<ResolversTypes['SkillVerification']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SkillConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillConnection'] = ResolversParentTypes['SkillConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SkillEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SkillEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillEdge'] = ResolversParentTypes['SkillEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
};

export type ClaimSkillPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimSkillPayload'] = ResolversParentTypes['ClaimSkillPayload']> = {
  claim?: Resolver<Maybe<ResolversTypes['SkillClaim']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawSkillClaimPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawSkillClaimPayload'] = ResolversParentTypes['WithdrawSkillClaimPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TaxProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxProfile'] = ResolversParentTypes['TaxProfile'], FederationReferenceType extends FederationReferenceTypes['TaxProfile'] = FederationReferenceTypes['TaxProfile']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TaxProfile']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  firstName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  vatNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fiscalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regime?: Resolver<Maybe<ResolversTypes['TaxRegime']>, ParentType, ContextType>;
  isWithholdingAgent?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPublicBody?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  socialFund?: Resolver<Maybe<ResolversTypes['SocialFund']>, ParentType, ContextType>;
  iban?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<ResolversTypes['PostalAddress'], ParentType, ContextType>;
  recipientCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certifiedMail?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SocialFundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SocialFund'] = ResolversParentTypes['SocialFund']> = {
  kind?: Resolver<ResolversTypes['SocialFundKind'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
};

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  street?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postalCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  province?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TaxProfileConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxProfileConnection'] = ResolversParentTypes['TaxProfileConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TaxProfileEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TaxProfileEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaxProfileEdge'] = ResolversParentTypes['TaxProfileEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TaxProfile'], ParentType, ContextType>;
};

export type SetTaxProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTaxProfilePayload'] = ResolversParentTypes['SetTaxProfilePayload']> = {
  taxProfile?: Resolver<Maybe<ResolversTypes['TaxProfile']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TrackRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackRecord'] = ResolversParentTypes['TrackRecord']> = {
  commitmentsFulfilled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commitmentsWithdrawn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  milestonesAccepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minutesApproved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OfferCoursePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfferCoursePayload'] = ResolversParentTypes['OfferCoursePayload']> = {
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RetireCoursePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetireCoursePayload'] = ResolversParentTypes['RetireCoursePayload']> = {
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordTrainingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordTrainingPayload'] = ResolversParentTypes['RecordTrainingPayload']> = {
  record?: Resolver<Maybe<ResolversTypes['TrainingRecord']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmTrainingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmTrainingPayload'] = ResolversParentTypes['ConfirmTrainingPayload']> = {
  record?: Resolver<Maybe<ResolversTypes['TrainingRecord']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RevokeTrainingConfirmationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeTrainingConfirmationPayload'] = ResolversParentTypes['RevokeTrainingConfirmationPayload']> = {
  record?: Resolver<Maybe<ResolversTypes['TrainingRecord']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawTrainingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawTrainingPayload'] = ResolversParentTypes['WithdrawTrainingPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CourseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Course'] = ResolversParentTypes['Course'], FederationReferenceType extends FederationReferenceTypes['Course'] = FederationReferenceTypes['Course']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Course']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<CourseTitleArgs>>;
  provider?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  skills?: Resolver<ReadonlyArray<ResolversTypes['TrainedSkill']>, ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  certificate?: Resolver<ResolversTypes['CertificateKind'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  since?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CourseState'], ParentType, ContextType>;
  offeredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trainingRecords?: Resolver<Maybe<ResolversTypes['TrainingRecordConnection']>, ParentType, ContextType, Partial<CourseTrainingRecordsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrainedSkillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainedSkill'] = ResolversParentTypes['TrainedSkill']> = {
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType>;
  skillUri?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrainingRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainingRecord'] = ResolversParentTypes['TrainingRecord'], FederationReferenceType extends FederationReferenceTypes['TrainingRecord'] = FederationReferenceTypes['TrainingRecord']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TrainingRecord']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  outsideTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outsideProvider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  completedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  certificateId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  certificateUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TrainingState'], ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SkillVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SkillVerification'] = ResolversParentTypes['SkillVerification']> = {
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType>;
  record?: Resolver<Maybe<ResolversTypes['TrainingRecord']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  confirmedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
};

export type CourseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseConnection'] = ResolversParentTypes['CourseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CourseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CourseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CourseEdge'] = ResolversParentTypes['CourseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Course'], ParentType, ContextType>;
};

export type TrainingRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainingRecordConnection'] = ResolversParentTypes['TrainingRecordConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TrainingRecordEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TrainingRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainingRecordEdge'] = ResolversParentTypes['TrainingRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TrainingRecord'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface CurrencyCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CurrencyCode'], any> {
  name: 'CurrencyCode';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Alliance' | 'AvailabilityOffer' | 'Client' | 'Consent' | 'Endorsement' | 'CapacityHold' | 'Invitation' | 'Organization' | 'Person' | 'AgentRelationship' | 'Session' | 'SkillClaim' | 'TaxProfile' | 'Course' | 'TrainingRecord', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type DataExportPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExportPage'] = ResolversParentTypes['DataExportPage']> = {
  sections?: Resolver<ReadonlyArray<ResolversTypes['DataExportSection']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DataExportSectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExportSection'] = ResolversParentTypes['DataExportSection']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['JSON']>, ParentType, ContextType>;
};

export type ServiceSpineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceSpine'] = ResolversParentTypes['ServiceSpine']> = {
  log?: Resolver<ResolversTypes['EventLog'], ParentType, ContextType>;
  reactions?: Resolver<ReadonlyArray<ResolversTypes['EventReaction']>, ParentType, ContextType>;
};

export type EventLogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventLog'] = ResolversParentTypes['EventLog']> = {
  lastPosition?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  backlog?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lagSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type EventReactionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventReaction'] = ResolversParentTypes['EventReaction']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  types?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  behind?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAsideCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setAside?: Resolver<Maybe<ResolversTypes['SetAsideEventConnection']>, ParentType, ContextType, Partial<EventReactionSetAsideArgs>>;
};

export type SetAsideEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAsideEventConnection'] = ResolversParentTypes['SetAsideEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SetAsideEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SetAsideEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAsideEventEdge'] = ResolversParentTypes['SetAsideEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SetAsideEvent'], ParentType, ContextType>;
};

export type SetAsideEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAsideEvent'] = ResolversParentTypes['SetAsideEvent']> = {
  eventId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partitionKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  partitionVersion?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isBehind?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReplayEventsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayEventsPayload'] = ResolversParentTypes['ReplayEventsPayload']> = {
  replayId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  replayed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  left?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  stoppedAt?: Resolver<Maybe<ResolversTypes['SetAsideEvent']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  alliance?: Resolver<Maybe<ResolversTypes['Alliance']>, ParentType, ContextType, RequireFields<QueryAllianceArgs, 'id'>>;
  auditEntries?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<QueryAuditEntriesArgs>>;
  clients?: Resolver<Maybe<ResolversTypes['ClientConnection']>, ParentType, ContextType, Partial<QueryClientsArgs>>;
  myData?: Resolver<Maybe<ResolversTypes['DataExport']>, ParentType, ContextType>;
  trainingGap?: Resolver<Maybe<ResolversTypes['SkillGapConnection']>, ParentType, ContextType, Partial<QueryTrainingGapArgs>>;
  trainingGapDays?: Resolver<Maybe<ResolversTypes['SkillGapDayConnection']>, ParentType, ContextType, RequireFields<QueryTrainingGapDaysArgs, 'skillUri'>>;
  directory?: Resolver<Maybe<ResolversTypes['DirectoryConnection']>, ParentType, ContextType, Partial<QueryDirectoryArgs>>;
  eventSpine?: Resolver<Maybe<ResolversTypes['EventSpine']>, ParentType, ContextType>;
  invitations?: Resolver<Maybe<ResolversTypes['InvitationConnection']>, ParentType, ContextType, Partial<QueryInvitationsArgs>>;
  memberships?: Resolver<Maybe<ResolversTypes['MembershipConnection']>, ParentType, ContextType, Partial<QueryMembershipsArgs>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  persons?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, Partial<QueryPersonsArgs>>;
  communityReport?: Resolver<Maybe<ResolversTypes['CommunityReport']>, ParentType, ContextType>;
  communityReports?: Resolver<Maybe<ResolversTypes['CommunityReportConnection']>, ParentType, ContextType, Partial<QueryCommunityReportsArgs>>;
  signingKeys?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SigningKey']>>, ParentType, ContextType>;
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType, RequireFields<QuerySkillArgs, 'uri'>>;
  skills?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Skill']>>, ParentType, ContextType, RequireFields<QuerySkillsArgs, 'search'>>;
  skillCatalogue?: Resolver<Maybe<ResolversTypes['SkillConnection']>, ParentType, ContextType, Partial<QuerySkillCatalogueArgs>>;
  course?: Resolver<Maybe<ResolversTypes['Course']>, ParentType, ContextType, RequireFields<QueryCourseArgs, 'id'>>;
  courses?: Resolver<Maybe<ResolversTypes['CourseConnection']>, ParentType, ContextType, Partial<QueryCoursesArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  proposeAlliance?: Resolver<ResolversTypes['ProposeAlliancePayload'], ParentType, ContextType, RequireFields<MutationProposeAllianceArgs, 'input'>>;
  agreeToAlliance?: Resolver<ResolversTypes['AgreeToAlliancePayload'], ParentType, ContextType, RequireFields<MutationAgreeToAllianceArgs, 'input'>>;
  declineAlliance?: Resolver<ResolversTypes['DeclineAlliancePayload'], ParentType, ContextType, RequireFields<MutationDeclineAllianceArgs, 'input'>>;
  dissolveAlliance?: Resolver<ResolversTypes['DissolveAlliancePayload'], ParentType, ContextType, RequireFields<MutationDissolveAllianceArgs, 'input'>>;
  offerAvailability?: Resolver<ResolversTypes['OfferAvailabilityPayload'], ParentType, ContextType, RequireFields<MutationOfferAvailabilityArgs, 'input'>>;
  withdrawAvailability?: Resolver<ResolversTypes['WithdrawAvailabilityPayload'], ParentType, ContextType, RequireFields<MutationWithdrawAvailabilityArgs, 'input'>>;
  changeAvailability?: Resolver<ResolversTypes['ChangeAvailabilityPayload'], ParentType, ContextType, RequireFields<MutationChangeAvailabilityArgs, 'input'>>;
  createCalendarFeed?: Resolver<ResolversTypes['CreateCalendarFeedPayload'], ParentType, ContextType, RequireFields<MutationCreateCalendarFeedArgs, 'input'>>;
  rotateCalendarFeed?: Resolver<ResolversTypes['RotateCalendarFeedPayload'], ParentType, ContextType, RequireFields<MutationRotateCalendarFeedArgs, 'input'>>;
  revokeCalendarFeed?: Resolver<ResolversTypes['RevokeCalendarFeedPayload'], ParentType, ContextType, RequireFields<MutationRevokeCalendarFeedArgs, 'input'>>;
  registerClient?: Resolver<ResolversTypes['RegisterClientPayload'], ParentType, ContextType, RequireFields<MutationRegisterClientArgs, 'input'>>;
  rotateClientSecret?: Resolver<ResolversTypes['RotateClientSecretPayload'], ParentType, ContextType, RequireFields<MutationRotateClientSecretArgs, 'input'>>;
  revokeClient?: Resolver<ResolversTypes['RevokeClientPayload'], ParentType, ContextType, RequireFields<MutationRevokeClientArgs, 'input'>>;
  revokeConsent?: Resolver<ResolversTypes['RevokeConsentPayload'], ParentType, ContextType, RequireFields<MutationRevokeConsentArgs, 'input'>>;
  changeContact?: Resolver<ResolversTypes['ChangeContactPayload'], ParentType, ContextType, RequireFields<MutationChangeContactArgs, 'input'>>;
  verifyEmail?: Resolver<ResolversTypes['VerifyEmailPayload'], ParentType, ContextType, RequireFields<MutationVerifyEmailArgs, 'input'>>;
  requestEmailVerification?: Resolver<ResolversTypes['RequestEmailVerificationPayload'], ParentType, ContextType, RequireFields<MutationRequestEmailVerificationArgs, 'input'>>;
  changeEmail?: Resolver<ResolversTypes['ChangeEmailPayload'], ParentType, ContextType, RequireFields<MutationChangeEmailArgs, 'input'>>;
  requestPasswordReset?: Resolver<ResolversTypes['RequestPasswordResetPayload'], ParentType, ContextType, RequireFields<MutationRequestPasswordResetArgs, 'input'>>;
  resetPassword?: Resolver<ResolversTypes['ResetPasswordPayload'], ParentType, ContextType, RequireFields<MutationResetPasswordArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordPayload'], ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  endorseSkill?: Resolver<ResolversTypes['EndorseSkillPayload'], ParentType, ContextType, RequireFields<MutationEndorseSkillArgs, 'input'>>;
  withdrawEndorsement?: Resolver<ResolversTypes['WithdrawEndorsementPayload'], ParentType, ContextType, RequireFields<MutationWithdrawEndorsementArgs, 'input'>>;
  eraseAccount?: Resolver<ResolversTypes['EraseAccountPayload'], ParentType, ContextType, RequireFields<MutationEraseAccountArgs, 'input'>>;
  cancelErasure?: Resolver<ResolversTypes['CancelErasurePayload'], ParentType, ContextType, RequireFields<MutationCancelErasureArgs, 'input'>>;
  replayMembersEvents?: Resolver<ResolversTypes['ReplayEventsPayload'], ParentType, ContextType, RequireFields<MutationReplayMembersEventsArgs, 'input'>>;
  signUp?: Resolver<ResolversTypes['SignUpPayload'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  claimAdministration?: Resolver<ResolversTypes['ClaimAdministrationPayload'], ParentType, ContextType, RequireFields<MutationClaimAdministrationArgs, 'input'>>;
  grantRole?: Resolver<ResolversTypes['GrantRolePayload'], ParentType, ContextType, RequireFields<MutationGrantRoleArgs, 'input'>>;
  inviteMember?: Resolver<ResolversTypes['InviteMemberPayload'], ParentType, ContextType, RequireFields<MutationInviteMemberArgs, 'input'>>;
  acceptInvitation?: Resolver<ResolversTypes['AcceptInvitationPayload'], ParentType, ContextType, RequireFields<MutationAcceptInvitationArgs, 'input'>>;
  declineInvitation?: Resolver<ResolversTypes['DeclineInvitationPayload'], ParentType, ContextType, RequireFields<MutationDeclineInvitationArgs, 'input'>>;
  withdrawInvitation?: Resolver<ResolversTypes['WithdrawInvitationPayload'], ParentType, ContextType, RequireFields<MutationWithdrawInvitationArgs, 'input'>>;
  applyForMembership?: Resolver<ResolversTypes['ApplyForMembershipPayload'], ParentType, ContextType, RequireFields<MutationApplyForMembershipArgs, 'input'>>;
  withdrawApplication?: Resolver<ResolversTypes['WithdrawApplicationPayload'], ParentType, ContextType, RequireFields<MutationWithdrawApplicationArgs, 'input'>>;
  admitMember?: Resolver<ResolversTypes['AdmitMemberPayload'], ParentType, ContextType, RequireFields<MutationAdmitMemberArgs, 'input'>>;
  refuseApplication?: Resolver<ResolversTypes['RefuseApplicationPayload'], ParentType, ContextType, RequireFields<MutationRefuseApplicationArgs, 'input'>>;
  suspendMember?: Resolver<ResolversTypes['SuspendMemberPayload'], ParentType, ContextType, RequireFields<MutationSuspendMemberArgs, 'input'>>;
  reinstateMember?: Resolver<ResolversTypes['ReinstateMemberPayload'], ParentType, ContextType, RequireFields<MutationReinstateMemberArgs, 'input'>>;
  endMembership?: Resolver<ResolversTypes['EndMembershipPayload'], ParentType, ContextType, RequireFields<MutationEndMembershipArgs, 'input'>>;
  leaveCommunity?: Resolver<ResolversTypes['LeaveCommunityPayload'], ParentType, ContextType, RequireFields<MutationLeaveCommunityArgs, 'input'>>;
  registerOrganization?: Resolver<ResolversTypes['RegisterOrganizationPayload'], ParentType, ContextType, RequireFields<MutationRegisterOrganizationArgs, 'input'>>;
  proposeOwners?: Resolver<ResolversTypes['ProposeOwnersPayload'], ParentType, ContextType, RequireFields<MutationProposeOwnersArgs, 'input'>>;
  confirmOwners?: Resolver<ResolversTypes['ConfirmOwnersPayload'], ParentType, ContextType, RequireFields<MutationConfirmOwnersArgs, 'input'>>;
  declineOwners?: Resolver<ResolversTypes['DeclineOwnersPayload'], ParentType, ContextType, RequireFields<MutationDeclineOwnersArgs, 'input'>>;
  changeName?: Resolver<ResolversTypes['ChangeNamePayload'], ParentType, ContextType, RequireFields<MutationChangeNameArgs, 'input'>>;
  changeProfile?: Resolver<ResolversTypes['ChangeProfilePayload'], ParentType, ContextType, RequireFields<MutationChangeProfileArgs, 'input'>>;
  changeOrganizationProfile?: Resolver<ResolversTypes['ChangeOrganizationProfilePayload'], ParentType, ContextType, RequireFields<MutationChangeOrganizationProfileArgs, 'input'>>;
  inviteToOrganization?: Resolver<ResolversTypes['InviteToOrganizationPayload'], ParentType, ContextType, RequireFields<MutationInviteToOrganizationArgs, 'input'>>;
  confirmRelationship?: Resolver<ResolversTypes['ConfirmRelationshipPayload'], ParentType, ContextType, RequireFields<MutationConfirmRelationshipArgs, 'input'>>;
  declineRelationship?: Resolver<ResolversTypes['DeclineRelationshipPayload'], ParentType, ContextType, RequireFields<MutationDeclineRelationshipArgs, 'input'>>;
  grantToGuest?: Resolver<ResolversTypes['GrantToGuestPayload'], ParentType, ContextType, RequireFields<MutationGrantToGuestArgs, 'input'>>;
  endRelationship?: Resolver<ResolversTypes['EndRelationshipPayload'], ParentType, ContextType, RequireFields<MutationEndRelationshipArgs, 'input'>>;
  refreshCommunityReport?: Resolver<ResolversTypes['RefreshCommunityReportPayload'], ParentType, ContextType, RequireFields<MutationRefreshCommunityReportArgs, 'input'>>;
  endSession?: Resolver<ResolversTypes['EndSessionPayload'], ParentType, ContextType, RequireFields<MutationEndSessionArgs, 'input'>>;
  endAllSessions?: Resolver<ResolversTypes['EndAllSessionsPayload'], ParentType, ContextType, RequireFields<MutationEndAllSessionsArgs, 'input'>>;
  rotateSigningKeys?: Resolver<ResolversTypes['RotateSigningKeysPayload'], ParentType, ContextType, RequireFields<MutationRotateSigningKeysArgs, 'input'>>;
  claimSkill?: Resolver<ResolversTypes['ClaimSkillPayload'], ParentType, ContextType, RequireFields<MutationClaimSkillArgs, 'input'>>;
  withdrawSkillClaim?: Resolver<ResolversTypes['WithdrawSkillClaimPayload'], ParentType, ContextType, RequireFields<MutationWithdrawSkillClaimArgs, 'input'>>;
  setTaxProfile?: Resolver<ResolversTypes['SetTaxProfilePayload'], ParentType, ContextType, RequireFields<MutationSetTaxProfileArgs, 'input'>>;
  offerCourse?: Resolver<ResolversTypes['OfferCoursePayload'], ParentType, ContextType, RequireFields<MutationOfferCourseArgs, 'input'>>;
  retireCourse?: Resolver<ResolversTypes['RetireCoursePayload'], ParentType, ContextType, RequireFields<MutationRetireCourseArgs, 'input'>>;
  recordTraining?: Resolver<ResolversTypes['RecordTrainingPayload'], ParentType, ContextType, RequireFields<MutationRecordTrainingArgs, 'input'>>;
  confirmTraining?: Resolver<ResolversTypes['ConfirmTrainingPayload'], ParentType, ContextType, RequireFields<MutationConfirmTrainingArgs, 'input'>>;
  revokeTrainingConfirmation?: Resolver<ResolversTypes['RevokeTrainingConfirmationPayload'], ParentType, ContextType, RequireFields<MutationRevokeTrainingConfirmationArgs, 'input'>>;
  withdrawTraining?: Resolver<ResolversTypes['WithdrawTrainingPayload'], ParentType, ContextType, RequireFields<MutationWithdrawTrainingArgs, 'input'>>;
};

export type Resolvers<ContextType = Context> = {
  Alliance?: AllianceResolvers<ContextType>;
  Mandate?: MandateResolvers<ContextType>;
  AllianceConnection?: AllianceConnectionResolvers<ContextType>;
  AllianceEdge?: AllianceEdgeResolvers<ContextType>;
  ProposeAlliancePayload?: ProposeAlliancePayloadResolvers<ContextType>;
  AgreeToAlliancePayload?: AgreeToAlliancePayloadResolvers<ContextType>;
  DeclineAlliancePayload?: DeclineAlliancePayloadResolvers<ContextType>;
  DissolveAlliancePayload?: DissolveAlliancePayloadResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AvailabilityOffer?: AvailabilityOfferResolvers<ContextType>;
  AvailabilityWindow?: AvailabilityWindowResolvers<ContextType>;
  OfferAvailabilityPayload?: OfferAvailabilityPayloadResolvers<ContextType>;
  WithdrawAvailabilityPayload?: WithdrawAvailabilityPayloadResolvers<ContextType>;
  ChangeAvailabilityPayload?: ChangeAvailabilityPayloadResolvers<ContextType>;
  CalendarFeed?: CalendarFeedResolvers<ContextType>;
  CreateCalendarFeedPayload?: CreateCalendarFeedPayloadResolvers<ContextType>;
  RotateCalendarFeedPayload?: RotateCalendarFeedPayloadResolvers<ContextType>;
  RevokeCalendarFeedPayload?: RevokeCalendarFeedPayloadResolvers<ContextType>;
  Client?: ClientResolvers<ContextType>;
  ClientConnection?: ClientConnectionResolvers<ContextType>;
  ClientEdge?: ClientEdgeResolvers<ContextType>;
  RegisterClientPayload?: RegisterClientPayloadResolvers<ContextType>;
  RotateClientSecretPayload?: RotateClientSecretPayloadResolvers<ContextType>;
  RevokeClientPayload?: RevokeClientPayloadResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentConnection?: ConsentConnectionResolvers<ContextType>;
  ConsentEdge?: ConsentEdgeResolvers<ContextType>;
  RevokeConsentPayload?: RevokeConsentPayloadResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ChangeContactPayload?: ChangeContactPayloadResolvers<ContextType>;
  VerifyEmailPayload?: VerifyEmailPayloadResolvers<ContextType>;
  RequestEmailVerificationPayload?: RequestEmailVerificationPayloadResolvers<ContextType>;
  ChangeEmailPayload?: ChangeEmailPayloadResolvers<ContextType>;
  RequestPasswordResetPayload?: RequestPasswordResetPayloadResolvers<ContextType>;
  ResetPasswordPayload?: ResetPasswordPayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  DataExport?: DataExportResolvers<ContextType>;
  SkillGap?: SkillGapResolvers<ContextType>;
  SkillGapConnection?: SkillGapConnectionResolvers<ContextType>;
  SkillGapEdge?: SkillGapEdgeResolvers<ContextType>;
  SkillGapDay?: SkillGapDayResolvers<ContextType>;
  SkillGapDayConnection?: SkillGapDayConnectionResolvers<ContextType>;
  SkillGapDayEdge?: SkillGapDayEdgeResolvers<ContextType>;
  TrainingGapFigures?: TrainingGapFiguresResolvers<ContextType>;
  RoleWithinReach?: RoleWithinReachResolvers<ContextType>;
  RoleWithinReachConnection?: RoleWithinReachConnectionResolvers<ContextType>;
  RoleWithinReachEdge?: RoleWithinReachEdgeResolvers<ContextType>;
  DirectoryConnection?: DirectoryConnectionResolvers<ContextType>;
  DirectoryEdge?: DirectoryEdgeResolvers<ContextType>;
  DirectoryFacets?: DirectoryFacetsResolvers<ContextType>;
  DirectorySkill?: DirectorySkillResolvers<ContextType>;
  DirectoryLanguage?: DirectoryLanguageResolvers<ContextType>;
  DirectoryAlliance?: DirectoryAllianceResolvers<ContextType>;
  DirectoryCountry?: DirectoryCountryResolvers<ContextType>;
  DirectoryCity?: DirectoryCityResolvers<ContextType>;
  Endorsement?: EndorsementResolvers<ContextType>;
  EndorsementConnection?: EndorsementConnectionResolvers<ContextType>;
  EndorsementEdge?: EndorsementEdgeResolvers<ContextType>;
  EndorseSkillPayload?: EndorseSkillPayloadResolvers<ContextType>;
  WithdrawEndorsementPayload?: WithdrawEndorsementPayloadResolvers<ContextType>;
  Erasure?: ErasureResolvers<ContextType>;
  EraseAccountPayload?: EraseAccountPayloadResolvers<ContextType>;
  CancelErasurePayload?: CancelErasurePayloadResolvers<ContextType>;
  EventSpine?: EventSpineResolvers<ContextType>;
  CapacityHold?: CapacityHoldResolvers<ContextType>;
  FreeBusy?: FreeBusyResolvers<ContextType>;
  Commission?: CommissionResolvers<ContextType>;
  CapacityHoldConnection?: CapacityHoldConnectionResolvers<ContextType>;
  CapacityHoldEdge?: CapacityHoldEdgeResolvers<ContextType>;
  SignUpPayload?: SignUpPayloadResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  ClaimAdministrationPayload?: ClaimAdministrationPayloadResolvers<ContextType>;
  GrantRolePayload?: GrantRolePayloadResolvers<ContextType>;
  Invitation?: InvitationResolvers<ContextType>;
  InvitationConnection?: InvitationConnectionResolvers<ContextType>;
  InvitationEdge?: InvitationEdgeResolvers<ContextType>;
  InviteMemberPayload?: InviteMemberPayloadResolvers<ContextType>;
  AcceptInvitationPayload?: AcceptInvitationPayloadResolvers<ContextType>;
  DeclineInvitationPayload?: DeclineInvitationPayloadResolvers<ContextType>;
  WithdrawInvitationPayload?: WithdrawInvitationPayloadResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipConnection?: MembershipConnectionResolvers<ContextType>;
  MembershipEdge?: MembershipEdgeResolvers<ContextType>;
  ApplyForMembershipPayload?: ApplyForMembershipPayloadResolvers<ContextType>;
  WithdrawApplicationPayload?: WithdrawApplicationPayloadResolvers<ContextType>;
  AdmitMemberPayload?: AdmitMemberPayloadResolvers<ContextType>;
  RefuseApplicationPayload?: RefuseApplicationPayloadResolvers<ContextType>;
  SuspendMemberPayload?: SuspendMemberPayloadResolvers<ContextType>;
  ReinstateMemberPayload?: ReinstateMemberPayloadResolvers<ContextType>;
  EndMembershipPayload?: EndMembershipPayloadResolvers<ContextType>;
  LeaveCommunityPayload?: LeaveCommunityPayloadResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  Owner?: OwnerResolvers<ContextType>;
  OwnersProposal?: OwnersProposalResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  RegisterOrganizationPayload?: RegisterOrganizationPayloadResolvers<ContextType>;
  ProposeOwnersPayload?: ProposeOwnersPayloadResolvers<ContextType>;
  ConfirmOwnersPayload?: ConfirmOwnersPayloadResolvers<ContextType>;
  DeclineOwnersPayload?: DeclineOwnersPayloadResolvers<ContextType>;
  Agent?: AgentResolvers<ContextType>;
  Person?: PersonResolvers<ContextType>;
  ChangeNamePayload?: ChangeNamePayloadResolvers<ContextType>;
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  Place?: PlaceResolvers<ContextType>;
  ChangeProfilePayload?: ChangeProfilePayloadResolvers<ContextType>;
  ChangeOrganizationProfilePayload?: ChangeOrganizationProfilePayloadResolvers<ContextType>;
  AgentRelationship?: AgentRelationshipResolvers<ContextType>;
  AgentRelationshipConnection?: AgentRelationshipConnectionResolvers<ContextType>;
  AgentRelationshipEdge?: AgentRelationshipEdgeResolvers<ContextType>;
  InviteToOrganizationPayload?: InviteToOrganizationPayloadResolvers<ContextType>;
  ConfirmRelationshipPayload?: ConfirmRelationshipPayloadResolvers<ContextType>;
  DeclineRelationshipPayload?: DeclineRelationshipPayloadResolvers<ContextType>;
  GrantToGuestPayload?: GrantToGuestPayloadResolvers<ContextType>;
  EndRelationshipPayload?: EndRelationshipPayloadResolvers<ContextType>;
  CommunityReport?: CommunityReportResolvers<ContextType>;
  CommunityPool?: CommunityPoolResolvers<ContextType>;
  SkillCount?: SkillCountResolvers<ContextType>;
  CommunityReportConnection?: CommunityReportConnectionResolvers<ContextType>;
  CommunityReportEdge?: CommunityReportEdgeResolvers<ContextType>;
  RefreshCommunityReportPayload?: RefreshCommunityReportPayloadResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionClient?: SessionClientResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
  EndSessionPayload?: EndSessionPayloadResolvers<ContextType>;
  EndAllSessionsPayload?: EndAllSessionsPayloadResolvers<ContextType>;
  SigningKey?: SigningKeyResolvers<ContextType>;
  RotateSigningKeysPayload?: RotateSigningKeysPayloadResolvers<ContextType>;
  Skill?: SkillResolvers<ContextType>;
  SkillClaim?: SkillClaimResolvers<ContextType>;
  SkillConnection?: SkillConnectionResolvers<ContextType>;
  SkillEdge?: SkillEdgeResolvers<ContextType>;
  ClaimSkillPayload?: ClaimSkillPayloadResolvers<ContextType>;
  WithdrawSkillClaimPayload?: WithdrawSkillClaimPayloadResolvers<ContextType>;
  TaxProfile?: TaxProfileResolvers<ContextType>;
  SocialFund?: SocialFundResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  TaxProfileConnection?: TaxProfileConnectionResolvers<ContextType>;
  TaxProfileEdge?: TaxProfileEdgeResolvers<ContextType>;
  SetTaxProfilePayload?: SetTaxProfilePayloadResolvers<ContextType>;
  TrackRecord?: TrackRecordResolvers<ContextType>;
  OfferCoursePayload?: OfferCoursePayloadResolvers<ContextType>;
  RetireCoursePayload?: RetireCoursePayloadResolvers<ContextType>;
  RecordTrainingPayload?: RecordTrainingPayloadResolvers<ContextType>;
  ConfirmTrainingPayload?: ConfirmTrainingPayloadResolvers<ContextType>;
  RevokeTrainingConfirmationPayload?: RevokeTrainingConfirmationPayloadResolvers<ContextType>;
  WithdrawTrainingPayload?: WithdrawTrainingPayloadResolvers<ContextType>;
  Course?: CourseResolvers<ContextType>;
  TrainedSkill?: TrainedSkillResolvers<ContextType>;
  TrainingRecord?: TrainingRecordResolvers<ContextType>;
  SkillVerification?: SkillVerificationResolvers<ContextType>;
  CourseConnection?: CourseConnectionResolvers<ContextType>;
  CourseEdge?: CourseEdgeResolvers<ContextType>;
  TrainingRecordConnection?: TrainingRecordConnectionResolvers<ContextType>;
  TrainingRecordEdge?: TrainingRecordEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  DataExportPage?: DataExportPageResolvers<ContextType>;
  DataExportSection?: DataExportSectionResolvers<ContextType>;
  ServiceSpine?: ServiceSpineResolvers<ContextType>;
  EventLog?: EventLogResolvers<ContextType>;
  EventReaction?: EventReactionResolvers<ContextType>;
  SetAsideEventConnection?: SetAsideEventConnectionResolvers<ContextType>;
  SetAsideEventEdge?: SetAsideEventEdgeResolvers<ContextType>;
  SetAsideEvent?: SetAsideEventResolvers<ContextType>;
  ReplayEventsPayload?: ReplayEventsPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

