// Made from openapi/ by `make generate`. Do not edit.
/* eslint-disable */
import type { ValidateFunction } from 'ajv';
declare const validators: Record<string, ValidateFunction>;
export = validators;
