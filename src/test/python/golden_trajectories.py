"""Writes src/test/resources/golden/trajectories/*.json: training runs computed by PyTorch's autograd.

    /usr/bin/python3 src/test/python/golden_trajectories.py

Each case holds everything an engine needs to repeat the run (rows, order of rows per epoch, initial
weights, settings in the words of the experiment file) and what must come out: the loss of every
batch before its update, the gradient of the first batch, the weights after some of the updates.
Double precision throughout; numbers are written so that they read back to the same bits.
"""

import json
import pathlib
import platform

import torch

import golden_cases
import reference_optimizers
from reference_network import Network

COMMAND = "/usr/bin/python3 src/test/python/golden_trajectories.py"
TARGET = pathlib.Path(__file__).parent.parent / "resources" / "golden" / "trajectories"


def batches(case):
    """(epoch, number in the epoch, rows) of each update."""
    size = case["training"]["batch_size"]
    for epoch, order in enumerate(case["order"]):
        for index, start in enumerate(range(0, len(order), size)):
            yield epoch, index, order[start : start + size]


def arrays(network, value):
    return [{k: value(w).tolist() for k, w in layer.items()} for layer in network.weights]


def run(case):
    torch.manual_seed(0)
    network = Network(case)
    settings, schedule = case["training"]["optimizer"], case["training"]["schedule"]
    optimizer = reference_optimizers.create(settings, network.parameters(), schedule)
    features, targets = torch.tensor(case["features"]), torch.tensor(case["targets"])
    losses, rates, weights = [], [], {}
    for step, (epoch, index, rows) in enumerate(batches(case), start=1):
        rate = reference_optimizers.learning_rate(settings["learning_rate"], schedule, epoch)
        optimizer.param_groups[0]["lr"] = rate
        optimizer.zero_grad()
        loss = network.loss(features[rows], targets[rows], epoch, index)
        loss.backward()
        losses.append(loss.item())
        if index == 0:
            rates.append(rate)
        if step == 1:
            gradient = arrays(network, lambda w: w.grad)
        optimizer.step()
        network.constrain()
        if step in case["steps"]:
            weights[str(step)] = arrays(network, lambda w: w.detach())
        if step == max(case["steps"]):
            break
    return {"learning_rates": rates, "losses": losses, "gradient": gradient, "weights": weights}


def write(name, cases):
    document = {
        "command": COMMAND,
        "versions": {"python": platform.python_version(), "torch": torch.__version__},
        "cases": [{"name": n, **case, "expected": run(case)} for n, case in cases.items()],
    }
    head = json.dumps({k: document[k] for k in ("command", "versions")}, indent=1)[:-2]
    rows = ",\n".join(json.dumps(c, separators=(",", ":")) for c in document["cases"])
    TARGET.joinpath(name + ".json").write_text(f'{head},\n "cases": [\n{rows}\n]}}\n')


def main():
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, cases in golden_cases.FILES.items():
        write(name, cases())


if __name__ == "__main__":
    main()
