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
import type { Contact as ContactModel } from '../contacts/contact.ts';
import type { Skill as SkillModel } from '../skills/skill.ts';
import type { SkillClaim as SkillClaimModel } from '../skills/skill-claim.ts';
import type { AvailabilityOffer as AvailabilityOfferModel, AvailabilityWindow as AvailabilityWindowModel } from '../availability/availability-offer.ts';
import type { CalendarFeed as CalendarFeedModel } from '../calendar-feed/calendar-feed.ts';
import type { CapacityHold as CapacityHoldModel } from '../holds/capacity-hold.ts';
import type { FreeBusy as FreeBusyModel } from '../holds/free-busy.ts';
import type { ReadReport as CommunityReportModel } from '../report/community-report.ts';
import type { SkillCount as SkillCountModel } from '../report/community-pool.ts';
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
   * Codes: `INVALID_ID`, `ORGANIZATION_NOT_FOUND`, `FORBIDDEN`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `NO_PARTNER`,
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
  /** The person who signed up. */
  readonly person?: Maybe<Person>;
  /**
   * Codes: `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `INVALID_EMAIL`, `EMAIL_TAKEN`, `WEAK_PASSWORD`,
   * `UNKNOWN_TIME_ZONE`, `TOO_MANY_ATTEMPTS`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Address and password. */
export type SignInInput = {
  /** The account's address. */
  readonly email: Scalars['String']['input'];
  /** The account's password. */
  readonly password: Scalars['String']['input'];
  /** Ask for these scopes only; all that the account's roles allow when left out. */
  readonly scopes?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A token, or why there is none. */
export type SignInPayload = {
  readonly __typename?: 'SignInPayload';
  /** A JWT to send as `authorization: Bearer …`. */
  readonly accessToken?: Maybe<Scalars['String']['output']>;
  /** When the token ends. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The scopes that the token bears. */
  readonly scopes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Who signed in. */
  readonly person?: Maybe<Person>;
  /** Codes: `INVALID_CREDENTIALS`, `TOO_MANY_ATTEMPTS`, `UNKNOWN_SCOPE`. */
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
  /** Codes: `WRONG_SETUP_TOKEN`, `ALREADY_ADMINISTERED`, `TOO_MANY_ATTEMPTS`. */
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
  /** Codes: `INVALID_ID`, `PERSON_NOT_FOUND`, `FORBIDDEN`. */
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
  /**
   * Who takes part in it, in the order of inviting; its owners are in `owners`. To whoever is signed in those who do now, to its owners also
   * who is invited, declined, or took part once.
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
   * Codes: `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `UNKNOWN_COUNTRY`, `NO_OWNER`, `TOO_MANY_OWNERS`, `INVALID_ID`,
   * `INVALID_SHARE`, `DUPLICATE_OWNER`, `SHARES_NOT_WHOLE`, `OWNER_NOT_FOUND`, `NOT_AN_OWNER`; of its tax profile those of `setTaxProfile`.
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
   * `NOT_REGISTERED`, `PROPOSAL_OPEN`.
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
  /** Codes: `INVALID_ID`, `ORGANIZATION_NOT_FOUND`, `FORBIDDEN`, `VERSION_CONFLICT`, `NOTHING_PROPOSED`, `ALREADY_CONFIRMED`. */
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
  /** Codes: `INVALID_ID`, `ORGANIZATION_NOT_FOUND`, `FORBIDDEN`, `VERSION_CONFLICT`, `NOTHING_PROPOSED`. */
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
  /** The address that the person signs in with: shown to the person alone, and to administrators. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** What the person may do beyond a member's own affairs: shown to the person alone, and to administrators. */
  readonly roles?: Maybe<ReadonlyArray<Role>>;
  /** What the person offers that is not over, at most 200, earliest first: shown to the person alone, and to administrators. */
  readonly availability?: Maybe<ReadonlyArray<AvailabilityOffer>>;
  /**
   * The windows of all that the person offers which have a part between two instants, at most 366 days apart, in order; what is
   * over too, for two years. Shown to the person alone, and to administrators.
   */
  readonly windows?: Maybe<ReadonlyArray<AvailabilityWindow>>;
  /** The person's calendar feed, where there is one: shown to that person alone. */
  readonly calendarFeed?: Maybe<CalendarFeed>;
  /** How to write to the person: shown to the person alone, and to administrators. Null for a moment, for those who signed up before it was asked. */
  readonly contact?: Maybe<Contact>;
  /** How much of the person's time is free between two instants, at most 366 days apart: shown to whoever is signed in. */
  readonly freeBusy?: Maybe<FreeBusy>;
  /** All that the person was ever held for, newest first: shown to that person alone. */
  readonly holds?: Maybe<CapacityHoldConnection>;
  /**
   * The organizations that the person owns a part of, in the order of their making. To the person also those in which an
   * ownership is proposed.
   */
  readonly organizations: OrganizationConnection;
  /**
   * In what the person takes part, in the order of inviting; what the person owns is in `organizations`. To whoever is signed in what is in
   * force, to the person also invitations, and what is over.
   */
  readonly relationships?: Maybe<AgentRelationshipConnection>;
  /** The skills that the person claims, at most 100, in the order of claiming: shown to whoever is signed in. */
  readonly skills?: Maybe<ReadonlyArray<SkillClaim>>;
  /** How the person is taxed on a day, today when left out: shown to the person alone. */
  readonly taxProfile?: Maybe<TaxProfile>;
  /** How the person was, is and will be taxed, the latest first: shown to the person alone. */
  readonly taxProfiles?: Maybe<TaxProfileConnection>;
};


/** A human being with an account. */
export type PersonWindowsArgs = {
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
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
export type PersonTaxProfileArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A human being with an account. */
export type PersonTaxProfilesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
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
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
};

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
};

