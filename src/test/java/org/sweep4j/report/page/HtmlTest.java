package org.sweep4j.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sweep4j.json.Json;

class HtmlTest {
  @Test
  void textNeverBecomesMarkup() {
    assertEquals("&lt;script&gt;&#39;&quot;&amp;", Html.escape("<script>'\"&"));
  }

  @Test
  void jsonCannotEndItsScriptElement() {
    Map<String, String> hostile = Map.of("</script>", "<!--\u2028\u2029");
    String json = Html.scriptJson(hostile);
    assertFalse(json.contains("<"), json);
    assertFalse(json.contains("\u2028") || json.contains("\u2029"), json);
    assertEquals(hostile, Json.read(json));
  }
}
