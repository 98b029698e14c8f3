import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Log } from '../../ports/log.ts';
import { problemFor } from './problemFor.ts';
import { Refused } from './refused.ts';

/** The one place where a refusal becomes an answer. What is ours goes to the log in full, and to the asker by its id. */
export const answerProblem =
  (log: Log): ErrorRequestHandler =>
  (thrown: unknown, _request, response, _next) => {
    const id = String(response.locals['requestId'] ?? '');
    const { problem, headers } = problemFor(thrown, id);
    if (problem.status >= 500) log.error('request failed', { id, error: thrown });
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(problem.status).set(headers).type('application/problem+json').send(JSON.stringify(problem));
  };

export const unknownRoute: RequestHandler = (request) => {
  throw new Refused('unknownRoute', {
    detail: `Expected an address of docs/reference/api.md, found ${request.method} ${request.path.slice(0, 200)}`,
  });
};
