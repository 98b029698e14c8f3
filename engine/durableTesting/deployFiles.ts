import { decodeText } from '../bpmn/xml/decodeText.ts';
import type { ProcessModel } from '../core/model/process.ts';
import type { Resource } from '../ports/definitionStore.ts';
import { DeploymentRefused } from '../testing/deploymentRefused.ts';
import type { File } from '../testing/readFiles.ts';
import { formsIn, isDmn, readFiles } from '../testing/readFiles.ts';
import type { Stage } from './stage.ts';

/** Deploys files as the web API would. Throws DeploymentRefused. */
export async function deployFiles({ tenant, engine }: Stage, files: readonly File[]): Promise<void> {
  const { processes } = await readFiles(files);
  if (processes.length === 0) return;
  const resources = [...files.map(resourceOf), ...formsOf(processes)];
  const name = `${tenant}-${(deployments += 1)}`;
  const deployed = await engine.deploy({ tenant, name, note: null, by: 'somebody', resources });
  if (!deployed.ok) throw new DeploymentRefused(deployed.failure);
}

/** The same files a second time are versions of their own. */
let deployments = 0;

function resourceOf(file: File, index: number): Resource {
  const decoded = decodeText(file);
  const text = decoded.ok ? decoded.value : ''; // one that is not readable was refused before
  const ending = isDmn(text) ? 'dmn' : 'bpmn';
  return { path: `${index + 1}.${ending}`, content: new TextEncoder().encode(text.replace(ENCODING, '$1')) };
}

/** What an XML declaration says of the bytes that the text came as. */
const ENCODING = /^(\s*<\?xml\b[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')/;

/** A form that takes whatever is filled in, for each that a process names. */
const formsOf = (processes: readonly ProcessModel[]): readonly Resource[] =>
  [...new Set(processes.flatMap(formsIn))].map((key) => ({
    path: `forms/${key}.json`,
    content: new TextEncoder().encode(JSON.stringify({ key, schema: {} })),
  }));
