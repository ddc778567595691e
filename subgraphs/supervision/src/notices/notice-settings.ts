/** Where reminders are posted to. */
export interface WebhookSettings {
  readonly url: string;
  /** `whsec_` and base64, as the Standard Webhooks specification writes it. */
  readonly secret: string;
}

/** By which server reminders are mailed, and to whom. */
export interface MailSettings {
  /** `smtps://user:password@host` or `smtp://…`. */
  readonly smtpUrl: string;
  readonly from: string;
  readonly to: string;
  /** False only where the way to the server needs no protection: this machine, or by explicit setting. */
  readonly isTlsRequired: boolean;
}

/** Where reminders go; null is nowhere. */
export interface NoticeSettings {
  readonly webhook: WebhookSettings | null;
  readonly mail: MailSettings | null;
}
