/** What speaks for somebody in a role, as the graph tells it. */
export interface Score {
  readonly skillFit: number;
  readonly availability: number;
  readonly trackRecord: number;
  readonly diversification: number;
  readonly score: number;
}

/** By how much each part counts. */
export type Weights = Omit<Score, 'score'>;

/** The fields of a score, and of the weights. */
export const parts = 'skillFit availability trackRecord diversification';

/** The score of the parts by the weights, reckoned anew: each part to the power of its weight, multiplied. */
export const reckon = (score: Weights, weights: Weights): number =>
  score.skillFit ** weights.skillFit *
  score.availability ** weights.availability *
  score.trackRecord ** weights.trackRecord *
  score.diversification ** weights.diversification;

/** Whether two reckonings come to the same, as far as floating numbers can. */
export const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;
