// Made by `npm run generate` from the service's *.graphql files. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Agent as AgentModel } from '../commissions/agent.ts';
import type { AgreedSeat as AgreedCommitmentModel, Agreement as AgreementModel, PartyOfVersion as AgreementPartyModel, AgreementContent as AgreementTermsModel, AgreementVersion as AgreementVersionModel } from '../agreements/agreement.ts';
import type { AgreementDraft as AgreementDraftModel } from '../agreements/draft.ts';
import type { BenchEntry as BenchPlaceModel, Placement as BenchSlotModel } from '../formation/formation.ts';
import type { Candidate as CandidateModel } from '../pool/candidate.ts';
import type { HoldReference as CapacityHoldModel, Team as TeamModel, SeatOfTeam as TeamSeatModel } from '../teams/team.ts';
import type { Commission as CommissionModel, SlotOfCommission as RoleSlotModel } from '../commissions/commission.ts';
import type { TotalsOfCommission as CommissionMoneyModel } from '../cash/cash.resolvers.ts';
import type { RiskOfCommission as CommissionRiskModel } from '../watch/risks.ts';
import type { Commitment as CommitmentModel } from '../commitments/commitment.ts';
import type { ReadReport as CommunityReportModel } from '../report/projects-report.ts';
import type { ContributionOfCommission as ContributionModel } from '../contributions/contribution.ts';
import type { DisputeOfCommission as DisputeModel, Evidence as DisputeEvidenceModel } from '../disputes/dispute.ts';
import type { DueItem as DueItemModel } from '../watch/due.ts';
import type { CommunityWeights as FormationWeightsModel } from '../formation/weights.ts';
import type { Intent as IntentModel } from '../noticeboard/intent.ts';
import type { KnowHowAsset as KnowHowAssetModel, KnowHowContent as KnowHowContentModel, Maker as KnowHowMakerModel, Proposed as KnowHowProposalModel, KnowHowVersion as KnowHowVersionModel } from '../know-how/know-how.ts';
import type { Citation as KnowHowCitationModel } from '../know-how/citation.ts';
import type { MilestoneOfCommission as MilestoneModel } from '../milestones/milestone.ts';
import type { Money as MoneyModel } from '@millepiani/kernel/money';
import type { PledgeOfProject as PledgeModel } from '../ventures/projects.resolvers.ts';
import type { Project as ProjectModel, Budget as ProjectBudgetModel, Participant as ProjectParticipantModel } from '../ventures/project.ts';
import type { Proposal as ProposalModel, Proposal as ProposalMatchModel } from '../noticeboard/proposal.ts';
import type { Fit as ProposalFitModel } from '../noticeboard/fit.ts';
import type { ProposalResponse as ProposalResponseModel } from '../noticeboard/response.ts';
import type { PlaceOfProposal as ProposedSlotModel, ReplacedSeat as ReplacedSeatModel, PlaceScore as SlotScoreModel, TeamProposal as TeamProposalModel, ProposalProblem as TeamProposalProblemModel } from '../proposals/team-proposal.ts';
import type { ShareIf as ShareIfModel, SharesIf as SharesIfModel } from '../agreements/shares-if.ts';
import type { TeamIf as TeamIfModel, TeamOutlook as TeamOutlookModel } from '../proposals/what-if.ts';
import type { TimelineEntry as TimelineEntryModel } from '../timeline/timeline.ts';
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

/**
 * What those who do a commission have agreed: who puts in what, and how what comes in is shared. It has versions, of which one at most
 * is in force. Shown to who does the commission, not to its client.
 */
