import { mailSink } from './mail-sink.ts';
import type { NoticeSettings } from './notice-settings.ts';
import type { NoticeSink } from './notice-sink.ts';
import { webhookSink } from './webhook-sink.ts';

/** The ways out that are configured; none of them connects before there is something to send. */
export function openSinks({ webhook, mail }: NoticeSettings): readonly NoticeSink[] {
  return [
    ...(webhook === null ? [] : [webhookSink(webhook)]),
    ...(mail === null ? [] : [mailSink(mail)]),
  ];
}
