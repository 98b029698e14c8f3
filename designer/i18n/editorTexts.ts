import { defineTexts } from './texts.ts';

export const editorTexts = defineTexts('editor', {
  en: {
    canvas: 'Diagram of the workflow',
    undo: 'Undo',
    redo: 'Redo',
    remove: 'Delete',
    download: 'Download as BPMN',
    problems_one: 'One problem',
    problems_other: '{{count}} problems',
    noProblems: 'No problems',
    notBpmn: 'This file cannot be drawn',
    appendTask: 'Append a task for a person',
    appendGateway: 'Append a decision',
    appendEnd: 'Append an end',
    name: 'Name',
  },
  'zh-CN': {
    canvas: '流程图',
    undo: '撤销',
    redo: '重做',
    remove: '删除',
    download: '下载 BPMN 文件',
    problems_other: '{{count}} 个问题',
    noProblems: '没有问题',
    notBpmn: '无法绘制此文件',
    appendTask: '追加人工任务',
    appendGateway: '追加判断',
    appendEnd: '追加结束',
    name: '名称',
  },
});
