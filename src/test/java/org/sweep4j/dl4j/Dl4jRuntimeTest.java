package org.sweep4j.dl4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.sweep4j.dl4j.runtime.CachedShapeInfo;
import org.sweep4j.dl4j.runtime.GraceDeallocator;
import org.sweep4j.dl4j.runtime.PooledExecutioner;

class Dl4jRuntimeTest {
  @BeforeEach
  void prepare() {
    Dl4jRuntime.prepare();
  }

  private static Set<String> values(List<String> printed, String name) {
    return printed.stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1))
        .collect(Collectors.toSet());
  }

  private static List<String> train(String mode, int threads, int steps, String... options)
      throws Exception {
    String program = TrainingProgram.class.getName();
    List<String> command = new ArrayList<>(List.of(options));
    command.addAll(List.of(program, mode, String.valueOf(threads), String.valueOf(steps)));
    return OtherJvm.run(OtherJvm.classPath(), command.toArray(String[]::new));
  }

  @Test
  void preparingLeavesNoSystemPropertyOfItsOwn() {
    Dl4jRuntime.prepare();
    for (String name : List.of("opexec", "shapeinfoprovider", "org.nd4j.log.initialization")) {
      assertEquals(null, System.getProperty(name), name);
    }
  }

  @Test
  void repairsAreInPlace() {
    Dl4jRuntime.prepare();
    assertInstanceOf(GraceDeallocator.class, Nd4j.getDeallocatorService());
    assertInstanceOf(CachedShapeInfo.class, Nd4j.getShapeInfoProvider());
    assertInstanceOf(PooledExecutioner.class, Nd4j.getExecutioner());
    assertEquals(1, Nd4j.getEnvironment().maxMasterThreads());
  }

  @Test
  void arraysOfOneShapeShareItsDescription() {
    assertSame(
        Nd4j.create(DataType.FLOAT, 3, 5).shapeInfoDataBuffer(),
        Nd4j.create(DataType.FLOAT, 3, 5).shapeInfoDataBuffer());
  }

  @Test
  void resultsAreTheStockLibrarysBitForBit() throws Exception {
    Set<String> prepared = values(train("prepared", 1, 200), "bits");
    assertEquals(values(train("stock", 1, 200), "bits"), prepared);
    assertEquals(1, prepared.size());
  }

  /** Young collections every few steps: what the stock deallocator has crashed under. */
  @Test
  void threeThreadsSurviveConstantCollectionsWithEqualBits() throws Exception {
    assertEquals(1, values(train("prepared", 3, 8_000, "-Xmn2m"), "bits").size());
  }

  @Test
  void theBitsTellHowLongTheTrainingWas() throws Exception {
    assertNotEquals(
        values(train("prepared", 1, 100), "bits"), values(train("prepared", 1, 200), "bits"));
  }
}
