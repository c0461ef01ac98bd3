"""Runs one command at a time and keeps what each run gave, one line of JSON a run."""
import json
import os
import platform
import resource
import subprocess
import tempfile
import threading
import time


class Store:
    """Finished runs in a file that grows; of runs with the same key the last one counts."""

    def __init__(self, path):
        self.path = path
        self.runs = read(path)

    def find(self, key):
        return next((run for run in reversed(self.runs) if key_of(run) == key), None)

    def add(self, run):
        self.runs.append(run)
        os.makedirs(os.path.dirname(self.path) or ".", exist_ok=True)
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps(run, ensure_ascii=False) + "\n")


def read(path):
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def newest(runs):
    """The last run of each key, in the order in which the keys first came."""
    return list({key_of(run): run for run in runs}.values())


def key_of(run):
    case = tuple(sorted(run["case"].items()))
    return (run["suite"], case, run["solver"], run["model"], run["goal"], run["limit"])


def machine():
    """What the runs were made on."""
    name, memory = platform.machine(), 0
    if os.path.exists("/proc/cpuinfo"):
        for line in open("/proc/cpuinfo", encoding="utf-8"):
            if line.startswith("model name"):
                name = line.split(":", 1)[1].strip()
                break
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{name}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.release()}"


def commit():
    """The commit of the working copy, marked where tracked files have changed since."""
    def git(*words):
        return subprocess.run(["git", *words], capture_output=True, text=True, check=False).stdout.strip()
    head = git("rev-parse", "--short=10", "HEAD") or "unknown"
    return head + ("+" if git("status", "--porcelain", "--untracked-files=no") else "")


class Done:
    """How a command ended."""

    def __init__(self, command, code, output, errors, seconds, megabytes, was_stopped):
        self.command, self.code, self.output, self.errors = command, code, output, errors
        self.seconds, self.megabytes, self.was_stopped = seconds, megabytes, was_stopped

    def answer(self):
        """The JSON object on standard output, or None."""
        try:
            return json.loads(self.output)
        except ValueError:
            return None

    def trouble(self):
        """Why there is no answer, in a few words."""
        if self.was_stopped:
            return "stopped, far over its time limit"
        if "MemoryError" in self.errors or "bad_alloc" in self.errors or self.code == -9:
            return "out of memory"
        last = self.errors.strip().splitlines()[-1:] or [""]
        return f"exit {self.code} {last[0]}"[:120]


def run(command, patience, memory=None):
    """Runs a command to its end; it is stopped after `patience` seconds, and may take `memory` bytes."""
    def limit():
        if memory:
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=errors, preexec_fn=limit)
        stopped = threading.Event()

        def stop():
            stopped.set()
            process.kill()

        timer = threading.Timer(patience, stop)
        timer.start()
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except KeyboardInterrupt:
            process.kill()
            raise
        finally:
            timer.cancel()
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        return Done(command, process.returncode, output.read(), errors.read(), seconds,
                    usage.ru_maxrss // 1024, stopped.is_set())
