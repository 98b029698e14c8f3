import { useEffect, useState } from 'react';
import { checkFile } from '../../engine/bpmn/checkFile.ts';
import type { Problem } from '../../engine/core/model/problem.ts';
import { checkExpression } from '../../engine/feel/checkExpression.ts';
import type { History } from '../diagram/history.ts';
import { xmlOf } from '../diagram/openDiagram.ts';

const PAUSE_MS = 400;

/** Known only where it is published: what lies beside the file. */
const beside = new Set(['decisionUnknown', 'formUnknown', 'jobTypeUnknown', 'calledProcessUnknown']);

/** What the engine would say of the diagram if it were published now, a moment after the last edit. */
export function useProblems(history: History, revision: number): readonly Problem[] {
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  useEffect(() => {
    let isOld = false;
    const check = async (): Promise<void> => {
      const xml = await xmlOf(history.diagram);
      const found = await checkFile(xml, { checkExpression, decisions: new Set(), forms: new Set() });
      if (!isOld) setProblems(found.problems.filter(({ code }) => !beside.has(code)));
    };
    const timer = setTimeout(() => void check(), PAUSE_MS);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [history, revision]);
  return problems;
}
