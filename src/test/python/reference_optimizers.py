"""The optimisers of the experiment file as objects with step() and zero_grad(), and the schedules."""

import math

import torch


class Momentum:
    """Δw ← αΔw − ηg, w ← w + Δw, or Nesterov's v ← αv − ηg, w ← w + αv − ηg.

    Written out because PyTorch keeps η outside the velocity, which differs once η changes.
    """

    def __init__(self, parameters, learning_rate, momentum, nesterov, weight_decay):
        self.param_groups = [{"lr": learning_rate}]
        self.parameters = parameters
        self.momentum, self.nesterov, self.weight_decay = momentum, nesterov, weight_decay
        self.velocities = [torch.zeros_like(w) for w in parameters]

    def zero_grad(self):
        for w in self.parameters:
            w.grad = None

    @torch.no_grad()
    def step(self):
        rate = self.param_groups[0]["lr"]
        for w, v in zip(self.parameters, self.velocities):
            g = w.grad + self.weight_decay * w
            v.mul_(self.momentum).sub_(rate * g)
            w.add_(self.momentum * v - rate * g if self.nesterov else v)


def create(settings, parameters, schedule):
    """torch.optim's own class wherever it means the same."""
    rate, decay = settings["learning_rate"], settings.get("weight_decay", 0.0)
    shared = {"lr": rate, "weight_decay": decay}
    epsilon, rho = settings.get("epsilon", 1e-7), settings.get("rho", 0.9)
    betas = settings.get("beta_1", 0.9), settings.get("beta_2", 0.999)
    moments = {"betas": betas, "eps": epsilon, **shared}
    name = settings["name"]
    if name == "sgd":
        momentum, nesterov = settings.get("momentum", 0.0), settings.get("nesterov", False)
        if schedule["decay"] == "constant":
            return torch.optim.SGD(parameters, momentum=momentum, nesterov=nesterov, **shared)
        return Momentum(parameters, rate, momentum, nesterov, decay)
    if name == "rmsprop":
        return torch.optim.RMSprop(parameters, alpha=rho, eps=epsilon, **shared)
    if name == "adagrad":
        return torch.optim.Adagrad(parameters, eps=epsilon, **shared)
    if name == "adadelta":
        return torch.optim.Adadelta(parameters, rho=rho, eps=epsilon, **shared)
    if name == "adam":
        return torch.optim.Adam(parameters, **moments)
    if name == "amsgrad":
        return torch.optim.Adam(parameters, amsgrad=True, **moments)
    if name == "nadam":
        # foreach: PyTorch 1.13's other implementation multiplies μ into the product twice.
        return torch.optim.NAdam(parameters, foreach=True, **moments)
    if name == "adamax":
        return torch.optim.Adamax(parameters, **moments)
    raise ValueError(name)


def learning_rate(initial, schedule, epoch):
    """η of an epoch counted from 0; the first `hold` epochs use the initial one."""
    u = epoch - schedule.get("hold", 0)
    if u < 0 or schedule["decay"] == "constant":
        return initial
    if schedule["decay"] == "inverse":
        return initial / (1 + schedule["epsilon"] * u)
    if schedule["decay"] == "power":
        return initial / (u + 1) ** schedule["epsilon"]
    if schedule["decay"] == "step":
        return initial * schedule["decay_rate"] ** (u // schedule["decay_epochs"])
    if schedule["decay"] == "exponential":
        return initial * schedule["decay_rate"] ** (u / schedule["decay_epochs"])
    if schedule["decay"] == "cosine":
        cosine = 0.5 * (1 + math.cos(math.pi * min(u / schedule["decay_epochs"], 1)))
        return initial * (schedule["alpha"] + (1 - schedule["alpha"]) * cosine)
    raise ValueError(schedule["decay"])
