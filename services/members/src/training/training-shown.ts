import type { TrainingRecord } from './training-record.ts';

/** When a training was confirmed, and by whom; undefined where nobody did. */
export const confirmationOf = (record: TrainingRecord) => (record.state === 'CONFIRMED' ? record : undefined);

/** A course that is not in the list, in the person's words. */
export const outsideOf = ({ training }: Pick<TrainingRecord, 'training'>) =>
  training.kind === 'outside' ? training : undefined;
