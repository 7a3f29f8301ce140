const version = /\.v\d+$/;

/** The full type of what a service tells: `millepiani.projects.commission.won.v1` of `commission.won.v1`. */
export const fullType = <X extends string, T extends string>(service: X, localType: T) =>
  `millepiani.${service}.${localType}` as const;

/** A type's name without its version: readers take every version of what they read, and upcast it. */
export const withoutVersion = (type: string): string => type.replace(version, '');
