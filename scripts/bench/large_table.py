#!/usr/bin/env python3
"""Writes a table of the shape of HIGGS: a class of 0 or 1 and 28 numbers a row, always the same for a number of rows.

usage: scripts/bench/large_table.py ROWS OUT.csv

The class depends on products of the numbers, so that hidden layers help; a fifth of it is noise.
"""

import sys

import numpy as np

FEATURES = 28
ROWS_AT_A_TIME = 50_000


def blocks(rows):
    """Each block is drawn from a seed of its own: a longer table begins with the shorter one."""
    for number, start in enumerate(range(0, rows, ROWS_AT_A_TIME)):
        draw = np.random.default_rng([20140101, number])
        count = min(ROWS_AT_A_TIME, rows - start)
        features = draw.standard_normal((ROWS_AT_A_TIME, FEATURES), dtype=np.float32)[:count]
        signal = features[:, 0] * features[:, 1] + features[:, 2] * features[:, 3] - 0.5 * features[:, 4] ** 2 + 0.5
        noise = draw.random(ROWS_AT_A_TIME)[:count] < 0.1
        yield np.column_stack([(signal > 0) ^ noise, features])


def main():
    rows, path = int(sys.argv[1]), sys.argv[2]
    with open(path, "w") as out:
        out.write(",".join(["class", *(f"x{i + 1}" for i in range(FEATURES))]) + "\n")
        for block in blocks(rows):
            np.savetxt(out, block, fmt=["%d"] + ["%.6g"] * FEATURES, delimiter=",")


if __name__ == "__main__":
    main()
