"""The benchmark's sweep as a plain PyTorch loop, in two processes of one thread each.

usage: torch_sweep.py grid|random DATA.csv

The same network, data, folds, epochs, batch size, optimiser and values as configs/bench-sonar-grid.yaml and
configs/bench-sonar-random.yaml. The penalty on the kernels is the optimiser's weight decay, which costs least.
"""

import itertools
import random
import sys
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import torch
from sklearn.model_selection import StratifiedKFold
from torch import nn

EPOCHS = 100
BATCH_SIZE = 16
FOLDS = 3
RANDOM_TRIALS = 240
PROCESSES = 2


def sonar(path):
    table = np.genfromtxt(path, delimiter=",", dtype=str, skip_header=1)
    return table[:, :-1].astype(np.float32), (table[:, -1] == "R").astype(np.float32)[:, None]


def candidates(kind):
    layers, penalties = [(60,), (60, 30)], [0, 0.01]
    if kind == "grid":
        return list(itertools.product([0.01, 0.05, 0.1], [0.5, 0.9], layers, penalties))
    draw = random.Random(7)
    return [
        (10 ** draw.uniform(-2, -1), draw.uniform(0.5, 0.9), draw.choice(layers), draw.choice(penalties))
        for _ in range(RANDOM_TRIALS)]


def network(inputs, layers):
    modules = []
    for units in layers:
        modules += [nn.Linear(inputs, units), nn.ReLU()]
        inputs = units
    return nn.Sequential(*modules, nn.Linear(inputs, 1))


def accuracy_of_fold(rate, momentum, layers, penalty, x, y, rows, held_out):
    torch.manual_seed(7)
    mean, deviation = x[rows].mean(0), x[rows].std(0, unbiased=False)
    training, target = (x[rows] - mean) / deviation, y[rows]
    model = network(x.shape[1], layers)
    optimizer = torch.optim.SGD(model.parameters(), lr=rate, momentum=momentum, weight_decay=2 * penalty)
    loss = nn.BCEWithLogitsLoss()
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(rows)).split(BATCH_SIZE):
            optimizer.zero_grad()
            loss(model(training[batch]), target[batch]).backward()
            optimizer.step()
    with torch.no_grad():
        predicted = model((x[held_out] - mean) / deviation) > 0
    return (predicted == (y[held_out] > 0.5)).float().mean().item()


def trial(values, features, target):
    torch.set_num_threads(1)
    x, y = torch.from_numpy(features), torch.from_numpy(target)
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=7).split(features, target[:, 0])
    return float(np.mean([accuracy_of_fold(*values, x, y, rows, held_out) for rows, held_out in folds]))


def main():
    kind, path = sys.argv[1:]
    features, target = sonar(path)
    trials = candidates(kind)
    with ProcessPoolExecutor(PROCESSES) as pool:
        scores = list(pool.map(trial, trials, itertools.repeat(features), itertools.repeat(target)))
    print(f"{len(scores)} trials, best {max(scores):.4f}")


if __name__ == "__main__":
    main()
