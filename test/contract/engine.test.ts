/**
 * The engine of these suites, held against the generated validators: what it calls valid they admit, and
 * what it calls broken they refuse. Nothing is sent here.
 */
import { Readable } from 'node:stream';
import { expect } from 'chai';
import * as validators from '../../generated/validators.js';
import { bodyReader } from '../../src/contract/body.ts';
import { parameterReader } from '../../src/contract/parameters.ts';
import { requestValidator } from '../../src/contract/validate.ts';
import { AppError } from '../../src/errors.ts';
import { brokenBodies, brokenParameter } from '../support/contract/broken.ts';
import type { DeclaredParameter, Subject } from '../support/contract/document.ts';
import { each, isCursor, isOwn, parametersIn, subjects } from '../support/contract/document.ts';
import { FORM } from '../support/form.ts';
import { asText } from '../support/contract/resources.ts';
import { draw } from '../support/contract/sample.ts';
import { isOpen, matches } from '../support/contract/schema.ts';
import { validValue } from '../support/contract/valid.ts';

const DRAWS = 24;
const PLACES = ['path', 'query', 'header'] as const;

const textOf = ({ name, schema }: DeclaredParameter): string => asText(draw(`engine ${name}`, validValue(schema, { members: 'all' })));

/** What the service would say of these parameters, the way it reads and validates them. */
function refusalOfParameters(subject: Subject, place: (typeof PLACES)[number], texts: Record<string, string>, search = ''): AppError | null {
  const read = parameterReader(subject.row);
  return refusal(() => {
    const lowered = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name.toLowerCase(), text]));
    const query = [...Object.entries(texts).map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`), search].filter(Boolean).join('&');
    requestValidator(subject.id, validators).parameters(place, place === 'path' ? read.path(texts) : place === 'header' ? read.header(lowered) : read.query(query));
  });
}

function refusal(work: () => void): AppError | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

describe('the engine', () => {
  it('knows every operation of every audience', () => {
    expect(subjects.map(({ id }) => id)).to.deep.equal([...new Set(subjects.map(({ id }) => id))]);
    expect(subjects.every(({ answers }) => answers.length > 0)).to.equal(true);
  });

  each('makes bodies that the contract admits', ({ body }) => body, (subject) => {
    for (const members of ['all', 'required', 'any'] as const) {
      for (let count = 0; count < DRAWS; count++) {
        const body = draw(`engine ${subject.id} ${members}`, validValue(subject.body!.schema, { members }));
        const validate = validators[`${subject.id}_body`]!;
        expect(validate(structuredClone(body)) || validate.errors, JSON.stringify(body)).to.equal(true);
      }
    }
  });

  each('makes parameters that the contract admits', ({ parameters }) => parameters.length > 0, (subject) => {
    for (const place of PLACES) {
      for (let count = 0; count < DRAWS; count++) {
        const texts = Object.fromEntries(parametersIn(subject, place).filter((one) => !isCursor(one)).map((parameter) => [parameter.name, textOf(parameter)]));
        expect(refusalOfParameters(subject, place, texts)?.errors, JSON.stringify(texts)).to.equal(undefined);
      }
    }
  });

  each('breaks bodies so that the contract refuses them', ({ body }) => body, async (subject) => {
    const valid = draw(`engine ${subject.id} whole`, validValue(subject.body!.schema, { members: 'all' }));
    const broken = brokenBodies(subject.body!, valid);
    const isForm = subject.body!.mediaType === FORM;
    expect(broken.map(({ way }) => way)).to.include.members([...(isForm ? [] : ['null at #', 'a list at #']), ...(isOpen(subject.body!.schema) ? [] : ['unknown field at #/nobody_declared_this'])]);
    for (const { way, text, unread } of broken) {
      const read = await bodyReader({ ...subject.row.body!, maxBytes: Infinity })(Readable.from([Buffer.from(text)]) as never).catch((error: unknown) => error as AppError);
      // A name that is given twice is refused while a form is read, and is no fault of its value.
      if (unread || (isForm && read instanceof AppError)) expect(read, `${way}: ${text.slice(0, 300)}`).to.be.instanceOf(AppError);
      else expect(refusal(() => requestValidator(subject.id, validators).body(read)), `${way}: ${text.slice(0, 300)}`).to.be.instanceOf(AppError);
    }
  });

  each('breaks parameters so that the contract refuses them', ({ parameters }) => parameters.length > 0, (subject) => {
    for (const place of PLACES) {
      const texts = Object.fromEntries(parametersIn(subject, place).filter((one) => one.required).map((parameter) => [parameter.name, textOf(parameter)]));
      for (const parameter of parametersIn(subject, place).filter((one) => isOwn(subject, one))) {
        for (const { way, raw } of brokenParameter(parameter, textOf(parameter))) {
          const { [parameter.name]: _own, ...others } = texts;
          const refused = place === 'query' ? refusalOfParameters(subject, place, others, raw) : refusalOfParameters(subject, place, { ...texts, [parameter.name]: place === 'path' ? decodeURIComponent(raw) : raw });
          expect(refused?.errors?.[0]?.parameter, `${way}: ${raw}`).to.equal(place === 'header' ? parameter.name.toLowerCase() : parameter.name);
        }
      }
    }
  });

  it('makes each keyword fail at least once', () => {
    const schema = {
      type: 'object', additionalProperties: false, minProperties: 1, required: ['when'],
      properties: {
        when: { type: 'string', format: 'date-time' }, day: { type: 'string', format: 'date' }, mail: { type: ['string', 'null'], format: 'email', maxLength: 40 }, link: { type: 'string', format: 'uri' },
        code: { type: 'string', pattern: '^[A-Z]{3}$' }, count: { type: 'integer', minimum: 1, maximum: 9, multipleOf: 2 }, share: { type: 'number', minimum: 0, maximum: 1 }, fixed: { const: 'x' },
        tags: { type: 'array', minItems: 1, maxItems: 3, uniqueItems: true, items: { type: 'string', enum: ['a', 'b', 'c', 'd'] } },
        either: { oneOf: [{ type: 'object', additionalProperties: false, required: ['kind', 'size'], properties: { kind: { const: 'small' }, size: { type: 'integer', minimum: 0, maximum: 3 } } }, { type: 'object', additionalProperties: false, required: ['kind'], properties: { kind: { const: 'none' } } }] },
      },
    };
    for (let count = 0; count < DRAWS; count++) {
      const valid = draw('engine made up', validValue(schema, { members: 'all' }));
      expect(matches(schema, valid), JSON.stringify(valid)).to.equal(true);
      for (const { way, text, unread } of brokenBodies({ schema, mediaType: 'application/json' }, valid)) expect(unread || !matches(schema, JSON.parse(text)), `${way}: ${text}`).to.equal(true);
    }
    const valid = { when: '2025-01-01T00:00:00Z', day: '2025-01-01', mail: 'a@example.com', link: 'https://example.com', code: 'EUR', count: 2, share: 0.5, fixed: 'x', tags: ['a'], either: { kind: 'small', size: 1 } };
    const ways = brokenBodies({ schema, mediaType: 'application/json' }, valid).map(({ way }) => way);
    expect(ways).to.include.members([
      'missing at #/when', 'format: 2025-02-30T00:00:00Z at #/when', 'format: 2025-1-1 at #/day', 'too long at #/mail', 'format: ada@ at #/mail', 'null at #/code', 'pattern: a line break at #/code', 'below minimum at #/count', 'above maximum at #/count',
      'a fraction at #/count', 'as a text at #/count', 'infinite at #/share', 'a text at #/fixed', 'too few items at #/tags', 'too many items at #/tags', 'the same item twice at #/tags', 'outside enum at #/tags/0', 'in another case at #/tags/0',
      'its only item at #/tags', 'above maximum at #/either/size', 'missing at #/either/size', 'unknown field at #/either/nobody_declared_this', 'with NUL at #/code', 'with a lone surrogate at #/mail', 'format: //example.com at #/link',
    ]);
    expect(ways).not.to.include('null at #/mail');
  });
});
