package org.sweep4j.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No dispatch over a sealed family or an enum can miss a variant: every family is given a record
 * and every enum a constant that the house does not know, and the compiler must refuse each.
 */
class ForeignVariantTest {
  private static final String FOREIGN = "Foreign";

  private static final List<Addition> ADDITIONS = new ArrayList<>();
  private static final Set<String> FAMILIES = new TreeSet<>();
  private static final Set<String> DEFAULT_VISITS = new TreeSet<>();
  private static final Set<String> REFUSED = new TreeSet<>();
  private static final Set<String> SILENT_SWITCHES = new TreeSet<>();
  private static int switches;

  /** Text to be added to a source. */
  private record Addition(String file, long place, String text) {}

  @BeforeAll
  static void compileWithForeignVariants() throws IOException {
    House house = new House();
    JavacTask parser = house.compiler();
    for (CompilationUnitTree unit : parser.parse()) {
      new Families(unit, Trees.instance(parser).getSourcePositions()).scan(unit, null);
    }
    ADDITIONS.sort(Comparator.comparingLong(Addition::place).reversed());
    ADDITIONS.forEach(added -> house.insert(added.file(), added.place(), added.text()));
    JavacTask compiler = house.compiler("--should-stop=ifError=FLOW");
    List<CompilationUnitTree> units = new ArrayList<>();
    compiler.parse().forEach(units::add);
    compiler.analyze();
    house.errors().stream()
        .filter(error -> error.getCode().equals("compiler.err.does.not.override.abstract"))
        .forEach(error -> REFUSED.add(family(error)));
    Set<String> places = new TreeSet<>();
    house.errors().stream()
        .filter(error -> error.getCode().contains("not.exhaustive"))
        .forEach(error -> places.add(place(error.getSource(), error.getLineNumber())));
    for (CompilationUnitTree unit : units) {
      new Switches(unit, Trees.instance(compiler), places).scan(unit, null);
    }
  }

  /** The family of a foreign record that the compiler refuses. */
  private static String family(Diagnostic<? extends JavaFileObject> error) {
    String foreign = error.getMessage(null).replaceFirst("(?s) .*", "");
    return foreign.substring(0, foreign.lastIndexOf('.')).replaceFirst(".*\\.", "");
  }

  private static String place(JavaFileObject source, long line) {
    return House.file(source) + ":" + line;
  }

  /** Finds what can be given a foreign variant. */
  private static final class Families extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    Families(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      String name = type.getSimpleName().toString();
      if (type.getKind() == Tree.Kind.ENUM) {
        type.getMembers().stream()
            .filter(VariableTree.class::isInstance)
            .filter(this::isConstant)
            .reduce((before, last) -> last)
            .ifPresent(this::addConstant);
      } else if (type.getModifiers().getFlags().contains(Modifier.SEALED)) {
        addRecord(type, name);
      } else if (name.equals("Visitor")) {
        type.getMembers().stream()
            .filter(member -> member.toString().contains("default "))
            .forEach(member -> DEFAULT_VISITS.add(place(unit.getSourceFile(), line(member))));
      }
      return super.visitClass(type, null);
    }

    private long line(Tree tree) {
      return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
    }

    /** A constant begins with its name, a field with its type or a modifier. */
    private boolean isConstant(Tree member) {
      return text(member).startsWith(((VariableTree) member).getName().toString());
    }

    private String text(Tree tree) {
      try {
        return unit.getSourceFile()
            .getCharContent(true)
            .subSequence(
                (int) positions.getStartPosition(unit, tree),
                (int) positions.getEndPosition(unit, tree))
            .toString();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    private void addConstant(Tree last) {
      String name = ((VariableTree) last).getName().toString();
      String foreign = ", FOREIGN" + text(last).substring(name.length());
      add(positions.getEndPosition(unit, last), foreign);
    }

    private void addRecord(ClassTree type, String name) {
      FAMILIES.add(name);
      boolean isInterface = type.getKind() == Tree.Kind.INTERFACE;
      add(
          positions.getEndPosition(unit, type) - 1,
          isInterface
              ? "record %s() implements %s {}".formatted(FOREIGN, name)
              : "static final class %s extends %s {}".formatted(FOREIGN, name));
      type.getPermitsClause().stream()
          .reduce((before, last) -> last)
          .ifPresent(last -> add(positions.getEndPosition(unit, last), ", " + name + ".Foreign"));
    }

    private void add(long place, String text) {
      ADDITIONS.add(new Addition(House.file(unit.getSourceFile()), place, text));
    }
  }

  /** Finds the switches over our enums that the compiler lets pass. */
  private static final class Switches extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final Set<String> refused;

    Switches(CompilationUnitTree unit, Trees trees, Set<String> refused) {
      this.unit = unit;
      this.trees = trees;
      this.refused = refused;
    }

    @Override
    public Void visitSwitch(SwitchTree tree, Void nothing) {
      check(tree, tree.getExpression(), tree.getCases());
      return super.visitSwitch(tree, null);
    }

    @Override
    public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
      check(tree, tree.getExpression(), tree.getCases());
      return super.visitSwitchExpression(tree, null);
    }

    private void check(Tree tree, ExpressionTree selector, List<? extends CaseTree> cases) {
      if (!isOurEnum(((ParenthesizedTree) selector).getExpression(), selector)) {
        return;
      }
      switches++;
      long start = trees.getSourcePositions().getStartPosition(unit, tree);
      String place = place(unit.getSourceFile(), unit.getLineMap().getLineNumber(start));
      if (!refused.contains(place)) {
        SILENT_SWITCHES.add(
            cases.stream()
                .map(CaseTree::toString)
                .collect(Collectors.joining(" ", place + " ", "")));
      }
    }

    private boolean isOurEnum(ExpressionTree inner, ExpressionTree selector) {
      TreePath path = new TreePath(new TreePath(getCurrentPath(), selector), inner);
      if (!(trees.getTypeMirror(path) instanceof DeclaredType type)) {
        return false;
      }
      Element element = type.asElement();
      return element.getKind() == ElementKind.ENUM && element.toString().startsWith("org.sweep4j");
    }
  }

  @Test
  void theCompilerRefusesAForeignRecordInEveryFamily() {
    Set<String> expected = new TreeSet<>(FAMILIES);
    assertTrue(expected.containsAll(Set.of("Layer", "Optimizer", "Schedule", "Space")));
    assertEquals(expected, REFUSED);
  }

  @Test
  void theCompilerRefusesAForeignConstantInEverySwitch() {
    assertTrue(switches > 20, switches + " switches");
    assertEquals(Set.of(), SILENT_SWITCHES);
  }

  /** One would answer for a variant that is added later. */
  @Test
  void noVisitorAnswersByDefault() {
    assertEquals(Set.of(), DEFAULT_VISITS);
  }
}
