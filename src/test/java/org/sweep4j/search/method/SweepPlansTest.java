package org.sweep4j.search.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.FoldPlan;
import org.sweep4j.config.Goal;
import org.sweep4j.config.GridOrder;
import org.sweep4j.config.Objective;
import org.sweep4j.config.Sampler;
import org.sweep4j.config.SearchMethod;
import org.sweep4j.config.Selection;
import org.sweep4j.config.Space;
import org.sweep4j.config.Sweep;
import org.sweep4j.random.Seed;
import org.sweep4j.search.run.SweepPlan;

class SweepPlansTest {
  private static final Objective LOSS =
      new Objective("val_loss", Goal.MINIMIZE, OptionalDouble.empty());

  private static SweepPlan plan(SearchMethod method, List<Configuration> enqueue) {
    Map<String, Space> parameters =
        Map.of(
            "x",
            new Space.Categorical(List.of(1, 2), Optional.empty()),
            "deep",
            new Space.Nested(Map.of("y", new Space.IntUniform(1, 3))));
    Sweep sweep =
        new Sweep(
            method,
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            new TreeMap<>(parameters),
            Optional.empty(),
            FoldPlan.of(3),
            Map.of(),
            enqueue,
            Selection.DEFAULT,
            List.of());
    return new SweepPlans(sweep, new Seed(1), 9, Configuration.EMPTY).plan(LOSS, List.of());
  }

  @Test
  void endlessMethodsGetADefaultCapAndOthersNone() {
    assertEquals(OptionalInt.of(30), plan(new SearchMethod.Random(), List.of()).runCap());
    assertEquals(
        OptionalInt.of(30), plan(new SearchMethod.Bayes(Sampler.AUTO), List.of()).runCap());
    assertEquals(
        OptionalInt.empty(),
        plan(new SearchMethod.Grid(GridOrder.ALPHABETICAL), List.of()).runCap());
    assertEquals(
        OptionalInt.empty(),
        plan(new SearchMethod.Manual(OptionalInt.empty()), List.of()).runCap());
    assertEquals(
        OptionalInt.empty(),
        plan(new SearchMethod.Hyperband(OptionalInt.empty(), 3, Sampler.RANDOM), List.of())
            .runCap());
  }

  @Test
  void whatAnEnqueuedSetLeavesOpenIsDrawnAlikeEveryTime() {
    List<Configuration> sets = List.of(Configuration.of(Map.of("deep", Map.of("y", 2))));
    SweepPlan plan = plan(new SearchMethod.Grid(GridOrder.ALPHABETICAL), sets);
    Map<String, @Nullable Object> first = plan.enqueued().get(0).values();
    assertEquals(Map.of("y", 2), first.get("deep"));
    assertTrue(List.of(1, 2).contains(first.get("x")));
    assertEquals(
        plan.enqueued(), plan(new SearchMethod.Grid(GridOrder.ALPHABETICAL), sets).enqueued());
  }

  @Test
  void aGridTriesEachConfigurationOnceWhetherEnqueuedOrNot() {
    List<Configuration> sets =
        List.of(
            Configuration.of(Map.of("x", 2, "deep", Map.of("y", 2))),
            Configuration.of(Map.of("x", 2.0, "deep", Map.of("y", 2))));
    SweepPlan plan = plan(new SearchMethod.Grid(GridOrder.ALPHABETICAL), sets);
    List<Configuration> proposed = new ArrayList<>();
    for (int i = 0; plan.strategy().propose(i, List.of()).isPresent(); i++) {
      proposed.add(plan.strategy().propose(i, List.of()).orElseThrow());
    }
    assertEquals(5, new HashSet<>(proposed).size());
    assertEquals(5, proposed.size());
    assertFalse(proposed.contains(sets.get(0)), proposed.toString());
    assertEquals(OptionalLong.of(7), plan.size());
  }

  @Test
  void enqueuedSetsTakePlacesOfHyperbandsBrackets() {
    List<Configuration> one = List.of(Configuration.of(Map.of("x", 2)));
    assertEquals(
        plan(new SearchMethod.Hyperband(OptionalInt.empty(), 3, Sampler.RANDOM), List.of()).size(),
        plan(new SearchMethod.Hyperband(OptionalInt.empty(), 3, Sampler.RANDOM), one).size());
  }

  @Test
  void anEnqueuedSetWithAnotherParameterIsRefused() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                plan(
                    new SearchMethod.Grid(GridOrder.ALPHABETICAL),
                    List.of(Configuration.of(Map.of("z", 2)))));
    assertEquals(
        "an enqueued set may only name parameters of this sweep (deep.y, x), found z",
        e.getMessage());
  }
}