/** The invitation, or why there is none. */
export type InviteToOrganizationPayload = {
  readonly __typename?: 'InviteToOrganizationPayload';
  /** The relationship, which waits for the person's word. */
  readonly relationship?: Maybe<AgentRelationship>;
  /**
   * Codes: `INVALID_ID`, `ORGANIZATION_NOT_FOUND`, `PERSON_NOT_FOUND`, `ALREADY_OWNER`, `ALREADY_RELATED`, `ENDS_BEFORE_START`,
   * `IN_THE_PAST`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
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
  /** People with an account. */
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
  /** Codes: `FORBIDDEN`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * A skill of the information and communication field, by ESCO, the European Classification of Skills, Competences,
 * Qualifications and Occupations. This service uses the ESCO classification of the European Commission.
 */
export type Skill = {
  readonly __typename?: 'Skill';
  /** Its identity in all of Europe: `http://data.europa.eu/esco/skill/` and a UUID. */
  readonly uri: Scalars['ID']['output'];
  /** What ESCO prefers to call it, in English. */
  readonly label: Scalars['String']['output'];
  /** Other names for it. */
  readonly altLabels: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it is something one can do or something one knows. */
  readonly kind: SkillKind;
  /** What it is. */
  readonly description: Scalars['String']['output'];
};

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
  /** How well the person masters it: 1, a beginner, to 5, an expert. */
  readonly level: Scalars['Int']['output'];
  /** What shows it, in the person's words; line feeds stay. Null when nothing was said. */
  readonly evidence?: Maybe<Scalars['String']['output']>;
  /** When it was first claimed. */
  readonly claimedAt: Scalars['DateTime']['output'];
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
  /** Who endorses it, in the order of endorsing. */
  readonly endorsements?: Maybe<EndorsementConnection>;
};


