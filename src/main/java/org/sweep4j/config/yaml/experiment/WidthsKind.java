package org.sweep4j.config.yaml.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sweep4j.config.Layer;
import org.sweep4j.config.yaml.kind.Definitions;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.NumberKind;
import org.sweep4j.config.yaml.kind.Reading;
import org.sweep4j.config.yaml.kind.Schema;
import org.sweep4j.config.yaml.kind.ValueKind;
import org.sweep4j.config.yaml.tree.Tree;
import org.sweep4j.json.JsonObject;

/**
 * The width of equal layers, or of each: {@code 64}, {@code [128, 64]}, and in the words of other
 * programs {@code 128-64} or {@code (128, 64)}.
 */
record WidthsKind() implements Kind<List<Integer>> {
  private static final ValueKind<Integer> WIDTH = NumberKind.whole(Layer.Dense.UNITS);
  private static final ListKind<Integer> WIDTHS = ListKind.notEmpty("whole numbers", WIDTH);
  private static final Pattern SPELLED =
      Pattern.compile("[(\\[]?\\s*\\d+(\\s*[-,x]\\s*\\d*)+\\s*[)\\]]?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  @Override
  public String expected() {
    return WIDTH.expected() + ", or a list of them";
  }

  @Override
  public Optional<List<Integer>> read(Tree tree, String path, Reading reading) {
    if (tree instanceof Tree.Sequence) {
      return WIDTHS.read(tree, path, reading);
    }
    return isListed(tree)
        ? WIDTHS.read(spelledOut((Tree.Scalar) tree), path, reading)
        : WIDTH.read(tree, path, reading).map(List::of);
  }

  /** Whether the layers are written one by one, even if there is only one. */
  static boolean isListed(Tree tree) {
    return tree instanceof Tree.Sequence
        || (tree instanceof Tree.Scalar scalar && SPELLED.matcher(scalar.text()).matches());
  }

  private static Tree.Sequence spelledOut(Tree.Scalar scalar) {
    List<Tree> widths = new ArrayList<>();
    Matcher number = NUMBER.matcher(scalar.text());
    while (number.find()) {
      widths.add(Tree.Scalar.written(scalar.place(), number.group(), false));
    }
    return new Tree.Sequence(scalar.place(), widths);
  }

  @Override
  public Object write(List<Integer> widths) {
    return widths.size() == 1 ? widths.get(0) : widths;
  }

  @Override
  public JsonObject schema(Definitions definitions) {
    return Schema.anyOf(WIDTH.schema(), WIDTHS.schema(definitions));
  }
}
