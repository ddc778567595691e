import { departments, formatDate } from '@hub/assistance';
import { Webhook } from 'standardwebhooks';
import { request } from 'undici';
import { areaWords } from '../findings/words.ts';
import type { NoticeMessage } from './notice-message.ts';
import { type NoticeSink, type Refusal, sendTimeoutMs, unreachable } from './notice-sink.ts';
import type { WebhookSettings } from './notice-settings.ts';

/**
 * Posts reminders as JSON, signed by the Standard Webhooks specification (https://www.standardwebhooks.com).
 *
 * A redirection is not followed: the receiver would not be the one that was configured.
 */
export function webhookSink({ url, secret }: WebhookSettings): NoticeSink {
  const signer = new Webhook(secret);
  return {
    name: 'webhook',
    send: async (message) => {
      const body = JSON.stringify(webhookBody(message));
      const sentAt = new Date();
      try {
        const answer = await request(url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'user-agent': 'assistance-hub',
            'webhook-id': message.id,
            'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
            'webhook-signature': signer.sign(message.id, sentAt, body),
          },
          body,
          signal: AbortSignal.timeout(sendTimeoutMs),
        });
        // What the receiver says besides is nobody's business, and neither is whether it says it to the end.
        await answer.body.dump().catch(() => undefined);
        return refusalOf(answer.statusCode);
      } catch {
        return unreachable;
      }
    },
  };
}

/** Statuses of a refusal that say: later. */
const notNow: ReadonlySet<number> = new Set([408, 429]);

function refusalOf(status: number): Refusal | null {
  if (status >= 200 && status < 300) return null;
  const isPermanent = status >= 400 && status < 500 && !notNow.has(status);
  return { code: `HTTP_${status}`, isPermanent };
}

function webhookBody({ id, kind, department, area, writtenAt, count, findings }: NoticeMessage) {
  return {
    type: `review.${kind.toLowerCase()}`,
    timestamp: writtenAt,
    data: {
      reference: id,
      kind,
      department:
        department === null
          ? null
          : {
              code: department,
              name: departments[department].name,
              nameZh: departments[department].nameZh,
            },
      area: areaOf(area),
      count,
      findings: findings.map(({ id: findingId, dueOn, county }) => ({
        id: findingId,
        dueOn: formatDate(dueOn),
        county: areaOf(county),
      })),
    },
  };
}

function areaOf(code: string) {
  return { code, name: areaWords(code).zh };
}
