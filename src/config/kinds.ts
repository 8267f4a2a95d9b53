/** What a variable may be: each kind makes a value of its text, or says what it must be. */
import { z } from 'zod/mini';

/** Of one variable: what it is for, how its text becomes a value, and what is said of it. */
export interface Variable<Value = unknown> {
  /** A sentence for whoever sets it; it stands in messages, in the reference and in `.env.example`. */
  about: string;
  type: z.ZodMiniType<Value, string | undefined>;
  /** `all` of it is secret, or the `password` in a URL. */
  secret?: 'all' | 'password';
  /** Production does not start without it. */
  production?: 'required';
  /** In words, where it depends on something else. */
  byDefault?: string;
  /** A value that shows its form. */
  example?: string;
}

const split = (text: string): string[] => text.split(',').map((item) => item.trim()).filter(Boolean);

export const text = (check?: RegExp, message?: string) => z.optional(check ? z.string().check(z.regex(check, message)) : z.string());
export const textOr = <Fallback extends string>(fallback: Fallback, check?: RegExp, message?: string) => z._default(check ? z.string().check(z.regex(check, message)) : z.string(), fallback);
export const atLeast = (characters: number) => z.optional(z.string().check(z.minLength(characters, `must have ${characters} characters at least`)));

const choice = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values, `must be one of ${values.join(', ')}`);
export const oneOf = <const Values extends readonly [string, ...string[]]>(...values: Values) => z.optional(choice(values));
/** The first is taken where none is set. */
export const firstOf = <const Values extends readonly [string, ...string[]]>(...values: Values) => z._default(choice(values), values[0]);
export const flag = z.optional(z.pipe(choice(['true', 'false']), z.transform((value) => value === 'true')));

const whole = (low: number, high: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,15}$/, `must be a whole number from ${low} to ${high}`)), z.transform(Number)),
    z.int().check(z.gte(low, `must be a whole number from ${low} to ${high}`), z.lte(high, `must be a whole number from ${low} to ${high}`)),
  );
export const integer = (low: number, high: number, fallback: number) => z.prefault(whole(low, high), String(fallback));
export const optionalInteger = (low: number, high: number) => z.optional(whole(low, high));

/** From 0 to 1. */
export const share = (fallback: number) => z.prefault(
  z.pipe(z.pipe(z.string().check(z.regex(/^\d(\.\d{1,15})?$/, 'must be a number from 0 to 1')), z.transform(Number)), z.number().check(z.gte(0), z.lte(1, 'must be a number from 0 to 1'))),
  String(fallback),
);

export const url = (protocol: RegExp, message: string) => z.optional(z.url({ protocol, error: message }));
/** Of an interface or a page: what is appended to it begins with a slash. */
export const webUrl = z.optional(z.pipe(z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).check(z.regex(/^[^?#]*$/, 'must have no ? and no #')), z.transform((value) => value.replace(/\/$/, ''))));

/** Texts with commas between; empty where it is not set. */
export const list = (isGood: (item: string) => boolean = () => true, message = '') =>
  z.pipe(z.pipe(z._default(z.string(), ''), z.transform(split)), z.array(z.string()).check(z.refine((items) => items.every(isGood), message)));
