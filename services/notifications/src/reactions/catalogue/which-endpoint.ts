interface Named {
  readonly host?: string | undefined;
}

/** Which of somebody's webhooks it is. */
export const webhook = {
  en: ({ host }: Named): string => (host === undefined ? 'Your webhook' : `Your webhook to ${host}`),
  it: ({ host }: Named): string => (host === undefined ? 'Il tuo webhook' : `Il tuo webhook verso ${host}`),
} as const;
