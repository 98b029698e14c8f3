import { Type } from '@sinclair/typebox';
import type { Static } from '@sinclair/typebox';
import { Definition } from './definition.ts';
import { ProblemPart } from './problem.ts';
import { Uuid } from './identifiers.ts';
import { Moment, Remark, nullable } from './text.ts';

const FILES_MAX = 500;
const FILE_LENGTH_MAX = 8_000_000;
export const DEPLOYMENT_BYTES_MAX = 24_000_000;
const FILE_PATH_LENGTH_MAX = 200;

/** Relative, with forward slashes, and never upwards. */
export const FilePath = Type.String({
  maxLength: FILE_PATH_LENGTH_MAX,
  pattern: '^(?!.*(^|/)\\.{1,2}(/|$))[^/\\\\\\u0000-\\u001f]+(/[^/\\\\\\u0000-\\u001f]+)*$',
});

const Content = Type.String({ maxLength: FILE_LENGTH_MAX });

/** A file by its text, or by its bytes. */
export const DeployedFile = Type.Union(
  [
    Type.Object({ path: FilePath, text: Content }, { additionalProperties: false }),
    Type.Object(
      { path: FilePath, base64: Type.String({ maxLength: FILE_LENGTH_MAX, pattern: '^[A-Za-z0-9+/]*={0,2}$' }) },
      { additionalProperties: false },
    ),
  ],
  { title: 'DeployedFile' },
);
export type DeployedFile = Static<typeof DeployedFile>;

export const Deploy = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100, description: 'Deployments of one name follow on one another.' }),
    note: Type.Optional(nullable(Remark)),
    files: Type.Array(DeployedFile, { minItems: 1, maxItems: FILES_MAX }),
  },
  { title: 'Deploy', additionalProperties: false },
);

export const Deployed = Type.Object(
  {
    deployment: Uuid,
    isNew: Type.Boolean({ description: 'False when the same files were deployed last.' }),
    definitions: Type.Array(Definition),
    warnings: Type.Array(ProblemPart),
  },
  { title: 'Deployed' },
);

export const Deployment = Type.Object(
  {
    id: Uuid,
    name: Type.String(),
    note: nullable(Type.String()),
    deployedBy: Type.String(),
    deployedAt: Moment,
    files: Type.Array(Type.Object({ path: Type.String(), bytes: Type.Integer({ minimum: 0 }) })),
    definitions: Type.Array(Definition),
  },
  { title: 'Deployment' },
);
export type Deployment = Static<typeof Deployment>;
