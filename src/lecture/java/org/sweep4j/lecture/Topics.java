package org.sweep4j.lecture;

import static org.sweep4j.lecture.Judgements.higher;
import static org.sweep4j.lecture.Judgements.lower;

import java.util.List;
import org.sweep4j.lecture.ResponseTopic.Held;

/** What the lecture claims, in the order in which it tells it. */
final class Topics {
  private static final String ACCURACY = "val_accuracy";
  private static final Bars VALIDATION =
      Bars.of(
          "Validation accuracy",
          "On rows held out, mean over three folds; a point for each seed.",
          ACCURACY);
  private static final Bars BOTH_ACCURACIES =
      Bars.of(
          "Accuracy",
          "On the rows it learned from and on those held out, mean over folds and seeds.",
          "accuracy",
          ACCURACY);
  private static final Bars BOTH_LOSSES =
      Bars.of(
          "Loss",
          "On the rows it learned from and on those held out, mean over folds and seeds.",
          "loss",
          "val_loss");
  private static final Bars WEIGHT_NORM =
      Bars.of("Weights", "The Euclidean norm of all weights after training.", "weight_norm");
  private static final String NEAR_ZERO = "The share of weights below 0.001 in size.";

  private static final Held TOO_LARGE =
      lecture(
          "says that too large a λ drives whole weight matrices near zero, and that the network"
              + " then underfits.",
          Judgements.WEIGHTS_VANISH);

