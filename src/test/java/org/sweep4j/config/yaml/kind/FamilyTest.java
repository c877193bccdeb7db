package org.sweep4j.config.yaml.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sweep4j.config.Range;

/** A sealed family is read and written by the description of its records. */
class FamilyTest {
  private sealed interface Figure {}

  private record Circle(double radius) implements Figure {}

  private record Box(double width, double height) implements Figure {}

  private static final Key<Double> RADIUS = length("radius").orElse(1.0);
  private static final Key<Double> WIDTH = length("width").orElse(2.0);
  private static final Key<Double> HEIGHT = length("height").orElse(3.0);
  private static final Variant<Circle> CIRCLE =
      Variant.of(
          "circle",
          Circle.class,
          fields -> new Circle(fields.get(RADIUS)),
          RADIUS.from(Circle::radius));
  private static final Variant<Box> BOX =
      Variant.of(
          "box",
          Box.class,
          fields -> new Box(fields.get(WIDTH), fields.get(HEIGHT)),
          WIDTH.from(Box::width),
          HEIGHT.from(Box::height));
  private static final Section<Figure> FIGURE =
      Family.of(Figure.class, "shape", "", CIRCLE, BOX).section("figure", "");

  private static Key<Double> length(String name) {
    return Key.of(name, NumberKind.real(Range.greaterThan(0))).doc("");
  }

  @Test
  void recordWithoutDescriptionIsRefusedBeforeAnythingIsRead() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> Family.of(Figure.class, "shape", "", CIRCLE));
    assertEquals(
        "every record of Figure must be described, found no description of Box; add it to the"
            + " others",
        refused.getMessage());
  }

  @Test
  void everyRecordIsReadAsItIsWritten() {
    for (Figure figure : List.of(new Circle(0.5), new Box(4, 5))) {
      assertEquals(figure, FIGURE.fromJson(FIGURE.write(figure)));
    }
  }

  @Test
  void keyOfAnotherVariantIsRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> FIGURE.fromJson(Map.of("shape", "circle", "width", 1.0)));
    assertEquals(
        "width has no meaning for circle, only for box; remove it or change shape",
        refused.getMessage());
  }
}
