/** An application of the community's own, which people need not allow anything. */
export interface FirstPartyClient {
  /** In kebab-case. */
  readonly id: string;
  readonly name: string;
  /** Where people are sent back to, exactly; on the machine itself, for a native one, at any port (RFC 8252). */
  readonly redirectUris: readonly string[];
  readonly postLogoutRedirectUris: readonly string[];
  /** An application on somebody's device: it asks each time, since others can pass for it there. */
  readonly isNative: boolean;
}

/** What the `signIn` mutation is: scripts, and whoever may be shown a password. It sends nobody anywhere. */
export const signInClientId = 'first-party';
