import type { RefusalCode } from '../core/commands/refusal.ts';

export interface ProblemKind {
  readonly status: number;
  readonly title: { readonly en: string; readonly 'zh-CN': string };
}

const kind = (status: number, en: string, chinese: string): ProblemKind => ({
  status,
  title: { en, 'zh-CN': chinese },
});

/** The one table that turns what is refused into statuses; total. Codes are never used for another meaning. */
export const problemKinds = {
  // the request itself
  malformedJson: kind(400, 'The body is not JSON', '请求体不是 JSON'),
  malformedAddress: kind(400, 'The address cannot be read', '请求地址无法解读'),
  invalidRequest: kind(400, 'The request is not as the operation asks', '请求不符合接口要求'),
  invalidText: kind(400, 'The request holds text that cannot be kept', '请求中含有无法保存的文本'),
  invalidCursor: kind(400, 'The cursor is not of this list', '游标不属于该列表'),
  tooDeep: kind(400, 'The body is nested too deeply', '请求体嵌套过深'),
  bodyTooLarge: kind(413, 'The body is too large', '请求体过大'),
  unsupportedMediaType: kind(415, 'The body is of another type', '请求体类型不受支持'),
  unknownRoute: kind(404, 'There is nothing at this address', '该地址不存在'),
  methodNotAllowed: kind(405, 'The address does not take this method', '该地址不支持此方法'),
  foreignOrigin: kind(403, 'The request comes from another site', '请求来自其他站点'),

  // who asks
  signedOut: kind(401, 'Nobody is signed in', '未登录'),
  badCredentials: kind(401, 'The name or the password is wrong', '用户名或密码错误'),
  tooManyAttempts: kind(429, 'Too many tries', '尝试次数过多'),
  forbidden: kind(403, 'Not allowed', '没有权限'),
  wrongPassword: kind(422, 'The password is another', '原密码不正确'),
  weakPassword: kind(422, 'The password is too weak', '密码强度不足'),

  // what is not there, or not for the asker to see
  unknownDeployment: kind(404, 'No such deployment', '部署不存在'),
  unknownFile: kind(404, 'No such file', '文件不存在'),
  unknownProcess: kind(404, 'No such process', '流程不存在'),
  unknownDefinition: kind(404, 'No such version of a process', '流程版本不存在'),
  unknownForm: kind(404, 'No such form', '表单不存在'),
  unknownInstance: kind(404, 'No such instance', '流程实例不存在'),
  unknownTask: kind(404, 'No such task', '任务不存在'),
  unknownJob: kind(404, 'No such job', '作业不存在'),
  unknownIncident: kind(404, 'No such incident', '异常不存在'),
  unknownVisit: kind(404, 'Nothing of that number is open', '没有该编号的活动'),
  unknownUnit: kind(404, 'No such unit', '组织单元不存在'),
  unknownPerson: kind(404, 'No such person', '人员不存在'),
  unknownKey: kind(404, 'No such key', '密钥不存在'),

  // what does not fit the state of things
  changedMeanwhile: kind(409, 'Somebody else was faster', '数据已被他人修改'),
  sequenceMismatch: kind(412, 'The instance has gone on', '流程实例已发生变化'),
  alreadyStarted: kind(409, 'The instance has started', '流程实例已启动'),
  instanceNotRunning: kind(409, 'The instance has ended', '流程实例已结束'),
  taskTaken: kind(409, 'Somebody has the task', '任务已被领取'),
  taskNotTaken: kind(409, 'Nobody has the task', '任务尚未领取'),
  activityNotStartable: kind(409, 'The activity cannot be started here', '该活动不能在此启动'),
  activityRunning: kind(409, 'Something else runs here', '另有活动正在进行'),
  wouldStrandTokens: kind(409, 'Other branches could not end then', '其他分支将无法结束'),
  targetNotLegal: kind(409, 'The step cannot be gone to from here', '不能从此处转到该步骤'),
  nothingToWithdraw: kind(409, 'It can no longer be taken back', '已不能撤回'),
  adHocClosed: kind(409, 'Nothing more can be started here', '此处不能再启动活动'),
  taskEnded: kind(409, 'The task is over', '任务已结束'),
  incidentEnded: kind(409, 'The incident is over', '异常已处理'),
  unknownTimer: kind(409, 'The timer is over', '定时器已结束'),
  unknownWait: kind(409, 'Nobody waits for it any more', '已无人等待'),
  unknownCall: kind(409, 'The call is over', '调用已结束'),
  excludedFromTask: kind(403, 'This person must not get the task', '该人员不得处理此任务'),
  codeTaken: kind(409, 'Another unit has the code', '编码已被使用'),
  usernameTaken: kind(409, 'Somebody has the user name', '用户名已被使用'),
  tenantExists: kind(409, 'The tenant is there already', '租户已存在'),
  unitCycle: kind(409, 'A unit cannot stand below itself', '组织单元不能移到自身之下'),
  topStays: kind(409, 'The top unit stays', '顶层单元不能移动或停用'),

  // what was said does not hold up
  unknownStartEvent: kind(422, 'The process does not start there', '流程没有该启动事件'),
  invalidVariables: kind(422, 'The variables cannot be taken', '变量无效'),
  invalidForm: kind(422, 'The form is not filled in as it asks', '表单填写不符合要求'),
  deploymentRefused: kind(422, 'The files cannot be deployed', '文件无法部署'),
  unknownRole: kind(422, 'There is no such role', '角色不存在'),
  nobodyToAssign: kind(422, 'There is nobody to give it to', '没有可分配的人员'),

  // us
  tooManyStreams: kind(429, 'Too many streams are open', '打开的事件流过多'),
  unavailable: kind(503, 'The service cannot answer now', '服务暂不可用'),
  internal: kind(500, 'Something went wrong here', '服务器内部错误'),
} as const satisfies Record<RefusalCode, ProblemKind> & Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof problemKinds;
