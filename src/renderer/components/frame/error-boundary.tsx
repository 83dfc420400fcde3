import { Component } from 'react';
import { en } from '../../../shared/texts/en.ts';
import { ErrorMessage } from '../error-message.tsx';

/** Keeps a fault in one view from taking the window with it. */
export class ErrorBoundary extends Component<{ children: React.ReactNode }, { fault: string | null }> {
  override state: { fault: string | null } = { fault: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { fault: thrown instanceof Error ? thrown.message : String(thrown) };
  }

  override render() {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    const { crashed, crashedEffect, crashedRemedy } = en.errors;
    return (
      <ErrorMessage
        error={{ code: 'internal', message: `${crashed}: ${fault}`, effect: crashedEffect, remedy: crashedRemedy }}
      />
    );
  }
}
