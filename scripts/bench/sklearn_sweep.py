"""The benchmark's sweep in scikit-learn: GridSearchCV or RandomizedSearchCV over MLPClassifier, two processes.

usage: sklearn_sweep.py grid|random DATA.csv

The same network, data, folds, epochs, batch size, optimiser and values as configs/bench-sonar-grid.yaml and
configs/bench-sonar-random.yaml. MLPClassifier's alpha is divided by the batch's size; a penalty costs the same either way.
"""

import sys

import numpy as np
from scipy.stats import loguniform, uniform
from sklearn.model_selection import GridSearchCV, RandomizedSearchCV, StratifiedKFold
from sklearn.neural_network import MLPClassifier
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

EPOCHS = 100
RANDOM_TRIALS = 240
JOBS = 2


def sonar(path):
    table = np.genfromtxt(path, delimiter=",", dtype=str, skip_header=1)
    return table[:, :-1].astype(float), table[:, -1]


def search(kind):
    network = MLPClassifier(
        activation="relu", solver="sgd", nesterovs_momentum=False, batch_size=16,
        max_iter=EPOCHS, n_iter_no_change=EPOCHS, tol=0, random_state=7)
    model = make_pipeline(StandardScaler(), network)
    layers = {"mlpclassifier__hidden_layer_sizes": [(60,), (60, 30)], "mlpclassifier__alpha": [0, 0.01]}
    settings = dict(scoring="accuracy", cv=StratifiedKFold(3, shuffle=True, random_state=7), n_jobs=JOBS)
    if kind == "grid":
        values = {"mlpclassifier__learning_rate_init": [0.01, 0.05, 0.1], "mlpclassifier__momentum": [0.5, 0.9]}
        return GridSearchCV(model, values | layers, **settings)
    values = {
        "mlpclassifier__learning_rate_init": loguniform(0.01, 0.1),
        "mlpclassifier__momentum": uniform(0.5, 0.4)}
    return RandomizedSearchCV(model, values | layers, n_iter=RANDOM_TRIALS, random_state=7, **settings)


def main():
    kind, path = sys.argv[1:]
    features, target = sonar(path)
    found = search(kind).fit(features, target)
    print(f"{len(found.cv_results_['params'])} trials, best {found.best_score_:.4f}")


if __name__ == "__main__":
    main()
