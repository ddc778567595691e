import { createTransport } from 'nodemailer';
import { mailText } from './mail-text.ts';
import { type NoticeSink, type Refusal, sendTimeoutMs, unreachable } from './notice-sink.ts';
import type { MailSettings } from './notice-settings.ts';

/** Mails reminders. An attempt that is repeated has the same Message-ID, by which mail systems drop the second copy. */
export function mailSink({ smtpUrl, from, to, isTlsRequired }: MailSettings): NoticeSink {
  const transport = createTransport({
    url: smtpUrl,
    requireTLS: isTlsRequired,
    connectionTimeout: sendTimeoutMs,
    greetingTimeout: sendTimeoutMs,
    socketTimeout: sendTimeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    name: 'mail',
    send: async (message) => {
      try {
        await transport.sendMail({
          from,
          to,
          ...mailText(message),
          messageId: `<${message.id}@${domain}>`,
          date: message.writtenAt,
          // RFC 3834: no answer of a machine that somebody is away.
          headers: { 'auto-submitted': 'auto-generated' },
        });
        return null;
      } catch (failure) {
        return refusalOf(failure);
      }
    },
  };
}

/** RFC 5321: 4yz is not now, 5yz is not ever. */
function refusalOf(failure: unknown): Refusal {
  const { responseCode } = failure as { readonly responseCode?: unknown };
  if (typeof responseCode !== 'number') return unreachable;
  return { code: `SMTP_${responseCode}`, isPermanent: responseCode >= 500 };
}
