import type { FactType } from '../../core/facts/fact.ts';
import type { Bilingual, Tell } from './timeline.ts';

const text = (en: string, chinese: string): Bilingual => ({ en, 'zh-CN': chinese });

/** How each fact is told; null where it is not. */
export const tellings: { readonly [Type in FactType]: Tell<Type> | null } = {
  instanceStarted: ({ caller }, _, by) =>
    caller === null ? text(`Started by ${by}`, `由 ${by} 发起`) : text('Called by another process', '由其他流程调用'),
  elementEntered: null,
  elementCompleted: null,
  elementCancelled: null,
  tokensDropped: null,
  eventChosen: null,
  variablesSet: null,
  waitsWithdrawn: null,

  taskCreated: ({ element }, named) =>
    text(`“${named(element).en}” is to be done`, `待办：“${named(element)['zh-CN']}”`),
  taskAssigned: ({ assignee, role, unit }) => {
    const en = assignee ?? [role, unit].filter((part) => part !== null).join(', ');
    return en === '' ? null : text(`Given to ${en}`, `分派给 ${en}`);
  },
  taskClaimed: ({ by }) => text(`Taken by ${by}`, `由 ${by} 领取`),
  taskReleased: () => text('Given back to the group', '退回到组'),
  taskCompleted: ({ element, by }, named) =>
    text(`${by} completed “${named(element).en}”`, `${by} 完成了“${named(element)['zh-CN']}”`),

  jobCreated: null,
  jobCompleted: ({ element }, named) =>
    text(`“${named(element).en}” was done`, `“${named(element)['zh-CN']}”已自动完成`),
  jobFailed: ({ jobType, message }) =>
    text(`An attempt at ${jobType} failed: ${message}`, `作业 ${jobType} 失败：${message}`),
  jobRetried: ({ jobType }) => text(`${jobType} is tried again`, `重试作业 ${jobType}`),
  jobEnded: null,
  timerScheduled: null,
  timerFired: ({ element }, named) => text(`Time came for “${named(element).en}”`, `“${named(element)['zh-CN']}”到时`),
  messageAwaited: null,
  messageReceived: ({ element }, named) =>
    text(`A message came for “${named(element).en}”`, `“${named(element)['zh-CN']}”收到消息`),
  signalDelivered: null,
  signalAwaited: null,
  signalReceived: ({ element }, named) =>
    text(`A signal came for “${named(element).en}”`, `“${named(element)['zh-CN']}”收到信号`),
  conditionAwaited: null,
  conditionTurned: null,
  conditionMet: ({ element }, named) =>
    text(`The condition of “${named(element).en}” was met`, `“${named(element)['zh-CN']}”的条件已满足`),

  callStarted: ({ element }, named) => text(`“${named(element).en}” began`, `“${named(element)['zh-CN']}”开始`),
  callCompleted: ({ element }, named) => text(`“${named(element).en}” ended`, `“${named(element)['zh-CN']}”结束`),
  messageThrown: ({ name }) => text(`Message “${name}” was sent`, `已发送消息“${name}”`),
  signalThrown: ({ name }) => text(`Signal “${name}” was sent`, `已广播信号“${name}”`),
  errorThrown: ({ code, message }) =>
    text(`Error “${code}”${after(message)} was raised`, `出现错误“${code}”${after(message)}`),
  escalationThrown: ({ code }) => text(`Escalated: “${code}”`, `已升级：“${code}”`),
  escalationReceived: ({ code }) => text(`The called process escalated: “${code}”`, `被调用流程升级：“${code}”`),
  errorPassedUp: null,
  escalationPassedUp: null,
  terminationAsked: null,
  compensationStarted: ({ records }) =>
    records.length === 0 ? null : text(`${records.length} steps are being undone`, `正在撤销 ${records.length} 个步骤`),
  compensationStepped: ({ element }, named) =>
    text(`“${named(element).en}” is being undone`, `正在撤销“${named(element)['zh-CN']}”`),

  triggerMet: null,
  triggersMet: null,
  gatewayActivated: null,
  gatewayReset: null,
  transactionCancelled: ({ element }, named) =>
    text(`“${named(element).en}” was cancelled and is being undone`, `“${named(element)['zh-CN']}”已取消，正在撤销`),
  interventionMade: ({ kind, from, target, reason }, named, by) => {
    const to = target === null ? null : named(target);
    return text(
      `${by} ${intervened[kind].en} “${named(from).en}”${to === null ? '' : ` → “${to.en}”`}${after(reason)}`,
      `${by} ${intervened[kind]['zh-CN']}“${named(from)['zh-CN']}”${to === null ? '' : ` → “${to['zh-CN']}”`}${after(reason)}`,
    );
  },
  activityStartAsked: ({ element }, named, by) =>
    text(`${by} began “${named(element).en}”`, `${by} 启动了“${named(element)['zh-CN']}”`),
  adHocEndAsked: (_fact, _named, by) => text(`${by} said that it is done`, `${by} 宣布完成`),
  adHocClosed: null,

  loopStarted: null,
  loopItemAnswered: null,
  incidentRaised: ({ element, message }, named) =>
    text(`Trouble at “${named(element).en}”: ${message}`, `“${named(element)['zh-CN']}”出现异常：${message}`),
  incidentResolved: ({ how }, _, by) =>
    how === 'retried'
      ? text(`${by} had it tried again`, `${by} 重试了异常`)
      : text('The trouble is over', '异常已消除'),
  instanceCompleted: () => text('Completed', '已完成'),
  cancellationAsked: ({ reason }, _, by) => text(`${by} cancelled: ${reason}`, `${by} 取消：${reason}`),
  instanceCancelled: () => text('Ended by cancellation', '已取消结束'),
};

const intervened = {
  cancelled: text('cancelled', '取消了'),
  moved: text('moved', '移动了'),
  restarted: text('restarted', '重新开始了'),
  rejected: text('sent back', '退回了'),
  withdrawn: text('took back', '撤回了'),
} as const;

const after = (message: string): string => (message === '' ? '' : `: ${message}`);
