import { Modal, type ModalProps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { focusMain } from './arrival.ts';

/**
 * A dialogue that is open as long as it is shown.
 *
 * The focus begins in its first field; where it has none, at the button that ends it. Afterwards it is where it was, or at
 * the start of the screen where that is gone: antd gives it back where a dialogue is hidden, and ours are taken away.
 */
export function Dialogue({ children, ...properties }: Omit<ModalProps, 'open'>) {
  const [opener] = useState(() => document.activeElement);
  const content = useRef<HTMLDivElement>(null);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
      focusMain();
    },
    [opener],
  );
  return (
    <Modal open {...properties} afterOpenChange={(isOpen) => isOpen && focusFirst(content.current)}>
      <div ref={content}>{children}</div>
    </Modal>
  );
}

function focusFirst(content: HTMLElement | null): void {
  const field = content?.querySelector<HTMLElement>('input:not([disabled]), textarea');
  const ending = content?.closest('[role=dialog]')?.querySelector<HTMLElement>('.ant-btn-primary');
  (field ?? ending)?.focus();
}