export type Agreement = Node & {
  readonly __typename?: 'Agreement';
  /** The identifier: `agr_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is about; null when you may not see that any more. */
  readonly commission?: Maybe<Commission>;
  /** The version that is law; null before all have signed one. */
  readonly inForce?: Maybe<AgreementVersion>;
  /** The version that is to be signed; null when none is. */
  readonly proposed?: Maybe<AgreementVersion>;
  /** All versions that were ever proposed, newest first. */
  readonly versions?: Maybe<AgreementVersionConnection>;
  /** Rises with each change: hand it in as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};


/**
 * What those who do a commission have agreed: who puts in what, and how what comes in is shared. It has versions, of which one at most
 * is in force. Shown to who does the commission, not to its client.
 */
export type AgreementVersionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What is agreed at one time. What was proposed never changes, whether it is signed or not. */
export type AgreementVersion = Node & {
  readonly __typename?: 'AgreementVersion';
  /** The identifier: `agv_…`. */
  readonly id: Scalars['ID']['output'];
  /** The agreement that it is of. */
  readonly agreement?: Maybe<Agreement>;
  /** 1, 2, … */
  readonly number: Scalars['Int']['output'];
  /** Where it stands. */
  readonly state: AgreementVersionState;
  /** All that is agreed. */
  readonly terms: AgreementTerms;
  /** Of all that is agreed: hand it in when you sign. `sha256:` and 64 hexadecimal digits, of `terms.content` in UTF-8. */
  readonly contentHash: Scalars['String']['output'];
  /** Who is to sign, each with their signature. */
  readonly parties: ReadonlyArray<AgreementParty>;
  /** Who proposed it. */
  readonly proposedBy?: Maybe<Agent>;
  /** When it was proposed. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** When the last party had signed; null when not all have. */
  readonly inForceAt?: Maybe<Scalars['DateTime']['output']>;
  /** When another version was in force in its place; null when none was. */
  readonly supersededAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a version stands: `PROPOSED` to `IN_FORCE` to `SUPERSEDED`; `LAPSED` where another is proposed first. */
export type AgreementVersionState =
  /** To be signed by all its parties. */
  | 'PROPOSED'
  /** Signed by all: it is law. */
  | 'IN_FORCE'
  /** It was law, until all had signed the next one. */
  | 'SUPERSEDED'
  /** Another was proposed before all had signed it. */
  | 'LAPSED';

/** A party to a version. */
export type AgreementParty = {
  readonly __typename?: 'AgreementParty';
  /** The person, or the organization. */
  readonly agent?: Maybe<Agent>;
  /** Who signed: the party, or who speaks for it; null as long as nobody did. */
  readonly signedBy?: Maybe<Agent>;
  /** When; null as long as nobody did. */
  readonly signedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** All that is agreed. */
export type AgreementTerms = {
  readonly __typename?: 'AgreementTerms';
  /** All of it as one text, of which the hash is made: JSON in its canonical form (RFC 8785). */
  readonly content: Scalars['String']['output'];
  /** The currency in which it is shared. */
  readonly currency: Scalars['CurrencyCode']['output'];
  /** How what comes in is shared: the sharing rule, as JSON. */
  readonly rule: Scalars['String']['output'];
  /**
   * The sharing rule in plain words: a paragraph for each of its tiers, in the order in which cash reaches them, with every figure of
   * it. What is law is the rule itself. Null where it is of a form that is not read any more.
   */
  readonly inWords?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Who asks for the commission and pays; null while nobody with an id here does. */
  readonly client?: Maybe<Agent>;
  /** Who brought the commission in. */
  readonly lead?: Maybe<Agent>;
  /** Who invoices the client. */
  readonly invoicer?: Maybe<Agent>;
  /** Who is to do what, one for each role of the commission. */
  readonly commitments: ReadonlyArray<AgreedCommitment>;
};


/** All that is agreed. */
export type AgreementTermsInWordsArgs = {
  language?: InputMaybe<Locale>;
};

/** What a person is bound to do once all have signed. */
export type AgreedCommitment = {
  readonly __typename?: 'AgreedCommitment';
  /** The id of the role: `slt_…`. */
  readonly slotId: Scalars['ID']['output'];
  /** Who is to do it. */
  readonly person?: Maybe<Agent>;
  /** The minutes of work: no more is approved. */
  readonly minutes: Scalars['Int']['output'];
  /** What an hour is valued at. */
  readonly rate: Money;
  /** The first day. */
  readonly from: Scalars['Date']['output'];
  /** The last day. */
  readonly to: Scalars['Date']['output'];
};

/** A page of versions. */
export type AgreementVersionConnection = {
  readonly __typename?: 'AgreementVersionConnection';
  /** The versions with their cursors. */
  readonly edges: ReadonlyArray<AgreementVersionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A version in a list. */
export type AgreementVersionEdge = {
  readonly __typename?: 'AgreementVersionEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The version. */
  readonly node: AgreementVersion;
};

/** A language that the community writes in. */
export type Locale =
  /** English. */
  | 'EN'
  /** Italian. */
  | 'IT';

/** What is to be agreed. */
export type ProposeAgreementInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The agreement's version that this is based on; 0 when there is none yet. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** How what comes in is shared: the sharing rule, as JSON. */
  readonly rule: Scalars['String']['input'];
  /** The id of the party that invoices the client: the lead when left out. */
  readonly invoicerId?: InputMaybe<Scalars['ID']['input']>;
  /** Roles for which another time is agreed than what is held, or committed so far. */
  readonly hours?: InputMaybe<ReadonlyArray<AgreedHoursInput>>;
};

/** Another time for a role. */
export type AgreedHoursInput = {
  /** The role's id: `slt_…`. */
  readonly slotId: Scalars['ID']['input'];
  /** The minutes of work, 1 to 600,000: not fewer than are approved already. */
  readonly minutes: Scalars['Int']['input'];
};

/** The version that is to be signed, or why there is none. */
export type ProposeAgreementPayload = {
  readonly __typename?: 'ProposeAgreementPayload';
  /** The version. */
  readonly agreementVersion?: Maybe<AgreementVersion>;
  /**
   * Codes: `TEAM_NOT_CONFIRMED`, `INVOICER_NOT_PARTY`, `SLOT_NOT_FOUND`, `DUPLICATE_SLOT`, `MINUTES_OUT_OF_RANGE`, `BELOW_APPROVED`,
   * `INVALID_ID`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`; and of the rule, with the place in its document: `NOT_JSON`, `TOO_LARGE`, `TOO_DEEP`, `WRONG_TYPE`,
   * `FLOAT`, `MISSING_KEY`, `UNKNOWN_KEY`, `UNKNOWN_CHOICE`, `NOT_A_PARTY`, `INVALID_RATIONAL`, `SHARES_NOT_WHOLE`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is signed. */
export type SignAgreementInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The version's id. */
  readonly versionId: Scalars['ID']['input'];
  /** The hash of what you read. */
  readonly contentHash: Scalars['String']['input'];
  /**
   * The id of the party for which you sign. Left out: yourself; where you are no party, the first organization among the parties for
   * which you speak and which has not signed.
   */
  readonly partyId?: InputMaybe<Scalars['ID']['input']>;
};

/** The version as it is now, or why it was not signed. */
export type SignAgreementPayload = {
  readonly __typename?: 'SignAgreementPayload';
  /** The version. */
  readonly agreementVersion?: Maybe<AgreementVersion>;
  /**
   * Codes: `CONTENT_CHANGED` (it is not what you read), `TEAM_CHANGED` (another version is to be proposed), `INVALID_ID`,
   * `VERSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is to be proposed, as long as it is written: nobody is bound by it, and nobody else sees it. */
export type AgreementDraft = {
  readonly __typename?: 'AgreementDraft';
  /** How what comes in is to be shared: the sharing rule, as JSON. */
  readonly rule: Scalars['String']['output'];
  /** Who is to invoice the client; null where it is the lead. */
  readonly invoicer?: Maybe<Agent>;
  /** Roles for which another time is to be agreed than what is held, or committed so far. */
  readonly hours: ReadonlyArray<DraftedHours>;
  /** Who wrote it last. */
  readonly draftedBy?: Maybe<Agent>;
  /** When. */
  readonly draftedAt: Scalars['DateTime']['output'];
  /** Rises with each revision: hand it in as `expectedVersion`, or as `draftVersion` to propose it. */
  readonly version: Scalars['Int']['output'];
};

/** Another time for a role. */
export type DraftedHours = {
  readonly __typename?: 'DraftedHours';
  /** The role's id: `slt_…`. */
  readonly slotId: Scalars['ID']['output'];
  /** The minutes of work. */
  readonly minutes: Scalars['Int']['output'];
};

/** What is to be proposed. */
export type DraftAgreementInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The draft's version that this is based on; 0 when there is none yet. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** How what comes in is to be shared: the sharing rule, as JSON. It may name the lead, and who is in the team so far. */
  readonly rule: Scalars['String']['input'];
  /** The id of who is to invoice the client: the lead when left out. */
  readonly invoicerId?: InputMaybe<Scalars['ID']['input']>;
  /** Roles for which another time is to be agreed. */
  readonly hours?: InputMaybe<ReadonlyArray<AgreedHoursInput>>;
};

/** The draft as it is now, or why it is as before. */
export type DraftAgreementPayload = {
  readonly __typename?: 'DraftAgreementPayload';
  /** The commission with the draft. */
  readonly commission?: Maybe<Commission>;
  /**
   * Codes: `INVOICER_NOT_PARTY`, `SLOT_NOT_FOUND`, `DUPLICATE_SLOT`, `MINUTES_OUT_OF_RANGE`, `INVALID_ID`, `COMMISSION_NOT_FOUND`,
   * `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`; and of the rule those of
   * `proposeAgreement`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which draft is proposed. */
export type ProposeDraftInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The agreement's version that this is based on; 0 when there is none yet. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The draft's version that was read. */
  readonly draftVersion: Scalars['Int']['input'];
};

/** The version that is to be signed, or why there is none. */
export type ProposeDraftPayload = {
  readonly __typename?: 'ProposeDraftPayload';
  /** The version. */
  readonly agreementVersion?: Maybe<AgreementVersion>;
  /** Codes: `DRAFT_NOT_FOUND`, and those of `proposeAgreement`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Where every cent of a supposed amount would go. */
export type SharesIf = {
  readonly __typename?: 'SharesIf';
  /** What is supposed to come in, without VAT. */
  readonly net: Money;
  /** What the community would be given. */
  readonly fee: Money;
  /** What would be set aside. */
  readonly reserved: Money;
  /** What would be left over. */
  readonly surplus: Money;
  /** What each would get, by their ids. */
  readonly shares: ReadonlyArray<ShareIf>;
};

/** What somebody would get. */
export type ShareIf = {
  readonly __typename?: 'ShareIf';
  /** Who. */
  readonly agent?: Maybe<Agent>;
  /** The minutes of work that are supposed of them. */
  readonly minutes: Scalars['Int']['output'];
  /** The minimum that they would get. */
  readonly minimum: Money;
  /** Their share, besides. */
  readonly share: Money;
};

/** Work that is supposed of somebody. */
export type SupposedHoursInput = {
  /** The person's id: in the team, or not. */
  readonly personId: Scalars['ID']['input'];
  /** The minutes of work, 0 to 600,000. */
  readonly minutes: Scalars['Int']['input'];
};

/**
 * A commission's money in and out, in its price's currency, as the billing service tells it, a moment behind: the documents themselves
 * are `Commission.invoices`.
 */
export type CommissionMoney = {
  readonly __typename?: 'CommissionMoney';
  /** What the client was asked for, with VAT, less what was credited. */
  readonly invoiced: Money;
  /** What came in for it, what the client withheld as tax included. */
  readonly paid: Money;
  /** What is left to be paid; below nothing where more was paid. */
  readonly outstanding: Money;
  /** What was shared among those who do it; null for who does not. */
  readonly distributed?: Maybe<Money>;
  /** What the community was given of it; null for who does not do it. */
  readonly fee?: Maybe<Money>;
  /** What was set aside; null for who does not do it. */
  readonly reserved?: Maybe<Money>;
  /** What was left over; null for who does not do it. */
  readonly surplus?: Maybe<Money>;
};

/** What is asked for. */
export type OpenCommissionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What it is called, 1 to 120 characters. */
  readonly title: Scalars['String']['input'];
  /** What is asked for, 1 to 10,000 characters; line feeds stay. */
  readonly description: Scalars['String']['input'];
  /** The id of the person or organization who asks for it and pays, where that is known. */
  readonly clientId?: InputMaybe<Scalars['ID']['input']>;
  /** Who brings it in: yourself when left out, or the id of an organization. */
  readonly leadId?: InputMaybe<Scalars['ID']['input']>;
  /** What the client pays for all of it: more than 0. */
  readonly price: MoneyInput;
  /** Who may read it. */
  readonly visibility: CommissionVisibility;
  /** Until when it may be qualified: still to come. */
  readonly respondBy: Scalars['DateTime']['input'];
  /** The roles that it takes, 1 to 30. */
  readonly slots: ReadonlyArray<RoleSlotInput>;
  /**
   * In what parts it is delivered and paid, 1 to 30, in their order: the amounts total exactly the price. Left out: one of the whole
   * price, due on the last day of any role.
   */
  readonly milestones?: InputMaybe<ReadonlyArray<MilestoneInput>>;
};

/** A milestone of a commission, as input. */
export type MilestoneInput = {
  /** What it is called, 1 to 120 characters. */
  readonly title: Scalars['String']['input'];
  /** What the client pays for it: more than 0, in the currency of the commission's price. */
  readonly amount: MoneyInput;
  /** The day on which it is to be delivered: not before today. */
  readonly due: Scalars['Date']['input'];
};

/** A role that a commission takes, as input. */
export type RoleSlotInput = {
  /** The id of a slot that the commission has and keeps; left out for a new one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** What the role is called, 1 to 120 characters. */
  readonly title: Scalars['String']['input'];
  /** The skill that it asks for: `http://data.europa.eu/esco/skill/` and a UUID in lower case. */
  readonly skill: Scalars['String']['input'];
  /** The skill's name, 1 to 200 characters. */
  readonly skillLabel: Scalars['String']['input'];
  /** How well the skill is to be mastered, 1 to 5. */
  readonly level: Scalars['Int']['input'];
  /** The hours of work, 1 to 10,000. */
  readonly hours: Scalars['Int']['input'];
  /** The first day. */
  readonly from: Scalars['Date']['input'];
  /** The last day: not before the first. */
  readonly to: Scalars['Date']['input'];
  /** What an hour is paid: more than 0, in the currency of the commission's price. */
  readonly rate: MoneyInput;
  /**
   * The skills that it asks for besides, at most 7, each another one: `skill` is mandatory, and makes up the hundredths of the fit that
   * these leave. None when left out.
   */
  readonly furtherNeeds?: InputMaybe<ReadonlyArray<RoleNeedInput>>;
};

/** A skill that a role asks for besides its first one, as input. */
export type RoleNeedInput = {
  /** The skill: `http://data.europa.eu/esco/skill/` and a UUID in lower case. */
  readonly skill: Scalars['String']['input'];
  /** The skill's name, 1 to 200 characters. */
  readonly skillLabel: Scalars['String']['input'];
  /** How well the skill is to be mastered, 1 to 5. */
  readonly level: Scalars['Int']['input'];
  /** The hundredths of the role's fit that it makes up, 1 to 99: together at most 99. */
  readonly percent: Scalars['Int']['input'];
  /** Whether nobody can fill the role who does not have the skill at all. */
  readonly isMandatory: Scalars['Boolean']['input'];
};

/** The new commission, or why there is none. */
export type OpenCommissionPayload = {
  readonly __typename?: 'OpenCommissionPayload';
  /** The commission. */
  readonly commission?: Maybe<Commission>;
  /**
   * Codes: `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `INVALID_ID`, `LEAD_NOT_YOU`, `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`,
   * `TOO_MANY_DECIMALS`, `AMOUNT_OUT_OF_RANGE`, `AMOUNT_NOT_POSITIVE`, `RESPOND_BY_PAST`, `NO_SLOT`, `TOO_MANY_SLOTS`,
   * `SLOT_NOT_FOUND`, `INVALID_SKILL`, `LEVEL_OUT_OF_RANGE`, `HOURS_OUT_OF_RANGE`, `ENDS_BEFORE_START`, `CURRENCY_MISMATCH`,
   * `TOO_MANY_NEEDS`, `DUPLICATE_NEED`, `PERCENT_OUT_OF_RANGE`, `PERCENTS_EXCEED_99`,
   * `NO_MILESTONE`, `TOO_MANY_MILESTONES`, `MILESTONES_NOT_PRICE`, `DUE_PAST`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The slots from now on. */
export type ReviseSlotsInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The roles that it takes, 1 to 30. One that is to stay bears its id; those that are left out are gone. */
  readonly slots: ReadonlyArray<RoleSlotInput>;
};

/** The commission as it is now, or why it did not change. */
export type ReviseSlotsPayload = {
  readonly __typename?: 'ReviseSlotsPayload';
  /** The commission. */
  readonly commission?: Maybe<Commission>;
  /**
   * Codes: those of `openCommission` about slots, `DUPLICATE_SLOT`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`,
   * `TEAM_PRESENT` (a team is chosen for them), `VERSION_CONFLICT`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which commission is worth a bid. */
export type QualifyCommissionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The commission as it is now, or why it did not change. */
export type QualifyCommissionPayload = {
  readonly __typename?: 'QualifyCommissionPayload';
  /** The commission. */
  readonly commission?: Maybe<Commission>;
  /**
   * Codes: `TOO_LATE`, `INVALID_ID`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which commission's bid went to the client. */
export type BidForCommissionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The commission as it is now, or why it did not change. */
export type BidForCommissionPayload = {
  readonly __typename?: 'BidForCommissionPayload';
  /** The commission. */
  readonly commission?: Maybe<Commission>;
  /**
   * Codes: `INVALID_ID`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which commission's bid the client took. */
export type WinCommissionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The commission as it is now, or why it did not change. */
export type WinCommissionPayload = {
  readonly __typename?: 'WinCommissionPayload';
  /** The commission. */
  readonly commission?: Maybe<Commission>;
  /**
   * Codes: `INVALID_ID`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which commission came to nothing, and why. */
export type LoseCommissionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why: anything but `EXPIRED`. */
  readonly reason: CommissionLossReason;
};

/** The commission as it is now, or why it did not change. */
export type LoseCommissionPayload = {
  readonly __typename?: 'LoseCommissionPayload';
  /** The commission. */
  readonly commission?: Maybe<Commission>;
  /** What is to follow elsewhere: where it had a team, the holds of that team are released. */
  readonly pending: ReadonlyArray<PendingStep>;
  /**
   * Codes: `RESERVED_REASON`, `INVALID_ID`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which commission's work begins. */
export type StartCommissionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The commission as it is now, or why it did not change. */
export type StartCommissionPayload = {
  readonly __typename?: 'StartCommissionPayload';
  /** The commission. */
  readonly commission?: Maybe<Commission>;
  /**
   * Codes: `TEAM_NOT_CONFIRMED`, `NO_AGREEMENT`, `MILESTONES_MISSING`, `INVALID_ID`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`,
   * `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which commission is closed. */
export type CloseCommissionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The commission as it is now, or why it did not change. */
export type CloseCommissionPayload = {
  readonly __typename?: 'CloseCommissionPayload';
  /** The commission. */
  readonly commission?: Maybe<Commission>;
  /**
   * Codes: `INVALID_ID`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Work that a client asks for, with the roles that it takes. */
export type Commission = Node & {
  readonly __typename?: 'Commission';
  /** The identifier: `com_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** What is asked for; line feeds stay. */
  readonly description: Scalars['String']['output'];
  /** Who asks for it and pays; null as long as that is not known. */
  readonly client?: Maybe<Agent>;
  /** Who brings it in. */
  readonly lead?: Maybe<Agent>;
  /** The person who opened it here, and manages it. */
  readonly openedBy?: Maybe<Agent>;
  /** What the client pays for all of it. */
  readonly price: Money;
  /** Who may read it. */
  readonly visibility: CommissionVisibility;
  /** Where it stands. */
  readonly state: CommissionState;
  /** Until when it may be qualified. A lead that nobody qualified by then is lost. */
  readonly respondBy: Scalars['DateTime']['output'];
  /** The roles that it takes, 1 to 30. */
  readonly slots: ReadonlyArray<RoleSlot>;
  /** What all the slots' hours cost at their rates, in the price's currency: it may be more than the price. */
  readonly slotsCost: Money;
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** When it was judged to be worth a bid; null when it was not. */
  readonly qualifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the bid went to the client; null when none did. */
  readonly bidAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the client said yes; null when the client did not. */
  readonly wonAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its work began; null when it did not. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the last of its milestones was accepted; null when it was not. */
  readonly acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When what came in was distributed to the last; null when it was not. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed; null when it was not. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it came to nothing; null when it did not. */
  readonly lostAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it came to nothing; null when it did not. */
  readonly lossReason?: Maybe<CommissionLossReason>;
  /** Rises by one with each change: hand it in as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** What those who do it have agreed: shown to them; null for others, and before anything was proposed. */
  readonly agreement?: Maybe<Agreement>;
  /** The draft of its agreement: shown to whoever opened it; null for others, and where there is none. */
  readonly agreementDraft?: Maybe<AgreementDraft>;
  /**
   * What if: how an amount would be shared if everybody did what is agreed, or else what is supposed of them, by a rule that need not be
   * agreed, with no expenses and empty reserves. What a rule gives by name it gives to who would not be there, too. Nothing is stored.
   * Shown to who does it; null for others. Error codes: `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`, `TOO_MANY_DECIMALS`, `AMOUNT_OUT_OF_RANGE`,
   * `CURRENCY_MISMATCH`, `NEGATIVE_AMOUNT`, `RULE_MISSING`, `INVALID_ID`, `DUPLICATE_PERSON`, `MINUTES_OUT_OF_RANGE`, `NO_AGREED_RATE`, and
   * those of rules.
   */
  readonly sharesIf?: Maybe<SharesIf>;
  /** Money in and out: shown to who takes part; null for others. */
  readonly money?: Maybe<CommissionMoney>;
  /** What is to happen when somebody of the confirmed team leaves: `ASK` unless it was set. */
  readonly substitution: SubstitutionMode;
  /** Who is or was bound to do what, newest first: shown to who does it; null for others. */
  readonly commitments?: Maybe<CommitmentConnection>;
  /** What was put into it, newest first: shown to who does it; null for others. */
  readonly contributions?: Maybe<ContributionConnection>;
  /** The disputes about what was put into it, newest first: shown to who does it; null for others. */
  readonly disputes?: Maybe<DisputeConnection>;
  /**
   * Its milestones in their order, whose amounts total exactly the price. Empty where the commission was opened before there were
   * milestones.
   */
  readonly milestones: ReadonlyArray<Milestone>;
  /** All proposals of teams, newest first: shown to whoever manages the commission; null for others. */
  readonly teamProposals?: Maybe<TeamProposalConnection>;
  /** The current team: shown to who takes part in the commission; null for others, and when there is none. */
  readonly team?: Maybe<Team>;
  /** All teams that it ever had, newest first: shown to who takes part in the commission; null for others. */
  readonly teams?: Maybe<TeamConnection>;
  /** What happened to it, in order, from the first: of that what you may see. A guest of an organization sees what everybody does. */
  readonly timeline?: Maybe<TimelineConnection>;
  /** The project that it belongs to, where there is one that you may see. */
  readonly project?: Maybe<Project>;
  /** What puts it at risk now, or is soon to be done: shown to who does it; null for others. */
  readonly risks?: Maybe<ReadonlyArray<CommissionRisk>>;
};


/** Work that a client asks for, with the roles that it takes. */
export type CommissionSharesIfArgs = {
  net: MoneyInput;
  rule?: InputMaybe<Scalars['String']['input']>;
  hours?: InputMaybe<ReadonlyArray<SupposedHoursInput>>;
  without?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


/** Work that a client asks for, with the roles that it takes. */
export type CommissionCommitmentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Work that a client asks for, with the roles that it takes. */
export type CommissionContributionsArgs = {
  state?: InputMaybe<ContributionState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Work that a client asks for, with the roles that it takes. */
export type CommissionDisputesArgs = {
  state?: InputMaybe<DisputeState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Work that a client asks for, with the roles that it takes. */
export type CommissionTeamProposalsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Work that a client asks for, with the roles that it takes. */
export type CommissionTeamsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Work that a client asks for, with the roles that it takes. */
export type CommissionTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Who may read a commission. */
export type CommissionVisibility =
  /** Anybody, signed in or not. */
  | 'PUBLIC'
  /** Members, with a token that opens commissions. */
  | 'COMMUNITY'
  /**
   * The person who opened it, its lead, its client, and whoever sits in its current team or sat in it since it was confirmed; for an
   * organization, who speaks for it.
   */
  | 'PARTIES';

/**
 * Where a commission stands: `LEAD` to `QUALIFIED` to `BID` to `WON`, and `LOST` from each of the first three; from `WON` on to `RUNNING`,
 * `ACCEPTED`, `SETTLED` and `CLOSED`.
 */
export type CommissionState =
  /** Brought in, and not yet judged. */
  | 'LEAD'
  /** Judged to be worth a bid. */
  | 'QUALIFIED'
  /** Offered to the client. */
  | 'BID'
  /** The client said yes. */
  | 'WON'
  /** Its team is at work. */
  | 'RUNNING'
  /** The client has taken all of it. */
  | 'ACCEPTED'
  /** What came in is distributed. */
  | 'SETTLED'
  /** Nothing more happens to it. */
  | 'CLOSED'
  /** It came to nothing. */
  | 'LOST';

/** Why a commission came to nothing. */
export type CommissionLossReason =
  /** The community does not want it, or cannot do it. */
  | 'DECLINED'
  /** The client does not ask for it any more. */
  | 'WITHDRAWN'
  /** The client chose somebody else. */
  | 'OUTBID'
  /** Nobody qualified it in time. The clock alone says so. */
  | 'EXPIRED';

/** A role that a commission takes. */
export type RoleSlot = {
  readonly __typename?: 'RoleSlot';
  /** The identifier: `slt_…`. */
  readonly id: Scalars['ID']['output'];
  /** What the role is called. */
  readonly title: Scalars['String']['output'];
  /** The skill that it asks for: an ESCO skill's URI. */
  readonly skill: Scalars['String']['output'];
  /** The skill's name. */
  readonly skillLabel: Scalars['String']['output'];
  /** How well the skill is to be mastered, 1 to 5. */
  readonly level: Scalars['Int']['output'];
  /** All skills that it asks for, 1 to 8: first the one above, which is mandatory. */
  readonly needs: ReadonlyArray<RoleNeed>;
  /** The hours of work. */
  readonly hours: Scalars['Int']['output'];
  /** The first day. */
  readonly from: Scalars['Date']['output'];
  /** The last day. */
  readonly to: Scalars['Date']['output'];
  /** What an hour is paid, in the currency of the commission's price. */
  readonly rate: Money;
  /** Where it stands, by the commission's current team. */
  readonly state: RoleSlotState;
  /**
   * Who could fill the role: whoever claims the skill at the level or above it, the most skilled first. By what this service has
   * heard of them, which is a moment behind. Shown to whoever manages the commission; null for others.
   */
  readonly candidates?: Maybe<CandidateConnection>;
};


/** A role that a commission takes. */
export type RoleSlotCandidatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A skill that a role asks for. */
export type RoleNeed = {
  readonly __typename?: 'RoleNeed';
  /** The skill: an ESCO skill's URI. */
  readonly skill: Scalars['String']['output'];
  /** The skill's name. */
  readonly skillLabel: Scalars['String']['output'];
  /** How well the skill is to be mastered, 1 to 5. */
  readonly level: Scalars['Int']['output'];
  /** The hundredths of the role's fit that it makes up; those of a role's needs total 100. */
  readonly percent: Scalars['Int']['output'];
  /** Whether nobody can fill the role who does not have the skill at all; without one that is not mandatory they fit less. */
  readonly isMandatory: Scalars['Boolean']['output'];
};

/** Where a role stands: `OPEN` to `HELD` to `FILLED`, back to `OPEN` when its team falls through, and `FILLED` to `VACATED`; `EXPIRED` from each but `FILLED`. */
export type RoleSlotState =
  /** To be filled. */
  | 'OPEN'
  /** Somebody's time is held for it. */
  | 'HELD'
  /** Somebody accepted it, and their time is committed. */
  | 'FILLED'
  /** Somebody had it, and has it no more. */
  | 'VACATED'
  /** Its last day has passed, and nobody fills it. */
  | 'EXPIRED';

/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type Agent = {
  readonly __typename?: 'Agent';
  /** The identifier: `per_…` or `org_…`. */
  readonly id: Scalars['ID']['output'];
  /** The commissions that the agent opened, leads or is the client of, as far as you may see them; those in whose current team they sit, where you take part. Newest first. */
  readonly commissions?: Maybe<CommissionConnection>;
  /** What the person is or was bound to do, newest first: shown to that person alone; null for others, and for an organization. */
  readonly commitments?: Maybe<CommitmentConnection>;
  /** The know-how that the agent made or brought in, as far as you may see it; what they are only proposed as a maker of, where you are a maker or proposed, too. Newest first. */
  readonly knowHow?: Maybe<KnowHowConnection>;
  /** What the agent asks for and offers, as far as you may see it, the newest first: of yourself, and of what you own, drafts too. */
  readonly proposals?: Maybe<ProposalConnection>;
  /**
   * The places in teams that the person was ever chosen for, newest first: shown to that person alone; null for others, and for an
   * organization.
   */
  readonly seats?: Maybe<TeamSeatConnection>;
  /**
   * The projects that the agent leads, as far as you may see them; of yourself, or who you speak for, those that are backed or taken part
   * in, too, or are to be. Newest first.
   */
  readonly projects?: Maybe<ProjectConnection>;
  /**
   * What is to be done, by its time: by the person, and by the organizations for which they speak; or by an organization alone. What the
   * one or the other may do is there once; to sign is each party's own. A moment
   * behind. Shown to that person, and to who speaks for the organization; null for others.
   */
  readonly due?: Maybe<DueItemConnection>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentCommissionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentCommitmentsArgs = {
  state?: InputMaybe<CommitmentState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentKnowHowArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentProposalsArgs = {
  state?: InputMaybe<ProposalState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentSeatsArgs = {
  answer?: InputMaybe<SeatAnswer>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentProjectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A party that takes part in the community: a person or an organization (ValueFlows *agent*). */
export type AgentDueArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of commissions. */
export type CommissionConnection = {
  readonly __typename?: 'CommissionConnection';
  /** The commissions with their cursors. */
  readonly edges: ReadonlyArray<CommissionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A commission in a list. */
export type CommissionEdge = {
  readonly __typename?: 'CommissionEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The commission. */
  readonly node: Commission;
};

/** What is to be another: what is left out stays. */
export type ReviseCommissionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What it is called, 1 to 120 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** What is asked for, 1 to 10,000 characters; line feeds stay. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What the client pays for all of it: more than 0, in the currency that it has. */
  readonly price?: InputMaybe<MoneyInput>;
  /** Until when it may be qualified: still to come. Of a lead alone. */
  readonly respondBy?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * In what parts it is delivered and paid, 1 to 30, in their order, in the place of those that there are: the amounts total exactly the
   * price. Needed with another price where there are several.
   */
  readonly milestones?: InputMaybe<ReadonlyArray<MilestoneInput>>;
};

/** The commission as it is now, or why it did not change. */
export type ReviseCommissionPayload = {
  readonly __typename?: 'ReviseCommissionPayload';
  /** The commission. */
  readonly commission?: Maybe<Commission>;
  /**
   * Codes: `NOTHING_TO_DO`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`, `TOO_MANY_DECIMALS`,
   * `AMOUNT_OUT_OF_RANGE`, `AMOUNT_NOT_POSITIVE`, `CURRENCY_MISMATCH`, `RESPOND_BY_PAST`, `NO_MILESTONE`, `TOO_MANY_MILESTONES`,
   * `MILESTONES_NOT_PRICE`, `DUE_PAST`, `INVALID_ID`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is to happen when somebody of a confirmed team leaves, or loses their time. */
export type SubstitutionMode =
  /** A substitute is proposed, and whoever manages the commission chooses. */
  | 'ASK'
  /**
   * The best substitute is asked at once, for what is left of the work: their time is held, and they have 48 hours to accept, or until the
   * role's last day is over. Where they say no, do not answer, or have no time, the next one is asked, until nobody is left.
   */
  | 'PROPOSE';

/** What is to happen when somebody leaves. */
export type SetSubstitutionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What is to happen. */
  readonly substitution: SubstitutionMode;
};

/** The commission as it is now, or why it did not change. */
export type SetSubstitutionPayload = {
  readonly __typename?: 'SetSubstitutionPayload';
  /** The commission. */
  readonly commission?: Maybe<Commission>;
  /**
   * Codes: `INVALID_ID`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * That a person does the work of a role (ValueFlows *commitment*), by the agreement in force. Shown to who does the commission, not to its
 * client.
 */
export type Commitment = Node & {
  readonly __typename?: 'Commitment';
  /** The identifier: `cmt_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is to. */
  readonly commission?: Maybe<Commission>;
  /** The id of the role: `slt_…`. */
  readonly slotId: Scalars['ID']['output'];
  /** Who is bound. */
  readonly person?: Maybe<Agent>;
  /** Where it stands. */
  readonly state: CommitmentState;
  /** The version of the agreement by which the person is bound. */
  readonly agreementVersion?: Maybe<AgreementVersion>;
  /** The minutes of work: no more is approved. */
  readonly minutes: Scalars['Int']['output'];
  /** How many of them are approved. */
  readonly approvedMinutes: Scalars['Int']['output'];
  /** What an hour is valued at. */
  readonly rate: Money;
  /** The first day. */
  readonly from: Scalars['Date']['output'];
  /** The last day. */
  readonly to: Scalars['Date']['output'];
  /** Since when the person is bound. */
  readonly acceptedAt: Scalars['DateTime']['output'];
  /** When the person withdrew; null when they did not. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why; null when the person did not withdraw. */
  readonly withdrawalReason?: Maybe<CommitmentWithdrawalReason>;
  /** The commitment that took its place; null when none did. */
  readonly substitutedBy?: Maybe<Commitment>;
  /** When the client had taken all of the commission; null before. */
  readonly fulfilledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
};

/** Where a commitment stands: `ACCEPTED` to `FULFILLED`, or to `WITHDRAWN` and `SUBSTITUTED`. It is proposed by the agreement. */
export type CommitmentState =
  /** The person is bound. */
  | 'ACCEPTED'
  /** The person gave it up, and nobody is bound in their place yet. */
  | 'WITHDRAWN'
  /** Somebody else is bound to do the rest. */
  | 'SUBSTITUTED'
  /** The client has taken all of the commission. */
  | 'FULFILLED';

/** Why somebody withdraws. */
export type CommitmentWithdrawalReason =
  /** The time is not there any more. */
  | 'UNAVAILABLE'
  /** The work is not what was agreed, or not for that person. */
  | 'UNSUITABLE'
  /** Nobody need say why. */
  | 'UNSTATED';

/** A page of commitments. */
export type CommitmentConnection = {
  readonly __typename?: 'CommitmentConnection';
  /** The commitments with their cursors. */
  readonly edges: ReadonlyArray<CommitmentEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A commitment in a list. */
export type CommitmentEdge = {
  readonly __typename?: 'CommitmentEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The commitment. */
  readonly node: Commitment;
};

/** Which role somebody fills who is not there. */
export type VacateSeatInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The role's id: `slt_…`. */
  readonly slotId: Scalars['ID']['input'];
};

/** What came of it, or why the seat is filled still. */
export type VacateSeatPayload = {
  readonly __typename?: 'VacateSeatPayload';
  /** The commitment as it is now; null where the person was not bound yet. */
  readonly commitment?: Maybe<Commitment>;
  /** The team as it is now. */
  readonly team?: Maybe<Team>;
  /**
   * Codes: `SEAT_NOT_FILLED`, `STILL_THERE` (who fills it is a member), `INVALID_ID`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is given up, and why. */
export type WithdrawFromCommissionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The role's id: `slt_…`. */
  readonly slotId: Scalars['ID']['input'];
  /** Why. */
  readonly reason: CommitmentWithdrawalReason;
};

/** What was given up, or why nothing was. */
export type WithdrawFromCommissionPayload = {
  readonly __typename?: 'WithdrawFromCommissionPayload';
  /** The commitment as it is now; null where the person was not bound yet. */
  readonly commitment?: Maybe<Commitment>;
  /** The team as it is now. */
  readonly team?: Maybe<Team>;
  /**
   * Codes: `COMMITMENT_NOT_FOUND` (one does not fill the role), `INVALID_ID`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What was put in. */
export type RecordContributionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The id of the person or the organization whose contribution it is: yourself when left out. */
  readonly agentId?: InputMaybe<Scalars['ID']['input']>;
  /** What was put in. */
  readonly kind: ContributionKind;
  /** Of `WORK`: the role's id. */
  readonly slotId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Of `WORK`: the minutes, 1 to 600,000, and no more than 24 hours for each day from `since` to `happenedOn`; where `since` is left out, for
   * each day of the role.
   */
  readonly minutes?: InputMaybe<Scalars['Int']['input']>;
  /** Of `WORK` that was done on several days: the first of them, `happenedOn` being the last. Not before the commission was opened. */
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  /**
   * Of `EXPENSE`, net of VAT, and of `TRANSFER`, where the rule in force shares by slices; of `USE` where it values equipment, which none
   * does as yet. More than 0, in the currency of the price.
   */
  readonly amount?: InputMaybe<MoneyInput>;
  /** Of `EXPENSE`: how much VAT was spent beside it, 0 or more. */
  readonly vat?: InputMaybe<MoneyInput>;
  /** Of `USE`: the equipment, 1 to 200 characters. */
  readonly equipment?: InputMaybe<Scalars['String']['input']>;
  /** Of `USE`: how much of it was used, more than 0, at most 999999.999, as a decimal such as `1.5`. */
  readonly quantity?: InputMaybe<Scalars['String']['input']>;
  /** Of `USE`: by what that is measured. */
  readonly unit?: InputMaybe<UseUnit>;
  /** Of `EXPENSE` the receipt, of `CITE` where the know-how is to be found: 1 to 200 characters. Nobody need say. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** What was done, paid for, or cited: 1 to 500 characters. It is told to the parties, so leave other people out of it. */
  readonly note: Scalars['String']['input'];
  /** The day on which it happened: today, or before, but not before the commission was opened. */
  readonly happenedOn: Scalars['Date']['input'];
  /**
   * What it goes by where it comes from, as in a time sheet, 1 to 100 characters: one for each of a party's contributions to a commission that
   * is not reversed.
   */
  readonly externalReference?: InputMaybe<Scalars['String']['input']>;
  /** Of `CITE`: the id of the know-how that is cited, where that is registered here (`kha_…`). Codes: `KNOW_HOW_NOT_FOUND`, `KNOW_HOW_NOT_REGISTERED`. */
  readonly knowHowAssetId?: InputMaybe<Scalars['ID']['input']>;
};

/** The contribution, or why there is none. */
export type RecordContributionPayload = {
  readonly __typename?: 'RecordContributionPayload';
  /** The contribution. */
  readonly contribution?: Maybe<Contribution>;
  /**
   * Codes: `NO_COMMITMENT` (neither bound nor a party), `NOT_IN_RULE` (the sharing rule in force gives nothing for such an amount),
   * `DUPLICATE_REFERENCE`, `EQUIPMENT_MISSING`, `QUANTITY_MISSING`, `INVALID_QUANTITY`, `UNIT_MISSING`, `IN_FUTURE`,
   * `BEFORE_COMMISSION`, `NOT_FOR_KIND`, `SLOT_MISSING`, `MINUTES_MISSING`, `MINUTES_OUT_OF_RANGE`, `TOO_MANY_HOURS` (more than 24 a
   * day), `ENDS_BEFORE_START`, `AMOUNT_MISSING`, `VAT_MISSING`,
   * `VAT_NEGATIVE`, `VAT_ABOVE_AMOUNT`, `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`, `TOO_MANY_DECIMALS`, `AMOUNT_OUT_OF_RANGE`,
   * `AMOUNT_NOT_POSITIVE`, `CURRENCY_MISMATCH`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `INVALID_ID`, `COMMISSION_NOT_FOUND`,
   * `FORBIDDEN`, `WRONG_STATE`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What was put into one commission. */
export type RecordContributionsInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** What was put in: 1 to 200; the whole request is at most 100 KiB. */
  readonly contributions: ReadonlyArray<ContributionEntryInput>;
};

/** One of several things that were put in. */
export type ContributionEntryInput = {
  /** The id of the person or the organization whose contribution it is: yourself when left out. */
  readonly agentId?: InputMaybe<Scalars['ID']['input']>;
  /** What was put in. */
  readonly kind: ContributionKind;
  /** Of `WORK`: the role's id. */
  readonly slotId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Of `WORK`: the minutes, 1 to 600,000, and no more than 24 hours for each day from `since` to `happenedOn`; where `since` is left out, for
   * each day of the role.
   */
  readonly minutes?: InputMaybe<Scalars['Int']['input']>;
  /** Of `WORK` that was done on several days: the first of them, `happenedOn` being the last. Not before the commission was opened. */
  readonly since?: InputMaybe<Scalars['Date']['input']>;
  /** As of `RecordContributionInput`. More than 0, in the currency of the price. */
  readonly amount?: InputMaybe<MoneyInput>;
  /** Of `EXPENSE`: how much VAT was spent beside it, 0 or more. */
  readonly vat?: InputMaybe<MoneyInput>;
  /** Of `USE`: the equipment, 1 to 200 characters. */
  readonly equipment?: InputMaybe<Scalars['String']['input']>;
  /** Of `USE`: how much of it was used, more than 0, at most 999999.999, as a decimal such as `1.5`. */
  readonly quantity?: InputMaybe<Scalars['String']['input']>;
  /** Of `USE`: by what that is measured. */
  readonly unit?: InputMaybe<UseUnit>;
  /** Of `EXPENSE` the receipt, of `CITE` where the know-how is to be found: 1 to 200 characters. Nobody need say. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** What was done, paid for, or cited: 1 to 500 characters. It is told to the parties, so leave other people out of it. */
  readonly note: Scalars['String']['input'];
  /** The day on which it happened: today, or before, but not before the commission was opened. */
  readonly happenedOn: Scalars['Date']['input'];
  /** What it goes by where it comes from, 1 to 100 characters: one for each of a party's contributions to a commission that is not reversed. */
  readonly externalReference?: InputMaybe<Scalars['String']['input']>;
  /** Of `CITE`: the id of the know-how that is cited, where that is registered here (`kha_…`). Codes: `KNOW_HOW_NOT_FOUND`, `KNOW_HOW_NOT_REGISTERED`. */
  readonly knowHowAssetId?: InputMaybe<Scalars['ID']['input']>;
};

/** The contributions, or why there are none. */
export type RecordContributionsPayload = {
  readonly __typename?: 'RecordContributionsPayload';
  /** The contributions, in the order of the input. */
  readonly contributions?: Maybe<ReadonlyArray<Contribution>>;
  /**
   * Codes: `CONTRIBUTIONS_MISSING`, `TOO_MANY_CONTRIBUTIONS` (over 200), and those of `recordContribution`, each with the place of
   * what is wrong: `input.contributions.3.minutes`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A file of contributions. */
export type ImportContributionsInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /**
   * The file, as text: at most 90,000 characters, a header and 1 to 200 rows, parted by commas, semicolons or tabs; between semicolons
   * numbers may have a decimal comma. Columns: `kind`, `happenedOn` (ISO 8601) and `note`; and as a row needs them `agentId`,
   * `slotId`, `hours` (decimal, to the hundredth; to the minute, half up), `since` (ISO 8601), `amount`, `currency`, `vat`, `equipment`, `quantity`,
   * `unit`, `reference`, `knowHowAssetId`, `externalReference`. A text that a spreadsheet would take for a formula is refused: a file is what
   * others open again. Said one by one it is kept as it is, and whoever writes it into a file sees to that.
   */
  readonly csv: Scalars['String']['input'];
  /** Whether it is only looked at, and nothing recorded. */
  readonly dryRun?: Scalars['Boolean']['input'];
};

/** What came of a file, or what is wrong with it. */
export type ImportContributionsPayload = {
  readonly __typename?: 'ImportContributionsPayload';
  /** What was recorded, in the order of the file; nothing where it was only looked at. */
  readonly contributions?: Maybe<ReadonlyArray<Contribution>>;
  /** How many rows the file has. */
  readonly rowCount?: Maybe<Scalars['Int']['output']>;
  /** How many of them were recorded, or would be. */
  readonly freshCount?: Maybe<Scalars['Int']['output']>;
  /** How many of them were recorded before, and say the same. */
  readonly unchangedCount?: Maybe<Scalars['Int']['output']>;
  /**
   * Codes: `CSV_MALFORMED`, `TOO_MANY_COLUMNS` (over 32), `UNKNOWN_COLUMN`, `DUPLICATE_COLUMN`, `COLUMN_MISSING`, `CELL_MISSING`, `UNKNOWN_KIND`, `UNKNOWN_UNIT`,
   * `INVALID_DAY`, `INVALID_HOURS`, `CURRENCY_MISSING`, `FORMULA`, `REFERENCE_REUSED` (it was recorded before, was not reversed, and
   * says something else), `TOO_LONG`, `CONTRIBUTIONS_MISSING`, `TOO_MANY_CONTRIBUTIONS` (over 200), and those of `recordContribution`, each with line
   * and column: `input.csv.3.hours`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which contribution is approved. */
export type ApproveContributionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The contribution's id. */
  readonly contributionId: Scalars['ID']['input'];
  /** The version that was read; whichever it is by now when left out. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** Which contributions are approved. */
export type ApproveContributionsInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Which ones: 1 to 200. */
  readonly contributions: ReadonlyArray<ContributionVersionInput>;
};

/** A contribution as it was read. */
export type ContributionVersionInput = {
  /** The contribution's id. */
  readonly contributionId: Scalars['ID']['input'];
  /** The version that was read; whichever it is by now when left out. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The contributions as they are now, or why none of them changed. */
export type ApproveContributionsPayload = {
  readonly __typename?: 'ApproveContributionsPayload';
  /** The contributions, in the order of the input. */
  readonly contributions?: Maybe<ReadonlyArray<Contribution>>;
  /**
   * Codes: `CONTRIBUTIONS_MISSING`, `TOO_MANY_CONTRIBUTIONS` (over 200), `DUPLICATE`, and those of `approveContribution`, each with
   * the place of what is wrong: `input.contributions.3.contributionId`. Where together they are more work than is committed, from the
   * first that is too much.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The contribution as it is now, or why it did not change. */
export type ApproveContributionPayload = {
  readonly __typename?: 'ApproveContributionPayload';
  /** The contribution. */
  readonly contribution?: Maybe<Contribution>;
  /**
   * Codes: `OVER_COMMITTED` (more work than the person is bound to), `INVALID_ID`, `CONTRIBUTION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`
   * (in a dispute, too), `VERSION_CONFLICT`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which contribution is taken back. */
export type ReverseContributionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The contribution's id. */
  readonly contributionId: Scalars['ID']['input'];
  /** The version that was read; whichever it is by now when left out. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** The contribution as it is now, or why it did not change. */
export type ReverseContributionPayload = {
  readonly __typename?: 'ReverseContributionPayload';
  /** The contribution. */
  readonly contribution?: Maybe<Contribution>;
  /**
   * Codes: `INVALID_ID`, `CONTRIBUTION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE` (in a dispute, too), `VERSION_CONFLICT`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What a party put into a commission (ValueFlows *economic event*). It never changes: what was wrong is reversed, and both stay. Shown to
 * who does the commission, not to its client.
 */
export type Contribution = Node & {
  readonly __typename?: 'Contribution';
  /** The identifier: `ctr_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it was put into. */
  readonly commission?: Maybe<Commission>;
  /** Whose contribution it is. */
  readonly agent?: Maybe<Agent>;
  /** What was put in. */
  readonly kind: ContributionKind;
  /** Where it stands. */
  readonly state: ContributionState;
  /** The id of the role in which work was done (`slt_…`); null for other kinds. */
  readonly slotId?: Maybe<Scalars['ID']['output']>;
  /** The minutes of work; null for other kinds. */
  readonly minutes?: Maybe<Scalars['Int']['output']>;
  /** The first day on which work was done that was done on several, until `happenedOn`; null where nobody said, and for other kinds. */
  readonly since?: Maybe<Scalars['Date']['output']>;
  /** What an hour of the work is valued at; null for other kinds. */
  readonly rate?: Maybe<Money>;
  /** How much money it was, net of VAT; null where it is not money. */
  readonly amount?: Maybe<Money>;
  /** How much VAT was spent beside it; null for other kinds than `EXPENSE`. */
  readonly vat?: Maybe<Money>;
  /** The equipment that was used; null for other kinds than `USE`. */
  readonly equipment?: Maybe<Scalars['String']['output']>;
  /** How much of it was used: an exact decimal, in `unit`; null for other kinds. */
  readonly quantity?: Maybe<Scalars['String']['output']>;
  /** By what its use is measured; null for other kinds. */
  readonly unit?: Maybe<UseUnit>;
  /** Of `EXPENSE` the receipt, of `CITE` where the know-how is to be found; null where nobody said, and for other kinds. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** What was done, paid for, or cited. */
  readonly note: Scalars['String']['output'];
  /** What it goes by where it came from, as in a time sheet; null where it came from nowhere else. */
  readonly externalReference?: Maybe<Scalars['String']['output']>;
  /** The day on which it happened. */
  readonly happenedOn: Scalars['Date']['output'];
  /** The version of the agreement that was in force when it was recorded. */
  readonly agreementVersion?: Maybe<AgreementVersion>;
  /** Who recorded it. */
  readonly recordedBy?: Maybe<Agent>;
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Who approved it; null when nobody did. */
  readonly approvedBy?: Maybe<Agent>;
  /** When it was approved; null when it was not. */
  readonly approvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who took it back, or upheld the dispute about it; null when nobody did. */
  readonly reversedBy?: Maybe<Agent>;
  /** When it was taken back; null when it was not. */
  readonly reversedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
  /** The dispute about it, or the last one there was; null where there was none. */
  readonly dispute?: Maybe<Dispute>;
  /** The know-how that it cites; null where it names none, or none that you may see. */
  readonly knowHow?: Maybe<KnowHowAsset>;
  /** That it cites it, with the version; null where it names none. */
  readonly citation?: Maybe<KnowHowCitation>;
};

/** By what the use of equipment is measured. */
export type UseUnit =
  /** Hours of use. */
  | 'HOUR'
  /** Days of use. */
  | 'DAY'
  /** Kilometres that were driven. */
  | 'KILOMETRE'
  /** Pieces that were used up. */
  | 'PIECE';

/** What is put in. */
export type ContributionKind =
  /** Work in a role. */
  | 'WORK'
  /** Equipment that is used. */
  | 'USE'
  /** Know-how that is cited. */
  | 'CITE'
  /** Money that is put in. */
  | 'TRANSFER'
  /** Money that is spent for the commission. */
  | 'EXPENSE';

/**
 * Where a contribution stands: `RECORDED` to `APPROVED`; `REVERSED` from both. `DISPUTED` from both, and back again or to `REVERSED`
 * once that is resolved.
 */
export type ContributionState =
  /** To be approved by somebody else. */
  | 'RECORDED'
  /** It counts. */
  | 'APPROVED'
  /** Somebody says that it is not right: it counts for nothing, and is neither approved nor taken back, until that is resolved. */
  | 'DISPUTED'
  /** It counts no more, or never did. */
  | 'REVERSED';

/** A page of contributions. */
export type ContributionConnection = {
  readonly __typename?: 'ContributionConnection';
  /** The contributions with their cursors. */
  readonly edges: ReadonlyArray<ContributionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A contribution in a list. */
export type ContributionEdge = {
  readonly __typename?: 'ContributionEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The contribution. */
  readonly node: Contribution;
};

/**
 * All that the community keeps of whoever is signed in, to take along (GDPR, articles 15 and 20). Each service has its part, page by
 * page; one is null where its service is away.
 */
export type DataExport = {
  readonly __typename?: 'DataExport';
  /** What the projects service keeps. */
  readonly projects?: Maybe<DataExportPage>;
};


/**
 * All that the community keeps of whoever is signed in, to take along (GDPR, articles 15 and 20). Each service has its part, page by
 * page; one is null where its service is away.
 */
export type DataExportProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * That a party says that a contribution is not right: opened → evidence → resolved. Until then the contribution counts for nothing. Shown to
 * who does the commission, not to its client.
 */
export type Dispute = Node & {
  readonly __typename?: 'Dispute';
  /** The identifier: `dsp_…`. */
  readonly id: Scalars['ID']['output'];
  /** What is disputed. */
  readonly contribution?: Maybe<Contribution>;
  /** What that was put into. */
  readonly commission?: Maybe<Commission>;
  /** Where it stands. */
  readonly state: DisputeState;
  /** How it ended; null before. */
  readonly outcome?: Maybe<DisputeOutcome>;
  /** Who disputes. */
  readonly openedBy?: Maybe<Agent>;
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** What is said not to be right. */
  readonly reason: Scalars['String']['output'];
  /** What was shown for one side or the other, in the order in which it came: at most 50 pieces. */
  readonly evidence: ReadonlyArray<DisputeEvidence>;
  /** Who resolved it; null before. */
  readonly resolvedBy?: Maybe<Agent>;
  /** When it was resolved; null before. */
  readonly resolvedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why so; null before it is resolved. */
  readonly resolution?: Maybe<Scalars['String']['output']>;
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
};

/** Something that a party shows in a dispute. */
export type DisputeEvidence = {
  readonly __typename?: 'DisputeEvidence';
  /** Who shows it. */
  readonly addedBy?: Maybe<Agent>;
  /** When. */
  readonly addedAt: Scalars['DateTime']['output'];
  /** What it is, or what it says. */
  readonly text: Scalars['String']['output'];
  /** A page where it is to be seen; null where there is none. */
  readonly link?: Maybe<Scalars['String']['output']>;
};

/** Where a dispute stands: `OPENED` → `EVIDENCE` → `RESOLVED`, or at once. */
export type DisputeState =
  /** Nobody has shown anything yet. */
  | 'OPENED'
  /** Something was shown. */
  | 'EVIDENCE'
  /** It is over. */
  | 'RESOLVED';

/** How a dispute ends. */
export type DisputeOutcome =
  /** The contribution is not right: it is reversed. */
  | 'UPHELD'
  /** It is right: it stands as before the dispute. */
  | 'DISMISSED'
  /** Who opened it gave it up: the contribution stands as before. */
  | 'WITHDRAWN';

/** How somebody ends a dispute that others have. */
export type DisputeDecision =
  /** The contribution is not right: it is reversed. */
  | 'UPHELD'
  /** It is right: it stands as before the dispute. */
  | 'DISMISSED';

/** A page of disputes. */
export type DisputeConnection = {
  readonly __typename?: 'DisputeConnection';
  /** The disputes with their cursors. */
  readonly edges: ReadonlyArray<DisputeEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A dispute in a list. */
export type DisputeEdge = {
  readonly __typename?: 'DisputeEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The dispute. */
  readonly node: Dispute;
};

/** What is not right. */
export type OpenDisputeInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The contribution's id. */
  readonly contributionId: Scalars['ID']['input'];
  /** The contribution's version that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What is not right: 1 to 2,000 characters. Leave out of it who takes no part. */
  readonly reason: Scalars['String']['input'];
};

/** The dispute, or why there is none. */
export type OpenDisputePayload = {
  readonly __typename?: 'OpenDisputePayload';
  /** The dispute. */
  readonly dispute?: Maybe<Dispute>;
  /**
   * Codes: `ALREADY_DECIDED` (you disputed it before, and that was dismissed), `ALREADY_GIVEN_UP` (you disputed it twice, and gave that up
   * each time), `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `INVALID_ID`, `CONTRIBUTION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is shown in a dispute. */
export type AddDisputeEvidenceInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The dispute's id. */
  readonly disputeId: Scalars['ID']['input'];
  /** The dispute's version that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What it is, or what it says: 1 to 2,000 characters. */
  readonly text: Scalars['String']['input'];
  /** A page where it is to be seen: https, at most 500 characters. */
  readonly link?: InputMaybe<Scalars['String']['input']>;
};

/** The dispute as it is now, or why it did not change. */
export type AddDisputeEvidencePayload = {
  readonly __typename?: 'AddDisputeEvidencePayload';
  /** The dispute. */
  readonly dispute?: Maybe<Dispute>;
  /**
   * Codes: `TOO_MUCH_EVIDENCE` (over 50 pieces), `INVALID_LINK`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `INVALID_ID`,
   * `DISPUTE_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** How a dispute ends. */
export type ResolveDisputeInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The dispute's id. */
  readonly disputeId: Scalars['ID']['input'];
  /** The dispute's version that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** How it ends. */
  readonly outcome: DisputeDecision;
  /** Why so: 1 to 2,000 characters. */
  readonly resolution: Scalars['String']['input'];
};

/** The dispute as it is now, or why it did not change. */
export type ResolveDisputePayload = {
  readonly __typename?: 'ResolveDisputePayload';
  /** The dispute. */
  readonly dispute?: Maybe<Dispute>;
  /**
   * Codes: `HAS_PART` (you dispute, or recorded the contribution, or it is yours; or you speak for a party that has such a part, or for which
   * who opened it speaks) and `FORBIDDEN`, whose messages say who could resolve it;
   * `NOBODY_IMPARTIAL` (all who could have a part in it), `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `INVALID_ID`,
   * `DISPUTE_NOT_FOUND`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which dispute is given up. */
export type WithdrawDisputeInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The dispute's id. */
  readonly disputeId: Scalars['ID']['input'];
  /** The dispute's version that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why: 1 to 2,000 characters. */
  readonly resolution: Scalars['String']['input'];
};

/** The dispute as it is now, or why it did not change. */
export type WithdrawDisputePayload = {
  readonly __typename?: 'WithdrawDisputePayload';
  /** The dispute. */
  readonly dispute?: Maybe<Dispute>;
  /**
   * Codes: `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `INVALID_ID`, `DISPUTE_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The services' parts of the event spine. One is null where its service is away. */
export type EventSpine = {
  readonly __typename?: 'EventSpine';
  /** The part of the projects service. */
  readonly projects?: Maybe<ServiceSpine>;
};

/** By how much each part of a score counts when teams are proposed, as the community has set it. */
export type FormationWeights = {
  readonly __typename?: 'FormationWeights';
  /** The weights. */
  readonly weights: ScoreWeights;
  /** 0 as long as nobody has set any; rises by one each time: hand it in as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** The administrator who set them; null as long as nobody has. */
  readonly setBy?: Maybe<Agent>;
  /** When; null as long as nobody has set any. */
  readonly setAt?: Maybe<Scalars['DateTime']['output']>;
};

/** The weights from now on. */
export type SetFormationWeightsInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** All of them: each 0 to 10, and one of them more than 0. */
  readonly weights: ScoreWeightsInput;
};

/** By how much each part of a score counts: its exponent. */
export type ScoreWeightsInput = {
  /** Of `skillFit`. */
  readonly skillFit: Scalars['Float']['input'];
  /** Of `availability`. */
  readonly availability: Scalars['Float']['input'];
  /** Of `trackRecord`. */
  readonly trackRecord: Scalars['Float']['input'];
  /** Of `diversification`. */
  readonly diversification: Scalars['Float']['input'];
};

/** The weights as they are now, or why they did not change. */
export type SetFormationWeightsPayload = {
  readonly __typename?: 'SetFormationWeightsPayload';
  /** The weights. */
  readonly formationWeights?: Maybe<FormationWeights>;
  /** Codes: `WEIGHT_OUT_OF_RANGE`, `NO_WEIGHT`, `FORBIDDEN`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A maker, as input. */
export type KnowHowMakerInput = {
  /** The id of the person or the organization. */
  readonly agentId: Scalars['ID']['input'];
  /** The share in basis points, 1 to 10,000. */
  readonly basisPoints: Scalars['Int']['input'];
};

/** What it is, and who made it. */
export type RegisterKnowHowInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What it is called, 1 to 120 characters. */
  readonly title: Scalars['String']['input'];
  /** What it is, 1 to 10,000 characters; line feeds stay. */
  readonly description: Scalars['String']['input'];
  /** What kind of thing it is. */
  readonly kind: KnowHowKind;
  /** Who may see it. */
  readonly visibility: KnowHowVisibility;
  /** Where it is to be found: `https://`, at most 500 characters. */
  readonly link?: InputMaybe<Scalars['String']['input']>;
  /** Who made it, 1 to 20, sharing exactly 10,000 basis points: yourself alone when left out. */
  readonly makers?: InputMaybe<ReadonlyArray<KnowHowMakerInput>>;
  /** The id of the commission that it came of: those who did it may say so. */
  readonly commissionId?: InputMaybe<Scalars['ID']['input']>;
};

/** The new know-how, or why there is none. */
export type RegisterKnowHowPayload = {
  readonly __typename?: 'RegisterKnowHowPayload';
  /** The know-how. */
  readonly knowHow?: Maybe<KnowHowAsset>;
  /**
   * Codes: `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `INVALID_LINK`, `NO_MAKER`, `TOO_MANY_MAKERS`, `SHARE_OUT_OF_RANGE`,
   * `DUPLICATE_MAKER`, `SHARES_NOT_WHOLE`, `MAKER_GONE`, `INVALID_ID`, `NOT_A_MAKER`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is confirmed, for which maker. */
export type ConfirmKnowHowInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The know-how's id. */
  readonly assetId: Scalars['ID']['input'];
  /** The version that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** For which maker: yourself when left out, or the first for whom you speak and whose word is asked. */
  readonly makerId?: InputMaybe<Scalars['ID']['input']>;
};

/** The know-how as it is now, or why it did not change. */
export type ConfirmKnowHowPayload = {
  readonly __typename?: 'ConfirmKnowHowPayload';
  /** The know-how. */
  readonly knowHow?: Maybe<KnowHowAsset>;
  /**
   * Codes: `NOTHING_PROPOSED`, `NOT_ASKED`, `ALREADY_CONFIRMED`, `INVALID_ID`, `KNOW_HOW_NOT_FOUND`, `FORBIDDEN`, `VERSION_CONFLICT`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is declined. */
export type DeclineKnowHowInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The know-how's id. */
  readonly assetId: Scalars['ID']['input'];
  /** The version that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The know-how as it is now, or why it did not change. */
export type DeclineKnowHowPayload = {
  readonly __typename?: 'DeclineKnowHowPayload';
  /** The know-how. */
  readonly knowHow?: Maybe<KnowHowAsset>;
  /**
   * Codes: `NOTHING_PROPOSED`, `INVALID_ID`, `KNOW_HOW_NOT_FOUND`, `FORBIDDEN`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** All that is said of it from now on. */
export type ReviseKnowHowInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The know-how's id. */
  readonly assetId: Scalars['ID']['input'];
  /** The version that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What it is called, 1 to 120 characters. */
  readonly title: Scalars['String']['input'];
  /** What it is, 1 to 10,000 characters; line feeds stay. */
  readonly description: Scalars['String']['input'];
  /** What kind of thing it is. */
  readonly kind: KnowHowKind;
  /** Who may see it. */
  readonly visibility: KnowHowVisibility;
  /** Where it is to be found: `https://`, at most 500 characters. */
  readonly link?: InputMaybe<Scalars['String']['input']>;
  /** Who made it, 1 to 20, sharing exactly 10,000 basis points: the same as before when left out. */
  readonly makers?: InputMaybe<ReadonlyArray<KnowHowMakerInput>>;
};

/** The know-how as it is now, or why it did not change. */
export type ReviseKnowHowPayload = {
  readonly __typename?: 'ReviseKnowHowPayload';
  /** The know-how. */
  readonly knowHow?: Maybe<KnowHowAsset>;
  /**
   * Codes: `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `INVALID_LINK`, `NO_MAKER`, `TOO_MANY_MAKERS`, `SHARE_OUT_OF_RANGE`,
   * `DUPLICATE_MAKER`, `SHARES_NOT_WHOLE`, `MAKER_GONE` (it would change the share of who is gone), `INVALID_ID`, `NOTHING_NEW`, `PROPOSAL_PENDING`, `WRONG_STATE`, `KNOW_HOW_NOT_FOUND`,
   * `FORBIDDEN`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is retired. */
export type RetireKnowHowInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The know-how's id. */
  readonly assetId: Scalars['ID']['input'];
  /** The version that was read. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The know-how as it is now, or why it did not change. */
export type RetireKnowHowPayload = {
  readonly __typename?: 'RetireKnowHowPayload';
  /** The know-how. */
  readonly knowHow?: Maybe<KnowHowAsset>;
  /**
   * Codes: `PROPOSAL_PENDING`, `WRONG_STATE`, `INVALID_ID`, `KNOW_HOW_NOT_FOUND`, `FORBIDDEN`, `VERSION_CONFLICT`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * Know-how of the community: a design, a method, a tool. Who uses it in a commission cites it, by a contribution of kind `CITE`. What its
 * makers earn by that, the commission's agreement and billing say; here it is counted.
 */
export type KnowHowAsset = Node & {
  readonly __typename?: 'KnowHowAsset';
  /** The identifier: `kha_…`. */
  readonly id: Scalars['ID']['output'];
  /** Where it stands. */
  readonly state: KnowHowState;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** What it is; line feeds stay. */
  readonly description: Scalars['String']['output'];
  /** What kind of thing it is. */
  readonly kind: KnowHowKind;
  /** Who may see it once it is registered. */
  readonly visibility: KnowHowVisibility;
  /** Where it is to be found; null where nobody said. */
  readonly link?: Maybe<Scalars['String']['output']>;
  /** Who made it, and how much of it. */
  readonly makers: ReadonlyArray<KnowHowMaker>;
  /** The number of the version that is in force: 1, 2, …; 1, too, while the first is only proposed. */
  readonly number: Scalars['Int']['output'];
  /** The person who brought it in. */
  readonly openedBy?: Maybe<Agent>;
  /** When it was brought in. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** The commission that it came of, where there is one that you may see. */
  readonly commission?: Maybe<Commission>;
  /** When all makers had confirmed it; null when they have not. */
  readonly registeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** When a maker declined it before it was registered; null when none did. */
  readonly declinedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was retired; null when it was not. */
  readonly retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** What is proposed and not decided yet: shown to its makers, and to who is to be one; null for others. */
  readonly proposal?: Maybe<KnowHowProposal>;
  /** The versions that are or were in force, newest first: shown to its makers; null for others. */
  readonly versions?: Maybe<KnowHowVersionConnection>;
  /** How many approved contributions cite it. */
  readonly citationCount: Scalars['Int']['output'];
  /** The approved contributions that cite it, newest first. */
  readonly citations: KnowHowCitationConnection;
  /** Rises by one with each change: hand it in as `expectedVersion`. Citations do not raise it. */
  readonly version: Scalars['Int']['output'];
};


/**
 * Know-how of the community: a design, a method, a tool. Who uses it in a commission cites it, by a contribution of kind `CITE`. What its
 * makers earn by that, the commission's agreement and billing say; here it is counted.
 */
export type KnowHowAssetVersionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Know-how of the community: a design, a method, a tool. Who uses it in a commission cites it, by a contribution of kind `CITE`. What its
 * makers earn by that, the commission's agreement and billing say; here it is counted.
 */
export type KnowHowAssetCitationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Where know-how stands: `PROPOSED` to `REGISTERED` to `RETIRED`; `PROPOSED` to `DECLINED`. */
export type KnowHowState =
  /** Its makers are asked. */
  | 'PROPOSED'
  /** It can be cited. */
  | 'REGISTERED'
  /** It is cited no more; what was cited stays. */
  | 'RETIRED'
  /** A maker said no. */
  | 'DECLINED';

/** What kind of thing it is. */
export type KnowHowKind =
  /** How something looks or is built. */
  | 'DESIGN'
  /** How something is done. */
  | 'METHOD'
  /** What something is done with. */
  | 'TOOL';

/** Who may see know-how that is registered. Before that, those see it whom it names. */
export type KnowHowVisibility =
  /** Anybody, signed in or not. */
  | 'PUBLIC'
  /** Members, with a token that reads projects. */
  | 'COMMUNITY'
  /** Its makers, and who brought it in; for an organization, who speaks for it. */
  | 'PARTIES';

/** Who made know-how, and how much of it. */
export type KnowHowMaker = {
  readonly __typename?: 'KnowHowMaker';
  /** The maker: a person or an organization. */
  readonly agent?: Maybe<Agent>;
  /** The share in basis points, hundredths of a per cent: of all makers exactly 10,000. */
  readonly basisPoints: Scalars['Int']['output'];
};

/** What is said of know-how. */
export type KnowHowContent = {
  readonly __typename?: 'KnowHowContent';
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** What it is; line feeds stay. */
  readonly description: Scalars['String']['output'];
  /** What kind of thing it is. */
  readonly kind: KnowHowKind;
  /** Who may see it. */
  readonly visibility: KnowHowVisibility;
  /** Where it is to be found; null where nobody said. */
  readonly link?: Maybe<Scalars['String']['output']>;
  /** Who made it, and how much of it. */
  readonly makers: ReadonlyArray<KnowHowMaker>;
};

/** What somebody proposed of know-how: it holds once all makers, old and new, have confirmed. */
export type KnowHowProposal = {
  readonly __typename?: 'KnowHowProposal';
  /** What happens then. */
  readonly what: KnowHowProposalKind;
  /** What is said of it from then on. */
  readonly content: KnowHowContent;
  /** The person who proposed it. */
  readonly proposedBy?: Maybe<Agent>;
  /** When it was proposed. */
  readonly proposedAt: Scalars['DateTime']['output'];
  /** Whose word it takes, and who has given it. */
  readonly confirmations: ReadonlyArray<KnowHowConfirmation>;
};

/** What happens to know-how once a proposal is confirmed. */
export type KnowHowProposalKind =
  /** It is registered. */
  | 'REGISTER'
  /** Others made it, or otherwise shared; more may see it, or it has another link. */
  | 'REVISE'
  /** It is cited no more. */
  | 'RETIRE';

/** Whether a maker has confirmed a proposal. */
export type KnowHowConfirmation = {
  readonly __typename?: 'KnowHowConfirmation';
  /** The maker, old or new. */
  readonly agent?: Maybe<Agent>;
  /** Whether they have confirmed it. */
  readonly isConfirmed: Scalars['Boolean']['output'];
};

/** A version of what is said of know-how. */
export type KnowHowVersion = {
  readonly __typename?: 'KnowHowVersion';
  /** 1, 2, … without holes. */
  readonly number: Scalars['Int']['output'];
  /** What it said. */
  readonly content: KnowHowContent;
  /** Since when it is, or was, in force. */
  readonly since: Scalars['DateTime']['output'];
};

/** That a contribution cites know-how. */
export type KnowHowCitation = {
  readonly __typename?: 'KnowHowCitation';
  /** The identifier: `cit_…`. */
  readonly id: Scalars['ID']['output'];
  /** The know-how, as far as you may see it. */
  readonly knowHow?: Maybe<KnowHowAsset>;
  /** The number of the version that was in force when it was cited: its makers earn by it. */
  readonly number: Scalars['Int']['output'];
  /** The commission that builds on it, as far as you may see it. */
  readonly commission?: Maybe<Commission>;
  /** The contribution of kind `CITE`, as far as you may see it. */
  readonly contribution?: Maybe<Contribution>;
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Whether it counts: while its contribution is approved. */
  readonly isCounted: Scalars['Boolean']['output'];
};

/** A page of know-how. */
export type KnowHowConnection = {
  readonly __typename?: 'KnowHowConnection';
  /** The know-how with its cursors. */
  readonly edges: ReadonlyArray<KnowHowEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** Know-how in a list. */
export type KnowHowEdge = {
  readonly __typename?: 'KnowHowEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The know-how. */
  readonly node: KnowHowAsset;
};

/** A page of versions. */
export type KnowHowVersionConnection = {
  readonly __typename?: 'KnowHowVersionConnection';
  /** The versions with their cursors. */
  readonly edges: ReadonlyArray<KnowHowVersionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A version in a list. */
export type KnowHowVersionEdge = {
  readonly __typename?: 'KnowHowVersionEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The version. */
  readonly node: KnowHowVersion;
};

/** A page of citations. */
export type KnowHowCitationConnection = {
  readonly __typename?: 'KnowHowCitationConnection';
  /** The citations with their cursors. */
  readonly edges: ReadonlyArray<KnowHowCitationEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A citation in a list. */
export type KnowHowCitationEdge = {
  readonly __typename?: 'KnowHowCitationEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The citation. */
  readonly node: KnowHowCitation;
};

/** Those who look by tokens of the same scopes. */
export type CommissionViewers = {
  /** What their tokens open. */
  readonly scopes: ReadonlyArray<Scalars['String']['input']>;
  /** Who they are; null for who is not signed in. */
  readonly actorIds: ReadonlyArray<InputMaybe<Scalars['ID']['input']>>;
};

/** What somebody is to a commission, as far as it decides of what they are told. */
export type CommissionAudience =
  /** May see it. */
  | 'VIEWER'
  /** Is a member. */
  | 'MEMBER'
  /** Takes part. */
  | 'PARTY'
  /** Is among those who do it. */
  | 'INSIDER';

/** A part of a commission's log. */
export type CommissionLogPart = {
  readonly __typename?: 'CommissionLogPart';
  /** All places of it, in order. */
  readonly entries: ReadonlyArray<CommissionLogEntry>;
  /** Up to where the log was looked at: hand it in as `after` for what comes next. */
  readonly cursor: Scalars['String']['output'];
  /** Whether there is more at once. */
  readonly hasMore: Scalars['Boolean']['output'];
};

/** One place of a commission's log. */
export type CommissionLogEntry = {
  readonly __typename?: 'CommissionLogEntry';
  /** Stands for the place. */
  readonly cursor: Scalars['String']['output'];
  /** What happened; null where nobody is told, or it is of no type that was asked for. */
  readonly event?: Maybe<CommissionEvent>;
  /** What somebody must all be to be told of it. */
  readonly requires: ReadonlyArray<CommissionAudience>;
  /** Whether others may be told of what lies behind this place than of what lies before it: then it is to be asked anew who is what. */
  readonly changesAccess: Scalars['Boolean']['output'];
};

/** A part of what happened to a commission. */
export type CommissionEventPage = {
  readonly __typename?: 'CommissionEventPage';
  /** What the caller may see of it, in order. */
  readonly events: ReadonlyArray<CommissionEvent>;
  /** Up to where the log was looked at, whatever was shown of it: hand it in as `after` for what comes next. */
  readonly cursor: Scalars['String']['output'];
  /** Whether there is more at once. */
  readonly hasMore: Scalars['Boolean']['output'];
};

/** Something that happened to a commission: an event of the projects service's log. */
export type CommissionEvent = {
  readonly __typename?: 'CommissionEvent';
  /** Stands for the event's place in the log. */
  readonly cursor: Scalars['String']['output'];
  /** The event's identifier: `evt_…`. */
  readonly id: Scalars['ID']['output'];
  /** What happened: `millepiani.projects.commission.won.v1`. */
  readonly type: Scalars['String']['output'];
  /** When it happened. */
  readonly time: Scalars['DateTime']['output'];
  /** What it happened to. */
  readonly subject: Scalars['ID']['output'];
  /** The person who did it; null where the service did. */
  readonly actorId?: Maybe<Scalars['ID']['output']>;
  /** What is told of it, as JSON, without what is personal. */
  readonly data: Scalars['String']['output'];
};

/** A part of a commission that is delivered, accepted and paid at once. */
export type Milestone = Node & {
  readonly __typename?: 'Milestone';
  /** The identifier: `mil_…`. */
  readonly id: Scalars['ID']['output'];
  /** The commission that it is of. */
  readonly commission?: Maybe<Commission>;
  /** Its place in the plan, from 1. */
  readonly number: Scalars['Int']['output'];
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** What the client pays for it, in the currency of the commission's price. */
  readonly amount: Money;
  /** The day on which it is to be delivered. */
  readonly due: Scalars['Date']['output'];
  /** Where it stands. */
  readonly state: MilestoneState;
  /** Who delivered it last; null before that, and for those who do not take part in the commission. */
  readonly deliveredBy?: Maybe<Agent>;
  /** When it was delivered last; null before that. */
  readonly deliveredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who accepted it; null when nobody did, and for those who do not take part in the commission. */
  readonly acceptedBy?: Maybe<Agent>;
  /** When it was accepted; null when it was not. */
  readonly acceptedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * What shows that the client accepts, where whoever manages the commission says so on the client's behalf. Null where the client
   * said so, and for those who do not take part in the commission.
   */
  readonly acceptanceEvidence?: Maybe<Scalars['String']['output']>;
  /** Who rejected it last, as long as it is not delivered again; null for those who do not take part in the commission. */
  readonly rejectedBy?: Maybe<Agent>;
  /** When it was rejected last, as long as it is not delivered again. */
  readonly rejectedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was rejected, as long as it is not delivered again; null for those who do not take part in the commission. */
  readonly rejectionReasons?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Rises by one with each change, from 0: hand it in as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};

/** Where a milestone stands: `PLANNED` to `DELIVERED` to `ACCEPTED`, or to `REJECTED` and delivered again. */
export type MilestoneState =
  /** To be delivered. */
  | 'PLANNED'
  /** To be accepted or rejected by the client. */
  | 'DELIVERED'
  /** Taken by the client. */
  | 'ACCEPTED'
  /** To be delivered again. */
  | 'REJECTED';

/** Which milestone is delivered. */
export type DeliverMilestoneInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The milestone's id. */
  readonly milestoneId: Scalars['ID']['input'];
  /** The milestone's version that this is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The milestone as it is now, or why it did not change. */
export type DeliverMilestonePayload = {
  readonly __typename?: 'DeliverMilestonePayload';
  /** The milestone. */
  readonly milestone?: Maybe<Milestone>;
  /**
   * Codes: `INVALID_ID`, `MILESTONE_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which milestone is accepted. */
export type AcceptMilestoneInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The milestone's id. */
  readonly milestoneId: Scalars['ID']['input'];
  /** The milestone's version that this is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What shows that the client accepts, 1 to 2,000 characters: needed from whoever says so on the client's behalf. */
  readonly evidence?: InputMaybe<Scalars['String']['input']>;
};

/** The milestone as it is now, or why it did not change. */
export type AcceptMilestonePayload = {
  readonly __typename?: 'AcceptMilestonePayload';
  /** The milestone. */
  readonly milestone?: Maybe<Milestone>;
  /** Codes: those of `deliverMilestone`, `EVIDENCE_MISSING`, and `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER` of the evidence. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which milestone is rejected, and why. */
export type RejectMilestoneInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The milestone's id. */
  readonly milestoneId: Scalars['ID']['input'];
  /** The milestone's version that this is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why: 1 to 20 reasons of 1 to 2,000 characters. They are told to who may see the commission, so leave people out of them. */
  readonly reasons: ReadonlyArray<Scalars['String']['input']>;
};

/** The milestone as it is now, or why it did not change. */
export type RejectMilestonePayload = {
  readonly __typename?: 'RejectMilestonePayload';
  /** The milestone. */
  readonly milestone?: Maybe<Milestone>;
  /**
   * Codes: those of `deliverMilestone`, `REASONS_MISSING`, `TOO_MANY_REASONS`, and `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER` of a
   * reason.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** A part of what is asked for or offered, as input. Of `WORK`, skill, name, level, hours and days are needed; of all else, `resource`. */
export type IntentInput = {
  /** The id of an intent that the proposal has and keeps; left out for a new one. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** What is to be done. */
  readonly action: IntentAction;
  /** The skill, of `WORK` alone: `http://data.europa.eu/esco/skill/` and a UUID in lower case. */
  readonly skill?: InputMaybe<Scalars['String']['input']>;
  /** The skill's name, of `WORK` alone: 1 to 200 characters. */
  readonly skillLabel?: InputMaybe<Scalars['String']['input']>;
  /** How well the skill is, or is to be, mastered, of `WORK` alone: 1 to 5. */
  readonly level?: InputMaybe<Scalars['Int']['input']>;
  /** The hours, of `WORK` and `USE` alone: 1 to 10,000. */
  readonly hours?: InputMaybe<Scalars['Int']['input']>;
  /** The first day; needed of `WORK` and `USE`, and where the last one is said. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** The last day: not before the first. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
  /** What is used, cited or handed over, of all but `WORK`: 1 to 200 characters. */
  readonly resource?: InputMaybe<Scalars['String']['input']>;
  /** What an hour of work or use is paid, or all of what takes no hours: more than 0. Not beside `share`. */
  readonly rate?: InputMaybe<MoneyInput>;
  /** What is given instead of a rate, in words: 1 to 200 characters. */
  readonly share?: InputMaybe<Scalars['String']['input']>;
};

/** What is asked for or offered. */
export type DraftProposalInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Whether something is asked for or offered. */
  readonly kind: ProposalKind;
  /** Who asks or offers: yourself when left out, or the id of an organization that you own. */
  readonly ownerId?: InputMaybe<Scalars['ID']['input']>;
  /** What it is called, 1 to 120 characters. */
  readonly title: Scalars['String']['input'];
  /** What is asked for or offered, 1 to 4,000 characters; line feeds stay. */
  readonly description: Scalars['String']['input'];
  /** Who may see it once it is published. */
  readonly visibility: ProposalVisibility;
  /** Of `ALLIANCE`, and of it alone: the id of an alliance of an organization that you own (`ali_…`). */
  readonly allianceId?: InputMaybe<Scalars['ID']['input']>;
  /** When it closes by itself: still to come, and at most 366 days ahead. */
  readonly expiresAt: Scalars['DateTime']['input'];
  /** What it comes down to, 1 to 20. */
  readonly intents: ReadonlyArray<IntentInput>;
};

/** The draft, or why there is none. */
export type DraftProposalPayload = {
  readonly __typename?: 'DraftProposalPayload';
  /** The proposal. */
  readonly proposal?: Maybe<Proposal>;
  /**
   * Codes: `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `OWNER_NOT_YOU`, `EXPIRES_PAST`, `EXPIRES_TOO_FAR`, `ALLIANCE_MISSING`,
   * `NOT_IN_ALLIANCE`, `NOT_FOR_VISIBILITY`, `NO_INTENT`, `TOO_MANY_INTENTS`, `INTENT_NOT_FOUND`, `FIELD_MISSING`, `NOT_FOR_ACTION`,
   * `RATE_AND_SHARE`, `INVALID_SKILL`, `LEVEL_OUT_OF_RANGE`, `HOURS_OUT_OF_RANGE`, `ENDS_BEFORE_START`, `UNKNOWN_CURRENCY`,
   * `INVALID_AMOUNT`, `TOO_MANY_DECIMALS`, `AMOUNT_OUT_OF_RANGE`, `AMOUNT_NOT_POSITIVE`, `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What a proposal says from now on: all of it. */
export type ReviseProposalInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The proposal's id. */
  readonly proposalId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What it is called, 1 to 120 characters. */
  readonly title: Scalars['String']['input'];
  /** What is asked for or offered, 1 to 4,000 characters; line feeds stay. */
  readonly description: Scalars['String']['input'];
  /** Who may see it: of what is published, as it is. */
  readonly visibility: ProposalVisibility;
  /** Of `ALLIANCE`, and of it alone: the id of an alliance of an organization that you own (`ali_…`). */
  readonly allianceId?: InputMaybe<Scalars['ID']['input']>;
  /** When it closes by itself: still to come, and at most 366 days ahead. */
  readonly expiresAt: Scalars['DateTime']['input'];
  /** What it comes down to, 1 to 20. One that is to stay bears its id; those that are left out are gone. */
  readonly intents: ReadonlyArray<IntentInput>;
};

/** The proposal as it is now, or why it did not change. */
export type ReviseProposalPayload = {
  readonly __typename?: 'ReviseProposalPayload';
  /** The proposal. */
  readonly proposal?: Maybe<Proposal>;
  /**
   * Codes: those of `draftProposal`, `DUPLICATE_INTENT`, `AUDIENCE_FIXED`, `TOO_LATE`, `INVALID_ID`, `PROPOSAL_NOT_FOUND`, `WRONG_STATE`,
   * `VERSION_CONFLICT`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which draft is put on the noticeboard. */
export type PublishProposalInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The proposal's id. */
  readonly proposalId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The proposal as it is now, or why it did not change. */
export type PublishProposalPayload = {
  readonly __typename?: 'PublishProposalPayload';
  /** The proposal. */
  readonly proposal?: Maybe<Proposal>;
  /**
   * Codes: `EXPIRES_PAST`, `NOT_IN_ALLIANCE`, `TOO_MANY_PROPOSALS`, `INVALID_ID`, `PROPOSAL_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`,
   * `VERSION_CONFLICT`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What answers which proposal: one of the three. */
export type MatchProposalInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The proposal's id. */
  readonly proposalId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The id of a commission that takes it up, and that you may see. */
  readonly commissionId?: InputMaybe<Scalars['ID']['input']>;
  /** The id of somebody's offer that answers a request, or of a request that answers an offer. It stays that owner's to match. */
  readonly answeredBy?: InputMaybe<Scalars['ID']['input']>;
  /** The id of a response to it (`rsp_…`). */
  readonly responseId?: InputMaybe<Scalars['ID']['input']>;
};

/** The proposal as it is now, or why it did not change. */
export type MatchProposalPayload = {
  readonly __typename?: 'MatchProposalPayload';
  /** The proposal. */
  readonly proposal?: Maybe<Proposal>;
  /**
   * Codes: `ONE_MATCH`, `COMMISSION_NOT_FOUND`, `RESPONSE_NOT_FOUND`, `OWN_PROPOSAL`, `SAME_KIND`, `NOT_PUBLISHED`, `TOO_LATE`, `INVALID_ID`,
   * `PROPOSAL_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which proposal is closed, and why. */
export type CloseProposalInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The proposal's id. */
  readonly proposalId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why: anything but `EXPIRED`, and `FULFILLED` of what is matched alone. */
  readonly reason: ProposalCloseReason;
};

/** The proposal as it is now, or why it did not change. */
export type CloseProposalPayload = {
  readonly __typename?: 'CloseProposalPayload';
  /** The proposal. */
  readonly proposal?: Maybe<Proposal>;
  /**
   * Codes: `RESERVED_REASON`, `NOT_MATCHED`, `INVALID_ID`, `PROPOSAL_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** In which proposal you are interested. */
export type RespondToProposalInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The proposal's id. */
  readonly proposalId: Scalars['ID']['input'];
  /** What you say to its owner, 1 to 2,000 characters; line feeds stay. */
  readonly note: Scalars['String']['input'];
};

/** The proposal with what you responded, or why you did not. */
export type RespondToProposalPayload = {
  readonly __typename?: 'RespondToProposalPayload';
  /** The proposal. */
  readonly proposal?: Maybe<Proposal>;
  /**
   * Codes: `ALREADY_RESPONDED`, `OWN_PROPOSAL`, `TOO_LATE`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `INVALID_ID`, `PROPOSAL_NOT_FOUND`,
   * `FORBIDDEN`, `WRONG_STATE`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which response is taken back. */
export type WithdrawResponseInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The response's id (`rsp_…`). */
  readonly responseId: Scalars['ID']['input'];
};

/** The proposal with the response as it is now, or why it did not change; null, too, where you see the proposal no more. */
export type WithdrawResponsePayload = {
  readonly __typename?: 'WithdrawResponsePayload';
  /** The proposal. */
  readonly proposal?: Maybe<Proposal>;
  /**
   * Codes: `RESPONSE_WITHDRAWN` (it was taken back before), `INVALID_ID`, `RESPONSE_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE` (the proposal is
   * matched or closed), `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * A request or an offer on the noticeboard (ValueFlows *proposal*). A draft is seen by who speaks for its owner alone; once it is published,
 * by whom its visibility names, and stays seen by them when it is matched or closed.
 */
export type Proposal = Node & {
  readonly __typename?: 'Proposal';
  /** The identifier: `prp_…`. */
  readonly id: Scalars['ID']['output'];
  /** Whether something is asked for or offered. */
  readonly kind: ProposalKind;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** What is asked for or offered; line feeds stay. */
  readonly description: Scalars['String']['output'];
  /** Who asks or offers: a person, or an organization. */
  readonly owner?: Maybe<Agent>;
  /** The person who wrote it. */
  readonly draftedBy?: Maybe<Agent>;
  /** Who may see it. */
  readonly visibility: ProposalVisibility;
  /** The id of the alliance that sees it (`ali_…`); null unless its visibility is `ALLIANCE`. */
  readonly allianceId?: Maybe<Scalars['ID']['output']>;
  /** What it comes down to, 1 to 20. */
  readonly intents: ReadonlyArray<Intent>;
  /** Where it stands. */
  readonly state: ProposalState;
  /** When it was drafted. */
  readonly draftedAt: Scalars['DateTime']['output'];
  /** When it was put on the noticeboard; null when it was not. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it closes by itself, unless it is matched or closed before. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** When what answers it was found; null when it was not. */
  readonly matchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What answers it; null when nothing does. */
  readonly match?: Maybe<ProposalMatch>;
  /** When it was closed; null when it was not. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was closed; null when it was not. */
  readonly closeReason?: Maybe<ProposalCloseReason>;
  /** Who is interested, newest first: shown to who speaks for its owner; null for others. */
  readonly responses?: Maybe<ProposalResponseConnection>;
  /** What you responded yourself; null when you did not. */
  readonly myResponse?: Maybe<ProposalResponse>;
  /** Rises by one with each change: hand it in as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};


/**
 * A request or an offer on the noticeboard (ValueFlows *proposal*). A draft is seen by who speaks for its owner alone; once it is published,
 * by whom its visibility names, and stays seen by them when it is matched or closed.
 */
export type ProposalResponsesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Whether something is asked for or offered. */
export type ProposalKind =
  /** Somebody needs it (ValueFlows: demand). */
  | 'REQUEST'
  /** Somebody has it to give (ValueFlows: supply). */
  | 'OFFER';

/** Who may see a proposal that is published. */
export type ProposalVisibility =
  /** Anybody, signed in or not. */
  | 'PUBLIC'
  /** Members, with a token that reads projects. */
  | 'COMMUNITY'
  /** Who owns an organization of one alliance. */
  | 'ALLIANCE';

/** Where a proposal stands: `DRAFT` to `PUBLISHED` to `MATCHED` to `CLOSED`, and to `CLOSED` from each. */
export type ProposalState =
  /** Its owner's alone. */
  | 'DRAFT'
  /** On the noticeboard. */
  | 'PUBLISHED'
  /** What answers it was found. */
  | 'MATCHED'
  /** Nothing more happens to it. */
  | 'CLOSED';

/** Why a proposal was closed. */
export type ProposalCloseReason =
  /** What was found came about: of what was `MATCHED`. */
  | 'FULFILLED'
  /** It is not asked for, or offered, any more. */
  | 'WITHDRAWN'
  /** Its time was up. The clock alone says so. */
  | 'EXPIRED';

/** A part of what is asked for or offered (ValueFlows *intent*). */
export type Intent = {
  readonly __typename?: 'Intent';
  /** The identifier: `int_…`. */
  readonly id: Scalars['ID']['output'];
  /** What is to be done. */
  readonly action: IntentAction;
  /** The skill that work asks for: an ESCO skill's URI; null but for `WORK`. */
  readonly skill?: Maybe<Scalars['String']['output']>;
  /** The skill's name; null but for `WORK`. */
  readonly skillLabel?: Maybe<Scalars['String']['output']>;
  /** How well the skill is mastered, or to be mastered, 1 to 5; null but for `WORK`. */
  readonly level?: Maybe<Scalars['Int']['output']>;
  /** The hours of work or use; null where none are said. */
  readonly hours?: Maybe<Scalars['Int']['output']>;
  /** The first day; null where none is said. */
  readonly from?: Maybe<Scalars['Date']['output']>;
  /** The last day; null where none is said. */
  readonly to?: Maybe<Scalars['Date']['output']>;
  /** What is used, cited or handed over, in words; null for `WORK`. */
  readonly resource?: Maybe<Scalars['String']['output']>;
  /** What an hour of work or use is paid, or all of what takes no hours; null where none is said. */
  readonly rate?: Maybe<Money>;
  /** What is given instead of a rate, in words; null where nothing is said. */
  readonly share?: Maybe<Scalars['String']['output']>;
};

/** What is to be done (ValueFlows *action*). */
export type IntentAction =
  /** Work: skill, level, hours and days are said. */
  | 'WORK'
  /** Equipment or a room is used: what, and on which days. */
  | 'USE'
  /** Know-how is cited: which. */
  | 'CITE'
  /** Something is handed over, money too: what. */
  | 'TRANSFER';

/** What answers a proposal: one of these, as far as you may see it. */
export type ProposalMatch = {
  readonly __typename?: 'ProposalMatch';
  /** The commission that takes it up. */
  readonly commission?: Maybe<Commission>;
  /** The offer that answers a request, or the request that answers an offer. */
  readonly proposal?: Maybe<Proposal>;
  /** The response that was taken. */
  readonly response?: Maybe<ProposalResponse>;
};

/** That somebody is interested in a proposal. Shown to that person, and to who speaks for the proposal's owner. */
export type ProposalResponse = {
  readonly __typename?: 'ProposalResponse';
  /** The identifier: `rsp_…`. */
  readonly id: Scalars['ID']['output'];
  /** Who is interested. */
  readonly person?: Maybe<Agent>;
  /** What they say; line feeds stay. */
  readonly note: Scalars['String']['output'];
  /** When they said it. */
  readonly at: Scalars['DateTime']['output'];
  /** When they took it back: it cannot be taken any more. Null where they did not. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of responses. */
export type ProposalResponseConnection = {
  readonly __typename?: 'ProposalResponseConnection';
  /** The responses with their cursors. */
  readonly edges: ReadonlyArray<ProposalResponseEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A response in a list. */
export type ProposalResponseEdge = {
  readonly __typename?: 'ProposalResponseEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The response. */
  readonly node: ProposalResponse;
};

/** What is looked for on the noticeboard: all of it is to be so. */
export type ProposalFilter = {
  /** Only requests, or only offers. */
  readonly kind?: InputMaybe<ProposalKind>;
  /** Only those in this state; `PUBLISHED` when left out. */
  readonly state?: InputMaybe<ProposalState>;
  /** Only those with work that asks for this skill: an ESCO skill's URI. */
  readonly skill?: InputMaybe<Scalars['String']['input']>;
  /** Only those in which all these words are, in any case, with or without accents; the first ten count. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Only those that these may see. */
  readonly visibility?: InputMaybe<ProposalVisibility>;
};

/** A page of proposals. */
export type ProposalConnection = {
  readonly __typename?: 'ProposalConnection';
  /** The proposals with their cursors. */
  readonly edges: ReadonlyArray<ProposalEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A proposal in a list. */
export type ProposalEdge = {
  readonly __typename?: 'ProposalEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The proposal. */
  readonly node: Proposal;
};

/** A page of somebody's noticeboard. */
export type NoticeboardConnection = {
  readonly __typename?: 'NoticeboardConnection';
  /** The proposals with their cursors, and why they stand where they do. */
  readonly edges: ReadonlyArray<NoticeboardEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A proposal in its place on somebody's noticeboard. */
export type NoticeboardEdge = {
  readonly __typename?: 'NoticeboardEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The proposal. */
  readonly node: Proposal;
  /** Why it stands here. */
  readonly why: ProposalFit;
};

/**
 * Why a proposal stands where it does on your noticeboard: score = Σ weight · part, by the weights 0.5 for `skill`, 0.25 for `availability`,
 * 0.15 for `freshness` and 0.1 for `isAllied`. Each part, and the score, is 0 to 1.
 */
export type ProposalFit = {
  readonly __typename?: 'ProposalFit';
  /** All of it together. */
  readonly score: Scalars['Float']['output'];
  /** Of the work that fits the best: the level that is there over the one that is asked for, at most 1; 0 where none fits. */
  readonly skill: Scalars['Float']['output'];
  /**
   * Of that work: how much of its hours fits into what you offer and is free on its days to come, where it is asked for, what you offer
   * tentatively counting half; where it is offered, how much of what you need is offered on your days.
   */
  readonly availability: Scalars['Float']['output'];
  /** 1 when it was published just now, half of it after 14 days. */
  readonly freshness: Scalars['Float']['output'];
  /** Whether it is of an organization that yours is allied with, or for an alliance of yours. */
  readonly isAllied: Scalars['Boolean']['output'];
  /** The id of that work (`int_…`); null where none fits. */
  readonly intentId?: Maybe<Scalars['ID']['output']>;
  /** The level that is there: yours for a request, the offered one for an offer; null where none fits. */
  readonly level?: Maybe<Scalars['Int']['output']>;
  /** The level that is asked for; null where none fits. */
  readonly asked?: Maybe<Scalars['Int']['output']>;
};

/** Somebody who could fill a role. */
export type Candidate = {
  readonly __typename?: 'Candidate';
  /** The person. */
  readonly person?: Maybe<Agent>;
  /** How well the person claims to master the skill, 1 to 5. */
  readonly level: Scalars['Int']['output'];
  /** The minutes of work that fit into what the person offers firmly on the role's days that are to come. Some may be held. */
  readonly feasibleMinutes: Scalars['Int']['output'];
  /** How many minutes more with what the person offers tentatively. */
  readonly tentativeMinutes: Scalars['Int']['output'];
};

/** A page of candidates. */
export type CandidateConnection = {
  readonly __typename?: 'CandidateConnection';
  /** The candidates with their cursors. */
  readonly edges: ReadonlyArray<CandidateEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A candidate in a list. */
export type CandidateEdge = {
  readonly __typename?: 'CandidateEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The candidate. */
  readonly node: Candidate;
};

/** What a team is proposed for. */
export type ProposeTeamInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The ids of people who must be in the team (`per_…`), at most as many as there are roles; nobody, when left out. */
  readonly mustInclude?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The ids of people who must not be in it, at most 100; nobody, when left out. */
  readonly exclude?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** The proposal, or why there is none. */
export type ProposeTeamPayload = {
  readonly __typename?: 'ProposeTeamPayload';
  /** The proposal: read it again until it is not `PENDING` any more. */
  readonly proposal?: Maybe<TeamProposal>;
  /**
   * Codes: `PROPOSAL_PENDING`, `TOO_MANY_PEOPLE`, `DUPLICATE_PERSON`, `INCLUDED_AND_EXCLUDED`, `INVALID_ID`,
   * `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * Who might do a commission's work, by computation: the people whose scores make the best team of those that can be done, and
 * who is there when one of them is not. Shown to whoever manages the commission; null for others.
 */
export type TeamProposal = Node & {
  readonly __typename?: 'TeamProposal';
  /** The identifier: `tpr_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is for. */
  readonly commission?: Maybe<Commission>;
  /** Where it stands. */
  readonly state: TeamProposalState;
  /** Who asked for it; null when the service did so itself, since somebody did not take a place, or left it. */
  readonly requestedBy?: Maybe<Agent>;
  /** When it was asked for. */
  readonly requestedAt: Scalars['DateTime']['output'];
  /** Who must be in the team. */
  readonly mustInclude?: Maybe<ReadonlyArray<Maybe<Agent>>>;
  /** Who must not be in it. */
  readonly exclude?: Maybe<ReadonlyArray<Maybe<Agent>>>;
  /** The place for which somebody else was to be found; null when a whole team was asked for. */
  readonly replaces?: Maybe<ReplacedSeat>;
  /** When the team was found; null when it was not. */
  readonly proposedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * One place for each of the commission's roles, but for one that is vacant besides and that nobody could fill; empty unless it is
   * `PROPOSED`.
   */
  readonly slots: ReadonlyArray<ProposedSlot>;
  /** The sum of the logarithms of the scores, at most 0: what was made as large as it can be. Null unless it is `PROPOSED`. */
  readonly objective?: Maybe<Scalars['Float']['output']>;
  /** For each place that was looked for, who steps in when its person is not there; empty unless it is `PROPOSED`. */
  readonly bench: ReadonlyArray<BenchPlace>;
  /** By how much each part of a score counted; null unless it is `PROPOSED`. */
  readonly weights?: Maybe<ScoreWeights>;
  /** Why there is no team; empty unless it is `NOT_PROPOSED`. */
  readonly problems: ReadonlyArray<TeamProposalProblem>;
};

/** Where a proposal stands. */
export type TeamProposalState =
  /** It is being computed. */
  | 'PENDING'
  /** There is a team, which can be chosen as long as its roles are not revised and no other team was chosen since. */
  | 'PROPOSED'
  /** There is none: `problems` says why. */
  | 'NOT_PROPOSED';

/** A place for which somebody else is looked for. */
export type ReplacedSeat = {
  readonly __typename?: 'ReplacedSeat';
  /** The team that it is in. */
  readonly team?: Maybe<Team>;
  /** The id of the role: `slt_…`. */
  readonly slotId: Scalars['ID']['output'];
  /** Who did not take it, or left it. */
  readonly person?: Maybe<Agent>;
};

/** A place in a proposed team. */
export type ProposedSlot = {
  readonly __typename?: 'ProposedSlot';
  /** The id of the role: `slt_…`. */
  readonly slotId: Scalars['ID']['output'];
  /** The role; null when the commission has it no more. */
  readonly slot?: Maybe<RoleSlot>;
  /** Who is to fill it. */
  readonly person?: Maybe<Agent>;
  /** Whether it takes time that the person offers tentatively. */
  readonly mayUseTentative: Scalars['Boolean']['output'];
  /** Why this person; null when the place stays with the one who has it. */
  readonly score?: Maybe<SlotScore>;
};

/**
 * What speaks for a person in a role: score = skillFit^ws · availability^wa · trackRecord^wt · diversification^wd, by the
 * proposal's weights. Each part, and the score, is more than 0 and at most 1.
 */
export type SlotScore = {
  readonly __typename?: 'SlotScore';
  /** How well the skills are mastered: the level over the one that is asked for, at most 1, of several skills by their parts. */
  readonly skillFit: Scalars['Float']['output'];
  /** How much of the work fits into time that is offered firmly and not held; what needs tentative time counts half. */
  readonly availability: Scalars['Float']['output'];
  /** What became of earlier commitments; older ones count less, and who has none counts as somebody who mostly keeps them. */
  readonly trackRecord: Scalars['Float']['output'];
  /** 1 over 1 and the person's share of the community's commissioned hours in twelve months: less work so far, more of this. */
  readonly diversification: Scalars['Float']['output'];
  /** All of it together. */
  readonly score: Scalars['Float']['output'];
};

/** By how much each part of a score counts: its exponent. */
export type ScoreWeights = {
  readonly __typename?: 'ScoreWeights';
  /** Of `skillFit`. */
  readonly skillFit: Scalars['Float']['output'];
  /** Of `availability`. */
  readonly availability: Scalars['Float']['output'];
  /** Of `trackRecord`. */
  readonly trackRecord: Scalars['Float']['output'];
  /** Of `diversification`. */
  readonly diversification: Scalars['Float']['output'];
};

/** Who is there when the person who is to fill a role is not: by the best team without them. */
export type BenchPlace = {
  readonly __typename?: 'BenchPlace';
  /** The id of the role: `slt_…`. */
  readonly slotId: Scalars['ID']['output'];
  /** Who would be missing, in all their roles. */
  readonly missing?: Maybe<Agent>;
  /** Who steps in, in this role; null when there is no team without the one who is missing. */
  readonly substitute?: Maybe<Agent>;
  /** What speaks for the substitute; null when there is none. */
  readonly score?: Maybe<SlotScore>;
  /**
   * By how much the objective is less; under 0 for somebody who is in the team only because they must be. Null when there is no
   * team without them.
   */
  readonly loss?: Maybe<Scalars['Float']['output']>;
  /** That whole team: others may have moved. Empty when there is none. */
  readonly slots: ReadonlyArray<BenchSlot>;
};

/** A place in the best team without somebody. */
export type BenchSlot = {
  readonly __typename?: 'BenchSlot';
  /** The id of the role: `slt_…`. */
  readonly slotId: Scalars['ID']['output'];
  /** Who fills it. */
  readonly person?: Maybe<Agent>;
};

/** Why there is no team. */
export type TeamProposalProblem = {
  readonly __typename?: 'TeamProposalProblem';
  /** What it is. */
  readonly code: TeamProposalProblemCode;
  /** The id of the role that it is about (`slt_…`); null when it is about none. */
  readonly slotId?: Maybe<Scalars['ID']['output']>;
  /** Whom it is about; null when it is about nobody. */
  readonly person?: Maybe<Agent>;
};

/** Why there is no team. */
export type TeamProposalProblemCode =
  /** Nobody who is known has the skills of the role: those that are mandatory. */
  | 'NOBODY_SKILLED'
  /** Whoever has the skill is excluded, or did not take the role. */
  | 'ALL_EXCLUDED'
  /** Whoever has the skill lacks the time. */
  | 'NOBODY_AVAILABLE'
  /** The role's last day has passed. */
  | 'SLOT_OVER'
  /** The person must be in the team, and can fill none of its roles. */
  | 'MUST_INCLUDE_UNFIT'
  /** There is somebody for each role, but not for all of them at once. */
  | 'NO_TEAM_TOGETHER'
  /** The commission came to nothing meanwhile. */
  | 'COMMISSION_LOST'
  /** Another team was chosen meanwhile. */
  | 'TEAM_CHOSEN'
  /** It was tried several times, and could not be computed. */
  | 'NOT_COMPUTED';

/** A page of proposals. */
export type TeamProposalConnection = {
  readonly __typename?: 'TeamProposalConnection';
  /** The proposals with their cursors. */
  readonly edges: ReadonlyArray<TeamProposalEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A proposal in a list. */
export type TeamProposalEdge = {
  readonly __typename?: 'TeamProposalEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The proposal. */
  readonly node: TeamProposal;
};

/** What somebody wonders about. */
export type TeamIfInput = {
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The ids of people who must be in the team (`per_…`), at most as many as there are roles; nobody, when left out. */
  readonly mustInclude?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The ids of people who must not be in it, at most 100; nobody, when left out. */
  readonly exclude?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * Whether who sits in the current team stays in their place, unless they must not be in it: somebody is looked for in the other places
   * alone. False when left out.
   */
  readonly keepsTeam?: InputMaybe<Scalars['Boolean']['input']>;
  /** By how much each part of a score counts, as `setFormationWeights` takes them; as the community has set it, when left out. */
  readonly weights?: InputMaybe<ScoreWeightsInput>;
};

/** What would be, beside what is. */
export type TeamIf = {
  readonly __typename?: 'TeamIf';
  /** The team as it would be. */
  readonly wished: TeamOutlook;
  /** The team that would be proposed without any of it, by the community's weights. */
  readonly present: TeamOutlook;
  /**
   * By how much the objective would be less; under 0 where it would be more. By other weights it is another measure. Null where one of them
   * is no team.
   */
  readonly loss?: Maybe<Scalars['Float']['output']>;
};

/** A team that would be proposed. */
export type TeamOutlook = {
  readonly __typename?: 'TeamOutlook';
  /** One place for each of the commission's roles; empty where there is no team. */
  readonly slots: ReadonlyArray<ProposedSlot>;
  /** The sum of the logarithms of the scores, at most 0; null where there is no team. */
  readonly objective?: Maybe<Scalars['Float']['output']>;
  /** For each place that is looked for, who steps in when its person is not there; empty where there is no team. */
  readonly bench: ReadonlyArray<BenchPlace>;
  /** By how much each part of a score counts. */
  readonly weights: ScoreWeights;
  /** Why there is no team; empty where there is one. */
  readonly problems: ReadonlyArray<TeamProposalProblem>;
};

/** How many commissions stand somewhere. */
export type CommissionStateCount = {
  readonly __typename?: 'CommissionStateCount';
  /** Where they stand. */
  readonly state: CommissionState;
  /** How many they are. */
  readonly count: Scalars['Int']['output'];
};

/** A skill of which open roles ask for more people than there are. */
export type TrainingGap = {
  readonly __typename?: 'TrainingGap';
  /** The skill: an ESCO skill's URI. */
  readonly skill: Scalars['String']['output'];
  /** The skill's name. */
  readonly skillLabel: Scalars['String']['output'];
  /** The level, 1 to 5, at which the most people are missing. */
  readonly level: Scalars['Int']['output'];
  /** Open roles that ask for this level or above. */
  readonly roles: Scalars['Int']['output'];
  /** People who claim this level or above. */
  readonly people: Scalars['Int']['output'];
};

/** What is to follow elsewhere, by how a team stands. */
export type PendingStep =
  /** A place is `ASKED`: its time is to be held. Once everybody's is, the team is `HELD`, or it falls through. */
  | 'PLACE_HOLDS'
  /** A place is `ACCEPTED`, and its hold is to be confirmed: it is `FILLED` then, or the team falls through when it was too late. */
  | 'CONFIRM_HOLD'
  /**
   * The team fell through: whatever is still held for it is to be released. Said of every such team, since when that is done
   * this service does not keep; `CapacityHold.state` tells it to the person whose time it is.
   */
  | 'RELEASE_HOLDS';

/** Who is to do a commission. */
export type ChooseTeamInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
  /** The commission's version that this choice is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Until when everybody is to accept: still to come, and at most 30 days ahead. */
  readonly confirmBy: Scalars['DateTime']['input'];
  /** One for each of the commission's roles; left out where a proposal is chosen. */
  readonly seats?: InputMaybe<ReadonlyArray<TeamSeatInput>>;
  /** The id of the proposal that is chosen (`tpr_…`), with all its places; left out where seats are named. */
  readonly proposalId?: InputMaybe<Scalars['ID']['input']>;
};

/** Who is to fill a role. */
export type TeamSeatInput = {
  /** The role's id: `slt_…`. */
  readonly slotId: Scalars['ID']['input'];
  /** The person's id: `per_…`. */
  readonly personId: Scalars['ID']['input'];
  /** Whether time serves that the person offers tentatively; not, when left out. */
  readonly mayUseTentative?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The team, or why there is none. */
export type ChooseTeamPayload = {
  readonly __typename?: 'ChooseTeamPayload';
  /** The team. */
  readonly team?: Maybe<Team>;
  /** What is to follow elsewhere, by how the team stands as it is answered here; empty when nothing is, or there is no team. */
  readonly pending: ReadonlyArray<PendingStep>;
  /**
   * Codes: `SEATS_OR_PROPOSAL`, `PROPOSAL_NOT_FOUND`, `NOT_PROPOSED`, `PROPOSAL_OUTDATED`, `SEAT_MISSING`, `TOO_MANY_SEATS`,
   * `SLOT_NOT_FOUND`, `DUPLICATE_SLOT`, `SLOT_OVER`, `SPAN_TOO_LONG`, `CONFIRM_BY_PAST`, `CONFIRM_BY_TOO_FAR`, `TEAM_PRESENT`,
   * `INVALID_ID`, `COMMISSION_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which seat is accepted. */
export type AcceptSeatInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The team's id. */
  readonly teamId: Scalars['ID']['input'];
  /** The role's id. */
  readonly slotId: Scalars['ID']['input'];
};

/** The team as it is now, or why it did not change. */
export type AcceptSeatPayload = {
  readonly __typename?: 'AcceptSeatPayload';
  /** The team. */
  readonly team?: Maybe<Team>;
  /** What is to follow elsewhere, by how the team stands as it is answered here; empty when nothing is, or there is no team. */
  readonly pending: ReadonlyArray<PendingStep>;
  /**
   * Codes: `TOO_LATE`, `SEAT_NOT_FOUND`, `SEAT_VACANT`, `INVALID_ID`, `TEAM_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which seat is declined. */
export type DeclineSeatInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The team's id. */
  readonly teamId: Scalars['ID']['input'];
  /** The role's id. */
  readonly slotId: Scalars['ID']['input'];
};

/** The team as it is now, or why it did not change. */
export type DeclineSeatPayload = {
  readonly __typename?: 'DeclineSeatPayload';
  /** The team. */
  readonly team?: Maybe<Team>;
  /** What is to follow elsewhere, by how the team stands as it is answered here; empty when nothing is, or there is no team. */
  readonly pending: ReadonlyArray<PendingStep>;
  /** Codes: those of `acceptSeat`, and `ALREADY_ACCEPTED`. */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which team is dissolved. */
export type DissolveTeamInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The team's id. */
  readonly teamId: Scalars['ID']['input'];
};

/** The team as it is now, or why it did not change. */
export type DissolveTeamPayload = {
  readonly __typename?: 'DissolveTeamPayload';
  /** The team. */
  readonly team?: Maybe<Team>;
  /** What is to follow elsewhere, by how the team stands as it is answered here; empty when nothing is, or there is no team. */
  readonly pending: ReadonlyArray<PendingStep>;
  /**
   * Codes: `AGREEMENT_IN_FORCE`, `INVALID_ID`, `TEAM_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who is to fill a vacant seat. */
export type ChooseSubstituteInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The team's id. */
  readonly teamId: Scalars['ID']['input'];
  /** The role's id: `slt_…`. */
  readonly slotId: Scalars['ID']['input'];
  /** The person's id: `per_…`. */
  readonly personId: Scalars['ID']['input'];
  /** Until when the person is to accept: still to come, and at most 30 days ahead. */
  readonly confirmBy: Scalars['DateTime']['input'];
  /** Whether time serves that the person offers tentatively; not, when left out. */
  readonly mayUseTentative?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The team as it is now, or why it did not change. */
export type ChooseSubstitutePayload = {
  readonly __typename?: 'ChooseSubstitutePayload';
  /** The team. */
  readonly team?: Maybe<Team>;
  /** What is to follow elsewhere, by how the team stands as it is answered here; empty when nothing is, or there is no team. */
  readonly pending: ReadonlyArray<PendingStep>;
  /**
   * Codes: `NOTHING_LEFT` (all of the role's work is done), `SEAT_NOT_FOUND`, `SLOT_OVER`, `CONFIRM_BY_PAST`, `CONFIRM_BY_TOO_FAR`,
   * `INVALID_ID`, `TEAM_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** The people who are to do a commission's work, one for each of its roles. Shown to who takes part in the commission, and to who sat in it. */
export type Team = Node & {
  readonly __typename?: 'Team';
  /** The identifier: `tea_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is to do; null when you may not see that any more. */
  readonly commission?: Maybe<Commission>;
  /** Where it stands. */
  readonly state: TeamState;
  /** Its places, one for each role of the commission. */
  readonly seats: ReadonlyArray<TeamSeat>;
  /** Who chose it. */
  readonly chosenBy?: Maybe<Agent>;
  /** When it was chosen. */
  readonly chosenAt: Scalars['DateTime']['output'];
  /** Until when everybody is to accept. What nobody accepted by then falls through. */
  readonly confirmBy: Scalars['DateTime']['output'];
  /** When everybody's time was held; null when it was not. */
  readonly heldAt?: Maybe<Scalars['DateTime']['output']>;
  /** When everybody's time was committed; null when it was not. */
  readonly confirmedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it fell through; null when it did not. */
  readonly fallenThroughAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it fell through; null when it did not. */
  readonly fallenThroughReason?: Maybe<TeamFallenThroughReason>;
  /** The id of the role for which it fell through (`slt_…`); null when it did not, or for none of them. */
  readonly fallenThroughSlotId?: Maybe<Scalars['ID']['output']>;
  /** Why that role's hold was refused; null when it was not. */
  readonly holdRefusal?: Maybe<HoldRefusalReason>;
  /** Rises by one with each change. */
  readonly version: Scalars['Int']['output'];
  /** The proposal that it was chosen by; null when it was chosen by its people, or you do not manage the commission. */
  readonly proposal?: Maybe<TeamProposal>;
};

/**
 * Where a team stands: `CHOSEN` to `HELD` to `CONFIRMED`; `FALLEN_THROUGH` from wherever it stands. A confirmed team that loses
 * somebody is `INCOMPLETE`.
 */
export type TeamState =
  /** Everybody's time is asked for. */
  | 'CHOSEN'
  /** Everybody's time is held. */
  | 'HELD'
  /** Everybody accepted, and everybody's time is committed. */
  | 'CONFIRMED'
  /** It was confirmed, and somebody is there no more. */
  | 'INCOMPLETE'
  /** It did not come about, or is no more: its roles are open again. */
  | 'FALLEN_THROUGH';

/** Why a team fell through. */
export type TeamFallenThroughReason =
  /** Somebody's time could not be held: `holdRefusal` says why. */
  | 'HOLD_REFUSED'
  /** Somebody did not accept in time. */
  | 'HOLD_EXPIRED'
  /** Somebody's time was given back before all had accepted. */
  | 'HOLD_RELEASED'
  /** Somebody said no. */
  | 'DECLINED'
  /** Whoever manages the commission dissolved it. */
  | 'DISSOLVED'
  /** The commission came to nothing. */
  | 'COMMISSION_LOST';

/** Why somebody's time could not be held. */
export type HoldRefusalReason =
  /** What the person offers leaves too little. */
  | 'NO_CAPACITY'
  /** It would fit if time served that the person offers tentatively. */
  | 'ONLY_TENTATIVE'
  /** The span, or the time to confirm it, is over. */
  | 'OVERDUE'
  /** The person is held for as many things as one can be. */
  | 'TOO_MANY_HOLDS'
  /** There is nobody with this id. */
  | 'PERSON_NOT_FOUND';

/** A place in a team. */
export type TeamSeat = {
  readonly __typename?: 'TeamSeat';
  /** The team that it is in. */
  readonly team: Team;
  /** The id of the role: `slt_…`. */
  readonly slotId: Scalars['ID']['output'];
  /** The role; null when the commission has it no more, or you may not see it. */
  readonly slot?: Maybe<RoleSlot>;
  /** Who is to fill it. */
  readonly person?: Maybe<Agent>;
  /** Where it stands. */
  readonly state: TeamSeatState;
  /** What the person says to it. */
  readonly answer: SeatAnswer;
  /**
   * The hold of the person's time. Its id is known from the start to whoever sees the team; the rest of it is shown to that person
   * and to administrators: with any other field asked for, it is null for others, and where none was placed.
   */
  readonly hold?: Maybe<CapacityHold>;
  /** From when the work is to be done. */
  readonly from: Scalars['DateTime']['output'];
  /** Until when. */
  readonly to: Scalars['DateTime']['output'];
  /** The minutes of work. */
  readonly minutes: Scalars['Int']['output'];
  /** Whether time serves that the person offers tentatively. */
  readonly mayUseTentative: Scalars['Boolean']['output'];
  /** Until when the person is to accept: a substitute's own, else the team's. */
  readonly confirmBy: Scalars['DateTime']['output'];
};

/** Where a place in a team stands. */
export type TeamSeatState =
  /** The person's time is asked for. */
  | 'ASKED'
  /** The person's time is held. */
  | 'HELD'
  /** The person's time is committed. */
  | 'FILLED'
  /** It was, and is no more. */
  | 'VACATED'
  /** The team fell through. */
  | 'FREED';

/** What a person says to a place in a team. */
export type SeatAnswer =
  /** Nothing yet. */
  | 'PENDING'
  /** Yes. */
  | 'ACCEPTED'
  /** No. */
  | 'DECLINED';

/** A person's time kept for a role, which the members service knows. */
export type CapacityHold = {
  readonly __typename?: 'CapacityHold';
  /** The identifier: `hld_…`. */
  readonly id: Scalars['ID']['output'];
};

/** A page of teams. */
export type TeamConnection = {
  readonly __typename?: 'TeamConnection';
  /** The teams with their cursors. */
  readonly edges: ReadonlyArray<TeamEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A team in a list. */
export type TeamEdge = {
  readonly __typename?: 'TeamEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The team. */
  readonly node: Team;
};

/** A page of places in teams. */
export type TeamSeatConnection = {
  readonly __typename?: 'TeamSeatConnection';
  /** The places with their cursors. */
  readonly edges: ReadonlyArray<TeamSeatEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A place in a list. */
export type TeamSeatEdge = {
  readonly __typename?: 'TeamSeatEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The place. */
  readonly node: TeamSeat;
};

/** Something that happened to a commission or a project, as the service's own log has it. */
export type TimelineEntry = {
  readonly __typename?: 'TimelineEntry';
  /** The identifier of the event: `evt_…`. */
  readonly id: Scalars['ID']['output'];
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What happened: the type of the event without service and version, as `commission.won`. */
  readonly what: Scalars['String']['output'];
  /** What happened, in a sentence in English; clients show their own text by `what`. */
  readonly words: Scalars['String']['output'];
  /** Who did it; null where the service did, as by the clock, and of a project to those who do not take part in it, but for who opened it. */
  readonly by?: Maybe<Agent>;
  /** The id of what it happened to, as a milestone or a pledge: ask `node` for it. */
  readonly aboutId: Scalars['ID']['output'];
};

/** A page of what happened. */
export type TimelineConnection = {
  readonly __typename?: 'TimelineConnection';
  /** What happened, with the cursors. */
  readonly edges: ReadonlyArray<TimelineEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** Something that happened, in its place. */
export type TimelineEdge = {
  readonly __typename?: 'TimelineEdge';
  /** Stands for this place in what happened: the same for ever. */
  readonly cursor: Scalars['String']['output'];
  /** What happened. */
  readonly node: TimelineEntry;
};

/** What a project needs, as input. */
export type ProjectBudgetInput = {
  /** What is asked for in all: more than 0. */
  readonly target: MoneyInput;
  /** With how much it can be done: more than 0, at most the target, in its currency; the target when left out. */
  readonly minimum?: InputMaybe<MoneyInput>;
  /** Until when it is to be pledged: still to come. Open when left out. */
  readonly deadline?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What is to be developed. */
export type OpenProjectInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** What it is called, 1 to 120 characters. */
  readonly title: Scalars['String']['input'];
  /** What is to be developed, 1 to 10,000 characters; line feeds stay. Leave other people out of it. */
  readonly description: Scalars['String']['input'];
  /** Who may read it. */
  readonly visibility: ProjectVisibility;
  /** Who leads it: yourself when left out, or the id of an organization for which you speak. */
  readonly leadId?: InputMaybe<Scalars['ID']['input']>;
  /** What it needs; left out where it needs no money. */
  readonly budget?: InputMaybe<ProjectBudgetInput>;
};

/** The new project, or why there is none. */
export type OpenProjectPayload = {
  readonly __typename?: 'OpenProjectPayload';
  /** The project. */
  readonly project?: Maybe<Project>;
  /**
   * Codes: `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `INVALID_ID`, `LEAD_NOT_YOU`, `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`,
   * `TOO_MANY_DECIMALS`, `AMOUNT_OUT_OF_RANGE`, `AMOUNT_NOT_POSITIVE`, `CURRENCY_MISMATCH`, `MINIMUM_ABOVE_TARGET`, `DEADLINE_PAST`,
   * `FORBIDDEN`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which project asks for backers. */
export type OpenFundingInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The project's id. */
  readonly projectId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The project as it is now, or why it did not change. */
export type OpenFundingPayload = {
  readonly __typename?: 'OpenFundingPayload';
  /** The project. */
  readonly project?: Maybe<Project>;
  /**
   * Codes: `NO_BUDGET`, `DEADLINE_PAST`, `INVALID_ID`, `PROJECT_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which project is funded with what is pledged. */
export type CloseFundingInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The project's id. */
  readonly projectId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The project as it is now, or why it did not change. */
export type CloseFundingPayload = {
  readonly __typename?: 'CloseFundingPayload';
  /** The project. */
  readonly project?: Maybe<Project>;
  /**
   * Codes: `MINIMUM_NOT_REACHED`, `INVALID_ID`, `PROJECT_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which project's work begins. */
export type StartProjectInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The project's id. */
  readonly projectId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The project as it is now, or why it did not change. */
export type StartProjectPayload = {
  readonly __typename?: 'StartProjectPayload';
  /** The project. */
  readonly project?: Maybe<Project>;
  /**
   * Codes: `NOT_FUNDED`, `INVALID_ID`, `PROJECT_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which project's work is done. */
export type CompleteProjectInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The project's id. */
  readonly projectId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The project as it is now, or why it did not change. */
export type CompleteProjectPayload = {
  readonly __typename?: 'CompleteProjectPayload';
  /** The project. */
  readonly project?: Maybe<Project>;
  /**
   * Codes: `INVALID_ID`, `PROJECT_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which project is closed. */
export type CloseProjectInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The project's id. */
  readonly projectId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** The project as it is now, or why it did not change. */
export type CloseProjectPayload = {
  readonly __typename?: 'CloseProjectPayload';
  /** The project. */
  readonly project?: Maybe<Project>;
  /**
   * Codes: `INVALID_ID`, `PROJECT_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which project is given up, and why. */
export type AbandonProjectInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The project's id. */
  readonly projectId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Why: neither `FUNDING_MISSED` nor `LEAD_GONE`. */
  readonly reason: ProjectAbandonReason;
};

/** The project as it is now, or why it did not change. */
export type AbandonProjectPayload = {
  readonly __typename?: 'AbandonProjectPayload';
  /** The project. */
  readonly project?: Maybe<Project>;
  /**
   * Codes: `RESERVED_REASON`, `INVALID_ID`, `PROJECT_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who is asked to take part. */
export type InviteToProjectInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The project's id. */
  readonly projectId: Scalars['ID']['input'];
  /** The id of the person. */
  readonly personId: Scalars['ID']['input'];
};

/** The project as it is now, or why it did not change. */
export type InviteToProjectPayload = {
  readonly __typename?: 'InviteToProjectPayload';
  /** The project. */
  readonly project?: Maybe<Project>;
  /**
   * Codes: `PERSON_NOT_FOUND`, `ALREADY_THERE`, `LEADS_IT`, `TOO_MANY_PARTICIPANTS`, `INVALID_ID`, `PROJECT_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which project is joined. */
export type JoinProjectInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The project's id. */
  readonly projectId: Scalars['ID']['input'];
};

/** The project as it is now, or why it did not change. */
export type JoinProjectPayload = {
  readonly __typename?: 'JoinProjectPayload';
  /** The project. */
  readonly project?: Maybe<Project>;
  /**
   * Codes: `ALREADY_THERE`, `LEADS_IT`, `TOO_MANY_PARTICIPANTS`, `INVALID_ID`, `PROJECT_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Who leaves which project. */
export type LeaveProjectInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The project's id. */
  readonly projectId: Scalars['ID']['input'];
  /** The id of the person who leaves: yourself when left out. */
  readonly personId?: InputMaybe<Scalars['ID']['input']>;
};

/** The project as it is now, or why it did not change; null, too, where you see it no more. */
export type LeaveProjectPayload = {
  readonly __typename?: 'LeaveProjectPayload';
  /** The project. */
  readonly project?: Maybe<Project>;
  /**
   * Codes: `PARTICIPANT_NOT_FOUND`, `INVALID_ID`, `PROJECT_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which commission belongs to which project. */
export type AttachCommissionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The project's id. */
  readonly projectId: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
};

/** The project with the commission, or why nothing changed. */
export type AttachCommissionPayload = {
  readonly __typename?: 'AttachCommissionPayload';
  /** The project. */
  readonly project?: Maybe<Project>;
  /**
   * Codes: `ALREADY_ATTACHED`, `COMMISSION_NOT_FOUND`, `INVALID_ID`, `PROJECT_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is pledged to which project. */
export type PledgeInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The project's id. */
  readonly projectId: Scalars['ID']['input'];
  /** How much: more than 0, in the currency of the budget. */
  readonly amount: MoneyInput;
  /** Who is to give it: yourself when left out, or the id of an organization for which you speak. */
  readonly backerId?: InputMaybe<Scalars['ID']['input']>;
};

/** The new pledge, or why there is none. */
export type PledgePayload = {
  readonly __typename?: 'PledgePayload';
  /** The pledge. */
  readonly pledge?: Maybe<Pledge>;
  /**
   * Codes: `TOO_LATE`, `ALREADY_PLEDGED`, `TOO_MANY_BACKERS`, `BACKER_NOT_YOU`, `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`, `TOO_MANY_DECIMALS`,
   * `AMOUNT_OUT_OF_RANGE`, `AMOUNT_NOT_POSITIVE`, `CURRENCY_MISMATCH`, `ABOVE_TARGET` (more than is left to be pledged), `INVALID_ID`, `PROJECT_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`,
   * `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which pledge is taken back. */
export type WithdrawPledgeInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The pledge's id. */
  readonly pledgeId: Scalars['ID']['input'];
};

/** The pledge as it is now, or why it did not change. */
export type WithdrawPledgePayload = {
  readonly __typename?: 'WithdrawPledgePayload';
  /** The pledge. */
  readonly pledge?: Maybe<Pledge>;
  /**
   * Codes: `TOO_LATE`, `PLEDGE_WITHDRAWN`, `INVALID_ID`, `PLEDGE_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** What is to be another: what is left out stays. */
export type ReviseProjectInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The project's id. */
  readonly projectId: Scalars['ID']['input'];
  /** The version that this change is based on. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What it is called, 1 to 120 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** What is to be developed, 1 to 10,000 characters; line feeds stay. Leave other people out of it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Who may read it: of an idea alone. */
  readonly visibility?: InputMaybe<ProjectVisibility>;
  /** What it needs, in the place of what it needed: of an idea alone. */
  readonly budget?: InputMaybe<ProjectBudgetInput>;
  /** Whether it needs no money after all: of an idea alone, and not beside `budget`. */
  readonly removeBudget?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The project as it is now, or why it did not change. */
export type ReviseProjectPayload = {
  readonly __typename?: 'ReviseProjectPayload';
  /** The project. */
  readonly project?: Maybe<Project>;
  /**
   * Codes: `NOTHING_TO_DO`, `BUDGET_OR_NONE`, `TOO_SHORT`, `TOO_LONG`, `FORBIDDEN_CHARACTER`, `UNKNOWN_CURRENCY`, `INVALID_AMOUNT`,
   * `TOO_MANY_DECIMALS`, `AMOUNT_OUT_OF_RANGE`, `AMOUNT_NOT_POSITIVE`, `CURRENCY_MISMATCH`, `MINIMUM_ABOVE_TARGET`, `DEADLINE_PAST`,
   * `INVALID_ID`, `PROJECT_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `VERSION_CONFLICT`, `INVALID_IDEMPOTENCY_KEY`, `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/** Which commission belongs to which project no more. */
export type DetachCommissionInput = {
  /** 8 to 128 visible ASCII characters, new for each intent; the same again gives the same answer. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The project's id. */
  readonly projectId: Scalars['ID']['input'];
  /** The commission's id. */
  readonly commissionId: Scalars['ID']['input'];
};

/** The project without the commission, or why nothing changed. */
export type DetachCommissionPayload = {
  readonly __typename?: 'DetachCommissionPayload';
  /** The project. */
  readonly project?: Maybe<Project>;
  /**
   * Codes: `NOT_ATTACHED`, `COMMISSION_NOT_FOUND`, `INVALID_ID`, `PROJECT_NOT_FOUND`, `FORBIDDEN`, `WRONG_STATE`, `INVALID_IDEMPOTENCY_KEY`,
   * `IDEMPOTENCY_KEY_REUSED`.
   */
  readonly userErrors: ReadonlyArray<UserError>;
};

/**
 * What is developed together, with or without a client. It may have a budget, and backers who pledge it; no money moves here: what is
 * pledged is a word, and billing will take it up later.
 */
export type Project = Node & {
  readonly __typename?: 'Project';
  /** The identifier: `prj_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** What is to be developed; line feeds stay. */
  readonly description: Scalars['String']['output'];
  /** Who may read it. */
  readonly visibility: ProjectVisibility;
  /** Who leads it: a person, or an organization. Whoever speaks for the lead manages it. */
  readonly lead?: Maybe<Agent>;
  /** The person who opened it here. */
  readonly openedBy?: Maybe<Agent>;
  /** Where it stands. */
  readonly state: ProjectState;
  /** What it needs; null where it needs no money. */
  readonly budget?: Maybe<ProjectBudget>;
  /** What is pledged and not taken back, in the currency of the budget; null without one. */
  readonly pledged?: Maybe<Money>;
  /** How many back it. */
  readonly backerCount: Scalars['Int']['output'];
  /** Who takes part, is asked to, or asks to: shown to who takes part, and one's own place to oneself; null for others. */
  readonly participants?: Maybe<ReadonlyArray<ProjectParticipant>>;
  /** The pledges, newest first: shown to who takes part; null for others. */
  readonly pledges?: Maybe<PledgeConnection>;
  /** The commissions that belong to it, of those that you may see; newest first. */
  readonly commissions?: Maybe<CommissionConnection>;
  /** When it was opened. */
  readonly openedAt: Scalars['DateTime']['output'];
  /** When backers were asked; null when they were not. */
  readonly fundingOpenedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When what it needs was pledged; null when it was not. */
  readonly fundedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its work began; null when it did not. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its work was done; null when it was not. */
  readonly completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was closed; null when it was not. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was given up; null when it was not. */
  readonly abandonedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was given up; null when it was not. */
  readonly abandonReason?: Maybe<ProjectAbandonReason>;
  /** Rises by one with each change, but not with pledges: hand it in as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** What happened to it and its pledges, in order, from the first: of that what you may see. Its commissions have their own. */
  readonly timeline?: Maybe<TimelineConnection>;
};


/**
 * What is developed together, with or without a client. It may have a budget, and backers who pledge it; no money moves here: what is
 * pledged is a word, and billing will take it up later.
 */
export type ProjectPledgesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What is developed together, with or without a client. It may have a budget, and backers who pledge it; no money moves here: what is
 * pledged is a word, and billing will take it up later.
 */
export type ProjectCommissionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * What is developed together, with or without a client. It may have a budget, and backers who pledge it; no money moves here: what is
 * pledged is a word, and billing will take it up later.
 */
export type ProjectTimelineArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Who may read a project. */
export type ProjectVisibility =
  /** Anybody, signed in or not. */
  | 'PUBLIC'
  /** Members, with a token that reads projects. */
  | 'COMMUNITY'
  /** Its lead, its backers, and who takes part, is asked to or asks to; for an organization, who speaks for it. */
  | 'PARTIES';

/**
 * Where a project stands: `IDEA` to `FUNDING` to `FUNDED` to `RUNNING` to `COMPLETED` to `CLOSED`; without a budget `IDEA` to `RUNNING`;
 * `ABANDONED` from each of the first four.
 */
export type ProjectState =
  /** Somebody wants to do something together. */
  | 'IDEA'
  /** Backers are asked for. */
  | 'FUNDING'
  /** What it needs is pledged. */
  | 'FUNDED'
  /** They are at work. */
  | 'RUNNING'
  /** What it was to bring about is there. */
  | 'COMPLETED'
  /** Nothing more happens to it. */
  | 'CLOSED'
  /** It came to nothing. */
  | 'ABANDONED';

/** Why a project was given up. */
export type ProjectAbandonReason =
  /** Whoever leads it does not pursue it any more. */
  | 'WITHDRAWN'
  /** It cannot be done. */
  | 'NOT_FEASIBLE'
  /** Too few take part. */
  | 'SHORT_OF_PEOPLE'
  /** Too little was pledged by the deadline. The clock alone says so. */
  | 'FUNDING_MISSED'
  /** Whoever led it is gone from the community. The service alone says so. */
  | 'LEAD_GONE';

/** What a project needs. */
export type ProjectBudget = {
  readonly __typename?: 'ProjectBudget';
  /** What is asked for in all: with this much pledged it is funded at once. */
  readonly target: Money;
  /** With this much it can be done: the target where nothing less will do. */
  readonly minimum: Money;
  /** Until when it is to be pledged; null where that is open. */
  readonly deadline?: Maybe<Scalars['DateTime']['output']>;
};

/** Somebody's part in a project. */
export type ProjectParticipant = {
  readonly __typename?: 'ProjectParticipant';
  /** Who it is. */
  readonly person?: Maybe<Agent>;
  /** How they stand. */
  readonly state: ProjectParticipation;
  /** Since when they stand so. */
  readonly since: Scalars['DateTime']['output'];
};

/** How somebody stands: whoever speaks second, the lead or the person, makes it `JOINED`. */
export type ProjectParticipation =
  /** The lead asks them. */
  | 'INVITED'
  /** They ask. */
  | 'ASKED'
  /** Both have given their word. */
  | 'JOINED';

/**
 * What a backer says that they will give to a project. No money moves by it. Shown to who takes part in the project, and to who speaks for
 * the backer.
 */
export type Pledge = Node & {
  readonly __typename?: 'Pledge';
  /** The identifier: `plg_…`. */
  readonly id: Scalars['ID']['output'];
  /** What it is for, as far as you may see it. */
  readonly project?: Maybe<Project>;
  /** Who is to give it. */
  readonly backer?: Maybe<Agent>;
  /** How much. */
  readonly amount: Money;
  /** Where it stands, by where its project stands. */
  readonly state: PledgeState;
  /** The person who pledged it. */
  readonly pledgedBy?: Maybe<Agent>;
  /** When it was pledged. */
  readonly pledgedAt: Scalars['DateTime']['output'];
  /** When it was taken back; null when it was not. */
  readonly withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a pledge stands: `PLEDGED` to `CONFIRMED` with its project funded, `WITHDRAWN` before that, `RELEASED` with its project given up. */
export type PledgeState =
  /** It can still be taken back. */
  | 'PLEDGED'
  /** The project is funded: it is counted on. */
  | 'CONFIRMED'
  /** Its backer took it back. */
  | 'WITHDRAWN'
  /** The project was given up: it binds nobody any more. */
  | 'RELEASED';

/** A page of projects. */
export type ProjectConnection = {
  readonly __typename?: 'ProjectConnection';
  /** The projects with their cursors. */
  readonly edges: ReadonlyArray<ProjectEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A project in a list. */
export type ProjectEdge = {
  readonly __typename?: 'ProjectEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The project. */
  readonly node: Project;
};

/** A page of pledges. */
export type PledgeConnection = {
  readonly __typename?: 'PledgeConnection';
  /** The pledges with their cursors. */
  readonly edges: ReadonlyArray<PledgeEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A pledge in a list. */
export type PledgeEdge = {
  readonly __typename?: 'PledgeEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The pledge. */
  readonly node: Pledge;
};

/** What puts a commission at risk, or is soon to be done. */
export type CommissionRisk = {
  readonly __typename?: 'CommissionRisk';
  /** Of what kind it is. */
  readonly kind: CommissionRiskKind;
  /** Whether a term is near, or something is amiss. */
  readonly urgency: CommissionRiskUrgency;
  /** The role that it is about; null for other kinds. */
  readonly slot?: Maybe<RoleSlot>;
  /** The milestone that it is about; null for other kinds. */
  readonly milestone?: Maybe<Milestone>;
  /** Whose it is to do, where it is one person's; null otherwise. */
  readonly person?: Maybe<Agent>;
  /** By when it is to be done, or was; null where there is no term. */
  readonly by?: Maybe<Scalars['DateTime']['output']>;
};

/** What can put a commission at risk, or is soon to be done. */
export type CommissionRiskKind =
  /** A lead is to be qualified within 48 hours, or it is lost. */
  | 'RESPOND_BY_NEAR'
  /** Nobody fills a role of the team any more. */
  | 'ROLE_VACANT'
  /** A role begins within seven days, or has begun, and nobody fills it. */
  | 'ROLE_UNFILLED'
  /** A role's last day has passed, and nobody fills it. */
  | 'ROLE_EXPIRED'
  /** A milestone is to be delivered within three days. */
  | 'MILESTONE_DUE_SOON'
  /** A milestone was to be delivered before today. */
  | 'MILESTONE_OVERDUE'
  /** The first role of a commission that is won begins within seven days, or has begun, and no agreement is in force. */
  | 'AGREEMENT_UNSIGNED'
  /** Somebody is bound to a role's work who is suspended, or has left. */
  | 'COMMITMENT_AT_RISK'
  /** What people are bound to, and what was done by who is not any more, costs more at the agreed rates than the client pays. */
  | 'OVER_BUDGET';

/** How much a risk matters. */
export type CommissionRiskUrgency =
  /** A term is near. */
  | 'NOTICE'
  /** Something is amiss. */
  | 'RISK';

/** Something that an agent is to do in a commission. */
export type DueItem = {
  readonly __typename?: 'DueItem';
  /** What is to be done. */
  readonly kind: DueItemKind;
  /** By when; where there is no term, since when it waits. */
  readonly at: Scalars['DateTime']['output'];
  /** Whether `at` is a term. */
  readonly hasTerm: Scalars['Boolean']['output'];
  /** Who is to do it: you, or an organization for which you speak. */
  readonly agent?: Maybe<Agent>;
  /** In which commission. */
  readonly commission?: Maybe<Commission>;
  /** The role, of a seat that is to be answered; null for other kinds. */
  readonly slot?: Maybe<RoleSlot>;
  /** The team, of a seat that is to be answered; null for other kinds. */
  readonly team?: Maybe<Team>;
  /** The milestone that is to be delivered or answered; null for other kinds. */
  readonly milestone?: Maybe<Milestone>;
  /** The version that is to be signed; null for other kinds. */
  readonly agreementVersion?: Maybe<AgreementVersion>;
  /** The document that is to be approved; null for other kinds. */
  readonly remunerationDocument?: Maybe<RemunerationDocument>;
};

/** A document for a share of a distribution, which the billing service knows. */
export type RemunerationDocument = {
  readonly __typename?: 'RemunerationDocument';
  /** The identifier: `rmd_…`. */
  readonly id: Scalars['ID']['output'];
};

/** What somebody is to do. */
export type DueItemKind =
  /** Qualify a lead, or lose it. */
  | 'QUALIFY_LEAD'
  /** Accept a place in a team, or decline it. */
  | 'ANSWER_SEAT'
  /** Sign the version of the agreement that is proposed. */
  | 'SIGN_AGREEMENT'
  /** Deliver a milestone. */
  | 'DELIVER_MILESTONE'
  /** Accept a milestone that was delivered, or reject it. */
  | 'ANSWER_MILESTONE'
  /** Approve what others put in. */
  | 'APPROVE_CONTRIBUTIONS'
  /** Approve the document of a share of a distribution, or decline it. */
  | 'APPROVE_DOCUMENT';

/** A page of what is to be done. */
export type DueItemConnection = {
  readonly __typename?: 'DueItemConnection';
  /** The items with their cursors. */
  readonly edges: ReadonlyArray<DueItemEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** Something to be done, in a list. */
export type DueItemEdge = {
  readonly __typename?: 'DueItemEdge';
  /** Stands for this place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The item. */
  readonly node: DueItem;
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
  /** A version of an agreement; null when there is none with this id that you may see. */
  readonly agreementVersion?: Maybe<AgreementVersion>;
  /** A commission; null when there is none with this id that you may see. */
  readonly commission?: Maybe<Commission>;
  /** The commissions that you may see, newest first. */
  readonly commissions?: Maybe<CommissionConnection>;
  /** All that is kept of whoever is signed in. */
  readonly myData?: Maybe<DataExport>;
  /** How events fare on their way from service to service. */
  readonly eventSpine?: Maybe<EventSpine>;
  /** By how much each part of a score counts in proposals from now on. For members; null for others. */
  readonly formationWeights?: Maybe<FormationWeights>;
  /** Know-how; null when there is none with this id that you may see. */
  readonly knowHowAsset?: Maybe<KnowHowAsset>;
  /** The registered know-how that you may see, newest first. */
  readonly knowHow?: Maybe<KnowHowConnection>;
  /**
   * A part of what happened to a commission, for the gateway's live events. No client sees this field. Null where there is no
   * such commission that the caller may see.
   */
  readonly commissionEventsAfter?: Maybe<CommissionEventPage>;
  /**
   * The same part whoever may see what of it, for the gateway to tell it to many: what it asks for itself alone. No client sees this field.
   * Null where there is no such commission.
   */
  readonly commissionLogAfter?: Maybe<CommissionLogPart>;
  /**
   * What people are to a commission now, in the order in which they are asked about: for the gateway alone, which then knows who may be told
   * what. Of who may not see it, nothing. Null where there is no such commission.
   */
  readonly commissionAudiences?: Maybe<ReadonlyArray<ReadonlyArray<CommissionAudience>>>;
  /** A request or an offer; null when there is none with this id that you may see. */
  readonly proposal?: Maybe<Proposal>;
  /** The requests and offers that you may see, the newest first. */
  readonly proposals?: Maybe<ProposalConnection>;
  /**
   * The noticeboard as it concerns you: requests that you could take up and offers that answer requests of yours, then what is new; with
   * why each stands where it does. By what this service has heard of you, which is a moment behind. Your own are not in it. Of each of your
   * skills and needs the newest are ranked, and the newest of all; a page goes on as of the instant of the first. Null where nobody
   * is signed in. It costs as much as is read to be ranked: 200, and 20 for each of up to 80 skills and needs.
   */
  readonly noticeboard?: Maybe<NoticeboardConnection>;
  /** A proposal of a team; null when there is none with this id that you may see. */
  readonly teamProposal?: Maybe<TeamProposal>;
  /**
   * The team that would be proposed for a commission if somebody must be in it or must not, or if other weights counted, beside the one
   * without that. Nothing is stored, and nobody is told. For whoever manages the commission. Errors: `INVALID_ID`,
   * `COMMISSION_NOT_FOUND`, `WRONG_STATE`, `TOO_MANY_PEOPLE`, `DUPLICATE_PERSON`, `INCLUDED_AND_EXCLUDED`, `WEIGHT_OUT_OF_RANGE`,
   * `NO_WEIGHT`, with the argument in `extensions.argument`; and `TOO_MANY_AT_ONCE`, where four of yours are waited for. What is to be proposed
   * comes first.
   */
  readonly teamIf?: Maybe<TeamIf>;
  /** A team; null when there is none with this id that you may see. */
  readonly team?: Maybe<Team>;
  /** A project; null when there is none with this id that you may see. */
  readonly project?: Maybe<Project>;
  /** The projects that you may see, newest first. */
  readonly projects?: Maybe<ProjectConnection>;
};


export type QueryAgreementVersionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCommissionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryCommissionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<CommissionState>;
};


export type QueryKnowHowAssetArgs = {
  id: Scalars['ID']['input'];
};


export type QueryKnowHowArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  kind?: InputMaybe<KnowHowKind>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCommissionEventsAfterArgs = {
  commissionId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first: Scalars['Int']['input'];
};


export type QueryCommissionLogAfterArgs = {
  commissionId: Scalars['ID']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first: Scalars['Int']['input'];
};


export type QueryCommissionAudiencesArgs = {
  commissionId: Scalars['ID']['input'];
  viewers: ReadonlyArray<CommissionViewers>;
};


export type QueryProposalArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProposalsArgs = {
  filter?: InputMaybe<ProposalFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNoticeboardArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTeamProposalArgs = {
  id: Scalars['ID']['input'];
};


export type QueryTeamIfArgs = {
  input: TeamIfInput;
};


export type QueryTeamArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProjectsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<ProjectState>;
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Proposes how a commission that is won or running is done and shared, to everybody in its confirmed team and its lead. What was
   * proposed before and is not in force lapses. Whoever opened the commission may.
   */
  readonly proposeAgreement: ProposeAgreementPayload;
  /**
   * Signs a version. With the last signature it is in force: everybody is bound, and the version before gives way. Its parties may, and
   * who speaks for one.
   */
  readonly signAgreement: SignAgreementPayload;
  /**
   * Writes a draft of an agreement, or another in its place, for a commission that is qualified, offered, won or running. Whoever opened the
   * commission may.
   */
  readonly draftAgreement: DraftAgreementPayload;
  /** Proposes what is drafted, as `proposeAgreement` does, and the draft is gone. Whoever opened the commission may. */
  readonly proposeDraft: ProposeDraftPayload;
  /** Brings a commission in, as a lead. Any member may; whoever does manages it. */
  readonly openCommission: OpenCommissionPayload;
  /** Gives a lead, or a commission that is qualified, other slots. Whoever opened it may. */
  readonly reviseSlots: ReviseSlotsPayload;
  /** Judges a lead to be worth a bid, until its `respondBy`. Whoever opened it may. */
  readonly qualifyCommission: QualifyCommissionPayload;
  /** Says that the bid went to the client of a qualified commission. Whoever opened it may. */
  readonly bidForCommission: BidForCommissionPayload;
  /** Says that the client took the bid. Whoever opened it may. */
  readonly winCommission: WinCommissionPayload;
  /** Says that the work of a commission that is won begins: its team is confirmed, and an agreement is in force. Whoever opened it may. */
  readonly startCommission: StartCommissionPayload;
  /** Closes a commission that is settled: nothing more happens to it. Whoever opened it may. */
  readonly closeCommission: CloseCommissionPayload;
  /** Says that a commission which is not won came to nothing, and why. Whoever opened it may. */
  readonly loseCommission: LoseCommissionPayload;
  /**
   * Revises what is asked for, while it is a lead, qualified or offered: its words, its price with its milestones, and of a lead until when
   * it may be qualified. Whoever opened it may.
   */
  readonly reviseCommission: ReviseCommissionPayload;
  /**
   * Says what is to happen from now on when somebody of a commission's confirmed team leaves; until it is accepted or lost. Whoever
   * opened it may.
   */
  readonly setSubstitution: SetSubstitutionPayload;
  /**
   * Gives up a role that one fills in a confirmed team, and what one is bound to do in it: the role is vacant at once, and one's time is
   * free again when the members service has heard of it. The person who fills it may; who is bound, while the commission is won or
   * running.
   */
  readonly withdrawFromCommission: WithdrawFromCommissionPayload;
  /**
   * Vacates the seat of somebody who is suspended, or has left the community, as if they had withdrawn: a substitute is proposed. Whoever opened
   * the commission may.
   */
  readonly vacateSeat: VacateSeatPayload;
  /**
   * Records what a party put into a commission that is running or accepted: who is bound by a commitment, and who signed the agreement in
   * force. The party may, who speaks for it, and whoever opened the commission.
   */
  readonly recordContribution: RecordContributionPayload;
  /** Records up to 200 things that were put into one commission: all or nothing. Each as by `recordContribution`. */
  readonly recordContributions: RecordContributionsPayload;
  /**
   * Records what a file says, up to 200 rows of it: all or nothing. Each as by `recordContribution`. A row whose `externalReference` was
   * recorded before is passed over where it says the same, so that a file that has grown is handed in again; where that was reversed, it is
   * recorded anew.
   */
  readonly importContributions: ImportContributionsPayload;
  /**
   * Approves a contribution: it counts. Another party to the agreement may, or whoever opened the commission; never who recorded it, and
   * never whose it is, or who speaks for whose it is.
   */
  readonly approveContribution: ApproveContributionPayload;
  /** Approves up to 200 contributions, of whatever commissions: all or none. Each as by `approveContribution`. */
  readonly approveContributions: ApproveContributionsPayload;
  /**
   * Takes a contribution back: it counts no more. Who recorded it may, whose it is or who speaks for whose it is, and whoever opened
   * the commission.
   */
  readonly reverseContribution: ReverseContributionPayload;
  /**
   * Says that a contribution is not right, while the commission is running or accepted: it counts for nothing until that is resolved.
   * A party to the agreement may, who speaks for one, and whoever opened the commission; not who recorded it, who takes it back
   * instead.
   */
  readonly openDispute: OpenDisputePayload;
  /** Shows something for one side or the other. The same may, and whose contribution it is. */
  readonly addDisputeEvidence: AddDisputeEvidencePayload;
  /**
   * Upholds a dispute, or dismisses it. Whoever opened the commission may; where that person has a part in it, any other party to the
   * agreement, or who speaks for one. Who has a part in it does not judge: who opened it and the parties for which that person speaks, who
   * recorded the contribution, whose it is, and whoever speaks for one of these.
   */
  readonly resolveDispute: ResolveDisputePayload;
  /** Gives a dispute up. Who opened it may, and may open another one about the same contribution once. */
  readonly withdrawDispute: WithdrawDisputePayload;
  /**
   * Has events handled again that lie aside in the projects service, in order, until one fails again or none is left. Who asked
   * for it is kept in the service's log.
   */
  readonly replayProjectsEvents: ReplayEventsPayload;
  /**
   * Sets by how much each part of a score counts in proposals from now on; those that are there stay as they are. Administrators may; who
   * did is kept in the service's log of events.
   */
  readonly setFormationWeights: SetFormationWeightsPayload;
  /**
   * Registers know-how. A maker may, and who speaks for one; where there are other makers, it is proposed to them, and registered once all
   * have confirmed. Who is gone from the community cannot.
   */
  readonly registerKnowHow: RegisterKnowHowPayload;
  /** Says yes to what is proposed of know-how, for one maker. Whoever is asked may, and who speaks for them; the last yes has it happen. */
  readonly confirmKnowHow: ConfirmKnowHowPayload;
  /** Says no to what is proposed of know-how: it ends with that. Whoever is asked may, and takes it back who proposed it. */
  readonly declineKnowHow: DeclineKnowHowPayload;
  /**
   * Says something else of registered know-how: another version. A maker may, and who speaks for one. With other makers or shares, with a
   * visibility by which more may see it, and with another link it is proposed to all makers, old and new, but for those who are gone from
   * the community, whose shares stay as they are.
   */
  readonly reviseKnowHow: ReviseKnowHowPayload;
  /**
   * Has registered know-how cited no more. A maker may, and who speaks for one; where there are other makers who are not gone from the
   * community, it is proposed to them.
   */
  readonly retireKnowHow: RetireKnowHowPayload;
  /**
   * Says that the work of a milestone is done, while its commission is `RUNNING`. Who is bound to do the work may, and the lead or who
   * speaks for it.
   */
  readonly deliverMilestone: DeliverMilestonePayload;
  /**
   * Accepts what was delivered; with the last milestone the commission is accepted. The client may, or who speaks for it; where the
   * client has no id here, whoever manages the commission.
   */
  readonly acceptMilestone: AcceptMilestonePayload;
  /** Rejects what was delivered: it is to be delivered again. The same may as may accept it. */
  readonly rejectMilestone: RejectMilestonePayload;
  /** Drafts a request or an offer: nobody else sees it yet. Any member may, in their own name or that of an organization that they own. */
  readonly draftProposal: DraftProposalPayload;
  /** Says anew what a draft is about, or what is published, whose audience stays. Whoever speaks for its owner may. */
  readonly reviseProposal: ReviseProposalPayload;
  /** Puts a draft on the noticeboard, until its `expiresAt`: at most 50 of one owner at a time. Whoever speaks for its owner may. */
  readonly publishProposal: PublishProposalPayload;
  /** Says what answers a proposal that is published: it leaves the noticeboard. Whoever speaks for its owner may. */
  readonly matchProposal: MatchProposalPayload;
  /** Closes a proposal: nothing more happens to it. Whoever speaks for its owner may. */
  readonly closeProposal: CloseProposalPayload;
  /** Says that you are interested in a proposal that is published, once. Its owner is told. */
  readonly respondToProposal: RespondToProposalPayload;
  /**
   * Takes back what you responded to a proposal, while that is published: its owner is told, and cannot take it any more. Who responded may,
   * once and for all.
   */
  readonly withdrawResponse: WithdrawResponsePayload;
  /**
   * Has a team proposed for a commission that is not lost: the best one of those who have the skills and the time, by what this
   * service has heard of them. It is computed soon after: until then the proposal is `PENDING`. Whoever opened the commission may.
   */
  readonly proposeTeam: ProposeTeamPayload;
  /** Chooses who is to do a commission that is qualified, bid or won: everybody's time is asked for. Whoever opened it may. */
  readonly chooseTeam: ChooseTeamPayload;
  /** Says yes to a seat in a team, in time: one's time is committed. The person whose seat it is may. */
  readonly acceptSeat: AcceptSeatPayload;
  /** Says no to a seat in a team, in time: the team falls through, or a substitute's seat is vacant again. The person whose seat it is may. */
  readonly declineSeat: DeclineSeatPayload;
  /**
   * Chooses who is to fill a vacant seat of an incomplete team: the rest of the time is asked for, under a new hold. Once the person has
   * accepted in time, the team is confirmed again. Whoever opened the commission may.
   */
  readonly chooseSubstitute: ChooseSubstitutePayload;
  /** Dissolves a team that is not confirmed, as long as no agreement is in force. Whoever opened the commission may. */
  readonly dissolveTeam: DissolveTeamPayload;
  /** Opens a project, as an idea. Any member may; they lead it, or an organization for which they speak. */
  readonly openProject: OpenProjectPayload;
  /** Asks backers to pledge what a project needs. Whoever speaks for its lead may. */
  readonly openFunding: OpenFundingPayload;
  /** Ends the funding of a project with what is pledged, before the target and the deadline: it is funded. Whoever speaks for its lead may. */
  readonly closeFunding: CloseFundingPayload;
  /** Says that the work of a project begins: it is funded, or needs no money. Whoever speaks for its lead may. */
  readonly startProject: StartProjectPayload;
  /** Says that the work of a project is done. Whoever speaks for its lead may. */
  readonly completeProject: CompleteProjectPayload;
  /** Closes a completed project: nothing more happens to it. Whoever speaks for its lead may. */
  readonly closeProject: CloseProjectPayload;
  /** Gives a project up that is not completed: its pledges are released. Whoever speaks for its lead may. */
  readonly abandonProject: AbandonProjectPayload;
  /** Asks somebody to take part in a project, or says yes to who asked. Whoever speaks for its lead may. */
  readonly inviteToProject: InviteToProjectPayload;
  /** Says that you take part in a project that you are asked to, or asks for it. Any member who sees it may. */
  readonly joinProject: JoinProjectPayload;
  /** Takes part in a project no more, declines to, or asks no more. Oneself; whoever speaks for its lead may let others go. */
  readonly leaveProject: LeaveProjectPayload;
  /** Makes a commission a part of a project, and of one at a time. Whoever opened the commission may, and speaks for the project's lead. */
  readonly attachCommission: AttachCommissionPayload;
  /**
   * Pledges an amount to a project: one pledge a backer. No money moves by it. Any member who sees the project may; the pledge that
   * reaches the target funds it.
   */
  readonly pledge: PledgePayload;
  /** Takes a pledge back, until its project is funded. Whoever speaks for its backer may. */
  readonly withdrawPledge: WithdrawPledgePayload;
  /**
   * Revises a project: its words while it is an idea or asks for backers, and where it needs no money until its work is done; who may read
   * it, and what it needs, while it is an idea. Whoever speaks for its lead may.
   */
  readonly reviseProject: ReviseProjectPayload;
  /**
   * Makes a commission a part of a project no more, while the project is not completed. Whoever opened the commission may, and whoever speaks
   * for the project's lead.
   */
  readonly detachCommission: DetachCommissionPayload;
};


export type MutationProposeAgreementArgs = {
  input: ProposeAgreementInput;
};


export type MutationSignAgreementArgs = {
  input: SignAgreementInput;
};


export type MutationDraftAgreementArgs = {
  input: DraftAgreementInput;
};


export type MutationProposeDraftArgs = {
  input: ProposeDraftInput;
};


export type MutationOpenCommissionArgs = {
  input: OpenCommissionInput;
};


export type MutationReviseSlotsArgs = {
  input: ReviseSlotsInput;
};


export type MutationQualifyCommissionArgs = {
  input: QualifyCommissionInput;
};


export type MutationBidForCommissionArgs = {
  input: BidForCommissionInput;
};


export type MutationWinCommissionArgs = {
  input: WinCommissionInput;
};


export type MutationStartCommissionArgs = {
  input: StartCommissionInput;
};


export type MutationCloseCommissionArgs = {
  input: CloseCommissionInput;
};


export type MutationLoseCommissionArgs = {
  input: LoseCommissionInput;
};


export type MutationReviseCommissionArgs = {
  input: ReviseCommissionInput;
};


export type MutationSetSubstitutionArgs = {
  input: SetSubstitutionInput;
};


export type MutationWithdrawFromCommissionArgs = {
  input: WithdrawFromCommissionInput;
};


export type MutationVacateSeatArgs = {
  input: VacateSeatInput;
};


export type MutationRecordContributionArgs = {
  input: RecordContributionInput;
};


export type MutationRecordContributionsArgs = {
  input: RecordContributionsInput;
};


export type MutationImportContributionsArgs = {
  input: ImportContributionsInput;
};


export type MutationApproveContributionArgs = {
  input: ApproveContributionInput;
};


export type MutationApproveContributionsArgs = {
  input: ApproveContributionsInput;
};


export type MutationReverseContributionArgs = {
  input: ReverseContributionInput;
};


export type MutationOpenDisputeArgs = {
  input: OpenDisputeInput;
};


export type MutationAddDisputeEvidenceArgs = {
  input: AddDisputeEvidenceInput;
};


export type MutationResolveDisputeArgs = {
  input: ResolveDisputeInput;
};


export type MutationWithdrawDisputeArgs = {
  input: WithdrawDisputeInput;
};


export type MutationReplayProjectsEventsArgs = {
  input: ReplayEventsInput;
};


export type MutationSetFormationWeightsArgs = {
  input: SetFormationWeightsInput;
};


export type MutationRegisterKnowHowArgs = {
  input: RegisterKnowHowInput;
};


export type MutationConfirmKnowHowArgs = {
  input: ConfirmKnowHowInput;
};


export type MutationDeclineKnowHowArgs = {
  input: DeclineKnowHowInput;
};


export type MutationReviseKnowHowArgs = {
  input: ReviseKnowHowInput;
};


export type MutationRetireKnowHowArgs = {
  input: RetireKnowHowInput;
};


export type MutationDeliverMilestoneArgs = {
  input: DeliverMilestoneInput;
};


export type MutationAcceptMilestoneArgs = {
  input: AcceptMilestoneInput;
};


export type MutationRejectMilestoneArgs = {
  input: RejectMilestoneInput;
};


export type MutationDraftProposalArgs = {
  input: DraftProposalInput;
};


export type MutationReviseProposalArgs = {
  input: ReviseProposalInput;
};


export type MutationPublishProposalArgs = {
  input: PublishProposalInput;
};


export type MutationMatchProposalArgs = {
  input: MatchProposalInput;
};


export type MutationCloseProposalArgs = {
  input: CloseProposalInput;
};


export type MutationRespondToProposalArgs = {
  input: RespondToProposalInput;
};


export type MutationWithdrawResponseArgs = {
  input: WithdrawResponseInput;
};


export type MutationProposeTeamArgs = {
  input: ProposeTeamInput;
};


export type MutationChooseTeamArgs = {
  input: ChooseTeamInput;
};


export type MutationAcceptSeatArgs = {
  input: AcceptSeatInput;
};


export type MutationDeclineSeatArgs = {
  input: DeclineSeatInput;
};


export type MutationChooseSubstituteArgs = {
  input: ChooseSubstituteInput;
};


export type MutationDissolveTeamArgs = {
  input: DissolveTeamInput;
};


export type MutationOpenProjectArgs = {
  input: OpenProjectInput;
};


export type MutationOpenFundingArgs = {
  input: OpenFundingInput;
};


export type MutationCloseFundingArgs = {
  input: CloseFundingInput;
};


export type MutationStartProjectArgs = {
  input: StartProjectInput;
};


export type MutationCompleteProjectArgs = {
  input: CompleteProjectInput;
};


export type MutationCloseProjectArgs = {
  input: CloseProjectInput;
};


export type MutationAbandonProjectArgs = {
  input: AbandonProjectInput;
};


export type MutationInviteToProjectArgs = {
  input: InviteToProjectInput;
};


export type MutationJoinProjectArgs = {
  input: JoinProjectInput;
};


export type MutationLeaveProjectArgs = {
  input: LeaveProjectInput;
};


export type MutationAttachCommissionArgs = {
  input: AttachCommissionInput;
};


export type MutationPledgeArgs = {
  input: PledgeInput;
};


export type MutationWithdrawPledgeArgs = {
  input: WithdrawPledgeInput;
};


export type MutationReviseProjectArgs = {
  input: ReviseProjectInput;
};


export type MutationDetachCommissionArgs = {
  input: DetachCommissionInput;
};

export type CommunityReport = {
  readonly __typename?: 'CommunityReport';
  /** `community` for the report as it stands; for one of the past days the day. */
  readonly id: Scalars['ID']['output'];
  /** How many commissions there are, by where they stand; only states in which there are any. Null for past days. */
  readonly commissions?: Maybe<ReadonlyArray<CommissionStateCount>>;
  /** The hours of work that were put in and approved, to the hundredth. Null for past days. */
  readonly hoursWorked?: Maybe<Scalars['Float']['output']>;
  /**
   * The roles of commissions, from when they are qualified until they are accepted, that nobody fills and for which nobody's time is
   * held. Null for past days.
   */
  readonly openRoles?: Maybe<Scalars['Int']['output']>;
  /**
   * The 20 skills of which the most people are missing: that open roles ask for, and nobody or too few claim, the worst first. Each role
   * asks for somebody of its level or above. Null for past days.
   */
  readonly trainingGaps?: Maybe<ReadonlyArray<TrainingGap>>;
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
  Agreement: Agreement;
  AgreementVersion: AgreementVersion;
  Commission: Commission;
  Agent: Agent;
  Commitment: Commitment;
  Contribution: Contribution;
  Dispute: Dispute;
  KnowHowAsset: KnowHowAsset;
  Milestone: Milestone;
  Proposal: Proposal;
  TeamProposal: TeamProposal;
  Team: Team;
  Project: Project;
  Pledge: Pledge;
  CommunityReport: CommunityReport;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Agreement:
    ( { __typename: 'Agreement' }
    & GraphQLRecursivePick<FederationTypes['Agreement'], {"id":true}> );
  AgreementVersion:
    ( { __typename: 'AgreementVersion' }
    & GraphQLRecursivePick<FederationTypes['AgreementVersion'], {"id":true}> );
  Commission:
    ( { __typename: 'Commission' }
    & GraphQLRecursivePick<FederationTypes['Commission'], {"id":true}> );
  Agent:
    ( { __typename: 'Agent' }
    & GraphQLRecursivePick<FederationTypes['Agent'], {"id":true}> );
  Commitment:
    ( { __typename: 'Commitment' }
    & GraphQLRecursivePick<FederationTypes['Commitment'], {"id":true}> );
  Contribution:
    ( { __typename: 'Contribution' }
    & GraphQLRecursivePick<FederationTypes['Contribution'], {"id":true}> );
  Dispute:
    ( { __typename: 'Dispute' }
    & GraphQLRecursivePick<FederationTypes['Dispute'], {"id":true}> );
  KnowHowAsset:
    ( { __typename: 'KnowHowAsset' }
    & GraphQLRecursivePick<FederationTypes['KnowHowAsset'], {"id":true}> );
  Milestone:
    ( { __typename: 'Milestone' }
    & GraphQLRecursivePick<FederationTypes['Milestone'], {"id":true}> );
  Proposal:
    ( { __typename: 'Proposal' }
    & GraphQLRecursivePick<FederationTypes['Proposal'], {"id":true}> );
  TeamProposal:
    ( { __typename: 'TeamProposal' }
    & GraphQLRecursivePick<FederationTypes['TeamProposal'], {"id":true}> );
  Team:
    ( { __typename: 'Team' }
    & GraphQLRecursivePick<FederationTypes['Team'], {"id":true}> );
  Project:
    ( { __typename: 'Project' }
    & GraphQLRecursivePick<FederationTypes['Project'], {"id":true}> );
  Pledge:
    ( { __typename: 'Pledge' }
    & GraphQLRecursivePick<FederationTypes['Pledge'], {"id":true}> );
  CommunityReport:
    ( { __typename: 'CommunityReport' }
    & GraphQLRecursivePick<FederationTypes['CommunityReport'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AgreementModel )
    | ( AgreementVersionModel )
    | ( CommissionModel )
    | ( CommitmentModel )
    | ( ContributionModel )
    | ( DisputeModel )
    | ( KnowHowAssetModel )
    | ( MilestoneModel )
    | ( ProposalModel )
    | ( TeamProposalModel )
    | ( TeamModel )
    | ( ProjectModel )
    | ( PledgeModel )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Agreement: ResolverTypeWrapper<AgreementModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AgreementVersion: ResolverTypeWrapper<AgreementVersionModel>;
  AgreementVersionState: AgreementVersionState;
  AgreementParty: ResolverTypeWrapper<AgreementPartyModel>;
  AgreementTerms: ResolverTypeWrapper<AgreementTermsModel>;
  AgreedCommitment: ResolverTypeWrapper<AgreedCommitmentModel>;
  AgreementVersionConnection: ResolverTypeWrapper<Omit<AgreementVersionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['AgreementVersionEdge']> }>;
  AgreementVersionEdge: ResolverTypeWrapper<Omit<AgreementVersionEdge, 'node'> & { node: ResolversTypes['AgreementVersion'] }>;
  Locale: Locale;
  ProposeAgreementInput: ProposeAgreementInput;
  AgreedHoursInput: AgreedHoursInput;
  ProposeAgreementPayload: ResolverTypeWrapper<Omit<ProposeAgreementPayload, 'agreementVersion'> & { agreementVersion?: Maybe<ResolversTypes['AgreementVersion']> }>;
  SignAgreementInput: SignAgreementInput;
  SignAgreementPayload: ResolverTypeWrapper<Omit<SignAgreementPayload, 'agreementVersion'> & { agreementVersion?: Maybe<ResolversTypes['AgreementVersion']> }>;
  AgreementDraft: ResolverTypeWrapper<AgreementDraftModel>;
  DraftedHours: ResolverTypeWrapper<DraftedHours>;
  DraftAgreementInput: DraftAgreementInput;
  DraftAgreementPayload: ResolverTypeWrapper<Omit<DraftAgreementPayload, 'commission'> & { commission?: Maybe<ResolversTypes['Commission']> }>;
  ProposeDraftInput: ProposeDraftInput;
  ProposeDraftPayload: ResolverTypeWrapper<Omit<ProposeDraftPayload, 'agreementVersion'> & { agreementVersion?: Maybe<ResolversTypes['AgreementVersion']> }>;
  SharesIf: ResolverTypeWrapper<SharesIfModel>;
  ShareIf: ResolverTypeWrapper<ShareIfModel>;
  SupposedHoursInput: SupposedHoursInput;
  CommissionMoney: ResolverTypeWrapper<CommissionMoneyModel>;
  OpenCommissionInput: OpenCommissionInput;
  MilestoneInput: MilestoneInput;
  RoleSlotInput: RoleSlotInput;
  RoleNeedInput: RoleNeedInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  OpenCommissionPayload: ResolverTypeWrapper<Omit<OpenCommissionPayload, 'commission'> & { commission?: Maybe<ResolversTypes['Commission']> }>;
  ReviseSlotsInput: ReviseSlotsInput;
  ReviseSlotsPayload: ResolverTypeWrapper<Omit<ReviseSlotsPayload, 'commission'> & { commission?: Maybe<ResolversTypes['Commission']> }>;
  QualifyCommissionInput: QualifyCommissionInput;
  QualifyCommissionPayload: ResolverTypeWrapper<Omit<QualifyCommissionPayload, 'commission'> & { commission?: Maybe<ResolversTypes['Commission']> }>;
  BidForCommissionInput: BidForCommissionInput;
  BidForCommissionPayload: ResolverTypeWrapper<Omit<BidForCommissionPayload, 'commission'> & { commission?: Maybe<ResolversTypes['Commission']> }>;
  WinCommissionInput: WinCommissionInput;
  WinCommissionPayload: ResolverTypeWrapper<Omit<WinCommissionPayload, 'commission'> & { commission?: Maybe<ResolversTypes['Commission']> }>;
  LoseCommissionInput: LoseCommissionInput;
  LoseCommissionPayload: ResolverTypeWrapper<Omit<LoseCommissionPayload, 'commission'> & { commission?: Maybe<ResolversTypes['Commission']> }>;
  StartCommissionInput: StartCommissionInput;
  StartCommissionPayload: ResolverTypeWrapper<Omit<StartCommissionPayload, 'commission'> & { commission?: Maybe<ResolversTypes['Commission']> }>;
  CloseCommissionInput: CloseCommissionInput;
  CloseCommissionPayload: ResolverTypeWrapper<Omit<CloseCommissionPayload, 'commission'> & { commission?: Maybe<ResolversTypes['Commission']> }>;
  Commission: ResolverTypeWrapper<CommissionModel>;
  CommissionVisibility: CommissionVisibility;
  CommissionState: CommissionState;
  CommissionLossReason: CommissionLossReason;
  RoleSlot: ResolverTypeWrapper<RoleSlotModel>;
  RoleNeed: ResolverTypeWrapper<RoleNeed>;
  RoleSlotState: RoleSlotState;
  Agent: ResolverTypeWrapper<AgentModel>;
  CommissionConnection: ResolverTypeWrapper<Omit<CommissionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CommissionEdge']> }>;
  CommissionEdge: ResolverTypeWrapper<Omit<CommissionEdge, 'node'> & { node: ResolversTypes['Commission'] }>;
  ReviseCommissionInput: ReviseCommissionInput;
  ReviseCommissionPayload: ResolverTypeWrapper<Omit<ReviseCommissionPayload, 'commission'> & { commission?: Maybe<ResolversTypes['Commission']> }>;
  SubstitutionMode: SubstitutionMode;
  SetSubstitutionInput: SetSubstitutionInput;
  SetSubstitutionPayload: ResolverTypeWrapper<Omit<SetSubstitutionPayload, 'commission'> & { commission?: Maybe<ResolversTypes['Commission']> }>;
  Commitment: ResolverTypeWrapper<CommitmentModel>;
  CommitmentState: CommitmentState;
  CommitmentWithdrawalReason: CommitmentWithdrawalReason;
  CommitmentConnection: ResolverTypeWrapper<Omit<CommitmentConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CommitmentEdge']> }>;
  CommitmentEdge: ResolverTypeWrapper<Omit<CommitmentEdge, 'node'> & { node: ResolversTypes['Commitment'] }>;
  VacateSeatInput: VacateSeatInput;
  VacateSeatPayload: ResolverTypeWrapper<Omit<VacateSeatPayload, 'commitment' | 'team'> & { commitment?: Maybe<ResolversTypes['Commitment']>, team?: Maybe<ResolversTypes['Team']> }>;
  WithdrawFromCommissionInput: WithdrawFromCommissionInput;
  WithdrawFromCommissionPayload: ResolverTypeWrapper<Omit<WithdrawFromCommissionPayload, 'commitment' | 'team'> & { commitment?: Maybe<ResolversTypes['Commitment']>, team?: Maybe<ResolversTypes['Team']> }>;
  RecordContributionInput: RecordContributionInput;
  RecordContributionPayload: ResolverTypeWrapper<Omit<RecordContributionPayload, 'contribution'> & { contribution?: Maybe<ResolversTypes['Contribution']> }>;
  RecordContributionsInput: RecordContributionsInput;
  ContributionEntryInput: ContributionEntryInput;
  RecordContributionsPayload: ResolverTypeWrapper<Omit<RecordContributionsPayload, 'contributions'> & { contributions?: Maybe<ReadonlyArray<ResolversTypes['Contribution']>> }>;
  ImportContributionsInput: ImportContributionsInput;
  ImportContributionsPayload: ResolverTypeWrapper<Omit<ImportContributionsPayload, 'contributions'> & { contributions?: Maybe<ReadonlyArray<ResolversTypes['Contribution']>> }>;
  ApproveContributionInput: ApproveContributionInput;
  ApproveContributionsInput: ApproveContributionsInput;
  ContributionVersionInput: ContributionVersionInput;
  ApproveContributionsPayload: ResolverTypeWrapper<Omit<ApproveContributionsPayload, 'contributions'> & { contributions?: Maybe<ReadonlyArray<ResolversTypes['Contribution']>> }>;
  ApproveContributionPayload: ResolverTypeWrapper<Omit<ApproveContributionPayload, 'contribution'> & { contribution?: Maybe<ResolversTypes['Contribution']> }>;
  ReverseContributionInput: ReverseContributionInput;
  ReverseContributionPayload: ResolverTypeWrapper<Omit<ReverseContributionPayload, 'contribution'> & { contribution?: Maybe<ResolversTypes['Contribution']> }>;
  Contribution: ResolverTypeWrapper<ContributionModel>;
  UseUnit: UseUnit;
  ContributionKind: ContributionKind;
  ContributionState: ContributionState;
  ContributionConnection: ResolverTypeWrapper<Omit<ContributionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ContributionEdge']> }>;
  ContributionEdge: ResolverTypeWrapper<Omit<ContributionEdge, 'node'> & { node: ResolversTypes['Contribution'] }>;
  DataExport: ResolverTypeWrapper<DataExport>;
  Dispute: ResolverTypeWrapper<DisputeModel>;
  DisputeEvidence: ResolverTypeWrapper<DisputeEvidenceModel>;
  DisputeState: DisputeState;
  DisputeOutcome: DisputeOutcome;
  DisputeDecision: DisputeDecision;
  DisputeConnection: ResolverTypeWrapper<Omit<DisputeConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DisputeEdge']> }>;
  DisputeEdge: ResolverTypeWrapper<Omit<DisputeEdge, 'node'> & { node: ResolversTypes['Dispute'] }>;
  OpenDisputeInput: OpenDisputeInput;
  OpenDisputePayload: ResolverTypeWrapper<Omit<OpenDisputePayload, 'dispute'> & { dispute?: Maybe<ResolversTypes['Dispute']> }>;
  AddDisputeEvidenceInput: AddDisputeEvidenceInput;
  AddDisputeEvidencePayload: ResolverTypeWrapper<Omit<AddDisputeEvidencePayload, 'dispute'> & { dispute?: Maybe<ResolversTypes['Dispute']> }>;
  ResolveDisputeInput: ResolveDisputeInput;
  ResolveDisputePayload: ResolverTypeWrapper<Omit<ResolveDisputePayload, 'dispute'> & { dispute?: Maybe<ResolversTypes['Dispute']> }>;
  WithdrawDisputeInput: WithdrawDisputeInput;
  WithdrawDisputePayload: ResolverTypeWrapper<Omit<WithdrawDisputePayload, 'dispute'> & { dispute?: Maybe<ResolversTypes['Dispute']> }>;
  EventSpine: ResolverTypeWrapper<EventSpine>;
  FormationWeights: ResolverTypeWrapper<FormationWeightsModel>;
  SetFormationWeightsInput: SetFormationWeightsInput;
  ScoreWeightsInput: ScoreWeightsInput;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  SetFormationWeightsPayload: ResolverTypeWrapper<Omit<SetFormationWeightsPayload, 'formationWeights'> & { formationWeights?: Maybe<ResolversTypes['FormationWeights']> }>;
  KnowHowMakerInput: KnowHowMakerInput;
  RegisterKnowHowInput: RegisterKnowHowInput;
  RegisterKnowHowPayload: ResolverTypeWrapper<Omit<RegisterKnowHowPayload, 'knowHow'> & { knowHow?: Maybe<ResolversTypes['KnowHowAsset']> }>;
  ConfirmKnowHowInput: ConfirmKnowHowInput;
  ConfirmKnowHowPayload: ResolverTypeWrapper<Omit<ConfirmKnowHowPayload, 'knowHow'> & { knowHow?: Maybe<ResolversTypes['KnowHowAsset']> }>;
  DeclineKnowHowInput: DeclineKnowHowInput;
  DeclineKnowHowPayload: ResolverTypeWrapper<Omit<DeclineKnowHowPayload, 'knowHow'> & { knowHow?: Maybe<ResolversTypes['KnowHowAsset']> }>;
  ReviseKnowHowInput: ReviseKnowHowInput;
  ReviseKnowHowPayload: ResolverTypeWrapper<Omit<ReviseKnowHowPayload, 'knowHow'> & { knowHow?: Maybe<ResolversTypes['KnowHowAsset']> }>;
  RetireKnowHowInput: RetireKnowHowInput;
  RetireKnowHowPayload: ResolverTypeWrapper<Omit<RetireKnowHowPayload, 'knowHow'> & { knowHow?: Maybe<ResolversTypes['KnowHowAsset']> }>;
  KnowHowAsset: ResolverTypeWrapper<KnowHowAssetModel>;
  KnowHowState: KnowHowState;
  KnowHowKind: KnowHowKind;
  KnowHowVisibility: KnowHowVisibility;
  KnowHowMaker: ResolverTypeWrapper<KnowHowMakerModel>;
  KnowHowContent: ResolverTypeWrapper<KnowHowContentModel>;
  KnowHowProposal: ResolverTypeWrapper<KnowHowProposalModel>;
  KnowHowProposalKind: KnowHowProposalKind;
  KnowHowConfirmation: ResolverTypeWrapper<Omit<KnowHowConfirmation, 'agent'> & { agent?: Maybe<ResolversTypes['Agent']> }>;
  KnowHowVersion: ResolverTypeWrapper<KnowHowVersionModel>;
  KnowHowCitation: ResolverTypeWrapper<KnowHowCitationModel>;
  KnowHowConnection: ResolverTypeWrapper<Omit<KnowHowConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['KnowHowEdge']> }>;
  KnowHowEdge: ResolverTypeWrapper<Omit<KnowHowEdge, 'node'> & { node: ResolversTypes['KnowHowAsset'] }>;
  KnowHowVersionConnection: ResolverTypeWrapper<Omit<KnowHowVersionConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['KnowHowVersionEdge']> }>;
  KnowHowVersionEdge: ResolverTypeWrapper<Omit<KnowHowVersionEdge, 'node'> & { node: ResolversTypes['KnowHowVersion'] }>;
  KnowHowCitationConnection: ResolverTypeWrapper<Omit<KnowHowCitationConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['KnowHowCitationEdge']> }>;
  KnowHowCitationEdge: ResolverTypeWrapper<Omit<KnowHowCitationEdge, 'node'> & { node: ResolversTypes['KnowHowCitation'] }>;
  CommissionViewers: CommissionViewers;
  CommissionAudience: CommissionAudience;
  CommissionLogPart: ResolverTypeWrapper<CommissionLogPart>;
  CommissionLogEntry: ResolverTypeWrapper<CommissionLogEntry>;
  CommissionEventPage: ResolverTypeWrapper<CommissionEventPage>;
  CommissionEvent: ResolverTypeWrapper<CommissionEvent>;
  Milestone: ResolverTypeWrapper<MilestoneModel>;
  MilestoneState: MilestoneState;
  DeliverMilestoneInput: DeliverMilestoneInput;
  DeliverMilestonePayload: ResolverTypeWrapper<Omit<DeliverMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversTypes['Milestone']> }>;
  AcceptMilestoneInput: AcceptMilestoneInput;
  AcceptMilestonePayload: ResolverTypeWrapper<Omit<AcceptMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversTypes['Milestone']> }>;
  RejectMilestoneInput: RejectMilestoneInput;
  RejectMilestonePayload: ResolverTypeWrapper<Omit<RejectMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversTypes['Milestone']> }>;
  IntentInput: IntentInput;
  DraftProposalInput: DraftProposalInput;
  DraftProposalPayload: ResolverTypeWrapper<Omit<DraftProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['Proposal']> }>;
  ReviseProposalInput: ReviseProposalInput;
  ReviseProposalPayload: ResolverTypeWrapper<Omit<ReviseProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['Proposal']> }>;
  PublishProposalInput: PublishProposalInput;
  PublishProposalPayload: ResolverTypeWrapper<Omit<PublishProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['Proposal']> }>;
  MatchProposalInput: MatchProposalInput;
  MatchProposalPayload: ResolverTypeWrapper<Omit<MatchProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['Proposal']> }>;
  CloseProposalInput: CloseProposalInput;
  CloseProposalPayload: ResolverTypeWrapper<Omit<CloseProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['Proposal']> }>;
  RespondToProposalInput: RespondToProposalInput;
  RespondToProposalPayload: ResolverTypeWrapper<Omit<RespondToProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['Proposal']> }>;
  WithdrawResponseInput: WithdrawResponseInput;
  WithdrawResponsePayload: ResolverTypeWrapper<Omit<WithdrawResponsePayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['Proposal']> }>;
  Proposal: ResolverTypeWrapper<ProposalModel>;
  ProposalKind: ProposalKind;
  ProposalVisibility: ProposalVisibility;
  ProposalState: ProposalState;
  ProposalCloseReason: ProposalCloseReason;
  Intent: ResolverTypeWrapper<IntentModel>;
  IntentAction: IntentAction;
  ProposalMatch: ResolverTypeWrapper<ProposalMatchModel>;
  ProposalResponse: ResolverTypeWrapper<ProposalResponseModel>;
  ProposalResponseConnection: ResolverTypeWrapper<Omit<ProposalResponseConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ProposalResponseEdge']> }>;
  ProposalResponseEdge: ResolverTypeWrapper<Omit<ProposalResponseEdge, 'node'> & { node: ResolversTypes['ProposalResponse'] }>;
  ProposalFilter: ProposalFilter;
  ProposalConnection: ResolverTypeWrapper<Omit<ProposalConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ProposalEdge']> }>;
  ProposalEdge: ResolverTypeWrapper<Omit<ProposalEdge, 'node'> & { node: ResolversTypes['Proposal'] }>;
  NoticeboardConnection: ResolverTypeWrapper<Omit<NoticeboardConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['NoticeboardEdge']> }>;
  NoticeboardEdge: ResolverTypeWrapper<Omit<NoticeboardEdge, 'node' | 'why'> & { node: ResolversTypes['Proposal'], why: ResolversTypes['ProposalFit'] }>;
  ProposalFit: ResolverTypeWrapper<ProposalFitModel>;
  Candidate: ResolverTypeWrapper<CandidateModel>;
  CandidateConnection: ResolverTypeWrapper<Omit<CandidateConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['CandidateEdge']> }>;
  CandidateEdge: ResolverTypeWrapper<Omit<CandidateEdge, 'node'> & { node: ResolversTypes['Candidate'] }>;
  ProposeTeamInput: ProposeTeamInput;
  ProposeTeamPayload: ResolverTypeWrapper<Omit<ProposeTeamPayload, 'proposal'> & { proposal?: Maybe<ResolversTypes['TeamProposal']> }>;
  TeamProposal: ResolverTypeWrapper<TeamProposalModel>;
  TeamProposalState: TeamProposalState;
  ReplacedSeat: ResolverTypeWrapper<ReplacedSeatModel>;
  ProposedSlot: ResolverTypeWrapper<ProposedSlotModel>;
  SlotScore: ResolverTypeWrapper<SlotScoreModel>;
  ScoreWeights: ResolverTypeWrapper<ScoreWeights>;
  BenchPlace: ResolverTypeWrapper<BenchPlaceModel>;
  BenchSlot: ResolverTypeWrapper<BenchSlotModel>;
  TeamProposalProblem: ResolverTypeWrapper<TeamProposalProblemModel>;
  TeamProposalProblemCode: TeamProposalProblemCode;
  TeamProposalConnection: ResolverTypeWrapper<Omit<TeamProposalConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['TeamProposalEdge']> }>;
  TeamProposalEdge: ResolverTypeWrapper<Omit<TeamProposalEdge, 'node'> & { node: ResolversTypes['TeamProposal'] }>;
  TeamIfInput: TeamIfInput;
  TeamIf: ResolverTypeWrapper<TeamIfModel>;
  TeamOutlook: ResolverTypeWrapper<TeamOutlookModel>;
  CommissionStateCount: ResolverTypeWrapper<CommissionStateCount>;
  TrainingGap: ResolverTypeWrapper<TrainingGap>;
  PendingStep: PendingStep;
  ChooseTeamInput: ChooseTeamInput;
  TeamSeatInput: TeamSeatInput;
  ChooseTeamPayload: ResolverTypeWrapper<Omit<ChooseTeamPayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>;
  AcceptSeatInput: AcceptSeatInput;
  AcceptSeatPayload: ResolverTypeWrapper<Omit<AcceptSeatPayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>;
  DeclineSeatInput: DeclineSeatInput;
  DeclineSeatPayload: ResolverTypeWrapper<Omit<DeclineSeatPayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>;
  DissolveTeamInput: DissolveTeamInput;
  DissolveTeamPayload: ResolverTypeWrapper<Omit<DissolveTeamPayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>;
  ChooseSubstituteInput: ChooseSubstituteInput;
  ChooseSubstitutePayload: ResolverTypeWrapper<Omit<ChooseSubstitutePayload, 'team'> & { team?: Maybe<ResolversTypes['Team']> }>;
  Team: ResolverTypeWrapper<TeamModel>;
  TeamState: TeamState;
  TeamFallenThroughReason: TeamFallenThroughReason;
  HoldRefusalReason: HoldRefusalReason;
  TeamSeat: ResolverTypeWrapper<TeamSeatModel>;
  TeamSeatState: TeamSeatState;
  SeatAnswer: SeatAnswer;
  CapacityHold: ResolverTypeWrapper<CapacityHoldModel>;
  TeamConnection: ResolverTypeWrapper<Omit<TeamConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['TeamEdge']> }>;
  TeamEdge: ResolverTypeWrapper<Omit<TeamEdge, 'node'> & { node: ResolversTypes['Team'] }>;
  TeamSeatConnection: ResolverTypeWrapper<Omit<TeamSeatConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['TeamSeatEdge']> }>;
  TeamSeatEdge: ResolverTypeWrapper<Omit<TeamSeatEdge, 'node'> & { node: ResolversTypes['TeamSeat'] }>;
  TimelineEntry: ResolverTypeWrapper<TimelineEntryModel>;
  TimelineConnection: ResolverTypeWrapper<Omit<TimelineConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['TimelineEdge']> }>;
  TimelineEdge: ResolverTypeWrapper<Omit<TimelineEdge, 'node'> & { node: ResolversTypes['TimelineEntry'] }>;
  ProjectBudgetInput: ProjectBudgetInput;
  OpenProjectInput: OpenProjectInput;
  OpenProjectPayload: ResolverTypeWrapper<Omit<OpenProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  OpenFundingInput: OpenFundingInput;
  OpenFundingPayload: ResolverTypeWrapper<Omit<OpenFundingPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  CloseFundingInput: CloseFundingInput;
  CloseFundingPayload: ResolverTypeWrapper<Omit<CloseFundingPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  StartProjectInput: StartProjectInput;
  StartProjectPayload: ResolverTypeWrapper<Omit<StartProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  CompleteProjectInput: CompleteProjectInput;
  CompleteProjectPayload: ResolverTypeWrapper<Omit<CompleteProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  CloseProjectInput: CloseProjectInput;
  CloseProjectPayload: ResolverTypeWrapper<Omit<CloseProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  AbandonProjectInput: AbandonProjectInput;
  AbandonProjectPayload: ResolverTypeWrapper<Omit<AbandonProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  InviteToProjectInput: InviteToProjectInput;
  InviteToProjectPayload: ResolverTypeWrapper<Omit<InviteToProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  JoinProjectInput: JoinProjectInput;
  JoinProjectPayload: ResolverTypeWrapper<Omit<JoinProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  LeaveProjectInput: LeaveProjectInput;
  LeaveProjectPayload: ResolverTypeWrapper<Omit<LeaveProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  AttachCommissionInput: AttachCommissionInput;
  AttachCommissionPayload: ResolverTypeWrapper<Omit<AttachCommissionPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  PledgeInput: PledgeInput;
  PledgePayload: ResolverTypeWrapper<Omit<PledgePayload, 'pledge'> & { pledge?: Maybe<ResolversTypes['Pledge']> }>;
  WithdrawPledgeInput: WithdrawPledgeInput;
  WithdrawPledgePayload: ResolverTypeWrapper<Omit<WithdrawPledgePayload, 'pledge'> & { pledge?: Maybe<ResolversTypes['Pledge']> }>;
  ReviseProjectInput: ReviseProjectInput;
  ReviseProjectPayload: ResolverTypeWrapper<Omit<ReviseProjectPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  DetachCommissionInput: DetachCommissionInput;
  DetachCommissionPayload: ResolverTypeWrapper<Omit<DetachCommissionPayload, 'project'> & { project?: Maybe<ResolversTypes['Project']> }>;
  Project: ResolverTypeWrapper<ProjectModel>;
  ProjectVisibility: ProjectVisibility;
  ProjectState: ProjectState;
  ProjectAbandonReason: ProjectAbandonReason;
  ProjectBudget: ResolverTypeWrapper<ProjectBudgetModel>;
  ProjectParticipant: ResolverTypeWrapper<ProjectParticipantModel>;
  ProjectParticipation: ProjectParticipation;
  Pledge: ResolverTypeWrapper<PledgeModel>;
  PledgeState: PledgeState;
  ProjectConnection: ResolverTypeWrapper<Omit<ProjectConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['ProjectEdge']> }>;
  ProjectEdge: ResolverTypeWrapper<Omit<ProjectEdge, 'node'> & { node: ResolversTypes['Project'] }>;
  PledgeConnection: ResolverTypeWrapper<Omit<PledgeConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['PledgeEdge']> }>;
  PledgeEdge: ResolverTypeWrapper<Omit<PledgeEdge, 'node'> & { node: ResolversTypes['Pledge'] }>;
  CommissionRisk: ResolverTypeWrapper<CommissionRiskModel>;
  CommissionRiskKind: CommissionRiskKind;
  CommissionRiskUrgency: CommissionRiskUrgency;
  DueItem: ResolverTypeWrapper<DueItemModel>;
  RemunerationDocument: ResolverTypeWrapper<RemunerationDocument>;
  DueItemKind: DueItemKind;
  DueItemConnection: ResolverTypeWrapper<Omit<DueItemConnection, 'edges'> & { edges: ReadonlyArray<ResolversTypes['DueItemEdge']> }>;
  DueItemEdge: ResolverTypeWrapper<Omit<DueItemEdge, 'node'> & { node: ResolversTypes['DueItem'] }>;
  cacheControl__Scope: CacheControl__Scope;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CurrencyCode: ResolverTypeWrapper<Scalars['CurrencyCode']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Money: ResolverTypeWrapper<MoneyModel>;
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
  CommunityReport: ResolverTypeWrapper<CommunityReportModel>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Agreement: AgreementModel;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  AgreementVersion: AgreementVersionModel;
  AgreementParty: AgreementPartyModel;
  AgreementTerms: AgreementTermsModel;
  AgreedCommitment: AgreedCommitmentModel;
  AgreementVersionConnection: Omit<AgreementVersionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['AgreementVersionEdge']> };
  AgreementVersionEdge: Omit<AgreementVersionEdge, 'node'> & { node: ResolversParentTypes['AgreementVersion'] };
  ProposeAgreementInput: ProposeAgreementInput;
  AgreedHoursInput: AgreedHoursInput;
  ProposeAgreementPayload: Omit<ProposeAgreementPayload, 'agreementVersion'> & { agreementVersion?: Maybe<ResolversParentTypes['AgreementVersion']> };
  SignAgreementInput: SignAgreementInput;
  SignAgreementPayload: Omit<SignAgreementPayload, 'agreementVersion'> & { agreementVersion?: Maybe<ResolversParentTypes['AgreementVersion']> };
  AgreementDraft: AgreementDraftModel;
  DraftedHours: DraftedHours;
  DraftAgreementInput: DraftAgreementInput;
  DraftAgreementPayload: Omit<DraftAgreementPayload, 'commission'> & { commission?: Maybe<ResolversParentTypes['Commission']> };
  ProposeDraftInput: ProposeDraftInput;
  ProposeDraftPayload: Omit<ProposeDraftPayload, 'agreementVersion'> & { agreementVersion?: Maybe<ResolversParentTypes['AgreementVersion']> };
  SharesIf: SharesIfModel;
  ShareIf: ShareIfModel;
  SupposedHoursInput: SupposedHoursInput;
  CommissionMoney: CommissionMoneyModel;
  OpenCommissionInput: OpenCommissionInput;
  MilestoneInput: MilestoneInput;
  RoleSlotInput: RoleSlotInput;
  RoleNeedInput: RoleNeedInput;
  Boolean: Scalars['Boolean']['output'];
  OpenCommissionPayload: Omit<OpenCommissionPayload, 'commission'> & { commission?: Maybe<ResolversParentTypes['Commission']> };
  ReviseSlotsInput: ReviseSlotsInput;
  ReviseSlotsPayload: Omit<ReviseSlotsPayload, 'commission'> & { commission?: Maybe<ResolversParentTypes['Commission']> };
  QualifyCommissionInput: QualifyCommissionInput;
  QualifyCommissionPayload: Omit<QualifyCommissionPayload, 'commission'> & { commission?: Maybe<ResolversParentTypes['Commission']> };
  BidForCommissionInput: BidForCommissionInput;
  BidForCommissionPayload: Omit<BidForCommissionPayload, 'commission'> & { commission?: Maybe<ResolversParentTypes['Commission']> };
  WinCommissionInput: WinCommissionInput;
  WinCommissionPayload: Omit<WinCommissionPayload, 'commission'> & { commission?: Maybe<ResolversParentTypes['Commission']> };
  LoseCommissionInput: LoseCommissionInput;
  LoseCommissionPayload: Omit<LoseCommissionPayload, 'commission'> & { commission?: Maybe<ResolversParentTypes['Commission']> };
  StartCommissionInput: StartCommissionInput;
  StartCommissionPayload: Omit<StartCommissionPayload, 'commission'> & { commission?: Maybe<ResolversParentTypes['Commission']> };
  CloseCommissionInput: CloseCommissionInput;
  CloseCommissionPayload: Omit<CloseCommissionPayload, 'commission'> & { commission?: Maybe<ResolversParentTypes['Commission']> };
  Commission: CommissionModel;
  RoleSlot: RoleSlotModel;
  RoleNeed: RoleNeed;
  Agent: AgentModel;
  CommissionConnection: Omit<CommissionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CommissionEdge']> };
  CommissionEdge: Omit<CommissionEdge, 'node'> & { node: ResolversParentTypes['Commission'] };
  ReviseCommissionInput: ReviseCommissionInput;
  ReviseCommissionPayload: Omit<ReviseCommissionPayload, 'commission'> & { commission?: Maybe<ResolversParentTypes['Commission']> };
  SetSubstitutionInput: SetSubstitutionInput;
  SetSubstitutionPayload: Omit<SetSubstitutionPayload, 'commission'> & { commission?: Maybe<ResolversParentTypes['Commission']> };
  Commitment: CommitmentModel;
  CommitmentConnection: Omit<CommitmentConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CommitmentEdge']> };
  CommitmentEdge: Omit<CommitmentEdge, 'node'> & { node: ResolversParentTypes['Commitment'] };
  VacateSeatInput: VacateSeatInput;
  VacateSeatPayload: Omit<VacateSeatPayload, 'commitment' | 'team'> & { commitment?: Maybe<ResolversParentTypes['Commitment']>, team?: Maybe<ResolversParentTypes['Team']> };
  WithdrawFromCommissionInput: WithdrawFromCommissionInput;
  WithdrawFromCommissionPayload: Omit<WithdrawFromCommissionPayload, 'commitment' | 'team'> & { commitment?: Maybe<ResolversParentTypes['Commitment']>, team?: Maybe<ResolversParentTypes['Team']> };
  RecordContributionInput: RecordContributionInput;
  RecordContributionPayload: Omit<RecordContributionPayload, 'contribution'> & { contribution?: Maybe<ResolversParentTypes['Contribution']> };
  RecordContributionsInput: RecordContributionsInput;
  ContributionEntryInput: ContributionEntryInput;
  RecordContributionsPayload: Omit<RecordContributionsPayload, 'contributions'> & { contributions?: Maybe<ReadonlyArray<ResolversParentTypes['Contribution']>> };
  ImportContributionsInput: ImportContributionsInput;
  ImportContributionsPayload: Omit<ImportContributionsPayload, 'contributions'> & { contributions?: Maybe<ReadonlyArray<ResolversParentTypes['Contribution']>> };
  ApproveContributionInput: ApproveContributionInput;
  ApproveContributionsInput: ApproveContributionsInput;
  ContributionVersionInput: ContributionVersionInput;
  ApproveContributionsPayload: Omit<ApproveContributionsPayload, 'contributions'> & { contributions?: Maybe<ReadonlyArray<ResolversParentTypes['Contribution']>> };
  ApproveContributionPayload: Omit<ApproveContributionPayload, 'contribution'> & { contribution?: Maybe<ResolversParentTypes['Contribution']> };
  ReverseContributionInput: ReverseContributionInput;
  ReverseContributionPayload: Omit<ReverseContributionPayload, 'contribution'> & { contribution?: Maybe<ResolversParentTypes['Contribution']> };
  Contribution: ContributionModel;
  ContributionConnection: Omit<ContributionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ContributionEdge']> };
  ContributionEdge: Omit<ContributionEdge, 'node'> & { node: ResolversParentTypes['Contribution'] };
  DataExport: DataExport;
  Dispute: DisputeModel;
  DisputeEvidence: DisputeEvidenceModel;
  DisputeConnection: Omit<DisputeConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DisputeEdge']> };
  DisputeEdge: Omit<DisputeEdge, 'node'> & { node: ResolversParentTypes['Dispute'] };
  OpenDisputeInput: OpenDisputeInput;
  OpenDisputePayload: Omit<OpenDisputePayload, 'dispute'> & { dispute?: Maybe<ResolversParentTypes['Dispute']> };
  AddDisputeEvidenceInput: AddDisputeEvidenceInput;
  AddDisputeEvidencePayload: Omit<AddDisputeEvidencePayload, 'dispute'> & { dispute?: Maybe<ResolversParentTypes['Dispute']> };
  ResolveDisputeInput: ResolveDisputeInput;
  ResolveDisputePayload: Omit<ResolveDisputePayload, 'dispute'> & { dispute?: Maybe<ResolversParentTypes['Dispute']> };
  WithdrawDisputeInput: WithdrawDisputeInput;
  WithdrawDisputePayload: Omit<WithdrawDisputePayload, 'dispute'> & { dispute?: Maybe<ResolversParentTypes['Dispute']> };
  EventSpine: EventSpine;
  FormationWeights: FormationWeightsModel;
  SetFormationWeightsInput: SetFormationWeightsInput;
  ScoreWeightsInput: ScoreWeightsInput;
  Float: Scalars['Float']['output'];
  SetFormationWeightsPayload: Omit<SetFormationWeightsPayload, 'formationWeights'> & { formationWeights?: Maybe<ResolversParentTypes['FormationWeights']> };
  KnowHowMakerInput: KnowHowMakerInput;
  RegisterKnowHowInput: RegisterKnowHowInput;
  RegisterKnowHowPayload: Omit<RegisterKnowHowPayload, 'knowHow'> & { knowHow?: Maybe<ResolversParentTypes['KnowHowAsset']> };
  ConfirmKnowHowInput: ConfirmKnowHowInput;
  ConfirmKnowHowPayload: Omit<ConfirmKnowHowPayload, 'knowHow'> & { knowHow?: Maybe<ResolversParentTypes['KnowHowAsset']> };
  DeclineKnowHowInput: DeclineKnowHowInput;
  DeclineKnowHowPayload: Omit<DeclineKnowHowPayload, 'knowHow'> & { knowHow?: Maybe<ResolversParentTypes['KnowHowAsset']> };
  ReviseKnowHowInput: ReviseKnowHowInput;
  ReviseKnowHowPayload: Omit<ReviseKnowHowPayload, 'knowHow'> & { knowHow?: Maybe<ResolversParentTypes['KnowHowAsset']> };
  RetireKnowHowInput: RetireKnowHowInput;
  RetireKnowHowPayload: Omit<RetireKnowHowPayload, 'knowHow'> & { knowHow?: Maybe<ResolversParentTypes['KnowHowAsset']> };
  KnowHowAsset: KnowHowAssetModel;
  KnowHowMaker: KnowHowMakerModel;
  KnowHowContent: KnowHowContentModel;
  KnowHowProposal: KnowHowProposalModel;
  KnowHowConfirmation: Omit<KnowHowConfirmation, 'agent'> & { agent?: Maybe<ResolversParentTypes['Agent']> };
  KnowHowVersion: KnowHowVersionModel;
  KnowHowCitation: KnowHowCitationModel;
  KnowHowConnection: Omit<KnowHowConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['KnowHowEdge']> };
  KnowHowEdge: Omit<KnowHowEdge, 'node'> & { node: ResolversParentTypes['KnowHowAsset'] };
  KnowHowVersionConnection: Omit<KnowHowVersionConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['KnowHowVersionEdge']> };
  KnowHowVersionEdge: Omit<KnowHowVersionEdge, 'node'> & { node: ResolversParentTypes['KnowHowVersion'] };
  KnowHowCitationConnection: Omit<KnowHowCitationConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['KnowHowCitationEdge']> };
  KnowHowCitationEdge: Omit<KnowHowCitationEdge, 'node'> & { node: ResolversParentTypes['KnowHowCitation'] };
  CommissionViewers: CommissionViewers;
  CommissionLogPart: CommissionLogPart;
  CommissionLogEntry: CommissionLogEntry;
  CommissionEventPage: CommissionEventPage;
  CommissionEvent: CommissionEvent;
  Milestone: MilestoneModel;
  DeliverMilestoneInput: DeliverMilestoneInput;
  DeliverMilestonePayload: Omit<DeliverMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversParentTypes['Milestone']> };
  AcceptMilestoneInput: AcceptMilestoneInput;
  AcceptMilestonePayload: Omit<AcceptMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversParentTypes['Milestone']> };
  RejectMilestoneInput: RejectMilestoneInput;
  RejectMilestonePayload: Omit<RejectMilestonePayload, 'milestone'> & { milestone?: Maybe<ResolversParentTypes['Milestone']> };
  IntentInput: IntentInput;
  DraftProposalInput: DraftProposalInput;
  DraftProposalPayload: Omit<DraftProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['Proposal']> };
  ReviseProposalInput: ReviseProposalInput;
  ReviseProposalPayload: Omit<ReviseProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['Proposal']> };
  PublishProposalInput: PublishProposalInput;
  PublishProposalPayload: Omit<PublishProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['Proposal']> };
  MatchProposalInput: MatchProposalInput;
  MatchProposalPayload: Omit<MatchProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['Proposal']> };
  CloseProposalInput: CloseProposalInput;
  CloseProposalPayload: Omit<CloseProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['Proposal']> };
  RespondToProposalInput: RespondToProposalInput;
  RespondToProposalPayload: Omit<RespondToProposalPayload, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['Proposal']> };
  WithdrawResponseInput: WithdrawResponseInput;
  WithdrawResponsePayload: Omit<WithdrawResponsePayload, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['Proposal']> };
  Proposal: ProposalModel;
  Intent: IntentModel;
  ProposalMatch: ProposalMatchModel;
  ProposalResponse: ProposalResponseModel;
  ProposalResponseConnection: Omit<ProposalResponseConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ProposalResponseEdge']> };
  ProposalResponseEdge: Omit<ProposalResponseEdge, 'node'> & { node: ResolversParentTypes['ProposalResponse'] };
  ProposalFilter: ProposalFilter;
  ProposalConnection: Omit<ProposalConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ProposalEdge']> };
  ProposalEdge: Omit<ProposalEdge, 'node'> & { node: ResolversParentTypes['Proposal'] };
  NoticeboardConnection: Omit<NoticeboardConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['NoticeboardEdge']> };
  NoticeboardEdge: Omit<NoticeboardEdge, 'node' | 'why'> & { node: ResolversParentTypes['Proposal'], why: ResolversParentTypes['ProposalFit'] };
  ProposalFit: ProposalFitModel;
  Candidate: CandidateModel;
  CandidateConnection: Omit<CandidateConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['CandidateEdge']> };
  CandidateEdge: Omit<CandidateEdge, 'node'> & { node: ResolversParentTypes['Candidate'] };
  ProposeTeamInput: ProposeTeamInput;
  ProposeTeamPayload: Omit<ProposeTeamPayload, 'proposal'> & { proposal?: Maybe<ResolversParentTypes['TeamProposal']> };
  TeamProposal: TeamProposalModel;
  ReplacedSeat: ReplacedSeatModel;
  ProposedSlot: ProposedSlotModel;
  SlotScore: SlotScoreModel;
  ScoreWeights: ScoreWeights;
  BenchPlace: BenchPlaceModel;
  BenchSlot: BenchSlotModel;
  TeamProposalProblem: TeamProposalProblemModel;
  TeamProposalConnection: Omit<TeamProposalConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['TeamProposalEdge']> };
  TeamProposalEdge: Omit<TeamProposalEdge, 'node'> & { node: ResolversParentTypes['TeamProposal'] };
  TeamIfInput: TeamIfInput;
  TeamIf: TeamIfModel;
  TeamOutlook: TeamOutlookModel;
  CommissionStateCount: CommissionStateCount;
  TrainingGap: TrainingGap;
  ChooseTeamInput: ChooseTeamInput;
  TeamSeatInput: TeamSeatInput;
  ChooseTeamPayload: Omit<ChooseTeamPayload, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> };
  AcceptSeatInput: AcceptSeatInput;
  AcceptSeatPayload: Omit<AcceptSeatPayload, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> };
  DeclineSeatInput: DeclineSeatInput;
  DeclineSeatPayload: Omit<DeclineSeatPayload, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> };
  DissolveTeamInput: DissolveTeamInput;
  DissolveTeamPayload: Omit<DissolveTeamPayload, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> };
  ChooseSubstituteInput: ChooseSubstituteInput;
  ChooseSubstitutePayload: Omit<ChooseSubstitutePayload, 'team'> & { team?: Maybe<ResolversParentTypes['Team']> };
  Team: TeamModel;
  TeamSeat: TeamSeatModel;
  CapacityHold: CapacityHoldModel;
  TeamConnection: Omit<TeamConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['TeamEdge']> };
  TeamEdge: Omit<TeamEdge, 'node'> & { node: ResolversParentTypes['Team'] };
  TeamSeatConnection: Omit<TeamSeatConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['TeamSeatEdge']> };
  TeamSeatEdge: Omit<TeamSeatEdge, 'node'> & { node: ResolversParentTypes['TeamSeat'] };
  TimelineEntry: TimelineEntryModel;
  TimelineConnection: Omit<TimelineConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['TimelineEdge']> };
  TimelineEdge: Omit<TimelineEdge, 'node'> & { node: ResolversParentTypes['TimelineEntry'] };
  ProjectBudgetInput: ProjectBudgetInput;
  OpenProjectInput: OpenProjectInput;
  OpenProjectPayload: Omit<OpenProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  OpenFundingInput: OpenFundingInput;
  OpenFundingPayload: Omit<OpenFundingPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  CloseFundingInput: CloseFundingInput;
  CloseFundingPayload: Omit<CloseFundingPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  StartProjectInput: StartProjectInput;
  StartProjectPayload: Omit<StartProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  CompleteProjectInput: CompleteProjectInput;
  CompleteProjectPayload: Omit<CompleteProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  CloseProjectInput: CloseProjectInput;
  CloseProjectPayload: Omit<CloseProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  AbandonProjectInput: AbandonProjectInput;
  AbandonProjectPayload: Omit<AbandonProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  InviteToProjectInput: InviteToProjectInput;
  InviteToProjectPayload: Omit<InviteToProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  JoinProjectInput: JoinProjectInput;
  JoinProjectPayload: Omit<JoinProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  LeaveProjectInput: LeaveProjectInput;
  LeaveProjectPayload: Omit<LeaveProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  AttachCommissionInput: AttachCommissionInput;
  AttachCommissionPayload: Omit<AttachCommissionPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  PledgeInput: PledgeInput;
  PledgePayload: Omit<PledgePayload, 'pledge'> & { pledge?: Maybe<ResolversParentTypes['Pledge']> };
  WithdrawPledgeInput: WithdrawPledgeInput;
  WithdrawPledgePayload: Omit<WithdrawPledgePayload, 'pledge'> & { pledge?: Maybe<ResolversParentTypes['Pledge']> };
  ReviseProjectInput: ReviseProjectInput;
  ReviseProjectPayload: Omit<ReviseProjectPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  DetachCommissionInput: DetachCommissionInput;
  DetachCommissionPayload: Omit<DetachCommissionPayload, 'project'> & { project?: Maybe<ResolversParentTypes['Project']> };
  Project: ProjectModel;
  ProjectBudget: ProjectBudgetModel;
  ProjectParticipant: ProjectParticipantModel;
  Pledge: PledgeModel;
  ProjectConnection: Omit<ProjectConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['ProjectEdge']> };
  ProjectEdge: Omit<ProjectEdge, 'node'> & { node: ResolversParentTypes['Project'] };
  PledgeConnection: Omit<PledgeConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['PledgeEdge']> };
  PledgeEdge: Omit<PledgeEdge, 'node'> & { node: ResolversParentTypes['Pledge'] };
  CommissionRisk: CommissionRiskModel;
  DueItem: DueItemModel;
  RemunerationDocument: RemunerationDocument;
  DueItemConnection: Omit<DueItemConnection, 'edges'> & { edges: ReadonlyArray<ResolversParentTypes['DueItemEdge']> };
  DueItemEdge: Omit<DueItemEdge, 'node'> & { node: ResolversParentTypes['DueItem'] };
  DateTime: Scalars['DateTime']['output'];
  Date: Scalars['Date']['output'];
  Decimal: Scalars['Decimal']['output'];
  CurrencyCode: Scalars['CurrencyCode']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Money: MoneyModel;
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
  CommunityReport: CommunityReportModel;
};

export type AgreementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agreement'] = ResolversParentTypes['Agreement'], FederationReferenceType extends FederationReferenceTypes['Agreement'] = FederationReferenceTypes['Agreement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agreement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  inForce?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  proposed?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  versions?: Resolver<Maybe<ResolversTypes['AgreementVersionConnection']>, ParentType, ContextType, Partial<AgreementVersionsArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgreementVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementVersion'] = ResolversParentTypes['AgreementVersion'], FederationReferenceType extends FederationReferenceTypes['AgreementVersion'] = FederationReferenceTypes['AgreementVersion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AgreementVersion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AgreementVersionState'], ParentType, ContextType>;
  terms?: Resolver<ResolversTypes['AgreementTerms'], ParentType, ContextType>;
  contentHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parties?: Resolver<ReadonlyArray<ResolversTypes['AgreementParty']>, ParentType, ContextType>;
  proposedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inForceAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  supersededAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AgreementPartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementParty'] = ResolversParentTypes['AgreementParty']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  signedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  signedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AgreementTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementTerms'] = ResolversParentTypes['AgreementTerms']> = {
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['CurrencyCode'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  inWords?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType, RequireFields<AgreementTermsInWordsArgs, 'language'>>;
  client?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  invoicer?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  commitments?: Resolver<ReadonlyArray<ResolversTypes['AgreedCommitment']>, ParentType, ContextType>;
};

export type AgreedCommitmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreedCommitment'] = ResolversParentTypes['AgreedCommitment']> = {
  slotId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AgreementVersionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementVersionConnection'] = ResolversParentTypes['AgreementVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AgreementVersionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AgreementVersionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementVersionEdge'] = ResolversParentTypes['AgreementVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AgreementVersion'], ParentType, ContextType>;
};

export type ProposeAgreementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposeAgreementPayload'] = ResolversParentTypes['ProposeAgreementPayload']> = {
  agreementVersion?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SignAgreementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignAgreementPayload'] = ResolversParentTypes['SignAgreementPayload']> = {
  agreementVersion?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AgreementDraftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AgreementDraft'] = ResolversParentTypes['AgreementDraft']> = {
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  invoicer?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  hours?: Resolver<ReadonlyArray<ResolversTypes['DraftedHours']>, ParentType, ContextType>;
  draftedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DraftedHoursResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftedHours'] = ResolversParentTypes['DraftedHours']> = {
  slotId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DraftAgreementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftAgreementPayload'] = ResolversParentTypes['DraftAgreementPayload']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProposeDraftPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposeDraftPayload'] = ResolversParentTypes['ProposeDraftPayload']> = {
  agreementVersion?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SharesIfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharesIf'] = ResolversParentTypes['SharesIf']> = {
  net?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  fee?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  surplus?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shares?: Resolver<ReadonlyArray<ResolversTypes['ShareIf']>, ParentType, ContextType>;
};

export type ShareIfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareIf'] = ResolversParentTypes['ShareIf']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  share?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CommissionMoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionMoney'] = ResolversParentTypes['CommissionMoney']> = {
  invoiced?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  outstanding?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  distributed?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  fee?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  reserved?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  surplus?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type OpenCommissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenCommissionPayload'] = ResolversParentTypes['OpenCommissionPayload']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviseSlotsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviseSlotsPayload'] = ResolversParentTypes['ReviseSlotsPayload']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QualifyCommissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QualifyCommissionPayload'] = ResolversParentTypes['QualifyCommissionPayload']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type BidForCommissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BidForCommissionPayload'] = ResolversParentTypes['BidForCommissionPayload']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WinCommissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WinCommissionPayload'] = ResolversParentTypes['WinCommissionPayload']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LoseCommissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoseCommissionPayload'] = ResolversParentTypes['LoseCommissionPayload']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['PendingStep']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StartCommissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartCommissionPayload'] = ResolversParentTypes['StartCommissionPayload']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CloseCommissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseCommissionPayload'] = ResolversParentTypes['CloseCommissionPayload']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commission'] = ResolversParentTypes['Commission'], FederationReferenceType extends FederationReferenceTypes['Commission'] = FederationReferenceTypes['Commission']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commission']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  client?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['CommissionVisibility'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CommissionState'], ParentType, ContextType>;
  respondBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  slots?: Resolver<ReadonlyArray<ResolversTypes['RoleSlot']>, ParentType, ContextType>;
  slotsCost?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  qualifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  bidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  wonAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lostAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lossReason?: Resolver<Maybe<ResolversTypes['CommissionLossReason']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  agreement?: Resolver<Maybe<ResolversTypes['Agreement']>, ParentType, ContextType>;
  agreementDraft?: Resolver<Maybe<ResolversTypes['AgreementDraft']>, ParentType, ContextType>;
  sharesIf?: Resolver<Maybe<ResolversTypes['SharesIf']>, ParentType, ContextType, RequireFields<CommissionSharesIfArgs, 'net'>>;
  money?: Resolver<Maybe<ResolversTypes['CommissionMoney']>, ParentType, ContextType>;
  substitution?: Resolver<ResolversTypes['SubstitutionMode'], ParentType, ContextType>;
  commitments?: Resolver<Maybe<ResolversTypes['CommitmentConnection']>, ParentType, ContextType, Partial<CommissionCommitmentsArgs>>;
  contributions?: Resolver<Maybe<ResolversTypes['ContributionConnection']>, ParentType, ContextType, Partial<CommissionContributionsArgs>>;
  disputes?: Resolver<Maybe<ResolversTypes['DisputeConnection']>, ParentType, ContextType, Partial<CommissionDisputesArgs>>;
  milestones?: Resolver<ReadonlyArray<ResolversTypes['Milestone']>, ParentType, ContextType>;
  teamProposals?: Resolver<Maybe<ResolversTypes['TeamProposalConnection']>, ParentType, ContextType, Partial<CommissionTeamProposalsArgs>>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  teams?: Resolver<Maybe<ResolversTypes['TeamConnection']>, ParentType, ContextType, Partial<CommissionTeamsArgs>>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineConnection']>, ParentType, ContextType, Partial<CommissionTimelineArgs>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  risks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionRisk']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleSlotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleSlot'] = ResolversParentTypes['RoleSlot']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  skill?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  skillLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  needs?: Resolver<ReadonlyArray<ResolversTypes['RoleNeed']>, ParentType, ContextType>;
  hours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RoleSlotState'], ParentType, ContextType>;
  candidates?: Resolver<Maybe<ResolversTypes['CandidateConnection']>, ParentType, ContextType, Partial<RoleSlotCandidatesArgs>>;
};

