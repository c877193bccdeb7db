package org.sweep4j.config.yaml.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep4j.config.Activation;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.ConfigWord;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Initializer;
import org.sweep4j.config.Layer;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Problem;
import org.sweep4j.config.Quantity;
import org.sweep4j.config.Scaling;
import org.sweep4j.config.Space;
import org.sweep4j.config.Task;
import org.sweep4j.config.yaml.experiment.ExperimentTree;

/** Sweep files as people publish them, written for other programs. */
class PublicSweepFileTest {
  private static final ExperimentTree IRIS =
      ExperimentTree.parse(
          """
          data: {source: iris}
          model: {hidden: {units: 6}}
          training: {epochs: 9, batch_size: 16, optimizer: {name: sgd, learning_rate: 0.1}}
          """,
          "iris.yaml",
          Path.of("."));

  private static SweepFile read(String text) {
    return SweepFile.parse("method: random\n" + text, "s.yaml", Path.of("."));
  }

  private static SweepFile parameters(String... lines) {
    return read("parameters:\n  " + String.join("\n  ", lines));
  }

  private static List<String> problems(SweepFile file) {
    return assertThrows(BadInputException.class, () -> file.check(IRIS)).problems().stream()
        .map(Problem::toString)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ignore: [dataset]", "bind: {dataset: null}", "bind: {dataset: }"})
  void whatConcernsSomethingElseIsNotSweptAndNamedOnce(String ignored) {
    SweepFile file =
        read(
            ignored
                + """

                parameters:
                  dataset: {values: [a, b]}
                  seed_dir: {value: here}
                  lr: {values: [0.1, 0.2]}
                enqueue: [{dataset: a, lr: 0.1}]
                """);
    assertEquals(Set.of("lr", "seed_dir"), file.sweep().parameters().keySet());
    assertEquals(List.of(Configuration.of(Map.of("lr", 0.1))), file.sweep().enqueue());
    assertEquals(1, file.warnings().size());
    assertTrue(file.warnings().get(0).message().endsWith("are ignored: dataset, seed_dir"));
    file.check(IRIS);
  }

  @Test
  void aConstantWithoutAKeyChangesNothing() {
    SweepFile file = parameters("data_dir: {value: x}", "lr: {values: [0.1, 0.2]}");
    assertEquals(
        List.of("training.optimizer.learning_rate=0.2"),
        IRIS.assignments(
            Configuration.of(Map.of("data_dir", "x", "lr", 0.2)), file.sweep().bind()));
  }

  @Test
  void somethingIsLeftToSweep() {
    assertThrows(
        BadInputException.class, () -> read("ignore: [a]\nparameters: {a: {values: [1, 2]}}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dataset", "input_size", "wandb_project", "data_dir", "model_name"})
  void adviceProposesNoWrongBinding(String name) {
    String problem = problems(parameters(name + ": {values: [1, 2]}")).get(0);
    assertFalse(problem.contains("did you mean"), problem);
    assertFalse(problem.contains("learning_rate"), problem);
    assertTrue(problem.contains("ignore: [" + name + "]"), problem);
  }

  @ParameterizedTest
  @CsvSource({
    "learning_rate_init, training.optimizer.learning_rate",
    "LearningRate, training.optimizer.learning_rate",
    "learn_rate, training.optimizer.learning_rate",
    "n_epoch, training.epochs",
    "batch-size, training.batch_size",
    "Batch Size, training.batch_size",
    "n_hidden, model.hidden.units",
    "Neurons, model.hidden.units",
    "loss_func, model.output.loss",
    "activation_func, model.hidden.activation",
    "l2_lambda, model.hidden.kernel_regularizer.l2",
    "scheduler, training.schedule.decay",
    "optimizer.name, training.optimizer.name",
    "optimizer.lr, training.optimizer.learning_rate",
    "training.lr, training.optimizer.learning_rate",
    "model.hidden_size, model.hidden.units",
    "model.num_layers, model.hidden.layers"
  })
  void namesAreUnderstoodHoweverTheyAreSpelled(String name, String path) {
    SweepFile file = parameters(name + ": {values: []}".replace("[]", value(path)));
    file.check(IRIS);
    assertEquals(List.of(path), IRIS.paths(name, Map.of()));
  }

  private static String value(String path) {
    Map<String, String> words =
        Map.of("loss", "hinge", "activation", "tanh", "name", "adam", "decay", "step");
    return "[" + words.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "1") + "]";
  }

  @ParameterizedTest
  @CsvSource({
    "max_iter, training.epochs",
    "alpha, bind: {alpha: l2}",
    "cv, folds: 5",
    "n_trials, run_cap: 30",
    "beta, beta_1",
    "hidden_layer, model.hidden.units"
  })
  void namesOfOtherProgramsSayWhatToWrite(String name, String advice) {
    String problem = problems(parameters(name + ": {values: [1, 2]}")).get(0);
    assertTrue(problem.contains(advice), problem);
  }

  @Test
  void valuesAreUnderstoodInTheWordsOfOtherLibraries() {
    assertEquals(
        List.of(
            Loss.CATEGORICAL_CROSSENTROPY,
            Loss.CATEGORICAL_CROSSENTROPY,
            Loss.MSE,
            Loss.MAE,
            Loss.MSE),
        List.of("CrossEntropyLoss", "cross_entropy_loss", "MSELoss", "L1Loss", "squared_error")
            .stream()
            .map(word -> ConfigWord.find(Loss.class, word).orElseThrow())
            .toList());
    assertEquals(Initializer.GLOROT_UNIFORM, ConfigWord.find(Initializer.class, "glorot").get());
    assertEquals(Activation.LEAKY_RELU, ConfigWord.find(Activation.class, "lrelu").get());
    assertEquals(Scaling.STANDARDIZE, ConfigWord.find(Scaling.class, "StandardScaler").get());
    assertEquals(Scaling.MINMAX, ConfigWord.find(Scaling.class, "MinMaxScaler").get());
  }

  @Test
  void everyValueThatAKeyCannotHaveIsNamedBeforeTheFirstTrial() {
    List<String> problems =
        problems(
            parameters(
                "optimizer: {values: [adam, adamw]}",
                "hidden_size: {min: 8.0, max: 64.0}",
                "epochs: {value: [5, 10]}",
                "dropout: {min: 0, max: 1}",
                "model: {values: [small]}"));
    assertEquals(5, problems.size(), problems::toString);
    assertTrue(problems.get(0).startsWith("s.yaml:3:30: optimizer sets training.optimizer.name"));
    assertTrue(problems.get(1).contains("s.yaml:4:22: hidden_size sets model.hidden.units"));
    assertTrue(problems.get(1).contains("must be a whole number"), problems.get(1));
    assertTrue(problems.get(2).startsWith("s.yaml:5:19: epochs sets training.epochs"));
    assertTrue(problems.get(3).startsWith("s.yaml:6:26: dropout sets model.hidden.dropout"));
    assertTrue(problems.get(4).startsWith("s.yaml:7:20: model must be"), problems.get(4));
  }

  /** 0 and 1 are never drawn. */
  @ParameterizedTest
  @ValueSource(strings = {"lr: {min: 0, max: 0.1}", "dropout: {min: 0.0, max: 1.0}"})
  void endPointsOfARealRangeMayLieOnTheBoundaryOfAKey(String parameter) {
    parameters(parameter).check(IRIS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dropout: {min: 0.1, max: 1.5}",
        "units: {distribution: q_uniform, min: 0, max: 64, q: 8}",
        "units: {distribution: normal, mu: 64, sigma: 8}",
        "lr: {distribution: normal, mu: -1, sigma: 0.1}",
        "epochs: {distribution: q_normal, mu: 10, sigma: 2, q: 0.4}",
        "momentum: {distribution: normal, mu: 0.9, sigma: 0.04}",
        "batch_size: {distribution: q_normal, mu: 64, sigma: 32, q: 16}",
        "dropout: {distribution: log_normal, mu: -1, sigma: 0.5}"
      })
  void aRangeBeyondItsKeyIsNamed(String parameter) {
    assertEquals(1, problems(parameters(parameter)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "units: {distribution: q_uniform, min: 8, max: 64, q: 8}",
        "units: {distribution: q_log_uniform_values, min: 8, max: 64, q: 4}",
        "lr: {distribution: log_normal, mu: -3, sigma: 1}",
        "momentum: {distribution: normal, mu: 0.9, sigma: 0.03}",
        "momentum: {distribution: beta, a: 5, b: 2}"
      })
  void aRangeWithinItsKeyIsAccepted(String parameter) {
    parameters(parameter).check(IRIS);
  }

  @Test
  void aDrawFarOutIsToldFromAnEndOfARange() {
    String problem =
        problems(parameters("units: {distribution: q_normal, mu: 9, sigma: 4}")).get(0);
    assertTrue(problem.startsWith("s.yaml:3:39: units sets model.hidden.units, which"), problem);
    assertTrue(problem.contains("found -3; one draw in 1000 lies as far out"), problem);
  }

  private static List<String> combined(SweepFile file) {
    return file.checkCombinations(IRIS, Optional.of(Task.CLASSIFICATION)).stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void combinationsThatMakeNoExperimentAreCountedBeforeTheFirstTrial() {
    List<String> warnings =
        combined(parameters("units: {values: [[8, 4], 4]}", "num_layers: {values: [1, 2]}"));
    assertEquals(1, warnings.size());
    assertTrue(warnings.get(0).startsWith("s.yaml:3:3: 1 of 4 combinations of values make no"));
    assertTrue(warnings.get(0).contains("model.hidden.layers must be 2"), warnings::toString);
    assertEquals(
        List.of(), combined(parameters("units: {values: [[8, 4], 4]}", "lr: {values: [1, 2]}")));
  }

  @Test
  void aValueThatMakesNoExperimentWithAnyOthersIsRefused() {
    SweepFile file =
        parameters(
            "output_activation: {values: [linear, softmax]}", "loss: {value: cross_entropy}");
    BadInputException refused = assertThrows(BadInputException.class, () -> combined(file));
    assertEquals(1, refused.problems().size());
    assertTrue(
        refused
            .getMessage()
            .contains("s.yaml:3:3: output_activation: linear makes no valid experiment with any"),
        refused.getMessage());
  }

  @Test
  void aSweepOfWhichNothingCanBeTrainedIsRefused() {
    SweepFile file =
        parameters("output_activation: {value: linear}", "loss: {value: cross_entropy}");
    BadInputException refused = assertThrows(BadInputException.class, () -> combined(file));
    assertTrue(refused.getMessage().contains("s.yaml:3:3: no values of the parameters make a"));
  }

  @Test
  void ofManyCombinationsSomeAreTried() {
    String[] lines = {
      "activation: {values: [relu, tanh, elu, gelu]}",
      "weight_init: {values: [he, xavier, random]}",
      "schedule: {values: [none, constant]}",
      "optimizer: {values: [sgd, adam, nag, rmsprop]}",
      "lr: {min: 0.01, max: 0.1}",
      "units: {values: [3, 4]}",
      "num_layers: {values: [1, 2]}"
    };
    assertEquals(List.of(), combined(parameters(lines)));
    lines[5] = "units: {values: [[3, 4], [4]]}";
    String warning = combined(parameters(lines)).get(0);
    assertTrue(warning.matches("s.yaml:3:3: (2\\d|3\\d|4\\d) of 64 combinations .*"), warning);
  }

  @Test
  void momentumBesidePlainDescentIsExplained() {
    List<Problem> warnings =
        parameters("optimizer: {values: [sgd, momentum, adam]}", "momentum: {min: 0.5, max: 0.9}")
            .check(IRIS);
    assertEquals(1, warnings.size());
    assertTrue(
        warnings.get(0).toString().startsWith("s.yaml:3:3: sgd takes the swept momentum, too"));
    assertEquals(
        List.of(),
        parameters("optimizer: {values: [sgd, adam]}", "momentum: {min: 0.5, max: 0.9}")
            .check(IRIS));
  }

  @Test
  void theLossThatDecidesWithoutAMetricIsWarnedOfWhereItsScaleIsSwept() {
    SweepFile file = parameters("l2: {min: 0.0, max: 0.1}", "lr: {values: [0.1, 0.2]}");
    assertEquals(List.of(), combined(file));
    ExperimentTree regression = IRIS.with("data.task", "regression");
    String warning = file.checkCombinations(regression, Optional.empty()).get(0).message();
    assertTrue(warning.startsWith("val_loss, which decides where no metric is named"), warning);
    assertTrue(warning.contains("as l2 changes"), warning);
    SweepFile named = read("metric: {name: val_rmse}\nparameters: {l2: {min: 0.0, max: 0.1}}");
    assertEquals(List.of(), named.checkCombinations(regression, Optional.empty()));
  }

  @Test
  void adamWithDecoupledDecayIsNeverTakenForAdam() {
    String problem = problems(parameters("optimizer: {values: [AdamW, adam]}")).get(0);
    assertTrue(problem.contains("write adam, with weight_decay in the gradient"), problem);
  }

  /** They are judged with the file around them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "training.schedule: {values: [{decay: cosine}, {hold: 2, decay: inverse, epsilon: 0.1}]}",
        "training.schedule: {values: [constant, cosine]}",
        "training.optimizer: {values: [adam, {name: sgd, learning_rate: 0.1}]}",
        "training.early_stopping: {values: [false, {patience: 3}]}",
        "model.hidden: {values: [{units: 4}, {units: 8}]}"
      })
  void wholeSectionsMayBeSwept(String parameter) {
    parameters(parameter).check(IRIS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[[128, 64], [64]]",
        "['128-64', '64,']",
        "['(128, 64)', '(64,)']",
        "['[128, 64]', [64]]"
      })
  void widthsOfLayersMayBeListed(String values) {
    String text = "data: {source: iris}\nmodel: {hidden: {layers: 3, units: 6}}";
    ExperimentTree tree = ExperimentTree.parse(text, "f", Path.of("."));
    for (String name : List.of("hidden_size", "hidden_layer_sizes")) {
      SweepFile file = parameters(name + ": {values: " + values + "}");
      file.check(tree);
      List<List<Integer>> widths =
          ((Space.Categorical) file.sweep().parameters().get(name))
              .values().stream()
                  .map(value -> widths(tree.with(Configuration.of(Map.of(name, value)), Map.of())))
                  .toList();
      assertEquals(List.of(List.of(128, 64), List.of(64)), widths);
    }
  }

  private static List<Integer> widths(ExperimentTree tree) {
    return tree.experiment().model().hidden().layers().stream()
        .map(layer -> ((Layer.Dense) layer).units())
        .toList();
  }

  @Test
  void asManyLayersAsWidths() {
    String file = "data: {source: iris}\nmodel: {hidden: {layers: 3, units: [8, 4]}}";
    ExperimentTree tree = ExperimentTree.parse(file, "f", Path.of("."));
    BadInputException refused = assertThrows(BadInputException.class, () -> tree.experiment());
    assertTrue(refused.getMessage().contains("model.hidden.layers must be 2"));
    assertEquals(
        2, tree.with("model.hidden.layers", null).experiment().model().hidden().layers().size());
  }

  @ParameterizedTest
  @CsvSource({
    "val/accuracy, val_accuracy",
    "validation/rmse, val_rmse",
    "epoch/val_accuracy, val_accuracy",
    "valid_loss, val_loss",
    "train/loss, loss",
    "val_acc, val_accuracy",
    "eval/loss, val_loss"
  })
  void metricsAreUnderstoodHoweverTheyAreSpelled(String name, String quantity) {
    assertEquals(quantity, Quantity.find(name).orElseThrow().spelling());
  }

  @ParameterizedTest
  @ValueSource(strings = {"test_accuracy", "test/loss", "epoch/test_acc"})
  void testRowsChooseNothing(String name) {
    SweepFile file = read("metric: {name: " + name + "}\nparameters: {lr: {values: [0.1, 0.2]}}");
    assertTrue(problems(file).get(0).contains("test rows judge what was chosen"));
  }

  @Test
  void aMetricMayBeBound() {
    SweepFile file =
        read(
            """
            metric: {name: best_score, goal: maximize}
            bind: {best_score: val_accuracy}
            parameters: {lr: {values: [0.1, 0.2]}}
            """);
    file.check(IRIS);
    assertEquals("val_accuracy", file.sweep().metric().orElseThrow().name());
    assertEquals(List.of(), file.warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loss: {values: [mse, cross_entropy]}",
        "l2: {min: 0.0, max: 0.1}",
        "\"model.layers[0].dense.kernel_regularizer.l1\": {values: [0, 0.1]}"
      })
  void aLossOfAnotherScaleIsWarnedOf(String parameter) {
    String text = "metric: {name: %s}\nparameters: {%s}".formatted("%s", parameter);
    assertTrue(
        read(text.formatted("val_loss")).warnings().get(0).message().contains("val_accuracy"));
    assertEquals(List.of(), read(text.formatted("val_log_loss")).warnings());
  }

  @Test
  void aConstantPenaltyChangesNoScale() {
    assertEquals(
        List.of(), read("metric: {name: val_loss}\nparameters: {l2: {value: 0.1}}").warnings());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dropout: {values: ['0.5', 0.2]}",
        "dropout: {values: [none, 0.2]}",
        "dropout: {values: [false, 0.2]}",
        "schedule: {values: [none, step]}"
      })
  void valuesInTheWordsOfOtherProgramsAreAccepted(String parameter) {
    parameters(parameter).check(IRIS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "training.schedule | {decay: step, hold: 9} | training.schedule.decay",
        "model.hidden.kernel_regularizer | {convention: dataset} | convention",
        "model.hidden | {units: 3, use_bias: false, bias_regularizer: {l2: 1}} | bias_regularizer"
      })
  void whatHasNoEffectIsNamed(String path, String value, String named) {
    String text = "data: {source: iris}\ntraining: {epochs: 9}\nmodel: {hidden: {units: 6}}";
    ExperimentTree tree = ExperimentTree.parse(text, "f", Path.of(".")).set(path + "=" + value);
    List<Problem> warnings = tree.warnings();
    assertEquals(1, warnings.size(), warnings::toString);
    assertTrue(warnings.get(0).message().contains(named + " has no effect"));
  }
}
