/** The parts of an answer, as a client of the protocol takes them apart: a part is whole with the boundary behind it. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into results by hand.
export async function* partsOf(response: Response): AsyncGenerator<any, void> {
  const boundary = /boundary="([^"]+)"/.exec(response.headers.get('content-type') ?? '')?.[1] ?? '';
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    const parts = text.split(`--${boundary}`);
    text = parts.pop() ?? '';
    for (const part of parts) {
      const json = part.split('\r\n\r\n')[1];
      if (json !== undefined) {
        yield JSON.parse(json);
      }
    }
  }
}
