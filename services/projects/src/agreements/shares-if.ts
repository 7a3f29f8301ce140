import { type Failures, fail, gather, within } from '@millepiani/kernel/failure';
import { type AgentId, type PersonId, parseId } from '@millepiani/kernel/id';
import { type Money, type MoneyText, money, parseMoney } from '@millepiani/kernel/money';
import { rational } from '@millepiani/kernel/rational';
import { err, ok, type Result } from '@millepiani/kernel/result';
import { distribute } from '@millepiani/sharing/distribute';
import { entitlementsOf } from '@millepiani/sharing/distribution';
import { parseRuleText } from '@millepiani/sharing/parse-rule';
import type { SharingRule } from '@millepiani/sharing/rule';
import type { Commission } from '../commissions/commission.ts';
import { isCurrent, type Team } from '../teams/team.ts';
import { type Agreement, inForceOf, proposedOf } from './agreement.ts';

/** What is supposed, as the edge hands it over. */
export interface SupposedText {
  readonly net: MoneyText;
  /** As JSON text; without it, that of the version in force, or else of the one that is proposed. */
  readonly rule?: string | null | undefined;
  readonly hours?: readonly { readonly personId: string; readonly minutes: number }[] | null | undefined;
  readonly without?: readonly string[] | null | undefined;
}

/** What it is supposed of. */
export interface Basis {
  readonly commission: Pick<Commission, 'leadId' | 'price'>;
  readonly agreement: Agreement | undefined;
  readonly team: Team | undefined;
}

/** What somebody would get. */
export interface ShareIf {
  readonly agentId: AgentId;
  /** The work that is supposed of them. */
  readonly minutes: number;
  readonly minimum: Money;
  readonly share: Money;
}

/** Where every cent of a supposed amount would go. */
export interface SharesIf {
  readonly net: Money;
  readonly fee: Money;
  readonly reserved: Money;
  readonly surplus: Money;
  /** By the bytes of their ids. */
  readonly shares: readonly ShareIf[];
}

const mostMinutes = 600_000;

/**
 * Shares an amount that did not come in by a rule that need not be agreed: as billing would share it, if everybody had done what is
 * supposed of them and nobody had expenses, with empty reserves. Nothing is stored. What a rule gives by name, its fixed shares and
 * minimums, it gives to who would not be there, too. Fails with `CURRENCY_MISMATCH`, `NEGATIVE_AMOUNT`, `RULE_MISSING` (none is agreed,
 * and none is supposed), `INVALID_ID`, `DUPLICATE_PERSON`, `MINUTES_OUT_OF_RANGE`, below `rule` with what rules fail with, and with what
 * sharing fails with.
 */
export function sharesIf(text: SupposedText, on: Basis): Result<SharesIf, Failures> {
  const parsed = gather({ net: parseNet(text.net, on.commission.price), minutes: supposedMinutes(text, on) });
  if (!parsed.ok) return parsed;
  const { net, minutes } = parsed.value;
  const rule = parseSupposedRule(text.rule, on, minutes);
  return rule.ok ? share(rule.value, net, minutes) : rule;
}

function parseNet(text: MoneyText, { currency }: Money): Result<Money, Failures> {
  const net = parseMoney(text, ['net']);
  if (!net.ok) return net;
  if (net.value.currency !== currency) {
    return fail('CURRENCY_MISMATCH', `The commission is priced in ${currency}.`, ['net', 'currency']);
  }
  return net.value.minor < 0n ? fail('NEGATIVE_AMOUNT', 'Expected 0 or more.', ['net', 'amount']) : net;
}

type Minutes = ReadonlyMap<PersonId, number>;

/** What each would work: as agreed, or as their seats say; otherwise where it is said, and nothing of who would not be there. */
function supposedMinutes({ hours, without }: SupposedText, on: Basis): Result<Minutes, Failures> {
  const parsed = gather({ said: parseHours(hours ?? []), absent: parsePeople(without ?? []) });
  if (!parsed.ok) return parsed;
  const { said, absent } = parsed.value;
  const all = new Map([...agreedMinutes(on), ...said]);
  return ok(new Map([...all].filter(([personId]) => !absent.includes(personId))));
}

