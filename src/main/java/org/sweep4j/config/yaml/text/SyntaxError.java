package org.sweep4j.config.yaml.text;

import java.util.Locale;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** What SnakeYAML has against a text, in words that say what to write instead. */
public final class SyntaxError {
  private SyntaxError() {}

  public static String describe(MarkedYAMLException error) {
    String problem = error.getProblem() == null ? "" : error.getProblem();
    String context = error.getContext() == null ? "" : error.getContext();
    if (problem.contains("\\t(TAB)")) {
      return "YAML is indented with blanks, found a tab; write blanks";
    }
    if (problem.startsWith("Global tag is not allowed")) {
      return "tags have no meaning here, found"
          + problem.substring(problem.indexOf(':') + 1)
          + "; write the value alone";
    }
    if (problem.contains("but found another document")) {
      return "the file must hold one document, found another after ---; remove it";
    }
    if (problem.contains("mapping values are not allowed here")) {
      return "not valid YAML: found a second 'key:' in one line; start a new line, or quote the"
          + " text";
    }
    if (problem.contains("found undefined alias") || context.contains("undefined alias")) {
      return "not valid YAML: " + problem + "; define it before with &name, or quote the text";
    }
    return "not valid YAML: "
        + problem.replace("<", "'").replace(">", "'")
        + (context.isEmpty() ? "" : " " + context)
        + "; check indentation, brackets and quotes";
  }

  public static String describe(YAMLException error) {
    String message = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("depth")) {
      return "the file nests deeper than 40 levels; write it flatter";
    }
    return "not valid YAML: " + message;
  }
}
