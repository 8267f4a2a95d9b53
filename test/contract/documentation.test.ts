/** What the contract shows is true: every example of a request, a parameter, an answer and a problem. */
import { expect } from 'chai';
import * as responseValidators from '../../generated/response-validators.js';
import * as requestValidators from '../../generated/validators.js';
import { problems } from '../../generated/vocabulary.ts';
import { checkItems } from '../support/client.ts';
import { each, isOwn, parametersIn } from '../support/contract/document.ts';

describe('the documentation is true:', () => {
  each('request examples are valid requests', ({ body }) => body, ({ id, body }) => {
    const validate = requestValidators[`${id}_body`]!;
    expect(body!.examples, 'at least one example').not.to.be.empty;
    for (const [name, value] of body!.examples) expect(validate(structuredClone(value)) || validate.errors, name).to.equal(true);
  });

  each('parameter examples are valid parameters', ({ parameters }) => parameters.length > 0, (subject) => {
    for (const place of ['path', 'query', 'header'] as const) {
      const here = parametersIn(subject, place).filter((parameter) => isOwn(subject, parameter));
      if (here.length === 0) continue;
      for (const parameter of here) expect(parameter.example, `an example of ${parameter.name}`).not.to.equal(undefined);
      const validate = requestValidators[`${subject.id}_${place}`]!;
      const values = Object.fromEntries(here.map((parameter) => [place === 'header' ? parameter.name.toLowerCase() : parameter.name, structuredClone(parameter.example)]));
      expect(validate(values) || validate.errors, place).to.equal(true);
    }
  });

  each('response examples are valid answers', () => true, ({ row, answers }) => {
    for (const { status, content } of answers) {
      const { schema, items, mediaTypes } = row.responses[status]!;
      for (const type of items ? mediaTypes : []) {
        expect(content[type]!.examples, `at least one example of ${type}`).not.to.be.empty;
        for (const [, value] of content[type]!.examples) checkItems(items!, type, value as string);
      }
      if (!schema) continue;
      const { examples } = content['application/json']!;
      expect(examples, `at least one example for ${status}`).not.to.be.empty;
      const validate = responseValidators[schema]!;
      for (const [name, value] of examples) expect(validate(value) || validate.errors, `${status} ${name}`).to.equal(true);
    }
  });

  each('problem examples are problems of this status that the operation declares', () => true, ({ row, answers }) => {
    for (const { status, content } of answers) {
      for (const [name, value] of content['application/problem+json']?.examples ?? []) {
        expect(value.status, name).to.equal(status);
        expect(problems[value.code as keyof typeof problems], name).to.include({ status, title: value.title as string });
      }
      if (row.errorFormat !== 'oauth' || status < 400) continue;
      const declared = row.problemTypes.map((code) => problems[code as keyof typeof problems]).filter((problem) => problem.status === status);
      for (const [name, value] of content['application/json']!.examples) expect(declared.map(({ oauthError }) => oauthError), name).to.include(value.error);
    }
  });
});
