"""Corrected resampled t test, pooled variance and bias-corrected cross-validation, independently of the Java code.

python3 src/test/python/verdict_golden.py > src/test/resources/golden/search/verdict.json

numpy and scipy alone. The t test is written as in Nadeau and Bengio (2003), from the differences of two trials; the
pooled variance is that of an ordinary least squares fit with a term for each trial and each fold; BBC-CV follows
algorithm 3 of Tsamardinos et al. (2018).
"""

import json

import numpy as np
from scipy import stats

rng = np.random.default_rng(15)


def nadeau_bengio(a, b, ratio):
    d = np.asarray(a) - np.asarray(b)
    k = len(d)
    t = d.mean() / np.sqrt((1 / k + ratio) * d.var(ddof=1))
    return {"scores": [list(a), list(b)], "ratio": ratio, "difference": d.mean(), "t": t, "p": stats.t.sf(t, k - 1)}


def pooled(trials, folds, ratio):
    s = rng.normal(0.8, 0.05, (trials, 1)) + rng.normal(0, 0.03, (1, folds)) + rng.normal(0, 0.02, (trials, folds))
    design = np.zeros((trials * folds, trials + folds))
    for c in range(trials):
        for f in range(folds):
            design[c * folds + f, [c, trials + f]] = 1
    rest = s.ravel() - design @ np.linalg.lstsq(design, s.ravel(), rcond=None)[0]
    degrees = (trials - 1) * (folds - 1)
    error = np.sqrt((1 / folds + ratio) * 2 * (rest @ rest) / degrees)
    best, worst = s.mean(1).max(), s.mean(1).min()
    return {"scores": s.tolist(), "ratio": ratio, "error": error, "difference": best - worst,
            "p": stats.t.sf((best - worst) / error, degrees)}


def bbc(trials, rows, bags):
    gains = np.round(rng.random((trials, rows)) + rng.normal(0, 0.1, (trials, 1)), 6)
    draws = rng.integers(0, rows, (bags, rows))
    scores, better = [], []
    for draw in draws:
        out = np.setdiff1d(np.arange(rows), draw)
        order = np.argsort(-gains[:-1, draw].mean(1))
        scores.append(gains[order[0], out].mean())
        better.append(scores[-1] > gains[-1, out].mean())
    return {"gains": gains.tolist(), "bags": draws.tolist(), "expected": np.mean(scores), "confidence": np.mean(better)}


def one_se(trials, folds):
    scores = np.round(rng.normal(0.8, 0.02, (trials, folds)), 6)
    sizes = rng.permutation(trials * 10)[:trials]
    best = scores.mean(1).argmax()
    limit = scores[best].mean() - scores[best].std(ddof=1) / np.sqrt(folds)
    within = [c for c in range(trials) if scores[c].mean() >= limit]
    return {"scores": scores.tolist(), "sizes": sizes.tolist(), "limit": limit,
            "chosen": int(min(within, key=lambda c: sizes[c]))}


print(json.dumps({
    "nadeau_bengio": [nadeau_bengio(rng.normal(0.85, 0.03, k), rng.normal(0.82, 0.03, k), ratio)
                      for k, ratio in ((3, 0.5), (10, 1 / 9), (15, 0.25))],
    "pooled": [pooled(c, k, 1 / (k - 1)) for c, k in ((2, 3), (5, 3), (7, 10))],
    "bbc": [bbc(c, n, 50) for c, n in ((4, 30), (9, 80))],
    "one_se": [one_se(c, k) for c, k in ((6, 3), (12, 5), (20, 10))],
}, default=lambda array: array.tolist()))
