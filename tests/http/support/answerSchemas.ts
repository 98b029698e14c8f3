import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { openApiDocument } from '../../../engine/contract/openapi.ts';
import type { OperationName } from '../../../engine/contract/operations/index.ts';
import { operations } from '../../../engine/contract/operations/index.ts';
import { API } from '../../../engine/contract/paths.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
ajv.addSchema(closed(openApiDocument('0')) as object, 'api');

/** What is wrong with an answer by the OpenAPI document; also whatever the document does not speak of. */
export function complaintsAbout(name: OperationName, status: number, type: string, body: unknown): readonly string[] {
  const { method, path } = operations[name];
  const media = type.split(';')[0] ?? '';
  const response = media === 'application/problem+json' ? 'default' : String(status);
  const place = ['paths', API + path, method, 'responses', response, 'content', media, 'schema'].map(escaped).join('/');
  const validate = ajv.compile({ $ref: `api#/${place}` });
  return validate(body)
    ? []
    : (validate.errors ?? []).map(
        (error) => `${name} ${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      );
}

const escaped = (part: string): string => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'));

/** Objects with named properties have no others. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, closed(item)]));
  return inside['type'] === 'object' && 'properties' in inside ? { additionalProperties: false, ...inside } : inside;
}
