/** Every difference that is looked for, and its verdict. docs/breaking-changes.md shows the same table; a test holds the two together. */
import type { Verdict } from './change.ts';

export interface Rule {
  verdict: Verdict;
  why: string;
}

const breaking = (why: string): Rule => ({ verdict: 'breaking', why });
const warning = (why: string): Rule => ({ verdict: 'warning', why });
const compatible = (why: string): Rule => ({ verdict: 'compatible', why });

/** Operations, events and who they are for. */
const operations = {
  'operation-removed': breaking('Calls to it are answered 404 or 405.'),
  'operation-removed-after-sunset': compatible('It was deprecated, and its sunset has passed.'),
  'operation-moved': breaking('Calls to the old address are answered 404 or 405.'),
  'operation-added': compatible('Nobody calls it yet.'),
  'operation-renamed': breaking('Generated clients name their methods by operationId; code that uses them stops compiling.'),
  'path-parameter-renamed': warning('The address is the same; generated clients call the argument otherwise.'),
  'audience-narrowed': breaking('It is gone from the document of those it was for.'),
  'audience-widened': compatible('Whoever could call it still can.'),
  'deprecated-without-sunset': warning('Nobody can tell how long it will be there.'),
  'deprecated-with-sunset': compatible('It works until the sunset, and says so with every answer.'),
  'deprecation-withdrawn': compatible('It stays.'),
  'sunset-earlier': breaking('Clients were promised more time.'),
  'sunset-later': compatible('Clients have more time than they were promised.'),
  'sunset-passed': breaking('From its sunset on an operation answers 410, and nobody had time to leave.'),
  'successor-changed': compatible('The advice on what to use instead is another.'),
  'server-removed': breaking('Clients that call this address find nobody.'),
  'server-added': compatible('The addresses that clients know still work.'),
  'event-removed': breaking('Who listens for it waits for ever.'),
  'event-added': compatible('Nobody waits for it yet; who takes every event ignores those they do not know.'),
};

/** Who may call, what they may do, and how often. */
const access = {
  'credentials-required': breaking('Who called without credentials is answered 401.'),
  'credentials-refused': breaking('Who called with these credentials is answered 401.'),
  'credentials-accepted': compatible('It is one more way to be let in.'),
  'permission-required': breaking('Callers without it are answered 403.'),
  'permission-dropped': compatible('Whoever could call it still can.'),
  'scheme-changed': breaking('Credentials sent in the old way are not understood.'),
  'role-removed': breaking('Its members lose what it let them do, and its name is refused.'),
  'role-added': compatible('Nobody has it yet.'),
  'role-lost-permission': breaking('Its members are answered 403 where they were let in.'),
  'role-gained-permission': compatible('Its members may do more.'),
  'ownership-required': breaking('What belongs to others is answered 404, and missing from lists.'),
  'ownership-tightened': breaking('The rule lets fewer callers through to what belongs to others.'),
  'ownership-dropped': compatible('Whoever could call it still can.'),
  'step-up-required': breaking('Who proved who they are too long ago is answered 401 until they do it again.'),
  'step-up-relaxed': compatible('Callers are asked to prove who they are less often.'),
  'rate-limit-tightened': breaking('Clients that kept to the old limit are answered 429.'),
  'rate-limit-loosened': compatible('Clients may call more often.'),
  'body-limit-lowered': breaking('Bodies that were accepted are answered 413.'),
  'body-limit-raised': compatible('Larger bodies are accepted.'),
};

