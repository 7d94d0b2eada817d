#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""compare.py RUNS 'COMMAND A' 'COMMAND B': A's wall time, CPU time and peak memory over B's.

The two run in turn, A B A B …, each run a process of its own; the ratios are taken pair
by pair and their median is printed, so that a machine that slows down hits both.
"""
import os
import shlex
import statistics
import subprocess
import sys
import time


def run(command):
    """Wall seconds, CPU seconds and peak KiB of one run, as the kernel accounts them."""
    start = time.perf_counter()
    child = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit("'%s' ended with %d" % (command, child.returncode))
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def main():
    runs, one, two = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    run(one), run(two)
    pairs = [(run(one), run(two)) for _ in range(runs)]
    ratios = [statistics.median(a[i] / b[i] for a, b in pairs) for i in range(3)]
    peak = [statistics.median(p[side][2] for p in pairs) for side in (0, 1)]
    print("wall %.2f  cpu %.2f  peak %.2f (%.1f / %.1f MiB)" % (
        *ratios, peak[0] / 1024, peak[1] / 1024))


main()
