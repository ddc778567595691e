import { Button } from 'antd';
import i18next from 'i18next';
import { Component, type ReactNode } from 'react';

/** Shows that a screen broke in its own place: the frame, and the way to the other screens, stay. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }> {
  override readonly state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <div role="alert">
        <h1>{i18next.t('states.broken')}</h1>
        <Button onClick={() => location.reload()}>{i18next.t('states.reload')}</Button>
      </div>
    );
  }
}
