"""Confines a freshly forked child before it runs what a model wrote: rlimits, landlock, seccomp. Linux only.

Standard library only; works for root and for an ordinary user; about a millisecond. Landlock bounds the
files, seccomp the system calls (no sockets, no signals to others, no new processes, no exec, no tracing),
and where an older landlock does not see truncation, modes, owners or times, seccomp refuses those too.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import platform
import resource
import signal
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from prover.lean.certificate.syscalls import SYSCALLS

_libc = ctypes.CDLL(None, use_errno=True)
_libc.syscall.restype = ctypes.c_long
_PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 1, 22, 38
_SECCOMP_FILTER = 2
_LANDLOCK_CREATE, _LANDLOCK_ADD, _LANDLOCK_RESTRICT = 444, 445, 446  # the same on every architecture
_EXECUTE, _WRITE, _READ, _READ_DIR, _TRUNCATE, _IOCTL = 1, 2, 4, 8, 1 << 14, 1 << 15
_FOLDERS = 1 << 4 | 1 << 7 | 1 << 13  # removing, making and moving between them
_MAKE_SPECIAL = 1 << 6 | 1 << 9 | 1 << 10 | 1 << 11 | 1 << 12  # devices, sockets, pipes, links
_SYSTEM_READ = ("/dev/urandom", "/dev/zero", "/proc/meminfo", "/proc/cpuinfo", "/sys/devices/system/cpu")
WEAK_VARIABLE = "PROOFMILL_WEAK_SANDBOX"  # set to 1 to accept a machine without landlock or seccomp


class SandboxError(RuntimeError):
    """This machine cannot confine a process as asked; the text says what is missing."""


@dataclass(frozen=True)
class Limits:
    """Of one confined process: processor seconds and bytes."""

    cpu: int = 30
    address_space: int = 4 << 30
    file_size: int = 64 << 20
    open_files: int = 64


def _call(number: int, *arguments: object) -> int:
    result: int = _libc.syscall(ctypes.c_long(number), *arguments)
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"system call {number}: {os.strerror(code)}")
    return result


def _prctl(*arguments: int) -> None:
    padded = [*arguments, 0, 0, 0, 0][:5]
    if _libc.prctl(*(ctypes.c_ulong(value) for value in padded)):
        code = ctypes.get_errno()
        raise OSError(code, f"prctl {arguments[0]}: {os.strerror(code)}")


def landlock_version() -> int:
    """The kernel's landlock ABI, 0 when there is none."""
    try:
        return _call(_LANDLOCK_CREATE, None, ctypes.c_size_t(0), ctypes.c_uint(1))
    except OSError:
        return 0


def seccomp_available() -> bool:
    """Whether filters can be installed: an empty one is refused for its address, not for its kind."""
    try:
        _prctl(_PR_SET_SECCOMP, _SECCOMP_FILTER, 0)
    except OSError as error:
        return error.errno == errno.EFAULT
    return False


def mechanisms() -> dict[str, int | bool | str]:
    """What this machine offers, for `proofmill doctor` and the certificate."""
    machine = platform.machine()
    return {
        "system": f"{platform.system()} {machine}",
        "rlimits": True,
        "landlock": landlock_version(),
        "seccomp": machine in SYSCALLS and seccomp_available(),
    }


def missing(found: dict[str, int | bool | str]) -> list[str]:
    """Which required mechanisms are not there, in words."""
    words = [] if found["landlock"] else ["landlock (Linux 5.13 or later, enabled)"]
    return words if found["seccomp"] else [*words, "seccomp filters"]


def require() -> tuple[str, ...]:
    """The names of the mechanisms that will be used. Raises SandboxError when some are missing and not
    waived.
    """
    found = mechanisms()
    lacking = missing(found)
    if lacking and os.environ.get(WEAK_VARIABLE) != "1":
        raise SandboxError(
            f"no certificate without a sandbox: this machine lacks {' and '.join(lacking)}; "
            f"set {WEAK_VARIABLE}=1 to accept a weaker one, which certificates will record"
        )
    used = ["rlimits"]
    if found["landlock"]:
        used.append(f"landlock-{found['landlock']}")
    if found["seccomp"]:
        used.append("seccomp")
    return tuple(used)


