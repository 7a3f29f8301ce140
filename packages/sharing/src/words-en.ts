import type { ApprovalCount, Shortfall } from './rule.ts';
import type { ReleaseWords, Words } from './words.ts';

const short: Readonly<Record<Shortfall, string>> = {
  proportional: 'If money is short, each gets the same part of what is owed.',
  'constrained-equal-awards': 'If money is short, each gets the same amount, but nobody more than is owed.',
};
const approvers: Readonly<Record<ApprovalCount, string>> = {
  any: 'one of these',
  majority: 'more than half of these',
  all: 'all of these',
};
const releasing = ({ names, approvals }: ReleaseWords): string =>
  ` It is released with the approval of ${approvers[approvals]}: ${names}.`;
const below = { refused: ' Nobody can release it below that.', all: ' Below that, all of them have to approve.' };
const ends = {
  kept: ' When the commission closes, it is kept.',
  surplus: ' When the commission closes, what is left of it goes to surplus.',
};
const purposes = { staff: 'staff', technology: 'technology', offering: 'a wider offer' };

/** English. */
export const english: Words = {
  point: '.',
  expenses: (shortfall) =>
    `Approved expenses come first: without VAT for who deducts it, with VAT for who does not. ${short[shortfall]}`,
  fee: (rate) => `Of what is left, ${rate} goes to the community.`,
  noReserve: 'Nothing is set aside.',
  reserve: ({ purpose, currency, rate, cap, floor, topUp, release }) => {
    const most = cap === undefined ? '' : `, while this reserve is not above ${cap}`;
    const least = floor === undefined ? '' : ` It is not to be used below ${floor}.`;
    const filled = topUp ? ' What is missing to that is filled up first, as far as there is money.' : '';
    return `Of what is then left in ${currency}, ${rate} is set aside for ${purposes[purpose]}${most}.${least}${filled}${
      release ? `${releasing(release)}${release.belowFloor ? below[release.belowFloor] : ''}${ends[release.atEnd]}` : ''
    }`;
  },
  noMinimums: 'No minimum is guaranteed.',
  minimums: (mode, amounts, shortfall) => {
    const how = mode === 'additive' ? 'Guaranteed on top of the share' : 'The share is at least';
    return `${how}: ${amounts}. ${short[shortfall]}`;
  },
  rates: (list, currency) => `An hour counts in ${currency}: ${list}.`,
  sharedBy: (component) => `The rest is shared ${component}.`,
  mixed: (parts) =>
    `The rest is shared by a mix: ${parts}. A part for which nothing is recorded goes to the others in proportion.`,
  part: (weight, component) => `${weight} ${component}`,
  claim: (shortfall) => `Each is owed hours × agreed rate, no more and no less. ${short[shortfall]}`,
  components: {
    fixed: (list) => `in fixed parts (${list})`,
    hours: 'by hours × agreed rate',
    slices: 'by what each put at risk (unpaid hours × agreed rate count twice, money four times)',
    points: 'by the points that the members gave each other',
    royalties: (list) =>
      list === undefined
        ? 'among the makers of the know-how that was cited'
        : `among the makers of the know-how that was cited (a citation counts once, but ${list})`,
  },
  caps: (amounts) =>
    `Minimum and share together come to no more than: ${amounts}. What is above goes to the others, until none is over.`,
  surplus: (release) =>
    `What nobody is due goes to surplus; where nobody contributed, so does all that expenses and fee leave.${
      release ? releasing(release) : ''
    }`,
};