/** What a person says to be able to do. One a person and skill. */
export type SkillClaimEndorsementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
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
   * `TOO_LONG`, `FORBIDDEN_CHARACTER`, `INVALID_VAT_NUMBER`, `INVALID_FISCAL_CODE`, `INVALID_IBAN`, `INVALID_RATE`,
   * `INVALID_RECIPIENT_CODE`, `INVALID_EMAIL`, `UNKNOWN_COUNTRY`, `INVALID_POSTAL_CODE`, `INVALID_PROVINCE`, `TAX_ID_MISSING`,
   * `REGIME_MISSING`, `ITALIAN_ALONE`, `SELLERS_ALONE`, `NOT_A_WITHHOLDING_AGENT`, `NOT_A_PUBLIC_BODY`, `RECIPIENT_CODE_MISSING`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

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

/** An expected failure of a mutation. Nothing was stored. */
export type UserError = {
  readonly __typename?: 'UserError';
  /** Stable and upper snake case: switch on it. */
  readonly code: Scalars['String']['output'];
  /** One sentence in English for a developer; show people your own by `code`. */
  readonly message: Scalars['String']['output'];
  /** Where in the arguments, from `input` downwards: `["input", "owners", "0", "share"]`. */
  readonly path: ReadonlyArray<Scalars['String']['output']>;
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
  /** How events fare on their way from service to service. */
  readonly eventSpine?: Maybe<EventSpine>;
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
  /** A skill of the catalogue; null when there is none with this URI. */
  readonly skill?: Maybe<Skill>;
  /**
   * The skills that fit what was typed so far, at most 20, best first. Every word must begin one of a label's words; case and
   * accents do not matter.
   */
  readonly skills?: Maybe<ReadonlyArray<Skill>>;
};


