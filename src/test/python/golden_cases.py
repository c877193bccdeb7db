"""The training runs whose trajectories are written to golden files: name → case."""

import random

ROWS = 22
BATCH_SIZE = 8  # 22 = 8 + 8 + 6: every epoch ends with a short batch
INPUTS = 4
SEED = 7
EPOCHS = 17  # 50 updates are 16 epochs and two batches


def numbers(stream, count, spread):
    return [round(stream.uniform(-spread, spread), 3) for _ in range(count)]


def dense(stream, inputs, units, activation, **settings):
    spread = (6 / (inputs + units)) ** 0.5
    kernel = [numbers(stream, units, spread) for _ in range(inputs)]
    settings = {"activation": activation, "kernel": kernel, **settings}
    if settings.get("use_bias", True):
        settings.setdefault("bias", numbers(stream, units, 0.3))
    return {"units": units, **settings}


def targets(stream, kind, features, outputs):
    rows = []
    for row in features:
        score = 1.2 * row[0] - row[1] * row[2] + 0.3 * stream.gauss(0, 1)
        if kind == "one_hot":
            chosen = 0 if score < -0.4 else 2 if score > 0.4 else 1
            rows.append([float(k == chosen) for k in range(outputs)])
        elif kind == "binary":
            rows.append([float(score + row[k] > 0) for k in range(outputs)])
        elif kind == "sign":
            rows.append([1.0 if score + row[k] > 0 else -1.0 for k in range(outputs)])
        else:
            rows.append([round(score + row[k], 3) for k in range(outputs)])
    return rows


