import { AssistanceError } from '@hub/assistance';
import { describe, expect, it } from 'vitest';
import { readNoticeSettings } from '../../src/environment.ts';

const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const webhook = {
  HUB_NOTICE_WEBHOOK_URL: 'https://desk.example/in',
  HUB_NOTICE_WEBHOOK_SECRET: secret,
};
const mail = {
  HUB_NOTICE_SMTP_URL: 'smtp://hub:hidden@mail.example:587',
  HUB_NOTICE_MAIL_FROM: 'hub@supervision.example',
  HUB_NOTICE_MAIL_TO: 'desk@supervision.example',
};

/** What is said of settings that are refused. */
function refusalOf(environment: NodeJS.ProcessEnv): string {
  try {
    readNoticeSettings(environment);
  } catch (failure) {
    if (failure instanceof AssistanceError && failure.code === 'SETTING_INVALID')
      return failure.message;
    throw failure;
  }
  return 'accepted';
}

describe('where reminders go', () => {
  it.each([
    { when: 'nothing is set', environment: {} },
    {
      when: 'what is set is empty, as docker compose passes it on',
      environment: { HUB_NOTICE_WEBHOOK_URL: '', HUB_NOTICE_WEBHOOK_SECRET: '' },
    },
  ])('is nowhere where $when', ({ environment }) => {
    expect(readNoticeSettings(environment)).toEqual({ webhook: null, mail: null });
  });

  it('is a webhook and a mailbox where both are set', () => {
    expect(readNoticeSettings({ ...webhook, ...mail })).toEqual({
      webhook: { url: 'https://desk.example/in', secret },
      mail: {
        smtpUrl: 'smtp://hub:hidden@mail.example:587',
        from: 'hub@supervision.example',
        to: 'desk@supervision.example',
        isTlsRequired: true,
      },
    });
  });

  it.each(['http://localhost:8080/in', 'http://127.0.0.1/in', 'http://[::1]:8080/in'])(
    'may be %s in the clear, which does not leave the machine',
    (url) => {
      expect(refusalOf({ ...webhook, HUB_NOTICE_WEBHOOK_URL: url })).toBe('accepted');
    },
  );

  it.each(['smtps://mail.example', 'smtp://127.0.0.1:25'])(
    'may be %s without asking the server for protection',
    (url) => {
      const settings = readNoticeSettings({ ...mail, HUB_NOTICE_SMTP_URL: url });
      expect(settings.mail?.isTlsRequired).toBe(false);
    },
  );

  it('may be in the clear anywhere where that is said', () => {
    const { webhook: posted, mail: mailed } = readNoticeSettings({
      ...webhook,
      ...mail,
      HUB_NOTICE_WEBHOOK_URL: 'http://desk.example/in',
      HUB_NOTICE_ALLOW_PLAINTEXT: 'true',
    });

    expect([posted?.url, mailed?.isTlsRequired]).toEqual(['http://desk.example/in', false]);
  });

  it.each([
    { wrong: { HUB_NOTICE_WEBHOOK_URL: 'ftp://hidden' }, name: 'HUB_NOTICE_WEBHOOK_URL' },
    { wrong: { HUB_NOTICE_WEBHOOK_URL: 'http://hidden.example' }, name: 'HUB_NOTICE_WEBHOOK_URL' },
    { wrong: { HUB_NOTICE_WEBHOOK_URL: '' }, name: 'HUB_NOTICE_WEBHOOK_URL' },
    { wrong: { HUB_NOTICE_WEBHOOK_SECRET: 'hidden' }, name: 'HUB_NOTICE_WEBHOOK_SECRET' },
    { wrong: { HUB_NOTICE_WEBHOOK_SECRET: 'whsec_aGlkZGVu' }, name: 'HUB_NOTICE_WEBHOOK_SECRET' },
    { wrong: { HUB_NOTICE_WEBHOOK_SECRET: '' }, name: 'HUB_NOTICE_WEBHOOK_SECRET' },
    { wrong: { HUB_NOTICE_SMTP_URL: 'https://hidden' }, name: 'HUB_NOTICE_SMTP_URL' },
    { wrong: { HUB_NOTICE_MAIL_FROM: 'hidden' }, name: 'HUB_NOTICE_MAIL_FROM' },
    { wrong: { HUB_NOTICE_MAIL_TO: 'a@b.example, hidden' }, name: 'HUB_NOTICE_MAIL_TO' },
    { wrong: { HUB_NOTICE_MAIL_TO: '' }, name: 'HUB_NOTICE_MAIL_TO' },
    { wrong: { HUB_NOTICE_ALLOW_PLAINTEXT: 'hidden' }, name: 'HUB_NOTICE_ALLOW_PLAINTEXT' },
  ])('is not $wrong: the setting is named and not its value', ({ wrong, name }) => {
    const said = refusalOf({ ...webhook, ...mail, ...wrong });

    expect(said).toContain(name);
    expect(said).not.toMatch(/hidden|aGlkZGVu/);
  });
});
