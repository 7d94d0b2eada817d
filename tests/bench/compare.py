#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""compare.py MEASURE RUNS 'COMMAND A' 'COMMAND B': A's wall time, CPU time and peak memory over B's.

The two run in turn, A B A B …, each run by the program MEASURE; the ratios are taken pair
by pair and their median is printed, so that a machine that slows down hits both.
"""
import shlex
import statistics
import subprocess
import sys


def run(measure, command):
    """Wall seconds, CPU seconds and peak KiB of one run."""
    done = subprocess.run([measure, *shlex.split(command)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit("'%s' failed: %s" % (command, done.stderr))
    return [float(word) for word in done.stdout.split()]


def main():
    measure, runs, one, two = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]
    run(measure, one), run(measure, two)
    pairs = [(run(measure, one), run(measure, two)) for _ in range(runs)]
    ratios = [statistics.median(a[i] / b[i] for a, b in pairs) for i in range(3)]
    peak = [statistics.median(p[side][2] for p in pairs) for side in (0, 1)]
    print("wall %.2f  cpu %.2f  peak %.2f (%.1f / %.1f MiB)" % (
        *ratios, peak[0] / 1024, peak[1] / 1024))


main()
