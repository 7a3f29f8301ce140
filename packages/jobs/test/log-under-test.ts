/** What was said, as `<level>: <message>`. */
export function logUnderTest() {
  const said: string[] = [];
  const at = (level: string) => (_fields: object, message: string) => void said.push(`${level}: ${message}`);
  return { said, log: { info: at('info'), warn: at('warn'), error: at('error') } };
}