export type RoleNeedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleNeed'] = ResolversParentTypes['RoleNeed']> = {
  skill?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  skillLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isMandatory?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AgentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agent'] = ResolversParentTypes['Agent'], FederationReferenceType extends FederationReferenceTypes['Agent'] = FederationReferenceTypes['Agent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Agent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commissions?: Resolver<Maybe<ResolversTypes['CommissionConnection']>, ParentType, ContextType, Partial<AgentCommissionsArgs>>;
  commitments?: Resolver<Maybe<ResolversTypes['CommitmentConnection']>, ParentType, ContextType, Partial<AgentCommitmentsArgs>>;
  knowHow?: Resolver<Maybe<ResolversTypes['KnowHowConnection']>, ParentType, ContextType, Partial<AgentKnowHowArgs>>;
  proposals?: Resolver<Maybe<ResolversTypes['ProposalConnection']>, ParentType, ContextType, Partial<AgentProposalsArgs>>;
  seats?: Resolver<Maybe<ResolversTypes['TeamSeatConnection']>, ParentType, ContextType, Partial<AgentSeatsArgs>>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, Partial<AgentProjectsArgs>>;
  due?: Resolver<Maybe<ResolversTypes['DueItemConnection']>, ParentType, ContextType, Partial<AgentDueArgs>>;
};

