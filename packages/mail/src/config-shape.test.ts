import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { mailDomain, mailShape } from './config-shape.ts';

const read = (env: object) => z.object(mailShape).safeParse(env);

describe('from whom mail comes', () => {
  it('is the community, unless it is said', () => {
    const { data } = read({});
    expect(data).toMatchObject({ MAIL_FROM: 'Millepiani <post@millepiani.example>' });
    expect(data?.SMTP_URL).toBeUndefined();
    expect(mailDomain(data?.MAIL_FROM ?? '')).toBe('millepiani.example');
  });

  it.each(['post@c.example', 'The <post@c.example>'])('may be %j', (from) => {
    expect(read({ MAIL_FROM: from }).success).toBe(true);
    expect(mailDomain(from)).toBe('c.example');
  });

  it.each(['nobody', 'a@b@c', '<post@c.example', 'The <post@c.example>\r\nBcc: x@y.example'])('is not %j', (from) => {
    expect(read({ MAIL_FROM: from }).success).toBe(false);
  });

  it('keeps what signs in at the server secret', () => {
    const { data } = read({ SMTP_URL: 'smtps://user:word@c.example:465' });
    expect(JSON.stringify(data)).not.toContain('word');
    expect(data?.SMTP_URL?.reveal()).toBe('smtps://user:word@c.example:465');
    expect(read({ SMTP_URL: 'http://c.example' }).success).toBe(false);
  });
});
