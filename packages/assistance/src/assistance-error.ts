/**
 * Every failure a caller can act on, with the sentence that says how.
 *
 * Codes are part of the public API: add freely, never rename. `ERRORS.md` is printed from this table.
 */
export const assistanceErrors = {
  RESIDENT_NUMBER_MALFORMED:
    'The resident number is not valid: it has 18 characters (or 15 digits), a real date of birth and a matching check character.',
  PERSON_NOT_FOUND: 'No department knows a person with this number or identifier.',
  PERSON_NOT_REGISTERED:
    'The register of civil affairs has no person with this number or identifier. Ask for aid or screening to learn whether any department knows one.',
  PERSON_NOT_IN_AREA:
    'No department knows a person with this number or identifier in your area. For an applicant from elsewhere, ask for the purpose APPLICATION.',
  PERSON_AREA_UNTOLD:
    'Whether the person is of your area cannot be told, because a department did not answer. Ask again later.',
  PERSON_OUTSIDE_AREA:
    'What this department knows of the person is of another area than yours. Nothing follows from what is missing.',
  PLACE_PROTECTED: 'Where a protected person is, is shown to nobody.',
  PERSON_KEY_MALFORMED: 'The identifier is not a person key of this hub.',
  PERSON_AMBIGUOUS: 'Give either a resident number or an identifier, not both and not neither.',
  AREA_NOT_YOURS: 'The area does not lie within your own.',
  AREA_UNKNOWN:
    'The area is not a county, prefecture or province that the hub knows by its six-digit code (GB/T 2260).',
  DATE_MALFORMED: 'A date is written YYYY-MM-DD and a month YYYY-MM.',
  DATE_TOO_EARLY:
    'The hub screens days from 2014-05-01 on, when the oldest law that its rules rest on came into force.',
  RANGE_REVERSED: 'The first month lies after the last.',
  RANGE_INCOMPLETE: 'Give the first month and the last, or neither.',
  DEPARTMENT_UNAVAILABLE:
    'The department did not answer. The rest of the answer still holds; nothing follows from what is missing.',
  DEPARTMENT_ANSWER_MALFORMED:
    'The department answered something that cannot be read. The rest of the answer still holds; nothing follows from what is missing.',
  PROGRAMME_UNKNOWN: 'There is no programme with this code. `programmes` lists them.',
  PROPOSAL_EMPTY: 'Name at least one award, and at most ten, that is thought of.',
  PROPOSAL_AMOUNT_INVALID: 'A proposed award gives something: its amount in fen is above zero.',
  PROPOSAL_DAYS_REVERSED: 'A proposed award ends after it begins.',
  PROPOSAL_TOO_EARLY: 'A proposed award does not begin before the day on which it is asked about.',
  PROPOSAL_MEMBER_UNKNOWN:
    'A proposed award counts somebody who does not live with the person asked about. Ask about a member of that household instead.',
  PROPOSAL_DETAIL_UNREADABLE:
    'A detail of a proposed award is not a column of its department, or its value does not fit.',
  CHANGE_POSITION_MALFORMED: 'A position in a change feed is one that this feed gave, unchanged.',
  RULE_UNKNOWN: 'There is no rule with this code. `rules` lists them.',
  FINDING_FILTER_UNREADABLE:
    'A condition on findings is of the wrong kind, or there is no such condition.',
  EXPORT_QUESTION_UNREADABLE:
    'A request for a file is an object with `filter` and `language` (ZH or EN).',
  CURSOR_UNREADABLE:
    'A cursor is one that the same list gave in the same order, unchanged. Start again without one.',
  PAGE_SIZE_INVALID: 'A page holds at least one and at most 200 findings.',
  TOO_MANY_KEYS: 'A single request asks for more people than a page holds.',
  MUTE_NOT_IN_FORCE:
    'This rule is not muted in this very area. A mute of a wider area is lifted there.',
  LIFT_REASON_MISSING: 'A mute is lifted with a reason.',
  LIFT_NEEDS_PERSON: 'A mute is lifted by a person, who says who they are.',
  NOTICE_NOT_DELIVERED: 'The receiver of reminders did not accept one. It is tried again.',
  SWEEP_UNDER_WAY: 'A sweep of this area is under way. Wait for it, or stop it first.',
  SWEEP_UNKNOWN: 'There is no sweep with this number.',
  BULK_QUESTION_MALFORMED:
    'The question to the bulk endpoint cannot be read, or this department does not answer it.',
  FINDING_UNKNOWN: 'The hub has no finding with this identifier.',
  REVIEW_CONFLICT:
    'Somebody else acted on the finding first. Read its review again, and repeat the step if it still applies.',
  REVIEW_EVIDENCE_CHANGED:
    'The evidence is no longer the one that was looked at. Read it again before deciding.',
  REVIEW_STEP_NOT_POSSIBLE: 'The review of the finding does not stand where this step is possible.',
  REVIEW_PERSON_NOT_HEARD:
    'Before anything adverse is decided, the person is heard; or it is recorded that they could not be reached, and what was tried.',
  REVIEW_DEPARTMENT_NOT_INVOLVED:
    'The department has no record that the finding rests on, and does not have it in hand.',
  REVIEW_REASON_MISMATCHED:
    'A finding that is not confirmed needs a reason; one that is confirmed has none, and no day until which it is dismissed.',
  REVIEW_DAY_INVALID:
    'A due day lies not before today, and a dismissal ends after today and within 60 months.',
  REVIEW_AMOUNT_INVALID:
    'An outcome is a whole amount in fen, not below zero, and zero where no money was concerned.',
  REVIEW_TEXT_INVALID:
    'A text of the step is missing, too long, or holds characters that are no text.',
  REVIEW_KEY_REUSED:
    'The idempotency key was used for another step on this finding. Give each step a key of its own.',
  TOO_MANY_FINDINGS: 'A single request names more findings than it may.',
  SIGN_IN_MISSING:
    'Nobody has signed in. Send a token of the issuer that this hub trusts as `Authorization: Bearer …`.',
  TOKEN_INVALID:
    'The token is not one that this hub accepts: of another issuer, for another audience, expired, or changed. Sign in again.',
  SIGN_IN_UNAVAILABLE:
    'The keys of the issuer of tokens cannot be had, so nobody can be known. Ask again later.',
  PURPOSE_UNKNOWN:
    'The purpose in `Hub-Purpose` is none that the hub knows, or none that the token was given for.',
  PURPOSE_MISSING:
    'Say why you ask: this is about people, and is released for a purpose in `Hub-Purpose` alone.',
  PURPOSE_NOT_ALLOWED: 'This is not released to your role for this purpose.',
  ROLE_NOT_ALLOWED: 'This is not released to your role.',
  AUDIT_UNAVAILABLE:
    'The access could not be written to the audit, so nothing is answered. Ask again later; a step that was taken meanwhile is not taken twice when it is sent again with its key.',
  AUDIT_QUESTION_INVALID:
    'A question to the audit names instants in order (ISO 8601), at most 200 entries, and people by their keys.',
  OPERATION_NOT_REGISTERED:
    'This hub answers registered operations alone. Send the text of one, or its SHA-256, unchanged.',
  OPERATION_TOO_COSTLY:
    'The operation may be answered with more objects than one may ask for. Ask for smaller pages, fewer people or fewer levels.',
  ALLOWANCE_SPENT:
    'You have asked for more within a minute than a client may. Wait as long as `Retry-After` says.',
  DEPARTMENT_NOT_ALLOWED: 'This is not released to the systems of your department.',
  CALL_REFUSED: 'This part of the hub answers other parts of it alone, each call once and signed.',
  SETTING_INVALID: 'A setting in the environment is missing or cannot be read.',
  PORT_IN_USE: 'Another program already uses this port. Stop it, or choose another with HUB_PORT.',
  DATA_DIRECTORY_NOT_USABLE:
    'The data directory cannot be used. Make it writable, or choose another with HUB_DATA_DIR.',
  DATA_DIRECTORY_IN_USE:
    'Another hub is running on this data directory. Stop it, or choose another with HUB_DATA_DIR.',
  DATABASE_UNAVAILABLE: 'The database did not answer.',
} as const;

/** Code of a failure that a caller can act on. */
export type AssistanceErrorCode = keyof typeof assistanceErrors;

/**
 * A failure we expect and name. Anything else that is thrown is a defect: logged here, masked for the caller.
 *
 * `detail` is added to the catalogue's sentence; it never holds personal data.
 */
export class AssistanceError extends Error {
  override readonly name = 'AssistanceError';

  constructor(
    readonly code: AssistanceErrorCode,
    options: ErrorOptions & { readonly detail?: string } = {},
  ) {
    const { detail, ...rest } = options;
    super(
      detail === undefined ? assistanceErrors[code] : `${assistanceErrors[code]} (${detail})`,
      rest,
    );
  }
}

/** The page `ERRORS.md`, printed from the catalogue; each code is a heading, so that it can be linked to. */
export function printErrors(): string {
  const sections = Object.entries(assistanceErrors).map(
    ([code, sentence]) => `## ${code}\n\n${sentence}\n`,
  );
  const opening =
    'Every failure that a caller can act on, by the code it carries. Codes are added, never renamed. Printed from `src/assistance-error.ts`.';
  return ['# Errors\n', `${opening}\n`, ...sections].join('\n');
}
