#!/usr/bin/env python3
"""Search methods on digits with six hyperparameters: the best validation loss, over seeds.

Bayesian optimisation against random search at 40 trials of 15 epochs; Hyperband (R = 81, eta = 3) against random
search at 52 trials of 81 epochs, three times Hyperband's epochs. Run from the repository, after a build:

    scripts/bench/tuning.py [SEEDS]
"""
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SPACE = """
experiment: digits.yaml
metric: {name: val_loss, goal: minimize}
folds: 0
parameters:
  learning_rate: {distribution: log_uniform_values, min: 0.001, max: 0.5}
  momentum: {min: 0.0, max: 0.95}
  batch_size: {values: [16, 32, 64]}
  units: {distribution: q_uniform, min: 16, max: 96, q: 16}
  activation: {values: [relu, tanh, swish]}
  l2: {distribution: log_uniform_values, min: 0.000001, max: 0.01}
"""
EXPERIMENT = """
seed: %d
data: {source: digits, scale: minmax}
model: {hidden: {layers: 1, units: 32, activation: relu}}
training: {epochs: %d, optimizer: {name: sgd, learning_rate: 0.05}}
"""


def sweep(head, seed, epochs):
    """The best score after each epoch of the whole budget: [(epochs so far, score)]."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        (folder / "digits.yaml").write_text(EXPERIMENT % (seed, epochs))
        (folder / "sweep.yaml").write_text(head + SPACE)
        subprocess.run([ROOT / "scripts/sweep4j", "-q", "sweep", folder / "sweep.yaml", "--out", folder / "run"],
                       check=True, stdout=subprocess.DEVNULL)
        lines = (folder / "run/trials.jsonl").read_text().splitlines()
    trials = [json.loads(line) for line in lines]
    best, spent, curve = float("inf"), 0, []
    for trial in trials:
        spent += trial["epochs"]
        if trial["state"] == "complete":
            best = min(best, trial["score"])
        curve.append((spent, best))
    return curve


def main():
    seeds = range(int(sys.argv[1]) if len(sys.argv) > 1 else 10)
    rows = []
    for seed in seeds:
        short = sweep("method: random\nrun_cap: 40", seed, 15)[-1]
        bayes = sweep("method: bayes\nrun_cap: 40", seed, 15)[-1]
        long = sweep("method: random\nrun_cap: 52", seed, 81)[-1]
        band = sweep("method: hyperband\nmax_epochs: 81\neta: 3", seed, 81)[-1]
        rows.append((short[1], bayes[1], long[1], band[1], long[0], band[0]))
        print("seed %d: random %.4f  bayes %.4f | random %.4f (%d epochs)  hyperband %.4f (%d epochs)"
              % (seed, short[1], bayes[1], long[1], long[0], band[1], band[0]), flush=True)
    columns = list(zip(*rows))
    print("median: random %.4f  bayes %.4f | random %.4f  hyperband %.4f; share of epochs %.3f"
          % (*(statistics.median(c) for c in columns[:4]), sum(columns[5]) / sum(columns[4])))
    print("bayes at least as good in %d, hyperband in %d of %d seeds"
          % (sum(b <= a for a, b, *_ in rows), sum(d <= c for _, _, c, d, *_ in rows), len(rows)))


if __name__ == "__main__":
    main()
