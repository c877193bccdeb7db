#!/usr/bin/env python3
"""Optuna's samplers on tables of trained networks, for scripts/bench/tables.

    optuna_tables.py FOLDER SEEDS SAMPLER...      SAMPLER: random, tpe, tpe-multivariate

A line "table sampler seed regret@20 regret@40 regret@100" each. Lists of numbers are given to Optuna as places in the
ordered list, the best that can be said of them there.
"""
import gzip
import pathlib
import random
import sys

import optuna

AT = (20, 40, 100)
# Mean squared errors; all other tables hold accuracies.
SMALLER_IS_BETTER = ("naval_propulsion", "parkinsons_telemonitoring", "protein_structure", "slice_localization")


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


def read(path):
    """Parameters with their values, and the scores by the values' places."""
    with gzip.open(path, "rt") as lines:
        head = next(lines).split()
        rows = [line.split() for line in lines]
    names = [name for name in head if not name.startswith("score")]
    values = {}
    for j, name in enumerate(names):
        distinct = list(dict.fromkeys(row[j] for row in rows))
        numeric = all(number(text) is not None for text in distinct)
        values[name] = (sorted(distinct, key=float) if numeric else distinct, numeric)
    scores = {tuple(row[: len(names)]): [float(text) for text in row[len(names):]] for row in rows}
    return values, scores


def sampler(name, seed):
    if name == "random":
        return optuna.samplers.RandomSampler(seed=seed)
    return optuna.samplers.TPESampler(seed=seed, multivariate=name == "tpe-multivariate")


def run(path, name, seed):
    table = path.name.split(".")[0]
    sign = 1 if table in SMALLER_IS_BETTER else -1
    values, scores = TABLES[path]
    mean = {key: sign * sum(all_seeds) / len(all_seeds) for key, all_seeds in scores.items()}
    best, found, regrets = min(mean.values()), float("inf"), []
    study = optuna.create_study(sampler=sampler(name, seed))
    luck = random.Random(seed)
    for trial_number in range(max(AT)):
        trial = study.ask()
        key = []
        for parameter, (choices, numeric) in values.items():
            if numeric and len(choices) > 2:
                key.append(choices[trial.suggest_int(parameter, 0, len(choices) - 1)])
            else:
                key.append(trial.suggest_categorical(parameter, choices))
        found = min(found, mean[tuple(key)])
        study.tell(trial, sign * luck.choice(scores[tuple(key)]))
        if trial_number + 1 in AT:
            regrets.append("%.6f" % (found - best))
    print(table, "optuna-" + name, seed, *regrets, flush=True)


if __name__ == "__main__":
    optuna.logging.set_verbosity(optuna.logging.ERROR)
    import warnings
    warnings.simplefilter("ignore")
    TABLES = {path: read(path) for path in sorted(pathlib.Path(sys.argv[1]).glob("*.tsv.gz"))}
    for seed in range(int(sys.argv[2])):
        for path in TABLES:
            for name in sys.argv[3:]:
                run(path, name, seed)
