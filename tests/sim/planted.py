#!/usr/bin/env python3
"""Defects of the mailbox that the simulator must find within 500 seeds. The last line is "N passed, M failed"; one that is not found has
failed."""

import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "planted"))
from plant import BUILD, Defect, copy_sources, finish, plant  # noqa: E402

DEFECTS = [
    Defect("a list that lags behind overwrites a newer letter", "core/mailbox/store.cpp",
           "message.version >= entry.server.version", "message.version >= 0"),
    Defect("after a renewal nobody asks whose session it is", "core/mailbox/session.cpp",
           "if (!source.identity.empty() && identity != source.identity) {", "if (identity == \"\" && identity != source.identity) {"),
    Defect("what was typed is gone when the session ends", "core/mailbox/closing.cpp",
           "  kept.unfinished = std::move(state.unfinished);\n", ""),
    Defect("a note that others changed meanwhile is overwritten", "core/mailbox/changes.cpp",
           "  if (clashes(entry)) return start_writes(state, turn);\n", ""),
    Defect("a change that is refused stays on the screen", "core/mailbox/changes.cpp",
           "  roll_back(state, *entry);\n", "  if (false) roll_back(state, *entry);\n  entry->write = Write::none;\n"),
]


def finding() -> str | None:
    run = subprocess.run([BUILD / "bin/sim", "--seeds", "1-500", "--steps", "200"], capture_output=True, text=True)
    return next((line for line in run.stdout.splitlines() if line.startswith("seed ")), None)


copy_sources()
finish([plant(defect, "sim", finding) for defect in DEFECTS])
