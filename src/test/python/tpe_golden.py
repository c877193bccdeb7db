"""Values of Optuna's multivariate Parzen estimator, for ParzenEstimatorTest.

Needs Optuna 4.8.0 (its source tree on PYTHONPATH is enough), NumPy and SciPy:

    python3 src/test/python/tpe_golden.py > src/test/resources/golden/search/parzen.json
"""
import json

import numpy as np
import optuna
from optuna.distributions import CategoricalDistribution, FloatDistribution, IntDistribution
from optuna.samplers._tpe.parzen_estimator import _ParzenEstimator, _ParzenEstimatorParameters
from optuna.samplers._tpe.sampler import default_gamma, default_weights
from scipy import stats

SPACE = {
    "activation": CategoricalDistribution(["relu", "tanh", "swish"]),
    "layers": IntDistribution(1, 5),
    "learning_rate": FloatDistribution(1e-4, 1.0, log=True),
    "momentum": FloatDistribution(0.5, 0.99),
}
PARAMETERS = _ParzenEstimatorParameters(
    prior_weight=1.0,
    consider_magic_clip=True,
    consider_endpoints=False,
    weights=default_weights,
    multivariate=True,
    categorical_distance_func={},
)


def observations(rng, n):
    return {
        "activation": rng.randint(0, 3, n).astype(float),
        "layers": rng.randint(1, 6, n).astype(float),
        "learning_rate": np.exp(rng.uniform(np.log(1e-4), 0, n)),
        "momentum": rng.uniform(0.5, 0.99, n),
    }


def rows(columns):
    return [list(row) for row in zip(*(columns[name].tolist() for name in SPACE))]


def case(rng, n):
    seen = observations(rng, n)
    asked = observations(rng, 8)
    estimator = _ParzenEstimator(seen, SPACE, PARAMETERS)
    return {
        "observations": rows(seen),
        "weights": estimator._mixture_distribution.weights.tolist(),
        "points": rows(asked),
        "log_density": estimator.log_pdf(asked).tolist(),
    }


def mass(a, b):
    """ln(Φ(b) − Φ(a)), from the side where it does not cancel."""
    if a > 0:
        a, b = -b, -a
    log_a, log_b = stats.norm.logcdf(a), stats.norm.logcdf(b)
    return log_b + np.log1p(-np.exp(log_a - log_b))


INTERVALS = [(-0.5, 0.5), (-8, -7.5), (6, 6.1), (-30, -29), (40, 41), (-100, 0.1), (0, 1), (-21, -19)]

rng = np.random.RandomState(7)
GOLDEN = {
    "optuna": optuna.__version__,
    "gamma": {str(n): default_gamma(n) for n in (10, 11, 60, 100, 249, 250, 251, 1000)},
    "intervals": [{"a": a, "b": b, "log_mass": mass(a, b)} for a, b in INTERVALS],
    "cases": [case(rng, n) for n in (0, 1, 2, 9, 24, 25, 26, 27, 60)],
}
print(json.dumps(GOLDEN))
