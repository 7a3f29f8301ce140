/** How much each part of a score counts: the exponents of Score = S^skillFit · A^availability · T^trackRecord · D^diversification. */
export interface ScoreWeights {
  readonly skillFit: number;
  readonly availability: number;
  readonly trackRecord: number;
  readonly diversification: number;
}

/** How a track record is read. */
export interface TrackRule {
  /** What a person is taken for of whom nothing is known, 0 to 1. */
  readonly prior: number;
  /** How many outcomes that is worth. */
  readonly priorOutcomes: number;
  /** After so many days an outcome counts half. */
  readonly halfLifeDays: number;
}

/**
 * The community's own weights: this is the one place where they are set. What somebody can do counts most; whether it was
 * done well before, and whether there is time for it, count once; that work goes round counts half, so that it decides
 * between people who are much alike and never brings in somebody who is plainly less fit.
 */
export const communityWeights: ScoreWeights = {
  skillFit: 2,
  availability: 1,
  trackRecord: 1,
  diversification: 0.5,
};

/** A newcomer is taken for somebody who does well four times of five, and has to be shown otherwise by some outcomes. */
export const communityTrack: TrackRule = { prior: 0.8, priorOutcomes: 3, halfLifeDays: 365 };

/** An hour of the work for which there is only tentative time counts as half an hour that can be relied upon. */
export const tentativeShare = 0.5;
