/** An application, as those see it who use it. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly isFirstParty: boolean;
}
