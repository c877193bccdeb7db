"""What Optuna's multivariate TPE sampler reaches in 60 evaluations, for BayesBenchmarkTest.

With Debian's package python3-optuna (3.1.0), and with the source tree of 4.8.0 on PYTHONPATH; the
argument is the number of seeds, 30 and 200:

    python3 src/test/python/tpe_benchmark.py 30 > src/test/resources/golden/search/tpe-benchmark-3.1.0.json
    PYTHONPATH=optuna-4.8.0 python3 src/test/python/tpe_benchmark.py 200 \\
        > src/test/resources/golden/search/tpe-benchmark-4.8.0.json
"""
import json
import math
import sys
import warnings

import optuna

SEEDS = int(sys.argv[1])
EVALUATIONS = 60


def branin(trial):
    x = trial.suggest_float("x", -5, 10)
    y = trial.suggest_float("y", 0, 15)
    b, c, t = 5.1 / (4 * math.pi**2), 5 / math.pi, 1 / (8 * math.pi)
    return (y - b * x**2 + c * x - 6) ** 2 + 10 * (1 - t) * math.cos(x) + 10


HARTMANN_A = [
    [10, 3, 17, 3.5, 1.7, 8],
    [0.05, 10, 17, 0.1, 8, 14],
    [3, 3.5, 1.7, 10, 17, 8],
    [17, 8, 0.05, 10, 0.1, 14],
]
HARTMANN_P = [
    [0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886],
    [0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991],
    [0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.6650],
    [0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381],
]
HARTMANN_C = [1, 1.2, 3, 3.2]


def hartmann6(trial):
    x = [trial.suggest_float(f"x{j}", 0, 1) for j in range(6)]
    total = 0.0
    for a, p, c in zip(HARTMANN_A, HARTMANN_P, HARTMANN_C):
        total += c * math.exp(-sum(a[j] * (x[j] - p[j]) ** 2 for j in range(6)))
    return -total


def mixed(trial):
    """Like a network's loss: each optimiser has its own best learning rate."""
    optimizer = trial.suggest_categorical("optimizer", ["adam", "momentum", "sgd"])
    rate = math.log10(trial.suggest_float("learning_rate", 1e-5, 1, log=True))
    layers = trial.suggest_int("layers", 1, 8)
    dropout = trial.suggest_float("dropout", 0, 0.8)
    best, floor = {"adam": (-3, 0.1), "momentum": (-1.5, 0.0), "sgd": (-0.5, 0.3)}[optimizer]
    return floor + (rate - best) ** 2 + 0.05 * (layers - 3) ** 2 + 4 * (dropout - 0.25) ** 2


def best_values(objective, sampler):
    best = []
    for seed in range(SEEDS):
        study = optuna.create_study(sampler=sampler(seed))
        study.optimize(objective, n_trials=EVALUATIONS)
        best.append(study.best_value)
    return best


warnings.simplefilter("ignore")
optuna.logging.set_verbosity(optuna.logging.ERROR)
golden = {"optuna": optuna.__version__, "evaluations": EVALUATIONS}
for objective in (branin, hartmann6, mixed):
    golden[objective.__name__] = best_values(
        objective, lambda seed: optuna.samplers.TPESampler(multivariate=True, seed=seed)
    )
print(json.dumps(golden))
