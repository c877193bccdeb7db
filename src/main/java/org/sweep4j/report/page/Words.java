package org.sweep4j.report.page;

import java.util.List;
import java.util.Locale;
import org.sweep4j.config.Goal;
import org.sweep4j.config.Quantity;

/** Names of files and configurations as words of a sentence. */
public final class Words {
  private Words() {}

  /**
   * {@code val_roc_auc}: validation ROC AUC; {@code loss}: training loss; a program's own as is.
   */
  public static String metric(String name) {
    if (Quantity.find(name).isEmpty()) {
      return plain(name);
    }
    return name.startsWith("val_")
        ? "validation " + plain(name.substring("val_".length()))
        : "training " + plain(name);
  }

  /** {@code roc_auc}: ROC AUC; {@code log_loss}: log loss. */
  public static String plain(String metric) {
    return switch (metric) {
      case "roc_auc" -> "ROC AUC";
      case "f1", "mse", "rmse", "mae" -> metric.toUpperCase(Locale.ROOT);
      case "r2" -> "R²";
      default -> metric.replace('_', ' ');
    };
  }

  /** What the best score is. */
  public static String best(Goal goal) {
    return goal == Goal.MINIMIZE ? "lowest" : "highest";
  }

  /** The first letter in upper case. */
  public static String sentence(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** "a", "a and b", "a, b and c". */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    return last < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** Letters, digits and hyphens only, for a figure's id. */
  public static String id(String text) {
    String id = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    return id.isEmpty() ? "x" : id;
  }
}
