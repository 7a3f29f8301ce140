/** A JSON Schema as far as a page shows it: what our contracts are written in. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema;
}

/** A type of events that partners may see. */
export interface PartnerType {
  /** In the world: `millepiani.projects.commission.won.v1`. */
  readonly type: string;
  readonly service: string;
  /** `commission.won`. */
  readonly name: string;
  readonly version: number;
  readonly description: string;
  readonly visibilities: readonly ('PUBLIC' | 'COMMUNITY' | 'PARTIES')[];
  /** The full type of the next version, where there is one. */
  readonly supersededBy: string | undefined;
  /** Of its data. */
  readonly schema: Schema;
  /** An event of it as it travels. */
  readonly example: unknown;
}

/** Where the page has a type, and by which name its schema is to be had: `projects.commission.won.v1`. */
export const shortName = ({ type }: Pick<PartnerType, 'type'>): string => type.replace(/^millepiani\./, '');