/** What belongs to a request but for the schemas of its parts. */
const requests = {
  'parameter-removed': breaking('A query parameter that is not declared is refused with 400.'),
  'filter-removed': breaking('Lists cannot be narrowed by it any more; sending it is refused with 400.'),
  'search-removed': breaking('Lists cannot be searched any more; sending `q` is refused with 400.'),
  'sort-removed': breaking('Lists cannot be ordered any more; sending `sort` is refused with 400.'),
  'paging-removed': breaking('Clients cannot turn pages as they did.'),
  'paging-changed': breaking('Clients that turn pages by the declared pointers find nothing there.'),
  'header-parameter-removed': warning('The header is still sent, and does nothing.'),
  'idempotency-removed': breaking('A retry with a key is done twice.'),
  'idempotency-shortened': breaking('A retry after the shorter time is done twice.'),
  'idempotency-prolonged': compatible('A retry is recognised for longer.'),
  'conditional-header-removed': breaking('The condition is not looked at: work of others is undone, or fetched in vain.'),
  'parameter-added': compatible('Requests without it mean what they meant.'),
  'required-parameter-added': breaking('Requests without it are refused.'),
  'parameter-required': breaking('Requests without it are refused.'),
  'parameter-optional': compatible('Requests with it mean what they meant.'),
  'parameter-serialization-changed': breaking('Values written in the old way are read otherwise.'),
  'request-body-removed': breaking('What is sent is refused, or nobody looks at it.'),
  'request-body-added': compatible('Requests without it mean what they meant.'),
  'required-request-body-added': breaking('Requests without a body are refused.'),
  'request-body-required': breaking('Requests without a body are refused.'),
  'request-body-optional': compatible('Requests with a body mean what they meant.'),
  'request-media-type-removed': breaking('Bodies of this type are refused with 415.'),
  'request-media-type-added': compatible('The types that were accepted still are.'),
  'request-encoding-changed': breaking('Parts written in the old way are read otherwise.'),
  'callback-changed': breaking('What is told elsewhere has changed in a way that this comparison does not understand; look yourself.'),
  'batch-action-removed': breaking('Items with this action are refused.'),
  'batch-action-changed': breaking('Items with this action have another effect.'),
  'batch-action-added': compatible('Items with the other actions mean what they meant.'),
};

/** What belongs to an answer but for the schemas of its parts. */
const responses = {
  'success-status-removed': breaking('Clients that wait for this status do not meet it any more.'),
  'success-status-added': warning('Clients that know the other statuses alone may take it for a failure.'),
  'error-status-removed': warning('What a client does at this status is never reached.'),
  'error-status-added': compatible('Clients treat an unknown status as the first of its class (RFC 9110, section 15).'),
  'response-media-type-removed': breaking('Clients that ask for this type are answered 406, those that expect it cannot read what comes.'),
  'response-media-type-added': compatible('Clients that ask for the other types get them.'),
  'response-header-removed': breaking('Clients that read it find nothing.'),
  'response-header-added': compatible('Clients ignore headers they do not know.'),
  'response-header-optional': breaking('Clients that count on it may find nothing.'),
  'response-header-required': compatible('It is always there.'),
  'csv-columns-reordered': warning('Programs that know columns by their number read others.'),
  'link-removed': warning('Tools that follow links find one less.'),
  'link-changed': warning('Tools that follow the link get to another operation, or with other parameters.'),
  'link-added': compatible('Tools find one more link to follow.'),
  'problem-added': compatible('Clients treat an unknown code by its status.'),
  'problem-dropped': warning('What a client does at this code is never reached here.'),
  'problem-replaced': breaking('Clients that decide by the code do not know the new one.'),
  'problem-removed': breaking('Clients that decide by the code never meet it again.'),
  'problem-status-changed': breaking('Clients that decide by the status take it for something else.'),
  'error-format-changed': breaking('Clients cannot read the errors.'),
  'audit-event-renamed': warning('Who looks for the old name in the audit log finds no new entries.'),
};