  static final List<Topic> ALL =
      List.of(
          new WorkedStep(),
          new ActivationsTopic(),
          new ResponseTopic(
              "activation-choice",
              "The same network with each activation",
              "02-activation-functions",
              "activation",
              List.of(
                  lecture(
                      "says that non-linear activations let a network learn complex data, and that"
                          + " a linear one does not.",
                      higher(ACCURACY, "relu", "linear")),
                  lecture(
                      "says that tanh is generally better than the sigmoid, its mean of 0 centring"
                          + " what the next layer gets.",
                      higher(ACCURACY, "tanh", "sigmoid"))),
              List.of(VALIDATION, BOTH_ACCURACIES)),
          new ResponseTopic(
              "swish",
              "Swish against ReLU",
              "24-swish-against-relu",
              "activation",
              List.of(
                  lecture(
                      "says that swish beats ReLU in classification accuracy.",
                      higher(ACCURACY, "swish", "relu"))),
              List.of(VALIDATION, BOTH_ACCURACIES)),
          new VanishingTopic(),
          new ResponseTopic(
              "depth",
              "What vanished gradients cost",
              "03-vanishing-by-depth",
              Response.ALL,
              List.of(
                  lecture(
                      "says that the sigmoid, for its vanishing gradients, is not efficient in"
                          + " hidden layers.",
                      lower(ACCURACY, "sigmoid, hidden layers 8", "relu, hidden layers 8")),
                  lecture(
                      "says the same of tanh.",
                      lower(ACCURACY, "tanh, hidden layers 8", "relu, hidden layers 8"))),
              List.of(VALIDATION, BOTH_ACCURACIES)),
          new ResponseTopic(
              "units",
              "Units of the hidden layers",
              "16-units",
              "units",
              List.of(
                  lecture("says that few units underfit.", lower("accuracy", "2", "32")),
                  lecture(
                      "says that many units can raise the accuracy.", higher(ACCURACY, "32", "4"))),
              List.of(VALIDATION, BOTH_ACCURACIES)),
          new ResponseTopic(
              "batches",
              "Stochastic, mini-batch and batch gradient descent",
              "06-batch-sizes",
              "batch_size",
              List.of(
                  lecture(
                      "says that mini-batches are more accurate than batch gradient descent.",
                      higher(ACCURACY, "16", "all")),
                  lecture(
                      "says that mini-batches are more efficient than stochastic gradient descent"
                          + " (measured: the time of as many passes over the data).",
                      lower("seconds", "16", "1")),
                  common(
                      "Smaller batches make more updates of each pass over the data and so learn"
                          + " faster by the epoch.",
                      "Wilson and Martinez 2003, The general inefficiency of batch training",
                      Judgements.SMALLER_BATCHES_LEARN_FASTER)),
              List.of(
                  VALIDATION,
                  Bars.of("Time", "Of the training on all folds, for a hundred epochs.", "seconds"),
                  Bars.of(
                      "Training loss",
                      "After a hundred epochs with the same learning rate.",
                      "loss"),
                  BOTH_ACCURACIES)),
          new CostsTopic(),
          new ResponseTopic(
              "ravine",
              "Momentum on a ravine",
              "07-momentum-on-a-ravine",
              "momentum",
              List.of(
                  lecture(
                      "says that momentum makes backpropagation more powerful, and starts it at"
                          + " 0.9.",
                      lower("val_loss", "0.9", "0"))),
              List.of(
                  new Histories(
                      "α",
                      "validation loss",
                      "Loss after each step of batch gradient descent from one start with one"
                          + " learning rate, a line for each momentum term α."))),
          new ResponseTopic(
              "momentum",
              "The size of the momentum term",
              "07-momentum",
              "momentum",
              List.of(
                  lecture(
                      "says that the momentum term α is typically 0.5 to 0.9.",
                      Judgements.bestLiesWithin(0.5, 0.9))),
              List.of(VALIDATION, BOTH_LOSSES)),
          new ResponseTopic(
              "momentum-schedules",
              "Momentum that changes during training",
              "07-momentum-schedule",
              "training.optimizer.momentum_schedule.decay",
              List.of(
                  common(
                      "A momentum term that is lowered late in training lets it settle.",
                      "Sutskever et al. 2013, On the importance of initialization and momentum in"
                          + " deep learning",
                      Judgements.DECAY_SETTLES)),
              List.of(VALIDATION, BOTH_LOSSES)),
          new ResponseTopic(
              "schedules",
              "Learning-rate decay",
              "09-learning-rate-schedules",
              "training.schedule.decay",
              List.of(
                  common(
                      "A learning rate that is lowered lets training settle, since the gradients of"
                          + " batches keep their noise at a minimum.",
                      "Goodfellow, Bengio and Courville 2016, Deep Learning, 8.3.1",
                      Judgements.DECAY_SETTLES)),
              List.of(VALIDATION, BOTH_LOSSES)),
          new ResponseTopic(
              "l2",
              "L2 until the weights vanish",
              "11-too-much-regularisation",
              "l2",
              List.of(TOO_LARGE),
              List.of(
                  WEIGHT_NORM,
                  Bars.of("Near zero", NEAR_ZERO, "near_zero_share"),
                  VALIDATION,
                  BOTH_ACCURACIES)),
          new ResponseTopic(
              "l1",
              "L1 until the weights vanish",
              "11-too-much-l1",
              "l1",
              List.of(TOO_LARGE),
              List.of(
                  WEIGHT_NORM,
                  Bars.of(
                      "Near zero",
                      NEAR_ZERO
                          + " Gradient steps on L1 do not end at zero: they jump to and fro over it"
                          + " by the length of a step, η·λ and more with momentum.",
                      "near_zero_share"),
                  VALIDATION,
                  BOTH_ACCURACIES)),
          new ZerosTopic(),
          new ResponseTopic(
              "dropout",
              "Dropout",
              "12-dropout",
              "dropout",
              List.of(
                  lecture(
                      "says that a network with dropout outperforms the plain one, its probability"
                          + " being tuned.",
                      Judgements.helps("0"))),
              List.of(VALIDATION, BOTH_ACCURACIES)),
          new EarlyStoppingTopic(),
          new ResponseTopic(
              "augmentation",
              "Data augmentation",
              "15-augmentation",
              Response.ALL,
              List.of(
                  common(
                      "Training on disturbed copies of the examples regularises and so helps where"
                          + " data is scarce.",
                      "Bishop 1995, Training with noise; Zhang et al. 2018, mixup",
                      Judgements.helps("none"))),
              List.of(VALIDATION, BOTH_ACCURACIES)),
          new SearchTopic(),
          new ImportanceTopic());

  private Topics() {}

  private static Held lecture(String sentence, Rule rule) {
    return new Held(Claim.ofLecture(sentence), rule);
  }

  private static Held common(String sentence, String source, Rule rule) {
    return new Held(Claim.commonKnowledge(sentence, source), rule);
  }
}
