#!/usr/bin/env python3
"""Times processes that take turns: interleaved.py ROUNDS NAME=COMMAND NAME=COMMAND ...

Each round runs every command once, without a shell, its output to /dev/null; the first round does not count. Prints medians (and minima) as a table in Markdown:
wall time, processor time in the program and in the system, first touches of memory, peak memory. On a machine with other work compare the processor times.
"""
import os
import shlex
import statistics
import sys
import time


def run(command):
    started = time.perf_counter()
    child = os.fork()
    if child == 0:
        null = os.open("/dev/null", os.O_RDWR)
        for stream in range(3):
            os.dup2(null, stream)
        arguments = shlex.split(command)
        os.execvp(arguments[0], arguments)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - started
    if status != 0:
        sys.exit(f"`{command}` ended with status {status}")
    return wall * 1e3, usage.ru_utime * 1e3, usage.ru_stime * 1e3, usage.ru_minflt, usage.ru_maxrss / 1024


rounds = int(sys.argv[1])
commands = dict(argument.split("=", 1) for argument in sys.argv[2:])
results = {name: [] for name in commands}
for turn in range(rounds + 1):
    for name, command in commands.items():
        result = run(command)
        if turn > 0:
            results[name].append(result)

print("| process | wall, ms | user, ms | system, ms | user + system, ms | page faults | peak memory, MiB |")
print("|---|---|---|---|---|---|---|")
for name, runs in results.items():
    wall, user, system, faults, memory = zip(*runs)
    both = [u + s for u, s in zip(user, system)]
    m = statistics.median
    print(f"| {name} | {m(wall):.1f} ({min(wall):.1f}) | {m(user):.1f} ({min(user):.1f}) | {m(system):.1f} | {m(both):.1f} ({min(both):.1f}) | {m(faults):.0f} | {m(memory):.1f} |")
