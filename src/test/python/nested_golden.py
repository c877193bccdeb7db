"""Nested cross-validation of a small grid, independently of the Java code.

python3 src/test/python/nested_golden.py > src/test/resources/golden/search/nested.json

A linear network without hidden layers is trained by batch gradient descent from zeros, features standardised on the
training rows; folds are blocks of rows in their order. numpy alone.
"""

import json

import numpy as np

ROWS, FEATURES, PARTS, FOLDS, EPOCHS = 37, 3, 4, 3, 12
RATES = [0.001, 0.15, 0.2, 0.25, 0.3]
rng = np.random.default_rng(3)
x = np.round(rng.normal(size=(ROWS, FEATURES)) * [1, 5, 0.2] + [0, 2, 1], 6)
y = np.round(x @ [0.7, -0.2, 1.5] + rng.normal(0, 1.0, ROWS), 6)


def mse(training, held, rate):
    mean, deviation = x[training].mean(0), x[training].std(0)
    a, b = (x[training] - mean) / deviation, (x[held] - mean) / deviation
    w, bias = np.zeros(FEATURES), 0.0
    for _ in range(EPOCHS):
        error = a @ w + bias - y[training]
        w, bias = w - rate * 2 * a.T @ error / len(training), bias - rate * 2 * error.mean()
    return np.mean((b @ w + bias - y[held]) ** 2)


def parts(rows, count):
    for held in np.array_split(rows, count):
        yield np.setdiff1d(rows, held), held


scores, chosen = [], []
for learned, judged in parts(np.arange(ROWS), PARTS):
    means = [np.mean([mse(training, held, rate) for training, held in parts(learned, FOLDS)]) for rate in RATES]
    chosen.append(RATES[int(np.argmin(means))])
    scores.append(mse(learned, judged, chosen[-1]))
print(json.dumps({"x": x.tolist(), "y": y.tolist(), "rates": RATES, "parts": PARTS, "folds": FOLDS, "epochs": EPOCHS,
                  "chosen": chosen, "scores": scores, "mean": np.mean(scores), "std": np.std(scores, ddof=1)}))
