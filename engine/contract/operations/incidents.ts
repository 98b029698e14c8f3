import { Type } from '@sinclair/typebox';
import type { Operation } from '../operation.ts';
import { Numbered } from '../schemas/identifiers.ts';
import { Incident, IncidentPage, IncidentQuery, RetryIncident } from '../schemas/incident.ts';
import { nothing } from '../schemas/text.ts';

const one = {
  tag: 'incidents',
  params: Type.Object({ incident: Numbered }),
  query: nothing,
  body: null,
  access: 'incidents.read',
} as const;

export const incidentOperations = {
  listIncidents: {
    ...one,
    method: 'get',
    path: '/incidents',
    summary: { en: 'Incidents, the newest first', 'zh-CN': '异常列表（由新到旧）' },
    params: nothing,
    query: IncidentQuery,
    answers: { 200: IncidentPage },
  },
  readIncident: {
    ...one,
    method: 'get',
    path: '/incidents/{incident}',
    summary: { en: 'One incident', 'zh-CN': '异常' },
    answers: { 200: Incident },
  },
  retryIncident: {
    ...one,
    method: 'post',
    path: '/incidents/{incident}/retry',
    summary: { en: 'Set variables and try again what failed', 'zh-CN': '修改变量并重试' },
    access: 'incidents.resolve',
    body: RetryIncident,
    answers: { 200: Incident },
    idempotent: true,
    conditional: true,
  },
} as const satisfies Readonly<Record<string, Operation>>;
