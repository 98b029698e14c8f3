import { createTransport, type SendMailOptions } from 'nodemailer';
import { PermanentFailure } from '../contract/permanentFailure.ts';
import type { MailSettings } from './settings.ts';

const CONNECT_MS_MAX = 10_000;
const SILENCE_MS_MAX = 20_000;

export interface Delivered {
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
}

/** Hands a message to the mail server over a connection of its own. */
export async function deliver(
  message: SendMailOptions,
  smtpUrl: string,
  { requireTls }: MailSettings,
  signal: AbortSignal,
): Promise<Delivered> {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: requireTls && !secure,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: CONNECT_MS_MAX,
    greetingTimeout: CONNECT_MS_MAX,
    dnsTimeout: CONNECT_MS_MAX,
    socketTimeout: SILENCE_MS_MAX,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { accepted, rejected } = await transport.sendMail({ ...message, signal });
    return { accepted: accepted.map(textOf), rejected: rejected.map(textOf) };
  } catch (error) {
    throw isForGood(error) ? new PermanentFailure(`Expected the mail server to accept; ${textOf(error)}`) : error;
  } finally {
    transport.close();
  }
}

/** A reply of the 500s refuses the message or its recipients (RFC 5321, 4.2.1); anything else may pass. */
const isForGood = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'permanent' in error && error.permanent === true;

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return String(value);
  if ('address' in value) return String(value.address);
  return 'message' in value ? String(value.message) : JSON.stringify(value);
}
