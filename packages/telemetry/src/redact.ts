const MASK = '[redacted]';
const MAX_DEPTH = 6;

/**
 * What a key's name must contain, in any case and with or without dashes and underscores, for its value to be masked.
 * Credentials first, then personal data that has no business in a log.
 */
const SENSITIVE =
  /authorization|cookie|password|passwd|secret|token|apikey|privatekey|credential|iban|codicefiscale|vatnumber|^email$|^otp$|^pin$/i;

/** Whether a value under this key must not be written to a log. */
export function isSensitive(key: string): boolean {
  return SENSITIVE.test(key.replaceAll(/[-_]/g, ''));
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Error) {
    return value;
  }
  if (depth >= MAX_DEPTH) {
    return '[too deep]';
  }
  if (Array.isArray(value)) {
    return value.map((item) => redactValue(item, depth + 1));
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    return value;
  }
  return redactFields({ ...value }, depth);
}

function redactFields(fields: Record<string, unknown>, depth: number): Record<string, unknown> {
  const redacted: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) {
    redacted[key] = isSensitive(key) && value !== undefined ? MASK : redactValue(value, depth + 1);
  }
  return redacted;
}

/** A copy of a log entry's fields without what is sensitive, at any depth down to where it is cut off. */
export function redact(fields: Record<string, unknown>): Record<string, unknown> {
  return redactFields(fields, 0);
}