def _landlock(read: Sequence[str], write: Sequence[str], execute: Sequence[str], version: int) -> None:
    known = {1: 13, 2: 14, 3: 15, 4: 15}.get(version, 16)  # how many file rights this version handles
    rights = (1 << known) - 1
    network = 3 if version >= 4 else 0
    scopes = 3 if version >= 6 else 0  # abstract sockets, signals
    size = 24 if version >= 6 else 16 if version >= 4 else 8
    attributes = struct.pack("<QQQ", rights, network, scopes)[:size]
    rules = _call(_LANDLOCK_CREATE, attributes, ctypes.c_size_t(size), ctypes.c_uint(0))
    wanted = [(path, _READ | _READ_DIR) for path in read]
    wanted += [(path, _READ | _READ_DIR | _EXECUTE) for path in execute]
    wanted += [(path, rights & ~_EXECUTE & ~_MAKE_SPECIAL & ~_FOLDERS) for path in write]
    for path, access in wanted:
        with contextlib.suppress(FileNotFoundError):
            handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
            if not Path(path).is_dir():
                access &= _EXECUTE | _WRITE | _READ | _TRUNCATE | _IOCTL
            rule = struct.pack("<Qi", access & rights, handle)
            _call(_LANDLOCK_ADD, ctypes.c_int(rules), ctypes.c_int(1), rule, ctypes.c_uint(0))
            os.close(handle)
    _call(_LANDLOCK_RESTRICT, ctypes.c_int(rules), ctypes.c_uint(0))
    os.close(rules)


# Classic BPF: the opcodes used, and the return values of seccomp.
_LOAD, _EQUAL, _ANY_BIT, _AT_LEAST, _RETURN = 0x20, 0x15, 0x45, 0x35, 0x06
_ALLOW, _KILL, _EPERM, _ENOSYS = 0x7FFF0000, 0x80000000, 0x00050001, 0x00050026
_NUMBER, _ARCHITECTURE = 0, 4


def _argument(index: int) -> int:
    """Offset of the low word of a system call's argument in `struct seccomp_data`."""
    return 16 + 8 * index


Instruction = tuple[int, int, int, int]  # code, jump if true, jump if false, operand


def _program(machine: str) -> list[Instruction]:
    """The filter: a few calls with conditions, then a list of refused ones, then everything else allowed."""
    calls = dict(SYSCALLS[machine])
    x86 = machine == "x86_64"
    program: list[Instruction] = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_EQUAL, 1, 0, 0xC000003E if x86 else 0xC00000B7),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
    ]
    if x86:  # the x32 calling convention would go round the list
        program += [(_AT_LEAST, 0, 1, 0x40000000), (_RETURN, 0, 0, _KILL)]

    def rule(name: str, body: list[Instruction]) -> None:
        number = calls.pop(name, None)
        if number is not None:
            program.append((_EQUAL, 0, len(body), number))
            program.extend(body)

    allow, refuse, unknown = (_RETURN, 0, 0, _ALLOW), (_RETURN, 0, 0, _EPERM), (_RETURN, 0, 0, _ENOSYS)
    clone_thread, own = 0x10000, os.getpid()
    rule("clone", [(_LOAD, 0, 0, _argument(0)), (_ANY_BIT, 0, 1, clone_thread), allow, refuse])  # threads only
    rule("clone3", [unknown])  # its flags are out of reach: libc falls back to clone
    for name in ("kill", "tgkill"):
        rule(name, [(_LOAD, 0, 0, _argument(0)), (_EQUAL, 0, 1, own), allow, refuse])
    rule("prlimit64", [(_LOAD, 0, 0, _argument(2)), (_EQUAL, 0, 1, 0), allow, refuse])  # reading only
    tiocsti, tioclinux = 0x5412, 0x541C  # typing into the terminal
    rule(
        "ioctl",
        [
            (_LOAD, 0, 0, _argument(1)),
            (_EQUAL, 0, 1, tiocsti),
            refuse,
            (_EQUAL, 0, 1, tioclinux),
            refuse,
            allow,
        ],
    )
    for name, flags in (("open", 1), ("openat", 2)):  # O_TRUNC without write access truncates all the same
        access, truncate = 3, 0o1000
        test = [(_ANY_BIT, 3, 0, access), (_ANY_BIT, 0, 1, truncate)]
        rule(name, [(_LOAD, 0, 0, _argument(flags)), *test, refuse, allow, allow])
    rule("openat2", [unknown])
    set_owner, set_signal, set_owner_ex = 8, 10, 15  # signals through the back door
    tests = [(_EQUAL, 2, 0, set_owner), (_EQUAL, 1, 0, set_owner_ex), (_EQUAL, 0, 1, set_signal)]
    rule("fcntl", [(_LOAD, 0, 0, _argument(1)), *tests, refuse, allow])
    for number in sorted(calls.values()):
        program += [(_EQUAL, 0, 1, number), refuse]
    return [*program, allow]


