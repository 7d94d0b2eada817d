# SPDX-License-Identifier: MIT
"""start_unit.py UNIT INSTANCE PLACE: run ExecStart of a template as systemd would.

Below PLACE stand the folders that the unit names, and `bin/`, where feedmill is.  Enforced
are, by seccomp, which takes no rights: SystemCallFilter, RestrictAddressFamilies,
MemoryDenyWriteExecute; as limits: MemoryMax, for memory that is written to; as
environment: Environment alone, what a unit gets anyhow, and NOTIFY_SOCKET, WATCHDOG_USEC.
Who may write where is up to the caller, who runs this as another user.
"""
import os
import pathlib
import resource
import shlex
import subprocess
import sys

import seccomp

UNIT = pathlib.Path(sys.argv[1])
INSTANCE, PLACE = sys.argv[2], sys.argv[3]
PREFIXES = ("/srv/", "/var/lib/", "/var/cache")
EPERM, EAFNOSUPPORT = 1, 97
WRITE_AND_EXECUTE, EXECUTE = 6, 4
UNITS = {"M": 1 << 20, "G": 1 << 30}


def moved(word):
    """A word of the unit, with its path below PLACE."""
    if word == "/usr/local/bin/feedmill":
        return f"{PLACE}/bin/feedmill"
    name, equals, path = word.rpartition("=")
    return name + equals + (PLACE + path if path.startswith(PREFIXES) else path)


def read_unit():
    """KEY: the values of its lines, in order."""
    unit = {}
    for line in UNIT.read_text().splitlines():
        if line and line[0] not in "#[":
            key, _, value = line.partition("=")
            unit.setdefault(key, []).append(value.replace("%i", INSTANCE))
    return unit


def calls(group):
    """The system calls of a group, as systemd lists them."""
    listed = subprocess.run(
        ["systemd-analyze", "syscall-filter", group],
        capture_output=True, text=True, check=True).stdout
    found = set()
    for line in listed.splitlines()[1:]:
        word = line.strip()
        if word.startswith("@"):
            found |= calls(word)
        elif word and word[0] != "#":
            found.add(word)
    return found


def allowed(lines):
    wanted = calls("@default")
    for line in lines:
        if line.startswith("~"):
            wanted -= calls(line[1:])
        else:
            wanted |= calls(line)
    return wanted | calls("@default")


def allow(wanted):
    rules = seccomp.SyscallFilter(seccomp.ERRNO(EPERM))
    for call in wanted:
        try:
            rules.add_rule(seccomp.ALLOW, call)
        except RuntimeError:  # one of another architecture
            continue
    rules.load()


def refuse(families):
    rules = seccomp.SyscallFilter(seccomp.ALLOW)
    refused = seccomp.ERRNO(EAFNOSUPPORT)
    if families == "none":
        rules.add_rule(refused, "socket")
    else:
        assert families == "AF_UNIX"
        rules.add_rule(refused, "socket", seccomp.Arg(0, seccomp.NE, 1))
    for call in "mprotect", "pkey_mprotect":
        rules.add_rule(seccomp.ERRNO(EPERM), call,
            seccomp.Arg(2, seccomp.MASKED_EQ, EXECUTE, EXECUTE))
    rules.add_rule(seccomp.ERRNO(EPERM), "mmap",
        seccomp.Arg(2, seccomp.MASKED_EQ, WRITE_AND_EXECUTE, WRITE_AND_EXECUTE))
    rules.load()


def environment(unit):
    words = shlex.split(" ".join(unit["Environment"]))
    given = dict(moved(word).split("=", 1) for word in words)
    given |= {"PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"}
    if unit["Type"] == ["notify"]:
        given["NOTIFY_SOCKET"] = f"{PLACE}/notify"
        given["WATCHDOG_USEC"] = "400000"  # WatchdogSec would take too long
    return given


unit = read_unit()
command = [moved(word) for word in shlex.split(unit["ExecStart"][0])]
for folder in unit["ReadWritePaths"]:
    assert os.path.isdir(moved(folder)), f"{folder} must be there before"
wanted = allowed(unit["SystemCallFilter"])
memory = int(unit["MemoryMax"][0][:-1]) * UNITS[unit["MemoryMax"][0][-1]]
resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
os.umask(int(unit["UMask"][0], 8))
os.chdir("/")
assert unit["MemoryDenyWriteExecute"] == ["yes"]
refuse(unit["RestrictAddressFamilies"][0])
allow(wanted)
os.execve(command[0], command, environment(unit))
