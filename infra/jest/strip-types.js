// @ts-check
import { createHash } from 'node:crypto';
import { stripTypeScriptTypes } from 'node:module';
import process from 'node:process';

/**
 * Strips types exactly as Node itself does when it runs the file: types become blanks, so lines and columns stay as they
 * are and no source map is needed. What Node refuses (an enum, a namespace) is refused here too.
 */
const transformer = {
  canInstrument: false,

  /** @param {string} source */
  getCacheKey(source) {
    return createHash('sha256').update(`${process.version}\0${source}`).digest('hex');
  },

  /**
   * @param {string} source
   * @param {string} path
   */
  process(source, path) {
    try {
      return { code: stripTypeScriptTypes(source) };
    } catch (cause) {
      throw new SyntaxError(`${path}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  },
};

export default transformer;
