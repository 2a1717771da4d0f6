"""Reads what strace wrote of the program and its reading children: files opened, sockets, programs started."""

import re

CALLS = (
    "open,openat,openat2,creat,connect,bind,sendto,sendmsg,socket,execve,execveat,"
    "unlink,unlinkat,rename,renameat2,mkdir,mkdirat,symlinkat,linkat,truncate"
)
_LINE = re.compile(
    r"(?P<pid>\d+) +(?P<call>\w+)\((?P<rest>.*?)(?: <unfinished \.\.\.>|= (?P<result>-?\d+).*)?$"
)
_PATH = re.compile(r'"((?:[^"\\]|\\.)*)"')


class TracedCalls:
    """The calls of one run: those of the first process are the program's, the others' its children's."""

    def __init__(self, log):
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
        self.calls = [match.groupdict() for match in map(_LINE.match, lines) if match]
        started = [call for call in self.calls if call["call"] == "execve" and "--read" not in call["rest"]]
        self.program = started[0]["pid"]
        self.children = {
            call["pid"] for call in self.calls if call["call"] == "execve" and call["pid"] != self.program
        }

    def opened(self, *, children):
        """Return the paths that were opened, with what they were opened for."""
        return {
            (path[1], "O_WRONLY" in call["rest"] or "O_RDWR" in call["rest"] or "O_CREAT" in call["rest"])
            for call in self.calls
            if call["call"].startswith(("open", "creat"))
            and (call["pid"] in self.children) == children
            and "O_PATH"
            not in call["rest"]  # names a place, reads nothing: so the allowed ones are told the system
            and not (call["result"] or "0").startswith("-")
            if (path := _PATH.search(call["rest"]))
        }

    def named(self, *names):
        """Return the calls of these names that were let through."""
        return [
            call
            for call in self.calls
            if call["call"] in names and not (call["result"] or "0").startswith("-")
        ]
