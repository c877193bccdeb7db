"""Prints the fastest round of each program as a Markdown table, with ratios to the first program.

usage: table.py TIMES, lines of: name, wall-clock seconds, user seconds, system seconds, largest resident set in KB
"""

import sys


def main():
    best = {}
    for line in open(sys.argv[1]):
        name, *numbers = line.split()
        wall, user, system, kilobytes = map(float, numbers)
        row = (wall, user + system, kilobytes / 1024)
        best[name] = tuple(map(min, row, best.get(name, row)))
    first = next(iter(best.values()))
    print("| program | wall, s | CPU, s | memory, MB | wall, ratio | CPU, ratio |")
    print("|---|---|---|---|---|---|")
    for name, (wall, cpu, memory) in best.items():
        print(f"| {name} | {wall:.1f} | {cpu:.1f} | {memory:.0f} | {wall / first[0]:.1f} | {cpu / first[1]:.1f} |")


if __name__ == "__main__":
    main()
