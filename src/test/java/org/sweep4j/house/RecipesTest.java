package org.sweep4j.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The recipes of CONTRIBUTING.md, followed to the letter: a variant of each kind is added to the
 * sources in memory, with nothing but the recipe's steps, and then checked and trained on both
 * engines.
 */
class RecipesTest {
  private static final String EXPERIMENT =
      """
      data: {source: iris}
      model:
        layers: [dense: {units: 6, activation: %s}%s]
        output: {%s}
      training: {epochs: 3, optimizer: %s, schedule: %s}
      """;

  @TempDir private static Path folder;

  private static final Map<Recipe, List<String>> CHANGED = new LinkedHashMap<>();
  private static List<String> results = List.of();

  /** What is added, in the order of CONTRIBUTING.md, and a file that uses it. */
  private enum Recipe {
    OPTIMISER(experiment("tanh", "", "loss: mse", "averaged", "constant")),
    SCHEDULE(experiment("tanh", "", "", "sgd", "{decay: linear, slope: 0.1}")),
    ACTIVATION(experiment("softsign", "", "", "adam", "constant")),
    LOSS(experiment("tanh", "", "activation: sigmoid, loss: log_cosh", "adam", "constant")),
    LAYER(experiment("tanh", ", scale: 0.5", "", "adam", "constant")),
    DISTRIBUTION(
        """
        method: bayes
        metric: {name: val_loss, goal: minimize}
        run_cap: 3
        experiment: LAYER.yaml
        parameters:
          learning_rate: {distribution: squared, min: 0.001, max: 0.1}
        """);

    private final String yaml;

    Recipe(String yaml) {
      this.yaml = yaml;
    }

    private static String experiment(Object... parts) {
      return EXPERIMENT.formatted(parts);
    }

    String file() {
      return name() + (this == DISTRIBUTION ? "-sweep.yaml" : ".yaml");
    }
  }

  /** One recipe's changes of the sources. */
  private static final class Change {
    private final House house;
    private final List<String> files;

    Change(House house, Recipe recipe) {
      this.house = house;
      this.files = CHANGED.computeIfAbsent(recipe, key -> new ArrayList<>());
    }

    /** Puts {@code added} before the only place that holds {@code anchor}. */
    Change before(String file, String anchor, String added) {
      files.add(file);
      house.replace(file, anchor, added + anchor);
      return this;
    }

    /** Puts {@code added} before the end of the last type of a source. */
    Change atEnd(String file, String added) {
      files.add(file);
      house.insert(file, house.source(file).lastIndexOf('}'), added);
      return this;
    }

    Change create(String file, String text) {
      files.add(file);
      String room = "org.sweep4j." + Path.of(file).getParent().toString().replace('/', '.');
      house.write(file, "package " + room + ";\n" + text);
      return this;
    }
  }

