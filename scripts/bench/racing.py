#!/usr/bin/env python3
"""What a race over the folds saves, and what it costs: scripts/bench/racing.py [SEEDS]

Random search on Sonar and on the digits with 20 folds, each seed once with racing and once without. Prints the share of the
epochs that racing saved, how often it ended the trial that is best without it, and the mean over the seeds of what its choice
scores less than the best, on the folds and on the test rows, with a 95 % interval. SWEEP4J names another launcher.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

HOME = pathlib.Path(__file__).resolve().parents[2]
SWEEP4J = os.environ.get("SWEEP4J", str(HOME / "scripts" / "sweep4j"))
T_975 = {1: 12.71, 2: 4.30, 3: 3.18, 4: 2.78, 5: 2.57, 7: 2.36, 9: 2.26, 19: 2.09, 29: 2.05}
SWEEP = """
method: random
metric: {{name: val_accuracy, goal: maximize}}
run_cap: 30
folds: {{k: 5, repeats: 4}}
racing: {racing}
baseline: false
experiment: {experiment}
parameters:
  learning_rate: {{distribution: log_uniform_values, min: 0.00001, max: 1}}
  momentum: {{min: 0.0, max: 0.95}}
"""


def sweep(folder, name, epochs, seed, racing):
    file = folder / f"{name}-{racing}.yaml"
    file.write_text(SWEEP.format(racing=racing, experiment=HOME / "configs" / f"{name}.yaml"))
    out = folder / f"{name}-{seed}-{racing}"
    subprocess.run([SWEEP4J, "sweep", file, "--set", f"seed={seed}", "--set", f"training.epochs={epochs}", "-q", "--out", out],
                   check=True, stdout=subprocess.DEVNULL)
    return json.loads((out / "result.json").read_text()), [json.loads(line) for line in (out / "trials.jsonl").open()]


def interval(values):
    mean = statistics.mean(values)
    if len(values) < 2:
        return f"{mean:.4f}"
    reach = T_975.get(len(values) - 1, 2.0) * statistics.stdev(values) / len(values) ** 0.5
    return f"{mean:.4f} ± {reach:.4f}"


seeds = range(1, 1 + int(sys.argv[1] if len(sys.argv) > 1 else 10))
print("table   epochs saved   best one ended   choice worse on folds   on test rows")
with tempfile.TemporaryDirectory() as place:
    for name, epochs in (("sonar", 100), ("digits", 10)):
        saved, lost, folds, test = [], 0, [], []
        for seed in seeds:
            raced, trials = sweep(pathlib.Path(place), name, epochs, seed, "true")
            whole, all_trials = sweep(pathlib.Path(place), name, epochs, seed, "false")
            best = whole["best"]["number"]
            saved.append(raced["saved"]["share"])
            lost += trials[best]["state"] == "stopped"
            folds.append(whole["best"]["score"] - all_trials[raced["best"]["number"]]["score"])
            test.append(whole["refit"]["test"]["accuracy"] - raced["refit"]["test"]["accuracy"])
        print(f"{name:7} {100 * statistics.mean(saved):10.1f} % {lost:9} of {len(seeds)} {interval(folds):>20} {interval(test):>20}", flush=True)
