import { type CloudEvent, dataSchemaOf, type PositionedRow, toCloudEvent } from '@millepiani/events/envelope';

/** An event as it lies in the outbox: a CloudEvents 1.0 envelope but for `id` and `sequence`, which are fields of its own here. */
export interface OutboxEvent extends Omit<PositionedRow, 'position'> {
  specversion: '1.0';
  datacontenttype: 'application/json';
  dataschema: string;
  /** Its place in the service's log, from 1, without holes; absent, which a query calls null, until the relay gave it. */
  position?: bigint | number | null;
}

/** An event as readers are handed it, the same from the stream and from the outbox. */
export type SpineEvent = Readonly<CloudEvent>;

/** An event that has no position was taken for one of the log. */
export class NotInLog extends Error {
  constructor(id: string) {
    super(`The event ${id} has no position yet.`);
  }
}

/** Makes of an event in the outbox what readers are handed. Its form is theirs to check. @throws NotInLog */
export function fromOutbox({ position, ...row }: OutboxEvent): SpineEvent {
  if (position === undefined || position === null) throw new NotInLog(row._id);
  return toCloudEvent({ ...row, position });
}

/** The attributes of every event of ours that say what it is made of. */
export const formOf = (type: string) =>
  ({ specversion: '1.0', datacontenttype: 'application/json', dataschema: dataSchemaOf(type) }) as const;
