import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answered, Answers, Question } from './question.ts';

/** Nodes on one database, each in a process of its own; one that is killed is followed by another. */
export interface Fleet {
  /** Asks any node that lives, and another one should it die before it answers. */
  ask<Type extends Question['type']>(question: Extract<Question, { type: Type }>): Promise<Answers[Type]>;
  /** Kills a node that answers; the next one is on its way when this resolves. */
  kill(place: number): Promise<void>;
  readonly close: () => Promise<void>;
}

interface Member {
  readonly child: ChildProcess;
  readonly opened: Promise<void>;
  readonly ask: (question: Question) => Promise<Answers[Question['type']]>;
}

/** The node died before it answered: whether it did what it was asked is not known. */
class Died extends Error {}

const LOADER = join(import.meta.dirname, '../plugins/support/registerTypescript.mjs');
const ENTRY = join(import.meta.dirname, 'node.ts');
const ASK_AGAIN_MS = 25;

export async function openFleet(size: number, address: string, begun: number): Promise<Fleet> {
  const enlist = (): Member => startMember({ type: 'open', address, begun });
  const members = Array.from({ length: size }, enlist);
  await Promise.all(members.map(({ opened }) => opened));
  let turn = 0;

  return {
    ask: async <Type extends Question['type']>(question: Extract<Question, { type: Type }>) => {
      for (;;) {
        turn += 1;
        const member = members[turn % size];
        try {
          await member?.opened;
          return (await member?.ask(question)) as Answers[Type];
        } catch (error) {
          if (!(error instanceof Died)) throw error;
          await pause(ASK_AGAIN_MS);
        }
      }
    },
    kill: async (place) => {
      const member = members[place];
      await member?.opened;
      member?.child.kill('SIGKILL');
      members[place] = enlist();
    },
    close: async () => {
      await Promise.all(members.map(({ opened }) => opened));
      for (const { child } of members) child.kill('SIGKILL');
    },
  };
}

function startMember(opening: Question): Member {
  const child = fork(ENTRY, { execArgv: ['--disable-warning=ExperimentalWarning', '--import', LOADER] });
  const waiting = new Map<number, (answered: Answered | Died) => void>();
  let asked = 0;
  let isDead = false;
  child.on('message', (answered: Answered) => waiting.get(answered.id)?.(answered));
  child.on('exit', () => {
    isDead = true;
    for (const tell of waiting.values()) tell(new Died());
  });

  const ask = (question: Question): Promise<Answers[Question['type']]> =>
    new Promise((resolve, reject) => {
      if (isDead) throw new Died();
      asked += 1;
      const id = asked;
      waiting.set(id, (answered) => {
        waiting.delete(id);
        if (answered instanceof Died) reject(answered);
        else if ('error' in answered) reject(new Error(answered.error));
        else resolve(answered.answer);
      });
      child.send({ id, question }, (failed) => {
        if (failed !== null) waiting.get(id)?.(new Died());
      });
    });
  const opened = ask(opening).then(() => undefined);
  opened.catch(() => undefined); // whoever asks hears of it
  return { child, opened, ask };
}
