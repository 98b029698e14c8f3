import type { TObject, TSchema } from '@sinclair/typebox';
import { isMedia, tags } from './operation.ts';
import type { AnswerBody, Operation } from './operation.ts';
import { operations } from './operations/index.ts';
import { API } from './paths.ts';
import { Problem } from './schemas/problem.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };
type Named = { [name: string]: Json };

/** The OpenAPI 3.1 document of the API, made from the operations. */
export function openApiDocument(version: string): JsonObject {
  const schemas: Named = {};
  const problem = hoisted(Problem, schemas);
  const paths: { [path: string]: { [method: string]: Json } } = {};
  for (const [name, operation] of Object.entries<Operation>(operations)) {
    (paths[API + operation.path] ??= {})[operation.method] = describe(name, operation, schemas, problem);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Aftercare',
      version,
      description: 'The workflow engine for after-sales service. Rules that hold everywhere: docs/reference/api.md.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(tags).map(([name, text]) => ({
      name,
      description: text.en,
      'x-description-zh': text['zh-CN'],
    })),
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).toSorted(([one], [other]) => (one < other ? -1 : 1))),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'aftercare_session', description: 'Set by POST /api/session.' },
        key: { type: 'http', scheme: 'bearer', description: 'An API key of a machine.' },
      },
    },
  };
}

function describe(name: string, operation: Operation, schemas: Named, problem: Json): JsonObject {
  const { tag, summary, access, params, query, body, answers } = operation;
  return {
    operationId: name,
    tags: [tag],
    summary: summary.en,
    'x-summary-zh': summary['zh-CN'],
    'x-access': access,
    security: access === 'anybody' ? [] : [{ session: [] }, { key: [] }],
    parameters: [...parameters('path', params, schemas), ...parameters('query', query, schemas), ...headers(operation)],
    ...(body === null
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: hoisted(body, schemas) } } } }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, response(answer, schemas)])),
      default: { description: 'A problem (RFC 9457)', content: { 'application/problem+json': { schema: problem } } },
    },
  };
}

function response(answer: AnswerBody, schemas: Named): Json {
  if (answer === null) return { description: 'Done' };
  if (isMedia(answer)) return { description: answer.says, content: { [answer.media]: { schema: { type: 'string' } } } };
  return { description: 'Done', content: { 'application/json': { schema: hoisted(answer, schemas) } } };
}

function parameters(where: 'path' | 'query', { properties, required = [] }: TObject, schemas: Named): readonly Json[] {
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || (required.includes(name) && schema['default'] === undefined),
    schema: hoisted(schema, schemas),
  }));
}

function headers({ idempotent, conditional }: Operation): readonly Json[] {
  const header = (name: string, description: string): Json => ({
    ...{ name, in: 'header', required: false, description },
    schema: { type: 'string', maxLength: 200 },
  });
  return [
    ...(idempotent ? [header('Idempotency-Key', 'The same key a second time answers what the first one did.')] : []),
    ...(conditional ? [header('If-Match', 'The ETag seen last; another one answers 412.')] : []),
  ];
}

/** What has a default may be left out. */
function withoutDefaulted(schema: JsonObject): JsonObject {
  const { required, properties } = schema;
  if (!Array.isArray(required)) return schema;
  const defaulted = Object.entries((properties ?? {}) as JsonObject).flatMap(([name, property]) =>
    typeof property === 'object' && property !== null && 'default' in property ? [name] : [],
  );
  return {
    ...schema,
    required: (required as readonly Json[]).filter((name) => typeof name !== 'string' || !defaulted.includes(name)),
  };
}

/** Schemas with a title become components, named once and referred to. */
function hoisted(schema: TSchema, schemas: Named): Json {
  return walk(JSON.parse(JSON.stringify(schema)) as Json, schemas);
}

function walk(value: Json, schemas: Named): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => walk(item, schemas));
  if (typeof value !== 'object' || value === null) return value;
  const { title, ...rest } = withoutDefaulted(value as JsonObject);
  const walked = Object.fromEntries(Object.entries(rest).map(([key, item]) => [key, walk(item, schemas)]));
  if (typeof title !== 'string') return title === undefined ? walked : { title: walk(title, schemas), ...walked };
  schemas[title] ??= walked;
  return { $ref: `#/components/schemas/${title}` };
}
