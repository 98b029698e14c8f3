import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv/dist/2020.js';
import formatsModule from 'ajv-formats';
import type { Result } from '../core/result.ts';
import { fail, ok } from '../core/result.ts';
import type { Form, FormProblem } from './deployed.ts';
import type { FileProblem } from './fileProblem.ts';

const FORM_LENGTH_MAX = 262_144;

type Problem = Omit<FileProblem, 'path'>;

/** Understands a form's file (docs/reference/extensions.md, Forms). Its schema is compiled once, here. */
export function readForm(path: string, text: string): Result<Form, readonly Problem[]> {
  if (text.length > FORM_LENGTH_MAX)
    return fail([problem('formTooLarge', `at most ${FORM_LENGTH_MAX} characters, found ${text.length}`)]);
  const document = parse(text);
  if (!isRecord(document)) return fail([problem('formNotReadable', 'a JSON object')]);
  const { key, schema } = document;
  const expectedKey = path.replace(/^.*\//, '').replace(/\.json$/, '');
  if (key !== expectedKey)
    return fail([problem('formKey', `the key "${expectedKey}", as the file is named, found ${JSON.stringify(key)}`)]);
  if (!isRecord(schema)) return fail([problem('formSchema', 'a JSON Schema under "schema"')]);
  try {
    const validate = newAjv().compile(schema);
    return ok({
      key: expectedKey,
      document,
      validate: (values) => (validate(values) ? [] : (validate.errors ?? []).map(toProblem)),
    });
  } catch (error) {
    return fail([
      problem(
        'formSchema',
        `a JSON Schema that can be used: ${error instanceof Error ? error.message : String(error)}`,
      ),
    ]);
  }
}

/** One for each form, so that no schema can name another tenant's. */
const newAjv = (): Ajv2020 => {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    $data: false,
  });
  ajv.addVocabulary(['x-labels', 'x-widget']);
  addFormats(ajv);
  return ajv;
};

const addFormats = formatsModule as unknown as (ajv: Ajv2020) => void; // its CommonJS default is the function itself

const toProblem = ({ instancePath, keyword, message, params }: ErrorObject): FormProblem => ({
  place: 'missingProperty' in params ? `${instancePath}/${String(params['missingProperty'])}` : instancePath,
  code: keyword,
  message: message ?? 'is not as the form asks',
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const problem = (code: string, expected: string): Problem => ({
  code,
  severity: 'error',
  element: null,
  line: null,
  message: { en: `Expected ${expected}`, 'zh-CN': `表单文件应为：${expected}` },
});
