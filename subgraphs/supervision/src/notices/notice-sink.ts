import type { SinkName } from './codes.ts';
import type { NoticeMessage } from './notice-message.ts';

/** Why a message was not accepted. */
export interface Refusal {
  /** `HTTP_503`, `SMTP_550`, `UNREACHABLE`: never an address, and nothing that the receiver said. */
  readonly code: string;
  /** Whether the same message would be refused again. */
  readonly isPermanent: boolean;
}

/** A way out of the hub for reminders. */
export interface NoticeSink {
  readonly name: SinkName;
  /** Sends a message once; null where it was accepted. */
  readonly send: (message: NoticeMessage) => Promise<Refusal | null>;
}

/** Nobody answered, or not in time. */
export const unreachable: Refusal = { code: 'UNREACHABLE', isPermanent: false };

/** Longest wait for a receiver, in milliseconds: what hangs longer is tried again later. */
export const sendTimeoutMs = 15_000;
