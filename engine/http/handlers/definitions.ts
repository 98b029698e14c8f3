import type { Static } from '@sinclair/typebox';
import { definitionId, processId } from '../../core/identifiers.ts';
import type { DeployedFile } from '../../contract/schemas/deployment.ts';
import type { Deploy } from '../../contract/schemas/deployment.ts';
import type { Resource } from '../../ports/definitionStore.ts';
import type { HandlersOf, Send } from '../handler.ts';
import { cursorOf, integerIn, processIn } from '../paging/cursor.ts';
import { Refused, found } from '../problems/refused.ts';
import type { Services } from '../services.ts';
import { definitionDetail, definitionInUse, definitionView } from '../views/definition.ts';
import { fileProblemView } from '../views/fileProblem.ts';
import { momentOf } from '../views/moment.ts';

type Names =
  | 'deploy'
  | 'readDeployment'
  | 'readFile'
  | 'listProcesses'
  | 'listVersions'
  | 'readDefinition'
  | 'readXml'
  | 'readForm';

const processCursor = cursorOf(
  'processes',
  (process: string) => [process],
  ([process]) => processIn(process),
);
const versionCursor = cursorOf(
  'versions',
  (version: number) => [version],
  ([version]) => integerIn(version),
);

export const definitionHandlers = ({ engine, queries }: Services): HandlersOf<Names> => {
  const rowOf = async (tenant: string, id: string) =>
    found(await queries.findDefinition(tenant, definitionId(id)), 'unknownDefinition', `a definition ${id}`);
  const deployedOf = async (tenant: string, id: string) =>
    found(await engine.definitions.find(tenant, definitionId(id)), 'unknownDefinition', `a definition ${id}`);
  const fileOf = async (tenant: string, deployment: string, path: string) =>
    found(
      await queries.findFile(tenant, deployment, path),
      'unknownFile',
      `a file "${path}" in deployment ${deployment}`,
    );

  return {
    deploy: async ({ caller, body }) => {
      const { tenant } = caller.actor;
      const request = {
        tenant,
        name: body.name,
        note: body.note ?? null,
        by: caller.user,
        resources: resourcesOf(body),
      };
      const deployed = await engine.deploy(request);
      if (!deployed.ok) {
        const { length } = deployed.failure;
        const detail = `Expected files that can run, found ${length} ${length === 1 ? 'problem' : 'problems'} with them`;
        throw new Refused('deploymentRefused', { detail, problems: deployed.failure.map(fileProblemView) });
      }
      const { definitions, isNew, warnings } = deployed.value;
      return {
        status: isNew ? 201 : 200,
        body: {
          deployment: definitions[0]?.deployment ?? '',
          isNew,
          definitions: definitions.map(definitionView),
          warnings: warnings.map(fileProblemView),
        },
      };
    },

    readDeployment: async ({ caller, params }) => {
      const { tenant } = caller.actor;
      const { deployment: id } = params;
      const deployment = found(await queries.findDeployment(tenant, id), 'unknownDeployment', `a deployment ${id}`);
      const { deployedAt, files, ...rest } = deployment;
      const definitions = (await queries.listTogether(tenant, id)).map(definitionView);
      return { status: 200, body: { ...rest, deployedAt: momentOf(deployedAt), files: [...files], definitions } };
    },

    readFile: async ({ caller, params, query }) => {
      const content = await fileOf(caller.actor.tenant, params.deployment, query.path);
      return { status: 200, send: asFile(content, 'application/octet-stream', query.path) };
    },

    listProcesses: async ({ caller, query }) => {
      const after = query.cursor === undefined ? null : processId(processCursor.read(query.cursor));
      const { items, total, next } = await queries.processes(caller.actor.tenant, { limit: query.limit, after });
      const cursor = next === null ? null : processCursor.write(next);
      return { status: 200, body: { items: items.map(definitionInUse), total, next: cursor } };
    },

    listVersions: async ({ caller, params, query }) => {
      const after = query.cursor === undefined ? null : versionCursor.read(query.cursor);
      const portion = { limit: query.limit, after };
      const { items, total, next } = await queries.versions(caller.actor.tenant, params.process, portion);
      if (total === 0)
        throw new Refused('unknownProcess', { detail: `Expected a deployed process "${params.process}", found none` });
      const cursor = next === null ? null : versionCursor.write(next);
      return { status: 200, body: { items: items.map(definitionInUse), total, next: cursor } };
    },

    readDefinition: async ({ caller, params }) => {
      const { tenant } = caller.actor;
      const row = await rowOf(tenant, params.definition);
      return { status: 200, body: definitionDetail(row, await deployedOf(tenant, params.definition)) };
    },

    readXml: async ({ caller, params }) => {
      const { tenant } = caller.actor;
      const { deployment, path } = await rowOf(tenant, params.definition);
      return { status: 200, send: asFile(await fileOf(tenant, deployment, path), 'application/xml', path) };
    },

    readForm: async ({ caller, params }) => {
      const { forms } = await deployedOf(caller.actor.tenant, params.definition);
      return { status: 200, body: found(forms.get(params.form), 'unknownForm', `a form "${params.form}"`).document };
    },
  };
};

function resourcesOf({ files }: Static<typeof Deploy>): readonly Resource[] {
  const paths = new Set(files.map(({ path }) => path));
  if (paths.size < files.length) {
    throw new Refused('invalidRequest', {
      detail: `Expected each file once, found ${files.length} files with ${paths.size} paths`,
      place: '/files',
      expected: 'each path once',
    });
  }
  return files.map((file) => ({ path: file.path, content: contentOf(file) }));
}

const contentOf = (file: DeployedFile): Uint8Array =>
  'text' in file ? new TextEncoder().encode(file.text) : Buffer.from(file.base64, 'base64');

/** As a download: a browser must not run what somebody deployed. */
const asFile =
  (content: Uint8Array, type: string, path: string): Send =>
  (response) => {
    response.attachment(path.replace(/^.*\//, ''));
    response.type(type).send(Buffer.from(content));
  };
