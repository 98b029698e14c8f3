export { BpmnError } from './bpmnError.ts';
export { createWorld } from './createWorld.ts';
export type { TestWorldInMemory, TestWorldSettings } from './createWorld.ts';
export { DeploymentRefused } from './deploymentRefused.ts';
export type { DeploymentProblem } from './deploymentRefused.ts';
export type { Handlers, Script, ScriptHandler, TestJobHandler } from './handlers.ts';
export type { TestWorld } from './testWorld.ts';
export { Refused } from '../simulation/refused.ts';
