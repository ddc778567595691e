import { readFile, readdir } from 'node:fs/promises';

/** Linux counts the time of processes in ticks of 10 ms, whatever the kernel's own timer. */
const tickMs = 10;

/** A process of this machine, from `/proc`. */
interface Process {
  readonly id: number;
  readonly parentId: number;
  /** Time on a processor in milliseconds: its own, and that of children which have ended. */
  readonly cpuMs: number;
}

/** Time that a process and everything it started has spent on processors so far, in milliseconds. */
export async function treeCpuMs(rootId: number): Promise<number> {
  const tree = treeOf(rootId, await allProcesses());
  return tree.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

/** Processes that a process has started, and theirs. */
export async function descendantsOf(rootId: number): Promise<readonly number[]> {
  return treeOf(rootId, await allProcesses())
    .map(({ id }) => id)
    .filter((id) => id !== rootId);
}

/** Time that one process has spent on processors so far, in milliseconds, without what it started. */
export async function ownCpuMs(processId: number): Promise<number> {
  return (await readProcess(processId))?.cpuMs ?? 0;
}

/** Memory of a process in bytes; what it shares with others counts in part. 0 when it is gone. */
export async function memoryBytes(processId: number): Promise<number> {
  const text = await readFile(`/proc/${processId}/smaps_rollup`, 'utf8').catch(() => '');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) * 1024;
}

/** The process that started this one; null when there is none of that number on this machine. */
export async function parentOf(processId: number): Promise<number | null> {
  return (await readProcess(processId))?.parentId ?? null;
}

/** What the process was started with. */
export async function commandOf(processId: number): Promise<string> {
  const text = await readFile(`/proc/${processId}/cmdline`, 'utf8').catch(() => '');
  return text.replaceAll('\0', ' ').trim();
}

/** Time that all processors together were busy since the machine started, in milliseconds. */
export async function machineBusyMs(): Promise<number> {
  const text = await readFile('/proc/stat', 'utf8');
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = (text.split('\n')[0] ?? '')
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return (user + nice + system + irq + softirq) * tickMs;
}

function treeOf(rootId: number, processes: readonly Process[]): readonly Process[] {
  const tree = processes.filter(({ id }) => id === rootId);
  // Grows while it is walked: the children of children come after their parents.
  for (const { id } of tree) tree.push(...processes.filter(({ parentId }) => parentId === id));
  return tree;
}

async function allProcesses(): Promise<readonly Process[]> {
  const names = await readdir('/proc');
  const ids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const processes = await Promise.all(ids.map(readProcess));
  return processes.filter((found) => found !== null);
}

async function readProcess(id: number): Promise<Process | null> {
  const text = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  // The name stands in brackets and may hold anything, spaces and brackets included.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [utime = 0, stime = 0, cutime = 0, cstime = 0] = fields.slice(11, 15).map(Number);
  return {
    id,
    parentId: Number(fields[1]),
    cpuMs: (utime + stime + cutime + cstime) * tickMs,
  };
}
