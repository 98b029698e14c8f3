import type { Package, PackageProperty, PackageType } from 'bpmn-moddle';

export const AFTERCARE_NAMESPACE = 'urn:aftercare:bpmn:1';

const attribute = (name: string): PackageProperty => ({ name, type: 'String', isAttr: true });
const flag = (name: string): PackageProperty => ({ name, type: 'Boolean', isAttr: true });

const extension = (name: string, properties: readonly PackageProperty[]): PackageType => ({
  name,
  superClass: ['Element'],
  properties,
});

/** Our namespace in moddle's notation; docs/reference/extensions.md says what each element means. */
export const aftercarePackage: Package = {
  name: 'Aftercare',
  prefix: 'aftercare',
  uri: AFTERCARE_NAMESPACE,
  xml: { tagAlias: 'lowerCase' },
  types: [
    extension('Label', [attribute('lang'), { name: 'text', type: 'String', isBody: true }]),
    extension('Case', ['title', 'businessKey', 'searchable'].map(attribute)),
    extension('Variable', ['name', 'value'].map(attribute)),
    extension('Assignment', ['role', 'unit', 'assignee', 'candidates', 'exclude', 'strategy'].map(attribute)),
    extension('Form', ['key'].map(attribute)),
    extension('Schedule', ['due', 'followUp', 'priority'].map(attribute)),
    extension('Job', [
      ...['type', 'attempts', 'backoff', 'resultVariable'].map(attribute),
      { name: 'headers', type: 'Header', isMany: true },
    ]),
    { name: 'Header', properties: ['name', 'value'].map(attribute) },
    extension('Decision', ['ref', 'resultVariable'].map(attribute)),
    extension('Result', ['variable'].map(attribute)),
    extension('Input', ['source', 'target'].map(attribute)),
    extension('Output', ['source', 'target'].map(attribute)),
    extension('Subscription', ['key', 'timeToLive'].map(attribute)),
    extension('Payload', ['source', 'target'].map(attribute)),
    extension('Call', [
      ...['binding', 'businessKey'].map(attribute),
      flag('passAllVariables'),
      flag('returnAllVariables'),
    ]),
    extension('AdHoc', ['activeElements'].map(attribute)),
    extension('Loop', ['collection', 'item', 'outputCollection', 'outputItem'].map(attribute)),
  ],
};
