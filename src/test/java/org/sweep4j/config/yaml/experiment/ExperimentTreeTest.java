package org.sweep4j.config.yaml.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Layer;
import org.sweep4j.config.Loss;
import org.sweep4j.config.Optimizer;
import org.sweep4j.config.Problem;
import org.sweep4j.config.yaml.kind.ReadOption;

/** Single values are changed along paths, and the whole is checked again. */
class ExperimentTreeTest {
  private static final String SGD =
      "data: {source: iris}\ntraining: {optimizer: {name: sgd, learning_rate: 0.1, momentum: 0.5}}";
  private static final String LAYERS =
      "data: {source: iris}\nmodel: {layers: [dense: {units: 3}, dropout: 0.1, dense: {units: 4}]}";
  private static final String ADAM = "data: {source: iris}\ntraining: {optimizer: adam}";

  private static ExperimentTree tree(String text) {
    return ExperimentTree.parse(text, "f.yaml", Path.of("."));
  }

  private static List<String> messages(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }

  private static List<String> problems(Runnable work) {
    return messages(assertThrows(BadInputException.class, work::run).problems());
  }

  @Test
  void valueIsSetAlongAPath() {
    ExperimentTree changed = tree(LAYERS).with("model.layers[2].dense.units", 7L);
    assertEquals(7, ((Layer.Dense) changed.experiment().model().hidden().layers().get(2)).units());
  }

  @Test
  void mappingsMissingOnTheWayAreMade() {
    ExperimentTree changed = tree("data: {source: iris}").with("training.epochs", 5L);
    assertEquals(5, changed.experiment().training().epochs());
  }

  @Test
  void whatIsWrittenWorksInAnyFolderAndLeavesDefaultsOpen() {
    ExperimentTree sgd =
        ExperimentTree.parse(
            "data: {source: rows.csv}\ntraining: {epochs: 1e1, optimizer: sgd}",
            "some/f.yaml",
            Path.of("/some"));
    ExperimentTree moved =
        ExperimentTree.parse(
            sgd.write(ReadOption.WITHOUT_FILES), "elsewhere/g.yaml", Path.of("/elsewhere"));
    assertEquals(
        sgd.experiment(ReadOption.WITHOUT_FILES), moved.experiment(ReadOption.WITHOUT_FILES));
    assertEquals(
        sgd.with("training.optimizer.name", "adam").experiment(ReadOption.WITHOUT_FILES),
        moved.with("training.optimizer.name", "adam").experiment(ReadOption.WITHOUT_FILES));
  }

  @Test
  void nameAloneIsSpelledOutWhenASettingIsAdded() {
    ExperimentTree changed = tree(ADAM).with("training.optimizer.learning_rate", 0.5);
    assertEquals(0.5, changed.experiment().training().optimizer().learningRate());
  }

  @Test
  void badValueNamesTheAssignment() {
    assertEquals(
        List.of(
            "f.yaml: training.epochs must be a whole number in [0, 1000000], found 'x' (set by"
                + " --set training.epochs=x)"),
        problems(() -> tree(SGD).set("training.epochs=x").experiment()));
  }

  /** As of a shell's variable that is not set. */
  @Test
  void anAssignmentOfNothingIsRefused() {
    assertEquals(
        List.of(
            "f.yaml: --set needs a value, found none in 'training.epochs='; write"
                + " training.epochs=null for the default"),
        problems(() -> tree(SGD).set("training.epochs=")));
    assertEquals(100, tree(SGD).set("training.epochs=null").experiment().training().epochs());
  }

  @Test
  void badPathListsNearMisses() {
    assertEquals(
        List.of(
            "f.yaml: parameter 'training.epoch' reaches nothing: unknown key 'epoch' in training;"
                + " did you mean 'epochs'?"),
        problems(() -> tree(SGD).set("training.epoch=3")));
  }

  @Test
  void sweptNameDropsTheSettingsOfTheOldOneWithAWarning() {
    ExperimentTree changed = tree(SGD).with("training.optimizer.name", "rmsprop");
    assertEquals(
        new Optimizer.RmsProp(0.1, 0.9, 1e-7, 0), changed.experiment().training().optimizer());
    assertEquals(
        List.of("f.yaml:2:55: training.optimizer.momentum has no meaning for rmsprop: ignored"),
        messages(changed.warnings()));
  }

