import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { RequestRefusedError } from '../errors/request-refused.ts';

const HTTP_BAD_REQUEST = 400;
const HTTP_UNSUPPORTED_MEDIA_TYPE = 415;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i;

/**
 * Leaves JSON in UTF-8 as the only body that is read; a charset that says otherwise is refused, not guessed at, and so are
 * bytes that are no UTF-8: decoding would put other characters in their place.
 */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeContentTypeParser(['text/plain', 'application/json']);
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (typeof body === 'string' || isUtf8(body)) {
      void parseJson(request, body.toString(), done);
      return;
    }
    done(new RequestRefusedError('BAD_REQUEST', 'The body is not in UTF-8.', { status: HTTP_BAD_REQUEST }));
  });
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
