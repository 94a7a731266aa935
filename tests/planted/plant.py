"""Plants one defect after the other in a copy of the source and sees whether what should find it does. A test that has never been red
has shown little. The copy and its build lie in build/planted, and only what a defect touches is built again."""

import dataclasses
import os
import pathlib
import shutil
import subprocess
import sys
from collections.abc import Callable

ROOT = pathlib.Path(__file__).resolve().parents[2]
COPY = ROOT / "build/planted/source"
BUILD = COPY / "build/native-release"


@dataclasses.dataclass
class Defect:
    about: str
    file: str
    before: str  # what stands there, once
    after: str


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


def build(*targets: str) -> None:
    log = ROOT / "build/log/planted.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    configure = [] if (BUILD / "build.ninja").exists() else [["cmake", "--preset", "native-release"]]
    with open(log, "w") as out:
        for command in [*configure, ["ninja", "-C", BUILD, *targets]]:
            if subprocess.run(command, cwd=COPY, stdout=out, stderr=subprocess.STDOUT, env={**os.environ, "CCACHE_BASEDIR": str(COPY)}).returncode != 0:
                sys.exit(f"the copy cannot be built; see {log.relative_to(ROOT)}")


def plant(defect: Defect, target: str, find: Callable[[], str | None]) -> bool:
    """find: what was found in the build of `target`, in a line, or None."""
    source = COPY / defect.file
    whole = source.read_text()
    if whole.count(defect.before) != 1:
        print(f"not planted, for the source has changed: {defect.about}")
        return False
    source.write_text(whole.replace(defect.before, defect.after))
    try:
        build(target)
        finding = find()
    finally:
        source.write_text(whole)
    print(f"{'found' if finding else 'NOT FOUND'}: {defect.about}" + (f"\n  {finding}" if finding else ""), flush=True)
    return finding is not None


def finish(results: list[bool]) -> None:
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    sys.exit(0 if all(results) else 1)
