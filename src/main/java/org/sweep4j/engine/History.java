package org.sweep4j.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sweep4j.config.Metric;
import org.sweep4j.config.Quantity;

/** What was recorded after every epoch, in order. */
public record History(List<EpochRecord> epochs) {
  public History {
    epochs = List.copyOf(epochs);
  }

  /** The values of one column, epoch by epoch. */
  public double[] column(Quantity quantity) {
    return epochs.stream().mapToDouble(epoch -> epoch.value(quantity)).toArray();
  }

  /**
   * {@code history.csv}: {@code epoch,learning_rate,loss,<metric>…,val_loss,val_<metric>…,seconds}.
   */
  public String csv(List<Metric> metrics, boolean withValidation) {
    List<Quantity> columns = Quantity.columns(metrics, withValidation);
    StringBuilder text = new StringBuilder("epoch,learning_rate,");
    text.append(columns.stream().map(Quantity::spelling).collect(Collectors.joining(",")));
    text.append(",seconds\n");
    for (EpochRecord epoch : epochs) {
      List<String> cells = new ArrayList<>();
      cells.add(Integer.toString(epoch.epoch()));
      cells.add(cell(epoch.learningRate()));
      columns.forEach(column -> cells.add(cell(epoch.value(column))));
      cells.add(String.format(Locale.ROOT, "%.6f", epoch.seconds()));
      text.append(String.join(",", cells)).append('\n');
    }
    return text.toString();
  }

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
