"""SplitMix64 streams by name and number, and the dropout masks drawn from them.

Written from the Javadoc of org.sweep4j.random.Seed, RandomStream and org.sweep4j.engine.DropoutMasks,
so that a trajectory with dropout can be computed without Java.
"""

import torch

MASK = (1 << 64) - 1


def mix(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def stream(seed, name, *numbers):
    """Yields numbers uniform in [0, 1), multiples of 2**-53."""
    state = mix((seed ^ 0x9E3779B97F4A7C15) & MASK)
    for character in name:
        state = mix((state + ord(character) + 1) & MASK)
    for number in numbers:
        state = mix(state ^ mix((number + 0x632BE59BD9B4E019) & MASK))
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        yield (mix(state) >> 11) * 2.0**-53


def dropout_mask(rows, units, rate, seed, layer, epoch, batch):
    """[rows, units]: 0 with probability rate, else 1 / (1 - rate)."""
    uniform = stream(seed, "dropout", layer, epoch, batch)
    scale = [0.0 if next(uniform) < rate else 1 / (1 - rate) for _ in range(rows * units)]
    return torch.tensor(scale).reshape(rows, units)
