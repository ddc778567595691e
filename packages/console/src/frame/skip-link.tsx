import type { ReactNode } from 'react';

interface SkipLinkProperties {
  /** Id of what is skipped to; it can have the focus. */
  readonly to: string;
  readonly children: ReactNode;
}

/** Skips what stands before something. It moves the focus without touching the address, which says what is shown. */
export function SkipLink({ to, children }: SkipLinkProperties) {
  return (
    <a
      className="skip"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        document.querySelector<HTMLElement>(`#${to}`)?.focus();
      }}
    >
      {children}
    </a>
  );
}
