"""Metrics of random predictions by scikit-learn.

Command: /usr/bin/python3 src/test/python/golden_metrics.py > src/test/resources/golden/metrics.json
"""
import json

import numpy as np
import sklearn
from sklearn import metrics as m

random = np.random.RandomState(7)


def classification(classes, rows):
    truth = np.arange(rows) % classes
    scores = random.rand(rows, classes) + 0.6 * np.eye(classes)[truth]
    scores = np.round(scores, 2)  # ties on purpose
    probabilities = scores / scores.sum(axis=1, keepdims=True)
    predicted = probabilities.argmax(axis=1)
    average = "binary" if classes == 2 else "macro"
    auc = (m.roc_auc_score(truth, probabilities[:, 1]) if classes == 2
           else m.roc_auc_score(truth, probabilities, multi_class="ovr", average="macro"))
    return {
        "outputs": probabilities.tolist(), "truth": truth.tolist(),
        "accuracy": m.accuracy_score(truth, predicted),
        "precision": m.precision_score(truth, predicted, average=average),
        "recall": m.recall_score(truth, predicted, average=average),
        "f1": m.f1_score(truth, predicted, average=average),
        "roc_auc": auc,
        "log_loss": m.log_loss(truth, probabilities),
    }


def regression(rows):
    truth = random.randn(rows)
    predicted = truth + 0.5 * random.randn(rows)
    return {
        "outputs": predicted.tolist(), "truth": truth.tolist(),
        "mse": m.mean_squared_error(truth, predicted),
        "rmse": m.mean_squared_error(truth, predicted) ** 0.5,
        "mae": m.mean_absolute_error(truth, predicted),
        "r2": m.r2_score(truth, predicted),
    }


print(json.dumps({
    "command": "/usr/bin/python3 src/test/python/golden_metrics.py > src/test/resources/golden/metrics.json",
    "scikit-learn": sklearn.__version__,
    "classification": [classification(2, 41), classification(3, 60), classification(5, 100)],
    "regression": [regression(30)],
}))
