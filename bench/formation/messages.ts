import type { Blocked } from './figures.ts';

/** To the process of the service: to watch its event loop from now on, or to say what it saw. */
export interface ToProcess {
  readonly watch: 'begin' | 'end';
}

/** From it. */
export type FromProcess = { readonly watching: true } | { readonly blocked: Blocked };
