import type { Variables } from '../../core/expressions.ts';
import type { Form } from '../../runtime/deployed.ts';
import { Refused } from '../problems/refused.ts';

const PROBLEMS_MAX = 100;

/** Whether the values may be taken, by the schema that the form was shown with. Without a form anything may. */
export function checkForm(form: Form | undefined, variables: Variables): void {
  const problems = form?.validate(variables) ?? [];
  if (form === undefined || problems.length === 0) return;
  throw new Refused('invalidForm', {
    detail: `Expected form "${form.key}" filled in as it asks, found ${problems.length} fields that are not`,
    place: `/variables${problems[0]?.place ?? ''}`,
    problems: problems.slice(0, PROBLEMS_MAX).map(({ place, code, message }) => ({
      place: `/variables${place}`,
      code,
      expected: message,
    })),
  });
}