  @BeforeAll
  static void followTheRecipes() throws IOException, InterruptedException {
    House house = new House();
    optimiser(new Change(house, Recipe.OPTIMISER));
    schedule(new Change(house, Recipe.SCHEDULE));
    activation(new Change(house, Recipe.ACTIVATION));
    loss(new Change(house, Recipe.LOSS));
    layer(new Change(house, Recipe.LAYER));
    distribution(new Change(house, Recipe.DISTRIBUTION));
    Path classes = Files.createDirectory(folder.resolve("classes"));
    assertEquals(List.of(), house.compile(classes));
    List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classes + File.pathSeparator + House.classPath()));
    command.add(RecipeRun.class.getName());
    for (Recipe recipe : Recipe.values()) {
      Files.writeString(folder.resolve(recipe.file()), recipe.yaml);
      command.add(recipe.file());
    }
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    results = output.lines().toList();
  }

  @ParameterizedTest
  @EnumSource
  void aVariantAddedByTheRecipeWorksOnBothEngines(Recipe recipe) {
    assertTrue(results.contains(recipe.file() + ": works"), String.join("\n", results));
  }

  @ParameterizedTest
  @EnumSource
  void theRecipeNamesEveryFileThatIsChanged(Recipe recipe) throws IOException {
    String name = recipe.name().toLowerCase(Locale.ROOT);
    String text =
        recipes().stream()
            .filter(t -> t.matches("\\w+ [^*]*" + name + "(?s).*"))
            .findFirst()
            .orElseThrow();
    List<String> unnamed =
        new TreeSet<>(CHANGED.get(recipe)).stream().filter(file -> !isNamed(text, file)).toList();
    assertEquals(List.of(), unnamed);
  }

  /** By its own name, or, if it is new, by its room's. */
  private static boolean isNamed(String recipe, String file) {
    String name = file.replace(".java", "");
    boolean isNew = !Files.exists(Path.of("src", "main", "java", "org", "sweep4j", file));
    return recipe.contains("`" + (isNew ? Path.of(name).getParent() : name) + "`");
  }

  @Test
  void thereIsARecipeForEachOfThese() throws IOException {
    assertEquals(Recipe.values().length, recipes().size());
  }

  private static List<String> recipes() throws IOException {
    String text = Files.readString(Path.of("CONTRIBUTING.md"));
    List<String> parts = List.of(text.split("(?m)^\\d\\. \\*\\*", -1));
    return parts.subList(1, parts.size());
  }

  private static void optimiser(Change change) {
    change
        .before(
            "config/Optimizer.java",
            "  /** v ← v + g²; w",
            """
              /** v ← ρv + (1 − ρ)g; w ← w − ηv. */
              record Averaged(double learningRate, double rho, double weightDecay)
                  implements Optimizer {
                public Averaged {
                  checkShared(learningRate, weightDecay);
                  DECAY_RATE.check("rho", rho);
                }

                @Override
                public int accumulators() {
                  return 1;
                }

                @Override
                public <R> R accept(Visitor<R> visitor) {
                  return visitor.averaged(this);
                }
              }

            """)
        .before(
            "config/Optimizer.java", "    R sgd(Sgd sgd);", "    R averaged(Averaged averaged);\n")
        .before(
            "config/yaml/experiment/OptimizerKeys.java",
            "          adaptive(\"adagrad\"",
            """
                      adaptive("averaged", Optimizer.Averaged.class, RHO),
            """)
        .atEnd(
            "backprop/updater/UpdateRules.java",
            """
              /** v ← ρv + (1 − ρ)g; w ← w − ηv. */
              @Override
              public UpdateRule averaged(Optimizer.Averaged averaged) {
                return (w, g, s, rate, t) -> {
                  s[0].decayAndAdd(averaged.rho(), 1 - averaged.rho(), g);
                  w.addScaled(-rate, s[0]);
                };
              }
            """)
        .atEnd(
            "dl4j/updater/UpdateRules.java",
            """
              /** v ← ρv + (1 − ρ)g; w ← w − ηv. */
              @Override
              public UpdateRule averaged(Optimizer.Averaged averaged) {
                return (g, s, rate, t) -> {
                  average(s[0], averaged.rho(), g);
                  g.assign(s[0]).muli(rate);
                };
              }
            """);
  }

  private static void schedule(Change change) {
    change
        .before(
            "config/Schedule.java",
            "  /** η₀ / (1 + εu). */",
            """
              /** η₀ · max(0.01, 1 − slope·u). */
              record Linear(double slope) implements Schedule {
                public static final Range SLOPE = Range.closed(0, 1);

                public Linear {
                  SLOPE.check("slope", slope);
                }

                @Override
                public int hold() {
                  return 0;
                }

                @Override
                public double factor(int u) {
                  return Math.max(0.01, 1 - slope * u);
                }
              }

            """)
        .before(
            "config/yaml/experiment/ScheduleKeys.java",
            "  private static final Family<Schedule> FAMILY",
            """
              private static final Key<Double> SLOPE =
                  Key.real("slope", Schedule.Linear.SLOPE, 0.01).doc("Lost every epoch.");
            """)
        .before(
            "config/yaml/experiment/ScheduleKeys.java",
            "          Variant.of(\"inverse\"",
            """
                      Variant.of("linear", Schedule.Linear.class, SLOPE),
            """);
  }

  private static void activation(Change change) {
    change
        .before(
            "config/Activation.java",
            "  /** ln(1 + e^z). */",
            "  /** z / (1 + |z|). */\n  SOFTSIGN,\n")
        .before("config/Activation.java", "LINEAR, BINARY_STEP, SIGMOID", "SOFTSIGN, ")
        .before("config/Output.java", "BINARY_STEP, RELU", "SOFTSIGN, ")
        .before(
            "backprop/activation/ActivationFunction.java",
            "      case LINEAR ->",
            """
                  case SOFTSIGN ->
                      new Elementwise(
                          z -> z / (1 + Math.abs(z)),
                          (z, a) -> 1 / ((1 + Math.abs(z)) * (1 + Math.abs(z))));
            """)
        .before(
            "dl4j/activation/Activations.java",
            "      case LINEAR, PRELU ->",
            "      case SOFTSIGN -> new org.nd4j.linalg.activations.impl.ActivationSoftSign();\n")
        .before(
            "dl4j/StockNetwork.java",
            "        case LINEAR -> List",
            """
                    case SOFTSIGN -> List.of(end(
                        weights, new org.nd4j.linalg.activations.impl.ActivationSoftSign(), last));
            """);
  }

  private static void loss(Change change) {
    change
        .before(
            "config/Loss.java",
            "  /** (1/K) Σ |ŷ − y|. */",
            "  /** (1/K) Σ ln cosh(ŷ − y). */\n  LOG_COSH,\n")
        .before("config/yaml/experiment/ExperimentRules.java", "HALF_SSE, MSE, MAE", "LOG_COSH, ")
        .before("engine/TargetScale.java", "CATEGORICAL_CROSSENTROPY, BINARY", "LOG_COSH, ")
        .before("config/yaml/experiment/OutputKeys.java", "HALF_SSE, MSE, MAE", "LOG_COSH, ")
        .before(
            "engine/metric/RowContributions.java",
            "      case MSE -> (output",
            "      case LOG_COSH -> Math.log(Math.cosh(output - target));\n")
        .before(
            "backprop/loss/LossFunction.java",
            "      case MSE ->",
            """
                  case LOG_COSH ->
                      mean((a, y) -> Math.log(Math.cosh(a - y)), (a, y) -> Math.tanh(a - y));
            """)
        .before(
            "dl4j/loss/OutputLoss.java",
            "      case MSE ->",
            """
                  case LOG_COSH ->
                      new UnitwiseLoss(
                          (a, y) -> Math.log(Math.cosh(a - y)), (a, y) -> Math.tanh(a - y));
            """)
        .before(
            "dl4j/StockNetwork.java",
            "      case MSE ->",
            "      case LOG_COSH -> new LossMSE();\n");
  }

  private static void layer(Change change) {
    change
        .before(
            "config/Layer.java",
            "  /** One method per variant",
            """
              /** Multiplies every input by the same factor. */
              record Scale(double factor) implements Layer {
                public static final Range FACTOR = Range.greaterThan(0);

                public Scale {
                  FACTOR.check("scale", factor);
                }

                @Override
                public int outputs(int inputs) {
                  return inputs;
                }

                @Override
                public <R> R accept(Visitor<R> visitor) {
                  return visitor.scale(this);
                }
              }

            """)
        .before("config/Layer.java", "    R dense(Dense dense);", "    R scale(Scale scale);\n")
        .before(
            "config/yaml/experiment/LayerKeys.java",
            """
                      new Tag<>(
                          "dropout",
            """,
            """
                      new Tag<>(
                          "scale",
                          Layer.Scale.class,
                          new Mapped<>(
                              org.sweep4j.config.yaml.kind.NumberKind.real(Layer.Scale.FACTOR),
                              Layer.Scale::new,
                              Layer.Scale::factor)),
            """)
        .before(
            "engine/NetworkPlan.java",
            "      R dense(PlannedDense dense);",
            "      R scale(PlannedScale scale);\n")
        .before(
            "engine/NetworkPlan.java",
            """
                            @Override
                            public PlannedLayer dropout(
            """
                .stripTrailing(),
            """
                            @Override
                            public PlannedLayer scale(Layer.Scale scale) {
                              return new PlannedScale(width, scale.factor());
                            }

            """)
        .atEnd(
            "engine/NetworkPlan.java",
            """
              /** factor · input. */
              public record PlannedScale(int units, double factor) implements PlannedLayer {
                @Override
                public <R> R accept(Visitor<R> visitor) {
                  return visitor.scale(this);
                }

                @Override
                public LayerWeights initial() {
                  return LayerWeights.NONE;
                }

                @Override
                public Penalty penalty(String name) {
                  return Penalty.NONE;
                }
              }
            """)
        .before("backprop/layer/NetworkLayer.java", "DenseLayer, DropoutLayer {", "ScaleLayer, ")
        .create(
            "backprop/layer/ScaleLayer.java",
            """
            import java.util.List;
            import org.jspecify.annotations.Nullable;
            import org.sweep4j.backprop.array.Reals;
            import org.sweep4j.backprop.array.Storage;
            import org.sweep4j.backprop.parameter.Parameter;
            import org.sweep4j.data.Batch;
            import org.sweep4j.engine.NetworkPlan.PlannedScale;

            /** factor · input; its error comes back multiplied by the same factor. */
            public final class ScaleLayer implements NetworkLayer {
              private final PlannedScale plan;
              private final Storage storage;
              private Reals outputs;
              private Reals error;

              public ScaleLayer(PlannedScale plan, Storage storage) {
                this.plan = plan;
                this.storage = storage;
                this.outputs = storage.zeros(0);
                this.error = outputs;
              }

              @Override
              public void reserve(int rows) {
                outputs = storage.zeros(rows * plan.units());
                error = storage.zeros(rows * plan.units());
              }

              private void scale(Reals from, Reals to, int rows) {
                to.clear(rows * plan.units());
                to.addScaled(plan.factor(), from, rows * plan.units());
              }

              @Override
              public Reals predict(Reals inputs, int rows) {
                scale(inputs, outputs, rows);
                return outputs;
              }

              @Override
              public Reals train(Reals inputs, Batch batch) {
                return predict(inputs, batch.rows());
              }

              @Override
              public void backward(@Nullable Reals inputError, int rows) {
                if (inputError != null) {
                  scale(error, inputError, rows);
                }
              }

              @Override
              public Reals error() {
                return error;
              }

              @Override
              public List<Parameter> parameters() {
                return List.of();
              }

              @Override
              public double sumOfActivityPenalty(int rows, int batch) {
                return 0;
              }

              @Override
              public void constrain() {}
            }
            """)
        .before(
            "backprop/BackpropNetwork.java",
            """
                      @Override
                      public NetworkLayer dropout(
            """
                .stripTrailing(),
            """
                      @Override
                      public NetworkLayer scale(NetworkPlan.PlannedScale scale) {
                        return new org.sweep4j.backprop.layer.ScaleLayer(scale, storage);
                      }

            """)
        .atEnd(
            "dl4j/NetworkTranslator.java",
            """
              @Override
              public ListBuilder scale(NetworkPlan.PlannedScale scale) {
                return layers.layer(
                    new org.deeplearning4j.nn.conf.layers.ActivationLayer.Builder()
                        .activation(
                            new org.sweep4j.dl4j.activation.Elementwise(
                                z -> scale.factor() * z, z -> scale.factor()))
                        .build());
              }
            """)
        .before(
            "dl4j/StockNetwork.java",
            "    /** Only training drops anything. */",
            """
                @Override
                public List<Stage> scale(NetworkPlan.PlannedScale scale) {
                  var kernel = org.sweep4j.data.Matrix.zeros(scale.units(), scale.units());
                  for (int unit = 0; unit < scale.units(); unit++) {
                    kernel.set(unit, unit, scale.factor());
                  }
                  LayerWeights diagonal =
                      LayerWeights.dense(kernel, Optional.empty(), Optional.empty());
                  return List.of(hidden(diagonal, new ActivationIdentity()));
                }

            """);
  }

  private static void distribution(Change change) {
    String bounds = "squared.min(), squared.max()";
    change
        .before(
            "config/Space.java",
            "  /** Whole numbers from min to max",
            """
              /** min + (max − min)·u² with u uniform: small ones are likelier. */
              record Squared(double min, double max) implements Continuous {
                public Squared {
                  checkOrder(min, max);
                }

                @Override
                public <R> R accept(ContinuousVisitor<R> visitor) {
                  return visitor.squared(this);
                }
              }

            """)
        .before(
            "config/Space.java",
            "    R uniform(Uniform uniform);",
            "    R squared(Squared squared);\n")
        .atEnd(
            "config/Membership.java",
            """
              @Override
              public Optional<String> squared(Space.Squared squared) {
                return between(%s);
              }
            """
                .formatted(bounds))
        .before(
            "config/yaml/sweep/SweptValues.java",
            "    @Override\n    public List<Tried> quantized(",
            """
                @Override
                public List<Tried> squared(Space.Squared squared) {
                  return range(%s);
                }

            """
                .formatted(bounds))
        .before(
            "config/yaml/sweep/SpaceKeys.java",
            "  private static final Section<LogUniform> LOG_UNIFORM_VALUES",
            """
              private static final Section<Space.Squared> SQUARED =
                  Section.of(
                          "squared",
                          "",
                          fields -> new Space.Squared(real(fields, MIN), real(fields, MAX)),
                          MIN.from(Space.Squared::min),
                          MAX.from(Space.Squared::max))
                      .where(SpaceKeys::minIsLessThanMax);
            """)
        .before(
            "config/yaml/sweep/SpaceKeys.java",
            "            INT_UNIFORM,\n",
            "            Variant.of(Space.Squared.class, SQUARED),\n")
        .atEnd(
            "search/space/ContinuousQuantile.java",
            """
              static ContinuousQuantile of(Space.Squared squared) {
                return new ContinuousQuantile(
                    %s, u -> squared.min() + (squared.max() - squared.min()) * u * u);
              }
            """
                .formatted(bounds))
        .atEnd(
            "search/space/Quantiles.java",
            """
              @Override
              public Quantile squared(Space.Squared squared) {
                return ContinuousQuantile.of(squared);
              }
            """)
        .atEnd(
            "search/bayes/CumulativeShare.java",
            """
              @Override
              public DoubleUnaryOperator squared(Space.Squared squared) {
                return x -> Math.sqrt(linear(%s).applyAsDouble(x));
              }
            """
                .formatted(bounds))
        .atEnd(
            "search/bayes/Dimensions.java",
            """
              @Override
              public Dimension squared(Space.Squared squared) {
                return continuous(squared);
              }
            """)
        .atEnd(
            "search/grid/GridAxes.java",
            """
              @Override
              public GridValues squared(Space.Squared squared) {
                throw endless(squared);
              }
            """);
  }
}
