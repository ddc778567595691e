import { useState } from 'react';

/** Conditions, order and columns that somebody keeps under a name. */
export interface SavedView {
  readonly name: string;
  /** What stands behind `?` in the address. */
  readonly address: string;
}

const storageKey = 'hub:views:findings';

/** Most views that are kept: a menu holds no more. */
const mostViews = 20;

/** What of an address is kept: nothing about a person, and no place in a list that is another tomorrow. */
export function keptOf(address: URLSearchParams): string {
  const kept = new URLSearchParams(address);
  kept.delete('person');
  kept.delete('after');
  return kept.toString();
}

/** The views kept in this browser, and the ways to add and remove one. */
export function useSavedViews() {
  const [views, setViews] = useState(readViews);
  const keep = (next: readonly SavedView[]) => {
    localStorage.setItem(storageKey, JSON.stringify(next));
    setViews(next);
  };
  return {
    views,
    save: (name: string, address: URLSearchParams) =>
      keep(
        [...views.filter((view) => view.name !== name), { name, address: keptOf(address) }].slice(
          -mostViews,
        ),
      ),
    remove: (name: string) => keep(views.filter((view) => view.name !== name)),
  };
}

function readViews(): readonly SavedView[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(read) ? read.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(value: unknown): value is SavedView {
  const { name, address } = (value ?? {}) as Partial<Record<keyof SavedView, unknown>>;
  return typeof name === 'string' && typeof address === 'string';
}
