import { PermanentFailure } from '../contract/permanentFailure.ts';

interface Message {
  readonly id: string;
  readonly phone: string;
  readonly text: string;
}

interface Way {
  readonly gatewayUrl: string;
  readonly authorization: string | undefined;
  readonly signal: AbortSignal;
}

/** Hands a message to the operator's gateway, which knows by the id when it gets one twice. */
export async function deliver(message: Message, { gatewayUrl, authorization, signal }: Way): Promise<void> {
  const response = await fetch(gatewayUrl, {
    method: 'POST',
    body: JSON.stringify(message),
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    redirect: 'error',
    signal,
  });
  await response.body?.cancel();
  if (response.ok) return;
  const what = `Expected the gateway to take the message, found status ${response.status}`;
  throw response.status < 500 && response.status !== 429 ? new PermanentFailure(what) : new Error(what);
}
