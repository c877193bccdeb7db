package org.sweep4j.config.yaml.sweep;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.Configuration;
import org.sweep4j.config.Constraint;
import org.sweep4j.config.NearMiss;
import org.sweep4j.config.Presence;
import org.sweep4j.config.Space;
import org.sweep4j.config.ValueKey;

/**
 * What stands under {@code where}: comparisons between swept parameters, numbers, words in quotes,
 * + - * / % ^, abs, min, max, sqrt and log, joined by && and ||, negated by !.
 *
 * <p>EvalEx reads the text; what it means is said here, as the library computes without regard for
 * kinds and knows functions that a constraint must not have, such as the time and random numbers.
 * Every part is a number, a word or true and false, known before any value is.
 */
final class ConstraintText {
  private static final ExpressionConfiguration SYNTAX =
      ExpressionConfiguration.builder()
          .implicitMultiplicationAllowed(false)
          .singleQuoteStringLiteralsAllowed(true)
          .build();

  private enum Type {
    NUMBER("a number"),
    WORD("a word"),
    FLAG("true or false");

    final String described;

    Type(String described) {
      this.described = described;
    }
  }

  /** A part of the expression, of one type whatever the values. */
  private record Part(Type type, Function<Configuration, @Nullable Object> value) {
    double number(Configuration at) {
      return value.apply(at) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    boolean flag(Configuration at) {
      return Boolean.TRUE.equals(value.apply(at));
    }
  }

  /** What is wrong, and how many characters into the text. */
  static final class Wrong extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private final int offset;

    Wrong(int offset, String message) {
      super(message);
      this.offset = offset;
    }

    int offset() {
      return offset;
    }
  }

  private final String text;
  private final Map<String, Space> parameters;
  private final List<List<String>> used = new ArrayList<>();

  private ConstraintText(String text, Map<String, Space> parameters) {
    this.text = text;
    this.parameters = parameters;
  }

  /**
   * The constraint between parameters whose conditions are right.
   *
   * @throws Wrong if it is no expression, or none that is true or false
   */
  static Constraint read(String text, Map<String, Space> parameters) {
    ConstraintText reader = new ConstraintText(text, parameters);
    Part whole = reader.whole();
    Presence presence = Presence.of(parameters);
    return new Constraint(
        text,
        at ->
            reader.used.stream().anyMatch(path -> !presence.has(path, at) || at.value(path) == null)
                || whole.flag(at));
  }

  /**
   * @throws Wrong if it is no expression, or none that is true or false
   */
  static void check(String text, Map<String, Space> parameters) {
    new ConstraintText(text, parameters).whole();
  }

  private Part whole() {
    ASTNode root;
    try {
      root = new Expression(text, SYNTAX).getAbstractSyntaxTree();
    } catch (ParseException e) {
      throw new Wrong(
          Math.max(0, e.getStartPosition() - 1),
          "where must be an expression such as units * layers <= 512, found '%s': %s"
              .formatted(text, e.getMessage()));
    }
    Part whole = part(root);
    if (whole.type() != Type.FLAG) {
      throw wrong(root, "a comparison such as units * layers <= 512", whole.type().described);
    }
    return whole;
  }

  private Wrong wrong(ASTNode node, String needed, String found) {
    return new Wrong(
        node.getToken().getStartPosition() - 1,
        "where needs %s at '%s', found %s in '%s'"
            .formatted(needed, node.getToken().getValue(), found, text));
  }

  private double number(ASTNode node, String word) {
    try {
      return Double.parseDouble(word);
    } catch (NumberFormatException e) {
      throw wrong(node, "a decimal number", word);
    }
  }

  private Part part(ASTNode node) {
    String word = node.getToken().getValue();
    return switch (node.getToken().getType()) {
      case NUMBER_LITERAL -> constant(Type.NUMBER, number(node, word));
      case STRING_LITERAL -> constant(Type.WORD, word);
      case VARIABLE_OR_CONSTANT, STRUCTURE_SEPARATOR, ARRAY_INDEX -> parameter(node);
      case INFIX_OPERATOR -> infix(node, word);
      case PREFIX_OPERATOR -> prefix(node, word);
      case FUNCTION -> function(node, word);
      default -> throw wrong(node, "a parameter, a number or a comparison", "'" + word + "'");
    };
  }

  private static Part constant(Type type, Object value) {
    return new Part(type, at -> value);
  }

  private Part parameter(ASTNode node) {
    String name = name(node);
    if (name.equalsIgnoreCase("true") || name.equalsIgnoreCase("false")) {
      return constant(Type.FLAG, name.equalsIgnoreCase("true"));
    }
    List<String> path =
        Presence.path(name, List.of(), parameters)
            .orElseThrow(
                () ->
                    wrong(
                        node,
                        "a swept parameter",
                        "none called '%s'%s"
                            .formatted(
                                name,
                                NearMiss.advice(name, ParametersKind.flat(parameters).keySet()))));
    Space space =
        Objects.requireNonNull(ParametersKind.flat(parameters).get(String.join(".", path)));
    Type type = type(space).orElseThrow(() -> wrong(node, "values of one kind", "several"));
    used.add(path);
    return new Part(type, at -> at.value(path));
  }