export type CommissionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionConnection'] = ResolversParentTypes['CommissionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommissionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommissionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionEdge'] = ResolversParentTypes['CommissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Commission'], ParentType, ContextType>;
};

export type ReviseCommissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviseCommissionPayload'] = ResolversParentTypes['ReviseCommissionPayload']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetSubstitutionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetSubstitutionPayload'] = ResolversParentTypes['SetSubstitutionPayload']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CommitmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Commitment'] = ResolversParentTypes['Commitment'], FederationReferenceType extends FederationReferenceTypes['Commitment'] = FederationReferenceTypes['Commitment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Commitment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  slotId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CommitmentState'], ParentType, ContextType>;
  agreementVersion?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  approvedMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  acceptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawalReason?: Resolver<Maybe<ResolversTypes['CommitmentWithdrawalReason']>, ParentType, ContextType>;
  substitutedBy?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  fulfilledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommitmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitmentConnection'] = ResolversParentTypes['CommitmentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommitmentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommitmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitmentEdge'] = ResolversParentTypes['CommitmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Commitment'], ParentType, ContextType>;
};

export type VacateSeatPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VacateSeatPayload'] = ResolversParentTypes['VacateSeatPayload']> = {
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawFromCommissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawFromCommissionPayload'] = ResolversParentTypes['WithdrawFromCommissionPayload']> = {
  commitment?: Resolver<Maybe<ResolversTypes['Commitment']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordContributionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordContributionPayload'] = ResolversParentTypes['RecordContributionPayload']> = {
  contribution?: Resolver<Maybe<ResolversTypes['Contribution']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordContributionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordContributionsPayload'] = ResolversParentTypes['RecordContributionsPayload']> = {
  contributions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contribution']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ImportContributionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportContributionsPayload'] = ResolversParentTypes['ImportContributionsPayload']> = {
  contributions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contribution']>>, ParentType, ContextType>;
  rowCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  freshCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unchangedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApproveContributionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveContributionsPayload'] = ResolversParentTypes['ApproveContributionsPayload']> = {
  contributions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contribution']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ApproveContributionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApproveContributionPayload'] = ResolversParentTypes['ApproveContributionPayload']> = {
  contribution?: Resolver<Maybe<ResolversTypes['Contribution']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReverseContributionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReverseContributionPayload'] = ResolversParentTypes['ReverseContributionPayload']> = {
  contribution?: Resolver<Maybe<ResolversTypes['Contribution']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution'], FederationReferenceType extends FederationReferenceTypes['Contribution'] = FederationReferenceTypes['Contribution']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contribution']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ContributionKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ContributionState'], ParentType, ContextType>;
  slotId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  minutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  vat?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  equipment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quantity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['UseUnit']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  externalReference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  happenedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  agreementVersion?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  approvedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  approvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reversedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  reversedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  knowHow?: Resolver<Maybe<ResolversTypes['KnowHowAsset']>, ParentType, ContextType>;
  citation?: Resolver<Maybe<ResolversTypes['KnowHowCitation']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContributionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContributionConnection'] = ResolversParentTypes['ContributionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContributionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ContributionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContributionEdge'] = ResolversParentTypes['ContributionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contribution'], ParentType, ContextType>;
};

