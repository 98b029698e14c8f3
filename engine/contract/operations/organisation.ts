import { Type } from '@sinclair/typebox';
import type { Operation } from '../operation.ts';
import { OrganisationId } from '../schemas/identifiers.ts';
import {
  AddPerson,
  AddUnit,
  ApiKeys,
  ChangePerson,
  ChangeUnit,
  CreateApiKey,
  CreatedApiKey,
  GrantRoles,
  MoveUnit,
  People,
  PeopleQuery,
  Person,
  ResetPassword,
  Roles,
  Unit,
  Units,
} from '../schemas/organisation.ts';
import { nothing } from '../schemas/text.ts';

const read = {
  tag: 'organisation',
  method: 'get',
  params: nothing,
  query: nothing,
  body: null,
  access: 'organisation.read',
} as const;
const write = { ...read, access: 'organisation.write' } as const;
const unit = Type.Object({ unit: OrganisationId });
const person = Type.Object({ person: OrganisationId });

export const organisationOperations = {
  listRoles: {
    ...read,
    path: '/roles',
    summary: { en: 'The roles and what they permit', 'zh-CN': '角色及权限' },
    answers: { 200: Roles },
  },
  listUnits: {
    ...read,
    path: '/units',
    summary: { en: 'The tree of units', 'zh-CN': '组织树' },
    answers: { 200: Units },
  },
  addUnit: {
    ...write,
    method: 'post',
    path: '/units',
    summary: { en: 'Add a unit', 'zh-CN': '新增组织单元' },
    body: AddUnit,
    answers: { 201: Unit },
  },
  changeUnit: {
    ...write,
    method: 'patch',
    path: '/units/{unit}',
    summary: { en: 'Change a unit, or close it', 'zh-CN': '修改或停用组织单元' },
    params: unit,
    body: ChangeUnit,
    answers: { 200: Unit },
  },
  moveUnit: {
    ...write,
    method: 'post',
    path: '/units/{unit}/move',
    summary: { en: 'Hang a unit with all below it under another', 'zh-CN': '移动组织单元' },
    params: unit,
    body: MoveUnit,
    answers: { 200: Unit },
  },
  listPeople: {
    ...read,
    path: '/people',
    summary: { en: 'People with their roles', 'zh-CN': '人员及角色' },
    query: PeopleQuery,
    answers: { 200: People },
  },
  readPerson: {
    ...read,
    path: '/people/{person}',
    summary: { en: 'One person', 'zh-CN': '人员' },
    params: person,
    answers: { 200: Person },
  },
  addPerson: {
    ...write,
    method: 'post',
    path: '/people',
    summary: { en: 'Add a person', 'zh-CN': '新增人员' },
    body: AddPerson,
    answers: { 201: Person },
  },
  changePerson: {
    ...write,
    method: 'patch',
    path: '/people/{person}',
    summary: { en: 'Change a person, or close the account', 'zh-CN': '修改或停用人员' },
    params: person,
    body: ChangePerson,
    answers: { 200: Person },
  },
  grantRoles: {
    ...write,
    method: 'put',
    path: '/people/{person}/grants',
    summary: { en: 'What a person holds from now on', 'zh-CN': '设置人员角色' },
    params: person,
    body: GrantRoles,
    answers: { 200: Person },
  },
  resetPassword: {
    ...write,
    method: 'post',
    path: '/people/{person}/password',
    summary: { en: 'Give a person a new password', 'zh-CN': '重置密码' },
    params: person,
    body: ResetPassword,
    answers: { 204: null },
  },
  listApiKeys: {
    ...read,
    path: '/keys',
    summary: { en: 'The keys of machines', 'zh-CN': 'API 密钥列表' },
    access: 'keys.write',
    answers: { 200: ApiKeys },
  },
  createApiKey: {
    ...read,
    method: 'post',
    path: '/keys',
    summary: { en: 'Make a key; it is shown once', 'zh-CN': '创建 API 密钥（仅显示一次）' },
    access: 'keys.write',
    body: CreateApiKey,
    answers: { 201: CreatedApiKey },
  },
  revokeApiKey: {
    ...read,
    method: 'delete',
    path: '/keys/{key}',
    summary: { en: 'Revoke a key', 'zh-CN': '吊销 API 密钥' },
    access: 'keys.write',
    params: Type.Object({ key: OrganisationId }),
    answers: { 204: null },
  },
} as const satisfies Readonly<Record<string, Operation>>;
