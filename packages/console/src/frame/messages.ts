import type { MessageInstance } from 'antd/es/message/interface';
import { createContext, useContext } from 'react';

/** Hands down the way to say something briefly. */
export const MessagesContext = createContext<MessageInstance | null>(null);

/** Says something briefly; throws outside the console. */
export function useMessages(): MessageInstance {
  const messages = useContext(MessagesContext);
  if (messages === null) throw new Error('useMessages is called outside the console');
  return messages;
}
