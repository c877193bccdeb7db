"""Importances by Optuna's PED-ANOVA evaluator, for PedAnovaTest.

Needs Optuna 4.8.0 (its source tree on PYTHONPATH is enough; Debian's 3.1.0 has no PED-ANOVA):

    python3 src/test/python/ped_anova_golden.py > src/test/resources/golden/search/ped-anova.json
"""
import json
import math
import warnings

import optuna
from optuna.distributions import CategoricalDistribution, FloatDistribution, IntDistribution

SPACE = {
    "activation": CategoricalDistribution(["relu", "tanh", "swish"]),
    "dropout": FloatDistribution(0, 0.8),
    "layers": IntDistribution(1, 8),
    "learning_rate": FloatDistribution(1e-5, 1, log=True),
}
LOSSES = {
    "rate": lambda p: (math.log10(p["learning_rate"]) + 2) ** 2 + 0.01 * p["dropout"],
    "layers": lambda p: abs(p["layers"] - 3) + 0.1 * p["dropout"],
    "activation": lambda p: {"relu": 0, "tanh": 1, "swish": 2}[p["activation"]] + p["dropout"] / 9,
    "all": lambda p: (math.log10(p["learning_rate"]) + 2) ** 2
    + 0.2 * abs(p["layers"] - 3)
    + {"relu": 0, "tanh": 0.5, "swish": 1}[p["activation"]]
    + p["dropout"],
}


def case(name, trials, seed):
    study = optuna.create_study(sampler=optuna.samplers.RandomSampler(seed=seed))
    for _ in range(trials):
        trial = study.ask(SPACE)
        study.tell(trial, LOSSES[name](trial.params))
    importance = optuna.importance.get_param_importances(
        study, evaluator=optuna.importance.PedAnovaImportanceEvaluator()
    )
    return {
        "name": f"{name}, {trials} trials",
        "parameters": [[t.params[p] for p in SPACE] for t in study.trials],
        "losses": [t.value for t in study.trials],
        "importance": importance,
    }


warnings.simplefilter("ignore")
optuna.logging.set_verbosity(optuna.logging.ERROR)
cases = [case(name, trials, 3) for name in LOSSES for trials in (12, 100)]
print(json.dumps({"optuna": optuna.__version__, "cases": cases}))
