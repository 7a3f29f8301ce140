import type { FastifyInstance } from 'fastify';
import { RequestRefusedError } from '../errors/request-refused.ts';

const HTTP_UNSUPPORTED_MEDIA_TYPE = 415;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;

/** Leaves JSON in UTF-8 as the only body that is read; a charset that says otherwise is refused, not guessed at. */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain');
  app.addHook('preParsing', (request, _reply, payload, done) => {
    const charset = CHARSET.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset === undefined || /^utf-?8$/i.test(charset)) {
      done(null, payload);
      return;
    }
    done(
      new RequestRefusedError('UNSUPPORTED_MEDIA_TYPE', 'The body must be in UTF-8.', {
        status: HTTP_UNSUPPORTED_MEDIA_TYPE,
      }),
    );
  });
}
