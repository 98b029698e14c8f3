import type { TSchema } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';
import { parseDuration } from '../../core/time/duration.ts';
import { parseInstant } from '../../core/time/instant.ts';
import { fail, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { answerSchemas, scenarioSchema, stepSchemas } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** The scenarios of a file's text; else everything that is wrong with it, each with its place. */
export function readScenarios(text: string): Result<readonly Scenario[], readonly string[]> {
  const file = parsed(text);
  if (typeof file === 'string') return fail([file]);
  const { scenarios } = file as { readonly scenarios?: unknown };
  if (!Array.isArray(scenarios)) return fail(['Expected { "scenarios": [ … ] }']);
  const complaints = scenarios.flatMap((scenario: unknown, index) =>
    complaintsAbout(scenario, `scenario ${index + 1}`),
  );
  return complaints.length > 0 ? fail(complaints) : ok(scenarios as readonly Scenario[]);
}

function parsed(text: string): object | string {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : 'Expected { "scenarios": [ … ] }';
  } catch (trouble) {
    return `Expected JSON: ${String(trouble)}`;
  }
}

function complaintsAbout(scenario: unknown, place: string): readonly string[] {
  const general = against(scenarioSchema, scenario, place);
  if (general.length > 0) return general;
  const { name, at, steps, jobs = {} } = scenario as Scenario;
  const named = `${place} "${name.en}"`;
  return [
    ...(parseInstant(at) === null ? [`${named}: at: Expected an ISO 8601 date and time, found "${at}"`] : []),
    ...steps.flatMap((step, index) => complaintsAboutStep(step, `${named}: step ${index + 1}`)),
    ...Object.entries(jobs).flatMap(([type, answers]) =>
      answers.flatMap((answer, index) => byFirstWord(answerSchemas, answer, `${named}: jobs ${type} ${index + 1}`)),
    ),
  ];
}

function complaintsAboutStep(step: unknown, place: string): readonly string[] {
  const complaints = byFirstWord(stepSchemas, step, place);
  if (complaints.length > 0) return complaints;
  const { advance } = step as { readonly advance?: string };
  if (advance === undefined || parseDuration(advance) !== null) return [];
  return [`${place}: Expected an ISO 8601 duration, found "${advance}"`];
}

/** The word that is there decides what else must be. */
function byFirstWord(schemas: { readonly [word: string]: TSchema }, value: unknown, place: string): readonly string[] {
  const words = Object.keys(schemas);
  const found = typeof value === 'object' && value !== null ? words.filter((word) => word in value) : [];
  const schema = schemas[found[0] ?? ''];
  if (schema === undefined || found.length > 1) {
    return [`${place}: Expected one of ${words.join(', ')}; found ${JSON.stringify(value)}`];
  }
  return against(schema, value, place);
}

const against = (schema: TSchema, value: unknown, place: string): readonly string[] =>
  [...Value.Errors(schema, value)].map(({ path, message }) => `${place}: ${path === '' ? '' : `${path}: `}${message}`);