def _seccomp(machine: str) -> None:
    program = _program(machine)
    code = b"".join(struct.pack("<HBBI", *instruction) for instruction in program)
    buffer = ctypes.create_string_buffer(code, len(code))
    head = ctypes.create_string_buffer(struct.pack("<HxxxxxxQ", len(program), ctypes.addressof(buffer)), 16)
    _prctl(_PR_SET_SECCOMP, _SECCOMP_FILTER, ctypes.addressof(head))


def die_with_parent() -> None:
    """Ask the system to kill this process when its parent dies."""
    with contextlib.suppress(OSError):
        _prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL))


def _set_limits(limits: Limits) -> None:
    for kind, soft, hard in (
        (resource.RLIMIT_CPU, limits.cpu, limits.cpu + 1),
        (resource.RLIMIT_AS, limits.address_space, limits.address_space),
        (resource.RLIMIT_FSIZE, limits.file_size, limits.file_size),
        (resource.RLIMIT_NOFILE, limits.open_files, limits.open_files),
        (resource.RLIMIT_CORE, 0, 0),
        (resource.RLIMIT_MSGQUEUE, 0, 0),
        (resource.RLIMIT_MEMLOCK, 0, 0),
    ):
        resource.setrlimit(kind, (soft, hard))


def _close_all_but(keep: Sequence[int]) -> None:
    """What was open before, an io_uring or a pipe of the parent's say, is a way around every rule."""
    edges = [2, *sorted(keep), 1 << 20]
    for low, high in pairwise(edges):
        os.closerange(low + 1, high)


def confine(
    folder: str | None,
    limits: Limits,
    read: Sequence[str] = (),
    execute: Sequence[str] = (),
    keep: Sequence[int] = (),
) -> None:
    """Confine this process for good: it may write files in `folder` only, or nowhere, and has no descriptors but the
    standard ones and `keep`. Raises OSError if that fails.
    """
    die_with_parent()
    _close_all_but(keep)
    if os.getsid(0) != os.getpid():
        os.setsid()
    os.chdir(folder or "/")
    _prctl(_PR_SET_NO_NEW_PRIVS, 1)
    _set_limits(limits)
    version = landlock_version()
    machine = platform.machine()
    if version:
        _landlock([*read, *_SYSTEM_READ], [*([folder] if folder else []), "/dev/null"], execute, version)
    elif os.environ.get(WEAK_VARIABLE) != "1":
        raise SandboxError("landlock is not available")
    if machine in SYSCALLS:
        try:
            _seccomp(machine)
        except OSError:
            if os.environ.get(WEAK_VARIABLE) != "1":
                raise
    elif os.environ.get(WEAK_VARIABLE) != "1":
        raise SandboxError(f"no seccomp filter for {machine}")
