package org.sweep4j.lecture;

import java.util.List;

/** What the lecture claims, in the order in which it tells it. */
final class Topics {
  private static final List<String> ACCURACY = List.of("accuracy", "val_accuracy");

  private static final Bars BOTH_ACCURACIES =
      new Bars(
          "Accuracy",
          "On the rows it learned from and on those held out, mean over three folds.",
          "accuracy",
          ACCURACY);
  private static final Bars BOTH_LOSSES =
      new Bars(
          "Loss",
          "On the rows it learned from and on those held out, mean over three folds.",
          "loss",
          List.of("loss", "val_loss"));
  private static final Bars WEIGHT_NORM =
      new Bars(
          "Weights",
          "The Euclidean norm of all weights after training, for each λ.",
          "norm",
          List.of("weight_norm"));
  private static final Bars NEAR_ZERO =
      new Bars(
          "Near zero",
          "The share of weights below 0.001 in size, for each λ.",
          "share",
          List.of("near_zero_share"));

  /** The subgradient has the same length however small a weight is. */
  private static final Bars L1_NEAR_ZERO =
      new Bars(
          "Near zero",
          "The share of weights below 0.001 in size. Gradient steps on L1 do not end at zero: they"
              + " jump to and fro over it by the length of a step, η·λ and more with momentum.",
          "share",
          List.of("near_zero_share"));

  private static final Claim TOO_LARGE =
      Claim.ofLecture(
          "says that too large a λ drives whole weight matrices near zero, and that the network"
              + " then underfits.");
  private static final String WEIGHTS_VANISH =
      "the norm of the weights falls with every larger λ, and every λ that leaves more than nine in"
          + " ten near zero has a lower training accuracy than the smallest λ";
  private static final String HELPS =
      "the best value beats none by more than twice the standard error of its mean over the folds";

  static final List<Topic> ALL =
      List.of(
          new WorkedStep(),
          new ActivationsTopic(),
          new VanishingTopic(),
          new RavineTopic(),
          new ResponseTopic(
              "batches",
              "Stochastic, mini-batch and batch gradient descent",
              "06-batch-sizes",
              "batch_size",
              Claim.commonKnowledge(
                  "Smaller batches make more updates of each pass over the data and so learn faster"
                      + " by the epoch.",
                  "Wilson and Martinez 2003, The general inefficiency of batch training"),
              "the training loss after the same number of epochs grows with every larger batch",
              Judgements::smallerBatchesLearnFaster,
              List.of(
                  new Bars(
                      "Training loss",
                      "After a hundred epochs with the same learning rate.",
                      "loss",
                      List.of("loss")),
                  BOTH_ACCURACIES)),
          new ResponseTopic(
              "schedules",
              "Learning-rate decay",
              "09-learning-rate-schedules",
              "training.schedule.decay",
              Claim.commonKnowledge(
                  "A learning rate that is lowered lets training settle, since the gradients of"
                      + " batches keep their noise at a minimum.",
                  "Goodfellow, Bengio and Courville 2016, Deep Learning, 8.3.1"),
              "every decay ends with a lower validation loss than the constant rate and with a"
                  + " validation accuracy not below its",
              Judgements::decaySettles,
              List.of(BOTH_LOSSES, BOTH_ACCURACIES)),
          new ResponseTopic(
              "l2",
              "L2 until the weights vanish",
              "11-too-much-regularisation",
              "l2",
              TOO_LARGE,
              WEIGHTS_VANISH,
              Judgements::weightsVanish,
              List.of(WEIGHT_NORM, NEAR_ZERO, BOTH_ACCURACIES)),
          new ResponseTopic(
              "l1",
              "L1 until the weights vanish",
              "11-too-much-l1",
              "l1",
              TOO_LARGE,
              WEIGHTS_VANISH,
              Judgements::weightsVanish,
              List.of(WEIGHT_NORM, L1_NEAR_ZERO, BOTH_ACCURACIES)),
          new ResponseTopic(
              "dropout",
              "Dropout",
              "12-dropout",
              "dropout",
              Claim.ofLecture("says that a network with dropout outperforms the plain one."),
              HELPS,
              Judgements::helps,
              List.of(BOTH_ACCURACIES, BOTH_LOSSES)),
          new EarlyStoppingTopic(),
          new ResponseTopic(
              "augmentation",
              "Data augmentation",
              "15-augmentation",
              ResponseTopic.EACH_TRIAL,
              Claim.commonKnowledge(
                  "Training on disturbed copies of the examples regularises and so helps where data"
                      + " is scarce.",
                  "Bishop 1995, Training with noise; Zhang et al. 2018, mixup"),
              HELPS,
              Judgements::helps,
              List.of(BOTH_ACCURACIES, BOTH_LOSSES)),
          new SearchTopic(),
          new ImportanceTopic(),
          new SwishTopic());

  private Topics() {}
}
