import { Modal, type ModalProps } from 'antd';
import { useEffect, useState } from 'react';

/**
 * A dialogue that is open as long as it is shown. Afterwards the focus is where it was: antd gives it back where a
 * dialogue is hidden, and ours are taken away.
 */
export function Dialogue(properties: Omit<ModalProps, 'open'>) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus();
    },
    [opener],
  );
  return <Modal open {...properties} />;
}
