// Made from openapi/ by `make generate`. Do not edit.
/* eslint-disable */

declare const serializers: Record<string, (value: unknown) => string>;
export = serializers;
