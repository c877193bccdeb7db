"""A multilayer perceptron in PyTorch: forward pass, losses and penalties; gradients by autograd.

Settings are dictionaries with the words of the experiment file. Kernels are [inputs, units].
"""

import torch
import torch.nn.functional as F

from reference_random import dropout_mask

CLIP = 1e-7  # Keras' epsilon for cross-entropies of probabilities
DEFAULT_ALPHA = {"prelu": 0.25, "leaky_relu": 0.01, "elu": 1.0}


def activate(name, z, alpha):
    if name == "linear":
        return z
    if name == "sigmoid":
        return torch.sigmoid(z)
    if name == "tanh":
        return torch.tanh(z)
    if name == "relu":
        return torch.relu(z)
    if name == "prelu":
        return torch.where(z > 0, z, alpha * z)
    if name == "softmax":
        return torch.softmax(z, dim=1)
    if name == "swish":
        return z * torch.sigmoid(z)
    if name == "leaky_relu":
        return torch.where(z > 0, z, alpha * z)
    if name == "elu":
        return torch.where(z > 0, z, alpha * (torch.exp(torch.clamp(z, max=0)) - 1))
    if name == "gelu":
        return z * 0.5 * (1 + torch.erf(z / 2**0.5))
    if name == "softplus":
        return F.softplus(z, threshold=1000)
    raise ValueError(name)


def example_losses(loss, activation, z, a, y):
    """One loss per row; z are the output layer's sums, a its activations."""
    if loss == "categorical_crossentropy":
        if activation == "softmax":
            return -(y * torch.log_softmax(z, dim=1)).sum(1)
        p = torch.clamp(a / a.sum(1, keepdim=True), CLIP, 1 - CLIP)
        return -(y * torch.log(p)).sum(1)
    if loss == "binary_crossentropy":
        if activation == "sigmoid":
            return F.binary_cross_entropy_with_logits(z, y, reduction="none").mean(1)
        p = torch.clamp(a, CLIP, 1 - CLIP)
        return -(y * torch.log(p) + (1 - y) * torch.log(1 - p)).mean(1)
    if loss == "half_sse":
        return 0.5 * ((a - y) ** 2).sum(1)
    if loss == "mse":
        return ((a - y) ** 2).mean(1)
    if loss == "mae":
        return (a - y).abs().mean(1)
    if loss == "hinge":
        return torch.relu(1 - y * a).mean(1)
    raise ValueError(loss)


def penalty(regularizer, values, rows, batch_size):
    """The three conventions for λ; batch_size is that of the batch at hand."""
    l1, l2 = regularizer.get("l1", 0.0), regularizer.get("l2", 0.0)
    squares, absolute = (values**2).sum(), values.abs().sum()
    convention = regularizer.get("convention", "keras")
    if convention == "keras":
        return l2 * squares + l1 * absolute
    if convention == "dataset":
        return l2 / (2 * rows) * squares + l1 / (2 * rows) * absolute
    if convention == "batch":
        return batch_size / rows * (l2 * 0.5 * squares + l1 * absolute)
    raise ValueError(convention)


class Network:
    """The layers of case["model"], with the initial weights given there."""

    def __init__(self, case):
        self.case = case
        self.layers = case["model"]["layers"] + [{"dense": case["model"]["output"]}]
        self.weights = [
            self.initial(layer["dense"]) for layer in self.layers if "dense" in layer
        ]

    @staticmethod
    def initial(dense):
        weights = {"kernel": torch.tensor(dense["kernel"], requires_grad=True)}
        if dense.get("use_bias", True):
            weights["bias"] = torch.tensor(dense["bias"], requires_grad=True)
        if dense["activation"] == "prelu":
            slopes = dense.get("alpha", DEFAULT_ALPHA["prelu"])
            units = len(dense["kernel"][0])
            slopes = slopes if isinstance(slopes, list) else [slopes] * units
            weights["alpha"] = torch.tensor(slopes, requires_grad=True)
        return weights

    def parameters(self):
        return [array for layer in self.weights for array in layer.values()]

    def loss(self, x, y, epoch, batch):
        """The mean loss of the rows plus all penalties, with the dropout of this batch."""
        sizes = self.case["rows"], len(x)
        a, total, dense_number, dropout_number = x, 0.0, 0, 0
        for layer in self.layers:
            if "dropout" in layer:
                seed = self.case["seed"]
                a = a * dropout_mask(*a.shape, layer["dropout"], seed, dropout_number, epoch, batch)
                dropout_number += 1
                continue
            dense, weights = layer["dense"], self.weights[dense_number]
            dense_number += 1
            z = a @ weights["kernel"] + weights.get("bias", 0.0)
            name = dense["activation"]
            alpha = weights.get("alpha", dense.get("alpha", DEFAULT_ALPHA.get(name)))
            a = activate(name, z, alpha)
            total = total + penalty(dense.get("kernel_regularizer", {}), weights["kernel"], *sizes)
            if "bias" in weights:
                total = total + penalty(dense.get("bias_regularizer", {}), weights["bias"], *sizes)
            total = total + penalty(dense.get("activity_regularizer", {}), a, *sizes) / len(x)
        output = self.case["model"]["output"]
        return example_losses(output["loss"], output["activation"], z, a, y).mean() + total

    def constrain(self):
        """Columns longer than c are scaled to length c exactly.

        Keras' max_norm multiplies every column by clip(norm, 0, c) / (1e-7 + norm), which also
        shortens columns that obey the limit by a factor of about 1 - 1e-7; ours leaves them alone.
        """
        dense_layers = [layer["dense"] for layer in self.layers if "dense" in layer]
        for dense, weights in zip(dense_layers, self.weights):
            limit = dense.get("kernel_constraint", {}).get("max_norm")
            if limit is not None:
                kernel = weights["kernel"].data
                norms = (kernel**2).sum(0).sqrt()
                kernel *= torch.where(norms > limit, limit / norms, torch.ones_like(norms))
