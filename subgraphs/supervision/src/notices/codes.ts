/** Why somebody is reminded of a finding: it was given to them, the last day to act is near, or it is over. */
export const noticeKinds = ['ASSIGNED', 'DUE_SOON', 'OVERDUE'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Ways out of the hub for reminders. */
export const sinkNames = ['webhook', 'mail'] as const;
export type SinkName = (typeof sinkNames)[number];