export type DataExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DataExport'] = ResolversParentTypes['DataExport']> = {
  projects?: Resolver<Maybe<ResolversTypes['DataExportPage']>, ParentType, ContextType, Partial<DataExportProjectsArgs>>;
};

export type DisputeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dispute'] = ResolversParentTypes['Dispute'], FederationReferenceType extends FederationReferenceTypes['Dispute'] = FederationReferenceTypes['Dispute']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Dispute']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  contribution?: Resolver<Maybe<ResolversTypes['Contribution']>, ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['DisputeState'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['DisputeOutcome']>, ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<ReadonlyArray<ResolversTypes['DisputeEvidence']>, ParentType, ContextType>;
  resolvedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  resolvedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  resolution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DisputeEvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeEvidence'] = ResolversParentTypes['DisputeEvidence']> = {
  addedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DisputeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeConnection'] = ResolversParentTypes['DisputeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DisputeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DisputeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisputeEdge'] = ResolversParentTypes['DisputeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Dispute'], ParentType, ContextType>;
};

export type OpenDisputePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenDisputePayload'] = ResolversParentTypes['OpenDisputePayload']> = {
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddDisputeEvidencePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddDisputeEvidencePayload'] = ResolversParentTypes['AddDisputeEvidencePayload']> = {
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ResolveDisputePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResolveDisputePayload'] = ResolversParentTypes['ResolveDisputePayload']> = {
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawDisputePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawDisputePayload'] = ResolversParentTypes['WithdrawDisputePayload']> = {
  dispute?: Resolver<Maybe<ResolversTypes['Dispute']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EventSpineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSpine'] = ResolversParentTypes['EventSpine']> = {
  projects?: Resolver<Maybe<ResolversTypes['ServiceSpine']>, ParentType, ContextType>;
};

