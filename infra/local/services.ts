/** The four subgraphs, in the order of their ports. */
export const serviceNames = ['members', 'projects', 'billing', 'notifications'] as const;

/** One of the subgraphs. */
export type ServiceName = (typeof serviceNames)[number];

/** A process that the supervisor runs; `mail` catches what is sent by mail. */
export type PartName = ServiceName | 'gateway' | 'mail';
