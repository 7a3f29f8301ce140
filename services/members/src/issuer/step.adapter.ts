import type Provider from 'oidc-provider';
import type { Client, Interaction, InteractionResults } from 'oidc-provider';
import type { Members } from '../members.ts';
import type { Language } from '../sign-in-pages/language.ts';
import { makeFormToken } from './form-token.adapter.ts';

/** A step on which somebody is asked something. */
export interface Step {
  readonly members: Members;
  readonly provider: Provider;
  /** The request of the application, and how far it got. */
  readonly entry: Interaction;
  readonly client: Client;
  /** Where the step's form goes to. */
  readonly action: string;
  readonly language: Language;
  readonly address: string;
  readonly userAgent: string | undefined;
}

/** A page to show. */
export interface PageAnswer {
  readonly kind: 'page';
  readonly status: number;
  readonly body: string;
}

/** What comes of a form: another page, somewhere else of ours, what the provider goes on with, or nothing, for it says what no form of ours does. */
export type Answer =
  | PageAnswer
  | { readonly kind: 'refused' }
  | { readonly kind: 'elsewhere'; readonly path: string }
  | { readonly kind: 'done'; readonly result: InteractionResults };

/** What people read of an application. */
export const nameOf = ({ clientName, clientId }: Client): string => clientName ?? clientId;

/** What the step's form bears. */
export const tokenOf = ({ entry: { uid, prompt, cid }, members }: Step): string =>
  makeFormToken({ uid, prompt: prompt.name, cid }, members.secrets);