  /** A path has dots and places of lists, which the library takes for steps into a value. */
  private static String name(ASTNode node) {
    List<String> parts = node.getParameters().stream().map(ConstraintText::name).toList();
    return switch (node.getToken().getType()) {
      case STRUCTURE_SEPARATOR -> String.join(".", parts);
      case ARRAY_INDEX -> parts.get(0) + "[" + parts.get(1) + "]";
      default -> node.getToken().getValue();
    };
  }

  private static Optional<Type> type(Space space) {
    Stream<? extends @Nullable Object> values =
        space.plain() instanceof Space.Categorical categorical
            ? categorical.values().stream()
            : Stream.of(space.plain() instanceof Space.Constant constant ? constant.value() : 0);
    List<Type> types = values.map(ConstraintText::typeOf).distinct().toList();
    return types.size() == 1 ? Optional.of(types.get(0)) : Optional.empty();
  }

  private static Type typeOf(@Nullable Object value) {
    return value instanceof Number ? Type.NUMBER : value instanceof Boolean ? Type.FLAG : Type.WORD;
  }

  private Part infix(ASTNode node, String operator) {
    Part a = part(node.getParameters().get(0));
    Part b = part(node.getParameters().get(1));
    switch (operator) {
      case "&&", "||" -> {
        both(node, Type.FLAG, a, b);
        return operator.equals("&&")
            ? flag(at -> a.flag(at) && b.flag(at))
            : flag(at -> a.flag(at) || b.flag(at));
      }
      case "=", "==", "!=", "<>" -> {
        both(node, a.type(), a, b);
        boolean equal = operator.startsWith("=");
        return flag(at -> equal == key(a, at).equals(key(b, at)));
      }
      default -> {
        both(node, Type.NUMBER, a, b);
      }
    }
    return switch (operator) {
      case "<" -> flag(at -> a.number(at) < b.number(at));
      case "<=" -> flag(at -> a.number(at) <= b.number(at));
      case ">" -> flag(at -> a.number(at) > b.number(at));
      case ">=" -> flag(at -> a.number(at) >= b.number(at));
      case "+" -> number(at -> a.number(at) + b.number(at));
      case "-" -> number(at -> a.number(at) - b.number(at));
      case "*" -> number(at -> a.number(at) * b.number(at));
      case "/" -> number(at -> a.number(at) / b.number(at));
      case "%" -> number(at -> a.number(at) % b.number(at));
      case "^" -> number(at -> StrictMath.pow(a.number(at), b.number(at)));
      default -> throw wrong(node, "one of + - * / % ^ < <= > >= == != && ||", operator);
    };
  }

  private static ValueKey key(Part part, Configuration at) {
    return ValueKey.of(
        part.type() == Type.NUMBER ? (Object) part.number(at) : part.value().apply(at));
  }

  private Part prefix(ASTNode node, String operator) {
    Part a = part(node.getParameters().get(0));
    both(node, operator.equals("!") ? Type.FLAG : Type.NUMBER, a);
    return switch (operator) {
      case "!" -> flag(at -> !a.flag(at));
      case "-" -> number(at -> -a.number(at));
      case "+" -> a;
      default -> throw wrong(node, "- or !", operator);
    };
  }

  private Part function(ASTNode node, String name) {
    List<Part> parts = node.getParameters().stream().map(this::part).toList();
    both(node, Type.NUMBER, parts.toArray(Part[]::new));
    Part a = parts.isEmpty() ? constant(Type.NUMBER, 0) : parts.get(0);
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "abs" -> number(at -> Math.abs(a.number(at)));
      case "sqrt" -> number(at -> Math.sqrt(a.number(at)));
      case "log" -> number(at -> StrictMath.log(a.number(at)));
      case "min" -> number(at -> parts.stream().mapToDouble(p -> p.number(at)).min().orElse(0));
      case "max" -> number(at -> parts.stream().mapToDouble(p -> p.number(at)).max().orElse(0));
      default -> throw wrong(node, "one of abs, sqrt, log, min and max", name);
    };
  }

  private void both(ASTNode node, Type type, Part... parts) {
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].type() != type) {
        throw wrong(
            node.getParameters().get(i),
            type.described + " beside " + node.getToken().getValue(),
            parts[i].type().described);
      }
    }
  }

  private static Part number(Function<Configuration, @Nullable Object> value) {
    return new Part(Type.NUMBER, value);
  }

  private static Part flag(Function<Configuration, @Nullable Object> value) {
    return new Part(Type.FLAG, value);
  }
}
