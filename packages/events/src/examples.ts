import type { Id, IdPrefix } from '@millepiani/kernel/id';

/** The same number, the same id: examples are published, and never change by themselves. */
const example = <P extends IdPrefix>(prefix: P, number: number): Id<P> =>
  `${prefix}_019ab5c0-7c00-7000-8000-${String(number).padStart(12, '0')}` as Id<P>;

/** Who and what the contracts' examples are about: the people of the community's own story. */
export const ada = example('per', 1);
export const bruno = example('per', 2);
export const aurora = example('org', 1);
export const lumen = example('org', 2);
export const officina = example('org', 3);
export const commission = example('com', 1);
export const project = example('prj', 1);
export const pledge = example('plg', 1);
export const knowHow = example('kha', 1);
export const citation = example('cit', 1);
export const slot = example('slt', 1);
export const team = example('tea', 1);
export const proposal = example('tpr', 1);
export const [greta, fabio] = [example('per', 3), example('per', 4)];
export const milestone = example('mil', 1);
export const agreement = example('agr', 1);
export const [firstVersion, secondVersion] = [example('agv', 1), example('agv', 2)];
export const [commitment, otherCommitment] = [example('cmt', 1), example('cmt', 2)];
export const contribution = example('ctr', 1);
export const otherHold = example('hld', 2);
export const claim = example('clm', 1);
export const endorsement = example('ens', 1);
export const course = example('crs', 1);
export const trainingRecord = example('trn', 1);
export const invitation = example('ivt', 1);
export const relationship = example('rel', 1);
export const alliance = example('ali', 1);
export const taxProfile = example('tax', 1);
export const [offer, otherOffer] = [example('avl', 1), example('avl', 2)];
export const hold = example('hld', 1);
export const receivable = example('acc', 1);
export const income = example('acc', 2);
export const entry = example('jnl', 1);
export const reversal = example('jnl', 2);
export const invoice = example('inv', 1);
export const creditNote = example('crn', 1);
export const distributionRun = example('dst', 1);
export const reserve = example('rsv', 1);
export const paymentBatch = example('pbt', 1);
export const announcement = example('ann', 1);
export const notification = example('ntf', 1);
export const endpoint = example('end', 1);
export const delivery = example('dlv', 1);
export const replay = example('rpl', 1);
export const session = example('ses', 1);
export const client = example('cli', 1);
export const consent = example('con', 1);
export const signingKey = example('key', 1);
export const eventId = example('evt', 1);