export type FormationWeightsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormationWeights'] = ResolversParentTypes['FormationWeights']> = {
  weights?: Resolver<ResolversTypes['ScoreWeights'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  setBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  setAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SetFormationWeightsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetFormationWeightsPayload'] = ResolversParentTypes['SetFormationWeightsPayload']> = {
  formationWeights?: Resolver<Maybe<ResolversTypes['FormationWeights']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RegisterKnowHowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterKnowHowPayload'] = ResolversParentTypes['RegisterKnowHowPayload']> = {
  knowHow?: Resolver<Maybe<ResolversTypes['KnowHowAsset']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConfirmKnowHowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmKnowHowPayload'] = ResolversParentTypes['ConfirmKnowHowPayload']> = {
  knowHow?: Resolver<Maybe<ResolversTypes['KnowHowAsset']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeclineKnowHowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclineKnowHowPayload'] = ResolversParentTypes['DeclineKnowHowPayload']> = {
  knowHow?: Resolver<Maybe<ResolversTypes['KnowHowAsset']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviseKnowHowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviseKnowHowPayload'] = ResolversParentTypes['ReviseKnowHowPayload']> = {
  knowHow?: Resolver<Maybe<ResolversTypes['KnowHowAsset']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RetireKnowHowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetireKnowHowPayload'] = ResolversParentTypes['RetireKnowHowPayload']> = {
  knowHow?: Resolver<Maybe<ResolversTypes['KnowHowAsset']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type KnowHowAssetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowHowAsset'] = ResolversParentTypes['KnowHowAsset'], FederationReferenceType extends FederationReferenceTypes['KnowHowAsset'] = FederationReferenceTypes['KnowHowAsset']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['KnowHowAsset']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['KnowHowState'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['KnowHowKind'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['KnowHowVisibility'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  makers?: Resolver<ReadonlyArray<ResolversTypes['KnowHowMaker']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  registeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  declinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['KnowHowProposal']>, ParentType, ContextType>;
  versions?: Resolver<Maybe<ResolversTypes['KnowHowVersionConnection']>, ParentType, ContextType, Partial<KnowHowAssetVersionsArgs>>;
  citationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  citations?: Resolver<ResolversTypes['KnowHowCitationConnection'], ParentType, ContextType, Partial<KnowHowAssetCitationsArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type KnowHowMakerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowHowMaker'] = ResolversParentTypes['KnowHowMaker']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  basisPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KnowHowContentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowHowContent'] = ResolversParentTypes['KnowHowContent']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['KnowHowKind'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['KnowHowVisibility'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  makers?: Resolver<ReadonlyArray<ResolversTypes['KnowHowMaker']>, ParentType, ContextType>;
};

export type KnowHowProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowHowProposal'] = ResolversParentTypes['KnowHowProposal']> = {
  what?: Resolver<ResolversTypes['KnowHowProposalKind'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['KnowHowContent'], ParentType, ContextType>;
  proposedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  proposedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmations?: Resolver<ReadonlyArray<ResolversTypes['KnowHowConfirmation']>, ParentType, ContextType>;
};

export type KnowHowConfirmationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowHowConfirmation'] = ResolversParentTypes['KnowHowConfirmation']> = {
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  isConfirmed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type KnowHowVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowHowVersion'] = ResolversParentTypes['KnowHowVersion']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['KnowHowContent'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type KnowHowCitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowHowCitation'] = ResolversParentTypes['KnowHowCitation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  knowHow?: Resolver<Maybe<ResolversTypes['KnowHowAsset']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  contribution?: Resolver<Maybe<ResolversTypes['Contribution']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  isCounted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type KnowHowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowHowConnection'] = ResolversParentTypes['KnowHowConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['KnowHowEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type KnowHowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowHowEdge'] = ResolversParentTypes['KnowHowEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KnowHowAsset'], ParentType, ContextType>;
};

