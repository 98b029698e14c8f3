import { VARIABLE_NAMES_MAX } from '../../../engine/core/bounds.ts';
import { resolveIncident, startInstance } from '../../support/coreCommands.ts';
import { on, sequence, start, throwing, user } from '../../support/coreModel.ts';
import { fact, given, incident } from '../../support/coreScenario.ts';
import { processOf, set } from '../../support/model.ts';

/** Nobody could receive it: the instance that throws is where somebody can mend it. */
describe('a payload beyond what a command may bring in', () => {
  test.each([
    ['message', on.message('M', null, [set('all', 'text')])],
    ['signal', on.signal('S', [set('all', 'text')])],
  ])('is an incident of the %s that throws it', (_, trigger) => {
    given(processOf('p', sequence(start(), throwing('tell', trigger), user('after'))))
      .when(startInstance({ text: 'x'.repeat(1_000) }))
      .rests('after');
    const names = Array.from({ length: VARIABLE_NAMES_MAX + 1 }, (_name, index) => set(`v${index}`, '1'));
    const wide = 'payload' in trigger ? { ...trigger, payload: names } : trigger;
    given(processOf('p', sequence(start(), throwing('tell', wide), user('after'))))
      .when(startInstance())
      .then(incident('tell', 'payloadInvalid', 'entering'))
      .never(fact('messageThrown'), fact('signalThrown'))
      .when(resolveIncident('tell'))
      .then(incident('tell', 'payloadInvalid', 'entering'));
  });
});
