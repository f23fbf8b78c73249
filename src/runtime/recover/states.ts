import { nameOf, type TableRef } from '../../plan/index.ts';
import type { Pointer, PointerRecord } from '../lake/index.ts';

/** Why a saved state can't come back; null = all of its files are there. */
export type Fault = { readonly missing: number; readonly what: string };

/** What a name of the catalog is to stand for, and how that compares with the newest that was saved. */
export type Choice = {
  readonly ref: TableRef;
  readonly newest: Pointer;
  readonly newestAtMs: number;
  /** Null where no saved state is whole, or the table wasn't there yet when the others were as they come back. */
  readonly chosen: Pointer | null;
  readonly chosenAtMs: number | null;
  /** Saved states between the newest and the chosen one. */
  readonly statesBehind: number;
  /** Of the newest state, where that is not the chosen one. */
  readonly fault: Fault | null;
  /** Whether it comes back without tables that one commit changed with it. */
  readonly isTorn: boolean;
};

type State = { readonly pointer: Pointer; readonly record: number; readonly atMs: number };
type History = {
  readonly ref: TableRef;
  /** The oldest first. */
  readonly states: readonly State[];
  /** Index of the state that comes back; -1 = none. */
  at: number;
  /** No state is whole: nothing waits for it. */
  readonly isLost: boolean;
  readonly fault: Fault | null;
  isTorn: boolean;
};

/** The newest whole state before a place in the history; -1 = none. */
async function wholeBefore(
  states: readonly State[],
  before: number,
  faultOf: (pointer: Pointer) => Promise<Fault | null>,
): Promise<number> {
  for (let index = before - 1; index >= 0; index--) {
    const state = states[index];
    if (state && (await faultOf(state.pointer)) === null) return index;
  }
  return -1;
}

/**
 * For each name the newest state whose files are all there. Where a commit changed several tables none of them comes
 * back with it unless all do: the others go back to what they were before it. A table goes back only to a state that is
 * whole, and stays, torn from the others, where there is none: rows out of step are better than no rows.
 * @param records The oldest first.
 * @param faultOf Asked many times for the same.
 */
export async function chooseStates(
  records: readonly PointerRecord[],
  faultOf: (pointer: Pointer) => Promise<Fault | null>,
): Promise<readonly Choice[]> {
  const byName = new Map<string, { readonly ref: TableRef; readonly states: State[] }>();
  for (const [record, { atMs, pointers }] of records.entries()) {
    for (const pointer of pointers) {
      const name = nameOf(pointer.ref);
      const history = byName.get(name) ?? { ref: pointer.ref, states: [] };
      history.states.push({ pointer, record, atMs });
      byName.set(name, history);
    }
  }
  const histories = new Map<string, History>();
  for (const [name, { ref, states }] of byName) {
    const at = await wholeBefore(states, states.length, faultOf);
    const newest = states.at(-1);
    histories.set(name, {
      ref,
      states,
      at,
      isLost: at === -1,
      fault: newest && at < states.length - 1 ? await faultOf(newest.pointer) : null,
      isTorn: false,
    });
  }

  const commits = records.map((record, index) => ({ ...record, index })).filter(({ isCommit }) => isCommit);
  // Places only ever go back, so that this ends.
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const { index, pointers } of commits.toReversed()) {
      const members = pointers.flatMap(({ ref }) => {
        const history = histories.get(nameOf(ref));
        const place = history?.states.findIndex(({ record }) => record === index) ?? -1;
        return history && place >= 0 && !history.isLost ? [{ history, place }] : [];
      });
      if (members.every(({ history, place }) => history.at >= place)) continue;
      for (const { history, place } of members) {
        if (history.at < place || history.isTorn) continue;
        const before = await wholeBefore(history.states, place, faultOf);
        // Before its first commit it was not there.
        if (before === -1 && place > 0) history.isTorn = true;
        else history.at = before;
        isSettled = false;
      }
    }
  }

  return [...histories.values()].flatMap(({ ref, states, at, fault, isTorn }) => {
    const newest = states.at(-1);
    if (!newest) return [];
    const chosen = states[at];
    return {
      ref,
      newest: newest.pointer,
      newestAtMs: newest.atMs,
      chosen: chosen?.pointer ?? null,
      chosenAtMs: chosen?.atMs ?? null,
      statesBehind: states.length - 1 - at,
      fault,
      isTorn,
    };
  });
}
