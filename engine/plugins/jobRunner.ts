import type { Json } from '../core/expressions.ts';
import type { JobOutcome, JobRequest } from '../ports/jobHandlers.ts';
import { createAttempts } from './attempts.ts';
import type { ConfiguredPlugin } from './configuredPlugin.ts';
import { inPlugin } from './inPlugin.ts';
import { jobCallFor, type PluginSurroundings } from './jobCall.ts';
import type { PluginLimits } from './limits.ts';
import { createLine } from './line.ts';
import { messageOf } from './messageOf.ts';
import { failedForGood, failedForNow, outcomeOfThrown } from './outcomes.ts';
import type { JobShape } from './pluginShape.ts';
import { schemaReader } from './schemaReader.ts';
import { takeAnswer } from './takeAnswer.ts';

export type RunJob = (request: JobRequest, signal: AbortSignal) => Promise<JobOutcome>;

/** When a line is too long or a plugin hangs, how long until it is worth asking again. */
const BUSY_MS = 5_000;

/** Runs the jobs of one plugin within its limits; whatever the plugin does becomes an outcome. */
export function createJobRunner(
  plugin: ConfiguredPlugin,
  surroundings: PluginSurroundings,
  limits: PluginLimits,
): RunJob {
  const { name } = plugin.shape;
  const jobs = new Map(Object.entries(plugin.shape.jobs).map(([type, job]) => [type, compile(type, job)]));
  const line = createLine(limits.jobsAtOnceMax, limits.jobsWaitingMax);
  const attempts = createAttempts();

  const inTurn = async (request: JobRequest, callOff: AbortSignal): Promise<JobOutcome> => {
    const job = jobs.get(request.type);
    if (job === undefined) return failedForGood(`Expected a job of plugin ${name}, found ${request.type}`);
    const input = job.readInput(request.variables);
    if (!input.ok) return failedForGood(input.failure.join('; '));
    if (attempts.abandoned() >= limits.abandonedMax) {
      return failedForNow(`Expected plugin ${name} to end its jobs, found ${attempts.abandoned()} that hang`, BUSY_MS);
    }
    try {
      await line.enter(callOff);
    } catch (error) {
      return failedForNow(messageOf(error), BUSY_MS);
    }
    try {
      const answer = await attempts.run(job.attemptMsMax ?? limits.attemptMsMax, callOff, (signal) =>
        inPlugin.run(name, async () => job.run(jobCallFor(plugin, request, input.value, signal, surroundings))),
      );
      return outcomeOfAnswer(request.type, answer, job);
    } catch (error) {
      return outcomeOfThrown(error, request.type);
    } finally {
      line.leave();
    }
  };

  return async (request, callOff) => {
    const outcome = await inTurn(request, callOff).catch((error: unknown) => failedForNow(messageOf(error)));
    return withoutSecrets(outcome, plugin.redact);
  };
}

function compile(type: string, job: JobShape) {
  return {
    ...job,
    readInput: schemaReader<Json>(`input of ${type}`, job.input),
    readOutput: schemaReader<Json>(`answer of ${type}`, job.output),
  };
}

function outcomeOfAnswer(type: string, answer: unknown, job: ReturnType<typeof compile>): JobOutcome {
  const taken = takeAnswer(`answer of ${type}`, answer);
  if (!taken.ok) return failedForGood(taken.failure);
  const output = job.readOutput(taken.value);
  return output.ok ? { type: 'completed', variables: output.value } : failedForGood(output.failure.join('; '));
}

/** An error of a library may well repeat the address or password it was given. */
function withoutSecrets(outcome: JobOutcome, redact: (text: string) => string): JobOutcome {
  return outcome.type === 'completed' ? outcome : { ...outcome, message: redact(outcome.message) };
}
