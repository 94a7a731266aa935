#!/usr/bin/env python3
"""Plants one defect after the other in a copy of the core and sees whether the simulator finds it within 500 seeds.
The copy and its build lie in build/planted. The last line is "N passed, M failed"; a defect that is not found has failed."""

import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPY = ROOT / "build/planted/source"
SEEDS, STEPS = "1-500", "200"

# What it is, file, what stands there, what takes its place.
DEFECTS = [
    ("a list that lags behind overwrites a newer letter", "core/mailbox/store.cpp",
     "message.version >= entry.server.version", "message.version >= 0"),
    ("after a renewal nobody asks whose session it is", "core/mailbox/session.cpp",
     "if (!source.identity.empty() && identity != source.identity) {", "if (identity == \"\" && identity != source.identity) {"),
    ("what was typed is gone when the session ends", "core/mailbox/closing.cpp",
     "  kept.unfinished = std::move(state.unfinished);\n", ""),
    ("a note that others changed meanwhile is overwritten", "core/mailbox/changes.cpp",
     "  if (clashes(entry)) return start_writes(state, turn);\n", ""),
    ("a change that is refused stays on the screen", "core/mailbox/changes.cpp",
     "  roll_back(state, *entry);\n", "  entry->write = Write::none;\n"),
]


def copy_sources() -> None:
    """Only what git knows, and only what changed, so that ninja has little to do."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
    for name in filter(None, names):
        source, target = ROOT / name, COPY / name
        if not source.is_file() or (target.is_file() and source.read_bytes() == target.read_bytes()):
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        shutil.copymode(source, target)
    for link in (".deps", "web/node_modules"):
        if not (COPY / link).exists():
            (COPY / link).symlink_to(ROOT / link)


def build() -> None:
    log = ROOT / "build/log/sim-planted.log"
    with open(log, "w") as out:
        for command in (["cmake", "--preset", "native-release"], ["ninja", "-C", "build/native-release", "sim"]):
            if subprocess.run(command, cwd=COPY, stdout=out, stderr=subprocess.STDOUT, env={**os.environ, "CCACHE_BASEDIR": str(COPY)}).returncode != 0:
                sys.exit(f"the copy cannot be built; see {log.relative_to(ROOT)}")


def found() -> str | None:
    """The first finding, or None."""
    run = subprocess.run([COPY / "build/native-release/bin/sim", "--seeds", SEEDS, "--steps", STEPS], capture_output=True, text=True)
    return next((line for line in run.stdout.splitlines() if line.startswith("seed ")), None)


def plant(name: str, file: str, before: str, after: str) -> bool:
    source = COPY / file
    whole = source.read_text()
    if whole.count(before) != 1:
        print(f"not planted, for the source has changed: {name}")
        return False
    source.write_text(whole.replace(before, after))
    build()
    finding = found()
    source.write_text(whole)
    print(f"{'found' if finding else 'NOT FOUND'}: {name}" + (f"\n  {finding}" if finding else ""))
    return finding is not None


copy_sources()
results = [plant(*defect) for defect in DEFECTS]
print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
sys.exit(0 if all(results) else 1)