export type KnowHowVersionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowHowVersionConnection'] = ResolversParentTypes['KnowHowVersionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['KnowHowVersionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type KnowHowVersionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowHowVersionEdge'] = ResolversParentTypes['KnowHowVersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KnowHowVersion'], ParentType, ContextType>;
};

export type KnowHowCitationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowHowCitationConnection'] = ResolversParentTypes['KnowHowCitationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['KnowHowCitationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type KnowHowCitationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KnowHowCitationEdge'] = ResolversParentTypes['KnowHowCitationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['KnowHowCitation'], ParentType, ContextType>;
};

export type CommissionLogPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionLogPart'] = ResolversParentTypes['CommissionLogPart']> = {
  entries?: Resolver<ReadonlyArray<ResolversTypes['CommissionLogEntry']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CommissionLogEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionLogEntry'] = ResolversParentTypes['CommissionLogEntry']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['CommissionEvent']>, ParentType, ContextType>;
  requires?: Resolver<ReadonlyArray<ResolversTypes['CommissionAudience']>, ParentType, ContextType>;
  changesAccess?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CommissionEventPageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionEventPage'] = ResolversParentTypes['CommissionEventPage']> = {
  events?: Resolver<ReadonlyArray<ResolversTypes['CommissionEvent']>, ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hasMore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CommissionEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionEvent'] = ResolversParentTypes['CommissionEvent']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  time?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  actorId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  data?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MilestoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Milestone'] = ResolversParentTypes['Milestone'], FederationReferenceType extends FederationReferenceTypes['Milestone'] = FederationReferenceTypes['Milestone']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Milestone']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MilestoneState'], ParentType, ContextType>;
  deliveredBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  acceptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptanceEvidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rejectedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  rejectedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rejectionReasons?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DeliverMilestonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeliverMilestonePayload'] = ResolversParentTypes['DeliverMilestonePayload']> = {
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AcceptMilestonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptMilestonePayload'] = ResolversParentTypes['AcceptMilestonePayload']> = {
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RejectMilestonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectMilestonePayload'] = ResolversParentTypes['RejectMilestonePayload']> = {
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DraftProposalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftProposalPayload'] = ResolversParentTypes['DraftProposalPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviseProposalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviseProposalPayload'] = ResolversParentTypes['ReviseProposalPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PublishProposalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublishProposalPayload'] = ResolversParentTypes['PublishProposalPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MatchProposalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatchProposalPayload'] = ResolversParentTypes['MatchProposalPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CloseProposalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseProposalPayload'] = ResolversParentTypes['CloseProposalPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RespondToProposalPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RespondToProposalPayload'] = ResolversParentTypes['RespondToProposalPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawResponsePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawResponsePayload'] = ResolversParentTypes['WithdrawResponsePayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Proposal'] = ResolversParentTypes['Proposal'], FederationReferenceType extends FederationReferenceTypes['Proposal'] = FederationReferenceTypes['Proposal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Proposal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ProposalKind'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  draftedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['ProposalVisibility'], ParentType, ContextType>;
  allianceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  intents?: Resolver<ReadonlyArray<ResolversTypes['Intent']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProposalState'], ParentType, ContextType>;
  draftedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  matchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  match?: Resolver<Maybe<ResolversTypes['ProposalMatch']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closeReason?: Resolver<Maybe<ResolversTypes['ProposalCloseReason']>, ParentType, ContextType>;
  responses?: Resolver<Maybe<ResolversTypes['ProposalResponseConnection']>, ParentType, ContextType, Partial<ProposalResponsesArgs>>;
  myResponse?: Resolver<Maybe<ResolversTypes['ProposalResponse']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IntentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Intent'] = ResolversParentTypes['Intent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['IntentAction'], ParentType, ContextType>;
  skill?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  skillLabel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  hours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  resource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rate?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProposalMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalMatch'] = ResolversParentTypes['ProposalMatch']> = {
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType>;
  response?: Resolver<Maybe<ResolversTypes['ProposalResponse']>, ParentType, ContextType>;
};

export type ProposalResponseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalResponse'] = ResolversParentTypes['ProposalResponse']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProposalResponseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalResponseConnection'] = ResolversParentTypes['ProposalResponseConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProposalResponseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProposalResponseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalResponseEdge'] = ResolversParentTypes['ProposalResponseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProposalResponse'], ParentType, ContextType>;
};

export type ProposalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalConnection'] = ResolversParentTypes['ProposalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProposalEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProposalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalEdge'] = ResolversParentTypes['ProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
};

export type NoticeboardConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeboardConnection'] = ResolversParentTypes['NoticeboardConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['NoticeboardEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NoticeboardEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NoticeboardEdge'] = ResolversParentTypes['NoticeboardEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Proposal'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['ProposalFit'], ParentType, ContextType>;
};

export type ProposalFitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposalFit'] = ResolversParentTypes['ProposalFit']> = {
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  skill?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  availability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  isAllied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  intentId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  asked?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Candidate'] = ResolversParentTypes['Candidate']> = {
  person?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  feasibleMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  tentativeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CandidateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CandidateConnection'] = ResolversParentTypes['CandidateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CandidateEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CandidateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CandidateEdge'] = ResolversParentTypes['CandidateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Candidate'], ParentType, ContextType>;
};

export type ProposeTeamPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposeTeamPayload'] = ResolversParentTypes['ProposeTeamPayload']> = {
  proposal?: Resolver<Maybe<ResolversTypes['TeamProposal']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TeamProposalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamProposal'] = ResolversParentTypes['TeamProposal'], FederationReferenceType extends FederationReferenceTypes['TeamProposal'] = FederationReferenceTypes['TeamProposal']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['TeamProposal']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TeamProposalState'], ParentType, ContextType>;
  requestedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mustInclude?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Agent']>>>, ParentType, ContextType>;
  exclude?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Agent']>>>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['ReplacedSeat']>, ParentType, ContextType>;
  proposedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  slots?: Resolver<ReadonlyArray<ResolversTypes['ProposedSlot']>, ParentType, ContextType>;
  objective?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bench?: Resolver<ReadonlyArray<ResolversTypes['BenchPlace']>, ParentType, ContextType>;
  weights?: Resolver<Maybe<ResolversTypes['ScoreWeights']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['TeamProposalProblem']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReplacedSeatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplacedSeat'] = ResolversParentTypes['ReplacedSeat']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  slotId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
};

export type ProposedSlotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposedSlot'] = ResolversParentTypes['ProposedSlot']> = {
  slotId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slot?: Resolver<Maybe<ResolversTypes['RoleSlot']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  mayUseTentative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['SlotScore']>, ParentType, ContextType>;
};

export type SlotScoreResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SlotScore'] = ResolversParentTypes['SlotScore']> = {
  skillFit?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  availability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  trackRecord?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  diversification?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type ScoreWeightsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScoreWeights'] = ResolversParentTypes['ScoreWeights']> = {
  skillFit?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  availability?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  trackRecord?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  diversification?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type BenchPlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenchPlace'] = ResolversParentTypes['BenchPlace']> = {
  slotId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  substitute?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['SlotScore']>, ParentType, ContextType>;
  loss?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  slots?: Resolver<ReadonlyArray<ResolversTypes['BenchSlot']>, ParentType, ContextType>;
};

export type BenchSlotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BenchSlot'] = ResolversParentTypes['BenchSlot']> = {
  slotId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
};

export type TeamProposalProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamProposalProblem'] = ResolversParentTypes['TeamProposalProblem']> = {
  code?: Resolver<ResolversTypes['TeamProposalProblemCode'], ParentType, ContextType>;
  slotId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
};

export type TeamProposalConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamProposalConnection'] = ResolversParentTypes['TeamProposalConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TeamProposalEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TeamProposalEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamProposalEdge'] = ResolversParentTypes['TeamProposalEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TeamProposal'], ParentType, ContextType>;
};

export type TeamIfResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamIf'] = ResolversParentTypes['TeamIf']> = {
  wished?: Resolver<ResolversTypes['TeamOutlook'], ParentType, ContextType>;
  present?: Resolver<ResolversTypes['TeamOutlook'], ParentType, ContextType>;
  loss?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type TeamOutlookResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamOutlook'] = ResolversParentTypes['TeamOutlook']> = {
  slots?: Resolver<ReadonlyArray<ResolversTypes['ProposedSlot']>, ParentType, ContextType>;
  objective?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bench?: Resolver<ReadonlyArray<ResolversTypes['BenchPlace']>, ParentType, ContextType>;
  weights?: Resolver<ResolversTypes['ScoreWeights'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['TeamProposalProblem']>, ParentType, ContextType>;
};

