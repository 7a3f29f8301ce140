/** The four subgraphs, in the order of their ports. */
export const serviceNames = ['members', 'projects', 'billing', 'notifications'] as const;

/** One of the subgraphs. */
export type ServiceName = (typeof serviceNames)[number];

/** A process that the supervisor runs. */
export type PartName = ServiceName | 'gateway';
