"""Writes src/test/resources/golden/accuracy/pytorch.json: accuracies of small networks in PyTorch.

    /usr/bin/python3 src/test/python/compare_accuracy.py

Each experiment is written in the words of the experiment file, so that Sweep4j trains the same network.
Accuracy is the mean over three stratified folds, features standardised on the training rows, and
measured after the last epoch. Seeds 0 … 9 give folds, initial weights (Glorot uniform, biases of
0), order of rows and dropout. One thread; scikit-learn makes the folds and scales.
"""

import csv
import json
import pathlib
import platform

import numpy
import sklearn
import torch
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import StandardScaler
from torch import nn

COMMAND = "/usr/bin/python3 src/test/python/compare_accuracy.py"
ROOT = pathlib.Path(__file__).parent.parent.parent
DATA = ROOT / "main/resources/org/sweep4j/data/sets"
TARGET = ROOT / "test/resources/golden/accuracy/pytorch.json"
FOLDS, SEEDS = 3, 10
ACTIVATIONS = {"relu": nn.ReLU, "tanh": nn.Tanh}


def experiment(source, target, layers, output, epochs, batch_size, learning_rate):
    return {
        "data": {"source": source, "target": target, "test": 0, "validation": 0},
        "model": {"layers": layers, "output": output},
        "training": {
            "epochs": epochs,
            "batch_size": batch_size,
            "optimizer": {"name": "sgd", "learning_rate": learning_rate, "momentum": 0.9},
        },
    }


def hidden(units, **settings):
    return {"dense": {"units": units, "activation": "relu", **settings}}


SOFTMAX = {"activation": "softmax", "loss": "categorical_crossentropy"}
SIGMOID = {"activation": "sigmoid", "loss": "binary_crossentropy"}
MAX_NORM = {"kernel_constraint": {"max_norm": 3}}
EXPERIMENTS = {
    "sonar": experiment(
        "sonar",
        "object",
        [{"dropout": 0.2}, hidden(60, **MAX_NORM), hidden(30, **MAX_NORM)],
        SIGMOID,
        epochs=100,
        batch_size=16,
        learning_rate=0.1,
    ),
    "iris": experiment("iris", "species", [hidden(10)], SOFTMAX, 50, 16, 0.05),
    "wine": experiment("wine", "cultivar", [hidden(16)], SOFTMAX, 50, 16, 0.05),
    "digits": experiment("digits", "digit", [hidden(64)], SOFTMAX, 20, 32, 0.05),
    "breast_cancer": experiment("breast_cancer", "diagnosis", [hidden(16)], SIGMOID, 50, 16, 0.05),
}


def table(data):
    """Features and class numbers in sorted order of the labels; numbers sort as numbers."""
    with open(DATA / (data["source"] + ".csv"), newline="") as file:
        header, *rows = csv.reader(file)
    column = header.index(data["target"])
    labels = [row.pop(column) for row in rows]
    key = float if labels[0].isdigit() else str
    classes = sorted(set(labels), key=key)
    return numpy.array(rows, dtype=float), numpy.array([classes.index(x) for x in labels])


def dense(inputs, units):
    layer = nn.Linear(inputs, units)
    nn.init.xavier_uniform_(layer.weight)
    nn.init.zeros_(layer.bias)
    return layer


def network(model, inputs, outputs):
    """The modules, and the (layer, limit) pairs of max-norm."""
    modules, limits = [], []
    for layer in model["layers"]:
        if "dropout" in layer:
            modules.append(nn.Dropout(layer["dropout"]))
            continue
        settings = layer["dense"]
        linear = dense(inputs, settings["units"])
        inputs = settings["units"]
        modules += [linear, ACTIVATIONS[settings["activation"]]()]
        if "kernel_constraint" in settings:
            limits.append((linear, settings["kernel_constraint"]["max_norm"]))
    return nn.Sequential(*modules, dense(inputs, outputs)), limits


@torch.no_grad()
def constrain(limits):
    for linear, limit in limits:
        norms = linear.weight.norm(dim=1, keepdim=True)  # PyTorch's rows are Keras' columns
        linear.weight.mul_(torch.clamp(limit / norms, max=1))


def train(settings, features, targets, classes):
    """A network after the last epoch; two classes have one sigmoid, more a softmax."""
    training = settings["training"]
    binary = settings["model"]["output"]["activation"] == "sigmoid"
    net, limits = network(settings["model"], features.shape[1], 1 if binary else classes)
    loss = nn.BCEWithLogitsLoss() if binary else nn.CrossEntropyLoss()
    wanted = targets.to(features.dtype)[:, None] if binary else targets
    rule = training["optimizer"]
    sgd = torch.optim.SGD(net.parameters(), lr=rule["learning_rate"], momentum=rule["momentum"])
    for _ in range(training["epochs"]):
        for rows in torch.randperm(len(features)).split(training["batch_size"]):
            sgd.zero_grad()
            loss(net(features[rows]), wanted[rows]).backward()
            sgd.step()
            constrain(limits)
    return net.eval()


@torch.no_grad()
def accuracy(net, features, targets):
    logits = net(features)
    found = logits[:, 0] > 0 if logits.shape[1] == 1 else logits.argmax(1)
    return (found == targets).double().mean().item()


def cross_validated(settings, seed):
    torch.manual_seed(seed)
    features, targets = table(settings["data"])
    scores = []
    folds = StratifiedKFold(FOLDS, shuffle=True, random_state=seed)
    for training, held_out in folds.split(features, targets):
        scaler = StandardScaler().fit(features[training])
        x = torch.tensor(scaler.transform(features), dtype=torch.float32)
        y = torch.tensor(targets)
        net = train(settings, x[training], y[training], targets.max() + 1)
        scores.append(accuracy(net, x[held_out], y[held_out]))
    return float(numpy.mean(scores))


def measure(name, settings):
    scores = [cross_validated(settings, seed) for seed in range(SEEDS)]
    mean, spread = float(numpy.mean(scores)), float(numpy.std(scores, ddof=1))
    print(f"{name:15} {mean:.4f} ± {spread:.4f}")
    return {"name": name, "experiment": settings, "mean": mean, "spread": spread, "seeds": scores}


def main():
    torch.set_num_threads(1)
    document = {
        "command": COMMAND,
        "versions": {
            "python": platform.python_version(),
            "torch": torch.__version__,
            "scikit-learn": sklearn.__version__,
        },
        "folds": FOLDS,
        "results": [measure(name, settings) for name, settings in EXPERIMENTS.items()],
    }
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(json.dumps(document, indent=1) + "\n")


if __name__ == "__main__":
    main()