function agreedMinutes({ agreement, team }: Basis): Minutes {
  const version = inForceOf(agreement) ?? proposedOf(agreement);
  const seats = version?.content.seats ?? (team && isCurrent(team) ? team.seats : []);
  const minutes = new Map<PersonId, number>();
  for (const { personId, minutes: more } of seats) minutes.set(personId, (minutes.get(personId) ?? 0) + more);
  return minutes;
}

function parseHours(
  hours: NonNullable<SupposedText['hours']>,
): Result<readonly (readonly [PersonId, number])[], Failures> {
  const parsed = hours.map(({ personId, minutes }, at) => {
    const isTwice = hours.findIndex((other) => other.personId === personId) < at;
    const checked = gather({
      personId: isTwice
        ? fail('DUPLICATE_PERSON', 'This person is named twice.', ['personId'])
        : parseId(personId, ['per'], ['personId']),
      minutes: parseMinutes(minutes),
    });
    return checked.ok ? ok([checked.value.personId, checked.value.minutes] as const) : checked;
  });
  const failures = parsed.flatMap((one, at) => (one.ok ? [] : within(['hours', at], one.error)));
  return failures.length > 0 ? err(failures) : ok(parsed.flatMap((one) => (one.ok ? [one.value] : [])));
}

const parseMinutes = (minutes: number): Result<number, Failures> =>
  Number.isInteger(minutes) && minutes >= 0 && minutes <= mostMinutes
    ? ok(minutes)
    : fail('MINUTES_OUT_OF_RANGE', `A whole number from 0 to ${mostMinutes}.`, ['minutes']);

function parsePeople(people: readonly string[]): Result<readonly PersonId[], Failures> {
  const parsed = people.map((id, at) => parseId(id, ['per'], ['without', at]));
  const failures = parsed.flatMap((one) => (one.ok ? [] : one.error));
  return failures.length > 0 ? err(failures) : ok(parsed.flatMap((one) => (one.ok ? [one.value] : [])));
}

/** The rule that is supposed. Who may be named in it: the lead, who is a party now, and everybody of whom work is supposed. */
function parseSupposedRule(
  text: string | null | undefined,
  { commission, agreement, team }: Basis,
  minutes: Minutes,
): Result<SharingRule, Failures> {
  const version = inForceOf(agreement) ?? proposedOf(agreement);
  const asked = text ?? version?.content.rule;
  if (asked === undefined) return fail('RULE_MISSING', 'Nothing is agreed yet: say by which rule.', ['rule']);
  const seated = team && isCurrent(team) ? team.seats.map(({ personId }) => personId) : [];
  const parties = new Set<AgentId>([
    commission.leadId,
    ...(version?.content.parties ?? []),
    ...seated,
    ...minutes.keys(),
  ]);
  const rule = parseRuleText(asked, parties);
  return rule.ok ? rule : err(within(['rule'], rule.error));
}

function share(rule: SharingRule, net: Money, minutes: Minutes): Result<SharesIf, Failures> {
  const { currency } = net;
  const purposes = rule.reserve.filter((one) => one.currency === currency).map(({ purpose }) => purpose);
  const distributed = distribute(rule, {
    ...{ currency, cash: net.minor, expenses: [], money: [], points: [], citations: [] },
    reserves: [...new Set(purposes)].map((purpose) => ({ purpose, balance: 0n })),
    hours: [...minutes]
      .filter(([, worked]) => worked > 0)
      .map(([agent, worked]) => ({ id: agent, agent, hours: rational(BigInt(worked), 60n), claimed: rational(0n) })),
  });
  if (!distributed.ok) return distributed;
  const { fee, reserve, surplus } = distributed.value;
  const of = (minor: bigint) => money(minor, currency);
  return ok({
    net,
    fee: of(fee),
    reserved: of(reserve.reduce((sum, { amount }) => sum + amount, 0n)),
    surplus: of(surplus),
    shares: entitlementsOf(distributed.value).map(({ agent, minimum, share: amount }) => ({
      agentId: agent,
      minutes: minutesOf(minutes, agent),
      minimum: of(minimum),
      share: of(amount),
    })),
  });
}

const minutesOf = (minutes: Minutes, agent: AgentId): number =>
  [...minutes].find(([personId]) => personId === agent)?.[1] ?? 0;