export type CommissionStateCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionStateCount'] = ResolversParentTypes['CommissionStateCount']> = {
  state?: Resolver<ResolversTypes['CommissionState'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrainingGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainingGap'] = ResolversParentTypes['TrainingGap']> = {
  skill?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  skillLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChooseTeamPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChooseTeamPayload'] = ResolversParentTypes['ChooseTeamPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['PendingStep']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AcceptSeatPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptSeatPayload'] = ResolversParentTypes['AcceptSeatPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['PendingStep']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeclineSeatPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclineSeatPayload'] = ResolversParentTypes['DeclineSeatPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['PendingStep']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DissolveTeamPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DissolveTeamPayload'] = ResolversParentTypes['DissolveTeamPayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['PendingStep']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ChooseSubstitutePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChooseSubstitutePayload'] = ResolversParentTypes['ChooseSubstitutePayload']> = {
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  pending?: Resolver<ReadonlyArray<ResolversTypes['PendingStep']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TeamResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Team'] = ResolversParentTypes['Team'], FederationReferenceType extends FederationReferenceTypes['Team'] = FederationReferenceTypes['Team']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Team']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TeamState'], ParentType, ContextType>;
  seats?: Resolver<ReadonlyArray<ResolversTypes['TeamSeat']>, ParentType, ContextType>;
  chosenBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  chosenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  confirmBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  heldAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  confirmedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fallenThroughAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fallenThroughReason?: Resolver<Maybe<ResolversTypes['TeamFallenThroughReason']>, ParentType, ContextType>;
  fallenThroughSlotId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  holdRefusal?: Resolver<Maybe<ResolversTypes['HoldRefusalReason']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proposal?: Resolver<Maybe<ResolversTypes['TeamProposal']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TeamSeatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamSeat'] = ResolversParentTypes['TeamSeat']> = {
  team?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
  slotId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slot?: Resolver<Maybe<ResolversTypes['RoleSlot']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TeamSeatState'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['SeatAnswer'], ParentType, ContextType>;
  hold?: Resolver<Maybe<ResolversTypes['CapacityHold']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  minutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mayUseTentative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confirmBy?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CapacityHoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CapacityHold'] = ResolversParentTypes['CapacityHold']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TeamConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamConnection'] = ResolversParentTypes['TeamConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TeamEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TeamEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamEdge'] = ResolversParentTypes['TeamEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Team'], ParentType, ContextType>;
};

export type TeamSeatConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamSeatConnection'] = ResolversParentTypes['TeamSeatConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TeamSeatEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TeamSeatEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TeamSeatEdge'] = ResolversParentTypes['TeamSeatEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TeamSeat'], ParentType, ContextType>;
};

export type TimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEntry'] = ResolversParentTypes['TimelineEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  words?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  aboutId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TimelineConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineConnection'] = ResolversParentTypes['TimelineConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['TimelineEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type TimelineEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimelineEdge'] = ResolversParentTypes['TimelineEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TimelineEntry'], ParentType, ContextType>;
};

export type OpenProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenProjectPayload'] = ResolversParentTypes['OpenProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type OpenFundingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenFundingPayload'] = ResolversParentTypes['OpenFundingPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CloseFundingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseFundingPayload'] = ResolversParentTypes['CloseFundingPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StartProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartProjectPayload'] = ResolversParentTypes['StartProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CompleteProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteProjectPayload'] = ResolversParentTypes['CompleteProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CloseProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseProjectPayload'] = ResolversParentTypes['CloseProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AbandonProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AbandonProjectPayload'] = ResolversParentTypes['AbandonProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type InviteToProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteToProjectPayload'] = ResolversParentTypes['InviteToProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type JoinProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinProjectPayload'] = ResolversParentTypes['JoinProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LeaveProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveProjectPayload'] = ResolversParentTypes['LeaveProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AttachCommissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttachCommissionPayload'] = ResolversParentTypes['AttachCommissionPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PledgePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PledgePayload'] = ResolversParentTypes['PledgePayload']> = {
  pledge?: Resolver<Maybe<ResolversTypes['Pledge']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawPledgePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawPledgePayload'] = ResolversParentTypes['WithdrawPledgePayload']> = {
  pledge?: Resolver<Maybe<ResolversTypes['Pledge']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviseProjectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviseProjectPayload'] = ResolversParentTypes['ReviseProjectPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DetachCommissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DetachCommissionPayload'] = ResolversParentTypes['DetachCommissionPayload']> = {
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project'], FederationReferenceType extends FederationReferenceTypes['Project'] = FederationReferenceTypes['Project']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Project']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['ProjectVisibility'], ParentType, ContextType>;
  lead?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  openedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProjectState'], ParentType, ContextType>;
  budget?: Resolver<Maybe<ResolversTypes['ProjectBudget']>, ParentType, ContextType>;
  pledged?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  backerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  participants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ProjectParticipant']>>, ParentType, ContextType>;
  pledges?: Resolver<Maybe<ResolversTypes['PledgeConnection']>, ParentType, ContextType, Partial<ProjectPledgesArgs>>;
  commissions?: Resolver<Maybe<ResolversTypes['CommissionConnection']>, ParentType, ContextType, Partial<ProjectCommissionsArgs>>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fundingOpenedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  fundedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  abandonedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  abandonReason?: Resolver<Maybe<ResolversTypes['ProjectAbandonReason']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeline?: Resolver<Maybe<ResolversTypes['TimelineConnection']>, ParentType, ContextType, Partial<ProjectTimelineArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectBudgetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectBudget'] = ResolversParentTypes['ProjectBudget']> = {
  target?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  minimum?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ProjectParticipantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectParticipant'] = ResolversParentTypes['ProjectParticipant']> = {
  person?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ProjectParticipation'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PledgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Pledge'] = ResolversParentTypes['Pledge'], FederationReferenceType extends FederationReferenceTypes['Pledge'] = FederationReferenceTypes['Pledge']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Pledge']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType>;
  backer?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PledgeState'], ParentType, ContextType>;
  pledgedBy?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  pledgedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProjectEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type PledgeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PledgeConnection'] = ResolversParentTypes['PledgeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PledgeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PledgeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PledgeEdge'] = ResolversParentTypes['PledgeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Pledge'], ParentType, ContextType>;
};

export type CommissionRiskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommissionRisk'] = ResolversParentTypes['CommissionRisk']> = {
  kind?: Resolver<ResolversTypes['CommissionRiskKind'], ParentType, ContextType>;
  urgency?: Resolver<ResolversTypes['CommissionRiskUrgency'], ParentType, ContextType>;
  slot?: Resolver<Maybe<ResolversTypes['RoleSlot']>, ParentType, ContextType>;
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DueItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueItem'] = ResolversParentTypes['DueItem']> = {
  kind?: Resolver<ResolversTypes['DueItemKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  hasTerm?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  agent?: Resolver<Maybe<ResolversTypes['Agent']>, ParentType, ContextType>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType>;
  slot?: Resolver<Maybe<ResolversTypes['RoleSlot']>, ParentType, ContextType>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType>;
  milestone?: Resolver<Maybe<ResolversTypes['Milestone']>, ParentType, ContextType>;
  agreementVersion?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType>;
  remunerationDocument?: Resolver<Maybe<ResolversTypes['RemunerationDocument']>, ParentType, ContextType>;
};

export type RemunerationDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemunerationDocument'] = ResolversParentTypes['RemunerationDocument']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DueItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueItemConnection'] = ResolversParentTypes['DueItemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DueItemEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DueItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueItemEdge'] = ResolversParentTypes['DueItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DueItem'], ParentType, ContextType>;
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
  __resolveType: TypeResolveFn<'Agreement' | 'AgreementVersion' | 'Commission' | 'Commitment' | 'Contribution' | 'Dispute' | 'KnowHowAsset' | 'Milestone' | 'Proposal' | 'TeamProposal' | 'Team' | 'Project' | 'Pledge', ParentType, ContextType>;
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
  agreementVersion?: Resolver<Maybe<ResolversTypes['AgreementVersion']>, ParentType, ContextType, RequireFields<QueryAgreementVersionArgs, 'id'>>;
  commission?: Resolver<Maybe<ResolversTypes['Commission']>, ParentType, ContextType, RequireFields<QueryCommissionArgs, 'id'>>;
  commissions?: Resolver<Maybe<ResolversTypes['CommissionConnection']>, ParentType, ContextType, Partial<QueryCommissionsArgs>>;
  myData?: Resolver<Maybe<ResolversTypes['DataExport']>, ParentType, ContextType>;
  eventSpine?: Resolver<Maybe<ResolversTypes['EventSpine']>, ParentType, ContextType>;
  formationWeights?: Resolver<Maybe<ResolversTypes['FormationWeights']>, ParentType, ContextType>;
  knowHowAsset?: Resolver<Maybe<ResolversTypes['KnowHowAsset']>, ParentType, ContextType, RequireFields<QueryKnowHowAssetArgs, 'id'>>;
  knowHow?: Resolver<Maybe<ResolversTypes['KnowHowConnection']>, ParentType, ContextType, Partial<QueryKnowHowArgs>>;
  commissionEventsAfter?: Resolver<Maybe<ResolversTypes['CommissionEventPage']>, ParentType, ContextType, RequireFields<QueryCommissionEventsAfterArgs, 'commissionId' | 'first'>>;
  commissionLogAfter?: Resolver<Maybe<ResolversTypes['CommissionLogPart']>, ParentType, ContextType, RequireFields<QueryCommissionLogAfterArgs, 'commissionId' | 'first'>>;
  commissionAudiences?: Resolver<Maybe<ReadonlyArray<ReadonlyArray<ResolversTypes['CommissionAudience']>>>, ParentType, ContextType, RequireFields<QueryCommissionAudiencesArgs, 'commissionId' | 'viewers'>>;
  proposal?: Resolver<Maybe<ResolversTypes['Proposal']>, ParentType, ContextType, RequireFields<QueryProposalArgs, 'id'>>;
  proposals?: Resolver<Maybe<ResolversTypes['ProposalConnection']>, ParentType, ContextType, Partial<QueryProposalsArgs>>;
  noticeboard?: Resolver<Maybe<ResolversTypes['NoticeboardConnection']>, ParentType, ContextType, Partial<QueryNoticeboardArgs>>;
  teamProposal?: Resolver<Maybe<ResolversTypes['TeamProposal']>, ParentType, ContextType, RequireFields<QueryTeamProposalArgs, 'id'>>;
  teamIf?: Resolver<Maybe<ResolversTypes['TeamIf']>, ParentType, ContextType, RequireFields<QueryTeamIfArgs, 'input'>>;
  team?: Resolver<Maybe<ResolversTypes['Team']>, ParentType, ContextType, RequireFields<QueryTeamArgs, 'id'>>;
  project?: Resolver<Maybe<ResolversTypes['Project']>, ParentType, ContextType, RequireFields<QueryProjectArgs, 'id'>>;
  projects?: Resolver<Maybe<ResolversTypes['ProjectConnection']>, ParentType, ContextType, Partial<QueryProjectsArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  proposeAgreement?: Resolver<ResolversTypes['ProposeAgreementPayload'], ParentType, ContextType, RequireFields<MutationProposeAgreementArgs, 'input'>>;
  signAgreement?: Resolver<ResolversTypes['SignAgreementPayload'], ParentType, ContextType, RequireFields<MutationSignAgreementArgs, 'input'>>;
  draftAgreement?: Resolver<ResolversTypes['DraftAgreementPayload'], ParentType, ContextType, RequireFields<MutationDraftAgreementArgs, 'input'>>;
  proposeDraft?: Resolver<ResolversTypes['ProposeDraftPayload'], ParentType, ContextType, RequireFields<MutationProposeDraftArgs, 'input'>>;
  openCommission?: Resolver<ResolversTypes['OpenCommissionPayload'], ParentType, ContextType, RequireFields<MutationOpenCommissionArgs, 'input'>>;
  reviseSlots?: Resolver<ResolversTypes['ReviseSlotsPayload'], ParentType, ContextType, RequireFields<MutationReviseSlotsArgs, 'input'>>;
  qualifyCommission?: Resolver<ResolversTypes['QualifyCommissionPayload'], ParentType, ContextType, RequireFields<MutationQualifyCommissionArgs, 'input'>>;
  bidForCommission?: Resolver<ResolversTypes['BidForCommissionPayload'], ParentType, ContextType, RequireFields<MutationBidForCommissionArgs, 'input'>>;
  winCommission?: Resolver<ResolversTypes['WinCommissionPayload'], ParentType, ContextType, RequireFields<MutationWinCommissionArgs, 'input'>>;
  startCommission?: Resolver<ResolversTypes['StartCommissionPayload'], ParentType, ContextType, RequireFields<MutationStartCommissionArgs, 'input'>>;
  closeCommission?: Resolver<ResolversTypes['CloseCommissionPayload'], ParentType, ContextType, RequireFields<MutationCloseCommissionArgs, 'input'>>;
  loseCommission?: Resolver<ResolversTypes['LoseCommissionPayload'], ParentType, ContextType, RequireFields<MutationLoseCommissionArgs, 'input'>>;
  reviseCommission?: Resolver<ResolversTypes['ReviseCommissionPayload'], ParentType, ContextType, RequireFields<MutationReviseCommissionArgs, 'input'>>;
  setSubstitution?: Resolver<ResolversTypes['SetSubstitutionPayload'], ParentType, ContextType, RequireFields<MutationSetSubstitutionArgs, 'input'>>;
  withdrawFromCommission?: Resolver<ResolversTypes['WithdrawFromCommissionPayload'], ParentType, ContextType, RequireFields<MutationWithdrawFromCommissionArgs, 'input'>>;
  vacateSeat?: Resolver<ResolversTypes['VacateSeatPayload'], ParentType, ContextType, RequireFields<MutationVacateSeatArgs, 'input'>>;
  recordContribution?: Resolver<ResolversTypes['RecordContributionPayload'], ParentType, ContextType, RequireFields<MutationRecordContributionArgs, 'input'>>;
  recordContributions?: Resolver<ResolversTypes['RecordContributionsPayload'], ParentType, ContextType, RequireFields<MutationRecordContributionsArgs, 'input'>>;
  importContributions?: Resolver<ResolversTypes['ImportContributionsPayload'], ParentType, ContextType, RequireFields<MutationImportContributionsArgs, 'input'>>;
  approveContribution?: Resolver<ResolversTypes['ApproveContributionPayload'], ParentType, ContextType, RequireFields<MutationApproveContributionArgs, 'input'>>;
  approveContributions?: Resolver<ResolversTypes['ApproveContributionsPayload'], ParentType, ContextType, RequireFields<MutationApproveContributionsArgs, 'input'>>;
  reverseContribution?: Resolver<ResolversTypes['ReverseContributionPayload'], ParentType, ContextType, RequireFields<MutationReverseContributionArgs, 'input'>>;
  openDispute?: Resolver<ResolversTypes['OpenDisputePayload'], ParentType, ContextType, RequireFields<MutationOpenDisputeArgs, 'input'>>;
  addDisputeEvidence?: Resolver<ResolversTypes['AddDisputeEvidencePayload'], ParentType, ContextType, RequireFields<MutationAddDisputeEvidenceArgs, 'input'>>;
  resolveDispute?: Resolver<ResolversTypes['ResolveDisputePayload'], ParentType, ContextType, RequireFields<MutationResolveDisputeArgs, 'input'>>;
  withdrawDispute?: Resolver<ResolversTypes['WithdrawDisputePayload'], ParentType, ContextType, RequireFields<MutationWithdrawDisputeArgs, 'input'>>;
  replayProjectsEvents?: Resolver<ResolversTypes['ReplayEventsPayload'], ParentType, ContextType, RequireFields<MutationReplayProjectsEventsArgs, 'input'>>;
  setFormationWeights?: Resolver<ResolversTypes['SetFormationWeightsPayload'], ParentType, ContextType, RequireFields<MutationSetFormationWeightsArgs, 'input'>>;
  registerKnowHow?: Resolver<ResolversTypes['RegisterKnowHowPayload'], ParentType, ContextType, RequireFields<MutationRegisterKnowHowArgs, 'input'>>;
  confirmKnowHow?: Resolver<ResolversTypes['ConfirmKnowHowPayload'], ParentType, ContextType, RequireFields<MutationConfirmKnowHowArgs, 'input'>>;
  declineKnowHow?: Resolver<ResolversTypes['DeclineKnowHowPayload'], ParentType, ContextType, RequireFields<MutationDeclineKnowHowArgs, 'input'>>;
  reviseKnowHow?: Resolver<ResolversTypes['ReviseKnowHowPayload'], ParentType, ContextType, RequireFields<MutationReviseKnowHowArgs, 'input'>>;
  retireKnowHow?: Resolver<ResolversTypes['RetireKnowHowPayload'], ParentType, ContextType, RequireFields<MutationRetireKnowHowArgs, 'input'>>;
  deliverMilestone?: Resolver<ResolversTypes['DeliverMilestonePayload'], ParentType, ContextType, RequireFields<MutationDeliverMilestoneArgs, 'input'>>;
  acceptMilestone?: Resolver<ResolversTypes['AcceptMilestonePayload'], ParentType, ContextType, RequireFields<MutationAcceptMilestoneArgs, 'input'>>;
  rejectMilestone?: Resolver<ResolversTypes['RejectMilestonePayload'], ParentType, ContextType, RequireFields<MutationRejectMilestoneArgs, 'input'>>;
  draftProposal?: Resolver<ResolversTypes['DraftProposalPayload'], ParentType, ContextType, RequireFields<MutationDraftProposalArgs, 'input'>>;
  reviseProposal?: Resolver<ResolversTypes['ReviseProposalPayload'], ParentType, ContextType, RequireFields<MutationReviseProposalArgs, 'input'>>;
  publishProposal?: Resolver<ResolversTypes['PublishProposalPayload'], ParentType, ContextType, RequireFields<MutationPublishProposalArgs, 'input'>>;
  matchProposal?: Resolver<ResolversTypes['MatchProposalPayload'], ParentType, ContextType, RequireFields<MutationMatchProposalArgs, 'input'>>;
  closeProposal?: Resolver<ResolversTypes['CloseProposalPayload'], ParentType, ContextType, RequireFields<MutationCloseProposalArgs, 'input'>>;
  respondToProposal?: Resolver<ResolversTypes['RespondToProposalPayload'], ParentType, ContextType, RequireFields<MutationRespondToProposalArgs, 'input'>>;
  withdrawResponse?: Resolver<ResolversTypes['WithdrawResponsePayload'], ParentType, ContextType, RequireFields<MutationWithdrawResponseArgs, 'input'>>;
  proposeTeam?: Resolver<ResolversTypes['ProposeTeamPayload'], ParentType, ContextType, RequireFields<MutationProposeTeamArgs, 'input'>>;
  chooseTeam?: Resolver<ResolversTypes['ChooseTeamPayload'], ParentType, ContextType, RequireFields<MutationChooseTeamArgs, 'input'>>;
  acceptSeat?: Resolver<ResolversTypes['AcceptSeatPayload'], ParentType, ContextType, RequireFields<MutationAcceptSeatArgs, 'input'>>;
  declineSeat?: Resolver<ResolversTypes['DeclineSeatPayload'], ParentType, ContextType, RequireFields<MutationDeclineSeatArgs, 'input'>>;
  chooseSubstitute?: Resolver<ResolversTypes['ChooseSubstitutePayload'], ParentType, ContextType, RequireFields<MutationChooseSubstituteArgs, 'input'>>;
  dissolveTeam?: Resolver<ResolversTypes['DissolveTeamPayload'], ParentType, ContextType, RequireFields<MutationDissolveTeamArgs, 'input'>>;
  openProject?: Resolver<ResolversTypes['OpenProjectPayload'], ParentType, ContextType, RequireFields<MutationOpenProjectArgs, 'input'>>;
  openFunding?: Resolver<ResolversTypes['OpenFundingPayload'], ParentType, ContextType, RequireFields<MutationOpenFundingArgs, 'input'>>;
  closeFunding?: Resolver<ResolversTypes['CloseFundingPayload'], ParentType, ContextType, RequireFields<MutationCloseFundingArgs, 'input'>>;
  startProject?: Resolver<ResolversTypes['StartProjectPayload'], ParentType, ContextType, RequireFields<MutationStartProjectArgs, 'input'>>;
  completeProject?: Resolver<ResolversTypes['CompleteProjectPayload'], ParentType, ContextType, RequireFields<MutationCompleteProjectArgs, 'input'>>;
  closeProject?: Resolver<ResolversTypes['CloseProjectPayload'], ParentType, ContextType, RequireFields<MutationCloseProjectArgs, 'input'>>;
  abandonProject?: Resolver<ResolversTypes['AbandonProjectPayload'], ParentType, ContextType, RequireFields<MutationAbandonProjectArgs, 'input'>>;
  inviteToProject?: Resolver<ResolversTypes['InviteToProjectPayload'], ParentType, ContextType, RequireFields<MutationInviteToProjectArgs, 'input'>>;
  joinProject?: Resolver<ResolversTypes['JoinProjectPayload'], ParentType, ContextType, RequireFields<MutationJoinProjectArgs, 'input'>>;
  leaveProject?: Resolver<ResolversTypes['LeaveProjectPayload'], ParentType, ContextType, RequireFields<MutationLeaveProjectArgs, 'input'>>;
  attachCommission?: Resolver<ResolversTypes['AttachCommissionPayload'], ParentType, ContextType, RequireFields<MutationAttachCommissionArgs, 'input'>>;
  pledge?: Resolver<ResolversTypes['PledgePayload'], ParentType, ContextType, RequireFields<MutationPledgeArgs, 'input'>>;
  withdrawPledge?: Resolver<ResolversTypes['WithdrawPledgePayload'], ParentType, ContextType, RequireFields<MutationWithdrawPledgeArgs, 'input'>>;
  reviseProject?: Resolver<ResolversTypes['ReviseProjectPayload'], ParentType, ContextType, RequireFields<MutationReviseProjectArgs, 'input'>>;
  detachCommission?: Resolver<ResolversTypes['DetachCommissionPayload'], ParentType, ContextType, RequireFields<MutationDetachCommissionArgs, 'input'>>;
};

export type CommunityReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommunityReport'] = ResolversParentTypes['CommunityReport'], FederationReferenceType extends FederationReferenceTypes['CommunityReport'] = FederationReferenceTypes['CommunityReport']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CommunityReport']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  commissions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CommissionStateCount']>>, ParentType, ContextType>;
  hoursWorked?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  openRoles?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  trainingGaps?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TrainingGap']>>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Agreement?: AgreementResolvers<ContextType>;
  AgreementVersion?: AgreementVersionResolvers<ContextType>;
  AgreementParty?: AgreementPartyResolvers<ContextType>;
  AgreementTerms?: AgreementTermsResolvers<ContextType>;
  AgreedCommitment?: AgreedCommitmentResolvers<ContextType>;
  AgreementVersionConnection?: AgreementVersionConnectionResolvers<ContextType>;
  AgreementVersionEdge?: AgreementVersionEdgeResolvers<ContextType>;
  ProposeAgreementPayload?: ProposeAgreementPayloadResolvers<ContextType>;
  SignAgreementPayload?: SignAgreementPayloadResolvers<ContextType>;
  AgreementDraft?: AgreementDraftResolvers<ContextType>;
  DraftedHours?: DraftedHoursResolvers<ContextType>;
  DraftAgreementPayload?: DraftAgreementPayloadResolvers<ContextType>;
  ProposeDraftPayload?: ProposeDraftPayloadResolvers<ContextType>;
  SharesIf?: SharesIfResolvers<ContextType>;
  ShareIf?: ShareIfResolvers<ContextType>;
  CommissionMoney?: CommissionMoneyResolvers<ContextType>;
  OpenCommissionPayload?: OpenCommissionPayloadResolvers<ContextType>;
  ReviseSlotsPayload?: ReviseSlotsPayloadResolvers<ContextType>;
  QualifyCommissionPayload?: QualifyCommissionPayloadResolvers<ContextType>;
  BidForCommissionPayload?: BidForCommissionPayloadResolvers<ContextType>;
  WinCommissionPayload?: WinCommissionPayloadResolvers<ContextType>;
  LoseCommissionPayload?: LoseCommissionPayloadResolvers<ContextType>;
  StartCommissionPayload?: StartCommissionPayloadResolvers<ContextType>;
  CloseCommissionPayload?: CloseCommissionPayloadResolvers<ContextType>;
  Commission?: CommissionResolvers<ContextType>;
  RoleSlot?: RoleSlotResolvers<ContextType>;
  RoleNeed?: RoleNeedResolvers<ContextType>;
  Agent?: AgentResolvers<ContextType>;
  CommissionConnection?: CommissionConnectionResolvers<ContextType>;
  CommissionEdge?: CommissionEdgeResolvers<ContextType>;
  ReviseCommissionPayload?: ReviseCommissionPayloadResolvers<ContextType>;
  SetSubstitutionPayload?: SetSubstitutionPayloadResolvers<ContextType>;
  Commitment?: CommitmentResolvers<ContextType>;
  CommitmentConnection?: CommitmentConnectionResolvers<ContextType>;
  CommitmentEdge?: CommitmentEdgeResolvers<ContextType>;
  VacateSeatPayload?: VacateSeatPayloadResolvers<ContextType>;
  WithdrawFromCommissionPayload?: WithdrawFromCommissionPayloadResolvers<ContextType>;
  RecordContributionPayload?: RecordContributionPayloadResolvers<ContextType>;
  RecordContributionsPayload?: RecordContributionsPayloadResolvers<ContextType>;
  ImportContributionsPayload?: ImportContributionsPayloadResolvers<ContextType>;
  ApproveContributionsPayload?: ApproveContributionsPayloadResolvers<ContextType>;
  ApproveContributionPayload?: ApproveContributionPayloadResolvers<ContextType>;
  ReverseContributionPayload?: ReverseContributionPayloadResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  ContributionConnection?: ContributionConnectionResolvers<ContextType>;
  ContributionEdge?: ContributionEdgeResolvers<ContextType>;
  DataExport?: DataExportResolvers<ContextType>;
  Dispute?: DisputeResolvers<ContextType>;
  DisputeEvidence?: DisputeEvidenceResolvers<ContextType>;
  DisputeConnection?: DisputeConnectionResolvers<ContextType>;
  DisputeEdge?: DisputeEdgeResolvers<ContextType>;
  OpenDisputePayload?: OpenDisputePayloadResolvers<ContextType>;
  AddDisputeEvidencePayload?: AddDisputeEvidencePayloadResolvers<ContextType>;
  ResolveDisputePayload?: ResolveDisputePayloadResolvers<ContextType>;
  WithdrawDisputePayload?: WithdrawDisputePayloadResolvers<ContextType>;
  EventSpine?: EventSpineResolvers<ContextType>;
  FormationWeights?: FormationWeightsResolvers<ContextType>;
  SetFormationWeightsPayload?: SetFormationWeightsPayloadResolvers<ContextType>;
  RegisterKnowHowPayload?: RegisterKnowHowPayloadResolvers<ContextType>;
  ConfirmKnowHowPayload?: ConfirmKnowHowPayloadResolvers<ContextType>;
  DeclineKnowHowPayload?: DeclineKnowHowPayloadResolvers<ContextType>;
  ReviseKnowHowPayload?: ReviseKnowHowPayloadResolvers<ContextType>;
  RetireKnowHowPayload?: RetireKnowHowPayloadResolvers<ContextType>;
  KnowHowAsset?: KnowHowAssetResolvers<ContextType>;
  KnowHowMaker?: KnowHowMakerResolvers<ContextType>;
  KnowHowContent?: KnowHowContentResolvers<ContextType>;
  KnowHowProposal?: KnowHowProposalResolvers<ContextType>;
  KnowHowConfirmation?: KnowHowConfirmationResolvers<ContextType>;
  KnowHowVersion?: KnowHowVersionResolvers<ContextType>;
  KnowHowCitation?: KnowHowCitationResolvers<ContextType>;
  KnowHowConnection?: KnowHowConnectionResolvers<ContextType>;
  KnowHowEdge?: KnowHowEdgeResolvers<ContextType>;
  KnowHowVersionConnection?: KnowHowVersionConnectionResolvers<ContextType>;
  KnowHowVersionEdge?: KnowHowVersionEdgeResolvers<ContextType>;
  KnowHowCitationConnection?: KnowHowCitationConnectionResolvers<ContextType>;
  KnowHowCitationEdge?: KnowHowCitationEdgeResolvers<ContextType>;
  CommissionLogPart?: CommissionLogPartResolvers<ContextType>;
  CommissionLogEntry?: CommissionLogEntryResolvers<ContextType>;
  CommissionEventPage?: CommissionEventPageResolvers<ContextType>;
  CommissionEvent?: CommissionEventResolvers<ContextType>;
  Milestone?: MilestoneResolvers<ContextType>;
  DeliverMilestonePayload?: DeliverMilestonePayloadResolvers<ContextType>;
  AcceptMilestonePayload?: AcceptMilestonePayloadResolvers<ContextType>;
  RejectMilestonePayload?: RejectMilestonePayloadResolvers<ContextType>;
  DraftProposalPayload?: DraftProposalPayloadResolvers<ContextType>;
  ReviseProposalPayload?: ReviseProposalPayloadResolvers<ContextType>;
  PublishProposalPayload?: PublishProposalPayloadResolvers<ContextType>;
  MatchProposalPayload?: MatchProposalPayloadResolvers<ContextType>;
  CloseProposalPayload?: CloseProposalPayloadResolvers<ContextType>;
  RespondToProposalPayload?: RespondToProposalPayloadResolvers<ContextType>;
  WithdrawResponsePayload?: WithdrawResponsePayloadResolvers<ContextType>;
  Proposal?: ProposalResolvers<ContextType>;
  Intent?: IntentResolvers<ContextType>;
  ProposalMatch?: ProposalMatchResolvers<ContextType>;
  ProposalResponse?: ProposalResponseResolvers<ContextType>;
  ProposalResponseConnection?: ProposalResponseConnectionResolvers<ContextType>;
  ProposalResponseEdge?: ProposalResponseEdgeResolvers<ContextType>;
  ProposalConnection?: ProposalConnectionResolvers<ContextType>;
  ProposalEdge?: ProposalEdgeResolvers<ContextType>;
  NoticeboardConnection?: NoticeboardConnectionResolvers<ContextType>;
  NoticeboardEdge?: NoticeboardEdgeResolvers<ContextType>;
  ProposalFit?: ProposalFitResolvers<ContextType>;
  Candidate?: CandidateResolvers<ContextType>;
  CandidateConnection?: CandidateConnectionResolvers<ContextType>;
  CandidateEdge?: CandidateEdgeResolvers<ContextType>;
  ProposeTeamPayload?: ProposeTeamPayloadResolvers<ContextType>;
  TeamProposal?: TeamProposalResolvers<ContextType>;
  ReplacedSeat?: ReplacedSeatResolvers<ContextType>;
  ProposedSlot?: ProposedSlotResolvers<ContextType>;
  SlotScore?: SlotScoreResolvers<ContextType>;
  ScoreWeights?: ScoreWeightsResolvers<ContextType>;
  BenchPlace?: BenchPlaceResolvers<ContextType>;
  BenchSlot?: BenchSlotResolvers<ContextType>;
  TeamProposalProblem?: TeamProposalProblemResolvers<ContextType>;
  TeamProposalConnection?: TeamProposalConnectionResolvers<ContextType>;
  TeamProposalEdge?: TeamProposalEdgeResolvers<ContextType>;
  TeamIf?: TeamIfResolvers<ContextType>;
  TeamOutlook?: TeamOutlookResolvers<ContextType>;
  CommissionStateCount?: CommissionStateCountResolvers<ContextType>;
  TrainingGap?: TrainingGapResolvers<ContextType>;
  ChooseTeamPayload?: ChooseTeamPayloadResolvers<ContextType>;
  AcceptSeatPayload?: AcceptSeatPayloadResolvers<ContextType>;
  DeclineSeatPayload?: DeclineSeatPayloadResolvers<ContextType>;
  DissolveTeamPayload?: DissolveTeamPayloadResolvers<ContextType>;
  ChooseSubstitutePayload?: ChooseSubstitutePayloadResolvers<ContextType>;
  Team?: TeamResolvers<ContextType>;
  TeamSeat?: TeamSeatResolvers<ContextType>;
  CapacityHold?: CapacityHoldResolvers<ContextType>;
  TeamConnection?: TeamConnectionResolvers<ContextType>;
  TeamEdge?: TeamEdgeResolvers<ContextType>;
  TeamSeatConnection?: TeamSeatConnectionResolvers<ContextType>;
  TeamSeatEdge?: TeamSeatEdgeResolvers<ContextType>;
  TimelineEntry?: TimelineEntryResolvers<ContextType>;
  TimelineConnection?: TimelineConnectionResolvers<ContextType>;
  TimelineEdge?: TimelineEdgeResolvers<ContextType>;
  OpenProjectPayload?: OpenProjectPayloadResolvers<ContextType>;
  OpenFundingPayload?: OpenFundingPayloadResolvers<ContextType>;
  CloseFundingPayload?: CloseFundingPayloadResolvers<ContextType>;
  StartProjectPayload?: StartProjectPayloadResolvers<ContextType>;
  CompleteProjectPayload?: CompleteProjectPayloadResolvers<ContextType>;
  CloseProjectPayload?: CloseProjectPayloadResolvers<ContextType>;
  AbandonProjectPayload?: AbandonProjectPayloadResolvers<ContextType>;
  InviteToProjectPayload?: InviteToProjectPayloadResolvers<ContextType>;
  JoinProjectPayload?: JoinProjectPayloadResolvers<ContextType>;
  LeaveProjectPayload?: LeaveProjectPayloadResolvers<ContextType>;
  AttachCommissionPayload?: AttachCommissionPayloadResolvers<ContextType>;
  PledgePayload?: PledgePayloadResolvers<ContextType>;
  WithdrawPledgePayload?: WithdrawPledgePayloadResolvers<ContextType>;
  ReviseProjectPayload?: ReviseProjectPayloadResolvers<ContextType>;
  DetachCommissionPayload?: DetachCommissionPayloadResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  ProjectBudget?: ProjectBudgetResolvers<ContextType>;
  ProjectParticipant?: ProjectParticipantResolvers<ContextType>;
  Pledge?: PledgeResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  PledgeConnection?: PledgeConnectionResolvers<ContextType>;
  PledgeEdge?: PledgeEdgeResolvers<ContextType>;
  CommissionRisk?: CommissionRiskResolvers<ContextType>;
  DueItem?: DueItemResolvers<ContextType>;
  RemunerationDocument?: RemunerationDocumentResolvers<ContextType>;
  DueItemConnection?: DueItemConnectionResolvers<ContextType>;
  DueItemEdge?: DueItemEdgeResolvers<ContextType>;
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
  CommunityReport?: CommunityReportResolvers<ContextType>;
};

