package org.sweep4j.config.yaml.experiment;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sweep4j.config.TableFormat;
import org.sweep4j.config.yaml.kind.Fields;
import org.sweep4j.config.yaml.kind.Key;
import org.sweep4j.config.yaml.kind.Kind;
import org.sweep4j.config.yaml.kind.ListKind;
import org.sweep4j.config.yaml.kind.Mapped;
import org.sweep4j.config.yaml.kind.Section;
import org.sweep4j.config.yaml.kind.ValueKind;

/** The keys of {@code data} that say how a table is written. */
final class TableFormatKeys {
  private static final Map<String, Character> SEPARATORS =
      Map.of("tab", '\t', "\\t", '\t', "space", ' ', "comma", ',', "semicolon", ';', "pipe", '|');

  private static final Key<Character> SEPARATOR =
      Key.of(
              "separator",
              new Mapped<String, Character>(
                  ValueKind.text("one character, tab or space", TableFormatKeys::isSeparator),
                  text -> SEPARATORS.getOrDefault(text, text.charAt(0)),
                  TableFormatKeys::separator))
          .doc("What stands between two cells; default: found out.");
  private static final Key<Character> DECIMAL =
      Key.<Character>of("decimal", character(".", ","))
          .doc("What stands before a fraction.")
          .orElse('.');
  private static final Key<Character> THOUSANDS =
      Key.of("thousands", character(",", ".", " ", "'", "_"))
          .doc("What stands between groups of three digits; default: nothing.");
  private static final Key<List<String>> DATES =
      names("dates", "Columns of dates; each becomes year, month, day, weekday and hour.");
  private static final Key<String> DATE_FORMAT =
      Key.of(
              "date_format",
              ValueKind.text("a pattern such as dd/MM/yyyy", text -> text.matches(".*[yudMH].*")))
          .doc("How dates are written; default: found out.");
  private static final Key<Charset> ENCODING =
      Key.<Charset>of(
              "encoding",
              new Mapped<String, Charset>(
                  ValueKind.text(
                      "an encoding such as UTF-8 or windows-1252", TableFormatKeys::isEncoding),
                  Charset::forName,
                  Charset::name))
          .doc("How text is stored.")
          .orElse(StandardCharsets.UTF_8);

  static final Section<TableFormat> SECTION =
      Section.ofRecord(
              TableFormat.class,
              "table_format",
              "How a table is written.",
              Key.of("header", ValueKind.FLAG)
                  .doc("Whether the first line names the columns; default: unless columns does.")
                  .optional(),
              Key.of("columns", ListKind.notEmpty("column names", ValueKind.NAME))
                  .doc("The columns' names, of a file without a header or instead of its own.")
                  .optional(),
              SEPARATOR.optional(),
              DECIMAL,
              THOUSANDS.optional(),
              names("percent", "Columns of percentages: 10% is read as 0.1."),
              DATES,
              DATE_FORMAT.optional(),
              ENCODING,
              Key.of("missing_values", ListKind.of("cells", ValueKind.AS_WRITTEN))
                  .doc("Cells that say that a value is unknown, besides empty ones.")
                  .optional())
          .where(TableFormatKeys::pointsDiffer, TableFormatKeys::dateFormatHasDates);

  private TableFormatKeys() {}

  private static Key<List<String>> names(String name, String doc) {
    return Key.<List<String>>of(name, ListKind.of("column names", ValueKind.NAME))
        .doc(doc)
        .orElse(List.of());
  }

  private static Kind<Character> character(String... allowed) {
    List<String> all = List.of(allowed);
    return new Mapped<>(
        ValueKind.text(
            "one of " + String.join("  ", all.stream().map(c -> "\"" + c + "\"").toList()),
            all::contains),
        text -> text.charAt(0),
        String::valueOf);
  }

  private static boolean isSeparator(String text) {
    return SEPARATORS.containsKey(text) || (text.length() == 1 && !"\"\n\r.".contains(text));
  }

  private static String separator(char separator) {
    return separator == '\t' ? "tab" : separator == ' ' ? "space" : String.valueOf(separator);
  }

  private static boolean isEncoding(String name) {
    return name.matches("[A-Za-z0-9][A-Za-z0-9.:_+-]*") && Charset.isSupported(name);
  }

  private static void pointsDiffer(Fields fields) {
    if (fields.find(THOUSANDS).equals(Optional.of(fields.get(DECIMAL)))) {
      fields.wrong(
          THOUSANDS,
          "must differ from decimal, found '%s' for both; write decimal: \"%s\" too",
          fields.get(DECIMAL),
          fields.get(DECIMAL) == '.' ? "," : ".");
    }
  }

  private static void dateFormatHasDates(Fields fields) {
    if (fields.find(DATE_FORMAT).isPresent() && fields.find(DATES).orElse(List.of()).isEmpty()) {
      fields.wrong(DATE_FORMAT, "needs columns of dates, found none; list them under dates");
    }
  }
}
