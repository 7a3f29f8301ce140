import { z } from 'zod';

/** An ESCO skill, by its URI. */
export const skillUri = z
  .string()
  .regex(/^http:\/\/data\.europa\.eu\/esco\/skill\/[0-9a-f-]{36}$/)
  .describe('An ESCO skill');

/** How well somebody masters a skill: 1, a beginner, to 5, an expert. */
export const skillLevel = z.int().min(1).max(5);