/** Schemas: the same difference in what is sent, and in what is answered. */
const schemas = {
  'type-changed': {
    request: breaking('Values of the old type are refused.'),
    response: breaking('Clients cannot read the new type.'),
  },
  'type-narrowed': {
    request: breaking('Values of the types that are gone are refused.'),
    response: compatible('Every value that comes could come before.'),
  },
  'type-widened': {
    request: compatible('Values that were accepted still are.'),
    response: breaking('Clients cannot read the types they do not know.'),
  },
  'null-added': {
    request: compatible('Values that were accepted still are.'),
    response: breaking('Clients that count on a value meet null.'),
  },
  'null-removed': {
    request: breaking('null is refused.'),
    response: compatible('Every value that comes could come before.'),
  },
  'enum-value-removed': {
    request: breaking('The value is refused.'),
    response: breaking('Clients that wait for the value wait for ever, and code that names it stops compiling.'),
  },
  'enum-value-added': {
    request: compatible('Values that were accepted still are.'),
    response: warning('Clients that treat every value may have no case for this one.'),
  },
  'enum-introduced': {
    request: breaking('Other values are refused.'),
    response: compatible('Every value that comes could come before.'),
  },
  'enum-dropped': {
    request: compatible('Values that were accepted still are.'),
    response: warning('Clients that treat every value may have no case for the new ones.'),
  },
  'limit-tightened': {
    request: breaking('Values beyond the new limit are refused.'),
    response: compatible('Every value that comes could come before.'),
  },
  'limit-loosened': {
    request: compatible('Values that were accepted still are.'),
    response: warning('Clients that made room for the old limit alone may have too little.'),
  },
  'pattern-added': {
    request: breaking('Values of another form are refused.'),
    response: compatible('Every value that comes could come before.'),
  },
  'pattern-removed': {
    request: compatible('Values that were accepted still are.'),
    response: warning('Clients that take values apart by the old form may fail.'),
  },
  'pattern-changed': {
    request: breaking('Values of the old form may be refused.'),
    response: warning('Clients that take values apart by the old form may fail.'),
  },
  'format-added': {
    request: breaking('Values of another form are refused.'),
    response: warning('Every value that comes could come before, and generated clients may give it another type.'),
  },
  'format-removed': {
    request: compatible('Values that were accepted still are.'),
    response: breaking('Clients that parse the old form may fail.'),
  },
  'format-changed': {
    request: breaking('Values of the old form are refused.'),
    response: breaking('Clients cannot parse the new form.'),
  },
  'property-added': {
    request: compatible('Requests without it mean what they meant.'),
    response: compatible('Clients ignore members they do not know.'),
  },
  'required-property-added': {
    request: breaking('Requests without it are refused.'),
  },
  'property-removed': {
    request: breaking('Requests that have it are refused: the object takes no other members.'),
    response: breaking('Clients that read it find nothing.'),
  },
  'property-ignored': {
    request: warning('It is still accepted, and nobody looks at it.'),
  },
  'property-required': {
    request: breaking('Requests without it are refused.'),
    response: compatible('It is always there.'),
  },
  'property-optional': {
    request: compatible('Requests with it mean what they meant.'),
    response: breaking('Clients that count on it may find nothing.'),
  },
  'object-closed': {
    request: breaking('Requests with other members, or others of these types, are refused.'),
    response: compatible('Every value that comes could come before.'),
  },
  'object-opened': {
    request: compatible('Values that were accepted still are.'),
    response: warning('Members may come that are not declared, or of other types.'),
  },
  'variant-added': {
    request: compatible('Values that were accepted still are.'),
    response: breaking('Clients cannot read the variant they do not know.'),
  },
  'variant-removed': {
    request: breaking('Values of this variant are refused.'),
    response: breaking('Clients that wait for this variant wait for ever, and code that names it stops compiling.'),
  },
  'discriminator-changed': {
    request: breaking('Generated clients tell the variants apart by another member.'),
    response: breaking('Generated clients look for the variant in another member.'),
  },
  'default-changed': {
    request: breaking('Who leaves it out gets something else.'),
    response: warning('Clients that fill it in where it is missing fill in the old value.'),
  },
  'default-added': {
    request: warning('Who leaves it out now gets this; nobody said before what they got.'),
    response: compatible('Clients learn what it means where it is missing.'),
  },
  'default-removed': {
    request: breaking('Who leaves it out does not know what they get.'),
    response: warning('Clients do not know what it means where it is missing.'),
  },
  'keyword-changed': {
    request: breaking('The difference is in a keyword that this comparison does not understand; look yourself.'),
    response: breaking('The difference is in a keyword that this comparison does not understand; look yourself.'),
  },
} satisfies Record<string, { request: Rule; response?: Rule }>;

export type SchemaDifference = keyof typeof schemas;
type SchemaRule = { [Name in SchemaDifference]: `${keyof (typeof schemas)[Name] & string}-${Name}` }[SchemaDifference];
export type RuleId = keyof typeof operations | keyof typeof access | keyof typeof requests | keyof typeof responses | SchemaRule;

const ofSchemas = (side: 'request' | 'response'): Record<string, Rule> =>
  Object.fromEntries(Object.entries<{ request: Rule; response?: Rule }>(schemas).flatMap(([difference, sides]) => (sides[side] ? [[`${side}-${difference}`, sides[side]]] : [])));

/** By theme, in the order of the documentation. */
export const themes: Record<string, Record<string, Rule>> = {
  'Operations and events': operations,
  Access: access,
  Requests: requests,
  Answers: responses,
  'Schemas of what is sent': ofSchemas('request'),
  'Schemas of what is answered': ofSchemas('response'),
};

export const rules = Object.assign({}, ...Object.values(themes)) as Record<RuleId, Rule>;
