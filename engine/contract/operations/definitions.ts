import { Type } from '@sinclair/typebox';
import type { Operation } from '../operation.ts';
import { DefinitionDetail, DefinitionInUse, FormDocument } from '../schemas/definition.ts';
import { Deploy, Deployed, Deployment, DEPLOYMENT_BYTES_MAX, FilePath } from '../schemas/deployment.ts';
import { DrawnId, Uuid } from '../schemas/identifiers.ts';
import { pageOf, pageQuery } from '../schemas/page.ts';
import { nothing } from '../schemas/text.ts';

const base = { tag: 'definitions', params: nothing, query: nothing, body: null, access: 'definitions.read' } as const;
const definition = Type.Object({ definition: Uuid });
const deployment = Type.Object({ deployment: Uuid });
const page = Type.Object(pageQuery, { additionalProperties: false });

export const definitionOperations = {
  deploy: {
    ...base,
    method: 'post',
    path: '/deployments',
    summary: { en: 'Deploy the files of a workflow, all or none', 'zh-CN': '部署流程文件（全部成功或全部失败）' },
    access: 'definitions.deploy',
    body: Deploy,
    bodyBytesMax: DEPLOYMENT_BYTES_MAX,
    answers: { 200: Deployed, 201: Deployed },
  },
  readDeployment: {
    ...base,
    method: 'get',
    path: '/deployments/{deployment}',
    summary: { en: 'A deployment with its files', 'zh-CN': '部署及其文件' },
    params: deployment,
    answers: { 200: Deployment },
  },
  readFile: {
    ...base,
    method: 'get',
    path: '/deployments/{deployment}/file',
    summary: { en: 'The bytes of a deployed file', 'zh-CN': '已部署文件的内容' },
    params: deployment,
    query: Type.Object({ path: FilePath }, { additionalProperties: false }),
    answers: { 200: { media: 'application/octet-stream', says: 'The file as it was uploaded.' } },
  },
  listProcesses: {
    ...base,
    method: 'get',
    path: '/processes',
    summary: { en: 'The newest version of each process, with what runs', 'zh-CN': '各流程的最新版本及运行情况' },
    query: page,
    answers: { 200: pageOf('ProcessPage', DefinitionInUse) },
  },
  listVersions: {
    ...base,
    method: 'get',
    path: '/processes/{process}/versions',
    summary: { en: 'The versions of a process, newest first', 'zh-CN': '流程的各个版本' },
    params: Type.Object({ process: DrawnId }),
    query: page,
    answers: { 200: pageOf('VersionPage', DefinitionInUse) },
  },
  readDefinition: {
    ...base,
    method: 'get',
    path: '/definitions/{definition}',
    summary: { en: 'One version of a process', 'zh-CN': '某一流程版本' },
    params: definition,
    answers: { 200: DefinitionDetail },
  },
  readXml: {
    ...base,
    method: 'get',
    path: '/definitions/{definition}/xml',
    summary: { en: 'Its BPMN file, as it was uploaded', 'zh-CN': '原始 BPMN 文件' },
    params: definition,
    answers: { 200: { media: 'application/xml', says: 'BPMN 2.0 XML.' } },
  },
  readForm: {
    ...base,
    method: 'get',
    path: '/definitions/{definition}/forms/{form}',
    summary: { en: 'A form deployed with it', 'zh-CN': '随流程部署的表单' },
    params: Type.Object({ definition: Uuid, form: DrawnId }),
    answers: { 200: FormDocument },
  },
} as const satisfies Readonly<Record<string, Operation>>;