def case(
    hidden=("tanh", "sigmoid"),
    hidden_settings=None,
    output="softmax",
    loss="categorical_crossentropy",
    kind="one_hot",
    outputs=3,
    output_settings=None,
    optimizer=None,
    schedule=None,
    batch_size=BATCH_SIZE,
    dropout=None,
    steps=(1, 10, 50),
    stretch=1,
):
    """A network of layers with 5 units; `stretch` multiplies the output kernel to saturate it."""
    stream = random.Random(20240229)
    features = [[round(stream.gauss(0, 1), 3) for _ in range(INPUTS)] for _ in range(ROWS)]
    layers, width = [], INPUTS
    if dropout:
        layers.append({"dropout": dropout[0]})
    for activation in hidden:
        layers.append({"dense": dense(stream, width, 5, activation, **(hidden_settings or {}))})
        width = 5
        if dropout:
            layers.append({"dropout": dropout[1]})
    last = dense(stream, width, outputs, output, loss=loss, **(output_settings or {}))
    last["kernel"] = [[round(stretch * w, 3) for w in row] for row in last["kernel"]]
    order = []
    for _ in range(-(-max(steps) // -(-ROWS // batch_size))):
        rows = list(range(ROWS))
        stream.shuffle(rows)
        order.append(rows)
    return {
        "seed": SEED,
        "rows": ROWS,
        "features": features,
        "targets": targets(stream, kind, features, outputs),
        "order": order,
        "model": {"layers": layers, "output": last},
        "training": {
            "batch_size": batch_size,
            "optimizer": optimizer or {"name": "sgd", "learning_rate": 0.2},
            "schedule": schedule or {"decay": "constant"},
        },
        "steps": list(steps),
    }


def optimizers():
    settings = {
        "sgd": {"name": "sgd", "learning_rate": 0.2},
        "momentum": {"name": "sgd", "learning_rate": 0.1, "momentum": 0.9},
        "nesterov": {"name": "sgd", "learning_rate": 0.1, "momentum": 0.9, "nesterov": True},
        "rmsprop": {"name": "rmsprop", "learning_rate": 0.01},
        "rmsprop other settings": {"name": "rmsprop", "learning_rate": 0.01, "rho": 0.7, "epsilon": 0.01},
        "adagrad": {"name": "adagrad", "learning_rate": 0.1},
        "adadelta": {"name": "adadelta", "learning_rate": 1.0, "rho": 0.95, "epsilon": 1e-6},
        "adam": {"name": "adam", "learning_rate": 0.02},
        "adam other settings": {"name": "adam", "learning_rate": 0.02, "beta_1": 0.8, "beta_2": 0.95, "epsilon": 0.001},
        "amsgrad": {"name": "amsgrad", "learning_rate": 0.02, "beta_2": 0.9},
        "nadam": {"name": "nadam", "learning_rate": 0.02},
        "adamax": {"name": "adamax", "learning_rate": 0.02},
    }
    cases = {}
    for name, setting in settings.items():
        cases[name] = case(optimizer=setting)
        cases[name + " with weight decay"] = case(optimizer={**setting, "weight_decay": 0.03})
    momentum = settings["momentum"]
    cases["batches of one"] = case(optimizer=momentum, batch_size=1)
    cases["one batch of all rows"] = case(optimizer=momentum, batch_size=ROWS)
    cases["no hidden layer"] = case(hidden=(), optimizer=momentum)
    cases["eight hidden layers"] = case(hidden=("tanh",) * 8, optimizer=momentum)
    cases["no bias"] = case(
        optimizer=momentum,
        hidden_settings={"use_bias": False},
        output_settings={"use_bias": False},
    )
    cases["adam with changing learning rate"] = case(
        optimizer=settings["adam"], schedule={"decay": "inverse", "hold": 2, "epsilon": 0.5}
    )
    return cases


def penalties():
    cases = {}
    lambdas = {"l1": {"l1": 0.05}, "l2": {"l2": 0.05}, "l1 and l2": {"l1": 0.03, "l2": 0.04}}
    # The dataset convention divides λ by 2m, so its λ is larger to make a difference.
    scale = {"keras": 1, "dataset": 30, "batch": 2}
    for convention, factor in scale.items():
        for name, values in lambdas.items():
            regularizer = {key: factor * value for key, value in values.items()}
            regularizer["convention"] = convention
            for target in ("kernel", "bias", "activity"):
                setting = {target + "_regularizer": regularizer}
                cases[f"{convention} {name} on {target}"] = case(
                    hidden_settings=setting, output_settings=setting
                )
    everywhere = {
        "kernel_regularizer": {"l1": 0.01, "l2": 0.02, "convention": "keras"},
        "bias_regularizer": {"l1": 0.3, "l2": 0.4, "convention": "dataset"},
        "activity_regularizer": {"l1": 0.05, "l2": 0.06, "convention": "batch"},
    }
    cases["all penalties with momentum and relu"] = case(
        hidden=("relu", "relu"),
        hidden_settings=everywhere,
        output_settings=everywhere,
        optimizer={"name": "sgd", "learning_rate": 0.05, "momentum": 0.9},
    )
    cases["all penalties with adam and dropout"] = case(
        hidden_settings=everywhere,
        output_settings=everywhere,
        optimizer={"name": "adam", "learning_rate": 0.02},
        dropout=(0.2, 0.4),
    )
    return cases


def constraints_and_dropout():
    limited = {"kernel_constraint": {"max_norm": 0.9}}
    momentum = {"name": "sgd", "learning_rate": 0.1, "momentum": 0.9}
    cases = {}
    for name, optimizer in {
        "sgd": {"name": "sgd", "learning_rate": 0.2},
        "momentum": momentum,
        "nesterov": {**momentum, "nesterov": True},
        "adam": {"name": "adam", "learning_rate": 0.02},
    }.items():
        cases["max-norm with " + name] = case(
            optimizer=optimizer, hidden_settings=limited, output_settings=limited
        )
    cases["dropout"] = case(optimizer=momentum, dropout=(0.2, 0.5))
    cases["dropout with relu and max-norm"] = case(
        hidden=("relu", "relu"),
        hidden_settings={"kernel_constraint": {"max_norm": 1.2}},
        optimizer=momentum,
        dropout=(0.2, 0.3),
    )
    return cases


def schedules():
    settings = {
        "constant": {"decay": "constant"},
        "inverse": {"decay": "inverse", "epsilon": 0.2},
        "inverse after hold": {"decay": "inverse", "hold": 3, "epsilon": 0.2},
        "power": {"decay": "power", "epsilon": 0.6},
        "power after hold": {"decay": "power", "hold": 3, "epsilon": 1.0},
        "step": {"decay": "step", "decay_rate": 0.5, "decay_epochs": 4},
        "step after hold": {"decay": "step", "hold": 3, "decay_rate": 0.5, "decay_epochs": 4},
        "exponential": {"decay": "exponential", "decay_rate": 0.5, "decay_epochs": 4},
        "exponential after hold": {"decay": "exponential", "hold": 3, "decay_rate": 0.5, "decay_epochs": 4},
        "cosine": {"decay": "cosine", "alpha": 0.0, "decay_epochs": 14},
        "cosine after hold": {"decay": "cosine", "hold": 3, "alpha": 0.1, "decay_epochs": 8},
    }
    plain = {"name": "sgd", "learning_rate": 0.3}
    momentum = {"name": "sgd", "learning_rate": 0.1, "momentum": 0.9}
    nesterov = {**momentum, "nesterov": True}
    cases = {name: case(optimizer=momentum, schedule=s) for name, s in settings.items()}
    for name, optimizer in {"sgd": plain, "nesterov": nesterov}.items():
        chosen = settings["inverse after hold"]
        cases["inverse after hold with " + name] = case(optimizer=optimizer, schedule=chosen)
    return cases


def activations():
    momentum = {"name": "sgd", "learning_rate": 0.05, "momentum": 0.9}
    cases = {}
    for name in (
        "linear sigmoid tanh relu prelu softmax swish leaky_relu elu gelu softplus".split()
    ):
        cases[name] = case(hidden=(name, name), optimizer=momentum)
    own = {"prelu with one slope a unit": ("prelu", [0.1, 0.2, 0.3, -0.1, 0.5])}
    own["prelu with one slope given"] = ("prelu", 0.4)
    own["leaky_relu with slope 0.2"] = ("leaky_relu", 0.2)
    own["elu with alpha 0.7"] = ("elu", 0.7)
    for name, (activation, alpha) in own.items():
        cases[name] = case(
            hidden=(activation, activation), hidden_settings={"alpha": alpha}, optimizer=momentum
        )
    cases["prelu with adam"] = case(
        hidden=("prelu", "prelu"), optimizer={"name": "adam", "learning_rate": 0.02}
    )
    cases["prelu with l1 and l2 on kernels"] = case(
        hidden=("prelu", "prelu"),
        hidden_settings={"kernel_regularizer": {"l1": 0.01, "l2": 0.02}},
        optimizer=momentum,
    )
    cases["prelu with weight decay"] = case(
        hidden=("prelu", "prelu"), optimizer={**momentum, "weight_decay": 0.05}
    )
    return cases


def losses():
    settings = {
        "categorical_crossentropy of softmax": ("softmax", "categorical_crossentropy", "one_hot", 3),
        "categorical_crossentropy of sigmoid": ("sigmoid", "categorical_crossentropy", "one_hot", 3),
        "categorical_crossentropy of softplus": ("softplus", "categorical_crossentropy", "one_hot", 3),
        "binary_crossentropy of one sigmoid": ("sigmoid", "binary_crossentropy", "binary", 1),
        "binary_crossentropy of three sigmoids": ("sigmoid", "binary_crossentropy", "binary", 3),
        "binary_crossentropy of softmax": ("softmax", "binary_crossentropy", "one_hot", 3),
        "half_sse of one sigmoid": ("sigmoid", "half_sse", "binary", 1),
        "half_sse of three linear outputs": ("linear", "half_sse", "number", 3),
        "half_sse of softmax": ("softmax", "half_sse", "one_hot", 3),
        "mse of one linear output": ("linear", "mse", "number", 1),
        "mse of three linear outputs": ("linear", "mse", "number", 3),
        "mse of softmax": ("softmax", "mse", "one_hot", 3),
        "mse of tanh": ("tanh", "mse", "sign", 1),
        "mae of one linear output": ("linear", "mae", "number", 1),
        "mae of three linear outputs": ("linear", "mae", "number", 3),
        "mae of sigmoid": ("sigmoid", "mae", "binary", 1),
        "hinge of one linear output": ("linear", "hinge", "sign", 1),
        "hinge of three linear outputs": ("linear", "hinge", "sign", 3),
        "hinge of tanh": ("tanh", "hinge", "sign", 1),
    }
    cases = {
        name: case(output=output, loss=loss, kind=kind, outputs=outputs)
        for name, (output, loss, kind, outputs) in settings.items()
    }
    slow = {"name": "sgd", "learning_rate": 0.01}
    for name, stretch in {
        "categorical_crossentropy of softmax": 60,
        "categorical_crossentropy of sigmoid": 20,
        "binary_crossentropy of three sigmoids": 60,
    }.items():
        output, loss, kind, outputs = settings[name]
        cases["saturated " + name] = case(
            output=output, loss=loss, kind=kind, outputs=outputs, stretch=stretch, optimizer=slow
        )
    return cases


def worked_example():
    """Larose, Discovering Knowledge in Data: one step of backpropagation, example 1."""
    hidden = {
        "units": 2,
        "activation": "sigmoid",
        "kernel": [[0.6, 0.9], [0.8, 0.8], [0.6, 0.4]],
        "bias": [0.5, 0.7],
    }
    output = {"units": 1, "activation": "sigmoid", "loss": "half_sse", "kernel": [[0.9], [0.9]], "bias": [0.5]}
    one = {
        "seed": SEED,
        "rows": 1,
        "features": [[0.4, 0.2, 0.7]],
        "targets": [[0.8]],
        "order": [[0]],
        "model": {"layers": [{"dense": hidden}], "output": output},
        "training": {
            "batch_size": 1,
            "optimizer": {"name": "sgd", "learning_rate": 0.1},
            "schedule": {"decay": "constant"},
        },
        "steps": [1],
    }
    return {"worked example": one}


FILES = {
    "optimizers": optimizers,
    "penalties": penalties,
    "constraints-and-dropout": constraints_and_dropout,
    "schedules": schedules,
    "activations": activations,
    "losses": losses,
    "worked-example": worked_example,
}
