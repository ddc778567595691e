import type { AssistanceError } from '@hub/assistance';

/** A request that never became an operation. The message is ours alone and repeats nothing of what was sent. */
export class RequestRejected extends Error {
  override readonly name = 'RequestRejected';
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    rejection: { readonly status: number; readonly code: string; readonly message: string },
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(rejection.message);
    this.status = rejection.status;
    this.code = rejection.code;
    this.headers = headers;
  }
}

/** Rejects a caller who is not known, or is not to have what is asked. */
export function notReleased({ code, message }: AssistanceError): RequestRejected {
  if (code === 'SIGN_IN_UNAVAILABLE') return new RequestRejected({ status: 503, code, message });
  const isUnknown = code === 'SIGN_IN_MISSING' || code === 'TOKEN_INVALID';
  return isUnknown
    ? new RequestRejected({ status: 401, code, message }, { 'www-authenticate': 'Bearer' })
    : new RequestRejected({ status: 403, code, message });
}

/** Rejects a method, naming those that the address takes. */
export function methodNotAllowed(allow: string): RequestRejected {
  return new RequestRejected(
    { status: 405, code: 'METHOD_NOT_ALLOWED', message: `This address takes ${allow} only.` },
    { allow },
  );
}

/** Rejects an address that does not exist. */
export function notFound(): RequestRejected {
  return new RequestRejected({
    status: 404,
    code: 'NOT_FOUND',
    message:
      'There is nothing at this address. The console is at /, the graph at /graphql, the playground at /playground.',
  });
}
