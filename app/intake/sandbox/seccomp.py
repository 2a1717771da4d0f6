"""Refuses system calls that reach a network, another process or a program (Linux, x86-64 and ARM64)."""

import ctypes
import platform
import struct

_PR_SET_SECCOMP, _MODE_FILTER = 22, 2
_LOAD, _JUMP_EQUAL, _JUMP_AT_LEAST, _JUMP_IF_SET, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 1  # SECCOMP_RET_ERRNO with EPERM
_UNKNOWN = 0x00050000 | 38
"""ENOSYS: the C library then starts threads by `clone`, whose flags a filter can see."""
_THREAD = 0x10000
_NUMBER, _FIRST_ARGUMENT = 0, 16
_OTHER_ABI = 0x40000000
"""x32 calls carry this bit on x86-64; no program of ours makes one."""

# Linux's tables of system calls: socket, connect, accept, bind, listen, accept4; ptrace, process_vm_readv and
# _writev, perf_event_open, bpf, userfaultfd; io_uring_setup (which would open sockets behind a filter's back).
_ARCHITECTURES = {
    "x86_64": (0xC000003E, (41, 42, 43, 49, 50, 288, 101, 310, 311, 298, 321, 323, 425)),
    "aarch64": (0xC00000B7, (198, 203, 202, 200, 201, 242, 117, 270, 271, 241, 280, 282, 425)),
}

# clone, clone3; execve, execveat, fork, vfork (ARM64 has no forks of its own).
_STARTING = {"x86_64": (56, 435, (59, 322, 57, 58)), "aarch64": (220, 435, (221, 281))}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def refuse_network_calls(libc: ctypes.CDLL) -> bool:
    """Install the filter for this process and what it starts; return whether it holds."""
    return _is_known() and _install(libc, _filter(*_ARCHITECTURES[platform.machine()]))


def refuse_programs(libc: ctypes.CDLL) -> bool:
    """Let this process start threads and nothing else; return whether that holds. Comes after the other filter."""
    return _is_known() and _install(libc, _filter_of_programs(*_STARTING[platform.machine()]))


def _is_known() -> bool:
    return platform.machine() in _ARCHITECTURES and ctypes.sizeof(ctypes.c_void_p) == 8  # noqa: PLR2004


def _install(libc: ctypes.CDLL, code: bytes) -> bool:
    program = _Program(len(code) // 8, code)
    return bool(libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(program), 0, 0) == 0)


def _filter(architecture: int, refused: tuple[int, ...]) -> bytes:
    calls = len(refused)
    lines = [
        (_LOAD, 0, 0, 4),  # the architecture
        (_JUMP_EQUAL, 0, calls + 3, architecture),
        (_LOAD, 0, 0, 0),  # the call's number
        (_JUMP_AT_LEAST, calls + 1, 0, _OTHER_ABI),
        *((_JUMP_EQUAL, calls - place, 0, call) for place, call in enumerate(refused)),
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, _REFUSE),
    ]
    return _packed(lines)


def _filter_of_programs(clone: int, clone_anew: int, refused: tuple[int, ...]) -> bytes:
    calls = len(refused)
    return _packed(
        [
            (_LOAD, 0, 0, _NUMBER),
            (_JUMP_EQUAL, calls + 5, 0, clone_anew),
            (_JUMP_EQUAL, calls + 1, 0, clone),
            *((_JUMP_EQUAL, calls - place + 2, 0, call) for place, call in enumerate(refused)),
            (_RETURN, 0, 0, _ALLOW),
            (_LOAD, 0, 0, _FIRST_ARGUMENT),
            (_JUMP_IF_SET, 2, 0, _THREAD),
            (_RETURN, 0, 0, _REFUSE),
            (_RETURN, 0, 0, _UNKNOWN),
            (_RETURN, 0, 0, _ALLOW),
        ]
    )


def _packed(lines: list[tuple[int, int, int, int]]) -> bytes:
    return b"".join(struct.pack("=HBBI", *line) for line in lines)