export type QueryAllianceArgs = {
  id: Scalars['ID']['input'];
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
  /** Says in which language, and by which clock, whoever is signed in is written to. */
  readonly changeContact: ChangeContactPayload;
  /** Vouches for what somebody claims, once. Whoever was with them in one team, or in one organization, as an owner or otherwise, may. */
  readonly endorseSkill: EndorseSkillPayload;
  /**
   * Has events handled again that lie aside in the members service, in order, until one fails again or none is left. Who asked
   * for it is kept in the service's log.
   */
  readonly replayMembersEvents: ReplayEventsPayload;
  /** Registers a person with an account. */
  readonly signUp: SignUpPayload;
  /**
   * Exchanges address and password for an access token of five minutes. It answers alike, in time too, whether or not the
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
  /** Invites a person to take part in an organization. Those who own it may. */
  readonly inviteToOrganization: InviteToOrganizationPayload;
  /** Gives one's word to take part. Whoever was invited may. */
  readonly confirmRelationship: ConfirmRelationshipPayload;
  /** Declines an invitation, or takes it back. Whoever was invited may, and those who own the organization. */
  readonly declineRelationship: DeclineRelationshipPayload;
  /** Ends a relationship at once. The person may, and those who own the organization. */
  readonly endRelationship: EndRelationshipPayload;
  /** Has the report of today counted again, at once, in the background. */
  readonly refreshCommunityReport: RefreshCommunityReportPayload;
  /** Claims a skill for whoever is signed in, or gives a claim another level or evidence. */
  readonly claimSkill: ClaimSkillPayload;
  /** Withdraws a claim of one's own. */
  readonly withdrawSkillClaim: WithdrawSkillClaimPayload;
  /**
   * Says how a person or an organization is taxed from a day on, to where the next profile begins. The profile that was valid on that
   * day ends there; one that begins on that very day is corrected. The person may, or those who own the organization.
   */
  readonly setTaxProfile: SetTaxProfilePayload;
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


export type MutationChangeContactArgs = {
  input: ChangeContactInput;
};


export type MutationEndorseSkillArgs = {
  input: EndorseSkillInput;
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


export type MutationInviteToOrganizationArgs = {
  input: InviteToOrganizationInput;
};


export type MutationConfirmRelationshipArgs = {
  input: ConfirmRelationshipInput;
};


export type MutationDeclineRelationshipArgs = {
  input: DeclineRelationshipInput;
};


export type MutationEndRelationshipArgs = {
  input: EndRelationshipInput;
};


export type MutationRefreshCommunityReportArgs = {
  input: RefreshCommunityReportInput;
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
  Endorsement: Endorsement;
  CapacityHold: CapacityHold;
  Organization: Organization;
  Agent: Agent;
  Person: Person;
  AgentRelationship: AgentRelationship;
  CommunityReport: CommunityReport;
  Skill: Skill;
  SkillClaim: SkillClaim;
  TaxProfile: TaxProfile;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Alliance:
    ( { __typename: 'Alliance' }
    & GraphQLRecursivePick<FederationTypes['Alliance'], {"id":true}> );
  AvailabilityOffer:
    ( { __typename: 'AvailabilityOffer' }
    & GraphQLRecursivePick<FederationTypes['AvailabilityOffer'], {"id":true}> );
  Endorsement:
    ( { __typename: 'Endorsement' }
    & GraphQLRecursivePick<FederationTypes['Endorsement'], {"id":true}> );
  CapacityHold:
    ( { __typename: 'CapacityHold' }
    & GraphQLRecursivePick<FederationTypes['CapacityHold'], {"id":true}> );
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
  Skill:
    ( { __typename: 'Skill' }
    & GraphQLRecursivePick<FederationTypes['Skill'], {"uri":true}> );
  SkillClaim:
    ( { __typename: 'SkillClaim' }
    & GraphQLRecursivePick<FederationTypes['SkillClaim'], {"id":true}> );
  TaxProfile:
    ( { __typename: 'TaxProfile' }
    & GraphQLRecursivePick<FederationTypes['TaxProfile'], {"id":true}> );
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
    | ( EndorsementModel )
    | ( CapacityHoldModel )
    | ( OrganizationModel )
    | ( PersonModel )
    | ( AgentRelationshipModel )
    | ( SkillClaimModel )
    | ( TaxProfileModel )
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
  Locale: Locale;
  Contact: ResolverTypeWrapper<ContactModel>;
  ChangeContactInput: ChangeContactInput;
  ChangeContactPayload: ResolverTypeWrapper<Omit<ChangeContactPayload, 'person'> & { person?: Maybe<ResolversTypes['Person']> }>;
  Endorsement: ResolverTypeWrapper<EndorsementModel>;
  EndorsementConnection: ResolverTypeWrapper<Omit<EndorsementConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['EndorsementEdge']> }>;
  EndorsementEdge: ResolverTypeWrapper<Omit<EndorsementEdge, 'node'> & { node: ResolversTypes['Endorsement'] }>;
  EndorseSkillInput: EndorseSkillInput;
  EndorseSkillPayload: ResolverTypeWrapper<Omit<EndorseSkillPayload, 'endorsement'> & { endorsement?: Maybe<ResolversTypes['Endorsement']> }>;
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
  PersonConnection: ResolverTypeWrapper<Omit<PersonConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PersonEdge']> }>;
  PersonEdge: ResolverTypeWrapper<Omit<PersonEdge, 'node'> & { node: ResolversTypes['Person'] }>;
  AgentRelationship: ResolverTypeWrapper<AgentRelationshipModel>;
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
  Skill: ResolverTypeWrapper<SkillModel>;
  SkillKind: SkillKind;
  SkillClaim: ResolverTypeWrapper<SkillClaimModel>;
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
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Money: ResolverTypeWrapper<Money>;
  MoneyInput: MoneyInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  UserError: ResolverTypeWrapper<UserError>;
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
  Contact: ContactModel;
  ChangeContactInput: ChangeContactInput;
  ChangeContactPayload: Omit<ChangeContactPayload, 'person'> & { person?: Maybe<ResolversParentTypes['Person']> };
  Endorsement: EndorsementModel;
  EndorsementConnection: Omit<EndorsementConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['EndorsementEdge']> };
  EndorsementEdge: Omit<EndorsementEdge, 'node'> & { node: ResolversParentTypes['Endorsement'] };
  EndorseSkillInput: EndorseSkillInput;
  EndorseSkillPayload: Omit<EndorseSkillPayload, 'endorsement'> & { endorsement?: Maybe<ResolversParentTypes['Endorsement']> };
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
  PersonConnection: Omit<PersonConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PersonEdge']> };
  PersonEdge: Omit<PersonEdge, 'node'> & { node: ResolversParentTypes['Person'] };
  AgentRelationship: AgentRelationshipModel;
  AgentRelationshipConnection: Omit<AgentRelationshipConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AgentRelationshipEdge']> };
  AgentRelationshipEdge: Omit<AgentRelationshipEdge, 'node'> & { node: ResolversParentTypes['AgentRelationship'] };
  InviteToOrganizationInput: InviteToOrganizationInput;
  InviteToOrganizationPayload: Omit<InviteToOrganizationPayload, 'relationship'> & { relationship?: Maybe<ResolversParentTypes['AgentRelationship']> };
  ConfirmRelationshipInput: ConfirmRelationshipInput;
  ConfirmRelationshipPayload: Omit<ConfirmRelationshipPayload, 'relationship'> & { relationship?: Maybe<ResolversParentTypes['AgentRelationship']> };
  DeclineRelationshipInput: DeclineRelationshipInput;
  DeclineRelationshipPayload: Omit<DeclineRelationshipPayload, 'relationship'> & { relationship?: Maybe<ResolversParentTypes['AgentRelationship']> };
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
  Skill: SkillModel;
  SkillClaim: SkillClaimModel;
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
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Money: Money;
  MoneyInput: MoneyInput;
  PageInfo: PageInfo;
  UserError: UserError;
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

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  locale?: Resolver<ResolversTypes['Locale'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeContactPayload'] = ResolversParentTypes['ChangeContactPayload']> = {
  person?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EndorsementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Endorsement'] = ResolversParentTypes['Endorsement'], FederationReferenceType extends FederationReferenceTypes['Endorsement'] = FederationReferenceTypes['Endorsement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Endorsement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['SkillClaim']>, ParentType, ContextType>;
  endorsedBy?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endorsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Role']>>, ParentType, ContextType>;
  availability?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailabilityOffer']>>, ParentType, ContextType>;
  windows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AvailabilityWindow']>>, ParentType, ContextType, RequireFields<PersonWindowsArgs, 'from' | 'to'>>;
  calendarFeed?: Resolver<Maybe<ResolversTypes['CalendarFeed']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  freeBusy?: Resolver<Maybe<ResolversTypes['FreeBusy']>, ParentType, ContextType, RequireFields<PersonFreeBusyArgs, 'from' | 'to'>>;
  holds?: Resolver<Maybe<ResolversTypes['CapacityHoldConnection']>, ParentType, ContextType, Partial<PersonHoldsArgs>>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, Partial<PersonOrganizationsArgs>>;
  relationships?: Resolver<Maybe<ResolversTypes['AgentRelationshipConnection']>, ParentType, ContextType, Partial<PersonRelationshipsArgs>>;
  skills?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SkillClaim']>>, ParentType, ContextType>;
  taxProfile?: Resolver<Maybe<ResolversTypes['TaxProfile']>, ParentType, ContextType, Partial<PersonTaxProfileArgs>>;
  taxProfiles?: Resolver<Maybe<ResolversTypes['TaxProfileConnection']>, ParentType, ContextType, Partial<PersonTaxProfilesArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConnection'] = ResolversParentTypes['PersonConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PersonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonEdge'] = ResolversParentTypes['PersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Person'], ParentType, ContextType>;
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

export type SkillResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Skill'] = ResolversParentTypes['Skill'], FederationReferenceType extends FederationReferenceTypes['Skill'] = FederationReferenceTypes['Skill']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Skill']> | FederationReferenceType, FederationReferenceType, ContextType>;
  uri?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  altLabels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
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
  endorsements?: Resolver<Maybe<ResolversTypes['EndorsementConnection']>, ParentType, ContextType, Partial<SkillClaimEndorsementsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'Alliance' | 'AvailabilityOffer' | 'Endorsement' | 'CapacityHold' | 'Organization' | 'Person' | 'AgentRelationship' | 'SkillClaim' | 'TaxProfile', ParentType, ContextType>;
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
  eventSpine?: Resolver<Maybe<ResolversTypes['EventSpine']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  viewer?: Resolver<Maybe<ResolversTypes['Person']>, ParentType, ContextType>;
  persons?: Resolver<Maybe<ResolversTypes['PersonConnection']>, ParentType, ContextType, Partial<QueryPersonsArgs>>;
  communityReport?: Resolver<Maybe<ResolversTypes['CommunityReport']>, ParentType, ContextType>;
  communityReports?: Resolver<Maybe<ResolversTypes['CommunityReportConnection']>, ParentType, ContextType, Partial<QueryCommunityReportsArgs>>;
  skill?: Resolver<Maybe<ResolversTypes['Skill']>, ParentType, ContextType, RequireFields<QuerySkillArgs, 'uri'>>;
  skills?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Skill']>>, ParentType, ContextType, RequireFields<QuerySkillsArgs, 'search'>>;
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
  changeContact?: Resolver<ResolversTypes['ChangeContactPayload'], ParentType, ContextType, RequireFields<MutationChangeContactArgs, 'input'>>;
  endorseSkill?: Resolver<ResolversTypes['EndorseSkillPayload'], ParentType, ContextType, RequireFields<MutationEndorseSkillArgs, 'input'>>;
  replayMembersEvents?: Resolver<ResolversTypes['ReplayEventsPayload'], ParentType, ContextType, RequireFields<MutationReplayMembersEventsArgs, 'input'>>;
  signUp?: Resolver<ResolversTypes['SignUpPayload'], ParentType, ContextType, RequireFields<MutationSignUpArgs, 'input'>>;
  signIn?: Resolver<ResolversTypes['SignInPayload'], ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  claimAdministration?: Resolver<ResolversTypes['ClaimAdministrationPayload'], ParentType, ContextType, RequireFields<MutationClaimAdministrationArgs, 'input'>>;
  grantRole?: Resolver<ResolversTypes['GrantRolePayload'], ParentType, ContextType, RequireFields<MutationGrantRoleArgs, 'input'>>;
  registerOrganization?: Resolver<ResolversTypes['RegisterOrganizationPayload'], ParentType, ContextType, RequireFields<MutationRegisterOrganizationArgs, 'input'>>;
  proposeOwners?: Resolver<ResolversTypes['ProposeOwnersPayload'], ParentType, ContextType, RequireFields<MutationProposeOwnersArgs, 'input'>>;
  confirmOwners?: Resolver<ResolversTypes['ConfirmOwnersPayload'], ParentType, ContextType, RequireFields<MutationConfirmOwnersArgs, 'input'>>;
  declineOwners?: Resolver<ResolversTypes['DeclineOwnersPayload'], ParentType, ContextType, RequireFields<MutationDeclineOwnersArgs, 'input'>>;
  inviteToOrganization?: Resolver<ResolversTypes['InviteToOrganizationPayload'], ParentType, ContextType, RequireFields<MutationInviteToOrganizationArgs, 'input'>>;
  confirmRelationship?: Resolver<ResolversTypes['ConfirmRelationshipPayload'], ParentType, ContextType, RequireFields<MutationConfirmRelationshipArgs, 'input'>>;
  declineRelationship?: Resolver<ResolversTypes['DeclineRelationshipPayload'], ParentType, ContextType, RequireFields<MutationDeclineRelationshipArgs, 'input'>>;
  endRelationship?: Resolver<ResolversTypes['EndRelationshipPayload'], ParentType, ContextType, RequireFields<MutationEndRelationshipArgs, 'input'>>;
  refreshCommunityReport?: Resolver<ResolversTypes['RefreshCommunityReportPayload'], ParentType, ContextType, RequireFields<MutationRefreshCommunityReportArgs, 'input'>>;
  claimSkill?: Resolver<ResolversTypes['ClaimSkillPayload'], ParentType, ContextType, RequireFields<MutationClaimSkillArgs, 'input'>>;
  withdrawSkillClaim?: Resolver<ResolversTypes['WithdrawSkillClaimPayload'], ParentType, ContextType, RequireFields<MutationWithdrawSkillClaimArgs, 'input'>>;
  setTaxProfile?: Resolver<ResolversTypes['SetTaxProfilePayload'], ParentType, ContextType, RequireFields<MutationSetTaxProfileArgs, 'input'>>;
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
  AvailabilityOffer?: AvailabilityOfferResolvers<ContextType>;
  AvailabilityWindow?: AvailabilityWindowResolvers<ContextType>;
  OfferAvailabilityPayload?: OfferAvailabilityPayloadResolvers<ContextType>;
  WithdrawAvailabilityPayload?: WithdrawAvailabilityPayloadResolvers<ContextType>;
  ChangeAvailabilityPayload?: ChangeAvailabilityPayloadResolvers<ContextType>;
  CalendarFeed?: CalendarFeedResolvers<ContextType>;
  CreateCalendarFeedPayload?: CreateCalendarFeedPayloadResolvers<ContextType>;
  RotateCalendarFeedPayload?: RotateCalendarFeedPayloadResolvers<ContextType>;
  RevokeCalendarFeedPayload?: RevokeCalendarFeedPayloadResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  ChangeContactPayload?: ChangeContactPayloadResolvers<ContextType>;
  Endorsement?: EndorsementResolvers<ContextType>;
  EndorsementConnection?: EndorsementConnectionResolvers<ContextType>;
  EndorsementEdge?: EndorsementEdgeResolvers<ContextType>;
  EndorseSkillPayload?: EndorseSkillPayloadResolvers<ContextType>;
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
  PersonConnection?: PersonConnectionResolvers<ContextType>;
  PersonEdge?: PersonEdgeResolvers<ContextType>;
  AgentRelationship?: AgentRelationshipResolvers<ContextType>;
  AgentRelationshipConnection?: AgentRelationshipConnectionResolvers<ContextType>;
  AgentRelationshipEdge?: AgentRelationshipEdgeResolvers<ContextType>;
  InviteToOrganizationPayload?: InviteToOrganizationPayloadResolvers<ContextType>;
  ConfirmRelationshipPayload?: ConfirmRelationshipPayloadResolvers<ContextType>;
  DeclineRelationshipPayload?: DeclineRelationshipPayloadResolvers<ContextType>;
  EndRelationshipPayload?: EndRelationshipPayloadResolvers<ContextType>;
  CommunityReport?: CommunityReportResolvers<ContextType>;
  CommunityPool?: CommunityPoolResolvers<ContextType>;
  SkillCount?: SkillCountResolvers<ContextType>;
  CommunityReportConnection?: CommunityReportConnectionResolvers<ContextType>;
  CommunityReportEdge?: CommunityReportEdgeResolvers<ContextType>;
  RefreshCommunityReportPayload?: RefreshCommunityReportPayloadResolvers<ContextType>;
  Skill?: SkillResolvers<ContextType>;
  SkillClaim?: SkillClaimResolvers<ContextType>;
  ClaimSkillPayload?: ClaimSkillPayloadResolvers<ContextType>;
  WithdrawSkillClaimPayload?: WithdrawSkillClaimPayloadResolvers<ContextType>;
  TaxProfile?: TaxProfileResolvers<ContextType>;
  SocialFund?: SocialFundResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  TaxProfileConnection?: TaxProfileConnectionResolvers<ContextType>;
  TaxProfileEdge?: TaxProfileEdgeResolvers<ContextType>;
  SetTaxProfilePayload?: SetTaxProfilePayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CurrencyCode?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
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

