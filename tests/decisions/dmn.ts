/** Writes files of DMN as tools do, of which a test says only what matters to it. */
export interface TableParts {
  readonly hitPolicy?: string;
  readonly aggregation?: string;
  readonly inputs?: readonly ColumnParts[];
  readonly outputs?: readonly ColumnParts[];
  /** Input cells, then output cells, then annotations. */
  readonly rules: readonly (readonly string[])[];
  readonly annotations?: readonly string[];
}

interface ColumnParts {
  readonly name?: string;
  readonly expression?: string;
  readonly type?: string;
  readonly values?: string;
  readonly byDefault?: string;
}

export const DMN_1_3 = 'https://www.omg.org/spec/DMN/20191111/MODEL/';

export const definitions = (content: string, namespace = DMN_1_3): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="${namespace}" id="file" name="File" namespace="urn:test">
${content}
</definitions>`;

export const decision = (id: string, logic: string, requires: readonly string[] = [], name = id): string =>
  `<decision id="${id}" name="${escaped(name)}"><variable id="${id}_variable" name="${escaped(name)}"/>
${requires.map((each) => `<informationRequirement><requiredDecision href="#${each}"/></informationRequirement>`).join('')}
${logic}</decision>`;

export const literal = (text: string): string => `<literalExpression><text>${escaped(text)}</text></literalExpression>`;

export function table({ hitPolicy, aggregation, inputs, outputs, rules, annotations }: TableParts): string {
  const columns = inputs ?? [{ expression: 'x' }];
  const results = outputs ?? [{ name: 'out' }];
  return `<decisionTable id="table" ${attribute('hitPolicy', hitPolicy)} ${attribute('aggregation', aggregation)}>
${columns.map((column, index) => input(column, index)).join('\n')}
${results.map((column, index) => output(column, index)).join('\n')}
${(annotations ?? []).map((name) => `<annotation name="${name}"/>`).join('')}
${rules.map((cells, index) => rule(cells, index, columns.length, results.length)).join('\n')}
</decisionTable>`;
}

const input = ({ expression, type, values }: ColumnParts, index: number): string =>
  `<input id="input${index + 1}"><inputExpression ${attribute('typeRef', type)}>${text(expression ?? '')}</inputExpression>
${values === undefined ? '' : `<inputValues>${text(values)}</inputValues>`}</input>`;

const output = ({ name, type, values, byDefault }: ColumnParts, index: number): string =>
  `<output id="output${index + 1}" ${attribute('name', name)} ${attribute('typeRef', type)}>
${values === undefined ? '' : `<outputValues>${text(values)}</outputValues>`}
${byDefault === undefined ? '' : `<defaultOutputEntry>${text(byDefault)}</defaultOutputEntry>`}</output>`;

function rule(cells: readonly string[], index: number, inputs: number, outputs: number): string {
  const kinds = ['inputEntry', 'outputEntry', 'annotationEntry'];
  const kindOf = (at: number): string => kinds[at < inputs ? 0 : at < inputs + outputs ? 1 : 2] ?? '';
  return `<rule id="rule${index + 1}">${cells.map((cell, at) => `<${kindOf(at)}>${text(cell)}</${kindOf(at)}>`).join('')}</rule>`;
}

const text = (content: string): string => `<text>${escaped(content)}</text>`;

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `${name}="${escaped(value)}"`;

const escaped = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