  @Test
  void sweptSettingOfAnotherSweptNameIsDropped() {
    Map<String, Object> trial = Map.of("optimizer", "adam", "momentum", 0.9);
    assertEquals(1, tree(SGD).with(Configuration.of(trial), Map.of()).warnings().size());
  }

  @Test
  void settingThatDoesNotBelongToTheFilesNameIsAProblem() {
    assertEquals(
        List.of(
            "f.yaml: training.optimizer.momentum has no meaning for adam, only for sgd, momentum,"
                + " nag; remove it or change name (set by training.optimizer.momentum=0.9)"),
        problems(
            () ->
                tree(ADAM).with(Configuration.of(Map.of("momentum", 0.9)), Map.of()).experiment()));
  }

  @Test
  void shortNamesReachEveryHiddenLayer() {
    assertEquals(
        List.of("model.layers[0].dense.units", "model.layers[2].dense.units"),
        tree(LAYERS).paths("hidden_size", Map.of()));
    assertEquals(List.of("model.layers[1].dropout"), tree(LAYERS).paths("dropout", Map.of()));
    assertEquals(List.of("model.hidden.units"), tree(SGD).paths("units", Map.of()));
  }

  @Test
  void penaltyReachesTheOutputWhereThereIsNoHiddenLayer() {
    assertEquals(List.of("model.output.kernel_regularizer.l2"), tree(SGD).paths("l2", Map.of()));
  }

  @Test
  void boundNameReachesItsPath() {
    assertEquals(List.of("training.epochs"), tree(SGD).paths("n", Map.of("n", "training.epochs")));
  }

  @Test
  void nestedParametersAreJoinedWithDots() {
    Map<String, Object> nested = Map.of("optimizer", Map.of("learning_rate", 0.25));
    assertEquals(
        0.25,
        tree(SGD)
            .with(Configuration.of(nested), Map.of())
            .experiment()
            .training()
            .optimizer()
            .learningRate());
  }

  @Test
  void unknownNameAsksForABinding() {
    assertEquals(
        List.of(
            "f.yaml: parameter 'lerning_rate' reaches nothing in an experiment file; did you mean"
                + " 'learning_rate'? Or name its key under bind: {lerning_rate:"
                + " training.optimizer.learning_rate}"),
        problems(() -> tree(SGD).paths("lerning_rate", Map.of())));
  }

  @Test
  void crossEntropyIsTheOneOfTheOutput() {
    assertEquals(Loss.BINARY_CROSSENTROPY, crossEntropy("sigmoid"));
    assertEquals(Loss.CATEGORICAL_CROSSENTROPY, crossEntropy("softmax"));
  }

  private static Loss crossEntropy(String activation) {
    ExperimentTree tree =
        tree("data: {source: sonar}\nmodel: {output: {activation: " + activation + "}}");
    return tree.set("loss=cross_entropy").experiment().model().output().loss().orElseThrow();
  }

  @Test
  void binaryStepNeedsNoGradientWhereNothingIsTrained() {
    ExperimentTree step =
        tree("data: {source: insurance}\nmodel: {output: {activation: binary_step}}");
    assertEquals(0, step.with("training.epochs", 0L).experiment().training().epochs());
    assertEquals(1, problems(() -> step.with("training.epochs", 1L).experiment()).size());
  }

  @Test
  void foldsHoldRowsOutToMonitor() {
    ExperimentTree tree =
        tree("data: {source: iris, validation: 0}\ntraining: {early_stopping: true}");
    assertEquals(1, problems(tree::experiment).size());
    assertEquals(0, tree.experiment(ReadOption.FOLDS).data().validation());
  }

  @Test
  void anchorsAndMergesWork() {
    ExperimentTree tree =
        tree(
            """
            data: {source: iris}
            model:
              layers:
                - dense: &a {units: 3, activation: relu}
                - dense: {<<: *a, units: 5}
            """);
    assertEquals(5, ((Layer.Dense) tree.experiment().model().hidden().layers().get(1)).units());
  }
}
