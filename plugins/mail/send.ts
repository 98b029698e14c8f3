import { createHash } from 'node:crypto';
import { type Static, Type } from '@sinclair/typebox';
import { defineJob, type JobCall } from '../contract/job.ts';
import { ADDRESS, reachable, RECIPIENT } from './address.ts';
import { MailSettings } from './settings.ts';
import { deliver } from './smtp.ts';

const RECIPIENTS_MAX = 50;

const Recipient = Type.String({ pattern: RECIPIENT, maxLength: 254 });
const Recipients = Type.Union([Recipient, Type.Array(Recipient, { minItems: 1, maxItems: RECIPIENTS_MAX })]);

const Input = Type.Object({
  to: Recipients,
  cc: Type.Optional(Recipients),
  bcc: Type.Optional(Recipients),
  replyTo: Type.Optional(Type.String({ pattern: ADDRESS, maxLength: 254 })),
  subject: Type.String({ minLength: 1, maxLength: 500 }),
  text: Type.String({ maxLength: 200_000 }),
  html: Type.Optional(Type.String({ maxLength: 200_000 })),
});

type Call = JobCall<Static<typeof Input>, MailSettings>;

export const send = defineJob({
  title: { 'zh-CN': '发送邮件', en: 'Send mail' },
  settings: MailSettings,
  input: Input,
  output: Type.Object({
    messageId: Type.String(),
    accepted: Type.Array(Type.String()),
    rejected: Type.Array(Type.String()),
  }),
  attemptMsMax: 60_000,
  run: async (call) => {
    const { input, settings, signal, log } = call;
    const { smtpUrl } = settings;
    const messageId = messageIdOf(call);
    if (smtpUrl === undefined) {
      const { to, cc, bcc, subject, text } = input;
      log.info('Mail, written here because setting smtpUrl is not there', { to, cc, bcc, subject, text, messageId });
      return { messageId, accepted: [...listOf(to), ...listOf(cc), ...listOf(bcc)], rejected: [] };
    }
    const { accepted, rejected } = await deliver(messageOf(call, messageId), smtpUrl, settings, signal);
    return { messageId, accepted: [...accepted], rejected: [...rejected] };
  },
});

/** Addresses travel as objects, which nothing parses again. */
function messageOf({ input, settings }: Call, messageId: string) {
  const { from, fromName, staffDomain } = settings;
  const addressed = (given: string | string[] | undefined) =>
    listOf(given).map((address) => ({ name: '', address: reachable(address, staffDomain) }));
  return {
    messageId,
    from: { name: fromName, address: from },
    to: addressed(input.to),
    cc: addressed(input.cc),
    bcc: addressed(input.bcc),
    replyTo: addressed(input.replyTo),
    subject: oneLine(input.subject),
    text: input.text,
    ...(input.html === undefined ? {} : { html: input.html }),
    headers: { 'Auto-Submitted': 'auto-generated' }, // or an absent customer's answering machine answers us
  };
}

/** The same for every attempt at a job, so that a mail that arrives twice can be told to be one. */
function messageIdOf({ tenant, jobId, settings }: Call): string {
  const id = createHash('sha256')
    .update(JSON.stringify([tenant, jobId]))
    .digest('hex')
    .slice(0, 32);
  return `<${id}@${settings.from.slice(settings.from.lastIndexOf('@') + 1)}>`;
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

function listOf(given: string | string[] | undefined): readonly string[] {
  if (given === undefined) return [];
  return Array.isArray(given) ? given : [given];
}
